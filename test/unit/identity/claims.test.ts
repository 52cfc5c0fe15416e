import { describe, expect, test } from '@jest/globals';
import { KeytrailError } from '../../../src/errors.ts';
import { claimText, readClaims } from '../../../src/identity/index.ts';

const encode = (text: string) => Buffer.from(text).toString('base64url');
const tokenOf = (payload: string) => `${encode('{"alg":"RS256"}')}.${encode(payload)}.c2lnbmF0dXJl`;

describe('the claims of a token', () => {
  test('are read without its key', () => {
    expect(readClaims(tokenOf('{"sub":"repo:acme/äpi:ref","run_attempt":"1"}'))).toEqual({
      sub: 'repo:acme/äpi:ref',
      run_attempt: '1',
    });
  });

  test.each([
    ['nothing', ''],
    ['no token', 'canary-value'],
    ['no JSON', tokenOf('canary-value')],
    ['half of it', tokenOf('{"sub":"canary-value"')],
    ['a text', tokenOf('"canary-value"')],
    ['null', tokenOf('null')],
    ['a list', tokenOf('["canary-value"]')],
    ['an empty payload', 'a..b'],
  ])('cannot be read from %s, and the error shows nothing of it', (_, token) => {
    let error: unknown;
    try {
      readClaims(token);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'KT203' });
    const { message, details, fix, cause } = error instanceof KeytrailError ? error : Object({});
    expect(JSON.stringify([message, details, fix, String(cause)])).not.toContain('canary');
    expect(JSON.stringify([message, details, fix])).not.toContain(encode('canary'));
  });
});

describe('a claim as text', () => {
  test.each([
    ['text', 'text'],
    ['', null],
    [7, '7'],
    [null, null],
    [true, null],
    [{ a: 1 }, null],
    [['a'], null],
    [undefined, null],
  ])('%j is %j', (value, text) => {
    expect(claimText({ name: value }, 'name')).toBe(text);
  });

  test('is null for what every object inherits', () => {
    expect(claimText({}, 'constructor')).toBeNull();
    expect(claimText(readClaims(tokenOf('{"__proto__":{"sub":"forged"}}')), 'sub')).toBeNull();
  });
});
