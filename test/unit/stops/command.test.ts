import { describe, expect, test } from '@jest/globals';
import { Secret } from '../../../src/secret.ts';
import { withSecrets } from '../../../src/stops/command-env.ts';
import { LineEnding } from '../../../src/stops/command-filter.ts';
import { systemOf } from '../../../src/system.ts';

describe('the environment of a command', () => {
  const pairs = [
    { name: 'TOKEN', value: new Secret('TOKEN', 'canary') },
    { name: 'KEY', value: '/files/KEY' },
  ];

  test('has the secrets in the place of what was called so', () => {
    const env = withSecrets({ A: '1', TOKEN: 'old' }, pairs, systemOf('linux'));
    expect(env).toEqual({ A: '1', TOKEN: 'canary', KEY: '/files/KEY' });
  });

  test('has one variable of a name on Windows, however it is written', () => {
    const given = { Token: 'old', key: 'old', A: '1' };
    expect(withSecrets(given, pairs, systemOf('linux'))).toMatchObject(given);
    const env = withSecrets(
      given,
      pairs,
      systemOf('win32', () => {}),
    );
    expect(env).toEqual({ A: '1', TOKEN: 'canary', KEY: '/files/KEY' });
  });
});

describe('the last line of a command', () => {
  /** Keeps the last byte back until the next ones come. */
  class Holding {
    #held = Buffer.alloc(0);

    write(chunk: Uint8Array): readonly Uint8Array[] {
      const all = Buffer.concat([this.#held, chunk]);
      this.#held = Buffer.from(all.subarray(-1));
      return [all.subarray(0, -1)];
    }

    pause(): readonly Uint8Array[] {
      return this.end();
    }

    end(): readonly Uint8Array[] {
      const rest = this.#held;
      this.#held = Buffer.alloc(0);
      return [rest];
    }
  }

  test.each([
    [[], ''],
    [['a\n'], 'a\n'],
    [['a'], 'a\n'],
    [['ab', '\n'], 'ab\n'],
    [['a\n', 'b'], 'a\nb\n'],
  ])('of %j ends', (chunks, expected) => {
    const filter = new LineEnding(new Holding());
    const out = chunks.flatMap((chunk) => filter.write(Buffer.from(chunk)));
    expect(Buffer.concat([...out, ...filter.end()]).toString()).toBe(expected);
  });

  test('is known when a part of it came out in a pause', () => {
    const filter = new LineEnding(new Holding());
    filter.write(Buffer.from('x'));
    expect(Buffer.concat(filter.pause()).toString()).toBe('x');
    expect(Buffer.concat(filter.end()).toString()).toBe('\n');
  });
});
