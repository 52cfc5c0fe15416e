import { basename, dirname } from 'node:path';
import { keytrailFolder } from './removal.ts';

/** Whether a path is that of the secret `name` in a folder of secret files, as `planFilesDir` plans it. */
export function isPathOfSecret(path: string, name: string, runnerTemp: string): boolean {
  const folder = dirname(path);
  return (
    dirname(folder) === keytrailFolder(runnerTemp) &&
    basename(folder).startsWith('files-') &&
    basename(path) === name
  );
}
