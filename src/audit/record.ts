/**
 * The audit record, `keytrail.audit/v1`: what each field holds, where it comes from, and its unit. Every key is always
 * there; what is not known is null. The order of the keys is the order in which they are written.
 */
import type { ErrorCode } from '../errors.ts';
import type { Run, RuntimeEnvironment, Unverified } from './run.ts';

export const RECORD_SCHEMA = 'keytrail.audit/v1';

/** The most that one record may hold as UTF-8 JSON, its line end not counted (CloudWatch Logs takes events up to 1 MB). */
export const RECORD_LIMIT_BYTES = 900_000;

/** `intent`: before anything is read. `result`: before anything is handed over. */
export type Phase = 'intent' | 'result';

/**
 * How the load ended. `pending` stands in an intent only: nothing is known yet (and never will be, when no result
 * follows). `ok`: everything required was there and is released. `failed`: nothing is released.
 */
export type LoadOutcome = 'pending' | 'ok' | 'failed';

/**
 * What became of one declared secret.
 * - `pending`: in an intent, not asked for yet
 * - `found`: read, and usable
 * - `defaulted`: the name does not exist, the declared default stands in for it
 * - `missing`: the name does not exist; no failure when it was declared optional
 * - `denied`: AWS refused the read
 * - `undecryptable`: AWS refused or could not use the key
 * - `unknown_selector`: the parameter exists, but not this version or label
 * - `unknown_pointer`: the value was read, but `#…` leads nowhere in it
 * - `undecodable`: the value was read, but is not in the encoding that `decode` names
 * - `unusable`: the value was read, but may not be handed over: its way of hand-over cannot carry it, it is a SecureString
 *   that `mask: false` would show, or `short-values: fail` refuses it
 * - `stale`: the value was read and held back, because it is older than allowed and `on_stale` is `fail`. One that was
 *   handed over all the same is `found`, and its two ages tell
 * - `unread`: the load ended before AWS said anything about it
 */
export type ReadOutcome =
  | 'pending'
  | 'found'
  | 'defaulted'
  | 'missing'
  | 'denied'
  | 'undecryptable'
  | 'unknown_selector'
  | 'unknown_pointer'
  | 'undecodable'
  | 'unusable'
  | 'stale'
  | 'unread';

/** The stop on the way at which a load failed. */
export type Stage = 'declare' | 'identify' | 'assume' | 'record' | 'fetch' | 'mask' | 'hand_over';

/** One set of credentials, as STS answered. With the SDK's own chain only what is known of it. */
export interface Session {
  /** `read`: reads secrets. `audit`: writes and signs records. */
  readonly purpose: 'read' | 'audit';
  /** 12 digits. */
  readonly account: string | null;
  /** The role's ARN as it was asked for. */
  readonly role: string | null;
  /** The assumed role's ARN. */
  readonly arn: string | null;
  /** The session's name, as it was asked for: a help for readers of CloudTrail, never proof. */
  readonly name: string | null;
  /** The join to CloudTrail's events. Not a secret. */
  readonly access_key_id: string | null;
  /** 64 hex digits over exactly the bytes of the session policy that were sent. */
  readonly policy_sha256: string | null;
  /** `PackedPolicySize`: how much of STS's own limit the policy fills, in percent. */
  readonly packed_policy_percent: number | null;
  /** ISO 8601, UTC. */
  readonly expires: string | null;
}

/** What was declared, and where. `path`, `sha256` and `scope` are null when there are inline secrets only. */
export interface ManifestFacts {
  /** Relative to the top of the repository. */
  readonly path: string | null;
  /** 64 hex digits over the file's bytes. */
  readonly sha256: string | null;
  readonly scope: string | null;
  /**
   * Where the manifest, and each file that it names, was looked for: in the workspace, which earlier steps can change,
   * or in a commit, by the API. Null when the load failed before that.
   */
  readonly source: 'workspace' | 'commit' | null;
  /** The commit's id, 40 or 64 hex digits; null with `workspace`. */
  readonly commit: string | null;
}

/** One request that read secrets (its retries included). */
export interface Call {
  /** Index into `sessions`. */
  readonly session: number;
  readonly region: string;
  /** As IAM names the action: `ssm:GetParameters`. */
  readonly api: string;
  /** AWS's request id; CloudTrail shows it as `requestID`. */
  readonly request_id: string | null;
  readonly http_status: number | null;
  /** How many names were asked for. */
  readonly names: number;
  readonly attempts: number;
  /** The error's code as AWS named it or as the network failed, `BudgetSpent`, `Cancelled`; null when it was answered. */
  readonly error: string | null;
}

/** One declared secret. Never its value, the value's length, or a hash of it. */
export interface Read {
  /** The environment variable's name. */
  readonly name: string;
  /** As declared, completed: `ssm:/shared/payments/stripe:prod`. */
  readonly reference: string;
  /** As the declaration was completed, and as the session policy names it: the parameter's, or the KMS key's. */
  readonly arn: string | null;
  /** The version that was read. */
  readonly version: number | null;
  /** As declared: `:3`, `:prod`; of a ciphertext `sha256:` and 64 hex digits over it, which tell the one that was read. */
  readonly selector: string | null;
  /** As AWS answered: `String`, `StringList`, `SecureString`; of KMS the algorithm, `SYMMETRIC_DEFAULT`. */
  readonly type: string | null;
  /** ISO 8601, UTC, as AWS answered. */
  readonly last_modified: string | null;
  /** Whole seconds from `last_modified` to when the secrets had been read, by this machine's clock; at least 0. */
  readonly age_seconds: number | null;
  /** As declared: `max_age`, whatever `on_stale` says. */
  readonly max_age_seconds: number | null;
  /** Where the value goes (`run`: to one command only); null in an intent, when it goes nowhere, and when the load failed. */
  readonly delivered: 'env' | 'outputs' | 'run' | 'file' | null;
  /** True: the log will not show it. */
  readonly masked: boolean | null;
  readonly outcome: ReadOutcome;
  /** As declared. */
  readonly reason: string | null;
  /** As declared. */
  readonly owner: string | null;
  /** Index into `calls`; null when no call was made for it. */
  readonly call: number | null;
}

/** Why a load failed. The message never holds a value. */
export interface Failure {
  readonly code: ErrorCode;
  readonly stage: Stage;
  readonly message: string;
}

/** A signature of KMS over the 32 bytes of the record's digest, as they are. */
export interface Signature {
  /** The ARN of the key that signed. */
  readonly key: string;
  readonly algorithm: 'ECDSA_SHA_256';
  /** Base64 of the DER form (RFC 3279, 2.2.3). */
  readonly value: string;
}

export interface AuditRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** This record's own ULID. */
  readonly id: string;
  /** The load's ULID, the same in intent and result. */
  readonly load: string;
  /** 0 for the first record of a load, 1 for a result that follows an intent. */
  readonly seq: 0 | 1;
  readonly phase: Phase;
  readonly outcome: LoadOutcome;
  /** When the record was made: ISO 8601, UTC, milliseconds, by this machine's clock. */
  readonly time: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** The intent's digest for `seq` 1; else the digest of the newest record that this job could see: a hint. */
  readonly prev: string | null;
  readonly run: Run;
  readonly unverified: Unverified;
  readonly environment: RuntimeEnvironment;
  readonly sessions: readonly Session[];
  readonly manifest: ManifestFacts;
  readonly calls: readonly Call[];
  readonly reads: readonly Read[];
  readonly error: Failure | null;
  /** `sha256:` and 64 hex digits over the RFC 8785 form of all other keys but `signature`. */
  readonly digest: string;
  /** Of a result, with `audit-signing-key`; else null. */
  readonly signature: Signature | null;
}
