import { collectForms } from './all-forms.ts';
import type { MaskEntry } from './entry.ts';
import { FORMS } from './forms/catalogue.ts';
import { type MaskPlan, planMasks } from './plan.ts';

export interface MaskOptions {
  /** Also mask a value that is only too short, whatever that does to the log. */
  readonly maskShort?: boolean;
}

/**
 * What GitHub's runner is told to mask in a load: all forms that must not be seen, of others as many as the budgets
 * allow; nothing that the runner derives by itself. `mask: false` spares the very place that it names inside a value
 * that another secret holds whole, not its siblings, and not the same text elsewhere: where two secrets disagree, the
 * one that masks wins.
 */
export function masksForAll(
  entries: readonly MaskEntry[],
  { maskShort = false }: MaskOptions = {},
): MaskPlan {
  return planMasks(entries, maskShort, FORMS);
}

/**
 * Every form of every value as bytes, for the redactor: with what GitHub's runner would derive by itself, without
 * budgets, in no particular order. A form can have several lines; none is empty.
 */
export function allFormsOf(
  entries: readonly MaskEntry[],
  { maskShort = false }: MaskOptions = {},
): readonly Uint8Array[] {
  return collectForms(entries, maskShort, FORMS);
}
