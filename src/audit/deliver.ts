import { messageOf } from '../errors.ts';
import type { AuditRecord } from './record.ts';
import { type Sink, SinkError } from './sink.ts';

/** A sink that did not confirm, with its reason and what to do about it. */
export interface Missed {
  readonly uri: string;
  readonly required: boolean;
  readonly reason: string;
  readonly fix: string;
}

/** A result that should have a signature and has none. */
export interface Unsigned {
  /** As the input names it. */
  readonly key: string;
  readonly reason: string;
  readonly fix: string;
}

/** A record as it is written, and why it is not signed where it should be. */
export interface Sealed {
  readonly record: AuditRecord;
  readonly line: Uint8Array;
  readonly unsigned?: Unsigned;
}

/** The sinks of a load. */
export interface Recipients {
  readonly sinks: readonly Sink[];
  /** `warn`: none of them can end the load. */
  readonly failure?: 'block' | 'warn' | undefined;
  /** How long a record waits for a sink that cannot end the load. */
  readonly patienceMs?: number | undefined;
}

/** What became of one record. */
export interface Receipt {
  readonly record: AuditRecord;
  /** The sinks that confirmed it. */
  readonly confirmed: readonly string[];
  /** The sinks that did not, in the order in which they were given. */
  readonly missed: readonly Missed[];
  readonly unsigned?: Unsigned;
}

const PATIENCE_MS = 10_000;

/** A sink that obeys the signal needs no longer to say what it waited for. */
const LAST_WORD_MS = 50;

/**
 * Gives the record to all sinks at once and waits for each to confirm it, at most until the signal; for those that cannot
 * end the load not so long, so that one that hangs does not use up its time. Never throws.
 */
export async function deliver(
  { sinks, failure = 'block', patienceMs = PATIENCE_MS }: Recipients,
  { record, line, unsigned }: Sealed,
  signal: AbortSignal,
): Promise<Receipt> {
  const give = async (sink: Sink) => {
    if (sink.required && failure === 'block') {
      return await ask(sink, record, line, signal);
    }
    const shorter = new AbortController();
    const timer = setTimeout(() => shorter.abort(timeIsOver()), patienceMs);
    try {
      return await ask(sink, record, line, AbortSignal.any([signal, shorter.signal]));
    } finally {
      clearTimeout(timer);
    }
  };
  const answers = await Promise.all(sinks.map(give));
  return {
    ...(unsigned === undefined ? {} : { unsigned }),
    record,
    confirmed: sinks.filter((_, index) => answers[index] === undefined).map((sink) => sink.uri),
    missed: answers.filter((answer) => answer !== undefined),
  };
}

async function ask(
  sink: Sink,
  record: AuditRecord,
  line: Uint8Array,
  signal: AbortSignal,
): Promise<Missed | undefined> {
  try {
    await within(sink.append(line, record, signal), signal);
    return undefined;
  } catch (thrown) {
    const fix = thrown instanceof SinkError ? thrown.fix : `Look why ${sink.uri} does not take records.`;
    return { uri: sink.uri, required: sink.required, reason: messageOf(thrown), fix };
  }
}

/** The work's own end, or an error soon after the signal when the work does not obey it (a disk that hangs). */
async function within(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise: expired, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const expire = () => {
    timer = setTimeout(() => reject(timeIsOver()), LAST_WORD_MS);
  };
  signal.addEventListener('abort', expire, { once: true });
  if (signal.aborted) {
    expire();
  }
  try {
    await Promise.race([work, expired]);
  } finally {
    signal.removeEventListener('abort', expire);
    clearTimeout(timer);
  }
}

function timeIsOver(): SinkError {
  return new SinkError(
    'it did not confirm before the time for the record was over',
    'Look why it is slow, or raise `timeout-seconds`.',
  );
}
