/** Calls that run at once: enough that 200 names need one wave, below Parameter Store's 40 a second. */
export const CALLS_AT_ONCE = 24;

/** Leave to make one request; `shrinks` is how often the limit had shrunk when it was given. */
export interface Permit {
  readonly shrinks: number;
  /** That of the limit around it. */
  readonly outer?: Permit;
}

/** What came of a request, as far as the limit cares. */
export type Ended = 'answered' | 'overloaded' | 'failed';

/**
 * How many requests may be under way at once to one service in one Region, as TCP does it: half as many when the
 * service says that it is too much, one more after a whole round of answers. The others wait in their order. `outer` is
 * the limit of all services together, which keeps its size.
 */
export class Limit {
  readonly #max: number;
  readonly #outer: Limit | undefined;
  readonly #waiting: ((permit: Permit) => void)[] = [];
  #size: number;
  #running = 0;
  #shrinks = 0;

  constructor(max: number, outer?: Limit) {
    this.#max = max;
    this.#outer = outer;
    this.#size = max;
  }

  /** How many may be under way now. */
  get size(): number {
    return Math.floor(this.#size);
  }

  /** Resolves when there is room; rejects with the signal's reason when it comes first. */
  async acquire(signal?: AbortSignal): Promise<Permit> {
    const permit = await this.#enter(signal);
    if (this.#outer === undefined) {
      return permit;
    }
    try {
      return { ...permit, outer: await this.#outer.acquire(signal) };
    } catch (error) {
      this.release(permit, 'failed');
      throw error;
    }
  }

  #enter(signal: AbortSignal | undefined): Promise<Permit> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      const enter = (permit: Permit) => {
        signal?.removeEventListener('abort', leave);
        resolve(permit);
      };
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(enter);
      this.#admit();
    });
  }

  /** To be called once for each permit. Requests that failed together shrink the limit once. */
  release({ shrinks, outer }: Permit, ended: Ended): void {
    if (outer !== undefined) {
      this.#outer?.release(outer, 'failed');
    }
    this.#running -= 1;
    if (ended === 'answered') {
      this.#size = Math.min(this.#max, this.#size + 1 / this.#size);
    } else if (ended === 'overloaded' && shrinks === this.#shrinks) {
      this.#size = Math.max(1, this.#size / 2);
      this.#shrinks += 1;
    }
    this.#admit();
  }

  #admit(): void {
    while (this.#running < this.size) {
      const enter = this.#waiting.shift();
      if (enter === undefined) {
        return;
      }
      this.#running += 1;
      enter({ shrinks: this.#shrinks });
    }
  }
}
