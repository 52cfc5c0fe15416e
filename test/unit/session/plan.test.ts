import { describe, expect, test } from '@jest/globals';
import { CALLS_AT_ONCE } from '../../../src/aws/index.ts';
import type { SessionPlan } from '../../../src/session/index.ts';
import { halve, planOf, planSessions } from '../../../src/session/plan.ts';
import { locateTargets, type Target } from '../../../src/sources/index.ts';
import { declarationOf, HOME, targetsOf } from '../declarations.ts';
import { reachOf } from './policies.ts';

const arnsOf = (targets: readonly Target[]) => targets.map(({ arn }) => arn);
const callsOf = (plans: readonly SessionPlan[]) => plans.flatMap(({ batches }) => batches);

describe('sessions for names of 69-character ARNs', () => {
  test.each([
    { names: 1, sessions: 1, calls: 1 },
    { names: 10, sessions: 1, calls: 1 },
    { names: 11, sessions: 1, calls: 2 },
    { names: 20, sessions: 1, calls: 2 },
    { names: 24, sessions: 1, calls: 3 },
    { names: 50, sessions: 3, calls: 5 },
  ])('$names need $sessions, and $calls calls', ({ names, sessions, calls }) => {
    const plans = planSessions(targetsOf(names));
    expect(plans).toHaveLength(sessions);
    expect(callsOf(plans)).toHaveLength(calls);
  });

  test('200 need one wave of calls', () => {
    const plans = planSessions(targetsOf(200));
    expect(callsOf(plans).length).toBeLessThanOrEqual(CALLS_AT_ONCE);
    expect(CALLS_AT_ONCE).toBe(24);
    expect(callsOf(plans).flat()).toHaveLength(200);
  });
});

describe('a plan', () => {
  test('of nothing is no session', () => {
    expect(planSessions([])).toEqual([]);
  });

  test('allows exactly its own parameters, without their selectors', () => {
    const declarations = [
      declarationOf('OLD', { name: '/acme/db', selector: ':3' }),
      declarationOf('NEW', { name: '/acme/db', selector: ':prod' }),
      declarationOf('OTHER', { name: '/acme/other' }),
    ];
    const [plan, ...more] = planSessions(locateTargets(declarations, HOME));
    expect(more).toEqual([]);
    expect(reachOf(plan?.policy ?? '')).toEqual({
      parameters: [
        'arn:aws:ssm:us-east-1:111122223333:parameter/acme/db',
        'arn:aws:ssm:us-east-1:111122223333:parameter/acme/other',
      ],
      services: ['ssm.us-east-1.amazonaws.com'],
    });
  });

  test('never puts two selectors of one parameter into a call', () => {
    const selectors = Array.from({ length: 12 }, (_, index) => `:${index + 1}`);
    const declarations = selectors.map((selector, index) =>
      declarationOf(`V${index}`, { name: '/acme/db', selector }),
    );
    const plans = planSessions(locateTargets(declarations, HOME));
    expect(callsOf(plans).map((batch) => batch.length)).toEqual(Array(12).fill(1));
  });

  test('fills calls although the declarations of two Regions are mixed', () => {
    const declarations = Array.from({ length: 20 }, (_, index) =>
      declarationOf(
        `S${index}`,
        {},
        { region: { value: index % 2 === 0 ? 'us-east-1' : 'eu-west-1', source: 'declaration' } },
      ),
    );
    const plans = planSessions(locateTargets(declarations, HOME));
    expect(callsOf(plans).map((batch) => batch.length)).toEqual([10, 10]);
    expect(plans.flatMap(({ policy }) => reachOf(policy).services).sort()).toEqual([
      'ssm.eu-west-1.amazonaws.com',
      'ssm.us-east-1.amazonaws.com',
    ]);
  });

  test('for the longest names that Parameter Store has holds one each', () => {
    const targets = targetsOf(5, 1_011);
    const plans = planSessions(targets);
    expect(plans.map((plan) => arnsOf(plan.targets))).toEqual(arnsOf(targets).map((arn) => [arn]));
    expect(Math.max(...plans.map(({ policy }) => policy.length))).toBeLessThanOrEqual(2_048);
  });

  test('is the same for the same declarations', () => {
    expect(planSessions(targetsOf(77))).toEqual(planSessions(targetsOf(77)));
  });
});

describe('a policy that STS finds too large when packed', () => {
  test('becomes two that together hold what it held', () => {
    const plan = planOf(targetsOf(7));
    const halves = halve(plan);
    expect(halves?.map(({ targets }) => targets.length)).toEqual([4, 3]);
    expect(halves?.flatMap(({ targets }) => targets)).toEqual(plan.targets);
    for (const half of halves ?? []) {
      expect(reachOf(half.policy).parameters).toEqual(arnsOf(half.targets));
      expect(half.batches.flat()).toEqual(half.targets);
    }
  });

  test('cannot be halved below one parameter', () => {
    expect(halve(planOf(targetsOf(1)))).toBeUndefined();
  });
});
