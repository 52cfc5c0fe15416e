import { describe, expect, test } from '@jest/globals';
import {
  type ConditionResult,
  evaluateConditions,
  matchesArn,
  matchesGlob,
} from '../../../sandbox/gateway/conditions.ts';

const CONTEXT = new Map<string, string | readonly string[]>([
  ['one', 'blue'],
  ['arn', 'arn:aws:iam::1:role/ci/api'],
  ['flag', 'true'],
  ['many', ['a', 'b']],
]);
const KNOWN = new Set([...CONTEXT.keys(), 'absent']);

function evaluate(operator: string, key: string, ...values: string[]): ConditionResult {
  return evaluateConditions([{ operator, key, values }], CONTEXT, (name) => KNOWN.has(name));
}

describe('conditions', () => {
  test.each<[string, string, string[], ConditionResult]>([
    ['StringEquals', 'one', ['red', 'blue'], 'met'],
    ['StringEquals', 'ONE', ['blue'], 'met'],
    ['StringEquals', 'one', ['Blue'], 'unmet'],
    ['StringEqualsIgnoreCase', 'one', ['Blue'], 'met'],
    ['StringEquals', 'one', ['bl*'], 'unmet'],
    ['StringLike', 'one', ['bl*'], 'met'],
    ['StringLike', 'one', ['bl?e'], 'met'],
    ['StringNotEquals', 'one', ['red', 'blue'], 'unmet'],
    ['StringNotEquals', 'one', ['red'], 'met'],
    ['StringNotLike', 'one', ['b*'], 'unmet'],
    ['ArnLike', 'arn', ['arn:aws:iam::*:role/ci/*'], 'met'],
    ['ArnEquals', 'arn', ['arn:aws:iam::2:role/*'], 'unmet'],
    ['ArnNotLike', 'arn', ['arn:aws:iam::2:role/*'], 'met'],
    ['Bool', 'flag', ['True'], 'met'],
    ['Bool', 'flag', ['false'], 'unmet'],
    ['Null', 'absent', ['true'], 'met'],
    ['Null', 'one', ['true'], 'unmet'],
    ['Null', 'one', ['false'], 'met'],
    ['StringEquals', 'absent', ['x'], 'unmet'],
    ['StringEqualsIfExists', 'absent', ['x'], 'met'],
    ['StringEqualsIfExists', 'one', ['x'], 'unmet'],
    ['StringNotEquals', 'absent', ['x'], 'met'],
    ['ForAnyValue:StringEquals', 'many', ['b', 'c'], 'met'],
    ['ForAnyValue:StringEquals', 'many', ['c'], 'unmet'],
    ['ForAnyValue:StringEquals', 'absent', ['c'], 'unmet'],
    ['ForAnyValue:StringNotEquals', 'absent', ['c'], 'unmet'],
    ['ForAllValues:StringEquals', 'many', ['a', 'b', 'c'], 'met'],
    ['ForAllValues:StringEquals', 'many', ['a'], 'unmet'],
    ['ForAllValues:StringEquals', 'absent', ['a'], 'met'],
    ['StringEquals', 'many', ['a'], 'unknown'],
    ['StringEquals', 'never-heard-of', ['a'], 'unknown'],
    ['StringNotEqualsIfExists', 'never-heard-of', ['a'], 'unknown'],
    ['Null', 'never-heard-of', ['true'], 'unknown'],
    ['NumericLessThan', 'one', ['5'], 'unknown'],
    ['StringLike', 'one', ['$' + '{aws:username}'], 'unknown'],
  ])('%s on %s against %j is %s', (operator, key, values, result) => {
    expect(evaluate(operator, key, ...values)).toBe(result);
  });

  test('one unmet condition outweighs an unknown one, and an unknown one a met one', () => {
    const met = { operator: 'StringEquals', key: 'one', values: ['blue'] };
    const unmet = { operator: 'StringEquals', key: 'one', values: ['red'] };
    const unknown = { operator: 'StringEquals', key: 'other', values: ['x'] };
    const isKnown = (name: string): boolean => KNOWN.has(name);
    expect(evaluateConditions([met, unknown, unmet], CONTEXT, isKnown)).toBe('unmet');
    expect(evaluateConditions([met, unknown], CONTEXT, isKnown)).toBe('unknown');
    expect(evaluateConditions([], CONTEXT, isKnown)).toBe('met');
  });
});

describe('patterns', () => {
  test.each([
    ['a.b', 'a?b', true],
    ['aXb', 'a.b', false],
    ['a\nb', 'a*b', true],
    ['abc', 'b', false],
    ['(x)[y]{z}^$|\\+', '(x)[y]{z}^$|\\+', true],
  ])('%j against %j is %s', (text, pattern, expected) => {
    expect(matchesGlob(text, pattern)).toBe(expected);
  });

  test.each([
    ['arn:aws:logs:r:1:log-group:g:log-stream:s', 'arn:aws:logs:r:1:log-group:g:*', true],
    ['arn:aws:logs:r:1:log-group:g:log-stream:s', 'arn:aws:logs:*:log-group:g:log-stream:s', false],
    ['arn:aws:s3:::bucket/a/b', 'arn:aws:s3:::bucket/*', true],
    ['arn:aws:s3:::bucket/a/b', 'arn:aws:s3*', false],
  ])('%s against %s is %s', (arn, pattern, expected) => {
    expect(matchesArn(arn, pattern)).toBe(expected);
  });
});
