import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalOf, NotCanonical, parseStrictly } from '../../../src/review/canonical.ts';

const text = fc.string({ unit: 'binary' });
const json = fc.object({
  key: fc.oneof(text, fc.constantFrom('__proto__', 'constructor', '10', '9', 'toJSON')),
  values: [
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  ],
});

describe('the RFC 8785 form', () => {
  test('is that of the package canonicalize, for whatever JSON', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const written = JSON.stringify(value, null, indent);
        const read = parseStrictly(written);
        expect(canonicalOf(Object(read))).toBe(canonicalize(read));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['{"b":1,"a":{"10":1,"9":2}}', '{"a":{"10":1,"9":2},"b":1}'],
    ['{"a":-0,"b":1e21,"c":1.0,"d":1E-7}', '{"a":0,"b":1e+21,"c":1,"d":1e-7}'],
    ['{"\\u20ac":1,"\\r":2,"1":3}', '{"\\r":2,"1":3,"€":1}'],
    ['{"a":"\\u0041\\/\\u000f"}', '{"a":"A/\\u000f"}'],
  ])('of %s is %s', (written, form) => {
    expect(canonicalOf(Object(parseStrictly(written)))).toBe(form);
  });
});

test.each([
  ['no JSON', '{'],
  ['a key that stands twice', '{"a":1,"a":1}'],
  ['a key that stands twice, written in two ways', '{"a":{"b":1,"\\u0062":2}}'],
  [
    'a key that stands twice beside texts that look like keys',
    '{"x":"\\"y\\":\\\\","a":[{"b":":","b":":"}]}',
  ],
  ['a number that is too large', '{"a":1e400}'],
  ['a number that is too small', '{"a":1e-400}'],
  ['a number that would be read as another one', '{"a":12345678901234567891}'],
  ['a number with more digits than a double has', '{"a":[0.10000000000000000001]}'],
  ['half a surrogate pair', '{"a":"\\ud800"}'],
  ['half a surrogate pair in a key', '{"\\udc00":1}'],
])('there is none of %s', (_, written) => {
  expect(() => canonicalOf(Object(parseStrictly(written)))).toThrow(NotCanonical);
});

test.each(['1.50e3', '-0.0', '1000000', '1E+21', '9007199254740991', '0.30000000000000004', '5e-324', '0e9'])(
  '%s is a number, and texts of digits are none',
  (written) => {
    expect(parseStrictly(`{"a": ${written}, "b": "12345678901234567891"}`)).toEqual({
      a: Number(written),
      b: '12345678901234567891',
    });
  },
);

test('texts that look like keys, and blanks, make no key stand twice', () => {
  const written = '{ "a" : "\\"a\\":1" , "b" : [ { "a" : ":" } , "a:b" ] , "c\\\\" : {} }';
  expect(parseStrictly(written)).toEqual({ a: '"a":1', b: [{ a: ':' }, 'a:b'], 'c\\': {} });
});
