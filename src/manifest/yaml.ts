import { Composer, type CST, Lexer, LineCounter, Parser } from 'yaml';
import type { Position } from './declaration.ts';
import type { Node } from './document.ts';
import type { Mistakes } from './mistakes.ts';
import { explainYamlError } from './yaml-errors.ts';
import { YamlTree } from './yaml-tree.ts';

/**
 * A manifest needs four levels: the limit keeps the recursion of the library shallow, whatever it is given. Lexemes are
 * punctuation, words, blanks and line ends: 500 secrets with seven keys each have fewer, and the limits bound the time of
 * the parser, which a line end and a mistake in each line cost most.
 */
const MAXIMA = { lines: 10_000, levels: 20, lexemes: 45_000, indicators: 15_000 } as const;
const EXCESSES = ['levels', 'lexemes', 'indicators'] as const;
const INDICATORS = '-?:,[]{}';
/** One is allowed; of the others the first is told of. A file of line ends and `---` would have thousands. */
const MAX_DOCUMENTS = 2;
/** All that YAML does not count as printable (YAML 1.2.2, section 5.1). */
const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

type Excess = 'lines' | (typeof EXCESSES)[number];

const TOO_MANY: Readonly<Record<Excess, string>> = {
  lines: `more than ${MAXIMA.lines} lines; a manifest has at most 500 secrets`,
  levels: `nested deeper than ${MAXIMA.levels} levels; a manifest needs four`,
  lexemes: `more than ${MAXIMA.lexemes} words and signs; a manifest has at most 500 secrets`,
  indicators: `more than ${MAXIMA.indicators} of the signs - ? : , [ ] { }; a manifest has at most 500 secrets`,
};

/** See `readDocument`. */
export function parseYaml(file: string, text: string, mistakes: Mistakes): Node | undefined {
  const lines = countLines(text);
  const positionAt = locate(file, lines);
  const end = lines.lineStarts[MAXIMA.lines];
  if (end !== undefined) {
    mistakes.add('mistake', positionAt(end), TOO_MANY.lines);
    return undefined;
  }
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) {
    const code = (text.codePointAt(forbidden.index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `not valid YAML: the control character U+${code} is not allowed`;
    mistakes.add('mistake', positionAt(forbidden.index), message);
    return undefined;
  }
  const { tokens, excess, offset } = tokenize(text);
  if (excess !== undefined) {
    mistakes.add('mistake', positionAt(offset), TOO_MANY[excess]);
    return undefined;
  }
  return compose(text, tokens, positionAt, mistakes);
}

/** Where lines begin; they end in LF or CR LF. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    lines.addNewLine(end + 1);
  }
  return lines;
}

/** The position of an offset into the text. */
function locate(file: string, lines: LineCounter): (offset: number) => Position {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
}

interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly excess: Excess | undefined;
  /** Where the parser stopped. */
  readonly offset: number;
}

/** Parses up to the limits of depth and number: both the library's stack and its time grow with them. */
function tokenize(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const seen = { levels: 0, lexemes: 0, indicators: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
    }
    // The document itself and the scalar at the top are on the stack, too.
    seen.levels = parser.stack.length - 2;
    seen.lexemes += 1;
    seen.indicators += lexeme.length === 1 && INDICATORS.includes(lexeme) ? 1 : 0;
    for (const each of EXCESSES) {
      if (seen[each] > MAXIMA[each]) {
        return { tokens, excess: each, offset: parser.offset };
      }
    }
  }
  tokens.push(...parser.end());
  return { tokens, excess: undefined, offset: parser.offset };
}

function compose(
  text: string,
  tokens: readonly CST.Token[],
  positionAt: (offset: number) => Position,
  mistakes: Mistakes,
): Node | undefined {
  const before = mistakes.count;
  for (const token of tokens) {
    if (token.type === 'directive') {
      mistakes.add('mistake', positionAt(token.offset), explainYamlError('BAD_DIRECTIVE'));
    }
  }
  // Keys are compared by our own walk: the library's way takes time by the square of their number.
  const options = {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const;
  const documents = withoutStacks(() =>
    firstOf(new Composer(options).compose(tokens, true, text.length), MAX_DOCUMENTS),
  );
  for (const [index, document] of documents.entries()) {
    for (const error of document.errors) {
      mistakes.add('mistake', positionAt(error.pos[0]), explainYamlError(error.code));
    }
    if (index === 1) {
      mistakes.add('mistake', positionAt(document.range[0]), explainYamlError('MULTIPLE_DOCS'));
    }
  }
  const contents = documents[0]?.contents;
  if (mistakes.count > before) {
    return undefined;
  }
  if (contents === null || contents === undefined) {
    mistakes.add('mistake', positionAt(0), 'the manifest is empty; it begins with "version: 1"');
    return undefined;
  }
  return new YamlTree(positionAt, mistakes).read(contents);
}

function firstOf<T>(all: Iterable<T>, count: number): readonly T[] {
  const first: T[] = [];
  for (const each of all) {
    first.push(each);
    if (first.length === count) {
      break;
    }
  }
  return first;
}

/** The library makes an Error of each mistake; in a hostile text their stack traces cost more than all the rest. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
