import type { AuditRecord } from '../record.ts';
import { type Sink, SinkError } from '../sink.ts';

/** A sink that can be reached once a session for it is open: until then it says why it cannot. */
export class LateSink implements Sink {
  readonly uri: string;
  readonly required: boolean;
  #write: Sink['append'] | undefined;
  #reason = new SinkError(
    'the load ended before a session for it was open',
    'Correct what ended the load; records of such loads are in the file only.',
  );

  constructor(uri: string, required: boolean) {
    this.uri = uri;
    this.required = required;
  }

  open(write: Sink['append']): void {
    this.#write = write;
  }

  /** Says why there will be no session. */
  refuse(reason: SinkError): void {
    this.#reason = reason;
  }

  async append(line: Uint8Array, record: AuditRecord, signal: AbortSignal): Promise<void> {
    if (this.#write === undefined) {
      throw this.#reason;
    }
    await this.#write(line, record, signal);
  }
}
