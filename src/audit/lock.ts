/**
 * The lock around an append to the audit file, for processes that know nothing of each other but the path.
 *
 * The lock is a folder; its holder is the one whose token (a folder with a name that is never used twice) is alone in
 * it. Taking it: make the folder (only one can), make the token in it, look whether it is alone. A folder that holds
 * a token cannot be removed, so while a holder's token is there everybody else fails at the first step, or sees that
 * token at the last one. Releasing it: remove the own token, then the folder if it is empty.
 *
 * A holder does its work in one synchronous piece, well under a millisecond: however many processes share a core, it is
 * rarely put to sleep half way, and needs no heartbeat. Who waits and sees the same token for 300 ms of its own clock
 * (clocks are never compared, and a process id proves nothing in another pid namespace or once it was reused) removes
 * the tokens that it saw, by name, and then the folder if it is empty. So any number may do that at once, and neither
 * they nor a late release can ever remove the token of somebody else; afterwards all go back to the first step.
 *
 * A holder that was only stopped finds its token gone when it confirms, right before it writes, and waits again. Between
 * that and the write it can be stopped, too: then two may write at once. The file does not tear even so, because each
 * record is one write to a file opened with O_APPEND. The lock keeps "look at the end, then write" together.
 */

import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sinceStartMs } from '../clock.ts';
import { codeOf, SYSTEM } from '../system.ts';
import { SinkError } from './sink.ts';

const STALE_MS = 300;
/** On a starved machine the waiter itself may sleep for 300 ms: it must have looked this often as well. */
const STALE_LOOKS = 5;
/** Half as much again at most, by chance; long enough that 200 waiters leave the processor to the holder. */
const LONGEST_PAUSE_MS = 50;

const TOKEN = /^\d+-[0-9a-f]{24}$/;

/** Thrown through a section whose lock another process has taken over, because this one did not move for too long. */
class LockLostError extends Error {
  override readonly name = 'LockLostError';
}

/**
 * Waits until the lock is free, or its holder dead, and runs the section while this process holds it. Tries once even
 * when the signal is aborted already. Leaves neither timer nor handle.
 *
 * @param path where the lock's folder is made; its parent exists
 * @param section short and synchronous; calls `confirm` right before the act that needs the lock, and lets through what
 * that throws: the lock was lost, and the section will be run again from its beginning
 * @throws {SinkError} when the signal is aborted first, or when something that is no lock stands at the path; else the
 * error of the file system, or what the section threw
 */
export async function withLock<T>(
  path: string,
  signal: AbortSignal,
  section: (confirm: () => void) => T,
): Promise<T> {
  const token = `${process.pid}-${randomBytes(12).toString('hex')}`;
  const watch = new Watch(path);
  for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const outcome = take(path, token) ? runHeld(path, token, section) : 'waits';
    if (outcome !== 'waits') {
      return outcome.value;
    }
    watch.look();
    if (signal.aborted) {
      throw stillHeld(path, watch.holder());
    }
    await sleep(pause * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
  }
}

function take(path: string, token: string): boolean {
  try {
    mkdirSync(path, 0o700);
  } catch (thrown) {
    if (SYSTEM.isTaken(thrown)) {
      return false;
    }
    throw thrown;
  }
  try {
    mkdirSync(join(path, token), 0o700);
    const tokens = readdirSync(path);
    if (tokens.length === 1 && tokens[0] === token) {
      return true;
    }
  } catch (thrown) {
    // Somebody took the empty folder for that of a dead process: it was there for too long.
    if (codeOf(thrown) !== 'ENOENT') {
      leave(path, [token]);
      throw thrown;
    }
  }
  leave(path, [token]);
  return false;
}

function runHeld<T>(
  path: string,
  token: string,
  section: (confirm: () => void) => T,
): { value: T } | 'waits' {
  const own = join(path, token);
  try {
    const value = section(() => {
      if (lstatSync(own, { throwIfNoEntry: false }) === undefined) {
        throw new LockLostError(`${path} was taken over`);
      }
    });
    return { value };
  } catch (thrown) {
    if (thrown instanceof LockLostError) {
      return 'waits';
    }
    throw thrown;
  } finally {
    leave(path, [token]);
  }
}

/** What cannot be removed is gone, is somebody else's, or is taken over as a dead holder's is. */
function leave(path: string, tokens: readonly string[]): void {
  for (const folder of [...tokens.map((token) => join(path, token)), path]) {
    try {
      rmdirSync(folder);
    } catch {
      // As said above.
    }
  }
}

/** What a waiter has seen of the lock, and for how long it has not changed. */
class Watch {
  readonly #path: string;
  #tokens: readonly string[] | undefined;
  #since = 0;
  #looks = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** Looks once; removes what has not changed for too long. */
  look(): void {
    const tokens = tokensIn(this.#path);
    if (tokens?.join() !== this.#tokens?.join()) {
      this.#since = sinceStartMs();
      this.#looks = 0;
    }
    this.#tokens = tokens;
    this.#looks += 1;
    const isStale = this.#looks >= STALE_LOOKS && sinceStartMs() - this.#since >= STALE_MS;
    if (tokens !== undefined && isStale) {
      leave(this.#path, tokens);
    }
  }

  /** The process id of the holder last seen, as the holder itself knows it. */
  holder(): string | undefined {
    return this.#tokens?.[0]?.split('-')[0];
  }
}

/** The tokens in the lock, undefined when there is no lock. */
function tokensIn(path: string): readonly string[] | undefined {
  try {
    const tokens = lstatSync(path).isDirectory() ? readdirSync(path).sort() : [path];
    if (tokens.every((token) => TOKEN.test(token))) {
      return tokens;
    }
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') {
      return undefined;
    }
    throw thrown;
  }
  throw new SinkError(`${path} is no lock of Keytrail's`, `Remove ${path}.`);
}

function stillHeld(path: string, holder: string | undefined): SinkError {
  const by = holder === undefined ? 'other processes' : `process ${holder}`;
  return new SinkError(
    `its lock ${path} was held by ${by} until the time for the record was over`,
    'Start fewer loads at once on this file, or raise `timeout-seconds`.',
  );
}
