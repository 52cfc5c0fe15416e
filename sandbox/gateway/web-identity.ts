import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { ServiceError } from './answer.ts';
import { matchesAction } from './authorize.ts';
import { type Context, evaluateConditions } from './conditions.ts';
import type { Provider, Role } from './registry.ts';

const ASSUME_ACTION = 'sts:AssumeRoleWithWebIdentity';
const KEY_FETCH_TIMEOUT_MS = 5_000;
const NO_KEY =
  "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements";

/** The token's claims, once STS would believe them. */
export interface VerifiedToken {
  readonly provider: Provider;
  readonly claims: JWTPayload;
  readonly subject: string;
  readonly audience: string;
}

/** Checks a web identity token against the account's OIDC providers; the issuers' keys are fetched once. */
export class TokenVerifier {
  readonly #keys = new Map<string, JSONWebKeySet>();

  /** Throws the ServiceErrors of STS: InvalidIdentityToken, ExpiredTokenException, IDPCommunicationError. */
  async verify(
    token: string,
    role: Role,
    providers: readonly Provider[],
    now: number,
  ): Promise<VerifiedToken> {
    const unverified = decode(token);
    const provider = providers.find(
      ({ account, issuer }) => account === role.account && issuer === unverified.iss,
    );
    if (provider === undefined) {
      throw invalidToken(`No OpenIDConnect provider found in your account for ${unverified.iss ?? ''}`);
    }
    const claims = await this.#verifySignature(token, provider, now);
    const audiences = typeof claims.aud === 'string' ? [claims.aud] : (claims.aud ?? []);
    const audience = audiences.find((candidate) => provider.audiences.includes(candidate));
    if (audience === undefined) throw invalidToken('Incorrect token audience');
    if (typeof claims.sub !== 'string') throw invalidToken('Missing a required claim: sub');
    return { provider, claims, subject: claims.sub, audience };
  }

  async #verifySignature(token: string, provider: Provider, now: number): Promise<JWTPayload> {
    for (const refresh of [false, true]) {
      const keys = createLocalJWKSet(await this.#loadKeys(provider, refresh));
      try {
        const options = {
          algorithms: ['RS256'],
          issuer: provider.issuer,
          currentDate: new Date(now),
          requiredClaims: ['exp', 'iat', 'aud'],
        };
        return (await jwtVerify(token, keys, options)).payload;
      } catch (error) {
        // An unknown key may be a new one: the issuer is asked again, once.
        if (error instanceof errors.JWKSNoMatchingKey && !refresh) continue;
        throw toServiceError(error, now);
      }
    }
    throw invalidToken(NO_KEY);
  }

  async #loadKeys(provider: Provider, refresh: boolean): Promise<JSONWebKeySet> {
    const known = this.#keys.get(provider.arn);
    if (known !== undefined && !refresh) return known;
    const discovery = await fetchJson(`${provider.address}/.well-known/openid-configuration`);
    if (discovery['issuer'] !== provider.issuer) throw invalidToken(NO_KEY);
    const { keys } = await fetchJson(String(discovery['jwks_uri']));
    if (!Array.isArray(keys)) throw invalidToken(NO_KEY);
    this.#keys.set(provider.arn, { keys });
    return { keys };
  }
}

/** Whether the role's trust policy lets this token in; keys that AWS does not offer for the issuer never match. */
export function isTrusted(role: Role, token: VerifiedToken): boolean {
  const { provider, claims } = token;
  const prefix = `${provider.keyPrefix}:`.toLowerCase();
  const known = new Set(provider.conditionClaims.map((claim) => prefix + claim));
  const context: Context = new Map(
    Object.entries(claims).flatMap(([claim, value]) => {
      const text = claim === 'aud' ? token.audience : value;
      return typeof text === 'string' || typeof text === 'number'
        ? [[prefix + claim.toLowerCase(), String(text)]]
        : [];
    }),
  );
  const matching = role.trust.filter((statement) => {
    const named = statement.actions.some((pattern) => matchesAction(ASSUME_ACTION, pattern));
    if (named === statement.notActions || !statement.federated.includes(provider.arn)) return false;
    const result = evaluateConditions(statement.conditions, context, (key) => known.has(key));
    return result === 'met' || (result === 'unknown' && statement.effect === 'Deny');
  });
  return matching.length > 0 && matching.every(({ effect }) => effect === 'Allow');
}

function decode(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw invalidToken(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
}

function toServiceError(error: unknown, now: number): ServiceError {
  if (error instanceof errors.JWTExpired) {
    const dates = `current date/time ${Math.floor(now / 1000)} must be before the expiration date/time${error.payload.exp}`;
    return new ServiceError('ExpiredTokenException', `Token expired: ${dates}`);
  }
  if (error instanceof errors.JWKSNoMatchingKey) return invalidToken(NO_KEY);
  return invalidToken('The ID Token provided is not a valid JWT or its signature is invalid');
}

async function fetchJson(url: string): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(KEY_FETCH_TIMEOUT_MS) });
  } catch {
    throw new ServiceError(
      'IDPCommunicationError',
      'The request to the identity provider could not be completed',
    );
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || typeof body !== 'object' || body === null) throw invalidToken(NO_KEY);
  return Object.fromEntries(Object.entries(body));
}

function invalidToken(message: string): ServiceError {
  return new ServiceError('InvalidIdentityToken', message);
}
