/** What a record says of the run that a load is a part of, and of what was around it. */

/** What the OIDC token says of itself: the claims `sub`, `aud` and `jti`, as they stand in it. */
export interface OidcClaims {
  readonly sub: string | null;
  readonly aud: string | null;
  readonly jti: string | null;
}

/** What the job's OIDC token says about the run. On GitLab: project, pipeline and job stand in for GitHub's words. */
export interface RunClaims {
  /** `iss`. */
  readonly issuer: string | null;
  /** `owner/name`; GitLab: `project_path`. */
  readonly repository: string | null;
  /** A number as text; GitLab: `project_id`. */
  readonly repository_id: string | null;
  readonly ref: string | null;
  /** The commit, 40 (or 64) hex digits. */
  readonly sha: string | null;
  /** `event_name`; GitLab: `pipeline_source`. */
  readonly event: string | null;
  /** The deployment environment of the job. */
  readonly environment: string | null;
  /** GitLab: `ci_config_ref_uri`. */
  readonly workflow_ref: string | null;
  /** A number as text; GitLab: `pipeline_id`. */
  readonly run_id: string | null;
  /** Counts from 1; GitLab: always 1. */
  readonly attempt: number | null;
  /** A number as text, tells the legs of a matrix apart; GitLab: `job_id`. Not on GHES. */
  readonly check_run_id: string | null;
  /** The account that started the run; GitLab: `user_login`. */
  readonly actor: string | null;
  /** A number as text; GitLab: `user_id`. */
  readonly actor_id: string | null;
  readonly oidc: OidcClaims;
}

/** Can be trusted: the claims stand here only when STS accepted that very token in this load; else all are null. */
export interface Run extends RunClaims {
  /** The door through which Keytrail was started. */
  readonly platform: 'github' | 'gitlab' | 'terminal';
}

/** What only environment variables say: any earlier step could have set them. */
export interface EnvironmentClaims {
  /** The job's id as the workflow names it. */
  readonly job: string | null;
  readonly step: string | null;
  readonly runner: string | null;
}

/** Cannot be trusted. Holds the run's claims as well while STS has not accepted the token. */
export type Unverified = EnvironmentClaims | (EnvironmentClaims & RunClaims);

/** What changes whom Keytrail talked to. */
export interface RuntimeEnvironment {
  /** The variables that move an endpoint of AWS (`AWS_ENDPOINT_URL_STS`), and the URLs that they hold, without user and password. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** True: a request went through a proxy, or was to. */
  readonly proxy: boolean;
  /** True: other authorities than Node's own were to be trusted (`NODE_EXTRA_CA_CERTS` and its like). */
  readonly custom_ca: boolean;
  /** `warn`: the load went on, or would have, without the confirmation of a required sink. */
  readonly audit_failure: 'block' | 'warn';
}
