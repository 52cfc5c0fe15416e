/** The files of the repository that the job runs for: the workspace, or a commit that no pull request can change. */
export interface Repository {
  /** Where files come from: `workspace` is the folder that was checked out, `commit` the API at `sha`. */
  readonly origin: 'workspace' | 'commit';
  /**
   * The bytes of a file, its path relative to the repository's top; undefined when there is none. Throws KT106 when it
   * cannot be read, is larger than `maxBytes`, is no regular file or leads out of the repository. `what` names the file
   * in messages, as "the manifest".
   */
  read(path: string, options: ReadOptions): Promise<Buffer | undefined>;
}

export interface ReadOptions {
  readonly what: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}
