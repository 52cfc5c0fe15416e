import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from '../support/expectations.ts';
import { resultOf } from '../support/records.ts';
import { type JobSpec, type Load, World } from '../support/world.ts';
import {
  API_HOST,
  AUTHORIZATION,
  CompanyNetwork,
  PASSWORD,
  TOKEN_HOST,
  USER_INFO,
} from './company-network.ts';

jest.setTimeout(60_000);

const STS = 'sts.us-east-1.amazonaws.com';
const SSM = 'ssm.us-east-1.amazonaws.com';
const KMS = 'kms.us-east-1.amazonaws.com';
const REVIEWED = 'version: 1\nsecrets:\n  REVIEWED: ssm:/app/one\n';

let world: World;
let network: CompanyNetwork;

beforeAll(async () => {
  world = await World.start({ keys: ['alias/app'], parameters: { '/app/one': 'canary-value-of-one' } });
  network = await CompanyNetwork.start(world, [STS, SSM, KMS]);
});
afterEach(() => {
  world.clean();
  network.proxy.clear();
});
afterAll(async () => {
  await network.stop();
  await world.stop();
});

/** A run of a stranger's pull request: the manifest comes from the API, whose name only the proxy knows. */
async function loadOfCommit(env: Readonly<Record<string, string>> = {}, of = network): Promise<Load> {
  const event = 'pull_request_target';
  const github = { event_name: event, api_url: `https://${API_HOST}` };
  const spec: JobSpec = { ...of.job(env, { event }), commit: { '.keytrail.yml': REVIEWED }, github };
  return await world.loadIn(world.job(spec), { with: { 'timeout-seconds': '20' } });
}

const authorities = (of = network) => of.proxy.connects.map(({ authority }) => authority).toSorted();

test('KMS is read through the proxy, over one tunnel a ciphertext', async () => {
  const { account } = world.sandbox;
  const key = account.keys['alias/app'] ?? '';
  const manifest = `version: 1\nsecrets:\n  A: { from: "kms:a.enc", key: "${key}" }\n  B: ssm:/app/one\n`;
  const files = { 'a.enc': await account.encrypt('alias/app', 'canary-value-of-a', {}) };
  const load = await world.load('', {}, { ...network.job(), manifest, files });
  expectLoaded(load);
  expect(load.step.env.get('A')).toBe('canary-value-of-a');
  const all = [TOKEN_HOST, STS, SSM, KMS].map((host) => `${host}:443`);
  expect([...new Set(authorities())]).toEqual(all.toSorted());
  expect(authorities().filter((authority) => authority === `${KMS}:443`)).toHaveLength(1);
  for (const { environment } of load.records) expect(environment.proxy).toBe(true);
});

describe("GitHub's API", () => {
  test('is asked through the proxy, by the authority of NODE_EXTRA_CA_CERTS', async () => {
    const load = await loadOfCommit();
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['REVIEWED']);
    expect(authorities()).toEqual([API_HOST, TOKEN_HOST, STS, SSM].map((host) => `${host}:443`).toSorted());
    expect(network.proxy.others).toEqual([]);
    expect(load.stdout.match(/→ proxy/g)).toHaveLength(1);
    for (const { environment } of load.records)
      expect(environment).toMatchObject({ proxy: true, custom_ca: true });
  });

  test('is asked through the proxy that ALL_PROXY names, with its user and password', async () => {
    const guarded = await CompanyNetwork.start(world, [STS, SSM], { authorization: AUTHORIZATION });
    try {
      const env = { HTTPS_PROXY: '', ALL_PROXY: `http://${USER_INFO}@${guarded.proxyName}` };
      const load = await loadOfCommit(env, guarded);
      expectLoaded(load);
      expect(authorities(guarded)).toContain(`${API_HOST}:443`);
      expect(load.stdout + JSON.stringify(load.records)).not.toContain(PASSWORD);
    } finally {
      await guarded.stop();
    }
  });

  test('is asked directly when NO_PROXY names it', async () => {
    const load = await loadOfCommit({ NO_PROXY: API_HOST });
    expect(load.step.conclusion).toBe('failure');
    expect(load.stdout).toContain(`by GitHub's API (${API_HOST}): the connection failed (`);
    expect(authorities()).not.toContain(`${API_HOST}:443`);
  });

  test('that the proxy refuses is told with host and port, at once', async () => {
    network.proxy.manner = (authority) => (authority.startsWith(API_HOST) ? 403 : 'connect');
    const load = await loadOfCommit();
    expectRefusal(load, { code: 'KT207', stage: 'declare' });
    expect(load.stdout).toContain(
      `(HTTPS_PROXY) made no connection to ${API_HOST}:443: it answered with status 403`,
    );
    expect(authorities().filter((authority) => authority === `${API_HOST}:443`)).toHaveLength(1);
    expect(resultOf(load.records)).toMatchObject({
      environment: { proxy: true },
      manifest: { source: 'commit' },
    });
  });

  test.each(['reset', 503] as const)('is asked again when the proxy fails once (%s)', async (manner) => {
    let refused = 0;
    network.proxy.manner = (authority) => {
      refused += authority.startsWith(API_HOST) ? 1 : 0;
      return authority.startsWith(API_HOST) && refused === 1 ? manner : 'connect';
    };
    const load = await loadOfCommit();
    expectLoaded(load);
    expect(load.stdout).toMatch(/^… GitHub's API is tried again: the proxy /m);
  });

  test('whose certificate does not hold is refused as such, and gets no token', async () => {
    const load = await loadOfCommit({ NODE_EXTRA_CA_CERTS: '' });
    const { code } = resultOf(load.records).error ?? {};
    expect(code).toBe('KT208');
    expect(load.stdout).toContain(`the certificate of ${API_HOST} does not hold`);
    expect(world.sandbox.githubApi.requests).toEqual([]);
  });
});
