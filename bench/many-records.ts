/** Audit files of any length, made as loads make them: chains, digests, `prev`; for the benchmark of `verify` and its test. */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { recordFacts } from '../src/audit/facts.ts';
import { ulidSource } from '../src/audit/ulid.ts';
import { canonicalOf } from '../src/review/canonical.ts';
import { factsOfALoad } from '../test/unit/audit/facts-of-a-load.ts';

const PIECE_RECORDS = 2_000;
const START = Date.parse('2026-11-23T04:10:00.123Z');

/** Writes so many records, two a load, one load after the other; returns the bytes of the file. */
export function writeRecords(path: string, records: number): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  try {
    const lines = recordLines();
    for (let left = records; left > 0; left -= PIECE_RECORDS) {
      const piece = Array.from({ length: Math.min(left, PIECE_RECORDS) }, () => lines.next().value);
      bytes += writeSync(file, `${piece.join('\n')}\n`);
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** The lines of records, intent and result in turn, without an end. */
export function* recordLines(): Generator<string, never> {
  let now = START;
  const next = ulidSource({ now: () => now, randomBytes });
  let prev: string | null = null;
  const facts = recordFacts(factsOfALoad());
  for (;;) {
    const load = next();
    for (const phase of ['intent', 'result'] as const) {
      now += 40;
      const isResult = phase === 'result';
      const open: object = {
        schema: 'keytrail.audit/v1',
        id: next(),
        load,
        seq: isResult ? 1 : 0,
        phase,
        outcome: isResult ? 'ok' : 'pending',
        time: new Date(now).toISOString(),
        tool: { name: 'keytrail', version: '1.0.0' },
        prev,
        ...facts,
        ...(isResult ? {} : { calls: [] }),
        error: null,
      };
      prev = `sha256:${createHash('sha256').update(canonicalOf(open)).digest('hex')}`;
      yield JSON.stringify({ ...open, digest: prev, signature: null });
    }
  }
}
