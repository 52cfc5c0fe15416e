import { describe, expect, test } from '@jest/globals';
import { parseRole } from '../../../src/session/index.ts';

describe('the ARN of a role', () => {
  test.each([
    ['arn:aws:iam::111122223333:role/ci-api', 'aws', 'ci-api'],
    ['arn:aws:iam::111122223333:role/teams/pay/ci-api', 'aws', 'ci-api'],
    ['arn:aws-cn:iam::111122223333:role/ci+=,.@_-', 'aws-cn', 'ci+=,.@_-'],
    ['arn:aws-us-gov:iam::111122223333:role/x', 'aws-us-gov', 'x'],
  ])('%s gives partition, account and name', (arn, partition, name) => {
    expect(parseRole(arn)).toEqual({ arn, partition, account: '111122223333', name });
  });

  test.each([
    '',
    'ci-api',
    'arn:aws:iam::111122223333:user/ann',
    'arn:aws:iam::11112222333:role/ci-api',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:role/teams/',
    'arn:aws:iam::111122223333:role/ci api',
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam:us-east-1:111122223333:role/ci-api',
    'arn:aws:sts::111122223333:assumed-role/ci-api/x',
    ' arn:aws:iam::111122223333:role/ci-api',
    'arn:aws:iam::111122223333:role/ci-api\n',
    'arn:amazon:iam::111122223333:role/ci-api',
    `arn:aws:iam::111122223333:role/${'x'.repeat(600)}`,
  ])('%j is none', (arn) => {
    expect(parseRole(arn)).toBeUndefined();
  });
});
