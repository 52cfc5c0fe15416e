import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ExpressionScope, expandExpressions } from './expression.ts';

/** What the runner takes from an `action.yml` of a node action. */
export interface ActionDefinition {
  readonly name: string;
  /** The default of each input as it is written, with its `${{ }}`. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: readonly string[];
  readonly main: string;
  readonly pre: string | undefined;
  readonly preIf: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

/** Reads the `action.yml` (or `action.yaml`) of a folder. Throws an `Error` when the runner could not run it. */
export function readAction(folder: string): ActionDefinition {
  const path = ['action.yml', 'action.yaml']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file));
  if (path === undefined) {
    throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${folder}'.`);
  }
  return parseAction(readFileSync(path, 'utf8'));
}

/** The same, of the file's text. Only `node24` is modelled. */
export function parseAction(text: string): ActionDefinition {
  const action = asMapping(parse(text), 'The action');
  const runs = asMapping(action['runs'], "Top level 'runs:'");
  const using = optionalText(runs['using']);
  if (using !== 'node24') {
    throw new Error(`'using: ${using ?? ''}' is not supported here: this runner runs 'node24' only.`);
  }
  const main = optionalText(runs['main']);
  if (main === undefined) {
    throw new Error('You are using a JavaScript Action but there is not an entry JavaScript file provided.');
  }
  return {
    name: optionalText(action['name']) ?? '',
    inputs: new Map(
      Object.entries(asMapping(action['inputs'] ?? {}, "'inputs:'")).map(([name, input]) => [
        name,
        optionalText(asMapping(input ?? {}, `The input '${name}'`)['default']) ?? '',
      ]),
    ),
    outputs: Object.keys(asMapping(action['outputs'] ?? {}, "'outputs:'")),
    main,
    pre: optionalText(runs['pre']),
    preIf: optionalText(runs['pre-if']) ?? 'always()',
    post: optionalText(runs['post']),
    postIf: optionalText(runs['post-if']) ?? 'always()',
  };
}

/** The inputs of a step: what `with:` gives, then the defaults of the others. Names differ in more than case. */
export function resolveInputs(
  action: ActionDefinition,
  given: Readonly<Record<string, string>>,
  scope: ExpressionScope,
): ReadonlyMap<string, string> {
  const inputs = new Map(Object.entries(given));
  const names = new Set([...inputs.keys()].map((name) => name.toLowerCase()));
  for (const [name, fallback] of action.inputs) {
    if (!names.has(name.toLowerCase())) {
      inputs.set(name, expandExpressions(fallback, scope));
    }
  }
  return inputs;
}

/** The names in `with:` that the action does not declare: the runner warns of them and passes them on. */
export function findUnexpectedInputs(
  action: ActionDefinition,
  given: Readonly<Record<string, string>>,
): readonly string[] {
  const declared = new Set([...action.inputs.keys()].map((name) => name.toLowerCase()));
  return Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
}

/** The variables in which an action finds its inputs: blanks become `_`, hyphens stay, letters are upper case. */
export function inputVariables(inputs: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function asMapping(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${what} must be a mapping.`);
  }
  return Object.fromEntries(Object.entries(value));
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
