import { KeytrailError } from '../../errors.ts';
import { readInside } from '../read-inside.ts';
import { readEvent } from './event.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** No workflow is larger; the workspace may be a stranger's. */
const MAX_WORKFLOW_BYTES = 1024 * 1024;

const PERMISSIONS = 'permissions: { id-token: write, contents: read }';

/**
 * Why this job has no token endpoint: KT201 with the one cause of four that fits, as far as the runner's variables,
 * the event and the workflow's file tell.
 */
export async function explainMissingToken(env: Env): Promise<KeytrailError> {
  const because = (details: string, fix: string) =>
    new KeytrailError('KT201', `this job has no OIDC token, so it cannot assume a role: ${details}`, { fix });
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') {
    return because(
      'the run was started by Dependabot, whose runs get no `id-token: write` on pull requests.',
      "let a workflow that Dependabot does not start load the secrets, or skip this step: `if: github.actor != 'dependabot[bot]'`",
    );
  }
  if (readEvent(env).fromFork) {
    return because(
      'the run comes from a fork, and GitHub gives such runs no `id-token: write`.',
      'skip this step for forks: `if: github.event.pull_request.head.repo.full_name == github.repository`',
    );
  }
  if (await isReusable(env)) {
    return because(
      'it runs in a reusable workflow, and the caller did not give `id-token: write`.',
      `add to the calling job (in ${callerPath(env) ?? 'the calling workflow'}): ${PERMISSIONS}`,
    );
  }
  return because(
    'the job lacks the permission `id-token: write`.',
    `add to the job: ${PERMISSIONS} (in a reusable workflow: to the calling job as well)`,
  );
}

/** `acme/api/.github/workflows/ci.yml@refs/heads/main` -> `.github/workflows/ci.yml`: the workflow that was started. */
function callerPath(env: Env): string | undefined {
  return /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
}

/**
 * No variable says that a job runs in a reusable workflow: `GITHUB_WORKFLOW_REF` names the caller, `GITHUB_JOB` the
 * job in the called one. So the caller's file is looked at: a job with that id and `steps` of its own is the caller's.
 */
async function isReusable(env: Env): Promise<boolean> {
  const path = callerPath(env);
  const job = env['GITHUB_JOB'];
  if (path === undefined || job === undefined) {
    return false;
  }
  try {
    const { lacksJob } = await import('./workflow.ts');
    const workflow = readInside(env['GITHUB_WORKSPACE'] ?? '', path, MAX_WORKFLOW_BYTES);
    return workflow !== undefined && lacksJob(workflow.toString('utf8'), job);
  } catch {
    return false;
  }
}
