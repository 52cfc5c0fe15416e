import { GetParametersCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GithubJob } from '../../../sandbox/github-claims.ts';
import { githubClaims } from '../../../sandbox/github-claims.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { startIssuer } from '../../../sandbox/issuer.ts';
import {
  allow,
  assume,
  failureOf,
  openSession,
  requestToken,
  sendSigned,
  ssmClient,
  stsClient,
} from './clients.ts';

const PROVIDER = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const KEY = 'token.actions.githubusercontent.com';
const trust = (condition: object, effect = 'Allow') => ({
  Effect: effect,
  Principal: { Federated: PROVIDER },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: condition,
});
const policies = [allow(['ssm:GetParameters', 'kms:Decrypt'], '*')];
const role = (...statements: object[]) => ({
  policies,
  trust: { Version: '2012-10-17', Statement: statements },
});

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    parameters: { '/a': 'value-a' },
    users: { ann: [allow('ssm:GetParameters', 'arn:aws:ssm:us-east-1:111122223333:parameter/a')] },
    roles: {
      'ci-api': { policies, path: '/ci/', maxSessionSeconds: 7200 },
      'by-claims': role(
        trust({
          StringEquals: {
            [`${KEY}:aud`]: 'sts.amazonaws.com',
            [`${KEY}:repository_id`]: '1',
            [`${KEY}:environment`]: 'prod',
          },
        }),
      ),
      immutable: role(trust({ StringLike: { [`${KEY}:sub`]: 'repo:acme@100/api@1:*' } })),
      'unknown-key': role(trust({ StringEquals: { [`${KEY}:sha`]: githubClaims().sha } })),
      'unknown-operator': role(trust({ NumericEquals: { [`${KEY}:repository_id`]: '1' } })),
      'other-prefix': role(trust({ StringEquals: { 'gitlab.com:aud': 'sts.amazonaws.com' } })),
      denies: role(
        trust({ StringLike: { [`${KEY}:sub`]: '*' } }),
        trust({ StringEquals: { [`${KEY}:actor`]: 'mallory' } }, 'Deny'),
      ),
      'other-action': {
        policies,
        trust: {
          Statement: [{ ...trust({ StringLike: { [`${KEY}:sub`]: '*' } }), Action: 'sts:AssumeRole' }],
        },
      },
      'other-provider': {
        policies,
        trust: { Statement: [{ ...trust({}), Principal: { Federated: `${PROVIDER}x` } }] },
      },
    },
  });
}, 60_000);

beforeEach(() => {
  sandbox.gateway.settings.packedPolicyLimitBytes = 2048;
  sandbox.gateway.settings.clockOffsetMs = 0;
});

afterAll(() => sandbox?.stop());

describe('AssumeRoleWithWebIdentity', () => {
  test('answers in the shape of STS', async () => {
    const policy = allow('ssm:GetParameters', '*');
    const answer = await assume(sandbox, { policy, seconds: 900 });
    expect(answer).toMatchObject({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
      },
      AssumedRoleUser: {
        Arn: 'arn:aws:sts::111122223333:assumed-role/ci-api/gh-1-9-1-77',
        AssumedRoleId: expect.stringMatching(/^AROA\w+:gh-1-9-1-77$/),
      },
      SubjectFromWebIdentityToken: 'repo:acme/api:ref:refs/heads/main',
      Audience: 'sts.amazonaws.com',
      Provider: PROVIDER,
      PackedPolicySize: expect.any(Number),
    });
    const lifeMs = (answer.Credentials?.Expiration?.getTime() ?? 0) - Date.now();
    expect(Math.round(lifeMs / 60_000)).toBe(15);
    expect(sandbox.gateway.registry.sessions.at(-1)).toMatchObject({
      accessKeyId: answer.Credentials?.AccessKeyId,
      policyText: JSON.stringify(policy),
    });
  });

  test('one token serves several calls, each with keys of its own', async () => {
    const token = await requestToken(sandbox);
    const [first, second] = await Promise.all([
      openSession(sandbox, { token }),
      openSession(sandbox, { token }),
    ]);
    expect(first.accessKeyId).not.toBe(second.accessKeyId);
  });

  test.each<[string, string, GithubJob]>([
    ['claims that a trust policy may test', 'by-claims', { environment: 'prod' }],
    ['an immutable subject', 'immutable', { subject: 'immutable' }],
    ['a denial that does not fit', 'denies', { actor: 'ann' }],
  ])('lets in: %s', async (_, name, job) => {
    expect((await assume(sandbox, { role: name, job })).Credentials?.AccessKeyId).toMatch(/^ASIA/);
  });

  test.each<[string, string, GithubJob]>([
    ['another repository', 'ci-api', { repository: 'mallory/api' }],
    ['a claim with another value', 'by-claims', { environment: 'dev' }],
    ['a claim that is missing', 'by-claims', {}],
    ['the classic subject where the immutable is wanted', 'immutable', {}],
    ['a claim that AWS does not offer as a key', 'unknown-key', {}],
    ['an operator that is not modelled', 'unknown-operator', {}],
    ["another issuer's key", 'other-prefix', {}],
    ['an explicit denial', 'denies', { actor: 'mallory' }],
    ['another action', 'other-action', {}],
    ['another provider', 'other-provider', {}],
    ['a role that does not exist', 'arn:aws:iam::111122223333:role/none', {}],
  ])('denies: %s', async (_, name, job) => {
    expect(await failureOf(assume(sandbox, { role: name, job }))).toEqual({
      name: 'AccessDenied',
      status: 403,
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    });
  });

  const claims = { ...githubClaims(), aud: 'sts.amazonaws.com' };
  test.each<[string, () => Promise<string>, string, string]>([
    [
      'an expired token',
      () => sandbox.issuer.sign(claims, 'expired'),
      'ExpiredTokenException',
      'Token expired',
    ],
    [
      "a stranger's key",
      () => sandbox.issuer.sign(claims, 'wrongKey'),
      'InvalidIdentityTokenException',
      'not a valid JWT',
    ],
    [
      'another audience',
      () => sandbox.issuer.sign({ ...claims, aud: 'vault' }),
      'InvalidIdentityTokenException',
      'audience',
    ],
    [
      'another issuer',
      () => sandbox.issuer.sign({ ...claims, iss: 'https://gitlab.com' }),
      'InvalidIdentityTokenException',
      'No OpenIDConnect provider',
    ],
    [
      'a token of the future',
      () => sandbox.issuer.sign({ ...claims, nbf: 4e9 }),
      'InvalidIdentityTokenException',
      'not a valid JWT',
    ],
    ['what is no token', async () => 'not-a-token', 'InvalidIdentityTokenException', 'not a valid JWT'],
  ])('refuses %s', async (_, makeToken, name, message) => {
    const failure = await failureOf(assume(sandbox, { token: await makeToken() }));
    expect(failure).toMatchObject({ name, status: 400, message: expect.stringContaining(message) });
  });

  test.each([
    ['a name of one character', { name: 'x' }],
    ['a name of 65 characters', { name: 'x'.repeat(65) }],
    ['a name with a slash', { name: 'a/b' }],
    ['899 seconds', { seconds: 899 }],
    ["more seconds than the role's maximum", { seconds: 7201 }],
    ['a policy of 2049 characters', { policy: JSON.stringify(allow('ssm:GetParameters', '*')).padEnd(2049) }],
    ['a policy beyond Latin-1', { policy: JSON.stringify(allow('ssm:GetParameters', 'arn:aws:ssm:r:a:€')) }],
  ])('refuses %s', async (_, wanted) => {
    expect(await failureOf(assume(sandbox, wanted))).toMatchObject({ name: 'ValidationError', status: 400 });
  });

  test('takes a policy of exactly 2048 characters, and the longest duration of the role', async () => {
    const policy = JSON.stringify(allow('ssm:GetParameters', '*')).padEnd(2048);
    expect((await assume(sandbox, { policy, seconds: 7200 })).PackedPolicySize).toBeLessThan(100);
  });

  test.each([
    ['text that is no JSON', '{"Statement":'],
    ['a key twice', '{"Statement":[],"Statement":[{"Effect":"Allow","Action":"ssm:*","Resource":"*"}]}'],
    ['an unknown key', { Statement: [{ Effect: 'Allow', Action: 'ssm:*', Resource: '*', Resources: [] }] }],
    ['no statement', { Version: '2012-10-17', Statement: [] }],
    ['a resource that is no ARN', allow('ssm:GetParameters', '/acme/prod')],
    ['an action without a service', allow('GetParameters', '*')],
    ['a principal', { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ssm:*', Resource: '*' }] }],
    ['an operator that does not exist', allow('ssm:*', '*', { StringSame: { 'aws:RequestedRegion': 'x' } })],
    [
      'statement ids that are equal',
      { Statement: [1, 2].map(() => ({ Sid: 'A', Effect: 'Allow', Action: 'ssm:*', Resource: '*' })) },
    ],
    ['another version of the language', { Version: '2012-10-18', Statement: allow('ssm:*', '*').Statement }],
  ])('calls a policy malformed: %s', async (_, policy) => {
    expect((await failureOf(assume(sandbox, { policy }))).name).toBe('MalformedPolicyDocumentException');
  });

  test('refuses a policy by its packed size, which tests may lower', async () => {
    sandbox.gateway.settings.packedPolicyLimitBytes = 60;
    const failure = await failureOf(assume(sandbox, { policy: allow('ssm:GetParameters', '*') }));
    expect(failure).toMatchObject({
      name: 'PackedPolicyTooLargeException',
      message: expect.stringMatching(/consumes \d{3}%/),
    });
  });

  test("takes another issuer's tokens, which AWS lets a trust policy test by audience and subject only", async () => {
    const gitlab = await startIssuer({ issuer: 'https://gitlab.com' });
    const { registry } = sandbox.gateway;
    const account = '111122223333';
    const provider = registry.addProvider({
      account,
      issuer: gitlab.issuer,
      address: gitlab.url,
      audiences: ['https://gitlab.com'],
    });
    const addRole = (name: string, condition: object) =>
      registry.addRole({
        name,
        account,
        policies,
        trust: { Statement: { ...trust(condition), Principal: { Federated: provider } } },
      });
    const bySubject = addRole('gitlab', { StringLike: { 'gitlab.com:sub': 'project_path:acme/api:*' } });
    const byPath = addRole('gitlab-path', { StringEquals: { 'gitlab.com:project_path': 'acme/api' } });
    const token = await gitlab.sign({
      aud: 'https://gitlab.com',
      sub: 'project_path:acme/api:ref_type:branch:ref:main',
      project_path: 'acme/api',
    });
    expect((await assume(sandbox, { role: bySubject, token })).Provider).toBe(provider);
    expect((await failureOf(assume(sandbox, { role: byPath, token }))).name).toBe('AccessDenied');
    expect((await failureOf(assume(sandbox, { token }))).name).toBe('AccessDenied');
    await gitlab.stop();
  });

  test("says that the issuer's keys are out of reach, in the two ways of STS", async () => {
    const fresh = await startSandbox(
      { roles: { 'ci-api': { policies } } },
      { emulator: { url: sandbox.emulatorUrl, stop: async () => undefined } },
    );
    fresh.issuer.faults.add({ when: { action: 'discovery' }, do: 'reset', times: 1 });
    expect((await failureOf(assume(fresh))).name).toBe('IDPCommunicationErrorException');
    fresh.issuer.faults.add({ when: { action: 'keys' }, do: 'error5xx', times: 1 });
    expect(await failureOf(assume(fresh))).toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: expect.stringContaining('verification key'),
    });
    expect((await assume(fresh)).Credentials?.AccessKeyId).toMatch(/^ASIA/);
    await fresh.stop();
  });
});

describe('signed calls', () => {
  const read = (keys: Parameters<typeof ssmClient>[1], name = '/a') => {
    const client = ssmClient(sandbox, keys);
    return client
      .send(new GetParametersCommand({ Names: [name], WithDecryption: true }))
      .finally(() => client.destroy());
  };

  test('GetCallerIdentity knows sessions and users', async () => {
    const client = stsClient(sandbox, await openSession(sandbox));
    expect((await client.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      'arn:aws:sts::111122223333:assumed-role/ci-api/gh-1-9-1-77',
    );
    client.destroy();
    const user = stsClient(sandbox, sandbox.account.users['ann']);
    expect(await user.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:iam::111122223333:user/ann',
    });
    user.destroy();
  });

  test("a user's long-lived key reads what its policies allow", async () => {
    const { accessKeyId = '', secretAccessKey = '' } = sandbox.account.users['ann'] ?? {};
    expect((await read({ accessKeyId, secretAccessKey })).Parameters).toHaveLength(1);
    expect((await failureOf(read({ accessKeyId, secretAccessKey }, '/b'))).message).toContain(
      'User: arn:aws:iam::111122223333:user/ann is not authorized',
    );
  });

  test('an expired session is refused as such', async () => {
    const keys = await openSession(sandbox);
    const session = sandbox.gateway.registry.principals.get(keys.accessKeyId);
    if (session !== undefined) session.expiresAt = Date.now() - 1;
    expect(await failureOf(read(keys))).toMatchObject({ name: 'ExpiredTokenException', status: 400 });
  });

  test('a wrong secret, a wrong token and an unknown key are told apart', async () => {
    const keys = await openSession(sandbox);
    const other = await openSession(sandbox);
    expect((await failureOf(read({ ...keys, secretAccessKey: other.secretAccessKey }))).name).toBe(
      'InvalidSignatureException',
    );
    expect((await failureOf(read({ ...keys, sessionToken: other.sessionToken ?? '' }))).name).toBe(
      'UnrecognizedClientException',
    );
    expect((await failureOf(read({ ...keys, accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' }))).name).toBe(
      'UnrecognizedClientException',
    );
  });

  test.each([
    ['body', { sentBody: '{"Names":["/b"]}' }],
    ['query string', { sentQuery: '?Version=1' }],
    ['target', { sentHeaders: { 'x-amz-target': 'AmazonSSM.GetParameter' } }],
  ])('a %s that was changed after signing is refused', async (_, change) => {
    const headers = {
      'x-amz-target': 'AmazonSSM.GetParameters',
      'content-type': 'application/x-amz-json-1.1',
    };
    const request = { headers, body: '{"Names":["/a"]}' };
    const keys = await openSession(sandbox);
    expect((await sendSigned(sandbox, keys, 'ssm', request)).status).toBe(200);
    const { status, text } = await sendSigned(sandbox, keys, 'ssm', { ...request, ...change });
    expect([status, text]).toEqual([400, expect.stringContaining('InvalidSignatureException')]);
  });

  test('a signature for another service is refused', async () => {
    const headers = {
      'x-amz-target': 'AmazonSSM.GetParameters',
      'content-type': 'application/x-amz-json-1.1',
    };
    const answer = await sendSigned(sandbox, await openSession(sandbox), 'kms', {
      headers,
      body: '{"Names":["/a"]}',
    });
    expect(answer.text).toContain('InvalidSignatureException');
  });

  test('a signature of another hour is refused, and the Date header lets the SDK set its clock', async () => {
    sandbox.gateway.settings.clockOffsetMs = 3_600_000;
    const keys = await openSession(sandbox, {
      token: await sandbox.issuer.sign({ ...githubClaims(), aud: 'sts.amazonaws.com', exp: 4e9 }),
    });
    expect((await failureOf(read(keys))).name).toBe('InvalidSignatureException');
    const client = ssmClient(sandbox, keys, { maxAttempts: 2 });
    expect((await client.send(new GetParametersCommand({ Names: ['/a'] }))).Parameters).toHaveLength(1);
    client.destroy();
  });

  test('an unsigned call is refused', async () => {
    const headers = {
      'x-amz-target': 'AmazonSSM.GetParameters',
      'content-type': 'application/x-amz-json-1.1',
    };
    const response = await fetch(sandbox.gateway.url, { method: 'POST', headers, body: '{"Names":["/a"]}' });
    expect(await response.text()).toContain('MissingAuthenticationTokenException');
  });
});
