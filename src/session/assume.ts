import { type AssumedRole, type Aws, AwsError } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import { numberedName } from './name.ts';
import { halve, type SessionPlan } from './plan.ts';
import { POLICY_LIMIT_CHARACTERS } from './policy.ts';
import type { Role } from './role.ts';
import type { Session, SessionFacts } from './session.ts';

export interface AssumeOptions {
  readonly aws: Aws;
  readonly role: Role;
  /** The Region of the STS endpoint. */
  readonly region: string;
  readonly token: string;
  readonly durationSeconds: number;
  readonly sessionName: string;
  /** Asks for another token, when STS does not take this one. */
  readonly renewToken: () => Promise<string>;
  /** Makes an error for the user of STS's refusal of this token. */
  readonly explain: (refusal: AwsError, token: string) => Promise<KeytrailError>;
  readonly signal: AbortSignal;
  /** What the sessions are for; by default they read. */
  readonly purpose?: SessionFacts['purpose'];
  /** Told of each token that STS accepted. */
  readonly onAccepted?: (token: string) => void;
}

/** How a plan is split whose policy STS finds too large; undefined: it cannot be, and `tooLarge` says so. */
export interface Splitting<Plan> {
  readonly halve: (plan: Plan) => readonly [Plan, Plan] | undefined;
  readonly tooLarge: (plan: Plan) => KeytrailError;
}

/**
 * Assumes the role once for each plan, in parallel and with the same token; with one new token when STS does not take
 * it. A policy that STS finds too large when packed is split in two. Throws KT303 when even one target's policy is
 * too large, and whatever `explain` makes of every other failure of STS.
 */
export async function assumeSessions(
  plans: readonly SessionPlan[],
  options: AssumeOptions,
): Promise<readonly Session[]> {
  return await openSessions(plans, options, { halve, tooLarge });
}

/** The same for plans of any kind. */
export async function openSessions<Plan extends Pick<SessionPlan, 'policy'>>(
  plans: readonly Plan[],
  options: AssumeOptions,
  splitting: Splitting<Plan>,
): Promise<readonly Session<Plan>[]> {
  const single = plans.length === 1;
  const tokens = new Tokens(options);
  let numbers = single ? 0 : plans.length;
  const assume = async (plan: Plan, name: string): Promise<readonly Session<Plan>[]> => {
    const opened = await assumeOne(plan, name, tokens, options);
    if (opened !== 'too large') {
      return [opened];
    }
    const halves = splitting.halve(plan);
    if (halves === undefined) {
      throw splitting.tooLarge(plan);
    }
    const names = halves.map(() => numberedName(options.sessionName, ++numbers));
    return (await Promise.all(halves.map((half, index) => assume(half, names[index] ?? name)))).flat();
  };
  const all = plans.map((plan, index) =>
    assume(plan, single ? options.sessionName : numberedName(options.sessionName, index + 1)),
  );
  return (await Promise.all(all)).flat();
}

async function assumeOne<Plan extends Pick<SessionPlan, 'policy'>>(
  plan: Plan,
  name: string,
  tokens: Tokens,
  options: AssumeOptions,
): Promise<Session<Plan> | 'too large'> {
  const { aws, role, region, durationSeconds, signal } = options;
  if (plan.policy.length > POLICY_LIMIT_CHARACTERS) {
    return 'too large';
  }
  const { isRenewed } = tokens;
  const token = await tokens.current;
  const request = { roleArn: role.arn, sessionName: name, token, durationSeconds, policy: plan.policy };
  try {
    const assumed = await aws.assumeRole(region, request, signal);
    options.onAccepted?.(token);
    return sessionOf(plan, name, options, assumed);
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    if (error.code === 'PackedPolicyTooLarge') {
      return 'too large';
    }
    if (isTokenRefused(error) && !isRenewed) {
      tokens.renew();
      return await assumeOne(plan, name, tokens, options);
    }
    throw await options.explain(error, token);
  }
}

/** What a new token may change: this one expired on its way, or was signed with a key that has just changed. */
function isTokenRefused({ code }: AwsError): boolean {
  return code === 'InvalidIdentityToken' || code === 'ExpiredToken';
}

/** The token of all sessions: the one that the load began with, then one more. */
class Tokens {
  readonly #options: Pick<AssumeOptions, 'token' | 'renewToken'>;
  #renewed: Promise<string> | undefined;

  constructor(options: Pick<AssumeOptions, 'token' | 'renewToken'>) {
    this.#options = options;
  }

  get isRenewed(): boolean {
    return this.#renewed !== undefined;
  }

  get current(): Promise<string> {
    return this.#renewed ?? Promise.resolve(this.#options.token);
  }

  /** The first session that is refused asks for the new token, all use it. */
  renew(): void {
    this.#renewed ??= this.#options.renewToken();
  }
}

function sessionOf<Plan extends Pick<SessionPlan, 'policy'>>(
  plan: Plan,
  name: string,
  { purpose = 'read', role }: AssumeOptions,
  assumed: AssumedRole,
): Session<Plan> {
  return {
    plan,
    credentials: assumed.credentials,
    facts: {
      purpose,
      account: /^arn:[^:]*:sts::(\d{12}):/.exec(assumed.arn)?.[1] ?? role.account,
      role: role.arn,
      arn: assumed.arn,
      name,
      accessKeyId: assumed.credentials.accessKeyId,
      policy: plan.policy,
      packedPolicyPercent: assumed.packedPolicyPercent,
      expires: assumed.expires,
    },
  };
}

function tooLarge(plan: SessionPlan): KeytrailError {
  const name = plan.targets[0]?.declarations[0]?.name ?? '';
  return new KeytrailError(
    'KT303',
    `the session policy for ${name} alone is larger than STS accepts; nothing was read.`,
  );
}
