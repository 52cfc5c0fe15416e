import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM } from '../system.ts';
import { jobKeyIn, keytrailFolder, namesOfFolders, removeFilesDir } from './removal.ts';

/** What is younger can belong to a job that still runs beside this one. */
const DEAD_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Removes the folders of secrets as files that jobs left behind whose `post` never ran: folders of this user, in a
 * folder that nobody else can change, of another job, unchanged for a day. A convenience: it never throws, and what it
 * cannot remove stays. Where nothing is left behind it costs one look at a folder.
 *
 * @returns how many were removed
 */
export function sweepDeadJobs(runnerTemp: string, ownJobKey: string, now: number): number {
  const foreign = namesOfFolders(runnerTemp).filter((name) => jobKeyIn(name) !== ownJobKey);
  if (foreign.length === 0 || !isOnlyOurs(keytrailFolder(runnerTemp))) return 0;
  const removed = foreign
    .map((name) => join(keytrailFolder(runnerTemp), name))
    .filter((path) => isDead(path, now))
    .filter((path) => removeFilesDir(path, runnerTemp).outcome === 'removed');
  return removed.length;
}

function isOnlyOurs(folder: string): boolean {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && SYSTEM.isOwn(entry) && !SYSTEM.isShared(entry);
}

/** Another load can be sweeping, too: what is gone already is nobody's concern. */
function isDead(path: string, now: number): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && SYSTEM.isOwn(entry) && now - entry.mtimeMs > DEAD_AFTER_MS;
}
