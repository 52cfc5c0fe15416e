import { rmSync } from 'node:fs';
import { CATALOGUE } from '../error-catalogue.ts';
import { KeytrailError, messageOf } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import { type Gitlab, sweepDeadGitlabJobs } from '../platforms/index.ts';
import { type Component, componentOf, platformOf } from './component.ts';
import { JobOutput } from './job-output.ts';
import { loadJob } from './load-job.ts';

/**
 * Loads the secrets of a GitLab job and stays as the filter of its output: what the component's shell code starts. The
 * shell waits for the answer, and reads the secrets from a file that only then is there. Returns the load's exit code when
 * the job has ended. Throws KT903 when something else starts it.
 */
export async function gitlabJob({ shellPid }: { readonly shellPid: number }): Promise<number> {
  const env = { ...process.env };
  const component = componentOf(env);
  if (component === undefined || process.stdin.isTTY) {
    throw new KeytrailError('KT903', 'keytrail gitlab-job is started by the GitLab component only.');
  }
  const { folder, keepsToken, tokenName } = component;
  const log = createLog(process.stdout);
  const forget = keepsToken ? undefined : tokenName;
  const output = new JobOutput({ folder, shellPid, forget, log });
  const platform = platformOf(env, component, { log, shell: output });
  try {
    const exitCode = await loadFor(env, component, platform, log);
    await platform.keepRecord();
    output.answer(exitCode);
    sweepDeadGitlabJobs(folder, Date.now());
    await output.finished();
    // The script may have removed or changed the copy.
    await platform.keepRecord();
    return exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loadFor(
  env: Readonly<Record<string, string | undefined>>,
  { inputs }: Component,
  platform: Gitlab,
  log: Log,
): Promise<number> {
  try {
    return await loadJob({ env, log, platform, inputs, to: 'env' });
  } catch (thrown) {
    const error =
      thrown instanceof KeytrailError
        ? thrown
        : new KeytrailError('KT901', messageOf(thrown), { cause: thrown });
    log.error(error);
    return CATALOGUE[error.code].exit;
  }
}
