import { describe, expect, test } from '@jest/globals';
import { ageText, count, table } from '../../src/text.ts';

describe('a count', () => {
  test.each([
    [0, '0 secrets'],
    [1, '1 secret'],
    [2, '2 secrets'],
  ])('%i is %s', (number, text) => {
    expect(count(number, 'secret')).toBe(text);
  });
});

describe('an age', () => {
  test.each([
    [null, ''],
    [0, '0 min'],
    [59, '0 min'],
    [60, '1 min'],
    [3_599, '59 min'],
    [3_600, '1 h'],
    [86_399, '23 h'],
    [86_400, '1 d'],
    [1_036_800, '12 d'],
  ])('of %j seconds is %j', (seconds, text) => {
    expect(ageText(seconds)).toBe(text);
  });
});

describe('a table', () => {
  test('has columns of equal width, empty ones left out', () => {
    expect(
      table([
        ['A', 'ssm:/a', '', 'v1'],
        ['LONG', 'ssm:/b/c', '', ''],
      ]),
    ).toEqual(['A     ssm:/a    v1', 'LONG  ssm:/b/c']);
  });

  test('of nothing is nothing', () => {
    expect(table([])).toEqual([]);
    expect(table([[''], ['']])).toEqual(['', '']);
  });
});
