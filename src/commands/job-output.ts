import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { KeytrailError } from '../errors.ts';
import { type Filter, type Pair, Patience, pump, renderExports } from '../handover/index.ts';
import type { Log } from '../log.ts';
import { Redactor } from '../masking/index.ts';
import type { JobShell } from '../platforms/index.ts';
import { codeOf } from '../system.ts';

/** How long a background process that holds the job's output is waited for, once the script has ended. */
const HOLDERS_MS = 2_000;

/** How often it is looked whether the script's shell is still there: one whose trap is not ours ends without a word. */
const LOOK_EACH_MS = 200;

/** Where the shell reads the answer: a FIFO that this process holds open until it ends. */
const ANSWER_DESCRIPTOR = 3;

/** The signal by which the shell's own trap says that the script has ended. */
const ENDED = 'SIGUSR2';

export interface JobOutputOptions {
  /** The private folder of the job. */
  readonly folder: string;
  /** The process that runs the script. */
  readonly shellPid: number;
  /** A variable that the shell forgets when the load is over. */
  readonly forget: string | undefined;
  readonly log: Log;
}

/**
 * The job's output on its way to the log: standard input is a FIFO into which the script prints, standard output is the
 * job's log. Nothing is read before it is known what to hide.
 */
export class JobOutput implements JobShell {
  readonly #options: JobOutputOptions;
  readonly #shellEnded = Promise.withResolvers<void>();
  readonly #patience: Patience;
  #pumping: Promise<Error | undefined> | undefined;
  #isCut = false;
  #hasCode = false;
  #hasAnswered = false;

  constructor(options: JobOutputOptions) {
    this.#options = options;
    this.#patience = new Patience(HOLDERS_MS, () => {
      this.#isCut = true;
      process.stdin.destroy();
    });
    const watch = setInterval(() => {
      if (!isAlive(options.shellPid)) this.#shellEnded.resolve();
    }, LOOK_EACH_MS);
    process.on(ENDED, () => this.#shellEnded.resolve());
    void this.#shellEnded.promise.then(() => {
      clearInterval(watch);
      // Nobody is there to hand anything to: a load that is under way is cancelled as by the signal.
      if (!this.#hasAnswered) process.emit('SIGTERM', 'SIGTERM');
      this.#patience.start({ evenBlocked: false });
    });
  }

  hide(forms: readonly Uint8Array[]): void {
    if (this.#pumping !== undefined) throw new TypeError('the output is filtered already');
    const filter = waiting(new Redactor(forms));
    this.#pumping = pump(process.stdin, { to: process.stdout, filter }, this.#patience);
  }

  /** Writes the code that the shell reads, where nobody else can read it: the filter is armed by then. */
  export(pairs: readonly Pair[]): void {
    const { folder, forget } = this.#options;
    const lines = [...(forget === undefined ? [] : [`unset ${forget}`]), ...pairs.map(exported)];
    // What the shell refuses, a variable that is readonly, must not go unnoticed where the script turned errexit off.
    const code = lines.map((line) => `${line} || return 1\n`).join('');
    try {
      writeFileSync(join(folder, 'code'), code, { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      const reason = codeOf(cause) ?? 'unknown reason';
      throw new KeytrailError('KT702', `the file for the job's shell could not be written: ${reason}.`, {
        cause,
      });
    }
    this.#hasCode = true;
  }

  /** Lets the shell go on: to read the code after 0, else to end with this exit code. */
  answer(exitCode: number): void {
    if (this.#pumping === undefined) this.hide([]);
    if (exitCode === 0 && !this.#hasCode) this.export([]);
    this.#hasAnswered = true;
    try {
      writeSync(ANSWER_DESCRIPTOR, `${exitCode} ${process.pid}\n`);
    } catch (thrown) {
      // The shell was killed: its end is all that is waited for.
      if (codeOf(thrown) !== 'EPIPE') throw thrown;
    }
  }

  /** Resolves when the script has ended and all that it printed is in the log. */
  async finished(): Promise<void> {
    await this.#pumping;
    await this.#shellEnded.promise;
    this.#patience.stop();
    if (this.#isCut) {
      this.#options.log.line`! what background processes print from now on is lost: the script has ended`;
    }
  }
}

/** Without the end of its line. */
function exported(pair: Pair): string {
  return renderExports([pair]).slice(0, -'\n'.length);
}

/** Nobody types beside a job's log: what may begin a secret is kept back until more comes, however long that takes. */
function waiting(redactor: Redactor): Filter {
  return { write: (chunk) => redactor.write(chunk), pause: () => [], end: () => redactor.end() };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}

/** A process that has ended and that nobody asked about yet takes signals (proc(5), the state is behind the name). */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return 'ZX'.includes(stat.charAt(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}
