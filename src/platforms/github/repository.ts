import type { Repository } from '../../repository.ts';
import type { RepositoryAccess } from '../platform.ts';
import { workspaceRepository } from '../workspace.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Events whose runs have the trust of the base or default branch, and often a checkout of a stranger's pull request.
 * `GITHUB_SHA` is then the last commit of that branch, which no pull request can change (GitHub documentation, events
 * that trigger workflows).
 */
const EVENTS_WITH_STRANGERS = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);

/** The workspace; with those events the commit, unless the workspace is trusted. The API's client is loaded only then. */
export function githubRepository(env: Env, workspace: string, access: RepositoryAccess): Repository {
  if (access.trust === 'workspace' || !EVENTS_WITH_STRANGERS.has(env['GITHUB_EVENT_NAME'] ?? '')) {
    return workspaceRepository(workspace);
  }
  const opened = async () => (await import('./commit.ts')).openCommit(env, access);
  let commit: ReturnType<typeof opened> | undefined;
  return {
    origin: 'commit',
    commit: env['GITHUB_SHA'] ?? '',
    read: async (path, options) => {
      commit ??= opened();
      return (await commit).read(path, options);
    },
  };
}
