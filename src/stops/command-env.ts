import type { Pair } from '../handover/index.ts';
import { Secret } from '../secret.ts';
import { SYSTEM, type System } from '../system.ts';

type Env = Readonly<Record<string, string>>;

/** An environment with the secrets in it, each in the place of what had its name. */
export function withSecrets(env: Env, pairs: readonly Pair[], system: System = SYSTEM): Env {
  const taken = new Set(pairs.map(({ name }) => system.variableName(name)));
  const others = Object.entries(env).filter(([name]) => !taken.has(system.variableName(name)));
  const own = pairs.map(({ name, value }) => [name, value instanceof Secret ? value.reveal() : value]);
  return Object.fromEntries([...others, ...own]);
}
