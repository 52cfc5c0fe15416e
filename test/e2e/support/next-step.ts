import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../sandbox/runner/runner.ts';

const PROGRAM = `
const entries = Object.entries(process.env).map(([name, value]) => [name, Buffer.from(value).toString('base64')]);
process.stdout.write('<' + JSON.stringify(Object.fromEntries(entries)) + '>');
`;

/** The environment of a real `run:` step that comes next, byte for byte. */
export async function nextStepEnv(job: Job): Promise<ReadonlyMap<string, string>> {
  const program = join(job.folders.root, 'print-env.mjs');
  writeFileSync(program, PROGRAM);
  const { rawStdout, log } = await job.run(`"${process.execPath}" "${program}"`, { if: 'always()' });
  const json = /<(.*)>/s.exec(rawStdout.toString())?.[1];
  if (json === undefined) throw new Error(`the next step failed: ${log}`);
  const entries = Object.entries<string>(JSON.parse(json));
  return new Map(entries.map(([name, value]) => [name, Buffer.from(value, 'base64').toString()]));
}
