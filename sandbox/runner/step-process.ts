import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { LineSplitter } from './dotnet-text.ts';

/** How long the runner waits: after SIGINT, after SIGTERM, and for the pipes of a process that has ended. */
export interface Patience {
  readonly interruptMs: number;
  readonly terminateMs: number;
  readonly pipesMs: number;
}

/** The runner's own times (`ProcessInvoker` of actions/runner). */
export const RUNNER_PATIENCE: Patience = { interruptMs: 7500, terminateMs: 2500, pipesMs: 5000 };

export interface ProcessSpec {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface ProcessOutcome {
  /** 128 + n when signal n ended the process; null when it could not be started. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly durationMs: number;
  /** Why it could not be started. */
  readonly startError: Error | undefined;
}

export type OutputListener = (stream: 'stdout' | 'stderr', chunk: Buffer) => void;

/** One process of a step: no shell between, no input, both outputs cut into lines in the order of arrival. */
export class StepProcess {
  readonly outcome: Promise<ProcessOutcome>;
  readonly #child: ChildProcess | undefined;
  readonly #patience: Patience;
  readonly #startedAt = performance.now();
  readonly #chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };

  constructor(
    spec: ProcessSpec,
    patience: Patience,
    onLine: (line: string) => void,
    onOutput: OutputListener,
  ) {
    this.#patience = patience;
    try {
      const options = { cwd: spec.cwd, env: { ...spec.env }, shell: false, windowsHide: true };
      const child = spawn(spec.file, [...spec.args], options);
      this.#child = child;
      this.#collect(child, onLine, onOutput);
      this.outcome = this.#waitFor(child);
    } catch (error) {
      // An environment that is too large for the system fails here, not in an event.
      this.#child = undefined;
      this.outcome = Promise.resolve(this.#end(null, null, asError(error)));
    }
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Sends a signal at once; false when the process has ended. */
  kill(signal: NodeJS.Signals): boolean {
    return this.#child?.kill(signal) ?? false;
  }

  /** What the runner does on cancel: SIGINT, then SIGTERM, then it kills, as long as the process goes on. */
  async cancel(): Promise<void> {
    for (const [signal, waitMs] of [
      ['SIGINT', this.#patience.interruptMs],
      ['SIGTERM', this.#patience.terminateMs],
    ] as const) {
      const stopWaiting = new AbortController();
      this.kill(signal);
      const waited = delay(waitMs, 'waited', { signal: stopWaiting.signal }).catch(() => 'ended');
      const ended = this.outcome.then(() => 'ended');
      const first = await Promise.race([ended, waited]);
      stopWaiting.abort();
      if (first === 'ended') {
        return;
      }
    }
    this.kill('SIGKILL');
    await this.outcome;
  }

  #collect(child: ChildProcess, onLine: (line: string) => void, onOutput: OutputListener): void {
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
    for (const name of ['stdout', 'stderr'] as const) {
      const splitter = new LineSplitter();
      const stream = child[name];
      const flush = (): void => splitter.end().forEach(onLine);
      stream?.on('data', (chunk: Buffer) => {
        this.#chunks[name].push(chunk);
        splitter.push(chunk).forEach(onLine);
        onOutput(name, chunk);
      });
      stream?.once('close', flush);
    }
  }

  #waitFor(child: ChildProcess): Promise<ProcessOutcome> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      child.once('error', (error) => resolve(this.#end(null, null, error)));
      child.once('exit', () => {
        // A child of the step that keeps the pipes open holds the runner up for so long and no longer.
        timer = setTimeout(() => {
          child.stdout?.destroy();
          child.stderr?.destroy();
        }, this.#patience.pipesMs);
      });
      child.once('close', (code, signal) => {
        clearTimeout(timer);
        resolve(this.#end(code, signal, undefined));
      });
    });
  }

  #end(code: number | null, signal: NodeJS.Signals | null, startError: Error | undefined): ProcessOutcome {
    return {
      exitCode: signal === null ? code : 128 + constants.signals[signal],
      signal,
      stdout: Buffer.concat(this.#chunks.stdout),
      stderr: Buffer.concat(this.#chunks.stderr),
      durationMs: performance.now() - this.#startedAt,
      startError,
    };
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
