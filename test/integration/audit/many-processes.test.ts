import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { type AuditRecord, digestOf } from '../../../src/audit/index.ts';
import { useFolder } from './folder.ts';
import { usePrograms } from './processes.ts';

const folder = useFolder();
const startProgram = usePrograms();
const PROCESSES = 200;

/** Starts one process and, when it has ended, the others; waits until all are ready, and lets them go together. */
async function startTogether(count: number, path: string) {
  const first = startProgram('append-load', [path]);
  first.child.stdin.end();
  expect(await first.ended).toEqual({ code: 0, stderr: '' });
  const programs = Array.from({ length: count }, () => startProgram('append-load', [path]));
  await Promise.all(programs.map((program) => program.started));
  for (const program of programs) {
    program.child.stdin.end();
  }
  return programs;
}

async function recordsIn(path: string, skip = 0): Promise<AuditRecord[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  return lines.slice(skip).map((line) => JSON.parse(line));
}

describe('many processes on one audit file', () => {
  test('200 at once after half a line of a killed one lose nothing and tear nothing', async () => {
    const path = folder.path('audit.jsonl');
    await writeFile(path, '{"schema":"keytrail.audit/v1","id":"01');
    const programs = await startTogether(PROCESSES, path);
    const ends = await Promise.all(programs.map((program) => program.ended));
    expect(ends.filter(({ code, stderr }) => code !== 0 || stderr !== '')).toEqual([]);

    const records = await recordsIn(path, 1);
    expect(records).toHaveLength(2 * (PROCESSES + 1));
    expect(records.filter((record) => digestOf(record) !== record.digest)).toEqual([]);
    const intents = new Map(records.filter(({ seq }) => seq === 0).map((record) => [record.load, record]));
    const results = records.filter(({ seq }) => seq === 1);
    expect(results).toHaveLength(PROCESSES + 1);
    expect(results.filter(({ load, prev }) => intents.get(load)?.digest !== prev)).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(2 * (PROCESSES + 1));
    expect(await readdir(folder.path('.'))).toEqual(['audit.jsonl']);
  }, 240_000);

  test('killed at any moment harm none of those that live', async () => {
    const path = folder.path('audit.jsonl');
    const programs = await startTogether(30, path);
    const killed = programs.filter((_, index) => index % 3 === 0);
    for (const [index, program] of killed.entries()) {
      setTimeout(() => program.child.kill('SIGKILL'), 3 * index);
    }
    const ends = await Promise.all(programs.map((program) => program.ended));
    const failed = ends.filter(({ code }, index) => index % 3 !== 0 && code !== 0);
    expect(failed).toEqual([]);

    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    const whole = lines.flatMap((line): AuditRecord[] => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
    expect(whole.filter((record) => digestOf(record) !== record.digest)).toEqual([]);
    expect(whole.filter(({ seq }) => seq === 1).length).toBeGreaterThanOrEqual(21);
  }, 60_000);
});
