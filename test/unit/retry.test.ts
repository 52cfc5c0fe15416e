import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Backoff, retryAfterMs, type Trouble, troubleOfError, troubleOfStatus } from '../../src/retry.ts';

const LASTING: readonly Trouble[] = ['throttled', 'unavailable', 'failed', 'disconnected', 'silent'];
const DOUBTFUL: readonly Trouble[] = ['unreadable', 'unresolved', 'skewed'];

describe('the pauses between attempts', () => {
  test.each(LASTING)('for %s never end, are random, and at most 5 s', (trouble) => {
    const backoff = new Backoff();
    const pauses = Array.from({ length: 200 }, () => backoff.next(trouble) ?? Number.NaN);
    expect(pauses.filter((ms) => !(ms >= 0 && ms <= 5_000))).toEqual([]);
    expect(new Set(pauses).size).toBeGreaterThan(190);
    // Full jitter: the late ones fill the whole range.
    expect(Math.min(...pauses.slice(20))).toBeLessThan(500);
    expect(Math.max(...pauses.slice(20))).toBeGreaterThan(4_500);
    expect(backoff.retries).toBe(200);
  });

  test.each([
    ['throttled', 500],
    ['failed', 100],
  ] as const)('for %s begin below %i ms and double', (trouble, baseMs) => {
    for (let round = 0; round < 50; round += 1) {
      const backoff = new Backoff();
      expect(backoff.next(trouble)).toBeLessThanOrEqual(baseMs);
      expect(backoff.next(trouble)).toBeLessThanOrEqual(2 * baseMs);
      expect(backoff.next(trouble)).toBeLessThanOrEqual(4 * baseMs);
    }
  });

  test.each(DOUBTFUL)('for %s end after eight attempts, whatever passed in between', (trouble) => {
    const backoff = new Backoff();
    for (let attempt = 1; attempt < 8; attempt += 1) {
      expect(backoff.next(trouble)).toBeDefined();
      expect(backoff.next('throttled')).toBeDefined();
    }
    expect(backoff.next(trouble)).toBeUndefined();
  });

  test('are no shorter than the answer asks for, and no timer overflows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (hintMs) => {
        const pause = new Backoff().next('throttled', hintMs) ?? 0;
        expect(pause).toBeGreaterThanOrEqual(Math.min(3_600_000, Math.max(0, hintMs)));
        expect(pause).toBeLessThan(2 ** 31);
      }),
    );
  });
});

describe('the class of a failure', () => {
  test.each<[number, Trouble | undefined]>([
    [429, 'throttled'],
    [503, 'unavailable'],
    [500, 'failed'],
    [502, 'failed'],
    [504, 'failed'],
    [599, 'failed'],
    [408, 'silent'],
    [200, undefined],
    [302, undefined],
    [400, undefined],
    [401, undefined],
    [403, undefined],
    [404, undefined],
  ])('by the status %i is %s', (status, trouble) => {
    expect(troubleOfStatus(status)).toBe(trouble);
  });

  const withCode = (code: string) => Object.assign(new Error(code), { code });

  test.each<[string, Trouble | undefined]>([
    ['ECONNRESET', 'disconnected'],
    ['ECONNREFUSED', 'disconnected'],
    ['EPIPE', 'disconnected'],
    ['ETIMEDOUT', 'disconnected'],
    ['EAI_AGAIN', 'disconnected'],
    ['ENOTFOUND', 'unresolved'],
    ['HPE_INVALID_CONSTANT', 'unreadable'],
    ['CERT_HAS_EXPIRED', undefined],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', undefined],
    ['ERR_TLS_CERT_ALTNAME_INVALID', undefined],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined],
    ['ERR_INVALID_CHAR', undefined],
    ['constructor', undefined],
  ])('by the code %s is %s', (code, trouble) => {
    expect(troubleOfError(withCode(code))).toBe(trouble);
    expect(troubleOfError(new Error('outer', { cause: withCode(code) }))).toBe(trouble);
    expect(troubleOfError(Object.assign(new Error('all'), { errors: [withCode(code)] }))).toBe(trouble);
  });

  test('of what is no error is none, and a cause that is its own ends', () => {
    const error: Error & { cause?: unknown } = new Error('round');
    error.cause = error;
    for (const thrown of [error, undefined, null, 'text', 7, {}]) {
      expect(troubleOfError(thrown)).toBeUndefined();
    }
  });
});

describe('Retry-After', () => {
  const NOW = Date.parse('2026-11-23T04:10:00Z');

  test.each<[string | undefined, number]>([
    [undefined, 0],
    ['', 0],
    ['2', 2_000],
    [' 1.5 ', 1_500],
    ['0', 0],
    ['-5', 0],
    ['soon', 0],
    ['Mon, 23 Nov 2026 04:10:07 GMT', 7_000],
    ['Mon, 23 Nov 2026 04:09:00 GMT', 0],
  ])('%j is %i ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});
