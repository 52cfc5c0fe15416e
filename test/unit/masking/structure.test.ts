import { describe, expect, test } from '@jest/globals';
import { judge } from '../../../src/masking/structure.ts';

describe('what is given to the runner as a mask', () => {
  test.each([
    '{',
    '}',
    '},',
    '[]',
    '{}',
    '---',
    '-----',
    '====',
    '####',
    '"",',
    ': [{',
    ' { ',
    '~~~~',
    '...',
  ])('brackets, separators and rules are structure: %j', (text) => expect(judge(text)).toBe('structure'));

  test.each(['true', 'false', 'null', 'True', ' NULL '])('keywords are structure: %j', (text) =>
    expect(judge(text)).toBe('structure'),
  );

  test.each(['0', '8080', '-1.5', '99999', '1e10', '3.1415', '.5'])(
    'numbers below six digits are structure: %j',
    (text) => expect(judge(text)).toBe('structure'),
  );

  test.each([
    '-----BEGIN RSA PRIVATE KEY-----',
    '-----END OPENSSH PRIVATE KEY-----',
    '-----BEGIN CERTIFICATE-----',
    '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----',
  ])('the lines around a key are structure: %j', (text) => expect(judge(text)).toBe('structure'));

  test.each(['', ' ', '\t\n', '\x85\x85\x85\x85', '\u3000'])('%j is blank', (text) =>
    expect(judge(text)).toBe('blank'),
  );

  test.each(['a', 'abc', ' abc ', '😀a', '漢字漢', '\x85ab\x85'])('%j is short', (text) =>
    expect(judge(text)).toBe('short'),
  );

  test.each([
    'abcd',
    '100000',
    '1234567.8',
    '!@#$%^&*',
    '10.0.0.1',
    '2026-01',
    'truer',
    '漢字漢字',
    '-----BEGIN x-----',
    '{"a":1}',
  ])('%j is worth a mask', (text) => expect(judge(text)).toBe('worthy'));

  test('a long text costs no more than its length', () => {
    const digits = '1'.repeat(200_000);
    expect(judge(`${digits}x`)).toBe('worthy');
    expect(judge(`${' '.repeat(200_000)}x`)).toBe('short');
    expect(judge(`${'-'.repeat(200_000)}x`)).toBe('worthy');
  });
});
