/**
 * Values of settings that go over several lines, as a program reads them: block scalars, quoted and plain texts of YAML
 * 1.2, quoted texts of dotenv. Read by indentation and generously: a text with a mistake in it is read, too.
 */
import { decodeQuoted, splitSetting } from './settings.ts';

const LIST_MARKS = /^(?:[-?]\s+)*/;
/** What may stand before a value: `!!str &name `. */
const PROPERTIES = /^(?:[!&]\S*\s+)*/;
/** `|`, `>`, with a sign for the line ends at the end and the depth of the indentation, and a comment. */
const BLOCK = /^([|>])[+-]?([1-9])?[+-]?(?:\s+#.*)?$/;
/** From a quote to the one that closes it. */
const QUOTED: Readonly<Record<string, RegExp>> = {
  '"': /"((?:[^"\\]|\\.)*)"/sy,
  "'": /'((?:[^']|'')*)'(?!')/y,
};

/** Where a value begins. */
interface Start {
  readonly at: number;
  /** What belongs to the value is indented more than this. */
  readonly indent: number;
  /** What of it stands on its first line. */
  readonly value: string;
}

/** Texts found, and the first line behind them. */
interface Found {
  readonly texts: readonly string[];
  readonly next: number;
}

/** The values that begin in one of these lines and end in a later one. */
export function multilineScalars(lines: readonly string[]): readonly string[] {
  const texts: string[] = [];
  const quotes = new Quotes(lines);
  for (let at = 0; at < lines.length; ) {
    const start = startAt(lines, at);
    const found = start === undefined ? undefined : scalarAt(lines, start, quotes);
    texts.push(...(found?.texts ?? []));
    at = found?.next ?? at + 1;
  }
  return texts;
}

function scalarAt(lines: readonly string[], start: Start, quotes: Quotes): Found | undefined {
  const block = BLOCK.exec(start.value);
  if (block !== null) return blockAt(lines, start, block[1] === '>', Number(block[2] ?? 0));
  const isQuoted = start.value.startsWith('"') || start.value.startsWith("'");
  return isQuoted ? quotes.read(start) : plainAt(lines, start);
}

/** Texts in quotes, as YAML folds them and as dotenv leaves them. */
class Quotes {
  readonly #text: string;
  /** Where each line ends in the text. */
  readonly #ends: readonly number[];
  /** Kinds of quotes that nothing closes any more: what has no end is looked for only once. */
  readonly #unclosed = new Set<string>();

  constructor(lines: readonly string[]) {
    let end = -1;
    this.#text = lines.join('\n');
    this.#ends = lines.map((line) => (end += line.length + 1));
  }

  /** Undefined when the quote is not closed. */
  read({ at, value }: Start): Found | undefined {
    const quote = value.charAt(0);
    const pattern = QUOTED[quote];
    if (pattern === undefined || this.#unclosed.has(quote)) return undefined;
    pattern.lastIndex = (this.#ends[at] ?? 0) - value.length;
    const inner = pattern.exec(this.#text)?.[1];
    if (inner === undefined) {
      this.#unclosed.add(quote);
      return undefined;
    }
    const next = at + inner.split('\n').length;
    return next === at + 1
      ? { texts: [], next }
      : { texts: [inner, foldQuoted(inner, quote)].flatMap((text) => decodeQuoted(quote, text)), next };
  }
}

function startAt(lines: readonly string[], at: number): Start | undefined {
  const line = lines[at] ?? '';
  const blanks = indentOf(line);
  const marks = LIST_MARKS.exec(line.slice(blanks))?.[0] ?? '';
  const item = line.slice(blanks + marks.length);
  const setting = splitSetting(item);
  if (setting === undefined && marks === '' && !/^["']/.test(item)) return undefined;
  // What is in a list is indented more than its mark, what has a name more than that name.
  const last = marks.trimEnd().length;
  const indent = blanks + (setting === undefined ? last - 1 : marks.length);
  return { at, indent, value: (setting?.value ?? item).replace(PROPERTIES, '') };
}

function blockAt(lines: readonly string[], { at, indent }: Start, isFolded: boolean, depth: number): Found {
  const next = endOf(lines, at + 1, (line) => isBlank(line) || indentOf(line) > indent);
  const content = lines.slice(at + 1, next);
  const own = depth > 0 ? indent + depth : indentOf(content.find((line) => !isBlank(line)) ?? '');
  const text = content.map((line) => line.slice(own));
  return { texts: [text.join('\n'), ...(isFolded ? [fold(text, (line) => /^\s/.test(line))] : [])], next };
}

/** Blanks around line ends go; in double quotes a backslash keeps the blank behind it, or takes the line end away. */
function foldQuoted(inner: string, quote: string): string {
  const lines: string[] = [];
  let isJoined = false;
  for (const [index, line] of inner.split('\n').entries()) {
    const start = index === 0 ? line : line.trimStart();
    const bare = start.trimEnd();
    const isEscape = quote === '"' && /(?:^|[^\\])(?:\\\\)*\\$/.test(bare);
    const own = isEscape ? bare.slice(0, -1) : bare;
    const kept = isEscape && bare !== start ? `${own} ` : own;
    if (isJoined) lines.push((lines.pop() ?? '') + kept);
    else lines.push(kept);
    isJoined = isEscape && bare === start;
  }
  return fold(lines, () => false);
}

/** A plain text goes on in lines that are indented more and have no name. */
function plainAt(lines: readonly string[], { at, indent, value }: Start): Found | undefined {
  if (value === '' && /^\s*["']/.test(lines[at + 1] ?? '')) return undefined;
  const next = endOf(
    lines,
    at + 1,
    (line) =>
      isBlank(line) ||
      (indentOf(line) > indent &&
        !/^\s*#/.test(line) &&
        splitSetting(line.trim().replace(LIST_MARKS, '')) === undefined),
  );
  const text = [value, ...lines.slice(at + 1, next)].map((line) => line.trim());
  const folded = fold(value === '' ? text.slice(1) : text, () => false).trim();
  return { texts: folded === value.trim() ? [] : [folded], next: at + 1 };
}

/** One line end becomes a blank, of several one goes; around lines that are indented more, if that counts, they stay. */
function fold(lines: readonly string[], isDeep: (line: string) => boolean): string {
  let text = lines[0] ?? '';
  let last = text;
  let ends = 0;
  for (const line of lines.slice(1)) {
    ends += 1;
    if (line === '') continue;
    const isKept = isDeep(line) || isDeep(last);
    text += (isKept ? '\n'.repeat(ends) : ends === 1 ? ' ' : '\n'.repeat(ends - 1)) + line;
    last = line;
    ends = 0;
  }
  return text;
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && belongs(lines[at] ?? '')) at += 1;
  return at;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
