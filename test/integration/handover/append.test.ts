import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendToRunnerFile } from '../../../src/handover/index.ts';
import { testOn } from '../../machine-tool.ts';

const APPEND = new URL('../../../src/handover/append.ts', import.meta.url).href;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-append-'));
  file = join(folder, 'set_env');
  writeFileSync(file, '');
});

afterEach(() => rmSync(folder, { recursive: true }));

const append = (path: string | undefined, text = 'A<<X\nhunter2\nX\n') =>
  appendToRunnerFile('GITHUB_ENV', path, text);
const codeOf = (action: () => void): unknown => {
  try {
    action();
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${error.code} ${error.message}` : error;
  }
};

describe('appending to a file of the runner', () => {
  test('keeps what is there and adds the text', () => {
    append(file, 'A=1\n');
    append(file, 'B=2\n');
    append(file, '');
    expect(readFileSync(file, 'utf8')).toBe('A=1\nB=2\n');
  });

  test('begins a line of its own after a line that was not ended', () => {
    writeFileSync(file, 'A=1');
    append(file, 'B=2\n');
    expect(readFileSync(file, 'utf8').split(/\r?\n/)).toEqual(['A=1', 'B=2', '']);
  });

  test.each([undefined, ''])('without a path is KT902: %j', (path) => {
    expect(codeOf(() => append(path))).toBe('KT902 GITHUB_ENV is not set.');
  });

  test('a file that is not there is KT702 and is not made', () => {
    expect(codeOf(() => append(join(folder, 'missing')))).toMatch(/^KT702 .*it does not exist \(ENOENT\)/);
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });

  test('a folder is KT702', () => {
    const path = join(folder, 'folder');
    mkdirSync(path);
    expect(codeOf(() => append(path))).toMatch(/^KT702 /);
  });

  testOn(['linux', 'darwin'], 'a link is KT702, and what it leads to stays as it is', () => {
    const link = join(folder, 'link');
    symlinkSync(file, link);
    expect(codeOf(() => append(link))).toMatch(/^KT702 .*symbolic link/);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  testOn(['linux', 'darwin'], 'a named pipe that nobody reads is KT702, at once', () => {
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    expect(codeOf(() => append(pipe))).toMatch(/^KT702 /);
  });

  testOn(['linux'], 'a device is KT702', () => {
    expect(codeOf(() => append('/dev/full'))).toBe(
      "KT702 The runner's file GITHUB_ENV could not be opened: it is no regular file.",
    );
  });

  testOn(['linux'], 'a disk that takes only a part is KT702, and no part stays', () => {
    // A limit on the size of files makes the system take 1,024 bytes of the write, as a disk with that much room would.
    writeFileSync(file, 'A=1\n');
    const script = `import { appendToRunnerFile } from ${JSON.stringify(APPEND)};
      process.on('SIGXFSZ', () => {});
      try { appendToRunnerFile('GITHUB_ENV', ${JSON.stringify(file)}, 'B=' + 'hunter2'.repeat(1000) + '\\n'); }
      catch (error) { process.stdout.write(error.code + ' ' + error.message); }`;
    const { stdout } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 1; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      {
        encoding: 'utf8',
      },
    );
    expect(stdout).toMatch(/^KT702 The runner's file GITHUB_ENV could not be written: /);
    expect(stdout).not.toContain('hunter2');
    expect(readFileSync(file, 'utf8')).toBe('A=1\n');
  });
});
