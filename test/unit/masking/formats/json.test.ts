import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonLeaves } from '../../../../src/masking/formats/json.ts';

const texts = (json: string) => jsonLeaves(json)?.map((leaf) => leaf.text);

/** The strings and numbers of a parsed value, found by walking it: nothing shared with the tokens' reader. */
function walk(value: unknown, pointer = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[pointer, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    walk(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

describe('the leaves of JSON', () => {
  test.each(['', 'hunter2', '8080', 'true', 'null', '{', '{"a":}', "{'a':1}", '{"a":1} x', '// {"a":1}'])(
    'text that is no JSON container or string has none: %j',
    (text) => {
      expect(jsonLeaves(text)).toBeUndefined();
    },
  );

  test('strings are decoded, and listed as they are written', () => {
    expect(jsonLeaves('{"a":"p\\u00e4ss\\/x"}')).toEqual([
      { pointer: '/a', text: 'päss/x', written: 'p\\u00e4ss\\/x' },
    ]);
  });

  test('numbers are listed as printed and as written', () => {
    expect(jsonLeaves('[12345678901234567890, 1234567.0, -1E6]')).toEqual([
      { pointer: '/0', text: '12345678901234567000', written: '12345678901234567890' },
      { pointer: '/1', text: '1234567', written: '1234567.0' },
      { pointer: '/2', text: '-1000000', written: '-1E6' },
    ]);
  });

  test('both values of a key that stands twice are leaves', () => {
    expect(texts('{"password":"first-secret","password":"second-secret"}')).toEqual([
      'first-secret',
      'second-secret',
    ]);
  });

  test('keys are none, whatever they look like', () => {
    expect(texts('{"a\\"b":{"c,d":["e"]},"[":{"{":"f"}}')).toEqual(['e', 'f']);
  });

  test('a byte order mark and blanks around the text do not hide its leaves', () => {
    expect(texts('\uFEFF \n{"a":"secret"}\n')).toEqual(['secret']);
    expect(texts(' "alone" ')).toEqual(['alone']);
  });

  test('5,000 open brackets end neither the stack nor the patience', () => {
    const depth = 5_000;
    expect(texts(`${'['.repeat(depth)}"deep"${']'.repeat(depth)}`)).toEqual(['deep']);
  });

  test('leaves and pointers are those of the parsed value, however the text is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        fc.pre(typeof value === 'object' && value !== null);
        const parsed: unknown = JSON.parse(JSON.stringify(value));
        const leaves = jsonLeaves(JSON.stringify(parsed, null, indent)) ?? [];
        expect(leaves.map((leaf) => [leaf.pointer, leaf.text])).toEqual(walk(parsed));
      }),
      { numRuns: 500 },
    );
  });
});
