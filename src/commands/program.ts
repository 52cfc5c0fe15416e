import { Command } from 'commander';
import { quote } from '../quote.ts';
import { VERSION } from '../version.ts';
import { type AuditCommands, addAudit } from './audit-program.ts';
import { type EnvRequest, type ExecRequest, INPUT_OPTIONS, REDACT_MODES } from './exec-options.ts';
import { collecting, prepare, type Screen } from './grammar.ts';
import {
  type ExecOptions,
  envRequest,
  execRequest,
  type FilterOptions,
  shortValuesOf,
} from './read-options.ts';
import { notRight } from './usage.ts';

export type ShortRule = 'warn' | 'fail' | 'mask';

/** What the commands do. Each returns the exit code. */
export interface Commands {
  exec(request: ExecRequest): Promise<number>;
  env(request: EnvRequest): Promise<number>;
  gitlabJob(request: { readonly shellPid: number }): Promise<number>;
  redact(request: { readonly values: string; readonly shortValues: ShortRule }): Promise<number>;
  masks(request: { readonly shortValues: ShortRule }): Promise<number>;
  readonly audit: AuditCommands;
}

/** Told of the exit code of the command that was run. */
type OnExit = (code: number) => void;

/** The command line's grammar and help. `parseAsync` of it throws KT903, and CommanderError after help and version. */
export function createProgram(commands: Commands, screen: Screen, onExit: OnExit): Command {
  const program = new Command('keytrail')
    .description('Loads declared secrets from AWS for one command, and leaves a record of who read what.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [COMMAND]', 'print help')
    .usage('COMMAND [OPTIONS]')
    .enablePositionalOptions();
  prepare(program, screen);
  addExec(program, screen, async (request) => onExit(await commands.exec(request)));
  addEnv(program, screen, async (request) => onExit(await commands.env(request)));
  addGitlabJob(program, screen, async (shellPid) => onExit(await commands.gitlabJob({ shellPid })));
  addRedact(program, screen, async (values, options) =>
    onExit(await commands.redact({ values, shortValues: shortValuesOf(options, 'keytrail redact') })),
  );
  addMasks(program, screen, async (options) =>
    onExit(await commands.masks({ shortValues: shortValuesOf(options, 'keytrail masks') })),
  );
  addAudit(program, screen, commands.audit, onExit);
  return program;
}

function addExec(program: Command, screen: Screen, act: (request: ExecRequest) => Promise<void>): void {
  const exec = program
    .command('exec')
    .summary('start a command that has the secrets in its environment')
    .description(
      'Loads the declared secrets and starts COMMAND with them in its environment, and nowhere else. ' +
        'What it prints is filtered, unless it goes to a terminal (see --redact). Ends as the command ends.',
    )
    .usage('[OPTIONS] -- COMMAND [ARGS]')
    .argument('<command...>')
    .passThroughOptions();
  addLoadOptions(exec)
    .addOption(
      collecting('--redact <WHEN>', `${REDACT_MODES.join(', ')}; auto: not where stdout is a terminal`),
    )
    .option('--pristine', 'give the command the secrets and a minimal environment only')
    .action(async (words: readonly string[], options: ExecOptions) => {
      await act(execRequest(options, words));
    });
  prepare(exec, screen);
}

function addEnv(program: Command, screen: Screen, act: (request: EnvRequest) => Promise<void>): void {
  const env = program
    .command('env')
    .summary('print code that exports the secrets to a shell')
    .description(
      'Loads the declared secrets and prints code for eval in sh or bash. From then on the shell, and all that it starts, ' +
        'has the secrets, and nothing filters what they print: prefer exec.',
    )
    .usage('[OPTIONS]');
  addLoadOptions(env)
    .option('--force', 'print the secrets at a terminal, too')
    .action(async (options: ExecOptions) => {
      await act(envRequest(options));
    });
  prepare(env, screen);
}

/** Not shown in help: it is for the shell code of the GitLab component, and of no use without it. */
function addGitlabJob(program: Command, screen: Screen, act: (shellPid: number) => Promise<void>): void {
  const job = program
    .command('gitlab-job', { hidden: true })
    .description("Loads the secrets of a GitLab job and filters its output: the component's own command.")
    .argument('<shell>', "the process of the job's shell")
    .action(async (shell: string) => {
      if (!/^[1-9]\d{0,9}$/.test(shell)) {
        throw notRight([`${quote(shell)} is no process`], 'keytrail gitlab-job');
      }
      await act(Number(shell));
    });
  prepare(job, screen);
}

/** What each command that loads takes. */
function addLoadOptions(command: Command): Command {
  command.addOption(
    collecting('--secret <NAME=REF>', 'a secret beside the manifest; can be given several times'),
  );
  for (const { input, value, help } of INPUT_OPTIONS) {
    command.addOption(collecting(`--${input} <${value}>`, help));
  }
  return command
    .addOption(
      collecting('--web-identity-token-file <FILE>', 'the OIDC token; default AWS_WEB_IDENTITY_TOKEN_FILE'),
    )
    .option('--quiet', 'print warnings and errors only');
}

function addRedact(
  program: Command,
  screen: Screen,
  act: (values: string, options: FilterOptions) => Promise<void>,
): void {
  const redact = program
    .command('redact')
    .summary('hide values in what comes in')
    .description(
      'Passes standard input to standard output, with *** in place of each value in each of its forms.',
    )
    .usage('--values FILE')
    .requiredOption('--values <FILE>', 'JSON, [{"id":"…","value":"…"}]; - is file descriptor 3')
    .addOption(collecting('--short-values <RULE>', 'warn, fail or mask; default warn'))
    .action(async (options: FilterOptions & { readonly values: string }) => {
      await act(options.values, options);
    });
  prepare(redact, screen);
}

function addMasks(program: Command, screen: Screen, act: (options: FilterOptions) => Promise<void>): void {
  const masks = program
    .command('masks')
    .summary('print what the GitHub Action would mask')
    .description(
      'Reads a value from standard input and prints the ::add-mask:: lines of the GitHub Action for it.',
    )
    .usage('< VALUE')
    .addOption(collecting('--short-values <RULE>', 'warn, fail or mask; default warn'))
    .action(act);
  prepare(masks, screen);
}
