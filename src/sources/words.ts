import { count } from '../text.ts';
import type { Target } from './source.ts';

/** What one target of a scheme is called. Apart from the sources, so that a report does not load them. */
const NOUNS: Readonly<Record<string, string>> = { ssm: 'parameter', kms: 'ciphertext' };

/** How many of what, as a person reads it: `3 parameters and 1 ciphertext`. */
export function countTargets(targets: readonly Target[]): string {
  const counts = Object.entries(NOUNS).flatMap(([scheme, noun]) => {
    const own = targets.filter((target) => target.scheme === scheme).length;
    return own === 0 ? [] : [count(own, noun)];
  });
  return counts.length === 0 ? count(0, 'parameter') : counts.join(' and ');
}
