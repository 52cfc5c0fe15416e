import { describe, expect, test } from '@jest/globals';
import { BudgetSpent, Cancelled } from '../../src/budget.ts';
import { KeytrailError } from '../../src/errors.ts';
import { explainFailure } from '../../src/failure.ts';
import type { Recorded } from '../../src/job.ts';
import type { Ledger } from '../../src/ledger.ts';
import { locateTargets } from '../../src/sources/index.ts';
import { emptyLedger, found } from './a-load.ts';
import { declarationOf, HOME } from './declarations.ts';

function jobOf(ledger: Ledger, work = new AbortController()): Recorded {
  const { signal } = work;
  return Object({ ledger, budget: { totalMs: 5_000, attemptMs: 1_250, work: signal, end: signal } });
}

describe('what was thrown', () => {
  test('stays what it is when it was explained already, also at the end of the budget', () => {
    const error = new KeytrailError('KT301', 'refused');
    const work = new AbortController();
    work.abort(new BudgetSpent('spent'));
    expect(explainFailure(error, jobOf(emptyLedger(), work))).toBe(error);
  });

  test('is our own fault when nothing else explains it', () => {
    const cause = new TypeError('x is not a function');
    const error = explainFailure(cause, jobOf(emptyLedger()));
    expect(error).toMatchObject({ code: 'KT901', cause });
    expect(error.message).toContain('x is not a function');
  });

  test('may be anything', () => {
    expect(explainFailure('text', jobOf(emptyLedger())).code).toBe('KT901');
    expect(explainFailure(undefined, jobOf(emptyLedger())).code).toBe('KT901');
  });
});

describe('a spent budget', () => {
  test.each([
    ['identify', 'OIDC token'],
    ['assume', 'STS'],
    ['fetch', 'Parameter Store'],
    ['record', 'audit record'],
  ] as const)('in the stage %s says what was waited for', (stage, what) => {
    const ledger = emptyLedger();
    ledger.stage = stage;
    const error = explainFailure(new BudgetSpent('spent'), jobOf(ledger));
    expect(error.code).toBe('KT403');
    expect(error.message).toMatch(new RegExp(`^the time budget of 5 s .*${what}`));
    expect(error.message).toContain('nothing was exported');
  });

  test('names what was not read', () => {
    const ledger = emptyLedger();
    const declarations = [declarationOf('A'), declarationOf('B'), declarationOf('C')];
    ledger.declared = { declarations, manifest: null, scope: null };
    ledger.stage = 'fetch';
    const targets = locateTargets(declarations, HOME);
    for (const [index, target] of targets.entries()) {
      for (const declaration of target.declarations) {
        ledger.targets.set(declaration, target);
      }
      if (index === 1) {
        ledger.reads.set(target, found(target));
      }
    }
    expect(explainFailure(new BudgetSpent('spent'), jobOf(ledger)).details).toEqual([
      '1 of 3 secrets were read',
      'not read: A, C',
    ]);
  });

  test('explains whatever the abort made of a call', () => {
    const work = new AbortController();
    work.abort(new BudgetSpent('spent'));
    expect(explainFailure(new Error('aborted'), jobOf(emptyLedger(), work)).code).toBe('KT403');
  });
});

describe('a cancelled load', () => {
  test('says by what, and what it did then, whatever the abort made of a call', () => {
    const work = new AbortController();
    work.abort(new Cancelled('SIGTERM'));
    const ledger = emptyLedger();
    ledger.stage = 'fetch';
    const error = explainFailure(new Error('aborted'), jobOf(ledger, work));
    expect(error.code).toBe('KT404');
    expect(error.message).toBe(
      'the load was cancelled (SIGTERM) while waiting for Parameter Store; nothing was exported.',
    );
  });
});
