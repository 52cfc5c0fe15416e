import { type JsonLeaf, jsonLeaves } from './forms/json.ts';
import { isMultiline, linesOf, trimBlanks } from './forms/lines.ts';

/** Says whether a leaf of a JSON text is left out. */
export type IsSpared = (leaf: JsonLeaf) => boolean;

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
    ?.filter((leaf) => !isSpared(leaf))
    .flatMap((leaf) => [leaf.written, ...partsOf(leaf.text)]);
}

function partsOfLines(text: string): readonly string[] {
  const lines = linesOf(text);
  return lines.length === 1 ? [] : lines.map(trimBlanks).flatMap((line) => partsOf(line));
}
