import type { AuditRecord } from './record.ts';

/**
 * JSON leaves these as they are, but a record may be printed into a log or read line by line: the C1 controls move a
 * terminal's cursor, U+2028 and U+2029 end a line for some readers, others turn the direction of text, and the GitHub runner
 * obeys `##[…]` anywhere in a line, Azure Pipelines `##vso[…]`, TeamCity `##teamcity[…]`. The runner searches by the rules
 * of a culture, which skip characters without width. Escaped, all these mean the same to a JSON parser and nothing to
 * anybody else.
 */
const ACTING_TEXT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|#(?=#\w*\[)/gu;

/** The record as one line of UTF-8 JSON, without its line end. */
export function lineOf(record: AuditRecord): Uint8Array {
  return Buffer.from(inertJson(record), 'utf8');
}

/** A value as JSON, on one line, that acts on nobody who shows it. */
export function inertJson(value: object): string {
  return JSON.stringify(value).replace(ACTING_TEXT, escapeUnits);
}

/** Each UTF-16 unit as JSON escapes it. */
function escapeUnits(matched: string): string {
  return matched.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
