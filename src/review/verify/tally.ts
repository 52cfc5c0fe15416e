import type { Told } from './examine.ts';

/** How many records of which kind were read. */
export interface Tally {
  records: number;
  /** Signatures that hold. */
  held: number;
  /** Signatures that there is no key for. */
  unchecked: number;
  unsignedResults: number;
}

export function emptyTally(): Tally {
  return { records: 0, held: 0, unchecked: 0, unsignedResults: 0 };
}

export function tallyOf(records: readonly Told[]): Tally {
  const tally = emptyTally();
  for (const { phase, signature } of records) {
    tally.records += 1;
    if (signature === 'holds') tally.held += 1;
    if (signature === 'unchecked') tally.unchecked += 1;
    if (signature === 'none' && phase === 'result') tally.unsignedResults += 1;
  }
  return tally;
}

/** Adds `other` to `sum`. */
export function addTally(sum: Tally, other: Tally): void {
  sum.records += other.records;
  sum.held += other.held;
  sum.unchecked += other.unchecked;
  sum.unsignedResults += other.unsignedResults;
}
