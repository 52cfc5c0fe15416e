/** What a GitHub job is, for its token; everything has a default. */
export interface GithubJob {
  /** `owner/name`. */
  readonly repository?: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly event?: string;
  readonly environment?: string;
  readonly workflow?: string;
  readonly workflowFile?: string;
  readonly runId?: string;
  readonly runNumber?: string;
  readonly runAttempt?: string;
  /** Null leaves the claim out, as GitHub Enterprise Server does. */
  readonly checkRunId?: string | null;
  readonly actor?: string;
  readonly actorId?: string;
  readonly visibility?: 'public' | 'private' | 'internal';
  /** `immutable` is the form of repositories made after 2026-07-15. */
  readonly subject?: 'classic' | 'immutable';
}

/** The claims of a job's token as GitHub makes them, without `aud`, `iss`, `jti` and the dates. All ids are text. */
export function githubClaims(job: GithubJob = {}): Record<string, string> {
  const { repository = 'acme/api', repositoryId = '1', ownerId = '100', ref = 'refs/heads/main' } = job;
  const { sha = '0123456789abcdef0123456789abcdef01234567', event = 'push', workflow = 'deploy' } = job;
  const { workflowFile = '.github/workflows/deploy.yml', environment, checkRunId = '77' } = job;
  const [owner = '', name = ''] = repository.split('/');
  const workflowRef = `${repository}/${workflowFile}@${ref}`;
  return {
    sub: subjectOf(
      job.subject === 'immutable' ? `${owner}@${ownerId}/${name}@${repositoryId}` : repository,
      event,
      ref,
      environment,
    ),
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: 'false',
    sha,
    repository,
    repository_id: repositoryId,
    repository_owner: owner,
    repository_owner_id: ownerId,
    repository_visibility: job.visibility ?? 'private',
    run_id: job.runId ?? '9',
    run_number: job.runNumber ?? '3',
    run_attempt: job.runAttempt ?? '1',
    runner_environment: 'github-hosted',
    actor: job.actor ?? 'ann',
    actor_id: job.actorId ?? '7',
    event_name: event,
    base_ref: '',
    head_ref: '',
    workflow,
    workflow_ref: workflowRef,
    workflow_sha: sha,
    job_workflow_ref: workflowRef,
    job_workflow_sha: sha,
    ...(environment === undefined ? {} : { environment }),
    ...(checkRunId === null ? {} : { check_run_id: checkRunId }),
  };
}

function subjectOf(repository: string, event: string, ref: string, environment: string | undefined): string {
  // A colon inside a claim would read as a separator of the subject.
  if (environment !== undefined)
    return `repo:${repository}:environment:${environment.replaceAll(':', '%3A')}`;
  return event === 'pull_request'
    ? `repo:${repository}:pull_request`
    : `repo:${repository}:ref:${ref.replaceAll(':', '%3A')}`;
}
