import { createLimit } from '../aws/index.ts';
import { type ErrorCode, KeytrailError } from '../errors.ts';
import type { Job } from '../job.ts';
import { CALLS_AT_ONCE, type Session } from '../session/index.ts';
import { isSettled, resolveValue, sourceOf, type Value } from '../sources/index.ts';
import { table } from '../text.ts';

/**
 * Reads every target by the session that is narrowed to it, all calls side by side, and gives the declarations their
 * values in the order in which they were declared. Throws KT402 with all that are not there (KT401 when AWS failed,
 * KT410 when all of them are only too old).
 */
export async function fetchSecrets(job: Job, sessions: readonly Session[]): Promise<readonly Value[]> {
  const { ledger, report } = job;
  ledger.stage = 'fetch';
  const begun = performance.now();
  await report.waiting(titlesOf(sessions), readAll(job, sessions));
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
  ledger.readMs = performance.now() - begun;
  return values;
}

async function readAll({ aws, budget, ledger }: Job, sessions: readonly Session[]): Promise<void> {
  const limit = createLimit(CALLS_AT_ONCE);
  const reads = sessions.flatMap(({ plan, credentials }, index) =>
    plan.batches.map((batch) =>
      sourceOf(batch[0]?.scheme ?? '').read(batch, {
        aws,
        credentials,
        signal: budget.work,
        limit,
        onCall: (call) => ledger.addCall(index, call),
        onRead: (read) => ledger.reads.set(read.target, read),
      }),
    ),
  );
  await Promise.all(reads);
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
      fix: fixesFor(unsettled),
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

/** What AWS gives as its reason: `no identity-based policy allows …`, `with an explicit deny in a … policy`. */
const DENIAL = /\b(?:because (no [\w -]+? policy) allows|with (an explicit deny in an? [\w -]+? policy))/;

function tellReason({ outcome, reason }: Value, role: string | undefined): string {
  if (outcome !== 'denied') {
    return reason ?? outcome;
  }
  const [, lacking, deny] = DENIAL.exec(reason ?? '') ?? [];
  const why = lacking === undefined ? (deny ?? reason ?? '') : `${lacking} allows it`;
  return `denied${role === undefined ? '' : ` to role ${role}`} (${why})`;
}

/** What to do, by what became of the secrets: one line for each kind. */
function fixesFor(unsettled: readonly Value[]): readonly string[] {
  const arnsOf = (values: readonly Value[]) =>
    [...new Set(values.map(({ read }) => read?.target.arn ?? ''))].join(', ');
  const plain = unsettled.filter((value) => adviceOf(value) === undefined);
  const advised = unsettled.flatMap((value) => adviceOf(value)?.fix ?? []);
  const fixes = [...Map.groupBy(plain, fixKindOf)].map(([kind, values]) => FIXES[kind](arnsOf(values)));
  return [...new Set([...fixes, ...advised])];
}

/** What the source itself says of its failure. */
function adviceOf({ read }: Value) {
  return read === undefined || read.outcome.kind === 'found' ? undefined : read.outcome.advice;
}

const FIXES = {
  absent: () => 'create what is missing, or correct its reference',
  deny: (arns: string) => `remove the explicit deny of ssm:GetParameters, or of kms:Decrypt, for ${arns}`,
  session: (arns: string) =>
    `run this version again; if it goes on, open an issue: the session did not cover ${arns}`,
  allow: (arns: string) => `allow ssm:GetParameters on ${arns}`,
  key: (arns: string) => `allow kms:Decrypt on the key of ${arns}`,
  decode: () => 'store the value in the encoding that its "decode" names, or correct "decode"',
  stale: () => 'rotate what is too old (a new version counts from its own date), or raise its "max_age"',
  unread: () => 'run the job again; for throttling, raise the throughput of Parameter Store',
} as const;

function fixKindOf({ outcome, reason }: Value): keyof typeof FIXES {
  const denial = DENIAL.exec(reason ?? '')?.[0] ?? '';
  switch (outcome) {
    case 'undecryptable':
      return denial.includes('explicit deny') ? 'deny' : 'key';
    case 'denied':
      return denial.includes('explicit deny')
        ? 'deny'
        : denial.includes('session policy')
          ? 'session'
          : 'allow';
    case 'unread':
      return 'unread';
    case 'undecodable':
      return 'decode';
    case 'stale':
      return 'stale';
    default:
      return 'absent';
  }
}
