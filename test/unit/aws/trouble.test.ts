import { describe, expect, test } from '@jest/globals';
import { troubleOf } from '../../../src/aws/trouble.ts';
import type { Trouble } from '../../../src/retry.ts';

const answered = (name: string, status = 400, message = '', metadata: object = {}) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status, ...metadata } });

describe('an answer of AWS', () => {
  test.each<[string, Trouble]>([
    ['ThrottlingException', 'throttled'],
    ['Throttling', 'throttled'],
    ['ThrottledException', 'throttled'],
    ['RequestThrottled', 'throttled'],
    ['RequestThrottledException', 'throttled'],
    ['TooManyRequestsException', 'throttled'],
    ['RequestLimitExceeded', 'throttled'],
    ['SlowDown', 'throttled'],
    ['ProvisionedThroughputExceededException', 'throttled'],
    ['BandwidthLimitExceeded', 'throttled'],
    ['EC2ThrottledException', 'throttled'],
    ['PriorRequestNotComplete', 'throttled'],
    ['TransactionInProgressException', 'throttled'],
    ['InternalServerError', 'failed'],
    ['InternalFailure', 'failed'],
    ['IDPCommunicationErrorException', 'failed'],
    ['ServiceUnavailable', 'unavailable'],
    ['RequestTimeout', 'silent'],
  ])('%s passes', (name, trouble) => {
    expect(troubleOf(answered(name))).toBe(trouble);
  });

  test.each([
    'AccessDenied',
    'AccessDeniedException',
    'MalformedPolicyDocumentException',
    'PackedPolicyTooLargeException',
    'ValidationError',
    'ValidationException',
    'InvalidIdentityTokenException',
    'ExpiredTokenException',
    'InvalidKeyId',
    'ParameterNotFound',
    'UnrecognizedClientException',
    'RegionDisabledException',
    'Unknown',
    'AbortError',
  ])('%s does not', (name) => {
    expect(troubleOf(answered(name))).toBeUndefined();
  });

  test('that denies is final, whatever its status and the clock are', () => {
    for (const status of [400, 403, 429, 500, 503]) {
      expect(troubleOf(answered('AccessDenied', status, '', { clockSkewCorrected: true }))).toBeUndefined();
    }
  });

  test('about the verification key passes, about anything else of the token not', () => {
    const name = 'InvalidIdentityTokenException';
    const key = "Couldn't retrieve verification key from your identity provider, please …";
    expect(troubleOf(answered(name, 400, key))).toBe('failed');
    expect(troubleOf(answered(name, 400, 'Incorrect token audience'))).toBeUndefined();
  });

  test('about the clock passes once the SDK has set its own, and only that', () => {
    const corrected = { clockSkewCorrected: true };
    expect(troubleOf(answered('RequestTimeTooSkewed', 403, '', corrected))).toBe('skewed');
    expect(troubleOf(answered('RequestTimeTooSkewed', 403))).toBeUndefined();
    expect(troubleOf(answered('InvalidKeyId', 400, '', corrected))).toBeUndefined();
  });

  test('by another program goes by its status, and in doubt is unreadable', () => {
    expect(troubleOf(answered('SyntaxError', 502))).toBe('failed');
    expect(troubleOf(answered('SyntaxError', 200))).toBe('unreadable');
    expect(troubleOf(answered('SyntaxError', 403))).toBe('unreadable');
    expect(troubleOf(answered('Error', 200, '@aws-sdk XML parse error: unexpected content.'))).toBe(
      'unreadable',
    );
    expect(troubleOf(answered('Unknown', 429))).toBe('throttled');
  });
});

test('what is no error is final', () => {
  for (const thrown of [undefined, null, 'text', 1, {}]) {
    expect(troubleOf(thrown)).toBeUndefined();
  }
});
