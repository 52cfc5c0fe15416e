import { AwsError, isDenied } from '../../aws/index.ts';
import { messageOf } from '../../errors.ts';
import { SinkError } from '../sink.ts';

/** S3's codes for a bucket that is somewhere else (S3 documentation, list of error codes). */
const ELSEWHERE =
  /^(?:PermanentRedirect|TemporaryRedirect|Redirect|AuthorizationHeaderMalformed|IllegalLocationConstraint|30[1278])$/;

/** Why a sink of AWS did not confirm, and what to do, from what its client threw. */
export function explainRefusal(
  thrown: unknown,
  signal: AbortSignal,
  actions: string,
  resource: string,
): SinkError {
  if (thrown instanceof SinkError) {
    return thrown;
  }
  if (signal.aborted) {
    return new SinkError(
      'it did not confirm before the time for the record was over',
      'Look whether the runner reaches it, or raise `timeout-seconds`.',
      thrown,
    );
  }
  if (!(thrown instanceof AwsError)) {
    return new SinkError(messageOf(thrown), `Look whether the runner reaches ${resource}.`, thrown);
  }
  const { code, message, facts } = thrown;
  const reason = code === message ? code : `${code}: ${message}`;
  return new SinkError(reason, fixOf(thrown, facts.httpStatus ?? 0, actions, resource), thrown);
}

function fixOf(error: AwsError, status: number, actions: string, resource: string): string {
  if (isDenied(error) || error.code === 'AllAccessDisabled') {
    return `Allow ${actions} on ${resource} in the policies of the role of the sinks, and in those of the store.`;
  }
  if (ELSEWHERE.test(error.code) || (status >= 300 && status < 400)) {
    const region = regionIn(error.cause);
    return `Name the Region of the bucket${region === undefined ? '' : `, ${region},`} as ?region=… of the sink; redirects are not followed.`;
  }
  if (error.code === 'NoSuchBucket' || error.code === 'ResourceNotFound') {
    return `Create it, or correct the name, the account or the Region: ${resource}.`;
  }
  return `Look why ${resource} does not take records.`;
}

/** The Region that S3 names beside its redirect; the text of a header, so only what has the form of one. */
function regionIn(cause: unknown): string | undefined {
  const { $response, Region } = Object(cause) as { $response?: unknown; Region?: unknown };
  const { headers } = Object($response) as { headers?: unknown };
  const named: unknown = Object(headers)['x-amz-bucket-region'] ?? Region;
  return typeof named === 'string' && /^[a-z0-9-]{5,30}$/.test(named) ? named : undefined;
}
