import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SecretMasker } from '../../../sandbox/runner/masker.ts';
import { isCommonWord } from '../../../src/masking/common-words.ts';
import { masksForAll } from '../../../src/masking/index.ts';
import { Secret } from '../../../src/secret.ts';

/** The log as the runner would write it after the masks of these values were registered. */
function maskedLog(values: readonly string[], log: readonly string[]): string {
  const masker = new SecretMasker();
  const { masks } = masksForAll(
    values.map((value, index) => ({
      secret: new Secret(`S${index}`, value),
      mask: true,
      origin: { source: `${index}`, pointer: undefined },
    })),
  );
  for (const mask of masks) masker.addMask(mask);
  return log.flatMap((text) => text.split(/\r\n|\r|\n/).map((line) => masker.mask(line))).join('\n');
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** A setting of a text of settings: of that the value counts, by itself. */
const SETTING = /^(?:[#;?-]+\s*)*["']?[\w./-][\w./: @-]*["']?\s*[:=]|^[?-]\s/;

/** The lines of a text; heads of sections are structure where settings stand beside them. */
function linesButSections(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.some((line) => SETTING.test(line.trim()))
    ? lines.filter((line) => !/^\[.*\]$/.test(line.trim()))
    : lines;
}

/** Four characters and a letter (`5e-3` is a number), or six digits: nobody would call it structure. */
function isUseful(part: string): boolean {
  const isWord = /\p{L}/u.test(part) && !/^(true|false|null|[-+.\de]+)$/i.test(part) && !part.includes('*');
  return (
    !SETTING.test(part) && !isCommonWord(part) && [...part].length >= 4 && (isWord || /^\d{6,}$/.test(part))
  );
}

const token = fc.string({ minLength: 1, maxLength: 30 });
const anyText = fc.oneof(
  token,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme' }),
);
const lines = fc
  .array(fc.tuple(anyText, fc.constantFrom('\n', '\r\n', '\r', '\u2028')))
  .map((pairs) => pairs.flat().join(''));
const leaf = fc.oneof(
  anyText,
  lines,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const json = fc.oneof(fc.dictionary(token, fc.oneof(leaf, fc.array(leaf))), fc.array(leaf), fc.jsonValue());

describe('the masks of any value, applied as the runner applies them', () => {
  test('no useful line of text is left in a log that prints it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, lines), (value) => {
        const useful = value
          .split(/\r\n|\r|\n/)
          .map((line) => line.trim())
          .filter(isUseful);
        const log = maskedLog([value], [value, ...useful.map((line) => `> ${line} <`)]);
        for (const line of useful) expect(log).not.toContain(line);
      }),
      { numRuns: 1_000 },
    );
  });

  test('no useful leaf of JSON is left in a log that prints the document or the leaf', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2), fc.boolean(), (value, indent, isNested) => {
        const document = JSON.stringify(isNested ? { nested: JSON.stringify(value) } : value, null, indent);
        const parts = leavesOf(JSON.parse(JSON.stringify(value))).flatMap(linesButSections);
        const useful = parts.map((part) => part.trim()).filter(isUseful);
        const log = maskedLog([document], [document, ...useful.map((part) => `x=${part};`)]);
        for (const part of useful) expect(log).not.toContain(part);
      }),
      { numRuns: 1_000 },
    );
  });

  test('no mask holds a line end, is blank, or is trimmed by the runner to something innocent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          lines,
          json.map((value) => JSON.stringify(value, null, 2)),
        ),
        (value) => {
          const secret = new Secret('S', value);
          const { masks } = masksForAll([{ secret, mask: true, origin: { source: '', pointer: undefined } }]);
          for (const mask of masks) {
            expect(mask).not.toMatch(/[\r\n]/);
            expect([...mask.trim()].length).toBeGreaterThanOrEqual(4);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('structure, keys, keywords and small numbers of an innocent log stay', () => {
    const innocent = JSON.stringify(
      { name: 'build', enabled: true, ports: [8080, 443], empty: null, nested: { a: [{}], level: 3 } },
      null,
      2,
    );
    const rules = [
      '---',
      '====',
      '{',
      '}',
      '[]',
      '-----BEGIN PRIVATE KEY-----',
      'true',
      'null',
      '  },',
      '65535',
    ];
    const secretText = fc.stringMatching(/^[A-Z][0-9]{3}[a-z]{8,20}$/);
    const secretJson = fc.record({
      name: secretText,
      enabled: fc.boolean(),
      ports: fc.array(fc.integer({ min: 0, max: 65_535 })),
      level: fc.constant(null),
      nested: fc.array(fc.record({ a: secretText })),
    });
    const pem = secretText.map(
      (text) => `-----BEGIN PRIVATE KEY-----\n${text}\n---\n{\n}\n-----END PRIVATE KEY-----`,
    );
    const value = fc.oneof(
      secretJson.map((document) => JSON.stringify(document, null, 2)),
      pem,
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        const log = [...innocent.split('\n'), ...rules];
        expect(maskedLog(values, log)).toBe(log.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});
