import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { KeytrailError } from '../../../src/errors.ts';
import { ADD_CHECKOUT, isEmptyWorkspace, readManifest } from '../../../src/platforms/index.ts';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'keytrail-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function refusalOf(path: string, optional = false): KeytrailError {
  try {
    readManifest(workspace, path, optional);
  } catch (error) {
    if (error instanceof KeytrailError) {
      return error;
    }
  }
  throw new Error('the manifest was not refused');
}

describe('the manifest in the workspace', () => {
  test('is read byte for byte, by its path from the workspace', () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff]);
    mkdirSync(join(workspace, 'ci'));
    writeFileSync(join(workspace, 'ci', 'secrets.yml'), bytes);
    const file = readManifest(workspace, 'ci/secrets.yml', false);
    expect(file?.path).toBe('ci/secrets.yml');
    expect(Buffer.from(file?.bytes ?? []).equals(bytes)).toBe(true);
  });

  test('may be missing when it needs not be there', () => {
    expect(readManifest(workspace, '.keytrail.yml', true)).toBeUndefined();
    expect(readManifest(workspace, 'no/such/folder.yml', true)).toBeUndefined();
  });

  test('of at most 256 KiB is read, a larger one is not', () => {
    const path = join(workspace, '.keytrail.yml');
    writeFileSync(path, Buffer.alloc(256 * 1024, 0x20));
    expect(readManifest(workspace, '.keytrail.yml', true)?.bytes).toHaveLength(256 * 1024);
    writeFileSync(path, Buffer.alloc(256 * 1024 + 1, 0x20));
    expect(refusalOf('.keytrail.yml', true)).toMatchObject({
      code: 'KT106',
      message: expect.stringContaining('262145 bytes'),
    });
  });

  test.each<[string, string, RegExp]>([
    ['that is missing', 'other.yml', /does not exist/],
    ['that is a folder', '.', /no regular file/],
    ['whose path cannot be one', 'a\0b', /could not be read/],
  ])('%s is KT106, by its path', (_, path, reason) => {
    writeFileSync(join(workspace, 'README.md'), 'x');
    const error = refusalOf(path);
    expect(error.code).toBe('KT106');
    expect(error.message).toMatch(reason);
  });

  test('that is a link to itself is KT106', () => {
    symlinkSync('loop.yml', join(workspace, 'loop.yml'));
    expect(refusalOf('loop.yml').message).toMatch(/could not be read \(/);
  });

  test('that is missing asks for a checkout where there was none, else for another path', () => {
    expect(refusalOf('other.yml').fix).toEqual([ADD_CHECKOUT]);
    expect(ADD_CHECKOUT).toContain('actions/checkout');
    writeFileSync(join(workspace, 'README.md'), 'x');
    expect(refusalOf('other.yml').fix).toEqual([expect.stringContaining('`manifest`')]);
  });
});

describe('a workspace', () => {
  test('is empty until something lies in it, also when it is not there', () => {
    expect(isEmptyWorkspace(workspace)).toBe(true);
    expect(isEmptyWorkspace(join(workspace, 'none'))).toBe(true);
    writeFileSync(join(workspace, '.hidden'), '');
    expect(isEmptyWorkspace(workspace)).toBe(false);
  });
});
