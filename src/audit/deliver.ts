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

/** What became of one record. */
export interface Receipt {
  readonly record: AuditRecord;
  /** The sinks that confirmed it. */
  readonly confirmed: readonly string[];
  /** The sinks that did not, in the order in which they were given. */
  readonly missed: readonly Missed[];
}

/** A sink that obeys the signal needs no longer to say what it waited for. */
const LAST_WORD_MS = 50;

/** Gives the record to all sinks at once and waits for each to confirm it, at most until the signal. Never throws. */
export async function deliver(
  sinks: readonly Sink[],
  record: AuditRecord,
  line: Uint8Array,
  signal: AbortSignal,
): Promise<Receipt> {
  const answers = await Promise.all(sinks.map((sink) => ask(sink, record, line, signal)));
  return {
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
