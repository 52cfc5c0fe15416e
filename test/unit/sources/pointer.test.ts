import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../../src/sources/pointer.ts';

/** The document of RFC 6901, section 5, and its table. */
const RFC_6901 = String.raw`{
  "foo": ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  "k\"l": 6,
  " ": 7,
  "m~n": 8
}`;

describe('the table of RFC 6901', () => {
  test.each([
    [
      '',
      String.raw`{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}`,
    ],
    ['/foo', '["bar","baz"]'],
    ['/foo/0', 'bar'],
    ['/', '0'],
    ['/a~1b', '1'],
    ['/c%d', '2'],
    ['/e^f', '3'],
    ['/g|h', '4'],
    ['/i\\j', '5'],
    ['/k"l', '6'],
    ['/ ', '7'],
    ['/m~0n', '8'],
  ])('holds for %j', (pointer, text) => {
    expect(extract(RFC_6901, pointer)).toEqual({ ok: true, text });
  });

  test('~01 is ~1 and no slash', () => {
    expect(extract('{"~1":"right","/":"wrong"}', '/~01')).toEqual({ ok: true, text: 'right' });
  });
});

describe('what a pointer gives', () => {
  test.each([
    ['text as it is', String.raw`{"a":" \u00fc\n\"\\\/ "}`, '/a', ' ü\n"\\/ '],
    ['empty text', '{"a":""}', '/a', ''],
    ['text that looks like JSON', '{"a":"{\\"b\\":1}"}', '/a', '{"b":1}'],
    ['true', '{"a":true}', '/a', 'true'],
    ['false', '[false]', '/0', 'false'],
    ['a number with its zeros', '{"a":1.50}', '/a', '1.50'],
    ['a number of 20 digits', '{"a":12345678901234567890}', '/a', '12345678901234567890'],
    ['a number too large for a double', '{"a":1e400}', '/a', '1e400'],
    ['a negative zero', '{"a":-0}', '/a', '-0'],
    ['an exponent', '[1E+2]', '/0', '1E+2'],
    [
      'an object in compact form, numbers as written',
      '{"a": { "b": [ 1.0, null, "x y" ], "c": {} } }',
      '/a',
      '{"b":[1.0,null,"x y"],"c":{}}',
    ],
    ['a member called __proto__', '{"a":{"__proto__":{"x":"y"}}}', '/a/__proto__/x', 'y'],
    ['an object with a member called __proto__', '{"a":{"__proto__":1}}', '/a', '{"__proto__":1}'],
    [
      'members called as those of a list or function',
      '{"length":1,"constructor":{"name":2}}',
      '/constructor/name',
      '2',
    ],
    ['the last of two members', '{"a":1,"a":2}', '/a', '2'],
    ['a key with a digit in front of an object', '{"0":"x"}', '/0', 'x'],
  ])('is %s', (_what, value, pointer, text) => {
    expect(extract(value, pointer)).toEqual({ ok: true, text });
  });

  test('is for any JSON text and any path in it what JSON.parse finds there', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false, maxDepth: 3 }), fc.nat(), (json, seed) => {
        let value: unknown = JSON.parse(json);
        let pointer = '';
        for (
          let step = seed;
          typeof value === 'object' && value !== null && step > 0;
          step = Math.floor(step / 7)
        ) {
          const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
          const entry = entries[step % Math.max(1, entries.length)];
          if (entry === undefined) {
            break;
          }
          pointer += `/${entry[0].replaceAll('~', '~0').replaceAll('/', '~1')}`;
          value = entry[1];
        }
        const result = extract(json, pointer);
        if (value === null) {
          expect(result.ok).toBe(false);
        } else if (result.ok) {
          expect(typeof value === 'string' ? result.text : JSON.parse(result.text)).toEqual(value);
        } else {
          expect(JSON.stringify(value)).toMatch(/\\ud[89a-f]/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a pointer that leads nowhere', () => {
  const VALUE = '{"canary":{"list":["canary"],"text":"canary","null":null,"half":"\\ud800canary"}}';

  test.each([
    ['a missing key', '/canary/nope', 'there is no key "nope" (step 2 of the pointer)'],
    ['a key that every object has', '/canary/toString', 'there is no key "toString" (step 2 of the pointer)'],
    ['an index beyond the end', '/canary/list/1', 'the list has no item "1" (step 3 of the pointer)'],
    ['an index with a zero in front', '/canary/list/00', 'the list has no item "00" (step 3 of the pointer)'],
    ['an index that is none', '/canary/list/0x', 'the list has no item "0x" (step 3 of the pointer)'],
    ['a negative index', '/canary/list/-1', 'the list has no item "-1" (step 3 of the pointer)'],
    ['the item after the last', '/canary/list/-', 'the list has no item "-" (step 3 of the pointer)'],
    ['the length of a list', '/canary/list/length', 'the list has no item "length" (step 3 of the pointer)'],
    [
      'a step into text',
      '/canary/text/0',
      '"0" leads into what is neither an object nor a list (step 3 of the pointer)',
    ],
    [
      'a step into null',
      '/canary/null/a',
      '"a" leads into what is neither an object nor a list (step 3 of the pointer)',
    ],
    ['null', '/canary/null', 'the pointer leads to null'],
    [
      'half of a surrogate pair',
      '/canary/half',
      'the text holds half of a surrogate pair, which has no bytes',
    ],
    ['no slash in front', 'canary', 'the pointer is not valid'],
    ['a bad escape', '/~2', 'the pointer is not valid'],
  ])('is refused for %s', (_what, pointer, reason) => {
    expect(extract(VALUE, pointer)).toEqual({ ok: false, reason });
  });

  test.each([
    ['no JSON', 'canary'],
    ['JSON cut in the middle', '{"a":"canary'],
    ['JSON with more behind', '{"a":1} canary'],
    ['JSON with a comment', '{"a":1} // canary'],
    ['a single quote', "{'a':'canary'}"],
    ['nothing', ''],
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('says nothing of a value that is %s', (_what, value) => {
    expect(extract(value, '/a')).toMatchObject({ ok: false, reason: expect.not.stringContaining('canary') });
  });

  test('of any value shows nothing but the pointer', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: fc.constantFrom('x', 'y', 'z', 'q') }), (canary) => {
        for (const value of [
          canary,
          JSON.stringify(canary),
          JSON.stringify({ [canary]: canary }),
          `[${canary}`,
        ]) {
          const result = extract(value, '/a/b');
          expect(result.ok ? result.text : result.reason).not.toContain(canary);
        }
      }),
    );
  });
});
