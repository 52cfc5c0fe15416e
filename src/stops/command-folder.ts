import {
  type FileEntry,
  planFilesDir,
  removeFilesDir,
  type Shell,
  scriptText,
  writeFiles,
  writeScript,
} from '../handover/index.ts';
import type { Job } from '../job.ts';
import { SYSTEM } from '../system.ts';

/** The runner kills a step 2.5 s after its second signal (actions/runner, `ProcessInvoker.cs`): files are gone by then. */
const OUTLIVE_SIGNAL_MS = 1_500;

/**
 * The folder of one command, with its script and the secrets that are files. It lives as long as the command, so no
 * later step and no `post` hears of it; when this process is killed before, `RUNNER_TEMP` is emptied at the job's end.
 */
export class CommandFolder {
  readonly path: string;
  readonly #platform: Job['platform'];
  #timer: NodeJS.Timeout | undefined;

  constructor(platform: Job['platform']) {
    this.#platform = platform;
    this.path = planFilesDir(platform.filesRoot, platform.jobKey);
  }

  /** Makes the folder and all that is in it; returns the script's path. Throws KT702. */
  write(files: readonly FileEntry[], shell: Shell, script: string): string {
    writeFiles(this.path, files);
    return writeScript(this.path, shell.extension, scriptText(shell, script));
  }

  /** To be told of each signal: after the last one the folder is not left to a command that does not end. */
  signalled(signal: NodeJS.Signals): void {
    if (signal === SYSTEM.cancelSignals.at(-1)) {
      this.#timer ??= setTimeout(
        () => removeFilesDir(this.path, this.#platform.filesRoot),
        OUTLIVE_SIGNAL_MS,
      );
    }
  }

  /** Removes the folder, if it is there. */
  async remove(): Promise<void> {
    clearTimeout(this.#timer);
    const removal = removeFilesDir(this.path, this.#platform.filesRoot);
    if ('reason' in removal) {
      await this.#platform.warn(`the files of the command could not be removed: ${removal.reason}`);
    }
  }
}
