import { hash } from 'node:crypto';
import { type BucketReader, CALLS_AT_ONCE, type ObjectVersion } from '../../aws/index.ts';
import { SignatureCheck } from '../public-keys.ts';
import { inTurn } from '../stores/in-turn.ts';
import { saidByKey } from '../stores/names.ts';
import { LARGEST_BYTES, oldestOfEach, readOrCode, type S3Source } from '../stores/s3.ts';
import { examine } from '../verify/examine.ts';
import { dayOf } from './earlier-seals.ts';
import type { SealedRecord } from './form.ts';

/** The records of a stretch of time, ISO 8601, its start not counted; null: of all times before. */
export interface StretchOf {
  readonly from: string | null;
  readonly until: string;
}

/** A record that no seal lists: of the stretch, or (`isLate`) of a time before it. */
export interface Unsealed extends SealedRecord {
  readonly isLate: boolean;
}

const STRICTNESS = { signatures: new SignatureCheck([]), isSignatureWanted: false };
/** Behind each key that begins with the text before it. */
const LAST = '\uffff';

/**
 * The records of a stretch that are not listed yet, in the order of their keys. Of each key the first object counts. What
 * is no record is of the time at which S3 got it: it is sealed as well, because it is evidence, too.
 */
export async function* findUnsealed(
  source: S3Source,
  reader: BucketReader,
  { from, until }: StretchOf,
  listed: ReadonlySet<string>,
): AsyncGenerator<Unsealed> {
  const found = inTurn(
    candidates(source, reader, { from, until }, listed),
    CALLS_AT_ONCE,
    async (version) => {
      const bytes = await readOrCode(reader, version.key, version.version);
      return { version, bytes };
    },
  );
  for await (const { bytes, version } of found) {
    // As with all that is not sealable: `verify` names it.
    if (typeof bytes === 'string') continue;
    const time = timeOf(bytes, version);
    if (time > Date.parse(until)) continue;
    const isLate = from !== null && time <= Date.parse(from);
    yield { key: version.key.slice(source.prefix.length), sha256: hash('sha256', bytes, 'hex'), isLate };
  }
}

async function* candidates(
  source: S3Source,
  reader: BucketReader,
  { from, until }: StretchOf,
  listed: ReadonlySet<string>,
): AsyncGenerator<ObjectVersion> {
  const days = `${source.prefix}dt=`;
  const after = from === null ? undefined : days + dayOf(from);
  const last = `${days}${dayOf(until)}${LAST}`;
  for await (const version of oldestOfEach(reader.versions(days, after))) {
    if (version.key > last) return;
    const own = version.key.slice(source.prefix.length);
    if (!version.isDeleteMarker && !listed.has(own) && isSealable(own, version)) yield version;
  }
}

/** What `verify` holds to seals. It names all else by itself, sealed or not, and nobody has to read 5 GB for that. */
function isSealable(own: string, { bytes }: ObjectVersion): boolean {
  return saidByKey(own) !== undefined && bytes <= LARGEST_BYTES;
}

function timeOf(bytes: Uint8Array, { modified }: ObjectVersion): number {
  const time = Date.parse(examine(trimmed(bytes), STRICTNESS).told?.time ?? '');
  return Number.isNaN(time) ? (modified?.getTime() ?? 0) : time;
}

/** Without the line end. */
function trimmed(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes;
}
