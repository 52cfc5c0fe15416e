/**
 * Where .NET's idea of text, which the runner follows, differs from JavaScript's.
 * White space: .NET counts U+0085 and does not count U+FEFF (documented at `Char.IsWhiteSpace`).
 */
const WHITE_SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const LEADING = new RegExp(`^${WHITE_SPACE}`);
const TRAILING = new RegExp(`${WHITE_SPACE}$`);

export function trimWhiteSpaceStart(text: string): string {
  return text.replace(LEADING, '');
}

export function trimWhiteSpace(text: string): string {
  return trimWhiteSpaceStart(text).replace(TRAILING, '');
}

/** Bytes as `File.ReadAllText` decodes them: UTF-8 with U+FFFD for what is not, or UTF-16 when its mark begins. */
export function decodeText(bytes: Uint8Array): string {
  const isUtf16Le = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isUtf16Be = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isUtf16Le ? 'utf-16le' : isUtf16Be ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** The lines of a text as `StreamReader.ReadLine` gives them: CR, LF and CRLF end a line; no empty last line. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Cuts a byte stream into lines as `StreamReader.ReadLine` does, over the borders of chunks. */
export class LineSplitter {
  readonly #decoder = new TextDecoder();
  #rest = '';

  /** The lines that are complete with this chunk. A CR at its very end waits: an LF may belong to it. */
  push(chunk: Uint8Array): readonly string[] {
    const text = this.#rest + this.#decoder.decode(chunk, { stream: true });
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\r|\n/);
    this.#rest = (lines.pop() ?? '') + held;
    return lines;
  }

  /** The line that had no end, if any. */
  end(): readonly string[] {
    const text = this.#rest + this.#decoder.decode();
    this.#rest = '';
    return splitLines(text);
  }
}
