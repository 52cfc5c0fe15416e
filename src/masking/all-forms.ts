import type { MaskEntry } from './entry.ts';
import type { Form, FormSource } from './forms/form.ts';
import { derivedByRunner, escapeJson } from './runner-encoders.ts';
import { isWorthy, wantedOf } from './source.ts';

/** Fewer bytes stand in what is no secret by chance. */
const SHORTEST_FORM_BYTES = 4;

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
      const raw = source.text === undefined ? source.bytes : Buffer.from(source.text, 'utf16le');
      if (raw.length >= SHORTEST_FORM_BYTES) bytes.push(raw);
    }
  }
  return [...[...strings].map((text) => Buffer.from(text)), ...bytes];
}

/** Common forms stand in logs that are JSON, too; GitHub's runner derives that from each mask that it is told. */
function* formsOf(source: FormSource, forms: readonly Form[]): Generator<string> {
  for (const form of forms) {
    const written = form.strings(source);
    yield* written;
    if (form.class === 'must' && source.specials !== 0) yield* written.map(escapeJson);
  }
  if (source.text === undefined) return;
  const derived = derivedByRunner(source.text);
  yield* derived;
  if (source.specials !== 0) yield* derived.map(escapeJson);
}
