import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandInputs } from '../command-inputs.ts';
import { KeytrailError } from '../errors.ts';
import { findProgram, type Shell, shellOf } from '../handover/index.ts';
import type { Job } from '../job.ts';
import { quote } from '../quote.ts';

/** A command whose shell and folder are there. */
export interface CommandPlan {
  readonly shell: Shell;
  /** The shell's absolute path. */
  readonly file: string;
  readonly cwd: string;
}

/** Looks for the command's shell and folder. Throws KT703 with all that is not there; to be called before anything is read. */
export function planCommand({ env, platform }: Job, command: CommandInputs): CommandPlan {
  const shell = shellOf(command.shell);
  const file = shell.programs
    .map((program) => findProgram(program, env))
    .find((found) => found !== undefined);
  const cwd = resolve(platform.workspace, command.workingDirectory);
  const missing = [
    ...(file === undefined ? [`shell: ${shell.programs.map(quote).join(' or ')} is not in PATH`] : []),
    ...(isFolder(cwd) ? [] : [`working-directory: ${quote(command.workingDirectory)} is no folder`]),
  ];
  if (file === undefined || missing.length > 0) {
    throw new KeytrailError('KT703', 'the command cannot be started; nothing was read.', {
      details: missing,
    });
  }
  return { shell, file, cwd };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
