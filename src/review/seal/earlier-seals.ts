import type { BucketReader, ObjectVersion } from '../../aws/index.ts';
import { KeytrailError } from '../../errors.ts';
import { SEALS } from '../stores/names.ts';
import { LARGEST_SEAL_BYTES, readOrCode, type S3Source, storeName } from '../stores/s3.ts';
import { type Seal, sealKey } from './form.ts';
import { readSeal } from './read-seal.ts';

/** What a new seal goes on from. */
export interface EarlierSeals {
  readonly newest: Seal | undefined;
  /** The keys of records of the newest day that seals list: those of earlier days are not looked at again. */
  readonly listed: ReadonlySet<string>;
}

/** Clocks of sealers may differ so much. */
const SKEW_MS = 300_000;

/** Reads the seals that a new one depends on, from the newest back. Throws KT803 when they are not in order. */
export async function readEarlierSeals(
  source: S3Source,
  reader: BucketReader,
  now: number,
): Promise<EarlierSeals> {
  const versions = await sealVersions(source, reader);
  const listed = new Set<string>();
  let newest: Seal | undefined;
  let later: Seal | undefined;
  for (let seq = versions.length - 1; seq >= 0; seq -= 1) {
    const version = versions[seq];
    if (version === undefined) continue;
    const seal = await readOne(version, reader);
    if (seal.seq !== seq || (later !== undefined && later.prev !== seal.digest)) {
      throw outOfOrder(`seal ${seq} and the next do not follow each other`);
    }
    const wrong = strangenessOf(seal, source, now);
    if (wrong !== undefined) throw outOfOrder(wrong);
    newest ??= seal;
    later = seal;
    if (dayOf(seal.until) < dayOf(newest.from ?? newest.until)) break;
    for (const { key } of seal.records) listed.add(key);
  }
  return { newest, listed };
}

/**
 * Why no sealer of this store made it. Whoever may write below `seals/` could else end the sealing: by a copy of another
 * store's seal, or by one that says that all is sealed for years to come.
 */
function strangenessOf(seal: Seal, source: S3Source, now: number): string | undefined {
  if (seal.store !== storeName(source)) return `seal ${seal.seq} is one of ${seal.store}`;
  return Date.parse(seal.until) > now + SKEW_MS
    ? `seal ${seal.seq} is of a time to come, ${seal.until}`
    : undefined;
}

/** The day of an ISO 8601 time in UTC, as keys have it. */
export function dayOf(time: string): string {
  return time.slice(0, 'YYYY-MM-DD'.length);
}

/** Each seal once, in its place, and nobody deleted one. */
async function sealVersions(source: S3Source, reader: BucketReader): Promise<readonly ObjectVersion[]> {
  const versions: ObjectVersion[] = [];
  for await (const version of reader.versions(source.prefix + SEALS)) {
    const expected = source.prefix + sealKey(versions.length);
    if (version.key !== expected || version.isDeleteMarker) {
      throw outOfOrder(`${version.key} stands where ${expected} should be, once`);
    }
    versions.push(version);
  }
  return versions;
}

async function readOne({ bytes, key, version }: ObjectVersion, reader: BucketReader): Promise<Seal> {
  if (bytes > LARGEST_SEAL_BYTES) throw outOfOrder(`${key}: no seal: it is longer than one can be`);
  const given = await readOrCode(reader, key, version);
  if (typeof given === 'string') throw outOfOrder(`${key}: S3 does not give it (${given})`);
  const read = readSeal(given);
  if (typeof read === 'string') throw outOfOrder(`${key}: ${read}`);
  return read.seal;
}

function outOfOrder(reason: string): KeytrailError {
  return new KeytrailError('KT803', 'the seals of the store are not in order; nothing was sealed.', {
    details: [reason],
  });
}
