import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../sandbox/runner/command-syntax.ts';
import { defuseLine, escapeMarkdown, escapeText, renderCommand } from '../../src/escape.ts';

describe('escaped text', () => {
  test.each([
    ['plain äöü 漢字 😀 a:b | `c`', 'plain äöü 漢字 😀 a:b | `c`'],
    ['a\r\nb\tc', 'a\\r\\nb\\tc'],
    ['\x1b[31mred\x07\0', '\\x1b[31mred\\x07\\x00'],
    ['\x7f\x85\x9b', '\\x7f\\x85\\x9b'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['\u202eabc\u2066\u200f', '\\u202eabc\\u2066\\u200f'],
    ['\u200b\u00ad\ufeff\u3164', '\\u200b\\xad\\ufeff\\u3164'],
    ['\ud800x\udc00', '\\ud800x\\udc00'],
    ['\ufff9\u0600', '\\ufff9\\u0600'],
    ['\u{e0041}\uffff', '\\u{e0041}\\uffff'],
  ])('%j is shown as %j', (text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  test('holds no control, no line end and nothing without width, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\p{Default_Ignorable_Code_Point}]/u,
        );
      }),
    );
  });
});

describe('a defused line', () => {
  test.each([
    ['::error::x', '\\x3a:error::x'],
    ['  \u00a0::error::x', '  \u00a0\\x3a:error::x'],
    ['a ##[error]x', 'a \\x23#[error]x'],
    ['####[x', '##\\x23#[x'],
    ['##vso[task.setvariable]x', '\\x23#vso[task.setvariable]x'],
    ['##teamcity[x]', '\\x23#teamcity[x]'],
  ])('%j is printed as %j', (line, shown) => {
    expect(defuseLine(line)).toBe(shown);
  });

  test.each(['arn:aws:iam::111122223333:role/x', ' :a::', '# [x]', '## heading'])(
    '%j stays as it is',
    (line) => {
      expect(defuseLine(line)).toBe(line);
    },
  );
});

describe('text in the summary', () => {
  test.each([
    ['', ''],
    ['a', '`a`'],
    ['a|b', '`a\\x7cb`'],
    ['`x` <img src=x> [l](http://x) @me', '`\\x60x\\x60 <img src=x> [l](http://x) @me`'],
    ['a\n\n# b', '`a\\n\\n# b`'],
  ])('%j is the code span %j', (text, span) => {
    expect(escapeMarkdown(text)).toBe(span);
  });

  test('is one span on one line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(escapeMarkdown(text)).toMatch(/^`[^`|\p{Cc}]+`$/u);
      }),
    );
  });
});

describe('a workflow command', () => {
  const parse = (line: string) => parseCommand(line, () => true);

  test('reaches the runner as it was meant, for any data and any property', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('%0A', '\r\n', '::', '%25'),
    );
    fc.assert(
      fc.property(text, text, (data, title) => {
        fc.pre(!/^\p{M}|^\p{Default_Ignorable_Code_Point}|^\p{Emoji_Modifier}/u.test(data));
        fc.pre(title.trim() === title && title !== '' && !title.includes('\x85'));
        const line = renderCommand({ name: 'warning', properties: { title }, data });
        expect(line).not.toMatch(/[\r\n]/);
        expect(parse(line)?.data).toBe(data);
        expect(parse(line)?.properties.get('title')).toBe(title);
      }),
      { numRuns: 1_000 },
    );
  });

  test('without properties has no blank', () => {
    expect(renderCommand({ name: 'add-mask', data: 'a%b' })).toBe('::add-mask::a%25b');
  });

  test.each(['\u0301secret', '\u200dsecret', '\u{1f3fb}secret'])(
    'data that would join the colon before it begins with a line end: %j',
    (data) => {
      expect(renderCommand({ name: 'add-mask', data })).toBe(`::add-mask::%0A${data}`);
    },
  );
});
