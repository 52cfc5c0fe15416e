import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describe as describeRequest } from '../../../sandbox/gateway/access.ts';
import { decide } from '../../../sandbox/gateway/authorize.ts';
import { parsePolicy } from '../../../sandbox/gateway/policy-document.ts';
import { Registry } from '../../../sandbox/gateway/registry.ts';
import { demandOf } from '../../../sandbox/gateway/resources.ts';
import type { Declaration } from '../../../src/manifest/index.ts';
import { planOf, planSessions } from '../../../src/session/plan.ts';
import { policyText } from '../../../src/session/policy.ts';
import { countTargets, locateTargets, sourceOf, type Target } from '../../../src/sources/index.ts';
import { ciphertextOf, declarationOf, HOME, KEYS } from '../declarations.ts';

const [KEY = '', OTHER = ''] = KEYS;

function statementsOf(...declarations: readonly Declaration[]) {
  return sourceOf('kms').statements(locateTargets(declarations, HOME));
}

describe('what is read', () => {
  test('is one ciphertext with one context under one key, whoever declares it', () => {
    const targets = locateTargets(
      [
        ciphertextOf('A', { context: { app: 'x', stage: 'y' } }),
        ciphertextOf('SAME', { context: { stage: 'y', app: 'x' }, pointer: '/a' }),
        ciphertextOf('CONTEXT', { context: { app: 'x' } }),
        ciphertextOf('KEY', { key: OTHER, context: { app: 'x', stage: 'y' } }),
        ciphertextOf('BYTES', { ciphertext: Buffer.of(2), context: { app: 'x', stage: 'y' } }),
      ],
      HOME,
    );
    expect(targets.map(({ declarations }) => declarations.map(({ name }) => name))).toEqual([
      ['A', 'SAME'],
      ['CONTEXT'],
      ['KEY'],
      ['BYTES'],
    ]);
    expect(targets[0]).toMatchObject({ arn: KEY, region: 'us-east-1', account: '111122223333' });
    expect(
      sourceOf('kms')
        .batches(targets)
        .map((batch) => batch.length),
    ).toEqual([1, 1, 1, 1]);
  });

  test('is counted in the words of its sources', () => {
    const parameters = locateTargets([declarationOf('P', {})], HOME);
    const targets = locateTargets([ciphertextOf('A', {}), ciphertextOf('B', { key: OTHER })], HOME);
    expect([[], parameters, targets, [...targets, ...parameters]].map(countTargets)).toEqual([
      '0 parameters',
      '1 parameter',
      '2 ciphertexts',
      '1 parameter and 2 ciphertexts',
    ]);
  });
});

describe('the policy', () => {
  test('names the key and exactly the context', () => {
    expect(statementsOf(ciphertextOf('A', { context: { stage: 'prod', app: 'acme' } }))).toEqual([
      {
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: KEY,
        Condition: {
          StringEquals: { 'kms:EncryptionContext:app': 'acme', 'kms:EncryptionContext:stage': 'prod' },
          'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['app', 'stage'] },
        },
      },
    ]);
  });

  test('allows no context where none is declared', () => {
    expect(statementsOf(ciphertextOf('A', {}))).toEqual([
      {
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: KEY,
        Condition: { Null: { 'kms:EncryptionContextKeys': 'true' } },
      },
    ]);
  });

  test('is short for contexts that differ in one value, so that 50 secrets fit into one session', () => {
    const declarations = Array.from({ length: 50 }, (_, index) =>
      ciphertextOf(`S${index}`, {
        ciphertext: Buffer.of(index),
        context: { app: 'acme', secret: `secret-${index}` },
      }),
    );
    expect(statementsOf(...declarations)).toHaveLength(1);
    expect(planSessions(locateTargets(declarations, HOME))).toHaveLength(1);
  });

  test('of keys with the same contexts is one statement', () => {
    const both = locateTargets([ciphertextOf('A', {}), ciphertextOf('B', { key: OTHER })], HOME);
    const { Statement } = JSON.parse(policyText(sourceOf('kms').statements(both)));
    expect(Statement).toEqual([expect.objectContaining({ Resource: [KEY, OTHER] })]);
  });
});

const principal = new Registry().addUser('u', '111122223333', []);

/** Whether a policy allows Decrypt with a key and a context, as the gateway's model of IAM decides it. */
function isAllowed(policy: string, KeyId: string, EncryptionContext: Context): boolean {
  const home = { partition: 'aws', region: 'us-east-1', account: '111122223333' };
  const demand = demandOf('kms:Decrypt', { ...home, input: { KeyId, EncryptionContext } });
  if (demand === null) throw new Error('the gateway does not know kms:Decrypt');
  const caller = { principal, region: 'us-east-1', protocol: 'json' } as const;
  const asked = describeRequest(caller, demand.action, demand.resource, demand.context);
  return decide({ identity: [parsePolicy(policy, 'permission')], session: null }, asked).allowed;
}

type Context = Readonly<Record<string, string>>;

/** Few words, so that contexts nearly agree; values that would be wildcards elsewhere. */
const contexts = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom('x', 'y', 'z', '*', '', 'é"\\'),
  {
    maxKeys: 3,
  },
);
const wanted = fc.record({ key: fc.constantFrom(KEY, OTHER), context: contexts });

function identityOf({ key, context }: { readonly key: string; readonly context: Context }): string {
  return JSON.stringify([key, Object.entries(context).sort()]);
}

describe('for any ciphertexts, keys and contexts', () => {
  test('the sessions together allow exactly the declared pairs of key and context, each its own', () => {
    fc.assert(
      fc.property(
        fc.array(wanted, { minLength: 1, maxLength: 40 }),
        fc.array(wanted, { minLength: 10, maxLength: 40 }),
        (declared, others) => {
          const declarations = declared.map(({ key, context }, index) =>
            ciphertextOf(`S${index}`, { key, context, ciphertext: Buffer.of(index) }),
          );
          const targets = locateTargets(declarations, HOME);
          const plans = planSessions(targets);
          const pairOf = new Map(
            declarations.map((declaration, index) => [
              declaration,
              declared[index] ?? { key: '', context: {} },
            ]),
          );
          for (const plan of plans) {
            expect(plan.policy.length).toBeLessThanOrEqual(2_048);
            const own = new Set(plan.targets.map((target) => identityOf(firstOf(target, pairOf))));
            for (const pair of [...declared, ...others]) {
              expect([pair, isAllowed(plan.policy, pair.key, pair.context)]).toEqual([
                pair,
                own.has(identityOf(pair)),
              ]);
            }
          }
          expect(plans.flatMap((plan) => plan.targets)).toHaveLength(targets.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function firstOf<T>({ declarations }: Target, pairs: ReadonlyMap<Declaration, T>): T {
  const pair = pairs.get(declarations[0] ?? declarationOf('NONE'));
  if (pair === undefined) throw new Error('the target has no declaration');
  return pair;
}

test('parameters and ciphertexts share a session, and the one may not be read by the permission of the other', () => {
  const targets = locateTargets([declarationOf('P', {}), ciphertextOf('A', {})], HOME);
  const [plan, ...more] = planSessions(targets);
  expect(more).toEqual([]);
  expect(isAllowed(plan?.policy ?? '', KEY, {})).toBe(true);
  expect(isAllowed(plan?.policy ?? '', OTHER, {})).toBe(false);
  expect(isAllowed(planOf(targets.filter(({ scheme }) => scheme === 'ssm')).policy, KEY, {})).toBe(false);
});
