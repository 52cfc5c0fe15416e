import type { Command } from './command-syntax.ts';
import type { RunnerFile } from './runner-files.ts';
import type { Shell } from './shell.ts';
import type { Annotation } from './step-log.ts';
import type { OutputListener } from './step-process.ts';

/** A process that runs now: for tests that end it at a moment of their own. */
export interface RunningProcess {
  readonly pid: number | undefined;
  kill(signal: NodeJS.Signals): boolean;
}

/** What every step can have. `if` is `success()` unless it says otherwise, as in a workflow. */
export interface StepOptions {
  /** Without an id the step's name in GITHUB_ACTION is one of the runner's own. */
  readonly id?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly onStart?: (process: RunningProcess) => void;
  readonly onOutput?: OutputListener;
}

export interface UsesOptions extends StepOptions {
  readonly with?: Readonly<Record<string, string>>;
  /** `owner/name@ref`, as the workflow names the action: shown in the log and in GITHUB_ACTION_REPOSITORY. */
  readonly reference?: string;
}

export interface RunOptions extends StepOptions {
  readonly shell?: Shell;
  /** Relative to the workspace. */
  readonly workingDirectory?: string;
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** All that one step did. A skipped step has nothing but its name. */
export interface StepResult {
  readonly name: string;
  readonly conclusion: Conclusion;
  /** 128 + n when signal n ended it; null when nothing was started. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly durationMs: number;
  readonly rawStdout: Buffer;
  readonly rawStderr: Buffer;
  /** As the runner shows it: commands obeyed, masks applied, header included. */
  readonly log: string;
  /** The runner's files, byte for byte as the step left them. */
  readonly files: Readonly<Record<RunnerFile, Buffer>>;
  /** What the runner took from these files; `env` is what all later steps have in addition. */
  readonly env: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly path: readonly string[];
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** The commands in the step's output that the runner obeyed. */
  readonly commands: readonly Command[];
}

const NOTHING = Buffer.alloc(0);

export function skippedStep(name: string): StepResult {
  return {
    name,
    conclusion: 'skipped',
    exitCode: null,
    signal: null,
    durationMs: 0,
    rawStdout: NOTHING,
    rawStderr: NOTHING,
    log: '',
    files: { env: NOTHING, output: NOTHING, state: NOTHING, path: NOTHING, summary: NOTHING },
    env: new Map(),
    outputs: new Map(),
    state: new Map(),
    path: [],
    summary: '',
    annotations: [],
    commands: [],
  };
}
