import { Ledger } from '../../src/ledger.ts';
import type { OutputStream } from '../../src/log.ts';
import type { Declaration, SsmReference } from '../../src/manifest/index.ts';
import type { Platform } from '../../src/platforms/index.ts';
import { Secret } from '../../src/secret.ts';
import type { SessionFacts } from '../../src/session/index.ts';
import {
  type Call,
  locateTargets,
  type ReadTarget,
  resolveValue,
  type Target,
} from '../../src/sources/index.ts';
import { declarationOf, HOME } from './declarations.ts';

export const CANARY = 'canary-value-90b2';
export const NOW = Date.parse('2026-11-23T04:10:00.123Z');
export const CHANGED = new Date('2026-11-11T04:10:00.000Z');

export const CALL: Call = {
  region: 'us-east-1',
  api: 'ssm:GetParameters',
  names: 2,
  error: null,
  requestId: 'r-1',
  httpStatus: 200,
  attempts: 1,
};

export const SESSION: SessionFacts = {
  purpose: 'read',
  account: '111122223333',
  role: 'arn:aws:iam::111122223333:role/teams/ci-api',
  arn: 'arn:aws:sts::111122223333:assumed-role/ci-api/gh-1-9-1-77',
  name: 'gh-1-9-1-77',
  accessKeyId: 'ASIAEXAMPLE',
  policy: '{"Version":"2012-10-17","Statement":[]}',
  packedPolicyPercent: 31,
  expires: new Date('2026-11-23T04:25:00.000Z'),
};

/** A ledger that knows nothing but where it runs. */
export function emptyLedger(): Ledger {
  return new Ledger(
    'github',
    { job: 'deploy', step: 'keytrail', runner: 'runner-1' },
    { endpoints: {}, custom_ca: false, audit_failure: 'block' },
  );
}

export function found(target: Target, text = CANARY): ReadTarget {
  const value = new Secret(target.declarations[0]?.name ?? '', text);
  return {
    target,
    call: CALL,
    outcome: { kind: 'found', value, version: 7, type: 'SecureString', lastModified: CHANGED },
  };
}

/** The texts that come from outside, as a test wants them. */
export interface OutsideTexts {
  readonly name?: string;
  readonly reference?: Partial<SsmReference>;
  readonly changes?: Partial<Declaration>;
}

/**
 * A ledger as it is at the hand-over: one secret that was found, one that is optional and missing, one that has
 * a default.
 */
export function loadedLedger({ name = 'STRIPE_KEY', reference, changes }: OutsideTexts = {}): Ledger {
  const ledger = emptyLedger();
  const declarations = [
    declarationOf(name, { name: '/shared/stripe', selector: ':prod', ...reference }, changes),
    declarationOf('OPTIONAL', {}, { optional: true }),
    declarationOf('DEFAULTED', {}, { optional: true, default: CANARY }),
  ];
  ledger.declared = { declarations, manifest: null, scope: null, audit: [] };
  ledger.ending = 'released';
  ledger.sessions.push(SESSION);
  ledger.addCall(0, CALL);
  for (const target of locateTargets(declarations, HOME)) {
    const [declaration] = target.declarations;
    const read: ReadTarget = target.arn.endsWith('/stripe')
      ? found(target)
      : { target, call: CALL, outcome: { kind: 'missing', reason: 'does not exist' } };
    ledger.reads.set(target, read);
    if (declaration !== undefined) {
      const value = resolveValue(declaration, read, NOW);
      ledger.targets.set(declaration, target);
      ledger.tell(value, {
        delivered: value.secret === undefined ? null : 'env',
        masked: value.outcome === 'found',
      });
    }
  }
  return ledger;
}

/** A stream that keeps what is written and confirms it at once. */
export class KeptOutput implements OutputStream {
  text = '';

  write(text: string, done: (error?: Error | null) => void): void {
    this.text += text;
    done();
  }

  on(): void {}

  get lines(): readonly string[] {
    return this.text.split('\n').slice(0, -1);
  }
}

/** A platform that keeps what it is told. */
export class KeptPlatform
  implements Pick<Platform, 'isPublic' | 'writeSummary' | 'warn' | 'fail' | 'auditFile'>
{
  readonly auditFile = 'audit-9-1.jsonl';
  readonly summaries: string[] = [];
  readonly warnings: string[] = [];
  readonly failures: unknown[] = [];
  summaryFails = false;
  isSeenByAll = false;

  isPublic(): boolean {
    return this.isSeenByAll;
  }

  async writeSummary(markdown: string): Promise<void> {
    if (this.summaryFails) {
      throw new Error('no room');
    }
    this.summaries.push(markdown);
  }

  async warn(message: string): Promise<void> {
    this.warnings.push(message);
  }

  async fail(error: unknown): Promise<void> {
    this.failures.push(error);
  }
}
