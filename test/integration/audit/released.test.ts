import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { releasedIn } from '../../../src/audit/index.ts';
import { useFolder } from './folder.ts';

const folder = useFolder();

function line(reads: unknown, changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ schema: 'keytrail.audit/v1', phase: 'result', outcome: 'ok', reads, ...changes });
}

const ENV = { name: 'A', delivered: 'env' };

async function releasedOf(content: string | Uint8Array): Promise<unknown> {
  await writeFile(folder.path('audit.jsonl'), content);
  return releasedIn(folder.path('audit.jsonl'));
}

describe('what the records of a job say was released', () => {
  test('is every secret of a result that went well, with its way', async () => {
    const reads = [ENV, { name: 'B', delivered: 'file' }, { name: 'C', delivered: 'outputs' }];
    const more = line([{ name: 'D', delivered: 'env', reason: 'why\nnot' }]);
    expect(await releasedOf(`${line(reads)}\n${more}\n`)).toEqual([
      ...reads,
      { name: 'D', delivered: 'env' },
    ]);
  });

  test.each([
    ['an intent', line([ENV], { phase: 'intent', outcome: 'pending' })],
    ['a load that failed', line([ENV], { outcome: 'failed' })],
    ['a secret that went nowhere', line([{ name: 'A', delivered: null }])],
    ['a record of another kind', line([ENV], { schema: 'keytrail.audit/v9' })],
    ['half a line', line([ENV]).slice(0, -5)],
    ['noise', 'A=env\n\n[]\nnull\n"A"\n{}'],
    [
      'reads of another shape',
      `${line('A')}\n${line([null, 1, { name: 1, delivered: 'env' }, { name: 'A' }])}`,
    ],
    [
      'a record within a text of a record',
      line([{ name: 'X', delivered: null, reason: `\n${line([ENV])}\n` }]),
    ],
    ['binary', Uint8Array.from({ length: 10_000 }, (_, index) => index * 7)],
  ])('is nothing for %s', async (_, content) => {
    expect(await releasedOf(content)).toEqual([]);
  });

  test('is looked for behind half a line, and before one', async () => {
    expect(await releasedOf(`${line([ENV]).slice(9)}\n${line([ENV])}\n${line([]).slice(0, 9)}`)).toEqual([
      ENV,
    ]);
  });

  test('is nothing where there is no file that may be read: nothing, a folder, a link, a FIFO', async () => {
    await mkdir(folder.path('folder'));
    await writeFile(folder.path('file'), `${line([ENV])}\n`);
    await symlink(folder.path('file'), folder.path('link'));
    execFileSync('mkfifo', [folder.path('fifo')]);
    const names = ['nothing', 'folder', 'link', 'fifo', 'file/below'];
    expect(names.map((name) => releasedIn(folder.path(name)))).toEqual(names.map(() => []));
  });
});
