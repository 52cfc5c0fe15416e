/**
 * `keytrail audit verify` on a local file of a million records, and on one of a tenth: how long it takes, and that its
 * memory does not grow with the file.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeRecords } from './many-records.ts';

const { values } = parseArgs({ options: { records: { type: 'string' } } });
const RECORDS = Number(values.records ?? 1_000_000);
/** For a million records on two cores. */
const LIMIT_SECONDS = 60;
/** How much more memory ten times as many records may take. */
const GROWTH_MIB = 64;
const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
const PEAK = join(import.meta.dirname, 'peak.cjs');

interface Run {
  readonly seconds: number;
  readonly peakMib: number;
}

function verify(path: string, records: number): Run {
  const start = performance.now();
  // The thread that begins takes the peak of the whole process.
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--require', PEAK, CLI, 'audit', 'verify', path, '--format', 'json'],
    {
      encoding: 'utf8',
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const report = JSON.parse(stdout);
  if (status !== 0 || report.records !== records)
    throw new Error(`verify: exit ${status}, ${stdout} ${stderr}`);
  return { seconds, peakMib: Math.max(...stderr.trim().split('\n').map(Number)) / 1024 };
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'keytrail-bench-'));
  try {
    const path = join(folder, 'records.jsonl');
    const runs = [RECORDS / 10, RECORDS].map((records) => {
      const bytes = writeRecords(path, records);
      const run = verify(path, records);
      const speed = (bytes / run.seconds / 1e6).toFixed(0);
      console.log(
        `${String(records).padStart(9)} records, ${(bytes / 1e6).toFixed(0).padStart(5)} MB: ${run.seconds.toFixed(1).padStart(6)} s, ` +
          `${speed.padStart(4)} MB/s, peak ${run.peakMib.toFixed(0)} MiB`,
      );
      return run;
    });
    const [small, large] = runs;
    const limit = (LIMIT_SECONDS * RECORDS) / 1_000_000;
    console.log(
      `on ${availableParallelism()} cores; limits: ${limit} s, ${GROWTH_MIB} MiB more for ten times as many records`,
    );
    if (small === undefined || large === undefined) return;
    if (large.seconds > limit || large.peakMib - small.peakMib > GROWTH_MIB) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
