/** The door of the room: which strings a log must not show, and which secrets have none. Pure. */
export type { MaskEntry, MaskOrigin } from './entry.ts';
export { allFormsOf, type MaskOptions, masksForAll } from './masks.ts';
export type { MaskPlan } from './plan.ts';
export { Redactor } from './redactor/redactor.ts';
export type { UnmaskedReason } from './source.ts';
