import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder of the project that `.keytrail-record` keeps as an artifact. */
const FOLDER = '.keytrail';

/** The record has no values, but who reads what is nobody's business on a machine that jobs of others share. */
const MODE = 0o600;

/**
 * The lines that an earlier load of this job left in the copy: `after_script` is a shell of its own, whose load has a file
 * of its own. Empty when there are none. Throws what the system throws.
 */
export function earlierRecord(env: Env, projectDir: string, auditFile: string): string {
  const copy = join(projectDir, FOLDER, recordFileName(env));
  if (!isFolder(join(projectDir, FOLDER)) || lstatSync(copy, { throwIfNoEntry: false })?.isFile() !== true) {
    return '';
  }
  const own = new Set(existsSync(auditFile) ? readFileSync(auditFile, 'utf8').split('\n') : []);
  const lines = readFileSync(copy, 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' || own.has(line) ? [] : [`${line}\n`])).join('');
}

/**
 * Copies the job's record into the project, where the runner finds artifacts: `.keytrail/audit-<job id>.jsonl`, and beside
 * it the annotation that links to it on the job's page. `earlier` stands before it. Nothing is followed that the
 * repository laid there. Throws what the system throws.
 */
export function keepRecord(env: Env, projectDir: string, auditFile: string, earlier: string): void {
  if (!existsSync(auditFile)) return;
  const folder = join(projectDir, FOLDER);
  if (!isFolder(folder)) {
    rmSync(folder, { force: true });
    mkdirSync(folder);
  }
  const name = recordFileName(env);
  const copy = join(folder, name);
  rmSync(copy, { force: true });
  writeFileSync(copy, earlier + readFileSync(auditFile, 'utf8'), { flag: 'wx', mode: MODE });
  const annotations = join(folder, 'annotations.json');
  rmSync(annotations, { force: true });
  writeFileSync(annotations, `${JSON.stringify(annotationsOf(env, name))}\n`, { flag: 'wx' });
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
