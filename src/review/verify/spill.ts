import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { groupByKey, type RowForm } from './groups.ts';
import { hashKey } from './key-hash.ts';

/** Rows of one key come into one part; a part is read back as a whole, so it should be small, and their number is fixed. */
const PARTS = 256;
const PART_SHIFT = 24;
const BLOCK_BYTES = 16_384;

/**
 * Rows of a fixed length in a file, parted by their keys, so that a judge who needs all rows of a key sees them together
 * while the memory that it takes stays the same however many there are. Close it when it is read.
 */
export class Spill {
  readonly #file: number;
  readonly #form: RowForm;
  /** The block of each part that is not full yet, and how much of it is. */
  readonly #open: { readonly bytes: Buffer; used: number }[];
  /** Where the full blocks of each part stand in the file. */
  readonly #blocks: { readonly at: number; readonly bytes: number }[][];
  #end = 0;

  /** @param folder of this process alone */
  constructor(folder: string, name: string, form: RowForm) {
    this.#file = openSync(join(folder, name), 'wx+', 0o600);
    this.#form = form;
    const bytes = BLOCK_BYTES - (BLOCK_BYTES % form.rowBytes);
    this.#open = Array.from({ length: PARTS }, () => ({ bytes: Buffer.alloc(bytes), used: 0 }));
    this.#blocks = Array.from({ length: PARTS }, () => []);
  }

  /** Takes all rows that stand in `rows`. */
  add(given: Uint8Array): void {
    const rows = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const { rowBytes, keyBytes } = this.#form;
    for (let at = 0; at < rows.length; at += rowBytes) {
      // The upper bits: the lower ones tell keys apart within a part.
      const part = hashKey(rows, at, keyBytes) >>> PART_SHIFT;
      const block = this.#open[part];
      if (block === undefined) continue;
      block.bytes.set(rows.subarray(at, at + rowBytes), block.used);
      block.used += rowBytes;
      if (block.used === block.bytes.length) this.#flush(part);
    }
  }

  /** The rows of each key: the bytes that they stand in, and where they begin there. */
  *groups(): Generator<{ readonly bytes: Buffer; readonly starts: readonly number[] }> {
    for (let part = 0; part < PARTS; part += 1) {
      const bytes = this.#read(part);
      for (const starts of groupByKey(bytes, this.#form)) {
        yield { bytes, starts };
      }
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(part: number): void {
    const block = this.#open[part];
    if (block === undefined || block.used === 0) return;
    for (let done = 0; done < block.used; ) {
      done += writeSync(this.#file, block.bytes, done, block.used - done, this.#end + done);
    }
    this.#blocks[part]?.push({ at: this.#end, bytes: block.used });
    this.#end += block.used;
    block.used = 0;
  }

  #read(part: number): Buffer {
    this.#flush(part);
    const blocks = this.#blocks[part] ?? [];
    const all = Buffer.alloc(blocks.reduce((sum, { bytes }) => sum + bytes, 0));
    let used = 0;
    for (const { at, bytes } of blocks) {
      for (let done = 0; done < bytes; ) {
        const got = readSync(this.#file, all, used + done, bytes - done, at + done);
        if (got === 0) throw new Error('a file of this process became shorter');
        done += got;
      }
      used += bytes;
    }
    return all;
  }
}
