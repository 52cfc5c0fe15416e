import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FaultEffect } from '../../../sandbox/gateway/faults.ts';
import { expectLoaded, expectNothingHandedOver } from '../support/expectations.ts';
import { expectChains, resultOf } from '../support/records.ts';
import type { Load, World } from '../support/world.ts';
import { ALLOWED, auditedLoad, BUCKET, GROUP, KEY, LOGS, S3, startAuditedWorld } from './audited-world.ts';
import { eventsIn, objectsIn, ofLoad } from './store.ts';

jest.setTimeout(120_000);

let world: World;

beforeAll(async () => {
  world = await startAuditedWorld();
});
afterEach(() => world.clean());
afterAll(() => world.stop());

type Sink = readonly [name: string, uri: string, service: string, action: string];

const SINKS: readonly Sink[] = [
  ['s3', S3, 's3', 'PUT'],
  ['cloudwatch-logs', LOGS, 'logs', 'PutLogEvents'],
];

function keptBy(uri: string, { records }: Load) {
  const load = records[0]?.load;
  return uri === S3
    ? objectsIn(world, BUCKET).then((kept) => ofLoad(kept, load))
    : eventsIn(world, GROUP).then((kept) => ofLoad(kept, load));
}

function strike(
  service: string,
  action: string,
  effect: FaultEffect,
  when: { nth?: number } = {},
  times?: number,
) {
  const limit = times === undefined ? {} : { times };
  world.sandbox.gateway.faults.add({ when: { service, action, ...when }, do: effect, ...limit });
}

function warningsOf({ step }: Load): readonly string[] {
  return step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

function readsOf(): number {
  return world.sandbox.gateway.log.find({ service: 'ssm' }).length;
}

const conflict: FaultEffect = {
  error: { code: 'ConditionalRequestConflict', message: 'Please retry.', status: 409 },
};
const rejected: FaultEffect = {
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: '{"rejectedLogEventsInfo":{"tooOldLogEventEndIndex":0}}',
};
const redirect: FaultEffect = {
  status: 301,
  headers: { 'content-type': 'application/xml', 'x-amz-bucket-region': 'eu-west-1' },
  body: '<Error><Code>PermanentRedirect</Code><Message>Elsewhere</Message><Endpoint>evil.example</Endpoint></Error>',
};
const page: FaultEffect = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html>Sign in</html>',
};

describe('what passes is tried again, until the sink itself says that it keeps the record', () => {
  const PASSING: readonly (readonly [string, FaultEffect])[] = [
    ['throttled', 'throttle'],
    ['5xx', 'error5xx'],
    ['reset', 'reset'],
    ['reset half way', 'resetHalfway'],
    ['cut', 'cut'],
    ['a page of somebody else', page],
    ['a conflict', conflict],
    ['a conflict without a body', { status: 409, headers: {}, body: '' }],
  ];
  const cases = SINKS.flatMap((sink) =>
    PASSING.filter(([name]) => sink[0] === 's3' || !name.startsWith('a conflict')).map(
      ([name, effect]) => [sink[0], name, sink, effect] as const,
    ),
  );

  test.each(cases)('%s: %s, twice', async (_, __, [, uri, service, action], effect) => {
    strike(service, action, effect, {}, 2);
    const load = await auditedLoad(world, [uri]);
    expectLoaded(load);
    const kept = await keptBy(uri, load);
    expect(new Set(kept.map(({ record }) => record.digest))).toEqual(
      new Set(load.records.map(({ digest }) => digest)),
    );
    expect(load.stdout).toMatch(
      new RegExp(`^… ${uri === S3 ? 's3:PutObject' : 'logs:PutLogEvents'} is tried again`, 'm'),
    );
  });

  test('an object that is there already (412) is this very record: an answer was lost', async () => {
    strike('s3', 'PUT', 'cut', { nth: 1 });
    world.sandbox.gateway.log.clear();
    const load = await auditedLoad(world, [S3]);
    expectLoaded(load);
    const puts = world.sandbox.gateway.log.find({ service: 's3' });
    expect(puts.map(({ outcome }) => outcome)).toEqual(['fault:cut', 'http:412', 'ok']);
    expect(await keptBy(S3, load)).toHaveLength(2);
  });

  test('a stream that is there already, and an event that comes before its stream', async () => {
    strike('logs', 'CreateLogStream', 'cut', { nth: 1 });
    expectLoaded(await auditedLoad(world, [LOGS]));
    world.sandbox.gateway.faults.clear();
    strike('logs', 'CreateLogStream', { delayMs: 300 });
    world.sandbox.gateway.log.clear();
    const load = await auditedLoad(world, [LOGS]);
    expectLoaded(load);
    const puts = world.sandbox.gateway.log.find({ action: 'PutLogEvents' });
    expect(puts.map(({ status }) => status)).toEqual([400, 200, 200]);
  });
});

test('a stream that is made, and not known everywhere yet, is written to again', async () => {
  const unknown = { code: 'ResourceNotFoundException', message: 'The specified log stream does not exist.' };
  strike('logs', 'PutLogEvents', { error: unknown }, {}, 4);
  const load = await auditedLoad(world, [LOGS]);
  expectLoaded(load);
  expect(await keptBy(LOGS, load)).toHaveLength(2);
});

describe('a required sink that does not confirm', () => {
  const FINAL: readonly (readonly [string, Sink, FaultEffect, RegExp])[] = [
    ['denies', SINKS[0] as Sink, 'deny', /AccessDenied/],
    ['denies', SINKS[1] as Sink, 'deny', /AccessDenied/],
    [
      'rejects the event in an answer of 200',
      SINKS[1] as Sink,
      rejected,
      /rejected the record: .*tooOldLogEventEndIndex/,
    ],
    ['redirects', SINKS[0] as Sink, redirect, /Name the Region of the bucket, eu-west-1,/],
    ['hangs', SINKS[0] as Sink, 'hang', /did not confirm before the time/],
    ['hangs', SINKS[1] as Sink, 'hang', /did not confirm before the time/],
    ['is always reset', SINKS[0] as Sink, 'reset', /did not confirm before the time/],
  ];
  const spent = { 'timeout-seconds': '4' };

  test.each(FINAL)(
    '%s (%j) the intent: nothing is read',
    async (_, [, uri, service, action], effect, told) => {
      strike(service, action, effect);
      const before = readsOf();
      const load = await auditedLoad(world, [uri], spent);
      expectNothingHandedOver(load);
      expect(load.stdout).toContain('Error KT601: ');
      expect(load.stdout).toMatch(told);
      expect(readsOf()).toBe(before);
      expectChains(load.records);
      expect(load.records.map(({ outcome }) => outcome)).toEqual(['pending', 'failed']);
      expect(resultOf(load.records).error).toMatchObject({ code: 'KT601', stage: 'record' });
    },
  );

  test.each(FINAL)(
    '%s (%j) the result: nothing is handed over',
    async (_, [, uri, service, action], effect, told) => {
      // The event of an intent may come before its stream: then it is the second one that counts.
      const confirmed = async () => {
        const own = world.sandbox.gateway.log.find({ service, action, outcome: 'ok' });
        return own.length;
      };
      world.sandbox.gateway.log.clear();
      world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: { delayMs: 300 } });
      const running = auditedLoad(world, [uri], spent);
      while ((await confirmed()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      strike(service, action, effect);
      const load = await running;
      expectNothingHandedOver(load);
      expect(load.stdout).toContain('Error KT601: ');
      expect(load.stdout).toMatch(told);
      expect(load.records).toHaveLength(2);
      expectChains(load.records);
    },
  );

  test.each([
    ['s3', 's3://no-such-bucket', /NoSuchBucket/],
    ['cloudwatch-logs', 'cloudwatch-logs://no-such-group', /ResourceNotFound/],
  ])('%s: does not exist', async (_, uri, told) => {
    const load = await auditedLoad(world, [uri]);
    expectNothingHandedOver(load);
    expect(load.stdout).toMatch(told);
    expect(load.stdout).toContain('Fix: Create it, or correct the name, the account or the Region: arn:aws:');
  });

  test('STS hangs for its session: the load ends in time, with its record in the file', async () => {
    const role = world.sandbox.account.roles['ci-audit'] ?? '';
    world.sandbox.gateway.faults.add({ when: { service: 'sts', names: [role] }, do: 'hang' });
    const load = await auditedLoad(world, [S3], { ...spent, 'audit-role-to-assume': role });
    expectNothingHandedOver(load);
    expect(resultOf(load.records).error).toMatchObject({ code: 'KT403', stage: 'assume' });
  });
});

test('a refused reading role is told after one time-out of the session of the sinks', async () => {
  const { roles } = world.sandbox.account;
  const audit = roles['ci-audit'] ?? '';
  world.sandbox.gateway.faults.add({ when: { service: 'sts', names: [audit] }, do: 'hang' });
  world.sandbox.gateway.log.clear();
  const load = await auditedLoad(world, [S3], {
    'role-to-assume': roles['ci-nobody'] ?? '',
    'audit-role-to-assume': audit,
    'timeout-seconds': '8',
  });
  expectNothingHandedOver(load);
  expect(resultOf(load.records).error).toMatchObject({ code: 'KT301', stage: 'assume' });
  const asked = world.sandbox.gateway.log.find({ service: 'sts', outcome: 'fault:hang' });
  expect([1, 2]).toContain(asked.length);
  expect(load.stdout).toContain(`not confirmed by ${S3}: no session for it: STS did not answer in time`);
});

describe('a key that does not sign', () => {
  const CASES: readonly (readonly [string, FaultEffect, string])[] = [
    ['denies', 'deny', '60'],
    ['hangs', 'hang', '4'],
  ];

  test.each(CASES)('%s: nothing is handed over, and the result says why', async (_, effect, seconds) => {
    strike('kms', 'Sign', effect);
    const load = await auditedLoad(world, [S3], { 'audit-signing-key': KEY, 'timeout-seconds': seconds });
    expectNothingHandedOver(load);
    expect(load.stdout).toContain(`Error KT603: The audit record (result) was not signed by ${KEY}.`);
    const result = resultOf(load.records);
    expect(result).toMatchObject({
      outcome: 'failed',
      signature: null,
      error: { code: 'KT603', stage: 'record' },
    });
    expect(result.reads.map(({ delivered }) => delivered)).toEqual([null, null]);
    expect((await keptBy(S3, load)).at(-1)?.record).toEqual(result);
  });

  test('with audit-failure: warn the load goes on, unsigned, with a warning', async () => {
    strike('kms', 'Sign', 'deny');
    const load = await auditedLoad(world, [S3], { 'audit-signing-key': KEY, 'audit-failure': 'warn' });
    expectLoaded(load);
    expect(resultOf(load.records).signature).toBeNull();
    expect(load.step.annotations.map(({ message }) => message).join()).toContain(`${KEY} did not sign it`);
  });
});

describe('a sink that cannot end the load', () => {
  const LENIENT: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['is optional', '?optional=true', {}],
    ['is required, with audit-failure: warn', '', { 'audit-failure': 'warn' }],
  ];
  const cases = LENIENT.flatMap(([name, query, inputs]) =>
    SINKS.flatMap(([sink, uri, service, action]) =>
      (['deny', 'hang'] as const).map(
        (effect) => [name, sink, effect, { uri: `${uri}${query}`, service, action, inputs }] as const,
      ),
    ),
  );

  test.each(cases)(
    '%s: %s, %s: a warning, and the values',
    async (_, __, effect, { uri, service, action, inputs }) => {
      strike(service, action, effect);
      const load = await auditedLoad(world, [uri], { ...inputs, 'timeout-seconds': '4' });
      expectLoaded(load);
      expect(load.step.env.get('TWO')).toBe('canary-of-two');
      const shown = uri.replace('?optional=true', '');
      const isWarn = inputs['audit-failure'] === 'warn';
      const warnings = warningsOf(load).slice(isWarn ? 1 : 0);
      expect(warnings).toHaveLength(2);
      expect(warnings[0]).toContain(`${shown} did not confirm it`);
      expect(load.step.summary).toContain(`intent not confirmed by ${shown}`);
      expect(load.records.map(({ environment }) => environment.audit_failure)).toEqual(
        Array(2).fill(isWarn ? 'warn' : 'block'),
      );
      expect(load.step.summary?.includes('audit-failure: warn')).toBe(isWarn);
    },
  );

  test.each([
    ['that goes well', { secrets: 'ONE = ssm:/app/one' }, 'success'],
    ['with a mistake in its inputs', { secrets: 'ONE = ssm:/app/one', export: 'nowhere' }, 'failure'],
  ])(
    'audit-failure: warn stands in every record, the summary and one warning of a load %s',
    async (...args) => {
      const [, { secrets, ...inputs }, conclusion] = args;
      const load = await world.load(secrets, { 'audit-failure': 'warn', ...inputs });
      expect(load.step.conclusion).toBe(conclusion);
      expect(new Set(load.records.map(({ environment }) => environment.audit_failure))).toEqual(
        new Set(['warn']),
      );
      expect(load.step.summary).toContain('`audit-failure: warn`');
      expect(warningsOf(load)).toEqual([expect.stringMatching(/^audit-failure is warn: /)]);
    },
  );

  test('whose session is refused is a warning, too', async () => {
    const role = world.sandbox.account.roles['ci-nobody'] ?? '';
    const load = await auditedLoad(world, [`${S3}?optional=true`], { 'audit-role-to-assume': role });
    expectLoaded(load);
    expect(load.step.annotations.map(({ message }) => message).join()).toContain('no session for it');
  });

  test('is required all the same when the manifest says so', async () => {
    strike('s3', 'PUT', 'deny');
    const manifest = `version: 1\nsecrets: { ONE: ssm:/app/one }\naudit: ["${S3}"]\n`;
    const load = await world.loadIn(world.job({ manifest }), {
      with: { audit: `${S3}?optional=true`, ...ALLOWED },
    });
    expectNothingHandedOver(load);
    expect(load.stdout).toContain('Error KT601: ');
  });
});
