import { randomUUID } from 'node:crypto';
import { KeytrailError } from '../errors.ts';
import { Secret } from '../secret.ts';
import { SYSTEM } from '../system.ts';
import { checkCarriable } from './carriable.ts';

/** A variable or an output: a secret's value, or a text of ours (a path, a digest). */
export interface Pair {
  readonly name: string;
  readonly value: Secret | string;
}

/** Outputs of ours have hyphens. A name with `=`, `<<` or a line end would break out of its line. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * The text that hands pairs to the runner, to be appended to `GITHUB_ENV` or `GITHUB_OUTPUT` as a whole; `''` for no
 * pairs. Each value arrives byte for byte: the runner's parser (`EnvFileKeyValuePairs` in actions/runner,
 * `src/Runner.Worker/FileCommandManager.cs`) takes what stands between the end of the first line and the line end
 * before the delimiter. Throws KT701 with the names that cannot be handed over so.
 */
export function renderPairs(pairs: readonly Pair[], lineEnd: string = SYSTEM.lineEnd): string {
  const secrets = pairs.map(({ name, value }) =>
    value instanceof Secret ? value.named(name) : new Secret(name, value),
  );
  for (const { name } of secrets) checkName(name);
  checkCarriable(secrets.map((value) => ({ name: value.name, value, carrier: 'variable' })));
  const delimiter = delimiterOutside(secrets);
  const line = (text: string) => `${text}${lineEnd}`;
  return secrets
    .map((secret) => line(`${secret.name}<<${delimiter}`) + line(secret.reveal()) + line(delimiter))
    .join('');
}

function checkName(name: string): void {
  if (NAME.test(name)) return;
  throw new KeytrailError('KT701', `"${name}" is no name of a variable or an output.`, {
    fix: 'Use letters, digits and underscores; begin with a letter or an underscore.',
  });
}

/** A word that nobody could have put into a value: 122 random bits, drawn again should a value hold it all the same. */
function delimiterOutside(secrets: readonly Secret[]): string {
  for (;;) {
    const delimiter = `ghadelimiter_${randomUUID()}`;
    if (!secrets.some((secret) => secret.reveal().includes(delimiter))) return delimiter;
  }
}
