import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { trustRepository } from '../../sandbox/account.ts';
import { type GithubJob, githubClaims } from '../../sandbox/github-claims.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { type Load, READER, World } from './support/world.ts';

jest.setTimeout(60_000);

const ONE = 'ONE = ssm:/app/one';
const GHES = 'https://ghes.acme.test/_services/token';

let github: World;
let ghes: World;

beforeAll(async () => {
  const spec = {
    parameters: { '/app/one': 'canary-value-of-one' },
    roles: { 'ci-other': { repository: 'acme/other', policies: [READER] } },
  };
  github = await World.start(spec);
  ghes = await World.start(spec, {
    issuer: GHES,
    emulator: { url: github.sandbox.emulatorUrl, stop: async () => {} },
  });
});
afterEach(() => {
  github.clean();
  ghes.clean();
});
afterAll(async () => {
  await ghes.stop();
  await github.stop();
});

function refused(world: World, token: GithubJob = {}): Promise<Load> {
  return world.load(ONE, { 'role-to-assume': world.sandbox.account.roles['ci-other'] ?? '' }, { token });
}

/** The statement as a person copies it: from the line `{` to the line `}`. */
function pasted({ stdout }: Load): object {
  const text = /^ {2}\{\n[\s\S]*?^ {2}\}$/m.exec(stdout)?.[0];
  if (text === undefined) throw new Error(`no statement in:\n${stdout}`);
  return JSON.parse(text);
}

let roles = 0;

/** Loads with a role that trusts exactly the statement. */
function loadTrusting(world: World, statement: object, token: GithubJob): Promise<Load> {
  roles += 1;
  const role = world.sandbox.gateway.registry.addRole({
    name: `ci-pasted-${roles}`,
    account: world.sandbox.account.account,
    policies: [READER],
    trust: { Version: '2012-10-17', Statement: [statement] },
  });
  return world.load(ONE, { 'role-to-assume': role }, { token });
}

const HOSTILE = 'prod"\n::add-mask::x\r\n##[error]y \u001b[31m\u202e \u0024{aws:username} *?`';

const JOBS: readonly (readonly [string, GithubJob, string])[] = [
  ['of a branch', {}, 'repo:acme/api:ref:refs/heads/main'],
  ['with an immutable subject', { subject: 'immutable' }, 'repo:acme@100/api@1:ref:refs/heads/main'],
  ['of a pull request', { event: 'pull_request', ref: 'refs/pull/7/merge' }, 'repo:acme/api:pull_request'],
  ['in an environment', { environment: 'prod' }, 'repo:acme/api:environment:prod'],
  [
    'in an environment with a hostile name',
    { environment: HOSTILE },
    `repo:acme/api:environment:${HOSTILE.replaceAll(':', '%3A')}`,
  ],
];

describe('a role that does not trust the job', () => {
  test('is asked for once, and nothing is handed over, not a byte', async () => {
    github.sandbox.gateway.log.clear();
    github.sandbox.issuer.requests.length = 0;
    const load = await refused(github);
    expectRefusal(load, { code: 'KT301', stage: 'assume' });
    expect(load.step.files.env).toHaveLength(0);
    expect(github.sandbox.gateway.log.calls).toHaveLength(1);
    expect(github.sandbox.issuer.requests.filter(({ action }) => action === 'token')).toHaveLength(1);
    expect(load.records).toHaveLength(1);
    expect(load.stdout).not.toContain('tried again');
  });

  test('is told with the claims as they stand in the token', async () => {
    const load = await refused(github, { environment: 'prod', ref: 'refs/heads/release/1' });
    for (const line of [
      'iss: https://token.actions.githubusercontent.com',
      'aud: sts.amazonaws.com',
      'sub: repo:acme/api:environment:prod',
      'environment: prod',
      'ref: refs/heads/release/1',
    ]) {
      expect(load.stdout).toContain(`\n    ${line}\n`);
    }
    expect((await refused(github)).stdout).toContain('\n    environment: (not in the token)\n');
  });

  test.each(JOBS)('would let in a job %s with the statement that is shown', async (_, token, subject) => {
    const load = await refused(github, token);
    const statement = pasted(load);
    expect(statement).toMatchObject({
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
    });
    const again = await loadTrusting(github, statement, token);
    expectLoaded(again);
    expect(resultOf(again.records).run.oidc.sub).toBe(subject);
    // The same job, once its tokens have the other form; and no other job.
    const other = token.subject === 'immutable' ? 'classic' : 'immutable';
    expectLoaded(await loadTrusting(github, statement, { ...token, subject: other }));
    const stranger = { ...token, repository: 'acme/other', repositoryId: '2' };
    expectRefusal(await loadTrusting(github, statement, stranger), { code: 'KT301', stage: 'assume' });
  });

  test('on GitHub Enterprise Server would let the job in with a statement of that issuer', async () => {
    const load = await refused(ghes, { checkRunId: null });
    expect(load.stdout).toContain(`\n    iss: ${GHES}\n`);
    const statement = pasted(load);
    expect(statement).toMatchObject({
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/ghes.acme.test/_services/token' },
      Condition: { StringEquals: { 'ghes.acme.test/_services/token:aud': 'sts.amazonaws.com' } },
    });
    expectLoaded(await loadTrusting(ghes, statement, { checkRunId: null }));
  });

  test('and claims that are commands act nowhere', async () => {
    const load = await refused(github, { environment: HOSTILE });
    const lines = load.stdout.split('\n').filter((line) => !line.startsWith('::error '));
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    expect(load.stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
    expect(load.step.annotations).toHaveLength(1);
    // Of the statement in the summary only the block of code itself has backticks.
    expect(load.step.summary.match(/```/g)).toHaveLength(2);
  });
});

describe('another refusal by STS has a fix of its own', () => {
  const message = (text: string) => ({ code: 'AccessDenied', message: text, status: 403 });
  const FAULTS = [
    [
      'a service control policy',
      message(
        'User: x is not authorized to perform: sts:AssumeRoleWithWebIdentity on resource: y with an explicit deny in a service control policy',
      ),
      'KT301',
      /Fix: remove the explicit deny .* service control policies \(SCP\)/,
    ],
    [
      'a Region in which STS is not active',
      { code: 'RegionDisabledException', message: 'STS is not activated in this region', status: 403 },
      'KT309',
      /Fix: activate STS in us-east-1 for account 111122223333/,
    ],
    [
      'a policy that STS cannot read',
      { code: 'MalformedPolicyDocument', message: 'x' },
      'KT302',
      /MalformedPolicyDocument: x/,
    ],
  ] as const;

  test.each(FAULTS)('%s', async (_, error, code, fix) => {
    github.sandbox.gateway.log.clear();
    github.sandbox.gateway.faults.add({ when: { service: 'sts' }, do: { error } });
    const load = await github.load(ONE);
    expectRefusal(load, { code, stage: 'assume' });
    expect(load.stdout).toMatch(fix);
    expect(github.sandbox.gateway.log.calls).toHaveLength(1);
  });

  test('a session that is longer than the role allows', async () => {
    const load = await github.load(ONE, { 'role-duration-seconds': '43200' });
    expectRefusal(load, { code: 'KT308', stage: 'assume' });
    expect(load.stdout).toMatch(/Fix: set role-duration-seconds \(now 43200\) to at most .* of role ci-api/);
  });

  test('an audience that the provider does not list, with one more token and no third', async () => {
    const { gateway, issuer } = github.sandbox;
    gateway.log.clear();
    issuer.requests.length = 0;
    const load = await github.load(ONE, { audience: 'acme' });
    expectRefusal(load, { code: 'KT307', stage: 'assume' });
    expect(load.stdout).toMatch(
      /Fix: add the audience acme to the provider arn:aws:iam::111122223333:oidc-pro/,
    );
    expect(gateway.log.calls).toHaveLength(2);
    expect(issuer.requests.filter(({ action }) => action === 'token')).toHaveLength(2);
  });

  test('an account without the provider', async () => {
    const role = 'arn:aws:iam::999900001111:role/ci-api';
    github.sandbox.gateway.registry.addRole({
      name: 'ci-api',
      account: '999900001111',
      policies: [],
      trust: trustRepository('arn:aws:iam::999900001111:oidc-provider/token.actions.githubusercontent.com'),
    });
    const load = await github.load(ONE, { 'role-to-assume': role });
    expectRefusal(load, { code: 'KT307', stage: 'assume' });
    expect(load.stdout).toContain(
      'Fix: create the OIDC provider of https://token.actions.githubusercontent.com in account 999900001111',
    );
  });

  test.each([
    ['expired', /Fix: run the job again; .* clock/],
    ['wrongKey', /Fix: look whether .* is the provider of this issuer/],
  ] as const)('a token that is %s, and the second one as well', async (quirk, fix) => {
    github.sandbox.issuer.faults.add({ when: { action: 'token' }, do: quirk });
    const load = await github.load(ONE);
    expectRefusal(load, { code: 'KT307', stage: 'assume' });
    expect(load.stdout).toMatch(fix);
  });

  test.each(['expired', 'wrongKey'] as const)(
    'a token that is %s is replaced by another one, which is the one on record',
    async (quirk) => {
      const { issuer } = github.sandbox;
      const claims = { ...githubClaims(), aud: 'sts.amazonaws.com' };
      const tokens = [
        await issuer.sign({ ...claims, jti: 'first' }, quirk),
        await issuer.sign({ ...claims, jti: 'second' }),
      ];
      const endpoint = createServer((_, response) => response.end(JSON.stringify({ value: tokens.shift() })));
      await once(endpoint.listen(0, '127.0.0.1'), 'listening');
      const { port } = endpoint.address() as AddressInfo;
      const idToken = { requestUrl: `http://127.0.0.1:${port}/?a=b`, requestToken: 'bearer' };
      const load = await github.load(ONE, {}, { idToken });
      endpoint.close();
      expectLoaded(load);
      expect(load.stdout).toContain('… STS did not accept the OIDC token: another one is asked for\n');
      expect(load.records.map(({ run }) => run.oidc.jti)).toEqual(['second', 'second']);
    },
  );
});
