import { delimiter } from 'node:path';
import { CommandProcessor } from './commands.ts';
import { type ExpressionScope, evaluateExpression, isTruthy } from './expression.ts';
import { cutAtNul, factVariables, type GitHubFacts, type RunnerFolders } from './job-context.ts';
import type { JobOptions } from './job-options.ts';
import type { SecretMasker } from './masker.ts';
import { RunnerFiles } from './runner-files.ts';
import { type Conclusion, type StepOptions, type StepResult, skippedStep } from './step.ts';
import { StepLog } from './step-log.ts';
import { type ProcessOutcome, RUNNER_PATIENCE, StepProcess } from './step-process.ts';

type Variables = Readonly<Record<string, string>>;

/** What differs between the stages of an action and a script. */
export interface StepPlan {
  readonly name: string;
  readonly condition: string;
  readonly options: StepOptions;
  readonly cwd: string;
  /** Variables of this step alone, over the job's and the step's. */
  readonly variables: Variables;
  /** Prints the step's header and gives the command. `shown` is the environment that the header shows. */
  readonly start: (log: StepLog, shown: Variables) => Command;
  /** What is said when the exit code is not 0; the runner says nothing of an action's. */
  readonly failure?: (exitCode: number) => string;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

export interface JobFacts {
  readonly folders: RunnerFolders;
  readonly github: GitHubFacts;
  readonly runner: Variables;
  readonly machineEnv: Variables;
}

/** Runs the steps of one job one after the other, and keeps what they leave to each other. */
export class StepRunner {
  readonly env: Map<string, string>;
  readonly path: string[] = [];
  readonly log: string[] = [];
  status: Exclude<Conclusion, 'skipped'> = 'success';
  readonly #masker: SecretMasker;
  readonly #facts: JobFacts;
  readonly #options: JobOptions;
  #running: { readonly plan: StepPlan; readonly process: StepProcess; isCancelled: boolean } | undefined;

  constructor(masker: SecretMasker, facts: JobFacts, options: JobOptions) {
    this.#masker = masker;
    this.#facts = facts;
    this.#options = options;
    this.env = new Map(Object.entries(options.env ?? {}));
  }

  /** What expressions of a step can see. `env` holds what earlier steps exported and the step's own. */
  scope(stepEnv: Variables = {}): ExpressionScope {
    const contexts = new Map<string, Variables>([
      ['env', { ...Object.fromEntries(this.env), ...stepEnv }],
      ['github', { ...this.#facts.github, token: this.#options.githubToken ?? '' }],
      ['runner', this.#facts.runner],
    ]);
    const functions = new Map([
      ['always', true],
      ['success', this.status === 'success'],
      ['failure', this.status === 'failure'],
      ['cancelled', this.status === 'cancelled'],
    ]);
    return {
      lookup: (context, name) => {
        const values = contexts.get(context);
        if (values === undefined) {
          throw new Error(`Unrecognized named-value: '${context}'`);
        }
        return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
      },
      call: (name) => functions.get(name),
    };
  }

  holds(condition: string, options: StepOptions): boolean {
    const expression = condition.trim().replace(/^\$\{\{(.*)\}\}$/s, '$1');
    return isTruthy(evaluateExpression(expression, this.scope(options.env)));
  }

  /** Runs a step to its end, whatever becomes of it, and follows its runner files even then. */
  async run(plan: StepPlan): Promise<StepResult> {
    if (!this.holds(plan.condition, plan.options)) {
      return skippedStep(plan.name);
    }
    const isDebug = this.#options.debug ?? false;
    const log = new StepLog(this.#masker, isDebug);
    const commands = new CommandProcessor(this.#masker, log, isDebug);
    const files = new RunnerFiles(this.#facts.folders.temp);
    const { outcome, isCancelled } = await this.#execute(plan, log, commands, files.variables);
    const { hasFailed, ...effects } = files.process(this.#masker, log);
    const isFailure = outcome.exitCode !== 0 || commands.hasFailed || hasFailed;
    const conclusion = isCancelled ? 'cancelled' : isFailure ? 'failure' : 'success';
    this.#keep(effects.env, effects.path, conclusion, log);
    return {
      name: plan.name,
      conclusion,
      exitCode: outcome.exitCode,
      signal: outcome.signal,
      durationMs: outcome.durationMs,
      rawStdout: outcome.stdout,
      rawStderr: outcome.stderr,
      log: log.text,
      files: files.contents(),
      annotations: log.annotations,
      commands: commands.obeyed,
      ...effects,
    };
  }

  /** Ends the step that runs, unless its condition holds for a cancelled job, too. */
  cancel(): Promise<void> {
    this.status = 'cancelled';
    const running = this.#running;
    if (running === undefined || this.holds(running.plan.condition, running.plan.options)) {
      return Promise.resolve();
    }
    running.isCancelled = true;
    return running.process.cancel();
  }

  async #execute(
    plan: StepPlan,
    log: StepLog,
    commands: CommandProcessor,
    fileVariables: Variables,
  ): Promise<{ readonly outcome: ProcessOutcome; readonly isCancelled: boolean }> {
    const shown = { ...Object.fromEntries(this.env), ...plan.options.env };
    const spec = {
      ...plan.start(log, shown),
      cwd: plan.cwd,
      env: this.#environment({ ...shown, ...plan.variables }, fileVariables),
    };
    const process = new StepProcess(
      spec,
      { ...RUNNER_PATIENCE, ...this.#options.patience },
      (line) => commands.processLine(line),
      plan.options.onOutput ?? (() => undefined),
    );
    const running = { plan, process, isCancelled: false };
    this.#running = running;
    plan.options.onStart?.({ pid: process.pid, kill: (signal) => process.kill(signal) });
    const outcome = await process.outcome;
    this.#running = undefined;
    this.#reportExit(plan, log, spec.file, outcome);
    return { outcome, isCancelled: running.isCancelled };
  }

  #reportExit(plan: StepPlan, log: StepLog, file: string, { exitCode, startError }: ProcessOutcome): void {
    if (startError !== undefined) {
      log.annotate('error', `An error occurred trying to start process '${file}'. ${startError.message}`);
    } else if (exitCode !== null && exitCode !== 0 && plan.failure !== undefined) {
      log.annotate('error', plan.failure(exitCode));
    }
  }

  /** The runner's own variables come last: a step cannot change them for a later one. */
  #environment(own: Variables, fileVariables: Variables): Record<string, string> {
    const { github, runner, machineEnv } = this.#facts;
    const environment: Record<string, string> = { ...machineEnv, ...own };
    if (this.path.length > 0) {
      environment['PATH'] = [...this.path.toReversed(), environment['PATH'] ?? ''].join(delimiter);
    }
    Object.assign(
      environment,
      factVariables('GITHUB', github),
      fileVariables,
      factVariables('RUNNER', runner),
    );
    if (this.#options.idToken !== undefined) {
      environment['ACTIONS_ID_TOKEN_REQUEST_URL'] = this.#options.idToken.requestUrl;
      environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = this.#options.idToken.requestToken;
    }
    environment['GITHUB_ACTIONS'] = 'true';
    environment['CI'] ??= 'true';
    return cutAtNul(environment);
  }

  #keep(
    env: ReadonlyMap<string, string>,
    path: readonly string[],
    conclusion: Exclude<Conclusion, 'skipped'>,
    log: StepLog,
  ): void {
    for (const [name, value] of env) {
      this.env.set(name, value);
    }
    for (const folder of path) {
      const known = this.path.indexOf(folder);
      if (known >= 0) {
        this.path.splice(known, 1);
      }
      this.path.push(folder);
    }
    if (conclusion === 'failure' && this.status === 'success') {
      this.status = 'failure';
    }
    this.log.push(log.text);
  }
}
