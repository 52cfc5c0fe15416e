import { throwIfOver } from '../budget.ts';
import { CommandReport } from '../command-report.ts';
import { KeytrailError } from '../errors.ts';
import {
  type Command,
  type CommandEnd,
  exitStatusOf,
  type Filtered,
  NotStarted,
  runCommand,
} from '../handover/index.ts';
import type { Job } from '../job.ts';
import { Redactor } from '../masking/index.ts';
import type { Value } from '../sources/index.ts';
import { SYSTEM } from '../system.ts';
import { withSecrets } from './command-env.ts';
import { hiddenForms } from './command-filter.ts';
import { fileOf, pairOf } from './delivery.ts';
import { FilesOfCommand } from './files-of-command.ts';

/** How long a command may take to end after SIGTERM, before it is killed. */
const GRACE_MS = 10_000;

/** How long a background process that holds the output is waited for, once the command has ended. */
const HOLDERS_MS = 2_000;

/** Which streams of a command are filtered. */
export interface Filters {
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** Whether standard output is not, because it is a terminal. */
  readonly isOpenTerminal: boolean;
}

/** A command of a person. */
export interface ExecCommand {
  /** A path, or a name that is looked for in `PATH`. */
  readonly file: string;
  readonly args: readonly string[];
  readonly filters: Filters;
}

/**
 * `auto` leaves alone what a person reads at a terminal, but not what a program or a log reads: standard error is left
 * alone only together with standard output.
 */
export function filtersFor(
  redact: 'auto' | 'always' | 'never',
  isTerminal: { readonly stdout: boolean; readonly stderr: boolean },
): Filters {
  const isOpenTerminal = redact === 'auto' && isTerminal.stdout;
  return {
    stdout: redact !== 'never' && !isOpenTerminal,
    stderr: redact !== 'never' && !(isOpenTerminal && isTerminal.stderr),
    isOpenTerminal,
  };
}

/**
 * Hands the values over to a command at a terminal, or in a step of any CI: in its environment, and in files that live as
 * long as it does. Returns its exit status as a shell gives it, also when it could not be started, which has been told.
 * Throws KT702 when a file could not be written, KT705 when output of a command that went well was lost.
 */
export async function handToExec(job: Job, values: readonly Value[], exec: ExecCommand): Promise<number> {
  const files = new FilesOfCommand(job.platform);
  try {
    files.write(values.flatMap(fileOf));
    const end = await run(job, values, exec, files);
    return statusOf(end);
  } catch (thrown) {
    if (!(thrown instanceof NotStarted)) throw thrown;
    const { explainNotStarted } = await import('./not-started.ts');
    await job.report.failed(explainNotStarted(exec.file, thrown));
    return thrown.status;
  } finally {
    await files.remove();
  }
}

async function run(
  job: Job,
  values: readonly Value[],
  { file, args, filters }: ExecCommand,
  files: FilesOfCommand,
): Promise<CommandEnd> {
  const { budget, connections, platform, report } = job;
  const pairs = values.flatMap((value) => pairOf(value, files.path));
  const { env, withheld } = await platform.commandEnv({ idToken: true });
  throwIfOver(budget);
  // The load is over, and how long the command takes is its own matter.
  budget.stop();
  connections.close();
  const told = new CommandReport(report.log, platform);
  told.running({ shell: file, variables: pairs.length, files: files.count, withheld });
  if (filters.isOpenTerminal) told.unfiltered();
  return await runCommand({
    file,
    args,
    env: withSecrets(env, pairs),
    stdin: 'inherit',
    output: outputOf(filters, () => new Redactor(hiddenForms(job, values))),
    sharesTerminal: SYSTEM.hasTerminal(),
    graceMs: GRACE_MS,
    holdersMs: HOLDERS_MS,
  });
}

function outputOf(
  filters: Filters,
  makeFilter: () => Filtered['filter'],
): Extract<Command['output'], { readonly stdout: unknown }> {
  const filtered = (name: 'stdout' | 'stderr') =>
    filters[name] ? { to: process[name], filter: makeFilter() } : 'inherit';
  return { stdout: filtered('stdout'), stderr: filtered('stderr') };
}

/** A reader that went away (`| head`) is no failure: the command has learned of it by itself. */
function statusOf(end: CommandEnd): number {
  const status = exitStatusOf(end);
  const lost = end.outputFailures.find((failure) => !('code' in failure && failure.code === 'EPIPE'));
  if (lost === undefined || status !== 0) return status;
  const reason = 'code' in lost ? String(lost.code) : lost.name;
  throw new KeytrailError('KT705', `the output of the command could not be written: ${reason}.`, {
    cause: lost,
  });
}
