import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Aws, Connections } from '../../../src/aws/index.ts';

type Env = Readonly<Record<string, string>>;

const CONFIG = `[default]
endpoint_url = https://elsewhere.example
services = moved
use_fips_endpoint = true
use_dualstack_endpoint = true
[services moved]
sts =
  endpoint_url = https://elsewhere.example
ssm =
  endpoint_url = https://elsewhere.example
`;

let folder: string;
let before: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-config-'));
  writeFileSync(join(folder, 'config'), CONFIG);
  before = process.env['AWS_CONFIG_FILE'];
  process.env['AWS_CONFIG_FILE'] = join(folder, 'config');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  if (before === undefined) delete process.env['AWS_CONFIG_FILE'];
  else process.env['AWS_CONFIG_FILE'] = before;
});

/** Opens no connection, and tells where to one was asked for. */
class RefusingAgent extends Agent {
  readonly hosts = new Set<string>();

  override createConnection(options: { host?: unknown }): never {
    this.hosts.add(String(options.host));
    throw Object.assign(new Error('refused'), { code: 'EACCES' });
  }
}

/** The hosts that both calls of a load ask for, with these variables. */
async function hostsWith(env: Env, region = 'us-east-1'): Promise<readonly string[]> {
  const agent = new RefusingAgent();
  const connections = new Connections();
  const aws = new Aws({
    env,
    connections: Object.defineProperty(connections, 'https', { value: agent }),
    attemptMs: 5_000,
    userAgent: 'keytrail/1.2.3 (github)',
    onRetry: () => undefined,
  });
  const { signal } = new AbortController();
  const role = { roleArn: 'arn:aws:iam::111122223333:role/ci-api', sessionName: 'gh-1', token: 'a.b.c' };
  const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
  const calls = [
    aws.assumeRole(region, { ...role, durationSeconds: 900, policy: '{}' }, signal),
    aws.getParameters(region, keys, { names: ['/a'], decrypt: true }, signal),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'EACCES' });
  return [...agent.hosts].toSorted();
}

describe("AWS's configuration file", () => {
  test('moves no endpoint', async () => {
    expect(await hostsWith({})).toEqual(['ssm.us-east-1.amazonaws.com', 'sts.us-east-1.amazonaws.com']);
  });
});

describe('the variables', () => {
  test('for FIPS and dual-stack endpoints are obeyed', async () => {
    expect(await hostsWith({ AWS_USE_FIPS_ENDPOINT: 'true' })).toEqual([
      'ssm-fips.us-east-1.amazonaws.com',
      'sts-fips.us-east-1.amazonaws.com',
    ]);
    expect(await hostsWith({ AWS_USE_DUALSTACK_ENDPOINT: 'true' })).toEqual([
      'ssm.us-east-1.api.aws',
      'sts.us-east-1.api.aws',
    ]);
  });

  test.each([
    ['us-gov-west-1', 'us-gov-west-1.amazonaws.com', '', 'us-gov-west-1.api.aws'],
    ['cn-north-1', 'cn-north-1.amazonaws.com.cn', '-fips', 'cn-north-1.api.amazonwebservices.com.cn'],
    ['eusc-de-east-1', 'eusc-de-east-1.amazonaws.eu', '-fips', 'eusc-de-east-1.api.amazonwebservices.eu'],
    ['us-iso-east-1', 'us-iso-east-1.c2s.ic.gov', '-fips', 'us-iso-east-1.api.aws.ic.gov'],
  ])('lead to the names of the partition in %s', async (region, plain, mark, dualStack) => {
    const services = (fips: string, rest: string) => ['ssm', 'sts'].map((name) => `${name}${fips}.${rest}`);
    expect(await hostsWith({}, region)).toEqual(services('', plain));
    expect(await hostsWith({ AWS_USE_FIPS_ENDPOINT: 'true' }, region)).toEqual(services(mark, plain));
    expect(await hostsWith({ AWS_USE_DUALSTACK_ENDPOINT: 'true' }, region)).toEqual(services('', dualStack));
  });

  test('for endpoints move those, the one of the service first', async () => {
    const env = { AWS_ENDPOINT_URL: 'https://all.example', AWS_ENDPOINT_URL_SSM: 'https://ssm.example' };
    expect(await hostsWith(env)).toEqual(['all.example', 'ssm.example']);
  });

  test('for endpoints are left aside when they are to be ignored', async () => {
    const env = { AWS_ENDPOINT_URL: 'https://all.example', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' };
    expect(await hostsWith(env)).toEqual(['ssm.us-east-1.amazonaws.com', 'sts.us-east-1.amazonaws.com']);
  });
});
