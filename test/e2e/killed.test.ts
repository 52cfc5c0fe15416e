import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Job } from '../../sandbox/runner/runner.ts';
import type { StepResult } from '../../sandbox/runner/step.ts';
import { type AuditRecord, expectChains, recordsIn, resultOf } from './support/records.ts';
import { auditFileOf, filesDirsOf, World } from './support/world.ts';

jest.setTimeout(120_000);

const AT_ONCE = 3;
const PRELOAD = join(import.meta.dirname, 'support', 'kill-at-step.cjs');

/** Longer together than what a system writes in one piece. */
const LARGE = Object.fromEntries(['A', 'B', 'C'].map((name) => [name, `${name}-canary `.repeat(400)]));
const MANIFEST = `version: 1
secrets:
  A: ssm:/large/A
  B: ssm:/large/B
  C: ssm:/large/C
  KEY: { from: ssm:/app/key, as: file }
`;

let world: World;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-killed-'));
  world = await World.start({
    parameters: {
      ...Object.fromEntries(Object.entries(LARGE).map(([name, value]) => [`/large/${name}`, value])),
      '/app/key': 'canary-key',
    },
  });
});
afterEach(() => world.clean());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.stop();
});

/** A load that was killed, and the folders of files that were there when its clean-up had printed something. */
interface Killed {
  readonly job: Job;
  readonly step: StepResult;
  /** The steps that it passed. */
  readonly steps: readonly string[];
  readonly seen: { dirs: readonly string[] };
}

/** A load that is killed at a step, counted from 1; 0: never. */
async function loadUntil(at: number): Promise<Killed> {
  const list = join(folder, `steps-${at}`);
  const machineEnv = { NODE_OPTIONS: `--require=${PRELOAD}`, KILL_AT: `${at}`, KILL_STEPS: list };
  const job = world.job({ manifest: MANIFEST, machineEnv });
  const seen: Killed['seen'] = { dirs: [] };
  const onOutput = (): void => {
    seen.dirs = filesDirsOf(job);
  };
  const step = await world.stepIn(job, { onOutput });
  return { job, step, steps: readFileSync(list, 'utf8').trimEnd().split('\n'), seen };
}

/** The records that are whole; the last line of a killed load can be half a record. */
function wholeRecords({ job }: Killed): readonly AuditRecord[] {
  const path = auditFileOf(job);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return recordsIn(text.slice(0, text.lastIndexOf('\n') + 1));
}

/** The secrets that the runner, which applies pair by pair, gives to the next step. */
function secretsGiven({ step }: Killed): readonly string[] {
  return [...step.env.keys()].filter((name) => name !== 'KEYTRAIL_POST').sort();
}

function expectAllOrNothing(load: Killed): void {
  const given = secretsGiven(load);
  expect(given).toEqual(given.length === 0 ? [] : ['A', 'B', 'C', 'KEY']);
  if (given.length > 0) {
    const records = wholeRecords(load);
    expect(load.step.env.get('C')).toBe(LARGE['C']);
    expectChains(records);
    expect(records).toHaveLength(2);
    expect(resultOf(records).outcome).toBe('ok');
  }
}

/** No file with a secret outlives the job's clean-up. */
async function expectCleanedUp({ job, seen }: Killed): Promise<void> {
  const had = filesDirsOf(job);
  const [post] = await job.finish();
  expect(post?.conclusion).not.toBe('failure');
  expect(post?.conclusion === 'skipped' ? had : []).toEqual([]);
  expect(had.length === 0 ? [] : seen.dirs).toEqual([]);
}

test('killed at any step, a load hands over everything or nothing, never without records, and leaves no file', async () => {
  const whole = await loadUntil(0);
  expect(whole.step.conclusion).toBe('success');
  expect(secretsGiven(whole)).toHaveLength(4);
  expectAllOrNothing(whole);
  const found: string[] = [];
  const outcomes = new Set<number>();
  const killAt = async (at: number): Promise<void> => {
    const load = await loadUntil(at);
    try {
      expect(load.step.signal).toBe('SIGKILL');
      expectAllOrNothing(load);
      outcomes.add(secretsGiven(load).length);
      await expectCleanedUp(load);
    } catch (error) {
      found.push(`killed at ${whole.steps[at - 1]} (${at} of ${whole.steps.length}): ${error}`);
    }
  };
  for (let at = 1; at <= whole.steps.length; at += AT_ONCE) {
    const group = Array.from({ length: AT_ONCE }, (_, index) => at + index);
    await Promise.all(group.filter((each) => each <= whole.steps.length).map(killAt));
    world.clean();
  }
  expect(found).toEqual([]);
  // The last step is half way through the write of the one byte that makes all variables count: there is no half.
  expect([...outcomes].sort()).toEqual([0, 4]);
});
