import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { RunClaims } from '../../audit/index.ts';
import { KeytrailError } from '../../errors.ts';
import type { Pair } from '../../handover/index.ts';
import { type Claims, claimText } from '../../identity/index.ts';
import type { Log } from '../../log.ts';
import { cleanSessionName } from '../../session/index.ts';
import { githubRecordName, githubRunClaims, githubSession } from '../github/claims.ts';
import { minimalEnv, ownEnv } from '../inherited-env.ts';
import type { CommandEnv, Platform } from '../platform.ts';
import { workspaceRepository } from '../workspace.ts';
import { filesRoot, stateFolder } from './folders.ts';
import { readTokenFile } from './token-file.ts';
import { userAtHost } from './user.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface TerminalOptions {
  readonly log: Log;
  /** The folder that the manifest's path starts from. */
  readonly workspace: string;
  /** The option `--web-identity-token-file`. */
  readonly tokenFile: string | undefined;
  /** Whether a command gets a minimal environment in place of ours. */
  readonly pristine: boolean;
  /** Takes what is handed over; undefined where a command gets it. */
  readonly handOver?: (pairs: readonly Pair[]) => void;
}

const JOB_KEY_BYTES = 6;

/**
 * A terminal, or a step of any CI in which a person's script runs: the run's facts, and nothing to tell a runner. Masks
 * are nobody's task here: the command's output is filtered. What is handed over is kept for the command.
 */
export class Terminal implements Platform {
  readonly kind = 'terminal';
  readonly reach = 'to the shell';
  readonly filesEnd = 'by you, or by a load that finds them a day later';
  readonly workspace: string;
  readonly auditFile: string;
  readonly filesRoot: string;
  readonly jobKey = randomBytes(JOB_KEY_BYTES).toString('hex');
  readonly tokenEndpoint: Platform['tokenEndpoint'];
  readonly readToken: Platform['readToken'];
  readonly unverified = { job: null, step: null, runner: userAtHost() };
  /** What the load failed with; undefined when it did not. */
  failure: KeytrailError | undefined;
  readonly #env: Env;
  readonly #log: Log;
  readonly #pristine: boolean;
  readonly #handOver: TerminalOptions['handOver'];

  constructor(env: Env, { handOver, log, pristine, tokenFile, workspace }: TerminalOptions) {
    this.#env = env;
    this.#log = log;
    this.#pristine = pristine;
    this.#handOver = handOver;
    this.workspace = workspace;
    this.auditFile = join(stateFolder(env), 'keytrail', 'audit.jsonl');
    this.filesRoot = filesRoot(env);
    const path = tokenFile ?? env['AWS_WEB_IDENTITY_TOKEN_FILE'];
    const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    this.readToken = path ? async () => readTokenFile(resolve(path)) : undefined;
    this.tokenEndpoint = url && bearer ? { url, bearer } : undefined;
  }

  async repository() {
    return workspaceRepository(this.workspace);
  }

  async explainMissingToken(): Promise<KeytrailError> {
    return new KeytrailError('KT201', 'there is no OIDC token here, so no role can be assumed with one.', {
      fix: [
        'name the file that holds a token: --web-identity-token-file FILE, or AWS_WEB_IDENTITY_TOKEN_FILE',
        'or leave --role-to-assume out: then the credentials of the AWS SDK are used (profile, SSO, instance role)',
      ],
    });
  }

  /** A job of GitHub that runs this in a step has GitHub's claims; of others only what all tokens have is known. */
  runClaims(claims: Claims): RunClaims {
    const text = (name: string) => claimText(claims, name);
    return this.#isGithub
      ? githubRunClaims(claims)
      : { ...NO_RUN, issuer: text('iss'), oidc: oidcOf(claims) };
  }

  /** Outside GitHub nothing names a run: the load's id alone tells its records from others. */
  recordName(claims: RunClaims | null): readonly (string | null)[] {
    return this.#isGithub ? githubRecordName(claims, this.#env) : [null, null, null];
  }

  async subjects(claims: Claims): Promise<readonly string[]> {
    const subject = claimText(claims, 'sub');
    return subject === null ? [] : [subject];
  }

  sessionName(claims: Claims): string {
    return this.#isGithub ? githubSession(claims, this.#env) : cleanSessionName(`cli-${userAtHost()}`);
  }

  isPublic(): boolean {
    return false;
  }

  async prepare(): Promise<void> {}

  async mask(): Promise<void> {}

  setOutput(): void {}

  /** Nobody knows when a shell needs its files no more; a later load removes them when a day has passed. */
  announceFiles(dir: string): void {
    this.#log.line`! the files lie in ${dir}`;
  }

  handOver(pairs: readonly Pair[]): void {
    if (this.#handOver === undefined) {
      throw new TypeError('at a terminal there is no later step to hand over to');
    }
    this.#handOver(pairs);
  }

  async commandEnv(): Promise<CommandEnv> {
    return { env: this.#pristine ? minimalEnv(this.#env) : ownEnv(this.#env), withheld: [] };
  }

  async writeSummary(): Promise<void> {}

  async warn(message: string): Promise<void> {
    this.#log.line`! ${message}`;
  }

  async fail(error: KeytrailError): Promise<void> {
    this.failure = error;
  }

  get #isGithub(): boolean {
    return this.readToken === undefined && this.tokenEndpoint !== undefined;
  }
}

function oidcOf(claims: Claims): RunClaims['oidc'] {
  const text = (name: string) => claimText(claims, name);
  return { sub: text('sub'), aud: text('aud'), jti: text('jti') };
}

const NO_RUN = {
  repository: null,
  repository_id: null,
  ref: null,
  sha: null,
  event: null,
  environment: null,
  workflow_ref: null,
  run_id: null,
  attempt: null,
  check_run_id: null,
  actor: null,
  actor_id: null,
} as const;
