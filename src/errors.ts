/** The error that users meet, by the codes of the catalogue. */
import { CATALOGUE, type ErrorCode } from './error-catalogue.ts';

export type { ErrorCode } from './error-catalogue.ts';

const ERRORS_PAGE = 'https://github.com/keytrail/keytrail/blob/v1/docs/errors.md';

/** The address of a code's entry in the documentation. */
export function errorPage(code: ErrorCode): string {
  return `${ERRORS_PAGE}#${code.toLowerCase()}`;
}

export interface ErrorParts {
  /** One line each, below the message: a place and a mistake, or a secret and its reason. */
  readonly details?: readonly string[];
  /** What to do, one line each; without it the catalogue's fix is shown. */
  readonly fix?: string | readonly string[];
  /** Lines to copy as they are, below the fix; ASCII without controls. */
  readonly paste?: readonly string[];
  readonly cause?: unknown;
}

/** Every error that a user can cause or meet. The message never holds a value or a token. */
export class KeytrailError extends Error {
  override readonly name = 'KeytrailError';
  readonly code: ErrorCode;
  readonly details: readonly string[];
  readonly fix: readonly string[];
  readonly paste: readonly string[];

  constructor(code: ErrorCode, message: string, parts: ErrorParts = {}) {
    super(message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = code;
    this.details = parts.details ?? [];
    this.paste = parts.paste ?? [];
    const fix = parts.fix ?? CATALOGUE[code].fix;
    this.fix = typeof fix === 'string' ? [fix] : fix;
  }
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
