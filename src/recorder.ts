import { randomBytes } from 'node:crypto';
import type { Trail } from './audit/index.ts';
import { explainFailure } from './failure.ts';
import type { Recorded } from './job.ts';
import { VERSION } from './version.ts';

/** Puts a load on record: one intent, one result. The audit room is loaded when it is opened. */
export class Recorder {
  readonly #job: Recorded;
  #trail: Promise<Trail> | undefined;

  constructor(job: Recorded) {
    this.#job = job;
  }

  /** Opens the trail: the job's audit file, and what it holds already. Nothing is written yet. */
  open(): Promise<Trail> {
    this.#trail ??= this.#openTrail();
    return this.#trail;
  }

  /** Opens the trail, and makes the intent once with what is known so far. Nothing is written yet. */
  async rehearse(): Promise<void> {
    const { ledger, now } = this.#job;
    (await this.open()).rehearse(ledger.facts('intent', now()));
  }

  /** Nothing is read before this resolves. */
  async intent(): Promise<void> {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = 'record';
    platform.setOutput('audit-file', platform.auditFile);
    const trail = await this.open();
    report.recorded(await trail.intent(ledger.facts('intent', now()), budget.work));
  }

  /** Nothing is handed over before this resolves. */
  async result(): Promise<void> {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = 'record';
    ledger.ending = 'released';
    const trail = await this.open();
    const receipt = await trail.result(ledger.facts('result', now()), null, budget.end);
    report.recorded(receipt);
    platform.setOutput('audit-digest', receipt.record.digest);
  }

  /**
   * Puts the failure on record and tells it. A load that failed with its result, or after it, has had its say: there
   * is no third record. The outputs come last, because a failure can be that they cannot be written.
   */
  async failure(thrown: unknown): Promise<void> {
    const { ledger, platform, budget, report, now } = this.#job;
    const error = await explainFailure(thrown, this.#job);
    await platform.prepare();
    if (ledger.ending === undefined) {
      ledger.ending = 'failed';
      const failure = { code: error.code, stage: ledger.stage, message: error.message };
      const trail = await this.open();
      const receipt = await trail.result(ledger.facts('result', now()), failure, budget.end);
      report.recorded(receipt);
      this.#tellOutputs(receipt.record.digest);
    }
    await report.failed(error);
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

  async #openTrail(): Promise<Trail> {
    const { fileSink, newestDigest, openTrail } = await import('./audit/index.ts');
    const { platform, now } = this.#job;
    return openTrail({
      tool: { name: 'keytrail', version: VERSION },
      sinks: [fileSink(platform.auditFile)],
      previous: newestDigest(platform.auditFile),
      chance: { now, randomBytes },
    });
  }
}
