import { type Agent, get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getSecure } from 'node:https';
import { KeytrailError, messageOf } from '../errors.ts';
import { explainRefusal, mistakeInAddress } from '../network/index.ts';
import {
  Backoff,
  retryAfterMs,
  type Trouble,
  troubleOfError,
  troubleOfStatus,
  UnreadableAnswer,
} from '../retry.ts';

/** Where a job gets its OIDC token: the two variables that GitHub's runner sets with `id-token: write`. */
export interface TokenEndpoint {
  readonly url: string;
  readonly bearer: string;
}

export interface TokenRequest {
  readonly endpoint: TokenEndpoint;
  readonly audience: string;
  readonly attemptMs: number;
  readonly signal: AbortSignal;
  /** The agent for this URL; false, or no function: a connection of its own. */
  readonly agentFor?: (url: URL) => Agent | false;
  /** Told of each failed attempt that will be repeated, with its class and its reason. */
  readonly onRetry: (trouble: Trouble, reason: string) => void;
  /** Told when a request is with the system: from then on it needs nothing of this process until its answer comes. */
  readonly onSent: () => void;
}

const ANSWER_LIMIT_BYTES = 64 * 1024;

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
}

interface Failed {
  readonly failure: string;
  readonly trouble: Trouble | undefined;
  readonly code: 'KT202' | 'KT203';
  readonly hintMs?: number;
  /** What on the way kept the request from the endpoint. */
  readonly refusal?: KeytrailError;
}

type Attempt = { readonly token: string } | Failed;

/**
 * Asks GitHub's token endpoint for the job's token (`GET URL&audience=…`, answer `{"value": JWT}`: runner and
 * `@actions/core` source). What may pass is tried again until the signal ends it. Throws KT202 and KT203,
 * KT206 before anything is sent, KT207 and KT208 of what lies on the way; `core.getIDToken` is not used because its errors
 * drop their cause.
 */
export async function requestToken(request: TokenRequest): Promise<string> {
  const mistake = mistakeInAddress(request.endpoint.url);
  if (mistake !== undefined) {
    throw new KeytrailError('KT206', `ACTIONS_ID_TOKEN_REQUEST_URL ${mistake}; the token was not asked for.`);
  }
  const backoff = new Backoff();
  for (;;) {
    request.signal.throwIfAborted();
    const outcome = await tryOnce(request);
    if ('token' in outcome) {
      return outcome.token;
    }
    request.signal.throwIfAborted();
    const { failure, trouble, hintMs } = outcome;
    const pauseMs = trouble === undefined ? undefined : backoff.next(trouble, hintMs);
    if (trouble === undefined || pauseMs === undefined) {
      throw noToken(request, outcome);
    }
    request.onRetry(trouble, failure);
    await pause(pauseMs, request.signal);
  }
}

function noToken({ endpoint }: TokenRequest, { code, failure, refusal }: Failed): KeytrailError {
  const { host } = new URL(endpoint.url);
  return refusal ?? new KeytrailError(code, `the token endpoint ${host} gave no token: ${failure}`);
}

async function tryOnce(request: TokenRequest): Promise<Attempt> {
  try {
    const { status, body, retryAfter } = await get(request);
    if (status !== 200) {
      return {
        failure: `it answered with status ${status}`,
        trouble: troubleOfStatus(status),
        code: 'KT202',
        hintMs: retryAfterMs(retryAfter, Date.now()),
      };
    }
    const token = tokenOf(body);
    return token === undefined
      ? { failure: 'its answer holds no token', trouble: 'unreadable', code: 'KT203' }
      : { token };
  } catch (thrown) {
    const error = await explainRefusal(thrown, tokenUrl(request).hostname);
    const failed = { failure: messageOf(error), trouble: troubleOfError(error), code: 'KT202' } as const;
    return error instanceof KeytrailError ? { ...failed, refusal: error } : failed;
  }
}

function tokenOf(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const value =
      typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The runner's address has a query already; its own parameters stay as they are. */
function tokenUrl({ endpoint, audience }: TokenRequest): URL {
  const separator = endpoint.url.includes('?') ? '&' : '?';
  return new URL(`${endpoint.url}${separator}audience=${encodeURIComponent(audience)}`);
}

async function get(request: TokenRequest): Promise<Answer> {
  const url = tokenUrl(request);
  const send = url.protocol === 'http:' ? getPlain : getSecure;
  const attempt = new AbortController();
  const late = setTimeout(() => attempt.abort(), request.attemptMs);
  const options: RequestOptions = {
    signal: AbortSignal.any([attempt.signal, request.signal]),
    headers: {
      authorization: `Bearer ${request.endpoint.bearer}`,
      accept: 'application/json; api-version=2.0',
    },
    agent: request.agentFor?.(url) ?? false,
  };
  try {
    return await new Promise((resolve, reject) => {
      send(url, options, (answer) => resolve(readAnswer(answer)))
        .on('error', reject)
        .on('finish', request.onSent);
    });
  } catch (error) {
    throw attempt.signal.aborted ? timeout(request.attemptMs) : error;
  } finally {
    clearTimeout(late);
  }
}

function timeout(ms: number): Error {
  return Object.assign(new Error(`no answer within ${ms} ms`), { name: 'TimeoutError' });
}

async function readAnswer(answer: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new UnreadableAnswer(`its answer is larger than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  const { statusCode: status = 0, headers } = answer;
  return { status, body: Buffer.concat(chunks).toString('utf8'), retryAfter: headers['retry-after'] };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
