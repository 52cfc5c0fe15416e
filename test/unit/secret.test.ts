import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import { describe, expect, test } from '@jest/globals';
import { KeytrailError } from '../../src/errors.ts';
import { Secret } from '../../src/secret.ts';

const CANARY = 'canary-4fd1';
const SHOWN = '[secret DATABASE_URL]';
const secret = new Secret('DATABASE_URL', CANARY);

/** What a console writes. */
function consoleText(print: (to: Console) => void): string {
  const chunks: string[] = [];
  const stdout = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  print(new Console({ stdout, stderr: stdout }));
  return chunks.join('');
}

describe('a secret', () => {
  test('is opened by reveal() only', () => {
    expect(secret.reveal()).toBe(CANARY);
  });

  test('of bytes is text when they are UTF-8, byte order mark and NUL included', () => {
    const bytes = Buffer.from('\ufeffZ\u00fcrich\u0000\n');
    const held = new Secret('CITY', bytes);
    expect(held.isBinary).toBe(false);
    expect(held.reveal()).toBe('\ufeffZ\u00fcrich\u0000\n');
    expect(held.revealBytes()).toEqual(bytes);
  });

  test.each([[[0xff]], [[0xc3]], [[0xed, 0xa0, 0x80]], [[0xc0, 0x80]]])(
    'of the bytes %j is binary',
    (given) => {
      const held = new Secret('KEY', Uint8Array.from(given));
      expect(held.isBinary).toBe(true);
      expect([...held.revealBytes()]).toEqual(given);
      expect(() => held.reveal()).toThrow(new TypeError('[secret KEY] is binary'));
      expect([...held.named('OTHER').revealBytes()]).toEqual(given);
      expect(`${held.named('OTHER')}`).toBe('[secret OTHER]');
    },
  );

  test('does not change with the bytes that it was made of, nor with those that it gave', () => {
    const given = Buffer.from([0xff, 0x01]);
    const held = new Secret('KEY', given);
    given.fill(0);
    held.revealBytes().fill(7);
    expect([...held.revealBytes()]).toEqual([0xff, 0x01]);
  });

  test.each<[string, (held: Secret) => unknown]>([
    ['inspect', (held) => inspect(held)],
    ['inspect without customs', (held) => inspect(held, { customInspect: false, showHidden: true })],
    ['JSON', (held) => JSON.stringify(held)],
    ['String()', (held) => String(held)],
    ['a clone', (held) => structuredClone(held)],
  ])('of bytes shows none of them in %s', (_, print) => {
    const shown = inspect(print(new Secret('KEY', Buffer.from([0xff, 0xee, 0xdd]))), { showHidden: true });
    expect(shown).not.toMatch(/ff ?ee|255, ?238/);
  });

  test.each<[string, () => string]>([
    ['a template', () => `${secret}`],
    ['String()', () => String(secret)],
    ['concatenation', () => `x`.concat(Object(secret))],
    ['plus', () => ['', secret].reduce<string>((text, part) => text + part, '')],
    ['join', () => [secret].join()],
    ['toString', () => secret.toString()],
    ['JSON', () => JSON.stringify({ secret })],
    ['inspect', () => inspect(secret)],
    [
      'inspect with everything',
      () => inspect({ a: [secret] }, { showHidden: true, depth: null, getters: true }),
    ],
    ['%s', () => format('%s', secret)],
    ['%o', () => format('%o', secret)],
    ['%O', () => format('%O', [secret])],
    ['%j', () => format('%j', { secret })],
    ['console.log', () => consoleText((to) => to.log(secret, [secret], '%o', secret))],
    ['console.log with %o', () => consoleText((to) => to.log('%o', secret))],
    ['console.table', () => consoleText((to) => to.table([secret]))],
    ['an Error', () => inspect(new Error(`no ${secret}`, { cause: secret }))],
    ['an error of ours', () => inspect(new KeytrailError('KT901', `no ${secret}`, { cause: { secret } }))],
    ['a Map', () => inspect(new Map([[secret, secret]]))],
  ])('shows by its name in %s', (_, print) => {
    expect(print()).not.toContain(CANARY);
    expect(print()).toContain(_ === 'console.table' ? 'DATABASE_URL' : SHOWN);
  });

  test.each<[string, () => string]>([
    ['inspect without customs', () => inspect(secret, { customInspect: false, showHidden: true })],
    ['Object.values', () => Object.values(secret).join()],
    [
      'own names',
      () =>
        Reflect.ownKeys(secret)
          .map((key) => String(Reflect.get(secret, key)))
          .join(),
    ],
    ['a copy', () => JSON.stringify({ ...secret })],
    ['a clone', () => JSON.stringify(structuredClone(secret))],
    ['V8', () => serialize(secret).toString('latin1')],
    ['console.dir', () => consoleText((to) => to.dir(secret, { showHidden: true }))],
    ['a number', () => String(Number(secret))],
  ])('holds nothing to be seen by %s', (_, print) => {
    expect(print()).not.toContain(CANARY);
  });
});
