import type { AuditRecord } from './record.ts';

/**
 * JSON leaves these as they are, but a record may be printed into a log or read line by line: the C1 controls move a
 * terminal's cursor, U+2028 and U+2029 end a line for some readers, and the GitHub runner obeys `##[…]` anywhere
 * in a line. Escaped, they mean the same to a JSON parser and nothing to anybody else.
 */
const ACTING_TEXT = /[\u007f-\u009f\u2028\u2029]|##\[/g;

/** The record as one line of UTF-8 JSON, without its line end. */
export function lineOf(record: AuditRecord): Uint8Array {
  return Buffer.from(inertJson(record), 'utf8');
}

/** A value as JSON, on one line, that acts on nobody who shows it. */
export function inertJson(value: object): string {
  return JSON.stringify(value).replace(ACTING_TEXT, escapeLast);
}

function escapeLast(matched: string): string {
  const last = matched.charCodeAt(matched.length - 1);
  return `${matched.slice(0, -1)}\\u${last.toString(16).padStart(4, '0')}`;
}
