/**
 * Where operating systems differ: here, and nowhere else in `src/`. `systemOf` takes the platform as a parameter, so
 * that both sides can be tested on one machine; `SYSTEM` is the one that this process runs on.
 */
import type { Stats } from 'node:fs';
import { Posix } from './system-posix.ts';
import { type RunProgram, Windows } from './system-windows.ts';

export { codeOf, NotAFileError, syncFile } from './system-posix.ts';
export { AccessListError } from './system-windows.ts';

/** What `src/` needs to know of an operating system. Errors are those of the file system unless it says otherwise. */
export interface System {
  /**
   * Ends each line that is written for the runner. Its parser takes CRLF for one line end on Windows only: there a value
   * that ends in CR would lose it before a bare LF, elsewhere each value would gain one before CRLF.
   */
  readonly lineEnd: string;
  /** For `open`: fail at a link. Windows has no such flag. */
  readonly noFollow: number;
  /** Whether `\\` divides a path, and drives, devices and streams have names in it. */
  readonly hasDrives: boolean;
  /** The shells of a `run:` step that names none; the first that is there is taken, with the arguments of the last. */
  readonly defaultShells: readonly string[];
  /** Whether a program is given its arguments one by one, and not as one line that it divides itself. */
  readonly dividesArguments: boolean;
  /** What a CI sends to a step that is cancelled, as Node names it. */
  readonly cancelSignals: readonly NodeJS.Signals[];
  /** Whether this process has a terminal that signals all of its foreground, as by Ctrl-C. */
  hasTerminal(): boolean;
  /** A variable's name in the form in which two names of the same variable are equal. */
  variableName(name: string): string;
  /** The names of the files that a program's name can mean; `extensions` is what `PATHEXT` holds. */
  programNames(name: string, extensions: string): readonly string[];
  /**
   * Opens a regular file with these flags, never through a link; made with mode 0600 when `O_CREAT` makes it. Waits for
   * nobody, as opening a FIFO would. Throws `NotAFileError`.
   */
  openRegular(path: string, flags: number): number;
  /** Makes a folder that only this user (on Windows: and the administrators) can look into. Throws `AccessListError`. */
  makePrivateFolder(path: string): void;
  /** Takes the rights of others away from a file that has this mode. */
  makePrivate(file: number, mode: number): void;
  /** Whether an entry belongs to the user that runs us. */
  isOwn(entry: Stats): boolean;
  /** Whether others can put something into a folder, or change what is in it. */
  isShared(entry: Stats): boolean;
  /** Makes an entry removable. Links stay as they are: the mode would be set on what they lead to. */
  allowRemoval(path: string, entry: Stats): void;
  /** Renames or removes something, also while another program (a virus scanner) holds it open for a moment. */
  whileBusy<T>(act: () => T): T;
  /** True when a folder could not be made because one is there, or is being removed. */
  isTaken(thrown: unknown): boolean;
  /** Makes the names in a folder durable, from `folder` up to `top`. */
  syncFolders(folder: string, top: string): Promise<void>;
}

/** The rules of a platform. `run` starts a program, on Windows only; in its place a test can put its own. */
export function systemOf(platform: NodeJS.Platform, run?: RunProgram): System {
  return platform === 'win32' ? new Windows(run) : new Posix();
}

export const SYSTEM = systemOf(process.platform);
