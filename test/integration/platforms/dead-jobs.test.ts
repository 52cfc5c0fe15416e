import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { sweepDeadGitlabJobs } from '../../../src/platforms/index.ts';
import { testOn } from '../../machine-tool.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let top: string;
let own: string;
let holder: ChildProcess | undefined;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'keytrail-dead-jobs-'));
  own = folderOf('OwnOwnOw', 40 * DAY_MS);
});
afterEach(() => {
  holder?.kill('SIGKILL');
  rmSync(top, { recursive: true, force: true });
});

/** The folder of a job, with a secret in it, that was last changed then. */
function folderOf(id: string, ageMs: number, { hasFifo = true, name = `keytrail.${id}` } = {}): string {
  const folder = join(top, name);
  mkdirSync(join(folder, 'keytrail'), { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  writeFileSync(join(folder, 'keytrail', 'KEY'), 'canary');
  if (hasFifo) execFileSync('mkfifo', [join(folder, 'answer')]);
  const then = (Date.now() - ageMs) / 1000;
  utimesSync(folder, then, then);
  return folder;
}

function sweep(): void {
  sweepDeadGitlabJobs(own, Date.now());
}

testOn(['linux', 'darwin'], 'what a killed job left is removed after an hour', () => {
  const old = folderOf('aaaaaaaa', 2 * HOUR_MS);
  const young = folderOf('bbbbbbbb', HOUR_MS / 2);
  sweep();
  expect([old, young, own].map((path) => existsSync(path))).toEqual([false, true, true]);
});

testOn(['linux', 'darwin'], 'a job that runs for days keeps its folder', async () => {
  const running = folderOf('aaaaaaaa', 5 * DAY_MS);
  holder = spawn('sh', ['-c', 'exec 3<> "$0"; echo held; exec sleep 60', join(running, 'answer')]);
  await new Promise((held) => holder?.stdout?.once('data', held));
  sweep();
  expect(existsSync(running)).toBe(true);
});

testOn(
  ['linux', 'darwin'],
  'without the FIFO it may be a job with mode: exec, which can run for a month',
  () => {
    const running = folderOf('aaaaaaaa', 30 * DAY_MS, { hasFifo: false });
    const old = folderOf('bbbbbbbb', 32 * DAY_MS, { hasFifo: false });
    sweep();
    expect([running, old].map((path) => existsSync(path))).toEqual([true, false]);
  },
);

testOn(['linux', 'darwin'], 'what is not surely a folder of ours stays', () => {
  const other = folderOf('', 40 * DAY_MS, { name: 'keytrail-of-others' });
  const shared = folderOf('aaaaaaaa', 0);
  chmodSync(shared, 0o777);
  utimesSync(shared, 0, 0);
  const link = join(top, 'keytrail.cccccccc');
  symlinkSync(other, link);
  sweep();
  expect([other, shared, link].map((path) => existsSync(path))).toEqual([true, true, true]);
});
