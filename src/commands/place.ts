import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { KeytrailError } from '../errors.ts';
import { DEFAULT_MANIFEST, type InputValues } from '../inputs.ts';
import { plainOrQuoted } from '../quote.ts';

/**
 * Where the manifest's path starts from: this folder, or the manifest's own when it lies elsewhere; and the inputs with its
 * path from there. Throws KT106, KT903.
 */
export async function placeOf(given: InputValues): Promise<{ workspace: string; inputs: InputValues }> {
  const workspace = currentFolder();
  const path = given.get('manifest')?.trim() || DEFAULT_MANIFEST;
  const inside = relative(workspace, resolve(workspace, path));
  if (!isAbsolute(path) && !inside.startsWith('..')) {
    return { workspace, inputs: new Map([...given, ['manifest', path]]) };
  }
  const file = resolve(workspace, path);
  await stat(file).catch((cause: unknown) => {
    throw new KeytrailError('KT106', `the manifest ${plainOrQuoted(file)} cannot be found.`, { cause });
  });
  return { workspace: dirname(file), inputs: new Map([...given, ['manifest', basename(file)]]) };
}

/** Throws KT903 when somebody has removed it meanwhile. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new KeytrailError('KT903', 'the current folder is no longer there.', {
      fix: 'change to a folder that is',
      cause,
    });
  }
}
