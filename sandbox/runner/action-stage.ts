import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { type ActionDefinition, findUnexpectedInputs, inputVariables, resolveInputs } from './action-yml.ts';
import type { ExpressionScope } from './expression.ts';
import type { UsesOptions } from './step.ts';
import type { StepLog } from './step-log.ts';
import type { StepPlan } from './step-runner.ts';

export type Stage = 'pre' | 'main' | 'post';

/** One `uses:` of a job: what `main` saves is the state of its own `post` and of no other step. */
export interface ActionUse {
  readonly folder: string;
  readonly action: ActionDefinition;
  readonly options: UsesOptions;
  readonly state: Map<string, string>;
}

/** What only a node action has of the runner: write access to artifacts and caches. A `run:` step has none of it. */
export function makeRuntimeVariables(token: string): Readonly<Record<string, string>> {
  return {
    ACTIONS_RUNTIME_URL: 'https://pipelines.runner.invalid/',
    ACTIONS_RUNTIME_TOKEN: token,
    ACTIONS_CACHE_URL: 'https://cache.runner.invalid/',
    ACTIONS_RESULTS_URL: 'https://results.runner.invalid/',
  };
}

export function makeRuntimeToken(): string {
  return `runtime-${randomUUID()}`;
}

export function describeUse({ folder, options }: ActionUse): string {
  return `Run ${options.reference ?? `./${basename(folder)}`}`;
}

/** How one stage of an action is run: by Node itself, so that variables with a hyphen arrive. */
export function planStage(
  use: ActionUse,
  stage: Stage,
  scope: ExpressionScope,
  runtime: { readonly nodePath: string; readonly workspace: string; readonly token: string },
): StepPlan {
  const { action, folder, options } = use;
  const inputs = resolveInputs(action, options.with ?? {}, scope);
  const scripts = { pre: action.pre, main: action.main, post: action.post };
  const conditions = { pre: action.preIf, main: options.if ?? 'success()', post: action.postIf };
  const titles = { pre: 'Pre ', main: '', post: 'Post ' };
  return {
    name: titles[stage] + describeUse(use),
    condition: conditions[stage],
    options,
    cwd: runtime.workspace,
    variables: { ...stageVariables(use), ...inputVariables(inputs), ...makeRuntimeVariables(runtime.token) },
    start: (log, shown) => {
      warnOfInputs(log, action, options);
      printStage(log, stage, describeUse(use), inputs, shown);
      return { file: runtime.nodePath, args: [join(folder, scripts[stage] ?? '')] };
    },
  };
}

function stageVariables({ options, state }: ActionUse): Record<string, string> {
  const [name, ref] = (options.reference ?? '').split('@');
  return {
    ...Object.fromEntries([...state].map(([key, value]) => [`STATE_${key}`, value])),
    GITHUB_ACTION: options.id ?? `__${name === undefined || name === '' ? 'self' : name.replace('/', '_')}`,
    GITHUB_ACTION_REPOSITORY: name ?? '',
    GITHUB_ACTION_REF: ref ?? '',
  };
}

function warnOfInputs(log: StepLog, action: ActionDefinition, options: UsesOptions): void {
  const unexpected = findUnexpectedInputs(action, options.with ?? {});
  if (unexpected.length > 0) {
    const valid = [...action.inputs.keys()].join("', '");
    log.annotate(
      'warning',
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
    );
  }
}

function printStage(
  log: StepLog,
  stage: Stage,
  title: string,
  inputs: ReadonlyMap<string, string>,
  shown: Readonly<Record<string, string>>,
): void {
  if (stage === 'post') {
    log.write('Post job cleanup.');
    return;
  }
  log.write(`##[group]${title}`);
  printVariables(log, 'with:', Object.fromEntries([...inputs].filter(([, value]) => value !== '')));
  printVariables(log, 'env:', shown);
  log.write('##[endgroup]');
}

/** A block of the header as the runner prints it: each variable in one piece, so that its masks apply. */
export function printVariables(
  log: StepLog,
  title: string,
  variables: Readonly<Record<string, string>>,
): void {
  const entries = Object.entries(variables);
  if (entries.length > 0) {
    log.write(title);
  }
  for (const [name, value] of entries) {
    log.write(`  ${name}: ${value}`);
  }
}
