import { count } from '../text.ts';
import { SOURCES } from './registry.ts';
import type { Target } from './source.ts';

/** How many of what, as a person reads it: `3 parameters and 1 ciphertext`. */
export function countTargets(targets: readonly Target[]): string {
  const counts = Object.values(SOURCES).flatMap(({ scheme, noun }) => {
    const own = targets.filter((target) => target.scheme === scheme).length;
    return own === 0 ? [] : [count(own, noun)];
  });
  return counts.length === 0 ? count(0, 'parameter') : counts.join(' and ');
}
