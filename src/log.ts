/** The only printer. Lines are built from our own words and outside text, and outside text is escaped on its way in. */
import { errorPage, KeytrailError } from './errors.ts';
import { defuseLine, escapeText, renderCommand, type WorkflowCommand } from './escape.ts';
import { codeOf } from './system.ts';

/** What the printer needs of `process.stdout`. */
export interface OutputStream {
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface Log {
  /** Prints a line; every interpolated text is escaped. A line that would begin with one begins with two blanks. */
  line(literals: TemplateStringsArray, ...outside: readonly (string | number)[]): void;
  /** Prints an error as `renderError` shows it. */
  error(error: KeytrailError): void;
  /**
   * Writes workflow commands of GitHub in one write. Resolves when the system has taken them: nothing that relies on
   * them may be done before. Throws KT501.
   */
  commands(commands: readonly WorkflowCommand[]): Promise<void>;
}

/**
 * A printer on a stream. A stream that breaks (EPIPE) does not end the process by its `error` event: lines are lost,
 * and `commands` says so.
 */
export function createLog(stream: OutputStream): Log {
  let failure: Error | undefined;
  const fail = (error?: Error | null) => {
    failure ??= error ?? undefined;
  };
  stream.on('error', fail);
  const print = (line: string) => void stream.write(`${defuseLine(line)}\n`, fail);
  const send = (text: string) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        fail(error);
        if (failure === undefined) resolve();
        else reject(brokenOutput(failure));
      });
    });
  return {
    line: (literals, ...outside) => print(buildLine(literals, outside)),
    error: (error) => renderError(error).forEach(print),
    commands: (commands) => send(commands.map((command) => `${renderCommand(command)}\n`).join('')),
  };
}

function buildLine(literals: TemplateStringsArray, outside: readonly (string | number)[]): string {
  const margin = literals[0] === '' && outside.length > 0 ? '  ' : '';
  return margin + String.raw({ raw: literals }, ...outside.map((text) => escapeText(String(text))));
}

function brokenOutput(cause: Error): KeytrailError {
  const reason = codeOf(cause) ?? cause.name;
  return new KeytrailError('KT501', `standard output cannot be written (${reason}).`, { cause });
}

/** An error as a person reads it: what is wrong, each detail, what to do, the page that says more; escaped. */
export function renderError(error: KeytrailError): readonly string[] {
  const [firstFix, ...otherFixes] = error.fix;
  return [
    `Error ${error.code}: ${escapeText(error.message)}`,
    ...error.details.map((detail) => `  ${escapeText(detail)}`),
    ...(firstFix === undefined ? [] : [`  Fix: ${escapeText(firstFix)}`]),
    ...otherFixes.map((fix) => `       ${escapeText(fix)}`),
    ...error.paste.map((line) => `  ${escapeText(line)}`),
    `  ${errorPage(error.code)}`,
  ];
}
