import { describe, expect, test } from '@jest/globals';
import { findRegion } from '../../../src/aws/index.ts';

const ENV = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' };

describe('the Region of a load', () => {
  test.each([
    ['us-east-1', ENV, { value: 'us-east-1', source: 'input aws-region' }],
    [undefined, ENV, { value: 'eu-west-1', source: 'AWS_REGION' }],
    ['', ENV, { value: 'eu-west-1', source: 'AWS_REGION' }],
    [undefined, { ...ENV, AWS_REGION: '' }, { value: 'eu-west-2', source: 'AWS_DEFAULT_REGION' }],
    [undefined, { AWS_DEFAULT_REGION: '' }, undefined],
    [undefined, {}, undefined],
  ])('by the input %j and %j is %j', (input, env, found) => {
    expect(findRegion(input, env)).toEqual(found);
  });
});
