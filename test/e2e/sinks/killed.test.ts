import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Call } from '../../../sandbox/gateway/call-log.ts';
import { recordsIn, resultOf } from '../support/records.ts';
import { auditFileOf, type World } from '../support/world.ts';
import { ALLOWED, BUCKET, GROUP, LOGS, S3, startAuditedWorld } from './audited-world.ts';
import { eventsIn, objectsIn, ofLoad } from './store.ts';

jest.setTimeout(240_000);

const PRELOAD = join(import.meta.dirname, '..', 'support', 'kill-at-step.cjs');

let world: World;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-killed-'));
  world = await startAuditedWorld();
});
afterEach(() => world.clean());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.stop();
});

/** A load with every sink that is killed at a step of its requests, counted from 1; 0: never. */
async function loadUntil(at: number) {
  const list = join(folder, `steps-${at}`);
  const machineEnv = {
    NODE_OPTIONS: `--require=${PRELOAD}`,
    KILL_AT: `${at}`,
    KILL_STEPS: list,
    KILL_NETWORK: '1',
  };
  const job = world.job({ machineEnv });
  world.sandbox.gateway.log.clear();
  const secrets = 'ONE = ssm:/app/one\nTWO = ssm:/app/two';
  const step = await world.stepIn(job, { with: { secrets, audit: `${S3}\n${LOGS}`, ...ALLOWED } });
  const steps = readFileSync(list, 'utf8').trimEnd().split('\n');
  const text = existsSync(auditFileOf(job)) ? readFileSync(auditFileOf(job), 'utf8') : '';
  return { step, steps, records: recordsIn(text.slice(0, text.lastIndexOf('\n') + 1)) };
}

/** Confirmed, as the gateway saw it: its answer was on its way before. */
function isConfirmedBefore(call: Call, action: string): boolean {
  return world.sandbox.gateway.log
    .find({ action, outcome: 'ok' })
    .some(({ endedAt }) => (endedAt ?? Number.POSITIVE_INFINITY) <= call.startedAt);
}

async function expectTrail({ step, records }: Awaited<ReturnType<typeof loadUntil>>): Promise<void> {
  const load = records[0]?.load;
  const objects = ofLoad(await objectsIn(world, BUCKET), load);
  const events = ofLoad(await eventsIn(world, GROUP), load);
  for (const read of world.sandbox.gateway.log.find({ action: 'GetParameters' })) {
    expect(records[0]?.phase).toBe('intent');
    expect(isConfirmedBefore(read, 'PUT')).toBe(true);
    expect(isConfirmedBefore(read, 'PutLogEvents')).toBe(true);
  }
  const given = [...step.env.keys()].sort();
  expect(given).toEqual(given.length === 0 ? [] : ['ONE', 'TWO']);
  if (given.length > 0) {
    for (const kept of [objects, events]) expect(kept.map(({ record }) => record)).toEqual(records);
    expect(resultOf(records).outcome).toBe('ok');
  }
}

test('killed at any step of its requests, a load reads nothing without its intent and hands over nothing without both records', async () => {
  const whole = await loadUntil(0);
  expect(whole.step.conclusion).toBe('success');
  await expectTrail(whole);
  expect(whole.steps.length).toBeGreaterThan(20);
  const found: string[] = [];
  let killed = 0;
  for (let at = 1; at <= whole.steps.length; at += 1) {
    const load = await loadUntil(at);
    try {
      // An event that came before its stream is one request more: not every run has as many.
      expect(load.step.env.size).toBe(load.step.signal === 'SIGKILL' ? 0 : 2);
      killed += load.step.signal === 'SIGKILL' ? 1 : 0;
      await expectTrail(load);
    } catch (error) {
      found.push(`killed at ${whole.steps[at - 1]} (${at} of ${whole.steps.length}): ${error}`);
    }
    world.clean();
  }
  expect(found).toEqual([]);
  expect(killed).toBeGreaterThan(20);
});
