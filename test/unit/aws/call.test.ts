import { describe, expect, test } from '@jest/globals';
import { AwsError, isDenied, toAwsError } from '../../../src/aws/index.ts';

const facts = { requestId: null, httpStatus: null, attempts: 1 };

describe('the code of a failed call', () => {
  test.each([
    [{ name: 'AccessDeniedException', message: 'no' }, 'AccessDenied'],
    [{ name: 'AccessDenied', message: 'no' }, 'AccessDenied'],
    [{ name: 'InvalidIdentityTokenException', message: 'no' }, 'InvalidIdentityToken'],
    [{ name: 'PackedPolicyTooLargeException', message: 'no' }, 'PackedPolicyTooLarge'],
    [{ name: 'ThrottlingException', message: 'no' }, 'Throttling'],
    [{ name: 'InvalidKeyId', message: 'no' }, 'InvalidKeyId'],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [Object.assign(new Error('late'), { name: 'TimeoutError' }), 'TimeoutError'],
    ['a text', 'UnknownError'],
    [undefined, 'UnknownError'],
    [null, 'UnknownError'],
  ])('%p is %s', (thrown, code) => {
    expect(toAwsError(thrown).code).toBe(code);
  });

  test('comes with the facts that the SDK kept, and with its cause', () => {
    const thrown = {
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      $metadata: { requestId: 'r-1', httpStatusCode: 400, attempts: 4 },
    };
    const error = toAwsError(thrown);
    expect(error).toMatchObject({
      message: 'Rate exceeded',
      facts: { requestId: 'r-1', httpStatus: 400, attempts: 4 },
    });
    expect(error.cause).toBe(thrown);
  });

  test('stands in for an empty message', () => {
    const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
    expect(toAwsError(refused).message).toBe('ECONNREFUSED');
  });

  test('is not translated twice', () => {
    const error = new AwsError('AccessDenied', 'no', facts, undefined);
    expect(toAwsError(error)).toBe(error);
  });
});

describe('a denial', () => {
  const of = (code: string) => new AwsError(code, 'm', facts, undefined);

  test.each(['AccessDenied', 'AccessDeniedException'])('is %s', (code) => {
    expect(isDenied(of(code))).toBe(true);
  });

  test.each(['Throttling', 'InvalidKeyId', 'UnknownError'])('is not %s', (code) => {
    expect(isDenied(of(code))).toBe(false);
  });
});
