import { openBucketReader, readLogGroup } from '../aws/index.ts';
import { fileStore, logsStore, type Store, s3Store } from '../review/index.ts';
import { openTerminalLog } from '../terminal-log.ts';
import { openReviewAws, type ReviewAws } from './audit-aws.ts';
import type { Source } from './audit-requests.ts';

/** The stores of these sources. AWS is loaded, and credentials are looked for, only when one of them is there. */
export async function openStores(sources: readonly Source[]): Promise<readonly Store[]> {
  const schemes = new Set(sources.map(({ scheme }) => scheme));
  const services = [
    ...(schemes.has('s3') ? (['S3'] as const) : []),
    ...(schemes.has('cloudwatch-logs') ? (['CLOUDWATCH_LOGS'] as const) : []),
  ];
  const aws =
    services.length === 0 ? undefined : await openReviewAws(process.env, openTerminalLog(), services);
  return await Promise.all(
    sources.map(async (source) =>
      source.scheme === 'path' || aws === undefined ? fileStore(source.text) : await remoteStore(source, aws),
    ),
  );
}

async function remoteStore(source: Exclude<Source, { scheme: 'path' }>, review: ReviewAws): Promise<Store> {
  const { aws } = review;
  const credentials = await review.credentials();
  const region = review.region(source.region);
  if (source.scheme === 's3') {
    const { bucket, prefix, text } = source;
    return s3Store(
      { uri: text, bucket, prefix },
      await openBucketReader(aws, { bucket, region, credentials }),
    );
  }
  const { group, text } = source;
  return logsStore(text, () => readLogGroup(aws, { group, region, credentials }));
}
