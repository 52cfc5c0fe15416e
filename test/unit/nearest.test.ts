import { describe, expect, test } from '@jest/globals';
import { hint, nearest } from '../../src/nearest.ts';

describe('the nearest known word', () => {
  const known = ['from', 'reason', 'owner', 'optional'];

  test.each([
    ['reasn', 'reason'],
    ['Owner', 'owner'],
    ['form', 'from'],
    ['optinal', 'optional'],
  ])('for %s is %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
    expect(hint(word, known)).toBe(` (did you mean "${expected}"?)`);
  });

  test.each(['', 'x', 'password', 'a'.repeat(10_000)])('for %j is none', (word) => {
    expect(nearest(word, known)).toBeUndefined();
    expect(hint(word, known)).toBe('');
  });
});
