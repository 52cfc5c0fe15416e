import { KeytrailError, messageOf } from '../../errors.ts';
import { type Trouble, troubleOfError, troubleOfStatus, UnreadableAnswer } from '../../retry.ts';
import { codeOf } from '../../system.ts';

/** Why a request failed, in words of our own: what GitHub or something before it answers is not repeated. */
export interface Failed {
  readonly code: 'KT106' | 'KT112' | 'KT113';
  readonly reason: string;
  /** Instead of the catalogue's. */
  readonly fix?: string;
  /** Its class; undefined: another attempt would end alike. */
  readonly trouble: Trouble | undefined;
  /** The pause that the answer asks for. */
  readonly hintMs?: number;
  /** What on the way kept the request from GitHub. */
  readonly refusal?: KeytrailError;
}

/** A longer pause than this is not waited for: the rate limit of an hour is none that a load can sit out. */
const MAX_PAUSE_MS = 10_000;

/** The parts of a failed answer that are looked at (RequestError of octokit). */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** An answer that did not come in time. */
export function silent(attemptMs: number): Failed {
  return { code: 'KT113', reason: `no answer within ${attemptMs} ms`, trouble: 'silent' };
}

/** A status that says nothing of the token or the file. */
export function failedStatus(status: number): Failed {
  return { code: 'KT113', reason: `it answered with status ${status}`, trouble: troubleOfStatus(status) };
}

/** What was thrown instead of an answer. GitHub's documentation on rate limits says how one looks. */
export function explainFailure(thrown: unknown): Failed | 'not there' {
  const answer = answerOf(thrown);
  if (answer === undefined) {
    return explainNetwork(thrown);
  }
  const { status, message } = answer;
  if (status === 404) {
    return 'not there';
  }
  if (status === 429 || (status === 403 && isRateLimit(answer))) {
    return explainRateLimit(answer);
  }
  if (status === 401) {
    const reason = 'it does not accept the token of the input `github-token` (401)';
    const fix =
      'Leave the input `github-token` out: its default is the token of the job. One that was kept has expired.';
    return { code: 'KT112', reason, fix, trouble: undefined };
  }
  if (status === 403 && /too[ _]large/i.test(message)) {
    return { code: 'KT106', reason: 'it is larger than what the API gives (403)', trouble: undefined };
  }
  if (status === 403) {
    return {
      code: 'KT112',
      reason: 'the token of the input `github-token` may not read it (403)',
      trouble: undefined,
    };
  }
  return failedStatus(status);
}

function isRateLimit({ headers, message }: Answer): boolean {
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  return isUsedUp || headers['retry-after'] !== undefined || /rate limit/i.test(message);
}

function explainRateLimit({ status, headers }: Answer): Failed {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  const resetsAt =
    headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) : Number.NaN;
  const resets = Number.isSafeInteger(resetsAt) ? `; it ends at ${timeText(resetsAt)}` : '';
  const asked = Number.isFinite(seconds) ? `; it asks for a pause of ${seconds} s` : '';
  const afterMs = seconds * 1000;
  const isSoon = resets === '' && !(afterMs > MAX_PAUSE_MS || afterMs < 0);
  return {
    code: 'KT113',
    reason: `the rate limit of the token is used up (${status}${asked}${resets})`,
    fix: 'Run the job again when the limit has ended, or start fewer jobs at once.',
    trouble: isSoon ? 'throttled' : undefined,
    ...(Number.isFinite(afterMs) ? { hintMs: afterMs } : {}),
  };
}

/** Seconds since 1970 as ISO 8601; the number itself when it is no date. */
function timeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}

/** Undefined for what is no answer at all: octokit gives a broken connection the status 500, and no response. */
function answerOf(thrown: unknown): Answer | undefined {
  const { status, response, message } = Object(thrown) as Readonly<Record<string, unknown>>;
  if (typeof status !== 'number' || typeof response !== 'object' || response === null) {
    return undefined;
  }
  const headers = 'headers' in response ? Object(response.headers) : {};
  return { status, headers, message: String(message) };
}

/** A request without an answer. The innermost cause says why: octokit wraps what the transport threw. */
function explainNetwork(thrown: unknown): Failed {
  let cause: unknown = thrown;
  let code: string | undefined;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    if (cause instanceof KeytrailError) {
      return { code: 'KT113', reason: cause.message, trouble: troubleOfError(cause), refusal: cause };
    }
    if (cause instanceof UnreadableAnswer) {
      return { code: 'KT113', reason: cause.message, trouble: 'unreadable' };
    }
    code = codeOf(cause) ?? code;
    cause = cause.cause;
  }
  const reason = `the connection failed (${code ?? messageOf(thrown)})`;
  return { code: 'KT113', reason, trouble: troubleOfError(thrown) };
}
