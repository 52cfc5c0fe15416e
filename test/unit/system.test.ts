import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inputsFrom } from '../../src/inputs.ts';
import { AccessListError, NotAFileError, systemOf } from '../../src/system.ts';
import { testOn } from '../machine-tool.ts';

const POSIX = ['linux', 'darwin'] as const;
const onPosix = (title: string, body: () => void) => testOn(POSIX, title, body);

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keytrail-system-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const linux = systemOf('linux');
const windows = systemOf('win32', () => {});

function failing(times: number, code: string): { readonly act: () => string; readonly calls: () => number } {
  let calls = 0;
  const act = () => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  return { act, calls: () => calls };
}

describe('what systems differ in', () => {
  test('macOS has the rules of Linux', () => {
    const facts = ({ lineEnd, cancelSignals, variableName }: typeof linux) => [
      lineEnd,
      cancelSignals,
      variableName('aB'),
    ];
    expect(facts(systemOf('darwin'))).toEqual(facts(linux));
  });

  test('lines for the runner end as its parser on that system wants', () => {
    expect([linux.lineEnd, windows.lineEnd]).toEqual(['\n', '\r\n']);
  });

  test('Ctrl-C and Ctrl-Break end a step on Windows, SIGINT and SIGTERM elsewhere', () => {
    expect(linux.cancelSignals).toEqual(['SIGINT', 'SIGTERM']);
    expect(windows.cancelSignals).toEqual(['SIGINT', 'SIGBREAK']);
  });

  test('the case of a variable’s name counts, but not on Windows', () => {
    expect([linux.variableName('Path'), windows.variableName('Path')]).toEqual(['Path', 'PATH']);
    const env = { INPUT_AUDIENCE: 'workflow', input_audience: 'earlier step', Input_Scope: 'x' };
    expect([...inputsFrom(env, linux)]).toEqual([['audience', 'workflow']]);
    expect(inputsFrom({ Input_Scope: 'x', input_export: 'none' }, windows)).toEqual(
      new Map([
        ['scope', 'x'],
        ['export', 'none'],
      ]),
    );
  });
});

describe.each([
  ['linux', linux],
  ['win32', windows],
] as const)('on %s', (_platform, system) => {
  const name = () => join(folder, 'file');

  onPosix('a file is opened, and a link to it is not', () => {
    const file = system.openRegular(name(), constants.O_RDWR | constants.O_CREAT);
    closeSync(file);
    symlinkSync(name(), join(folder, 'link'));
    expect(() => system.openRegular(join(folder, 'link'), constants.O_RDONLY)).toThrow(/symbolic link/);
  });

  test('a folder in the place of a file is refused', () => {
    expect(() => system.openRegular(folder, constants.O_RDONLY)).toThrow(NotAFileError);
  });

  test('a folder that could not be made because one is there is told from other failures', () => {
    expect(system.isTaken(Object.assign(new Error(), { code: 'EEXIST' }))).toBe(true);
    expect(system.isTaken(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe(false);
    expect(system.isTaken(new Error('EEXIST'))).toBe(false);
  });

  test('an act that fails for good fails at once', () => {
    const { act, calls } = failing(1, 'ENOENT');
    expect(() => system.whileBusy(act)).toThrow('ENOENT');
    expect(calls()).toBe(1);
  });

  test('folders are synced, or need not be', async () => {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    await expect(system.syncFolders(join(folder, 'a', 'b'), folder)).resolves.toBeUndefined();
  });
});

describe('on Linux and macOS', () => {
  onPosix('a private folder is 0700 whatever the umask, and a file loses the rights of others', () => {
    const umask = process.umask(0o777);
    try {
      linux.makePrivateFolder(join(folder, 'private'));
    } finally {
      process.umask(umask);
    }
    expect(statSync(join(folder, 'private')).mode & 0o777).toBe(0o700);
    writeFileSync(join(folder, 'file'), '', { mode: 0o666 });
    const file = openSync(join(folder, 'file'), 'r+');
    linux.makePrivate(file, fstatSync(file).mode);
    expect(fstatSync(file).mode & 0o777).toBe(0o600);
    closeSync(file);
  });

  onPosix('the owner counts, and so do the rights of others to write', () => {
    expect(linux.isOwn(statSync(folder))).toBe(true);
    expect(linux.isOwn(Object.assign(statSync(folder), { uid: 4_000_000 }))).toBe(false);
    expect(linux.isShared(statSync(folder))).toBe(false);
    chmodSync(folder, 0o770);
    expect(linux.isShared(statSync(folder))).toBe(true);
  });

  test('an entry that is held is an error at once: nothing there holds one for a moment', () => {
    const { act, calls } = failing(1, 'EPERM');
    expect(() => linux.whileBusy(act)).toThrow('EPERM');
    expect(calls()).toBe(1);
    expect(linux.isTaken(Object.assign(new Error(), { code: 'EPERM' }))).toBe(false);
  });

  onPosix('a shut folder is opened for its removal, a read-only file stays as it is', () => {
    const [shut, file] = [join(folder, 'shut'), join(folder, 'file')];
    mkdirSync(shut, { mode: 0o400 });
    writeFileSync(file, '', { mode: 0o400 });
    for (const path of [shut, file]) linux.allowRemoval(path, statSync(path));
    expect(statSync(shut).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o400);
  });
});

describe('on Windows', () => {
  test('a private folder inherits nothing: its access list names owner, system and administrators', () => {
    const runs: (readonly [string, readonly string[]])[] = [];
    const system = systemOf('win32', (file, args) => {
      runs.push([file, args]);
    });
    const path = join(folder, 'private');
    system.makePrivateFolder(path);
    expect(existsSync(path)).toBe(true);
    const everything = ['*S-1-3-4', '*S-1-5-18', '*S-1-5-32-544'].map((who) => `${who}:(OI)(CI)F`);
    expect(runs).toEqual([
      [
        expect.stringMatching(/\\System32\\icacls\.exe$/),
        [path, '/inheritance:r', '/grant:r', ...everything, '/q'],
      ],
    ]);
  });

  test('without its access list there is no folder', () => {
    const system = systemOf('win32', () => {
      throw new Error('no such program');
    });
    expect(() => system.makePrivateFolder(join(folder, 'private'))).toThrow(AccessListError);
    expect(existsSync(join(folder, 'private'))).toBe(false);
  });

  test.each(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY'])(
    'an entry that another program holds is tried again: %s',
    (code) => {
      expect(windows.whileBusy(failing(2, code).act)).toBe('done');
      expect(windows.isTaken(Object.assign(new Error(), { code }))).toBe(true);
    },
  );

  test('an entry that stays held is an error in the end', () => {
    expect(() => windows.whileBusy(failing(100, 'EBUSY').act)).toThrow('EBUSY');
  });

  test('modes are left alone, but for the mark that keeps a file from being removed', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '', { mode: 0o444 });
    const file = openSync(path, 'r');
    windows.makePrivate(file, 0o444);
    const before = fstatSync(file).mode & 0o777;
    windows.allowRemoval(path, fstatSync(file));
    const after = fstatSync(file).mode & 0o777;
    closeSync(file);
    expect([before & 0o200, after & 0o200]).toEqual([0, 0o200]);
    expect([windows.isOwn(statSync(folder)), windows.isShared(statSync(folder))]).toEqual([true, false]);
  });
});
