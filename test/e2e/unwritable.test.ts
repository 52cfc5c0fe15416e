import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Job } from '../../sandbox/runner/runner.ts';
import { testUnless } from '../machine-tool.ts';
import { expectLoaded, expectNothingHandedOver } from './support/expectations.ts';
import { expectChains, resultOf } from './support/records.ts';
import { auditFileOf, filesDirsOf, type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

const MANIFEST = `version: 1
secrets:
  ONE: ssm:/app/one
  KEY: { from: ssm:/app/key, as: file }
`;

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': 'canary-of-one', '/app/key': 'canary-of-key', '/app/large': 'x'.repeat(4_000) },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** Puts a folder with something in it where the file is or would be. */
function putFolder(path: string): void {
  rmSync(path, { force: true });
  mkdirSync(join(path, 'in-the-way'), { recursive: true });
}

/** The runner's file of the step that runs now: it made its files last. */
function runnerFile(job: Job, prefix: string): string {
  const folder = join(job.folders.temp, '_runner_file_commands');
  const [name = ''] = readdirSync(folder).filter((candidate) => candidate.startsWith(prefix));
  return join(folder, name);
}

/** Red with this code, said where the CI shows it and in the summary. */
function expectTold({ step, stdout }: Load, code: string): void {
  expect(stdout).toContain(`Error ${code}: `);
  // The runner has an annotation of its own for a file that it cannot read: without a title.
  const titles = step.annotations.flatMap(({ properties }) => properties.get('title') ?? []);
  expect(titles).toEqual([expect.stringContaining(`Keytrail ${code}:`)]);
  expect(step.summary).toContain('failed');
  expect(step.summary).toContain(`[${code}]`);
  expect(step.summary).not.toContain('Keytrail: loaded');
}

describe('an audit file that cannot be written', () => {
  test.each([
    ['a folder is in its place', (job: Job) => putFolder(auditFileOf(job))],
    [
      'a file is in the place of its folder',
      (job: Job) => writeFileSync(dirname(auditFileOf(job)), 'no folder'),
    ],
  ])('%s before the load: nothing is read, nothing handed over', async (_, spoil) => {
    const reads = world.sandbox.gateway.log.find({ service: 'ssm' }).length;
    const job = world.job();
    spoil(job);
    const load = await world.loadIn(job, { with: { secrets: 'ONE = ssm:/app/one' } });
    expect(load.stdout).toContain('Error KT601: ');
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
    expect(load.step.files.env).toHaveLength(0);
    expect(world.sandbox.gateway.log.find({ service: 'ssm' })).toHaveLength(reads);
    expectTold(load, 'KT601');
  });

  test('a folder takes its place between intent and result: what was read is not handed over', async () => {
    world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: { delayMs: 500 } });
    const job = world.job({ manifest: MANIFEST });
    let isSpoiled = false;
    const onOutput = (): void => {
      if (isSpoiled || !existsSync(auditFileOf(job))) return;
      isSpoiled = true;
      putFolder(auditFileOf(job));
    };
    const load = await world.loadIn(job, { onOutput });
    expect(isSpoiled).toBe(true);
    expect(load.stdout).toContain('Error KT601: ');
    expectNothingHandedOver(load);
    expectTold(load, 'KT601');
  });

  test('a mistake in the manifest is told even when its record cannot be written', async () => {
    const job = world.job({ manifest: 'version: 1\nsecrets:\n  ONE: { form: ssm:/app/one }\n' });
    putFolder(auditFileOf(job));
    const load = await world.loadIn(job);
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
    expect(load.stdout).toContain('"form"');
    expect(load.stdout).toMatch(/^✗ recorded +result not confirmed by file: .*a folder is in its place/m);
    expectTold(load, 'KT103');
  });
});

describe('a disk that is full', () => {
  const probe = mkdtempSync(join(tmpdir(), 'keytrail-disk-'));
  const isMountable = mountTiny(probe, 4);
  unmount(probe);
  rmSync(probe, { recursive: true });
  const lack = isMountable ? undefined : 'no file system can be mounted here';
  const onDisk = (title: string, body: () => Promise<void>) => testUnless(lack, title, body);

  /** A load whose folder for records and files has so many kilobytes left. */
  async function loadOnDisk(kilobytes: number, filled: number, manifest: string, look: (load: Load) => void) {
    const job = world.job({ manifest });
    const folder = dirname(auditFileOf(job));
    mkdirSync(folder, { mode: 0o700 });
    expect(mountTiny(folder, kilobytes)).toBe(true);
    try {
      if (filled > 0) writeFileSync(join(folder, 'filled'), Buffer.alloc(filled * 1024));
      look(await world.loadIn(job));
    } finally {
      unmount(folder);
    }
  }

  onDisk('has no room for the record: nothing is read, nothing handed over', async () => {
    const reads = world.sandbox.gateway.log.find({ service: 'ssm' }).length;
    await loadOnDisk(16, 16, MANIFEST, (load) => {
      expectNothingHandedOver(load);
      expectTold(load, 'KT601');
      expect(load.stdout).toContain('the disk is full');
      expect(world.sandbox.gateway.log.find({ service: 'ssm' })).toHaveLength(reads);
    });
  });

  onDisk(
    'has room for the records and not for the secret files: no file is left, no variable set',
    async () => {
      const secrets = Array.from(
        { length: 8 },
        (_, index) => `  K${index}: { from: ssm:/app/large, as: file }`,
      );
      await loadOnDisk(
        24,
        0,
        ['version: 1', 'secrets:', '  ONE: ssm:/app/one', ...secrets].join('\n'),
        (load) => {
          expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
          expect([...load.step.env.keys()].filter((name) => name !== 'KEYTRAIL_POST')).toEqual([]);
          expect(filesDirsOf(load.job)).toEqual([]);
          expectTold(load, 'KT702');
          expect(load.stdout).toContain('ENOSPC');
        },
      );
    },
  );
});

/** Mounts a file system of so many kilobytes; false where that is not possible. */
function mountTiny(folder: string, kilobytes: number): boolean {
  if (process.platform !== 'linux') return false;
  const options = `size=${kilobytes}k,mode=0700`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

describe('a runner file that cannot be written', () => {
  /** Puts a folder in the place of a runner file as soon as the step prints anything. */
  async function loadWithout(prefix: string, manifest: string): Promise<Load> {
    const job = world.job({ manifest });
    let isSpoiled = false;
    const load = await world.loadIn(job, {
      onOutput: () => {
        if (!isSpoiled) putFolder(runnerFile(job, prefix));
        isSpoiled = true;
      },
    });
    expect(isSpoiled).toBe(true);
    return load;
  }

  const VARIABLE_ONLY = 'version: 1\nsecrets:\n  ONE: ssm:/app/one\n';

  test('GITHUB_ENV is a folder: red, and neither log nor summary says that it was loaded', async () => {
    const load = await loadWithout('set_env_', VARIABLE_ONLY);
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
    expect(load.stdout).not.toContain('✓ exported');
    expect(load.step.env.size).toBe(0);
    expectChains(load.records);
    expectTold(load, 'KT702');
  });

  test('GITHUB_ENV is a folder: no secret file is left, because no post would remove it', async () => {
    const load = await loadWithout('set_env_', MANIFEST);
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
    expect(filesDirsOf(load.job)).toEqual([]);
    expect(load.stdout).not.toContain('✓ exported');
    expectTold(load, 'KT702');
  });

  test('GITHUB_STATE is a folder: red before a secret file is made', async () => {
    const load = await loadWithout('save_state_', MANIFEST);
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
    expect(filesDirsOf(load.job)).toEqual([]);
    expect(load.step.env.has('ONE')).toBe(false);
    expectTold(load, 'KT702');
  });

  test('GITHUB_OUTPUT is a folder: red, nothing handed over, and on record all the same', async () => {
    const load = await loadWithout('set_output_', VARIABLE_ONLY);
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
    expect(load.step.env.size).toBe(0);
    expect(resultOf(load.records)).toMatchObject({ outcome: 'failed', error: { code: 'KT702' } });
    expectTold(load, 'KT702');
  });

  test('GITHUB_STEP_SUMMARY is a folder: the load goes on with a warning', async () => {
    const load = await loadWithout('step_summary_', VARIABLE_ONLY);
    expect(load.step.exitCode).toBe(0);
    expect(load.step.env.get('ONE')).toBe('canary-of-one');
    expect(load.step.annotations.some(({ level }) => level === 'warning')).toBe(true);
  });

  test('everything is writable: the same load is green', async () => {
    expectLoaded(await world.loadIn(world.job({ manifest: MANIFEST })));
  });
});
