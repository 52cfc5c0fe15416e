import { deliver, type Receipt, type Sealed } from './deliver.ts';
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
import { sign } from './signing.ts';
import type { Sink } from './sink.ts';
import { largestResultBytes } from './size.ts';
import { notConfirmed, notSigned, tooLarge } from './trail-errors.ts';
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

/** More than the signature of a P-256 key and its ARN take as JSON. */
const SIGNATURE_BYTES = 1_000;

const NOTHING_READ = 'Nothing was read.';
const NOTHING_HANDED_OVER = 'Nothing was handed over.';

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
  return new LoadTrail(options);
}

class LoadTrail implements Trail {
  readonly load: string;
  readonly #options: TrailOptions;
  readonly #nextId: () => string;
  readonly #written = new Set<Phase>();
  /** Set when an intent went out, confirmed or not: some sink may have it. */
  #intentDigest: string | null = null;

  constructor(options: TrailOptions) {
    this.#options = options;
    this.#nextId = ulidSource(options.chance);
    this.load = this.#nextId();
  }

  rehearse(facts: LoadFacts): void {
    this.#seal('intent', facts, 'pending', null);
  }

  async intent(facts: LoadFacts, signal: AbortSignal): Promise<Receipt> {
    this.#begin('intent');
    const { record, line } = this.#seal('intent', facts, 'pending', null);
    const largest = largestResultBytes(record, line.length);
    if (largest > RECORD_LIMIT_BYTES) {
      throw tooLarge(largest, NOTHING_READ);
    }
    this.#intentDigest = record.digest;
    const receipt = await deliver(this.#options, { record, line }, signal);
    return this.#confirmed(receipt, NOTHING_READ);
  }

  async result(facts: LoadFacts, ending: Ending, signal: AbortSignal, signBy = signal): Promise<Receipt> {
    this.#begin('result');
    const whole = this.#seal('result', facts, ending === null ? 'ok' : 'failed', ending);
    const { failure, signer } = this.#options;
    const bytes = whole.line.length + (signer === undefined ? 0 : SIGNATURE_BYTES);
    if (bytes > RECORD_LIMIT_BYTES) {
      return await this.#shorter(bytes, facts, ending, signal, signBy);
    }
    const signed = await sign(whole, signer, signBy);
    if (signed.unsigned !== undefined && ending === null && failure !== 'warn') {
      this.#written.delete('result');
      throw notSigned(signed.unsigned);
    }
    const receipt = await deliver(this.#options, signed, signal);
    return ending === null ? this.#confirmed(receipt, NOTHING_HANDED_OVER) : receipt;
  }

  /** Writes, in place of a result that is too large, one that says so. */
  async #shorter(
    bytes: number,
    facts: LoadFacts,
    ending: Ending,
    signal: AbortSignal,
    signBy: AbortSignal,
  ): Promise<Receipt> {
    const error = tooLarge(bytes, NOTHING_HANDED_OVER);
    const failure = ending ?? { code: error.code, stage: 'record', message: error.message };
    const shorter = this.#seal('result', { ...facts, calls: [], reads: [] }, 'failed', failure);
    const receipt = await deliver(this.#options, await sign(shorter, this.#options.signer, signBy), signal);
    if (ending === null) {
      throw error;
    }
    return receipt;
  }

  /** A second intent, or an intent after the result, would be a mistake of ours. */
  #begin(phase: Phase): void {
    if (this.#written.has(phase) || this.#written.has('result')) {
      throw new Error(`The trail of this load has its ${phase} already.`);
    }
    this.#written.add(phase);
  }

  #seal(phase: Phase, facts: LoadFacts, outcome: LoadOutcome, ending: Ending): Sealed {
    const { chance, previous, tool } = this.#options;
    const open = {
      schema: RECORD_SCHEMA,
      id: this.#nextId(),
      load: this.load,
      seq: this.#intentDigest === null ? 0 : 1,
      phase,
      outcome,
      time: new Date(chance.now()).toISOString(),
      tool,
      prev: this.#intentDigest ?? previous,
      ...recordFacts(facts),
      error: ending === null ? null : failureOf(ending),
    } as const satisfies Omit<AuditRecord, 'digest' | 'signature'>;
    const record: AuditRecord = { ...open, digest: digestOf(open), signature: null };
    return { record, line: lineOf(record) };
  }

  /** @throws {KeytrailError} KT601 when a required sink did not confirm, unless that ends nothing */
  #confirmed(receipt: Receipt, consequence: string): Receipt {
    const missed = receipt.missed.filter((sink) => sink.required);
    if (missed.length > 0 && this.#options.failure !== 'warn') {
      throw notConfirmed(receipt.record.phase, missed, consequence);
    }
    return receipt;
  }
}
