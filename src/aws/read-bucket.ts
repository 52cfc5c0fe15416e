import type { Readable } from 'node:stream';
import { KeytrailError } from '../errors.ts';
import { dateIn, numberIn, textIn } from './answer.ts';
import type { Aws } from './aws.ts';
import { AwsError, factsOf, settle, toAwsError } from './call.ts';
import type { BucketPlace } from './put-object.ts';
import { loadReview } from './sdk.ts';

/** One version of a key, or a mark that it was deleted. A bucket without versions has one of each key, called `null`. */
export interface ObjectVersion {
  readonly key: string;
  readonly version: string;
  readonly isDeleteMarker: boolean;
  readonly isLatest: boolean;
  readonly bytes: number;
  /** By S3's clock; null when it did not say. */
  readonly modified: Date | null;
}

/** A bucket that is read. Both reject with an `AwsError`, or with the signal's reason. */
export interface BucketReader {
  /** All versions of the keys that begin with a prefix and come after another, in the order of the keys, newest first. */
  versions(prefix: string, after?: string): AsyncGenerator<ObjectVersion>;
  /** Without a version: the newest. */
  object(key: string, version?: string): Promise<Uint8Array>;
}

/** A broken body is no failed request to the SDK: whoever reads it must ask again. */
const ATTEMPTS = 3;
/** A call to a store may take so long, its retries included. */
const CALL_MS = 120_000;

/** Opens a bucket for reading; nothing is sent yet. */
export async function openBucketReader(aws: Aws, place: BucketPlace): Promise<BucketReader> {
  const { GetObjectCommand, ListObjectVersionsCommand, S3Client } = await loadReview();
  const { bucket, region, credentials } = place;
  const open = (api: string) =>
    aws.equip({ service: 'S3', api, region, credentials }, (config) => {
      // An endpoint of a variable knows no host for each bucket.
      const forcePathStyle = 'endpoint' in config;
      return new S3Client({ ...config, forcePathStyle, followRegionRedirects: false });
    });
  const lister = await open('s3:ListObjectVersions');
  const getter = await open('s3:GetObject');

  const page = async (prefix: string, marker: Marker) => {
    const signal = AbortSignal.timeout(CALL_MS);
    const command = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...marker });
    return await settle(lister.send(command, { abortSignal: signal }), signal);
  };
  const get = async (key: string, version: string | undefined) => {
    const signal = AbortSignal.timeout(CALL_MS);
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ...(version === undefined ? {} : { VersionId: version }),
    });
    const { Body, $metadata } = await settle(getter.send(command, { abortSignal: signal }), signal);
    if (Body === undefined)
      throw new AwsError('UnreadableAnswer', 'no object in it', factsOf($metadata), undefined);
    return await settle(bytesOf(Body as Readable), signal);
  };
  return {
    async *versions(prefix, after) {
      let marker: Marker = after === undefined ? {} : { KeyMarker: after };
      for (;;) {
        const answer = await page(prefix, marker);
        yield* inOrder([...markersIn(answer.DeleteMarkers), ...versionsIn(answer.Versions)]);
        const next = textIn(answer.NextKeyMarker);
        if (answer.IsTruncated !== true || next === undefined) return;
        const version = textIn(answer.NextVersionIdMarker);
        marker = { KeyMarker: next, ...(version === undefined ? {} : { VersionIdMarker: version }) };
      }
    },
    async object(key, version) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await get(key, version);
        } catch (thrown) {
          if (thrown instanceof KeytrailError) throw thrown;
          const error = toAwsError(thrown);
          if (attempt === ATTEMPTS || (error.facts.httpStatus ?? 0) >= 300) throw error;
        }
      }
    },
  };
}

interface Marker {
  readonly KeyMarker?: string;
  readonly VersionIdMarker?: string;
}

interface Listed {
  readonly Key?: unknown;
  readonly VersionId?: unknown;
  readonly IsLatest?: unknown;
  readonly LastModified?: unknown;
  readonly Size?: unknown;
}

function versionsIn(list: unknown): readonly ObjectVersion[] {
  return listed(list).map((each) => toVersion(each, false));
}

function markersIn(list: unknown): readonly ObjectVersion[] {
  return listed(list).map((each) => toVersion(each, true));
}

function listed(list: unknown): readonly Listed[] {
  return Array.isArray(list) ? list : [];
}

function toVersion(
  { Key, VersionId, IsLatest, LastModified, Size }: Listed,
  isDeleteMarker: boolean,
): ObjectVersion {
  return {
    key: textIn(Key) ?? '',
    version: textIn(VersionId) ?? 'null',
    isDeleteMarker,
    isLatest: IsLatest === true,
    bytes: numberIn(Size) ?? 0,
    modified: dateIn(LastModified) ?? null,
  };
}

/** S3 orders keys by their UTF-8 bytes; of one key its own order is kept. */
function inOrder(versions: readonly ObjectVersion[]): readonly ObjectVersion[] {
  return versions
    .map((version) => ({ version, bytes: Buffer.from(version.key, 'utf8') }))
    .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ version }) => version);
}

async function bytesOf(body: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}
