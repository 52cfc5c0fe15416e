/**
 * Reads the pairs of a runner file (GITHUB_ENV, GITHUB_OUTPUT, GITHUB_STATE) as `EnvFileKeyValuePairs` of
 * actions/runner does: `key=value`, or `key<<DELIMITER`, lines, `DELIMITER`. Whichever of `=` and `<<` comes first in
 * the line decides. Names are not checked: any text up to there is a name.
 *
 * A generator, because the runner applies each pair before it reads the next: what stands before a mistake counts.
 * Throws an `Error` with the runner's own text at the mistake; that text holds what the file holds, so mask it.
 */
export function* readPairs(text: string): Generator<readonly [key: string, value: string]> {
  const reader = new LineReader(text);
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === '') {
      continue;
    }
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc >= 0) {
      yield readHeredoc(reader, line.text, heredoc);
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

function readHeredoc(reader: LineReader, first: string, at: number): readonly [string, string] {
  const key = first.slice(0, at);
  const delimiter = first.slice(at + 2);
  if (key === '' || delimiter === '') {
    throw new Error(`Invalid format '${first}'. Name must not be empty and delimiter must not be empty`);
  }
  const start = reader.position;
  let end = start;
  for (;;) {
    const line = reader.next();
    if (line === undefined) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    if (line.text === delimiter) {
      return [key, reader.text.slice(start, end)];
    }
    if (!line.hasNewline) {
      throw new Error('Invalid value. EOF marker missing new line.');
    }
    // The newline before the delimiter belongs to the delimiter, not to the value.
    end = reader.position - 1;
  }
}

interface Line {
  readonly text: string;
  readonly hasNewline: boolean;
}

/** Lines end with LF only: a CR before it belongs to the line, as the runner has it everywhere but on Windows. */
class LineReader {
  readonly text: string;
  position = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): Line | undefined {
    if (this.position >= this.text.length) {
      return undefined;
    }
    const start = this.position;
    const newline = this.text.indexOf('\n', start);
    this.position = newline < 0 ? this.text.length : newline + 1;
    return { text: this.text.slice(start, newline < 0 ? undefined : newline), hasNewline: newline >= 0 };
  }
}
