import { KeytrailError } from '../../errors.ts';
import { plainOrQuoted } from '../../quote.ts';
import { type ReadOptions, type Repository, refuseFile } from '../../repository.ts';
import { insidePath } from '../../repository-path.ts';
import { SYSTEM } from '../../system.ts';
import type { RepositoryAccess } from '../platform.ts';
import { type Api, createApi, type Question } from './api.ts';
import { fileIn } from './contents.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The commit that files are read of. */
interface Commit {
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
}

/**
 * The files of the commit `GITHUB_SHA`, by the API of this GitHub (`GITHUB_API_URL`). Throws KT112 without a token, and
 * KT902 when the runner's variables do not say which commit, or the API is not reached by TLS.
 */
export function openCommit(env: Env, access: RepositoryAccess): Pick<Repository, 'read'> {
  const { token } = access;
  if (token === undefined) {
    throw new KeytrailError('KT112', `the input \`github-token\` is empty, and ${whyCommit(env)}.`, {
      fix: 'Leave the input `github-token` out: its default is the token of the job. It needs `permissions: contents: read`.',
    });
  }
  const commit = commitOf(env);
  const api = createApi({ ...access, token, url: apiUrl(env) });
  let readable: Promise<void> | undefined;
  return {
    read: async (path, options) => {
      const inside = insidePath(path, SYSTEM.hasDrives);
      if ('refusal' in inside) {
        throw refuseFile(path, options, inside.refusal);
      }
      const answer = await api.ask(fileOf(commit, inside.path, options), options.signal);
      if (answer !== undefined) {
        return fileIn(answer, path, options);
      }
      readable ??= confirmReadable(api, commit, options.signal);
      await readable;
      return undefined;
    },
  };
}

function fileOf({ owner, repo, sha }: Commit, path: string, { what }: ReadOptions): Question {
  return {
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    parameters: { owner, repo, path, ref: sha },
    what: `${what} ${plainOrQuoted(path)} of the commit ${sha}`,
  };
}

/** GitHub answers 404 both for what is not there and for what the token may not read: the commit itself is there. */
async function confirmReadable(api: Api, { owner, repo, sha }: Commit, signal: AbortSignal): Promise<void> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{sha}';
  const what = `the commit ${sha}`;
  const found = await api.ask({ route, parameters: { owner, repo, sha }, what }, signal);
  if (found === undefined) {
    throw new KeytrailError(
      'KT112',
      `${what} of ${owner}/${repo} could not be read by GitHub's API (404): it is not there, or the token may not read it.`,
    );
  }
  if (Object(found).sha !== sha) {
    throw new KeytrailError(
      'KT113',
      `GitHub's API answered for ${what} with something else than that commit.`,
    );
  }
}

/** Why the workspace does not do. */
function whyCommit(env: Env): string {
  return `in \`${env['GITHUB_EVENT_NAME']}\` runs the manifest is read from the commit by GitHub's API`;
}

function commitOf(env: Env): Commit {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(env['GITHUB_REPOSITORY'] ?? '') ?? [];
  const sha = env['GITHUB_SHA'] ?? '';
  if (owner === undefined || repo === undefined) {
    throw notARunner('GITHUB_REPOSITORY', 'the name of a repository');
  }
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) {
    throw notARunner('GITHUB_SHA', 'the id of a commit');
  }
  return { owner, repo, sha };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** GitHub Enterprise Server: `https://HOST/api/v3`. Without TLS anybody on the way could write the manifest. */
function apiUrl(env: Env): string {
  const url = URL.parse(env['GITHUB_API_URL'] || 'https://api.github.com');
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
    throw notARunner('GITHUB_API_URL', 'an https address');
  }
  return url.href.replace(/\/$/, '');
}

function notARunner(name: string, wanted: string): KeytrailError {
  return new KeytrailError(
    'KT902',
    `the variable ${name} does not hold ${wanted}, so the manifest cannot be read from the commit.`,
  );
}
