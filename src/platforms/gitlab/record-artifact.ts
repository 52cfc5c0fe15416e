import { constants, copyFileSync, existsSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder of the project that `.keytrail-record` keeps as an artifact. */
const FOLDER = '.keytrail';

/**
 * Copies the job's record into the project, where the runner finds artifacts: `.keytrail/audit-<job id>.jsonl`, and beside
 * it the annotation that links to it on the job's page. Nothing is followed that the repository laid there. Throws what
 * the system throws.
 */
export function keepRecord(env: Env, projectDir: string, auditFile: string): void {
  if (!existsSync(auditFile)) return;
  const folder = join(projectDir, FOLDER);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    rmSync(folder, { force: true });
    mkdirSync(folder);
  }
  const name = recordFileName(env);
  const copy = join(folder, name);
  rmSync(copy, { force: true });
  copyFileSync(auditFile, copy, constants.COPYFILE_EXCL);
  const annotations = join(folder, 'annotations.json');
  rmSync(annotations, { force: true });
  writeFileSync(annotations, `${JSON.stringify(annotationsOf(env, name))}\n`, { flag: 'wx' });
}

/** `audit-<job id>.jsonl`. */
export function recordFileName(env: Env): string {
  return `audit-${(env['CI_JOB_ID'] ?? '0').replace(/[^\w.-]/g, '_')}.jsonl`;
}

/** What `artifacts:reports:annotations` takes: links on the job's page (GitLab documentation, artifacts reports). */
function annotationsOf(env: Env, name: string): object {
  const url = `${env['CI_JOB_URL'] ?? ''}/artifacts/file/${FOLDER}/${name}`;
  return { Keytrail: [{ external_link: { label: 'Audit record', url } }] };
}
