import { count } from '../text.ts';
import { sourceOf } from './registry.ts';
import type { Target } from './source.ts';

/** How many of what, as a person reads it: `3 parameters and 1 ciphertext`. */
export function countTargets(targets: readonly Target[]): string {
  const kinds = [...Map.groupBy(targets, ({ scheme }) => sourceOf(scheme).noun)];
  return kinds.length === 0
    ? count(0, 'parameter')
    : kinds.map(([noun, own]) => count(own.length, noun)).join(' and ');
}
