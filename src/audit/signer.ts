import type { Signature } from './record.ts';
import { SinkError } from './sink.ts';

/** Signs the digest of a result: 32 bytes, as they are. Throws a SinkError with the reason and the fix. */
export type Sign = (digest: Uint8Array, signal: AbortSignal) => Promise<Signature>;

/** A key that can be reached once a session for it is open. It is asked until it fails once: a load signs one result. */
export class LateSigner {
  /** As the input names it. */
  readonly key: string;
  #sign: Sign | undefined;
  #reason = new SinkError(
    'the load ended before a session for it was open',
    'Correct what ended the load; results of such loads are not signed.',
  );

  constructor(key: string) {
    this.key = key;
  }

  open(sign: Sign): void {
    this.#sign = sign;
  }

  /** Says why there will be no signature. */
  refuse(reason: SinkError): void {
    this.#sign = undefined;
    this.#reason = reason;
  }

  /** @param digest `sha256:` and 64 hex digits */
  async sign(digest: string, signal: AbortSignal): Promise<Signature> {
    if (this.#sign === undefined) {
      throw this.#reason;
    }
    try {
      return await this.#sign(Buffer.from(digest.slice('sha256:'.length), 'hex'), signal);
    } catch (thrown) {
      const reason =
        thrown instanceof SinkError ? thrown : new SinkError(String(thrown), 'Run the job again.');
      this.refuse(reason);
      throw reason;
    }
  }
}
