import { expect, test } from '@jest/globals';
import { splitArguments } from '../../../../src/handover/shell/arguments.ts';

test.each([
  ['', []],
  ['  a\tb  ', ['a', 'b']],
  ['"a b"c d', ['a bc', 'd']],
  ["'a b'", ["'a", "b'"]],
  ['""', ['']],
  ['a "" b', ['a', '', 'b']],
  ['"a""b"', ['a"b']],
  ['"""', ['"']],
  ['a\\b c\\\\d', ['a\\b', 'c\\\\d']],
  ['\\"a b', ['"a', 'b']],
  ['\\\\"a b"', ['\\a b']],
  ['\\\\\\"a', ['\\"a']],
  ['"a\\" b"', ['a" b']],
  ['"a b', ['a b']],
  ['é😀 "ü ß"', ['é😀', 'ü ß']],
])('%j is divided as .NET divides it', (line, words) => {
  expect(splitArguments(line)).toEqual(words);
});
