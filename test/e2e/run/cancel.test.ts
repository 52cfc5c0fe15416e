import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectChains, resultOf } from '../support/records.ts';
import type { Load, World } from '../support/world.ts';
import { filesDirsOf } from '../support/world.ts';
import { printed, startWorld } from './support.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** Runs a script with a secret as a file, and cancels the job once it has printed `ready`. */
async function cancelled(script: string, interruptMs: number): Promise<Load> {
  const manifest = 'version: 1\nsecrets: { KEY: { from: /ci/key, as: file } }\n';
  const job = world.job({ manifest, patience: { interruptMs } });
  let cancel: Promise<void> | undefined;
  const load = await world.loadIn(job, {
    with: { run: script },
    onOutput: (_, chunk) => {
      if (chunk.includes('ready')) cancel ??= job.cancel();
    },
  });
  await cancel;
  expect(load.step.conclusion).toBe('cancelled');
  expect(filesDirsOf(job)).toEqual([]);
  expectChains(load.records);
  expect(resultOf(load.records)).toMatchObject({ outcome: 'ok', reads: [{ delivered: 'file' }] });
  return load;
}

describe('a command whose job is cancelled', () => {
  test('is told by SIGINT, may clean up, and its own children are told as well', async () => {
    const load = await cancelled(
      `trap 'test -f "$KEY" && echo "cleaned up"; exit 9' INT
       bash -c 'trap "echo child told; exit" INT; echo ready; sleep 300'`,
      7_500,
    );
    expect(load.step).toMatchObject({ exitCode: 9, signal: null });
    expect(printed(load.stdout)).toBe('ready\nchild told\ncleaned up\n');
    expect(load.stdout).toContain('✗ command   ended with exit code 9\n');
    expect(load.step.annotations).toEqual([]);
  });

  test('that ignores SIGINT is told by SIGTERM', async () => {
    const load = await cancelled(`trap '' INT; echo ready; while :; do sleep 0.1; done`, 300);
    expect(load.step).toMatchObject({ exitCode: 143, signal: null });
    expect(load.stdout).toContain('✗ command   was ended by SIGTERM (143)\n');
  });

  test('that ignores both is not killed by us, but has no files when the runner kills the step', async () => {
    const script = `trap '' INT TERM; echo $$ > pid; echo "$KEY" > path; echo ready
      while :; do sleep 0.1; done`;
    const load = await cancelled(script, 300);
    expect(load.step).toMatchObject({ signal: 'SIGKILL' });
    const left = (name: string) => readFileSync(join(load.job.folders.workspace, name), 'utf8').trim();
    const pid = Number(left('pid'));
    await delay(50);
    expect(process.kill(pid, 0)).toBe(true);
    process.kill(pid, 'SIGKILL');
    expect(existsSync(left('path'))).toBe(false);
  });
});
