import { describe, expect, test } from '@jest/globals';
import { plainOrQuoted, quote } from '../../../src/manifest/quote.ts';
import { hint, nearest } from '../../../src/nearest.ts';

describe('a word from outside in a message', () => {
  test('is escaped where it does not show or could act', () => {
    expect(quote('a"b\\c\n\u001b[31m\u0085\u00a0\u202e\ud800 \u{e0001}ü😀')).toBe(
      '"a\\"b\\\\c\\n\\u001b[31m\\u0085\\u00a0\\u202e\\ud800 \\u{e0001}ü😀"',
    );
  });

  test('is cut after 80 characters, never in the middle of one', () => {
    expect(quote('😀'.repeat(80))).toBe(`"${'😀'.repeat(80)}"`);
    expect(quote('😀'.repeat(81))).toBe(`"${'😀'.repeat(80)}…"`);
  });

  test('needs no quotes as a path', () => {
    expect(plainOrQuoted('.github/keytrail.yml')).toBe('.github/keytrail.yml');
    expect(plainOrQuoted('a\nb')).toBe('"a\\nb"');
  });
});

describe('the nearest known word', () => {
  const known = ['from', 'reason', 'owner', 'optional'];

  test.each([
    ['reasn', 'reason'],
    ['Owner', 'owner'],
    ['form', 'from'],
    ['optinal', 'optional'],
  ])('for %s is %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
    expect(hint(word, known)).toBe(` (did you mean "${expected}"?)`);
  });

  test.each(['', 'x', 'password', 'a'.repeat(10_000)])('for %j is none', (word) => {
    expect(nearest(word, known)).toBeUndefined();
    expect(hint(word, known)).toBe('');
  });
});
