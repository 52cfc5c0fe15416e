import type { Job } from '../job.ts';
import type { Value } from '../sources/index.ts';
import { hiddenForms } from './command-filter.ts';

/** Has the platform hide every form of every value in all that the job prints from now on; returns how many there are. */
export function hideAll(job: Job, values: readonly Value[]): number {
  const forms = hiddenForms(job, values);
  job.platform.hide?.(forms);
  return forms.length;
}
