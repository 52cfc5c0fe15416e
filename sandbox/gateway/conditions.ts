import type { Condition } from './policy-document.ts';

/** The request's context: single values as text, multi-valued keys as lists; keys in lower case. */
export type Context = ReadonlyMap<string, string | readonly string[]>;

/** `unknown`: the gateway does not model the key or the operator, so that it may neither allow nor spare a denial. */
export type ConditionResult = 'met' | 'unmet' | 'unknown';

type Comparison = (actual: string, wanted: string) => boolean;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  StringEquals: (actual, wanted) => actual === wanted,
  StringEqualsIgnoreCase: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  StringLike: (actual, wanted) => matchesGlob(actual, wanted),
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  Bool: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
};

/** The variable that stands for the dollar itself; the others are not modelled. */
const DOLLAR = `$${'{$}'}`;

function hasVariable(value: string): boolean {
  return value.replaceAll(DOLLAR, '').includes('${');
}

/** All of a statement's conditions together: met only when each is. `isKnown` tells the modelled keys (lower case). */
export function evaluateConditions(
  conditions: readonly Condition[],
  context: Context,
  isKnown: (key: string) => boolean,
): ConditionResult {
  const results = conditions.map((condition) => evaluateCondition(condition, context, isKnown));
  if (results.includes('unmet')) return 'unmet';
  return results.includes('unknown') ? 'unknown' : 'met';
}

function evaluateCondition(
  condition: Condition,
  context: Context,
  isKnown: (key: string) => boolean,
): ConditionResult {
  const key = condition.key.toLowerCase();
  if (!isKnown(key)) return 'unknown';
  const actual = context.get(key);
  const parts = /^(ForAnyValue:|ForAllValues:)?(.+?)(IfExists)?$/.exec(condition.operator);
  const [, quantifier, base = '', ifExists] = parts ?? [];
  if (base === 'Null') return toResult(condition.values.includes('true') === (actual === undefined));
  const negated = base.includes('Not');
  const compare = COMPARISONS[base.replace('Not', '')];
  if (compare === undefined || condition.values.some(hasVariable)) return 'unknown';
  const wanted = condition.values.map((value) => value.replaceAll(DOLLAR, () => '$'));
  const holds = (value: string): boolean => wanted.some((each) => compare(value, each)) !== negated;
  if (actual === undefined)
    return toResult(
      ifExists !== undefined || quantifier === 'ForAllValues:' || (negated && quantifier === undefined),
    );
  const values = typeof actual === 'string' ? [actual] : actual;
  if (quantifier === 'ForAnyValue:') return toResult(values.some(holds));
  if (quantifier === 'ForAllValues:') return toResult(values.every(holds));
  // A multi-valued key needs a quantifier; what AWS does without one is not modelled.
  return typeof actual === 'string' ? toResult(holds(actual)) : 'unknown';
}

/** `*` and `?` as in IAM; everything else stands for itself. */
export function matchesGlob(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** ARNs are compared component by component: a wildcard does not reach over one of the first five colons. */
export function matchesArn(arn: string, pattern: string): boolean {
  const actual = splitArn(arn);
  const wanted = splitArn(pattern);
  return (
    wanted.length === 6 &&
    actual.length === 6 &&
    wanted.every((part, index) => matchesGlob(actual[index] ?? '', part))
  );
}

function splitArn(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function toResult(met: boolean): ConditionResult {
  return met ? 'met' : 'unmet';
}
