import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { AwsError } from '../../../src/aws/index.ts';
import { KeytrailError } from '../../../src/errors.ts';
import {
  assumeSessions,
  parseRole,
  planOf,
  planSessions,
  type Session,
  type SessionPlan,
} from '../../../src/session/index.ts';
import { targetsOf } from '../../unit/declarations.ts';
import { startScriptedServer, until } from '../aws/scripted-server.ts';
import { type AwsOfAJob, awsOfAJob, roleOf, tokenOf } from '../aws-of-a-job.ts';
import { allow } from '../sandbox/clients.ts';

const NAME = 'gh-1-9-1-77';
const TOO_LARGE = { code: 'PackedPolicyTooLarge', message: 'Packed policy consumes 101%' };
let sandbox: Sandbox;
let job: AwsOfAJob;
let token: string;

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
  sandbox.gateway.faults.clear();
  sandbox.gateway.log.clear();
  sandbox.gateway.settings.packedPolicyLimitBytes = 2_048;
  job.retries.length = 0;
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
    claims: { sub: 'repo:acme/api:ref:refs/heads/main', aud: null },
    signal: new AbortController().signal,
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

const textOf = ({ message, details, fix }: KeytrailError) => [message, ...details, ...fix].join('\n');

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
  test('by the trust policy names the role and what STS said', async () => {
    const error = await refusalOf(open(planSessions(targetsOf(1)), { role: roleOf(sandbox, 'stranger') }));
    expect(error.code).toBe('KT301');
    expect(textOf(error)).toContain('arn:aws:iam::111122223333:role/stranger');
    expect(textOf(error)).toContain('Not authorized to perform sts:AssumeRoleWithWebIdentity');
    expect(textOf(error)).toContain('sub: repo:acme/api:ref:refs/heads/main');
    expect(textOf(error)).not.toContain('aud');
  });

  test('is the same for a role that does not exist', async () => {
    const role = parseRole('arn:aws:iam::111122223333:role/nobody');
    expect((await refusalOf(open(planSessions(targetsOf(1)), role === undefined ? {} : { role }))).code).toBe(
      'KT301',
    );
  });

  test.each<[string, () => Promise<object>, RegExp]>([
    [
      'a token for another audience',
      async () => ({ token: await sandbox.issuer.sign({ sub: 'x', aud: 'other' }) }),
      /InvalidIdentityToken/,
    ],
    [
      'an expired token',
      async () => ({ token: await sandbox.issuer.sign({ sub: 'x', aud: 'sts.amazonaws.com' }, 'expired') }),
      /Expired/,
    ],
    [
      'a forged token',
      async () => ({ token: await sandbox.issuer.sign({ sub: 'x', aud: 'sts.amazonaws.com' }, 'wrongKey') }),
      /InvalidIdentityToken/,
    ],
    [
      'a duration that the role does not allow',
      async () => ({ role: roleOf(sandbox, 'short'), durationSeconds: 43_200 }),
      /MaxSessionDuration/,
    ],
  ])('for %s is KT302 with the reason, and without the token', async (_, changes, reason) => {
    const given = await changes();
    const error = await refusalOf(open(planSessions(targetsOf(1)), given));
    expect(error.code).toBe('KT302');
    expect(textOf(error)).toMatch(reason);
    expect(textOf(error)).not.toContain('token' in given ? String(given.token) : token);
  });

  test('never shows the token, even when STS quotes it', async () => {
    const quoting = await startScriptedServer((request) => {
      const quoted = new URLSearchParams(request.slice(request.indexOf('\r\n\r\n') + 4)).get(
        'WebIdentityToken',
      );
      const message = `1 validation error detected: Value '${quoted}' at 'webIdentityToken' failed to satisfy constraint`;
      return {
        status: 400,
        headers: { 'content-type': 'text/xml' },
        body: `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>${message}</Message></Error></ErrorResponse>`,
      };
    });
    const own = awsOfAJob(quoting.url);
    const error = await refusalOf(open(planSessions(targetsOf(1)), { aws: own.aws }));
    own.stop();
    await quoting.stop();
    expect(error.code).toBe('KT302');
    expect(textOf(error)).toContain('webIdentityToken');
    expect(textOf(error)).not.toContain(token);
  });

  test('of one session of several refuses all', async () => {
    sandbox.gateway.faults.add({ when: { service: 'sts', nth: 2 }, do: 'deny' });
    expect((await refusalOf(open(planSessions(targetsOf(50))))).code).toBe('KT301');
  });

  test('by the network says so', async () => {
    const silent = awsOfAJob('http://127.0.0.1:1');
    const error = await refusalOf(open(planSessions(targetsOf(1)), { aws: silent.aws }));
    silent.stop();
    expect(error.code).toBe('KT302');
    expect(textOf(error)).toMatch(/ECONNREFUSED|connect/);
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
