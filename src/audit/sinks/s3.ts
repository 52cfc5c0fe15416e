import { createHash } from 'node:crypto';
import { type Aws, type BucketPlace, DNS_SUFFIXES, openBucket } from '../../aws/index.ts';
import type { Statement } from '../../policy-statement.ts';
import type { AuditRecord } from '../record.ts';
import type { Sink } from '../sink.ts';
import { explainRefusal } from './refusal.ts';
import { type TrailName, trailName } from './trail-name.ts';

/** A bucket, and where in it. */
export interface S3Place {
  readonly partition: string;
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  readonly region: string;
}

const NEWLINE = Buffer.from('\n');
const DIGEST_START = 'sha256:'.length;

/**
 * `PREFIX/dt=YYYY-MM-DD/platform=…/<repository id>-<run>-<attempt>-<load>-<seq>-<digest>.json`: all of it follows from
 * the record, and two records never share a key.
 */
export function keyOf(place: Pick<S3Place, 'prefix'>, name: TrailName, record: AuditRecord): string {
  const ending = `${record.seq}-${record.digest.slice(DIGEST_START)}.json`;
  return `${folderOf(place, name, record.time.slice(0, 'YYYY-MM-DD'.length))}${trailName(name)}-${ending}`;
}

function folderOf({ prefix }: Pick<S3Place, 'prefix'>, { platform }: TrailName, day: string): string {
  return `${prefix}dt=${day}/platform=${platform}/`;
}

/**
 * PutObject on the keys of this load, on the days that it can last into; and the data keys that S3 asks for in the
 * caller's name where the bucket encrypts with a key of KMS: through S3 in that Region, for objects of this bucket only.
 * (With bucket keys the encryption context is the bucket's ARN. The objects are not named again: a policy is short.)
 */
export function s3Statements(place: S3Place, name: TrailName, days: readonly string[]): readonly Statement[] {
  const { bucket, partition, region } = place;
  const arn = `arn:${partition}:s3:::${bucket}`;
  const objects = [...new Set(days)].map((day) => `${arn}/${folderOf(place, name, day)}${trailName(name)}-*`);
  const suffixes = new Set(['amazonaws.com', DNS_SUFFIXES[partition] ?? 'amazonaws.com']);
  return [
    { Effect: 'Allow', Action: 's3:PutObject', Resource: objects },
    {
      Effect: 'Allow',
      Action: 'kms:GenerateDataKey',
      Resource: '*',
      Condition: {
        StringEquals: { 'kms:ViaService': [...suffixes].map((suffix) => `s3.${region}.${suffix}`) },
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': [arn, `${arn}/*`] },
      },
    },
  ];
}

/**
 * One object a record. A key that is taken already (412) holds this very record, because it ends in its digest: an answer
 * was lost. What may pass, a conflict (409) too, is tried again by the client.
 */
export async function openS3(
  aws: Aws,
  place: BucketPlace & S3Place,
  name: TrailName,
): Promise<Sink['append']> {
  const put = await openBucket(aws, place);
  return async (line, record, signal) => {
    const body = Buffer.concat([line, NEWLINE]);
    const sha256 = createHash('sha256').update(body).digest('base64');
    try {
      await put({ key: keyOf(place, name, record), body, sha256 }, signal);
    } catch (error) {
      throw explainRefusal(
        error,
        signal,
        's3:PutObject',
        `arn:${place.partition}:s3:::${place.bucket}/${place.prefix}*`,
      );
    }
  };
}
