import { type ChildProcess, type SpawnOptions, type StdioOptions, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Command } from './command.ts';
import { closeInputs, mergeOutputs, openPipes, type Pipe } from './pipes.ts';
import type { Filtered } from './pump.ts';
import { NotStarted } from './status.ts';

/** A stream of the command that we read, and where it goes. */
export interface Source {
  readonly source: Readable;
  readonly output: Filtered;
}

export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly sources: readonly Source[];
}

/** Starts a command. Throws {@link NotStarted}. */
export async function startCommand(command: Command): Promise<Started> {
  const outputs = filteredOf(command);
  const pipes = outputs.length === 0 ? [] : openPipes(outputs.length);
  const child = spawnChild(command, stdioOf(command, pipes), pipes ?? []);
  if (child.pid === undefined) {
    for (const { output } of pipes ?? []) output.destroy();
    throw new NotStarted(await new Promise((resolve) => child.once('error', resolve)));
  }
  const readables = pipes?.map(({ output }) => output) ?? readablesOf(command, child);
  const sources = outputs.flatMap((output, index) => {
    const source = readables[index];
    return source === undefined ? [] : [{ source, output }];
  });
  return { child, pid: child.pid, sources };
}

function spawnChild(command: Command, stdio: StdioOptions, pipes: readonly Pipe[]): ChildProcess {
  const { file, args, cwd, env, isLine, sharesTerminal } = command;
  const options: SpawnOptions = {
    stdio,
    env,
    detached: !sharesTerminal && process.platform !== 'win32',
    // Node then quotes nothing, not even the program's own path, which is the line's first word.
    ...(isLine === true ? { windowsVerbatimArguments: true, argv0: `"${file}"` } : {}),
  };
  try {
    return spawn(file, args, cwd === undefined ? options : { ...options, cwd });
  } catch (thrown) {
    for (const { output } of pipes) output.destroy();
    throw new NotStarted(thrown);
  } finally {
    closeInputs(pipes);
  }
}

/** The streams that pass a filter, in the order of their descriptors. */
function filteredOf({ output }: Command): readonly Filtered[] {
  if ('both' in output) return [output.both];
  return [output.stdout, output.stderr].filter((each) => each !== 'inherit');
}

function stdioOf({ output, stdin }: Command, pipes: readonly Pipe[] | undefined): StdioOptions {
  const inputs = pipes?.map(({ input }) => input);
  if ('both' in output) return [stdin, inputs?.[0] ?? 'pipe', inputs?.[0] ?? 'pipe'];
  const rest = [...(inputs ?? [])];
  const take = (each: typeof output.stdout) => (each === 'inherit' ? each : (rest.shift() ?? 'pipe'));
  return [stdin, take(output.stdout), take(output.stderr)];
}

function readablesOf({ output }: Command, child: ChildProcess): readonly Readable[] {
  if ('both' in output) return [mergeOutputs(child)];
  return [child.stdout, child.stderr].filter((stream) => stream !== null);
}
