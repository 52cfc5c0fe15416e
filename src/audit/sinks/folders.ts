import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../../system.ts';

const PRIVATE_FOLDER = 0o700;

/**
 * Makes a folder, and those above it that are missing; returns the topmost that it made, undefined when the folder was
 * there. Node's own `recursive` never comes back where a folder is there in which the system lets nobody make one and says
 * "no such file" (Linux: `/proc`). Throws what the system throws.
 */
export function makeFolders(folder: string): string | undefined {
  try {
    return makeFolder(folder);
  } catch (thrown) {
    const above = dirname(folder);
    if (codeOf(thrown) !== 'ENOENT' || above === folder) {
      throw thrown;
    }
    const top = makeFolders(above);
    const made = makeFolder(folder);
    return top ?? made;
  }
}

/** One folder; undefined when it is there already. */
function makeFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { mode: PRIVATE_FOLDER });
    return folder;
  } catch (thrown) {
    if (isFolder(folder)) {
      return undefined;
    }
    throw thrown;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
