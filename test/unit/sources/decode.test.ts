import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../../src/sources/decode.ts';

const bytes = (text: string, encoding: 'base64' | 'hex') => {
  const result = decode(text, encoding);
  return result.ok ? Buffer.from(result.bytes).toString('latin1') : undefined;
};
const reason = (text: string, encoding: 'base64' | 'hex') => {
  const result = decode(text, encoding);
  return result.ok ? undefined : result.reason;
};
/** A text with line ends, and blanks around them, where a tool would put them. */
const wrapped = (text: string, width: number, lineEnd: string) =>
  text.replace(new RegExp(`.{1,${width}}`, 'g'), (line) => `${line}${lineEnd}`);

const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '  \n\t');
const content = fc.uint8Array({ maxLength: 200 });

describe('base64', () => {
  test.each([
    ['with padding', 'aHVudGVyMg==', 'hunter2'],
    ['without padding', 'aHVudGVyMg', 'hunter2'],
    ['with a line end', 'aHVudGVyMg==\n', 'hunter2'],
    ['on lines', 'aHVu\r\ndGVy\r\nMg==\r\n', 'hunter2'],
    ['indented', '\n  aHVu\n  dGVy\n\n  Mg==', 'hunter2'],
    ['a line end before the padding', 'aHVudGVyMg\n==', 'hunter2'],
    ['of the standard alphabet', '+/+/', '\xfb\xff\xbf'],
    ['of the alphabet for URLs', '-_-_', '\xfb\xff\xbf'],
    ['of nothing', '', ''],
    ['of nothing, with a line end', ' \n', ''],
  ])('%s is decoded', (_, text, expected) => {
    expect(bytes(text, 'base64')).toBe(expected);
  });

  test.each([
    ['a character of no alphabet', 'aHVu*GVy'],
    ['a blank, which a "+" may have become', 'aHVu GVy'],
    ['both alphabets', 'ab+_'],
    ['a single digit too many', 'aHVud'],
    ['too little padding', 'aHVudGVyMg='],
    ['too much padding', 'aHVudGVyMg==='],
    ['padding where none belongs', 'aHVu='],
    ['four signs of padding', 'aHVu===='],
    ['padding alone', '=='],
    ['two texts, one after the other', 'aHVudGVyMg==aHVudGVyMg=='],
    ['bits at the end that belong to no byte', 'aHVudGVyMh=='],
    ['bits at the end that belong to no byte, unpadded', 'aHVudGVyMh'],
    ['a prefix of a data URL', 'data:text/plain;base64,aHVu'],
    ['the frame of a key', '-----BEGIN KEY-----\naHVu\n-----END KEY-----'],
    ['a letter that only looks right', 'аHVu'],
    ['a NUL', 'aHVu\u0000'],
    ['quotes', '"aHVu"'],
  ])('with %s is refused', (_, text) => {
    expect(reason(text, 'base64')).toMatch(/^is not valid base64: /);
  });

  test('of any bytes is read back, however it is written', () => {
    fc.assert(
      fc.property(
        content,
        fc.integer({ min: 1, max: 80 }),
        lineEnd,
        fc.boolean(),
        (given, width, end, isUrl) => {
          const whole = Buffer.from(given).toString(isUrl ? 'base64url' : 'base64');
          const unpadded = whole.replace(/=*$/, '');
          for (const text of [whole, unpadded, wrapped(whole, width, end)]) {
            expect(bytes(text, 'base64')).toBe(Buffer.from(given).toString('latin1'));
          }
        },
      ),
    );
  });

  test('is accepted only when the bytes, encoded again, are the very text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'AQgw+/-_= \n*x'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string(), fc.base64String()), (text) => {
        const result = decode(text, 'base64');
        if (result.ok) {
          const plain = text.replace(/\s/g, '');
          const forms = (['base64', 'base64url'] as const).flatMap((form) => {
            const encoded = Buffer.from(result.bytes).toString(form);
            const padding = '='.repeat((4 - (encoded.replace(/=/g, '').length % 4)) % 4);
            return [encoded, encoded.replace(/=/g, ''), encoded.replace(/=/g, '') + padding];
          });
          expect(forms).toContain(plain);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('that lost its last characters is refused, or was unpadded and ends with a group', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 5 }), (given, lost) => {
        const whole = Buffer.from(given).toString('base64');
        const cut = whole.slice(0, -lost);
        const result = decode(cut, 'base64');
        const isBare = whole.slice(-lost).replace(/=/g, '') === '';
        if (result.ok && !isBare) {
          expect(Buffer.from(result.bytes).toString('base64').replace(/=/g, '')).toBe(cut.replace(/=/g, ''));
        }
      }),
    );
  });
});

describe('hex', () => {
  test.each([
    ['in lower case', '00ff7a', '\x00\xffz'],
    ['in upper case', '00FF7A', '\x00\xffz'],
    ['in both', '00fF7a', '\x00\xffz'],
    ['on lines', '00ff\n7a\n', '\x00\xffz'],
    ['with a byte on two lines', '00f\nf7a', '\x00\xffz'],
    ['of nothing', '', ''],
  ])('%s is decoded', (_, text, expected) => {
    expect(bytes(text, 'hex')).toBe(expected);
  });

  test.each(['0', '00f', '0x00', '00:ff', '00 ff', '0g', '\\x00', '００', 'canary'])(
    '%j is refused',
    (text) => {
      expect(reason(text, 'hex')).toMatch(/^is not valid hex: /);
    },
  );

  test('of any bytes is read back, however it is written', () => {
    fc.assert(
      fc.property(
        content,
        fc.integer({ min: 1, max: 80 }),
        lineEnd,
        fc.boolean(),
        (given, width, end, isUpper) => {
          const hex = Buffer.from(given).toString('hex');
          const text = wrapped(isUpper ? hex.toUpperCase() : hex, width, end);
          expect(bytes(text, 'hex')).toBe(Buffer.from(given).toString('latin1'));
        },
      ),
    );
  });

  test('is accepted only when the bytes, encoded again, are the very text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...'09afAFg \n') }), fc.string()), (text) => {
        const result = decode(text, 'hex');
        if (result.ok) {
          expect(Buffer.from(result.bytes).toString('hex')).toBe(text.replace(/\s/g, '').toLowerCase());
        }
      }),
    );
  });
});

test('no reason shows anything of the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'κλμνξ\u0007'), minLength: 1 }),
      fc.constantFrom('base64', 'hex'),
      (text, encoding) => {
        const shown = reason(text, encoding) ?? '';
        expect(shown).not.toBe('');
        expect([...text].some((character) => shown.includes(character))).toBe(false);
      },
    ),
  );
});
