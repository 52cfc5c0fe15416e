/**
 * Colour codes: CSI … m of ECMA-48 (8.3.117, Select Graphic Rendition), and CSI … K, which `grep --color` and gcc print
 * beside each of them. CSI is ESC and `[`; parameter bytes (0x30 to 0x3f) and intermediate bytes (0x20 to 0x2f) follow.
 */
export const ESC = 0x1b;
const BRACKET = 0x5b;
const FINALS: ReadonlySet<number> = new Set([0x4b, 0x6d]);
/** True colour for text, ground and underline needs 52. What is longer is text. */
const MAX_CODE_BYTES = 256;

/** Where a code stands. `end` is undefined when its end has not arrived. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number | undefined;
}

/** The first code from `from` on that is complete, or may become so with more bytes; undefined when there is none. */
export function findCode(bytes: Uint8Array, from: number): CodeSpan | undefined {
  let start = bytes.indexOf(ESC, from);
  while (start !== -1) {
    const stop = endOfBody(bytes, start);
    if (stop - start < MAX_CODE_BYTES) {
      if (stop === bytes.length) return { start, end: undefined };
      if (stop > start + 1 && FINALS.has(bytes[stop] ?? 0)) return { start, end: stop + 1 };
    }
    start = bytes.indexOf(ESC, start + 1);
  }
  return undefined;
}

/** The index of the first byte that does not continue the code: its final byte, or what shows that it is none. */
function endOfBody(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + MAX_CODE_BYTES);
  let at = start + 1;
  if (at < limit && bytes[at] !== BRACKET) return at;
  at += 1;
  while (at < limit && isWithin(bytes[at], 0x30, 0x3f)) at += 1;
  while (at < limit && isWithin(bytes[at], 0x20, 0x2f)) at += 1;
  return Math.min(at, limit);
}

function isWithin(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}
