import { setTimeout as sleep } from 'node:timers/promises';
import { type Aws, AwsError, type LogStream, openLogStream, type StreamPlace } from '../../aws/index.ts';
import type { Statement } from '../../policy-statement.ts';
import { type Sink, SinkError } from '../sink.ts';
import { explainRefusal } from './refusal.ts';
import { type TrailName, trailName } from './trail-name.ts';

/** A log group, as a policy names it. */
export interface LogsPlace {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly group: string;
}

/** The first event leaves so long after the request for its stream: both are one round trip when the stream is made by then. */
const HEAD_START_MS = 15;

/** `<platform>/<repository id>-<run>-<attempt>-<load>`: a stream a load. */
export function streamOf(name: TrailName): string {
  return `${name.platform}/${trailName(name)}`;
}

/** Making this load's stream, and writing to it. CloudWatch Logs encrypts with keys of KMS in its own name. */
export function logsStatements(
  { partition, account, region, group }: LogsPlace,
  name: TrailName,
): readonly Statement[] {
  const Resource = `arn:${partition}:logs:${region}:${account}:log-group:${group}:log-stream:${streamOf(name)}`;
  return ['logs:CreateLogStream', 'logs:PutLogEvents'].map((Action) => ({
    Effect: 'Allow',
    Action,
    Resource,
  }));
}

/** One event a record, in a stream of the load's own, which is made with the first. */
export async function openLogs(
  aws: Aws,
  place: LogsPlace & Omit<StreamPlace, 'stream'>,
  name: TrailName,
): Promise<Sink['append']> {
  const stream = await openLogStream(aws, { ...place, stream: streamOf(name) });
  let isMade = false;
  return async (line, record, signal) => {
    const event = { timestamp: Date.parse(record.time), message: Buffer.from(line).toString('utf8') };
    const put = () => stream.put(event, signal);
    try {
      const rejected = isMade ? await put() : await putFirst(stream, put, signal);
      isMade = true;
      if (rejected !== undefined) {
        throw rejection(rejected);
      }
    } catch (error) {
      throw explainRefusal(error, signal, 'logs:CreateLogStream and logs:PutLogEvents', groupArn(place));
    }
  };
}

/** The pauses before an event is sent again whose stream is made, and not known everywhere yet. */
const LAG_MS = [0, 50, 100, 200, 400, 800];

/** The stream and its first event side by side; the event again when it came before the stream. */
async function putFirst(
  stream: LogStream,
  put: () => Promise<string | undefined>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const created = stream.create(signal);
  const early = Promise.race([sleep(HEAD_START_MS), created]).then(put);
  early.catch(() => {});
  await created;
  let attempt = early;
  for (const pauseMs of LAG_MS) {
    try {
      return await attempt;
    } catch (error) {
      if (!(error instanceof AwsError && error.code === 'ResourceNotFound')) {
        throw error;
      }
    }
    await sleep(pauseMs, undefined, { signal });
    attempt = put();
  }
  return await attempt;
}

function groupArn({ partition, account, region, group }: LogsPlace): string {
  return `arn:${partition}:logs:${region}:${account}:log-group:${group}:*`;
}

/** A 200 can say that it took nothing: events too far from the service's clock, or older than the group keeps them. */
function rejection(words: string): SinkError {
  return new SinkError(
    `CloudWatch Logs answered, but rejected the record: ${words}`,
    'Set the clock of the runner, and let the log group keep events for more than a day.',
  );
}
