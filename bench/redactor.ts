/**
 * The redactor with 200 secrets and all their forms: how fast it filters a build log without hits and one with a hit in
 * each line, how long it takes to be made, and what memory it needs beyond a bare Node. Speeds are the best of several
 * turns; how fast the machine copies the same chunks at that time stands beside them.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Redactor } from '../src/masking/redactor/redactor.ts';
import { buildLog, formsOfToken, tokens } from './build-log.ts';

const { values } = parseArgs({ options: { turns: { type: 'string' }, peak: { type: 'boolean' } } });
const TURNS = Number(values.turns ?? 7);
const SECRETS = 200;
const LOG_BYTES = 32e6;
/** What a pipe hands over at once. */
const CHUNK_BYTES = 65_536;
const LIMITS = { plainMbPerSecond: 200, hitsMbPerSecond: 80, setUpMs: 100, memoryMib: 96 };

const secrets = tokens(SECRETS);
const forms = secrets.flatMap(formsOfToken);

const withSecret = (line: number) => ` token=${secrets[line % SECRETS]}`;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Feeds a log in chunks; returns how many bytes come out. */
function feed(log: Uint8Array, filter: (chunk: Uint8Array) => readonly Uint8Array[]): number {
  let out = 0;
  for (let at = 0; at < log.length; at += CHUNK_BYTES) {
    for (const piece of filter(log.subarray(at, at + CHUNK_BYTES))) out += piece.length;
  }
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
      timed(() => feed(log, (chunk) => [new Uint8Array(chunk)])),
    );
  }
  return { redactor: log.length / best.redactor / 1000, copy: log.length / best.copy / 1000 };
}

/** What a process says of its memory, in MiB. (`maxRSS` would begin with that of the process which started it.) */
function mibOf(args: readonly string[]): number {
  const { stdout } = spawnSync(process.execPath, args);
  return Number(stdout.toString()) / 1_048_576;
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

/** In a process of its own: filters the same chunk again and again, each time in new memory, as a pipe hands it over. */
function printPeak(): void {
  const redactor = new Redactor(forms);
  const chunk = new Uint8Array(buildLog(CHUNK_BYTES, withSecret));
  let peak = 0;
  for (let turn = 0; turn < LOG_BYTES / CHUNK_BYTES; turn += 1) {
    redactor.write(chunk.slice());
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  console.log(peak);
}

function main(): void {
  const bytes = forms.reduce((sum, form) => sum + form.length, 0);
  console.log(`${SECRETS} secrets, ${forms.length} forms of ${bytes} bytes; the best of ${TURNS} turns`);
  const setUps = Array.from({ length: TURNS }, () => timed(() => new Redactor(forms)));
  report('set-up, first time', setUps[0] ?? 0, LIMITS.setUpMs, 'ms', (setUps[0] ?? 0) <= LIMITS.setUpMs);
  report('set-up, best', Math.min(...setUps), LIMITS.setUpMs, 'ms', true);
  reportSpeed('log without hits', buildLog(LOG_BYTES), LIMITS.plainMbPerSecond);
  reportSpeed('a hit in each line', buildLog(LOG_BYTES, withSecret), LIMITS.hitsMbPerSecond);
  const own = mibOf([import.meta.filename, '--peak']) - mibOf(['-p', 'process.memoryUsage.rss()']);
  report('memory over bare Node', own, LIMITS.memoryMib, 'MiB', own <= LIMITS.memoryMib);
}

if (values.peak) printPeak();
else main();
