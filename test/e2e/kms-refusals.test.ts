import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Moto } from '../../sandbox/gateway/moto.ts';
import { expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { READER, World } from './support/world.ts';

jest.setTimeout(60_000);

const BINARY = Buffer.from('ff00fe80ffff', 'hex');
const NO_KEY = 'arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000000';
const FOREIGN = 'arn:aws:kms:us-east-1:444455556666:alias/foreign';

let world: World;

beforeAll(async () => {
  world = await World.start({
    keys: ['alias/app', 'alias/other', 'alias/disabled', 'alias/dying', FOREIGN],
    roles: {
      'ci-keyless': { policies: [{ ...READER, Statement: READER.Statement.slice(0, 1) }] },
      'ci-bound': {
        policies: [
          {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'kms:Decrypt',
                Resource: '*',
                Condition: { StringEquals: { 'kms:EncryptionContext:app': 'acme' } },
              },
            ],
          },
        ],
      },
      'ci-denied': {
        policies: [
          READER,
          { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'kms:*', Resource: '*' }] },
        ],
      },
    },
  });
  const moto = new Moto(world.sandbox.emulatorUrl);
  const target = { service: 'kms', region: 'us-east-1', account: '111122223333' };
  // moto takes the bare id only.
  const KeyId = (name: string) => ({ KeyId: keyOf(name).split('/').at(-1) });
  await Promise.all([encrypt('x', {}, 'alias/disabled'), encrypt('x', {}, 'alias/dying')]);
  await moto.call(target, 'TrentService.DisableKey', KeyId('alias/disabled'));
  await moto.call(target, 'TrentService.ScheduleKeyDeletion', KeyId('alias/dying'));
});
afterEach(() => world.clean());
afterAll(() => world.stop());

const keyOf = (name = 'alias/app') => world.sandbox.account.keys[name] ?? '';

function encrypt(value: string | Uint8Array, context = {}, key = 'alias/app'): Promise<Buffer> {
  return world.sandbox.account.encrypt(key, value, context);
}

function secret(name: string, from: string, more = '', key = keyOf()): string {
  return `  ${name}: { from: "${from}", key: "${key}"${more} }\n`;
}

interface Wanted {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly role?: string;
  readonly seconds?: string;
}

async function load(lines: string, { files = {}, role = 'ci-api', seconds = '60' }: Wanted = {}) {
  const job = world.job({ manifest: `version: 1\nsecrets:\n${lines}`, files });
  const inputs = { 'role-to-assume': world.sandbox.account.roles[role] ?? '', 'timeout-seconds': seconds };
  return await world.loadIn(job, { with: inputs });
}

const APP = ', context: { app: acme }';

describe('what KMS refuses is told apart as far as KMS tells it', () => {
  test.each([
    [
      'another value',
      { app: 'acme' },
      ', context: { app: other }',
      /another encryption context .*\(app\); or/,
    ],
    ['another case', { App: 'acme' }, APP, /another encryption context/],
    ['a key too few', { app: 'acme', stage: 'prod' }, APP, /another encryption context/],
    [
      'a context that is not declared',
      { app: 'acme' },
      '',
      /with an encryption context, and none is declared; or/,
    ],
    ['a context where there was none', {}, APP, /another encryption context/],
  ])('a wrong encryption context: %s', async (_what, made, declared, reason) => {
    const failed = await load(secret('ONE', 'kms:one.enc', declared), {
      files: { 'one.enc': await encrypt('canary-1', made) },
    });
    expectRefusal(failed, { code: 'KT411', stage: 'fetch' });
    expect(failed.stdout).toMatch(/Fix: (correct|declare the encryption context under) "context"/);
    expect(failed.stdout).toMatch(reason);
    expect(resultOf(failed.records)).toMatchObject({
      reads: [{ outcome: 'undecryptable', arn: keyOf(), call: 0 }],
      calls: [{ api: 'kms:Decrypt', http_status: 400, error: 'InvalidCiphertext' }],
    });
  });

  test.each([
    [
      'damaged',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
    ],
    ['cut', (bytes: Buffer) => bytes.subarray(0, 50)],
    ['of nobody', () => Buffer.from('0102030078', 'hex')],
  ])('a ciphertext that is %s reads like a wrong context', async (_what, spoil) => {
    const failed = await load(secret('ONE', 'kms:one.enc'), {
      files: { 'one.enc': spoil(await encrypt('canary-1')) },
    });
    expectRefusal(failed, { code: 'KT411', stage: 'fetch' });
    expect(failed.stdout).toContain('or the ciphertext is damaged');
  });

  test('another key than the declared one', async () => {
    const failed = await load(secret('ONE', 'kms:one.enc', '', keyOf('alias/other')), {
      files: { 'one.enc': await encrypt('canary-1') },
    });
    expectRefusal(failed, { code: 'KT412', stage: 'fetch' });
    expect(failed.stdout).toContain('was encrypted with another key than "key" names');
    expect(resultOf(failed.records).reads[0]?.outcome).toBe('undecryptable');
  });

  test.each([
    ['allows no key', 'ci-keyless', APP, 'no identity-based policy allows it', 'allow kms:Decrypt on'],
    [
      'denies it',
      'ci-denied',
      APP,
      'an explicit deny in an identity-based policy',
      'remove the explicit deny',
    ],
    ['allows another context only', 'ci-bound', ', context: { app: x }', 'no identity-based policy', '(app)'],
  ])('a role whose policy %s', async (_what, role, more, reason, fix) => {
    const failed = await load(secret('ONE', 'kms:one.enc', more), {
      role,
      files: { 'one.enc': await encrypt('canary-1', { app: 'acme' }) },
    });
    expectRefusal(failed, { code: 'KT413', stage: 'fetch' });
    expect(failed.stdout).toContain(`denied to role ${role} (${reason}`);
    expect(failed.stdout).toMatch(/Fix: .*kms:Decrypt/);
    expect(failed.stdout).toContain(fix);
    expect(resultOf(failed.records).reads[0]).toMatchObject({ outcome: 'denied', arn: keyOf() });
  });

  test.each([
    ['is disabled', 'alias/disabled', 'its key is disabled'],
    ['waits for its deletion', 'alias/dying', 'is pending deletion'],
    ['does not exist', NO_KEY, 'its key does not exist in us-east-1'],
  ])('a key that %s', async (_what, name, reason) => {
    const failed = await load(secret('ONE', 'kms:one.enc', '', keyOf(name) || name), {
      files: { 'one.enc': await encrypt('canary-1') },
    });
    expectRefusal(failed, { code: 'KT414', stage: 'fetch' });
    expect(failed.stdout).toContain(reason);
    expect(resultOf(failed.records).reads[0]?.outcome).toBe('undecryptable');
  });

  test('a key of another account whose own policy does not know the role', async () => {
    const failed = await load(secret('ONE', 'kms:one.enc', '', keyOf(FOREIGN)), {
      files: { 'one.enc': await encrypt('canary-1', {}, FOREIGN) },
    });
    expectRefusal(failed, { code: 'KT413', stage: 'fetch' });
    expect(failed.stdout).toContain("in the key's own policy");
  });

  test.each([
    ['InvalidKeyUsageException', '', 'KT414', 'not for encryption, or not symmetric'],
    [
      'KMSInvalidStateException',
      'arn is unavailable.',
      'KT414',
      'its key cannot be used: arn is unavailable.',
    ],
    ['DependencyTimeoutException', 'too late', 'KT401', 'DependencyTimeout: too late'],
  ] as const)('KMS that answers %s', async (code, message, expected, reason) => {
    const fault = { error: { code, message } };
    world.sandbox.gateway.faults.add({ when: { service: 'kms' }, do: fault });
    const failed = await load(secret('ONE', 'kms:one.enc'), {
      files: { 'one.enc': await encrypt('canary-1') },
    });
    expectRefusal(failed, { code: expected, stage: 'fetch' });
    expect(failed.stdout).toContain(reason);
  });

  test.each([
    ['for another key', { KeyId: NO_KEY, Plaintext: 'Y2FuYXJ5' }, `for another key, ${NO_KEY}`],
    ['without a value', { KeyId: NO_KEY }, 'without a value'],
  ])('an answer %s is believed to be none', async (_what, answer, reason) => {
    const body = { status: 200, body: JSON.stringify(answer) };
    world.sandbox.gateway.faults.add({ when: { service: 'kms' }, do: body });
    const failed = await load(secret('ONE', 'kms:one.enc'), {
      files: { 'one.enc': await encrypt('canary-1') },
    });
    expectRefusal(failed, { code: 'KT401', stage: 'fetch' });
    expect(failed.stdout).toContain(`KMS answered ${reason}`);
  });

  test('KMS that throttles for ever', async () => {
    world.sandbox.gateway.faults.add({ when: { service: 'kms' }, do: 'throttle' });
    const failed = await load(secret('ONE', 'kms:one.enc'), {
      files: { 'one.enc': await encrypt('canary-1') },
      seconds: '3',
    });
    expectRefusal(failed, { code: 'KT403', stage: 'fetch' });
    expect(failed.stdout).toContain('KMS has a request quota');
    expect(resultOf(failed.records).reads[0]?.outcome).toBe('unread');
  });

  test('all at once, each with its reason and its fix, and nothing of the others is handed over', async () => {
    const failed = await load(
      `  NAME: ssm:/nowhere\n${secret('GOOD', 'kms:good.enc')}${secret('CONTEXT', 'kms:good.enc', APP)}` +
        `${secret('KEY', 'kms:good.enc', '', keyOf('alias/other'))}`,
      { files: { 'good.enc': await encrypt('canary-good') } },
    );
    expectRefusal(failed, { code: 'KT402', stage: 'fetch' });
    expect(failed.stdout).toContain('3 of 4 secrets could not be read');
    expect(failed.stdout).toMatch(/NAME .*does not exist\n.*CONTEXT .*context.*\n.*KEY .*another key/);
    expect(failed.stdout.match(/^ {2}(Fix:| {4}) /gm)?.length).toBeGreaterThanOrEqual(1);
    expect(resultOf(failed.records).reads.map(({ outcome }) => outcome)).toEqual([
      'missing',
      'found',
      'undecryptable',
      'undecryptable',
    ]);
  });
});

describe('a value that cannot be handed over as declared', () => {
  test('bytes that are no text are no variable: the error proposes a file', async () => {
    const failed = await load(secret('BINARY', 'kms:binary.enc'), {
      files: { 'binary.enc': await encrypt(BINARY) },
    });
    expectRefusal(failed, { code: 'KT701', stage: 'mask' });
    expect(failed.stdout).toContain(
      'BINARY  is binary, which no variable and no output can hold; declare it with "as: file"',
    );
    expect(resultOf(failed.records).reads[0]).toMatchObject({ outcome: 'unusable', delivered: null });
  });

  test('a pointer leads into no bytes, and nowhere in another text', async () => {
    const failed = await load(secret('BINARY', 'kms:binary.enc#a') + secret('TEXT', 'kms:text.enc#/b'), {
      files: { 'binary.enc': await encrypt(BINARY), 'text.enc': await encrypt('{"a":"canary-a"}') },
    });
    expectRefusal(failed, { code: 'KT402', stage: 'fetch' });
    expect(failed.stdout).toMatch(/BINARY .*the value is binary/);
    expect(failed.stdout).toMatch(/TEXT .*there is no key "b"/);
  });
});

describe('mistakes are found before AWS is called', () => {
  test('in files, with all others, each at its own place', async () => {
    world.sandbox.gateway.log.clear();
    const failed = await load(
      secret('MISSING', 'kms:ci/missing.enc') +
        secret('EMPTY', 'kms:empty.enc') +
        secret('JSON', 'kms:json.enc') +
        secret('CUT', 'kms:cut.enc') +
        secret('LARGE', 'kms:large.enc') +
        secret('HUGE', 'kms:huge.enc') +
        secret('FOLDER', 'kms:ci') +
        secret('WIDE', 'kms:wide.enc') +
        secret('ALIAS', 'kms:ci/missing.enc', '', 'arn:aws:kms:us-east-1:111122223333:alias/app') +
        '  SHORT: kms:ci/license.enc\n',
      {
        files: {
          'ci/license.enc': 'AQICAHg=',
          'empty.enc': ' \n',
          'json.enc': '{"CiphertextBlob": "canary-blob"}',
          'cut.enc': 'canary-cut-000',
          'large.enc': Buffer.alloc(6_145, 1),
          'huge.enc': Buffer.alloc(20_000, 1),
          'wide.enc': Buffer.from('\ufeffAQICAHg=', 'utf16le'),
        },
      },
    );
    expectRefusal(failed, { code: 'KT103', stage: 'declare' });
    const places = [...failed.stdout.matchAll(/^ {2}\.keytrail\.yml:(\d+:\d+) {2}(.*)$/gm)];
    expect(places.map(([, place, message]) => `${place} ${message?.slice(0, 60)}`)).toMatchSnapshot();
    expect(failed.stdout).not.toContain('canary');
    expect(world.sandbox.gateway.log.find({ service: 'kms' })).toEqual([]);
    expect(world.sandbox.gateway.log.find({ service: 'sts' })).toEqual([]);
  });

  test('a line of the input has no place for the key: the error shows the form of the manifest', async () => {
    const failed = await world.load('ONE = kms:ci/license.enc');
    expectRefusal(failed, { code: 'KT103', stage: 'declare' });
    expect(failed.stdout).toContain('input secrets:1:7  ONE: "kms:" needs "key"');
    expect(failed.stdout).toContain(
      'declare it in the manifest: ONE: { from: "kms:ci/license.enc", key: "arn:aws:kms:REGION:ACCOUNT:key/ID" }',
    );
  });

  test('a file outside of the scope is not looked at', async () => {
    const manifest = `version: 1\nsecrets:\n  ONE: ssm:/nowhere\n${secret('TWO', 'kms:missing.enc')}scopes: { a: [ONE], b: [TWO] }\n`;
    const failed = await world.loadIn(world.job({ manifest }), { with: { scope: 'a' } });
    expectRefusal(failed, { code: 'KT402', stage: 'fetch' });
    expect(failed.stdout).not.toContain('missing.enc');
  });

  test('an encryption context that fits into no session policy is told by its secret', async () => {
    const failed = await load(secret('ONE', 'kms:one.enc', `, context: { app: "${'x'.repeat(2_000)}" }`), {
      files: { 'one.enc': 'AQICAHg=' },
    });
    expectRefusal(failed, { code: 'KT303', stage: 'assume' });
    expect(failed.stdout).toContain('the session policy for ONE alone');
  });
});
