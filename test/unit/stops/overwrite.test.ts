import { describe, expect, test } from '@jest/globals';
import { variablesOf } from '../../../src/stops/overwrite.ts';

const ENV = { Token: 'one', EMPTY: '', GONE: undefined };

describe('the variables that are set', () => {
  test('are looked up by their very name on Linux and macOS', () => {
    const currentOf = variablesOf(ENV, false);
    expect(['Token', 'TOKEN', 'EMPTY', 'GONE', 'NONE'].map(currentOf)).toEqual([
      'one',
      undefined,
      '',
      undefined,
      undefined,
    ]);
  });

  test('are looked up in any case on Windows', () => {
    const currentOf = variablesOf(ENV, true);
    expect(['Token', 'TOKEN', 'token', 'empty', 'NONE'].map(currentOf)).toEqual([
      'one',
      'one',
      'one',
      '',
      undefined,
    ]);
  });

  test.each([true, false])('are not what every object has (case folded: %p)', (foldsCase) => {
    const names = ['toString', 'constructor', '__proto__', 'hasOwnProperty'];
    expect(names.map(variablesOf(ENV, foldsCase))).toEqual(names.map(() => undefined));
    expect(names.map(variablesOf(process.env, foldsCase))).toEqual(names.map(() => undefined));
  });
});
