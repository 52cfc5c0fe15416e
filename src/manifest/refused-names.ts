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

interface Pattern {
  readonly matches: RegExp;
  readonly rule: RefusedNames;
}

/**
 * Looks names up. Case does not count: the manifest is the same for runners on Windows, where it does not, and proxies
 * and npm's settings are read in both cases everywhere.
 */
export function createRefusals(): (name: string) => Refusal | undefined {
  const exact = new Map<string, RefusedNames>();
  const patterns: Pattern[] = [];
  const passing: RegExp[] = [];
  for (const rule of REFUSED_NAMES) {
    passing.push(...namesIn(rule.passes ?? '').map(matcherOf));
    for (const name of namesIn(rule.names)) {
      if (name.includes('*')) {
        patterns.push({ matches: matcherOf(name), rule });
      } else {
        exact.set(name.toUpperCase(), rule);
      }
    }
  }
  return (name) => {
    const rule = exact.get(name.toUpperCase()) ?? patterns.find(({ matches }) => matches.test(name))?.rule;
    return rule === undefined || passing.some((pass) => pass.test(name))
      ? undefined
      : { does: rule.does, isAllowable: rule !== OWN };
  };
}

/** Names consist of word characters, so nothing but the stars needs care. */
function matcherOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i');
}
