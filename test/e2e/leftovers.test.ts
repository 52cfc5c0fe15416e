import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Job } from '../../sandbox/runner/runner.ts';
import { expectLoaded } from './support/expectations.ts';
import { filesDirsOf, World } from './support/world.ts';

jest.setTimeout(60_000);

const DAYS_MS = 24 * 3_600_000;
const DEAD_JOB = '0123456789ab';
const PLAIN = 'ONE = ssm:/app/one';
const WITH_FILE = 'version: 1\nsecrets:\n  KEY: { from: ssm:/app/one, as: file, mode: "0400" }\n';

let world: World;

beforeAll(async () => {
  world = await World.start({ parameters: { '/app/one': 'value-of-one' } });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** A folder with a secret that a job left behind so many days ago; its path. */
function leave(job: Job, jobKey: string, days: number): string {
  const dir = join(job.folders.temp, 'keytrail', `files-${jobKey}-${randomUUID()}`);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(join(job.folders.temp, 'keytrail'), 0o700);
  writeFileSync(join(dir, 'KEY'), 'left-behind', { mode: 0o400 });
  const then = new Date(Date.now() - days * DAYS_MS);
  utimesSync(dir, then, then);
  return dir;
}

test('a load sweeps what dead jobs left behind more than a day ago, says so, and leaves the rest', async () => {
  const job = world.job();
  const [dead, young] = [leave(job, DEAD_JOB, 2), leave(job, DEAD_JOB, 0.5)];
  const outside = join(job.folders.root, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'file'), 'theirs');
  const link = join(job.folders.temp, 'keytrail', `files-${DEAD_JOB}-${randomUUID()}`);
  symlinkSync(outside, link);
  const load = await world.loadIn(job, { with: { secrets: PLAIN } });
  expectLoaded(load);
  expect(load.stdout).toMatch(
    /✓ exported {2}1 variable .*\n✓ removed {3}1 folder with secrets that earlier jobs left behind\n$/,
  );
  expect([dead, young, link, join(outside, 'file')].map((path) => existsSync(path))).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test('the post of the job’s first load removes every folder of this job, also one that no state names', async () => {
  const job = world.job({ manifest: WITH_FILE });
  let dirs: readonly string[] = [];
  const onOutput = (): void => {
    dirs = filesDirsOf(job);
  };
  expectLoaded(await world.loadIn(job, { onOutput }));
  const key = /^files-([0-9a-f]{12})-/.exec(filesDirsOf(job)[0] ?? '')?.[1] ?? '';
  leave(job, key, 0);
  const other = leave(job, DEAD_JOB, 0);
  const [post] = await job.finish();
  expect([post?.exitCode, post?.rawStdout.toString()]).toEqual([0, '✓ removed   the files with secrets\n']);
  expect(dirs).toEqual([basename(other)]);
});

test('the post of a later load leaves the files of an earlier one to those that may still need them', async () => {
  const job = world.job({ manifest: WITH_FILE });
  const counts: number[] = [];
  const onOutput = (): void => {
    counts.push(filesDirsOf(job).length);
  };
  expectLoaded(await world.loadIn(job, { id: 'one', onOutput }));
  expectLoaded(await world.loadIn(job, { id: 'two', with: { secrets: 'OTHER = ssm:/app/one' }, onOutput }));
  counts.length = 0;
  const posts = await job.finish();
  expect(posts.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(counts).toEqual([1, 0]);
});
