import type { AuditRecord } from '../../audit/index.ts';
import { ageText, table } from '../../text.ts';
import { type Load, runOf } from './loads.ts';

/** A load as a person reads it: when, how it ended, which run; then what was read, a line each. Texts are still raw. */
export function tableOf(load: Load): readonly string[] {
  const { record } = load;
  return [
    `${signOf(load)} ${record.time}  ${endOf(record)}  ${runText(record)}  load ${load.load}`,
    ...warningsOf(load).map((warning) => `    ! ${warning}`),
    ...(record.error === null
      ? []
      : [`    ${record.error.code} at ${record.error.stage}: ${record.error.message}`]),
    ...record.sessions.map(sessionText),
    ...table(record.reads.map(rowOf)).map((row) => `    ${row}`),
  ];
}

function signOf({ record }: Load): string {
  if (record.phase === 'intent') return '?';
  return record.outcome === 'ok' ? '✓' : '✗';
}

function endOf({ outcome, phase }: AuditRecord): string {
  return phase === 'intent' ? 'no result' : outcome;
}

function warningsOf({ isIntact, record }: Load): readonly string[] {
  const { audit_failure, custom_ca, endpoints } = record.environment;
  return [
    ...(isIntact ? [] : ['its content is not what its digest says: run keytrail audit verify']),
    ...(record.phase === 'intent' ? ['it was killed, is under way, or its result was removed'] : []),
    ...(audit_failure === 'block' ? [] : [`audit-failure: ${audit_failure}`]),
    ...Object.entries(endpoints).map(([variable, address]) => `endpoint ${address} (${variable})`),
    ...(custom_ca ? ['other certificate authorities than usual'] : []),
  ];
}

/** Whatever is known of the run; what nobody vouches for is marked. */
function runText(record: AuditRecord): string {
  const { run, unverified } = record;
  const { id, isVerified } = runOf(record);
  const claims = 'repository' in unverified ? unverified : run;
  const parts = [
    claims.repository ?? '',
    id === null ? '' : `run ${id}${claims.attempt === null ? '' : `.${claims.attempt}`}`,
    unverified.job === null ? '' : `job ${unverified.job}`,
    claims.ref ?? '',
    claims.actor === null ? '' : `by ${claims.actor}`,
  ].filter((part) => part !== '');
  const text = parts.length === 0 ? run.platform : parts.join(' ');
  return isVerified || id === null ? text : `${text} (unverified)`;
}

function sessionText({ account, arn, name, purpose, role }: AuditRecord['sessions'][number]): string {
  const who = arn ?? role ?? name ?? account ?? 'unknown';
  return `    ${purpose === 'read' ? 'as' : `${purpose} as`} ${who}`;
}

function rowOf(read: AuditRecord['reads'][number]): readonly string[] {
  return [
    read.name,
    read.reference,
    read.version === null ? '' : `v${read.version}`,
    ageText(read.age_seconds),
    read.outcome,
    read.delivered === null ? '' : `→ ${read.delivered}`,
    read.masked === false && read.delivered !== null ? 'not masked' : '',
    read.reason === null ? '' : `"${read.reason}"`,
  ];
}
