import { chmodSync, lstatSync, mkdirSync, rmdirSync, type Stats } from 'node:fs';
import { codeOf, NotAFileError, Posix } from './system-posix.ts';

/** Runs a program to its end; throws when it fails. */
export type RunProgram = (file: string, args: readonly string[]) => void;

/** Windows: the access list of a folder could not be set. */
export class AccessListError extends Error {
  override readonly name = 'AccessListError';
  readonly code = 'ICACLS';
}

/** Looked up when it is called: nobody else needs the module, and `post` is to start fast. */
function runProgram(file: string, args: readonly string[]): void {
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  execFileSync(file, [...args], { stdio: 'ignore', windowsHide: true });
}

/**
 * Full access for the owner (S-1-3-4), the system (S-1-5-18) and the administrators (S-1-5-32-544), inherited by what is
 * made inside; nothing from above. By identifiers, because the names are translated (Microsoft, well-known SIDs).
 */
const OWNERS_ONLY = ['*S-1-3-4', '*S-1-5-18', '*S-1-5-32-544'].map((who) => `${who}:(OI)(CI)F`);

/** What a program's name ends in when `PATHEXT` says nothing. */
const DEFAULT_EXTENSIONS = '.com;.exe;.bat;.cmd';

/** What an entry answers with for a moment while another program holds it, or while it is being removed. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY']);
const PAUSES_MS = [10, 20, 40, 80, 160, 320];

/** Windows: access lists in place of modes, no flag against links, names without case, entries that are held. */
export class Windows extends Posix {
  override readonly lineEnd = '\r\n';
  override readonly noFollow = 0;
  override readonly hasDrives = true;
  override readonly defaultShells = ['pwsh', 'powershell'];
  override readonly dividesArguments = false;
  override readonly cancelSignals = ['SIGINT', 'SIGBREAK'] as const;
  readonly #run: RunProgram;

  constructor(run: RunProgram = runProgram) {
    super();
    this.#run = run;
  }

  override hasTerminal(): boolean {
    return true;
  }

  override variableName(name: string): string {
    return name.toUpperCase();
  }

  override programNames(name: string, extensions: string): readonly string[] {
    const known = (extensions || DEFAULT_EXTENSIONS).toLowerCase().split(';');
    const isComplete = known.some((extension) => extension !== '' && name.toLowerCase().endsWith(extension));
    return isComplete ? [name] : known.map((extension) => name + extension);
  }

  /** Without a flag a link is looked for before the file is opened. To lay one takes a privilege. */
  override openRegular(path: string, flags: number): number {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      throw new NotAFileError('a symbolic link is in its place');
    }
    return super.openRegular(path, flags);
  }

  override makePrivateFolder(path: string): void {
    mkdirSync(path);
    const icacls = `${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\icacls.exe`;
    try {
      this.#run(icacls, [path, '/inheritance:r', '/grant:r', ...OWNERS_ONLY, '/q']);
    } catch (cause) {
      rmdirSync(path);
      throw new AccessListError('icacls.exe failed', { cause });
    }
  }

  /** A mode is no more than the mark "read-only" here; the file has its folder's access list. */
  override makePrivate(): void {}

  /** Owner and mode are made up by Node: the access list decides, and what it forbids fails. */
  override isOwn(): boolean {
    return true;
  }

  override isShared(): boolean {
    return false;
  }

  /** A file that is marked read-only cannot be removed. */
  override allowRemoval(path: string, entry: Stats): void {
    if (entry.isFile()) {
      chmodSync(path, 0o600);
    }
  }

  override whileBusy<T>(act: () => T): T {
    for (const pause of PAUSES_MS) {
      try {
        return act();
      } catch (thrown) {
        if (!HELD.has(codeOf(thrown) ?? '')) {
          throw thrown;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      }
    }
    return act();
  }

  override isTaken(thrown: unknown): boolean {
    return super.isTaken(thrown) || HELD.has(codeOf(thrown) ?? '');
  }

  /** There is no such call, nor the need. */
  override async syncFolders(): Promise<void> {}
}
