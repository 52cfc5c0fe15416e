import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { KeytrailError } from '../errors.ts';
import { SYSTEM } from '../system.ts';
import { handoverError } from './failure.ts';

const LINE_FEED = 0x0a;

/** The smallest piece in which a system writes: a write within one is whole or not there. */
const PAGE_BYTES = 4_096;

/**
 * A line that ends the parser's work: it is no pair. What stands behind it does not count until it has become an empty
 * line, which the parser skips (`EnvFileKeyValuePairs` in actions/runner, `src/Runner.Worker/FileCommandManager.cs`).
 */
const GUARD = '!';

/**
 * Appends a text to a file that the runner made (`GITHUB_ENV`, `GITHUB_OUTPUT`, …) so that all of it counts or nothing.
 * The runner applies what it finds there even after a crash, pair by pair. One write does it for a short text; a longer
 * one can be cut by a SIGKILL (Linux looks for one between pages), so it stands behind a guard, and the write of one byte
 * lifts that. A write that did not take all is taken back: the file then is as long as before. Throws KT902 when the
 * runner gave no path, KT702 when the file is not as the runner makes it (a regular file, no link) or could not be
 * written.
 */
export function appendToRunnerFile(variable: string, path: string | undefined, text: string): void {
  if (path === undefined || path === '') throw new KeytrailError('KT902', `${variable} is not set.`);
  if (text === '') return;
  const file = openRunnerFile(variable, path, constants.O_RDWR | constants.O_APPEND);
  try {
    const { size } = fstatSync(file);
    const start = endsInLine(file, size) ? '' : SYSTEM.lineEnd;
    const failed = `The runner's file ${variable} could not be written`;
    if (isWithinPage(size, Buffer.byteLength(start + text))) {
      appendWhole(file, size, start + text, failed);
    } else {
      const direct = openRunnerFile(variable, path, constants.O_RDWR);
      try {
        appendWhole(file, size, `${start}${GUARD}${SYSTEM.lineEnd}${text}`, failed);
        liftGuard(direct, size, start.length, failed);
      } finally {
        closeSync(direct);
      }
    }
  } finally {
    closeSync(file);
  }
}

/**
 * To be asked before somebody else opens a file of the runner, who would wait at a FIFO or follow a link. Throws KT702;
 * what is not there is left to be told by whoever opens it.
 */
export function requireRunnerFile(variable: string, path: string | undefined): void {
  const entry = path ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
  if (entry !== undefined && !entry.isFile()) {
    const what = entry.isSymbolicLink() ? 'it is a symbolic link' : 'it is no regular file';
    throw handoverError(`The runner's file ${variable} could not be opened`, what);
  }
}

function isWithinPage(position: number, bytes: number): boolean {
  return Math.floor(position / PAGE_BYTES) === Math.floor((position + bytes - 1) / PAGE_BYTES);
}

function openRunnerFile(variable: string, path: string, flags: number): number {
  const what = `The runner's file ${variable} could not be opened`;
  let file: number;
  try {
    file = openSync(path, flags | SYSTEM.noFollow);
  } catch (error) {
    throw handoverError(what, error);
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw handoverError(what, 'it is no regular file');
}

function appendWhole(file: number, size: number, text: string, failed: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let reason: unknown = 'the system took only a part of it';
  try {
    if (writeSync(file, bytes) === bytes.length) return;
  } catch (error) {
    reason = error;
  }
  ftruncateSync(file, size);
  throw handoverError(failed, reason);
}

/** `file` is open without O_APPEND: with it a write would ignore the position (Linux). */
function liftGuard(file: number, size: number, offset: number, failed: string): void {
  const found = Buffer.alloc(1);
  let reason: unknown = 'another program wrote to it at the same time';
  try {
    readSync(file, found, 0, 1, size + offset);
    if (found.toString() === GUARD) {
      writeSync(file, Buffer.of(LINE_FEED), 0, 1, size + offset);
      return;
    }
  } catch (error) {
    reason = error;
  }
  ftruncateSync(file, size);
  throw handoverError(failed, reason);
}

/** Whether a text that is appended begins on a line of its own. The parser skips empty lines. */
function endsInLine(file: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === LINE_FEED);
}
