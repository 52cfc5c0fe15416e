import { type Agent, get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { explainRefusal } from '../../network/index.ts';
import { UnreadableAnswer } from '../../retry.ts';

/** The agent for a URL; false: a connection of its own. */
export type AgentFor = (url: URL) => Agent | false;

/** What octokit gives `fetch` along with the address, as far as a GET needs it. */
export interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** A file of 1 MB, the most that arrives, is 1.4 MB as base64; a folder's listing can be as large. */
const ANSWER_LIMIT_BYTES = 4 * 1024 * 1024;

/** A repository that was renamed meanwhile: GitHub leads to it by its id (REST documentation, best practices). */
const REDIRECTS = new Set([301, 302, 307, 308]);
const MAX_REDIRECTS = 3;

/** Answers that `Response` takes without a body only (the Fetch standard). */
const BODILESS = new Set([204, 205, 304]);

/** All that is looked at. The type of an answer is not: octokit would fail on one that it cannot read. */
const HEADERS = ['retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

/**
 * `fetch` as octokit uses it for GET, over Node's own client, so that a request takes the way that all others of a load
 * take: the same proxy, the same errors (KT207, KT208). An answer is whole or an error. A redirect is followed on the
 * same origin only: the token goes nowhere else, and no manifest comes from anywhere else.
 */
export function transportOver(agentFor: AgentFor): (address: string, asked: Asked) => Promise<Response> {
  return async (address, asked) => {
    let url = new URL(address);
    for (let redirects = 0; ; redirects += 1) {
      const answer = await get(url, asked, agentFor(url));
      const next = redirects < MAX_REDIRECTS ? nextOf(answer, url) : undefined;
      if (next === undefined) {
        return responseOf(answer);
      }
      url = next;
    }
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

async function get(url: URL, { headers, signal }: Asked, agent: Agent | false): Promise<Answer> {
  const send = url.protocol === 'http:' ? getPlain : getSecure;
  try {
    return await new Promise((resolve, reject) => {
      send(url, { headers, signal, agent }, (answer) => resolve(readWhole(answer))).on('error', reject);
    });
  } catch (thrown) {
    throw await explainRefusal(thrown, url.hostname);
  }
}

async function readWhole(answer: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new UnreadableAnswer(`its answer is larger than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) };
}

function nextOf({ status, headers }: Answer, from: URL): URL | undefined {
  const next = REDIRECTS.has(status) ? URL.parse(headers.location ?? '', from.href) : null;
  return next?.origin === from.origin ? next : undefined;
}

function responseOf({ status, headers, body }: Answer): Response {
  if (status < 200 || status > 599) {
    throw new UnreadableAnswer(`its answer has the status ${status}`);
  }
  const told = HEADERS.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return new Response(BODILESS.has(status) ? null : new Uint8Array(body), { status, headers: told });
}
