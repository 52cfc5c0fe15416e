import { constants } from 'node:os';
import { codeOf } from '../../system.ts';

/** How a command ended: with a code, or by a signal; the other is null. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const BY_SIGNAL = 128;
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

/** The exit status as a shell gives it (POSIX, Shell Command Language, 2.8.2): its code, or 128 and the signal's number. */
export function exitStatusOf({ code, signal }: Ending): number {
  return code ?? BY_SIGNAL + (signal === null ? 0 : constants.signals[signal]);
}

/** The command could not be started; nothing of it ran. `cause` is the system's error. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted';
  /** As a shell: 127 when there is no such command, 126 when it cannot be executed. */
  readonly status: number;
  /** The system's code, as `ENOENT`. */
  readonly reason: string;

  constructor(cause: unknown) {
    super('the command could not be started', { cause });
    this.reason = codeOf(cause) ?? 'unknown reason';
    this.status = this.reason === 'ENOENT' ? NOT_FOUND : NOT_EXECUTABLE;
  }
}
