/** In the place of `Redactor` and `allFormsOf` of `masking/` until they are merged. */
import type { Filter } from '../handover/index.ts';
import { type MaskEntry, masksForAll } from '../masking/index.ts';

export function allFormsOf(
  entries: readonly MaskEntry[],
  options: { readonly maskShort?: boolean } = {},
): readonly Uint8Array[] {
  const { masks } = masksForAll(entries, options);
  return masks.flatMap((mask) => [Buffer.from(mask), Buffer.from(Buffer.from(mask).toString('base64'))]);
}

export class Redactor implements Filter {
  readonly #forms: readonly Buffer[];
  #held: Uint8Array = new Uint8Array(0);

  constructor(forms: readonly Uint8Array[]) {
    this.#forms = forms.map((form) => Buffer.from(form)).sort((a, b) => b.length - a.length);
  }

  write(chunk: Uint8Array): Uint8Array {
    const text = this.#hide(Buffer.concat([this.#held, chunk]));
    const longest = Math.max(0, ...this.#forms.map((form) => form.length)) - 1;
    let keep = Math.min(longest, text.length);
    while (
      keep > 0 &&
      !this.#forms.some((form) => form.subarray(0, keep).equals(text.subarray(text.length - keep)))
    )
      keep -= 1;
    this.#held = text.subarray(text.length - keep);
    return text.subarray(0, text.length - keep);
  }

  pause(): Uint8Array {
    return new Uint8Array(0);
  }

  end(): Uint8Array {
    return this.#held;
  }

  #hide(bytes: Buffer): Buffer {
    let text = bytes;
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form)) {
        text = Buffer.concat([text.subarray(0, at), Buffer.from('***'), text.subarray(at + form.length)]);
      }
    }
    return text;
  }
}
