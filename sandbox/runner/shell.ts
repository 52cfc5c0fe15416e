import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The shells of `run:` that this runner knows; without one it is `bash`, with the arguments of `sh`. */
export type Shell = 'bash' | 'sh';

const ARGUMENTS: Readonly<Record<Shell, readonly string[]>> = {
  bash: ['--noprofile', '--norc', '-e', '-o', 'pipefail'],
  sh: ['-e'],
};

export interface ShellCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** The program and its arguments before the script's path. Throws an `Error` when PATH has no such shell. */
export function findShell(shell: Shell | undefined, path: string): ShellCommand {
  const file = shell === undefined ? (which('bash', path) ?? which('sh', path)) : which(shell, path);
  if (file === undefined) {
    throw new Error(`${shell ?? 'sh'}: command not found`);
  }
  return { file, args: ARGUMENTS[shell ?? 'sh'] };
}

/** The lines that the runner prints of a script, the first of them as the step's name. */
export function describeScript(script: string): {
  readonly title: string;
  readonly lines: readonly string[];
} {
  const title = script.replace(/^[ \t\r\n]+/, '').split(/[\r\n]/)[0] ?? '';
  const lines = script.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n');
  return { title, lines: lines.map((line) => `\u001b[36;1m${line}\u001b[0m`) };
}

function which(command: string, path: string): string | undefined {
  const names = process.platform === 'win32' ? [`${command}.exe`] : [command];
  return path
    .split(delimiter)
    .flatMap((folder) => (folder === '' ? [] : names.map((name) => join(folder, name))))
    .find((file) => existsSync(file));
}
