import { LANGUAGES } from './refused/languages.ts';
import { NETWORK } from './refused/network.ts';
import { OWN, PLATFORMS } from './refused/platforms.ts';
import { namesIn, type RefusedNames } from './refused/rule.ts';
import { SYSTEM } from './refused/system.ts';
import { TOOLS } from './refused/tools.ts';

/**
 * The names that no declaration may set unless the step allows it: what changes how programs load, run or trust, and
 * what the CI itself sets. `docs/env-names.md` is generated from it.
 */
export const REFUSED_NAMES: readonly RefusedNames[] = [
  ...SYSTEM,
  ...NETWORK,
  ...LANGUAGES,
  ...TOOLS,
  ...PLATFORMS,
  OWN,
];

/** Why a name is refused, as a sentence without its subject, and whether the step may allow it. */
export interface Refusal {
  readonly does: string;
  readonly isAllowable: boolean;
}

/** The names of one rule that hold stars. */
interface Patterns {
  readonly names: readonly string[];
  readonly rule: RefusedNames;
}

/**
 * Looks names up. Case does not count: the manifest is the same for runners on Windows, where it does not, and proxies
 * and npm's settings are read in both cases everywhere.
 */
export function createRefusals(): (name: string) => Refusal | undefined {
  const exact = new Map<string, RefusedNames>();
  const patterns: Patterns[] = [];
  const passing: string[] = [];
  for (const rule of REFUSED_NAMES) {
    passing.push(...namesIn(rule.passes ?? ''));
    const starred: string[] = [];
    for (const name of namesIn(rule.names)) {
      if (name.includes('*')) {
        starred.push(name);
      } else {
        exact.set(name.toUpperCase(), rule);
      }
    }
    patterns.push({ names: starred, rule });
  }
  const passes = matcherOf(passing);
  const mayMatch = byInitial(patterns.flatMap(({ names }) => names));
  const ruleOf = (name: string) =>
    exact.get(name.toUpperCase()) ??
    (mayMatch(name) ? patterns.find(({ names }) => matcherOf(names).test(name))?.rule : undefined);
  return (name) => {
    const rule = ruleOf(name);
    return rule === undefined || passes.test(name)
      ? undefined
      : { does: rule.does, isAllowable: rule !== OWN };
  };
}

/** One expression for each initial, made when it is asked: most names are known to no rule, and end here. */
function byInitial(patterns: readonly string[]): (name: string) => boolean {
  const groups = Map.groupBy(patterns, (pattern) => pattern.charAt(0).toUpperCase());
  const matchers = new Map<string, RegExp>();
  return (name) => {
    const initial = name.charAt(0).toUpperCase();
    const known = matchers.get(initial);
    const matcher = known ?? matcherOf([...(groups.get(initial) ?? []), ...(groups.get('*') ?? [])]);
    matchers.set(initial, matcher);
    return matcher.test(name);
  };
}

/** Names consist of word characters, so nothing but the stars needs care. */
function matcherOf(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|').replaceAll('*', '.*')})$`, 'i');
}
