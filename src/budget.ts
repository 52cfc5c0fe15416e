import { sinceStartMs } from './clock.ts';

/** The part of the budget that is kept for the result record, so that a hanging call never costs a load its record. */
const RESERVE_SHARE = 0.1;
/** A lock that a killed writer left takes up to half a second to take over. */
const RESERVE_MIN_MS = 700;
const RESERVE_MAX_SHARE = 0.5;
const RESERVE_MAX_MS = 3_000;

/** One attempt may take a quarter of the budget, so that a call that hangs leaves time for two more. */
const ATTEMPT_SHARE = 0.25;
const ATTEMPT_MIN_MS = 200;
const ATTEMPT_MAX_MS = 10_000;

/** What a cancelled load has left for its record: the runner kills it ten seconds after the first signal. */
const CANCELLED_MS = 5_000;

const SPENT = 'the time budget is spent';

/** Says that the time budget, not the user or the network, ended something. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Says that the CI, or the user, ended the load. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/**
 * The time that one load may take, counted from the start of the process. `work` is aborted when only the reserve
 * for the result record is left, `end` when everything is spent. Call `stop()` when the load is over.
 */
export interface Budget {
  readonly totalMs: number;
  readonly attemptMs: number;
  /** What is kept for the result record. */
  readonly reserveMs: number;
  readonly work: AbortSignal;
  readonly end: AbortSignal;
  /** Whether everything is spent, by the clock: no timer tells of it while the process is busy, or blocked by its output. */
  isSpent(): boolean;
  cancel(reason: string): void;
  stop(): void;
}

/** Starts the budget of a load: `seconds` as the input gives them, `usedMs` what the process has used already. */
export function startBudget(seconds: number, usedMs: number): Budget {
  const totalMs = seconds * 1000;
  const deadlineMs = sinceStartMs() - usedMs + totalMs;
  const reserveMs = Math.min(
    RESERVE_MAX_MS,
    totalMs * RESERVE_MAX_SHARE,
    Math.max(RESERVE_MIN_MS, totalMs * RESERVE_SHARE),
  );
  const work = new AbortController();
  const end = new AbortController();
  const timers = [abortAfter(work, totalMs - reserveMs - usedMs), abortAfter(end, totalMs - usedMs)];
  return {
    totalMs,
    reserveMs,
    attemptMs: Math.min(ATTEMPT_MAX_MS, Math.max(ATTEMPT_MIN_MS, totalMs * ATTEMPT_SHARE)),
    work: work.signal,
    end: end.signal,
    isSpent: () => sinceStartMs() >= deadlineMs,
    cancel: (reason) => {
      work.abort(new Cancelled(reason));
      setTimeout(() => end.abort(new Cancelled(reason)), CANCELLED_MS).unref();
    },
    stop: () => {
      timers.forEach(clearTimeout);
      work.abort(new Error('the load is over'));
      end.abort(new Error('the load is over'));
    },
  };
}

/**
 * Throws when the load was cancelled, or has no time left. The reserve is time, too: what was read may be put on record in
 * it, and handed over.
 */
export function throwIfOver({ work, isSpent }: Pick<Budget, 'work' | 'isSpent'>): void {
  if (work.reason instanceof Cancelled) {
    throw work.reason;
  }
  if (isSpent()) {
    throw new BudgetSpent(SPENT);
  }
}

function abortAfter(controller: AbortController, ms: number): NodeJS.Timeout {
  return setTimeout(() => controller.abort(new BudgetSpent(SPENT)), Math.max(0, ms));
}
