/**
 * Control characters (C0, DEL, C1), line and paragraph separators, the marks that turn the direction of text, the
 * byte order mark and halves of surrogate pairs: what a text that is logged and recorded must not hold. Joiners
 * stay allowed, because scripts and emoji need them.
 */
const UNPRINTABLE =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff';

/** A pattern for JSON Schema, to be compiled with the flag `u`: printable characters only. */
export const PRINTABLE_PATTERN = `^[^${UNPRINTABLE}]*$`;

const PRINTABLE = new RegExp(PRINTABLE_PATTERN, 'u');

export function isPrintable(text: string): boolean {
  return PRINTABLE.test(text);
}
