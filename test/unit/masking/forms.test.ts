import { describe, expect, test } from '@jest/globals';
import { collectForms } from '../../../src/masking/all-forms.ts';
import { FORMS } from '../../../src/masking/forms/catalogue.ts';
import type { Form } from '../../../src/masking/forms/form.ts';
import { planMasks } from '../../../src/masking/plan.ts';
import { KINDS, type Kind } from './printed/kinds.ts';
import { entryOf, isPrinted, isShown, runnerWith, unionOf } from './printed/leaks.ts';
import { PRINTERS, type Printer } from './printed/printers.ts';

const MUST = new Set(['itself', ...FORMS.filter((form) => form.class === 'must').map(({ id }) => id)]);

const entriesOf = (kind: Kind) => [entryOf(kind.value(kind.secrets))];
const onGitHub = (kind: Kind, forms: readonly Form[]) =>
  runnerWith(planMasks(entriesOf(kind), false, forms).masks);
const inTheRedactor = (kind: Kind, forms: readonly Form[]) =>
  unionOf(collectForms(entriesOf(kind), false, forms));

/** The printers that show something of the kind, by the place that they have in the list. */
function leaks(kind: Kind, printers: readonly Printer[], hide: (line: string) => string): readonly string[] {
  return printers
    .filter((printer) => isPrinted(kind, printer) && isShown(kind, printer, hide))
    .map((printer) => `${printer.form} (printer ${PRINTERS.indexOf(printer)})`);
}

describe.each(KINDS)('of a secret that is $title', (kind) => {
  test('what must be masked never shows on GitHub', () => {
    const must = PRINTERS.filter(({ form }) => MUST.has(form));
    expect(leaks(kind, must, onGitHub(kind, FORMS))).toEqual([]);
  });

  test('no form shows where all are hidden', () => {
    expect(leaks(kind, PRINTERS, inTheRedactor(kind, FORMS))).toEqual([]);
  });
});

describe('each form is needed', () => {
  test.each(FORMS.map((form) => [form.id, form] as const))('without %s something shows', (id, form) => {
    const others = FORMS.filter((other) => other !== form);
    const own = PRINTERS.filter((printer) => printer.form === id);
    expect(own.length).toBeGreaterThan(0);
    const hide = form.class === 'must' ? onGitHub : inTheRedactor;
    const shown = KINDS.flatMap((kind) => leaks(kind, own, hide(kind, others)));
    expect(shown).not.toEqual([]);
  });

  test('the masks that GitHub’s runner derives are needed where nobody derives them', () => {
    const naive = KINDS.flatMap((kind) =>
      leaks(kind, PRINTERS, runnerWith([kind.value(kind.secrets).toString()])),
    );
    expect(new Set(naive.map((leak) => leak.split(' ')[0])).size).toBeGreaterThan(FORMS.length / 2);
  });
});
