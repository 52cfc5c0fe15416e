import { afterEach, describe, expect, test } from '@jest/globals';
import { isProxied, parseProxy } from '../../../src/network/proxy.ts';
import { proxyVariable } from '../../../src/network/route.ts';

describe('the variable that names the proxy', () => {
  test.each([
    [{}, undefined],
    [{ HTTPS_PROXY: '' }, undefined],
    [{ HTTP_PROXY: 'http://a', http_proxy: 'http://a' }, undefined],
    [{ HTTPS_PROXY: 'A' }, 'HTTPS_PROXY'],
    [{ https_proxy: 'a', HTTPS_PROXY: 'A' }, 'https_proxy'],
    [{ https_proxy: '', HTTPS_PROXY: 'A', all_proxy: 'b' }, 'HTTPS_PROXY'],
    [{ all_proxy: 'b', ALL_PROXY: 'B' }, 'all_proxy'],
    [{ ALL_PROXY: 'B' }, 'ALL_PROXY'],
    [{ HTTPS_PROXY: 'A', NO_PROXY: '*' }, undefined],
    [{ HTTPS_PROXY: 'A', no_proxy: 'a', NO_PROXY: '*' }, 'HTTPS_PROXY'],
  ])('of %j is %s', (env, variable) => {
    expect(proxyVariable(env)?.variable).toBe(variable);
  });
});

describe("a proxy's address", () => {
  test.each([
    ['http://proxy.example:3128', { secure: false, host: 'proxy.example', port: 3128 }],
    ['http://proxy.example', { port: 80 }],
    ['https://proxy.example/', { secure: true, port: 443 }],
    ['proxy.example:3128', { secure: false, host: 'proxy.example', port: 3128 }],
    ['proxy.example', { secure: false, port: 80 }],
    ['http://[::1]:3128', { host: '[::1]', name: '[::1]:3128' }],
    ['http://a:b@proxy.example', { authorization: `Basic ${btoa('a:b')}`, name: 'proxy.example:80' }],
    ['a:b@proxy.example:3128', { authorization: `Basic ${btoa('a:b')}`, name: 'proxy.example:3128' }],
    ['http://a@proxy.example', { authorization: `Basic ${btoa('a:')}` }],
    ['http://d%5Ca:%40%3A%25@proxy.example', { authorization: `Basic ${btoa('d\\a:@:%')}` }],
  ])('%s is read', (text, expected) => {
    expect(parseProxy({ variable: 'HTTPS_PROXY', text })).toMatchObject(expected);
  });

  test.each([
    'http://',
    '://proxy.example',
    'http://proxy.example:99999',
    'socks5://proxy.example',
    'http://proxy.example/path',
    'http://proxy.example?q',
    'http://a:%@proxy.example',
    'http://a:%ff@proxy.example',
    'two words',
  ])('%j is told from one', (text) => {
    const mistake = parseProxy({ variable: 'HTTPS_PROXY', text });
    expect(typeof mistake).toBe('string');
  });
});

describe('NO_PROXY', () => {
  const before = { ...process.env };
  afterEach(() => {
    for (const name of ['HTTPS_PROXY', 'NO_PROXY']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });

  test.each([
    ['', 'a.example', true],
    ['a.example', 'a.example', false],
    ['A.Example', 'a.example', false],
    ['example', 'a.example', true],
    ['.example', 'a.example', false],
    ['*.example', 'a.example', false],
    ['b.example, a.example', 'a.example', false],
    ['a.example:443', 'a.example', false],
    ['a.example:8443', 'a.example', true],
    ['*', 'a.example', false],
    ['10.0.0.0/8', '10.0.0.1', true],
    ['[::1]', '::1', false],
  ])('%j: %s through the proxy: %s', (except, host, expected) => {
    process.env['HTTPS_PROXY'] = 'http://proxy.example';
    process.env['NO_PROXY'] = except;
    expect(isProxied({ host, port: 443 })).toBe(expected);
  });
});
