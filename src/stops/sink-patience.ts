import { SinkError } from '../audit/index.ts';

/** How long a session for records is waited for, whose absence does not end the load, or that a lost load still hopes for. */
export class SinkPatience {
  /** Aborted when it is over. */
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #ms: number;
  readonly #lost: AbortSignal;
  #timer: NodeJS.Timeout | undefined;

  /** @param lost aborted when there will be no reads: the time runs from then on, if it does not yet */
  constructor(ms: number, lost: AbortSignal) {
    this.#ms = ms;
    this.#lost = lost;
    this.signal = this.#controller.signal;
    lost.addEventListener('abort', this.run, { once: true });
  }

  /** From now on the time runs. */
  readonly run = (): void => {
    this.#timer ??= setTimeout(() => this.#controller.abort(silence()), this.#ms);
  };

  end(): void {
    this.#lost.removeEventListener('abort', this.run);
    clearTimeout(this.#timer);
  }
}

function silence(): SinkError {
  return new SinkError('STS did not answer in time', 'Look whether the runner reaches STS.');
}
