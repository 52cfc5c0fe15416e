import { type Trouble, troubleOfError, troubleOfStatus } from '../retry.ts';

/** What of the SDK's errors tells their class. */
interface ServiceError {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean };
}

/** What AWS's services call throttling (Smithy's list of codes, and those of older services). */
const THROTTLING =
  /^(?:(?:Request)?(?:Throttling|Throttled)|EC2Throttled|BandwidthLimitExceeded|(?:Request)?LimitExceeded|PriorRequestNotComplete|ProvisionedThroughputExceeded|SlowDown|TooManyRequests|TransactionInProgress)$/;
const UNAVAILABLE = /^(?:ServiceUnavailable|Unavailable)$/;
/** S3: another request to the same key is under way (conditional writes, API reference of PutObject). */
const CONFLICT = /^(?:ConditionalRequestConflict|OperationAborted)$/;
/** What the SDK calls an answer of S3 that names no code, as gateways in front of it send. */
const NO_CODE = 'Unknown';
const CONFLICT_STATUS = 409;
const FAILED = /^(?:Internal(?:Error|Failure|ServerError|ServiceError)|IDPCommunicationError)$/;
const LATE = /^(?:RequestTimeout|TimeoutError)$/;
/** The SDK sets its clock by the answer; these are then worth another attempt. */
const SKEWED =
  /^(?:AuthFailure|InvalidSignature|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed|SignatureDoesNotMatch)$/;

/** Never again, whatever else the answer says: the second would be the same. */
const FINAL = /^(?:AbortError|AccessDenied.*|MalformedPolicyDocument|PackedPolicyTooLarge|Validation.*)$/;

/**
 * The one place that decides which failures of AWS may pass, by class; undefined: never ask again. Codes are those of
 * the SDK's models and lists. STS cannot fetch an issuer's keys at times, and says so with a 400 (aws-cli#7194).
 */
export function troubleOf(thrown: unknown): Trouble | undefined {
  const error = (thrown ?? {}) as ServiceError;
  const code = typeof error.name === 'string' ? error.name.replace(/Exception$/, '') : '';
  if (FINAL.test(code)) {
    return undefined;
  }
  if (SKEWED.test(code) && error.$metadata?.clockSkewCorrected === true) {
    return 'skewed';
  }
  const message = typeof error.message === 'string' ? error.message : '';
  const status = error.$metadata?.httpStatusCode ?? 0;
  return (
    troubleOfCode(code, message) ??
    troubleOfError(thrown) ??
    troubleOfStatus(status) ??
    (status === CONFLICT_STATUS && code === NO_CODE ? 'failed' : undefined) ??
    (isUnreadable(thrown) ? 'unreadable' : undefined)
  );
}

function troubleOfCode(code: string, message: string): Trouble | undefined {
  if (THROTTLING.test(code)) return 'throttled';
  if (UNAVAILABLE.test(code)) return 'unavailable';
  if (FAILED.test(code) || CONFLICT.test(code)) return 'failed';
  if (LATE.test(code)) return 'silent';
  if (code === 'InvalidIdentityToken' && /verification key/i.test(message)) return 'failed';
  return code === 'InvalidSignature' && message.includes('Signature expired') ? 'skewed' : undefined;
}

/** True when an answer came whose body is not what the service would have sent. */
export function isUnreadable(thrown: unknown): boolean {
  const { name, message } = (thrown ?? {}) as ServiceError;
  const isXml = typeof message === 'string' && message.startsWith('@aws-sdk XML parse error');
  return isXml || name === 'SyntaxError' || name === 'UnreadableAnswer';
}
