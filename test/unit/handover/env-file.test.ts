import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPairs } from '../../../sandbox/runner/file-commands.ts';
import { KeytrailError } from '../../../src/errors.ts';
import { type Pair, renderPairs } from '../../../src/handover/env-file.ts';
import { Secret } from '../../../src/secret.ts';

/** The text as the runner reads it from the file: through UTF-8. */
const throughFile = (text: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(text, 'utf8'));

/** The heredocs of a file as the runner's parser reads them on Windows, where CRLF is one line end. */
function readPairsOnWindows(text: string): readonly (readonly [string, string])[] {
  const ends = [...text.matchAll(/\r?\n/g)].map(({ 0: newline, index }) => ({
    at: index,
    next: index + newline.length,
  }));
  const starts = [0, ...ends.map((end) => end.next)];
  const lines = ends.map((end, index) => ({
    ...end,
    from: starts[index] ?? 0,
    text: text.slice(starts[index], end.at),
  }));
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    const [name = '', delimiter] = first?.text.split('<<') ?? [];
    const close = lines.findIndex((line, at) => at > index && line.text === delimiter);
    pairs.push([name, text.slice(first?.next, lines[close - 1]?.at)]);
    index = close;
  }
  return pairs;
}

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
const tricky = fc
  .array(
    fc.constantFrom(
      '\r',
      '\n',
      '\r\n',
      '=',
      '<<',
      'EOF',
      'ghadelimiter_',
      ' ',
      '\t',
      '\u2028',
      '\ufeff',
      'ä',
      '😀',
      'A',
    ),
  )
  .map((words) => words.join(''));
const value = fc
  .oneof(tricky, fc.string(), fc.string({ unit: 'binary' }))
  .filter((text) => text.isWellFormed() && !text.includes('\0'));
const pairs = fc.array(
  fc.record({
    name,
    value: fc.oneof(
      value,
      value.map((text) => new Secret('SECRET', text)),
    ),
  }),
);
const plain = (list: readonly Pair[]) =>
  list.map((pair) => [pair.name, pair.value instanceof Secret ? pair.value.reveal() : pair.value]);

describe('pairs for the runner', () => {
  test('arrive byte for byte, whatever the values', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect([...readPairs(throughFile(renderPairs(list, '\n')))]).toEqual(plain(list));
      }),
      { numRuns: 2_000 },
    );
  });

  test('arrive byte for byte on Windows, too', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(readPairsOnWindows(throughFile(renderPairs(list, '\r\n')))).toEqual(plain(list));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a value that looks like the end of an earlier one ends nothing', () => {
    const earlier = renderPairs([{ name: 'A', value: 'x' }], '\n');
    const list = [
      { name: 'B', value: earlier },
      { name: 'C', value: '' },
    ];
    expect([...readPairs(renderPairs(list, '\n'))]).toEqual(plain(list));
  });

  test('no pairs are no text', () => {
    expect(renderPairs([])).toBe('');
  });

  test('bytes that are UTF-8 arrive as the text that they are', () => {
    const value = new Secret('A', Buffer.from('Z\u00fcrich \u{1f511}'));
    expect([...readPairs(renderPairs([{ name: 'A', value }], '\n'))]).toEqual([
      ['A', 'Z\u00fcrich \u{1f511}'],
    ]);
  });

  test('outputs may have hyphens', () => {
    expect([...readPairs(renderPairs([{ name: 'audit-file', value: '/t/a' }], '\n'))]).toEqual([
      ['audit-file', '/t/a'],
    ]);
  });

  test.each(['', 'A=B', 'A<<B', 'A\nB', 'A B', '1A', 'Ä', '-a', 'A\0'])('the name %j is refused', (bad) => {
    expect(() => renderPairs([{ name: bad, value: 'x' }])).toThrow(
      expect.objectContaining({ code: 'KT701' }),
    );
  });

  test.each<readonly [string, string | Uint8Array, string]>([
    [
      'a NUL',
      'hunter2\0',
      'holds a NUL byte, which no variable and no output can hold; declare it with "as: file"',
    ],
    ['half a surrogate pair', 'hunter2\ud800', 'holds half a surrogate pair, which has no UTF-8 form'],
    [
      'what is no text',
      Buffer.from('hunter2\xff', 'latin1'),
      'is binary, which no variable and no output can hold; declare it with "as: file"',
    ],
  ])('%s is refused by name, and no value is in the error', (_what, text, reason) => {
    const list = ['GOOD', 'BAD', 'WORSE'].map((each) => ({
      name: each,
      value: new Secret('OTHER', each === 'GOOD' ? 'hunter2' : text),
    }));
    let thrown: unknown;
    try {
      renderPairs(list);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(KeytrailError);
    expect(thrown).toMatchObject({ code: 'KT701', details: [`BAD  ${reason}`, `WORSE  ${reason}`] });
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('hunter2');
  });
});
