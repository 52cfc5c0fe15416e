/**
 * What masks cost: to make them for 200 secrets, and, in a model of the runner that looks for one string after the
 * other, to search a line of a log for them. The model's speed is JavaScript's, not the runner's: see docs/masking.md.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFormsOf, type MaskEntry, masksForAll } from '../src/masking/index.ts';
import { derivedByRunner } from '../src/masking/runner-encoders.ts';
import { Secret } from '../src/secret.ts';

const SECRETS = 200;
const RUNS = 20;
const LOG = join(import.meta.dirname, '..', 'test', 'unit', 'masking', 'printed', 'build-log.txt');

const entries: readonly MaskEntry[] = Array.from({ length: SECRETS }, (_, index) => ({
  secret: new Secret(
    `S${index}`,
    randomBytes(48)
      .toString('base64url')
      .slice(0, 20 + (index % 45)),
  ),
  mask: true,
  origin: { source: String(index), pointer: undefined },
}));

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const repeated = (work: () => unknown) => median(Array.from({ length: RUNS }, () => timed(work)));

const first = timed(() => masksForAll(entries));
console.log(
  `masks of ${SECRETS} tokens: ${first.toFixed(1)} ms the first time, then ${repeated(() => masksForAll(entries)).toFixed(1)} ms`,
);
console.log(`all forms of ${SECRETS} tokens: ${repeated(() => allFormsOf(entries)).toFixed(1)} ms`);

const lines = readFileSync(LOG, 'utf8').split('\n');
const characters = lines.join('').length / lines.length;
const { masks } = masksForAll(entries);
for (const count of [100, 500, masks.length]) {
  const told = masks.slice(0, count);
  const searched = [...new Set(told.flatMap((mask) => [mask, ...derivedByRunner(mask)]))];
  const each =
    repeated(() => lines.filter((line) => searched.some((text) => line.includes(text)))) / lines.length;
  console.log(
    `${count} masks, ${searched.length} strings with what the runner derives: ${(each * 1_000).toFixed(1)} µs a line of ${characters.toFixed(0)} characters, ${((each * 1_000_000) / searched.length).toFixed(0)} ns a string`,
  );
}
