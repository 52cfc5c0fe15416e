import type { Aws } from './aws.ts';
import { AwsError, type CallFacts, factsOf, settle } from './call.ts';
import type { Credentials } from './credentials.ts';
import { loadBucket } from './sdk.ts';

/** Where objects are put, and in whose name. */
export interface BucketPlace {
  readonly bucket: string;
  readonly region: string;
  readonly credentials: Credentials;
}

export interface NewObject {
  readonly key: string;
  readonly body: Uint8Array;
  /** Base64 of the body's SHA-256: S3 checks it, and a bucket with Object Lock wants a checksum. */
  readonly sha256: string;
}

/** `exists`: an object of this key is there already, and was left as it is. */
export type Stored = { readonly kind: 'stored' | 'exists'; readonly facts: CallFacts };

export type PutObject = (object: NewObject, signal: AbortSignal) => Promise<Stored>;

/** What this client would look up in variables and in AWS's configuration file: see `clientConfig`. */
const FIXED = {
  disableS3ExpressSessionAuth: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  useArnRegion: false,
} as const;

/**
 * Opens a bucket for writing. The function puts an object that is not there yet (`If-None-Match: *`); it rejects with an
 * `AwsError`, or with the signal's reason.
 */
export async function openBucket(aws: Aws, { bucket, region, credentials }: BucketPlace): Promise<PutObject> {
  const { PutObjectCommand, S3Client } = await loadBucket();
  const client = await aws.equip({ service: 'S3', api: 's3:PutObject', region, credentials }, (config) => {
    // An endpoint of a variable knows no host for each bucket.
    const forcePathStyle = 'endpoint' in config;
    // A redirect would lead the record to whoever an answer names.
    return new S3Client({ ...config, ...FIXED, forcePathStyle, followRegionRedirects: false });
  });
  return async ({ key, body, sha256 }, signal) => {
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType: 'application/json',
      ChecksumAlgorithm: 'SHA256',
      ChecksumSHA256: sha256,
      IfNoneMatch: '*',
    });
    try {
      const answer = await settle(client.send(command, { abortSignal: signal }), signal);
      requireChecksum(answer.ChecksumSHA256, sha256, factsOf(answer.$metadata));
      return { kind: 'stored', facts: factsOf(answer.$metadata) };
    } catch (error) {
      if (error instanceof AwsError && error.facts.httpStatus === 412) {
        return { kind: 'exists', facts: error.facts };
      }
      throw error;
    }
  };
}

/** S3 answers with the checksum that it stored; without one nothing is known. */
function requireChecksum(stored: unknown, sent: string, facts: CallFacts): void {
  if (stored !== undefined && stored !== sent) {
    throw new AwsError('BadDigest', 'S3 answered that it stored other bytes', facts, undefined);
  }
}
