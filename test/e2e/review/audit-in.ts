import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CLI, finish, type Run } from '../cli/laptop.ts';
import { ROOT } from '../support/world.ts';

/** Records of each kind of load. */
export const RECORDS = join(ROOT, 'test', 'fixtures', 'records');

/** Runs `keytrail audit` in a folder, without anything of AWS. */
export function auditIn(folder: string) {
  return async (args: readonly string[], node: readonly string[] = []): Promise<Run> => {
    const child = spawn(process.execPath, [...node, CLI, 'audit', ...args], {
      cwd: folder,
      env: { PATH: '' },
    });
    return await finish(child);
  };
}
