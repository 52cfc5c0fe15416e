import { Secret } from '../secret.ts';
import type { Pair } from './env-file.ts';

/** A name that a shell can export; what is declared has been checked, and code is made of nothing else. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Code for a shell of POSIX that exports each pair, byte for byte: within single quotes nothing has a meaning but the
 * quote itself (POSIX, Shell Command Language, 2.2.2). A line a pair; a value's own line ends stay. Throws TypeError for a
 * name that is none.
 */
export function renderExports(pairs: readonly Pair[]): string {
  return pairs
    .map(({ name, value }) => {
      if (!NAME.test(name)) throw new TypeError('a name that no shell can export');
      return `export ${name}=${quoted(value instanceof Secret ? value.reveal() : value)}\n`;
    })
    .join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
