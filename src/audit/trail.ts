import { KeytrailError } from '../errors.ts';
import { deliver, type Receipt } from './deliver.ts';
import { digestOf } from './digest.ts';
import { failureOf, type LoadFacts, recordFacts } from './facts.ts';
import { lineOf } from './line.ts';
import {
  type AuditRecord,
  type Failure,
  type LoadOutcome,
  type Phase,
  RECORD_LIMIT_BYTES,
  RECORD_SCHEMA,
} from './record.ts';
import type { Sink } from './sink.ts';
import { largestResultBytes } from './size.ts';
import { type Chance, ulidSource } from './ulid.ts';

export interface TrailOptions {
  readonly tool: AuditRecord['tool'];
  readonly sinks: readonly Sink[];
  /** The digest of the newest record that this job can see, or null: see `newestDigest`. */
  readonly previous: string | null;
  readonly chance: Chance;
}

/** How a load ends: null when everything required is there and about to be handed over. */
export type Ending = Failure | null;

/** The records of one load: at most one intent, then one result. Each signal is the time that the record may take. */
export interface Trail {
  /** The load's ULID. */
  readonly load: string;
  /** Makes an intent and drops it: the code is compiled as it is first run, and so before it is waited for. */
  rehearse(facts: LoadFacts): void;
  /**
   * Writes the intent; nothing may be read before it resolves.
   *
   * @throws {KeytrailError} KT602 when the intent is, or the result could become, larger than a record may be (then
   * nothing was written); KT601 when a required sink did not confirm it
   */
  intent(facts: LoadFacts, signal: AbortSignal): Promise<Receipt>;
  /**
   * Writes the result; nothing may be handed over before it resolves. With a failure it never throws: the load has
   * failed already, and the receipt says which sinks could not be reached.
   *
   * @throws {KeytrailError} only for a load that went well: KT601 as above; KT602 when the result is too large: then a
   * shorter one that says so was written in its place
   */
  result(facts: LoadFacts, ending: Ending, signal: AbortSignal): Promise<Receipt>;
}

interface Sealed {
  readonly record: AuditRecord;
  readonly line: Uint8Array;
}

/** Opens the trail of one load. Nothing is written yet. */
export function openTrail({ tool, sinks, previous, chance }: TrailOptions): Trail {
  const nextId = ulidSource(chance);
  const load = nextId();
  /** Set when an intent went out, confirmed or not: some sink may have it. */
  let intentDigest: string | null = null;
  const written = new Set<Phase>();

  const seal = (phase: Phase, facts: LoadFacts, outcome: LoadOutcome, ending: Ending): Sealed => {
    const record = sealRecord({
      schema: RECORD_SCHEMA,
      id: nextId(),
      load,
      seq: intentDigest === null ? 0 : 1,
      phase,
      outcome,
      time: new Date(chance.now()).toISOString(),
      tool,
      prev: intentDigest ?? previous,
      ...recordFacts(facts),
      error: ending === null ? null : failureOf(ending),
    });
    return { record, line: lineOf(record) };
  };

  return {
    load,
    rehearse(facts) {
      seal('intent', facts, 'pending', null);
    },
    async intent(facts, signal) {
      begin(written, 'intent');
      const { record, line } = seal('intent', facts, 'pending', null);
      const largest = largestResultBytes(record, line.length);
      if (largest > RECORD_LIMIT_BYTES) {
        throw tooLarge(largest, 'Nothing was read.');
      }
      intentDigest = record.digest;
      return confirmedByAll(await deliver(sinks, record, line, signal), 'Nothing was read.');
    },
    async result(facts, ending, signal) {
      begin(written, 'result');
      const whole = seal('result', facts, ending === null ? 'ok' : 'failed', ending);
      if (whole.line.length <= RECORD_LIMIT_BYTES) {
        const receipt = await deliver(sinks, whole.record, whole.line, signal);
        return ending === null ? confirmedByAll(receipt, 'Nothing was handed over.') : receipt;
      }
      const error = tooLarge(whole.line.length, 'Nothing was handed over.');
      const failure = ending ?? { code: error.code, stage: 'record', message: error.message };
      const shorter = seal('result', { ...facts, calls: [], reads: [] }, 'failed', failure);
      const receipt = await deliver(sinks, shorter.record, shorter.line, signal);
      if (ending === null) {
        throw error;
      }
      return receipt;
    },
  };
}

function sealRecord(open: Omit<AuditRecord, 'digest' | 'signature'>): AuditRecord {
  return { ...open, digest: digestOf(open), signature: null };
}

/** A second intent, or an intent after the result, would be a mistake of ours. */
function begin(written: Set<Phase>, phase: Phase): void {
  if (written.has(phase) || written.has('result')) {
    throw new Error(`The trail of this load has its ${phase} already.`);
  }
  written.add(phase);
}

/** @throws {KeytrailError} KT601 when a required sink did not confirm */
function confirmedByAll(receipt: Receipt, consequence: string): Receipt {
  const missed = receipt.missed.filter((sink) => sink.required);
  if (missed.length > 0) {
    const names = missed.map((sink) => sink.uri).join(', ');
    throw new KeytrailError(
      'KT601',
      `The audit record (${receipt.record.phase}) was not confirmed by: ${names}. ${consequence}`,
      {
        details: missed.map((sink) => `${sink.uri}  ${sink.reason}`),
        fix: [...new Set(missed.map((sink) => sink.fix))],
      },
    );
  }
  return receipt;
}

function tooLarge(bytes: number, consequence: string): KeytrailError {
  const kilobytes = Math.ceil(bytes / 1000);
  return new KeytrailError(
    'KT602',
    `The audit record of this load would hold up to ${kilobytes} kB; ${RECORD_LIMIT_BYTES / 1000} kB are allowed. ${consequence}`,
  );
}
