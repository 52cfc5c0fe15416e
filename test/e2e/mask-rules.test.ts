import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ParameterSpec } from '../../sandbox/account.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { nextStepEnv } from './support/next-step.ts';
import { resultOf } from './support/records.ts';
import { type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

const DOCUMENT = '{"host":"db.acme.test","password":"canary-password-11","user":"canary-user-22"}';

const PARAMETERS: Readonly<Record<string, string | ParameterSpec>> = {
  '/mask/secure': 'canary-secure-value',
  '/mask/other': 'canary-other-value',
  '/mask/open': { value: 'an-open-value', type: 'String' },
  '/mask/list': { value: 'open-a,open-b', type: 'StringList' },
  '/mask/json': DOCUMENT,
  '/mask/url': 'postgres://app:canary-pw-33@db.acme.test/app',
  '/mask/host': 'db.acme.test',
  '/mask/short': 'q7x',
  '/mask/digits': '913',
  '/mask/long': 'canary-long-value',
  '/mask/encoded': 'cTd6',
  '/mask/json-blank': '{"empty":"","blank":"  "}',
};
const STORED = [
  ...Object.values(PARAMETERS).map((each) => (typeof each === 'string' ? each : (each.value ?? ''))),
  'q7z',
];

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: PARAMETERS,
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

async function loadManifest(
  secrets: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<Load> {
  const manifest = `version: 1\nsecrets:\n${secrets.map((line) => `  ${line}\n`).join('')}`;
  return await world.loadIn(world.job({ manifest }), { with: inputs });
}

/** The masks that stand in a stored value, or in what one decodes to, as they are: not the forms that are made of them. */
function masksIn({ stdout }: Load): readonly string[] {
  const masks = stdout.split('\n').flatMap((line) => /^::add-mask::(.*)$/.exec(line)?.[1] ?? []);
  return masks.filter((mask) => STORED.some((value) => value.includes(mask)));
}

function warnedIn({ step }: Load): readonly string[] {
  return step.annotations.flatMap(({ message }) => /^\w+(?= is )/.exec(message)?.[0] ?? []);
}

const maskedIn = (load: Load) => resultOf(load.records).reads.map(({ masked }) => masked);

describe('mask: false', () => {
  const SECRETS = [
    'ONE: { from: /mask/secure, mask: false }',
    'TWO: { from: /mask/other, mask: false }',
    'OPEN: { from: /mask/open, mask: false }',
  ];

  test('on a whole SecureString is refused, all names at once, and nothing of a value is shown', async () => {
    const load = await loadManifest(SECRETS);
    expectRefusal(load, { code: 'KT502', stage: 'mask' });
    expect(load.stdout).toMatch(/^ {2}ONE {2}ssm:\/mask\/secure {2}SecureString, /m);
    expect(load.stdout).toMatch(/^ {2}TWO .*SecureString, /m);
    expect(load.stdout).not.toMatch(/^ {2}OPEN /m);
    expect(load.stdout).toMatch(/allow-unmasked: ONE, TWO$/m);
    expect(load.stdout).not.toContain('canary');
    const { reads } = resultOf(load.records);
    expect(reads.map(({ outcome }) => outcome)).toEqual(['unusable', 'unusable', 'found']);
  });

  test('is allowed by the input for the names that it lists, and for no other', async () => {
    const one = await loadManifest(SECRETS, { 'allow-unmasked': 'ONE' });
    expectRefusal(one, { code: 'KT502', stage: 'mask' });
    expect(one.stdout).not.toMatch(/^ {2}ONE /m);
    const both = await loadManifest(SECRETS, { 'allow-unmasked': 'TWO,\n ONE' });
    expectLoaded(both);
    expect(masksIn(both)).toEqual([]);
    expect(warnedIn(both)).toEqual([]);
    expect(maskedIn(both)).toEqual([false, false, false]);
  });

  test('cannot be allowed by the manifest, and the input alone unmasks nothing', async () => {
    const manifest = await loadManifest([
      'allow-unmasked: [ONE]',
      'ONE: { from: /mask/secure, allow-unmasked: true }',
    ]);
    expectRefusal(manifest, { code: 'KT103', stage: 'declare' });
    const input = await loadManifest(['ONE: /mask/secure'], { 'allow-unmasked': 'ONE' });
    expectLoaded(input);
    expect(masksIn(input)).toEqual(['canary-secure-value']);
  });

  test('is free for what is stored as a String or StringList, and for a default', async () => {
    const load = await loadManifest([
      'OPEN: { from: /mask/open, mask: false }',
      'LIST: { from: /mask/list, mask: false }',
      'NONE: { from: /mask/none, mask: false, default: fallback }',
    ]);
    expectLoaded(load);
    expect(masksIn(load)).toEqual([]);
  });

  test('on a place in a SecureString spares that place alone', async () => {
    const load = await loadManifest([
      'HOST: { from: "/mask/json#/host", mask: false }',
      'PASSWORD: "/mask/json#/password"',
      'WHOLE: /mask/json',
      'URL: /mask/url',
    ]);
    expectLoaded(load);
    expect(masksIn(load).toSorted()).toEqual(
      [
        DOCUMENT,
        'canary-password-11',
        'canary-user-22',
        'canary-pw-33',
        'postgres://app:canary-pw-33@db.acme.test/app',
      ].toSorted(),
    );
    expect(maskedIn(load)).toEqual([false, true, true, true]);
    const shown = await load.job.run('echo "host $HOST"; echo "$URL"');
    expect(shown.log).toContain('host db.acme.test');
    expect(shown.log).not.toContain('canary');
  });

  test.each([
    ['the same place', '"/mask/json#/host"'],
    ['the same text elsewhere', '/mask/host'],
  ])('gives way to another declaration that masks %s', async (_, reference) => {
    const load = await loadManifest([
      'HOST: { from: "/mask/json#/host", mask: false }',
      `SAME: ${reference}`,
    ]);
    expectLoaded(load);
    expect(masksIn(load)).toEqual(['db.acme.test']);
  });
});

describe('short-values', () => {
  const SECRETS = [
    'SHORT: /mask/short',
    'DIGITS: /mask/digits',
    'LONG: /mask/long',
    'DECODED: { from: /mask/encoded, decode: base64 }',
  ];

  test.each([{}, { 'short-values': 'warn' }])(
    '%j hands them over unmasked, with a warning by name',
    async (inputs) => {
      const load = await loadManifest(SECRETS, inputs);
      expectLoaded(load);
      expect((await nextStepEnv(load.job)).get('SHORT')).toBe('q7x');
      expect(masksIn(load)).toEqual(['canary-long-value', 'cTd6']);
      expect(warnedIn(load)).toEqual(['SHORT', 'DIGITS', 'DECODED']);
      expect(maskedIn(load)).toEqual([false, false, true, false]);
      expect(load.step.rawStdout.toString()).not.toMatch(/q7x|913|\b[23] characters/);
    },
  );

  test('fail hands nothing over, and all of them are named', async () => {
    const load = await loadManifest(SECRETS, { 'short-values': 'fail' });
    expectRefusal(load, { code: 'KT503', stage: 'mask' });
    for (const name of ['SHORT', 'DIGITS', 'DECODED']) {
      expect(load.stdout).toMatch(new RegExp(`^ {2}${name} .*is too short$`, 'm'));
    }
    expect(load.stdout).not.toMatch(/^ {2}LONG /m);
    expect(load.stdout).not.toMatch(/q7x|913|q7z/);
    const { reads } = resultOf(load.records);
    expect(reads.map(({ outcome }) => outcome)).toEqual(['unusable', 'unusable', 'found', 'unusable']);
  });

  test('mask masks them whatever it costs', async () => {
    const load = await loadManifest(SECRETS, { 'short-values': 'mask' });
    expectLoaded(load);
    expect(masksIn(load).toSorted()).toEqual(['913', 'cTd6', 'canary-long-value', 'q7x', 'q7z'].toSorted());
    expect(warnedIn(load)).toEqual([]);
    expect(maskedIn(load)).toEqual([true, true, true, true]);
    const shown = await load.job.run('echo "x$SHORT-x $DIGITS $DECODED"');
    expect(shown.log).toContain('x***-x *** ***');
  });

  test('does not mean what is empty or blank, is not to be masked, or is a default', async () => {
    const secrets = [
      'EMPTY: "/mask/json-blank#/empty"',
      'BLANK: "/mask/json-blank#/blank"',
      'SPARED: { from: /mask/short, mask: false }',
      'NONE: { from: /mask/none, default: "1" }',
    ];
    for (const policy of ['fail', 'mask']) {
      const load = await loadManifest(secrets, { 'short-values': policy, 'allow-unmasked': 'SPARED' });
      expectLoaded(load);
      expect(masksIn(load)).toEqual([]);
      expect(warnedIn(load)).toEqual(['EMPTY', 'BLANK']);
    }
  });

  test('is one of three words', async () => {
    const load = await loadManifest(SECRETS, { 'short-values': 'hide', 'allow-unmasked': 'a b-c' });
    expectRefusal(load, { code: 'KT101', stage: 'declare' });
    expect(load.stdout).toMatch(/short-values: "hide" is not allowed; warn, fail or mask/);
    expect(load.stdout).toMatch(/allow-unmasked: "b-c" is not allowed; names of variables/);
  });
});
