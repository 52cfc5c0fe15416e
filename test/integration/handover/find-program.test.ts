import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findProgram } from '../../../src/handover/index.ts';
import { systemOf } from '../../../src/system.ts';

let root: string;
const at = (...names: readonly string[]) => join(root, ...names);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'keytrail-programs-'));
  for (const folder of ['one', 'two', 'two/tool', 'three']) mkdirSync(at(folder));
  writeFileSync(at('one', 'tool'), '', { mode: 0o644 });
  writeFileSync(at('three', 'tool'), '', { mode: 0o755 });
  writeFileSync(at('three', 'other.EXE'), '', { mode: 0o755 });
  symlinkSync(at('nowhere'), at('one', 'other'));
});
afterAll(() => rmSync(root, { recursive: true }));

const linux = systemOf('linux');
const windows = systemOf('win32', () => {});

test('a program is the first in PATH that can be executed: no folder, no plain file, no dead link', () => {
  const PATH = ['', 'one', at('one'), at('two'), at('none'), at('three')].join(delimiter);
  expect(findProgram('tool', { PATH }, linux)).toBe(at('three', 'tool'));
  expect(findProgram('other', { PATH }, linux)).toBeUndefined();
  expect(findProgram('two/tool', { PATH }, linux)).toBeUndefined();
  expect(findProgram('tool', {}, linux)).toBeUndefined();
});

test('an absolute path is the program itself, if it is one', () => {
  expect(findProgram(at('three', 'tool'), {}, linux)).toBe(at('three', 'tool'));
  expect(findProgram(at('one', 'tool'), {}, linux)).toBeUndefined();
});

test('on Windows an extension may be left out, and the variable is called as somebody likes', () => {
  const env = { Path: at('three'), PathExt: '.COM;.EXE' };
  expect(windows.programNames('other', env.PathExt)).toEqual(['other.com', 'other.exe']);
  expect(windows.programNames('other.EXE', env.PathExt)).toEqual(['other.EXE']);
  expect(windows.programNames('other', '')).toContain('other.cmd');
  expect(findProgram('other.EXE', env, windows)).toBe(at('three', 'other.EXE'));
});
