import { setTimeout as delay } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { KeytrailError } from '../../errors.ts';
import type { Secret } from '../../secret.ts';
import { VERSION } from '../../version.ts';
import { explainStatus, type Failed, failedToAnswer } from './api-failure.ts';

export interface ApiOptions {
  /** The API's address without a slash at its end, as `https://api.github.com`. */
  readonly url: string;
  readonly token: Secret;
  readonly attemptMs: number;
  readonly onRetry: (reason: string) => void;
}

/** A GET request: a route with `{placeholders}`, and what fills them. */
export interface Question {
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What it asks for, in messages: "the manifest .keytrail.yml of the commit …". */
  readonly what: string;
}

export interface Api {
  /**
   * The JSON of an answer; undefined when GitHub says that it is not there (404). Throttling, 5xx, broken connections,
   * answers that are cut and time-outs are tried again. Throws KT112 when the token may not, KT113 when the API fails.
   */
  ask(question: Question, signal: AbortSignal): Promise<unknown>;
}

const MAX_ATTEMPTS = 4;
const BACKOFF_BASE_MS = 200;
const BACKOFF_MAX_MS = 4_000;
/** A file of 1 MB, the most that arrives, is 1.4 MB as base64; a folder's listing can be as large. */
const ANSWER_LIMIT_BYTES = 4 * 1024 * 1024;

type Client = ReturnType<typeof getOctokit>;
type Attempt = { readonly answer: unknown } | Failed;

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** A client of GitHub's API. It prints nothing of its own. */
export function createApi(options: ApiOptions): Api {
  const client = getOctokit(options.token.reveal(), {
    baseUrl: options.url,
    userAgent: `keytrail/${VERSION} (github)`,
    log: SILENT,
  });
  return {
    ask: async (question, signal) => {
      for (let attempt = 1; ; attempt += 1) {
        signal.throwIfAborted();
        const outcome = await tryOnce(client, question, options.attemptMs, signal);
        if ('answer' in outcome) {
          return outcome.answer;
        }
        signal.throwIfAborted();
        if (outcome.retry === 'never' || attempt === MAX_ATTEMPTS) {
          throw refuse(outcome, question, new URL(options.url).host);
        }
        options.onRetry(outcome.reason);
        await pause(outcome.retry.afterMs ?? backoffMs(attempt), signal);
      }
    },
  };
}

async function tryOnce(
  client: Client,
  { route, parameters }: Question,
  attemptMs: number,
  outer: AbortSignal,
): Promise<Attempt> {
  const late = AbortSignal.timeout(attemptMs);
  const signal = AbortSignal.any([late, outer]);
  try {
    const { data } = await client.request(route, {
      ...parameters,
      // The body is read here: the client would take half of one for all of it, and any size.
      request: { signal, parseSuccessResponseBody: false },
    });
    return { answer: JSON.parse(await readBody(data)) };
  } catch (thrown) {
    if (late.aborted) {
      return failedToAnswer(`no answer within ${attemptMs} ms`);
    }
    const failed = explainStatus(thrown);
    return failed === 'not there' ? { answer: undefined } : failed;
  }
}

async function readBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new Error(`an answer of more than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse({ code, reason, fix }: Failed, { what }: Question, host: string): KeytrailError {
  const message = `${what} could not be read by GitHub's API (${host}): ${reason}.`;
  return new KeytrailError(code, message, fix === undefined ? {} : { fix });
}

function backoffMs(attempt: number): number {
  return Math.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** attempt);
}

/** Ends early, and throws its reason, when the signal is aborted. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}
