import { type AssumedRole, type Aws, AwsError, createLimit, isDenied } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import { numberedName } from './name.ts';
import { CALLS_AT_ONCE, halve, type SessionPlan } from './plan.ts';
import { POLICY_LIMIT_CHARACTERS } from './policy.ts';
import type { Role } from './role.ts';
import type { Session } from './session.ts';

export interface AssumeOptions {
  readonly aws: Aws;
  readonly role: Role;
  /** The Region of the STS endpoint. */
  readonly region: string;
  readonly token: string;
  readonly durationSeconds: number;
  readonly sessionName: string;
  /** What the token says of itself, for the message when the role is refused: `iss`, `aud`, `sub`, … */
  readonly claims: Readonly<Record<string, string | null>>;
  readonly signal: AbortSignal;
}

/**
 * Assumes the role once for each plan, in parallel (24 at once) and with the same token. A policy that STS finds too large when
 * packed is split in two. Throws KT301 when the role was refused, KT302 for every other failure of STS, KT303 when
 * even one target's policy is too large.
 */
export async function assumeSessions(
  plans: readonly SessionPlan[],
  options: AssumeOptions,
): Promise<readonly Session[]> {
  const single = plans.length === 1;
  const limit = createLimit(CALLS_AT_ONCE);
  let numbers = single ? 0 : plans.length;
  const assume = async (plan: SessionPlan, name: string): Promise<readonly Session[]> => {
    const opened = await limit(() => assumeOne(plan, name, options));
    if (opened !== 'too large') {
      return [opened];
    }
    const halves = halve(plan);
    if (halves === undefined) {
      throw tooLarge(plan);
    }
    const names = halves.map(() => numberedName(options.sessionName, ++numbers));
    return (await Promise.all(halves.map((half, index) => assume(half, names[index] ?? name)))).flat();
  };
  const all = plans.map((plan, index) =>
    assume(plan, single ? options.sessionName : numberedName(options.sessionName, index + 1)),
  );
  return (await Promise.all(all)).flat();
}

async function assumeOne(
  plan: SessionPlan,
  name: string,
  options: AssumeOptions,
): Promise<Session | 'too large'> {
  const { aws, role, region, token, durationSeconds, signal } = options;
  if (plan.policy.length > POLICY_LIMIT_CHARACTERS) {
    return 'too large';
  }
  const request = { roleArn: role.arn, sessionName: name, token, durationSeconds, policy: plan.policy };
  try {
    return sessionOf(plan, name, role, await aws.assumeRole(region, request, signal));
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    if (error.code === 'PackedPolicyTooLarge') {
      return 'too large';
    }
    throw refusal(error, options);
  }
}

function sessionOf(plan: SessionPlan, name: string, role: Role, assumed: AssumedRole): Session {
  return {
    plan,
    credentials: assumed.credentials,
    facts: {
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

/** STS quotes in its messages what it does not like, and that can be the token. */
function refusal(error: AwsError, { claims, role, token }: AssumeOptions): KeytrailError {
  const isRefused = isDenied(error);
  const what = isRefused ? `role ${role.arn} was refused` : `STS opened no session on role ${role.arn}`;
  const told = Object.entries(claims).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return new KeytrailError(isRefused ? 'KT301' : 'KT302', `${what}; nothing was read.`, {
    details: [
      `${error.code}: ${error.message.replaceAll(token, '[OIDC token]')}`,
      'The token of this job says:',
      ...told.map((claim) => `  ${claim}`),
    ],
    cause: error,
  });
}

function tooLarge(plan: SessionPlan): KeytrailError {
  const name = plan.targets[0]?.declarations[0]?.name ?? '';
  return new KeytrailError(
    'KT303',
    `the session policy for ${name} alone is larger than STS accepts; nothing was read.`,
  );
}
