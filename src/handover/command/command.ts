import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Patience } from './patience.ts';
import { type Filtered, pump } from './pump.ts';
import { SignalForwarder } from './signals.ts';
import { startCommand } from './start.ts';
import type { Ending } from './status.ts';

/** Where a stream of the command goes: through a filter to ours, or to ours as if we were not there. */
export type Output = Filtered | 'inherit';

export interface Command {
  /** A path, or a name that is looked for in the `PATH` of `env`. No shell reads it. */
  readonly file: string;
  readonly args: readonly string[];
  /** True: `args` is one line, which the program divides by rules of its own (Windows only). */
  readonly isLine?: boolean | undefined;
  /** The whole environment of the command. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A folder that is there; undefined: ours. */
  readonly cwd?: string | undefined;
  readonly stdin: 'inherit' | 'ignore';
  /**
   * `both`: stdout and stderr are one pipe, so that the order in which bytes were written is kept (where no pipe can be
   * made, as on Windows: only the order within each). Else one pipe for each.
   */
  readonly output: { readonly both: Filtered } | { readonly stdout: Output; readonly stderr: Output };
  /**
   * True: the command stays in our process group, on our terminal, which sends it Ctrl-C by itself. False: it leads a
   * group of its own, to which each signal that we get is sent.
   */
  readonly sharesTerminal: boolean;
  /** How long after a SIGTERM that was sent on a command that still runs is killed, in milliseconds; undefined: never. */
  readonly graceMs: number | undefined;
  /** How long a background process that holds a pipe is waited for after the command's end, in milliseconds. */
  readonly holdersMs: number;
  /** Told of each signal that we get. */
  readonly onSignal?: ((signal: NodeJS.Signals) => void) | undefined;
}

export interface CommandEnd extends Ending {
  /** What a stream of ours failed with; the rest of that output is lost. `EPIPE`: nobody reads it any more. */
  readonly outputFailures: readonly Error[];
}

/**
 * Runs one command to its end: starts it, sends signals on, moves its output through filters. Resolves when it has
 * ended and all that it wrote is with the system; its background processes may live on. Throws {@link NotStarted}.
 * `exitStatusOf` makes an exit status of the result.
 */
export async function runCommand(command: Command): Promise<CommandEnd> {
  const { child, pid, sources } = await startCommand(command);
  const exit = once(child, 'exit');
  const patience = new Patience(command.holdersMs, () => closeAll(sources.map(({ source }) => source)));
  const signals = new SignalForwarder({
    ownGroup: !command.sharesTerminal,
    graceMs: command.graceMs,
    onSignal: command.onSignal,
    onLate: () => patience.giveUp(),
  });
  signals.start(pid);
  try {
    const pumps = sources.map(({ source, output }) => pump(source, output, patience));
    const [code, signal] = (await exit) as [Ending['code'], Ending['signal']];
    signals.ended();
    patience.start({ evenBlocked: signals.wasAskedToEnd && signal !== null });
    const failures = await Promise.all(pumps);
    return { code, signal, outputFailures: failures.filter((failure) => failure !== undefined) };
  } finally {
    patience.stop();
    signals.stop();
  }
}

function closeAll(streams: readonly Readable[]): void {
  for (const stream of streams) stream.destroy();
}
