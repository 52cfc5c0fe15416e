import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectNothingHandedOver, expectRefusal } from './support/expectations.ts';
import { World } from './support/world.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await World.start({ parameters: { '/batch/p0': 'canary-of-p0' } });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

const TYPO = `version: 1
secrets:
  ONE:
    from: ssm:/batch/p0
    raeson: a typo
  TWO: ssn:/batch/p1
`;

const SCOPED = `version: 1
secrets:
  ONE: ssm:/batch/p0
scopes:
  deploy: [ONE]
  test: [ONE]
`;

describe('declarations that are not right', () => {
  test('a typo is told with file, line, column, what is allowed and the nearest word; all mistakes at once', async () => {
    const calls = world.sandbox.gateway.log.calls.length;
    const load = await world.loadIn(world.job({ manifest: TYPO }), {
      with: { secrets: '1BAD = ssm:/batch/p2' },
    });
    expectRefusal(load, { code: 'KT103', stage: 'declare' });
    expect(load.stdout).toMatch(/^ {2}\.keytrail\.yml:5:5 +.*"raeson".*"reason"/m);
    expect(load.stdout).toMatch(/^ {2}\.keytrail\.yml:6:8 +.*"ssn".*"ssm/m);
    expect(load.stdout).toMatch(/^ {2}input secrets:1:1 +.*"1BAD"/m);
    expect(world.sandbox.gateway.log.calls).toHaveLength(calls);
  });

  test('neither manifest nor secrets: the three lines that one would write', async () => {
    const load = await world.loadIn(world.job({ files: { 'README.md': 'checked out' } }));
    expectRefusal(load, { code: 'KT102', stage: 'declare' });
    expect(load.stdout).toMatch(/version: 1\n +secrets:\n +\w+: ssm:\//);
    expect(load.stdout).not.toContain('actions/checkout');
  });

  test('an empty workspace: add actions/checkout before this step', async () => {
    const load = await world.loadIn(world.job());
    expectRefusal(load, { code: 'KT102', stage: 'declare' });
    expect(load.stdout).toContain('add actions/checkout before this step');
    const named = await world.loadIn(world.job(), { with: { manifest: 'ci/keytrail.yml' } });
    expectNothingHandedOver(named);
    expect(named.stdout).toContain('add actions/checkout before this step');
  });

  test('a scope that is unknown, missing, or given without scopes, is refused with those that are there', async () => {
    const unknown = await world.loadIn(world.job({ manifest: SCOPED }), { with: { scope: 'depoly' } });
    expectRefusal(unknown, { code: 'KT104', stage: 'declare' });
    expect(unknown.stdout).toMatch(/"depoly".*deploy.*test/);
    const missing = await world.loadIn(world.job({ manifest: SCOPED }));
    expectRefusal(missing, { code: 'KT104', stage: 'declare' });
    expect(missing.stdout).toMatch(/deploy, test/);
    const needless = await world.load('ONE = ssm:/batch/p0', { scope: 'deploy' });
    expectRefusal(needless, { code: 'KT104', stage: 'declare' });
  });

  test('the same name twice, in two cases, or in manifest and input, is refused with both places', async () => {
    const twice = await world.load('ONE = ssm:/batch/p0\nONE = ssm:/batch/p1');
    const cases = await world.load('Path_To = ssm:/batch/p0\nPATH_TO = ssm:/batch/p1');
    const both = await world.load('ONE = ssm:/batch/p0', {}, { manifest: SCOPED.split('scopes')[0] ?? '' });
    for (const load of [twice, cases, both]) expectRefusal(load, { code: 'KT103', stage: 'declare' });
    expect(twice.stdout).toMatch(/input secrets:2:1 .*ONE.*input secrets:1:1/);
    expect(cases.stdout).toMatch(/input secrets:2:1 .*PATH_TO.*Path_To.*input secrets:1:1/);
    expect(both.stdout).toMatch(/ONE.*\.keytrail\.yml:3:3|\.keytrail\.yml:3:3.*ONE/);
  });

  test('what a later version brings is refused as not supported yet', async () => {
    const references = ['secretsmanager:prod/db', 's3://bucket/key', 'ssm:/aws/reference/secretsmanager/x'];
    for (const reference of references) {
      const load = await world.load(`ONE = ${reference}`);
      expectRefusal(load, { code: 'KT105', stage: 'declare' });
      expect(load.stdout).toContain('not supported yet');
    }
  });

  test('without a Region anywhere the load is refused before AWS is called', async () => {
    const load = await world.load('ONE = ssm:/batch/p0', { 'aws-region': '' });
    expectRefusal(load, { code: 'KT107', stage: 'declare' });
    const env = await world.load(
      'ONE = ssm:/batch/p0',
      { 'aws-region': '' },
      { machineEnv: { AWS_REGION: 'us-east-1' } },
    );
    expectLoaded(env);
  });
});

describe('inputs that are not right', () => {
  test('an input of a later version is refused by name', async () => {
    const load = await world.load('ONE = ssm:/batch/p0', { 'dry-run': 'true' });
    expectRefusal(load, { code: 'KT105', stage: 'declare' });
    expect(load.stdout).toMatch(/^ {2}dry-run: not supported yet$/m);
  });

  test('an unknown input is refused with the nearest known one, with all other mistakes', async () => {
    const load = await world.load('ONE = ssm:/batch/p0', {
      'role-to-asume': 'x',
      export: 'files',
      'timeout-seconds': '0',
      'aws-region': 'us east',
      summary: 'long',
      'role-duration-seconds': '899',
      'role-session-name': 'a b',
    });
    expectRefusal(load, { code: 'KT101', stage: 'declare' });
    expect(load.stdout).toMatch(/did you mean "?role-to-assume"?\?/);
    for (const name of [
      'export',
      'timeout-seconds',
      'aws-region',
      'summary',
      'role-duration-seconds',
      'role-session-name',
    ]) {
      expect(load.stdout).toMatch(new RegExp(`^ {2}${name}: .* is not allowed; `, 'm'));
    }
  });

  test('an input that arrives empty or blank counts as not given', async () => {
    const names = [
      'manifest',
      'scope',
      'export',
      'summary',
      'timeout-seconds',
      'audience',
      'role-session-name',
      'run',
      'dry-run',
    ];
    const load = await world.load(
      'ONE = ssm:/batch/p0',
      Object.fromEntries(names.map((name) => [name, ' '])),
    );
    expectLoaded(load);
  });
});

test('a repository that everybody can read gets counts only in its summary, also for failures', async () => {
  const event = { repository: { full_name: 'acme/api', private: false, visibility: 'public' } };
  const token = { visibility: 'public' } as const;
  const good = await world.load('ONE = ssm:/batch/p0', {}, { event, token });
  const bad = await world.load('ONE = ssm:/app/nowhere', {}, { event, token });
  const off = await world.load('ONE = ssm:/app/nowhere', { summary: 'off' });
  for (const { step } of [good, bad]) {
    expect(step.summary).toContain('1 secret');
    expect(step.summary).not.toMatch(/ONE|\/batch|\/app|ci-api|arn:/);
  }
  expect(off.step.summary).toBe('');
  expect(off.step.conclusion).toBe('failure');
});
