import { jsonLeaves } from './forms/json.ts';
import { isMultiline, linesOf, trimBlanks } from './forms/lines.ts';

/** Says whether the leaf at this pointer (RFC 6901, from the text's root) is left out, with all below it. */
export type IsSpared = (pointer: string) => boolean;

export const SPARE_NONE: IsSpared = () => false;

/**
 * The strings of a value that can stand in a line of a log by themselves, judged by nobody yet and with repeats: the
 * value, its lines, the leaves of JSON (as printed and as written; also of JSON inside a JSON string, and of a line
 * that is JSON). No part holds a line end. Lines of a JSON text are keys and structure around leaves, so they are none.
 */
export function partsOf(text: string, isSpared: IsSpared = SPARE_NONE): readonly string[] {
  const whole = isMultiline(text) ? [] : [text, trimBlanks(text)];
  return [...whole, ...(partsOfJson(text, isSpared) ?? partsOfLines(text))];
}

function partsOfJson(text: string, isSpared: IsSpared): readonly string[] | undefined {
  return jsonLeaves(text)
    ?.filter((leaf) => !isSpared(leaf.pointer))
    .flatMap((leaf) => [leaf.written, ...partsOf(leaf.text)]);
}

function partsOfLines(text: string): readonly string[] {
  const lines = linesOf(text);
  return lines.length === 1 ? [] : lines.map(trimBlanks).flatMap((line) => partsOf(line));
}
