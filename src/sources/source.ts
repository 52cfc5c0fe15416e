import type { Aws, CallFacts, Credentials, Service } from '../aws/index.ts';
import type { ErrorCode } from '../errors.ts';
import type { Declaration } from '../manifest/index.ts';
import type { Secret } from '../secret.ts';

/** One statement of a policy, as data: the session room puts the statements of all sources together. */
export interface Statement {
  readonly Effect: 'Allow';
  readonly Action: string;
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Where the role lives and which Region the load works in: what a reference without an ARN is completed with. */
export interface Home {
  readonly partition: string;
  readonly account: string;
  readonly region: string | undefined;
}

/** One thing to read: what several declarations name by the same ARN and selector is read once. */
export interface Target {
  readonly scheme: string;
  readonly arn: string;
  readonly region: string;
  readonly account: string;
  /** What tells two reads of one ARN apart: `:3` or `:prod`, as AWS writes it; of KMS the ciphertext's digest. */
  readonly selector: string | undefined;
  /** The name that is asked for, selector included; of KMS the key's ARN. */
  readonly request: string;
  readonly declarations: readonly Declaration[];
}

/** What reading a target came to, in the record's words. Only `found` holds a value. */
export type Outcome =
  | {
      readonly kind: 'found';
      readonly value: Secret;
      readonly version: number | null;
      readonly type: string | null;
      readonly lastModified: Date | null;
    }
  | {
      readonly kind: 'missing' | 'unknown_selector' | 'denied' | 'undecryptable' | 'unread';
      readonly reason: string;
      /** What to do, where the source knows it better than the kind says; and the code of a load that fails by it alone. */
      readonly advice?: { readonly code: ErrorCode; readonly fix: string };
    };

/** One call to the service as the record lists it. */
export interface Call extends CallFacts {
  readonly region: string;
  readonly api: string;
  readonly names: number;
  readonly error: string | null;
}

export interface ReadTarget {
  readonly target: Target;
  readonly outcome: Outcome;
  /** The call that gave the outcome. */
  readonly call: Call;
}

export interface ReadOptions {
  readonly aws: Aws;
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
  /** Told of each call when it has ended, also when the load is over before all have. */
  readonly onCall: (call: Call) => void;
  readonly onRead: (read: ReadTarget) => void;
}

/** A scheme of references: what it may read, in which calls, and how. */
export interface Source {
  readonly scheme: string;
  readonly service: Service;
  /** The call that reads. */
  readonly api: string;
  /** The service, as a person is told that it is waited for. */
  readonly title: string;
  /** Loads and warms up what the calls need, while STS is waited for. */
  prepare(aws: Aws, region: string): Promise<unknown>;
  /** Completes a declaration's reference to what is read, in the Region that was found for it. */
  locate(declaration: Declaration, home: Home & { readonly region: string }): Target;
  /** What a session must be allowed to read exactly these targets. */
  statements(targets: readonly Target[]): readonly Statement[];
  /** The calls that read these targets, the fewest. */
  batches(targets: readonly Target[]): readonly (readonly Target[])[];
  /** Reads one batch; each target gets exactly one outcome. Throws only when the budget is spent. */
  read(batch: readonly Target[], options: ReadOptions): Promise<void>;
}
