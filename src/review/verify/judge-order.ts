import type { OrderRow } from './rows.ts';

export interface OrderJudgement {
  /** Records that stand before the one that they name as the newest that they saw. */
  readonly reordered: readonly { readonly row: OrderRow; readonly beside: OrderRow }[];
  /** Records that name one that is nowhere. */
  readonly gaps: readonly OrderRow[];
}

/** Judges all rows of one digest. */
export function judgeOrder(rows: readonly OrderRow[]): OrderJudgement {
  const named = rows.filter(({ isReference }) => !isReference);
  const references = rows.filter(({ isReference }) => isReference);
  return {
    gaps: named.length === 0 ? references : [],
    reordered: references.flatMap((row) => {
      const here = named.filter(({ place }) => place === row.place);
      const [beside] = here;
      return beside !== undefined && here.every(({ line }) => line > row.line) ? [{ row, beside }] : [];
    }),
  };
}
