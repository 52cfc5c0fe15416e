/**
 * Writes what is derived: the tables of README.md from action.yml, docs/errors.md from the catalogue of errors,
 * docs/env-names.md from the table of refused names, the table of gitlab/README.md from the template, docs/masking.md from the forms and what the runner's model makes of
 * them, docs/record.md from the form of a record, the published schemas from the code that validates. `--check` writes nothing and names what is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { COMPONENT_ERRORS } from '../src/component-errors.ts';
import { CATALOGUE, type CatalogueEntry } from '../src/error-catalogue.ts';
import { envNamesPage } from './generate-env-names.ts';
import { recordPage, recordSchemaText } from './generate-record.ts';
import { manifestSchemaText } from './generate-schema.ts';
import { maskingPage } from './masking-page.ts';
import { templateFor } from './release/component.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Input {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function readAction(): Action {
  return parse(read('action.yml')) as Action;
}

/** A Markdown table; a `|` in a cell would end it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function inputsTable({ inputs }: Action): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default === undefined || input.default === '' ? '–' : `\`${input.default}\``,
    input.description,
  ]);
  return table(['Input', 'Default', 'What it is'], rows);
}

function outputsTable({ outputs }: Action): string {
  return table(
    ['Output', 'What it is'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function fill(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`);
  if (!marks.test(text)) {
    throw new Error(`the text has no place for ${name}`);
  }
  return text.replace(marks, (_, open: string, close: string) => `${open}${content}${close}`);
}

function readme(): string {
  const action = readAction();
  return fill(fill(read('README.md'), 'inputs', inputsTable(action)), 'outputs', outputsTable(action));
}

const ROOMS: Readonly<Record<string, string>> = {
  1: 'Declare',
  2: 'Identify',
  3: 'Assume',
  4: 'Fetch',
  5: 'Mask',
  6: 'Record',
  7: 'Hand over',
  8: 'Review',
  9: 'Set-up and usage',
};

function errorsPage(): string {
  const entries = Object.entries<CatalogueEntry>({ ...CATALOGUE, ...COMPONENT_ERRORS });
  const sections = Object.entries(ROOMS).flatMap(([digit, title]) => {
    const own = entries.filter(([code]) => code.startsWith(`KT${digit}`));
    return own.length === 0 ? [] : [`## ${title}`, ...own.map(([code, entry]) => errorEntry(code, entry))];
  });
  return [
    '# Errors',
    'Generated from `src/error-catalogue.ts` and `src/component-errors.ts`. Every error ends the step red, and nothing is handed over' +
      ' unless its cause says otherwise. The last column is for the command line and GitLab: the exit code.',
    table(
      ['Code', 'What happened', 'Exit'],
      entries.map(([code, { title, exit }]) => [`[${code}](#${code.toLowerCase()})`, title, String(exit)]),
    ),
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

function errorEntry(code: string, { title, cause, fix }: CatalogueEntry): string {
  return [`### ${code}`, `**${title}.**`, `Cause: ${cause}`, `Fix: ${fix}`].join('\n\n');
}

interface InputSpec {
  readonly description: string;
  readonly default: string | number | boolean;
  readonly type?: string;
  readonly options?: readonly unknown[];
}

/** The inputs of the GitLab component. */
function componentInputs(): string {
  const [header] = parseAllDocuments(read(TEMPLATE)).map((document) => document.toJS());
  const { spec } = header as { spec: { inputs: Readonly<Record<string, InputSpec>> } };
  const rows = Object.entries(spec.inputs).map(([name, input]) => [
    `\`${name}\``,
    input.type ?? (input.options === undefined ? 'string' : input.options.join(', ')),
    input.default === '' ? '–' : `\`${shortened(String(input.default))}\``,
    input.description,
  ]);
  return table(['Input', 'Type', 'Default', 'What it is'], rows);
}

/** An address is as long as it is; a digest of zeros, or of a release, says nothing to a reader. */
function shortened(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 6)}…` : text;
}

/** Between releases the template names the version of package.json, and a SHA-256 that no file has. */
function template(): string {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return templateFor(read(TEMPLATE), { version, sha256: '0'.repeat(64) });
}

const TEMPLATE = 'gitlab/templates/secrets/template.yml';

const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  'README.md': readme,
  'docs/env-names.md': envNamesPage,
  'docs/errors.md': errorsPage,
  'docs/masking.md': () => maskingPage(table, read('scripts/masking-page.md')),
  'docs/record.md': () => recordPage(table),
  'gitlab/README.md': () => fill(read('gitlab/README.md'), 'inputs', componentInputs()),
  [TEMPLATE]: template,
  'schema/audit-record.schema.json': recordSchemaText,
  'schema/keytrail.schema.json': manifestSchemaText,
};

const check = process.argv.includes('--check');
for (const [path, make] of Object.entries(GENERATED)) {
  const text = await make();
  const before = (() => {
    try {
      return read(path);
    } catch {
      return undefined;
    }
  })();
  if (text === before) {
    continue;
  }
  if (check) {
    console.error(`${path} is out of date. Run: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
}
