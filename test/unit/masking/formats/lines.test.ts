import { describe, expect, test } from '@jest/globals';
import { isMultiline, linesOf, trimBlanks } from '../../../../src/masking/formats/lines.ts';

describe('the lines of a value', () => {
  test.each(['\n', '\r', '\r\n', '\v', '\f', '\x85', '\u2028', '\u2029'])('%j ends a line', (end) => {
    expect(linesOf(`one${end}two${end}`)).toEqual(['one', 'two', '']);
  });

  test('a line of the runner stays one, whatever else is in it', () => {
    expect(linesOf('one\vtwo\nthree')).toEqual(['one\vtwo', 'three']);
  });

  test('only what the runner takes for a line end makes a text that no mask can hold whole', () => {
    expect(['a\nb', 'a\rb', 'a\r\n'].every(isMultiline)).toBe(true);
    expect(['', 'ab', 'a\vb', 'a\x85b', 'a\u2028b'].some(isMultiline)).toBe(false);
  });

  test('blanks go from both ends only, NEL among them', () => {
    expect(trimBlanks('\x85 \t a b \u3000\x85')).toBe('a b');
    expect(trimBlanks(' \x85 ')).toBe('');
  });
});
