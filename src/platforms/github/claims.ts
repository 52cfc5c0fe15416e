import { createHash } from 'node:crypto';
import type { EnvironmentClaims, RunClaims } from '../../audit/index.ts';
import { type Claims, claimText } from '../../identity/index.ts';
import { githubSessionName } from '../../session/index.ts';

type Env = Readonly<Record<string, string | undefined>>;

const JOB_KEY_DIGITS = 12;

/** GitHub's claims in the record's words (GitHub documentation, OIDC reference). */
export function githubRunClaims(claims: Claims): RunClaims {
  const text = (name: string) => claimText(claims, name);
  const attempt = Number(text('run_attempt'));
  return {
    issuer: text('iss'),
    repository: text('repository'),
    repository_id: text('repository_id'),
    ref: text('ref'),
    sha: text('sha'),
    event: text('event_name'),
    environment: text('environment'),
    workflow_ref: text('workflow_ref'),
    run_id: text('run_id'),
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null,
    check_run_id: text('check_run_id'),
    actor: text('actor'),
    actor_id: text('actor_id'),
    oidc: { sub: text('sub'), aud: text('aud'), jti: text('jti') },
  };
}

/** Repository, run and attempt: see `Platform.recordName`. */
export function githubRecordName(claims: RunClaims | null, env: Env): readonly (string | null)[] {
  const { repository_id, run_id, attempt } = claims ?? { repository_id: null, run_id: null, attempt: null };
  return [
    repository_id ?? (env['GITHUB_REPOSITORY_ID'] || null),
    run_id ?? (env['GITHUB_RUN_ID'] || null),
    attempt === null ? env['GITHUB_RUN_ATTEMPT'] || null : `${attempt}`,
  ];
}

/** What the runner's variables say, which any earlier step could have set. */
export function githubVariables(env: Env): EnvironmentClaims {
  return {
    job: env['GITHUB_JOB'] || null,
    step: env['GITHUB_ACTION'] || null,
    runner: env['RUNNER_NAME'] || null,
  };
}

/**
 * `gh-<repository id>-<run id>-<attempt>-<check run id>`. Tokens of GitHub Enterprise Server lack the last claim, and
 * matrix legs share the others: the job's id and the runner's tracking id, new for each job, stand in for it.
 */
export function githubSession(claims: Claims, env: Env): string {
  const text = (name: string) => claimText(claims, name);
  return githubSessionName({
    repositoryId: text('repository_id'),
    runId: text('run_id'),
    attempt: text('run_attempt'),
    checkRunId: text('check_run_id'),
    jobKey: [env['GITHUB_JOB'] ?? '', env['RUNNER_NAME'] ?? '', env['RUNNER_TRACKING_ID'] ?? ''],
  });
}

/** 12 hex digits for a job: no other job has them, also when matrix legs or runners share a folder. */
export function githubJobKey(env: Env): string {
  const names = ['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'RUNNER_NAME'];
  const facts = [...names, 'RUNNER_TRACKING_ID'].map((name) => env[name] ?? '');
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, JOB_KEY_DIGITS);
}
