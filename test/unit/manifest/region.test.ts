import { describe, expect, test } from '@jest/globals';
import { isRegion, partitionOf } from '../../../src/manifest/region.ts';

describe('a Region', () => {
  test.each([
    ['us-east-1', 'aws'],
    ['ap-southeast-7', 'aws'],
    ['mx-central-1', 'aws'],
    ['il-central-1', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('%s is known by its pattern and lies in %s', (region, partition) => {
    expect(isRegion(region)).toBe(true);
    expect(partitionOf(region)).toBe(partition);
  });

  test.each([
    '',
    '*',
    'us-east',
    'us-east-0',
    'us-east-1a',
    'us-east-1\n',
    'US-EAST-1',
    'us-est-1',
    'useast1',
    'us-east-1.evil.example',
    'aws-global',
    'local',
    '-east-1',
    'us-east-100',
  ])('%j is none', (text) => {
    expect(isRegion(text)).toBe(false);
  });
});
