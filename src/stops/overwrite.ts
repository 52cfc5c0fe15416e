import type { Released } from '../audit/index.ts';
import { KeytrailError } from '../errors.ts';
import { isPathOfSecret } from '../handover/index.ts';
import type { Job } from '../job.ts';
import type { Declaration } from '../manifest/index.ts';
import type { Value } from '../sources/index.ts';
import { SYSTEM, type System } from '../system.ts';
import { count } from '../text.ts';
import { setsVariables } from './delivery.ts';

/** Values are compared here, and neither is ever shown. A file's variable holds a path that is new each time. */
interface Present {
  readonly declaration: Declaration;
  readonly current: string;
}

/**
 * Throws KT111 with all variables that are set with another value, unless the input `overwrite` names them, or the
 * records of this job say that Keytrail set them.
 */
export async function refuseOverwriting(job: Job, values: readonly Value[]): Promise<void> {
  const { env, exec, inputs, platform } = job;
  if (!setsVariables(inputs.export)) {
    return;
  }
  const currentOf = variablesOf(env);
  const differing = values.flatMap((value) => differingFrom(value, currentOf));
  const asked = differing.filter(({ declaration }) => !includesName(inputs.overwrite, declaration.name));
  if (asked.length === 0) {
    return;
  }
  const { releasedIn } = await import('../audit/index.ts');
  const released = releasedIn(platform.auditFile);
  const refused = asked.filter((present) => !isOwn(present, released, platform.filesRoot));
  if (refused.length > 0) {
    throw explainRefused(
      refused.map(({ declaration }) => declaration),
      exec === undefined ? IN_A_JOB : AT_A_TERMINAL,
    );
  }
}

function differingFrom({ declaration, secret }: Value, currentOf: CurrentOf): readonly Present[] {
  const current = secret === undefined ? undefined : currentOf(declaration.name);
  if (current === undefined || (declaration.delivery.as === 'env' && current === secret?.reveal())) {
    return [];
  }
  return [{ declaration, current }];
}

type CurrentOf = (name: string) => string | undefined;

/** Looks variables up: on Windows case does not count in a name. What every object has (`toString`) is no variable. */
export function variablesOf(env: Job['env'], system: System = SYSTEM): CurrentOf {
  const values = new Map(Object.entries(env).map(([name, value]) => [system.variableName(name), value]));
  return (name) => values.get(system.variableName(name));
}

/** Which variable a name in an input means does not hang on its case: there is one declaration of it at most. */
function includesName(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toUpperCase() === name.toUpperCase());
}

/** A file that was released set a variable only where variables were exported: its path tells. */
function isOwn({ declaration, current }: Present, released: readonly Released[], filesRoot: string): boolean {
  return released.some(
    ({ name, delivered }) =>
      SYSTEM.variableName(name) === SYSTEM.variableName(declaration.name) &&
      (delivered === 'env' || (delivered === 'file' && isPathOfSecret(current, name, filesRoot))),
  );
}

const IN_A_JOB = {
  setBy: 'the workflow, an earlier step or the machine',
  allow: (names: readonly string[]) => `set the input "overwrite: ${names.join(', ')}" in the step`,
};

const AT_A_TERMINAL = {
  setBy: 'the environment of this command',
  allow: (names: readonly string[]) => `add --overwrite ${names.join(',')}`,
};

function explainRefused(
  declarations: readonly Declaration[],
  { allow, setBy }: typeof IN_A_JOB,
): KeytrailError {
  const names = declarations.map(({ name }) => name);
  const are = names.length === 1 ? 'is' : 'are';
  return new KeytrailError(
    'KT111',
    `${count(names.length, 'variable')} ${are} set already with another value; nothing was exported.`,
    {
      details: declarations.map(({ name, reference }) => `${name}  ${reference.text}  is set by ${setBy}`),
      fix: `choose other names, remove the other setting, or ${allow(names)}`,
    },
  );
}
