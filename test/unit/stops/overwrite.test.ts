import { describe, expect, test } from '@jest/globals';
import { variablesOf } from '../../../src/stops/overwrite.ts';
import { systemOf } from '../../../src/system.ts';

const ENV = { Token: 'one', EMPTY: '', GONE: undefined };

describe('the variables that are set', () => {
  test('are looked up by their very name on Linux and macOS', () => {
    const currentOf = variablesOf(ENV, systemOf('linux'));
    expect(['Token', 'TOKEN', 'EMPTY', 'GONE', 'NONE'].map(currentOf)).toEqual([
      'one',
      undefined,
      '',
      undefined,
      undefined,
    ]);
  });

  test('are looked up in any case on Windows', () => {
    const currentOf = variablesOf(ENV, systemOf('win32'));
    expect(['Token', 'TOKEN', 'token', 'empty', 'NONE'].map(currentOf)).toEqual([
      'one',
      'one',
      'one',
      '',
      undefined,
    ]);
  });

  test.each(['win32', 'linux'] as const)('are not what every object has (%s)', (platform) => {
    const system = systemOf(platform);
    const names = ['toString', 'constructor', '__proto__', 'hasOwnProperty'];
    expect(names.map(variablesOf(ENV, system))).toEqual(names.map(() => undefined));
    expect(names.map(variablesOf(process.env, system))).toEqual(names.map(() => undefined));
  });
});
