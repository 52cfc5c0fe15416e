import { basename, dirname } from 'node:path';
import { jobKeyIn, keytrailFolder } from './removal.ts';

/** Whether a path is that of the secret `name` in a folder of secret files, as `planFilesDir` plans it. */
export function isPathOfSecret(path: string, name: string, runnerTemp: string): boolean {
  const folder = dirname(path);
  return (
    dirname(folder) === keytrailFolder(runnerTemp) &&
    jobKeyIn(basename(folder)) !== undefined &&
    basename(path) === name
  );
}
