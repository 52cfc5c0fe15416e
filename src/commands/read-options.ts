import { quote } from '../quote.ts';
import { type EnvRequest, type ExecRequest, INPUT_OPTIONS, REDACT_MODES } from './exec-options.ts';
import type { ShortRule } from './program.ts';
import { notRight } from './usage.ts';

/** As commander gives them: by the option's name in camel case, all values of it. */
export type ExecOptions = Readonly<Record<string, readonly string[] | boolean | undefined>>;

export interface FilterOptions {
  readonly shortValues?: readonly string[];
}

const SHORT_RULES: readonly ShortRule[] = ['warn', 'fail', 'mask'];

/** A declaration of one line: what a comment or a second line would hide is none. */
const SECRET = /^\s*[^\s#=][^\r\n=]*=[^\r\n]*$/;

/** Makes a request of the options of `exec`. Throws KT903 with all mistakes. */
export function execRequest(options: ExecOptions, [file = '', ...args]: readonly string[]): ExecRequest {
  const mistakes: string[] = [];
  const loading = loadOptions(options, mistakes);
  const given = single('redact', valuesOf(options, 'redact'), mistakes) ?? 'auto';
  const redact = oneOf('--redact', given, REDACT_MODES, mistakes);
  if (file === '') mistakes.push('the name of the command is empty');
  if (mistakes.length > 0) throw notRight(mistakes, 'keytrail exec');
  return { ...loading, redact, pristine: options['pristine'] === true, file, args };
}

/** Makes a request of the options of `env`. Throws KT903 with all mistakes. */
export function envRequest(options: ExecOptions): EnvRequest {
  const mistakes: string[] = [];
  const loading = loadOptions(options, mistakes);
  if (mistakes.length > 0) throw notRight(mistakes, 'keytrail env');
  return { ...loading, force: options['force'] === true };
}

function loadOptions(options: ExecOptions, mistakes: string[]): Omit<EnvRequest, 'force'> {
  const one = (name: string) => single(name, valuesOf(options, name), mistakes);
  const inputs = new Map<string, string>();
  for (const { input, between } of INPUT_OPTIONS) {
    const value = between === undefined ? (one(input) ?? '') : valuesOf(options, input).join(between);
    if (value.trim() !== '') inputs.set(input, value);
  }
  const secrets = valuesOf(options, 'secret');
  for (const secret of secrets.filter((each) => !SECRET.test(each))) {
    mistakes.push(`--secret ${quote(secret)} is not NAME=REFERENCE`);
  }
  if (secrets.length > 0) inputs.set('secrets', secrets.join('\n'));
  const tokenFile = one('web-identity-token-file') || undefined;
  if (tokenFile !== undefined && !inputs.has('role-to-assume')) {
    mistakes.push('--web-identity-token-file is for --role-to-assume, which is not given');
  }
  return { inputs, tokenFile, quiet: options['quiet'] === true };
}

/** The option `--short-values` of the filters. Throws KT903. */
export function shortValuesOf({ shortValues = [] }: FilterOptions, path: string): ShortRule {
  const mistakes: string[] = [];
  const given = single('short-values', shortValues, mistakes) || 'warn';
  const rule = oneOf('--short-values', given, SHORT_RULES, mistakes);
  if (mistakes.length > 0) throw notRight(mistakes, path);
  return rule;
}

export function valuesOf(options: ExecOptions, name: string): readonly string[] {
  const values = options[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  return Array.isArray(values) ? values : [];
}

export function single(name: string, values: readonly string[], mistakes: string[]): string | undefined {
  if (values.length > 1) mistakes.push(`--${name} is given ${values.length} times; once is allowed`);
  return values[0];
}

export function oneOf<T extends string>(
  option: string,
  given: string,
  allowed: readonly [T, ...T[]] | readonly T[],
  mistakes: string[],
): T {
  const found = allowed.find((each) => each === given);
  if (found === undefined) mistakes.push(`${option} ${quote(given)} is not one of ${allowed.join(', ')}`);
  return found ?? (given as T);
}
