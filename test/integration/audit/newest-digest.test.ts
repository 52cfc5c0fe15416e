import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { newestDigest } from '../../../src/audit/index.ts';
import { useFolder } from './folder.ts';

const folder = useFolder();

function digest(byte: string): string {
  return `sha256:${byte.repeat(32)}`;
}

function line(byte: string, filler = ''): string {
  return JSON.stringify({ schema: 'keytrail.audit/v1', filler, digest: digest(byte), signature: null });
}

async function newestOf(content: string | Uint8Array): Promise<string | null> {
  await writeFile(folder.path('audit.jsonl'), content);
  return newestDigest(folder.path('audit.jsonl'));
}

describe('the newest digest', () => {
  test('is that of the last record', async () => {
    expect(await newestOf(`${line('aa')}\n${line('bb')}\n`)).toBe(digest('bb'));
  });

  test('passes over half a line at the end, and over lines that are no records', async () => {
    expect(await newestOf(`${line('aa')}\n${line('bb')}\n${line('cc').slice(0, 60)}`)).toBe(digest('bb'));
    expect(await newestOf(`${line('aa')}\n{"schema":"other","digest":"${digest('bb')}"}\nnoise\n\n`)).toBe(
      digest('aa'),
    );
    expect(await newestOf(`${line('aa')}\n${line('bb').replace('sha256:b', 'sha256:X')}\n`)).toBe(
      digest('aa'),
    );
  });

  test('is found behind half a record of the greatest size', async () => {
    const whole = line('aa', 'x'.repeat(899_000));
    const half = line('bb', 'y'.repeat(899_000)).slice(0, -10);
    expect(await newestOf(`${line('00').repeat(1)}\n${whole}\n${half}`)).toBe(digest('aa'));
  });

  test('is found in a long file by its end', async () => {
    expect(await newestOf(`${`${line('aa')}\n`.repeat(50_000)}${line('bb')}\n`)).toBe(digest('bb'));
  });

  test('is null for an empty file, noise and binary', async () => {
    expect(await newestOf('')).toBeNull();
    expect(await newestOf('\n'.repeat(3_000_000))).toBeNull();
    expect(await newestOf(Uint8Array.from({ length: 100_000 }, (_, index) => index * 7))).toBeNull();
  });

  test('is null where there is no file that may be read: nothing, a folder, a link, a FIFO', async () => {
    await mkdir(folder.path('folder'));
    await writeFile(folder.path('file'), `${line('aa')}\n`);
    await symlink(folder.path('file'), folder.path('link'));
    execFileSync('mkfifo', [folder.path('fifo')]);
    const names = ['nothing', 'folder', 'link', 'fifo', 'file/below'];
    expect(names.map((name) => newestDigest(folder.path(name)))).toEqual(names.map(() => null));
  });
});
