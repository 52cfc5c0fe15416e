import { sinceStartMs } from '../../clock.ts';

/** What a blocked output fails with when nobody waits for it any more. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

type Reject = (reason: Error) => void;

/**
 * How long to wait for the rest of the output once the command has ended: what it wrote is read at once, but a background
 * process may hold its pipes for ever. While our own output is blocked (`| less`) no time counts: the command's last bytes
 * are still on their way.
 */
export class Patience {
  readonly #onSpent: () => void;
  readonly #blocked = new Set<Reject>();
  #leftMs: number;
  #counts: 'never' | 'unless blocked' | 'always' = 'never';
  #timer: NodeJS.Timeout | undefined;
  #since = 0;

  /** `onSpent` closes what is read. */
  constructor(ms: number, onSpent: () => void) {
    this.#leftMs = ms;
    this.#onSpent = onSpent;
  }

  /** The command has ended. `evenBlocked`: somebody wants an end, so a reader that does not read is not waited for. */
  start({ evenBlocked }: { readonly evenBlocked: boolean }): void {
    this.#counts = evenBlocked ? 'always' : 'unless blocked';
    this.#update();
  }

  /** All is over. */
  stop(): void {
    this.#counts = 'never';
    this.#update();
  }

  /** Nobody is waited for any more: what is blocked fails. */
  giveUp(): void {
    this.stop();
    this.#onSpent();
    for (const reject of this.#blocked) reject(new GivenUp('the rest of the output is not waited for'));
  }

  /** Waits for our own output to go on. */
  async whileBlocked(work: Promise<void>): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    work.then(resolve, reject);
    this.#blocked.add(reject);
    this.#update();
    try {
      await promise;
    } finally {
      this.#blocked.delete(reject);
      this.#update();
    }
  }

  #update(): void {
    const counts =
      this.#counts === 'always' || (this.#counts === 'unless blocked' && this.#blocked.size === 0);
    if (counts && this.#timer === undefined) {
      this.#since = sinceStartMs();
      this.#timer = setTimeout(() => this.giveUp(), this.#leftMs);
    } else if (!counts && this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#leftMs = Math.max(0, this.#leftMs - (sinceStartMs() - this.#since));
    }
  }
}
