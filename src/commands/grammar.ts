import { type Command, type CommanderError, Option } from 'commander';
import { EXAMPLES } from './examples.ts';
import { usageError } from './usage.ts';

/** Where help and version are printed. */
export interface Screen {
  readonly print: (text: string) => void;
  readonly hasColour: boolean;
  readonly columns: number;
}

const COMMANDS = 'Commands:';

/** An option whose values are all kept, so that one that is given twice is noticed. */
export function collecting(flags: string, help: string): Option {
  return new Option(flags, help).argParser((value, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

/** Help, and mistakes in our words, for a command. */
export function prepare(command: Command, { print, hasColour, columns }: Screen): void {
  command
    .helpOption('-h, --help', 'print help')
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      getOutHasColors: () => hasColour,
      getOutHelpWidth: () => columns,
    })
    .configureHelp({
      subcommandTerm: (each) => each.name(),
      styleTitle: (title) => (hasColour ? `\x1b[1m${title}\x1b[22m` : title),
    })
    .addHelpText('after', `\n${EXAMPLES[command.name()] ?? ''}`)
    .allowExcessArguments(false)
    .exitOverride((thrown: CommanderError) => {
      throw thrown.exitCode === 0 ? thrown : usageError(thrown, command);
    });
  command.commandsGroup(COMMANDS);
}
