import { closeSync, constants, lstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, SYSTEM } from '../../system.ts';

/** As the component's `mktemp -d` names them. */
const FOLDER = /^keytrail\.\w{8}$/;

/** By then its program holds the answer's FIFO, as long as it lives, or never will. */
const STARTED_MS = 60 * 60 * 1000;

/** No job of GitLab runs longer: the folder of one with `mode: exec` has nothing to see its life by. */
const LONGEST_JOB_MS = 31 * 24 * 60 * 60 * 1000;

/**
 * Removes the folders beside this one that jobs of this user left because they were killed at once, as a runner does whose
 * machine goes down. A convenience: it never throws, and what it cannot remove stays.
 */
export function sweepDeadGitlabJobs(own: string, now: number): void {
  for (const path of siblingsOf(own).filter((each) => isDead(each, now))) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Another job may be sweeping, too.
    }
  }
}

function siblingsOf(own: string): readonly string[] {
  try {
    const names = readdirSync(dirname(own)).filter((name) => FOLDER.test(name) && name !== basename(own));
    return names.map((name) => join(dirname(own), name));
  } catch {
    return [];
  }
}

function isDead(path: string, now: number): boolean {
  try {
    const entry = lstatSync(path);
    if (!entry.isDirectory() || !SYSTEM.isOwn(entry) || SYSTEM.isShared(entry)) return false;
    const age = now - entry.mtimeMs;
    const answer = join(path, 'answer');
    if (lstatSync(answer, { throwIfNoEntry: false })?.isFIFO() !== true) return age > LONGEST_JOB_MS;
    return age > STARTED_MS && !isHeld(answer);
  } catch {
    return false;
  }
}

/** Whether a process holds the FIFO open for writing: without one its end is read at once (POSIX, read). */
function isHeld(fifo: string): boolean {
  const file = openSync(fifo, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return readSync(file, Buffer.alloc(1)) > 0;
  } catch (thrown) {
    return codeOf(thrown) === 'EAGAIN';
  } finally {
    closeSync(file);
  }
}
