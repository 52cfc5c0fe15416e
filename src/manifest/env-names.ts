import type { Position } from './declaration.ts';
import { formatPosition, type Mistakes } from './mistakes.ts';
import type { Refusal } from './refused-names.ts';

/** Longer names are no file names (`as: file`), and no tool has them. */
const MAX_NAME_CHARACTERS = 255;

/** What every shell and every platform takes for a variable's name. */
export const ENV_NAME_PATTERN = `^[A-Za-z_][A-Za-z0-9_]{0,${MAX_NAME_CHARACTERS - 1}}$`;

export const ENV_NAME_RULE =
  'the name of an environment variable is letters, digits and "_", does not begin with a digit and has at most ' +
  `${MAX_NAME_CHARACTERS} characters`;

const ENV_NAME = new RegExp(ENV_NAME_PATTERN);

export function isEnvName(text: string): boolean {
  return ENV_NAME.test(text);
}

/** A name and where it was written. */
export interface NamedPlace {
  readonly name: string;
  readonly position: Position;
}

/**
 * Notes each name that an earlier one has too, also when they differ only in case: Windows knows one variable
 * then, and which value it had would be chance.
 */
export function refuseRepeatedNames(places: readonly NamedPlace[], mistakes: Mistakes): void {
  const firsts = new Map<string, NamedPlace>();
  for (const place of places) {
    const first = firsts.get(place.name.toUpperCase());
    if (first === undefined) {
      firsts.set(place.name.toUpperCase(), place);
      continue;
    }
    mistakes.add('mistake', place.position, () => explainRepeated(place, first));
  }
}

/** Notes each place whose name is refused. */
export type NameGuard = (places: readonly NamedPlace[], mistakes: Mistakes) => void;

/**
 * The firewall for names of variables. `allowed` are the names that the step lets pass (case does not count), or `all`
 * when no variable will be set. The table is large, and loaded only when it is asked.
 */
export async function openNameGuard(allowed: AllowedNames): Promise<NameGuard> {
  if (allowed === 'all') {
    return () => {};
  }
  const { createRefusals } = await import('./refused-names.ts');
  const refusalOf = createRefusals();
  const passing = new Set(allowed.map((name) => name.toUpperCase()));
  return (places, mistakes) => {
    for (const { name, position } of places) {
      const refusal = refusalOf(name);
      if (refusal !== undefined && !(refusal.isAllowable && passing.has(name.toUpperCase()))) {
        mistakes.add('name', position, explainRefused(name, refusal));
      }
    }
  };
}

/** The input `allow-env-names`, or `all` when nothing becomes a variable. */
export type AllowedNames = readonly string[] | 'all';

function explainRefused(name: string, { does, isAllowable }: Refusal): string {
  const exception = isAllowable ? `, or set the input "allow-env-names: ${name}" in the step` : '';
  return `the variable ${name} is refused: it ${does}; choose another name${exception}`;
}

function explainRepeated(place: NamedPlace, first: NamedPlace): string {
  const where = formatPosition(first.position);
  return first.name === place.name
    ? `${place.name} is declared twice; first at ${where}`
    : `${place.name} and ${first.name} (${where}) differ only in case, which is one variable on Windows`;
}
