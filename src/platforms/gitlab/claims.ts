import { createHash } from 'node:crypto';
import type { EnvironmentClaims, RunClaims } from '../../audit/index.ts';
import { type Claims, claimText } from '../../identity/index.ts';
import { gitlabSessionName } from '../../session/index.ts';

type Env = Readonly<Record<string, string | undefined>>;

const JOB_KEY_DIGITS = 12;

/** A job that is retried is another job of the same pipeline. */
const ATTEMPT = 1;

/** GitLab's claims in the record's words (GitLab documentation, ID token authentication). The run is the pipeline. */
export function gitlabRunClaims(claims: Claims): RunClaims {
  const text = (name: string) => claimText(claims, name);
  return {
    issuer: text('iss'),
    repository: text('project_path'),
    repository_id: text('project_id'),
    ref: text('ref_path') ?? text('ref'),
    sha: text('sha'),
    event: text('pipeline_source'),
    environment: text('environment'),
    workflow_ref: text('ci_config_ref_uri'),
    run_id: text('pipeline_id'),
    attempt: ATTEMPT,
    check_run_id: text('job_id'),
    actor: text('user_login'),
    actor_id: text('user_id'),
    oidc: { sub: text('sub'), aud: text('aud'), jti: text('jti') },
  };
}

/** Project, pipeline and attempt: see `Platform.recordName`. */
export function gitlabRecordName(claims: RunClaims | null, env: Env): readonly (string | null)[] {
  return [
    claims?.repository_id ?? (env['CI_PROJECT_ID'] || null),
    claims?.run_id ?? (env['CI_PIPELINE_ID'] || null),
    `${ATTEMPT}`,
  ];
}

/** What the job's variables say, which whoever starts a pipeline can set. */
export function gitlabVariables(env: Env): EnvironmentClaims {
  return {
    job: env['CI_JOB_NAME'] || null,
    step: null,
    runner: env['CI_RUNNER_DESCRIPTION'] || env['CI_RUNNER_ID'] || null,
  };
}

/** `<job id>-<project id>-<host>`: as GitLab's own access to AWS names its sessions, of the token's claims. */
export function gitlabSession(claims: Claims): string {
  const [jobId, projectId, issuer] = ['job_id', 'project_id', 'iss'].map((name) => claimText(claims, name));
  const host = URL.canParse(issuer ?? '') ? new URL(issuer ?? '').hostname : null;
  return gitlabSessionName({ jobId: jobId ?? null, projectId: projectId ?? null, host });
}

/** 12 hex digits for a job: no other job has them, also when instances share a runner. */
export function gitlabJobKey(env: Env): string {
  const facts = ['CI_SERVER_URL', 'CI_PROJECT_ID', 'CI_JOB_ID'].map((name) => env[name] ?? '');
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, JOB_KEY_DIGITS);
}
