import type { Job } from '../job.ts';
import type { Value } from '../sources/index.ts';
import { count } from '../text.ts';
import { hiddenForms } from './command-filter.ts';

/** Has the platform hide every form of every value in all that the job prints from now on, and says so. */
export function hideAll(job: Job, values: readonly Value[]): void {
  const forms = hiddenForms(job, values);
  job.platform.hide?.(forms);
  job.report.log.line`✓ filtered  what the job prints, for ${count(forms.length, 'string')}`;
}
