import type { Aws } from './aws.ts';
import { AwsError, settle } from './call.ts';
import type { Credentials } from './credentials.ts';
import type { IsAnswer } from './gate.ts';
import { loadLogs } from './sdk.ts';

/** A stream of a log group, and in whose name it is written. */
export interface StreamPlace {
  readonly group: string;
  readonly stream: string;
  readonly region: string;
  readonly credentials: Credentials;
}

export interface LogEvent {
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly message: string;
}

/** Both reject with an `AwsError`, or with the signal's reason. */
export interface LogStream {
  /** Makes the stream; one that is there already is as good. */
  create(signal: AbortSignal): Promise<void>;
  /** Resolves to what CloudWatch Logs rejected, in its own words; undefined when it took the event. */
  put(event: LogEvent, signal: AbortSignal): Promise<string | undefined>;
}

/** These answers can be empty; the id of the request is in each that comes from the service. */
const isOfService: IsAnswer = (output) =>
  output.$metadata?.requestId !== undefined ||
  ('nextSequenceToken' in output && output.nextSequenceToken !== undefined);

/** Opens a stream for writing; nothing is sent yet. */
export async function openLogStream(aws: Aws, place: StreamPlace): Promise<LogStream> {
  const { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } = await loadLogs();
  const { region, credentials } = place;
  const open = (api: string) =>
    aws.equip(
      { service: 'CLOUDWATCH_LOGS', api, region, credentials },
      (config) => new CloudWatchLogsClient(config),
      isOfService,
    );
  const creator = await open('logs:CreateLogStream');
  const writer = await open('logs:PutLogEvents');
  const names = { logGroupName: place.group, logStreamName: place.stream };
  return {
    create: async (signal) => {
      const sent = creator.send(new CreateLogStreamCommand(names), { abortSignal: signal });
      try {
        await settle(sent, signal);
      } catch (error) {
        if (!(error instanceof AwsError && error.code === 'ResourceAlreadyExists')) {
          throw error;
        }
      }
    },
    put: async (event, signal) => {
      const command = new PutLogEventsCommand({ ...names, logEvents: [{ ...event }] });
      const answer = await settle(writer.send(command, { abortSignal: signal }), signal);
      const rejected: unknown = answer.rejectedLogEventsInfo;
      return rejected === undefined || rejected === null ? undefined : JSON.stringify(rejected);
    },
  };
}
