import { type Command, parseCommand } from './command-syntax.ts';
import { trimWhiteSpace } from './dotnet-text.ts';
import type { SecretMasker } from './masker.ts';
import type { StepLog } from './step-log.ts';

/** Disabled for good: variables, outputs and state go through the runner's files only. */
const DISABLED = new Set(['set-env', 'set-output', 'save-state', 'add-path']);
/** Known to the runner, but without an effect that this model shows. */
const WITHOUT_EFFECT = new Set(['add-matcher', 'remove-matcher']);
/** These are never echoed, because their data is shown or must not be. */
const NOT_ECHOED = new Set(['add-mask', 'debug', 'notice', 'warning', 'error']);
const REGISTERED = new Set([
  ...DISABLED,
  ...WITHOUT_EFFECT,
  ...NOT_ECHOED,
  'stop-commands',
  'group',
  'endgroup',
  'echo',
]);
/** From this length on the token that stops commands is itself masked. */
const MIN_MASKED_TOKEN_LENGTH = 7;

/**
 * Obeys the workflow commands in the lines of one step, and writes all other lines to its log
 * (`ActionCommandManager` and `OutputManager` of actions/runner). Lines of stdout and stderr are treated alike.
 */
export class CommandProcessor {
  readonly #masker: SecretMasker;
  readonly #log: StepLog;
  #isEchoing: boolean;
  #stopToken: string | undefined;
  #hasFailed = false;
  readonly #obeyed: Command[] = [];

  constructor(masker: SecretMasker, log: StepLog, isDebug: boolean) {
    this.#masker = masker;
    this.#log = log;
    this.#isEchoing = isDebug;
  }

  /** A command that could not be obeyed makes its step fail, whatever the exit code. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** What it took for a command, in the order of arrival. */
  get obeyed(): readonly Command[] {
    return this.#obeyed;
  }

  processLine(line: string): void {
    const command = parseCommand(line, (name) => REGISTERED.has(name) || name === this.#stopToken);
    if (command !== undefined && this.#process(line, command)) {
      this.#obeyed.push(command);
    } else {
      // Text must not look like the markers that the runner itself puts around the steps of an action.
      this.#log.write(line.replaceAll(/##\[(start-action|end-action)/g, '##[\\$1'));
    }
  }

  /** Returns false when the line is to be shown as text. */
  #process(line: string, command: Command): boolean {
    if (this.#stopToken !== undefined) {
      return this.#resume(line, command);
    }
    // The token in force is undefined here, so the name is a registered one.
    if (this.#isEchoing && !NOT_ECHOED.has(command.name) && command.name !== 'stop-commands') {
      this.#log.write(line);
    }
    try {
      this.#obey(line, command);
    } catch (error) {
      this.#hasFailed = true;
      const shown = NOT_ECHOED.has(command.name) ? command.name : line;
      this.#log.annotate('error', `Unable to process command '${shown}' successfully.`);
      this.#log.annotate('error', error instanceof Error ? error.message : String(error));
    }
    return true;
  }

  #resume(line: string, command: Command): boolean {
    if (command.name !== this.#stopToken) {
      return false;
    }
    this.#stopToken = undefined;
    this.#log.write(line);
    return true;
  }

  #obey(line: string, { name, properties, data }: Command): void {
    if (DISABLED.has(name)) {
      throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
    }
    switch (name) {
      case 'add-mask':
        this.#addMask(data);
        break;
      case 'stop-commands':
        this.#stop(line, data);
        break;
      case 'echo':
        this.#setEcho(data);
        break;
      case 'group':
        this.#log.write(`##[group]${data}`);
        break;
      case 'endgroup':
        this.#log.write('##[endgroup]');
        break;
      case 'debug':
        this.#log.debug(data);
        break;
      case 'notice':
      case 'warning':
      case 'error':
        this.#log.annotate(name, data, properties);
        break;
    }
  }

  /** The line itself is shown only when commands are echoed (debug logging, `::echo::on`), and then without data. */
  #addMask(data: string): void {
    if (trimWhiteSpace(data) === '') {
      this.#log.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (this.#isEchoing) {
      this.#log.write('::add-mask::***');
    }
    this.#masker.addMask(data);
  }

  #stop(line: string, token: string): void {
    const name = token.toLowerCase();
    if (name === '' || name === 'pause-logging' || REGISTERED.has(name)) {
      throw new Error(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
    }
    this.#stopToken = name;
    if (token.length >= MIN_MASKED_TOKEN_LENGTH) {
      this.#masker.addValue(token);
    }
    this.#log.write(line);
  }

  #setEcho(data: string): void {
    const choice = trimWhiteSpace(data).toLowerCase();
    if (choice !== 'on' && choice !== 'off') {
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`,
      );
    }
    this.#isEchoing = choice === 'on';
  }
}
