/**
 * Where the folders of secrets as files stand, and how they are removed. The second door of the room, for `post`, whose
 * bundle is small: nothing but Node's own modules is imported here.
 */
import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { SYSTEM } from '../system.ts';

const FOLDER_NAME = /^files-([0-9a-f]{12})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The folder of Keytrail's under `RUNNER_TEMP`; absolute. */
export function keytrailFolder(runnerTemp: string): string {
  return join(resolve(runnerTemp), 'keytrail');
}

/** The name of a folder of files; `jobKey`: 12 hex digits that no other job has. */
export function filesDirName(jobKey: string, uuid: string): string {
  return `files-${jobKey}-${uuid}`;
}

/** The key of the job that a folder of files belongs to; undefined when the name is not one of Keytrail's. */
export function jobKeyIn(name: string): string | undefined {
  return FOLDER_NAME.exec(name)?.[1];
}

/** `absent`: nothing was there. `refused`: what was named is no folder that Keytrail makes; it was not touched. */
export type Removal =
  | { readonly outcome: 'removed' | 'absent' }
  | { readonly outcome: 'refused' | 'failed'; readonly reason: string };

/**
 * Removes a folder of secrets as files, with all that is in it, whatever the modes. Only a folder that stands and is
 * named as `planFilesDir` plans it is removed (a state can be forged), and links are removed, never followed. Never
 * throws; a second call finds it `absent`.
 */
export function removeFilesDir(filesDir: string, runnerTemp: string): Removal {
  const folder = keytrailFolder(runnerTemp);
  const name = basename(filesDir);
  if (filesDir !== join(folder, name) || jobKeyIn(name) === undefined) {
    return { outcome: 'refused', reason: 'it does not stand where Keytrail makes its folders' };
  }
  try {
    for (const path of [folder, filesDir]) {
      const entry = lstatSync(path, { throwIfNoEntry: false });
      if (entry === undefined) return { outcome: 'absent' };
      if (!entry.isDirectory())
        return { outcome: 'refused', reason: 'it, or what it stands in, is no folder' };
    }
    removeEntry(filesDir);
    return { outcome: 'removed' };
  } catch (error) {
    return { outcome: 'failed', reason: String(error) };
  }
}

/** Removes the other folders of the job that this one belongs to, as `removeFilesDir` removes it. Never throws. */
export function removeOthersOfJob(filesDir: string, runnerTemp: string): readonly Removal[] {
  const own = basename(filesDir);
  const others = namesOfFolders(runnerTemp).filter(
    (name) => name !== own && jobKeyIn(name) === jobKeyIn(own),
  );
  return others.map((name) => removeFilesDir(join(keytrailFolder(runnerTemp), name), runnerTemp));
}

/** The names of all folders of files, whosever they are; none when there is nothing to look into. */
export function namesOfFolders(runnerTemp: string): readonly string[] {
  try {
    return readdirSync(keytrailFolder(runnerTemp)).filter((name) => jobKeyIn(name) !== undefined);
  } catch {
    return [];
  }
}

function removeEntry(path: string): void {
  const entry = lstatSync(path);
  SYSTEM.allowRemoval(path, entry);
  if (!entry.isDirectory()) {
    SYSTEM.whileBusy(() => unlinkSync(path));
    return;
  }
  for (const name of readdirSync(path)) removeEntry(join(path, name));
  SYSTEM.whileBusy(() => rmdirSync(path));
}
