/** Bytes that are looked up at once. */
export const BLOCK_BYTES = 4;
/** Longer steps would find no more speed, and need a larger table. */
const LONGEST_STEP = 16;
/** Bits of a table for each block in it: one in sixteen blocks of innocent text passes by chance, or fewer. */
const BITS_A_BLOCK = 16;
const FEWEST_BITS = 32_768;
const MOST_BITS = 8_388_608;

/** A set of blocks that may say yes too often, never no. */
class BlockSet {
  readonly #words: Int32Array;
  readonly #shift: number;

  constructor(expected: number) {
    const wanted = Math.min(Math.max(expected * BITS_A_BLOCK, FEWEST_BITS), MOST_BITS);
    const log = Math.ceil(Math.log2(wanted));
    this.#words = new Int32Array(2 ** (log - 5));
    this.#shift = 32 - log;
  }

  add(bytes: Uint8Array, at: number): void {
    const hash = this.#hash(bytes, at);
    this.#words[hash >>> 5] = (this.#words[hash >>> 5] ?? 0) | (1 << (hash & 31));
  }

  has(bytes: Uint8Array, at: number): boolean {
    const hash = this.#hash(bytes, at);
    return ((this.#words[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
  }

  #hash(bytes: Uint8Array, at: number): number {
    const block =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    return Math.imul(block, 0x9e3779b1) >>> this.#shift;
  }
}

/**
 * Finds where a form may begin, at a fraction of the automaton's cost, after Wu and Manber ("A fast algorithm for
 * multi-pattern searching", 1994): when the shortest form has 16 bytes, any form holds one of the blocks at each 13th
 * byte, and a block that is in no form rules out 13 beginnings at once.
 */
export class Prefilter {
  /** How many beginnings one block rules out. */
  readonly #step: number;
  /** The blocks of each form that a step can meet. */
  readonly #blocks: BlockSet;
  readonly #firstBlocks: BlockSet;
  /** The first bytes of forms that are shorter than a block. Undefined: there are none. */
  readonly #shortBegins: Uint8Array | undefined;

  constructor(forms: readonly Uint8Array[]) {
    const short = forms.filter((form) => form.length > 0 && form.length < BLOCK_BYTES);
    const long = forms.filter((form) => form.length >= BLOCK_BYTES);
    const shortest = long.reduce((length, form) => Math.min(length, form.length), BLOCK_BYTES + LONGEST_STEP);
    this.#step = Math.min(shortest - BLOCK_BYTES + 1, LONGEST_STEP);
    this.#blocks = new BlockSet(long.length * this.#step);
    this.#firstBlocks = new BlockSet(long.length);
    for (const form of long) {
      this.#firstBlocks.add(form, 0);
      for (let at = 0; at < this.#step; at += 1) this.#blocks.add(form, at);
    }
    if (short.length === 0) return;
    this.#shortBegins = new Uint8Array(256);
    for (const form of short) this.#shortBegins[form[0] ?? 0] = 1;
  }

  /** The first index from `from` at which a form may begin; too near to `end` for a block, each index is one. */
  next(bytes: Uint8Array, from: number, end: number): number {
    if (this.#shortBegins !== undefined) return this.#nextOfAny(this.#shortBegins, bytes, from, end);
    const step = this.#step;
    const last = end - BLOCK_BYTES;
    let at = from + step - 1;
    for (; at <= last; at += step) {
      if (!this.#blocks.has(bytes, at)) continue;
      for (let begin = at - step + 1; begin <= at; begin += 1) {
        if (this.#firstBlocks.has(bytes, begin)) return begin;
      }
    }
    let begin = at - step + 1;
    while (begin <= last && !this.#firstBlocks.has(bytes, begin)) begin += 1;
    return begin;
  }

  #nextOfAny(shortBegins: Uint8Array, bytes: Uint8Array, from: number, end: number): number {
    const last = end - BLOCK_BYTES;
    let at = from;
    while (at <= last && shortBegins[bytes[at] ?? 0] === 0 && !this.#firstBlocks.has(bytes, at)) at += 1;
    return at;
  }
}
