import { CALLS_AT_ONCE, findRegion, guessEndpoint } from '../aws/index.ts';
import { type Claims, readClaims, requestToken } from '../identity/index.ts';
import type { Job } from '../job.ts';
import type { Declared } from '../manifest/index.ts';
import {
  type ChainIdentity,
  identifyChain,
  planOf,
  planSessions,
  type Role,
  type SessionPlan,
} from '../session/index.ts';
import { locateTargets, type Target } from '../sources/index.ts';

/** Who the job is, and the sessions that it needs. */
export type Identity =
  | {
      readonly kind: 'role';
      readonly role: Role;
      readonly token: string;
      readonly sessionName: string;
      readonly stsRegion: string;
      readonly plans: readonly SessionPlan[];
    }
  | { readonly kind: 'chain'; readonly chain: ChainIdentity; readonly plan: SessionPlan };

/** Asking who we are works in every Region; this one is asked when nothing names another. */
const DEFAULT_CHAIN_REGION = 'us-east-1';

/** A token that is on its way. */
export interface TokenUnderWay {
  readonly token: Promise<string>;
}

/** The longest that anything waits for the token's request to leave: a handshake that takes longer goes on beside it. */
const LEAVE_MS = 10;

/**
 * Asks for the OIDC token, and resolves when the request has left this process: what is evaluated then, the SDK above
 * all, would otherwise keep it from leaving. Undefined without `role-to-assume`. A failure is told by whoever waits
 * for the token.
 */
export async function askForToken(job: Job): Promise<TokenUnderWay | undefined> {
  if (job.inputs.role === undefined) {
    return undefined;
  }
  const left = Promise.withResolvers<void>();
  const token = fetchToken(job, left.resolve);
  token.catch(left.resolve);
  const late = setTimeout(left.resolve, LEAVE_MS);
  await left.promise;
  clearTimeout(late);
  return { token };
}

/** Asks the CI for a token. Throws KT201 when the job has none to give, KT202 and KT203. */
export async function fetchToken(job: Job, onSent: () => void = () => {}): Promise<string> {
  const { inputs, platform, budget, ledger, report } = job;
  const endpoint = platform.tokenEndpoint;
  if (endpoint === undefined) {
    throw await platform.explainMissingToken();
  }
  return await requestToken({
    endpoint,
    audience: inputs.audience,
    attemptMs: budget.attemptMs,
    signal: budget.work,
    onRetry: (trouble, reason) => {
      const retry = { what: 'OIDC token', trouble, reason };
      ledger.retries.push(retry);
      report.retrying(retry);
    },
    onSent,
  });
}

/** Proves who the job is, and plans the sessions while the proof is on its way. */
export async function identify(
  job: Job,
  declared: Declared,
  underWay: TokenUnderWay | undefined,
): Promise<Identity> {
  const { inputs, ledger } = job;
  if (inputs.role === undefined || underWay === undefined) {
    return await identifyByChain(job, declared);
  }
  const { partition, account } = inputs.role;
  const region = findRegion(job.inputs.region, job.env);
  const targets = locate(job, declared, { partition, account, region: region?.value });
  const plans = planSessions(targets);
  const stsRegion = region?.value ?? targets[0]?.region ?? '';
  ledger.stage = 'identify';
  openConnections(job, plans, { stsRegion, partition });
  await job.aws.loadSts();
  const jwt = await job.report.waiting('the OIDC token', underWay.token);
  const claims = readClaims(jwt);
  tellClaims(job, claims);
  const sessionName = inputs.sessionName ?? job.platform.sessionName(claims);
  return { kind: 'role', role: inputs.role, token: jwt, sessionName, stsRegion, plans };
}

async function identifyByChain(job: Job, declared: Declared): Promise<Identity> {
  const { aws, budget, ledger, platform, report } = job;
  ledger.stage = 'identify';
  const region = findRegion(job.inputs.region, job.env);
  const stsRegion = region?.value ?? declared.declarations[0]?.region?.value ?? DEFAULT_CHAIN_REGION;
  await Promise.all([report.unnarrowed(), platform.prepare()]);
  const chain = await report.waiting('AWS credentials', identifyChain(aws, stsRegion, budget.work));
  const { partition, caller } = chain;
  const targets = locate(job, declared, { partition, account: caller.account, region: region?.value });
  return { kind: 'chain', chain, plan: planOf(targets) };
}

function locate(
  { ledger }: Job,
  declared: Declared,
  home: Parameters<typeof locateTargets>[1],
): readonly Target[] {
  const targets = locateTargets(declared.declarations, home);
  for (const target of targets) {
    for (const declaration of target.declarations) {
      ledger.targets.set(declaration, target);
    }
  }
  return targets;
}

/** Opens as many connections to STS and Parameter Store as the load will use at once. */
function openConnections(
  { connections, env }: Job,
  plans: readonly SessionPlan[],
  { stsRegion, partition }: { readonly stsRegion: string; readonly partition: string },
): void {
  const sts = guessEndpoint('STS', stsRegion, partition, env);
  if (sts !== undefined) {
    connections.open(sts, Math.min(plans.length, CALLS_AT_ONCE));
  }
  const batches = plans.flatMap((plan) => plan.batches).slice(0, CALLS_AT_ONCE);
  for (const [region, calls] of Map.groupBy(batches, (batch) => batch[0]?.region ?? '')) {
    const ssm = guessEndpoint('SSM', region, partition, env);
    if (ssm !== undefined) {
      connections.open(ssm, calls.length);
    }
  }
}

/** The claims stand in the ledger as unverified until STS has accepted the token. */
function tellClaims({ ledger, platform, report }: Job, claims: Claims): void {
  ledger.claims = { of: platform.runClaims(claims), verified: false };
  ledger.isPublic = platform.isPublic(claims);
  report.identified(ledger.claims.of.oidc.sub ?? '');
}
