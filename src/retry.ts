import { KeytrailError } from './errors.ts';
import { codeOf } from './system.ts';

/** How a class of failures is met. */
interface Rule {
  /** The first pause is random up to this, each further one up to twice as much. */
  readonly baseMs: number;
  /** Asking less often helps. */
  readonly isOverload: boolean;
  /** It may be a mistake that does not pass: tried eight times, not until the budget is spent. */
  readonly isDoubtful: boolean;
}

/**
 * What may pass when a request is made again, by class. Whatever has no class here (a denial, a malformed request, a
 * certificate that nobody vouches for) is never tried again.
 */
const RULES = {
  throttled: { baseMs: 500, isOverload: true, isDoubtful: false },
  unavailable: { baseMs: 500, isOverload: true, isDoubtful: false },
  failed: { baseMs: 100, isOverload: false, isDoubtful: false },
  disconnected: { baseMs: 100, isOverload: false, isDoubtful: false },
  silent: { baseMs: 100, isOverload: false, isDoubtful: false },
  unreadable: { baseMs: 50, isOverload: false, isDoubtful: true },
  unresolved: { baseMs: 50, isOverload: false, isDoubtful: true },
  skewed: { baseMs: 50, isOverload: false, isDoubtful: true },
  blocked: { baseMs: 100, isOverload: false, isDoubtful: true },
} as const satisfies Record<string, Rule>;

/** Why an attempt failed, where another one may go better. */
export type Trouble = keyof typeof RULES;

/** An attempt that failed and is made again. */
export interface Retry {
  /** `OIDC token`, `ssm:GetParameters`, … */
  readonly what: string;
  readonly trouble: Trouble;
  readonly reason: string;
}

/** An answer that is another program's than the one that was asked, or a part of one. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

const PAUSE_LIMIT_MS = 5_000;
const ATTEMPTS_IN_DOUBT = 8;
/** Longer than any budget, and short enough for a timer of Node (24 days, else it fires at once). */
const HINT_LIMIT_MS = 3_600_000;

export function isOverload(trouble: Trouble): boolean {
  return RULES[trouble].isOverload;
}

/** The pauses of one call: exponential, full jitter, so that calls which failed together do not come back together. */
export class Backoff {
  #retries = 0;
  #doubts = 0;

  /** Milliseconds to wait before the next attempt; undefined when there should be none. `hintMs`: what the answer asks for. */
  next(trouble: Trouble, hintMs = 0): number | undefined {
    const { baseMs, isDoubtful } = RULES[trouble];
    this.#doubts += isDoubtful ? 1 : 0;
    if (isDoubtful && this.#doubts >= ATTEMPTS_IN_DOUBT) {
      return undefined;
    }
    const pauseMs = Math.random() * Math.min(PAUSE_LIMIT_MS, baseMs * 2 ** this.#retries);
    this.#retries += 1;
    return Math.min(HINT_LIMIT_MS, Math.max(0, hintMs)) + pauseMs;
  }

  /** How many attempts were made again so far. */
  get retries(): number {
    return this.#retries;
  }
}

/** The class of an HTTP status; undefined when it says nothing about a later attempt. */
export function troubleOfStatus(status: number): Trouble | undefined {
  if (status === 429) return 'throttled';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'failed' : status === 408 ? 'silent' : undefined;
}

/** Errors of Node's sockets, its resolver and its HTTP parser, by code. */
const TROUBLES_OF_CODES: ReadonlyMap<string, Trouble> = new Map([
  ['EAI_AGAIN', 'disconnected'],
  ['ECONNABORTED', 'disconnected'],
  ['ECONNREFUSED', 'disconnected'],
  ['ECONNRESET', 'disconnected'],
  ['EHOSTDOWN', 'disconnected'],
  ['EHOSTUNREACH', 'disconnected'],
  ['ENETDOWN', 'disconnected'],
  ['ENETRESET', 'disconnected'],
  ['ENETUNREACH', 'disconnected'],
  ['ENOTFOUND', 'unresolved'],
  ['EPIPE', 'disconnected'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'disconnected'],
  ['ETIMEDOUT', 'disconnected'],
]);

/** The class of an error of the network; undefined when it is none, or none that passes. Looks into causes. */
export function troubleOfError(thrown: unknown, depth = 0): Trouble | undefined {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) {
    return undefined;
  }
  if (thrown instanceof KeytrailError) {
    // A proxy or a certificate on the way: the room that made the error says whether it may pass.
    return '$retryable' in thrown && thrown.$retryable !== undefined ? 'blocked' : undefined;
  }
  const { name, cause } = thrown as { readonly name?: unknown; readonly cause?: unknown };
  if (name === 'TimeoutError' || name === 'UnreadableAnswer') {
    return name === 'TimeoutError' ? 'silent' : 'unreadable';
  }
  const code = codeOf(thrown) ?? '';
  // `HPE_…`: what came is not HTTP.
  const trouble = code.startsWith('HPE_') ? 'unreadable' : TROUBLES_OF_CODES.get(code);
  return trouble ?? troubleOfError(cause, depth + 1) ?? troubleOfParts(thrown, depth);
}

/** A host with several addresses fails with one error for each of them (Node's `AggregateError`). */
function troubleOfParts(thrown: object, depth: number): Trouble | undefined {
  const errors = 'errors' in thrown && Array.isArray(thrown.errors) ? thrown.errors : [];
  return errors.map((error) => troubleOfError(error, depth + 1)).find((trouble) => trouble !== undefined);
}

/** What the header `Retry-After` asks for, in milliseconds: seconds or a date (RFC 9110); 0 without it. */
export function retryAfterMs(header: string | undefined, now: number): number {
  if (header === undefined || header.trim() === '') {
    return 0;
  }
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
