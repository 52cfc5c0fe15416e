import type { KeytrailError } from './errors.ts';
import { errorPage } from './errors.ts';
import { escapeMarkdown, escapeText } from './escape.ts';
import type { Ledger } from './ledger.ts';
import { ageSeconds, countTargets } from './sources/index.ts';
import { ageText, count } from './text.ts';

export interface SummaryOptions {
  readonly detail: 'full' | 'counts';
  readonly ledger: Ledger;
  readonly error: KeytrailError | undefined;
  /** Of the newest record of this load; undefined when none was confirmed. */
  readonly digest: string | undefined;
  readonly auditFile: string;
  /** What is not as it should be with the trail: a sentence, and a line for each sink. Empty: all is. */
  readonly trail: readonly string[];
  readonly now: number;
}

/** The runner takes 1 MiB a step; half of it for each of the two lists leaves room for the rest. */
const LIST_LIMIT_BYTES = 450_000;

/** The job summary, Markdown. `counts` names no secret, no role and no path: everybody may read it. */
export function renderSummary(options: SummaryOptions): string {
  const { detail, ledger, error, digest } = options;
  const parts = [heading(ledger, error), ...(error === undefined ? [] : [failure(error, detail)])];
  if (detail === 'full') {
    parts.push(
      ...secretsTable(options),
      ...sessionLines(ledger),
      `Record: ${escapeMarkdown(options.auditFile)}`,
    );
  }
  parts.push(...trailLines(options));
  if (digest !== undefined) {
    parts.push(`Digest of the record: ${escapeMarkdown(digest)}`);
  }
  return `${parts.join('\n\n')}\n`;
}

function heading(ledger: Ledger, error: KeytrailError | undefined): string {
  const all = ledger.declared?.declarations.length ?? 0;
  const read = [...ledger.reads.values()].filter(({ outcome }) => outcome.kind === 'found');
  const stale = [...ledger.values.values()].filter((value) => ledger.isStale(value)).length;
  const older = stale === 0 ? '' : `, ${stale} older than allowed`;
  const reads = `${count(all, 'secret')} declared, ${countTargets(read.map(({ target }) => target))} read in ${count(ledger.calls.length, 'call')}${older}`;
  return `### Keytrail: ${error === undefined ? 'loaded' : 'failed, nothing was exported'}\n\n${reads}`;
}

function failure(error: KeytrailError, detail: 'full' | 'counts'): string {
  const page = `[${error.code}](${errorPage(error.code)})`;
  if (detail === 'counts') {
    return page;
  }
  const lines = [error.message, ...error.details, ...error.fix.map((fix) => `Fix: ${fix}`)];
  const items = lines.filter((line) => line.trim() !== '').map((line) => `- ${escapeMarkdown(line.trim())}`);
  return [page, ...fitting(items, (left) => `- and ${left} more`), ...pasteBlock(error)].join('\n');
}

/** Lines to copy, in a block of code: they have no backtick that could end it. */
function pasteBlock({ paste }: KeytrailError): readonly string[] {
  const lines = paste.map((line) => escapeText(line).replaceAll('`', '\\x60'));
  return lines.length === 0 ? [] : ['', '```json', ...lines, '```'];
}

function secretsTable({ error, ledger, now }: SummaryOptions): readonly string[] {
  const declarations = ledger.declared?.declarations ?? [];
  if (declarations.length === 0) {
    return [];
  }
  const rows = declarations.map((declaration) => {
    const value = ledger.values.get(declaration);
    const read = ledger.readFor(declaration);
    const found = read?.outcome.kind === 'found' ? read.outcome : undefined;
    const cells = [
      escapeMarkdown(declaration.name),
      escapeMarkdown(declaration.reference.text),
      found?.version == null ? '' : `${found.version}`,
      ageText(value === undefined ? ageSeconds(found?.lastModified ?? null, now) : value.age) +
        (value !== undefined && ledger.isStale(value) ? `, allowed ${declaration.maxAge?.text}` : ''),
      value?.outcome ?? read?.outcome.kind ?? 'unread',
      error === undefined ? (value?.delivered ?? '') : '',
      escapeMarkdown(declaration.owner ?? ''),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    [
      '| Secret | Reference | Version | Age | Outcome | Goes to | Owner |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...fitting(rows, (left) => `| and ${left} more | | | | | | |`),
    ].join('\n'),
  ];
}

function sessionLines(ledger: Ledger): readonly string[] {
  return ledger.sessions.map(
    ({ arn, accessKeyId }) => `Session: ${escapeMarkdown(arn)}, access key ${escapeMarkdown(accessKeyId)}`,
  );
}

/** The first says how many there are; the others name sinks and reasons. */
function trailLines({ detail, trail }: SummaryOptions): readonly string[] {
  const [heading, ...lines] = detail === 'full' ? trail : trail.slice(0, 1);
  if (heading === undefined) {
    return [];
  }
  const items = lines.map((line) => `- ${escapeMarkdown(line)}`);
  return [[heading, ...(items.length > 0 ? ['', ...items] : [])].join('\n')];
}

/** As many lines as the runner takes, and a word about the rest. */
function fitting(lines: readonly string[], tellRest: (left: number) => string): readonly string[] {
  let bytes = 0;
  const end = lines.findIndex((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > LIST_LIMIT_BYTES;
  });
  return end < 0 ? lines : [...lines.slice(0, end), tellRest(lines.length - end)];
}
