/** A piece that tells less of the value is not looked for: it stands in innocent text by chance. */
export const MINIMUM_PIECE_BYTES = 4;

/**
 * The lines that a tool with a fixed width makes of a text whose characters hold `bits` of the value each. Neighbours
 * on one line are hidden by the same strings. When the last line is too short the text in one piece is added.
 */
export function piecesOf(text: string, columns: number, bits: number): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += columns) pieces.push(text.slice(at, at + columns));
  const last = pieces.at(-1) ?? '';
  return last.length * bits >= MINIMUM_PIECE_BYTES * 8 ? pieces : [...pieces.slice(0, -1), text];
}
