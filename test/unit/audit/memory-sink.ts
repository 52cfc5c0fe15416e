import type { AuditRecord, Sink } from '../../../src/audit/index.ts';

/** What a sink does with a record: keep it, refuse it, or never answer. */
type Behaviour = 'confirms' | 'hangs' | Error;

/** A sink that keeps what it was given, for tests of those who write to it. */
export class MemorySink implements Sink {
  readonly uri: string;
  readonly required: boolean;
  readonly lines: string[] = [];
  readonly records: AuditRecord[] = [];
  /** Never aborted. */
  readonly signal = new AbortController().signal;
  behaviour: Behaviour = 'confirms';

  constructor(uri: string, required = true) {
    this.uri = uri;
    this.required = required;
  }

  async append(line: Uint8Array, record: AuditRecord): Promise<void> {
    this.lines.push(new TextDecoder().decode(line));
    this.records.push(record);
    if (this.behaviour === 'hangs') {
      await new Promise(() => undefined);
    }
    if (this.behaviour instanceof Error) {
      throw this.behaviour;
    }
  }
}
