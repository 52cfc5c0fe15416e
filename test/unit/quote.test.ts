import { describe, expect, test } from '@jest/globals';
import { plainOrQuoted, quote } from '../../src/quote.ts';

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
