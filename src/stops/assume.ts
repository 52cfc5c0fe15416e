import { CALLS_AT_ONCE } from '../aws/index.ts';
import { readClaims } from '../identity/index.ts';
import type { Job } from '../job.ts';
import type { RemoteTrail } from '../recorder.ts';
import {
  type AssumeOptions,
  assumeSessions,
  chainSession,
  type Session,
  type SessionPlan,
} from '../session/index.ts';
import { sourceOf } from '../sources/index.ts';
import { fetchToken } from './ask-for-token.ts';
import { checkAccount } from './check-account.ts';
import type { Identity } from './identify.ts';
import type { OpenedSinks, PlannedSinks } from './open-sinks.ts';

/**
 * Opens the sessions, each narrowed to what it reads, and beside them those that write the records (`remote`);
 * `meanwhile` is done while STS is waited for.
 */
export async function assume(
  job: Job,
  identity: Identity,
  remote: RemoteTrail | undefined,
  meanwhile: () => Promise<unknown>,
): Promise<readonly Session[]> {
  const { inputs, ledger, report } = job;
  ledger.stage = 'assume';
  const sinks = remote === undefined ? undefined : await planRemote(job, identity, remote);
  const { sessions, opened } =
    identity.kind === 'role'
      ? await assumeRole(job, identity, sinks, meanwhile)
      : await useChain(identity, sinks);
  ledger.sessions.push(...sessions.map(({ facts }) => facts), ...opened.sessions.map(({ facts }) => facts));
  for (const { facts } of sessions) {
    checkAccount(inputs, 'the session', facts.arn);
  }
  report.assumed(sessions, inputs.durationSeconds);
  report.sinksOpened(opened.sessions, opened.durationSeconds);
  if (opened.failure !== undefined) {
    throw opened.failure;
  }
  return sessions;
}

interface Assumed {
  readonly sessions: readonly Session[];
  readonly opened: OpenedSinks;
}

const NO_SINKS: OpenedSinks = { sessions: [], durationSeconds: 0, failure: undefined };

async function planRemote(job: Job, identity: Identity, remote: RemoteTrail): Promise<PlannedSinks> {
  const { planSinks } = await import('./open-sinks.ts');
  return await planSinks(job, identity, remote);
}

async function useChain(
  { chain, plan }: Identity & { kind: 'chain' },
  sinks: PlannedSinks | undefined,
): Promise<Assumed> {
  await sinks?.openBy(chain.credentials);
  return { sessions: [chainSession(plan, chain)], opened: NO_SINKS };
}

async function assumeRole(
  job: Job,
  identity: Identity & { kind: 'role' },
  sinks: PlannedSinks | undefined,
  meanwhile: () => Promise<unknown>,
): Promise<Assumed> {
  const { aws, ledger, platform, report } = job;
  const { plans } = identity;
  const options = optionsOf(job, identity);
  const lost = new AbortController();
  const reads = assumeSessions(plans, options);
  reads.catch((reason) => lost.abort(reason));
  const writes =
    sinks?.open(options, (role) => explainer(job, { ...identity, role }), lost.signal) ?? NO_SINKS;
  const requests = Math.min(plans.length + (sinks?.requests ?? 0), CALLS_AT_ONCE);
  const prepared = aws
    .whenSent('sts:AssumeRoleWithWebIdentity', requests)
    .then(() =>
      Promise.all([
        aws.rehearseAssumeRole(identity.stsRegion),
        meanwhile(),
        platform.prepare(),
        sinks?.prepare(),
        ...prepareSources(aws, plans),
      ]),
    );
  prepared.catch(() => {});
  const [read, opened] = await report.waiting('STS', Promise.all([settled(reads), writes]));
  if (read.status === 'rejected') {
    // What the sinks' sessions are, the record of the refused load says as well.
    ledger.sessions.push(...opened.sessions.map(({ facts }) => facts));
    throw read.reason;
  }
  await prepared;
  return { sessions: read.value, opened };
}

async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}

/** What every session of the load is asked for with; one new token for all of them, when STS does not take theirs. */
function optionsOf(job: Job, identity: Identity & { kind: 'role' }): AssumeOptions {
  const { aws, budget, inputs, ledger } = job;
  const { role, sessionName, stsRegion } = identity;
  let { token } = identity;
  let renewed: Promise<string> | undefined;
  return {
    aws,
    role,
    region: stsRegion,
    token,
    durationSeconds: inputs.durationSeconds,
    sessionName,
    renewToken: () => {
      renewed ??= renewToken(job).then((renewal) => {
        token = renewal;
        return renewal;
      });
      return renewed;
    },
    explain: explainer(job, identity),
    signal: budget.work,
    onAccepted: (accepted) => {
      // The claims on record are those of the newest token.
      if (ledger.claims !== null && accepted === token) {
        ledger.claims = { ...ledger.claims, verified: true };
      }
    },
  };
}

/** Has each source that will be asked loaded, once. */
function prepareSources(aws: Job['aws'], plans: readonly SessionPlan[]): readonly Promise<unknown>[] {
  const regions = new Map(
    plans.flatMap(({ targets }) => targets).map(({ scheme, region }) => [scheme, region]),
  );
  return [...regions].map(([scheme, region]) => sourceOf(scheme).prepare(aws, region));
}

/** Another token in place of one that STS did not take: what the record says of the run is in this one from now on. */
async function renewToken(job: Job): Promise<string> {
  const { ledger, platform, report } = job;
  report.renewing(platform.readToken !== undefined);
  const token = await fetchToken(job);
  ledger.claims = { of: platform.runClaims(readClaims(token)), verified: false };
  return token;
}

/** Makes errors for the user of what STS refuses for this role. */
function explainer(
  { inputs, platform }: Job,
  { role, stsRegion }: Pick<Identity & { kind: 'role' }, 'role' | 'stsRegion'>,
): AssumeOptions['explain'] {
  return async (refusal, token) => {
    const { explainRefusal } = await import('./refusal.ts');
    const claims = readClaims(token);
    const subjects = await platform.subjects(claims);
    const { durationSeconds } = inputs;
    return explainRefusal(refusal, { role, region: stsRegion, durationSeconds, token, claims, subjects });
  };
}
