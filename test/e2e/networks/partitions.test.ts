import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { trustRepository } from '../../../sandbox/account.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { expectLoaded, expectRefusal } from '../support/expectations.ts';
import { resultOf } from '../support/records.ts';
import { READER, ROLE, World } from '../support/world.ts';
import { CompanyNetwork, TOKEN_HOST } from './company-network.ts';

jest.setTimeout(60_000);

/** May read in whatever partition the account is. */
const ANYWHERE = JSON.parse(JSON.stringify(READER).replaceAll('arn:aws:', 'arn:*:'));

interface Place {
  readonly partition: string;
  readonly region: string;
  readonly suffix: string;
  readonly fips: readonly [sts: string, ssm: string];
  readonly audience: string;
}

const CHINA: Place = {
  partition: 'aws-cn',
  region: 'cn-north-1',
  suffix: 'amazonaws.com.cn',
  fips: ['sts-fips.cn-north-1.amazonaws.com.cn', 'ssm-fips.cn-north-1.amazonaws.com.cn'],
  audience: 'sts.amazonaws.com.cn',
};
const GOVERNMENT: Place = {
  partition: 'aws-us-gov',
  region: 'us-gov-west-1',
  suffix: 'amazonaws.com',
  fips: ['sts.us-gov-west-1.amazonaws.com', 'ssm.us-gov-west-1.amazonaws.com'],
  audience: 'sts.amazonaws.com',
};

describe.each([CHINA, GOVERNMENT])('$partition', ({ partition, region, suffix, fips, audience }) => {
  let sandbox: Sandbox;
  let world: World;
  let network: CompanyNetwork;
  const hosts = [`sts.${region}.${suffix}`, `ssm.${region}.${suffix}`];

  beforeAll(async () => {
    sandbox = await startSandbox(
      {
        keys: ['alias/own'],
        roles: { [ROLE]: { policies: [ANYWHERE] } },
        parameters: { '/app/one': { value: 'canary-value-of-one', key: 'alias/own' } },
      },
      { partition, region },
    );
    world = new World(sandbox);
    network = await CompanyNetwork.start(world, [...hosts, ...fips]);
  });
  afterEach(() => {
    world.clean();
    network.proxy.clear();
  });
  afterAll(async () => {
    await network.stop();
    await world.stop();
  });

  test('its endpoints, its audience and its ARNs are used', async () => {
    const load = await world.load('ONE = ssm:/app/one', {}, network.job());
    expectLoaded(load);
    expect(load.step.env.get('ONE')).toBe('canary-value-of-one');
    expect(network.proxy.authorities.toSorted()).toEqual(
      [TOKEN_HOST, ...hosts].map((host) => `${host}:443`).toSorted(),
    );
    expect(sandbox.issuer.requests.find(({ action }) => action === 'token')?.audience).toBe(audience);
    const { run, reads, sessions } = resultOf(load.records);
    expect(run.oidc.aud).toBe(audience);
    expect(reads[0]?.arn).toBe(`arn:${partition}:ssm:${region}:111122223333:parameter/app/one`);
    expect(sessions[0]?.arn).toMatch(new RegExp(`^arn:${partition}:sts::`));
  });

  test('its FIPS endpoints are used', async () => {
    const load = await world.load('ONE = ssm:/app/one', {}, network.job({ AWS_USE_FIPS_ENDPOINT: 'true' }));
    expectLoaded(load);
    expect(network.proxy.authorities.toSorted()).toEqual(
      [TOKEN_HOST, ...fips].map((host) => `${host}:443`).toSorted(),
    );
  });

  test('a Region of another partition is refused before anything is asked for', async () => {
    const before = sandbox.issuer.requests.length;
    const load = await world.load('ONE = ssm:/app/one', { 'aws-region': 'us-east-1' }, network.job());
    expectRefusal(load, { code: 'KT107', stage: 'declare' });
    expect(load.stdout).toContain(
      `Region us-east-1 (input aws-region) lies in aws, but the role is of ${partition}`,
    );
    expect(sandbox.issuer.requests).toHaveLength(before);
    expect(network.proxy.connects).toEqual([]);
  });

  test.each(['AWS_REGION', 'AWS_DEFAULT_REGION'])(
    'a %s that is no Region leads nowhere',
    async (variable) => {
      const before = sandbox.issuer.requests.length;
      for (const text of ['evil.example/#', 'us-east-1@evil.example', '*', 'us-east-1\n::error::x']) {
        const load = await world.load(
          'ONE = ssm:/app/one',
          { 'aws-region': '' },
          network.job({ [variable]: text }),
        );
        expectRefusal(load, { code: 'KT107', stage: 'declare' });
        expect(load.stdout).toContain(
          `Error KT107: ${variable} holds ${JSON.stringify(text)}, which is no Region`,
        );
      }
      expect(sandbox.issuer.requests).toHaveLength(before);
      expect(network.proxy.connects).toEqual([]);
    },
  );

  test('a parameter of another partition is refused', async () => {
    const secrets = 'ONE = arn:aws:ssm:us-east-1:111122223333:parameter/app/one';
    const load = await world.load(secrets, {}, network.job());
    expectRefusal(load, { code: 'KT107', stage: 'declare' });
    expect(load.stdout).toContain(`of aws, but the credentials are of ${partition}`);
  });
});

describe('GitHub Enterprise Server', () => {
  const ISSUER = 'https://ghes.acme.example/_services/token';
  /** What its tokens lack (GitHub Enterprise Server's documentation, OIDC). */
  const TOKEN = { checkRunId: null };
  let world: World;
  let network: CompanyNetwork;

  beforeAll(async () => {
    const github = trustRepository(
      'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    );
    const roles = { [ROLE]: { policies: [READER] }, 'ci-github': { policies: [READER], trust: github } };
    const sandbox = await startSandbox(
      { roles, parameters: { '/app/one': 'canary-value-of-one' } },
      { issuer: ISSUER },
    );
    world = new World(sandbox);
    network = await CompanyNetwork.start(world, [
      'sts.us-east-1.amazonaws.com',
      'ssm.us-east-1.amazonaws.com',
    ]);
  });
  afterEach(() => world.clean());
  afterAll(async () => {
    await network.stop();
    await world.stop();
  });

  test('its issuer is on record, its provider is asked for, its sessions have a name', async () => {
    expect(world.sandbox.account.providerArn).toBe(
      'arn:aws:iam::111122223333:oidc-provider/ghes.acme.example/_services/token',
    );
    const load = await world.load('ONE = ssm:/app/one', {}, network.job({}, TOKEN));
    expectLoaded(load);
    const { run, sessions } = resultOf(load.records);
    expect(run).toMatchObject({ issuer: ISSUER, check_run_id: null, repository: 'acme/api' });
    expect(sessions[0]?.name).toMatch(/^gh-1-9-1-[0-9a-f]{12}$/);
    expect(load.stdout).toMatch(/✓ session {3}gh-1-9-1-[0-9a-f]{12} on role ci-api/);
  });

  test('a role that trusts github.com only refuses its tokens, and the issuer is printed', async () => {
    const load = await world.load(
      'ONE = ssm:/app/one',
      { 'role-to-assume': world.sandbox.account.roles['ci-github'] ?? '' },
      network.job({}, TOKEN),
    );
    expectRefusal(load, { code: 'KT301', stage: 'assume' });
    expect(load.stdout).toContain(`iss: ${ISSUER}`);
  });
});
