import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsync,
  mkdirSync,
  openSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { System } from './system.ts';

/** Something else than a regular file is in the place of one: a FIFO, a device, a link, a folder. */
export class NotAFileError extends Error {
  override readonly name = 'NotAFileError';
}

/** The code of an error of the system (`ENOENT`); undefined when there is none. */
export function codeOf(thrown: unknown): string | undefined {
  const hasCode = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  return hasCode && typeof thrown.code === 'string' ? thrown.code : undefined;
}

/** Resolves when what was written to the file is on the disk. */
export const syncFile: (file: number) => Promise<void> = promisify(fsync);

const PRIVATE_FOLDER = 0o700;
const OTHERS_RIGHTS = 0o077;
const OTHERS_MAY_WRITE = 0o022;

/** Linux and macOS: modes and owners, links that `open` refuses, folders that can be synced. */
export class Posix implements System {
  readonly lineEnd: string = '\n';
  readonly noFollow: number = constants.O_NOFOLLOW ?? 0;
  readonly hasDrives: boolean = false;
  readonly defaultShells: readonly string[] = ['bash', 'sh'];
  readonly dividesArguments: boolean = true;
  readonly cancelSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

  hasTerminal(): boolean {
    try {
      closeSync(openSync('/dev/tty', constants.O_RDWR | constants.O_NOCTTY));
      return true;
    } catch {
      return false;
    }
  }

  variableName(name: string): string {
    return name;
  }

  programNames(name: string, _extensions: string): readonly string[] {
    return [name];
  }

  openRegular(path: string, flags: number): number {
    const file = openSync(path, flags | this.noFollow | (constants.O_NONBLOCK ?? 0), 0o600);
    if (!fstatSync(file).isFile()) {
      closeSync(file);
      throw new NotAFileError('something else than a regular file is in its place');
    }
    return file;
  }

  makePrivateFolder(path: string): void {
    mkdirSync(path, { mode: PRIVATE_FOLDER });
    chmodSync(path, PRIVATE_FOLDER); // a umask can have taken bits from it
  }

  makePrivate(file: number, mode: number): void {
    if ((mode & OTHERS_RIGHTS) !== 0) {
      fchmodSync(file, 0o600);
    }
  }

  isOwn(entry: Stats): boolean {
    return entry.uid === process.getuid?.();
  }

  isShared(entry: Stats): boolean {
    return (entry.mode & OTHERS_MAY_WRITE) !== 0;
  }

  allowRemoval(path: string, entry: Stats): void {
    if (entry.isDirectory()) {
      chmodSync(path, PRIVATE_FOLDER);
    }
  }

  whileBusy<T>(act: () => T): T {
    return act();
  }

  isTaken(thrown: unknown): boolean {
    return codeOf(thrown) === 'EEXIST';
  }

  async syncFolders(folder: string, top: string): Promise<void> {
    for (let current = folder; ; current = dirname(current)) {
      await syncFolder(current);
      if (current === top || current === dirname(current)) {
        return;
      }
    }
  }
}

/** Some file systems cannot do it to a folder; the file itself is synced all the same. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM']);

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
