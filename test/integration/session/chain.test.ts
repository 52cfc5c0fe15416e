import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { chainSession, identifyChain, planOf } from '../../../src/session/index.ts';
import { targetsOf } from '../../unit/declarations.ts';
import { type AwsOfAJob, awsOfAJob } from '../aws-of-a-job.ts';
import { allow, openSession } from '../sandbox/clients.ts';

const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'];
/** Nothing of the machine that runs the tests may be found. */
const FILES = {
  AWS_CONFIG_FILE: 'no-such-file',
  AWS_SHARED_CREDENTIALS_FILE: 'no-such-file',
  AWS_EC2_METADATA_DISABLED: 'true',
};
const before = { ...process.env };
let sandbox: Sandbox;
let job: AwsOfAJob;

beforeAll(async () => {
  sandbox = await startSandbox({
    roles: { 'ci-api': { policies: [allow('*', '*')] } },
    users: { ann: [allow('ssm:*', '*')] },
  });
}, 60_000);

afterEach(() => {
  job?.stop();
  for (const name of [...KEYS, ...Object.keys(FILES)]) {
    const value = before[name];
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
});

afterAll(() => sandbox?.stop());

/** Asks the chain, with only these variables set. */
async function identify(env: Readonly<Record<string, string>>) {
  for (const name of KEYS) {
    delete process.env[name];
  }
  Object.assign(process.env, FILES, env);
  job = awsOfAJob(sandbox.gateway.url);
  return await identifyChain(job.aws, 'us-east-1', new AbortController().signal);
}

describe("the SDK's own chain", () => {
  test('gives the credentials of the environment, and STS says whose they are', async () => {
    const user = sandbox.account.users['ann'];
    const chain = await identify({
      AWS_ACCESS_KEY_ID: user?.accessKeyId ?? '',
      AWS_SECRET_ACCESS_KEY: user?.secretAccessKey ?? '',
    });
    expect(chain).toMatchObject({
      caller: { account: '111122223333', arn: 'arn:aws:iam::111122223333:user/ann' },
      partition: 'aws',
    });
    const plan = planOf(targetsOf(60));
    const session = chainSession(plan, chain);
    expect(session.plan.batches).toHaveLength(6);
    expect(session.facts).toEqual({
      purpose: 'read',
      account: '111122223333',
      role: null,
      arn: 'arn:aws:iam::111122223333:user/ann',
      name: null,
      accessKeyId: user?.accessKeyId,
      policy: null,
      packedPolicyPercent: null,
      expires: null,
    });
  });

  test('of a session that an earlier step opened has its name', async () => {
    const keys = await openSession(sandbox);
    const chain = await identify({
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken ?? '',
    });
    expect(chainSession(planOf(targetsOf(1)), chain).facts).toMatchObject({
      arn: 'arn:aws:sts::111122223333:assumed-role/ci-api/gh-1-9-1-77',
      name: 'gh-1-9-1-77',
      role: null,
    });
  });

  test('without any credentials is KT304', async () => {
    await expect(identify({})).rejects.toMatchObject({ code: 'KT304' });
  });

  test('with credentials that STS does not know is KT302, without the secret key', async () => {
    const error = await identify({
      AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN',
      AWS_SECRET_ACCESS_KEY: 'canary-secret-key',
    }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'KT302', details: [expect.stringMatching(/^\w+: ./)] });
    expect(JSON.stringify(Object(error).details)).not.toContain('canary');
  });
});
