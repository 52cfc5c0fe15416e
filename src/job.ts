import type { Aws, Connections } from './aws/index.ts';
import type { Budget } from './budget.ts';
import type { Inputs } from './inputs.ts';
import type { Ledger } from './ledger.ts';
import type { Platform } from './platforms/index.ts';
import type { Report } from './report.ts';
import type { Repository } from './repository.ts';
import type { Value } from './sources/index.ts';

/** What a load needs to be on record, whatever becomes of it. */
export interface Recorded {
  readonly platform: Platform;
  readonly budget: Budget;
  readonly report: Report;
  readonly ledger: Ledger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A command of the command line, which alone gets the secrets. */
export interface OwnCommand {
  /** Whether everything that it prints is filtered. */
  readonly isFiltered: boolean;
  /** Hands the values over to it, and returns its exit status. */
  start(job: Job, values: readonly Value[]): Promise<number>;
}

/** What an entry knows when it asks for the token. */
export interface Started extends Recorded {
  readonly inputs: Inputs;
  readonly connections: Connections;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Only where the command line names a command: `export` is `run` then. */
  readonly exec?: OwnCommand;
}

/** All that a load works with. */
export interface Job extends Started {
  /** Where the manifest, and each file that it names, is read. */
  readonly repository: Repository;
  readonly aws: Aws;
}
