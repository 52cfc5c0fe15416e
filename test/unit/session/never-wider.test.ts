import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeytrailError } from '../../../src/errors.ts';
import { type Declaration, declare } from '../../../src/manifest/index.ts';
import { planSessions, type SessionPlan } from '../../../src/session/index.ts';
import { type Home, locateTargets, type Target } from '../../../src/sources/index.ts';
import { declarationOf } from '../declarations.ts';
import { reachOf } from './policies.ts';

const REGIONS = {
  aws: ['us-east-1', 'eu-west-1', 'ap-southeast-2'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'],
} as const;
const homes = fc.constantFrom(...(['aws', 'aws-cn', 'aws-us-gov'] as const)).chain((partition) =>
  fc.record({
    partition: fc.constant(partition),
    account: fc.constantFrom('111122223333', '444455556666'),
    region: fc.constantFrom(...REGIONS[partition]),
  }),
);
const homesInAws = fc.record<Home>({
  partition: fc.constant('aws'),
  account: fc.constantFrom('111122223333', '777788889999'),
  region: fc.constantFrom(...REGIONS.aws),
});

const segment = fc.string({
  unit: fc.constantFrom(...'abcXYZ019_.-'),
  minLength: 1,
  maxLength: 60,
});
const parameterName = fc.oneof(
  segment,
  fc.array(segment, { minLength: 1, maxLength: 15 }).map((levels) => `/${levels.join('/')}`),
  fc.constantFrom('/a', '/a/b', '/a/b/c', 'a', '/acme/prod/db'),
);
const selector = fc.option(fc.constantFrom(':1', ':2', ':31', ':prod', ':canary'), { nil: undefined });

const declarationsIn = (partition: keyof typeof REGIONS) =>
  fc.array(
    fc
      .record({
        name: parameterName,
        selector,
        region: fc.option(fc.constantFrom(...REGIONS[partition]), { nil: undefined }),
        account: fc.option(fc.constantFrom('111122223333', '777788889999'), { nil: undefined }),
      })
      .map(({ name, selector: own, region, account }) =>
        declarationOf(
          'X',
          { name, selector: own, account },
          { region: region === undefined ? undefined : { value: region, source: 'declaration' } },
        ),
      ),
    { minLength: 1, maxLength: 60 },
  );
/** Where a load runs, and what it declares. */
const loads = homes.chain((home) => fc.tuple(declarationsIn(home.partition), fc.constant<Home>(home)));

/** What the declarations say, computed apart from the code that is tested. */
function declaredArns(declarations: readonly Declaration[], home: Home): ReadonlySet<string> {
  return new Set(
    declarations.map(({ reference, region }) => {
      if (reference.scheme !== 'ssm') throw new Error('only parameters are declared here');
      const { partition = home.partition, account = home.account, name } = reference;
      const place = region?.value ?? home.region;
      return `arn:${partition}:ssm:${place}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
    }),
  );
}

function checkPlans(
  plans: readonly SessionPlan[],
  targets: readonly Target[],
  declared: ReadonlySet<string>,
) {
  const reached = new Set<string>();
  for (const { policy, targets: own, batches } of plans) {
    expect(policy.length).toBeLessThanOrEqual(2_048);
    const { parameters, services } = reachOf(policy);
    expect(new Set(parameters)).toEqual(new Set(own.map(({ arn }) => arn)));
    for (const arn of parameters) {
      expect(arn).not.toMatch(/[*?$]/);
      reached.add(arn);
    }
    expect(new Set(services)).toEqual(new Set(own.flatMap(servicesOf)));
    expect(new Set(batches.flat())).toEqual(new Set(own));
    batches.forEach(checkBatch);
  }
  expect(reached).toEqual(declared);
  const planned = plans.flatMap(({ batches }) => batches.flat());
  expect(planned).toHaveLength(targets.length);
  expect(new Set(planned)).toEqual(new Set(targets));
}

function servicesOf({ arn, region }: Target): readonly string[] {
  const service = `ssm.${region}.amazonaws.com`;
  return arn.startsWith('arn:aws-cn:') ? [service, `${service}.cn`] : [service];
}

function checkBatch(batch: readonly Target[]): void {
  expect(batch.length).toBeGreaterThan(0);
  expect(batch.length).toBeLessThanOrEqual(10);
  expect(new Set(batch.map(({ account, region }) => `${account} ${region}`)).size).toBe(1);
  expect(new Set(batch.map(({ arn }) => arn)).size).toBe(batch.length);
}

describe('the sessions of a load', () => {
  test('together allow exactly the declared parameters, whatever is declared', () => {
    fc.assert(
      fc.property(loads, ([declarations, home]) => {
        const targets = locateTargets(declarations, home);
        checkPlans(planSessions(targets), targets, declaredArns(declarations, home));
      }),
      { numRuns: 150 },
    );
  });

  test('need one wave for any 200 names of at most 69 characters with their ARN', () => {
    const short = fc.string({ unit: fc.constantFrom(...'abcdef/_-'), minLength: 1, maxLength: 21 });
    fc.assert(
      fc.property(fc.array(short, { minLength: 200, maxLength: 200 }), (endings) => {
        const declarations = endings.map((ending, index) =>
          declarationOf(`S${index}`, { name: `/${index}${ending}`.slice(0, 25) }),
        );
        const home = { partition: 'aws', account: '111122223333', region: 'us-east-1' };
        const plans = planSessions(locateTargets(declarations, home));
        expect(plans.flatMap(({ batches }) => batches).length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 30 },
    );
  });
});

const wild = fc.constantFrom(
  '*',
  '?',
  '$',
  `$${'{aws:username}'}`,
  '%2a',
  '/*',
  ':*',
  '\u0000',
  '"',
  '\\',
  '","Resource":"*',
  "'",
  '\n',
  ' ',
  '/../',
  '//',
  '..',
  '\uff0a',
  'é',
  '#/x',
  ':1',
  ':prod',
  '/',
  'a',
  'acme',
  'prod',
  'db',
  '-',
  '.',
  '_',
  'ssm:',
  'arn:',
  'arn:aws:ssm:us-east-1:111122223333:parameter/',
  'arn:aws:ssm:*:*:parameter/',
  'parameter',
);
const wildText = fc.array(wild, { minLength: 1, maxLength: 8 }).map((words) => words.join(''));
const plainReference = fc
  .record({ name: parameterName, selector, arn: fc.boolean() })
  .map(({ name, selector: own, arn }) =>
    arn
      ? `arn:aws:ssm:eu-west-1:777788889999:parameter/${name.replace(/^\//, '')}${own ?? ''}`
      : `ssm:${name}${own ?? ''}`,
  );
/** Half of the manifests hold nothing odd, so that many are accepted. */
const manifests = fc.boolean().chain((odd) => {
  const reference = odd
    ? fc.oneof({ weight: 3, arbitrary: plainReference }, { weight: 1, arbitrary: wildText })
    : plainReference;
  const orOdd = (plain: fc.Arbitrary<string>) => (odd ? fc.oneof(plain, wildText) : plain);
  const entry = fc
    .record({
      from: reference,
      region: fc.option(fc.constantFrom<string>(...REGIONS.aws), { nil: undefined }),
      long: fc.boolean(),
    })
    // An ARN and another Region contradict each other: one such entry has the whole manifest refused.
    .map((made) => (odd || !made.from.startsWith('arn:') ? made : { ...made, region: undefined }));
  return fc.record({
    prefix: fc.option(orOdd(fc.constantFrom('/acme/prod/', '/a/')), { nil: undefined }),
    region: fc.option(orOdd(fc.constantFrom<string>(...REGIONS.aws)), { nil: undefined }),
    entries: fc.array(entry, { maxLength: 30 }),
    inline: fc.array(reference, { maxLength: 10 }),
  });
});

type Manifest = typeof manifests extends fc.Arbitrary<infer Shape> ? Shape : never;

/** JSON is YAML, so that every text stands in the manifest as it was generated. */
function write({ prefix, region, entries, inline }: Manifest) {
  const secrets = entries.map(({ from, region: own, long }, index) => [
    `SECRET_${index}`,
    long || own !== undefined ? { from, region: own } : from,
  ]);
  const text = JSON.stringify({
    version: 1,
    defaults: { prefix, region },
    secrets: Object.fromEntries(secrets),
  });
  return {
    ...(entries.length === 0
      ? {}
      : { manifest: { path: '.keytrail.yml', bytes: new TextEncoder().encode(text) } }),
    inlineSecrets: inline.map((one, index) => `INLINE_${index} = ${one}`).join('\n'),
  };
}

/** What a load would read for a manifest; undefined when it is refused. */
async function locateOrRefuse(manifest: Manifest, home: Home) {
  try {
    const { declarations } = await declare(write(manifest));
    return { declarations, targets: locateTargets(declarations, home) };
  } catch (error) {
    expect(error).toBeInstanceOf(KeytrailError);
    return undefined;
  }
}

describe('no manifest', () => {
  test('yields a policy wider than its declarations', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(manifests, homesInAws, async (manifest, home) => {
        const located = await locateOrRefuse(manifest, home);
        if (located === undefined) {
          return;
        }
        accepted += 1;
        const { declarations, targets } = located;
        checkPlans(planSessions(targets), targets, declaredArns(declarations, home));
        for (const { arn } of targets) {
          expect(arn).toMatch(/^arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:parameter\/[\w./-]+$/);
        }
        expect(targets.flatMap((target) => target.declarations)).toHaveLength(declarations.length);
      }),
      { numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  test.each([
    '/acme/*',
    '/acme/prod/?',
    '/acme/$' + '{aws:username}',
    'arn:aws:ssm:us-east-1:111122223333:parameter/*',
    'arn:aws:ssm:*:111122223333:parameter/db',
    'arn:aws:ssm:us-east-1:*:parameter/db',
    '/acme/"],"Resource":["*',
    '/acme/../db*',
  ])('is accepted with %s', async (text) => {
    await expect(declare({ inlineSecrets: `NAME = ${text}` })).rejects.toMatchObject({ code: 'KT103' });
  });
});
