import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const OFFSET_BYTES = 8;

/**
 * The names of places by number. They are kept in files: a bucket has a place for each record. A name that comes again
 * right after itself keeps its number.
 */
export class Places {
  readonly #names: number;
  readonly #offsets: number;
  #count = 0;
  #end = 0;
  #last: string | undefined;

  /** @param folder of this process alone */
  constructor(folder: string) {
    this.#names = openSync(join(folder, 'names'), 'wx+', 0o600);
    this.#offsets = openSync(join(folder, 'offsets'), 'wx+', 0o600);
  }

  /** The number of a place, from 0. */
  add(name: string): number {
    if (name !== this.#last) {
      const bytes = Buffer.from(name, 'utf8');
      const offset = Buffer.alloc(OFFSET_BYTES);
      offset.writeDoubleLE(this.#end);
      writeSync(this.#names, bytes, 0, bytes.length, this.#end);
      writeSync(this.#offsets, offset, 0, OFFSET_BYTES, this.#count * OFFSET_BYTES);
      this.#end += bytes.length;
      this.#count += 1;
      this.#last = name;
    }
    return this.#count - 1;
  }

  name(number: number): string {
    const start = this.#offset(number);
    const end = number + 1 < this.#count ? this.#offset(number + 1) : this.#end;
    const bytes = Buffer.alloc(end - start);
    readSync(this.#names, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  }

  close(): void {
    closeSync(this.#names);
    closeSync(this.#offsets);
  }

  #offset(number: number): number {
    const bytes = Buffer.alloc(OFFSET_BYTES);
    readSync(this.#offsets, bytes, 0, OFFSET_BYTES, number * OFFSET_BYTES);
    return bytes.readDoubleLE();
  }
}
