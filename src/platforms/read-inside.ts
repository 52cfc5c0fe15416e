import { closeSync, constants, fstatSync, lstatSync, readlinkSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isGitFolder } from '../repository-path.ts';
import { codeOf, NotAFileError, SYSTEM } from '../system.ts';

/** Why a file is not read, as a predicate: "is no regular file". */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * The bytes of a regular file below the folder `root`; undefined when there is none. Links are resolved first and must
 * end below `root`; then exactly that file is opened, no link followed, and it is looked at again whether it is still the
 * same one. At most `maxBytes` are taken, also of a file that grows meanwhile.
 *
 * @param path as `insidePath` gives it
 * @throws {Refusal} when it is no such file; else the error of the file system
 */
export function readInside(root: string, path: string, maxBytes: number): Buffer | undefined {
  const top = resolveLinks(root);
  const file = top === undefined ? undefined : resolveLinks(join(root, path));
  if (top === undefined || file === undefined) {
    return undefined;
  }
  if (!isBelow(top, file)) {
    throw new Refusal('is a link that leads out of the repository');
  }
  const handle = openFile(file);
  try {
    confirmSame(handle, file, top);
    return readAtMost(handle, maxBytes);
  } finally {
    closeSync(handle);
  }
}

/** Opens exactly this entry. A device is not touched: opening one can do something. */
function openFile(file: string): number {
  if (!lstatSync(file).isFile()) {
    throw new Refusal('is no regular file');
  }
  try {
    return SYSTEM.openRegular(file, constants.O_RDONLY);
  } catch (thrown) {
    throw thrown instanceof NotAFileError ? new Refusal('is no regular file') : thrown;
  }
}

/** The path without links; undefined when nothing is there. */
function resolveLinks(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      throw thrown;
    }
    if (isLink(path)) {
      throw new Refusal('is a link that leads nowhere');
    }
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** True below `top`, and not in a `.git` folder there. Both paths without links. */
function isBelow(top: string, path: string): boolean {
  const parts = relative(top, path).split(sep);
  return !isAbsolute(relative(top, path)) && parts[0] !== '..' && !parts.some(isGitFolder);
}

/** Throws when the file that was opened is not the one that was looked at: somebody exchanged a folder in between. */
function confirmSame(handle: number, file: string, top: string): void {
  const opened = fstatSync(handle, { bigint: true });
  const found = lstatSync(file, { bigint: true });
  if (opened.dev !== found.dev || opened.ino !== found.ino || !isBelow(top, placeOf(handle, file))) {
    throw new Refusal('was exchanged while it was opened');
  }
}

/** Where an open file lies: on Linux the system says it of the handle itself, elsewhere the path is resolved again. */
function placeOf(handle: number, file: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`);
  } catch {
    return realpathSync.native(file);
  }
}

function readAtMost(handle: number, maxBytes: number): Buffer {
  const { size } = fstatSync(handle);
  const buffer = Buffer.allocUnsafe(size > maxBytes ? 0 : maxBytes + 1);
  let length = 0;
  for (let count = -1; count !== 0 && length < buffer.length; length += count) {
    count = readSync(handle, buffer, length, buffer.length - length, null);
  }
  if (size > maxBytes || length > maxBytes) {
    throw new Refusal(`has ${Math.max(size, length)} bytes; at most ${maxBytes} are allowed`);
  }
  return buffer.subarray(0, length);
}
