import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Receipt } from '../../src/audit/index.ts';
import { KeytrailError } from '../../src/errors.ts';
import type { Ledger } from '../../src/ledger.ts';
import { createLog } from '../../src/log.ts';
import { Report } from '../../src/report.ts';
import { planOf } from '../../src/session/index.ts';
import { CANARY, emptyLedger, KeptOutput, KeptPlatform, loadedLedger, NOW, SESSION } from './a-load.ts';
import { targetsOf } from './declarations.ts';
import { commandsIn, hostileText, skeletonOf } from './hostile.ts';

function reportOn(ledger: Ledger, summary: 'full' | 'counts' | 'off' | undefined = undefined) {
  const output = new KeptOutput();
  const platform = new KeptPlatform();
  const report = new Report({
    log: createLog(output),
    platform: Object(platform),
    ledger,
    summary,
    now: () => NOW,
  });
  return { report, output, platform };
}

const credentials = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: CANARY, sessionToken: CANARY };
const receipt = (confirmed: readonly string[], missed: Receipt['missed'] = []): Receipt => ({
  record: Object({ phase: 'intent', digest: `sha256:6f0c21${'0'.repeat(58)}`, signature: null }),
  confirmed,
  missed,
});

afterEach(() => {
  jest.useRealTimers();
});

describe('the lines of a load', () => {
  test('are those of the design', () => {
    const { report, output } = reportOn(loadedLedger());
    report.declared({
      declarations: loadedLedger().declared?.declarations ?? [],
      manifest: { path: '.keytrail.yml', sha256: '' },
      scope: 'deploy',
      audit: [],
    });
    report.identified('repo:acme/api:ref:refs/heads/main');
    report.assumed([{ plan: planOf(targetsOf(3)), credentials, facts: SESSION }], 900);
    report.recorded(receipt(['file']));
    report.read(61.4);
    report.handedOver(3, 0, 'env');
    expect(output.text).toMatch(/^Keytrail \d+\.\d+\.\d+ · \.keytrail\.yml, scope deploy · 3 secrets\n/);
    expect(output.lines.slice(1)).toEqual([
      '✓ identity  repo:acme/api:ref:refs/heads/main',
      '✓ session   gh-1-9-1-77 on role ci-api, 900 s, limited to 3 parameters',
      '✓ recorded  intent 6f0c21…  → file',
      '✓ read      1 of 3 in 1 call (61 ms)',
      '    STRIPE_KEY  ssm:/shared/stripe:prod   v7  12 d  → env',
      '    OPTIONAL    ssm:/acme/prod/optional             → not there, not set',
      '    DEFAULTED   ssm:/acme/prod/defaulted            → default, env',
      '✓ exported  3 variables to the later steps of this job',
    ]);
    expect(output.text).not.toContain(CANARY);
  });

  test('warn once of all that is older than allowed, and mark it', async () => {
    const changes = { maxAge: { text: '7d', seconds: 604_800 } };
    const { report, output, platform } = reportOn(loadedLedger({ changes }));
    report.read(1);
    await report.stale();
    expect(output.lines[1]).toMatch(/ 12 d {2}→ env, older than 7d$/);
    expect(platform.warnings).toEqual([
      'STRIPE_KEY is 12 d old, 5 d more than its max_age 7d. Rotate what is too old, or raise its max_age.',
    ]);
  });

  test('say nothing of age when it is to be ignored, or nothing is too old', async () => {
    const maxAge = { text: '7d', seconds: 604_800 };
    for (const changes of [
      { maxAge, onStale: 'ignore' },
      { maxAge: { text: '2w', seconds: 1_209_600 } },
    ] as const) {
      const { report, output, platform } = reportOn(loadedLedger({ changes }));
      report.read(1);
      await report.stale();
      expect(output.lines[1]).toMatch(/ 12 d {2}→ env$/);
      expect(platform.warnings).toEqual([]);
    }
  });

  test('say when nothing narrows the credentials', async () => {
    const { report, output, platform } = reportOn(emptyLedger());
    await report.unnarrowed();
    const facts = {
      ...SESSION,
      role: null,
      name: null,
      policy: null,
      arn: 'arn:aws:iam::111122223333:user/ann',
    };
    report.assumed([{ plan: planOf(targetsOf(2)), credentials, facts }], 900);
    expect(platform.warnings).toEqual([expect.stringContaining('nothing narrows')]);
    expect(output.text).toBe('✓ session   the AWS SDK on arn:aws:iam::111122223333:user/ann, not limited\n');
  });

  test('name the sink that did not confirm, with its reason', () => {
    const { report, output } = reportOn(emptyLedger());
    report.recorded(receipt([], [{ uri: 'file:///a', required: true, reason: 'disk\nfull', fix: '' }]));
    expect(output.text).toBe('✗ recorded  intent not confirmed by file:///a: disk\\nfull\n');
  });

  test.each([
    [1, 0, ['✓ exported  1 variable to the later steps of this job']],
    [0, 2, ['✓ written   2 files, removed at the end of the job']],
    [0, 0, ['✓ exported  nothing']],
  ])('of the hand-over of %i variables and %i files', (variables, files, lines) => {
    const { report, output } = reportOn(emptyLedger());
    report.handedOver(variables, files, 'env');
    expect(output.lines).toEqual(lines);
  });
});

describe('a wait', () => {
  test('is told once it is longer than 2 s, and the result is handed on', async () => {
    jest.useFakeTimers();
    const { report, output } = reportOn(emptyLedger());
    let answer: (text: string) => void = () => undefined;
    const waiting = report.waiting(
      'STS',
      new Promise<string>((resolve) => {
        answer = resolve;
      }),
    );
    jest.advanceTimersByTime(1_999);
    expect(output.text).toBe('');
    jest.advanceTimersByTime(1);
    expect(output.text).toBe('… waiting for STS for more than 2 s\n');
    answer('keys');
    expect(await waiting).toBe('keys');
    expect(jest.getTimerCount()).toBe(0);
  });

  test('that fails leaves no timer', async () => {
    jest.useFakeTimers();
    const { report } = reportOn(emptyLedger());
    await expect(report.waiting('STS', Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('attempts that are made again', () => {
  const retry = { what: 'ssm:GetParameters', trouble: 'throttled', reason: 'throttled' } as const;

  test('are told: the first of a kind at once, fifty more in one line every two seconds, the rest at the end', async () => {
    const output = new KeptOutput();
    let now = 0;
    const report = new Report({
      log: createLog(output),
      platform: Object(new KeptPlatform()),
      ledger: emptyLedger(),
      summary: undefined,
      now: () => now,
    });
    const work = async () => {
      for (let number = 0; number <= 50; number += 1) {
        report.retrying(retry);
        now += 45;
      }
      report.retrying({ ...retry, trouble: 'failed', reason: 'status 500' });
    };
    await report.waiting('Parameter Store', work());
    expect(output.lines).toEqual([
      '… ssm:GetParameters is tried again: throttled',
      '… ssm:GetParameters is tried again: throttled (45 more times)',
      '… ssm:GetParameters is tried again: status 500',
      '… ssm:GetParameters is tried again: throttled (5 more times)',
    ]);
  });
});

describe('what is not masked', () => {
  test('is warned about by name, but for what was spared on purpose', async () => {
    const { report, platform } = reportOn(emptyLedger());
    await report.unmasked([
      { name: 'BLANK', reason: 'blank' },
      { name: 'PORT', reason: 'structure' },
      { name: 'HOST', reason: 'spared' },
    ]);
    expect(platform.warnings.map((warning) => warning.split(' ')[0])).toEqual(['BLANK', 'PORT']);
  });
});

describe('a failed load', () => {
  const error = new KeytrailError('KT402', 'failed', { details: ['A  denied'] });

  test('is told in the log, where the CI shows failures, and in the summary', async () => {
    const { report, output, platform } = reportOn(loadedLedger());
    await report.failed(error);
    expect(output.lines[0]).toBe('Error KT402: failed');
    expect(platform.failures).toEqual([error]);
    expect(platform.summaries).toHaveLength(1);
  });

  test('is a failed load and no more when its summary cannot be written', async () => {
    const { report, platform } = reportOn(loadedLedger());
    platform.summaryFails = true;
    await report.failed(error);
    expect(platform.warnings).toEqual(['the job summary could not be written: no room']);
  });
});

describe('the summary', () => {
  test.each([
    [undefined, true, 'counts'],
    [undefined, false, 'full'],
    ['full', true, 'full'],
    ['counts', false, 'counts'],
    ['off', false, 'off'],
  ] as const)('asked for as %j where everybody can read it (%j) is %s', async (asked, isPublic, shown) => {
    const { report, platform } = reportOn(loadedLedger(), asked);
    platform.isSeenByAll = isPublic;
    await report.summarised();
    const [text = ''] = platform.summaries;
    expect(platform.summaries).toHaveLength(shown === 'off' ? 0 : 1);
    expect(text.includes('STRIPE_KEY')).toBe(shown === 'full');
  });
});

describe('text from outside', () => {
  test('acts in no line of the log and in no summary', async () => {
    const texts = fc.record({
      name: hostileText,
      reference: hostileText,
      owner: hostileText,
      claim: hostileText,
      message: hostileText,
      path: hostileText,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const runs = await Promise.all([text, PLAIN].map(tellEverything));
        const [hostile, plain] = runs;
        expect(commandsIn(hostile?.log ?? '')).toEqual([]);
        expect(hostile?.log.split('\n')).toHaveLength(plain?.log.split('\n').length ?? 0);
        expect(hostile?.log).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]/);
        expect(hostile?.summaries.map(skeletonOf)).toEqual(plain?.summaries.map(skeletonOf));
      }),
      { numRuns: 200 },
    );
  });
});

type Texts = Readonly<Record<'name' | 'reference' | 'owner' | 'claim' | 'message' | 'path', string>>;

const PLAIN: Texts = { name: 'A', reference: 'b', owner: 'c', claim: 'd', message: 'e', path: 'f' };

/** All that a load prints and summarises, with these texts wherever text from outside can stand. */
async function tellEverything({ name, reference, owner, claim, message, path }: Texts) {
  const ledger = loadedLedger({ name, reference: { text: reference }, changes: { owner } });
  ledger.sessions.push({ ...SESSION, arn: claim, accessKeyId: claim });
  const { report, output, platform } = reportOn(ledger, 'full');
  report.declared({
    declarations: ledger.declared?.declarations ?? [],
    manifest: { path, sha256: '' },
    scope: name,
    audit: [],
  });
  report.identified(claim);
  report.retrying({ what: claim, trouble: 'failed', reason: message });
  report.assumed(
    [{ plan: planOf(targetsOf(1)), credentials, facts: { ...SESSION, name: claim, role: claim } }],
    900,
  );
  report.recorded(receipt([path], [{ uri: path, required: false, reason: message, fix: '' }]));
  report.read(1);
  await report.failed(
    new KeytrailError('KT402', message, { details: [`${name}  ${reference}  ${message}`], fix: [claim] }),
  );
  return { log: output.text, summaries: platform.summaries };
}
