import { describe, expect, test } from '@jest/globals';
import { KeytrailError } from '../../../src/errors.ts';
import { explainFailure } from '../../../src/platforms/github/api-failure.ts';

/** What octokit throws for an answer. */
const answer = (status: number, headers: Readonly<Record<string, string>> = {}, message = 'canary') =>
  Object.assign(new Error(message), { status, response: { headers } });

const outcomeOf = (thrown: unknown) => {
  const failed = explainFailure(thrown);
  if (failed === 'not there') {
    return failed;
  }
  expect(failed.reason + (failed.fix ?? '')).not.toContain('canary');
  return [
    failed.code,
    failed.trouble ?? 'never',
    ...(failed.trouble && failed.hintMs ? [failed.hintMs] : []),
  ];
};

describe('a failed answer', () => {
  test.each([
    [404, {}, 'not there'],
    [401, {}, ['KT112', 'never']],
    [403, {}, ['KT112', 'never']],
    [400, {}, ['KT113', 'never']],
    [422, {}, ['KT113', 'never']],
    [408, {}, ['KT113', 'silent']],
    [500, {}, ['KT113', 'failed']],
    [503, {}, ['KT113', 'unavailable']],
    [429, {}, ['KT113', 'throttled']],
    [429, { 'retry-after': '2' }, ['KT113', 'throttled', 2_000]],
    [403, { 'retry-after': '10' }, ['KT113', 'throttled', 10_000]],
    [403, { 'retry-after': '11' }, ['KT113', 'never']],
    [429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, ['KT113', 'throttled']],
    [429, { 'retry-after': '-5' }, ['KT113', 'never']],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795400000' }, ['KT113', 'never']],
    [403, { 'x-ratelimit-remaining': '12' }, ['KT112', 'never']],
  ])('%i with %j ends in %j', (status, headers, expected) => {
    expect(outcomeOf(answer(status, headers))).toEqual(expected);
  });

  test('says when the limit ends, also when that is no date', () => {
    const limited = (reset: string) =>
      explainFailure(answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }));
    expect(limited('1795400000')).toMatchObject({ reason: expect.stringContaining('2026-11-2') });
    expect(limited('9007199254740991')).toMatchObject({
      reason: expect.stringContaining('9007199254740991'),
    });
    expect(limited('soon')).toMatchObject({ reason: expect.not.stringContaining('it ends') });
  });

  test('that names a file as too large is no denial, and one that names a rate limit is none either', () => {
    expect(outcomeOf(answer(403, {}, 'The requested blob is too large'))).toEqual(['KT106', 'never']);
    expect(outcomeOf(answer(403, {}, 'You have exceeded a secondary rate limit'))).toEqual([
      'KT113',
      'throttled',
    ]);
  });

  test('of a broken connection is told by the innermost code', () => {
    const cause = Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    const thrown = Object.assign(new Error('fetch failed', { cause: new TypeError('y', { cause }) }), {
      status: 500,
    });
    const failed = { reason: 'the connection failed (ENOTFOUND)', trouble: 'unresolved' };
    expect(explainFailure(thrown)).toMatchObject(failed);
    expect(explainFailure(undefined)).toMatchObject({ code: 'KT113', trouble: undefined });
  });

  test('that an error of ours caused is that error, retried as its own class says', () => {
    const passing = Object.assign(new KeytrailError('KT207', 'the proxy'), { $retryable: {} });
    const lasting = new KeytrailError('KT208', 'the certificate');
    const wrapped = (cause: Error) => Object.assign(new Error('x', { cause }), { status: 500 });
    expect(explainFailure(wrapped(passing))).toMatchObject({ refusal: passing, trouble: 'blocked' });
    expect(explainFailure(wrapped(lasting))).toMatchObject({ refusal: lasting, trouble: undefined });
  });
});
