/**
 * How GitLab Runner hands a job's script to a shell: all variables exported, `before_script` and `script` after another,
 * in one text that a frame evaluates (gitlab-runner, `shells/bash.go`).
 */
export const FRAMES = {
  /** Up to 18.10. */
  old: (text: string) => `: | eval ${quoted(text)}`,
  /** The same with FF_USE_NEW_BASH_EVAL_STRATEGY. */
  subshell: (text: string) => `: | (eval ${quoted(text)})`,
  /** From 18.11.4 and 19.0.2. */
  new: (text: string) => `(trap 'exit 1' TERM; eval ${quoted(text)}) < /dev/null`,
} satisfies Record<string, (text: string) => string>;

export type Frame = keyof typeof FRAMES;

export interface ScriptSpec {
  readonly frame: Frame;
  readonly variables: Readonly<Record<string, string | number>>;
  readonly cwd: string;
  /** `before_script` and `script`, an entry a text of any number of lines. */
  readonly entries: readonly string[];
  /** CI_DEBUG_TRACE. */
  readonly trace?: boolean;
}

/** The whole script that the runner writes to the shell's standard input. */
export function frameScript({ frame, variables, cwd, entries, trace = false }: ScriptSpec): string {
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(String(value))}`);
  const lines = entries.flatMap((entry) => [`echo ${quoted(`$ ${firstLine(entry)}`)}`, entry]);
  const text = [...exports, `cd ${quoted(cwd)}`, ...lines, ''].join('\n');
  return [
    ...(trace ? ['set -o xtrace'] : []),
    'if set -o | grep pipefail > /dev/null; then set -o pipefail; fi; set -o errexit',
    'set +o noclobber',
    FRAMES[frame](text),
    'exit 0',
    '',
  ].join('\n');
}

function firstLine(entry: string): string {
  const [first = '', ...more] = entry.trim().split('\n');
  return more.length === 0 ? first : `${first} # collapsed multi-line command`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}
