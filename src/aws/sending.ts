interface Waiter {
  readonly requests: number;
  readonly resolve: () => void;
}

/** Counts the requests that have left this process, so that work which would delay them can wait for that. */
export class Sending {
  readonly #sent = new Map<string, number>();
  readonly #waiting = new Map<string, Waiter[]>();

  add(api: string): void {
    const sent = (this.#sent.get(api) ?? 0) + 1;
    this.#sent.set(api, sent);
    for (const { requests, resolve } of this.#waiting.get(api) ?? []) {
      if (sent >= requests) {
        resolve();
      }
    }
  }

  /** Resolves when so many requests of a kind have left. */
  whenSent(api: string, requests: number): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(api) ?? [];
      this.#waiting.set(api, [...waiting, { requests, resolve }]);
      if ((this.#sent.get(api) ?? 0) >= requests) {
        resolve();
      }
    });
  }

  /** Resolves a turn of the event loop after the first request of a kind has left: most of the others have, too. */
  async afterFirst(api: string): Promise<void> {
    await this.whenSent(api, 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
