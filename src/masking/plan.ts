import type { MaskEntry } from './entry.ts';
import { isMultiline } from './formats/lines.ts';
import type { Form, FormSource } from './forms/form.ts';
import { derivedByRunner } from './runner-encoders.ts';
import { isWorthy, type UnmaskedReason, type Wanted, wantedOf } from './source.ts';

export interface MaskPlan {
  /** Single lines, none twice, longest first; to be registered as they are. */
  readonly masks: readonly string[];
  /** The secrets that no mask stands for, in the order given. All but `spared` deserve a warning. */
  readonly unmasked: readonly { readonly name: string; readonly reason: UnmaskedReason }[];
  /** The secrets of which rare forms are left out, because a budget is spent; in the order given. */
  readonly cut: readonly string[];
}

/** So many strings a job's log is searched for, forms that must be masked aside: each costs time on every line. */
export const JOB_BUDGET = 1_500;
/** So many strings for a part of a value, of up to 64 bytes; a longer one has one more for each 16 bytes. */
export const PART_BUDGETS = { whole: 12, leaf: 8, line: 4 } as const;
export const BUDGET_BYTES = 64;
export const BYTES_A_STRING = 16;
/** A longer part (Parameter Store and KMS hold none) is looked for in base64 and hex only, and as the runner writes it. */
export const LONGEST_WRITTEN_BYTES = 16_384;
/** A value with more leaves is a data set: of its leaves the forms are left to the budget, too. */
export const MANY_LEAVES = 100;

/** The masks of a load, from these forms. */
export function planMasks(
  entries: readonly MaskEntry[],
  maskShort: boolean,
  forms: readonly Form[],
): MaskPlan {
  const wanted = wantedOf(entries, maskShort);
  const masks = new Masks();
  const spending = wanted.flatMap((each) => masks.addMust(each, forms));
  masks.addShould(spending, forms);
  return {
    masks: masks.list(),
    unmasked: wanted.flatMap(({ name, reason }) => (reason === undefined ? [] : [{ name, reason }])),
    cut: [...new Set(spending.filter(({ isCut }) => isCut).map(({ name }) => name))],
  };
}

/** A source on its way through the forms, and what of its budget is left. */
interface Spending {
  readonly name: string;
  readonly source: FormSource;
  /** What the runner masks without being told; undefined until it is asked for. */
  derived: ReadonlySet<string> | undefined;
  readonly isOneOfMany: boolean;
  left: number;
  isCut: boolean;
}

class Masks {
  readonly #masks = new Set<string>();

  list(): readonly string[] {
    return [...this.#masks].sort((a, b) => b.length - a.length);
  }

  /** Adds what must be masked, whatever it costs. */
  addMust({ name, texts, sources }: Wanted, forms: readonly Form[]): readonly Spending[] {
    for (const text of texts) if (!isMultiline(text)) this.#masks.add(text);
    const isOneOfMany = sources.filter(({ kind }) => kind === 'leaf').length > MANY_LEAVES;
    const spending = sources.map((source) => startSpending(name, source, isOneOfMany));
    for (const each of spending) {
      for (const form of forms) if (isMust(form, each)) this.#add(this.#missing(form, each), each);
    }
    return spending;
  }

  /**
   * Spends what is left of the budgets, form by form, so that each secret has the common ones before one has the rare.
   * Where nothing is left, or a form is too much, the secret is cut: some rarer form always follows.
   */
  addShould(spending: readonly Spending[], forms: readonly Form[]): void {
    for (const form of forms) {
      for (const each of spending) {
        if (each.isCut || isMust(form, each)) continue;
        const left = Math.min(each.left, JOB_BUDGET - this.#masks.size);
        if (left <= 0) {
          each.isCut = true;
          continue;
        }
        const missing = this.#missing(form, each);
        each.isCut = missing.size > left;
        if (!each.isCut) this.#add(missing, each);
      }
    }
  }

  #add(strings: ReadonlySet<string>, spending: Spending): void {
    for (const each of strings) this.#masks.add(each);
    spending.left -= strings.size;
  }

  /** The strings of a form that nobody masks yet, and that may be masked. */
  #missing(form: Form, spending: Spending): ReadonlySet<string> {
    const { source } = spending;
    spending.derived ??= derivedOf(source);
    const { derived } = spending;
    const missing = new Set<string>();
    for (const text of form.strings(source)) {
      const isMasked = this.#masks.has(text) || derived.has(text);
      if (!isMasked && !isMultiline(text) && isWorthy(text)) missing.add(text);
    }
    return missing;
  }
}

function isMust(form: Form, { source, isOneOfMany }: Spending): boolean {
  return form.class === 'must' && source.kind !== 'line' && !(isOneOfMany && source.kind === 'leaf');
}

function derivedOf({ text }: FormSource): ReadonlySet<string> {
  return new Set(text === undefined || isMultiline(text) ? [] : derivedByRunner(text));
}

function startSpending(name: string, source: FormSource, isOneOfMany: boolean): Spending {
  const { bytes, kind, text } = source;
  const beyond = Math.max(0, Math.ceil((bytes.length - BUDGET_BYTES) / BYTES_A_STRING));
  const isMasked = text !== undefined && !isMultiline(text);
  const isLong = bytes.length > LONGEST_WRITTEN_BYTES;
  return {
    name,
    source: isLong ? { ...source, specials: 0 } : source,
    derived: undefined,
    isOneOfMany,
    left: PART_BUDGETS[kind] + beyond - (isMasked ? 1 : 0),
    isCut: isLong,
  };
}
