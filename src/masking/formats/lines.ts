/**
 * The lines of a value. The runner reads a step's output with .NET's `StreamReader.ReadLine`, which ends a line at CR,
 * LF or CRLF: a mask that holds one of them never matches. Other programs end lines at VT, FF, NEL, LS and PS as well.
 */

const RUNNER_LINE_END = /\r\n|\r|\n/;
const OTHER_LINE_END = /[\v\f\x85\u2028\u2029]/;

/** True when the runner would read the text as more than one line. */
export function isMultiline(text: string): boolean {
  return RUNNER_LINE_END.test(text);
}

/**
 * The text's lines with the blanks at their ends: as the runner would read them; for a line of the runner, as other
 * programs would.
 */
export function linesOf(text: string): readonly string[] {
  return text.split(isMultiline(text) ? RUNNER_LINE_END : OTHER_LINE_END);
}

/**
 * The text without blanks at its ends. NEL counts as one: `.NET` trims it (and `add-mask` trims each line that it is
 * given), JavaScript's `trim` does not.
 */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /[\s\x85]/.test(character);
}
