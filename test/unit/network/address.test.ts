import { describe, expect, test } from '@jest/globals';
import { mistakeInAddress, mistakeInEndpoint, showAddress } from '../../../src/network/address.ts';

describe('an address that carries a credential', () => {
  test.each([
    'https://aws.example',
    'https://aws.example:8443/a/path',
    'http://localhost:4566',
    'http://LOCALHOST',
    'http://127.0.0.1:1',
    'http://127.255.255.254',
    'http://0x7f.1',
    'http://[::1]:4566',
    'http://[0:0:0:0:0:0:0:1]',
  ])('may be %s', (address) => {
    expect(mistakeInAddress(address)).toBeUndefined();
  });

  test.each([
    'http://aws.example',
    'http://128.0.0.1',
    'http://localhost.example',
    'http://localhost.:1',
    'http://127.0.0.1.example',
    'http://a@localhost@aws.example',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'ws://localhost',
    'file:///etc/passwd',
    'javascript:1',
    '//aws.example',
    'aws.example:443',
    '',
    ' ',
    'https://',
    'https://[::1',
  ])('may not be %j', (address) => {
    expect(mistakeInAddress(address)).toMatch(/^is /);
  });
});

describe('an endpoint', () => {
  test('may have a path, but no user, no password, no query and no fragment', () => {
    expect(mistakeInEndpoint('https://aws.example/prefix')).toBeUndefined();
    for (const rest of ['user@a', ':word@a', 'user:word@a'])
      expect(mistakeInEndpoint(`https://${rest}.example`)).toMatch(/user or a password/);
    for (const rest of ['?a=b', '#a', '/p?a'])
      expect(mistakeInEndpoint(`https://a.example${rest}`)).toMatch(/query/);
  });

  test('is shown as it was given, or without what could be a secret', () => {
    expect(showAddress('http://localhost:4566')).toBe('http://localhost:4566');
    expect(showAddress('https://user:word@a.example/p?q=word#word')).toBe('https://a.example/p');
    expect(showAddress('https//user:word@a.example')).toBe('(no URL)');
  });
});
