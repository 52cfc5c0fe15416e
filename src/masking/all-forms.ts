import type { MaskEntry } from './entry.ts';
import type { Form, FormSource } from './forms/form.ts';
import { derivedByRunner, escapeJson } from './runner-encoders.ts';
import { isWorthy, wantedOf } from './source.ts';

/** Fewer bytes stand in what is no secret by chance. */
const SHORTEST_FORM_BYTES = 4;

/** Of a value with more parts, and of a longer part, forms inside JSON are not looked for: they would be too many. */
const MANY_SOURCES = 100;
const LONGEST_IN_JSON_BYTES = 16_384;

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
    const isFew = sources.length <= MANY_SOURCES;
    for (const source of sources) {
      const isInJson = isFew && source.specials !== 0 && source.bytes.length <= LONGEST_IN_JSON_BYTES;
      for (const text of formsOf(source, forms, isInJson)) if (isWorthy(text)) strings.add(text);
      const raw = source.text === undefined ? source.bytes : Buffer.from(source.text, 'utf16le');
      if (raw.length >= SHORTEST_FORM_BYTES) bytes.push(raw);
    }
  }
  return [...[...strings].map((text) => Buffer.from(text)), ...bytes];
}

/** The forms, and with `isInJson` the common ones as they stand in JSON: GitHub's runner derives that from each mask. */
function* formsOf(source: FormSource, forms: readonly Form[], isInJson: boolean): Generator<string> {
  for (const form of forms) {
    const written = form.strings(source);
    yield* written;
    if (isInJson && form.class === 'must') yield* written.map(escapeJson);
  }
  if (source.text === undefined) return;
  const derived = derivedByRunner(source.text);
  yield* derived;
  if (isInJson) yield* derived.map(escapeJson);
}
