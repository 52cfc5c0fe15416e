import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { planFilesDir, writeFiles } from '../../../src/handover/index.ts';
import { removeFilesDir } from '../../../src/handover/removal.ts';
import { Secret } from '../../../src/secret.ts';
import { testOn } from '../../machine-tool.ts';

const FILES = new URL('../../../src/handover/files.ts', import.meta.url).href;
const REMOVAL = new URL('../../../src/handover/removal.ts', import.meta.url).href;
const NOBODY = 65_534;
const KEY = '0123456789ab';
const SECRET = new URL('../../../src/secret.ts', import.meta.url).href;
const onPosix = (title: string, body: () => void) => testOn(['linux', 'darwin'], title, body);

let temp: string;

beforeEach(() => {
  temp = realpathSync(mkdtempSync(join(tmpdir(), 'keytrail-files-')));
});

afterEach(() => rmSync(temp, { recursive: true }));

const entry = (name: string, text: string, mode = 0o600) => ({ name, value: new Secret(name, text), mode });
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const messageOf = (action: () => void): string => {
  try {
    action();
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${error.code} ${error.message}` : String(error);
  }
};

describe('the plan of a folder', () => {
  test('is an absolute path under keytrail that is new each time, and makes nothing', () => {
    const plans = [planFilesDir(temp, KEY), planFilesDir(`${temp}/`, KEY)];
    expect(new Set(plans).size).toBe(2);
    for (const plan of plans) expect(dirname(plan)).toBe(join(temp, 'keytrail'));
    expect(readdirSync(temp)).toEqual([]);
  });

  test.each(['', 'relative/temp'])('without an absolute RUNNER_TEMP is KT902: %j', (path) => {
    expect(messageOf(() => void planFilesDir(path, KEY))).toMatch(/^KT902 /);
  });
});

describe('secrets as files', () => {
  test.each(['', 'hunter2', 'a\r\nb\n', ' \0 ', '\ufeffbom', 'ä😀', 'x'.repeat(300_000)])(
    'a value is in its file byte for byte: %#',
    (text) => {
      const dir = planFilesDir(temp, KEY);
      writeFiles(dir, [entry('NAME', text)]);
      expect(readFileSync(join(dir, 'NAME')).equals(Buffer.from(text, 'utf8'))).toBe(true);
      expect(readdirSync(dir)).toEqual(['NAME']);
    },
  );

  test('bytes that are no text are in their file as they are', () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
    const dir = planFilesDir(temp, KEY);
    writeFiles(dir, [{ name: 'KEY', value: new Secret('KEY', bytes), mode: 0o600 }]);
    expect(readFileSync(join(dir, 'KEY')).equals(bytes)).toBe(true);
  });

  onPosix('folders are 0700 and files have their mode, whatever the umask', () => {
    for (const umask of ['000', '077', '277']) {
      const dir = planFilesDir(join(temp, 'sub'), KEY);
      const script = `import { writeFiles } from ${JSON.stringify(FILES)}; import { Secret } from ${JSON.stringify(SECRET)};
        process.umask(0o${umask});
        writeFiles(${JSON.stringify(dir)}, [['A', 0o600], ['B', 0o400], ['C', 0o644]].map(([name, mode]) =>
          ({ name, value: new Secret(name, 'x'), mode })));`;
      rmSync(join(temp, 'sub'), { recursive: true, force: true });
      mkdirSync(join(temp, 'sub'));
      const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
      });
      const modes = ['A', 'B', 'C'].map((name) => modeOf(join(dir, name)));
      expect([stderr, modeOf(dirname(dir)).slice(-2), modeOf(dir), ...modes]).toEqual([
        '',
        '00',
        '700',
        '600',
        '400',
        '644',
      ]);
    }
  });

  test('two loads of one job have two folders', () => {
    const dirs = [planFilesDir(temp, KEY), planFilesDir(temp, KEY)];
    for (const dir of dirs) writeFiles(dir, [entry('NAME', dir)]);
    expect(dirs.map((dir) => readFileSync(join(dir, 'NAME'), 'utf8'))).toEqual(dirs);
  });

  test('a folder that is there already is KT702, and stays as it is', () => {
    const dir = planFilesDir(temp, KEY);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'theirs'), 'theirs');
    expect(messageOf(() => writeFiles(dir, [entry('NAME', 'hunter2')]))).toMatch(
      /^KT702 .*already \(EEXIST\)/,
    );
    expect(readdirSync(dir)).toEqual(['theirs']);
  });

  onPosix(
    'a link in the place of the folder, or of keytrail, is KT702 and nothing is written behind it',
    () => {
      const elsewhere = join(temp, 'elsewhere');
      mkdirSync(elsewhere);
      symlinkSync(elsewhere, join(temp, 'keytrail'));
      expect(messageOf(() => writeFiles(planFilesDir(temp, KEY), [entry('NAME', 'hunter2')]))).toMatch(
        /^KT702 .*or a link/,
      );
      rmSync(join(temp, 'keytrail'));
      const dir = planFilesDir(temp, KEY);
      mkdirSync(dirname(dir));
      symlinkSync(elsewhere, dir);
      expect(messageOf(() => writeFiles(dir, [entry('NAME', 'hunter2')]))).toMatch(/^KT702 .*EEXIST/);
      expect(readdirSync(elsewhere)).toEqual([]);
    },
  );

  test('a RUNNER_TEMP that is not there, or is a file, is KT702', () => {
    writeFileSync(join(temp, 'file'), '');
    for (const base of ['missing', 'file']) {
      expect(messageOf(() => writeFiles(planFilesDir(join(temp, base), KEY), []))).toMatch(/^KT702 /);
    }
  });

  test.each(['', '..', '../OUT', 'a/b', '.X.part', 'A B'])(
    'the name %j is refused before anything is made',
    (name) => {
      const dir = planFilesDir(temp, KEY);
      expect(messageOf(() => writeFiles(dir, [entry('GOOD', 'hunter2'), entry(name, 'hunter2')]))).toMatch(
        /^KT701 /,
      );
      expect(readdirSync(temp)).toEqual([]);
    },
  );

  test('half a surrogate pair is refused by name before anything is made', () => {
    const action = () => writeFiles(planFilesDir(temp, KEY), [entry('NAME', 'hunter2\udc00')]);
    expect(action).toThrow(
      expect.objectContaining({ code: 'KT701', details: [expect.stringMatching(/^NAME {2}holds half/)] }),
    );
    expect(readdirSync(temp)).toEqual([]);
  });

  onPosix(
    'after a failure in the middle nothing is left, and the error names the secret, not its value',
    () => {
      const dir = planFilesDir(temp, KEY);
      const script = `import { writeFiles } from ${JSON.stringify(FILES)}; import { Secret } from ${JSON.stringify(SECRET)};
      process.on('SIGXFSZ', () => {});
      try {
        writeFiles(${JSON.stringify(dir)}, [['SMALL', 1], ['LARGE', 1000]].map(([name, times]) =>
          ({ name, value: new Secret(name, 'hunter2'.repeat(times)), mode: 0o600 })));
      } catch (error) { process.stdout.write(error.code + ' ' + error.message); }`;
      const { stdout } = spawnSync(
        'bash',
        ['-c', 'ulimit -f 1; exec "$0" --input-type=module -e "$1"', process.execPath, script],
        {
          encoding: 'utf8',
        },
      );
      expect(stdout).toMatch(/^KT702 LARGE could not be written as a file: /);
      expect(stdout).not.toContain('hunter2');
      expect(existsSync(dir)).toBe(false);
    },
  );
});

/** Removes the folder in a process that no mode lets pass: root would not notice a shut folder. */
function removeAsUser(dir: string): string {
  const script = `import { chownSync, readdirSync } from 'node:fs';
    import { removeFilesDir } from ${JSON.stringify(REMOVAL)};
    const [dir, temp] = ${JSON.stringify([dir, temp])};
    if (process.getuid?.() === 0) {
      for (const path of readdirSync(temp, { recursive: true })) chownSync(temp + '/' + path, ${NOBODY}, ${NOBODY});
      chownSync(temp, ${NOBODY}, ${NOBODY});
      process.setuid(${NOBODY});
    }
    process.stdout.write(JSON.stringify(removeFilesDir(dir, temp)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('removing the folder', () => {
  const made = (...entries: readonly ReturnType<typeof entry>[]) => {
    const dir = planFilesDir(temp, KEY);
    writeFiles(dir, entries);
    return dir;
  };

  test('removes read-only files, and what others put there, however shut', () => {
    const dir = made(entry('NAME', 'x', 0o400));
    mkdirSync(join(dir, 'theirs', 'deep'), { recursive: true });
    writeFileSync(join(dir, 'theirs', 'deep', 'file'), '');
    const shut = [join(dir, 'theirs', 'deep', 'file'), join(dir, 'theirs', 'deep'), join(dir, 'theirs'), dir];
    for (const path of shut) chmodSync(path, 0o400);
    expect(removeAsUser(dir)).toBe('{"outcome":"removed"}');
    expect(readdirSync(join(temp, 'keytrail'))).toEqual([]);
  });

  test('a second call, or one before the folder was made, finds it absent', () => {
    const dir = made(entry('NAME', 'x'));
    removeFilesDir(dir, temp);
    expect(removeFilesDir(dir, temp)).toEqual({ outcome: 'absent' });
    expect(removeFilesDir(planFilesDir(join(temp, 'other'), KEY), join(temp, 'other'))).toEqual({
      outcome: 'absent',
    });
  });

  onPosix('removes links and leaves what they lead to', () => {
    const outside = join(temp, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'file'), 'x', { mode: 0o640 });
    const dir = made();
    symlinkSync(outside, join(dir, 'folder'));
    symlinkSync(join(outside, 'file'), join(dir, 'file'));
    expect(removeFilesDir(dir, temp)).toEqual({ outcome: 'removed' });
    expect(readdirSync(outside)).toEqual(['file']);
    expect(modeOf(join(outside, 'file'))).toBe('640');
  });

  onPosix('refuses a link in the place of the folder or of keytrail', () => {
    const dir = made(entry('NAME', 'x'));
    const link = planFilesDir(temp, KEY);
    symlinkSync(dir, link);
    expect(removeFilesDir(link, temp)).toMatchObject({ outcome: 'refused' });
    mkdirSync(join(temp, 'sub'));
    symlinkSync(join(temp, 'keytrail'), join(temp, 'sub', 'keytrail'));
    const through = join(temp, 'sub', 'keytrail', basename(dir));
    expect(removeFilesDir(through, join(temp, 'sub'))).toMatchObject({ outcome: 'refused' });
    expect(readdirSync(dir)).toEqual(['NAME']);
  });

  test('refuses every path that Keytrail would not plan', () => {
    const dir = made(entry('NAME', 'x'));
    const id = basename(dir);
    const forged = [
      '',
      '/',
      temp,
      join(temp, 'keytrail'),
      join(temp, id),
      `${dir}/`,
      join(dir, 'NAME'),
      `${temp}/keytrail/x/../${id}`,
      `${temp}/keytrail/../keytrail/${id}`,
      `${dir}/../..`,
      join(temp, 'keytrail', 'files-'),
      join(temp, 'keytrail', `${id}x`),
    ];
    for (const path of forged) expect(removeFilesDir(path, temp)).toMatchObject({ outcome: 'refused' });
    expect(removeFilesDir(dir, join(temp, 'other'))).toMatchObject({ outcome: 'refused' });
    expect(readFileSync(join(dir, 'NAME'), 'utf8')).toBe('x');
  });
});
