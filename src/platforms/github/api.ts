import { setTimeout as delay } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { KeytrailError } from '../../errors.ts';
import { Backoff, type Trouble, UnreadableAnswer } from '../../retry.ts';
import type { Secret } from '../../secret.ts';
import { VERSION } from '../../version.ts';
import { explainFailure, type Failed, failedStatus, silent } from './api-failure.ts';
import { type AgentFor, transportOver } from './transport.ts';

export interface ApiOptions {
  /** The API's address without a slash at its end, as `https://api.github.com`. */
  readonly url: string;
  readonly token: Secret;
  readonly attemptMs: number;
  readonly agentFor: AgentFor;
  readonly onRetry: (trouble: Trouble, reason: string) => void;
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
   * The JSON of an answer; undefined when GitHub says that it is not there (404). What may pass is tried again until the
   * signal ends it. Throws KT112 when the token may not, KT113 when the API fails, KT207 and KT208 of what lies on the way.
   */
  ask(question: Question, signal: AbortSignal): Promise<unknown>;
}

/** GitHub shuts out who goes on asking while a rate limit holds (REST documentation, rate limits). */
const LIMITED_ATTEMPTS = 4;

type Client = ReturnType<typeof getOctokit>;
type Attempt = { readonly answer: unknown } | Failed;

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** A client of GitHub's API. It prints nothing of its own. */
export function createApi(options: ApiOptions): Api {
  const client = getOctokit(options.token.reveal(), {
    baseUrl: options.url,
    userAgent: `keytrail/${VERSION} (github)`,
    log: SILENT,
    request: { fetch: transportOver(options.agentFor) },
  });
  return {
    ask: async (question, signal) => {
      const backoff = new Backoff();
      for (let limited = 0; ; ) {
        signal.throwIfAborted();
        const outcome = await tryOnce(client, question, options.attemptMs, signal);
        if ('answer' in outcome) {
          return outcome.answer;
        }
        signal.throwIfAborted();
        limited += outcome.trouble === 'throttled' ? 1 : 0;
        const pauseMs = limited < LIMITED_ATTEMPTS ? pauseAfter(outcome, backoff) : undefined;
        if (outcome.trouble === undefined || pauseMs === undefined) {
          throw refuse(outcome, question, new URL(options.url).host);
        }
        options.onRetry(outcome.trouble, outcome.reason);
        await pause(pauseMs, signal);
      }
    },
  };
}

function pauseAfter({ trouble, hintMs }: Failed, backoff: Backoff): number | undefined {
  return trouble === undefined ? undefined : backoff.next(trouble, hintMs);
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
    const { data, status } = await client.request(route, {
      ...parameters,
      // The body is parsed here: the client would take half a JSON for a text.
      request: { signal, parseSuccessResponseBody: false },
    });
    return status === 200 ? { answer: parse(await new Response(data).text()) } : failedStatus(status);
  } catch (thrown) {
    if (late.aborted) {
      return silent(attemptMs);
    }
    const failed = explainFailure(thrown);
    return failed === 'not there' ? { answer: undefined } : failed;
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new UnreadableAnswer('its answer is no JSON');
  }
}

function refuse({ code, reason, fix, refusal }: Failed, { what }: Question, host: string): KeytrailError {
  const message = `${what} could not be read by GitHub's API (${host}): ${reason}.`;
  return refusal ?? new KeytrailError(code, message, fix === undefined ? {} : { fix });
}

/** Ends early, and throws its reason, when the signal is aborted. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}
