import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FaultEffect } from '../../sandbox/gateway/faults.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { World } from './support/world.ts';

jest.setTimeout(120_000);

const NAMES = Array.from({ length: 50 }, (_, index) => `/many/secret_${String(index).padStart(2, '0')}`);
const SECRETS = NAMES.map((name, index) => `S${index} = ssm:${name}`).join('\n');

const VERSIONS = Array.from({ length: 45 }, (_, index) => `canary-version-${index}`);

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: {
      ...Object.fromEntries(NAMES.map((name) => [name, `canary-of-${name.slice(6)}`])),
      '/app/versions': { versions: VERSIONS },
    },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** Lets a part of all answers fail: of the token endpoint, of STS and of Parameter Store. */
function failInPart(
  effects: readonly (readonly [FaultEffect & ('throttle' | 'error5xx' | 'reset'), number])[],
  seed: number,
) {
  const { gateway, issuer } = world.sandbox;
  for (const [index, [effect, probability]] of effects.entries()) {
    for (const [offset, service] of ['sts', 'ssm'].entries()) {
      const when = { service, probability, seed: seed * 100 + index * 10 + offset };
      gateway.faults.add({ when, do: effect });
    }
    issuer.faults.add({ when: { action: 'token', probability, seed: seed * 100 + index }, do: effect });
  }
}

const SEEDS = [11, 12, 13];

describe('50 secrets arrive whole', () => {
  test.each(SEEDS)('where 20 %% of all answers are throttled (seed %i)', async (seed) => {
    failInPart([['throttle', 0.2]], seed);
    const load = await world.load(SECRETS);
    expectLoaded(load);
    expect(load.step.env.size).toBe(NAMES.length);
  });

  test.each(SEEDS)(
    'where 20 %% are server errors and 10 %% of all connections are reset (seed %i)',
    async (seed) => {
      failInPart(
        [
          ['error5xx', 0.2],
          ['reset', 0.1],
        ],
        seed,
      );
      const load = await world.load(SECRETS);
      expectLoaded(load);
      expect(load.step.env.size).toBe(NAMES.length);
    },
  );
});

describe('where every request is throttled', () => {
  test('the load ends with its budget, both records are there, and the log stays short', async () => {
    world.sandbox.gateway.log.clear();
    world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: 'throttle' });
    const load = await world.load(SECRETS, { 'timeout-seconds': '6' });
    expectRefusal(load, { code: 'KT403', stage: 'fetch' });
    expect(load.records.map(({ phase }) => phase)).toEqual(['intent', 'result']);
    expect(load.stdout).toContain('\n  0 of 50 secrets were read\n');
    expect(load.stdout).toMatch(/\n {2}not read: S0, S1, .*, S49\n/);
    expect(load.stdout).toMatch(/Fix: .*\/ssm\/parameter-store\/high-throughput-enabled/);
    const { calls, reads } = resultOf(load.records);
    expect(new Set(reads.map(({ outcome }) => outcome))).toEqual(new Set(['unread']));
    const asked = world.sandbox.gateway.log.find({ service: 'ssm', outcome: 'fault:throttle' }).length;
    expect(calls.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(asked);
    expect(load.stdout.match(/tried again/g)?.length).toBeLessThanOrEqual(7);
  });

  test('in part: what was read is told, and the record has it', async () => {
    const stuck = NAMES.slice(0, 10);
    world.sandbox.gateway.faults.add({ when: { service: 'ssm', names: stuck }, do: 'throttle' });
    const load = await world.load(SECRETS, { 'timeout-seconds': '4' });
    expectRefusal(load, { code: 'KT403', stage: 'fetch' });
    const { reads } = resultOf(load.records);
    const found = reads.filter(({ outcome }) => outcome === 'found').length;
    expect(found).toBeGreaterThanOrEqual(30);
    expect(load.stdout).toContain(`\n  ${found} of 50 secrets were read\n`);
    expect(load.stdout).toMatch(/\n {2}not read: S0, S1, S2,/);
  });
});

test('fewer calls are under way at once after a service has throttled', async () => {
  const { gateway } = world.sandbox;
  gateway.log.clear();
  gateway.faults.add({ when: { service: 'ssm' }, do: { delayMs: 100 } });
  gateway.faults.add({ when: { service: 'ssm' }, do: 'throttle', times: 24 });
  // Each version of a parameter is a call of its own.
  const lines = VERSIONS.map((_, index) => `V${index} = ssm:/app/versions:${index + 1}`);
  expectLoaded(await world.load(lines.join('\n')));
  const calls = gateway.log.find({ service: 'ssm' });
  expect(concurrencyOf(calls.slice(0, 24))).toBeGreaterThan(18);
  // 12, and what has grown since; without a limit that shrinks the 21 that waited would come together.
  expect(concurrencyOf(calls.slice(24, 45))).toBeLessThanOrEqual(16);
});

function concurrencyOf(
  calls: readonly { readonly startedAt: number; readonly endedAt: number | null }[],
): number {
  const at = (time: number) =>
    calls.filter(({ startedAt, endedAt }) => startedAt <= time && (endedAt ?? time + 1) > time).length;
  return Math.max(...calls.map(({ startedAt }) => at(startedAt)));
}
