import { KeytrailError } from '../errors.ts';

/** KT702 with the system's reason (`ENOSPC`); messages of the system name paths, never what was to be written. */
export function handoverError(what: string, reason: unknown): KeytrailError {
  if (typeof reason === 'string') return new KeytrailError('KT702', `${what}: ${reason}.`);
  const code = systemCodeOf(reason);
  const words = REASONS[code];
  const text = words === undefined ? code : `${words} (${code})`;
  return new KeytrailError('KT702', `${what}: ${text}.`, { cause: reason });
}

/** The code of an error that the system gave (`EEXIST`), else its name or kind. */
export function systemCodeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return typeof thrown;
  if ('code' in thrown) return String(thrown.code);
  return 'name' in thrown ? String(thrown.name) : 'object';
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
};
