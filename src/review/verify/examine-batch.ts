import type { Finding } from '../finding.ts';
import type { Batch } from '../stores/batch.ts';
import { examine, type Strictness, type Told } from './examine.ts';
import {
  ID_FORM,
  LOAD_FORM,
  ORDER_FORM,
  type Spot,
  writeIdRow,
  writeLoadRow,
  writeOrderRow,
} from './rows.ts';
import { type Tally, tallyOf } from './tally.ts';

/** A part of a batch that is handed to one examiner: its place by number, because rows hold numbers. */
export type Numbered = Batch & {
  readonly number: number;
};

/** What came of a batch: rows for the judges, and what is wrong with single records. It can go from thread to thread. */
export interface BatchResult {
  readonly loads: Uint8Array;
  readonly ids: Uint8Array;
  readonly orders: Uint8Array;
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  /** When the first record was made, as it says: milliseconds since 1970; undefined when nothing says so. */
  readonly time: number | undefined;
}

export const EMPTY = 'no record: it is empty';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Looks at each record of a batch by itself. */
export function examineBatch(batch: Numbered, strictness: Strictness): BatchResult {
  const told: (Told & Spot)[] = [];
  const findings: Finding[] = [];
  let line = batch.firstLine;
  if (isEmptied(batch)) findings.push(emptinessOf(batch));
  for (const bytes of linesOf(batch.bytes)) {
    if (bytes.length > 0) {
      const place = batch.firstLine === 0 ? batch.place : `${batch.place}:${line}`;
      const examined = examine(bytes, strictness, batch.says);
      const { id = null, load = null, phase = null } = examined.told ?? {};
      findings.push(...examined.flaws.map((flaw) => ({ ...flaw, place, id, load, phase })));
      if (examined.told !== undefined) told.push({ ...examined.told, place: batch.number, line });
    }
    line += batch.firstLine === 0 ? 0 : 1;
  }
  return { ...rowsOf(told, batch.isOrdered), findings, tally: tallyOf(told), time: timeOf(told[0]) };
}

/** True for the place of one record that holds nothing, or line ends alone. A file of lines may have empty ones. */
export function isEmptied({ bytes, firstLine }: Batch): boolean {
  return firstLine === 0 && bytes.every((byte) => byte === NEWLINE || byte === CARRIAGE_RETURN);
}

function emptinessOf({ place, says }: Numbered): Finding {
  return { kind: 'unreadable', place, id: null, load: says?.load ?? null, phase: null, message: EMPTY };
}

/** The lines of some bytes, without their ends. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, bytes[end - 1] === CARRIAGE_RETURN && end > start ? end - 1 : end);
    start = end + 1;
  }
}

function rowsOf(records: readonly (Told & Spot)[], isOrdered: boolean) {
  const loads = Buffer.alloc(records.length * LOAD_FORM.rowBytes);
  const ids = Buffer.alloc(records.length * ID_FORM.rowBytes);
  const orders: OrderParts = { bytes: Buffer.alloc(records.length * 3 * ORDER_FORM.rowBytes), used: 0 };
  for (const [index, record] of records.entries()) {
    writeLoadRow(loads, index * LOAD_FORM.rowBytes, { ...record, isResult: record.phase === 'result' });
    writeIdRow(ids, index * ID_FORM.rowBytes, record);
    if (isOrdered) addOrderRows(orders, record);
  }
  return { loads, ids, orders: orders.bytes.subarray(0, orders.used) };
}

interface OrderParts {
  readonly bytes: Buffer;
  used: number;
}

/** The digest that others name this record by (both, when they differ), and the one that it names as its predecessor. */
function addOrderRows(rows: OrderParts, record: Told & Spot): void {
  const add = (digest: string, isReference: boolean) => {
    const isResult = record.phase === 'result';
    writeOrderRow(rows.bytes, rows.used, { ...record, digest, isReference, isResult });
    rows.used += ORDER_FORM.rowBytes;
  };
  add(record.digest, false);
  if (record.computed !== record.digest) add(record.computed, false);
  if (record.seq === 0 && record.prev !== null) add(record.prev, true);
}

function timeOf(record: Told | undefined): number | undefined {
  const time = Date.parse(record?.time ?? '');
  return Number.isNaN(time) ? undefined : time;
}
