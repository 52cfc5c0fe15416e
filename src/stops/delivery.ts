import { join } from 'node:path';
import type { FileEntry, Pair } from '../handover/index.ts';
import type { Export } from '../inputs.ts';
import type { Delivered } from '../ledger.ts';
import type { Declaration } from '../manifest/index.ts';
import type { Value } from '../sources/index.ts';

/** Where a declaration's value goes, in the record's words; null: nowhere (`export: none`). */
export function deliveryOf({ delivery }: Declaration, to: Export): Delivered {
  if (delivery.as === 'file') {
    return 'file';
  }
  return to === 'none' ? null : to;
}

/** Whether secrets become variables: of the job, or of one command. */
export function setsVariables(to: Export): boolean {
  return to === 'env' || to === 'run';
}

/** The file of a secret that is handed over as one; none for the others. */
export function fileOf({ declaration, secret }: Value): readonly FileEntry[] {
  const { delivery, name } = declaration;
  return delivery.as === 'file' && secret !== undefined ? [{ name, value: secret, mode: delivery.mode }] : [];
}

/** A secret's own pair, or for a file the path to it. */
export function pairOf({ declaration, secret }: Value, filesDir: string | undefined): readonly Pair[] {
  if (secret === undefined) {
    return [];
  }
  const { delivery, name } = declaration;
  return delivery.as === 'file' ? [{ name, value: join(filesDir ?? '', name) }] : [{ name, value: secret }];
}
