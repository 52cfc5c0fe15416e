import { GetParameterCommand, GetParametersByPathCommand, GetParametersCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Moto } from '../../../sandbox/gateway/moto.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { allow, failureOf, type Keys, openSession, ssmClient } from './clients.ts';

const ACCOUNT = '111122223333';
const OTHER_ACCOUNT = '444455556666';
const arn = (name: string, region = 'us-east-1', account = ACCOUNT): string =>
  `arn:aws:ssm:${region}:${account}:parameter${name}`;
const ALL_READS = ['ssm:GetParameters', 'ssm:GetParameter', 'ssm:GetParametersByPath', 'kms:Decrypt'];

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    keys: ['alias/app', 'alias/closed', `arn:aws:kms:us-east-1:${OTHER_ACCOUNT}:alias/shared`],
    parameters: {
      '/acme/prod/db': {
        versions: ['db-1', 'db-2', 'db-3'],
        labels: { prod: 2 },
        agesSeconds: [90_000, 3_600],
      },
      '/acme/prod/plain': { value: ' two  lines\r\n=EOF ', type: 'String' },
      '/acme/prod/list': { value: 'a,b', type: 'StringList' },
      '/acme/prod/denied': 'denied-value',
      '/acme/kms/app': { value: 'kms:odd:value', key: 'alias/app' },
      '/acme/kms/closed': { value: 'closed-value', key: 'alias/closed' },
      bare: 'bare-value',
      [arn('/acme/prod/db', 'eu-west-1')]: 'db-europe',
      [arn('/shared/key', 'us-east-1', OTHER_ACCOUNT)]: {
        value: 'shared-value',
        key: 'alias/shared',
        sharedWith: [ACCOUNT],
      },
      [arn('/shared/own-key', 'us-east-1', OTHER_ACCOUNT)]: { value: 'own-key-value', sharedWith: [ACCOUNT] },
      [arn('/shared/private', 'us-east-1', OTHER_ACCOUNT)]: 'private-value',
    },
    roles: {
      'ci-api': {
        policies: [
          allow(
            ['ssm:GetParameters', 'ssm:GetParameter', 'ssm:GetParametersByPath'],
            'arn:aws:ssm:*:*:parameter/*',
          ),
          allow('kms:Decrypt', '*', {
            StringEquals: {
              'kms:ViaService': ['ssm.us-east-1.amazonaws.com', 'ssm.eu-west-1.amazonaws.com'],
            },
          }),
          { Statement: { Effect: 'Deny', Action: '*', Resource: arn('/acme/prod/denied') } },
        ],
      },
      narrow: {
        policies: [
          allow('ssm:GetParameters', arn('/acme/prod/db')),
          allow('kms:Decrypt', '*', { StringEquals: { 'kms:ViaService': 'ssm.eu-west-1.amazonaws.com' } }),
        ],
      },
    },
  });
}, 60_000);

afterAll(() => sandbox?.stop());

async function read(keys: Keys, names: string[], { decrypt = true, region = 'us-east-1' } = {}) {
  const client = ssmClient(sandbox, keys, { region });
  try {
    return await client.send(new GetParametersCommand({ Names: names, WithDecryption: decrypt }));
  } finally {
    client.destroy();
  }
}

describe('GetParameters', () => {
  test('gives values, versions, labels, selectors and missing names as AWS does, in alphabetical order', async () => {
    const keys = await openSession(sandbox);
    const answer = await read(keys, [
      '/acme/prod/plain',
      '/acme/prod/db:prod',
      '/acme/none',
      '/acme/prod/list',
      'bare',
      '/acme/kms/app',
    ]);
    expect(
      answer.Parameters?.map(({ Name, Value, Type, Version, Selector, ARN }) => [
        Name,
        Value,
        Type,
        Version,
        Selector,
        ARN,
      ]),
    ).toEqual([
      ['/acme/kms/app', 'kms:odd:value', 'SecureString', 1, undefined, arn('/acme/kms/app')],
      ['/acme/prod/db', 'db-2', 'SecureString', 2, ':prod', arn('/acme/prod/db')],
      ['/acme/prod/list', 'a,b', 'StringList', 1, undefined, arn('/acme/prod/list')],
      ['/acme/prod/plain', ' two  lines\r\n=EOF ', 'String', 1, undefined, arn('/acme/prod/plain')],
      ['bare', 'bare-value', 'SecureString', 1, undefined, arn('/bare')],
    ]);
    expect(answer.InvalidParameters).toEqual(['/acme/none']);
    expect(answer.Parameters?.[0]?.LastModifiedDate).toBeInstanceOf(Date);
    expect(answer.$metadata.requestId).toBe(sandbox.gateway.log.calls.at(-1)?.requestId);
  });

  test('a version has the date on which it was made', async () => {
    const keys = await openSession(sandbox);
    const ages = await Promise.all(
      ['/acme/prod/db:1', '/acme/prod/db:prod', '/acme/prod/db'].map(async (name) => {
        const { Parameters } = await read(keys, [name]);
        const made = Parameters?.[0]?.LastModifiedDate?.getTime() ?? Number.NaN;
        return Math.floor((Date.now() - made) / 3_600_000);
      }),
    );
    expect(ages).toEqual([25, 1, 0]);
  });

  test.each([
    ['/acme/prod/db', 'db-3', undefined],
    ['/acme/prod/db:1', 'db-1', ':1'],
    [arn('/acme/prod/db'), 'db-3', undefined],
    [`${arn('/acme/prod/db')}:prod`, 'db-2', ':prod'],
  ])('%s is %s', async (name, value, selector) => {
    const { Parameters } = await read(await openSession(sandbox), [name]);
    expect(Parameters).toMatchObject([
      { Value: value, ...(selector === undefined ? {} : { Selector: selector }) },
    ]);
  });

  test.each(['/acme/prod/db:9', '/acme/prod/db:other', arn('/acme/none')])(
    '%s comes back among the invalid ones',
    async (name) => {
      expect(await read(await openSession(sandbox), [name])).toMatchObject({
        Parameters: [],
        InvalidParameters: [name],
      });
    },
  );

  test('gives ciphertext without decryption, and nothing of the value', async () => {
    const { Parameters } = await read(await openSession(sandbox), ['/acme/prod/db', '/acme/prod/plain'], {
      decrypt: false,
    });
    expect(Parameters?.[0]?.Value).toMatch(/^AQICAHh/);
    expect(JSON.stringify(Parameters)).not.toContain('db-3');
    expect(Parameters?.[1]?.Value).toBe(' two  lines\r\n=EOF ');
  });

  test('keeps Regions and accounts apart; a shared parameter is read by its ARN, an unshared one is denied', async () => {
    const keys = await openSession(sandbox);
    expect((await read(keys, ['/acme/prod/db'], { region: 'eu-west-1' })).Parameters?.[0]?.Value).toBe(
      'db-europe',
    );
    expect((await read(keys, ['/shared/key'])).InvalidParameters).toEqual(['/shared/key']);
    const shared = arn('/shared/key', 'us-east-1', OTHER_ACCOUNT);
    expect((await read(keys, [shared])).Parameters).toMatchObject([{ Value: 'shared-value', ARN: shared }]);
    const ownKey = await failureOf(read(keys, [arn('/shared/own-key', 'us-east-1', OTHER_ACCOUNT)]));
    expect(ownKey.message).toContain('customer master key');
    const failure = await failureOf(read(keys, [arn('/shared/private', 'us-east-1', OTHER_ACCOUNT)]));
    expect(failure.message).toMatch(/because no resource-based policy allows the ssm:GetParameters action$/);
  });

  test.each<[string, string[]]>([
    ['no name', []],
    ['eleven names', Array.from({ length: 11 }, (_, index) => `/acme/${index}`)],
    ['a name twice', ['/acme/prod/db', '/acme/prod/db']],
    ['two selectors of one parameter', ['/acme/prod/db:1', '/acme/prod/db:2']],
    ['an ARN of another Region', [arn('/acme/prod/db', 'eu-west-1')]],
  ])('refuses %s', async (_, names) => {
    expect(await failureOf(read(await openSession(sandbox), names))).toMatchObject({
      name: 'ValidationException',
      status: 400,
    });
  });
});

describe('permissions', () => {
  test('a session policy narrower than the role denies a sibling, and one denied name fails the whole call', async () => {
    const keys = await openSession(sandbox, { policy: allow(ALL_READS, arn('/acme/prod/db')) });
    const failure = await failureOf(read(keys, ['/acme/prod/db', '/acme/prod/plain']));
    expect(failure).toEqual({
      name: 'AccessDeniedException',
      status: 400,
      message:
        `User: arn:aws:sts::${ACCOUNT}:assumed-role/ci-api/gh-1-9-1-77 is not authorized to perform: ssm:GetParameters ` +
        `on resource: ${arn('/acme/prod/plain')} because no session policy allows the ssm:GetParameters action`,
    });
  });

  test('a role narrower than the session denies with the other reason', async () => {
    const keys = await openSession(sandbox, { role: 'narrow', policy: allow(ALL_READS, '*') });
    const { message } = await failureOf(read(keys, ['/acme/prod/plain']));
    expect(message).toMatch(/because no identity-based policy allows the ssm:GetParameters action$/);
  });

  test('an explicit denial wins over every allowance, whoever states it', async () => {
    const role = await failureOf(read(await openSession(sandbox), ['/acme/prod/denied']));
    expect(role.message).toMatch(/with an explicit deny in an identity-based policy$/);
    const deny = { Effect: 'Deny', Action: 'ssm:*', Resource: arn('/acme/prod/db') };
    const policy = { Statement: [...allow(ALL_READS, '*').Statement, deny] };
    const session = await failureOf(read(await openSession(sandbox, { policy }), ['/acme/prod/db']));
    expect(session.message).toMatch(/with an explicit deny in a session policy$/);
  });

  test('a malformed name is denied on the account, not on itself', async () => {
    const keys = await openSession(sandbox, { policy: allow(ALL_READS, arn('/acme/prod/db')) });
    const { message } = await failureOf(read(keys, ['/acme/pr od']));
    expect(message).toContain(`on resource: arn:aws:ssm:us-east-1:${ACCOUNT}:* `);
  });

  test.each<[string, object]>([
    ['a condition that is not met', { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }],
    ['a condition key that the gateway does not know', { StringEquals: { 'ssm:ResourceTag/team': 'a' } }],
    ['a negated condition on an unknown key', { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } }],
    ['an operator that the gateway does not know', { NumericLessThan: { 'aws:RequestedRegion': '5' } }],
    ['a policy variable', { StringLike: { 'aws:PrincipalArn': '$' + '{aws:PrincipalArn}' } }],
  ])('%s never lets an Allow pass', async (_, condition) => {
    const keys = await openSession(sandbox, { policy: allow(ALL_READS, '*', condition) });
    expect((await failureOf(read(keys, ['/acme/prod/plain']))).name).toBe('AccessDeniedException');
  });
});

describe('the kms:Decrypt that SSM makes', () => {
  const viaSsm = (via: string, context?: string) =>
    allow('kms:Decrypt', '*', {
      StringEquals: {
        'kms:ViaService': via,
        ...(context === undefined ? {} : { 'kms:EncryptionContext:PARAMETER_ARN': context }),
      },
    }).Statement;
  const session = (kms: object[]) =>
    openSession(sandbox, {
      policy: { Version: '2012-10-17', Statement: [...allow('ssm:GetParameters', '*').Statement, ...kms] },
    });

  test('passes with the right service and encryption context', async () => {
    const keys = await session(viaSsm('ssm.us-east-1.amazonaws.com', arn('/acme/kms/app')));
    expect((await read(keys, ['/acme/kms/app'])).Parameters).toHaveLength(1);
  });

  test.each<[string, () => object[]]>([
    ['without a statement', () => []],
    ['via another Region', () => viaSsm('ssm.eu-west-1.amazonaws.com')],
    ['for another parameter', () => viaSsm('ssm.us-east-1.amazonaws.com', arn('/acme/kms/closed'))],
  ])('fails the whole batch %s', async (_, statements) => {
    const failure = await failureOf(read(await session(statements()), ['/acme/prod/plain', '/acme/kms/app']));
    expect(failure).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('customer master key that does not exist'),
    });
  });

  test('names key and reason, or calls the key invalid, when the gateway is told to', async () => {
    const { settings } = sandbox.gateway;
    const keys = await session([]);
    settings.kmsDenial = 'named';
    const named = await failureOf(read(keys, ['/acme/kms/app']));
    settings.kmsDenial = 'invalidKeyId';
    const invalid = await failureOf(read(keys, ['/acme/kms/app']));
    settings.kmsDenial = 'ciphertext';
    expect(named.message).toContain(
      `kms:Decrypt on resource: ${sandbox.account.keys['alias/app']} because no session policy allows`,
    );
    expect(invalid.name).toBe('InvalidKeyId');
  });

  test('a disabled key fails the batch as InvalidKeyId, but not without decryption', async () => {
    const target = { service: 'kms', region: 'us-east-1', account: ACCOUNT };
    await new Moto(sandbox.emulatorUrl).call(target, 'TrentService.DisableKey', {
      KeyId: sandbox.account.keys['alias/closed']?.split('/')[1],
    });
    const keys = await openSession(sandbox);
    expect(await failureOf(read(keys, ['/acme/kms/closed', '/acme/prod/plain']))).toMatchObject({
      name: 'InvalidKeyId',
      status: 400,
    });
    expect((await read(keys, ['/acme/kms/closed'], { decrypt: false })).Parameters).toHaveLength(1);
  });

  test('the role is asked as well as the session', async () => {
    await sandbox.account.putParameters({ '/acme/role/own': 'v' });
    const keys = await openSession(sandbox, { role: 'narrow' });
    expect((await read(keys, ['/acme/prod/db'])).Parameters).toHaveLength(1);
    await sandbox.account.putParameters({ '/acme/prod/db': { value: 'db-4', key: 'alias/app' } });
    expect((await failureOf(read(keys, ['/acme/prod/db']))).name).toBe('AccessDeniedException');
    expect((await read(keys, ['/acme/prod/db'], { decrypt: false })).Parameters).toHaveLength(1);
  });
});

describe('the other reads', () => {
  test('GetParameter gives one, and errors for a missing name or version', async () => {
    const client = ssmClient(sandbox, await openSession(sandbox));
    const get = (Name: string) => client.send(new GetParameterCommand({ Name, WithDecryption: true }));
    expect((await get('/acme/prod/db:prod')).Parameter).toMatchObject({ Value: 'db-2', Selector: ':prod' });
    expect((await failureOf(get('/acme/none'))).name).toBe('ParameterNotFound');
    expect((await failureOf(get('/acme/prod/db:99'))).name).toBe('ParameterVersionNotFound');
    client.destroy();
  });

  test('GetParametersByPath asks for the path only, and returns the child that was denied', async () => {
    const client = ssmClient(sandbox, await openSession(sandbox));
    const list = (Path: string, WithDecryption: boolean) =>
      client.send(new GetParametersByPathCommand({ Path, Recursive: true, WithDecryption }));
    expect((await list('/acme/prod', true)).Parameters?.map(({ Value }) => Value)).toContain('denied-value');
    expect(JSON.stringify(await list('/acme/prod', false))).not.toContain('denied-value');
    client.destroy();
  });
});
