import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Secret } from '../../src/secret.ts';
import { ageSeconds, locateTargets } from '../../src/sources/index.ts';
import { CALL, CANARY, emptyLedger, found, loadedLedger, NOW, SESSION } from './a-load.ts';
import { declarationOf, HOME } from './declarations.ts';

describe('the facts of a load', () => {
  test('are there before anything is known', () => {
    expect(emptyLedger().facts('result', NOW)).toEqual({
      platform: 'github',
      claims: null,
      unverified: { job: 'deploy', step: 'keytrail', runner: 'runner-1' },
      environment: { endpoints: {}, proxy: false, custom_ca: false, audit_failure: 'block' },
      sessions: [],
      manifest: { path: null, sha256: null, scope: null, source: null, commit: null },
      calls: [],
      reads: [],
    });
  });

  test('list every declaration in its order, what was found with its version and age', () => {
    const { reads, calls } = loadedLedger().facts('result', NOW);
    expect(calls).toMatchObject([{ session: 0, names: 2, request_id: 'r-1', http_status: 200 }]);
    expect(reads.map(({ name, outcome, delivered }) => [name, outcome, delivered])).toEqual([
      ['STRIPE_KEY', 'found', 'env'],
      ['OPTIONAL', 'missing', null],
      ['DEFAULTED', 'defaulted', 'env'],
    ]);
    expect(reads[0]).toEqual({
      name: 'STRIPE_KEY',
      reference: 'ssm:/shared/stripe:prod',
      arn: 'arn:aws:ssm:us-east-1:111122223333:parameter/shared/stripe',
      version: 7,
      selector: ':prod',
      type: 'SecureString',
      last_modified: '2026-11-11T04:10:00.000Z',
      age_seconds: 1_036_800,
      max_age_seconds: null,
      delivered: 'env',
      masked: true,
      outcome: 'found',
      reason: null,
      owner: null,
      call: 0,
    });
  });

  test('have the age as it was judged when the secrets had been read, and the limit', () => {
    const changes = { maxAge: { text: '12d', seconds: 1_036_800 } };
    const ledger = loadedLedger({ changes });
    for (const now of [NOW, NOW + 3_600_000]) {
      const [read] = ledger.facts('result', now).reads;
      expect(read).toMatchObject({ age_seconds: 1_036_800, max_age_seconds: 1_036_800, outcome: 'found' });
    }
    expect(ledger.facts('intent', NOW).reads[1]?.max_age_seconds).toBeNull();
  });

  test('say of nothing that it was delivered before the result is on record, nor when the load failed', () => {
    const ledger = loadedLedger();
    for (const ending of [undefined, 'failed'] as const) {
      ledger.ending = ending;
      const { reads } = ledger.facts('result', NOW);
      expect(reads.map(({ delivered }) => delivered)).toEqual([null, null, null]);
    }
  });

  test('hash exactly the policy that was sent', () => {
    const sha256 = createHash('sha256')
      .update(SESSION.policy ?? '')
      .digest('hex');
    expect(loadedLedger().facts('intent', NOW).sessions).toMatchObject([
      { policy_sha256: sha256, expires: '2026-11-23T04:25:00.000Z', purpose: 'read' },
    ]);
  });

  test('hold no value, whatever the phase', () => {
    const ledger = loadedLedger();
    expect(JSON.stringify([ledger.facts('intent', NOW), ledger.facts('result', NOW)])).not.toContain(CANARY);
  });

  test('say pending before, and unread when the load ended before AWS said anything', () => {
    const ledger = emptyLedger();
    const declarations = [declarationOf('A'), declarationOf('B')];
    ledger.declared = { declarations, manifest: null, scope: 'deploy', audit: [] };
    const outcomes = (phase: 'intent' | 'result') =>
      ledger.facts(phase, NOW).reads.map(({ outcome }) => outcome);
    expect(outcomes('intent')).toEqual(['pending', 'pending']);
    expect(outcomes('result')).toEqual(['unread', 'unread']);
    expect(ledger.facts('intent', NOW).manifest.scope).toBe('deploy');
  });

  test('tell what was read already when the load ended in between, each with its own call', () => {
    const ledger = emptyLedger();
    const declarations = [declarationOf('A'), declarationOf('B'), declarationOf('C')];
    const targets = locateTargets(declarations, HOME);
    ledger.declared = { declarations, manifest: null, scope: null, audit: [] };
    const second = { ...CALL, requestId: 'r-2' };
    ledger.addCall(0, CALL);
    ledger.addCall(1, second);
    targets.forEach((target, index) => {
      for (const declaration of target.declarations) {
        ledger.targets.set(declaration, target);
      }
      if (index === 1) {
        ledger.reads.set(target, { ...found(target), call: second });
      }
      if (index === 2) {
        ledger.reads.set(target, { target, call: CALL, outcome: { kind: 'denied', reason: 'no' } });
      }
    });
    const { reads, calls } = ledger.facts('result', NOW);
    expect(calls.map(({ session, request_id }) => [session, request_id])).toEqual([
      [0, 'r-1'],
      [1, 'r-2'],
    ]);
    expect(reads.map(({ outcome, call, arn }) => [outcome, call, arn !== null])).toEqual([
      ['unread', null, true],
      ['found', 1, true],
      ['denied', 0, true],
    ]);
  });
});

describe('what a ledger notes', () => {
  test('holds neither the value nor the text that it was decoded from', () => {
    const ledger = loadedLedger();
    const [declaration] = ledger.values.keys();
    if (declaration === undefined) throw new Error('nothing was told');
    const secret = new Secret('A', CANARY);
    const told = { declaration, read: undefined, outcome: 'found', reason: undefined, age: null } as const;
    ledger.tell({ ...told, secret, encoded: secret }, { delivered: null, masked: true });
    expect(Object.values(ledger.values.get(declaration) ?? {}).some((held) => held instanceof Secret)).toBe(
      false,
    );
  });

  test('is unusable for the one secret that was refused', () => {
    const ledger = loadedLedger();
    const [declaration] = ledger.values.keys();
    if (declaration === undefined) throw new Error('nothing was told');
    ledger.tellUnusable(declaration);
    expect(ledger.facts('result', NOW).reads.map(({ outcome }) => outcome)).toEqual([
      'unusable',
      'missing',
      'defaulted',
    ]);
  });
});

describe('an age', () => {
  test.each([
    [null, null],
    [new Date(NOW - 1_999), 1],
    [new Date(NOW), 0],
    [new Date(NOW + 60_000), 0],
  ])('of %p is %j seconds', (changed, seconds) => {
    expect(ageSeconds(changed, NOW)).toBe(seconds);
  });
});
