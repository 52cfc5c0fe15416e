import { parse } from 'yaml';

/** True when the workflow has jobs, and among them none with this id that has steps of its own. */
export function lacksJob(workflow: string, job: string): boolean {
  const parsed = parse(workflow) as { jobs?: Readonly<Record<string, { steps?: unknown } | null>> } | null;
  const jobs = parsed?.jobs ?? {};
  return Object.keys(jobs).length > 0 && jobs[job]?.steps === undefined;
}
