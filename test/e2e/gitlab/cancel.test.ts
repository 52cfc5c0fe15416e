import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, jest } from '@jest/globals';
import { canariesIn } from '../support/canaries.ts';
import { SOME, testIn, useWorld } from './support/shells.ts';
import type { GitlabWorld, RunningJob } from './support/world.ts';

jest.setTimeout(120_000);

const ONE = 'canary-value-of-one';
const inputs = { secrets: 'ONE = /app/one' };

let world: GitlabWorld;

useWorld({ '/app/one': ONE }, (started) => {
  world = started;
});

/** Cancels a job as the runner does: TERM to the process group. */
function cancel({ child }: RunningJob): void {
  process.kill(-(child.pid ?? 0), 'SIGTERM');
}

/** What is alive of the job's process group. One that is dead and not yet reaped does not count. */
function processesOf({ child }: RunningJob): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return group === String(child.pid) && !'ZX'.includes(state) ? [stat] : [];
      } catch {
        return [];
      }
    });
}

/** The shell outlives its log by the moment that it needs to remove the folder. */
async function gone(job: RunningJob): Promise<void> {
  let alive = processesOf(job);
  for (let look = 0; look < 100 && alive.length > 0; look++) {
    await setTimeout(50);
    alive = processesOf(job);
  }
  expect(alive).toEqual([]);
}

testIn(SOME, 'a cancelled script leaves no file, no process and no secret in the log', async (where) => {
  const job = await world.start({
    ...where,
    inputs,
    script: ['echo "began $ONE"; while :; do sleep 0.1; done; echo "went on"'],
  });
  await job.printed('began ***');
  cancel(job);
  const end = await job.end;
  expect(end.code).not.toBe(0);
  expect(end.text).not.toMatch(/^went on$/m);
  expect(canariesIn(end.log, [ONE])).toEqual([]);
  expect(end.left).toEqual([]);
  await gone(job);
});

testIn(SOME, 'what the traps of a cancelled script print is filtered and kept', async (where) => {
  const script = ["trap 'echo bye $ONE; exit 9' TERM", 'echo began; while :; do sleep 0.1; done'];
  const job = await world.start({ ...where, inputs, script });
  await job.printed('\nbegan\n');
  cancel(job);
  const end = await job.end;
  expect(end.text).toContain('\nbye ***\n');
  expect(end.left).toEqual([]);
});

testIn(SOME, 'a job that is cancelled while it loads says so, and has its record', async (where) => {
  world.sandbox.gateway.faults.add({ when: { action: 'AssumeRoleWithWebIdentity' }, do: 'hang' });
  const variables = { KEYTRAIL_RECORD: 'true' };
  const job = await world.start({ ...where, inputs, variables, script: ['echo the script ran'] });
  await job.printed('✓ identity');
  cancel(job);
  const end = await job.end;
  world.sandbox.gateway.faults.clear();
  expect(end.text).toContain('Error KT404: ');
  expect(end.text).not.toMatch(/^the script ran$/m);
  expect(end.left).toEqual([]);
  expect(end.records).toMatchObject([{ outcome: 'failed', error: { code: 'KT404' } }]);
});

/** Kills what belongs to the job at once, but not the program that loads and filters. */
function killShells({ child }: RunningJob): void {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '-g', String(child.pid)], { encoding: 'utf8' });
  for (const pid of stdout.trim().split(/\s+/).map(Number)) {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('gitlab-job')) process.kill(pid, 'SIGKILL');
  }
}

testIn(SOME, 'a shell that is killed at once leaves no file', async (where) => {
  const script = ['echo "shell $keytrail_shell"; sleep 2'];
  const job = await world.start({ ...where, isFirst: false, inputs, script });
  await job.printed('\nshell ');
  killShells(job);
  expect((await job.end).left).toEqual([]);
});

testIn(SOME, 'a load whose shell is killed hands nothing over and leaves no file', async (where) => {
  world.sandbox.gateway.faults.add({ when: { action: 'GetParameters' }, do: 'hang' });
  const variables = { KEYTRAIL_RECORD: 'true' };
  const script = ['echo the script ran'];
  const job = await world.start({ ...where, isFirst: false, inputs, variables, script });
  await job.printed('✓ session');
  killShells(job);
  const end = await job.end;
  world.sandbox.gateway.faults.clear();
  expect(end.left).toEqual([]);
  expect(end.records.map(({ error }) => error?.code)).toEqual([undefined, 'KT404']);
  await gone(job);
});
