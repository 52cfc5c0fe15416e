import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { limitsOf, type Report } from '../../../src/review/verify/report.ts';
import { linesOf, verifyFiles, verifyLines } from './verified-file.ts';

jest.setTimeout(60_000);

const RUNS = { numRuns: 60 };
const LINES = linesOf(12);
const line = (number: number) => LINES[number - 1] ?? '';

/** A record with other content, and the digest that fits it: what somebody writes who knows how. */
function forged(text: string, change: (record: Record<string, unknown>) => void): string {
  const record = JSON.parse(text);
  change(record);
  const { digest: _, signature, ...rest } = record;
  const digest = `sha256:${createHash('sha256')
    .update(String(canonicalize(rest)))
    .digest('hex')}`;
  return JSON.stringify({ ...rest, digest, signature });
}

function replaced(number: number, text: string): readonly string[] {
  return LINES.with(number - 1, text);
}

describe('a file of whole loads', () => {
  test('has no finding, and what it cannot prove is said', async () => {
    const { findings, report } = await verifyLines(LINES);
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ records: 12, loads: 6, copies: 0, gaps: 0, seals: null, findings: {} });
    expect(report.cannotProve.join('\n')).toContain('A load that was removed as a whole');
  });

  test('is the same for fields that a later version adds', async () => {
    const { findings } = await verifyLines([
      forged(line(1), (record) => Object.assign(record, { later: { 10: [1e21, -0, 'é\u2028'], 9: true } })),
      forged(line(2), (record) =>
        Object.assign(record, {
          prev: JSON.parse(
            forged(line(1), (first) =>
              Object.assign(first, { later: { 10: [1e21, -0, 'é\u2028'], 9: true } }),
            ),
          ).digest,
        }),
      ),
    ]);
    expect(findings).toEqual([]);
  });

  test('is the same for another writing of the same JSON', async () => {
    const spaced = LINES.map((text) =>
      JSON.stringify(JSON.parse(text), null, ' ').replaceAll('\n', ' ').replace('acme', '\\u0061cme'),
    );
    expect((await verifyLines(spaced)).findings).toEqual([]);
  });

  test('may end without a line end, and in the way of Windows', async () => {
    expect((await verifyFiles({ a: LINES.join('\r\n') })).findings).toEqual([]);
  });
});

describe('verify names', () => {
  test('the line in which any one byte was changed', async () => {
    const text = Buffer.from(`${LINES.join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 2), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(text);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0d;
        fc.pre(!isBlank(changed[at]) && !isBlank(text[at]));
        const number = text.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
        const { findings } = await verifyFiles({ a: changed });
        const places = findings.map(({ place }) => Number(place.replace(/^.*:/, '')));
        expect(places.some((place) => Math.abs(place - number) <= 1)).toBe(true);
      }),
      RUNS,
    );
  });

  test('the load of any line that was removed, but for a load that is gone as a whole', async () => {
    for (const number of LINES.keys()) {
      const { findings } = await verifyLines(LINES.toSpliced(number, 1));
      const { load } = JSON.parse(LINES[number] ?? '');
      const kind = number % 2 === 0 ? 'intent_missing' : 'result_missing';
      expect(findings).toMatchObject([{ kind, load }]);
    }
  });

  test('any two lines that changed places', async () => {
    const pair = fc.uniqueArray(fc.nat(LINES.length - 1), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(pair, async ([one = 0, other = 0]) => {
        const lines = LINES.with(one, LINES[other] ?? '').with(other, LINES[one] ?? '');
        const { findings } = await verifyLines(lines);
        expect(findings.map(({ kind }) => kind)).toContain('reordered');
      }),
      RUNS,
    );
  });

  test('nothing but the record that was changed', async () => {
    const change = (text: string) => text.replace('"acme/api"', '"acme/apj"');
    expect((await verifyLines(replaced(3, change(line(3))))).told).toEqual(['changed 3']);
    expect((await verifyLines(replaced(4, change(line(4))))).told).toEqual(['changed 4']);
    const digest = (text: string) =>
      text.replace(/(?<="digest":"sha256:)./, (digit) => (digit === 'f' ? '0' : 'f'));
    expect((await verifyLines(replaced(3, digest(line(3))))).told).toEqual(['changed 3']);
  });

  test('a record that was made anew, by its load', async () => {
    const intent = forged(line(3), (record) => Object.assign(record, { time: '2026-11-23T04:10:00.999Z' }));
    expect((await verifyLines(replaced(3, intent))).told).toEqual(['chain 4']);
  });

  test('two different records with one id, in one load and in two', async () => {
    const other = forged(line(4), (record) => Object.assign(record, { time: '2026-11-23T04:10:00.999Z' }));
    expect((await verifyLines([...LINES, other])).told).toEqual(['conflict 13']);
    const { id } = JSON.parse(line(1));
    const { told } = await verifyLines(
      replaced(
        11,
        forged(line(11), (record) => Object.assign(record, { id })),
      ),
    );
    expect(told).toContain('conflict 11');
  });

  test('a second result of a load', async () => {
    const { id } = JSON.parse(linesOf(1)[0] ?? '');
    const second = forged(line(4), (record) => Object.assign(record, { id }));
    expect((await verifyLines([...LINES, second])).told).toEqual(['conflict 13']);
  });

  test('a time that never is, by which nothing could be ordered or exported', async () => {
    const never = forged(line(12), (record) => Object.assign(record, { time: '2026-13-45T99:99:99.999Z' }));
    expect((await verifyLines(replaced(12, never))).told).toEqual(['malformed 12']);
  });

  test('a key that stands twice, of which readers could take either', async () => {
    const twice = line(4).replace('"outcome":"ok"', '"outcome":"failed","outcome":"ok"');
    expect((await verifyLines(replaced(4, twice))).told).toContain('unreadable 4');
  });

  test.each([
    ['half a line', (text: string) => text.slice(0, 700)],
    ['no JSON', () => 'Hello'],
    ['no object', () => '[]'],
    ['a number that is none', (text: string) => text.replace('"seq":1', '"seq":1e999')],
    ['half a surrogate pair', (text: string) => text.replace('acme/api', '\\ud800')],
    ['a line that is too long', () => `{"a":"${'x'.repeat(3_000_000)}"}`],
    ['JSON without end', () => '['.repeat(500_000)],
  ])('%s, and goes on behind it', async (_, make) => {
    const { findings, report } = await verifyLines(replaced(4, make(line(4))));
    expect(findings.map(({ kind, place }) => `${kind} ${place.replace(/^.*:/, '')}`)).toContain(
      'unreadable 4',
    );
    expect(report.records).toBe(11);
  });

  test.each([
    ['a field that is missing', (record: Record<string, unknown>) => delete record['sessions']],
    [
      'a field of another type',
      (record: Record<string, unknown>) => Object.assign(record, { reads: 'none' }),
    ],
    [
      'a result that is pending',
      (record: Record<string, unknown>) => Object.assign(record, { outcome: 'pending' }),
    ],
    [
      'an ok with an error',
      (record: Record<string, unknown>) =>
        Object.assign(record, { error: { code: 'KT402', stage: 'fetch', message: '' } }),
    ],
    [
      'another schema',
      (record: Record<string, unknown>) => Object.assign(record, { schema: 'keytrail.audit/v2' }),
    ],
  ])('a record that has its digest, and %s', async (_, change) => {
    expect((await verifyLines(replaced(4, forged(line(4), change)))).told).toEqual(['malformed 4']);
  });

  test('a file without a record', async () => {
    expect((await verifyFiles({ a: '' })).findings).toMatchObject([{ kind: 'empty' }]);
  });
});

describe('verify counts', () => {
  test('copies, which prove nothing', async () => {
    const { findings, report } = await verifyLines([...LINES, line(3), line(4), line(4)]);
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ records: 15, loads: 6, copies: 3 });
  });

  test('the same records in two files once', async () => {
    const text = `${LINES.join('\n')}\n`;
    const { findings, report } = await verifyFiles({ a: text, b: text });
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ records: 24, loads: 6, copies: 12 });
  });

  test('records that name one which is nowhere, when a whole load is gone', async () => {
    const { findings, report } = await verifyLines(LINES.toSpliced(2, 2));
    expect(findings).toEqual([]);
    expect(report.gaps).toBe(1);
    expect(report.cannotProve.join('\n')).toContain('Why 1 record names a predecessor that is not here');
  });

  test('loads that began after the given time, and need no result yet', async () => {
    const { report, told } = await verifyLines(LINES.slice(0, 11), {
      until: Date.parse('2026-11-23T04:10:00Z'),
    });
    expect(told).toEqual([]);
    expect(report.open).toBe(1);
    const later = await verifyLines(LINES.slice(0, 11), { until: Date.parse('2026-11-24T00:00:00Z') });
    expect(later.told).toEqual(['result_missing 11']);
  });
});

describe('signatures', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = [new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))];

  function signed(text: string): string {
    const { digest, signature: _, ...rest } = JSON.parse(text);
    const value = sign('sha256', Buffer.from(String(canonicalize(rest))), privateKey).toString('base64');
    return JSON.stringify({
      ...rest,
      digest,
      signature: { key: 'arn:k', algorithm: 'ECDSA_SHA_256', value },
    });
  }

  const lines = LINES.map((text, index) => (index % 2 === 0 ? text : signed(text)));

  test('hold', async () => {
    const { findings, report } = await verifyLines(lines, { keys });
    expect(findings).toEqual([]);
    expect(report.signatures).toEqual({ valid: 6, unchecked: 0, unsignedResults: 0 });
  });

  test('are not checked without a key, which is said', async () => {
    const { report } = await verifyLines(lines);
    expect(report.signatures).toEqual({ valid: 0, unchecked: 6, unsignedResults: 0 });
    expect(report.cannotProve.join('\n')).toContain('Who wrote a record');
  });

  test('do not hold for a result that was made anew, and one that was taken away is missed', async () => {
    const anew = forged(lines[3] ?? '', (record) =>
      Object.assign(record, { time: '2026-11-23T04:10:00.999Z' }),
    );
    expect((await verifyLines(lines.with(3, anew), { keys })).told).toEqual(['signature 4']);
    expect((await verifyLines(lines.with(3, line(4)), { keys })).told).toEqual(['unsigned 4']);
    expect((await verifyLines(lines.with(3, line(4)), { keys, isSignatureWanted: false })).told).toEqual([]);
  });

  test('make two different records of one that is signed and one that is not', async () => {
    expect((await verifyLines([...lines, line(4)])).told).toEqual(['conflict 13']);
  });
});

test('what one source has seals for is not said of another one', () => {
  const seals = {
    seals: 1,
    until: '2026-11-23T05:00:00.000Z',
    sealed: 2,
    unsealed: 0,
    areSignaturesChecked: true,
  };
  const bucket = { uri: 's3://acme-audit/keytrail', records: 2, sealedUntil: seals.until, passedOver: 0 };
  const counts = { records: 4, loads: 2, copies: 0, open: 0, gaps: 0, findings: {}, seals };
  const signatures = { valid: 0, unchecked: 0, unsignedResults: 0 };
  const saidOf = (sources: Report['sources']) =>
    limitsOf({ ...counts, sources, signatures }, true).join('\n');
  expect(saidOf([bucket])).not.toContain('from what has no seals');
  const file = { uri: 'audit.jsonl', records: 2, sealedUntil: null, passedOver: 0 };
  expect(saidOf([bucket, file])).toContain('from what has no seals: audit.jsonl.');
});
