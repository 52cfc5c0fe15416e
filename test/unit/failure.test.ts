import { describe, expect, test } from '@jest/globals';
import { BudgetSpent, Cancelled } from '../../src/budget.ts';
import { KeytrailError } from '../../src/errors.ts';
import { explainFailure } from '../../src/failure.ts';
import type { Recorded } from '../../src/job.ts';
import type { Ledger } from '../../src/ledger.ts';
import { renderError } from '../../src/log.ts';
import { locateTargets } from '../../src/sources/index.ts';
import { emptyLedger, found } from './a-load.ts';
import { declarationOf, HOME } from './declarations.ts';

function jobOf(ledger: Ledger, work = new AbortController()): Recorded {
  const { signal } = work;
  return Object({ ledger, budget: { totalMs: 5_000, attemptMs: 1_250, work: signal, end: signal } });
}

describe('what was thrown', () => {
  test('stays what it is when it was explained already, also at the end of the budget', async () => {
    const error = new KeytrailError('KT301', 'refused');
    const work = new AbortController();
    work.abort(new BudgetSpent('spent'));
    expect(await explainFailure(error, jobOf(emptyLedger(), work))).toBe(error);
  });

  test('is our own fault when nothing else explains it', async () => {
    const cause = new TypeError('x is not a function');
    const error = await explainFailure(cause, jobOf(emptyLedger()));
    expect(error).toMatchObject({ code: 'KT901', cause });
    expect(error.message).toMatch(/: TypeError at failure\.test\.ts:\d+:\d+\. /);
  });

  test('is told without its own message, which can quote a value', async () => {
    const canary = 'canary\n    at canary (canary.ts:1:1)';
    const quoting = [
      () => JSON.parse(canary),
      () => Buffer.from(Object({ canary })),
      () => new URL(canary),
      () => {
        throw canary;
      },
    ];
    for (const quote of quoting) {
      const thrown = await Promise.resolve()
        .then(quote)
        .catch((error: unknown) => error);
      const error = await explainFailure(thrown, jobOf(emptyLedger()));
      expect(renderError(error).join('\n')).not.toContain('canary');
    }
  });

  test('may be anything', async () => {
    expect((await explainFailure('text', jobOf(emptyLedger()))).code).toBe('KT901');
    expect((await explainFailure(undefined, jobOf(emptyLedger()))).code).toBe('KT901');
  });
});

describe('a spent budget', () => {
  test.each([
    ['identify', 'OIDC token'],
    ['assume', 'STS'],
    ['fetch', 'reading the secrets'],
    ['record', 'audit record'],
  ] as const)('in the stage %s says what was waited for', async (stage, what) => {
    const ledger = emptyLedger();
    ledger.stage = stage;
    const error = await explainFailure(new BudgetSpent('spent'), jobOf(ledger));
    expect(error.code).toBe('KT403');
    expect(error.message).toMatch(new RegExp(`^the time budget of 5 s .*${what}`));
    expect(error.message).toContain('nothing was exported');
  });

  test('names what was not read', async () => {
    const ledger = emptyLedger();
    const declarations = [declarationOf('A'), declarationOf('B'), declarationOf('C')];
    ledger.declared = { declarations, manifest: null, scope: null, audit: [] };
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
    expect((await explainFailure(new BudgetSpent('spent'), jobOf(ledger))).details).toEqual([
      '1 of 3 secrets were read',
      'not read: A, C',
      'no answer came',
    ]);
  });

  test('tells how often which call was tried again, and the fix for what came most', async () => {
    const ledger = emptyLedger();
    ledger.stage = 'fetch';
    const what = 'ssm:GetParameters';
    ledger.retries.push(
      { what: 'OIDC token', trouble: 'failed', reason: 'status 500' },
      { what, trouble: 'throttled', reason: 'throttled' },
      { what, trouble: 'disconnected', reason: 'ECONNRESET' },
      { what, trouble: 'throttled', reason: 'throttled, status 400 (Throttling)' },
    );
    const { details, fix } = await explainFailure(new BudgetSpent('spent'), jobOf(ledger));
    expect(details).toEqual([
      'ssm:GetParameters was tried again 3 times: throttled 2, connection broken 1; the last: throttled, status 400 (Throttling)',
    ]);
    expect(fix[0]).toContain('/ssm/parameter-store/high-throughput-enabled');
    expect(fix[0]).toContain('40 transactions a second');
  });

  test('spent on broken connections speaks of the network, not of throughput', async () => {
    const ledger = emptyLedger();
    ledger.stage = 'fetch';
    ledger.retries.push({ what: 'ssm:GetParameters', trouble: 'disconnected', reason: 'ECONNREFUSED' });
    const { fix } = await explainFailure(new BudgetSpent('spent'), jobOf(ledger));
    expect(fix.join()).toMatch(/runner reaches/);
    expect(fix.join()).not.toMatch(/throughput/);
  });

  test('while the record is written blames no call that was tried again before', async () => {
    const ledger = emptyLedger();
    ledger.stage = 'record';
    ledger.retries.push({ what: 'ssm:GetParameters', trouble: 'throttled', reason: 'throttled' });
    const { details } = await explainFailure(new BudgetSpent('spent'), jobOf(ledger));
    expect(details).toEqual([]);
  });

  test('explains whatever the abort made of a call', async () => {
    const work = new AbortController();
    work.abort(new BudgetSpent('spent'));
    expect((await explainFailure(new Error('aborted'), jobOf(emptyLedger(), work))).code).toBe('KT403');
  });
});

describe('a cancelled load', () => {
  test('says by what, and what it did then, whatever the abort made of a call', async () => {
    const work = new AbortController();
    work.abort(new Cancelled('SIGTERM'));
    const ledger = emptyLedger();
    ledger.stage = 'fetch';
    const error = await explainFailure(new Error('aborted'), jobOf(ledger, work));
    expect(error.code).toBe('KT404');
    expect(error.message).toBe(
      'the load was cancelled (SIGTERM) while reading the secrets; nothing was exported.',
    );
  });
});
