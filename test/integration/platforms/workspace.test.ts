import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { KeytrailError } from '../../../src/errors.ts';
import { isEmptyWorkspace, workspaceRepository } from '../../../src/platforms/index.ts';

const CANARY = 'canary-outside-5d1e';
const IS_WINDOWS = process.platform === 'win32';
/** Links take a privilege on Windows, and FIFOs are another thing there. */
const onUnix = IS_WINDOWS ? test.skip : test;

let folder: string;
let workspace: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-'));
  workspace = join(folder, 'workspace');
  mkdirSync(join(workspace, 'ci'), { recursive: true });
  mkdirSync(join(folder, 'outside'));
  writeFileSync(join(folder, 'outside', 'secret.yml'), CANARY);
  writeFileSync(join(workspace, 'ci', 'inside.yml'), 'inside');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string, maxBytes = 100) =>
  workspaceRepository(workspace).read(path, {
    what: 'the manifest',
    maxBytes,
    signal: new AbortController().signal,
  });

async function refusalOf(path: string, maxBytes?: number): Promise<KeytrailError> {
  const outcome = await read(path, maxBytes).catch((thrown: unknown) => thrown);
  if (outcome instanceof KeytrailError) {
    return outcome;
  }
  throw new Error('the file was not refused');
}

describe('a file of the workspace', () => {
  test('is read byte for byte, by its path from the top', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff, 0x00]);
    writeFileSync(join(workspace, 'ci', 'secrets.yml'), bytes);
    expect((await read('ci/secrets.yml'))?.equals(bytes)).toBe(true);
    expect((await read('./ci/../ci//secrets.yml'))?.equals(bytes)).toBe(true);
  });

  test('that is not there is undefined, also in a folder that is none, and in a workspace that is none', async () => {
    expect(await read('.keytrail.yml')).toBeUndefined();
    expect(await read('no/such/folder.yml')).toBeUndefined();
    expect(await read('ci/inside.yml/below.yml')).toBeUndefined();
    expect(
      await workspaceRepository(join(folder, 'none')).read('a', {
        what: '',
        maxBytes: 1,
        signal: AbortSignal.abort(),
      }),
    ).toBeUndefined();
  });

  test('is read up to the limit, and refused with its size above', async () => {
    const path = join(workspace, 'large.yml');
    writeFileSync(path, Buffer.alloc(100, 0x20));
    expect(await read('large.yml')).toHaveLength(100);
    expect(await read('large.yml', 101)).toHaveLength(100);
    writeFileSync(path, '');
    expect(await read('large.yml')).toHaveLength(0);
    writeFileSync(path, Buffer.alloc(101, 0x20));
    expect(await refusalOf('large.yml')).toMatchObject({
      code: 'KT106',
      message: 'the manifest large.yml has 101 bytes; at most 100 are allowed.',
    });
  });

  onUnix('may be behind links, as long as they end in the workspace', async () => {
    symlinkSync('ci/inside.yml', join(workspace, 'link.yml'));
    symlinkSync('ci', join(workspace, 'folder'));
    symlinkSync(workspace, join(folder, 'way'));
    expect(String(await read('link.yml'))).toBe('inside');
    expect(String(await read('folder/inside.yml'))).toBe('inside');
    const behind = workspaceRepository(join(folder, 'way'));
    const signal = new AbortController().signal;
    expect(String(await behind.read('folder/inside.yml', { what: '', maxBytes: 9, signal }))).toBe('inside');
  });
});

describe('what is no file of the workspace', () => {
  test.each([
    '../outside/secret.yml',
    'ci/../../outside/secret.yml',
    '/etc/passwd',
    '\\\\server\\share\\x.yml',
    'C:\\x.yml',
    '.git/config',
    'a\0b',
    '.',
    'ci',
    'ci/',
  ])('%j is KT106 by its path', async (path) => {
    expect(await refusalOf(path)).toMatchObject({ code: 'KT106' });
  });

  onUnix('a link is refused when it ends outside, in .git, in a folder, nowhere, or in itself', async () => {
    mkdirSync(join(workspace, '.git'));
    writeFileSync(join(workspace, '.git', 'config'), CANARY);
    const links = {
      'file.yml': '../outside/secret.yml',
      'absolute.yml': join(folder, 'outside', 'secret.yml'),
      'passwd.yml': '/etc/passwd',
      'git.yml': '.git/config',
      'folder.yml': 'ci',
      'nowhere.yml': 'not/there',
      'loop.yml': 'loop.yml',
    };
    for (const [name, target] of Object.entries(links)) {
      symlinkSync(target, join(workspace, name));
      expect(await refusalOf(name)).toMatchObject({
        code: 'KT106',
        message: expect.not.stringContaining(CANARY),
      });
    }
    symlinkSync('../outside', join(workspace, 'out'));
    expect((await refusalOf('out/secret.yml')).message).toMatch(/leads out of the repository/);
    expect((await refusalOf('nowhere.yml')).message).toMatch(/leads nowhere/);
  });

  onUnix('a FIFO, a socket and a device are refused at once', async () => {
    execFileSync('mkfifo', [join(workspace, 'fifo.yml')]);
    symlinkSync('/dev/zero', join(workspace, 'zero.yml'));
    const server = createServer().listen(join(workspace, 'sock.yml'));
    await once(server, 'listening');
    for (const name of ['fifo.yml', 'sock.yml', 'zero.yml']) {
      expect(await refusalOf(name)).toMatchObject({ code: 'KT106' });
    }
    server.close();
  });

  onUnix(
    'a folder that is exchanged for a link again and again never gives what lies behind it',
    async () => {
      writeFileSync(join(folder, 'outside', 'inside.yml'), CANARY);
      const program = join(import.meta.dirname, 'programs', 'exchange-folder.ts');
      const other = spawn(process.execPath, [program, join(workspace, 'ci'), join(folder, 'outside')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(other.stdout, 'data');
      const outcomes = new Set<string>();
      for (let count = 0; count < 20_000; count += 1) {
        const outcome = await read('ci/inside.yml').catch((thrown: unknown) => thrown);
        outcomes.add(outcome instanceof KeytrailError ? outcome.code : String(outcome));
      }
      const ended = once(other, 'exit');
      other.kill('SIGKILL');
      await ended;
      expect(outcomes.has('inside')).toBe(true);
      expect(outcomes.has(CANARY)).toBe(false);
      expect([...outcomes].every((outcome) => ['inside', 'undefined', 'KT106'].includes(outcome))).toBe(true);
    },
  );
});

describe('a workspace', () => {
  test('is empty until something lies in it, also when it is not there', () => {
    const empty = join(folder, 'empty');
    expect(isEmptyWorkspace(empty)).toBe(true);
    mkdirSync(empty);
    expect(isEmptyWorkspace(empty)).toBe(true);
    writeFileSync(join(empty, '.hidden'), '');
    expect(isEmptyWorkspace(empty)).toBe(false);
  });
});
