import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionUse, makeRuntimeToken, planStage, printVariables, type Stage } from './action-stage.ts';
import { readAction } from './action-yml.ts';
import {
  emptyFolder,
  makeFacts,
  makeFolders,
  makeMachineEnv,
  makeRunnerFacts,
  type RunnerFolders,
} from './job-context.ts';
import type { JobOptions } from './job-options.ts';
import { SecretMasker } from './masker.ts';
import { describeScript, findShell } from './shell.ts';
import type { Conclusion, RunOptions, StepResult, UsesOptions } from './step.ts';
import { StepRunner } from './step-runner.ts';

/**
 * One job on a model of GitHub's runner: a clean environment, the runner's files, its masks, posts in reverse order.
 * Steps run one after the other: `uses` and `run` resolve when theirs has ended, whatever became of it; `finish` runs
 * the posts and empties RUNNER_TEMP; `remove` deletes what a job without `root` left on the disk.
 */
export class Job {
  readonly masker = new SecretMasker();
  readonly folders: RunnerFolders;
  readonly #options: JobOptions;
  readonly #machinePath: string;
  readonly #runtimeToken = makeRuntimeToken();
  readonly #posts: ActionUse[] = [];
  readonly #steps: StepRunner;

  constructor(options: JobOptions = {}) {
    this.#options = options;
    const root = options.root ?? mkdtempSync(join(tmpdir(), 'keytrail-runner-'));
    this.folders = makeFolders(root, options.workspace, options.github?.['repository'] ?? 'acme/api');
    emptyFolder(this.folders.temp);
    const machineEnv = makeMachineEnv(this.folders, options.machineEnv ?? {});
    this.#machinePath = machineEnv['PATH'] ?? '';
    const facts = {
      folders: this.folders,
      github: makeFacts(this.folders, options.github ?? {}, options.event ?? {}),
      runner: { ...makeRunnerFacts(this.folders, options.debug ?? false), ...options.runner },
      machineEnv,
    };
    this.#steps = new StepRunner(this.masker, facts, options);
    const tokens = [options.githubToken ?? '', options.idToken?.requestToken ?? '', this.#runtimeToken];
    for (const secret of [...tokens, ...(options.secrets ?? [])]) {
      this.masker.addMask(secret);
    }
  }

  /** Success until a step fails or the job is cancelled. */
  get status(): Exclude<Conclusion, 'skipped'> {
    return this.#steps.status;
  }

  /** The logs of all steps so far. */
  get log(): string {
    return this.#steps.log.join('');
  }

  /** What the next step finds beside the runner's own variables: the job's, and what steps have exported. */
  get env(): ReadonlyMap<string, string> {
    return this.#steps.env;
  }

  /**
   * Runs the action in a folder. Its `post` is noted before `main` starts, so that it runs whatever comes of that.
   * Throws when there is no action for `node24` in the folder.
   */
  async uses(folder: string, options: UsesOptions = {}): Promise<StepResult> {
    const use: ActionUse = { folder, action: readAction(folder), options, state: new Map() };
    const isDue = this.#steps.holds(options.if ?? 'success()', options);
    if (isDue && use.action.pre !== undefined) {
      // The real runner does this before the job's first step; here a step is not known before it is its turn.
      await this.#runStage(use, 'pre');
    }
    if (isDue && use.action.post !== undefined) {
      this.#posts.push(use);
    }
    return this.#runStage(use, 'main');
  }

  /** Runs a script as a `run:` step does. Throws when there is no such shell. */
  run(script: string, options: RunOptions = {}): Promise<StepResult> {
    const { title, lines } = describeScript(script);
    const shell = findShell(options.shell, this.#machinePath);
    return this.#steps.run({
      name: `Run ${title}`,
      condition: options.if ?? 'success()',
      options,
      cwd: join(this.folders.workspace, options.workingDirectory ?? ''),
      variables: { GITHUB_ACTION: options.id ?? '__run' },
      failure: (exitCode) => `Process completed with exit code ${exitCode}.`,
      start: (log, shown) => {
        for (const line of [`##[group]Run ${title}`, ...lines]) {
          log.write(line);
        }
        log.write(`shell: ${[shell.file, ...shell.args].join(' ')} {0}`);
        printVariables(log, 'env:', shown);
        log.write('##[endgroup]');
        const path = join(this.folders.temp, `${randomUUID()}.sh`);
        writeFileSync(path, script);
        return { file: shell.file, args: [...shell.args, path] };
      },
    });
  }

  /** Cancels the job; resolves when the step that runs has ended, or at once when it may go on. */
  cancel(): Promise<void> {
    return this.#steps.cancel();
  }

  /** Runs the posts, that of the last action first, and empties RUNNER_TEMP. */
  async finish(): Promise<readonly StepResult[]> {
    const results: StepResult[] = [];
    for (let use = this.#posts.pop(); use !== undefined; use = this.#posts.pop()) {
      results.push(await this.#runStage(use, 'post'));
    }
    emptyFolder(this.folders.temp);
    return results;
  }

  /** The job outputs that GitHub would pass on: it drops the empty ones and those in which a mask is found. */
  passOutputs(outputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Object.entries(outputs).filter(([, value]) => value !== '' && this.masker.mask(value) === value),
    );
  }

  /** Deletes the runner's folder, unless it was given. */
  remove(): void {
    if (this.#options.root === undefined) {
      rmSync(this.folders.root, { recursive: true, force: true });
    }
  }

  async #runStage(use: ActionUse, stage: Stage): Promise<StepResult> {
    const plan = planStage(use, stage, this.#steps.scope(use.options.env), {
      nodePath: this.#options.nodePath ?? process.execPath,
      workspace: this.folders.workspace,
      token: this.#runtimeToken,
    });
    const result = await this.#steps.run(plan);
    for (const [key, value] of result.state) {
      use.state.set(key, value);
    }
    return result;
  }
}
