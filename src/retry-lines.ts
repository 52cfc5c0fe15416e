import type { Log } from './log.ts';
import type { Retry } from './retry.ts';
import { count } from './text.ts';

/** How long retries of one kind are gathered before they are told in one line. */
const GATHER_MS = 2_000;

interface Kind {
  toldAt: number;
  untold: number;
  last: Retry;
}

/**
 * The log's lines about retries: the first of a kind at once, further ones together, so that fifty throttled calls do
 * not bury the log.
 */
export class RetryLines {
  readonly #log: Log;
  readonly #now: () => number;
  readonly #kinds = new Map<string, Kind>();

  constructor(log: Log, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  add(retry: Retry): void {
    const key = `${retry.what} ${retry.trouble}`;
    const kind = this.#kinds.get(key);
    if (kind === undefined) {
      this.#kinds.set(key, { toldAt: this.#now(), untold: 0, last: retry });
      this.#log.line`… ${retry.what} is tried again: ${retry.reason}`;
      return;
    }
    kind.untold += 1;
    kind.last = retry;
    if (this.#now() - kind.toldAt >= GATHER_MS) {
      this.#tell(kind);
    }
  }

  /** Tells what was gathered; at the end of a wait. */
  flush(): void {
    for (const kind of this.#kinds.values()) {
      if (kind.untold > 0) {
        this.#tell(kind);
      }
    }
  }

  #tell(kind: Kind): void {
    const { what, reason } = kind.last;
    this.#log.line`… ${what} is tried again: ${reason} (${count(kind.untold, 'more time')})`;
    kind.untold = 0;
    kind.toldAt = this.#now();
  }
}
