import { SinkError } from '../audit/index.ts';
import { type Credentials, findRegion } from '../aws/index.ts';
import { KeytrailError, messageOf } from '../errors.ts';
import type { Job } from '../job.ts';
import type { RemoteTrail } from '../recorder.ts';
import {
  type AssumeOptions,
  endedName,
  openSessions,
  POLICY_LIMIT_CHARACTERS,
  policyText,
  type Role,
  type Session,
} from '../session/index.ts';
import { checkAccount } from './check-account.ts';
import type { Identity } from './identify.ts';
import { type Member, membersOf, type SinkHome } from './sink-members.ts';
import { SinkPatience } from './sink-patience.ts';

/** A session for records: its policy allows exactly what its members need. */
export interface SinkPlan {
  readonly members: readonly Member[];
  readonly policy: string;
}

/** What came of the sessions for records. `failure`: what a load may not go on with. */
export interface OpenedSinks {
  readonly sessions: readonly Session<SinkPlan>[];
  /** How long each of them lives. */
  readonly durationSeconds: number;
  readonly failure: unknown;
}

/** The sessions for records before they are open. */
export interface PlannedSinks {
  /** How many requests to STS they need. */
  readonly requests: number;
  /** Loads what writing needs, while STS is waited for. */
  prepare(): Promise<unknown>;
  /**
   * Opens them on the role of the sinks, which `explain` makes errors for. Never rejects: what was refused says so when
   * it is written to. `lost` is aborted when there will be no reads: then only the record of that is waited for.
   */
  open(
    options: AssumeOptions,
    explain: (role: Role) => AssumeOptions['explain'],
    lost: AbortSignal,
  ): Promise<OpenedSinks>;
  /** Without a role the one session that there is writes the records as well. */
  openBy(credentials: Credentials): Promise<void>;
}

const MIN_SECONDS = 900;
const MAX_SECONDS = 3_600;

/** Plans the sessions for records, as few as fit. */
export async function planSinks(job: Job, identity: Identity, remote: RemoteTrail): Promise<PlannedSinks> {
  const { aws, inputs, ledger, platform } = job;
  const role = identity.kind === 'role' ? (inputs.audit.role ?? identity.role) : undefined;
  if (role !== undefined) {
    checkAccount(inputs, 'the role of the audit sinks', role.arn);
  }
  const run = platform.recordName(ledger.claims?.of ?? null);
  const name = { platform: platform.kind, run, load: remote.load };
  const members = await membersOf(job, { ...homeOf(job, identity, role), name }, remote);
  const plans = splitToFit(planOf(members));
  return {
    requests: plans.length,
    prepare: () => Promise.all(members.map((member) => member.prepare())),
    open: async (options, explain, lost) => {
      const own = role === undefined ? options : { ...options, role, explain: explain(role) };
      const opening = plans.map((plan, index) =>
        openOne(job, plan, optionsFor(job, own, { count: plans.length, index }), lost),
      );
      return joined(await Promise.all(opening), lifeSeconds(job));
    },
    openBy: async (credentials) => {
      await Promise.all(members.map((member) => member.open(aws, credentials)));
    },
  };
}

function homeOf(job: Job, identity: Identity, role: Role | undefined): Omit<SinkHome, 'name'> {
  if (identity.kind === 'role') {
    const { partition, account } = role ?? identity.role;
    return { partition, account, region: identity.stsRegion };
  }
  const { partition, caller } = identity.chain;
  return { partition, account: caller.account, region: findRegion(job.inputs.region, job.env)?.value };
}

/** As long as the load, whatever the reads ask for: the role of the sinks may allow less. Every role allows 3600 s. */
function lifeSeconds({ inputs }: Job): number {
  return Math.min(MAX_SECONDS, Math.max(MIN_SECONDS, inputs.timeoutSeconds));
}

/** What the sessions are asked for with. They are named as that of the reads, with `-audit` at its end. */
function optionsFor(
  job: Job,
  options: AssumeOptions,
  { count, index }: { readonly count: number; readonly index: number },
): AssumeOptions {
  const ending = count === 1 ? '-audit' : `-audit-${index + 1}`;
  return {
    ...options,
    sessionName: endedName(options.sessionName, ending),
    durationSeconds: lifeSeconds(job),
    purpose: 'audit',
  };
}

function joined(opened: readonly Opened[], durationSeconds: number): OpenedSinks {
  return {
    durationSeconds,
    sessions: opened.flatMap(({ sessions }) => sessions),
    failure: opened.find(({ failure }) => failure !== undefined)?.failure,
  };
}

type Opened = Omit<OpenedSinks, 'durationSeconds'>;

async function openOne(job: Job, plan: SinkPlan, options: AssumeOptions, lost: AbortSignal): Promise<Opened> {
  const isNeeded = !job.ledger.isLenient && plan.members.some(({ isRequired }) => isRequired);
  const patience = new SinkPatience(job.budget.attemptMs, lost);
  if (!isNeeded) {
    patience.run();
  }
  const signal = AbortSignal.any([options.signal, patience.signal]);
  let sessions: Opened['sessions'] = [];
  try {
    sessions = await openSessions([plan], { ...options, signal }, { halve, tooLarge });
    await openMembers(job, sessions);
    return { sessions, failure: undefined };
  } catch (thrown) {
    const failure = explain(thrown, options.role.arn);
    refuseMembers(plan, thrown, failure);
    return { sessions, failure: isNeeded ? failure : undefined };
  } finally {
    patience.end();
  }
}

/** Throws KT310 for a session in an account that is not allowed; nothing is opened then. */
async function openMembers(job: Job, sessions: Opened['sessions']): Promise<void> {
  for (const { facts } of sessions) {
    checkAccount(job.inputs, 'the session of the audit sinks', facts.arn);
  }
  const opening = sessions.flatMap(({ credentials, plan: { members } }) =>
    members.map((member) => member.open(job.aws, credentials)),
  );
  await Promise.all(opening);
}

/** Has what there is no session for say so when it is written to. */
function refuseMembers({ members }: SinkPlan, thrown: unknown, failure: unknown): void {
  const [fix = ''] = failure instanceof KeytrailError ? failure.fix : [];
  const reason = new SinkError(`no session for it: ${messageOf(thrown)}`, fix, thrown);
  for (const member of members) {
    member.refuse(reason);
  }
}

/** The end of the budget stays what it is, and so does a session in an account that is not allowed. */
function explain(thrown: unknown, role: string): unknown {
  if (!(thrown instanceof KeytrailError) || thrown.code === 'KT310') {
    return thrown;
  }
  const { message, details, fix, paste } = thrown;
  return new KeytrailError(
    'KT605',
    `no session for the audit sinks could be opened on role ${role}; nothing was read.`,
    {
      details: [message, ...details],
      fix,
      paste,
      cause: thrown,
    },
  );
}

function planOf(members: readonly Member[]): SinkPlan {
  return { members, policy: policyText(members.flatMap(({ statements }) => statements)) };
}

function splitToFit(plan: SinkPlan): readonly SinkPlan[] {
  const halves = plan.policy.length > POLICY_LIMIT_CHARACTERS ? halve(plan) : undefined;
  return halves === undefined ? [plan] : halves.flatMap(splitToFit);
}

function halve({ members }: SinkPlan): readonly [SinkPlan, SinkPlan] | undefined {
  const middle = Math.ceil(members.length / 2);
  return members.length < 2 ? undefined : [planOf(members.slice(0, middle)), planOf(members.slice(middle))];
}

function tooLarge({ members }: SinkPlan): KeytrailError {
  const [only] = members;
  return new KeytrailError(
    'KT303',
    `the session policy for the audit sink ${only?.text ?? ''} alone is larger than STS accepts; nothing was read.`,
    {
      fix: 'Shorten the name of the group, or the prefix in the bucket.',
    },
  );
}
