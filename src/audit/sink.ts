import type { AuditRecord } from './record.ts';

/** A place that keeps records. */
export interface Sink {
  /** As the input `audit` names it; shown in messages. */
  readonly uri: string;
  /** True: no value is released while it has not confirmed. */
  readonly required: boolean;
  /**
   * Resolves when the sink itself confirmed that it keeps the record (a file: fsync returned), and never otherwise.
   * `line` is the record as UTF-8 JSON without a line end. Ends soon after the signal is aborted.
   *
   * @throws {SinkError} with the reason and the fix
   */
  append(line: Uint8Array, record: AuditRecord, signal: AbortSignal): Promise<void>;
}

/** Why a sink did not confirm. The message is one sentence part, the fix one sentence. */
export class SinkError extends Error {
  override readonly name = 'SinkError';
  readonly fix: string;

  constructor(message: string, fix: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.fix = fix;
  }
}
