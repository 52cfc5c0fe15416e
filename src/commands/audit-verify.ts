import { realpathSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { inertJson } from '../audit/index.ts';
import {
  type Finding,
  type Report,
  readPublicKeys,
  serveExaminer,
  type ThreadEntry,
  verify,
} from '../review/index.ts';
import { count } from '../text.ts';
import type { VerifyRequest } from './audit-requests.ts';
import { openStores } from './audit-stores.ts';
import { failureIn, type Output, writing } from './output.ts';
import { notRight } from './usage.ts';

const FOUND = 1;

/** Checks records; returns 1 when there is a finding. Throws KT801, KT802, and what opening AWS throws. */
export async function auditVerify(request: VerifyRequest): Promise<number> {
  return await writing(async (output) => {
    const shown = request.format === 'json' ? new JsonReport(output) : new TextReport(output);
    try {
      const report = await review(request, (finding) => shown.finding(finding));
      await shown.end(report);
      return isClean(report) ? 0 : FOUND;
    } catch (thrown) {
      await shown.fail(thrown);
      throw thrown;
    }
  });
}

async function review(request: VerifyRequest, tell: (finding: Finding) => Promise<void>): Promise<Report> {
  const { isUnsignedAllowed, publicKeys, sealKeys, sources, until } = request;
  const [keys, keysOfSeals] = [readPublicKeys(publicKeys), readPublicKeys(sealKeys)];
  const stores = await openStores(sources);
  const strictness = { keys, sealKeys: keysOfSeals, isSignatureWanted: !isUnsignedAllowed };
  return await verify({ stores, ...strictness, until, entry: entryOf() }, tell);
}

/** What a thread of `auditVerify` does until it is ended. Throws KT903 outside of one. */
export async function auditExamine(): Promise<number> {
  if (isMainThread) throw notRight(['"examine" is for threads of keytrail audit verify'], 'keytrail audit');
  serveExaminer();
  return await new Promise<number>(() => {});
}

/** A thread is this same program, with the command that serves. */
function entryOf(): ThreadEntry | undefined {
  const [, file] = process.argv;
  return file === undefined ? undefined : { file: realpathSync(file), args: ['audit', 'examine'] };
}

function isClean({ findings }: Report): boolean {
  return Object.keys(findings).length === 0;
}

/** For programs: one JSON object, whose findings are written as they come. */
class JsonReport {
  readonly #output: Output;
  #before = '{"schema":"keytrail.verify/v1","findings":[\n';

  constructor(output: Output) {
    this.#output = output;
  }

  async finding(finding: Finding): Promise<void> {
    await this.#output.raw(this.#before + inertJson(finding));
    this.#before = ',\n';
  }

  async end(report: Report): Promise<void> {
    const { findings: counts, ...rest } = report;
    await this.#close({ ok: isClean(report), error: null, counts, ...rest });
  }

  /** A program that reads this gets a whole object in this case, too. */
  async fail(thrown: unknown): Promise<void> {
    await this.#close({ ok: false, error: failureIn(thrown) });
  }

  async #close(rest: object): Promise<void> {
    const opening = this.#before === ',\n' ? '\n' : this.#before;
    await this.#output.raw(`${opening}],${inertJson(rest).slice(1)}\n`);
  }
}

/** For people. */
class TextReport {
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  async finding({ id, kind, load, message, phase, place }: Finding): Promise<void> {
    const record = id === null ? (phase ?? '') : `${phase ?? 'record'} ${id}`;
    const subject = [record, load === null ? '' : `of load ${load}`].join(' ').trim();
    await this.#output.line(`✗ ${kind}  ${place}  ${subject === '' ? '' : `${subject}: `}${message}`);
  }

  async end(report: Report): Promise<void> {
    for (const line of linesOf(report)) await this.#output.line(line);
  }

  /** People read the error on standard error. */
  async fail(): Promise<void> {}
}

function linesOf(report: Report): readonly string[] {
  const { copies, loads, records, seals, signatures, sources } = report;
  const found = Object.values(report.findings).reduce((sum, count) => sum + count, 0);
  const what = `${count(records, 'record')} of ${count(loads, 'load')} in ${count(sources.length, 'source')}`;
  const { unchecked, unsignedResults, valid } = signatures;
  const isSigned = valid + unchecked > 0;
  return [
    found === 0 ? `✓ ${what}: nothing found` : `✗ ${what}: ${count(found, 'finding')}`,
    ...(isSigned
      ? [`  signatures: ${valid} valid, ${unchecked} not checked; ${unsignedResults} results without one`]
      : []),
    ...(copies > 0 ? [`  copies: ${copies}`] : []),
    ...(seals === null
      ? []
      : [
          `  sealed: ${seals.sealed}, unsealed: ${seals.unsealed} (${count(seals.seals, 'seal')}, up to ${seals.until ?? 'no time'})`,
        ]),
    '  This does not prove:',
    ...report.cannotProve.map((sentence) => `  - ${sentence}`),
  ];
}
