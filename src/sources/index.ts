export { ageSeconds, isOverdue, tellOverdue } from './age.ts';
export { locateTargets } from './locate.ts';
export { sourceOf } from './registry.ts';
export type { Call, Home, ReadTarget, Statement, Target } from './source.ts';
export { isSettled, resolveValue, type Value } from './value.ts';
export { countTargets } from './words.ts';
