import { KeytrailError } from './errors.ts';

/** The file, line and column of the innermost frame, as `133.index.js:120:33`. */
const PLACE = /\bat [^\n]*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)/;

/**
 * KT901 for an error that nobody expected. Its own message is not shown: those of JavaScript and of Node quote what they
 * were given (`Received type string ('…')`), and that can be a token or a value. Its name and its place are enough to
 * find the mistake.
 */
export function unexpected(thrown: unknown): KeytrailError {
  const { message, name, stack = '' } = thrown instanceof Error ? thrown : new Error('no error was thrown');
  const place = PLACE.exec(stack.replace(message, ''))?.[1];
  const where = place === undefined ? '' : ` at ${place}`;
  return new KeytrailError(
    'KT901',
    `Keytrail failed unexpectedly: ${name}${where}. Its message is left out: it could quote a secret.`,
    { cause: thrown },
  );
}

/** The error itself when it is one of Keytrail's own, else KT901. */
export function keytrailErrorOf(thrown: unknown): KeytrailError {
  return thrown instanceof KeytrailError ? thrown : unexpected(thrown);
}
