import { describe, expect, test } from '@jest/globals';
import { endpointOverrides, guessEndpoint } from '../../../src/aws/index.ts';

describe('the endpoint that a connection is opened to', () => {
  test.each([
    ['STS', 'us-east-1', 'aws', 'https://sts.us-east-1.amazonaws.com/'],
    ['SSM', 'eu-west-1', 'aws', 'https://ssm.eu-west-1.amazonaws.com/'],
    ['STS', 'cn-north-1', 'aws-cn', 'https://sts.cn-north-1.amazonaws.com.cn/'],
    ['SSM', 'us-gov-west-1', 'aws-us-gov', 'https://ssm.us-gov-west-1.amazonaws.com/'],
  ] as const)('of %s in %s (%s) is %s', (service, region, partition, url) => {
    expect(guessEndpoint(service, region, partition, {})?.href).toBe(url);
  });

  test("is the service's own variable, before the one for all", () => {
    const env = { AWS_ENDPOINT_URL: 'http://all:1', AWS_ENDPOINT_URL_SSM: 'http://ssm:2' };
    expect(guessEndpoint('SSM', 'us-east-1', 'aws', env)?.host).toBe('ssm:2');
    expect(guessEndpoint('STS', 'us-east-1', 'aws', env)?.host).toBe('all:1');
  });

  test('is not guessed for a partition that is not known, nor from a variable that is no URL', () => {
    expect(guessEndpoint('STS', 'xx-1', 'aws-moon', {})).toBeUndefined();
    expect(guessEndpoint('STS', 'us-east-1', 'aws', { AWS_ENDPOINT_URL: 'no url' })).toBeUndefined();
  });

  test.each(['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'])('is not guessed with %s', (name) => {
    expect(guessEndpoint('STS', 'us-east-1', 'aws', { [name]: 'true' })).toBeUndefined();
    expect(guessEndpoint('STS', 'us-east-1', 'aws', { [name]: 'false' })).toBeDefined();
  });

  test.each(['', undefined])('an empty variable (%j) counts as not set', (value) => {
    expect(guessEndpoint('STS', 'us-east-1', 'aws', { AWS_ENDPOINT_URL: value })?.host).toBe(
      'sts.us-east-1.amazonaws.com',
    );
  });
});

describe('the endpoints on record', () => {
  test('are the variables that move one, and no other', () => {
    const env = {
      AWS_ENDPOINT_URL: 'http://all:1',
      AWS_ENDPOINT_URL_STS: 'http://sts:1',
      AWS_ENDPOINT_URL_SSM: '',
      AWS_ENDPOINT_URL_KMS: 'http://kms:1',
      AWS_ENDPOINT_URL_S3: 'http://s3:1',
      AWS_SECRET_ACCESS_KEY: 'canary',
    };
    expect(endpointOverrides(env)).toEqual({
      AWS_ENDPOINT_URL: 'http://all:1',
      AWS_ENDPOINT_URL_STS: 'http://sts:1',
      AWS_ENDPOINT_URL_KMS: 'http://kms:1',
    });
  });

  test('are none when the SDK was told to ignore them', () => {
    const env = { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true', AWS_ENDPOINT_URL: 'http://all:1' };
    expect(endpointOverrides(env)).toEqual({});
    expect(guessEndpoint('STS', 'us-east-1', 'aws', env)?.protocol).toBe('https:');
  });
});
