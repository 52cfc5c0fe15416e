const NEWLINE = 0x0a;

/** Longer than any record: of a longer line so much is given on, and the rest is passed over. */
const LONGEST_LINE_BYTES = 1_000_000;

export interface Lines {
  /** Whole lines, in memory of their own, which can be given to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The number of the first of them, from 1. */
  readonly firstLine: number;
}

/**
 * Parts a file, which comes in pieces, at line ends. It holds a piece and a line at most, whatever the file holds: of a line
 * that is too long for a record it gives the beginning, which nobody can take for one.
 */
export async function* cutLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  let rest = new Uint8Array(0);
  let firstLine = 1;
  let isSkipping = false;
  for await (const piece of pieces) {
    const from = isSkipping ? piece.indexOf(NEWLINE) + 1 : 0;
    if (isSkipping && from === 0) continue;
    firstLine += isSkipping ? 1 : 0;
    isSkipping = false;
    const end = Math.max(from, piece.lastIndexOf(NEWLINE) + 1);
    if (end > from) {
      yield { bytes: join(rest, piece.subarray(from, end)), firstLine };
      firstLine += countLines(piece.subarray(from, end));
      rest = new Uint8Array(0);
    }
    rest = join(rest, piece.subarray(end));
    if (rest.length > LONGEST_LINE_BYTES) {
      yield { bytes: rest, firstLine };
      rest = new Uint8Array(0);
      isSkipping = true;
    }
  }
  if (rest.length > 0) yield { bytes: rest, firstLine };
}

function join(start: Uint8Array, end: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(start.length + end.length);
  bytes.set(start);
  bytes.set(end, start.length);
  return bytes;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
