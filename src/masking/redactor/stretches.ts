/** A range of positions; `end` is not in it. */
export interface Stretch {
  start: number;
  end: number;
}

/** Ranges in the order of the text. Ranges that touch or overlap are one. */
export class Stretches {
  #all: Stretch[] = [];

  get list(): readonly Stretch[] {
    return this.#all;
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** The end of the range that `position` is in; the position itself when it is in none. */
  endAround(position: number): number {
    const found = this.#all.findLast(({ start }) => start <= position);
    return Math.max(found?.end ?? position, position);
  }

  /** Adds a range. It may begin before ranges that are there, and takes them in when it reaches them. */
  add(start: number, end: number): void {
    let last = this.#all.at(-1);
    if (last === undefined || last.end < start) {
      this.#all.push({ start, end });
      return;
    }
    const stop = Math.max(end, last.end);
    let begin = start;
    while (last !== undefined && last.end >= begin) {
      begin = Math.min(begin, last.start);
      this.#all.pop();
      last = this.#all.at(-1);
    }
    this.#all.push({ start: begin, end: stop });
  }

  /** Forgets what ends at `position` or before it, and counts the rest from `origin`. */
  moveOn(position: number, origin: number): void {
    this.#all = this.#all.filter(({ end }) => end > position);
    for (const stretch of this.#all) {
      stretch.start -= origin;
      stretch.end -= origin;
    }
  }
}
