/**
 * Where the file systems of Linux, macOS and Windows differ, as far as the audit file and its lock are concerned.
 * Everything else in this room uses portable calls only.
 */
import { closeSync, constants, fchmodSync, fstatSync, fsync, lstatSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, IS_WINDOWS, NO_FOLLOW } from '../system.ts';

/** Opening a FIFO that nobody else has open would wait for ever. Windows has no such flag. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

const APPENDING = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;

/** What stands at the path is a FIFO, a device, a link, a folder: no place for records. */
export class NotAFileError extends Error {
  override readonly name = 'NotAFileError';
}

/**
 * Opens the file for reading and appending, made with mode 0600 when it is not there. No link is followed.
 *
 * @returns the descriptor
 * @throws {NotAFileError} when something else than a regular file is there; else the error of the file system
 */
export function openForAppending(path: string): number {
  return openRegular(path, APPENDING);
}

/** Opens the file for reading; returns and throws as `openForAppending` does. */
export function openForReading(path: string): number {
  return openRegular(path, constants.O_RDONLY);
}

function openRegular(path: string, flags: number): number {
  // Without the flag (Windows) a link is looked for before the file is opened.
  if (NO_FOLLOW === 0 && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new NotAFileError('a symbolic link is in its place');
  }
  const file = openSync(path, flags | NO_FOLLOW | NO_WAIT, 0o600);
  if (!fstatSync(file).isFile()) {
    closeSync(file);
    throw new NotAFileError('something else than a regular file is in its place');
  }
  return file;
}

/** Takes the rights of group and others away. Windows keeps its rights elsewhere: nothing is done there. */
export function makePrivate(file: number, mode: number): void {
  if (!IS_WINDOWS && (mode & 0o077) !== 0) {
    fchmodSync(file, 0o600);
  }
}

/** Resolves when what was written to the file is on the disk. */
export const syncFile: (file: number) => Promise<void> = promisify(fsync);

/** Some file systems cannot do it to a folder; the file itself is synced all the same. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM']);

/** Makes the names in a folder durable, from `folder` up to `top`. Windows has no such call, nor the need. */
export async function syncFolders(folder: string, top: string): Promise<void> {
  if (IS_WINDOWS) {
    return;
  }
  for (let current = folder; ; current = dirname(current)) {
    await syncFolder(current);
    if (current === top || current === dirname(current)) {
      return;
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = openSync(folder, constants.O_RDONLY);
    await syncFile(handle).finally(() => closeSync(handle));
  } catch (thrown) {
    if (!CANNOT_SYNC.has(codeOf(thrown) ?? '')) {
      throw thrown;
    }
  }
}

/** A folder that was removed while somebody still looks at it answers with these on Windows, for a moment. */
const BUSY = new Set(IS_WINDOWS ? ['EEXIST', 'EPERM', 'EACCES', 'EBUSY'] : ['EEXIST']);

/** True when a folder could not be made because one is there. */
export function isBusy(thrown: unknown): boolean {
  return BUSY.has(codeOf(thrown) ?? '');
}
