/** What every room needs to know of the operating system. What only one room needs stands there. */
import { constants } from 'node:fs';

export const IS_WINDOWS = process.platform === 'win32';

/** For `open`: fail at a link. Windows has no such flag (undefined there): to lay a link takes a privilege. */
export const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** The code of an error of the system (`ENOENT`); undefined when there is none. */
export function codeOf(thrown: unknown): string | undefined {
  const hasCode = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  return hasCode && typeof thrown.code === 'string' ? thrown.code : undefined;
}
