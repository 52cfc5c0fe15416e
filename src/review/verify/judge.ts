import type { Finding } from '../finding.ts';
import { judgeSealed, readSealRow } from '../seal/rows.ts';
import { saidByKey } from '../stores/names.ts';
import type { Evidence } from './evidence.ts';
import { judgeLoad } from './judge-loads.ts';
import { judgeOrder } from './judge-order.ts';
import type { Places } from './places.ts';
import { isReferenceAt, isWholeLoad, readIdRow, readLoadRow, readOrderRow, type Spot } from './rows.ts';

/** Told of each finding. */
export type Tell = (finding: Finding) => Promise<void>;

export interface LoadCounts {
  readonly loads: number;
  readonly copies: number;
  readonly open: number;
}

/** Judges each load by all of its records. `until`: loads that began later need no result yet. */
export async function judgeLoads(
  { loads, places }: Evidence,
  until: number,
  tell: Tell,
): Promise<LoadCounts> {
  const counts = { loads: 0, copies: 0, open: 0 };
  for (const { bytes, starts } of loads.groups()) {
    counts.loads += 1;
    if (isWholeLoad(bytes, starts)) continue;
    const { copies, verdicts } = judgeLoad(starts.map((at) => readLoadRow(bytes, at)));
    counts.copies += copies;
    for (const { beside, kind, message, row } of verdicts) {
      if (kind === 'result_missing' && timeOfUlid(row.load) > until) {
        counts.open += 1;
      } else {
        const other = beside === undefined ? '' : ` (${placeOf(places, beside)})`;
        await tell({ kind, ...recordOf(row, places), message: message + other });
      }
    }
  }
  return counts;
}

/** Finds one id in different loads; within a load `judgeLoads` finds it. */
export async function judgeIds({ ids, places }: Evidence, tell: Tell): Promise<void> {
  for (const { bytes, starts } of ids.groups()) {
    if (starts.length === 1) continue;
    const rows = starts.map((at) => readIdRow(bytes, at));
    const [original] = rows;
    const others = [...new Map(rows.toReversed().map((row) => [row.load, row])).values()];
    for (const row of others.filter(({ load }) => load !== original?.load)) {
      const other = original === undefined ? '' : ` (${placeOf(places, original)})`;
      const message = `a record of another load has its id${other}`;
      await tell({
        kind: 'conflict',
        place: placeOf(places, row),
        id: row.id,
        load: row.load,
        phase: null,
        message,
      });
    }
  }
}

/** Finds records that stand before what they were written after. Returns how many name a record that is nowhere. */
export async function judgeOrders({ orders, places }: Evidence, tell: Tell): Promise<number> {
  let gaps = 0;
  for (const { bytes, starts } of orders.groups()) {
    if (!starts.some((at) => isReferenceAt(bytes, at))) continue;
    const judgement = judgeOrder(starts.map((at) => readOrderRow(bytes, at)));
    gaps += judgement.gaps.length;
    for (const { beside, row } of judgement.reordered) {
      const message = `it was written after a record that now stands behind it (${placeOf(places, beside)})`;
      await tell({ kind: 'reordered', ...recordOf(row, places), message });
    }
  }
  return gaps;
}

/** Holds what is there to what is sealed. */
export async function judgeSeals(
  { places, seals }: Evidence,
  tell: Tell,
): Promise<{ readonly sealed: number; readonly unsealed: number }> {
  const counts = { sealed: 0, unsealed: 0 };
  for (const { bytes, starts } of seals.groups()) {
    const { sealed, unsealed, verdicts } = judgeSealed(starts.map((at) => readSealRow(bytes, at)));
    counts.sealed += sealed;
    counts.unsealed += unsealed;
    for (const { kind, message, place: number } of verdicts) {
      const place = places.name(number);
      await tell({ kind, place, id: null, load: saidByKey(place)?.load ?? null, phase: null, message });
    }
  }
  return counts;
}

interface Named extends Spot {
  readonly id: string;
  readonly load: string;
  readonly isResult: boolean;
}

function recordOf(row: Named, places: Places) {
  const phase = row.isResult ? ('result' as const) : ('intent' as const);
  return { place: placeOf(places, row), id: row.id, load: row.load, phase };
}

function placeOf(places: Places, { line, place }: Spot): string {
  return line === 0 ? places.name(place) : `${places.name(place)}:${line}`;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;

/** When a ULID was made: milliseconds since 1970. */
function timeOfUlid(ulid: string): number {
  return Array.from(ulid.slice(0, TIME_CHARACTERS)).reduce(
    (time, digit) => time * 32 + ALPHABET.indexOf(digit),
    0,
  );
}
