import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insidePath } from '../../src/repository-path.ts';

const pathOf = (text: string, isWindows = false) => {
  const inside = insidePath(text, isWindows);
  return 'path' in inside ? inside.path : undefined;
};

describe('a path inside the repository', () => {
  test.each([
    ['.keytrail.yml', '.keytrail.yml'],
    ['./ci/keytrail.yml', 'ci/keytrail.yml'],
    ['ci//a/./b.yml', 'ci/a/b.yml'],
    ['ci/../b.yml', 'b.yml'],
    ['a/../b/../c.yml', 'c.yml'],
    ['..keytrail.yml', '..keytrail.yml'],
    ['.github/keytrail.yml', '.github/keytrail.yml'],
    ['.gitignore', '.gitignore'],
    ['a b/ü#?%2e.yml', 'a b/ü#?%2e.yml'],
  ])('%j is %j on every system', (text, path) => {
    expect(pathOf(text)).toBe(path);
    expect(pathOf(text, true)).toBe(path);
  });

  test.each([
    '/etc/passwd',
    '//server/share/x.yml',
    '../x.yml',
    'a/../../x.yml',
    '..',
    'a/..',
    '.',
    '',
    'C:\\x.yml',
    'c:/x.yml',
    '\\\\server\\share\\x.yml',
    '\\\\?\\C:\\x.yml',
    'a\0b.yml',
    'a\ud800.yml',
    '.git/config',
    'sub/.GIT/config',
    'x'.repeat(4_097),
  ])('is not %j on any system', (text) => {
    expect(pathOf(text)).toBeUndefined();
    expect(pathOf(text, true)).toBeUndefined();
  });

  test.each([
    ['ci\\a.yml', 'ci\\a.yml', 'ci/a.yml'],
    ['ci\\..\\..\\x.yml', 'ci\\..\\..\\x.yml', undefined],
    ['\\x.yml', '\\x.yml', undefined],
    ['C:x.yml', 'C:x.yml', undefined],
    ['a.yml:stream', 'a.yml:stream', undefined],
    ['a.yml.', 'a.yml.', undefined],
    ['a.yml ', 'a.yml ', undefined],
    ['dir./a.yml', 'dir./a.yml', undefined],
    ['.. /x.yml', '.. /x.yml', undefined],
    ['nul', 'nul', undefined],
    ['ci/COM1.yml', 'ci/COM1.yml', undefined],
    ['console.yml', 'console.yml', 'console.yml'],
  ])('%j is %j on Linux and macOS, and %j on Windows', (text, elsewhere, onWindows) => {
    expect(pathOf(text)).toBe(elsewhere);
    expect(pathOf(text, true)).toBe(onWindows);
  });

  test('never begins above or outside, whatever it is made of', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '.git', 'C:', '\\', '..\\', 'b.yml', '/');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, isWindows) => {
        const path = pathOf(parts.join('/'), isWindows);
        if (path !== undefined) {
          const names = path.split(isWindows ? /[\\/]/ : '/');
          expect(names.filter((name) => ['', '.', '..', '.git'].includes(name))).toEqual([]);
        }
      }),
    );
  });
});
