import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { KeytrailError } from '../errors.ts';
import { MAX_MANIFEST_BYTES, type ManifestFile } from '../manifest/index.ts';
import type { Repository } from '../repository.ts';
import { codeOf } from '../system.ts';

/** The fix for an empty workspace. */
export const ADD_CHECKOUT = 'The workspace is empty: add actions/checkout before this step.';

/**
 * Reads the manifest from the workspace; undefined when it is the one that needs not be there and is not. Throws KT106
 * when it cannot be read.
 */
export function readManifest(workspace: string, path: string, optional: boolean): ManifestFile | undefined {
  const file = resolve(workspace, path);
  const found = guarded(path, () => statSync(file, { throwIfNoEntry: false }));
  if (found === undefined) {
    if (optional) {
      return undefined;
    }
    throw new KeytrailError('KT106', `the manifest ${path} does not exist in the workspace.`, {
      fix: missingFix(workspace),
    });
  }
  if (!found.isFile()) {
    throw new KeytrailError('KT106', `the manifest ${path} is no regular file.`);
  }
  if (found.size > MAX_MANIFEST_BYTES) {
    throw new KeytrailError(
      'KT106',
      `the manifest ${path} has ${found.size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed.`,
    );
  }
  return { path, bytes: guarded(path, () => readFileSync(file)) };
}

/** The files of the workspace. */
export function workspaceRepository(workspace: string): Repository {
  return {
    origin: 'workspace',
    read: async (path, { what, maxBytes }) => {
      const file = resolve(workspace, path);
      try {
        const found = statSync(file, { throwIfNoEntry: false });
        if (found !== undefined && !found.isFile()) {
          throw new KeytrailError('KT106', `${what} ${path} is no regular file.`);
        }
        if (found !== undefined && found.size > maxBytes) {
          const message = `${what} ${path} has ${found.size} bytes; at most ${maxBytes} are allowed.`;
          throw new KeytrailError('KT106', message);
        }
        return found === undefined ? undefined : readFileSync(file);
      } catch (cause) {
        if (cause instanceof KeytrailError) {
          throw cause;
        }
        const reason = codeOf(cause) ?? 'unknown reason';
        throw new KeytrailError('KT106', `${what} ${path} could not be read (${reason}).`, { cause });
      }
    },
  };
}

function guarded<T>(path: string, touch: () => T): T {
  try {
    return touch();
  } catch (error) {
    const reason = codeOf(error) ?? 'unknown reason';
    throw new KeytrailError('KT106', `the manifest ${path} could not be read (${reason}).`, { cause: error });
  }
}

function missingFix(workspace: string): string {
  return isEmptyWorkspace(workspace)
    ? ADD_CHECKOUT
    : 'Correct the input `manifest`: a path from the top of the repository.';
}

/** True when nothing was checked out. */
export function isEmptyWorkspace(workspace: string): boolean {
  try {
    return readdirSync(workspace).length === 0;
  } catch {
    return true;
  }
}
