import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { nextStepEnv } from './support/next-step.ts';
import { resultOf } from './support/records.ts';
import { type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: {
      '/age/new': 'canary-new-value',
      '/age/old': { value: 'canary-old-value', agesSeconds: [100 * DAY_SECONDS] },
      '/age/older': { value: 'canary-older-value', agesSeconds: [200 * DAY_SECONDS] },
      '/age/versions': {
        versions: ['canary-version-1', 'canary-version-2'],
        labels: { prod: 1 },
        agesSeconds: [50 * HOUR_SECONDS, HOUR_SECONDS],
      },
    },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

async function loadManifest(lines: readonly string[], defaults = '{}'): Promise<Load> {
  const secrets = lines.map((line) => `  ${line}\n`).join('');
  return await world.loadIn(
    world.job({ manifest: `version: 1\ndefaults: ${defaults}\nsecrets:\n${secrets}` }),
  );
}

function warningsOf({ step }: Load): readonly string[] {
  return step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

function readsOf(load: Load) {
  return resultOf(load.records).reads.map(({ name, outcome, age_seconds, max_age_seconds }) => ({
    name,
    outcome,
    days: Math.floor((age_seconds ?? -DAY_SECONDS) / DAY_SECONDS),
    max_age_seconds,
  }));
}

describe('a value that is older than its max_age', () => {
  test('is handed over with one warning, and is marked in log and summary', async () => {
    const load = await loadManifest(
      ['OLD: { from: /age/old }', 'OLDER: { from: /age/older, max_age: 2w }', 'NEW: /age/new'],
      '{ max_age: 90d }',
    );
    expectLoaded(load);
    expect((await nextStepEnv(load.job)).get('OLD')).toBe('canary-old-value');
    expect(warningsOf(load)).toEqual([
      'OLD is 100 d old, 10 d more than its max_age 90d; OLDER is 200 d old, 186 d more than its max_age 2w. Rotate what is too old, or raise its max_age.',
    ]);
    expect(load.stdout).toMatch(/^ {4}OLD .* 100 d +→ env, older than 90d$/m);
    expect(load.stdout).toMatch(/^ {4}NEW .* 0 min +→ env$/m);
    expect(load.step.summary).toContain('| 100 d, allowed 90d | found | env |');
    expect(load.step.summary).toContain(', 2 older than allowed');
    expect(readsOf(load)).toEqual([
      { name: 'OLD', outcome: 'found', days: 100, max_age_seconds: 90 * DAY_SECONDS },
      { name: 'OLDER', outcome: 'found', days: 200, max_age_seconds: 14 * DAY_SECONDS },
      { name: 'NEW', outcome: 'found', days: 0, max_age_seconds: 90 * DAY_SECONDS },
    ]);
    expect(load.records[0]?.reads[0]).toMatchObject({ age_seconds: null, max_age_seconds: 90 * DAY_SECONDS });
  });

  test('hands nothing over with on_stale: fail, and all of them are named with age and limit', async () => {
    const load = await loadManifest(
      [
        'OLD: /age/old',
        'OLDER: { from: /age/older, max_age: 12h }',
        'NEW: /age/new',
        'LEFT: { from: /age/older, on_stale: warn }',
      ],
      '{ max_age: 90d, on_stale: fail }',
    );
    expectRefusal(load, { code: 'KT410', stage: 'fetch' });
    expect(load.stdout).toContain(
      'Error KT410: 2 of 4 secrets exceeded their max_age; nothing was exported.',
    );
    expect(load.stdout).toMatch(
      /^ {2}OLD {4}ssm:\/age\/old {4}is 100 d old, 10 d more than its max_age 90d$/m,
    );
    expect(load.stdout).toMatch(
      /^ {2}OLDER {2}ssm:\/age\/older {2}is 200 d old, 199 d more than its max_age 12h$/m,
    );
    expect(load.stdout).toMatch(/Fix: rotate what is too old .* or raise its "max_age"/);
    expect(load.stdout).not.toContain('::add-mask::');
    expect(readsOf(load).map(({ outcome }) => outcome)).toEqual(['stale', 'stale', 'found', 'found']);
  });

  test('is only on record with on_stale: ignore', async () => {
    const load = await loadManifest(['OLD: { from: /age/old, max_age: 90d, on_stale: ignore }']);
    expectLoaded(load);
    expect(warningsOf(load)).toEqual([]);
    expect(load.stdout).not.toContain('older than');
    expect(readsOf(load)).toEqual([
      { name: 'OLD', outcome: 'found', days: 100, max_age_seconds: 90 * DAY_SECONDS },
    ]);
  });

  test('is listed beside what could not be read', async () => {
    const load = await loadManifest([
      'OLD: { from: /age/old, max_age: 90d, on_stale: fail }',
      'NONE: /age/none',
    ]);
    expectRefusal(load, { code: 'KT402', stage: 'fetch' });
    expect(load.stdout).toMatch(/^ {2}OLD .*is 100 d old/m);
    expect(load.stdout).toMatch(/^ {2}NONE .*does not exist/m);
    expect(readsOf(load).map(({ outcome }) => outcome)).toEqual(['stale', 'missing']);
  });
});

test('the age is that of the version that is read', async () => {
  const limit = 'max_age: 2d, on_stale: fail }';
  const young = await loadManifest([
    `A: { from: "/age/versions", ${limit}`,
    `B: { from: "/age/versions:2", ${limit}`,
  ]);
  expectLoaded(young);
  const old = await loadManifest([
    `A: { from: "/age/versions:prod", ${limit}`,
    `B: { from: "/age/versions:1", ${limit}`,
    `C: { from: "/age/versions", ${limit}`,
  ]);
  expectRefusal(old, { code: 'KT410', stage: 'fetch' });
  expect(readsOf(old).map(({ outcome }) => outcome)).toEqual(['stale', 'stale', 'found']);
});

test('what is missing has no age, whatever its limit', async () => {
  const load = await loadManifest([
    'A: { from: /age/none, optional: true, max_age: 1m, on_stale: fail }',
    'B: { from: /age/none, default: x, max_age: 1m, on_stale: fail }',
    'C: /age/new',
  ]);
  expectLoaded(load);
  expect(readsOf(load).map(({ outcome, days }) => [outcome, days])).toEqual([
    ['missing', -1],
    ['defaulted', -1],
    ['found', 0],
  ]);
});

test('an age that is none is a mistake, with the limits', async () => {
  const load = await loadManifest([
    'A: { from: /age/new, max_age: 99999999999w }',
    'B: { from: /age/new, on_stale: never, max_age: 1d }',
  ]);
  expectRefusal(load, { code: 'KT103', stage: 'declare' });
  expect(load.stdout).toMatch(/:4:33 .*"99999999999w" is not allowed: .*1 to 99999/);
  expect(load.stdout).toMatch(/:5:\d+ .*"never" is not allowed.*ignore, warn, fail/);
});
