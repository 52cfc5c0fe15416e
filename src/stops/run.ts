import { throwIfOver } from '../budget.ts';
import type { CommandInputs } from '../command-inputs.ts';
import { CommandReport } from '../command-report.ts';
import { wakeCompilers } from '../compilers.ts';
import { KeytrailError } from '../errors.ts';
import { argumentsOf, type CommandEnd, exitStatusOf, NotStarted, runCommand } from '../handover/index.ts';
import type { Job } from '../job.ts';
import type { Value } from '../sources/index.ts';
import { SYSTEM } from '../system.ts';
import { withSecrets } from './command-env.ts';
import { commandFilter } from './command-filter.ts';
import { CommandFolder } from './command-folder.ts';
import { fileOf, pairOf } from './delivery.ts';
import { type CommandPlan, planCommand } from './plan-command.ts';

/** How long a background process of the command is waited for that holds its output, once the command has ended. */
const HOLDERS_MS = 2_000;

/**
 * Hands the values over to one command: in its environment, and in files that live as long as it does; its output goes
 * through a filter. Returns the step's exit code, which is the command's. Throws KT702 when a file could not be written,
 * KT703 when the command could not be started.
 */
export async function handToCommand(
  job: Job,
  values: readonly Value[],
  command: CommandInputs,
): Promise<number> {
  wakeCompilers();
  const plan = planCommand(job, command);
  const folder = new CommandFolder(job.platform);
  let isCancelled = false;
  const onSignal = (signal: NodeJS.Signals) => {
    isCancelled ||= SYSTEM.cancelSignals.includes(signal);
    folder.signalled(signal);
  };
  let end: CommandEnd;
  try {
    end = await start({ job, values, command, plan, folder, onSignal });
  } finally {
    await folder.remove();
  }
  const exitCode = exitStatusOf(end);
  await new CommandReport(job.report.log, job.platform).ran({ exitCode, signal: end.signal, isCancelled });
  return exitCode;
}

interface Start {
  readonly job: Job;
  readonly values: readonly Value[];
  readonly command: CommandInputs;
  readonly plan: CommandPlan;
  readonly folder: CommandFolder;
  readonly onSignal: (signal: NodeJS.Signals) => void;
}

/** Writes what the command needs, leaves the load, and runs the command to its end. */
async function start({ job, values, command, plan, folder, onSignal }: Start): Promise<CommandEnd> {
  const { platform, report } = job;
  const files = values.flatMap(fileOf);
  const script = folder.write(files, plan.shell, command.script);
  const pairs = values.flatMap((value) => pairOf(value, folder.path));
  const { env, withheld } = await platform.commandEnv({ idToken: command.idToken });
  await report.summarised();
  throwIfOver(job.budget);
  leaveAlone(job);
  const shell = `${plan.file} ${plan.shell.template}`;
  new CommandReport(report.log, platform).running({
    shell,
    variables: pairs.length,
    files: files.length,
    withheld,
  });
  return await runCommand({
    file: plan.file,
    args: argumentsOf(plan.shell, script),
    isLine: !SYSTEM.dividesArguments,
    env: withSecrets(env, pairs),
    cwd: plan.cwd,
    stdin: 'ignore',
    output: { both: { to: process.stdout, filter: commandFilter(job, values) } },
    sharesTerminal: false,
    graceMs: undefined,
    holdersMs: HOLDERS_MS,
    onSignal,
  }).catch(refuseToStart);
}

/** The load is over, and how long the command takes is its own matter: no timer and no connection of the load is left. */
function leaveAlone({ budget, connections }: Job): void {
  budget.stop();
  connections.close();
}

const REASONS: Readonly<Record<string, string>> = {
  E2BIG: 'its environment is larger than the system allows',
  EACCES: 'no permission',
  EAGAIN: 'the system has no room for another process',
  ENOENT: 'the shell is not there',
  ENOMEM: 'no memory',
};

function refuseToStart(thrown: unknown): never {
  if (!(thrown instanceof NotStarted)) {
    throw thrown;
  }
  const { cause, reason } = thrown;
  const words = REASONS[reason];
  const why = words === undefined ? reason : `${words} (${reason})`;
  throw new KeytrailError('KT703', `the command could not be started: ${why}; nothing was handed over.`, {
    cause,
  });
}
