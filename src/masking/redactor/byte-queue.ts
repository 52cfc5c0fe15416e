const FEWEST_BYTES = 64;
/** Up to here a loop is faster than a view and `set`. */
const LOOP_BYTES = 48;

/** Bytes that come in at the end and leave at the beginning. */
export class ByteQueue {
  #bytes: Uint8Array;
  #start = 0;
  #end = 0;

  constructor(expectedBytes = 0) {
    this.#bytes = new Uint8Array(expectedBytes);
  }

  get length(): number {
    return this.#end - this.#start;
  }

  /** Copies `source` from index `from` to `end`. */
  append(source: Uint8Array, from = 0, end: number = source.length): void {
    const count = end - from;
    if (this.#end + count > this.#bytes.length) this.#makeRoom(count);
    if (count > LOOP_BYTES) {
      this.#bytes.set(source.subarray(from, end), this.#end);
    } else {
      for (let at = 0; at < count; at += 1) this.#bytes[this.#end + at] = source[from + at] ?? 0;
    }
    this.#end += count;
  }

  drop(count: number): void {
    this.#start += count;
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
    }
  }

  /** What is in the queue, from index `from` to `end`: a view until the next change. */
  view(from = 0, end: number = this.length): Uint8Array {
    return this.#bytes.subarray(this.#start + from, this.#start + end);
  }

  #makeRoom(count: number): void {
    const kept = this.view();
    const needed = kept.length + count;
    const isRoomy = needed * 2 <= this.#bytes.length;
    const target = isRoomy ? this.#bytes : new Uint8Array(Math.max(needed * 2, FEWEST_BYTES));
    target.set(kept);
    this.#bytes = target;
    this.#start = 0;
    this.#end = kept.length;
  }
}
