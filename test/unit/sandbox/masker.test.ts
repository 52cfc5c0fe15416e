import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SecretMasker } from '../../../sandbox/runner/masker.ts';
import { VALUE_ENCODERS } from '../../../sandbox/runner/value-encoders.ts';

function maskWith(masks: readonly string[], text: string): string {
  const masker = new SecretMasker();
  for (const mask of masks) {
    masker.addMask(mask);
  }
  return masker.mask(text);
}

/** The slow and obvious way: mark each character that a mask covers, then write `***` for each marked run. */
function maskCharacterByCharacter(values: readonly string[], text: string): string {
  const patterns = values.flatMap((value) => [value, ...VALUE_ENCODERS.map((encode) => encode(value))]);
  const covered: { from: number; to: number }[] = [];
  for (const pattern of patterns) {
    for (let at = 0; pattern !== '' && at + pattern.length <= text.length; at += 1) {
      if (text.slice(at, at + pattern.length) === pattern) {
        covered.push({ from: at, to: at + pattern.length });
      }
    }
  }
  let masked = '';
  for (let at = 0; at < text.length; ) {
    const end = runEnd(covered, at);
    masked += end > at ? '***' : text[at];
    at = end > at ? end : at + 1;
  }
  return masked;
}

function runEnd(covered: readonly { readonly from: number; readonly to: number }[], start: number): number {
  let end = start;
  for (;;) {
    const next = covered.filter(({ from, to }) => from >= start && from <= end && to > end);
    const begins = end > start || covered.some(({ from }) => from === start);
    if (next.length === 0 || !begins) {
      return end;
    }
    end = Math.max(...next.filter(({ from }) => end > start || from === start).map(({ to }) => to));
  }
}

describe('the masker of the runner', () => {
  test.each([
    ['one mask', ['abc'], 'x abc y abc', 'x *** y ***'],
    ['a single character', ['{'], '{"a":{}}', '***"a":***}}'],
    ['another case', ['abc'], 'ABC Abc abc', 'ABC Abc ***'],
    ['masks that overlap', ['abcd', 'cdef'], 'xabcdefx', 'x***x'],
    ['masks that touch', ['abc', 'def'], 'xabcdefx', 'x***x'],
    ['a mask that overlaps itself', ['aba'], 'xababax', 'x***x'],
    ['a mask within another', ['abcdef', 'cd'], 'abcdef cd', '*** ***'],
    [
      'a value of several lines, and each line of it',
      ['one\r\n  two  \n\n'],
      'one|two|  two  ',
      '***|***|  ***  ',
    ],
    ['a text of several lines in one piece', ['one\ntwo'], 'a one\ntwo b', 'a *** b'],
    ['no mask', [], 'text', 'text'],
    ['an empty mask', ['', '\n'], 'te\nxt', 'te***xt'],
    ['half a surrogate pair', ['\ud83d'], 'a😀b', 'a***\ude00b'],
  ])('masks %s', (_what, masks, text, masked) => {
    expect(maskWith(masks, text)).toBe(masked);
  });

  test.each([
    ['base64', 'secret', 'c2VjcmV0'],
    ['base64 behind one byte', 'secret', 'ZWNyZXQ='],
    ['base64 behind two bytes', 'secret', 'Y3JldA=='],
    ['a command line argument', 'a"b', 'a\\"b'],
    ['an expression', "it's", "it''s"],
    ['JSON', 'a"\\\u0001\u0085\u2028\n', 'a\\"\\\\\\u0001\\u0085\\u2028\\n'],
    ['a URL', "ä b/!'()*~\ud800", '%C3%A4%20b%2F%21%27%28%29%2A~%EF%BF%BD'],
    ['XML', `<a href='x' b="&">`, '&lt;a href=&apos;x&apos; b=&quot;&amp;&quot;&gt;'],
    ['a value without its double quotes', '"1234567"', '1234567'],
    ['what PowerShell prints before &', 'part1&part2&part3', 'part1&part2&'],
    ['what PowerShell prints before &+', 'part1&+part2&part3', 'part1&+'],
    ['what PowerShell prints behind &', 'part1&part2', ''],
    ['what PowerShell prints behind a longer &', 'part1&part22', 'part22'],
    ['what PowerShell prints behind &+', 'part1&+Xpart22', 'part22'],
  ])('masks a value in the form of %s', (_form, value, form) => {
    expect(maskWith([value], `<${form}>`)).toBe(form === '' ? '<>' : '<***>');
  });

  test.each([
    ['short quoted text', '"12345"', '12345'],
    ['a short part before &', 'abc&de', 'abc&'],
    ['a short part behind &', 'abcdef&de', 'de'],
    ['lower-case percent-encoding', 'a/b', 'a%2fb'],
    ['base64url', '>>>???', 'Pj4-Pz8_'],
    ['hex', 'secret', '736563726574'],
    ['base64 with a newline in it', 'secrets', 'c2VjcmV0cwo='],
  ])('leaves %s, as the runner does', (_what, value, text) => {
    expect(maskWith([value], `<${text}>`)).toBe(`<${text}>`);
  });

  test('masks nothing less and nothing more than the obvious way does', () => {
    const character = fc.constantFrom('a', 'b', '&', '"', "'", '\\', '+', '%', '=', ' ', 'ä');
    const value = fc.string({ unit: character, minLength: 1, maxLength: 8 });
    const text = fc.string({ unit: character, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), text, fc.nat(40), (values, around, at) => {
        const line = around.slice(0, at) + values.join('') + around.slice(at);
        const masker = new SecretMasker();
        for (const one of values) {
          masker.addValue(one);
        }
        expect(masker.mask(line)).toBe(maskCharacterByCharacter(values, line));
      }),
      { numRuns: 1000 },
    );
  });

  test('finds each of 1,500 masks, also when one is added late', () => {
    const masker = new SecretMasker();
    const values = Array.from({ length: 1500 }, (_, index) => `value-${index}-end`);
    for (const value of values) {
      masker.addMask(value);
      expect(masker.mask(`<${value}>`)).toBe('<***>');
    }
    expect(masker.mask(values.join(' '))).toBe(values.map(() => '***').join(' '));
  });
});
