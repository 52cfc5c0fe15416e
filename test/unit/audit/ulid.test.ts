import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ulidSource } from '../../../src/audit/ulid.ts';

/** A clock and random bytes that answer from a list, the last one for ever. */
function scripted(times: readonly number[], byte = 0) {
  let asked = 0;
  return {
    now: () => times[Math.min(asked++, times.length - 1)] ?? 0,
    randomBytes: (count: number) => new Uint8Array(count).fill(byte),
  };
}

describe('a ULID', () => {
  test('holds the time in its first ten characters, as the specification writes it', () => {
    expect(ulidSource(scripted([1469918176385]))()).toBe('01ARYZ6S410000000000000000');
  });

  test('is 26 characters of Crockford base32 at both ends of its range', () => {
    expect(ulidSource(scripted([0]))()).toBe('00000000000000000000000000');
    expect(ulidSource(scripted([2 ** 48 - 1], 0xff))()).toBe('7ZZZZZZZZZZZZZZZZZZZZZZZZZ');
  });

  test('grows within a millisecond and when the clock goes back', () => {
    const next = ulidSource(scripted([5, 5, 3, 6]));
    const made = [next(), next(), next(), next()];
    expect(made).toEqual([
      '00000000050000000000000000',
      '00000000050000000000000001',
      '00000000050000000000000002',
      '00000000060000000000000000',
    ]);
  });

  test('grows into the next millisecond when the random part is at its end', () => {
    const next = ulidSource(scripted([5], 0xff));
    expect([next(), next()]).toEqual(['0000000005ZZZZZZZZZZZZZZZZ', '00000000060000000000000000']);
  });

  test('is greater than the one before it, whatever clock and chance do', () => {
    const times = fc.array(fc.integer({ min: 0, max: 2 ** 47 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 255 }), (list, byte) => {
        const next = ulidSource(scripted(list, byte));
        const made = list.map(() => next());
        expect(made).toEqual([...new Set(made)].sort());
        expect(made.every((ulid) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(ulid))).toBe(true);
      }),
    );
  });
});
