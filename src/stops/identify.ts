import { CALLS_AT_ONCE, findRegion, guessEndpoint, type Service } from '../aws/index.ts';
import { type Claims, readClaims } from '../identity/index.ts';
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
import { locateTargets, sourceOf, type Target } from '../sources/index.ts';
import type { TokenUnderWay } from './ask-for-token.ts';
import { checkAccount } from './check-account.ts';

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
  checkAccount(inputs, 'the role', inputs.role.arn);
  openConnections(job, plans, { stsRegion, partition });
  await job.aws.prepareAssumeRole(stsRegion);
  if (!(await underWay.hasEnded())) {
    await job.aws.rehearseAssumeRole(stsRegion);
  }
  const jwt = await job.report.waiting('the OIDC token', underWay.token);
  const claims = readClaims(jwt);
  tellClaims(job, claims);
  const sessionName = inputs.sessionName ?? job.platform.sessionName(claims);
  return { kind: 'role', role: inputs.role, token: jwt, sessionName, stsRegion, plans };
}

async function identifyByChain(job: Job, declared: Declared): Promise<Identity> {
  const { aws, budget, inputs, ledger, platform, report } = job;
  ledger.stage = 'identify';
  const region = findRegion(job.inputs.region, job.env);
  const stsRegion = region?.value ?? declared.declarations[0]?.region?.value ?? DEFAULT_CHAIN_REGION;
  await Promise.all([report.unnarrowed(), platform.prepare()]);
  const chain = await report.waiting('AWS credentials', identifyChain(aws, stsRegion, budget.work));
  const { partition, caller, credentials } = chain;
  report.identified(credentials.source === undefined ? caller.arn : `${caller.arn}, ${credentials.source}`);
  checkAccount(inputs, 'the caller', caller.arn);
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

/** Opens as many connections to STS and to the services that are read as the load will use at once. */
function openConnections(
  { connections, env }: Job,
  plans: readonly SessionPlan[],
  { stsRegion, partition }: { readonly stsRegion: string; readonly partition: string },
): void {
  const open = (service: Service, region: string, calls: number) => {
    const url = guessEndpoint(service, region, partition, env);
    if (url !== undefined) {
      connections.open(url, calls);
    }
  };
  open('STS', stsRegion, Math.min(plans.length, CALLS_AT_ONCE));
  const calls = plans.flatMap(({ batches }) => batches.flatMap(([first]) => first ?? []));
  const alike = Map.groupBy(calls.slice(0, CALLS_AT_ONCE), ({ scheme, region }) => `${scheme} ${region}`);
  for (const group of alike.values()) {
    const { scheme = '', region = '' } = group[0] ?? {};
    open(sourceOf(scheme).service, region, group.length);
  }
}

/** The claims stand in the ledger as unverified until STS has accepted the token. */
function tellClaims({ ledger, platform, report }: Job, claims: Claims): void {
  ledger.claims = { of: platform.runClaims(claims), verified: false };
  ledger.isPublic = platform.isPublic(claims);
  report.identified(ledger.claims.of.oidc.sub ?? '');
}
