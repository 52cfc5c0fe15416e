import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AccountSpec } from '../../../sandbox/account.ts';
import type { Files } from '../../../sandbox/github-api.ts';
import type { GithubJob } from '../../../sandbox/github-claims.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/index.ts';
import type { JobOptions } from '../../../sandbox/runner/job-options.ts';
import { Job } from '../../../sandbox/runner/runner.ts';
import type { StepResult, UsesOptions } from '../../../sandbox/runner/step.ts';
import { type AuditRecord, recordsIn } from './records.ts';

/** The checkout: its `action.yml` and `dist/` are what runs. */
export const ROOT = resolve(import.meta.dirname, '../../..');

export const ROLE = 'ci-api';

/** May read every parameter and use every key, so that what narrows a load is the load's own doing. */
export const READER = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'ssm:GetParameters', Resource: 'arn:aws:ssm:*:*:parameter/*' },
    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
  ],
};

/** A job that differs from the usual one. */
export interface JobSpec {
  /** `.keytrail.yml`. */
  readonly manifest?: string;
  /** Other files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The claims of its token; null: the job may not ask for one. */
  readonly token?: GithubJob | null;
  /** A token endpoint in place of the issuer's. */
  readonly idToken?: JobOptions['idToken'];
  readonly machineEnv?: Readonly<Record<string, string>>;
  readonly github?: Readonly<Record<string, string>>;
  readonly runner?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  /** The files of the commit `GITHUB_SHA`, which GitHub's API gives; else there is no such commit. */
  readonly commit?: Files;
  /** How long the runner waits when the job is cancelled; else as the real one does. */
  readonly patience?: NonNullable<JobOptions['patience']>;
  /** The job's own token; else one that may read the repository. */
  readonly githubToken?: string;
}

export interface LoadSpec extends Omit<UsesOptions, 'reference'> {
  /** The folder of the action, else the checkout. */
  readonly action?: string;
}

/** One load: what the step did, and its records, oldest first. */
export interface Load {
  readonly job: Job;
  readonly step: StepResult;
  readonly stdout: string;
  readonly records: readonly AuditRecord[];
}

/** A sandbox, and the jobs that run against it. */
export class World {
  readonly sandbox: Sandbox;
  readonly #jobs: Job[] = [];

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  /** Starts a sandbox with a role that may read everything, beside what is given. */
  static async start(spec: AccountSpec = {}, options: SandboxOptions = {}): Promise<World> {
    const roles = { [ROLE]: { policies: [READER] }, ...spec.roles };
    return new World(await startSandbox({ ...spec, roles }, options));
  }

  /** A job on the model runner, its workspace checked out. */
  job(spec: JobSpec = {}): Job {
    const {
      ACTIONS_ID_TOKEN_REQUEST_URL = '',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN = '',
      ...aws
    } = this.sandbox.envOf(spec.token ?? {});
    const own = { requestUrl: ACTIONS_ID_TOKEN_REQUEST_URL, requestToken: ACTIONS_ID_TOKEN_REQUEST_TOKEN };
    const idToken = spec.idToken ?? own;
    const { githubApi } = this.sandbox;
    const sha = spec.commit === undefined ? {} : { sha: githubApi.addCommit('acme/api', spec.commit) };
    const job = new Job({
      ...(spec.token === null ? {} : { idToken }),
      machineEnv: { ...aws, ...spec.machineEnv },
      githubToken: spec.githubToken ?? githubApi.addToken('acme/api'),
      github: { run_id: '9', repository: 'acme/api', api_url: githubApi.url, ...sha, ...spec.github },
      ...(spec.runner === undefined ? {} : { runner: spec.runner }),
      ...(spec.patience === undefined ? {} : { patience: spec.patience }),
      event: spec.event ?? { repository: { full_name: 'acme/api', visibility: 'private' } },
    });
    this.#jobs.push(job);
    const files = {
      ...spec.files,
      ...(spec.manifest === undefined ? {} : { '.keytrail.yml': spec.manifest }),
    };
    for (const [name, text] of Object.entries(files)) {
      const path = join(job.folders.workspace, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return job;
  }

  /** Runs the action as a step of the job. Role and Region are given unless `with` says otherwise. */
  async loadIn(job: Job, spec: LoadSpec = {}): Promise<Load> {
    const step = await this.stepIn(job, spec);
    return { job, step, stdout: step.rawStdout.toString(), records: recordsOf(job) };
  }

  /** As `loadIn`, for a step that may leave half a record. */
  async stepIn(job: Job, spec: LoadSpec = {}): Promise<StepResult> {
    const { action = ROOT, ...options } = spec;
    return await job.uses(action, {
      id: 'keytrail',
      ...options,
      reference: 'keytrail/keytrail@v1',
      with: {
        'role-to-assume': this.sandbox.account.roles[ROLE] ?? '',
        'aws-region': this.sandbox.account.region,
        ...spec.with,
      },
    });
  }

  /** A job with one load of these secrets (lines of the input `secrets`). */
  async load(secrets: string, inputs: LoadSpec['with'] = {}, spec: JobSpec = {}): Promise<Load> {
    return await this.loadIn(this.job(spec), { with: { secrets, ...inputs } });
  }

  /** Removes the jobs' folders; after each test. */
  clean(): void {
    for (const job of this.#jobs.splice(0)) {
      job.remove();
    }
    this.sandbox.gateway.faults.clear();
    this.sandbox.issuer.faults.clear();
    this.sandbox.githubApi.faults.clear();
    this.sandbox.githubApi.requests.length = 0;
  }

  async stop(): Promise<void> {
    this.clean();
    await this.sandbox.stop();
  }
}

/** Where the records of the usual job are. */
export function auditFileOf(job: Job): string {
  return join(job.folders.temp, 'keytrail', 'audit-9-1.jsonl');
}

/** The records of all loads of the job so far; none when there is no file. */
export function recordsOf(job: Job): readonly AuditRecord[] {
  const path = auditFileOf(job);
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? recordsIn(readFileSync(path, 'utf8')) : [];
}

/** The folders of secret files that are there now. */
export function filesDirsOf(job: Job): readonly string[] {
  const folder = join(job.folders.temp, 'keytrail');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('files-')) : [];
}

/** How many bytes stand now in the runner files of one kind (`set_env_`, `set_output_`, …), all steps' together. */
export function runnerFileBytes(job: Job, prefix: string): number {
  const folder = join(job.folders.temp, '_runner_file_commands');
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
