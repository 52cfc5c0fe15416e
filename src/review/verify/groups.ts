import { hashKey } from './key-hash.ts';

/** The rows of one kind: how long they are, and how many of the first bytes are the key (a multiple of 4). */
export interface RowForm {
  readonly rowBytes: number;
  readonly keyBytes: number;
}

const NONE = -1;

/**
 * The starts of the rows of each key, in the order in which they stand in `bytes`. No text is made of a key: a million of
 * them would be memory that is only given back in its own time.
 */
export function* groupByKey(bytes: Buffer, { rowBytes, keyBytes }: RowForm): Generator<readonly number[]> {
  const rows = bytes.length / rowBytes;
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(rows + 1))).fill(NONE);
  const next = new Int32Array(rows).fill(NONE);
  // From the last to the first, so that each list goes upwards.
  for (let row = rows - 1; row >= 0; row -= 1) {
    const head = hashKey(bytes, row * rowBytes, keyBytes) & (heads.length - 1);
    next[row] = heads[head] ?? NONE;
    heads[head] = row;
  }
  const isTaken = new Uint8Array(rows);
  const hasKeyOf = (row: number, start: number) =>
    bytes.compare(bytes, start, start + keyBytes, row * rowBytes, row * rowBytes + keyBytes) === 0;
  for (let row = 0; row < rows; row += 1) {
    if (isTaken[row] === 1) continue;
    const starts = [row * rowBytes];
    for (let other = next[row] ?? NONE; other !== NONE; other = next[other] ?? NONE) {
      if (isTaken[other] === 1 || !hasKeyOf(other, row * rowBytes)) continue;
      isTaken[other] = 1;
      starts.push(other * rowBytes);
    }
    yield starts;
  }
}
