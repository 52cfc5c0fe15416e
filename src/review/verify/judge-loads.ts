import type { FindingKind } from '../finding.ts';
import type { LoadRow } from './rows.ts';

/** What is wrong with a record beside the others. */
export interface Verdict {
  readonly kind: FindingKind;
  readonly row: LoadRow;
  readonly message: string;
  /** A record that the message is about as well. */
  readonly beside?: LoadRow;
}

export interface LoadJudgement {
  readonly verdicts: readonly Verdict[];
  /** Copies of records that are here already. */
  readonly copies: number;
}

/** Judges the records of one load, wherever they were found, in the order in which they were. */
export function judgeLoad(rows: readonly LoadRow[]): LoadJudgement {
  const unique = [...new Map(rows.toReversed().map((row) => [row.identity, row])).values()].toReversed();
  const first = unique.filter(({ seq }) => seq === 0);
  const second = unique.filter(({ seq }) => seq === 1);
  const intents = first.filter(({ isResult }) => !isResult);
  return {
    copies: rows.length - unique.length,
    verdicts: [
      ...rivals(first),
      ...rivals(second),
      ...lonely(intents, second, first),
      ...second.flatMap((result) => (intents.length > 0 ? misfits(result, intents) : [])),
      ...reordered(rows),
    ],
  };
}

/** A load has one record of each half. */
function rivals(rows: readonly LoadRow[]): readonly Verdict[] {
  const [original, ...others] = rows;
  return others.map((row) => ({
    kind: 'conflict',
    row,
    message:
      row.id === original?.id
        ? 'another record has its id, and is not the same'
        : 'its load has another record in its place',
    ...(original === undefined ? {} : { beside: original }),
  }));
}

/** Halves without the other one. What was changed is named for that; who knows whether the load in it is its own. */
function lonely(
  intents: readonly LoadRow[],
  results: readonly LoadRow[],
  first: readonly LoadRow[],
): readonly Verdict[] {
  const [intent] = intents;
  if (intent !== undefined && results.length === 0) {
    const message = 'its load has no result: it was killed or is still under way, or the result was removed';
    return isIntact(intent) ? [{ kind: 'result_missing', row: intent, message }] : [];
  }
  if (intents.length > 0) return [];
  const why = first.length > 0 ? 'a result stands in its place' : 'it was removed';
  return results
    .filter(isIntact)
    .map((row) => ({ kind: 'intent_missing', row, message: `the intent of its load is not here: ${why}` }));
}

function misfits(result: LoadRow, intents: readonly LoadRow[]): readonly Verdict[] {
  const isNamed = intents.some(({ digest, computed }) => result.prev === digest || result.prev === computed);
  const [beside] = intents;
  const message = 'it names another intent than that of its load: one of the two was made anew';
  return isNamed || beside === undefined || !isIntact(result)
    ? []
    : [{ kind: 'chain', row: result, message, beside }];
}

/** In one file the intent is written, and confirmed, before the result is made. */
function reordered(rows: readonly LoadRow[]): readonly Verdict[] {
  const results = rows.filter(({ seq, line }) => seq === 1 && line > 0);
  return results.flatMap((row) => {
    const intents = rows.filter((each) => each.seq === 0 && !each.isResult && each.place === row.place);
    const [beside] = intents;
    return beside !== undefined && intents.every(({ line }) => line > row.line)
      ? [{ kind: 'reordered' as const, row, message: 'it stands before the intent of its load', beside }]
      : [];
  });
}

function isIntact({ digest, computed }: LoadRow): boolean {
  return digest === computed;
}
