import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Moto } from '../../sandbox/gateway/moto.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { READER, World } from './support/world.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  const names = Array.from({ length: 9 }, (_, index) => `/batch/p${index}`);
  world = await World.start({
    keys: ['alias/forbidden', 'alias/disabled'],
    parameters: {
      ...Object.fromEntries(names.map((name) => [name, `canary-of-${name.slice(1)}`])),
      '/denied/token': 'canary-denied',
      '/app/versions': { versions: ['canary-one', 'canary-two'], labels: { prod: 1 } },
      '/app/json': '{"host":"canary-host","list":[1],"nothing":null}',
      '/app/plain': 'canary-plain',
      '/app/forbidden_key': { value: 'canary-forbidden', key: 'alias/forbidden' },
      '/app/disabled_key': { value: 'canary-disabled', key: 'alias/disabled' },
    },
    roles: {
      'ci-strict': {
        policies: [
          READER,
          {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Deny', Action: 'ssm:GetParameters', Resource: 'arn:aws:ssm:*:*:parameter/denied/*' },
            ],
          },
        ],
      },
      'ci-keyless': { policies: [{ ...READER, Statement: READER.Statement.slice(0, 1) }] },
    },
  });
  const { keys } = world.sandbox.account;
  const target = { service: 'kms', region: 'us-east-1', account: '111122223333' };
  // moto takes the bare id only.
  const KeyId = keys['alias/disabled']?.split('/').at(-1);
  await new Moto(world.sandbox.emulatorUrl).call(target, 'TrentService.DisableKey', { KeyId });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function strict(): Record<string, string> {
  return { 'role-to-assume': world.sandbox.account.roles['ci-strict'] ?? '' };
}

describe('secrets that are not there', () => {
  test('are reported all together, each with its own reason, and nothing of the others is handed over', async () => {
    const load = await world.load(
      [
        'GOOD = ssm:/batch/p0',
        'MISSING = ssm:/app/nowhere',
        'NO_VERSION = ssm:/app/versions:9',
        'NO_LABEL = ssm:/app/versions:nolabel',
        'MISSING_LABELLED = ssm:/app/nowhere_too:prod',
        'NO_KEY = ssm:/app/json#/hots',
        'NO_ITEM = ssm:/app/json#/list/1',
        'NULL = ssm:/app/json#/nothing',
        'NO_JSON = ssm:/app/plain#/a',
        'DENIED = ssm:/denied/token',
        'DISABLED = ssm:/app/disabled_key',
      ].join('\n'),
      strict(),
    );
    expectRefusal(load, { code: 'KT402', stage: 'fetch' });
    const { stdout } = load;
    expect(stdout).toContain('Error KT402: 10 of 11 secrets could not be read; nothing was exported.\n');
    const reasons = {
      MISSING: /ssm:\/app\/nowhere +does not exist/,
      NO_VERSION: /ssm:\/app\/versions:9 +version 9 not found/,
      NO_LABEL: /ssm:\/app\/versions:nolabel +label "nolabel" not found/,
      MISSING_LABELLED: /does not exist/,
      NO_KEY: /no key "hots"/,
      NO_ITEM: /no item "1"/,
      NULL: /null/,
      NO_JSON: /not JSON/,
      DENIED: /denied to role ci-strict \(.*explicit deny.*\)/,
      DISABLED: /ssm:\/app\/disabled_key/,
    };
    for (const [name, reason] of Object.entries(reasons)) {
      const line = stdout.split('\n').find((candidate) => candidate.startsWith(`  ${name} `));
      expect(line).toMatch(reason);
    }
    expect(stdout).not.toMatch(/^ {2}GOOD /m);
    const outcomes = resultOf(load.records).reads.map(({ name, outcome }) => `${name} ${outcome}`);
    expect(outcomes).toEqual([
      'GOOD found',
      'MISSING missing',
      'NO_VERSION unknown_selector',
      'NO_LABEL unknown_selector',
      'MISSING_LABELLED missing',
      'NO_KEY unknown_pointer',
      'NO_ITEM unknown_pointer',
      'NULL unknown_pointer',
      'NO_JSON unknown_pointer',
      'DENIED denied',
      'DISABLED undecryptable',
    ]);
    expect(stdout + JSON.stringify(load.records) + load.step.summary).not.toMatch(/canary/);
  });

  test('one denied name in a batch of ten is found out, and the nine others are on record as found', async () => {
    const good = Array.from({ length: 9 }, (_, index) => `P${index} = ssm:/batch/p${index}`);
    const load = await world.load([...good, 'DENIED = ssm:/denied/token'].join('\n'), strict());
    expectRefusal(load, { code: 'KT402', stage: 'fetch' });
    expect(load.stdout).toContain('Error KT402: 1 of 10 secrets could not be read');
    expect(load.stdout).toContain(
      'denied to role ci-strict (an explicit deny in an identity-based policy)\n' +
        '  Fix: remove the explicit deny of ssm:GetParameters for ' +
        'arn:aws:ssm:us-east-1:111122223333:parameter/denied/token in an identity-based policy of the role or user\n',
    );
    const { reads } = resultOf(load.records);
    expect(reads.map(({ outcome }) => outcome)).toEqual([...good.map(() => 'found'), 'denied']);
  });

  test.each(['ciphertext', 'named', 'invalidKeyId'] as const)(
    'a key that the role may not use is told apart from a denied parameter (%s)',
    async (wording) => {
      world.sandbox.gateway.settings.kmsDenial = wording;
      const load = await world.load('LOCKED = ssm:/app/forbidden_key\nGOOD = ssm:/batch/p1', {
        'role-to-assume': world.sandbox.account.roles['ci-keyless'] ?? '',
      });
      world.sandbox.gateway.settings.kmsDenial = 'ciphertext';
      expectRefusal(load, { code: 'KT402', stage: 'fetch' });
      expect(load.stdout).toMatch(/^ {2}Fix: .*kms:Decrypt/m);
      expect(resultOf(load.records).reads.map(({ outcome }) => outcome)).toEqual(['undecryptable', 'found']);
    },
  );

  test('optional and default cover a missing name, and never a wrong version, label or pointer, nor a denial', async () => {
    const manifest = (reference: string): string =>
      `version: 1\nsecrets:\n  IT: { from: "${reference}", optional: true, default: "fallback" }\n`;
    const references = [
      ['ssm:/app/nowhere', undefined],
      ['ssm:/app/versions:9', 'unknown_selector'],
      ['ssm:/app/versions:nolabel', 'unknown_selector'],
      ['ssm:/app/json#/hots', 'unknown_pointer'],
      ['ssm:/denied/token', 'denied'],
      ['ssm:/app/disabled_key', 'undecryptable'],
    ] as const;
    await Promise.all(
      references.map(async ([reference, outcome]) => {
        const load = await world.loadIn(world.job({ manifest: manifest(reference) }), { with: strict() });
        if (outcome === undefined) {
          expectLoaded(load);
          expect(load.step.env.get('IT')).toBe('fallback');
        } else {
          expectRefusal(load, { code: 'KT402', stage: 'fetch' });
          expect(resultOf(load.records).reads[0]?.outcome).toBe(outcome);
        }
      }),
    );
  });
});
