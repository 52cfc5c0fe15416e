import { readdirSync } from 'node:fs';
import { type Repository, refuseFile } from '../repository.ts';
import { insidePath } from '../repository-path.ts';
import { codeOf, SYSTEM } from '../system.ts';
import { Refusal, readInside } from './read-inside.ts';

/** The fix for an empty workspace. */
export const ADD_CHECKOUT = 'The workspace is empty: add actions/checkout before this step.';

/** The files of the folder that was checked out. */
export function workspaceRepository(workspace: string): Repository {
  return {
    origin: 'workspace',
    read: async (path, options) => {
      const inside = insidePath(path, SYSTEM.hasDrives);
      if ('refusal' in inside) {
        throw refuseFile(path, options, inside.refusal);
      }
      try {
        return readInside(workspace, inside.path, options.maxBytes);
      } catch (thrown) {
        const reason =
          thrown instanceof Refusal
            ? thrown.message
            : `could not be read (${codeOf(thrown) ?? 'unknown reason'})`;
        throw refuseFile(path, options, reason, thrown);
      }
    },
  };
}

/** True when nothing was checked out. */
export function isEmptyWorkspace(workspace: string): boolean {
  try {
    return readdirSync(workspace).length === 0;
  } catch {
    return true;
  }
}
