import { namesIn, type RefusedNames } from '../src/manifest/refused/rule.ts';
import { REFUSED_NAMES } from '../src/manifest/refused-names.ts';

const INTRODUCTION = `# Names of variables that are refused

Generated from \`src/manifest/refused/\`.

Whoever edits the manifest chooses the names of the variables that all later steps of the job get (on GitLab the rest of
the job, with \`run\` and \`keytrail exec\` one command). Some names give
power over these steps: \`PATH\` decides which programs run, \`LD_PRELOAD\` loads code into all of them. Keytrail refuses
such a name before it calls AWS (\`KT110\`), unless the step names it in its input \`allow-env-names\`.

- **Only the step allows.** \`allow-env-names\` is an input: no manifest can loosen the list. It takes names, with commas,
  blanks or line ends between them, and no patterns. A name in it that is not declared, or that is not refused, changes
  nothing, so one list can serve several steps and scopes. \`KEYTRAIL_*\` cannot be allowed.
- **Case does not count:** \`path\` and \`http_proxy\` are refused as \`PATH\` and \`HTTP_PROXY\` are. Windows knows one variable
  then, and many tools read both.
- **Only what becomes a variable counts.** What the scope leaves out passes. With \`export: outputs\` and \`export: none\` no
  variable is set, so every name passes. With \`export: env\` and \`run\` a secret that is declared \`as: file\` counts, too: its
  variable holds the path.
- **GitHub has rules of its own.** Its runner never takes \`NODE_OPTIONS\` from a step, and ignores what a step says of
  \`GITHUB_…\` and \`RUNNER_…\` default variables. \`allow-env-names\` cannot change that.
- **\`*\`** stands for any characters, also none.

The list is long, and cannot be complete: it holds what is known of common tools. A name that is not in it is no promise
that every program of yours treats it as plain data. The other guard holds for all names: a variable that is set already
with another value is refused (\`KT111\`), unless Keytrail set it in this job or the input \`overwrite\` names it. A name that
is refused here and set already needs both inputs.`;

/** `docs/env-names.md`: a section a topic, in it a row for each reason, with the names and patterns that it refuses. */
export function envNamesPage(): string {
  const sections = [...Map.groupBy(REFUSED_NAMES, ({ topic }) => topic)].map(
    ([topic, rules]) => `## ${topic}\n\n${HEAD}\n${rules.map(rowOf).join('\n')}`,
  );
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

const HEAD = '| Why: such a variable … | Names |\n| --- | --- |';

function rowOf({ does, names, passes }: RefusedNames): string {
  const exceptions =
    passes === undefined ? '' : `. These hold nothing but a credential and pass: ${listOf(passes)}`;
  return `| ${does} | ${listOf(names)}${exceptions} |`;
}

function listOf(names: string): string {
  return namesIn(names)
    .toSorted((a, b) => (a.toUpperCase() < b.toUpperCase() ? -1 : 1))
    .map((name) => `\`${name}\``)
    .join(', ');
}
