/** What a GitLab job is, for its token; everything has a default. */
export interface GitlabJob {
  readonly projectPath?: string;
  readonly projectId?: string;
  readonly visibility?: 'public' | 'internal' | 'private';
  readonly ref?: string;
  readonly refType?: 'branch' | 'tag';
  readonly pipelineId?: string;
  readonly pipelineSource?: string;
  readonly jobId?: string;
  readonly environment?: string;
  readonly audience?: string;
}

export const GITLAB_ISSUER = 'https://gitlab.example.com';

/** Trust policies can test no other claims of GitLab's (AWS, OIDC condition keys). */
export const GITLAB_CONDITION_CLAIMS: readonly string[] = ['aud', 'sub'];

/** The claims of a job's token as GitLab makes them with `id_tokens:`, without `iss`, `jti` and the dates. All ids are text. */
export function gitlabClaims(job: GitlabJob = {}): Record<string, string> {
  const { projectPath = 'acme/api', projectId = '42', ref = 'main', refType = 'branch' } = job;
  const refPath = `refs/${refType === 'tag' ? 'tags' : 'heads'}/${ref}`;
  return {
    aud: job.audience ?? 'sts.amazonaws.com',
    sub: `project_path:${projectPath}:ref_type:${refType}:ref:${ref}`,
    namespace_id: '7',
    namespace_path: projectPath.split('/').slice(0, -1).join('/'),
    project_id: projectId,
    project_path: projectPath,
    user_id: '5',
    user_login: 'ann',
    user_email: 'ann@acme.test',
    user_access_level: 'maintainer',
    pipeline_id: job.pipelineId ?? '900',
    pipeline_source: job.pipelineSource ?? 'push',
    job_id: job.jobId ?? '1001',
    ref,
    ref_type: refType,
    ref_path: refPath,
    ref_protected: 'true',
    runner_id: '3',
    runner_environment: 'self-hosted',
    sha: '0123456789abcdef0123456789abcdef01234567',
    project_visibility: job.visibility ?? 'private',
    ci_config_ref_uri: `gitlab.example.com/${projectPath}//.gitlab-ci.yml@${refPath}`,
    ci_config_sha: '0123456789abcdef0123456789abcdef01234567',
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  };
}

/** The trust policy that docs/gitlab.md shows: audience and subject, every branch of one project. */
export function trustProject(providerArn: string, projectPath = 'acme/api'): object {
  const issuer = providerArn.replace(/^.*oidc-provider\//, '');
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${issuer}:sub`]: `project_path:${projectPath}:ref_type:branch:ref:*` },
        },
      },
    ],
  };
}
