import { CALLS_AT_ONCE } from '../aws/index.ts';
import { sinceStartMs } from '../clock.ts';
import { type ErrorCode, KeytrailError } from '../errors.ts';
import type { Job } from '../job.ts';
import type { Session } from '../session/index.ts';
import { isSettled, resolveValue, sourceOf, type Value } from '../sources/index.ts';
import { table } from '../text.ts';
import { fixOfDenial, readDenial } from './denial.ts';
import { rehearseMasks } from './rehearse-masks.ts';

/**
 * Reads every target by the session that is narrowed to it, all calls side by side, and gives the declarations their
 * values in the order in which they were declared. Throws KT402 with all that are not there (KT401 when AWS failed,
 * KT410 when all of them are only too old).
 */
export async function fetchSecrets(job: Job, sessions: readonly Session[]): Promise<readonly Value[]> {
  const { ledger, report } = job;
  ledger.stage = 'fetch';
  const begun = sinceStartMs();
  const reading = readAll(job, sessions);
  rehearseMeanwhile(job, sessions, reading);
  await report.waiting(titlesOf(sessions), reading);
  const readAt = job.now();
  const values = (ledger.declared?.declarations ?? []).map((declaration) =>
    resolveValue(declaration, ledger.readFor(declaration), readAt),
  );
  for (const value of values) {
    ledger.tell(value, { delivered: null, masked: false });
  }
  const unsettled = values.filter((value) => !isSettled(value));
  if (unsettled.length > 0) {
    throw explainUnsettled(job, unsettled, values.length);
  }
  ledger.readMs = sinceStartMs() - begun;
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

/** Has the masks' code compiled when the requests have left, and until the answers are here. */
function rehearseMeanwhile({ aws }: Job, sessions: readonly Session[], reading: Promise<void>): void {
  let isAnswered = false;
  const end = () => {
    isAnswered = true;
  };
  reading.then(end, end);
  const apis = sessions
    .flatMap(({ plan }) => plan.batches)
    .map((batch) => sourceOf(batch[0]?.scheme ?? '').api);
  const sent = [...new Set(apis)].map((api) =>
    aws.whenSent(api, Math.min(apis.filter((each) => each === api).length, CALLS_AT_ONCE)),
  );
  Promise.all(sent)
    .then(() => rehearseMasks(() => isAnswered))
    .catch(() => {});
}

/** The services that are waited for. */
function titlesOf(sessions: readonly Session[]): string {
  const schemes = sessions.flatMap(({ plan }) => plan.targets.map(({ scheme }) => scheme));
  return [...new Set(schemes)].map((scheme) => sourceOf(scheme).title).join(' and ');
}

/** Each secret that is not there with its reason; the code tells secrets that AWS refused from calls that failed. */
function explainUnsettled({ inputs }: Job, unsettled: readonly Value[], all: number): KeytrailError {
  const role = inputs.role?.name;
  const code = codeFor(unsettled);
  return new KeytrailError(
    code,
    code === 'KT410'
      ? `${unsettled.length} of ${all} secrets exceeded their max_age; nothing was exported.`
      : `${unsettled.length} of ${all} secrets could not be read; nothing was exported.`,
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

/** Calls that failed, secrets that are too old, and what a source names have their own code when nothing else is wrong. */
function codeFor(unsettled: readonly Value[]): ErrorCode {
  const [advised, ...others] = new Set(unsettled.map((value) => adviceOf(value)?.code));
  if (advised !== undefined && others.length === 0) {
    return advised;
  }
  const isOnly = (outcome: Value['outcome']) => unsettled.every((value) => value.outcome === outcome);
  return isOnly('unread') ? 'KT401' : isOnly('stale') ? 'KT410' : 'KT402';
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

/** What the source itself says of its failure. */
function adviceOf({ read }: Value) {
  return read === undefined || read.outcome.kind === 'found' ? undefined : read.outcome.advice;
}

function fixOf(value: Value, role: string | undefined): (arns: string) => string {
  const { outcome, reason } = value;
  const advice = adviceOf(value);
  if (advice !== undefined) {
    return () => advice.fix;
  }
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
    case 'undecodable':
      return () => 'store the value in the encoding that its "decode" names, or correct "decode"';
    case 'stale':
      return () => 'rotate what is too old (a new version counts from its own date), or raise its "max_age"';
    default:
      return () => 'create what is missing, or correct its reference';
  }
}
