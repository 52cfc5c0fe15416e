import type { Command, CommanderError } from 'commander';
import { KeytrailError } from '../errors.ts';
import { hint } from '../nearest.ts';
import { quote } from '../quote.ts';

const NO_VALUE = 'commander.optionMissingArgument';

/**
 * What commander found wrong, as KT903 in our words: its own messages show words from outside as they are. Of an option
 * that is not known the value is left out: it can be a secret.
 */
export function usageError({ code, message }: CommanderError, command: Command): KeytrailError {
  const [, word = ''] = (code === NO_VALUE ? /'([^'\s]*)/ : /'([^=']*)/).exec(message) ?? [];
  return notRight([explain(code, word, command)], pathOf(command));
}

/** KT903 with all that is not right. `path`: the command, as `keytrail exec`. */
export function notRight(mistakes: readonly string[], path: string): KeytrailError {
  const [only = '', ...more] = mistakes;
  const fix = `look at ${path} --help`;
  return more.length === 0
    ? new KeytrailError('KT903', `${only}.`, { fix })
    : new KeytrailError('KT903', `${path} has ${mistakes.length} mistakes.`, { details: mistakes, fix });
}

function explain(code: string, word: string, command: Command): string {
  const path = pathOf(command);
  switch (code) {
    case 'commander.unknownOption': {
      const known = command.createHelp().visibleOptions(command);
      return `${quote(word)} is no option of ${path}${hint(
        word,
        known.flatMap(({ long }) => long ?? []),
      )}`;
    }
    case 'commander.unknownCommand': {
      const known = namesOf(command);
      return `${quote(word)} is no command${hint(word, known)}; the commands are ${known.join(', ')}`;
    }
    case 'commander.missingArgument':
      if (command.parent?.name() === 'audit') {
        return `${path} needs a source: a file, a folder, s3://BUCKET/PREFIX or cloudwatch-logs://GROUP`;
      }
      return `${path} needs a command to start: ${path} [OPTIONS] -- COMMAND [ARGS]`;
    case NO_VALUE:
      return `the option ${word} needs a value`;
    case 'commander.missingMandatoryOptionValue':
      return `${path} needs the option ${word}`;
    case 'commander.excessArguments':
      return `${path} takes no arguments`;
    default:
      return `${path} needs a command: ${namesOf(command).join(', ')}`;
  }
}

/** The commands that help shows, without the one that commander adds. */
function namesOf(command: Command): readonly string[] {
  const visible = command.createHelp().visibleCommands(command);
  return command.commands.filter((each) => visible.includes(each)).map((each) => each.name());
}

/** `keytrail exec`. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
