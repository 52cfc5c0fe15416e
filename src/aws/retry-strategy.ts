import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';
import { Backoff, type Retry, type Trouble } from '../retry.ts';
import { toAwsError } from './call.ts';
import { troubleOf } from './trouble.ts';

/** Told of each attempt that is made again, and why. */
export type OnRetry = (retry: Retry) => void;

/** A call on its way through its attempts. */
interface Attempts extends RetryToken {
  readonly backoff: Backoff;
}

/**
 * The SDK's interface for retries, by our classes: as many attempts as the budget has time for. The SDK's own strategy
 * counts attempts and pays for them from a bucket that throttled calls empty together, long before the budget ends.
 */
export class RetryByClass implements RetryStrategyV2 {
  readonly #what: string;
  readonly #onRetry: OnRetry;

  constructor(what: string, onRetry: OnRetry) {
    this.#what = what;
    this.#onRetry = onRetry;
  }

  async acquireInitialRetryToken(): Promise<Attempts> {
    return attemptsOf(new Backoff(), 0);
  }

  /** The SDK takes a rejection for "no more" and throws what the attempt came to. */
  async refreshRetryTokenForRetry(token: RetryToken, failed: RetryErrorInfo): Promise<Attempts> {
    const { backoff } = token as Attempts;
    const trouble = troubleOf(failed.error);
    const hintMs = failed.retryAfterHint === undefined ? 0 : failed.retryAfterHint.getTime() - Date.now();
    const delayMs = trouble === undefined ? undefined : backoff.next(trouble, hintMs);
    if (trouble === undefined || delayMs === undefined) {
      throw new Error('not to be tried again');
    }
    this.#onRetry({ what: this.#what, trouble, reason: reasonOf(failed.error, trouble) });
    return attemptsOf(backoff, delayMs);
  }

  recordSuccess(): void {}
}

/** The SDK sleeps the delay, and wakes when the call is aborted. */
function attemptsOf(backoff: Backoff, delayMs: number): Attempts {
  const { retries } = backoff;
  return { backoff, getRetryCount: () => retries, getRetryDelay: () => delayMs };
}

/** Nothing of the answer's body but the code: a line in the log for each of many attempts. */
function reasonOf(thrown: unknown, trouble: Trouble): string {
  const { code, message, facts } = toAwsError(thrown);
  if (facts.httpStatus === null || facts.httpStatus < 300 || trouble === 'unreadable') {
    return message;
  }
  return `${trouble === 'throttled' ? 'throttled, ' : ''}status ${facts.httpStatus} (${code})`;
}
