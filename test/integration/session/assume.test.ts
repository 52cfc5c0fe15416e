import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { AwsError } from '../../../src/aws/index.ts';
import { KeytrailError } from '../../../src/errors.ts';
import {
  assumeSessions,
  planOf,
  planSessions,
  type Session,
  type SessionPlan,
} from '../../../src/session/index.ts';
import { targetsOf } from '../../unit/declarations.ts';
import { until } from '../aws/scripted-server.ts';
import { type AwsOfAJob, awsOfAJob, roleOf, tokenOf } from '../aws-of-a-job.ts';
import { allow } from '../sandbox/clients.ts';

// On a busy machine the SDK alone takes seconds to be loaded.
jest.setTimeout(60_000);

const NAME = 'gh-1-9-1-77';
const TOO_LARGE = { code: 'PackedPolicyTooLarge', message: 'Packed policy consumes 101%' };
let sandbox: Sandbox;
let job: AwsOfAJob;
let token: string;
let renewals = 0;
/** Ends what a test left on its way: the other sessions of one that was refused go on. */
let testEnds = new AbortController();

beforeAll(async () => {
  sandbox = await startSandbox({
    roles: {
      'ci-api': { policies: [allow(['ssm:*', 'kms:*'], '*')] },
      stranger: { policies: [allow('*', '*')], repository: 'evil/fork' },
      short: { policies: [allow('*', '*')], maxSessionSeconds: 3_600 },
    },
  });
  job = awsOfAJob(sandbox.gateway.url);
  token = await tokenOf(sandbox);
}, 60_000);

afterEach(() => {
  testEnds.abort();
  testEnds = new AbortController();
  sandbox.gateway.faults.clear();
  sandbox.gateway.log.clear();
  sandbox.gateway.settings.packedPolicyLimitBytes = 2_048;
  job.retries.length = 0;
  renewals = 0;
});

afterAll(async () => {
  job?.stop();
  await sandbox?.stop();
});

function open(plans: readonly SessionPlan[], changes: Partial<Parameters<typeof assumeSessions>[1]> = {}) {
  return assumeSessions(plans, {
    aws: job.aws,
    role: roleOf(sandbox),
    region: 'us-east-1',
    token,
    durationSeconds: 900,
    sessionName: NAME,
    renewToken: async () => {
      renewals += 1;
      return await tokenOf(sandbox);
    },
    explain: async (refusal) =>
      new KeytrailError('KT301', refusal.message, { details: [refusal.code], cause: refusal }),
    signal: testEnds.signal,
    ...changes,
  });
}

async function refusalOf(promise: Promise<unknown>): Promise<KeytrailError> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof KeytrailError)) {
    throw new Error('it failed with no error of ours', { cause: error });
  }
  return error;
}

function requestsOn(role: string): number {
  const { arn } = roleOf(sandbox, role);
  return sandbox.gateway.log.calls.filter(({ names }) => names.includes(arn)).length;
}

/** What reading a name by a session comes to: the code of the refusal, or `allowed`. */
async function tryToRead({ credentials }: Session, name: string): Promise<string> {
  const { signal } = new AbortController();
  const call = job.aws.getParameters('us-east-1', credentials, { names: [name], decrypt: true }, signal);
  return call.then(
    () => 'allowed',
    (error: unknown) => (error instanceof AwsError ? error.code : String(error)),
  );
}

describe('sessions', () => {
  test.each([1, 20, 50, 200])(
    'for %i names read their own, and no sibling, undeclared or of another session',
    async (count) => {
      const targets = targetsOf(count);
      const sessions = await open(planSessions(targets));
      const outcomes = await Promise.all(
        sessions.map(async (session, index) => {
          const [own] = session.plan.targets;
          const foreign = sessions[(index + 1) % sessions.length]?.plan.targets[0];
          return {
            own: await tryToRead(session, own?.request ?? ''),
            sibling: await tryToRead(session, `${own?.request}x`),
            parent: await tryToRead(session, '/ci'),
            foreign: foreign === own ? 'AccessDenied' : await tryToRead(session, foreign?.request ?? ''),
          };
        }),
      );
      const narrow = {
        own: 'allowed',
        sibling: 'AccessDenied',
        parent: 'AccessDenied',
        foreign: 'AccessDenied',
      };
      expect(outcomes).toEqual(sessions.map(() => narrow));
      const names = sessions.map(({ facts }) => facts.name);
      expect(names).toEqual(count < 50 ? [NAME] : sessions.map((_, index) => `${NAME}-${index + 1}`));
    },
  );

  test('are opened at most 24 at once, however many there are', async () => {
    const plans = targetsOf(40).map((target) => planOf([target]));
    sandbox.gateway.log.clear();
    sandbox.gateway.faults.add({ when: { service: 'sts' }, do: { delayMs: 30 } });
    expect(await open(plans)).toHaveLength(plans.length);
    const asked = { service: 'sts', action: 'AssumeRoleWithWebIdentity' };
    expect(sandbox.gateway.log.find(asked)).toHaveLength(plans.length);
    expect(sandbox.gateway.log.maxConcurrent(asked)).toBeLessThanOrEqual(24);
  });

  test('are on record with what STS said of them', async () => {
    const plans = planSessions(targetsOf(2));
    const [session] = await open(plans);
    expect(session?.facts).toMatchObject({
      account: '111122223333',
      role: 'arn:aws:iam::111122223333:role/ci-api',
      arn: `arn:aws:sts::111122223333:assumed-role/ci-api/${NAME}`,
      name: NAME,
      accessKeyId: expect.stringMatching(/^ASIA/),
      policy: plans[0]?.policy,
      packedPolicyPercent: expect.any(Number),
      expires: expect.any(Date),
    });
    const lifetime = (session?.facts.expires?.getTime() ?? 0) - Date.now();
    expect(lifetime).toBeGreaterThan(600_000);
    expect(lifetime).toBeLessThanOrEqual(901_000);
    expect(Object.keys(session?.facts ?? {}).join()).not.toMatch(/secret|token/i);
  });

  test('are opened over the connections that wait for them', async () => {
    const plans = planSessions(targetsOf(50));
    job.connections.open(new URL(sandbox.gateway.url), plans.length);
    await open(plans);
    const { connections, calls } = sandbox.gateway.log;
    expect(calls).toHaveLength(plans.length);
    expect(connections.length).toBeLessThanOrEqual(plans.length);
  });

  test.each(['throttle', 'error5xx', 'reset', 'resetHalfway', 'cut'] as const)(
    'survive %s',
    async (fault) => {
      sandbox.gateway.faults.add({ when: { service: 'sts' }, do: fault, times: 1 });
      expect(await open(planSessions(targetsOf(1)))).toHaveLength(1);
      expect(job.retries).toEqual([expect.stringMatching(/^sts:AssumeRoleWithWebIdentity: /)]);
    },
  );
});

describe('a policy that is too large when packed', () => {
  test('becomes sessions whose names end in -1, -2', async () => {
    const plans = planSessions(targetsOf(8));
    sandbox.gateway.faults.add({ when: { service: 'sts' }, do: { error: TOO_LARGE }, times: 1 });
    const sessions = await open(plans);
    expect(sessions.map(({ facts }) => facts.name)).toEqual([`${NAME}-1`, `${NAME}-2`]);
    expect(sessions.flatMap(({ plan }) => plan.targets)).toEqual(plans.flatMap(({ targets }) => targets));
  });

  test('is split until it fits, and no two names are the same', async () => {
    const plans = planSessions(targetsOf(24));
    sandbox.gateway.settings.packedPolicyLimitBytes = 215;
    const sessions = await open(plans);
    expect(sessions.length).toBeGreaterThan(2);
    expect(sessions.flatMap(({ plan }) => plan.targets)).toEqual(plans.flatMap(({ targets }) => targets));
    const names = sessions.map(({ facts }) => facts.name);
    expect(new Set(names).size).toBe(sessions.length);
    expect(names.filter((name) => !/^gh-1-9-1-77-[1-9]\d*$/.test(name ?? ''))).toEqual([]);
  });

  test('keeps the other sessions as they are', async () => {
    const plans = planSessions(targetsOf(50));
    sandbox.gateway.faults.add({ when: { service: 'sts', nth: 2 }, do: { error: TOO_LARGE } });
    const sessions = await open(plans);
    expect(sessions).toHaveLength(plans.length + 1);
    const read = new Set(sessions.flatMap(({ plan }) => plan.batches.flat()));
    expect(read).toEqual(new Set(sessions.flatMap(({ plan }) => plan.targets)));
    expect(read.size).toBe(50);
    expect(new Set(sessions.map(({ facts }) => facts.name)).size).toBe(sessions.length);
  });

  test('for one parameter alone is KT303, by the name of its secret', async () => {
    sandbox.gateway.settings.packedPolicyLimitBytes = 10;
    const error = await refusalOf(open(planSessions(targetsOf(3))));
    expect(error.code).toBe('KT303');
    expect(error.message).toContain('SECRET_');
  });
});

describe('a refusal', () => {
  test('by the trust policy is final: one request, no other token', async () => {
    const error = await refusalOf(open(planSessions(targetsOf(1)), { role: roleOf(sandbox, 'stranger') }));
    expect(error.details).toEqual(['AccessDenied']);
    expect(error.message).toContain('Not authorized to perform sts:AssumeRoleWithWebIdentity');
    expect(requestsOn('stranger')).toBe(1);
    expect(renewals).toBe(0);
  });

  test('of a duration is final', async () => {
    const changes = { role: roleOf(sandbox, 'short'), durationSeconds: 43_200 };
    const error = await refusalOf(open(planSessions(targetsOf(1)), changes));
    expect(error.details).toEqual(['ValidationError']);
    expect(requestsOn('short')).toBe(1);
  });

  test.each(['expired', 'wrongKey'] as const)(
    'of a token that is %s asks for another one, once for all sessions, and goes on',
    async (quirk) => {
      const bad = await sandbox.issuer.sign({ sub: 'x', aud: 'sts.amazonaws.com' }, quirk);
      expect(await open(planSessions(targetsOf(50)), { token: bad })).toHaveLength(3);
      expect(renewals).toBe(1);
    },
  );

  test('of the second token as well ends it, also when the CI gives the same one again', async () => {
    const bad = await sandbox.issuer.sign({ sub: 'x', aud: 'other' });
    const renewToken = async () => bad;
    const error = await refusalOf(open(planSessions(targetsOf(1)), { token: bad, renewToken }));
    expect(error.details).toEqual(['InvalidIdentityToken']);
    expect(sandbox.gateway.log.calls).toHaveLength(2);
  });

  test('because STS could not fetch the keys of the issuer passes', async () => {
    const message = "Couldn't retrieve verification key from your identity provider, please reference …";
    const error = { code: 'InvalidIdentityToken', message };
    sandbox.gateway.faults.add({ when: { service: 'sts' }, do: { error }, times: 3 });
    expect(await open(planSessions(targetsOf(1)))).toHaveLength(1);
    expect(job.retries).toHaveLength(3);
    expect(renewals).toBe(0);
  });

  test('because the issuer did not answer STS passes', async () => {
    const error = { code: 'IDPCommunicationError', message: 'no answer' };
    sandbox.gateway.faults.add({ when: { service: 'sts' }, do: { error }, times: 3 });
    expect(await open(planSessions(targetsOf(1)))).toHaveLength(1);
  });

  test('of one session of several refuses all', async () => {
    sandbox.gateway.faults.add({ when: { service: 'sts', nth: 2 }, do: 'deny' });
    expect((await refusalOf(open(planSessions(targetsOf(50))))).details).toEqual(['AccessDenied']);
  });
});

describe("the budget's end", () => {
  test('wins with its own reason', async () => {
    sandbox.gateway.faults.add({ when: { service: 'sts' }, do: 'hang' });
    const spent = new Error('the budget of the test');
    const budget = new AbortController();
    const outcome = open(planSessions(targetsOf(1)), { signal: budget.signal }).catch(
      (thrown: unknown) => thrown,
    );
    await Promise.race([outcome, until(() => sandbox.gateway.log.calls.length > 0)]);
    budget.abort(spent);
    expect(await outcome).toBe(spent);
  });
});
