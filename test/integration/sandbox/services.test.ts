import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Moto } from '../../../sandbox/gateway/moto.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { allow, callJson, type Keys, openSession, sendSigned } from './clients.ts';

const ACCOUNT = '111122223333';
const GROUP = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/audit`;
const FOREIGN_KEY = 'arn:aws:kms:us-east-1:444455556666:alias/foreign';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    keys: ['alias/app', 'alias/other', 'alias/dying', FOREIGN_KEY],
    roles: {
      'ci-api': {
        policies: [
          allow('*', '*'),
          {
            Statement: {
              Effect: 'Deny',
              Action: 's3:PutObject',
              Resource: 'arn:aws:s3:::audit/*',
              Condition: { Null: { 's3:if-none-match': 'true' } },
            },
          },
        ],
      },
    },
  });
  const moto = new Moto(sandbox.emulatorUrl);
  const home = { region: 'us-east-1', account: ACCOUNT };
  await moto.call({ ...home, service: 'logs' }, 'Logs_20140328.CreateLogGroup', { logGroupName: '/audit' });
  await moto.forward({ ...home, service: 's3' }, 'PUT', '/audit', {}, new Uint8Array());
}, 60_000);

afterAll(() => sandbox?.stop());

const session = (...policy: object[]): Promise<Keys> =>
  openSession(sandbox, {
    policy: { Version: '2012-10-17', Statement: policy.flatMap((one) => Object(one).Statement) },
  });

describe('KMS', () => {
  const encrypted = async (keys: Keys) => {
    const input = {
      KeyId: 'alias/app',
      Plaintext: Buffer.from('open sesame').toString('base64'),
      EncryptionContext: { app: 'acme' },
    };
    return (await callJson(sandbox, keys, 'kms', 'TrentService.Encrypt', input)).output['CiphertextBlob'];
  };

  test('Decrypt finds its key in the ciphertext and holds the session to key and context', async () => {
    const CiphertextBlob = await encrypted(await openSession(sandbox));
    const decrypt = async (keys: Keys, more: object = {}) =>
      callJson(sandbox, keys, 'kms', 'TrentService.Decrypt', {
        CiphertextBlob,
        EncryptionContext: { app: 'acme' },
        ...more,
      });
    const right = await session(
      allow('kms:Decrypt', sandbox.account.keys['alias/app'] ?? '', {
        StringEquals: { 'kms:EncryptionContext:app': 'acme' },
      }),
    );
    const { status, output } = await decrypt(right);
    expect([status, Buffer.from(String(output['Plaintext']), 'base64').toString()]).toEqual([
      200,
      'open sesame',
    ]);
    expect(await decrypt(right, { DryRun: true })).toMatchObject({
      status: 400,
      output: { __type: 'DryRunOperationException' },
    });
    const otherKey = await session(allow('kms:Decrypt', sandbox.account.keys['alias/other'] ?? ''));
    expect((await decrypt(otherKey)).output['__type']).toBe('AccessDeniedException');
    const otherContext = await session(
      allow('kms:Decrypt', '*', { StringEquals: { 'kms:EncryptionContext:app': 'other' } }),
    );
    expect((await decrypt(otherContext)).output['__type']).toBe('AccessDeniedException');
    const viaSsm = await session(
      allow('kms:Decrypt', '*', { StringEquals: { 'kms:ViaService': 'ssm.us-east-1.amazonaws.com' } }),
    );
    expect((await decrypt(viaSsm)).output['Message']).toMatch(
      /kms:Decrypt on resource: arn:aws:kms:.* because no session policy allows/,
    );
  });

  test('Decrypt tells another key, a wrong context, a key that is disabled or dying, and a key of others apart', async () => {
    const keys = await openSession(sandbox);
    const ciphertext = await sandbox.account.encrypt('alias/app', 'open sesame', { app: 'acme' });
    const decrypt = async (name: string, EncryptionContext: object, bytes = ciphertext) => {
      const KeyId = sandbox.account.keys[name] ?? name;
      const CiphertextBlob = bytes.toString('base64');
      const input = { KeyId, EncryptionContext, CiphertextBlob };
      return (await callJson(sandbox, keys, 'kms', 'TrentService.Decrypt', input)).output;
    };
    expect(await decrypt('alias/app', { app: 'acme' })).toEqual({
      KeyId: sandbox.account.keys['alias/app'],
      Plaintext: Buffer.from('open sesame').toString('base64'),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
    const codeOf = async (...call: Parameters<typeof decrypt>) => String((await decrypt(...call))['__type']);
    expect(await codeOf('alias/app', { app: 'Acme' })).toBe('InvalidCiphertextException');
    expect(await codeOf('alias/app', {}, Buffer.from('nonsense'))).toBe('InvalidCiphertextException');
    expect(await codeOf('alias/other', { app: 'acme' })).toBe('IncorrectKeyException');
    const moto = new Moto(sandbox.emulatorUrl);
    const home = { service: 'kms', region: 'us-east-1', account: ACCOUNT };
    const KeyId = sandbox.account.keys['alias/dying']?.split('/').at(-1);
    await moto.call(home, 'TrentService.DisableKey', { KeyId });
    expect(await codeOf('alias/dying', {})).toBe('DisabledException');
    await moto.call(home, 'TrentService.ScheduleKeyDeletion', { KeyId });
    expect(await decrypt('alias/dying', {})).toMatchObject({
      __type: 'KMSInvalidStateException',
      message: `${sandbox.account.keys['alias/dying']} is pending deletion.`,
    });
    expect(await decrypt(FOREIGN_KEY, {})).toMatchObject({
      __type: 'AccessDeniedException',
      Message: expect.stringContaining('because no resource-based policy allows the kms:Decrypt action'),
    });
  });

  test('the keys of a context are a list that a policy can hold to', async () => {
    const ciphertext = await sandbox.account.encrypt('alias/app', 'x', { app: 'acme', more: 'y' });
    const input = {
      CiphertextBlob: ciphertext.toString('base64'),
      EncryptionContext: { app: 'acme', more: 'y' },
    };
    const decrypt = async (condition: object) => {
      const keys = await session(allow('kms:Decrypt', '*', condition));
      return (await callJson(sandbox, keys, 'kms', 'TrentService.Decrypt', input)).status;
    };
    const key = 'kms:EncryptionContextKeys';
    expect(await decrypt({ 'ForAllValues:StringEquals': { [key]: ['app', 'more'] } })).toBe(200);
    expect(await decrypt({ 'ForAllValues:StringEquals': { [key]: 'app' } })).toBe(400);
    expect(await decrypt({ Null: { [key]: 'true' } })).toBe(400);
    expect(await decrypt({ Null: { [key]: 'false' } })).toBe(200);
  });

  test('an alias in the call can be what the policy names', async () => {
    const describeKey = (keys: Keys, KeyId: string) =>
      callJson(sandbox, keys, 'kms', 'TrentService.DescribeKey', { KeyId });
    const keys = await session(
      allow('kms:DescribeKey', '*', { StringLike: { 'kms:RequestAlias': 'alias/a*' } }),
    );
    expect((await describeKey(keys, 'alias/app')).status).toBe(200);
    expect((await describeKey(keys, sandbox.account.keys['alias/app'] ?? '')).status).toBe(400);
    expect((await describeKey(keys, 'alias/none')).output['__type']).toBe('NotFoundException');
  });

  test('an action that is not modelled is denied, whatever the policies say', async () => {
    const keys = await openSession(sandbox);
    const call = await callJson(sandbox, keys, 'kms', 'TrentService.ScheduleKeyDeletion', {
      KeyId: 'alias/app',
    });
    expect(call.output['__type']).toBe('AccessDeniedException');
    const digest = {
      KeyId: 'alias/app',
      MessageType: 'DIGEST',
      Message: '',
      SigningAlgorithm: 'ECDSA_SHA_256',
    };
    expect((await callJson(sandbox, keys, 'kms', 'TrentService.Sign', digest)).output['__type']).toBe(
      'UnsupportedOperationException',
    );
  });
});

describe('CloudWatch Logs', () => {
  test('streams are held to the group and stream that the session names', async () => {
    const keys = await session(
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], `${GROUP}:log-stream:run-1`),
    );
    const create = (logStreamName: string) =>
      callJson(sandbox, keys, 'logs', 'Logs_20140328.CreateLogStream', {
        logGroupName: '/audit',
        logStreamName,
      });
    expect((await create('run-1')).status).toBe(200);
    expect((await create('run-2')).output['__type']).toBe('AccessDeniedException');
    const logEvents = [{ timestamp: Date.now(), message: 'record' }];
    const put = await callJson(sandbox, keys, 'logs', 'Logs_20140328.PutLogEvents', {
      logGroupName: '/audit',
      logStreamName: 'run-1',
      logEvents,
    });
    expect(put.status).toBe(200);
  });
});

describe('S3', () => {
  const put = (keys: Keys, path: string, headers: Record<string, string> = {}) =>
    sendSigned(sandbox, keys, 's3', { method: 'PUT', path, headers, body: 'record' });

  test('an object is written once, by who may, and only with the header that the role demands', async () => {
    const keys = await session(allow(['s3:PutObject', 's3:GetObject'], 'arn:aws:s3:::audit/keytrail/*'));
    const once = { 'if-none-match': '*' };
    expect((await put(keys, '/audit/keytrail/1.json', once)).status).toBe(200);
    expect((await put(keys, '/audit/keytrail/1.json', once)).status).toBe(412);
    const bare = await put(keys, '/audit/keytrail/2.json');
    expect([bare.status, bare.text]).toEqual([
      403,
      expect.stringContaining('with an explicit deny in an identity-based policy'),
    ]);
    expect((await put(keys, '/audit/other/1.json', once)).text).toContain(
      'because no session policy allows the s3:PutObject action',
    );
    const got = await sendSigned(sandbox, keys, 's3', { method: 'GET', path: '/audit/keytrail/1.json' });
    expect([got.status, got.text]).toEqual([200, 'record']);
  });

  test('listing needs the bucket; a copy and an unknown sub-resource are denied', async () => {
    const keys = await openSession(sandbox, {
      policy: allow('s3:ListBucket', 'arn:aws:s3:::audit', { StringLike: { 's3:prefix': 'keytrail/*' } }),
    });
    const list = (prefix: string) =>
      sendSigned(sandbox, keys, 's3', { method: 'GET', path: '/audit', query: { 'list-type': '2', prefix } });
    expect((await list('keytrail/')).text).toContain('<Key>keytrail/1.json</Key>');
    expect((await list('')).status).toBe(403);
    const all = await openSession(sandbox);
    expect(
      (await put(all, '/audit/x', { 'if-none-match': '*', 'x-amz-copy-source': '/audit/keytrail/1.json' }))
        .status,
    ).toBe(403);
    expect(
      (await sendSigned(sandbox, all, 's3', { method: 'GET', path: '/audit', query: { policy: '' } })).status,
    ).toBe(403);
  });
});
