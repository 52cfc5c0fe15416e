import { KeytrailError } from '../../errors.ts';
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
  const opened = async () => {
    // The client reads the event when it is evaluated, and needs nothing of it: an earlier step can have put a FIFO there.
    delete process.env['GITHUB_EVENT_PATH'];
    const { openCommit } = await import('./commit.ts').catch(refuseToStart);
    return openCommit(env, access);
  };
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

/** The client reads the variables of proxies when it is evaluated; its errors quote them. */
function refuseToStart(cause: unknown): never {
  throw new KeytrailError('KT113', "the client of GitHub's API does not start.", {
    fix: 'Look whether HTTPS_PROXY holds an address.',
    cause,
  });
}
