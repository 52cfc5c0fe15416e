import { quote } from '../quote.ts';

/** The text that a pointer leads to, or why it leads nowhere. The reason holds nothing of the value. */
export type Extraction =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** A number as it is written in the JSON text: `1.0`, `1e400` and 20 digits stay what they are. */
class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Follows a JSON pointer (RFC 6901, in its string form) into a value that is JSON. A pointer to text gives the
 * text, to a number or boolean its JSON text, to an object or list compact JSON; to null, an error. Of a key that
 * an object has twice the last counts, as for `JSON.parse`.
 *
 * Own code instead of a library: those at hand take `01` or `1x` for an index, round numbers, and quote the value.
 */
export function extract(text: string, pointer: string): Extraction {
  const segments = splitPointer(pointer);
  if (segments === undefined) {
    return { ok: false, reason: 'the pointer is not valid' };
  }
  try {
    return follow(parse(text), segments);
  } catch {
    // The error's own text quotes the value.
    return { ok: false, reason: 'the value is not JSON, or nested too deeply' };
  }
}

/** The unescaped segments of a pointer; undefined when it is none. */
function splitPointer(pointer: string): readonly string[] | undefined {
  if ((pointer !== '' && !pointer.startsWith('/')) || /~(?![01])/.test(pointer)) {
    return undefined;
  }
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What `JSON.parse` tells its reviver: of a number, the text it was written as (ECMAScript 2026, Node 21 on). */
interface Written {
  readonly source?: string;
}

function parse(text: string): unknown {
  return JSON.parse(text, (_key: string, value: unknown, written?: Written) =>
    typeof value === 'number' ? new NumberText(written?.source ?? String(value)) : value,
  );
}

function follow(document: unknown, segments: readonly string[]): Extraction {
  let value = document;
  for (const [index, segment] of segments.entries()) {
    const step = descend(value, segment);
    if (!step.ok) {
      return { ok: false, reason: `${step.reason} (step ${index + 1} of the pointer)` };
    }
    value = step.value;
  }
  return render(value);
}

type Step = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

function descend(value: unknown, segment: string): Step {
  if (Array.isArray(value)) {
    const isIndex = /^(0|[1-9][0-9]*)$/.test(segment);
    return isIndex && Object.hasOwn(value, segment)
      ? { ok: true, value: value[Number(segment)] }
      : { ok: false, reason: `the list has no item ${quote(segment)}` };
  }
  if (isObject(value)) {
    return Object.hasOwn(value, segment)
      ? { ok: true, value: value[segment] }
      : { ok: false, reason: `there is no key ${quote(segment)}` };
  }
  return { ok: false, reason: `${quote(segment)} leads into what is neither an object nor a list` };
}

function render(value: unknown): Extraction {
  if (value === null) {
    return { ok: false, reason: 'the pointer leads to null' };
  }
  const text = typeof value === 'string' ? value : stringify(value);
  return text.isWellFormed()
    ? { ok: true, text }
    : { ok: false, reason: 'the text holds half of a surrogate pair, which has no bytes' };
}

/** Compact JSON that keeps numbers as they were written. */
function stringify(value: unknown): string {
  if (value instanceof NumberText) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(stringify).join(',')}]`;
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => `${JSON.stringify(key)}:${stringify(member)}`,
    );
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof NumberText);
}
