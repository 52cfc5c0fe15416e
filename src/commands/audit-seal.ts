import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Aws, type BucketReader, openBucket, openBucketReader, openSigningKey } from '../aws/index.ts';
import { KeytrailError, messageOf } from '../errors.ts';
import { type Made, makeSeals, type SealOptions, storeName } from '../review/index.ts';
import { openTerminalLog } from '../terminal-log.ts';
import { count } from '../text.ts';
import { openReviewAws, type ReviewAws } from './audit-aws.ts';
import type { SealRequest } from './audit-requests.ts';
import { writing } from './output.ts';
import { notRight } from './usage.ts';

/** A record of a time that is over needs this long at least until the store has it. */
const SETTLED_MS = 2_000;
/** Less than this, and records can still be on their way. */
const SAFE_MS = 300_000;
const CALL_MS = 120_000;

/**
 * Seals what a bucket holds of the time since the seal before; returns 0, also when all of that time is sealed already.
 * Throws KT803, KT804, KT801, KT903 for a time to come, and what opening AWS throws.
 */
export async function auditSeal(request: SealRequest): Promise<number> {
  const log = openTerminalLog();
  const age = Date.now() - request.until;
  if (age < 0)
    throw notRight(['--until lies in the future: a seal is of time that is over'], 'keytrail audit seal');
  if (age < SAFE_MS) {
    log.line`! --until is less than ${SAFE_MS / 60_000} minutes ago: a record that is still on its way would be found by verify as added later`;
  }
  await sleep(Math.max(0, SETTLED_MS - age));
  const review = await openReviewAws(process.env, log, ['S3', 'KMS']);
  const options = await openOptions(request, review);
  const made = await makeSeals(options, new Date(request.until).toISOString());
  for (const key of made.late) {
    log.line`! ${key} is of a time that was sealed before: verify names it as added later`;
  }
  return await writing(async (output) => {
    for (const line of linesOf(made, storeName(options.source))) await output.line(line);
    return 0;
  });
}

function linesOf({ seals, until }: Made, store: string): readonly string[] {
  return seals.length === 0
    ? [`✓ ${store} is sealed up to ${until} already`]
    : seals.map(({ key, records }) => `✓ ${store}/${key}  ${count(records, 'record')} up to ${until}`);
}

async function openOptions({ signingKey, store }: SealRequest, review: ReviewAws): Promise<SealOptions> {
  const { aws } = review;
  const { bucket, prefix, text } = store;
  const region = review.region(store.region);
  const credentials = await review.credentials();
  const place = { bucket, region, credentials };
  const reader = await openBucketReader(aws, place);
  return {
    source: { uri: text, bucket, prefix },
    reader,
    now: Date.now,
    put: await openPut(aws, place, prefix, reader),
    sign: await openSign(aws, { key: signingKey, region: regionOfKey(signingKey) ?? region, credentials }),
  };
}

async function openPut(
  aws: Aws,
  place: Parameters<typeof openBucket>[1],
  prefix: string,
  reader: BucketReader,
): Promise<SealOptions['put']> {
  const put = await openBucket(aws, place);
  return async (key, bytes) => {
    const body = Buffer.from(bytes);
    const sha256 = createHash('sha256').update(body).digest('base64');
    const work = put({ key: prefix + key, body, sha256 }, AbortSignal.timeout(CALL_MS));
    const { kind } = await orRefuse(`s3://${place.bucket}/${prefix}${key} was not written`, work);
    // What is there already can be this very seal, when an answer was lost.
    return kind === 'stored' || body.equals(await reader.object(prefix + key));
  };
}

async function openSign(aws: Aws, place: Parameters<typeof openSigningKey>[1]): Promise<SealOptions['sign']> {
  const sign = await openSigningKey(aws, place);
  return async (digest) => {
    const bytes = Buffer.from(digest.slice('sha256:'.length), 'hex');
    const { algorithm, key, value } = await orRefuse(
      `${place.key} did not sign`,
      sign(bytes, AbortSignal.timeout(CALL_MS)),
    );
    return { key, algorithm, value: Buffer.from(value).toString('base64') };
  };
}

async function orRefuse<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof KeytrailError) throw cause;
    throw new KeytrailError('KT804', `${what}: ${messageOf(cause)}.`, { cause });
  }
}

/** The Region of a key's ARN. */
function regionOfKey(key: string): string | undefined {
  return /^arn:[^:]+:kms:([^:]+):/.exec(key)?.[1];
}
