import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { KeytrailError } from '../errors.ts';
import { Secret } from '../secret.ts';
import { codeOf, SYSTEM } from '../system.ts';
import { checkCarriable } from './carriable.ts';
import { handoverError } from './failure.ts';
import { filesDirName, keytrailFolder, removeFilesDir } from './removal.ts';

export interface FileEntry {
  readonly name: string;
  readonly value: Secret;
  /** Permission bits, such as 0o400. */
  readonly mode: number;
}

/** A file's name is a variable's name: it cannot lead out of the folder, nor meet a file that is being written. */
const FILE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/**
 * The absolute path of a folder that does not exist yet: `<runnerTemp>/keytrail/files-<job key>-<uuid>`. Its name is
 * known before it is made, so that `post` can be told of it first. Throws KT902 when `runnerTemp` is no absolute path.
 */
export function planFilesDir(runnerTemp: string, jobKey: string): string {
  if (!isAbsolute(runnerTemp)) throw new KeytrailError('KT902', 'RUNNER_TEMP is no absolute path.');
  return join(keytrailFolder(runnerTemp), filesDirName(jobKey, randomUUID()));
}

/**
 * Makes the planned folder (0700) and writes each value as `<filesDir>/<name>`: complete, with its mode, then renamed
 * into place; never through a link. After a failure nothing of it is left. Throws KT701 and KT702, which name the secret.
 */
export function writeFiles(filesDir: string, entries: readonly FileEntry[]): void {
  checkCarriable(entries.map(({ name, value }) => ({ name, value, carrier: 'file' })));
  for (const { name } of entries) {
    if (!FILE_NAME.test(name)) throw new KeytrailError('KT701', `"${name}" is no name for a file.`);
  }
  makeFolders(filesDir);
  try {
    for (const entry of entries) writeEntry(filesDir, entry);
  } catch (error) {
    removeFilesDir(filesDir, dirname(dirname(filesDir)));
    throw error;
  }
}

/** Writes a script that only this user can read beside the files of a planned folder, and returns its path. Throws KT702. */
export function writeScript(filesDir: string, extension: string, text: string): string {
  // With its hyphen it is the name of no secret.
  const name = `run-script${extension}`;
  writeEntry(filesDir, { name, value: new Secret(name, text), mode: PRIVATE_FILE });
  return join(filesDir, name);
}

function makeFolders(filesDir: string): void {
  const folder = dirname(filesDir);
  try {
    mkdirSync(folder, { mode: PRIVATE_FOLDER });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw handoverError('The folder keytrail under RUNNER_TEMP could not be made', error);
  }
  checkFolder(folder);
  try {
    SYSTEM.makePrivateFolder(filesDir);
  } catch (error) {
    throw handoverError('The folder for secrets as files could not be made', error);
  }
}

/** The folder may be there from an earlier step, but as a folder of this user: not as a link that somebody laid. */
function checkFolder(folder: string): void {
  const entry = lstatSync(folder);
  const what = 'The folder keytrail under RUNNER_TEMP cannot be used';
  if (!entry.isDirectory()) throw handoverError(what, 'it is no folder, or a link');
  if (!SYSTEM.isOwn(entry)) throw handoverError(what, 'it belongs to another user');
}

function writeEntry(filesDir: string, { name, value, mode }: FileEntry): void {
  const unfinished = join(filesDir, `.${name}.part`);
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | SYSTEM.noFollow;
  try {
    const file = openSync(unfinished, flags, PRIVATE_FILE);
    try {
      writeFileSync(file, value.revealBytes());
      fchmodSync(file, mode);
    } finally {
      closeSync(file);
    }
    SYSTEM.whileBusy(() => renameSync(unfinished, join(filesDir, name)));
  } catch (error) {
    throw handoverError(`${name} could not be written as a file`, error);
  }
}
