import { plainOrQuoted } from './quote.ts';

/** The longest path that Linux takes; Windows and the API take less, and say so. */
const MAX_PATH_CHARACTERS = 4_096;

/** Names that Windows takes for devices in every folder, with any extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A path without `.` and `..`, its parts joined by `/`; or why it cannot be one of the repository. */
export type InsidePath = { readonly path: string } | { readonly refusal: string };

/**
 * What a path from outside means inside the repository, before anything is touched. Absolute paths, also those of
 * Windows on every system, paths that lead above the top, and whatever lies in a `.git` folder are refused: they name no
 * file of the repository. `isWindows` says whose rules hold for the rest.
 */
export function insidePath(text: string, isWindows: boolean): InsidePath {
  if (text.includes('\0') || !text.isWellFormed()) {
    return { refusal: 'is no path: it holds a character that no path can' };
  }
  if (text.length > MAX_PATH_CHARACTERS) {
    return { refusal: `is no path: it has more than ${MAX_PATH_CHARACTERS} characters` };
  }
  if (isAbsolute(text, isWindows)) {
    return { refusal: 'is no path from the top of the repository: it begins with "/" or a drive' };
  }
  const parts: string[] = [];
  for (const part of text.split(isWindows ? /[\\/]/ : '/')) {
    if (part === '..' && parts.pop() === undefined) {
      return { refusal: 'leads out of the repository' };
    }
    if (part !== '' && part !== '.' && part !== '..') {
      parts.push(part);
    }
  }
  const refusal = parts.map((part) => refusePart(part, isWindows)).find((found) => found !== undefined);
  if (refusal !== undefined) {
    return { refusal };
  }
  return parts.length === 0 ? { refusal: 'is no regular file' } : { path: parts.join('/') };
}

/** True for what lies in a folder of git's own: no commit can hold it, and checkout keeps a token there. */
export function isGitFolder(part: string): boolean {
  return part.toLowerCase() === '.git';
}

function isAbsolute(text: string, isWindows: boolean): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(text) || (isWindows && /^(?:\\|[A-Za-z]:)/.test(text));
}

function refusePart(part: string, isWindows: boolean): string | undefined {
  if (isGitFolder(part)) {
    return 'lies in ".git", which is no part of the repository';
  }
  // Windows would open another file than the one that is named.
  const isAnother = isWindows && (/[. ]$/.test(part) || part.includes(':') || WINDOWS_DEVICE.test(part));
  return isAnother
    ? `is no path on Windows: ${plainOrQuoted(part)} stands for something else there`
    : undefined;
}
