import { describe, expect, test } from '@jest/globals';
import { readPairs } from '../../../sandbox/runner/file-commands.ts';

/** The pairs up to the mistake, and the mistake. */
function read(text: string): { pairs: (readonly [string, string])[]; error: string | undefined } {
  const pairs: (readonly [string, string])[] = [];
  try {
    for (const pair of readPairs(text)) {
      pairs.push(pair);
    }
    return { pairs, error: undefined };
  } catch (error) {
    return { pairs, error: error instanceof Error ? error.message : 'unknown' };
  }
}

describe('the pairs in a file of the runner', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    ['nothing', '', []],
    ['empty lines', '\n\n', []],
    ['a pair without a newline', 'A=b', [['A', 'b']]],
    ['an empty value', 'A=\n', [['A', '']]],
    ['a value with = and <<', 'A=b=c<<d\n', [['A', 'b=c<<d']]],
    ['blanks, which belong to name and value', ' A = b \n', [[' A ', ' b ']]],
    ['a CR, which belongs to the value', 'A=b\r\n', [['A', 'b\r']]],
    ['an empty name', '=b\n', [['', 'b']]],
    ['a heredoc', 'A<<E\none\ntwo\nE\n', [['A', 'one\ntwo']]],
    ['a heredoc with its last newline kept', 'A<<E\none\n\nE\n', [['A', 'one\n']]],
    ['an empty heredoc', 'A<<E\nE\n', [['A', '']]],
    ['a heredoc of one empty line', 'A<<E\n\nE\n', [['A', '']]],
    ['a heredoc whose delimiter ends the file', 'A<<E\none\nE', [['A', 'one']]],
    ['a delimiter with << and =', 'A<<E<<=\none\nE<<=\n', [['A', 'one']]],
    ['a line that only begins with the delimiter', 'A<<E\nE \n E\nEE\nE\n', [['A', 'E \n E\nEE']]],
    ['a name with a blank before <<', 'A <<E\none\nE\n', [['A ', 'one']]],
    ['a value with CR, NUL and quotes', 'A<<E\n\r\0"\'\r\nE\n', [['A', '\r\0"\'\r']]],
    [
      'the same name twice',
      'A=1\nA=2\n',
      [
        ['A', '1'],
        ['A', '2'],
      ],
    ],
  ])('are read from %s', (_what, text, pairs) => {
    expect(read(text)).toEqual({ pairs, error: undefined });
  });

  test.each([
    ['a line without = and <<', 'A=1\nnonsense\nB=2\n', "Invalid format 'nonsense'"],
    ['a heredoc that does not end', 'A=1\nB<<E\none\n', "Invalid value. Matching delimiter not found 'E'"],
    ['a heredoc of nothing', 'A=1\nB<<E\n', "Invalid value. Matching delimiter not found 'E'"],
    ['a heredoc cut in its last line', 'A=1\nB<<E\none', 'Invalid value. EOF marker missing new line.'],
    [
      'a heredoc without a name',
      'A=1\n<<E\nx\nE\n',
      "Invalid format '<<E'. Name must not be empty and delimiter must not be empty",
    ],
    [
      'a heredoc without a delimiter',
      'A=1\nB<<\nx\n',
      "Invalid format 'B<<'. Name must not be empty and delimiter must not be empty",
    ],
  ])('count up to a mistake: %s', (_what, text, error) => {
    expect(read(text)).toEqual({ pairs: [['A', '1']], error });
  });
});
