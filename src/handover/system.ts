/** What differs between systems where secrets are handed over: here, and nowhere else in the room. */
import { chmodSync, type Stats } from 'node:fs';
import { EOL } from 'node:os';
import { IS_WINDOWS } from '../system.ts';

/**
 * Ends each line that we write for the runner. Its parser takes CRLF for one line end on Windows only: there a value
 * that ends in CR would lose it before a bare LF, elsewhere each value would gain one before CRLF.
 */
export const RUNNER_LINE_END = EOL;

/** The user that runs us; undefined on Windows, where the folder's access list decides. */
export const OWN_USER = process.getuid?.();

/**
 * Makes an entry removable: what is in a folder can be removed when the folder can be written; on Windows a file must
 * not be read-only itself. Links stay as they are: the mode would be set on what they lead to.
 */
export function allowRemoval(path: string, entry: Stats): void {
  if (entry.isDirectory()) chmodSync(path, 0o700);
  else if (IS_WINDOWS && entry.isFile()) chmodSync(path, 0o600);
}
