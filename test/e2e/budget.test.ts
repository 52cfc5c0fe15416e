import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FaultEffect } from '../../sandbox/gateway/faults.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { READER, World } from './support/world.ts';

jest.setTimeout(60_000);

const TIMEOUT_SECONDS = 2;
/** Room for a busy machine to start and end the process. */
const GRACE_MS = 1_500;

const STS_FAULTS = ['hang', 'cut', 'resetHalfway'] as const;
const SSM_FAULTS = ['hang', 'cut', 'resetHalfway'] as const;

let world: World;

/** Each fault has a role or a parameter of its own, so that loads can run side by side. */
beforeAll(async () => {
  const roles = [...STS_FAULTS, 'slow-role', 'flaky'].map((name) => [`ci-${name}`, { policies: [READER] }]);
  const names = [...SSM_FAULTS, 'one', 'slow', 'drip'];
  world = await World.start({
    roles: Object.fromEntries(roles),
    parameters: Object.fromEntries(names.map((name) => [`/app/${name}`, `canary-of-${name}`])),
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function role(name: string): string {
  return world.sandbox.account.roles[name] ?? '';
}

function expectInTime(durationMs: number): void {
  expect(durationMs).toBeLessThan(TIMEOUT_SECONDS * 1_000 + GRACE_MS);
}

describe('a load whose time is spent ends red, in time, on record, with nothing handed over', () => {
  const inputs = { 'timeout-seconds': String(TIMEOUT_SECONDS) };

  test('the token endpoint hangs', async () => {
    world.sandbox.issuer.faults.add({ when: { action: 'token' }, do: 'hang' });
    const load = await world.load('ONE = ssm:/app/one', inputs);
    expectInTime(load.step.durationMs);
    expectRefusal(load, { code: 'KT403', stage: 'identify' });
    expect(load.stdout).toContain('budget of 2 s was spent while waiting for the OIDC token');
  });

  test('the log takes no masks: nothing is handed over when it takes them at last', async () => {
    const machineEnv = {
      NODE_OPTIONS: `--require ${join(import.meta.dirname, 'support/blocked-masks.cjs')}`,
      BLOCKED_MS: String(TIMEOUT_SECONDS * 1_000),
    };
    const job = world.job({ machineEnv });
    const load = await world.loadIn(job, { with: { ...inputs, secrets: 'ONE = ssm:/app/one' } });
    expectRefusal(load, { code: 'KT403', stage: 'mask' });
    expect(load.stdout).toContain('budget of 2 s was spent while registering masks');
  });

  test.each(STS_FAULTS)('STS answers each time with: %s', async (fault) => {
    world.sandbox.gateway.faults.add({ when: { service: 'sts', names: [role(`ci-${fault}`)] }, do: fault });
    const load = await world.load('ONE = ssm:/app/one', { ...inputs, 'role-to-assume': role(`ci-${fault}`) });
    expectInTime(load.step.durationMs);
    expectRefusal(load, { code: 'KT403', stage: 'assume' });
    expect(load.stdout).toMatch(/^ {2}sts:AssumeRoleWithWebIdentity was tried again \d+ times?: /m);
    expect(load.stdout).toMatch(/^… sts:AssumeRoleWithWebIdentity is tried again: /m);
  });

  test.each(SSM_FAULTS)('Parameter Store answers each time with: %s', async (fault) => {
    world.sandbox.gateway.faults.add({ when: { service: 'ssm', names: [`/app/${fault}`] }, do: fault });
    const load = await world.load(`IT = ssm:/app/${fault}\nONE = ssm:/app/one`, inputs);
    expectInTime(load.step.durationMs);
    expectRefusal(load, { code: 'KT403', stage: 'fetch' });
    expect(load.records).toHaveLength(2);
    const [call] = resultOf(load.records).calls;
    expect(call?.error).toBe('BudgetSpent');
    expect(call?.attempts).toBeGreaterThan(1);
    expect(load.stdout).toMatch(/^ {2}ssm:GetParameters was tried again \d+ times?: /m);
    expect(load.stdout).toMatch(/^… ssm:GetParameters is tried again: /m);
  });

  test('an answer that comes after the budget is not handed over', async () => {
    world.sandbox.gateway.faults.add({
      when: { service: 'ssm', names: ['/app/slow'] },
      do: { delayMs: 2_500 },
    });
    const load = await world.load('SLOW = ssm:/app/slow', inputs);
    expectInTime(load.step.durationMs);
    expectRefusal(load, { code: 'KT403', stage: 'fetch' });
    expect(load.stdout).toContain('not read: SLOW');
  });

  test('a credential provider of the SDK that never answers does not hold the process', async () => {
    const silent = createServer(() => {});
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const { port } = silent.address() as AddressInfo;
    const machineEnv = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/` };
    try {
      const load = await world.load(
        'ONE = ssm:/app/one',
        { ...inputs, 'role-to-assume': '' },
        { token: null, machineEnv },
      );
      expectInTime(load.step.durationMs);
      expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1, signal: null });
      expect(resultOf(load.records)).toMatchObject({ error: { code: 'KT403', stage: 'identify' } });
      expect(load.step.files.env.toString()).toBe('');
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });
});

describe('failures that pass are retried', () => {
  const PASSING: readonly (readonly [string, FaultEffect])[] = [
    ['throttle', 'throttle'],
    ['error5xx', 'error5xx'],
    ['reset', 'reset'],
    ['resetHalfway', 'resetHalfway'],
    ['cut', 'cut'],
  ];

  test.each(PASSING)(
    'Parameter Store: %s on the first two attempts, and the load succeeds',
    async (_, effect) => {
      world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: effect, times: 2 });
      const load = await world.load('ONE = ssm:/app/one');
      expectLoaded(load);
      expect(load.step.env.get('ONE')).toBe('canary-of-one');
      expect(resultOf(load.records).calls[0]).toMatchObject({ attempts: 3, error: null, http_status: 200 });
      expect(load.stdout.match(/^… ssm:GetParameters is tried again: /gm)).toHaveLength(2);
    },
  );

  test.each(PASSING)('STS: %s on the first two attempts, and the load succeeds', async (_, effect) => {
    world.sandbox.gateway.faults.add({ when: { service: 'sts' }, do: effect, times: 2 });
    const load = await world.load('ONE = ssm:/app/one');
    expectLoaded(load);
    expect(load.step.env.get('ONE')).toBe('canary-of-one');
  });

  test('an attempt that hangs is given up and tried again within the budget', async () => {
    world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: 'hang', times: 1 });
    world.sandbox.gateway.faults.add({ when: { service: 'sts' }, do: 'hang', times: 1 });
    const load = await world.load('ONE = ssm:/app/one', { 'timeout-seconds': '12' });
    expectLoaded(load);
    expect(load.stdout).toContain('… waiting for STS for more than 2 s\n');
    expect(load.stdout).toContain('… waiting for Parameter Store for more than 2 s\n');
  });

  test('throttling that does not pass ends red, with the throttling as its reason', async () => {
    world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: 'throttle' });
    const load = await world.load('ONE = ssm:/app/one', { 'timeout-seconds': '5' });
    expectRefusal(load, { code: 'KT403', stage: 'fetch' });
    expect(load.stdout).toMatch(/the last: throttled, status 400 \(Throttling\)/);
    expect(load.stdout).toContain('/ssm/parameter-store/high-throughput-enabled');
  });

  test('a denial is not retried', async () => {
    world.sandbox.gateway.log.clear();
    world.sandbox.gateway.faults.add({ when: { service: 'sts' }, do: 'deny' });
    const load = await world.load('ONE = ssm:/app/one');
    expectRefusal(load, { code: 'KT301', stage: 'assume' });
    expect(world.sandbox.gateway.log.find({ service: 'sts' })).toHaveLength(1);
  });
});
