import { KeytrailError, messageOf } from '../errors.ts';
import { deliver, type Receipt, type Sealed, type Unsigned } from './deliver.ts';
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
import type { LateSigner } from './signer.ts';
import { type Sink, SinkError } from './sink.ts';
import { largestResultBytes } from './size.ts';
import { type Chance, ulidSource } from './ulid.ts';

export interface TrailOptions {
  readonly tool: AuditRecord['tool'];
  readonly sinks: readonly Sink[];
  /** The digest of the newest record that this job can see, or null: see `newestDigest`. */
  readonly previous: string | null;
  readonly chance: Chance;
  /** `warn`: what is not confirmed, or not signed, ends nothing. */
  readonly failure?: 'block' | 'warn' | undefined;
  /** How long a record waits for a sink whose answer ends nothing. */
  readonly patienceMs?: number | undefined;
  /** Signs the result; undefined: nobody does. */
  readonly signer?: LateSigner | undefined;
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
   * shorter one that says so was written in its place; KT603 when it could not be signed by `signBy`: then nothing was
   * written, and a failure can be
   */
  result(facts: LoadFacts, ending: Ending, signal: AbortSignal, signBy?: AbortSignal): Promise<Receipt>;
}

/** Opens the trail of one load. Nothing is written yet. */
export function openTrail(options: TrailOptions): Trail {
  const { tool, previous, chance, signer } = options;
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
      return confirmed(await deliver(options, { record, line }, signal), options, 'Nothing was read.');
    },
    async result(facts, ending, signal, signBy = signal) {
      begin(written, 'result');
      const whole = seal('result', facts, ending === null ? 'ok' : 'failed', ending);
      if (whole.line.length <= RECORD_LIMIT_BYTES) {
        const signed = await sign(whole, signer, signBy);
        if (signed.unsigned !== undefined && ending === null && options.failure !== 'warn') {
          written.delete('result');
          throw notSigned(signed.unsigned);
        }
        const receipt = await deliver(options, signed, signal);
        return ending === null ? confirmed(receipt, options, 'Nothing was handed over.') : receipt;
      }
      const error = tooLarge(whole.line.length, 'Nothing was handed over.');
      const failure = ending ?? { code: error.code, stage: 'record', message: error.message };
      const shorter = seal('result', { ...facts, calls: [], reads: [] }, 'failed', failure);
      const receipt = await deliver(options, await sign(shorter, signer, signBy), signal);
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

/** The record with its signature; without one, where there is to be one, the reason stands beside it. */
async function sign(sealed: Sealed, signer: LateSigner | undefined, signal: AbortSignal): Promise<Sealed> {
  if (signer === undefined) {
    return sealed;
  }
  try {
    const record = { ...sealed.record, signature: await signer.sign(sealed.record.digest, signal) };
    return { record, line: lineOf(record) };
  } catch (thrown) {
    const fix = thrown instanceof SinkError ? thrown.fix : `Look why ${signer.key} does not sign.`;
    return { ...sealed, unsigned: { key: signer.key, reason: messageOf(thrown), fix } };
  }
}

function notSigned({ key, reason, fix }: Unsigned): KeytrailError {
  return new KeytrailError(
    'KT603',
    `The audit record (result) was not signed by ${key}. Nothing was handed over.`,
    {
      details: [reason],
      fix,
    },
  );
}

/** @throws {KeytrailError} KT601 when a required sink did not confirm, unless that ends nothing */
function confirmed(receipt: Receipt, { failure }: TrailOptions, consequence: string): Receipt {
  const missed = failure === 'warn' ? [] : receipt.missed.filter((sink) => sink.required);
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
