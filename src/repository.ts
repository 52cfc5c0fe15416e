import { KeytrailError } from './errors.ts';
import { plainOrQuoted } from './quote.ts';

/** The files of the repository that the job runs for: the workspace, or a commit that no pull request can change. */
export interface Repository {
  /** Where files come from: `workspace` is the folder that was checked out, `commit` the API at `commit`. */
  readonly origin: 'workspace' | 'commit';
  /** The commit's id, 40 or 64 hex digits; only with `origin: 'commit'`. */
  readonly commit?: string;
  /**
   * The bytes of a file, its path relative to the repository's top; undefined when there is none. Throws KT106 when it
   * cannot be read, is larger than `maxBytes`, is no regular file or leads out of the repository; of a commit also
   * KT112 (it may not be read) and KT113 (the API failed). `what` names the file in messages, as "the manifest".
   */
  read(path: string, options: ReadOptions): Promise<Buffer | undefined>;
}

export interface ReadOptions {
  readonly what: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** The input `manifest-trust`: whether a workspace that may be a stranger's is believed. */
export type ManifestTrust = 'commit' | 'workspace';

/** KT106 for a file that is not read, by its path; the reason is a predicate, as "is no regular file". */
export function refuseFile(
  path: string,
  { what }: Pick<ReadOptions, 'what'>,
  reason: string,
  cause?: unknown,
): KeytrailError {
  return new KeytrailError('KT106', `${what} ${plainOrQuoted(path)} ${reason}.`, { cause });
}
