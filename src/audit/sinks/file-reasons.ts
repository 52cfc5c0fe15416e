import { messageOf } from '../../errors.ts';
import { codeOf, NotAFileError } from '../../system.ts';
import { SinkError } from '../sink.ts';

interface Reason {
  readonly says: string;
  readonly fix: (path: string) => string;
}

const MAKE_ROOM: Reason['fix'] = (path) => `Make room on the disk that holds ${path}.`;
const ALLOW_WRITING: Reason['fix'] = (path) => `Let this job write to ${path} and its folder.`;
const REMOVE_IT: Reason['fix'] = (path) => `Remove what stands at ${path}.`;
const MAKE_A_FOLDER: Reason['fix'] = (path) =>
  `Every part of ${path} before the last must be a folder: rename what is none.`;

/** What the codes of open(2), write(2), mkdir(2) and fsync(2) mean for the audit file. */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: { says: 'the disk is full', fix: MAKE_ROOM },
  EDQUOT: { says: 'the disk quota is used up', fix: MAKE_ROOM },
  EFBIG: {
    says: 'the file is larger than the system lets it be',
    fix: (path) => `Raise the limit (ulimit -f), or move ${path} away.`,
  },
  EROFS: { says: 'the file system is read-only', fix: ALLOW_WRITING },
  EACCES: { says: 'permission denied', fix: ALLOW_WRITING },
  EPERM: { says: 'permission denied', fix: ALLOW_WRITING },
  EISDIR: { says: 'a folder is in its place', fix: REMOVE_IT },
  ELOOP: { says: 'a symbolic link is in its place', fix: REMOVE_IT },
  ENXIO: { says: 'something else than a regular file is in its place', fix: REMOVE_IT },
  ENOTDIR: { says: 'a part of its path is no folder', fix: MAKE_A_FOLDER },
  EEXIST: { says: 'a part of its path is no folder', fix: MAKE_A_FOLDER },
  ENOENT: {
    says: 'its folder cannot be made, or was removed meanwhile',
    fix: (path) => `Let a folder be made for ${path}, and nobody remove it.`,
  },
  EIO: { says: 'the disk failed', fix: () => 'Use another runner.' },
};

/** The error as a reason that a person can act on. It names the path and what the system said. */
export function explainFileError(path: string, thrown: unknown): SinkError {
  if (thrown instanceof SinkError) {
    return thrown;
  }
  if (thrown instanceof NotAFileError) {
    return new SinkError(`${path}: ${thrown.message}`, REMOVE_IT(path), thrown);
  }
  const reason = REASONS[codeOf(thrown) ?? ''];
  if (reason === undefined) {
    return new SinkError(`${path}: ${messageOf(thrown)}`, `Look why ${path} cannot be written.`, thrown);
  }
  return new SinkError(`${path}: ${reason.says} (${messageOf(thrown)})`, reason.fix(path), thrown);
}
