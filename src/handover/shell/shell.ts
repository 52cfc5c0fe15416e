import { SYSTEM, type System } from '../../system.ts';
import { splitArguments } from './arguments.ts';

/** How a script is run: as the runner runs that of a `run:` step. */
export interface Shell {
  /** The programs that will do; the first that is there is taken. */
  readonly programs: readonly string[];
  /** The arguments as one text, `{0}` where the script's path goes. */
  readonly template: string;
  /** Of the script's file, with its dot; may be empty. */
  readonly extension: string;
  /** What stands before and behind the script in its file. */
  readonly before?: string;
  readonly behind?: string;
}

type BuiltIn = Omit<Shell, 'programs'>;

const POWERSHELL: BuiltIn = {
  template: `-command ". '{0}'"`,
  extension: '.ps1',
  before: "$ErrorActionPreference = 'stop'",
  behind: 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
};

/**
 * The runner's own table (actions/runner, `src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs`, and GitHub's
 * documentation, `jobs.<job_id>.steps[*].shell`), and `node`, for which a workflow writes `node {0}`. It is always there:
 * the runner has one for its actions.
 */
const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  bash: { template: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { template: '-e {0}', extension: '.sh' },
  pwsh: POWERSHELL,
  powershell: POWERSHELL,
  cmd: { template: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: '.cmd', before: '@echo off' },
  python: { template: '{0}', extension: '.py' },
  node: { template: '{0}', extension: '.js' },
};

/**
 * The shell that the input names: a built-in one, or the program and its arguments. Undefined: the runner's own choice,
 * which is bash with the arguments of sh, or sh; on Windows pwsh or powershell (`ScriptHandler.cs`).
 */
export function shellOf(input: string | undefined, system: System = SYSTEM): Shell {
  const [name = '', ...words] = (input ?? system.defaultShells.at(-1) ?? '').split(' ');
  const builtIn = BUILT_IN[name];
  if (builtIn !== undefined && words.length === 0) {
    const own = name === 'node' ? [name, process.execPath] : [name];
    return { programs: input === undefined ? system.defaultShells : own, ...builtIn };
  }
  return { extension: '', ...builtIn, programs: [name], template: words.join(' ').trimStart() };
}

/** What goes into the script's file. On Windows each line ends in CRLF, as `ScriptHandler.cs` writes it. */
export function scriptText({ before, behind }: Shell, script: string, system: System = SYSTEM): string {
  const text = [before, script, behind].filter((part) => part !== undefined).join('\n');
  return system.lineEnd === '\n' ? text : text.replaceAll('\r\n', '\n').replaceAll('\n', system.lineEnd);
}

/**
 * The program's arguments. On Windows they are one text, to be passed on as it stands: each program divides it by rules
 * of its own. Elsewhere the template is divided as .NET divides it for the runner, and only then the path is put in: a
 * blank in it divides nothing. Inside the quotes of PowerShell a quote is doubled.
 */
export function argumentsOf({ template }: Shell, path: string, system: System = SYSTEM): readonly string[] {
  const fill = (text: string) =>
    text.replace(/\{\{|\}\}|'\{0\}'|\{0\}/g, (found) => {
      if (found === '{0}') return path;
      return found.startsWith("'") ? `'${path.replaceAll("'", "''")}'` : (found[0] ?? '');
    });
  return system.dividesArguments ? splitArguments(template).map(fill) : [fill(template)];
}
