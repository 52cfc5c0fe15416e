/** The body of PEM and SSH keys, also when the line ends were lost or stand there as `\n`. */

const BEGIN = '-----BEGIN ';
const END = '-----END ';
const DASHES = '-----';
const HEADER = /^[A-Za-z][A-Za-z-]{0,30}:$/;

export interface KeyText {
  /** The pieces of the bodies between blanks, line ends and written `\n`, without headers (`DEK-Info: …`). */
  readonly pieces: readonly string[];
  /** What else the text holds: lines before, between and behind the keys. */
  readonly around: string;
}

/** The keys of a text; undefined when there is none. A key that is cut off counts to the end of the text. */
export function readKeys(text: string): KeyText | undefined {
  let begin = text.indexOf(BEGIN);
  if (begin < 0) return undefined;
  const pieces: string[] = [];
  const around: string[] = [];
  let from = 0;
  while (begin >= 0) {
    around.push(text.slice(from, begin));
    const body = endOf(text, DASHES, begin + BEGIN.length);
    const end = positionOf(text, END, body);
    pieces.push(...piecesOf(text.slice(body, end)));
    from = endOf(text, DASHES, end + END.length);
    begin = text.indexOf(BEGIN, from);
  }
  around.push(text.slice(from));
  return { pieces, around: around.join('\n') };
}

function positionOf(text: string, word: string, from: number): number {
  const at = text.indexOf(word, from);
  return at < 0 ? text.length : at;
}

function endOf(text: string, word: string, from: number): number {
  return Math.min(positionOf(text, word, from) + word.length, text.length);
}

function piecesOf(body: string): readonly string[] {
  return body.split(/\\r|\\n|[\r\n]/).flatMap((line) => {
    const words = line.trim().split(/\s+/);
    return HEADER.test(words[0] ?? '') ? [] : words.filter((word) => word !== '');
  });
}
