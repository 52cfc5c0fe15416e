import { describe, expect, test } from '@jest/globals';
import { KeytrailError } from '../../src/errors.ts';
import { renderSummary } from '../../src/summary.ts';
import { CANARY, emptyLedger, loadedLedger, NOW } from './a-load.ts';
import { declarationOf } from './declarations.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
/** What the runner takes of one step's summary. */
const STEP_LIMIT_BYTES = 1024 * 1024;

const of = (changes: Partial<Parameters<typeof renderSummary>[0]> = {}) =>
  renderSummary({
    detail: 'full',
    ledger: loadedLedger(),
    error: undefined,
    digest: DIGEST,
    auditFile: 'audit-9-1.jsonl',
    trail: [],
    now: NOW,
    ...changes,
  });
const failure = new KeytrailError('KT402', '1 of 3 secrets could not be read', {
  details: ['STRIPE_KEY  ssm:/shared/stripe  denied to role ci-api'],
  fix: ['allow ssm:GetParameters'],
});

describe('a full summary', () => {
  test('has the secrets, the sessions, the record and its digest', () => {
    expect(of()).toBe(
      [
        '### Keytrail: loaded',
        '',
        '3 secrets declared, 1 parameter read in 1 call',
        '',
        '| Secret | Reference | Version | Age | Outcome | Goes to | Owner |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '| `STRIPE_KEY` | `ssm:/shared/stripe:prod` | 7 | 12 d | found | env |  |',
        '| `OPTIONAL` | `ssm:/acme/prod/optional` |  |  | missing |  |  |',
        '| `DEFAULTED` | `ssm:/acme/prod/defaulted` |  |  | defaulted | env |  |',
        '',
        'Session: `arn:aws:sts::111122223333:assumed-role/ci-api/gh-1-9-1-77`, access key `ASIAEXAMPLE`',
        '',
        'Record: `audit-9-1.jsonl`',
        '',
        `Digest of the record: \`${DIGEST}\``,
        '',
      ].join('\n'),
    );
  });

  test('has what is not as it should be with the trail, sinks and reasons as code', () => {
    const trail = [
      'Records are missing: 2 times.',
      'intent not confirmed by s3://b: `|<b>',
      'result not signed',
    ];
    const list =
      'Records are missing: 2 times.\n\n- `intent not confirmed by s3://b: \\x60\\x7c<b>`\n- `result not signed`\n\nDigest';
    expect(of({ trail })).toContain(list);
    const counts = of({ trail, detail: 'counts' });
    expect(counts).toContain('Records are missing: 2 times.\n\nDigest');
    expect(counts).not.toContain('s3://');
  });

  test('marks what is older than allowed, unless it is to be ignored', () => {
    const maxAge = { text: '7d', seconds: 604_800 };
    const warned = of({ ledger: loadedLedger({ changes: { maxAge } }) });
    expect(warned).toContain('\n3 secrets declared, 1 parameter read in 1 call, 1 older than allowed\n');
    expect(warned).toContain('| 7 | 12 d, allowed 7d | found | env |');
    expect(of({ detail: 'counts', ledger: loadedLedger({ changes: { maxAge } }) })).toContain(
      ', 1 older than allowed',
    );
    const ignored = of({ ledger: loadedLedger({ changes: { maxAge, onStale: 'ignore' } }) });
    expect(ignored).not.toContain('allowed');
  });

  test('of a failed load has the error with its fix and its page', () => {
    const text = of({ error: failure });
    expect(text).toContain('### Keytrail: failed, nothing was exported');
    expect(text).toContain('[KT402](https://github.com/keytrail/keytrail/blob/v1/docs/errors.md#kt402)');
    expect(text).toContain('denied to role ci-api');
    expect(text).toContain('Fix: allow ssm:GetParameters');
    expect(text).not.toContain('| env |');
  });

  test('of a load that failed before anything was declared has its error and no table', () => {
    const text = of({ ledger: emptyLedger(), error: failure, digest: undefined });
    expect(text).toContain('0 secrets declared');
    expect(text).not.toContain('| Secret');
    expect(text).not.toContain('Digest');
  });

  test('holds no value and no default', () => {
    expect(of()).not.toContain(CANARY);
  });

  test('fits into what the runner takes, however much is declared and wrong', () => {
    const ledger = emptyLedger();
    const declarations = Array.from({ length: 500 }, (_, index) =>
      declarationOf(
        `SECRET_${index}`,
        { name: `/${String(index).padStart(960, 'x')}` },
        { owner: '\u00e4'.repeat(256) },
      ),
    );
    ledger.declared = { declarations, manifest: null, scope: null, audit: [] };
    const details = declarations.map(({ name, reference }) => `${name}  ${reference.text}  does not exist`);
    const text = of({ ledger, error: new KeytrailError('KT402', 'all', { details }) });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(STEP_LIMIT_BYTES);
    expect(text).toContain('KT402');
    expect(text).toContain(DIGEST);
  });
});

describe('a summary of counts', () => {
  test.each([undefined, failure])(
    'names no secret, no parameter, no role, no account and no path',
    (error) => {
      const text = of({ detail: 'counts', error });
      expect(text).not.toMatch(/STRIPE|shared|stripe|ci-api|111122223333|audit-9|ASIA|OPTIONAL/);
      expect(text).toContain('3 secrets declared, 1 parameter read in 1 call');
      expect(text).toContain(DIGEST);
      expect(text.includes('[KT402]')).toBe(error !== undefined);
    },
  );
});
