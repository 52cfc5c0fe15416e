import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { SYSTEM, type System } from '../../system.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The absolute path of a program, as the runner looks for it: an absolute path itself, else a name in the folders of
 * `PATH`, on Windows with the extensions of `PATHEXT`. Undefined when there is none that can be executed.
 */
export function findProgram(name: string, env: Env, system: System = SYSTEM): string | undefined {
  if (isAbsolute(name)) {
    return isProgram(name) ? name : undefined;
  }
  const variable = (wanted: string) =>
    Object.entries(env).find(([given]) => system.variableName(given) === wanted)?.[1] ?? '';
  const folders = variable('PATH').split(delimiter).filter(isAbsolute);
  const names = system.programNames(name, variable('PATHEXT'));
  const isName = !/[\\/]/.test(name);
  return isName
    ? folders.flatMap((folder) => names.map((each) => join(folder, each))).find(isProgram)
    : undefined;
}

/** On Windows each file that can be read counts as one that can be executed (Node's documentation). */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
