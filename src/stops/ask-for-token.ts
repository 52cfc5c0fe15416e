import { findRegion } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import { requestToken } from '../identity/index.ts';
import type { Started } from '../job.ts';
import { isRegion, partitionOf } from '../manifest/index.ts';
import { quote } from '../quote.ts';

/** A token that is on its way. */
export interface TokenUnderWay {
  readonly token: Promise<string>;
  /** Lets the system hand over what has come in by now, and says whether the token is here, or known not to come. */
  hasEnded(): Promise<boolean>;
}

/** The longest that anything waits for the token's request to leave: a handshake that takes longer goes on beside it. */
const LEAVE_MS = 10;

/**
 * Asks for the OIDC token, before anything else is even loaded, and resolves when the request has left this process: what
 * is evaluated then, the SDK above all, would otherwise keep it from leaving. Undefined without `role-to-assume`, or
 * when the Region does not fit. A failure is told by whoever waits for the token.
 */
export async function askForToken(job: Started): Promise<TokenUnderWay | undefined> {
  if (job.inputs.role === undefined || misfitOf(job) !== undefined) {
    return undefined;
  }
  const left = Promise.withResolvers<void>();
  const token = fetchToken(job, left.resolve);
  let ended = false;
  const end = () => {
    ended = true;
    left.resolve();
  };
  token.then(end, end);
  const late = setTimeout(left.resolve, LEAVE_MS);
  await left.promise;
  clearTimeout(late);
  const hasEnded = async () => {
    await nextTurn();
    return ended;
  };
  return { token, hasEnded };
}

/** Two rounds of the event loop: what is there when it is called has been read when it resolves. */
async function nextTurn(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Asks the CI for a token. Throws KT201 when the job has none to give, KT202 and KT203, KT206 to KT208, KT905. */
export async function fetchToken(job: Started, onSent: () => void = () => {}): Promise<string> {
  const { connections, inputs, platform, budget, ledger, report } = job;
  if (platform.readToken !== undefined) {
    onSent();
    return await platform.readToken();
  }
  const endpoint = platform.tokenEndpoint;
  if (endpoint === undefined) {
    throw await platform.explainMissingToken();
  }
  return await requestToken({
    endpoint,
    audience: inputs.audience,
    attemptMs: budget.attemptMs,
    signal: budget.work,
    agentFor: (url) => connections.agentFor(url),
    onRetry: (trouble, reason) => {
      const retry = { what: 'OIDC token', trouble, reason };
      ledger.retries.push(retry);
      report.retrying(retry);
    },
    onSent,
  });
}

/**
 * Why nothing may be asked for, as KT107: the Region is where STS is asked, and another partition's STS has no such
 * role, and no business with the token. What is no Region, in a variable, could name another host or a wildcard.
 */
export function misfitOf({ env, inputs }: Started): KeytrailError | undefined {
  const region = findRegion(inputs.region, env);
  const { role } = inputs;
  if (region !== undefined && !isRegion(region.value)) {
    const what = `${region.source} holds ${quote(region.value)}, which is no Region; nothing was asked for.`;
    return new KeytrailError('KT107', what, {
      fix: `set ${region.source} to the name of a Region, as us-east-1, or remove it and set the input \`aws-region\``,
    });
  }
  if (region === undefined || role === undefined || partitionOf(region.value) === role.partition) {
    return undefined;
  }
  const lies = `Region ${region.value} (${region.source}) lies in ${partitionOf(region.value)}`;
  return new KeytrailError('KT107', `${lies}, but the role is of ${role.partition}; nothing was asked for.`, {
    fix: `name a Region of ${role.partition}, or a role of ${partitionOf(region.value)}`,
  });
}
