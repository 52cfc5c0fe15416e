/** Who gets what when somebody signals us while a command runs. */
export interface Forwarding {
  /** Whether the command leads a process group of its own; else it shares our terminal, which signals it by itself. */
  readonly ownGroup: boolean;
  /** How long after SIGTERM a command that still runs is killed; undefined: never. */
  readonly graceMs: number | undefined;
  readonly onSignal: ((signal: NodeJS.Signals) => void) | undefined;
  /** A signal that comes when the command has ended already. */
  readonly onLate: () => void;
}

const FORWARDED: readonly NodeJS.Signals[] = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGUSR1', 'SIGUSR2'];

/** Those that ask for an end. */
const DEADLY: readonly NodeJS.Signals[] = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGBREAK'];

/** What a terminal sends to all of its foreground: sent on, the command would get it twice. */
const OF_TERMINALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];

/** On Windows each process of the console is told; to signal one there is to kill it (Node documentation). */
const OF_CONSOLES: readonly NodeJS.Signals[] = ['SIGHUP', 'SIGINT', 'SIGBREAK'];

const IS_WINDOWS = process.platform === 'win32';

/** Sends our signals on to the command, to its whole group where it leads one; from `start` until `stop`. */
export class SignalForwarder {
  readonly #forwarding: Forwarding;
  readonly #signals = IS_WINDOWS ? OF_CONSOLES : FORWARDED;
  #pid: number | undefined;
  #wasAskedToEnd = false;
  #grace: NodeJS.Timeout | undefined;

  constructor(forwarding: Forwarding) {
    this.#forwarding = forwarding;
  }

  /** Whether a signal came that asks for an end. */
  get wasAskedToEnd(): boolean {
    return this.#wasAskedToEnd;
  }

  start(pid: number): void {
    this.#pid = pid;
    for (const signal of this.#signals) process.on(signal, this.#forward);
  }

  /** The command has ended: nothing is sent to it any more. */
  ended(): void {
    this.#pid = undefined;
    clearTimeout(this.#grace);
  }

  stop(): void {
    for (const signal of this.#signals) process.off(signal, this.#forward);
  }

  readonly #forward = (signal: NodeJS.Signals): void => {
    const { graceMs, onLate, onSignal, ownGroup } = this.#forwarding;
    this.#wasAskedToEnd ||= DEADLY.includes(signal);
    onSignal?.(signal);
    if (this.#pid === undefined) {
      onLate();
    } else if (!IS_WINDOWS && (ownGroup || !OF_TERMINALS.includes(signal))) {
      this.#send(signal);
      if (signal === 'SIGTERM' && graceMs !== undefined) {
        this.#grace ??= setTimeout(() => this.#send('SIGKILL'), graceMs);
      }
    }
  };

  /** A command that ends at this very moment is none to signal. */
  #send(signal: NodeJS.Signals): void {
    if (this.#pid === undefined) return;
    try {
      process.kill(this.#forwarding.ownGroup ? -this.#pid : this.#pid, signal);
    } catch {}
  }
}
