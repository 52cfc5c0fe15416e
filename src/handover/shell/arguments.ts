/**
 * Divides a line into arguments as .NET does for the runner on Linux and macOS (`ProcessStartInfo.Arguments`, the remarks
 * of .NET's documentation on its rules): blanks divide outside of double quotes, single quotes mean nothing, two double
 * quotes inside double quotes are one, backslashes count only before a double quote, where each pair of them is one.
 */
export function splitArguments(line: string): readonly string[] {
  const found: string[] = [];
  let current: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < line.length; ) {
    const { length, text, isBlank, isQuote } = pieceAt(line, at, isQuoted);
    at += length;
    if (isBlank) {
      found.push(...(current === undefined ? [] : [current]));
      current = undefined;
    } else {
      isQuoted = isQuote ? !isQuoted : isQuoted;
      current = (current ?? '') + text;
    }
  }
  return current === undefined ? found : [...found, current];
}

interface Piece {
  /** How much of the line it is. */
  readonly length: number;
  /** What it adds to the argument. */
  readonly text: string;
  readonly isBlank?: boolean;
  /** A quote that begins or ends a quoted stretch. */
  readonly isQuote?: boolean;
}

function pieceAt(line: string, at: number, isQuoted: boolean): Piece {
  const rest = line.slice(at);
  const [slashes = ''] = /^\\*/.exec(rest) ?? [];
  if (slashes !== '') {
    const isBeforeQuote = rest[slashes.length] === '"';
    const isEscape = isBeforeQuote && slashes.length % 2 === 1;
    const text = isBeforeQuote ? slashes.slice(0, Math.floor(slashes.length / 2)) : slashes;
    return { length: slashes.length + (isEscape ? 1 : 0), text: text + (isEscape ? '"' : '') };
  }
  if (isQuoted && rest.startsWith('""')) {
    return { length: 2, text: '"' };
  }
  const [first = ''] = rest;
  if (first === '"') {
    return { length: 1, text: '', isQuote: true };
  }
  return !isQuoted && /[ \t]/.test(first)
    ? { length: 1, text: '', isBlank: true }
    : { length: first.length, text: first };
}
