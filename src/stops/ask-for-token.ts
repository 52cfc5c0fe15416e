import { requestToken } from '../identity/index.ts';
import type { Started } from '../job.ts';

/** A token that is on its way. */
export interface TokenUnderWay {
  readonly token: Promise<string>;
}

/** The longest that anything waits for the token's request to leave: a handshake that takes longer goes on beside it. */
const LEAVE_MS = 10;

/**
 * Asks for the OIDC token, before anything else is even loaded, and resolves when the request has left this process: what
 * is evaluated then, the SDK above all, would otherwise keep it from leaving. Undefined without `role-to-assume`. A failure is told by whoever waits
 * for the token.
 */
export async function askForToken(job: Started): Promise<TokenUnderWay | undefined> {
  const { inputs, platform, budget, report } = job;
  if (inputs.role === undefined) {
    return undefined;
  }
  const endpoint = platform.tokenEndpoint;
  if (endpoint === undefined) {
    const refused = platform.explainMissingToken().then((error) => Promise.reject(error));
    refused.catch(() => {});
    return { token: refused };
  }
  const left = Promise.withResolvers<void>();
  const token = requestToken({
    endpoint,
    audience: inputs.audience,
    attemptMs: budget.attemptMs,
    signal: budget.work,
    onRetry: (reason) => report.retrying('OIDC token', reason),
    onSent: left.resolve,
  });
  token.catch(left.resolve);
  const late = setTimeout(left.resolve, LEAVE_MS);
  await left.promise;
  clearTimeout(late);
  return { token };
}
