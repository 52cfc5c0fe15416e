import type { AuditRecord } from '../../audit/index.ts';
import { SignatureCheck } from '../public-keys.ts';
import type { Batch, Store } from '../stores/batch.ts';
import { type Examined, examine } from '../verify/examine.ts';
import { EMPTY, isEmptied, linesOf } from '../verify/examine-batch.ts';

/** A record that was read back. */
export interface ReadBack {
  readonly record: AuditRecord;
  readonly place: string;
  /** False: its content is not what its digest says. */
  readonly isIntact: boolean;
}

/** Something in a store that is no record. */
export interface NoRecord {
  readonly place: string;
  readonly problem: string;
}

const STRICTNESS = { signatures: new SignatureCheck([]), isSignatureWanted: false };

/** All records of these stores, one after the other. Throws KT801. */
export async function* readRecords(stores: readonly Store[]): AsyncGenerator<ReadBack | NoRecord> {
  for (const store of stores) {
    for await (const given of store.read()) {
      if (!('finding' in given)) {
        yield* recordsIn(given);
      } else if (given.finding.kind === 'unreadable') {
        // What else S3 says about keys is for `verify`.
        yield { place: given.finding.place, problem: given.finding.message };
      }
    }
  }
}

function* recordsIn(batch: Batch): Generator<ReadBack | NoRecord> {
  if (isEmptied(batch)) yield { place: batch.place, problem: EMPTY };
  let line = batch.firstLine;
  for (const bytes of linesOf(batch.bytes)) {
    const place = batch.firstLine === 0 ? batch.place : `${batch.place}:${line}`;
    if (bytes.length > 0) yield readBack(examine(bytes, STRICTNESS), place);
    line += 1;
  }
}

function readBack({ flaws, record, told }: Examined, place: string): ReadBack | NoRecord {
  return record === undefined || told === undefined
    ? { place, problem: flaws[0]?.message ?? 'no record' }
    : { record, place, isIntact: told.digest === told.computed };
}
