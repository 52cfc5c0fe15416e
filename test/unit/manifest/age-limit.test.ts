import { describe, expect, test } from '@jest/globals';
import { parseAge, readAgeLimit } from '../../../src/manifest/age-limit.ts';
import type { Node } from '../../../src/manifest/document.ts';
import { declare } from '../../../src/manifest/index.ts';
import { Mistakes } from '../../../src/manifest/mistakes.ts';
import { failureOf, request } from './manifests.ts';

const manifest = (defaults: string, secret: string) =>
  request(`version: 1\ndefaults: {${defaults}}\nsecrets: {A: {from: /a, ${secret}}}\n`);
const limitOf = async (defaults: string, secret: string) => {
  const { declarations } = await declare(manifest(defaults, secret));
  return [declarations[0]?.maxAge?.seconds, declarations[0]?.onStale];
};

describe('an age', () => {
  test.each([
    ['1m', 60],
    ['30m', 1_800],
    ['12h', 43_200],
    ['90d', 7_776_000],
    ['2w', 1_209_600],
    ['99999w', 60_479_395_200],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseAge(text)).toEqual({ text, seconds });
  });

  test.each([
    '',
    'd',
    '0d',
    '-1d',
    '1',
    '1s',
    '1y',
    '1.5d',
    '1 d',
    '1d ',
    '01d',
    '1D',
    '1e3d',
    '100000d',
    '99999999999w',
  ])('%j is none', (text) => {
    expect(parseAge(text)).toBeUndefined();
  });

  test('that is too large is refused with what is allowed', async () => {
    const error = await failureOf(manifest('', 'max_age: 99999999999w'));
    expect(error.code).toBe('KT103');
    expect(error.details).toEqual([
      expect.stringMatching(/^\.keytrail\.yml:3:34 {2}secrets\.A\.max_age: "99999999999w" .*from 1 to 99999/),
    ]);
  });
});

describe('the age limit of a secret', () => {
  test('is none, and warns, when nothing is said', async () => {
    expect(await limitOf('', '')).toEqual([undefined, 'warn']);
  });

  test('is that of the defaults, where it has no own', async () => {
    expect(await limitOf('max_age: 90d, on_stale: fail', '')).toEqual([7_776_000, 'fail']);
    expect(await limitOf('max_age: 90d, on_stale: fail', 'max_age: 1h')).toEqual([3_600, 'fail']);
    expect(await limitOf('max_age: 90d, on_stale: fail', 'on_stale: ignore')).toEqual([7_776_000, 'ignore']);
    expect(await limitOf('on_stale: fail', 'max_age: 1h')).toEqual([3_600, 'fail']);
    expect(await limitOf('on_stale: fail', '')).toEqual([undefined, 'fail']);
  });

  test('on_stale alone would do nothing, and is refused', async () => {
    const error = await failureOf(manifest('', 'on_stale: fail'));
    expect(error.details).toEqual([
      '.keytrail.yml:3:35  A: "on_stale" goes only with "max_age", here or in "defaults"',
    ]);
  });

  test('is not asked for a second time when the one that is there has a mistake', async () => {
    const both = [manifest('max_age: 9y', 'on_stale: fail'), manifest('', 'max_age: 9y, on_stale: fail')];
    for (const asked of both) expect((await failureOf(asked)).details).toHaveLength(1);
  });

  test('of a source without dates is a mistake of its own only, and none from the defaults', () => {
    const at = (line: number) => ({ file: 'm.yml', line, column: 1 });
    const entry = (key: string, value: string, line: number) => ({
      key,
      position: at(line),
      value: { kind: 'scalar', value, position: at(line) } as const,
    });
    const secret = (...entries: ReturnType<typeof entry>[]): Node => ({
      kind: 'map',
      entries,
      position: at(1),
    });
    const defaults = { maxAge: parseAge('90d'), onStale: 'fail' } as const;
    const mistakes = new Mistakes();
    const from = { defaults, isDated: false };
    expect(readAgeLimit('A', secret(), from, mistakes).maxAge).toBeUndefined();
    expect(mistakes.count).toBe(0);
    readAgeLimit('A', secret(entry('max_age', '1d', 2), entry('on_stale', 'fail', 3)), from, mistakes);
    expect(mistakes.lines()).toEqual([
      'm.yml:2:1  A: its source gives no date, so it has no age; leave it out',
      'm.yml:3:1  A: its source gives no date, so it has no age; leave it out',
    ]);
  });
});
