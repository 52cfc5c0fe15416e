import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import canonicalize from 'canonicalize';
import type { AuditRecord } from '../../../src/audit/index.ts';

export type { AuditRecord };

/** The records of a whole file: each line is one, and the file ends with a line end. */
export function recordsIn(text: string): readonly AuditRecord[] {
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new Error('the last record has no line end');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line): AuditRecord => JSON.parse(line));
}

/** The digest as the design says: SHA-256 over the RFC 8785 form without `digest` and `signature`. */
export function digestBySpec({ digest: _, signature: __, ...rest }: AuditRecord): string {
  return `sha256:${createHash('sha256')
    .update(String(canonicalize(rest)))
    .digest('hex')}`;
}

/** Every record's digest holds, and each load of the file is a chain: intent 0, result 1 after it; or one result 0. */
export function expectChains(records: readonly AuditRecord[]): void {
  for (const record of records) {
    expect(record.digest).toBe(digestBySpec(record));
    // Only results are signed, and only with `audit-signing-key`.
    expect(record.phase === 'result' ? null : record.signature).toBeNull();
  }
  for (const chain of Map.groupBy(records, ({ load }) => load).values()) {
    const [first, second, ...more] = chain;
    expect(more).toEqual([]);
    expect(first?.seq).toBe(0);
    if (second === undefined) {
      expect(first).toMatchObject({ phase: 'result', outcome: 'failed' });
    } else {
      expect(first).toMatchObject({ phase: 'intent', outcome: 'pending', error: null });
      expect(second).toMatchObject({ phase: 'result', seq: 1, prev: first?.digest });
    }
  }
}

/** The record with which a load ended. */
export function resultOf(records: readonly AuditRecord[]): AuditRecord {
  const last = records.at(-1);
  if (last?.phase !== 'result') throw new Error('the load has no result on record');
  return last;
}
