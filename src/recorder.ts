import { randomBytes } from 'node:crypto';
import type { LateSigner, LateSink, Receipt, Trail } from './audit/index.ts';
import { KeytrailError } from './errors.ts';
import { explainFailure } from './failure.ts';
import type { Recorded } from './job.ts';
import type { Ledger } from './ledger.ts';
import type { SinkUri } from './manifest/index.ts';
import { VERSION } from './version.ts';

/** What of a trail needs a session of AWS: sinks and a signature, which `assume` opens. */
export interface RemoteTrail {
  /** The load's ULID. */
  readonly load: string;
  readonly sinks: readonly { readonly uri: SinkUri; readonly late: LateSink }[];
  readonly signer: LateSigner | undefined;
}

/** True when a session of AWS is needed for the trail. */
export function isTrailRemote({ sinks, signingKey }: Pick<Ledger, 'sinks' | 'signingKey'>): boolean {
  return signingKey !== undefined || sinks.some(({ scheme }) => scheme !== 'file');
}

interface Opened {
  readonly trail: Trail;
  readonly remote: RemoteTrail;
}

/** Puts a load on record: one intent, one result. The audit room is loaded when it is opened. */
export class Recorder {
  readonly #job: Recorded;
  #opened: Promise<Opened> | undefined;
  #isLenienceTold = false;

  constructor(job: Recorded) {
    this.#job = job;
  }

  /** Opens the trail, and makes the intent once with what is known so far. Nothing is written yet. */
  async rehearse(): Promise<void> {
    const { ledger, now } = this.#job;
    (await this.#open()).trail.rehearse(ledger.facts('intent', now()));
  }

  /** What of the trail needs a session; undefined when it is kept in the file alone. */
  async remote(): Promise<RemoteTrail | undefined> {
    return isTrailRemote(this.#job.ledger) ? (await this.#open()).remote : undefined;
  }

  /** Nothing is read before this resolves. */
  async intent(): Promise<void> {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = 'record';
    platform.setOutput('audit-file', platform.auditFile);
    await this.#tellLenience();
    const { trail } = await this.#open();
    const receipt = trail.intent(ledger.facts('intent', now()), budget.work);
    await this.#tell(await report.waiting('the audit sinks', receipt));
  }

  /** Nothing is handed over before this resolves. */
  async result(): Promise<void> {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = 'record';
    ledger.ending = 'released';
    const { trail } = await this.#open();
    const receipt = trail.result(ledger.facts('result', now()), null, budget.end, budget.work);
    receipt.catch((error) => {
      // Nothing was written: the failure can be.
      ledger.ending = error instanceof KeytrailError && error.code === 'KT603' ? undefined : 'released';
    });
    await this.#tell(await report.waiting('the audit sinks', receipt));
    platform.setOutput('audit-digest', (await receipt).record.digest);
  }

  /**
   * Puts the failure on record and tells it. A load that failed with its result, or after it, has had its say: there
   * is no third record. The outputs come last, because a failure can be that they cannot be written.
   */
  async failure(thrown: unknown): Promise<void> {
    const { ledger, platform, budget, report, now } = this.#job;
    const error = await explainFailure(thrown, this.#job);
    await platform.prepare();
    await this.#tellLenience();
    if (ledger.ending === undefined) {
      ledger.ending = 'failed';
      const failure = { code: error.code, stage: ledger.stage, message: error.message };
      const { trail } = await this.#open();
      const signBy = this.#signBy();
      const receipt = await trail.result(ledger.facts('result', now()), failure, budget.end, signBy);
      report.recorded(receipt);
      await this.#note(receipt);
      this.#tellOutputs(receipt.record.digest);
    }
    await report.failed(error);
  }

  /** A signature may take what is left of the load's own time, or a part of the reserve: the record must be written. */
  #signBy(): AbortSignal {
    const { work, end, reserveMs } = this.#job.budget;
    return work.aborted ? AbortSignal.any([end, AbortSignal.timeout(Math.floor(reserveMs / 3))]) : work;
  }

  /** Tells of a record that ended nothing, though not every sink confirmed it. */
  async #tell(receipt: Receipt): Promise<void> {
    const { ledger, report } = this.#job;
    report.recorded(receipt);
    if (await this.#note(receipt)) {
      const { warningOf } = await import('./trail-notes.ts');
      await report.warnOfTrail(warningOf(receipt, ledger.isLenient));
    }
  }

  /** Notes for the summary which sinks did not confirm; true when there are any. */
  async #note(receipt: Receipt): Promise<boolean> {
    if (receipt.missed.length === 0 && receipt.unsigned === undefined) {
      return false;
    }
    const { missedBy } = await import('./trail-notes.ts');
    this.#job.ledger.unconfirmed.push(...missedBy(receipt));
    return true;
  }

  /** A load that does not wait for its records says so, whatever comes of it. */
  async #tellLenience(): Promise<void> {
    if (this.#job.ledger.isLenient && !this.#isLenienceTold) {
      this.#isLenienceTold = true;
      const { LENIENT } = await import('./trail-notes.ts');
      await this.#job.report.warnOfTrail(LENIENT);
    }
  }

  #tellOutputs(digest: string): void {
    const { platform, report } = this.#job;
    try {
      platform.setOutput('audit-file', platform.auditFile);
      platform.setOutput('audit-digest', digest);
    } catch (error) {
      report.untold(error);
    }
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#openTrail();
    return this.#opened;
  }

  /** The job's audit file, what it holds already, and the sinks that will be reached later. Nothing is written yet. */
  async #openTrail(): Promise<Opened> {
    const { fileSink, LateSigner, LateSink, newestDigest, openTrail } = await import('./audit/index.ts');
    const { budget, ledger, platform, now } = this.#job;
    const named = ledger.sinks;
    const file = named.find(({ scheme }) => scheme === 'file');
    const sinks = named
      .filter(({ scheme }) => scheme !== 'file')
      .map((uri) => ({ uri, late: new LateSink(uri.text, uri.isRequired) }));
    const signer = ledger.signingKey === undefined ? undefined : new LateSigner(ledger.signingKey);
    const trail = openTrail({
      tool: { name: 'keytrail', version: VERSION },
      sinks: [fileSink(platform.auditFile, file?.isRequired), ...sinks.map(({ late }) => late)],
      previous: newestDigest(platform.auditFile),
      chance: { now, randomBytes },
      failure: ledger.isLenient ? 'warn' : 'block',
      patienceMs: budget.attemptMs,
      signer,
    });
    return { trail, remote: { load: trail.load, sinks, signer } };
  }
}
