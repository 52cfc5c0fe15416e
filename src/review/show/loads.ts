import type { AuditRecord } from '../../audit/index.ts';
import type { Store } from '../stores/batch.ts';
import { type NoRecord, type ReadBack, readRecords } from './read-records.ts';

/** One load, as its records tell it. */
export interface Load {
  readonly load: string;
  /** Its newest record: the result; the intent when there is no result. */
  readonly record: AuditRecord;
  readonly intent: AuditRecord | undefined;
  readonly places: readonly string[];
  /** False: one of the records is not what its digest says. */
  readonly isIntact: boolean;
}

/** The id of the run, and whether its token vouches for it. */
export interface RunId {
  readonly id: string | null;
  readonly isVerified: boolean;
}

/**
 * The loads of these stores, each as soon as its result is read, those without a result at the end. A load that is in
 * several stores comes once. `run`: only loads with this id of a run, also where nobody vouches for it.
 */
export async function* readLoads(
  stores: readonly Store[],
  run: string | undefined,
): AsyncGenerator<Load | NoRecord> {
  const open = new Map<string, ReadBack>();
  const done = new Set<string>();
  for await (const read of readRecords(stores)) {
    if ('problem' in read) {
      yield read;
      continue;
    }
    const { load, phase } = read.record;
    if (done.has(load) || (run !== undefined && runOf(read.record).id !== run)) continue;
    if (phase === 'intent') {
      open.set(load, open.get(load) ?? read);
    } else {
      yield loadOf(read, open.get(load));
      open.delete(load);
      done.add(load);
    }
  }
  for (const intent of open.values()) yield loadOf(intent, undefined);
}

/** The run of a record. Before STS accepted the token, and with the SDK's own chain, its id stands under `unverified`. */
export function runOf({ run, unverified }: AuditRecord): RunId {
  if (run.run_id !== null) return { id: run.run_id, isVerified: true };
  const id = 'run_id' in unverified ? unverified.run_id : null;
  return { id: id ?? null, isVerified: false };
}

function loadOf(last: ReadBack, intent: ReadBack | undefined): Load {
  const reads = intent === undefined ? [last] : [intent, last];
  return {
    load: last.record.load,
    record: last.record,
    intent: last.record.phase === 'intent' ? last.record : intent?.record,
    places: reads.map(({ place }) => place),
    isIntact: reads.every(({ isIntact }) => isIntact),
  };
}
