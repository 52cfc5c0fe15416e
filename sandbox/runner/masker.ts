import { trimWhiteSpace } from './dotnet-text.ts';
import { VALUE_ENCODERS } from './value-encoders.ts';

const MASK = '***';
/** Patterns are found by their first characters: four are rare enough that few candidates are compared. */
const PREFIX_LENGTH = 4;

/**
 * Masks text as GitHub's runner does (`SecretMasker` of actions/runner): ordinal, case-sensitive, every place where
 * a mask begins; places that overlap or touch become one `***`. There is no minimum length. A line costs about the
 * same however many masks there are, because the masks are kept in an index by their first characters.
 */
export class SecretMasker {
  readonly #values = new Set<string>();
  readonly #patterns = new Set<string>();
  /** Patterns of one to three characters by their first, longer ones by a number made of the first four. */
  readonly #short = new Map<number, string[]>();
  readonly #long = new Map<number, string[]>();

  /** Masks a value and what the eleven encoders make of it. */
  addValue(value: string): void {
    if (value === '' || this.#values.has(value)) {
      return;
    }
    this.#values.add(value);
    this.#addPattern(value);
    for (const encode of VALUE_ENCODERS) {
      this.#addPattern(encode(value));
    }
  }

  /** What `::add-mask::` does with its data: the value whole, and each of its lines, trimmed, empty ones dropped. */
  addMask(value: string): void {
    this.addValue(value);
    for (const line of value.split(/[\r\n]/)) {
      this.addValue(trimWhiteSpace(line));
    }
  }

  /** The text as the runner writes it. */
  mask(text: string): string {
    let masked = '';
    let copiedTo = 0;
    let start = -1;
    let end = -1;
    for (const [from, to] of this.#matches(text)) {
      if (from > end) {
        if (start >= 0) {
          masked += text.slice(copiedTo, start) + MASK;
          copiedTo = end;
        }
        start = from;
      }
      end = Math.max(end, to);
    }
    return start < 0 ? text : masked + text.slice(copiedTo, start) + MASK + text.slice(end);
  }

  #addPattern(pattern: string): void {
    if (pattern === '' || this.#patterns.has(pattern)) {
      return;
    }
    this.#patterns.add(pattern);
    const isLong = pattern.length >= PREFIX_LENGTH;
    const index = isLong ? this.#long : this.#short;
    const key = isLong ? prefixKey(pattern, 0) : pattern.charCodeAt(0);
    const known = index.get(key);
    if (known === undefined) {
      index.set(key, [pattern]);
    } else {
      known.push(pattern);
    }
  }

  /** For each place where a mask begins: the place and the end of the longest mask there, in order. */
  *#matches(text: string): Generator<readonly [number, number]> {
    if (this.#patterns.size === 0) {
      return;
    }
    for (let at = 0; at < text.length; at += 1) {
      const short = this.#short.size > 0 ? this.#short.get(text.charCodeAt(at)) : undefined;
      const long = at + PREFIX_LENGTH <= text.length ? this.#long.get(prefixKey(text, at)) : undefined;
      if (short !== undefined || long !== undefined) {
        const length = Math.max(longestMatch(text, at, short), longestMatch(text, at, long));
        if (length > 0) {
          yield [at, at + length];
        }
      }
    }
  }
}

function longestMatch(text: string, at: number, patterns: readonly string[] | undefined): number {
  let longest = 0;
  for (const pattern of patterns ?? []) {
    if (pattern.length > longest && text.startsWith(pattern, at)) {
      longest = pattern.length;
    }
  }
  return longest;
}

/** Different prefixes may share a key: a candidate is always compared in full. */
function prefixKey(text: string, at: number): number {
  const first = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8);
  const second = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 8);
  return Math.imul(first, 65_599) ^ second;
}
