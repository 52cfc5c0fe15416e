import { KeytrailError } from '../errors.ts';
import type { Job } from '../job.ts';
import type { Session } from '../session/index.ts';
import { isSettled, resolveValue, sourceOf, type Value } from '../sources/index.ts';
import { table } from '../text.ts';
import { fixOfDenial, readDenial } from './denial.ts';

/**
 * Reads every target by the session that is narrowed to it, all calls side by side, and gives the declarations their
 * values in the order in which they were declared. Throws KT402 (KT401 when AWS failed) with all that are not there.
 */
export async function fetchSecrets(job: Job, sessions: readonly Session[]): Promise<readonly Value[]> {
  const { ledger, report } = job;
  ledger.stage = 'fetch';
  const begun = performance.now();
  await report.waiting('Parameter Store', readAll(job, sessions));
  const values = (ledger.declared?.declarations ?? []).map((declaration) =>
    resolveValue(declaration, ledger.readFor(declaration)),
  );
  for (const value of values) {
    const { secret: _, ...facts } = value;
    ledger.values.set(value.declaration, { ...facts, delivered: null, masked: false });
  }
  const unsettled = values.filter((value) => !isSettled(value));
  if (unsettled.length > 0) {
    throw explainUnsettled(job, unsettled, values.length);
  }
  ledger.readMs = performance.now() - begun;
  return values;
}

async function readAll({ aws, budget, ledger }: Job, sessions: readonly Session[]): Promise<void> {
  const reads = sessions.flatMap(({ plan, credentials }, index) =>
    plan.batches.map((batch) =>
      sourceOf(batch[0]?.scheme ?? '').read(batch, {
        aws,
        credentials,
        signal: budget.work,
        onCall: (call) => ledger.addCall(index, call),
        onRead: (read) => ledger.reads.set(read.target, read),
      }),
    ),
  );
  await Promise.all(reads);
}

/** Each secret that is not there with its reason; the code tells secrets that AWS refused from calls that failed. */
function explainUnsettled({ inputs }: Job, unsettled: readonly Value[], all: number): KeytrailError {
  const failedCalls = unsettled.every(({ outcome }) => outcome === 'unread');
  const role = inputs.role?.name;
  return new KeytrailError(
    failedCalls ? 'KT401' : 'KT402',
    `${unsettled.length} of ${all} secrets could not be read; nothing was exported.`,
    {
      details: table(
        unsettled.map((value) => [
          value.declaration.name,
          value.declaration.reference.text,
          tellReason(value, role),
        ]),
      ),
      fix: fixesFor(unsettled, role),
    },
  );
}

function tellReason({ outcome, reason }: Value, role: string | undefined): string {
  if (outcome !== 'denied') {
    return reason ?? outcome;
  }
  const denial = readDenial(reason ?? '');
  const why = denial?.isExplicit
    ? `an explicit deny in ${article(denial.policy)}`
    : `no ${denial?.policy} allows it`;
  return `denied${role === undefined ? '' : ` to role ${role}`} (${denial === undefined ? reason : why})`;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** What to do, by what became of the secrets: one line for all that the same fix helps. */
function fixesFor(unsettled: readonly Value[], role: string | undefined): readonly string[] {
  const fixes = unsettled.map((value) => ({ arn: value.read?.target.arn ?? '', fix: fixOf(value, role) }));
  return [...Map.groupBy(fixes, ({ fix }) => fix(''))].map(([, same]) =>
    (same[0]?.fix ?? String)([...new Set(same.map(({ arn }) => arn))].join(', ')),
  );
}

function fixOf({ outcome, reason }: Value, role: string | undefined): (arns: string) => string {
  const denial = readDenial(reason ?? '');
  switch (outcome) {
    case 'denied':
      if (denial?.policy === 'session policy' && !denial.isExplicit && role !== undefined) {
        return (arns) =>
          `run this version again; if it goes on, open an issue: the session did not cover ${arns}`;
      }
      return (arns) => fixOfDenial(denial, 'ssm:GetParameters', arns);
    case 'undecryptable':
      if (/\bis (?:in the state|disabled|pending)/.test(reason ?? '')) {
        return (arns) => `enable the KMS key of ${arns}`;
      }
      return (arns) => fixOfDenial(denial, 'kms:Decrypt', `the KMS key of ${arns}`);
    case 'unread':
      return () =>
        'run the job again; when the reason goes on, look whether the runner reaches Parameter Store';
    default:
      return () => 'create what is missing, or correct its reference';
  }
}
