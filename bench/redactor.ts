/**
 * The redactor with 200 secrets and all their forms: how fast it filters a build log without hits and one with a hit in
 * each line, how long it takes to be made, and what memory it needs beyond a bare Node. Speeds are the best of several
 * turns; how fast the machine copies the same chunks at that time stands beside them.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Redactor } from '../src/masking/redactor/redactor.ts';
import { buildLog, formsOfToken, tokens } from './build-log.ts';

const { values } = parseArgs({ options: { turns: { type: 'string' }, 'memory-only': { type: 'boolean' } } });
const TURNS = Number(values.turns ?? 7);
const SECRETS = 200;
const LOG_BYTES = 32e6;
/** What a pipe hands over at once. */
const CHUNK_BYTES = 65_536;
const LIMITS = { plainMbPerSecond: 200, hitsMbPerSecond: 80, setUpMs: 100, memoryMib: 96 };

const secrets = tokens(SECRETS);
const forms = secrets.flatMap(formsOfToken);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Feeds a log in chunks; `sink` is what comes out, counted. */
function feed(log: Uint8Array, filter: (chunk: Uint8Array) => Uint8Array): number {
  let out = 0;
  for (let at = 0; at < log.length; at += CHUNK_BYTES)
    out += filter(log.subarray(at, at + CHUNK_BYTES)).length;
  return out;
}

/** The best speeds of the redactor and of a copy, in MB (10⁶ bytes) a second. */
function speeds(log: Uint8Array): { readonly redactor: number; readonly copy: number } {
  const best = { redactor: Number.POSITIVE_INFINITY, copy: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const redactor = new Redactor(forms);
    best.redactor = Math.min(
      best.redactor,
      timed(() => feed(log, (chunk) => redactor.write(chunk))),
    );
    best.copy = Math.min(
      best.copy,
      timed(() => feed(log, (chunk) => chunk.slice())),
    );
  }
  return { redactor: log.length / best.redactor / 1000, copy: log.length / best.copy / 1000 };
}

/** The peak of a process, in MiB. */
function peakMib(args: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, [
    '--require',
    join(import.meta.dirname, 'peak.cjs'),
    ...args,
  ]);
  return Number(stderr.toString().split('\n').at(-1)) / 1024;
}

function report(what: string, measured: number, limit: number, unit: string, isWithin: boolean): void {
  console.log(`${what.padEnd(26)}${measured.toFixed(0).padStart(8)} ${unit.padEnd(5)} limit ${limit}`);
  if (!isWithin) process.exitCode = 1;
}

function reportSpeed(what: string, log: Uint8Array, limit: number): void {
  const { redactor, copy } = speeds(log);
  report(what, redactor, limit, 'MB/s', redactor >= limit);
  console.log(
    `${'  a copy'.padEnd(26)}${copy.toFixed(0).padStart(8)} MB/s  ${(copy / redactor).toFixed(1)} times as fast`,
  );
}

/** In a process of its own: the log is made anew for each chunk, so that it takes no memory. */
function filterForMemory(): void {
  const redactor = new Redactor(forms);
  const chunk = buildLog(CHUNK_BYTES, (line) => ` token=${secrets[line % SECRETS]}`);
  for (let turn = 0; turn < LOG_BYTES / CHUNK_BYTES; turn += 1) redactor.write(chunk.slice());
}

function main(): void {
  const bytes = forms.reduce((sum, form) => sum + form.length, 0);
  console.log(`${SECRETS} secrets, ${forms.length} forms of ${bytes} bytes; the best of ${TURNS} turns`);
  const setUps = Array.from({ length: TURNS }, () => timed(() => new Redactor(forms)));
  report('set-up, first time', setUps[0] ?? 0, LIMITS.setUpMs, 'ms', (setUps[0] ?? 0) <= LIMITS.setUpMs);
  report('set-up, best', Math.min(...setUps), LIMITS.setUpMs, 'ms', true);
  reportSpeed('log without hits', buildLog(LOG_BYTES), LIMITS.plainMbPerSecond);
  const withHits = buildLog(LOG_BYTES, (line) => ` token=${secrets[line % SECRETS]}`);
  reportSpeed('a hit in each line', withHits, LIMITS.hitsMbPerSecond);
  const own = peakMib([import.meta.filename, '--memory-only']) - peakMib(['-e', '0']);
  report('memory over bare Node', own, LIMITS.memoryMib, 'MiB', own <= LIMITS.memoryMib);
}

if (values['memory-only']) filterForMemory();
else main();
