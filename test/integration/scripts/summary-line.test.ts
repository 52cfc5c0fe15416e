import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';

const project = mkdtempSync(join(tmpdir(), 'keytrail-jest-'));
afterAll(() => rmSync(project, { recursive: true }));

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs jest on one test file and returns its stdout, where the summary of jest itself does not go. */
function runJest(source: string): { readonly lines: readonly string[]; readonly code: number | null } {
  writeFileSync(join(project, 'package.json'), '{}');
  writeFileSync(join(project, 'some.test.js'), source);
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      join(repository, 'node_modules/jest/bin/jest.js'),
      `--rootDir=${project}`,
      '--reporters=default',
      `--reporters=${join(repository, 'scripts/plain-summary-reporter.js')}`,
    ],
    { cwd: project, encoding: 'utf8' },
  );
  return { lines: stdout.trimEnd().split('\n'), code: status };
}

describe('the last line of the tests', () => {
  test.each([
    ['all is well', "test('a', () => {}); test('b', () => {});", '2 passed, 0 failed', 0],
    ['one fails', "test('a', () => {}); test('b', () => { throw 1; });", '1 passed, 1 failed', 1],
    [
      'some are skipped',
      "test('a', () => {}); test.skip('b', () => {}); test.todo('c');",
      '1 passed, 0 failed, 2 skipped',
      0,
    ],
    ['a file cannot be run', 'require("./nothing");', '0 passed, 1 failed', 1],
  ])('counts when %s', (_when, source, line, code) => {
    const result = runJest(source);
    expect(result.lines.at(-1)).toBe(line);
    expect(result.code).toBe(code);
  });

  test('comes behind the names of tests that lack a tool', () => {
    const { lines } = runJest(
      "test('a', () => {}); test.skip('traces (not run: strace: no package)', () => {});",
    );
    expect(lines.slice(-2)).toEqual([
      'Not run: traces (not run: strace: no package)',
      '1 passed, 0 failed, 1 skipped',
    ]);
  });
});
