import { utimesSync } from 'node:fs';
import { type FileEntry, planFilesDir, removeFilesDir, writeFiles } from '../handover/index.ts';
import type { Job } from '../job.ts';

/** Folders that nobody changed for a day are swept away by other loads: that of a command that runs for days is none. */
const TOUCH_EACH_MS = 10 * 60 * 1000;

/** The secrets that a command gets as files, in a private folder that lives as long as the command. */
export class FilesOfCommand {
  readonly path: string;
  readonly #platform: Job['platform'];
  #count = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(platform: Job['platform']) {
    this.#platform = platform;
    this.path = planFilesDir(platform.filesRoot, platform.jobKey);
  }

  get count(): number {
    return this.#count;
  }

  /** Makes the folder and the files in it; no folder for no files. Throws KT702. */
  write(files: readonly FileEntry[]): void {
    if (files.length === 0) return;
    writeFiles(this.path, files);
    this.#count = files.length;
    this.#timer = setInterval(() => touch(this.path), TOUCH_EACH_MS).unref();
  }

  /** Removes the folder, if there is one. */
  async remove(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#count === 0) return;
    const removal = removeFilesDir(this.path, this.#platform.filesRoot);
    if ('reason' in removal) {
      await this.#platform.warn(`the files of the command could not be removed: ${removal.reason}`);
    }
  }
}

/** The command may have removed the folder itself. */
function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {}
}
