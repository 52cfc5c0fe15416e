import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FORMS } from '../../../../src/masking/forms/catalogue.ts';
import type { FormSource } from '../../../../src/masking/forms/form.ts';
import { SPECIAL, specialsOf } from '../../../../src/masking/forms/special.ts';
import { derivedByRunner } from '../../../../src/masking/runner-encoders.ts';

const source = (text: string, specials: number): FormSource => {
  const shifted = Buffer.from(`\0\0${text}`);
  const bytes = shifted.subarray(2);
  return { kind: 'whole', text, bytes, shifted, led: bytes, specials };
};
const formsOf = (text: string, specials: number) =>
  FORMS.flatMap((form) => form.strings(source(text, specials)));

test.each<readonly [string, number]>([
  ['tok_9fKq-2.L', 0],
  ['a"b', SPECIAL.quote],
  ["a'b\\", SPECIAL.apostrophe | SPECIAL.backslash],
  ['<a/b>', SPECIAL.markup | SPECIAL.slash],
  ['\x7f\n', SPECIAL.control],
  ['ü', SPECIAL.wide],
  ['$`', SPECIAL.expansion],
  ['(a) ~b', SPECIAL.mark | SPECIAL.blank],
  ['a=b', SPECIAL.other],
])('%j holds these special characters', (text, specials) => {
  expect(specialsOf(text)).toBe(specials);
});

test('a form that is not made for lack of its special characters would give nothing new', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'aZ7_.-!@#$%^&*()+={}[]|\\:;"\'<>,?/~` éß漢🔑\t\n\r\x7f\x1b\x85\u2028'),
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, (value) => {
      const derived = /[\r\n]/.test(value) ? [] : derivedByRunner(value);
      const made = new Set([value, ...derived, ...formsOf(value, specialsOf(value))]);
      // JSON's escapes of what the runner is told are derived once more.
      const again = [...made].flatMap(derivedByRunner);
      for (const each of formsOf(value, SPECIAL.any)) expect([...made, ...again]).toContain(each);
    }),
    { numRuns: 1_000 },
  );
});
