import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf, type LoadFacts, openTrail } from '../../../src/audit/index.ts';
import { CALL, CLAIMS, declaredRead, FIXED_CHANCE, FOUND, factsOfALoad, SESSION } from './facts-of-a-load.ts';
import { MemorySink } from './memory-sink.ts';

async function recordsOf(facts: LoadFacts): Promise<string[]> {
  const sink = new MemorySink('file');
  const trail = openTrail({
    tool: { name: 'keytrail', version: '1.0.0' },
    sinks: [sink],
    previous: null,
    chance: FIXED_CHANCE,
  });
  await trail.intent(factsOfALoad({ calls: [], reads: [declaredRead('STRIPE_KEY')] }), sink.signal);
  await trail.result(facts, null, sink.signal);
  return sink.lines;
}

async function resultOf(facts: LoadFacts): Promise<Record<string, unknown>> {
  const lines = await recordsOf(facts);
  return JSON.parse(lines[1] ?? '');
}

describe('a record', () => {
  test('is the JSON of the design, key for key and byte for byte', async () => {
    const golden = await readFile(new URL('./fixtures/load.jsonl', import.meta.url), 'utf8');
    expect(`${(await recordsOf(factsOfALoad())).join('\n')}\n`).toBe(golden);
  });

  test('holds nothing but its own keys, whatever else the facts carry', async () => {
    const smuggled = { value: 'canary', Value: 'canary', SourceResult: 'canary' };
    const facts = factsOfALoad({
      claims: { of: { ...CLAIMS, ...smuggled, oidc: { ...CLAIMS.oidc, ...smuggled } }, verified: true },
      unverified: { job: null, step: null, runner: null, ...smuggled },
      environment: { endpoints: {}, proxy: false, custom_ca: false, audit_failure: 'block', ...smuggled },
      sessions: [{ ...SESSION, ...smuggled }],
      manifest: { path: null, sha256: null, scope: null, source: null, commit: null, ...smuggled },
      calls: [{ ...CALL, ...smuggled }],
      reads: [{ ...FOUND, ...smuggled }],
      ...smuggled,
    });
    expect((await recordsOf(facts)).join()).not.toContain('canary');
  });

  test('holds the claims under `run` only when STS accepted the token', async () => {
    const { run, unverified } = await resultOf(factsOfALoad());
    expect(run).toEqual({ platform: 'github', ...CLAIMS });
    expect(unverified).toEqual({ job: 'deploy', step: 'keytrail', runner: 'runner-1' });
  });

  test('holds the claims under `unverified` before that, and nulls under `run`', async () => {
    const { run, unverified } = await resultOf(factsOfALoad({ claims: { of: CLAIMS, verified: false } }));
    expect(unverified).toEqual({ job: 'deploy', step: 'keytrail', runner: 'runner-1', ...CLAIMS });
    expect(Object.keys(run ?? {})).toEqual(['platform', ...Object.keys(CLAIMS)]);
    expect(JSON.stringify(run).replace('"platform":"github"', '')).not.toMatch(/:("|\d)/);
  });

  test('has every key when nothing is known', async () => {
    const { run, unverified } = await resultOf(factsOfALoad({ claims: null }));
    expect(Object.keys(run ?? {})).toEqual(['platform', ...Object.keys(CLAIMS)]);
    expect(unverified).toEqual({ job: 'deploy', step: 'keytrail', runner: 'runner-1' });
  });

  test('writes numbers as whole numbers, and null for what is none', async () => {
    const reads = [
      { ...FOUND, age_seconds: 12.9, max_age_seconds: -0, version: Number.NaN },
      { ...FOUND, age_seconds: Number.POSITIVE_INFINITY, version: 2 ** 60 },
    ];
    const lines = await recordsOf(factsOfALoad({ reads }));
    expect(lines[1]).toContain('"age_seconds":12,"max_age_seconds":0');
    expect(lines[1]).toContain('"version":null');
    expect(lines[1]?.match(/"age_seconds":null/g)).toHaveLength(1);
  });

  test('cuts what AWS says at length, and marks the cut', async () => {
    const { calls } = await resultOf(factsOfALoad({ calls: [{ ...CALL, error: 'e'.repeat(5_000) }] }));
    expect(calls).toEqual([{ ...CALL, error: `${'e'.repeat(127)}…` }]);
  });
});

describe('the line of a record', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      '##[add-mask]x',
      '###[[',
      '##vso[task.setvariable]x',
      '##teamcity[x]',
      '#\u00ad#[error]x',
      '\u202e\u2066\ufeff\u{e0041}',
      '\u2028\u2029\u0085',
      '\u009b2J',
      '\\##[',
      '\\\u2028',
      '::error::',
      '\r\n',
    ),
  );

  test('verifies after it was parsed and written again, whatever text the facts hold', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (one, two, three) => {
        const facts = factsOfALoad({
          claims: {
            of: { ...CLAIMS, actor: one, oidc: { sub: two, aud: three, jti: null } },
            verified: true,
          },
          environment: { endpoints: { [one]: two }, proxy: false, custom_ca: false, audit_failure: 'block' },
          calls: [{ ...CALL, error: one }],
          reads: [{ ...FOUND, reason: two, owner: three, name: one }],
        });
        const record = await resultOf(facts);
        expect(digestOf(record)).toBe(record['digest']);
        expect(digestOf(JSON.parse(JSON.stringify(record)))).toBe(record['digest']);
        const [read] = record['reads'] as { reason: string }[];
        expect(read?.reason).toBe(two.toWellFormed());
      }),
    );
  });

  test('neither ends early nor acts when it is printed, whatever text the facts hold', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (one, two) => {
        const facts = factsOfALoad({
          unverified: { job: one + two, step: two, runner: one },
          reads: [{ ...FOUND, reason: one, owner: two + one }],
        });
        for (const line of await recordsOf(facts)) {
          expect(line).toMatch(/^\{"schema":"keytrail\.audit\/v1"/);
          expect(line).not.toMatch(/##\w*\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
