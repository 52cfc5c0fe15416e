import type { Receipt } from './audit/index.ts';
import { type KeytrailError, messageOf } from './errors.ts';
import type { Export, Summary } from './inputs.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import type { Declared } from './manifest/index.ts';
import type { MaskPlan } from './masking/index.ts';
import type { Platform } from './platforms/index.ts';
import { readRow } from './read-row.ts';
import type { Retry } from './retry.ts';
import { RetryLines } from './retry-lines.ts';
import type { Session } from './session/index.ts';
import { countTargets, tellOverdue } from './sources/index.ts';
import { renderSummary } from './summary.ts';
import { count, table } from './text.ts';
import { VERSION } from './version.ts';

/** A wait longer than this is told. */
const TELL_AFTER_MS = 2_000;
const DIGEST_START = 'sha256:'.length;
const SHOWN_DIGEST_DIGITS = 6;
const SHOWN_COMMIT_DIGITS = 12;

export interface ReportOptions {
  readonly log: Log;
  readonly platform: Platform;
  readonly ledger: Ledger;
  readonly summary: Summary | undefined;
  readonly now: () => number;
}

/** What a person sees of a load: a line for each stop on the way, warnings, the error, the summary. */
export class Report {
  readonly #options: ReportOptions;
  readonly #retries: RetryLines;
  #digest: string | undefined;
  /** What was told of the way before the line that begins a log. */
  #early: Parameters<Report['routed']>[] | undefined = [];

  constructor(options: ReportOptions) {
    this.#options = options;
    this.#retries = new RetryLines(options.log, options.now);
  }

  /** For what is told of one way of hand-over only, in a file of its own. */
  get log(): Log {
    return this.#options.log;
  }

  /** Waits for what is under way, and says so when it takes long. */
  async waiting<T>(what: string, work: Promise<T>): Promise<T> {
    const tell = () => this.log.line`… waiting for ${what} for more than ${TELL_AFTER_MS / 1000} s`;
    const timer = setTimeout(tell, TELL_AFTER_MS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.#retries.flush();
    }
  }

  retrying(retry: Retry): void {
    this.#retries.add(retry);
  }

  /** STS did not take the token. */
  renewing(isReadAgain: boolean): void {
    const next = isReadAgain ? 'it is read again' : 'another one is asked for';
    this.log.line`… STS did not accept the OIDC token: ${next}`;
  }

  /** Says where requests go when a variable sends them elsewhere: an endpoint, or a proxy. */
  routed(what: 'endpoint' | 'proxy', where: string, variable: string): void {
    if (this.#early !== undefined) {
      this.#early.push([what, where, variable]);
      return;
    }
    this.log.line`→ ${what.padEnd(8)}  ${where}, from ${variable}`;
  }

  declared({ declarations, manifest, scope }: Declared): void {
    const commit = this.#options.ledger.repository?.commit?.slice(0, SHOWN_COMMIT_DIGITS);
    const file = commit === undefined ? manifest?.path : manifest && `${manifest.path} of commit ${commit}`;
    const from = [file ?? 'inline', ...(scope === null ? [] : [`scope ${scope}`])].join(', ');
    this.log.line`Keytrail ${VERSION} · ${from} · ${count(declarations.length, 'secret')}`;
    this.#tellRoutes();
  }

  identified(who: string): void {
    this.log.line`✓ identity  ${who}`;
  }

  /** Credentials of the SDK's own chain reach as far as their owner's: whoever reviews the run should know. */
  async unnarrowed(): Promise<void> {
    await this.#options.platform.warn(
      "no role-to-assume: the credentials of the AWS SDK's own chain are used, and nothing narrows them to the declared secrets.",
    );
  }

  assumed(sessions: readonly Session[], durationSeconds: number): void {
    for (const { facts, plan } of sessions) {
      const limit = facts.policy === null ? 'not limited' : `limited to ${countTargets(plan.targets)}`;
      this.#tellSession(facts, durationSeconds, limit);
    }
  }

  /** The sessions of the audit sinks, beside those that read. */
  sinksOpened(sessions: readonly Pick<Session, 'facts'>[], durationSeconds: number): void {
    for (const { facts } of sessions) {
      this.#tellSession(facts, durationSeconds, 'limited to writing records');
    }
  }

  #tellSession({ arn, name, role }: Session['facts'], durationSeconds: number, limit: string): void {
    const who = role === null ? arn : `role ${role.slice(role.lastIndexOf('/') + 1)}, ${durationSeconds} s`;
    this.log.line`✓ session   ${name ?? 'the AWS SDK'} on ${who}, ${limit}`;
  }

  recorded({ record, confirmed, missed, unsigned }: Receipt): void {
    const digest = record.digest.slice(DIGEST_START, DIGEST_START + SHOWN_DIGEST_DIGITS);
    this.#digest = record.digest;
    if (confirmed.length > 0) {
      this.log.line`✓ recorded  ${record.phase} ${digest}…  → ${confirmed.join(', ')}`;
    }
    for (const { uri, reason } of missed) {
      this.log.line`✗ recorded  ${record.phase} not confirmed by ${uri}: ${reason}`;
    }
    if (unsigned !== undefined) {
      this.log.line`✗ signed    ${record.phase} not signed by ${unsigned.key}: ${unsigned.reason}`;
    } else if (record.signature !== null) {
      this.log.line`✓ signed    ${record.phase} by ${record.signature.key}`;
    }
  }

  /** What of the trail whoever reviews the run should know. */
  async warnOfTrail(message: string): Promise<void> {
    await this.#options.platform.warn(message);
  }

  /** The outputs of a load that failed could not be written: its record says the same. */
  untold(thrown: unknown): void {
    this.log.line`✗ outputs   could not be written: ${messageOf(thrown)}`;
  }

  read(elapsedMs: number): void {
    const { ledger } = this.#options;
    const values = [...ledger.values.values()];
    const found = values.filter(({ read }) => read?.outcome.kind === 'found').length;
    const calls = count(ledger.calls.length, 'call');
    this.log.line`✓ read      ${found} of ${values.length} in ${calls} (${Math.round(elapsedMs)} ms)`;
    for (const row of table(values.map((value) => readRow(value, ledger)))) {
      this.log.line`    ${row}`;
    }
  }

  /** How many strings the CI was told to mask, and of which secrets a budget left rare forms out. */
  masked({ masks, cut }: MaskPlan): void {
    const rare = cut.length === 0 ? '' : `; rare forms (docs/masking.md) are left out for ${cut.join(', ')}`;
    this.log.line`✓ masked    ${count(masks.length, 'string')}${rare}`;
  }

  /** A value that no mask stands for will be seen in the log by whoever prints it. */
  async unmasked(unmasked: MaskPlan['unmasked']): Promise<void> {
    const why = {
      blank: 'is empty or blank',
      short: 'is too short',
      binary: 'is binary',
      structure: 'is no text that a mask could stand for (as true or 8080)',
    };
    for (const { name, reason } of unmasked) {
      if (reason !== 'spared') {
        await this.#options.platform.warn(
          `${name} ${why[reason]}: it is handed over as it is, and not masked.`,
        );
      }
    }
  }

  /** What is older than allowed and is handed over all the same, all in one warning: a step shows ten at most. */
  async stale(): Promise<void> {
    const { ledger, platform } = this.#options;
    const stale = [...ledger.values.values()].filter((value) => ledger.isStale(value));
    if (stale.length > 0) {
      const each = stale.map(
        ({ age, declaration }) => `${declaration.name} ${tellOverdue(declaration, age)}`,
      );
      await platform.warn(`${each.join('; ')}. Rotate what is too old, or raise its max_age.`);
    }
  }

  handedOver(variables: number, files: number, to: Export): void {
    if (variables > 0) {
      const what =
        to === 'outputs'
          ? `${count(variables, 'output')} of this step`
          : `${count(variables, 'variable')} ${this.#options.platform.reach ?? 'to the later steps of this job'}`;
      this.log.line`✓ exported  ${what}`;
    }
    if (files > 0) {
      this.log
        .line`✓ written   ${count(files, 'file')}, removed ${this.#options.platform.filesEnd ?? 'at the end of the job'}`;
    }
    if (variables === 0 && files === 0) {
      this.log.line`✓ exported  nothing`;
    }
  }

  /** Folders of files that other jobs left behind. */
  swept(folders: number): void {
    if (folders > 0) {
      this.log.line`✓ removed   ${count(folders, 'folder')} with secrets that earlier jobs left behind`;
    }
  }

  /** The failed load: the error with its fix, the CI's annotation, the summary. */
  async failed(error: KeytrailError): Promise<void> {
    this.#tellRoutes();
    this.log.error(error);
    await this.#options.platform.fail(error);
    await this.summarised(error);
  }

  /** Writes the summary. It is a convenience: when it cannot be written, a warning says so and the load goes on. */
  async summarised(error?: KeytrailError): Promise<void> {
    const { ledger, platform, summary, now } = this.#options;
    const isPublic = ledger.isPublic ?? platform.isPublic(undefined);
    const detail = summary ?? (isPublic ? 'counts' : 'full');
    if (detail === 'off') {
      return;
    }
    const digest = this.#digest;
    const { auditFile } = platform;
    try {
      const trail = ledger.isTrailWhole ? [] : (await import('./trail-notes.ts')).summaryOf(ledger);
      await platform.writeSummary(
        renderSummary({ detail, ledger, error, digest, auditFile, trail, now: now() }),
      );
    } catch (thrown) {
      await platform.warn(`the job summary could not be written: ${messageOf(thrown)}`);
    }
  }

  #tellRoutes(): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const route of early) {
      this.routed(...route);
    }
  }
}
