import { KeytrailError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { NoRecord } from '../review/index.ts';
import { openTerminalLog } from '../terminal-log.ts';

/** So many are told one by one. */
const TOLD = 20;

/** What a command that shows records left out, because it is no record. */
export class Complaints {
  readonly #log: Log = openTerminalLog();
  #count = 0;

  add({ place, problem }: NoRecord): void {
    this.#count += 1;
    if (this.#count <= TOLD) this.#log.line`! ${place} is left out: ${problem}`;
  }

  /** The exit code 0. Throws KT805 when anything was left out. */
  end(): number {
    if (this.#count === 0) return 0;
    throw new KeytrailError('KT805', `${this.#count} that should be records are none; they were left out.`);
  }
}
