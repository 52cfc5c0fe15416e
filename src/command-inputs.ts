/** A command of the workflow's author, as a `run:` step has it. */
export interface CommandInputs {
  readonly script: string;
  /** A built-in shell, or a template with `{0}`; undefined: the runner's own choice. */
  readonly shell: string | undefined;
  /** From the workspace; empty: the workspace itself. */
  readonly workingDirectory: string;
  /** Whether the command may ask for OIDC tokens of its own. */
  readonly idToken: boolean;
}

type Name = 'export' | 'shell' | 'working-directory' | 'id-token';

/** The inputs that were given, blanks around them removed; what is not allowed is noted as a mistake. */
interface Given {
  text(name: Name): string | undefined;
  take<T>(name: Name, parse: (text: string) => T | undefined, allowed: string): T | undefined;
  mistake(text: string): void;
}

/** A built-in shell, or a program and its arguments with `{0}` among them; other braces are doubled. */
const SHELL =
  /^(?:bash|sh|pwsh|powershell|cmd|python|node|\S+ (?:[^{}]|\{\{|\}\})*\{0\}(?:[^{}]|\{\{|\}\}|\{0\})*)$/;
const SHELLS =
  'bash, sh, pwsh, powershell, cmd, python, node, or a program and its arguments with {0} where the script goes';

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/**
 * The command that `script`, the input `run`, holds; undefined without one. Beside it `export` is a mistake, and without
 * it what says how it is run: nobody should rely on what is ignored.
 */
export function commandInputs(given: Given, script: string | undefined): CommandInputs | undefined {
  const shell = given.take('shell', (text) => (SHELL.test(text) ? text : undefined), SHELLS);
  const workingDirectory = given.text('working-directory');
  const idToken = given.take('id-token', (text) => YES_OR_NO.get(text), 'true or false') ?? false;
  if (script !== undefined) {
    if (given.text('export') !== undefined) {
      given.mistake('export: not together with run: the secrets go to that command only');
    }
    return { script, shell, workingDirectory: workingDirectory ?? '', idToken };
  }
  const lonely = { shell, 'working-directory': workingDirectory, 'id-token': idToken || undefined };
  for (const [name, value] of Object.entries(lonely)) {
    if (value !== undefined) {
      given.mistake(`${name}: says how the command of the input run is run, and there is none`);
    }
  }
  return undefined;
}
