import type { Receipt } from './audit/index.ts';
import type { Ledger } from './ledger.ts';
import { count } from './text.ts';

/** The annotation of every load with `audit-failure: warn`. */
export const LENIENT =
  'audit-failure is warn: this load does not end when its audit records are not confirmed. Set it to block, the default, once the sinks work.';

/** A line for each sink that did not confirm a record, and for a key that did not sign it. */
export function missedBy({ missed, record, unsigned }: Receipt): readonly string[] {
  const { phase } = record;
  return [
    ...missed.map(({ uri, reason }) => `${phase} not confirmed by ${uri}: ${reason}`),
    ...(unsigned === undefined ? [] : [`${phase} not signed by ${unsigned.key}: ${unsigned.reason}`]),
  ];
}

/** The annotation of a load that goes on although not everybody confirmed. */
export function warningOf({ missed, record, unsigned }: Receipt, isLenient: boolean): string {
  const lines = [
    ...missed.map(({ uri, reason, fix }) => `${uri} did not confirm it (${reason}). ${fix}`),
    ...(unsigned === undefined
      ? []
      : [`${unsigned.key} did not sign it (${unsigned.reason}). ${unsigned.fix}`]),
  ];
  const why = isLenient ? 'audit-failure is warn' : 'they are optional';
  return `the audit record (${record.phase}) is not everywhere it should be; the load goes on, because ${why}: ${lines.join(' ')}`;
}

/** What the summary says: one sentence without names, then a line for each sink that did not confirm. */
export function summaryOf({ isLenient, unconfirmed }: Ledger): readonly string[] {
  const lenient = isLenient
    ? ['`audit-failure: warn`: records that are not confirmed do not end the load.']
    : [];
  const missed =
    unconfirmed.length === 0
      ? []
      : [`Records that are not everywhere they should be: ${count(unconfirmed.length, 'time')}.`];
  return [[...lenient, ...missed].join(' '), ...unconfirmed];
}
