import { BudgetSpent, Cancelled } from './budget.ts';
import { KeytrailError } from './errors.ts';
import type { Recorded } from './job.ts';
import { unexpected } from './unexpected.ts';

const STAGES = {
  declare: 'reading the declarations',
  identify: 'waiting for the OIDC token, or for AWS credentials',
  assume: 'waiting for STS',
  record: 'writing the audit record',
  fetch: 'reading the secrets',
  mask: 'registering masks',
  hand_over: 'handing over',
} as const;

/** What was thrown, as an error of the catalogue: a spent budget says what it waited for, anything else is our fault. */
export async function explainFailure(thrown: unknown, job: Recorded): Promise<KeytrailError> {
  const { work } = job.budget;
  // A record that was not confirmed because the load was cancelled says the latter.
  const isCancelled = work.reason instanceof Cancelled;
  if (
    thrown instanceof KeytrailError &&
    !(isCancelled && (thrown.code === 'KT601' || thrown.code === 'KT603'))
  ) {
    return thrown;
  }
  const ended =
    thrown instanceof BudgetSpent || thrown instanceof Cancelled ? thrown : work.aborted ? work.reason : null;
  if (ended instanceof Cancelled) {
    const stage = STAGES[job.ledger.stage];
    return new KeytrailError(
      'KT404',
      `the load was cancelled (${ended.message}) while ${stage}; nothing was exported.`,
    );
  }
  if (ended !== null) {
    const { budgetFailure } = await import('./budget-failure.ts');
    return budgetFailure(job.budget.totalMs, job.ledger, STAGES[job.ledger.stage], thrown);
  }
  return unexpected(thrown);
}
