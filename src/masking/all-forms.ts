import type { MaskEntry } from './entry.ts';
import type { Form, FormSource } from './forms/form.ts';
import { derivedByRunner } from './runner-encoders.ts';
import { isWorthy, wantedOf } from './source.ts';

/** All forms of all values as bytes, none twice: for where nobody else masks, and nothing is derived. */
export function collectForms(
  entries: readonly MaskEntry[],
  maskShort: boolean,
  forms: readonly Form[],
): readonly Uint8Array[] {
  const strings = new Set<string>();
  const bytes: Uint8Array[] = [];
  for (const { texts, sources } of wantedOf(entries, maskShort)) {
    for (const text of texts) strings.add(text);
    for (const source of sources) {
      for (const text of formsOf(source, forms)) if (isWorthy(text)) strings.add(text);
      bytes.push(source.text === undefined ? source.bytes : Buffer.from(source.text, 'utf16le'));
    }
  }
  return [...[...strings].map((text) => Buffer.from(text)), ...bytes];
}

function* formsOf(source: FormSource, forms: readonly Form[]): Generator<string> {
  for (const form of forms) yield* form.strings(source);
  if (source.text !== undefined) yield* derivedByRunner(source.text);
}
