import { join } from 'node:path';
import type { RunClaims } from '../../audit/index.ts';
import { KeytrailError, messageOf } from '../../errors.ts';
import type { Pair } from '../../handover/index.ts';
import { type Claims, claimText } from '../../identity/index.ts';
import type { Log } from '../../log.ts';
import { quote } from '../../quote.ts';
import { minimalEnv, ownEnv } from '../inherited-env.ts';
import type { CommandEnv, Platform } from '../platform.ts';
import { workspaceRepository } from '../workspace.ts';
import { gitlabJobKey, gitlabRecordName, gitlabRunClaims, gitlabSession, gitlabVariables } from './claims.ts';
import { earlierRecord, keepRecord, recordFileName } from './record-artifact.ts';
import { tellRunner } from './runner-masks.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The shell that the job's script runs in, as far as this process can reach it. */
export interface JobShell {
  /** Lets nothing of the job's output through any more that shows one of these. */
  hide(forms: readonly Uint8Array[]): void;
  /** Gives the variables to the shell. Throws KT702. */
  export(pairs: readonly Pair[]): void;
}

export interface GitlabOptions {
  readonly log: Log;
  /** A private folder outside the project, which is removed at the job's end. */
  readonly folder: string;
  /** The OIDC token; undefined or empty when the job has none. */
  readonly token: string | undefined;
  /** The variable that it came in. */
  readonly tokenName: string;
  /** Whether a command may have the token, too. */
  readonly keepsToken: boolean;
  /** Whether the record is copied into the project, as an artifact. */
  readonly keepsRecord: boolean;
  /** Whether a command gets a minimal environment in place of the job's. */
  readonly pristine?: boolean;
  /** Undefined where only a command gets the secrets. */
  readonly shell?: JobShell;
}

/** A job of GitLab that includes the component. */
export class Gitlab implements Platform {
  readonly kind = 'gitlab';
  readonly reach = 'to the rest of this job';
  readonly workspace: string;
  readonly auditFile: string;
  readonly filesRoot: string;
  readonly jobKey: string;
  readonly unverified: Platform['unverified'];
  readonly tokenEndpoint = undefined;
  readonly readToken: Platform['readToken'];
  readonly hide: Platform['hide'];
  /** What the load failed with; undefined when it did not. */
  failure: KeytrailError | undefined;
  readonly #env: Env;
  readonly #options: GitlabOptions;
  /** What stood in the copy of the record before this load. */
  #earlier: string | undefined;

  constructor(env: Env, options: GitlabOptions) {
    const { folder, shell } = options;
    this.#env = env;
    this.#options = options;
    this.workspace = env['CI_PROJECT_DIR'] || process.cwd();
    this.auditFile = join(folder, recordFileName(env));
    this.filesRoot = folder;
    this.jobKey = gitlabJobKey(env);
    this.unverified = gitlabVariables(env);
    const token = options.token?.trim();
    this.readToken = token ? async () => token : undefined;
    this.hide = shell === undefined ? undefined : (forms) => shell.hide(forms);
  }

  async repository() {
    return workspaceRepository(this.workspace);
  }

  async explainMissingToken(): Promise<KeytrailError> {
    const { tokenName } = this.#options;
    return new KeytrailError('KT201', `the variable ${quote(tokenName)} holds no OIDC token.`, {
      fix: [
        'let the job have "extends: .keytrail"; a job that has "id_tokens:" of its own needs this one among them, too',
        'an instance of GitLab that gives no token to the job says why on the page of the pipeline',
      ],
    });
  }

  runClaims(claims: Claims): RunClaims {
    return gitlabRunClaims(claims);
  }

  recordName(claims: RunClaims | null): readonly (string | null)[] {
    return gitlabRecordName(claims, this.#env);
  }

  async subjects(claims: Claims): Promise<readonly string[]> {
    const subject = claimText(claims, 'sub');
    return subject === null ? [] : [subject];
  }

  sessionName(claims: Claims): string {
    return gitlabSession(claims);
  }

  isPublic(claims: Claims | undefined): boolean {
    const visibility = claims === undefined ? null : claimText(claims, 'project_visibility');
    return (visibility ?? this.#env['CI_PROJECT_VISIBILITY']) === 'public';
  }

  async prepare(): Promise<void> {}

  async mask(strings: readonly string[]): Promise<void> {
    const { log, shell } = this.#options;
    // A command's output is filtered, and its log can be any descriptor.
    if (shell !== undefined && (await tellRunner(this.#env, log, strings))) {
      log.line`✓ masked    by the runner as well`;
    }
  }

  setOutput(): void {}

  announceFiles(): void {}

  handOver(pairs: readonly Pair[]): void {
    this.#options.shell?.export(pairs);
  }

  async commandEnv(): Promise<CommandEnv> {
    const { keepsToken, pristine = false, tokenName } = this.#options;
    if (pristine) return { env: minimalEnv(this.#env), withheld: [] };
    const own = ownEnv(this.#env);
    const { [tokenName]: _, ...withoutToken } = own;
    return { env: keepsToken ? own : withoutToken, withheld: [] };
  }

  async writeSummary(): Promise<void> {}

  async warn(message: string): Promise<void> {
    this.#options.log.line`! ${message}`;
  }

  async fail(error: KeytrailError): Promise<void> {
    this.failure = error;
  }

  /** Copies the record to where artifacts are found, if the job asked for it. A warning says when it cannot be. */
  async keepRecord(): Promise<void> {
    if (!this.#options.keepsRecord) return;
    try {
      this.#earlier ??= earlierRecord(this.#env, this.workspace, this.auditFile);
      keepRecord(this.#env, this.workspace, this.auditFile, this.#earlier);
    } catch (thrown) {
      await this.warn(`the audit record could not be copied into the project: ${messageOf(thrown)}`);
    }
  }
}
