import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './gateway/answer.ts';
import { Faults } from './gateway/faults.ts';
import { sendHalf, waitDelays } from './gateway/interference.ts';
import { type LoopbackServer, serveOnLoopback } from './gateway/server.ts';
import { describeContents, type Files } from './github-contents.ts';

export type { Files };

/** How the API fails. `limited` is the limit of an hour, `throttle` the passing one, which names a pause. */
export type ApiFault =
  | 'throttle'
  | 'limited'
  | 'error5xx'
  | 'reset'
  | 'resetHalfway'
  | 'cut'
  | 'hang'
  | 'garbage'
  | { readonly delayMs: number }
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** One request that came in; `action` is what faults match on. */
export interface ApiRequest {
  readonly action: 'contents' | 'commit' | 'unknown';
  /** With its query, decoded. */
  readonly target: string;
  readonly userAgent: string;
  status: number | null;
}

/** A stand-in of GitHub's REST API, as far as files of a commit are read. All repositories are private. */
export interface GithubApi extends LoopbackServer {
  readonly requests: ApiRequest[];
  readonly faults: Faults<ApiFault>;
  /** What a token gets for what it may not read: GitHub answers with either. */
  readonly settings: { deniedStatus: 403 | 404 };
  /** Makes a commit with these files in a repository (`owner/name`), and gives its id. */
  addCommit(repository: string, files: Files): string;
  /** Makes a token of a job of the repository; `none` has no `contents: read`. */
  addToken(repository: string, contents?: 'read' | 'none'): string;
}

/**
 * Starts the stand-in: `GET /repos/…/contents/…?ref=…` and `GET /repos/…/git/commits/…`, also below `/api/v3`, as on
 * GitHub Enterprise Server.
 */
export async function startGithubApi({ port = 0 }: { readonly port?: number } = {}): Promise<GithubApi> {
  const desk = new Desk();
  const server = await serveOnLoopback((request, response) => desk.serve(request, response), { port });
  const { requests, faults, settings } = desk;
  return {
    ...server,
    requests,
    faults,
    settings,
    addCommit: (repository, files) => desk.addCommit(repository, files),
    addToken: (repository, contents = 'read') => desk.addToken(repository, contents),
  };
}

class Desk {
  readonly requests: ApiRequest[] = [];
  readonly faults = new Faults<ApiFault>();
  readonly settings: GithubApi['settings'] = { deniedStatus: 403 };
  /** By `owner/name` and id. */
  readonly #commits = new Map<string, Files>();
  readonly #tokens = new Map<string, { readonly repository: string; readonly contents: 'read' | 'none' }>();

  addCommit(repository: string, files: Files): string {
    const sha = randomBytes(20).toString('hex');
    this.#commits.set(`${repository} ${sha}`, files);
    return sha;
  }

  addToken(repository: string, contents: 'read' | 'none'): string {
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    this.#tokens.set(token, { repository, contents });
    return token;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://api');
    const asked = readTarget(url);
    const userAgent = request.headers['user-agent'] ?? '';
    const target = `${decodeURIComponent(url.pathname)}${decodeURIComponent(url.search)}`;
    const entry: ApiRequest = { action: asked.action, target, userAgent, status: null };
    this.requests.push(entry);
    const effects = this.faults.strike({ service: 'github', action: asked.action, names: [] });
    await waitDelays(effects.filter((effect) => typeof effect === 'object' && 'delayMs' in effect));
    if (effects.includes('hang')) return;
    if (effects.includes('reset')) {
      response.socket?.resetAndDestroy();
      return;
    }
    const answer =
      effects.map(faultAnswer).find((found) => found !== null) ??
      this.#answer(asked, request.headers.authorization ?? '');
    entry.status = answer.status;
    const ending = effects.find((effect) => effect === 'resetHalfway' || effect === 'cut');
    if (ending !== undefined) sendHalf(response, answer, ending);
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  #answer(asked: Target, authorization: string): Answer {
    const token = this.#tokens.get(/^(?:token|bearer) (.+)$/i.exec(authorization)?.[1] ?? '');
    if (token === undefined) return refusal(401, 'Bad credentials');
    if (token.repository !== asked.repository) return refusal(404, 'Not Found');
    if (token.contents === 'none') {
      const { deniedStatus } = this.settings;
      return refusal(
        deniedStatus,
        deniedStatus === 404 ? 'Not Found' : 'Resource not accessible by integration',
      );
    }
    const files = this.#commits.get(`${asked.repository} ${asked.sha}`);
    if (files === undefined || asked.action === 'unknown') return refusal(404, 'Not Found');
    if (asked.action === 'commit') return json({ sha: asked.sha, message: 'A commit of the sandbox' });
    const contents = describeContents(files, asked.path);
    return contents === undefined ? refusal(404, 'Not Found') : json(contents);
  }
}

interface Target extends Pick<ApiRequest, 'action'> {
  readonly repository: string;
  readonly sha: string;
  readonly path: string;
}

/** A slash in a path may arrive as `%2F`, as octokit sends it. */
function readTarget(url: URL): Target {
  const [, repository = '', kind = '', rest = ''] =
    /^(?:\/api\/v3)?\/repos\/([^/]+\/[^/]+)\/(contents|git\/commits)\/(.+)$/.exec(url.pathname) ?? [];
  const path = decodeURIComponent(rest);
  if (kind === 'contents') {
    return { action: 'contents', repository, sha: url.searchParams.get('ref') ?? '', path };
  }
  return { action: kind === '' ? 'unknown' : 'commit', repository, sha: path, path: '' };
}

const AN_HOUR_SECONDS = 3600;

function faultAnswer(effect: ApiFault): Answer | null {
  if (effect === 'throttle') {
    return refusal(429, 'You have exceeded a secondary rate limit.', { 'retry-after': '1' });
  }
  if (effect === 'limited') {
    const reset = String(Math.floor(Date.now() / 1000) + AN_HOUR_SECONDS);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    return refusal(403, 'API rate limit exceeded for installation.', headers);
  }
  if (effect === 'error5xx') return refusal(502, 'Server Error');
  if (effect === 'garbage') return { ...json({}), body: '{"type": "fi' };
  if (typeof effect !== 'object' || !('status' in effect)) return null;
  return { status: effect.status, headers: { ...json({}).headers, ...effect.headers }, body: effect.body };
}

function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const answer = json({ message, documentation_url: 'https://docs.github.com/rest', status: String(status) });
  return { ...answer, status, headers: { ...answer.headers, ...headers } };
}

function json(body: object): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-github-request-id': 'SANDBOX:1' },
    body: JSON.stringify(body),
  };
}
