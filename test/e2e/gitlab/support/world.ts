import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountSpec } from '../../../../sandbox/account.ts';
import { type BundleServer, serveBundle } from '../../../../sandbox/gitlab-runner/bundle.ts';
import {
  GITLAB_CONDITION_CLAIMS,
  GITLAB_ISSUER,
  type GitlabJob,
  gitlabClaims,
  trustProject,
} from '../../../../sandbox/gitlab-runner/claims.ts';
import {
  type GitlabJobEnd,
  type GitlabJobSpec,
  type RunningGitlabJob,
  startGitlabJob,
} from '../../../../sandbox/gitlab-runner/job.ts';
import type { Scalar } from '../../../../sandbox/gitlab-runner/template.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/index.ts';
import type { AuditRecord } from '../../support/records.ts';
import { READER, ROLE } from '../../support/world.ts';

const PROVIDER_ARN = 'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com';

type Inputs = Readonly<Record<string, Scalar>>;

/** A job that includes the component, as it differs from the usual one. */
export interface JobSpec extends Omit<GitlabJobSpec, 'inputs' | 'variables' | 'root'> {
  readonly inputs?: Inputs;
  readonly variables?: Readonly<Record<string, string>>;
  readonly claims?: GitlabJob;
  readonly token?: string;
}

export interface JobEnd extends GitlabJobEnd {
  readonly records: readonly AuditRecord[];
}

export interface RunningJob extends Omit<RunningGitlabJob, 'end'> {
  readonly end: Promise<JobEnd>;
}

/** AWS, an issuer like GitLab's, and a place that the command line is fetched from. */
export class GitlabWorld {
  readonly sandbox: Sandbox;
  readonly bundle: BundleServer;
  readonly #top = mkdtempSync(join(tmpdir(), 'keytrail-gitlab-'));

  private constructor(sandbox: Sandbox, bundle: BundleServer) {
    this.sandbox = sandbox;
    this.bundle = bundle;
  }

  /** `more`: what the account has beside the parameters; its policies are the role's, too. */
  static async start(
    parameters: Readonly<Record<string, string>>,
    { policies = [], ...more }: AccountSpec & { readonly policies?: readonly object[] } = {},
  ): Promise<GitlabWorld> {
    const roles = { [ROLE]: { policies: [READER, ...policies], trust: trustProject(PROVIDER_ARN) } };
    const options = { issuer: GITLAB_ISSUER, conditionClaims: GITLAB_CONDITION_CLAIMS };
    const sandbox = await startSandbox({ ...more, parameters, roles }, options);
    return new GitlabWorld(sandbox, await serveBundle());
  }

  /** The component's inputs, with what leads to the sandbox. */
  inputs(more: Inputs = {}): Record<string, Scalar> {
    const { account } = this.sandbox;
    return {
      'role-to-assume': account.roles[ROLE] ?? '',
      'aws-region': account.region,
      'bundle-url': this.bundle.url,
      'bundle-sha256': this.bundle.sha256,
      ...more,
    };
  }

  /** Starts a job as a runner does. */
  async start(spec: JobSpec): Promise<RunningJob> {
    const inputs = this.inputs(spec.inputs);
    const job = startGitlabJob({ ...spec, inputs, variables: await this.#variables(spec), root: this.#top });
    const end = job.end.then((ended) => ({
      ...ended,
      records: ended.record.map((line) => JSON.parse(line) as AuditRecord),
    }));
    return { ...job, end };
  }

  async run(spec: JobSpec): Promise<JobEnd> {
    return await (await this.start(spec)).end;
  }

  async stop(): Promise<void> {
    rmSync(this.#top, { recursive: true, force: true });
    await Promise.all([this.bundle.stop(), this.sandbox.stop()]);
  }

  async #variables(spec: JobSpec): Promise<Record<string, string>> {
    return {
      CI: 'true',
      GITLAB_CI: 'true',
      CI_JOB_ID: '1001',
      CI_JOB_NAME: 'deploy',
      CI_JOB_TOKEN: 'glcbt-job-token',
      CI_JOB_URL: 'https://gitlab.example.com/acme/api/-/jobs/1001',
      CI_API_V4_URL: `${this.bundle.origin}/private`,
      CI_PROJECT_ID: '42',
      CI_SERVER_URL: GITLAB_ISSUER,
      CI_RUNNER_DESCRIPTION: 'a runner',
      AWS_ENDPOINT_URL: this.sandbox.gateway.url,
      AWS_EC2_METADATA_DISABLED: 'true',
      KEYTRAIL_ID_TOKEN: spec.token ?? (await this.sandbox.issuer.sign(gitlabClaims(spec.claims))),
      ...spec.variables,
    };
  }
}
