import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatArn } from '../../../src/manifest/arn.ts';
import { parseReference } from '../../../src/manifest/reference.ts';

function refusal(text: string, prefix?: string): string {
  const result = parseReference(text, prefix);
  return result.ok ? `accepted: ${result.reference.text}` : result.message;
}

/** Texts of the pieces that references are made of, valid and not, so that many parse and many nearly do. */
const nearReference = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'ssm:',
        'kms:',
        'kms:base64,',
        'AQIC',
        '\\',
        'arn:',
        'aws',
        ':',
        '/',
        '#',
        '#/',
        '~',
        '~1',
        '*',
        '?',
        '$',
        ' ',
        '\n',
        '\u0000',
        '\u202e',
        '3',
        'prod',
        'db',
        'arn:aws:ssm:us-east-1:111122223333:parameter/',
        'arn:aws-cn:ssm:cn-north-1:1:parameter',
        '/aws/reference/secretsmanager/',
        'ä',
        '\ud800',
        '.',
        '..',
        '%2f',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(nearReference, fc.string({ unit: 'binary', maxLength: 40 }), fc.string());
const anyPrefix = fc.constantFrom(undefined, '/', '/acme/prod/', '/aws/reference/');
/** Levels without a way up, out or to another drive. */
const SAFE_PATH = /^(?!.*(^|\/)\.{1,2}(\/|$))[^/\\:*?$"<>|]+(\/[^/\\:*?$"<>|]+)*$/u;
const RUNS = { numRuns: 3000 };

describe('for any text', () => {
  test('a reference is parsed or refused with a message on one line of printable characters', () => {
    fc.assert(
      fc.property(anyText, anyPrefix, (text, prefix) => {
        const result = parseReference(text, prefix);
        expect(result.ok ? result.reference.text : result.message).toMatch(
          /^[^\p{Cc}\p{Cs}\u2028\u2029\u202e]+$/u,
        );
      }),
      RUNS,
    );
  });

  test('a parsed name and its ARN hold nothing that could widen a policy', () => {
    fc.assert(
      fc.property(anyText, anyPrefix, (text, prefix) => {
        const result = parseReference(text, prefix);
        if (!result.ok) {
          return;
        }
        if (result.reference.scheme === 'kms') {
          expect(result.reference.path ?? 'base64').toMatch(SAFE_PATH);
          return;
        }
        const { name, partition, region, account, selector = ':1' } = result.reference;
        expect(name).toMatch(/^\/?[\w.-]+(\/[\w.-]+)*$/);
        expect(name).not.toMatch(/^\/aws\/reference\/secretsmanager(\/|$)/i);
        expect(selector).toMatch(/^:[\w.-]+$/);
        if (partition !== undefined && region !== undefined && account !== undefined) {
          const arn = formatArn({ partition, region, account, name });
          expect(arn).toMatch(/^arn:aws(-[a-z]+)*:ssm:[a-z]+(-[a-z]+)+-\d+:\d{12}:parameter(\/[\w.-]+)+$/);
        }
      }),
      RUNS,
    );
  });

  test('what is printed of a reference parses to the same reference again', () => {
    fc.assert(
      fc.property(anyText, anyPrefix, (text, prefix) => {
        const first = parseReference(text, prefix);
        // Of a ciphertext in the reference nothing is printed.
        if (first.ok && !first.reference.text.startsWith('kms:base64,')) {
          expect(parseReference(first.reference.text, prefix)).toEqual(first);
        }
      }),
      RUNS,
    );
  });
});

describe('limits', () => {
  test('a name may have 1,011 characters with its ARN and not one more', () => {
    const arn = 'arn:aws:ssm:eu-central-1:111122223333:parameter/';
    const longest = 'a'.repeat(1011 - arn.length);
    expect(parseReference(arn + longest, undefined).ok).toBe(true);
    expect(refusal(`${arn}${longest}a`)).toMatch(/has 1012 characters with its ARN; allowed are 1011$/);
  });

  test('without an ARN the shortest one counts', () => {
    expect(parseReference(`/${'a'.repeat(966)}`, undefined).ok).toBe(true);
    expect(refusal(`/${'a'.repeat(967)}`)).toMatch(/has 1012 characters with its ARN/);
    expect(refusal('a'.repeat(960), '/acme/prod/')).toMatch(/has 1015 characters with its ARN/);
  });

  test('a label may have 100 characters and not one more', () => {
    expect(parseReference(`/db:${'x'.repeat(100)}`, undefined).ok).toBe(true);
    expect(refusal(`/db:${'x'.repeat(101)}`)).toMatch(/has 101 characters; allowed are 100$/);
  });

  test('a version may have 15 digits and not one more', () => {
    expect(parseReference(`/db:${'9'.repeat(15)}`, undefined).ok).toBe(true);
    expect(refusal(`/db:${'9'.repeat(16)}`)).toMatch(/^the version "9{16}" is no whole number/);
  });

  test('a reference may have 2,048 characters and not one more', () => {
    expect(parseReference(`/db#${'k'.repeat(2044)}`, undefined).ok).toBe(true);
    expect(refusal(`/db#${'k'.repeat(2045)}`)).toBe('the reference has 2049 characters; allowed are 2048');
  });
});

describe('control characters', () => {
  test.each([
    ['a line break', '/db\n'],
    ['a tab', '/db\tx'],
    ['NUL', '/db\u0000'],
    ['ESC in a pointer', '/db#/\u001b[31m'],
    ['a C1 control', '/db#a\u0085'],
    ['a line separator', '/db#a\u2028b'],
    ['a mark that turns the direction', '/db#a\u202eb'],
    ['half of a surrogate pair', '/db#a\ud800'],
  ])('%s is refused and shown escaped', (_what, text) => {
    expect(refusal(text)).toMatch(/^the reference "[ -~]+" holds a control character/);
  });

  test('a long reference is cut where a message shows it', () => {
    expect(refusal(`/${'x'.repeat(500)}*`)).toMatch(/^the name "\/x{79}…" holds "\*"/);
  });
});
