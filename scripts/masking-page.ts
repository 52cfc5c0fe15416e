/** docs/masking.md: what of a value is masked, measured by the model of the runner's masker and told in tables. */
import { COMMON_WORDS } from '../src/masking/common-words.ts';
import { FORMS } from '../src/masking/forms/catalogue.ts';
import { allFormsOf, masksForAll } from '../src/masking/index.ts';
import { BUDGET_BYTES, BYTES_A_STRING, JOB_BUDGET, MANY_LEAVES, PART_BUDGETS } from '../src/masking/plan.ts';
import { KINDS, type Kind } from '../test/unit/masking/printed/kinds.ts';
import {
  entryOf,
  type Hide,
  isPrinted,
  isShown,
  runnerWith,
  unionOf,
} from '../test/unit/masking/printed/leaks.ts';
import { PRINTERS } from '../test/unit/masking/printed/printers.ts';

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string;

const ROWS: readonly { readonly id: string; readonly title: string; readonly class: string }[] = [
  { id: 'itself', title: 'the value, its lines, its parts, as they are', class: 'must' },
  ...FORMS,
];

/** The page. `table` makes a Markdown table. */
export function maskingPage(table: Table, text: string): string {
  const filled = text
    .replace('{{forms}}', () => formsTable(table))
    .replace('{{words}}', () => wordsTable(table))
    .replace('{{budgets}}', () => budgetsTable(table));
  return `<!-- Made by scripts/generate.ts from scripts/masking-page.md. -->\n${filled}`;
}

function formsTable(table: Table): string {
  const hides = KINDS.map((kind) => {
    const value = kind.value(kind.secrets);
    return {
      kind,
      ours: runnerWith(masksForAll([entryOf(value)]).masks),
      naive: runnerWith([value.toString()]),
      redactor: unionOf(allFormsOf([entryOf(value)])),
    };
  });
  const rows = ROWS.map(({ id, title, class: formClass }) => [
    title,
    formClass,
    ...hides.map(({ kind, ours, naive, redactor }) =>
      [ours, naive, redactor].map((hide) => mark(id, kind, hide)).join(' '),
    ),
  ]);
  return table(['Form', 'Class', ...KINDS.map(({ title }) => title)], rows);
}

/** Whether what prints the form shows something of the value. A form that does not change it has no row of its own. */
function mark(form: string, kind: Kind, hide: Hide): string {
  const printers = PRINTERS.filter((printer) => printer.form === form && isPrinted(kind, printer));
  if (printers.length === 0) return '·';
  return printers.some((printer) => isShown(kind, printer, hide)) ? '✗' : '✓';
}

function budgetsTable(table: Table): string {
  return table(
    ['What', 'Strings'],
    [
      [`a value of up to ${BUDGET_BYTES} bytes`, String(PART_BUDGETS.whole)],
      [
        'a leaf: a part with a meaning of its own, as a password or a leaf of JSON',
        String(PART_BUDGETS.leaf),
      ],
      ['a line of a text', String(PART_BUDGETS.line)],
      [`each ${BYTES_A_STRING} bytes beyond ${BUDGET_BYTES}`, '1 more'],
      [
        `a value with more than ${MANY_LEAVES} leaves`,
        'of its leaves only the leaves themselves must be masked',
      ],
      ['a load', JOB_BUDGET.toLocaleString('en')],
    ],
  );
}

function wordsTable(table: Table): string {
  const rows = Object.entries(COMMON_WORDS).map(([title, words]) => [
    title,
    words
      .split(' ')
      .map((word) => `\`${word}\``)
      .join(' '),
  ]);
  return table(['Of', 'Words'], rows);
}
