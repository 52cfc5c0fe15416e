import { type AwsError, CALLS_AT_ONCE } from '../aws/index.ts';
import type { KeytrailError } from '../errors.ts';
import { readClaims } from '../identity/index.ts';
import type { Job } from '../job.ts';
import { assumeSessions, chainSession, type Session, type SessionPlan } from '../session/index.ts';
import { sourceOf } from '../sources/index.ts';
import { fetchToken } from './ask-for-token.ts';
import { checkAccount } from './check-account.ts';
import type { Identity } from './identify.ts';

/** Opens the sessions, each narrowed to what it reads; `meanwhile` is done while STS is waited for. */
export async function assume(
  job: Job,
  identity: Identity,
  meanwhile: () => Promise<unknown>,
): Promise<readonly Session[]> {
  const { ledger, report } = job;
  ledger.stage = 'assume';
  const sessions =
    identity.kind === 'role'
      ? await assumeRole(job, identity, meanwhile)
      : [chainSession(identity.plan, identity.chain)];
  ledger.sessions.push(...sessions.map(({ facts }) => facts));
  for (const { facts } of sessions) {
    checkAccount(job.inputs, 'the session', facts.arn);
  }
  report.assumed(sessions, job.inputs.durationSeconds);
  return sessions;
}

async function assumeRole(
  job: Job,
  identity: Identity & { kind: 'role' },
  meanwhile: () => Promise<unknown>,
): Promise<readonly Session[]> {
  const { aws, budget, inputs, ledger, platform, report } = job;
  const { plans, role, sessionName, stsRegion, token } = identity;
  const opened = assumeSessions(plans, {
    aws,
    role,
    region: stsRegion,
    token,
    durationSeconds: inputs.durationSeconds,
    sessionName,
    renewToken: () => renewToken(job),
    explain: (refusal, refused) => explain(job, identity, refusal, refused),
    signal: budget.work,
  });
  const sent = aws.whenSent('sts:AssumeRoleWithWebIdentity', Math.min(plans.length, CALLS_AT_ONCE));
  const prepared = sent.then(() =>
    Promise.all([meanwhile(), platform.prepare(), ...prepareSources(aws, plans)]),
  );
  prepared.catch(() => {});
  const sessions = await report.waiting('STS', opened);
  if (ledger.claims !== null) {
    ledger.claims = { ...ledger.claims, verified: true };
  }
  await prepared;
  return sessions;
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
  report.renewing();
  const token = await fetchToken(job);
  ledger.claims = { of: platform.runClaims(readClaims(token)), verified: false };
  return token;
}

async function explain(
  { inputs, platform }: Job,
  { role, stsRegion }: Identity & { kind: 'role' },
  refusal: AwsError,
  token: string,
): Promise<KeytrailError> {
  const { explainRefusal } = await import('./refusal.ts');
  const claims = readClaims(token);
  const subjects = await platform.subjects(claims);
  const { durationSeconds } = inputs;
  return explainRefusal(refusal, { role, region: stsRegion, durationSeconds, token, claims, subjects });
}
