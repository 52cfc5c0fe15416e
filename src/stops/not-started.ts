import { KeytrailError } from '../errors.ts';
import type { NotStarted } from '../handover/index.ts';
import { quote } from '../quote.ts';

const REASONS: Readonly<Record<string, string>> = {
  E2BIG: 'its arguments and its environment are larger than the system allows',
  EACCES: 'it is no program, or may not be executed',
  EAGAIN: 'the system has no room for another process',
  EINVAL: 'it is no program that this system starts without a shell',
  ENOENT: 'there is no such program, or what it is to be run by is not there',
  ENOMEM: 'no memory',
};

/** KT703 for a command that a person named. */
export function explainNotStarted(file: string, { reason, cause }: NotStarted): KeytrailError {
  const words = REASONS[reason];
  const why = words === undefined ? reason : `${words} (${reason})`;
  return new KeytrailError('KT703', `the command ${quote(file)} could not be started: ${why}.`, {
    fix: 'correct the name of the command, or PATH; what a shell would read needs one: keytrail exec -- sh -c "…"',
    cause,
  });
}
