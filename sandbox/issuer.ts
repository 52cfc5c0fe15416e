import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Answer } from './gateway/answer.ts';
import { Faults } from './gateway/faults.ts';
import { sendHalf, waitDelays } from './gateway/interference.ts';
import { serveOnLoopback } from './gateway/server.ts';

const TOKEN_LIFETIME_SECONDS = 300;
const BACKDATED_SECONDS = 600;
const ALGORITHM = 'RS256';
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** How the issuer fails. `expired` and `wrongKey` answer with a token that STS must refuse. */
export type IssuerFault =
  | 'throttle'
  | 'error5xx'
  | 'reset'
  | 'resetHalfway'
  | 'cut'
  | 'hang'
  | 'garbage'
  | 'noValue'
  | 'expired'
  | 'wrongKey'
  | { readonly delayMs: number }
  | { readonly status: number; readonly body: string };

/** One request that came in; `action` is what faults match on. */
export interface IssuerRequest {
  readonly action: 'token' | 'keys' | 'discovery' | 'unknown';
  readonly audience: string | null;
  readonly userAgent: string;
  status: number | null;
}

/** A job that may ask for tokens: what the runner puts into its environment. */
export interface IssuerJob {
  readonly requestUrl: string;
  readonly requestToken: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Issuer {
  /** Where it listens; `issuer` is what its tokens say. */
  readonly url: string;
  readonly issuer: string;
  readonly requests: IssuerRequest[];
  readonly faults: Faults<IssuerFault>;
  addJob(claims: Readonly<Record<string, unknown>>): IssuerJob;
  /** Signs a token at once (as GitLab's `id_tokens:` are made); claims given win over the issuer's own. */
  sign(claims: Readonly<Record<string, unknown>>, quirk?: 'expired' | 'wrongKey'): Promise<string>;
  stop(): Promise<void>;
}

interface IssuerOptions {
  readonly port?: number;
  readonly issuer?: string;
}

/** Starts an OpenID Connect issuer in the shape of GitHub's: discovery, keys, and the runner's token endpoint. */
export async function startIssuer({ port = 0, issuer = GITHUB_ISSUER }: IssuerOptions = {}): Promise<Issuer> {
  const [published, foreign] = await Promise.all([generateKeyPair(ALGORITHM), generateKeyPair(ALGORITHM)]);
  const keyId = randomUUID();
  const keys = [{ ...(await exportJWK(published.publicKey)), kid: keyId, alg: ALGORITHM, use: 'sig' }];
  const sign = (
    claims: Readonly<Record<string, unknown>>,
    quirk?: 'expired' | 'wrongKey',
  ): Promise<string> => {
    // Whoever forges a token takes the key id from the published set.
    const header = { alg: ALGORITHM, typ: 'JWT', kid: keyId };
    const key = quirk === 'wrongKey' ? foreign.privateKey : published.privateKey;
    return new SignJWT({ ...datedClaims(issuer, quirk === 'expired'), ...claims })
      .setProtectedHeader(header)
      .sign(key);
  };
  const desk = new Desk(issuer, keys, sign);
  const server = await serveOnLoopback((request, response) => desk.serve(request, response), { port });
  desk.url = server.url;
  const { requests, faults } = desk;
  return { ...server, issuer, requests, faults, sign, addJob: (claims) => desk.addJob(claims) };
}

function datedClaims(issuer: string, isExpired: boolean): JWTPayload {
  const now = Math.floor(Date.now() / 1000) - (isExpired ? 2 * TOKEN_LIFETIME_SECONDS : 0);
  return {
    jti: randomUUID(),
    iss: issuer,
    nbf: now - BACKDATED_SECONDS,
    exp: now + TOKEN_LIFETIME_SECONDS,
    iat: now,
  };
}

type Sign = Issuer['sign'];

class Desk {
  url = '';
  readonly requests: IssuerRequest[] = [];
  readonly faults = new Faults<IssuerFault>();
  readonly #jobs = new Map<
    string,
    { readonly token: string; readonly claims: Readonly<Record<string, unknown>> }
  >();
  readonly #issuer: string;
  readonly #keys: readonly object[];
  readonly #sign: Sign;

  constructor(issuer: string, keys: readonly object[], sign: Sign) {
    this.#issuer = issuer;
    this.#keys = keys;
    this.#sign = sign;
  }

  addJob(claims: Readonly<Record<string, unknown>>): IssuerJob {
    const id = randomUUID();
    const requestToken = randomBytes(48).toString('base64url');
    this.#jobs.set(id, { token: requestToken, claims });
    const requestUrl = `${this.url}/token/${id}?api-version=2.0`;
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken };
    return { requestUrl, requestToken, env };
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = readUrl(request.url, this.url);
    const action = actionOf(url.pathname);
    const audience = url.searchParams.get('audience');
    const entry: IssuerRequest = {
      action,
      audience,
      userAgent: request.headers['user-agent'] ?? '',
      status: null,
    };
    this.requests.push(entry);
    const effects = this.faults.strike({ service: 'issuer', action, names: [] });
    await waitDelays(effects.filter((effect) => typeof effect === 'object' && 'delayMs' in effect));
    if (effects.includes('hang')) return;
    if (effects.includes('reset')) {
      response.socket?.resetAndDestroy();
      return;
    }
    const answer =
      effects.map(faultAnswer).find((found) => found !== null) ??
      (await this.#answer(action, request, url, effects));
    entry.status = answer.status;
    const ending = effects.find((effect) => effect === 'resetHalfway' || effect === 'cut');
    if (ending !== undefined) sendHalf(response, answer, ending);
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async #answer(
    action: IssuerRequest['action'],
    request: IncomingMessage,
    url: URL,
    effects: readonly IssuerFault[],
  ): Promise<Answer> {
    if (action === 'keys') return json({ keys: this.#keys });
    if (action === 'discovery') return json(describeIssuer(this.#issuer, this.url));
    const job = this.#jobs.get(url.pathname.replace('/token/', ''));
    if (action === 'unknown' || job === undefined) return json({ message: 'Not found' }, 404);
    if (request.headers.authorization !== `Bearer ${job.token}`)
      return json({ message: 'Unauthorized' }, 401);
    if (effects.includes('noValue')) return json({ count: 0 });
    const quirk = effects.find((effect) => effect === 'expired' || effect === 'wrongKey');
    // GitHub's default audience is the owner's address.
    const aud =
      url.searchParams.get('audience') ??
      `https://github.com/${String(job.claims['repository_owner'] ?? '')}`;
    const value = await this.#sign({ aud, ...job.claims }, quirk);
    return json({ count: value.length, value });
  }
}

/** An address that is none is as unknown as the root. */
function readUrl(target: string | undefined, base: string): URL {
  return URL.parse(target ?? '/', base) ?? new URL(base);
}

function actionOf(path: string): IssuerRequest['action'] {
  if (path === '/.well-known/openid-configuration') return 'discovery';
  if (path === '/.well-known/jwks') return 'keys';
  return path.startsWith('/token/') ? 'token' : 'unknown';
}

function describeIssuer(issuer: string, url: string): object {
  return {
    issuer,
    jwks_uri: `${url}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: [ALGORITHM],
    scopes_supported: ['openid'],
  };
}

function faultAnswer(effect: IssuerFault): Answer | null {
  if (effect === 'throttle') return json({ message: 'Too many requests' }, 429);
  if (effect === 'error5xx') return json({ message: 'Internal server error' }, 500);
  if (effect === 'garbage') return { ...json({}), body: '{"value": "ey' };
  if (typeof effect === 'object' && 'status' in effect)
    return { ...json({}, effect.status), body: effect.body };
  return null;
}

function json(body: object, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
