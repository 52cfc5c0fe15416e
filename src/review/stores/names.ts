import type { NameSays } from './batch.ts';

const RECORD_KEY =
  /(?:^|\/)dt=(\d{4}-\d{2}-\d{2})\/platform=([a-z0-9_]+)\/[^/]+-([0-7][0-9A-HJKMNP-TV-Z]{25})-([01])-([0-9a-f]{64})\.json$/;
const STREAM = /^([a-z0-9_]+)\/[^/]+-([0-7][0-9A-HJKMNP-TV-Z]{25})$/;

/** Below a store's prefix, where its seals are; no record has such a key. */
export const SEALS = 'seals/';

/** What the key of a record's object says, as `src/audit/sinks/s3.ts` makes it; undefined: it is no such key. */
export function saidByKey(key: string): NameSays | undefined {
  const [, day, platform, load, seq, digest] = RECORD_KEY.exec(key) ?? [];
  return day === undefined || platform === undefined || load === undefined || digest === undefined
    ? undefined
    : { day, platform, load, seq: Number(seq), digest };
}

/** What the name of a load's stream says, as `src/audit/sinks/cloudwatch-logs.ts` makes it; undefined: it is none. */
export function saidByStream(stream: string): NameSays | undefined {
  const [, platform, load] = STREAM.exec(stream) ?? [];
  return platform === undefined || load === undefined ? undefined : { platform, load };
}
