import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/audit/index.ts';

/** The digest of a canonical text, made without the code under test. */
function sha256(canonical: string): string {
  return `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
}

function numberOf(ieee754: string): number {
  return Buffer.from(ieee754, 'hex').readDoubleBE();
}

describe('the digest is taken over the RFC 8785 form', () => {
  test('the sample of RFC 8785, 3.2.2 has the bytes that 3.2.4 prints', () => {
    const sample: object = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    const bytes = Buffer.from(
      `7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e33333333
       3333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c
       5c5c5c5c222f227d`.replace(/\s/g, ''),
      'hex',
    );
    expect(digestOf(sample)).toBe(sha256(bytes.toString('utf8')));
  });

  test('keys are sorted by UTF-16 units, as in RFC 8785, 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    };
    expect(digestOf(sample)).toBe(
      sha256(
        '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
          '"\u20ac":"Euro Sign","\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
      ),
    );
  });

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number %s of appendix B is written %s', (ieee754, written) => {
    expect(digestOf({ n: numberOf(ieee754) })).toBe(sha256(`{"n":${written}}`));
  });

  test('control characters have the short escapes where JSON has one, else four lower-case hex digits', () => {
    const text = '\b\t\n\f\r"\\/\u0000\u001f\u007f\u2028';
    expect(digestOf({ text })).toBe(
      sha256(`${String.raw`{"text":"\b\t\n\f\r\"\\/\u0000\u001f`}\u007f\u2028"}`),
    );
  });

  test('digest and signature themselves are left out, at the top only', () => {
    const inner = { digest: 'x', signature: 'y' };
    expect(digestOf({ a: 1, inner, digest: 'sha256:00', signature: { alg: 'z' } })).toBe(
      sha256('{"a":1,"inner":{"digest":"x","signature":"y"}}'),
    );
  });

  test('a lone surrogate and a number that is not finite have no digest', () => {
    expect(() => digestOf({ text: '\ud800' })).toThrow();
    expect(() => digestOf({ '\udc00': 1 })).toThrow();
    expect(() => digestOf({ n: Number.NaN })).toThrow();
    expect(() => digestOf({ n: Number.POSITIVE_INFINITY })).toThrow();
  });
});
