/** A colour code. `before`: the bytes of the codes before it, since the list was empty. */
interface Code {
  start: number;
  end: number;
  readonly before: number;
}

/** A position before all that is remembered. */
const LONG_AGO = -1_000_000_000;

/** The colour codes among the bytes that are still of interest, so that text can be counted without them. */
export class Codes {
  #all: Code[] = [];
  #bytes = 0;
  #lastEnd = LONG_AGO;

  get list(): readonly Code[] {
    return this.#all;
  }

  /** Where the text after the last code begins. */
  get lastEnd(): number {
    return this.#lastEnd;
  }

  /** Where the first code begins that ends behind `position`; infinite when there is none. */
  nextBegin(position: number): number {
    return this.#all.find(({ end }) => end > position)?.start ?? Number.POSITIVE_INFINITY;
  }

  add(start: number, end: number): void {
    this.#all.push({ start, end, before: this.#bytes });
    this.#bytes += end - start;
    this.#lastEnd = end;
  }

  /** Where the last `length` bytes of text before `end` begin; `end` must not be before the last code. */
  beginOf(length: number, end: number): number {
    return length <= end - this.#lastEnd ? end - length : end - length - this.bytesWithin(length, end);
  }

  /** How many bytes of codes stand among the last `length` bytes of text before `end`. */
  bytesWithin(length: number, end: number): number {
    const textBegin = end - length - this.#bytes;
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const code = this.#all[middle];
      if (code !== undefined && code.start - code.before <= textBegin) low = middle + 1;
      else high = middle;
    }
    return this.#bytes - (this.#all[low]?.before ?? this.#bytes);
  }

  /** Forgets the codes that end at `position` or before it, and counts the rest from `origin`. */
  moveOn(position: number, origin: number): void {
    this.#all = this.#all.filter(({ end }) => end > position);
    for (const code of this.#all) {
      code.start -= origin;
      code.end -= origin;
    }
    if (this.#all.length === 0) this.#bytes = 0;
    this.#lastEnd = Math.max(this.#lastEnd - origin, LONG_AGO);
  }
}
