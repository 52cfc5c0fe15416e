import { closeSync, constants, fstatSync, lstatSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { NotAFileError, SYSTEM, syncFile } from '../../system.ts';
import { withLock } from '../lock.ts';
import { type Sink, SinkError } from '../sink.ts';
import { explainFileError } from './file-reasons.ts';
import { makeFolders } from './folders.ts';

const NEWLINE = 0x0a;
const APPENDING = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;

/**
 * The file on the runner: JSON Lines, mode 0600, its folder made with 0700. A record is one write of one whole line,
 * appended under a lock, and is confirmed when fsync returned. The lock is a folder beside the file for that moment.
 *
 * @param path absolute
 */
export function fileSink(path: string): Sink {
  return {
    uri: 'file',
    required: true,
    append: async (line, _record, signal) => {
      try {
        await append(path, line, signal);
      } catch (thrown) {
        throw explainFileError(path, thrown);
      }
    },
  };
}

async function append(path: string, line: Uint8Array, signal: AbortSignal): Promise<void> {
  const folder = dirname(path);
  const made = makeFolders(folder);
  if (!lstatSync(folder).isDirectory()) {
    throw new NotAFileError('its folder is a symbolic link');
  }
  const { file, isNew } = await withLock(`${path}.lock`, signal, (confirm) => write(path, line, confirm));
  // The line is whole: others may write while this process waits for the disk.
  try {
    const top = made === undefined ? folder : dirname(made);
    await Promise.all([syncFile(file), isNew ? SYSTEM.syncFolders(folder, top) : undefined]);
  } finally {
    closeSync(file);
  }
}

/** Appends the line and leaves the file open. */
function write(path: string, line: Uint8Array, confirm: () => void): { file: number; isNew: boolean } {
  const file = SYSTEM.openRegular(path, APPENDING);
  try {
    const { size, mode } = fstatSync(file);
    SYSTEM.makePrivate(file, mode);
    const bytes = Buffer.concat([beforeLine(file, size), line, Buffer.of(NEWLINE)]);
    confirm();
    const written = writeSync(file, bytes);
    if (written < bytes.length) {
      throw cutShort(path, written, bytes.length);
    }
    return { file, isNew: size === 0 };
  } catch (thrown) {
    closeSync(file);
    throw thrown;
  }
}

/** Nothing, or a newline when a killed predecessor left half a line. */
function beforeLine(file: number, size: number): Uint8Array {
  const last = Buffer.of(NEWLINE);
  if (size > 0) {
    readSync(file, last, 0, 1, size - 1);
  }
  return last[0] === NEWLINE ? Buffer.of() : Buffer.of(NEWLINE);
}

function cutShort(path: string, written: number, length: number): SinkError {
  return new SinkError(
    `${path}: only ${written} of ${length} bytes could be written`,
    `Make room on the disk that holds ${path}, or raise the limit on the size of files (ulimit -f).`,
  );
}
