import { KeytrailError } from '../errors.ts';
import { codeOf } from '../system.ts';

/** KT702 with the system's reason (`ENOSPC`); messages of the system name paths, never what was to be written. */
export function handoverError(what: string, reason: unknown): KeytrailError {
  if (typeof reason === 'string') return new KeytrailError('KT702', `${what}: ${reason}.`);
  const code = codeOf(reason) ?? nameOf(reason);
  const words = REASONS[code];
  const text = words === undefined ? code : `${words} (${code})`;
  return new KeytrailError('KT702', `${what}: ${text}.`, { cause: reason });
}

/** An error's name, never its message: that of an error which is not the system's could hold what was written. */
function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something stands there already',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a symbolic link',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EROFS: 'the file system is read-only',
  ICACLS: 'icacls.exe could not take the rights of others away',
};
