import { CommanderError } from 'commander';
import { hasColour } from './colour.ts';
import { COMMANDS, createProgram } from './commands/index.ts';
import { CATALOGUE } from './error-catalogue.ts';
import type { Log } from './log.ts';
import { openTerminalLog } from './terminal-log.ts';
import { keytrailErrorOf } from './unexpected.ts';

/** The width of help where nobody has a terminal, in characters. */
const COLUMNS = 100;

/** An output that nobody reads holds the end of the process no longer than this, in milliseconds. */
const FLUSH_MS = 1_000;

/** Runs one command and returns the exit code. */
async function run(args: readonly string[], log: Log): Promise<number> {
  let exitCode = 0;
  const screen = {
    print: (text: string) => void process.stdout.write(text),
    hasColour: hasColour(process.stdout, process.env),
    columns: Math.min(process.stdout.columns ?? COLUMNS, COLUMNS),
  };
  const program = createProgram(COMMANDS, screen, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (thrown) {
    // Help and version were asked for, and printed.
    if (thrown instanceof CommanderError) return thrown.exitCode;
    const error = keytrailErrorOf(thrown);
    log.error(error);
    return CATALOGUE[error.code].exit;
  }
}

/** Resolves when all that was printed is with the system, or cannot be. */
async function flushed(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, FLUSH_MS).unref();
    stream.on('error', () => resolve());
    stream.write('', () => resolve());
  });
}

/** Runs the command line of this process to its end, and ends the process with its exit code. */
export async function main(): Promise<never> {
  const log = openTerminalLog();
  process.stdout.on('error', () => {});
  const args = process.argv.slice(2);
  const exitCode = await run(args, log);
  // A shell drops the exit code of what stands in `eval "$(…)"`: code that ends with it takes its place.
  const command = args.find((word) => !word.startsWith('-'));
  if (command === 'env' && exitCode !== 0) process.stdout.write(`(exit ${exitCode})\n`);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  // What was given up does not end by itself: the SDK's pauses, a credential provider that hangs, an output that nobody reads.
  process.exit(exitCode);
}
