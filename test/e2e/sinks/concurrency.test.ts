import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { digestBySpec, expectChains } from '../support/records.ts';
import type { World } from '../support/world.ts';
import { auditedLoad, BUCKET, GROUP, LOGS, S3, startAuditedWorld } from './audited-world.ts';
import { eventsIn, type Kept, objectsIn } from './store.ts';

jest.setTimeout(600_000);

/** `KEYTRAIL_LOADS_AT_ONCE=200` runs the large form. */
const LOADS = Number(process.env['KEYTRAIL_LOADS_AT_ONCE'] ?? '20');

let world: World;

beforeAll(async () => {
  world = await startAuditedWorld();
});
afterAll(() => world.stop());

/** Every record of these loads is there, whole, under one name, each load a chain; copies of an event are harmless. */
function expectAllKept(kept: readonly Kept[], loads: ReadonlySet<string>): void {
  const own = kept.filter(({ record }) => loads.has(record.load));
  for (const { record } of own) expect(record.digest).toBe(digestBySpec(record));
  const chains = Map.groupBy(own, ({ record }) => record.load);
  expect(chains.size).toBe(loads.size);
  for (const chain of chains.values()) {
    const once = new Map(chain.map(({ record }) => [record.digest, record]));
    expectChains([...once.values()].toSorted((left, right) => left.seq - right.seq));
    expect(once.size).toBe(2);
  }
}

describe(`${LOADS} loads at once`, () => {
  test('lose and tear nothing in any sink', async () => {
    const running = Array.from({ length: LOADS }, () =>
      auditedLoad(world, [S3, LOGS], { 'timeout-seconds': '600' }),
    );
    const loads = await Promise.all(running);
    expect(loads.filter(({ step }) => step.conclusion !== 'success').map(({ stdout }) => stdout)).toEqual([]);
    const names = new Set(loads.flatMap(({ records }) => records.map(({ load }) => load)));
    expect(names.size).toBe(LOADS);
    const events = await eventsIn(world, GROUP);
    expectAllKept(await objectsIn(world, BUCKET), names);
    expectAllKept(events, names);
    expect(new Set(events.map(({ place }) => place)).size).toBe(LOADS);
    for (const { records } of loads) expectChains(records);
  });
});
