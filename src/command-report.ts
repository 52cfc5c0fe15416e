import { KeytrailError } from './errors.ts';
import type { Log } from './log.ts';
import type { Platform } from './platforms/index.ts';
import { count } from './text.ts';

/** A command that gets secrets. */
export interface CommandFacts {
  /** The program and its arguments, as a person knows them. */
  readonly shell: string;
  readonly variables: number;
  readonly files: number;
  readonly withheld: readonly string[];
}

export interface CommandOutcome {
  /** As a shell gives it: 128 and the number of the signal that ended it. */
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | null;
  readonly isCancelled: boolean;
}

/** What a person sees of the command that gets the secrets, beside what it prints. */
export class CommandReport {
  readonly #log: Log;
  readonly #platform: Platform;

  constructor(log: Log, platform: Platform) {
    this.#log = log;
    this.#platform = platform;
  }

  /** What is about to be started, and with what. `withheld`: variables that the command does not get. */
  running({ shell, variables, files, withheld }: CommandFacts): void {
    const parts = [count(variables, 'variable'), ...(files === 0 ? [] : [count(files, 'file')])];
    this.#log.line`→ running   ${shell}, with ${parts.join(' and ')}`;
    if (withheld.length > 0) {
      this.#log.line`    without ${withheld.join(', ')}: credentials of AWS are not passed on`;
    }
  }

  /** How the command ended: its exit code, and the signal that ended it. Whoever cancels it knows what that does. */
  async ran({ exitCode, signal, isCancelled }: CommandOutcome): Promise<void> {
    const how = signal === null ? `ended with exit code ${exitCode}` : `was ended by ${signal} (${exitCode})`;
    if (exitCode === 0) {
      this.#log.line`✓ command   ${how}`;
      return;
    }
    if (isCancelled) {
      this.#log.line`✗ command   ${how}`;
      return;
    }
    const error = new KeytrailError('KT704', `the command ${how}.`);
    this.#log.error(error);
    await this.#platform.fail(error);
  }

  /** The command's output goes to a terminal as it is. */
  unfiltered(): void {
    this.#log
      .line`→ output    goes to the terminal as it is, secrets are not hidden in it; --redact always hides them`;
  }
}
