import { findRegion } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import { requestToken } from '../identity/index.ts';
import type { Started } from '../job.ts';
import { partitionOf } from '../manifest/index.ts';

/** A token that is on its way. */
export interface TokenUnderWay {
  readonly token: Promise<string>;
}

/** The longest that anything waits for the token's request to leave: a handshake that takes longer goes on beside it. */
const LEAVE_MS = 10;

/**
 * Asks for the OIDC token, before anything else is even loaded, and resolves when the request has left this process: what
 * is evaluated then, the SDK above all, would otherwise keep it from leaving. Undefined without `role-to-assume`, or when its partition does not fit. A failure is told by whoever waits
 * for the token.
 */
export async function askForToken(job: Started): Promise<TokenUnderWay | undefined> {
  const { connections, inputs, platform, budget, report } = job;
  if (inputs.role === undefined || misfitOf(job) !== undefined) {
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
    agentFor: (url) => connections.agentFor(url),
    onRetry: (reason) => report.retrying('OIDC token', reason),
    onSent: left.resolve,
  });
  token.catch(left.resolve);
  const late = setTimeout(left.resolve, LEAVE_MS);
  await left.promise;
  clearTimeout(late);
  return { token };
}

/**
 * Why no token may be asked for, as KT107: the Region is where STS is asked, and another partition's STS has no such
 * role, and no business with the token.
 */
export function misfitOf({ env, inputs }: Started): KeytrailError | undefined {
  const region = findRegion(inputs.region, env);
  const { role } = inputs;
  if (region === undefined || role === undefined || partitionOf(region.value) === role.partition) {
    return undefined;
  }
  const lies = `Region ${region.value} (${region.source}) lies in ${partitionOf(region.value)}`;
  return new KeytrailError('KT107', `${lies}, but the role is of ${role.partition}; nothing was asked for.`, {
    fix: `name a Region of ${role.partition}, or a role of ${partitionOf(region.value)}`,
  });
}
