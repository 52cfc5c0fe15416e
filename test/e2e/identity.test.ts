import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { READER, World } from './support/world.ts';

jest.setTimeout(60_000);

const INLINE_ARN = 'arn:aws:ssm:us-east-1:111122223333:parameter/app/one';
const ABROAD = 'arn:aws:ssm:eu-central-1:111122223333:parameter/eu/token';

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': 'value-of-one', [ABROAD]: 'token-of-europe' },
    users: { laptop: [READER] },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

describe('what the inputs choose', () => {
  test('another manifest, all of its scopes, and inline secrets beside them', async () => {
    const manifest = `version: 1
defaults: { region: eu-central-1 }
secrets:
  EUROPE: ssm:/eu/token
  ONE: { from: ssm:/app/one, region: us-east-1 }
scopes:
  a: [EUROPE]
  b: [ONE]
`;
    const job = world.job({ files: { 'ci/secrets.yml': manifest } });
    const inputs = { manifest: 'ci/secrets.yml', scope: '*', secrets: `HERE = ${INLINE_ARN}` };
    const load = await world.loadIn(job, { with: inputs });
    expectLoaded(load);
    expect(Object.fromEntries(load.step.env)).toEqual({
      EUROPE: 'token-of-europe',
      ONE: 'value-of-one',
      HERE: 'value-of-one',
    });
    expect(resultOf(load.records).manifest).toMatchObject({ path: 'ci/secrets.yml', scope: '*' });
  });

  test('the audience, the session name and the run’s attempt arrive where they belong', async () => {
    const { issuer, gateway } = world.sandbox;
    const job = world.job({ token: { runAttempt: '2' }, github: { run_attempt: '2' } });
    const load = await world.loadIn(job, {
      with: { secrets: 'ONE = ssm:/app/one', 'role-session-name': 'mine' },
    });
    expect(load.step.conclusion).toBe('success');
    expect(issuer.requests.filter(({ action }) => action === 'token').at(-1)?.audience).toBe(
      'sts.amazonaws.com',
    );
    expect(gateway.registry.sessions.at(-1)?.sessionName).toBe('mine');
    expect(load.step.outputs.get('audit-file')).toBe(join(job.folders.temp, 'keytrail', 'audit-9-2.jsonl'));
    const refused = await world.load('ONE = ssm:/app/one', { audience: 'another' });
    expect(issuer.requests.filter(({ action }) => action === 'token').at(-1)?.audience).toBe('another');
    expectRefusal(refused, { code: 'KT307', stage: 'assume' });
  });

  test('a token without check_run_id gives a session name of its own for each job', async () => {
    const token = { checkRunId: null };
    const names = [];
    for (const github of [{ job: 'deploy' }, { job: 'test' }]) {
      expectLoaded(await world.load('ONE = ssm:/app/one', {}, { token, github }));
      names.push(world.sandbox.gateway.registry.sessions.at(-1)?.sessionName);
    }
    for (const name of names) expect(name).toMatch(/^gh-1-9-1-[0-9a-f]{12}$/);
    expect(names[1]).not.toBe(names[0]);
  });
});

describe('without role-to-assume', () => {
  test('the SDK’s own chain is used, unnarrowed, with a warning in the log and in the record', async () => {
    const { accessKeyId = '', secretAccessKey = '' } = world.sandbox.account.users['laptop'] ?? {};
    const machineEnv = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const before = world.sandbox.issuer.requests.length;
    const job = world.job({ machineEnv });
    const load = await world.loadIn(job, { with: { secrets: 'ONE = ssm:/app/one', 'role-to-assume': '' } });
    expectLoaded(load);
    expect(load.step.env.get('ONE')).toBe('value-of-one');
    const [warning, ...more] = load.step.annotations.filter(({ level }) => level === 'warning');
    expect(warning?.message).toMatch(/role-to-assume/);
    expect(more).toEqual([]);
    expect(world.sandbox.issuer.requests.length).toBe(before);
    const result = resultOf(load.records);
    expect(result.sessions).toMatchObject([
      {
        role: null,
        access_key_id: accessKeyId,
        policy_sha256: null,
        packed_policy_percent: null,
        expires: null,
      },
    ]);
    // No token, so nobody has proved which run this is.
    expect(result.run).toMatchObject({ platform: 'github', repository: null, oidc: { sub: null } });
    expect(load.step.rawStdout.includes(secretAccessKey)).toBe(false);
  });

  test('no credentials anywhere is an error that names both ways out', async () => {
    const job = world.job({ token: null });
    const load = await world.loadIn(job, { with: { secrets: 'ONE = ssm:/app/one', 'role-to-assume': '' } });
    expect(load.step.conclusion).toBe('failure');
    expect(load.stdout).toContain('Error KT304: ');
    expect(resultOf(load.records)).toMatchObject({ seq: 0, error: { code: 'KT304', stage: 'identify' } });
    expect(load.step.files.env).toHaveLength(0);
  });
});
