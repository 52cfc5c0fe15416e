import { describe, expect, test } from '@jest/globals';
import { CATALOGUE } from '../../src/error-catalogue.ts';
import { type ErrorCode, errorPage, KeytrailError, messageOf } from '../../src/errors.ts';

const CODES = Object.keys(CATALOGUE).filter((code): code is ErrorCode => code in CATALOGUE);

describe('the catalogue', () => {
  test.each(CODES)('%s has a title, a cause, a fix and an exit code of its stage', (code) => {
    const { title, cause, fix, exit } = CATALOGUE[code];
    expect(code).toMatch(/^KT[1-9]\d\d$/);
    for (const text of [title, cause, fix]) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(8);
    }
    expect([1, 2, 3, 4, 5]).toContain(exit);
    if (code.startsWith('KT1')) {
      expect(exit).toBe(2);
    }
    if (code.startsWith('KT6')) {
      expect(exit).toBe(5);
    }
  });

  test('gives each code a page of its own', () => {
    const pages = CODES.map(errorPage);
    expect(new Set(pages).size).toBe(CODES.length);
    expect(errorPage('KT402')).toBe('https://github.com/keytrail/keytrail/blob/v1/docs/errors.md#kt402');
  });
});

describe('an error', () => {
  test("shows the catalogue's fix unless it has its own", () => {
    expect(new KeytrailError('KT107', 'm').fix).toEqual([CATALOGUE.KT107.fix]);
    expect(new KeytrailError('KT107', 'm', { fix: 'do' }).fix).toEqual(['do']);
    expect(new KeytrailError('KT107', 'm', { fix: ['do', 'that'] }).fix).toEqual(['do', 'that']);
  });

  test('keeps its cause, and has none that was not given', () => {
    const cause = new Error('first');
    expect(new KeytrailError('KT901', 'm', { cause }).cause).toBe(cause);
    expect('cause' in new KeytrailError('KT901', 'm')).toBe(false);
  });

  test.each([
    [new Error('text'), 'text'],
    ['thrown text', 'thrown text'],
    [undefined, 'undefined'],
  ])('the message of %p is %j', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});
