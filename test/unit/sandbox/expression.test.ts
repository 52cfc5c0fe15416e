import { describe, expect, test } from '@jest/globals';
import {
  type ExpressionScope,
  evaluateExpression,
  expandExpressions,
  isTruthy,
} from '../../../sandbox/runner/expression.ts';

const SCOPE: ExpressionScope = {
  lookup: (context, name) => (context === 'env' && name === 'X' ? '1' : context === 'github' ? name : null),
  call: (name) => (name === 'always' ? true : name === 'failure' ? false : undefined),
};

describe('an expression of the runner', () => {
  test.each([
    ["env.X == '1'", true],
    ["env.X != '1'", false],
    ["env.Y == '1'", false],
    ["env.Y == ''", true],
    ['env.X == 1', true],
    ["'A''b' == 'a''B'", true],
    ['always()', true],
    ["always() && env.X == '2'", false],
    ["failure() || env.X == '1'", true],
    ["!(failure() || env.X == '1')", false],
    ['!failure()', true],
    ['null == 0', true],
    ["true == 'true'", false],
  ])('%s is %s', (expression, holds) => {
    expect(isTruthy(evaluateExpression(expression, SCOPE))).toBe(holds);
  });

  test.each([
    '',
    'env.',
    'env',
    'env.X ==',
    'unknown()',
    "env.X == '1",
    'env.X = 1',
    'always() always()',
    'a["b"]',
  ])('%j is refused', (expression) => {
    expect(() => evaluateExpression(expression, SCOPE)).toThrow(Error);
  });

  test('stands in a default, more than once', () => {
    const text = 'a <{{ github.token }}-<{{env.X}} <{{ env.none }}.'.replaceAll('<', '$');
    expect(expandExpressions(text, SCOPE)).toBe('a token-1 .');
  });
});
