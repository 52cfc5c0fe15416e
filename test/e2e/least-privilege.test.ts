import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Principal } from '../../sandbox/gateway/registry.ts';
import { callJson } from '../integration/sandbox/clients.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

const CALLS_AT_ONCE = 24;
const NAMES = Array.from({ length: 200 }, (_, index) => `/acme/production/service-${index}/token`);
const SIBLING = '/acme/production/service-0/token-of-another';

let world: World;

beforeAll(async () => {
  world = await World.start({
    keys: ['alias/own'],
    parameters: {
      ...Object.fromEntries(NAMES.map((name) => [name, { value: `value of ${name}`, key: 'alias/own' }])),
      [SIBLING]: 'canary-of-a-sibling',
    },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function manifestOf(names: readonly string[]): string {
  return ['version: 1', 'secrets:', ...names.map((name, index) => `  S${index}: ssm:${name}`), ''].join('\n');
}

/** A load of the first `count` names, the sessions that it opened, and what it asked. */
async function loadFirst(count: number, inputs: Record<string, string> = {}) {
  const { gateway, issuer } = world.sandbox;
  const before = new Set(gateway.registry.sessions);
  gateway.log.clear();
  issuer.requests.length = 0;
  const load = await world.loadIn(world.job({ manifest: manifestOf(NAMES.slice(0, count)) }), {
    with: inputs,
  });
  const sessions = gateway.registry.sessions.filter((session) => !before.has(session));
  const tokens = issuer.requests.filter(({ action }) => action === 'token');
  return {
    load,
    sessions,
    tokens,
    sts: gateway.log.find({ service: 'sts' }),
    ssm: gateway.log.find({ service: 'ssm' }),
  };
}

/** The ARNs that the session's policy names, when the policy is exactly of the form that the design gives. */
function readPolicy({ policyText }: Principal): readonly string[] {
  const policy: unknown = JSON.parse(policyText ?? '');
  const arns = [JSON.parse(policyText ?? '').Statement[0].Resource].flat().map(String);
  expect(policy).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'ssm:GetParameters', Resource: arns.length === 1 ? arns[0] : arns },
      {
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': expect.anything() } },
      },
    ],
  });
  const services = JSON.parse(policyText ?? '').Statement[1].Condition.StringEquals['kms:ViaService'];
  expect([services].flat()).toEqual(['ssm.us-east-1.amazonaws.com']);
  return arns;
}

async function read(session: Principal, name: string) {
  const keys = {
    accessKeyId: session.accessKeyId,
    secretAccessKey: session.secretAccessKey,
    sessionToken: session.sessionToken ?? '',
  };
  return await callJson(world.sandbox, keys, 'ssm', 'AmazonSSM.GetParameters', {
    Names: [name],
    WithDecryption: true,
  });
}

/** The sessions together may read what is declared, and not one of them anything beside its own part. */
async function expectNarrow(sessions: readonly Principal[], names: readonly string[]): Promise<void> {
  const parts = sessions.map(readPolicy);
  const declared = names.map((name) => world.sandbox.account.parameterArn(name));
  expect(parts.flat().toSorted()).toEqual(declared.toSorted());
  await Promise.all(
    sessions.map(async (session, index) => {
      const own = parts[index]?.[0]?.replace(/^.*:parameter/, '') ?? '';
      const foreign = names.find((name) => !parts[index]?.includes(world.sandbox.account.parameterArn(name)));
      expect((await read(session, own)).status).toBe(200);
      for (const name of [SIBLING, ...(foreign === undefined ? [] : [foreign])]) {
        const { status, output } = await read(session, name);
        expect(status).toBe(400);
        expect(output['__type']).toContain('AccessDenied');
        expect(output['Message']).toContain('no session policy allows the ssm:GetParameters action');
      }
    }),
  );
}

function expectRecorded(load: Load, sessions: readonly Principal[], calls: number): void {
  const result = resultOf(load.records);
  expect(result.sessions.map(({ access_key_id }) => access_key_id).toSorted()).toEqual(
    sessions.map(({ accessKeyId }) => accessKeyId).toSorted(),
  );
  expect(result.calls).toHaveLength(calls);
}

describe('a session is never wider than the declarations', () => {
  test.each([1, 20, 50, 200])(
    '%i secrets: exact policies, a sibling is denied, the fewest calls',
    async (count) => {
      const { load, sessions, tokens, sts, ssm } = await loadFirst(count);
      expectLoaded(load);
      expect(load.step.env.size).toBe(count);
      expect(load.step.env.get(`S${count - 1}`)).toBe(`value of ${NAMES[count - 1]}`);
      expect(tokens).toHaveLength(1);
      expect(sts).toHaveLength(sessions.length);
      expect(sessions.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(count / 10)));
      expect(ssm.length).toBeLessThanOrEqual(Math.ceil(count / 10) + sessions.length);
      expect(ssm.length).toBeLessThanOrEqual(CALLS_AT_ONCE);
      expect(ssm.flatMap(({ names }) => names).toSorted()).toEqual(NAMES.slice(0, count).toSorted());
      for (const { names } of ssm) expect(names.length).toBeLessThanOrEqual(10);
      const base = 'gh-1-9-1-77';
      const names = sessions.map(({ sessionName }) => sessionName);
      expect(names.toSorted()).toEqual(
        (sessions.length === 1 ? [base] : sessions.map((_, index) => `${base}-${index + 1}`)).toSorted(),
      );
      for (const { expiresAt } of sessions) expect(expiresAt - Date.now()).toBeLessThanOrEqual(900_000);
      expectRecorded(load, sessions, ssm.length);
      await expectNarrow(sessions, NAMES.slice(0, count));
    },
  );

  test('every call says whose it is, and each name is asked for by the session that may read it', async () => {
    const { sessions, sts, ssm } = await loadFirst(50);
    for (const { userAgent } of [...sts, ...ssm])
      expect(userAgent).toMatch(/^keytrail\/\d+\.\d+\.\d+ \(github\) /);
    const allowed = new Map(sessions.map((session) => [session.accessKeyId, readPolicy(session)]));
    for (const { accessKeyId, names } of ssm) {
      for (const name of names) {
        expect(allowed.get(accessKeyId ?? '')).toContain(world.sandbox.account.parameterArn(name));
      }
    }
  });

  test('200 secrets are read in one wave: all calls are under way at once, at most 24', async () => {
    world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: { delayMs: 1_500 } });
    const { load, ssm } = await loadFirst(200);
    expectLoaded(load);
    expect(ssm.length).toBeLessThanOrEqual(CALLS_AT_ONCE);
    expect(world.sandbox.gateway.log.maxConcurrent({ service: 'ssm' })).toBe(ssm.length);
  });

  test('more calls than 24 are not under way at once', async () => {
    // Two selectors of one parameter never share a call, so that 30 versions make 30 calls.
    const versions = Array.from({ length: 30 }, (_, index) => `version-${index + 1}`);
    await world.sandbox.account.putParameters({ '/many/versions': { versions } });
    world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: { delayMs: 400 } });
    world.sandbox.gateway.log.clear();
    const load = await world.load(
      versions.map((_, index) => `V${index} = ssm:/many/versions:${index + 1}`).join('\n'),
    );
    expectLoaded(load);
    expect(load.step.env.get('V29')).toBe('version-30');
    expect(world.sandbox.gateway.log.find({ service: 'ssm' })).toHaveLength(30);
    expect(world.sandbox.gateway.log.maxConcurrent({ service: 'ssm' })).toBeLessThanOrEqual(CALLS_AT_ONCE);
  });
});

describe('a policy that STS finds too large when packed', () => {
  afterEach(() => {
    world.sandbox.gateway.settings.packedPolicyLimitBytes = 2048;
  });

  test('is split though it is below 2,048 characters, each part exact, and the load succeeds', async () => {
    const { gateway } = world.sandbox;
    gateway.settings.packedPolicyLimitBytes = 230;
    const { load, sessions, sts } = await loadFirst(20);
    expectLoaded(load);
    expect(load.step.env.size).toBe(20);
    expect(sts.some(({ outcome }) => outcome === 'PackedPolicyTooLarge')).toBe(true);
    expect(sts.filter(({ outcome }) => outcome === 'ok')).toHaveLength(sessions.length);
    expect(sessions.length).toBeGreaterThan(1);
    expect(new Set(sessions.map(({ sessionName }) => sessionName)).size).toBe(sessions.length);
    await expectNarrow(sessions, NAMES.slice(0, 20));
  });

  test('for a single parameter is refused by that secret’s name', async () => {
    world.sandbox.gateway.settings.packedPolicyLimitBytes = 20;
    const { load } = await loadFirst(2);
    expectRefusal(load, { code: 'KT303', stage: 'assume' });
    expect(load.stdout).toMatch(/Error KT303: .*\bS[01]\b/);
  });
});
