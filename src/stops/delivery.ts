import type { Export } from '../inputs.ts';
import type { Delivered } from '../ledger.ts';
import type { Declaration } from '../manifest/index.ts';

/** Where a declaration's value goes, in the record's words; null: nowhere (`export: none`). */
export function deliveryOf({ delivery }: Declaration, to: Export): Delivered {
  if (delivery.as === 'file') {
    return 'file';
  }
  return to === 'none' ? null : to;
}
