/**
 * The command line under load, by the built `dist/cli` against the gateway: `npm run commands [-- --megabytes 100 --runs
 * 200]`. One `keytrail exec` of a program that prints much, with the secret in each tenth line: every byte must arrive,
 * and no secret. Then many `exec` side by side, which share one audit file: each must end well, with both of its records.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/index.ts';

const { values } = parseArgs({ options: { megabytes: { type: 'string' }, runs: { type: 'string' } } });
const MEGABYTES = Number(values.megabytes ?? '100');
const RUNS = Number(values.runs ?? '200');
const CLI = resolve(import.meta.dirname, '../dist/cli/index.js');
const SECRET = 'canary-value-of-the-bench';
const LINE_BYTES = 100;
const SHOWN = '***';

const PRINT = `
const lines = Number(process.argv[1]);
const line = (n) => (n % 10 === 0 ? process.env.ONE : '').padEnd(${LINE_BYTES - 1}, 'x') + '\\n';
let n = 0;
(function more() {
  while (n < lines) {
    let text = '';
    for (let end = Math.min(n + 600, lines); n < end; n += 1) text += line(n);
    if (!process.stdout.write(text)) return process.stdout.once('drain', more);
  }
})();
`;

const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['ssm:GetParameters', 'kms:Decrypt'], Resource: '*' }],
};
const sandbox = await startSandbox({ parameters: { '/app/one': SECRET }, users: { ann: [policy] } });
const folder = mkdtempSync(join(tmpdir(), 'keytrail-commands-'));
const { accessKeyId, secretAccessKey } = sandbox.account.users['ann'] ?? {};
const env = {
  PATH: process.env['PATH'],
  HOME: folder,
  XDG_STATE_HOME: folder,
  AWS_ENDPOINT_URL: sandbox.env['AWS_ENDPOINT_URL'],
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: sandbox.account.region,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
};

/** Time is not what is looked at here: on two cores 200 processes need their while. */
function exec(command: readonly string[]): ChildProcess {
  const args = [
    CLI,
    'exec',
    '--quiet',
    '--timeout-seconds',
    '600',
    '--secret',
    'ONE=ssm:/app/one',
    '--',
    ...command,
  ];
  return spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Prints much; returns whether all of it arrived as it should. */
async function printMuch(): Promise<boolean> {
  const lines = Math.round((MEGABYTES * 1e6) / LINE_BYTES);
  const hits = Math.ceil(lines / 10);
  const begun = performance.now();
  const child = exec([process.execPath, '-e', PRINT, String(lines)]);
  child.stderr?.resume();
  let bytes = 0;
  let leaked = false;
  let last = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    leaked ||= chunk.includes(SECRET) || (last + chunk.toString('latin1', 0, SECRET.length)).includes(SECRET);
    last = chunk.toString('latin1', Math.max(0, chunk.length - SECRET.length));
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  const expected = lines * LINE_BYTES - hits * (SECRET.length - SHOWN.length);
  console.log(
    `${MEGABYTES} MB with a secret in each tenth line: exit code ${code}, ${bytes} of ${expected} bytes, ` +
      `${leaked ? 'LEAKED' : 'no secret'}, ${seconds.toFixed(1)} s (${(MEGABYTES / seconds).toFixed(0)} MB/s)`,
  );
  return code === 0 && bytes === expected && !leaked;
}

/** Many at once; returns whether each ended well and left both records. */
async function runMany(): Promise<boolean> {
  const before = records();
  const begun = performance.now();
  const ends = await Promise.all(Array.from({ length: RUNS }, (_, index) => runOne(index % 2)));
  const bad = Map.groupBy(ends, (error) => error ?? '');
  const good = bad.get('')?.length ?? 0;
  const written = records() - before;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${RUNS} side by side: ${good} ended as their command, ${written} of ${2 * RUNS} records, ${seconds} s`,
  );
  for (const [error, which] of bad) if (error !== '') console.log(`  ${which.length} times: ${error}`);
  return good === RUNS && written === 2 * RUNS;
}

/** Undefined when it ended as its command, with this exit code; else what it said. */
async function runOne(exitCode: number): Promise<string | undefined> {
  const child = exec(['sh', '-c', `test -n "$ONE" && exit ${exitCode}`]);
  child.stdout?.resume();
  let told = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return code === exitCode ? undefined : (/^Error.*$/m.exec(told)?.[0] ?? `exit code ${code}: ${told}`);
}

/** How many whole records the audit file holds. */
function records(): number {
  const text = readFileSync(join(folder, 'keytrail', 'audit.jsonl'), 'utf8');
  const lines = text.split('\n').slice(0, -1);
  return lines.filter((line) => 'digest' in JSON.parse(line)).length;
}

try {
  const arrived = await printMuch();
  const ended = await runMany();
  if (!arrived || !ended) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
  await sandbox.stop();
}
