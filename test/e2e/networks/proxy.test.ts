import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from '../support/expectations.ts';
import { resultOf } from '../support/records.ts';
import { type Load, World } from '../support/world.ts';
import { AUTHORIZATION, CompanyNetwork, PASSWORD, TOKEN_HOST, USER_INFO } from './company-network.ts';

jest.setTimeout(60_000);

const ONE = 'ONE = ssm:/app/one';
const STS = 'sts.us-east-1.amazonaws.com';
const SSM = 'ssm.us-east-1.amazonaws.com';
const ALL = [`${TOKEN_HOST}:443`, `${STS}:443`, `${SSM}:443`];
const ROLE_ARN = 'arn:aws:iam::111122223333:role/ci-api';

let world: World;
let network: CompanyNetwork;

beforeAll(async () => {
  world = await World.start({ parameters: { '/app/one': 'canary-value-of-one' } });
  network = await CompanyNetwork.start(world, [STS, SSM]);
});
afterEach(() => {
  world.clean();
  network.proxy.clear();
});
afterAll(async () => {
  await network.stop();
  await world.stop();
});

function expectProxied(load: Load): void {
  expectLoaded(load);
  expect(load.step.env.get('ONE')).toBe('canary-value-of-one');
  for (const { environment } of load.records)
    expect(environment).toMatchObject({ proxy: true, endpoints: {} });
}

describe('a proxy in a variable', () => {
  test.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])(
    '%s carries the token, STS and Parameter Store, each over one tunnel; log and record say so',
    async (name) => {
      const env = { HTTPS_PROXY: '', [name]: `http://${network.proxyName}` };
      const load = await world.load(ONE, {}, network.job(env));
      expectProxied(load);
      expect(network.proxy.connects.map(({ authority }) => authority).toSorted()).toEqual(ALL.toSorted());
      for (const { received } of network.proxy.connects) expect(received).toBeGreaterThan(0);
      expect(network.proxy.others).toEqual([]);
      expect(load.stdout).toContain(`→ proxy     ${network.proxyName}, from ${name}\n`);
      expect(load.stdout.match(/→ proxy/g)).toHaveLength(1);
    },
  );

  test('may lack its scheme, which is then http', async () => {
    expectProxied(await world.load(ONE, {}, network.job({ HTTPS_PROXY: network.proxyName })));
  });

  test('gets what cannot be reached otherwise: without it the load fails', async () => {
    const load = await world.load(ONE, { 'timeout-seconds': '3' }, network.job({ HTTPS_PROXY: '' }));
    expect(load.step.conclusion).toBe('failure');
    expect(resultOf(load.records).environment.proxy).toBe(false);
    expect(network.proxy.connects).toEqual([]);
  });

  test('carries many calls at once, and no tunnel more than there are calls', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `/many/n${index}`);
    await world.sandbox.account.putParameters(Object.fromEntries(names.map((name) => [name, `of${name}`])));
    const lines = names.map((name, index) => `N${index} = ssm:${name}`).join('\n');
    const load = await world.load(lines, {}, network.job());
    expectLoaded(load);
    expect(load.step.env.get('N59')).toBe('of/many/n59');
    const calls = resultOf(load.records).calls.length;
    expect(network.proxy.connects.filter(({ authority }) => authority === `${SSM}:443`)).toHaveLength(calls);
  });

  test('that is for plain http is not used: nothing of Keytrail leaves the machine in plain http', async () => {
    const env = { HTTP_PROXY: `http://${network.proxyName}`, http_proxy: `http://${network.proxyName}` };
    const load = await world.load(ONE, {}, { machineEnv: env });
    expectLoaded(load);
    expect(resultOf(load.records).environment.proxy).toBe(false);
    expect([...network.proxy.connects, ...network.proxy.others]).toEqual([]);
  });

  test('carries the calls of the SDK’s own chain, too', async () => {
    const token = await world.sandbox.issuer.sign({
      aud: 'sts.amazonaws.com',
      sub: 'repo:acme/api:ref:refs/heads/main',
      repository: 'acme/api',
    });
    const spec = network.job({ AWS_ROLE_ARN: ROLE_ARN, AWS_REGION: 'us-east-1' });
    const job = world.job({ ...spec, files: { token } });
    const file = `${job.folders.workspace}/token`;
    const load = await world.loadIn(job, {
      with: { secrets: ONE, 'role-to-assume': '' },
      env: { AWS_WEB_IDENTITY_TOKEN_FILE: file },
    });
    expectProxied(load);
    expect(network.proxy.authorities.toSorted()).toEqual([`${SSM}:443`, `${STS}:443`]);
  });
});

describe('NO_PROXY', () => {
  test.each([['localhost'], ['.localhost,localhost'], ['*'], ['example.com localhost']])(
    '%j keeps requests from the proxy',
    async (except) => {
      const { aws, tokens } = network.direct;
      const spec = network.job({ AWS_ENDPOINT_URL: aws, NO_PROXY: except });
      const load = await world.load(ONE, {}, { ...spec, idToken: network.idToken(tokens) });
      expectLoaded(load);
      expect(network.proxy.connects).toEqual([]);
      expect(resultOf(load.records).environment).toMatchObject({ proxy: false, custom_ca: true });
      expect(load.stdout).not.toContain('→ proxy');
      expect(load.stdout).toContain(`→ endpoint  ${aws}, from AWS_ENDPOINT_URL\n`);
    },
  );

  test('holds for single hosts and ports: what it does not name goes through the proxy', async () => {
    const { aws, tokens } = network.direct;
    const port = new URL(tokens).port;
    const spec = network.job({ AWS_ENDPOINT_URL: aws, no_proxy: `localhost:${port}` });
    const load = await world.load(ONE, {}, { ...spec, idToken: network.idToken(tokens) });
    expectLoaded(load);
    expect(network.proxy.authorities).toEqual([new URL(aws).host]);
    expect(resultOf(load.records).environment.proxy).toBe(true);
  });
});

describe('a proxy that wants a user and a password', () => {
  let guarded: CompanyNetwork;
  beforeAll(async () => {
    guarded = await CompanyNetwork.start(world, [STS, SSM], { authorization: AUTHORIZATION });
  });
  afterAll(() => guarded.stop());

  test('gets them from its address, and nobody else does', async () => {
    const env = { HTTPS_PROXY: `http://${USER_INFO}@${guarded.proxyName}` };
    const load = await world.load(ONE, {}, guarded.job(env));
    expectProxied(load);
    expect(load.stdout).toContain(`→ proxy     ${guarded.proxyName}, from HTTPS_PROXY`);
    expectNoPassword(load);
  });

  test.each([
    ['a wrong password', 'http://ci:canary-wrong@', /does not take the user and the password in HTTPS_PROXY/],
    ['none', 'http://', /wants a user and a password/],
  ])('is given %s: refused at the first answer, with the proxy and the variable', async (_, start, fix) => {
    guarded.proxy.clear();
    const env = { HTTPS_PROXY: `${start}${guarded.proxyName}` };
    const load = await world.load(ONE, {}, guarded.job(env));
    expectRefusal(load, { code: 'KT207', stage: 'identify' });
    expect(load.stdout).toContain(
      `the proxy ${guarded.proxyName} (HTTPS_PROXY) made no connection to ${TOKEN_HOST}:443`,
    );
    expect(load.stdout).toContain('status 407');
    expect(load.stdout).toMatch(fix);
    expect(guarded.proxy.connects.filter(({ authority }) => authority === `${TOKEN_HOST}:443`)).toHaveLength(
      1,
    );
    expectNoPassword(load);
  });
});

function expectNoPassword({ stdout, step, records }: Load): void {
  const told = stdout + step.rawStderr + step.summary + JSON.stringify(records);
  for (const text of [PASSWORD, encodeURIComponent(PASSWORD), AUTHORIZATION.slice(6), 'canary-wrong'])
    expect(told).not.toContain(text);
}

describe('a proxy that is spoken to by TLS', () => {
  let secured: CompanyNetwork;
  beforeAll(async () => {
    secured = await CompanyNetwork.start(world, [STS, SSM], { tls: true });
  });
  afterAll(() => secured.stop());

  test('carries everything', async () => {
    const load = await world.load(ONE, {}, secured.job({ HTTPS_PROXY: `https://${secured.proxyName}` }));
    expectProxied(load);
    expect(secured.proxy.authorities.toSorted()).toEqual(ALL.toSorted());
  });

  test('must prove who it is: refused at once, with the variable for authorities', async () => {
    secured.proxy.clear();
    const env = { HTTPS_PROXY: `https://${secured.proxyName}`, NODE_EXTRA_CA_CERTS: '' };
    const load = await world.load(ONE, {}, secured.job(env));
    expectRefusal(load, { code: 'KT207', stage: 'identify' });
    expect(load.stdout).toContain(`the proxy ${secured.proxyName} (HTTPS_PROXY) cannot be trusted`);
    expect(load.stdout).toMatch(/Fix: .*NODE_EXTRA_CA_CERTS/);
    expect(secured.proxy.connects).toEqual([]);
  });

  test('is told from one that speaks plain http, and the other way round', async () => {
    const wrong = [
      network.job({ HTTPS_PROXY: `https://${network.proxyName}` }),
      secured.job({ HTTPS_PROXY: `http://${secured.proxyName}` }),
    ];
    for (const spec of wrong) {
      const load = await world.load(ONE, { 'timeout-seconds': '20' }, spec);
      expectRefusal(load, { code: 'KT207', stage: 'identify' });
      expect(load.stdout).toMatch(/the proxy localhost:\d+ \(HTTPS_PROXY\) made no connection/);
    }
  });
});

describe('a proxy that refuses', () => {
  test.each([403, 407, 404])('the token endpoint with %i: refused at once', async (status) => {
    network.proxy.manner = (authority) => (authority.startsWith(TOKEN_HOST) ? status : 'connect');
    const load = await world.load(ONE, {}, network.job());
    expectRefusal(load, { code: 'KT207', stage: 'identify' });
    expect(load.stdout).toContain(`the proxy ${network.proxyName} (HTTPS_PROXY)`);
    expect(load.stdout).toContain(`status ${status}`);
    expect(network.proxy.connects.filter(({ authority }) => authority === ALL[0])).toHaveLength(1);
    expect(resultOf(load.records).environment.proxy).toBe(true);
  });

  test.each([
    ['sts', STS, 'assume'],
    ['ssm', SSM, 'fetch'],
  ] as const)('%s: refused at its stage, with host and port', async (_, host, stage) => {
    network.proxy.manner = (authority) => (authority.startsWith(host) ? 403 : 'connect');
    const load = await world.load(ONE, {}, network.job());
    expectRefusal(load, { code: 'KT207', stage });
    expect(load.stdout).toContain(
      `(HTTPS_PROXY) made no connection to ${host}:443: it answered with status 403`,
    );
    expect(load.stdout).toContain(`Fix: allow ${host}:443 in the proxy`);
  });

  test.each(['reset', 'garbage', 502] as const)('each time (%s): tried again, then told', async (manner) => {
    network.proxy.manner = () => manner;
    const load = await world.load(ONE, { 'timeout-seconds': '30' }, network.job());
    expectRefusal(load, { code: 'KT207', stage: 'identify' });
    expect(load.stdout).toContain(`the proxy ${network.proxyName} (HTTPS_PROXY)`);
  });

  test.each(['reset', 503] as const)('once for each host (%s): the load goes on', async (manner) => {
    const seen = new Set<string>();
    network.proxy.manner = (authority) => {
      const isFirst = !seen.has(authority);
      seen.add(authority);
      return isFirst ? manner : 'connect';
    };
    expectProxied(await world.load(ONE, {}, network.job()));
  });

  test('by silence: the load ends within its time and names the proxy', async () => {
    network.proxy.manner = () => 'hang';
    const load = await world.load(ONE, { 'timeout-seconds': '3' }, network.job());
    expect(load.step.durationMs).toBeLessThan(4_500);
    const { code } = resultOf(load.records).error ?? {};
    expectRefusal(load, { code: code === 'KT403' ? 'KT403' : 'KT207', stage: 'identify' });
    expect(load.stdout).toMatch(/^ {2}|^Error/m);
    const error = load.stdout.slice(load.stdout.indexOf('Error KT'));
    expect(error).toContain(
      `the proxy ${network.proxyName} (HTTPS_PROXY) made no connection: it did not answer`,
    );
  });

  test('by not being there: told with its address and the variable', async () => {
    const env = { HTTPS_PROXY: 'http://ci:canary-wrong@127.0.0.1:1' };
    const load = await world.load(ONE, { 'timeout-seconds': '20' }, network.job(env));
    expectRefusal(load, { code: 'KT207', stage: 'identify' });
    expect(load.stdout).toContain('the proxy 127.0.0.1:1 (HTTPS_PROXY) made no connection');
    expect(load.stdout).toContain('ECONNREFUSED');
    expectNoPassword(load);
  });

  test('and forges the answer of the server: nothing of it is taken for one', async () => {
    network.proxy.manner = (authority) => (authority.startsWith(TOKEN_HOST) ? 'forge' : 'connect');
    const load = await world.load(ONE, {}, network.job());
    expect(load.step.conclusion).toBe('failure');
    expect(load.stdout).not.toContain('forged');
    expect(load.stdout).toContain(
      `no TLS could be spoken with ${TOKEN_HOST} (wrong version number, ERR_SSL_`,
    );
    expect(load.stdout).not.toMatch(/openssl|\.c:\d/i);
    expect(resultOf(load.records).error?.code).not.toBe('KT203');
  });
});

describe('an address of a proxy that is none', () => {
  test.each([
    ['socks5://proxy.example:1080', /HTTPS_PROXY names a proxy by socks5:\/\//],
    ['http://', /HTTPS_PROXY is no URL of a proxy/],
    ['http://ci:canary-wrong@proxy:port', /HTTPS_PROXY is no URL of a proxy/],
    [
      'http://ci:canary-wrong%@proxy.example:3128',
      /HTTPS_PROXY holds a user or a password with a bad %-escape/,
    ],
    ['http://proxy.example:3128/canary-wrong', /HTTPS_PROXY has more than scheme, user, host and port/],
  ])('%s is refused before anything is asked for, and not shown', async (address, why) => {
    const before = world.sandbox.issuer.requests.length;
    const load = await world.load(ONE, {}, network.job({ HTTPS_PROXY: address }));
    expectRefusal(load, { code: 'KT109', stage: 'declare' });
    expect(load.stdout).toMatch(why);
    expectNoPassword(load);
    expect(world.sandbox.issuer.requests).toHaveLength(before);
  });
});
