import { RECORD_LIMIT_BYTES } from '../../audit/index.ts';
import { AwsError, type BucketReader, CALLS_AT_ONCE, type ObjectVersion } from '../../aws/index.ts';
import type { Finding } from '../finding.ts';
import type { Given, Sealed, Store } from './batch.ts';
import { inTurn } from './in-turn.ts';
import { SEALS, saidByKey } from './names.ts';
import { explainUnreadable } from './unreadable.ts';

/** A bucket, and where in it: a prefix is empty or ends in a slash. */
export interface S3Source {
  readonly uri: string;
  readonly bucket: string;
  readonly prefix: string;
}

/** A record and its line end. */
export const LARGEST_BYTES = RECORD_LIMIT_BYTES + 2;

/** Records in S3, with all that the bucket says of their keys: every version is read, and marks of deletion are findings. */
export function s3Store(source: S3Source, reader: BucketReader): Store {
  const { prefix, uri } = source;
  return {
    uri,
    sealedAs: storeName(source),
    passedOver: () => 0,
    placeOf: (key) => `s3://${source.bucket}/${prefix}${key}`,
    async *read() {
      try {
        const wanted = withFindings(reader.versions(prefix), source);
        yield* inTurn(wanted, CALLS_AT_ONCE, (each) => fetchOf(each, source, reader));
      } catch (thrown) {
        throw explainUnreadable(thrown, uri, 's3:ListBucketVersions, s3:GetObject, s3:GetObjectVersion');
      }
    },
    async *seals() {
      try {
        yield* inTurn(oldestOfEach(reader.versions(prefix + SEALS)), CALLS_AT_ONCE, (version) =>
          sealOf(version, source, reader),
        );
      } catch (thrown) {
        throw explainUnreadable(thrown, uri, 's3:ListBucketVersions, s3:GetObject, s3:GetObjectVersion');
      }
    },
  };
}

/** What a store's seals call it. */
export function storeName({ bucket, prefix }: S3Source): string {
  return `s3://${bucket}/${prefix.replace(/\/$/, '')}`;
}

/** Several times as much as a seal of 50,000 records, the most that one lists. */
export const LARGEST_SEAL_BYTES = 64_000_000;

type Wanted = ObjectVersion | { readonly finding: Finding };

/** The versions to read, and what is wrong with their keys. Seals are read by themselves. */
async function* withFindings(
  versions: AsyncIterable<ObjectVersion>,
  source: S3Source,
): AsyncGenerator<Wanted> {
  let newer: string | undefined;
  for await (const version of versions) {
    const { key, isDeleteMarker } = version;
    const isAgain = !isDeleteMarker && key === newer;
    if (!isDeleteMarker) newer = key;
    if (isDeleteMarker) {
      yield {
        finding: findingOf(
          'delete_marker',
          version,
          source,
          'somebody deleted it: a delete marker lies on it',
        ),
      };
    } else if (isAgain) {
      yield {
        finding: findingOf('versions', version, source, 'its key has several versions: this is an older one'),
      };
    }
    if (!isDeleteMarker && !key.slice(source.prefix.length).startsWith(SEALS)) yield version;
  }
}

async function fetchOf(wanted: Wanted, source: S3Source, reader: BucketReader): Promise<Given> {
  if ('finding' in wanted) return wanted;
  const { bytes, key, modified, version } = wanted;
  const own = key.slice(source.prefix.length);
  const says = saidByKey(own);
  if (says === undefined) {
    return { finding: findingOf('misplaced', wanted, source, 'its key is not that of a record') };
  }
  if (bytes > LARGEST_BYTES) {
    return {
      finding: findingOf('unreadable', wanted, source, 'no record: it is longer than a record can be'),
    };
  }
  const read = await readOrCode(reader, key, version);
  if (typeof read === 'string') {
    return { finding: findingOf('unreadable', wanted, source, `no record: S3 does not give it (${read})`) };
  }
  return {
    place: uriOf(wanted, source),
    firstLine: 0,
    isOrdered: false,
    bytes: read,
    says,
    key: own,
    ...(modified === null ? {} : { modified }),
  };
}

/**
 * S3's codes for an object that nobody is given who asks as one asks for a record: it was put with a key of the customer's
 * own, or in an archive, or is gone since it was listed. One such object must not hide all others.
 */
const OWN_TROUBLE = /^(?:InvalidRequest|InvalidObjectState|NoSuchKey|NoSuchVersion)$/;

/** The bytes of an object, or S3's code when it is this one object that cannot be read. */
export async function readOrCode(
  reader: BucketReader,
  key: string,
  version: string,
): Promise<Uint8Array | string> {
  try {
    return await reader.object(key, version);
  } catch (thrown) {
    if (thrown instanceof AwsError && OWN_TROUBLE.test(thrown.code)) return thrown.code;
    throw thrown;
  }
}

/** The first object that was put under each key: what came later is a finding, and not what was sealed. */
export async function* oldestOfEach(versions: AsyncIterable<ObjectVersion>): AsyncGenerator<ObjectVersion> {
  let held: ObjectVersion | undefined;
  for await (const version of versions) {
    if (held !== undefined && held.key !== version.key) yield held;
    held = version;
  }
  if (held !== undefined) yield held;
}

/** A seal that cannot be read is an empty one, which is a finding. */
async function sealOf(version: ObjectVersion, source: S3Source, reader: BucketReader): Promise<Sealed> {
  const key = version.key.slice(source.prefix.length);
  const isSeal = !version.isDeleteMarker && version.bytes <= LARGEST_SEAL_BYTES;
  const read = isSeal ? await readOrCode(reader, version.key, version.version) : '';
  return { place: uriOf(version, source), key, bytes: typeof read === 'string' ? new Uint8Array() : read };
}

function findingOf(
  kind: Finding['kind'],
  version: ObjectVersion,
  source: S3Source,
  message: string,
): Finding {
  const says = saidByKey(version.key);
  return {
    kind,
    place: uriOf(version, source),
    id: null,
    load: says?.load ?? null,
    phase: null,
    message,
  };
}

/** The object as a person can ask for it; the version only where it is not the one that is asked for anyway. */
function uriOf({ key, version, isLatest }: ObjectVersion, { bucket }: S3Source): string {
  return `s3://${bucket}/${key}${isLatest ? '' : `?versionId=${version}`}`;
}
