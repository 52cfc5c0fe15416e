import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const RETRY_MS = 200;
const HEARTBEAT_MS = 2000;
/** Without a heartbeat for so long, a process with the holder's number is another one. */
const ABANDONED_MS = 60_000;
/** Taking over is a matter of microseconds: who has not finished it in this time was killed at it. */
const TAKEOVER_MS = 10_000;

/**
 * One starter at a time prepares a checkout. The lock is a file that names the holder's process and the installer that it
 * started: a killed starter leaves npm or pip behind, and no one may begin anew before those have ended, too.
 */
export class PreparationLock {
  #file;
  #takeover;
  #heartbeat;
  #held = false;

  /** @param {string} folder an existing folder of this checkout */
  constructor(folder) {
    this.#file = join(folder, 'start.lock');
    this.#takeover = join(folder, 'start.lock.takeover');
  }

  /** Waits for the lock. `onWait` is called once when another one holds it. @param {() => void} onWait */
  async acquire(onWait) {
    for (let attempt = 0; !this.#tryAcquire(); attempt += 1) {
      if (attempt === 0) {
        onWait();
      }
      await delay(RETRY_MS);
    }
    this.#held = true;
    this.#heartbeat = setInterval(() => this.#touch(), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** Says that this process runs under the lock, and must have ended before another starter begins. */
  addProcess = (/** @type {number} */ pid) => writeFileSync(this.#file, `${process.pid} ${pid}\n`);

  /** Only when the work is done: who ends before leaves the file, which counts until npm or pip have ended, too. */
  release() {
    if (this.#held) {
      this.#held = false;
      clearInterval(this.#heartbeat);
      rmSync(this.#file, { force: true });
    }
  }

  #tryAcquire() {
    try {
      writeFileSync(this.#file, `${process.pid}\n`, { flag: 'wx' });
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
      this.#removeAbandoned();
      return false;
    }
  }

  /** Two waiting starters must not both remove the file: the second would remove the lock that the first then took. */
  #removeAbandoned() {
    if (!this.#isAbandoned()) {
      return;
    }
    try {
      mkdirSync(this.#takeover);
    } catch {
      if (ageOf(this.#takeover) > TAKEOVER_MS) {
        rmdirSync(this.#takeover);
      }
      return;
    }
    if (this.#isAbandoned()) {
      rmSync(this.#file, { force: true });
    }
    rmdirSync(this.#takeover);
  }

  #isAbandoned() {
    const age = ageOf(this.#file);
    if (age > ABANDONED_MS) {
      return true;
    }
    try {
      const pids = readFileSync(this.#file, 'utf8').split(/\s+/).filter(Boolean).map(Number);
      return pids.length === 0 ? age > HEARTBEAT_MS : !pids.some(isRunning);
    } catch {
      return false;
    }
  }

  #touch() {
    const now = new Date();
    try {
      utimesSync(this.#file, now, now);
    } catch {
      // Someone removed the folder; the next step of the preparation says so.
    }
  }
}

/** @param {string} path */
function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
