import { numberIn, textIn } from './answer.ts';
import type { Aws } from './aws.ts';
import { settle } from './call.ts';
import type { Credentials } from './credentials.ts';
import type { IsAnswer } from './gate.ts';
import { loadReview } from './sdk.ts';

export interface GroupPlace {
  readonly group: string;
  readonly region: string;
  readonly credentials: Credentials;
}

/** An event as CloudWatch Logs keeps it. */
export interface KeptEvent {
  readonly stream: string;
  readonly message: string;
  /** Milliseconds since 1970, as its writer gave it. */
  readonly timestamp: number;
}

const CALL_MS = 120_000;

/** An answer can have no events; the id of the request is in each that comes from the service. */
const hasRequestId: IsAnswer = ({ $metadata }) => $metadata?.requestId !== undefined;

/** All events of a group, of all its streams, a page at a time. Rejects with an `AwsError`, or with the signal's reason. */
export async function* readLogGroup(aws: Aws, place: GroupPlace): AsyncGenerator<readonly KeptEvent[]> {
  const { CloudWatchLogsClient, FilterLogEventsCommand } = await loadReview();
  const { group, region, credentials } = place;
  const client = await aws.equip(
    { service: 'CLOUDWATCH_LOGS', api: 'logs:FilterLogEvents', region, credentials },
    (config) => new CloudWatchLogsClient(config),
    hasRequestId,
  );
  for (let nextToken: string | undefined; ; ) {
    const signal = AbortSignal.timeout(CALL_MS);
    const command = new FilterLogEventsCommand({
      logGroupName: group,
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    const answer = await settle(client.send(command, { abortSignal: signal }), signal);
    yield (answer.events ?? []).map(({ logStreamName, message, timestamp }) => ({
      stream: textIn(logStreamName) ?? '',
      message: textIn(message) ?? '',
      timestamp: numberIn(timestamp) ?? 0,
    }));
    nextToken = textIn(answer.nextToken);
    if (nextToken === undefined) return;
  }
}
