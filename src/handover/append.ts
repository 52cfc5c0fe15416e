import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { KeytrailError } from '../errors.ts';
import { NO_FOLLOW } from '../system.ts';
import { handoverError } from './failure.ts';
import { RUNNER_LINE_END } from './system.ts';

const LINE_FEED = 0x0a;

/**
 * Appends a text to a file that the runner made (`GITHUB_ENV`, `GITHUB_OUTPUT`, …) with one write. The runner applies
 * what it finds there even after a crash, pair by pair, so a write that did not take all is taken back: the file then is
 * as long as before. Throws KT902 when the runner gave no path, KT702 when the file is not as the runner makes it (a
 * regular file, no link) or could not be written.
 */
export function appendToRunnerFile(variable: string, path: string | undefined, text: string): void {
  if (path === undefined || path === '') throw new KeytrailError('KT902', `${variable} is not set.`);
  if (text === '') return;
  const file = openRunnerFile(variable, path);
  try {
    appendWhole(file, text, `The runner's file ${variable} could not be written`);
  } finally {
    closeSync(file);
  }
}

function openRunnerFile(variable: string, path: string): number {
  const what = `The runner's file ${variable} could not be opened`;
  let file: number;
  try {
    file = openSync(path, constants.O_RDWR | constants.O_APPEND | NO_FOLLOW);
  } catch (error) {
    throw handoverError(what, error);
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw handoverError(what, 'it is no regular file');
}

function appendWhole(file: number, text: string, failed: string): void {
  const { size } = fstatSync(file);
  const bytes = Buffer.from(endsInLine(file, size) ? text : `${RUNNER_LINE_END}${text}`, 'utf8');
  let reason: unknown = 'the system took only a part of it';
  try {
    if (writeSync(file, bytes) === bytes.length) return;
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
