import type { GitHubFacts } from './job-context.ts';
import type { Patience } from './step-process.ts';

/** What a job on the model runner can be given; all of it is optional. */
export interface JobOptions {
  /** The runner's folder, for several jobs on one runner; else a new one under the system's temporary folder. */
  readonly root?: string;
  /** GITHUB_WORKSPACE; else an empty folder under the root. */
  readonly workspace?: string;
  /** Present when the job has `permissions: id-token: write`. */
  readonly idToken?: { readonly requestUrl: string; readonly requestToken: string };
  readonly githubToken?: string;
  /** Facts of the run that differ from the model's own: `repository`, `event_name`, `actor`, … */
  readonly github?: GitHubFacts;
  readonly event?: unknown;
  /** Facts of the runner that differ from the model's own: `name`, … */
  readonly runner?: Readonly<Record<string, string>>;
  /** `env:` of the workflow or the job: shown in the log of each step. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the machine has set for all processes (a proxy, a CA): not shown in the log. */
  readonly machineEnv?: Readonly<Record<string, string>>;
  /** Values masked from the start, as a repository's secrets are. */
  readonly secrets?: readonly string[];
  /** Debug logging, as when a run is started again with it. */
  readonly debug?: boolean;
  /** The Node 24 that runs actions; else the one that runs this. */
  readonly nodePath?: string;
  readonly patience?: Partial<Patience>;
}
