import { createHash } from 'node:crypto';

/** What STS takes as RoleSessionName: 2 to 64 of these characters. */
const NAME_LIMIT_CHARACTERS = 64;

/** What tells one job of a GitHub run from the others. */
export interface GithubJob {
  readonly repositoryId: string | null;
  readonly runId: string | null;
  readonly attempt: string | null;
  /** Null on GitHub Enterprise Server, whose tokens lack the claim. */
  readonly checkRunId: string | null;
  /** What stands in for it: the job's id in the workflow and what the runner says to tell matrix legs apart. */
  readonly jobKey: readonly string[];
}

const KEY_DIGITS = 12;

/** `gh-<repository id>-<run id>-<attempt>-<check run id>`, or with a hash of job and matrix leg for the last part. */
export function githubSessionName(job: GithubJob): string {
  const key = createHash('sha256').update(JSON.stringify(job.jobKey)).digest('hex').slice(0, KEY_DIGITS);
  const parts = [job.repositoryId, job.runId, job.attempt, job.checkRunId ?? key];
  return cleanSessionName(`gh-${parts.map((part) => part ?? '0').join('-')}`);
}

/** What tells one job of a GitLab instance from the others; null where the token lacks the claim. */
export interface GitlabJob {
  readonly jobId: string | null;
  readonly projectId: string | null;
  /** The instance's host, without a port. */
  readonly host: string | null;
}

/** `<job id>-<project id>-<host>`, cut to what STS takes. */
export function gitlabSessionName({ jobId, projectId, host }: GitlabJob): string {
  return cleanSessionName([jobId, projectId, host].map((part) => part ?? '0').join('-'));
}

/** A text as STS takes it as a session name: other characters become `-`, at most 64 are kept. */
export function cleanSessionName(text: string): string {
  return text.replace(/[^\w+=,.@-]/g, '-').slice(0, NAME_LIMIT_CHARACTERS);
}

/** The name of one session of several: `-1`, `-2`, … at the end, the rest cut where it must be. */
export function numberedName(name: string, number: number): string {
  return endedName(name, `-${number}`);
}

/** The name with an ending, the rest cut where it must be. */
export function endedName(name: string, ending: string): string {
  return `${name.slice(0, NAME_LIMIT_CHARACTERS - ending.length)}${ending}`;
}
