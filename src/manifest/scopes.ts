import { hint } from '../nearest.ts';
import { quote } from '../quote.ts';
import type { Position } from './declaration.ts';
import { type Node, textOf } from './document.ts';
import { isEnvName } from './env-names.ts';
import type { Mistakes } from './mistakes.ts';

/** Takes all that the manifest declares. */
const ALL = '*';
/** More are not listed in a message. */
const MAX_LISTED_SCOPES = 50;

/** The manifest's scopes: a name, and the names of its secrets. */
export type Scopes = ReadonlyMap<string, ReadonlySet<string>>;

/** Which of the manifest's secrets to load; `includes` holds for all when there are no scopes. */
export interface Selection {
  /** Null when the manifest has no scopes. */
  readonly scope: string | null;
  readonly includes: (name: string) => boolean;
}

/**
 * Reads `scopes`, whose shape was checked. Notes each name in it that is no key of `secrets`. Undefined when there
 * are none.
 */
export function readScopes(
  node: Node | undefined,
  secrets: ReadonlySet<string>,
  mistakes: Mistakes,
): Scopes | undefined {
  if (node?.kind !== 'map') {
    return undefined;
  }
  const scopes = new Map<string, ReadonlySet<string>>();
  for (const { key, value } of node.entries) {
    const names = new Set<string>();
    for (const item of value.kind === 'list' ? value.items : []) {
      const name = textOf(item);
      if (name === undefined || !isEnvName(name)) {
        continue;
      }
      names.add(name);
      if (!secrets.has(name)) {
        mistakes.add(
          'mistake',
          item.position,
          () => `scope ${quote(key)}: ${name} is not declared under "secrets"${hint(name, secrets)}`,
        );
      }
    }
    scopes.set(key, names);
  }
  return scopes;
}

const INPUT: Position = { file: 'input scope', line: 1, column: 1 };

/** Chooses by the input `scope`; an empty one counts as not given. Notes a mistake when it does not fit. */
export function selectScope(
  scopes: Scopes | undefined,
  input: string | undefined,
  mistakes: Mistakes,
): Selection {
  const scope = input === '' ? undefined : input;
  if (scopes === undefined) {
    if (scope !== undefined && scope !== ALL) {
      mistakes.add(
        'scope',
        INPUT,
        `the scope ${quote(scope)} does not exist: no manifest with "scopes" is there; leave the input "scope" out`,
      );
    }
    return { scope: null, includes: () => true };
  }
  if (scope === ALL) {
    return { scope, includes: () => true };
  }
  const names = scope === undefined ? undefined : scopes.get(scope);
  if (scope === undefined || names === undefined) {
    mistakes.add('scope', INPUT, refuseScope(scopes, scope));
    return { scope: null, includes: () => false };
  }
  return { scope, includes: (name) => names.has(name) };
}

function refuseScope(scopes: Scopes, scope: string | undefined): string {
  const known = [...scopes.keys()];
  const listed = known.slice(0, MAX_LISTED_SCOPES).join(', ');
  const more = known.length > MAX_LISTED_SCOPES ? ` and ${known.length - MAX_LISTED_SCOPES} more` : '';
  const problem =
    scope === undefined
      ? 'the manifest has scopes, so the input "scope" is required'
      : `the scope ${quote(scope)} does not exist${hint(scope, known)}`;
  return `${problem}; allowed: ${listed}${more}, or ${ALL} for all`;
}
