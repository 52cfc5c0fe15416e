import { KeytrailError } from '../errors.ts';
import { UnreadableAnswer } from '../retry.ts';
import { isUnreadable } from './trouble.ts';

/** What is known of a call to AWS once it has ended; `attempts` counts the first one. */
export interface CallFacts {
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  readonly attempts: number;
}

/**
 * An AWS call that failed for good. `code` is the service's error code without the suffix that the SDK adds or the
 * service leaves out (`AccessDenied`, `InvalidIdentityToken`), or Node's (`ECONNREFUSED`, `TimeoutError`).
 */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly facts: CallFacts;

  constructor(code: string, message: string, facts: CallFacts, cause: unknown) {
    super(message, { cause });
    this.code = code;
    this.facts = facts;
  }
}

interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly $metadata?: Metadata;
}

interface Metadata {
  readonly requestId?: string | undefined;
  readonly httpStatusCode?: number | undefined;
  readonly attempts?: number | undefined;
}

/** The facts that the SDK keeps in `$metadata`. */
export function factsOf(metadata: Metadata | undefined): CallFacts {
  return {
    requestId: metadata?.requestId ?? null,
    httpStatus: metadata?.httpStatusCode ?? null,
    attempts: metadata?.attempts ?? 1,
  };
}

/** Longer messages are cut: they come from outside, and a denial has less than half of this. */
const MESSAGE_CHARACTERS = 2_000;

/** What the SDK calls an answer with a bad status that names no error; so the services never do. */
const NAMELESS = /^Unknown(?:Error)?$/;

/** What the SDK adds, for programmers, to the message of an answer that it could not read. */
const SDK_HINT = /\n {2}Deserialization error: [\s\S]*$/;

/**
 * Makes an `AwsError` of what the SDK threw. The SDK's names differ from the wire's codes (`…Exception` added), and
 * services differ among each other, so the suffix is dropped everywhere.
 */
export function toAwsError(thrown: unknown): AwsError {
  if (thrown instanceof AwsError) {
    return thrown;
  }
  const { name, code, message, $metadata } = (thrown ?? {}) as Thrown;
  if (isUnreadable(thrown)) {
    return unreadable(thrown, $metadata);
  }
  const raw = typeof code === 'string' ? code : typeof name === 'string' ? name : 'UnknownError';
  const text = typeof message === 'string' && message !== '' ? message.replace(SDK_HINT, '') : raw;
  if ($metadata?.httpStatusCode !== undefined && NAMELESS.test(raw) && NAMELESS.test(text)) {
    return unreadable(thrown, $metadata);
  }
  return new AwsError(raw.replace(/Exception$/, ''), cut(text), factsOf($metadata), thrown);
}

/** The words are ours: the parser's message quotes the body, and that can be a value. */
function unreadable(thrown: unknown, metadata: Metadata | undefined): AwsError {
  const text =
    thrown instanceof UnreadableAnswer
      ? thrown.message.replace(SDK_HINT, '')
      : `the answer (status ${metadata?.httpStatusCode ?? 'unknown'}) is none of AWS, or a part of one`;
  return new AwsError('UnreadableAnswer', text, factsOf(metadata), undefined);
}

function cut(text: string): string {
  return text.length <= MESSAGE_CHARACTERS
    ? text
    : `${text.slice(0, MESSAGE_CHARACTERS - 1).toWellFormed()}…`;
}

/** True when AWS said that the caller may not do this. */
export function isDenied(error: AwsError): boolean {
  return error.code === 'AccessDenied' || error.code === 'AccessDeniedException';
}

/** Waits for a call, but never longer than the budget: the signal's reason wins over what the SDK makes of it. */
export async function settle<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) {
      stop();
    } else {
      signal.addEventListener('abort', stop, { once: true });
      const off = () => signal.removeEventListener('abort', stop);
      call.then(off, off);
    }
  });
  try {
    return await Promise.race([call, aborted]);
  } catch (error) {
    // A proxy or a certificate on the way: no answer of AWS, and told as what it is.
    const told = error instanceof KeytrailError ? error : toAwsError(error);
    throw signal.aborted ? signal.reason : told;
  }
}
