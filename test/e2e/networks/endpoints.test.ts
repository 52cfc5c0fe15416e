import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from '../support/expectations.ts';
import { resultOf } from '../support/records.ts';
import { World } from '../support/world.ts';
import { CompanyNetwork, TOKEN_HOST } from './company-network.ts';

jest.setTimeout(60_000);

const ONE = 'ONE = ssm:/app/one';
const FIPS = ['sts-fips.us-east-1.amazonaws.com', 'ssm-fips.us-east-1.amazonaws.com'];
const DUAL_STACK = ['sts.us-east-1.api.aws', 'ssm.us-east-1.api.aws'];
const BOTH = ['sts-fips.us-east-1.api.aws', 'ssm-fips.us-east-1.api.aws'];

let world: World;
let network: CompanyNetwork;

beforeAll(async () => {
  world = await World.start({ parameters: { '/app/one': 'canary-value-of-one' } });
  network = await CompanyNetwork.start(world, [...FIPS, ...DUAL_STACK, ...BOTH]);
});
afterEach(() => {
  world.clean();
  network.proxy.clear();
});
afterAll(async () => {
  await network.stop();
  await world.stop();
});

function heard(): number {
  return world.sandbox.gateway.log.calls.length + world.sandbox.issuer.requests.length;
}

describe('the switches of AWS', () => {
  test.each([
    ['FIPS', { AWS_USE_FIPS_ENDPOINT: 'true' }, FIPS],
    ['dual-stack', { AWS_USE_DUALSTACK_ENDPOINT: 'true' }, DUAL_STACK],
    ['both', { AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' }, BOTH],
  ])('%s: these endpoints are asked, and no other is even connected to', async (_, env, hosts) => {
    const load = await world.load(ONE, {}, network.job(env));
    expectLoaded(load);
    expect(network.proxy.authorities.toSorted()).toEqual(
      [TOKEN_HOST, ...hosts].map((host) => `${host}:443`).toSorted(),
    );
  });

  test.each(['True', '1', 'yes', 'on'])(
    '%j is no word that the SDK knows: refused, not read as "no"',
    async (word) => {
      const before = heard();
      const env = { AWS_USE_FIPS_ENDPOINT: word, AWS_USE_DUALSTACK_ENDPOINT: word };
      const load = await world.load(ONE, {}, network.job(env));
      expectRefusal(load, { code: 'KT109', stage: 'declare' });
      expect(load.stdout).toContain(`AWS_USE_FIPS_ENDPOINT: "${word}" is not allowed; true or false`);
      expect(load.stdout).toContain(`AWS_USE_DUALSTACK_ENDPOINT: "${word}" is not allowed; true or false`);
      expect(heard()).toBe(before);
    },
  );

  test('and an endpoint of one’s own exclude each other', async () => {
    const load = await world.load(ONE, {}, { machineEnv: { AWS_USE_FIPS_ENDPOINT: 'true' } });
    expectRefusal(load, { code: 'KT109', stage: 'declare' });
    expect(load.stdout).toContain(
      'AWS_USE_FIPS_ENDPOINT=true chooses an endpoint of AWS, but AWS_ENDPOINT_URL',
    );
  });

  test('and one of one’s own for a sink exclude each other, too', async () => {
    const env = { AWS_USE_FIPS_ENDPOINT: 'true', AWS_ENDPOINT_URL_S3: 'https://s3.acme.test' };
    const inputs = { audit: 's3://acme-audit/keytrail', 'allow-endpoint-override': 'true' };
    const load = await world.load(ONE, inputs, network.job(env));
    expectRefusal(load, { code: 'KT109', stage: 'declare' });
    expect(load.stdout).toContain(
      'AWS_USE_FIPS_ENDPOINT=true chooses an endpoint of AWS, but AWS_ENDPOINT_URL_S3 names another',
    );
  });
});

describe('an endpoint in a variable', () => {
  test('is in the log and in both records, the service’s own before the one for all', async () => {
    const { url } = world.sandbox.gateway;
    const own = url.replace('127.0.0.1', 'localhost');
    const load = await world.load(ONE, {}, { machineEnv: { AWS_ENDPOINT_URL_SSM: own } });
    expectLoaded(load);
    expect(load.stdout).toContain(`→ endpoint  ${url}, from AWS_ENDPOINT_URL\n`);
    expect(load.stdout).toContain(`→ endpoint  ${own}, from AWS_ENDPOINT_URL_SSM\n`);
    for (const { environment } of load.records)
      expect(environment.endpoints).toEqual({ AWS_ENDPOINT_URL: url, AWS_ENDPOINT_URL_SSM: own });
  });

  test('may have a path', async () => {
    const env = { AWS_ENDPOINT_URL: `${world.sandbox.gateway.url}/behind/a/gateway` };
    expectLoaded(await world.load(ONE, {}, { machineEnv: env }));
  });

  test('is set aside by AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true', async () => {
    const env = { AWS_ENDPOINT_URL: 'http://elsewhere.example', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' };
    const load = await world.load(ONE, {}, network.job({ ...env, AWS_USE_DUALSTACK_ENDPOINT: 'true' }));
    expectLoaded(load);
    expect(resultOf(load.records).environment.endpoints).toEqual({});
    expect(load.stdout).not.toContain('→ endpoint');
  });

  test.each([
    ['http://aws.example', 'is plain http to aws.example'],
    ['http://127.0.0.1.evil.example:80', 'is plain http to 127.0.0.1.evil.example'],
    ['http://localhost.evil.example', 'is plain http to localhost.evil.example'],
    ['http://0.0.0.0:80', 'is plain http to 0.0.0.0'],
    ['http://[::ffff:7f00:1]:80', 'is plain http to [::ffff:7f00:1]'],
    ['http://10.0.0.1:4566', 'is plain http to 10.0.0.1:4566'],
    ['HTTP://AWS.EXAMPLE', 'is plain http to aws.example'],
    ['ftp://127.0.0.1', 'is no URL that begins with https://'],
    ['aws.example', 'is no URL that begins with https://'],
    [' ', 'is no URL that begins with https://'],
    ['https://ann:canary-word@aws.example', 'holds a user or a password'],
    ['https://aws.example/?canary-word', 'has a query or a fragment'],
    ['https://aws.example/#canary-word', 'has a query or a fragment'],
  ])('%j is refused before anything is asked for', async (address, why) => {
    const before = heard();
    const env = { AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_SSM: address };
    const load = await world.load(ONE, {}, { machineEnv: env });
    expectRefusal(load, { code: 'KT109', stage: 'declare' });
    expect(load.stdout).toContain(`AWS_ENDPOINT_URL_SSM ${why}`);
    expect(load.stdout + load.step.summary + JSON.stringify(load.records)).not.toContain('canary-word');
    expect(heard()).toBe(before);
  });

  test.each(['localhost', '127.0.0.1', '127.1'])('may be plain http on this machine: %s', async (host) => {
    const env = { AWS_ENDPOINT_URL: world.sandbox.gateway.url.replace('127.0.0.1', host) };
    expectLoaded(await world.load(ONE, {}, { machineEnv: env }));
  });

  test('all mistakes are told at once', async () => {
    const env = {
      AWS_ENDPOINT_URL: 'http://all.example',
      AWS_ENDPOINT_URL_STS: 'no url',
      AWS_USE_FIPS_ENDPOINT: 'x',
      HTTPS_PROXY: 'socks5://proxy.example',
    };
    const { stdout } = await world.load(ONE, {}, { machineEnv: env });
    for (const text of [
      'AWS_ENDPOINT_URL is',
      'AWS_ENDPOINT_URL_STS is',
      'AWS_USE_FIPS_ENDPOINT: "x"',
      'HTTPS_PROXY names',
    ])
      expect(stdout).toContain(text);
  });
});

describe('the address of the token endpoint', () => {
  test.each([
    ['http://tokens.example/token', 'is plain http to tokens.example'],
    ['tokens.example/token', 'is no URL that begins with https://'],
  ])('%s is refused before the request’s credential is sent', async (requestUrl, why) => {
    const idToken = { requestUrl, requestToken: 'canary-request-token' };
    const load = await world.load(ONE, {}, { ...network.job(), idToken });
    expectRefusal(load, { code: 'KT206', stage: 'identify' });
    expect(load.stdout).toContain(`ACTIONS_ID_TOKEN_REQUEST_URL ${why}`);
    expect(network.proxy.authorities).not.toContain('tokens.example:80');
  });
});
