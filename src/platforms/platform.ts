import type { Agent } from 'node:http';
import type { EnvironmentClaims, RunClaims } from '../audit/index.ts';
import type { KeytrailError } from '../errors.ts';
import type { Pair } from '../handover/index.ts';
import type { Claims, TokenEndpoint } from '../identity/index.ts';
import type { ManifestTrust, Repository } from '../repository.ts';
import type { Trouble } from '../retry.ts';
import type { Secret } from '../secret.ts';

/** Where pairs of names and values can go. */
export type Destination = 'env' | 'outputs';

/** What a platform needs to read files of the repository where the workspace is not to be trusted. */
export interface RepositoryAccess {
  readonly trust: ManifestTrust;
  /** Undefined when none was given. */
  readonly token: Secret | undefined;
  /** The longest that one attempt of a request may take. */
  readonly attemptMs: number;
  /** The agent for a URL, which takes the way through a proxy; false: a connection of its own. */
  readonly agentFor: (url: URL) => Agent | false;
  /** Told of each failed attempt that will be repeated, with its class and its reason. */
  readonly onRetry: (trouble: Trouble, reason: string) => void;
}

/** The environment of a command that gets the secrets, before they are in it. */
export interface CommandEnv {
  readonly env: Readonly<Record<string, string>>;
  /** The names of variables that hold credentials of AWS: they are not passed on. */
  readonly withheld: readonly string[];
}

/** What a CI, or a terminal, is to a load. One implementation a platform; nothing else knows which it is. */
export interface Platform {
  readonly kind: 'github' | 'gitlab' | 'terminal';
  /** The folder that paths of the user start from. */
  readonly workspace: string;
  /**
   * Where the manifest, and each file that it names, is read: the workspace, or a commit where this run may have a
   * stranger's files in its workspace. Nothing is read yet.
   */
  repository(access: RepositoryAccess): Promise<Repository>;
  /** Where the records of this job go. */
  readonly auditFile: string;
  /** The folder under which folders for secrets as files are made; absolute. */
  readonly filesRoot: string;
  /** Tells this job's folders from those of all other jobs: 12 hex digits. */
  readonly jobKey: string;
  /** Reads the OIDC token where it lies ready, in place of asking for it. Throws KT905. */
  readonly readToken?: (() => Promise<string>) | undefined;
  /** Undefined when the job has no OIDC token to give; `explainMissingToken` then says why. */
  readonly tokenEndpoint: TokenEndpoint | undefined;
  explainMissingToken(): Promise<KeytrailError>;
  /** What only environment variables say of the job. */
  readonly unverified: EnvironmentClaims;
  /** The token's claims in the record's words. */
  runClaims(claims: Claims): RunClaims;
  /**
   * Repository id, run id and attempt, for the names of records: as the claims say, or else the variables, which only
   * decide where a record lies and never what it says.
   */
  recordName(claims: RunClaims | null): readonly (string | null)[];
  /** The subjects by which a trust policy can know this job: the token's own, then other forms of it. */
  subjects(claims: Claims): Promise<readonly string[]>;
  /** The session name that CloudTrail's readers know. */
  sessionName(claims: Claims): string;
  /** True when everybody can read the log and the summary. */
  isPublic(claims: Claims | undefined): boolean;
  /** Loads what the later methods need, while something else is waited for. */
  prepare(): Promise<void>;
  /** Resolves when the CI has been told to mask these strings, and never before. */
  mask(strings: readonly string[]): Promise<void>;
  /**
   * Where this process filters the job's output itself: takes every form that it must not show, from now on. Undefined
   * where the CI masks, or only a command's output is filtered.
   */
  readonly hide?: ((forms: readonly Uint8Array[]) => void) | undefined;
  setOutput(name: string, value: string): void;
  /** Announces the folder of secret files to the clean-up, before it is made. */
  announceFiles(dir: string): void;
  /** Who gets exported variables, where it is not the later steps of the job; as `to the shell`. */
  readonly reach?: string;
  /** When secrets as files are removed, where it is not the end of the job. */
  readonly filesEnd?: string;
  /** Hands all pairs over, together or not at all, whenever the process ends. */
  handOver(pairs: readonly Pair[], to: Destination): void;
  /** What a command of the job would have by itself. `idToken`: also what it takes to ask for OIDC tokens. */
  commandEnv(options: { readonly idToken: boolean }): Promise<CommandEnv>;
  writeSummary(markdown: string): Promise<void>;
  /** Shows a warning where the CI shows warnings. */
  warn(message: string): Promise<void>;
  /** Shows a failed load where the CI shows failures. */
  fail(error: KeytrailError): Promise<void>;
}
