/** In the place of `allFormsOf` of `masking/` until that is merged. */
import { type MaskEntry, masksForAll } from '../masking/index.ts';

export function allFormsOf(
  entries: readonly MaskEntry[],
  options: { readonly maskShort?: boolean } = {},
): readonly Uint8Array[] {
  const { masks } = masksForAll(entries, options);
  return masks.flatMap((mask) => [Buffer.from(mask), Buffer.from(Buffer.from(mask).toString('base64'))]);
}
