import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPairs } from '../../../sandbox/runner/file-commands.ts';
import { appendToRunnerFile, renderPairs } from '../../../src/handover/index.ts';
import { testOn } from '../../machine-tool.ts';

const HANDOVER = new URL('../../../src/handover/index.ts', import.meta.url).href;
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

/** What the runner applies of a file: pair by pair, up to the first thing that is none. */
function appliedPairs(text: string): ReadonlyMap<string, string> {
  const applied = new Map<string, string>();
  try {
    for (const [name, value] of readPairs(text)) applied.set(name, value);
  } catch {
    // The runner says so and ends the step red; what it applied stays.
  }
  return applied;
}

describe('a text that is longer than what a system writes in one piece', () => {
  const PAIRS = Array.from({ length: 2_000 }, (_, index) => ({
    name: `N${index}`,
    value: `${index} `.repeat(3_000),
  }));

  test.each(['', 'A=1\n', 'A=1'])('arrives whole behind %j', (before) => {
    writeFileSync(file, before);
    append(file, renderPairs(PAIRS.slice(0, 3)));
    append(file, renderPairs([{ name: 'B', value: '2' }]));
    const expected = new Map(PAIRS.slice(0, 3).map(({ name, value }) => [name, value]));
    expect(appliedPairs(readFileSync(file, 'utf8'))).toEqual(
      new Map([...(before === '' ? [] : [['A', '1'] as const]), ...expected, ['B', '2']]),
    );
  });

  test('counts for nothing before it is whole: what was appended first does', () => {
    writeFileSync(file, `A=1\n!\n${renderPairs(PAIRS.slice(0, 3))}`);
    expect([...appliedPairs(readFileSync(file, 'utf8'))]).toEqual([['A', '1']]);
  });

  test('counts whole or not at all when its process is killed at any moment of the write', async () => {
    const script = `import { appendToRunnerFile, renderPairs } from ${JSON.stringify(HANDOVER)};
      const text = renderPairs(Array.from({ length: ${PAIRS.length} }, (_, index) =>
        ({ name: 'N' + index, value: (index + ' ').repeat(3000) })));
      process.stdout.write('ready', () => {
        appendToRunnerFile('GITHUB_ENV', process.argv[1], text);
        setInterval(() => {}, 1000);
      });`;
    const counts: number[] = [];
    for (let kill = 0; kill < 8; kill += 1) {
      const path = join(folder, `env_${kill}`);
      writeFileSync(path, '');
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, path]);
      await new Promise((resolve) => child.stdout.once('data', resolve));
      // The first bytes are there: the write has begun.
      while (statSync(path).size === 0) await nextTurn();
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
      counts.push(appliedPairs(readFileSync(path, 'utf8')).size);
      rmSync(path);
    }
    expect(counts.filter((count) => count !== 0 && count !== PAIRS.length)).toEqual([]);
  }, 30_000);
});
