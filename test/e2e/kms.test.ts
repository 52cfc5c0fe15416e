import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Principal } from '../../sandbox/gateway/registry.ts';
import { callJson } from '../integration/sandbox/clients.ts';
import { canariesBelow, canariesIn, withoutMasks } from './support/canaries.ts';
import { expectLoaded } from './support/expectations.ts';
import { nextStepEnv } from './support/next-step.ts';
import { resultOf } from './support/records.ts';
import { World } from './support/world.ts';

jest.setTimeout(60_000);

const OTHER_ACCOUNT = '444455556666';
const SHARED = `arn:aws:kms:eu-west-1:${OTHER_ACCOUNT}:alias/shared`;
const CONTEXT = { app: 'acme', stage: 'prod' };
/** No UTF-8, and a NUL among it. */
const BINARY = Buffer.from('00ff80c3280a0d42696e6172792d63616e617279', 'hex');

let world: World;

beforeAll(async () => {
  world = await World.start({
    keys: ['alias/app', 'alias/other', SHARED],
    sharedKeys: { [SHARED]: ['111122223333'] },
    parameters: { '/app/one': { value: 'canary-parameter-1', key: 'alias/app' } },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

const keyOf = (name = 'alias/app') => world.sandbox.account.keys[name] ?? '';

function encrypt(value: string | Uint8Array, context = {}, key = 'alias/app'): Promise<Buffer> {
  return world.sandbox.account.encrypt(key, value, context);
}

/** A line of the manifest. */
function secret(name: string, from: string, more = '', key = keyOf()): string {
  return `  ${name}: { from: "${from}", key: "${key}"${more} }\n`;
}

const APP = ', context: { app: acme, stage: prod }';

/** Base64 in lines of 64, as `openssl` and many editors leave it. */
function wrapped(bytes: Buffer): string {
  return `${bytes.toString('base64').replace(/.{64}/g, '$&\r\n')}\r\n`;
}

async function loadManifest(lines: string, files: Record<string, string | Uint8Array>, inputs = {}) {
  world.sandbox.gateway.log.clear();
  const before = new Set(world.sandbox.gateway.registry.sessions);
  const job = world.job({ manifest: `version: 1\nsecrets:\n${lines}`, files });
  const load = await world.loadIn(job, { with: inputs });
  const sessions = world.sandbox.gateway.registry.sessions.filter((session) => !before.has(session));
  return { load, sessions, kms: world.sandbox.gateway.log.find({ service: 'kms' }) };
}

describe('a ciphertext', () => {
  test('in a file, binary or as base64, or in the manifest, is handed over as what was encrypted', async () => {
    const [file, text, inline] = await Promise.all(
      ['canary-file-11', ' canary-text-22\n', 'canary-inline-33'].map((value) => encrypt(value, CONTEXT)),
    );
    const { load } = await loadManifest(
      secret('FILE', 'kms:ci/license.enc', APP) +
        secret('TEXT', 'kms:ci/my text.b64', APP) +
        secret('INLINE', `kms:base64,${inline?.toString('base64')}`, APP),
      { 'ci/license.enc': file ?? '', 'ci/my text.b64': wrapped(text ?? Buffer.of()) },
    );
    expectLoaded(load);
    const env = await nextStepEnv(load.job);
    expect(['FILE', 'TEXT', 'INLINE'].map((name) => env.get(name))).toEqual([
      'canary-file-11',
      ' canary-text-22\n',
      'canary-inline-33',
    ]);
    expect(load.stdout).toContain('limited to 3 ciphertexts\n');
    expect(load.stdout).toMatch(/✓ read {6}3 of 3 in 3 calls/);
    expect(load.stdout).toMatch(/^ {4}INLINE {2}kms:base64,… +→ env$/m);
    for (const value of ['canary-file-11', 'canary-text-22', 'canary-inline-33']) {
      expect(load.stdout).toContain(`::add-mask::${value}\n`);
    }
  });

  test('is on record: the intent before the first call, then key, ciphertext, algorithm, call and outcome', async () => {
    const ciphertext = await encrypt('canary-record-1', CONTEXT);
    const { load, sessions, kms } = await loadManifest(
      secret('LICENSE', 'kms:ci/license.enc', `${APP}, reason: "start the server", owner: platform`),
      { 'ci/license.enc': ciphertext },
    );
    expectLoaded(load);
    const [intent, result] = load.records;
    const selector = `sha256:${createHash('sha256').update(ciphertext).digest('hex')}`;
    const known = {
      name: 'LICENSE',
      reference: 'kms:ci/license.enc',
      arn: keyOf(),
      selector,
      version: null,
      last_modified: null,
      age_seconds: null,
      reason: 'start the server',
      owner: 'platform',
    };
    expect(intent?.reads).toEqual([expect.objectContaining({ ...known, outcome: 'pending', type: null })]);
    expect(Date.parse(intent?.time ?? '')).toBeLessThanOrEqual(kms[0]?.startedAt ?? 0);
    expect(result?.reads).toEqual([
      expect.objectContaining({
        ...known,
        outcome: 'found',
        type: 'SYMMETRIC_DEFAULT',
        delivered: 'env',
        masked: true,
        call: 0,
      }),
    ]);
    expect(result?.calls).toEqual([
      {
        session: 0,
        region: 'us-east-1',
        api: 'kms:Decrypt',
        request_id: kms[0]?.requestId,
        http_status: 200,
        names: 1,
        attempts: 1,
        error: null,
      },
    ]);
    const policy = sessions[0]?.policyText ?? '';
    expect(result?.sessions[0]?.policy_sha256).toBe(createHash('sha256').update(policy).digest('hex'));
  });

  test('is decrypted once for all that point into it', async () => {
    const ciphertext = await encrypt('{"host":"canary-host-1","ports":[5432]}');
    const { load, kms } = await loadManifest(
      secret('HOST', 'kms:db.enc#host', ', mask: false') +
        secret('PORT', 'kms:db.enc#/ports/0') +
        secret('ALL', 'kms:db.enc'),
      { 'db.enc': ciphertext.toString('base64') },
    );
    expectLoaded(load);
    const env = await nextStepEnv(load.job);
    expect([env.get('HOST'), env.get('PORT')]).toEqual(['canary-host-1', '5432']);
    expect(kms).toHaveLength(1);
    // Of the value that ALL holds, the leaf that HOST spares is not masked.
    expect(load.stdout).not.toContain('::add-mask::canary-host-1\n');
  });

  test('of bytes that are no text becomes a file, byte for byte, and its base64 and hex are masked', async () => {
    const { load } = await loadManifest(secret('KEYSTORE', 'kms:keystore.enc', ', as: file, mode: "0400"'), {
      'keystore.enc': await encrypt(BINARY),
    });
    expectLoaded(load);
    const path = load.step.env.get('KEYSTORE') ?? '';
    expect(readFileSync(path).equals(BINARY)).toBe(true);
    expect(load.stdout).toContain(`::add-mask::${BINARY.toString('base64')}\n`);
    expect(load.stdout).toContain(`::add-mask::${BINARY.toString('hex')}\n`);
  });

  test('that begins with a byte order mark keeps it', async () => {
    const { load } = await loadManifest(secret('BOM', 'kms:bom.enc', ', as: file'), {
      'bom.enc': await encrypt('\ufeffcanary-bom'),
    });
    expectLoaded(load);
    expect(readFileSync(load.step.env.get('BOM') ?? '', 'utf8')).toBe('\ufeffcanary-bom');
  });

  test('under a key of another account and Region is decrypted there', async () => {
    const { load, kms } = await loadManifest(secret('SHARED', 'kms:shared.enc', '', keyOf(SHARED)), {
      'shared.enc': await encrypt('canary-shared', {}, SHARED),
    });
    expectLoaded(load);
    expect(kms.map(({ region }) => region)).toEqual(['eu-west-1']);
    expect(resultOf(load.records).reads[0]?.arn).toBe(keyOf(SHARED));
  });

  test('is decrypted with the credentials of the SDK, too, which nothing narrows', async () => {
    const { accessKeyId, secretAccessKey } = world.sandbox.gateway.registry.addUser('dev', '111122223333', [
      {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: keyOf() }],
      },
    ]);
    const job = world.job({
      manifest: `version: 1\nsecrets:\n${secret('ONE', 'kms:one.enc')}`,
      files: { 'one.enc': await encrypt('canary-chain') },
      machineEnv: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
    });
    const load = await world.loadIn(job, { with: { 'role-to-assume': '' } });
    expectLoaded(load);
    expect((await nextStepEnv(job)).get('ONE')).toBe('canary-chain');
  });
});

describe('the session', () => {
  async function decrypt(session: Principal, KeyId: string, EncryptionContext: object, ciphertext: Buffer) {
    const { accessKeyId, secretAccessKey, sessionToken } = session;
    const keys = { accessKeyId, secretAccessKey, sessionToken: sessionToken ?? '' };
    const CiphertextBlob = ciphertext.toString('base64');
    const input = { KeyId, EncryptionContext, CiphertextBlob };
    return (await callJson(world.sandbox, keys, 'kms', 'TrentService.Decrypt', input)).output;
  }

  test('reads parameters and ciphertexts together, and nothing that is not declared', async () => {
    const { load, sessions, kms } = await loadManifest(
      `  ONE: ssm:/app/one\n${secret('BARE', 'kms:bare.enc')}${secret('BOUND', 'kms:bound.enc', APP)}`,
      { 'bare.enc': await encrypt('canary-bare-1'), 'bound.enc': await encrypt('canary-bound-1', CONTEXT) },
    );
    expectLoaded(load);
    expect(load.stdout).toContain('limited to 1 parameter and 2 ciphertexts\n');
    expect(load.step.summary).toContain('3 secrets declared, 1 parameter and 2 ciphertexts read in 3 calls');
    const [session, ...others] = sessions;
    expect(others).toEqual([]);
    expect(kms).toHaveLength(2);
    if (session === undefined) throw new Error('there is no session');
    const tries: readonly [string, object, boolean][] = [
      [keyOf(), {}, true],
      [keyOf(), CONTEXT, true],
      [keyOf(), { ...CONTEXT, app: 'other' }, false],
      [keyOf(), { app: 'acme' }, false],
      [keyOf(), { ...CONTEXT, more: 'x' }, false],
      [keyOf(), { more: 'x' }, false],
      [keyOf('alias/other'), {}, false],
      [keyOf('alias/other'), CONTEXT, false],
    ];
    for (const [key, context, isAllowed] of tries) {
      const name = key === keyOf() ? 'alias/app' : 'alias/other';
      const output = await decrypt(session, key, context, await encrypt('canary', context, name));
      const denial = {
        __type: 'AccessDeniedException',
        Message: expect.stringContaining('no session policy'),
      };
      expect(output).toMatchObject(isAllowed ? { KeyId: key } : denial);
    }
  });

  test('50 secrets, each with a context of its own, take one session and calls side by side, at most 24', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `S${index}`);
    const files = await Promise.all(
      names.map(
        async (name) => [`${name}.enc`, await encrypt(`canary-${name}-`, { app: 'acme', name })] as const,
      ),
    );
    world.sandbox.gateway.faults.add({ when: { service: 'kms' }, do: { delayMs: 400 } });
    const { load, sessions, kms } = await loadManifest(
      names
        .map((name) => secret(name, `kms:${name}.enc`, `, context: { app: acme, name: ${name} }`))
        .join(''),
      Object.fromEntries(files),
    );
    expectLoaded(load);
    const env = await nextStepEnv(load.job);
    expect(names.map((name) => env.get(name))).toEqual(names.map((name) => `canary-${name}-`));
    expect(sessions).toHaveLength(1);
    expect(kms).toHaveLength(50);
    expect(world.sandbox.gateway.log.maxConcurrent({ service: 'kms' })).toBe(24);
  });

  test('50 secrets whose contexts have nothing in common are spread over sessions, each limited to its own', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `S${index}`);
    const files = await Promise.all(
      names.map(async (name) => [`${name}.enc`, await encrypt(`canary-${name}-`, { [name]: 'x' })] as const),
    );
    const { load, sessions } = await loadManifest(
      names.map((name) => secret(name, `kms:${name}.enc`, `, context: { ${name}: x }`)).join(''),
      Object.fromEntries(files),
    );
    expectLoaded(load);
    expect(load.step.env.size).toBe(50);
    expect(sessions.length).toBeGreaterThan(1);
    for (const { policyText } of sessions) expect(policyText?.length).toBeLessThanOrEqual(2_048);
  });
});

test('no value of a ciphertext stands in any byte but the masks and what is handed over', async () => {
  const values = ['canary-secret-4711', 'canary+other/secret==', 'canary-in-json-1'];
  const { load } = await loadManifest(
    secret('A', 'kms:a.enc', APP) + secret('B', 'kms:b.enc', ', as: file') + secret('C', 'kms:c.enc#key'),
    {
      'a.enc': await encrypt(values[0] ?? '', CONTEXT),
      'b.enc': await encrypt(values[1] ?? ''),
      'c.enc': await encrypt(JSON.stringify({ key: values[2] })),
    },
  );
  expectLoaded(load);
  const { job, step } = load;
  expect(canariesIn(withoutMasks(step.rawStdout), values)).toEqual([]);
  expect(canariesIn(step.rawStderr, values)).toEqual([]);
  const isHandedOver = (path: string) => /set_env_|files-/.test(path);
  expect(canariesBelow(job.folders.root, values, isHandedOver)).toEqual([]);
  expect(readFileSync(join(job.folders.workspace, 'a.enc')).length).toBeGreaterThan(0);
});
