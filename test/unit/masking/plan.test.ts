import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCommonWord } from '../../../src/masking/common-words.ts';
import { allFormsOf, masksForAll } from '../../../src/masking/index.ts';
import { JOB_BUDGET } from '../../../src/masking/plan.ts';
import { judge } from '../../../src/masking/structure.ts';
import { KINDS } from './printed/kinds.ts';
import { entryOf, runnerWith } from './printed/leaks.ts';

/** Tokens of up to 86 characters, none like another. */
const token = (index: number, length = 40) =>
  createHash('sha512').update(String(index)).digest('base64url').slice(0, length);
const tokens = (count: number, length?: number) =>
  Array.from({ length: count }, (_, index) => entryOf(token(index, length), `S${index}`));

describe('budgets', () => {
  test.each([20, 33, 40, 56, 64])('a token of %i characters costs about twelve strings', (length) => {
    const { masks } = masksForAll(tokens(1, length));
    expect(masks.length).toBeGreaterThanOrEqual(8);
    expect(masks.length).toBeLessThanOrEqual(13);
  });

  test('a leaf costs about eight', () => {
    const leaves = Array.from({ length: 20 }, (_, index) => token(index, 24));
    const { masks } = masksForAll([entryOf(JSON.stringify(leaves, null, 2))]);
    const whole = masksForAll([
      entryOf(
        JSON.stringify(
          leaves.map(() => ''),
          null,
          2,
        ).replace('""', '"abcdef"'),
      ),
    ]);
    expect((masks.length - whole.masks.length) / leaves.length).toBeLessThanOrEqual(12);
  });

  test('a job has no more than its budget but for what must be masked', () => {
    expect(masksForAll(tokens(150)).masks).toHaveLength(JOB_BUDGET);
    const { masks, cut } = masksForAll(tokens(400));
    expect(masks.length).toBeGreaterThan(JOB_BUDGET);
    expect(masks.length).toBeLessThan(400 * 9);
    expect(cut).toHaveLength(400);
  });

  test('what must be masked stays masked, however many secrets there are', () => {
    const hide = runnerWith(masksForAll(tokens(400)).masks);
    for (const index of [0, 199, 399]) {
      const value = token(index);
      for (const text of [
        value,
        Buffer.from(`u:${value}\n`).toString('base64'),
        Buffer.from(value).toString('hex'),
      ]) {
        expect(hide(text)).not.toContain(text.slice(8, 24));
      }
    }
  });

  test('the common forms of all secrets go before the rare ones of some', () => {
    const entries = tokens(150);
    const hide = runnerWith(masksForAll(entries).masks);
    const isHidden = (text: string) => hide(text) !== text;
    const rows = entries.map(({ secret }) => secret.revealBytes().subarray(0, 16));
    const common = rows.filter((row) => {
      const pairs = Buffer.from(row)
        .toString('hex')
        .replace(/.{4}(?=.)/g, '$& ');
      return isHidden(`${pairs}  ${Buffer.from(row).toString()}`);
    });
    const rare = rows.filter((row) =>
      isHidden([...row].map((byte) => `   ${String.fromCharCode(byte)}`).join('')),
    );
    expect(common.length).toBeGreaterThan(20);
    expect(rare).toEqual([]);
  });

  test('a secret that has all of its forms is not named as cut', () => {
    expect(masksForAll([entryOf(KINDS[0]?.value(['']) ?? '')]).cut).toEqual([]);
    expect(masksForAll(tokens(1)).cut).toEqual(['S0']);
  });

  test('of a data set with more than a hundred leaves the leaves are masked, their forms as the budget allows', () => {
    const leaves = Array.from({ length: 400 }, (_, index) => token(index, 12));
    const { masks } = masksForAll([entryOf(JSON.stringify(leaves, null, 2))]);
    for (const leaf of leaves) expect(masks).toContain(leaf);
    expect(masks.length).toBeLessThanOrEqual(JOB_BUDGET);
  });
});

const hostile = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json(),
  fc.string({
    unit: fc.constantFrom('\n', ':', '=', '"', "'", '{', '}', '#', '-', ' ', 'a', '7', '@', '/', '\\'),
    maxLength: 80,
  }),
  fc.uint8Array({ maxLength: 80 }),
);

describe('for any value', () => {
  test('every mask is worth it: one line, four characters, no structure', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 3 }), (values) => {
        const entries = values.map((value, index) => entryOf(value, `S${index}`));
        const wholes = new Set(values.map(String).map((value) => value.trim()));
        for (const mask of masksForAll(entries).masks) {
          expect(mask).not.toMatch(/[\r\n]/);
          expect(judge(mask)).toBe('worthy');
          expect(isCommonWord(mask.trim()) && !wholes.has(mask.trim())).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('every form for the redactor has four bytes, and what GitHub’s runner is told is among them', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const forms = allFormsOf([entryOf(value)]).map((form) => Buffer.from(form).toString('latin1'));
        const all = new Set(forms);
        for (const form of forms) expect(form.length).toBeGreaterThanOrEqual(4);
        for (const mask of masksForAll([entryOf(value)]).masks) {
          expect(all).toContain(Buffer.from(mask).toString('latin1'));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what must be masked of a random password is masked in a line that prints it', () => {
    const password = fc.string({
      unit: fc.constantFrom(...'aK7z!@#$%^&*()_+-={}[]|\\:;"\'<>,.?/~` éß漢🔑\t\x7f'),
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(password, fc.string({ maxLength: 5 }), (value, before) => {
        fc.pre(value.trim().length >= 8 && judge(value) === 'worthy');
        const core = value.trim();
        const hide = runnerWith(masksForAll([entryOf(value)]).masks);
        const printed = [
          core,
          encodeURIComponent(core),
          encodeURIComponent(core)
            .replace(/%../g, (code) => code.toLowerCase())
            .replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`),
          JSON.stringify(core).slice(1, -1),
          JSON.stringify(JSON.stringify(core)).slice(3, -3),
          core.replaceAll("'", "'\\''"),
          Buffer.from(core).toString('hex'),
        ];
        for (const text of printed) expect(hide(`x ${text} y`)).not.toContain(text);
        const inner = Buffer.from(before + core)
          .toString('base64')
          .replace(/=+$/, '');
        const lead = Math.ceil((Buffer.byteLength(before) * 8) / 6);
        const hidden = hide(Buffer.from(`${before}${core}\n`).toString('base64'));
        expect(hidden).not.toContain(inner.slice(lead, -1));
      }),
      { numRuns: 500 },
    );
  });
});
