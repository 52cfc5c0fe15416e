import { readdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { withLock } from '../../../src/audit/lock.ts';
import { SinkError } from '../../../src/audit/sink.ts';
import { expectModes } from '../../modes.ts';
import { useFolder } from './folder.ts';
import { usePrograms } from './processes.ts';

const folder = useFolder();
const startProgram = usePrograms();

/** Takes the lock for a moment, within the budget. */
async function takeOnce(path: string, budgetMs = 2_000): Promise<string> {
  return await withLock(path, AbortSignal.timeout(budgetMs), (confirm) => {
    confirm();
    return 'held';
  });
}

async function refusalOf(work: Promise<unknown>): Promise<SinkError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof SinkError) {
    return thrown;
  }
  throw new Error('the lock was not refused', { cause: thrown });
}

describe('a lock', () => {
  test('is private while it is held, and leaves nothing', async () => {
    const path = folder.path('lock');
    await withLock(path, AbortSignal.timeout(2_000), () => {
      const tokens = readdirSync(path).map((token) => join(path, token));
      expect(tokens).toHaveLength(1);
      expectModes(...[path, ...tokens].map((held) => [held, 0o700] as const));
    });
    expect(await readdir(folder.path('.'))).toEqual([]);
  });

  test('is released when the section throws', async () => {
    const failing = withLock(folder.path('lock'), AbortSignal.timeout(2_000), () => {
      throw new Error('the section failed');
    });
    await expect(failing).rejects.toThrow('the section failed');
    expect(await readdir(folder.path('.'))).toEqual([]);
  });

  test('is held by one process at a time: none of 8 x 40 additions is lost', async () => {
    const path = folder.path('number');
    await writeFile(path, '0');
    const programs = Array.from({ length: 8 }, () => startProgram('count-under-lock', [path, '40']));
    const ends = await Promise.all(programs.map((program) => program.ended));
    expect(ends.filter(({ code }) => code !== 0)).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe('320');
    expect(await readdir(folder.path('.'))).toEqual(['number']);
  }, 60_000);

  test('is tried once even when there is no time left', async () => {
    expect(await withLock(folder.path('lock'), AbortSignal.abort(), () => 'held')).toBe('held');
  });

  test('that living processes keep is waited for until the signal, and the error names it and its holder', async () => {
    const path = folder.path('lock');
    const holder = startProgram('renew-lock', [path]);
    await holder.started;
    const { message, fix } = await refusalOf(takeOnce(path, 1_000));
    expect(message).toBe(
      `its lock ${path} was held by process ${holder.child.pid} until the time for the record was over`,
    );
    expect(fix).toContain('timeout-seconds');
    holder.child.kill('SIGKILL');
    await holder.ended;
  });
});

describe('a lock is taken over', () => {
  test('when its holder was killed', async () => {
    const holder = startProgram('hold-lock', [folder.path('lock')]);
    await holder.started;
    holder.child.kill('SIGKILL');
    await holder.ended;
    expect(await readdir(folder.path('lock'))).toHaveLength(1);
    expect(await takeOnce(folder.path('lock'))).toBe('held');
    expect(await readdir(folder.path('.'))).toEqual([]);
  });

  test('when its holder was killed while many wait, by each of them in turn', async () => {
    const path = folder.path('lock');
    const holder = startProgram('hold-lock', [path]);
    await holder.started;
    const waiting = Array.from({ length: 30 }, () => takeOnce(path, 10_000));
    holder.child.kill('SIGKILL');
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => 'held'));
    expect(await readdir(folder.path('.'))).toEqual([]);
  }, 20_000);

  test('when its maker was killed before it held it', async () => {
    await mkdir(folder.path('lock'));
    expect(await takeOnce(folder.path('lock'))).toBe('held');
    expect(await readdir(folder.path('.'))).toEqual([]);
  });

  test('when the killed one had lost it to another killed one', async () => {
    const tokens = [`1-${'a'.repeat(24)}`, `2-${'b'.repeat(24)}`];
    await Promise.all(tokens.map((token) => mkdir(folder.path(`lock/${token}`), { recursive: true })));
    expect(await takeOnce(folder.path('lock'))).toBe('held');
    expect(await readdir(folder.path('.'))).toEqual([]);
  });

  test('from a holder that was stopped; when it continues it notices, harms no other, and waits again', async () => {
    const path = folder.path('lock');
    const holder = startProgram('hold-lock', [path]);
    await holder.started;
    holder.child.kill('SIGSTOP');
    await withLock(path, AbortSignal.timeout(5_000), (confirm) => {
      writeFileSync(`${path}.go`, '');
      holder.child.kill('SIGCONT');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
      confirm();
    });
    expect(await holder.ended).toEqual({ code: 0, stderr: '' });
    expect(await readFile(`${path}.confirmed`, 'utf8')).toBe('attempt 2\n');
  });
});

describe('what is no lock of Keytrail is left alone:', () => {
  test('a file', async () => {
    await writeFile(folder.path('lock'), 'mine');
    const { message, fix } = await refusalOf(takeOnce(folder.path('lock')));
    expect(message).toContain('is no lock');
    expect(fix).toBe(`Remove ${folder.path('lock')}.`);
    expect(await readFile(folder.path('lock'), 'utf8')).toBe('mine');
  });

  test('a folder with other things in it', async () => {
    await mkdir(folder.path('lock/precious'), { recursive: true });
    await refusalOf(takeOnce(folder.path('lock')));
    expect(await readdir(folder.path('lock'))).toEqual(['precious']);
  });

  test('a link to an empty folder', async () => {
    await mkdir(folder.path('target'));
    await symlink(folder.path('target'), folder.path('lock'));
    await refusalOf(takeOnce(folder.path('lock')));
    expect((await readdir(folder.path('.'))).sort()).toEqual(['lock', 'target']);
  });
});
