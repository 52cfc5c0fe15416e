import { hash } from 'node:crypto';
import type { AuditRecord } from '../../audit/index.ts';
import { canonicalOf } from '../canonical.ts';
import { type Load, runOf } from '../show/loads.ts';
import type { OcsfVersion } from './versions.ts';

/** An event of OCSF's class API Activity (6003). */
export type OcsfEvent = Readonly<Record<string, unknown>>;

const CATEGORY = { category_uid: 6, category_name: 'Application Activity' };
const CLASS = { class_uid: 6003, class_name: 'API Activity' };
const READ = { activity_id: 2, activity_name: 'Read', type_uid: 600302, type_name: 'API Activity: Read' };
const SHA_256 = { algorithm_id: 3, algorithm: 'SHA-256' };
const AWS_ACCOUNT = { type_id: 10, type: 'AWS Account' };
const USER = { type_id: 1, type: 'User' };
/** What a required name is where nobody vouches for one. */
const UNKNOWN = 'unknown';

/**
 * A load as one event: who read what, and how it ended. What only variables say is in `unmapped` and nowhere else but in the
 * name of the source. `raw_data` is the newest record as it stands in the store, with its own digest and signature.
 */
export function eventOf(load: Load, version: OcsfVersion): OcsfEvent {
  const { record } = load;
  const raw = JSON.stringify(record);
  const event = {
    ...CATEGORY,
    ...CLASS,
    ...READ,
    ...severityOf(record),
    ...statusOf(record),
    ...timesOf(load),
    message: messageOf(record),
    metadata: metadataOf(record, version),
    actor: actorOf(record),
    api: {
      operation: 'LoadSecrets',
      service: { name: 'Keytrail', uid: 'keytrail', version: record.tool.version },
      request: { uid: record.load },
      ...responseOf(record),
    },
    src_endpoint: { name: record.unverified.runner ?? UNKNOWN, svc_name: record.run.platform },
    resources: record.reads.map(resourceOf),
    cloud: cloudOf(record),
    raw_data: raw,
    raw_data_hash: { ...SHA_256, value: hash('sha256', raw, 'hex') },
    raw_data_size: Buffer.byteLength(raw),
    unmapped: unmappedOf(load),
  };
  return version === '1.8.0' ? event : attested(event, record);
}

function severityOf({ outcome, phase }: AuditRecord) {
  return phase === 'result' && outcome === 'ok'
    ? { severity_id: 1, severity: 'Informational' }
    : { severity_id: 2, severity: 'Low' };
}

function statusOf({ error, outcome, phase }: AuditRecord) {
  if (phase === 'intent')
    return { status_id: 0, status: 'Unknown', status_detail: 'The load has no result.' };
  if (outcome === 'ok') return { status_id: 1, status: 'Success' };
  return {
    status_id: 2,
    status: 'Failure',
    status_code: error?.code ?? UNKNOWN,
    status_detail: error?.message ?? '',
  };
}

/** Milliseconds since 1970. */
function timesOf({ intent, record }: Load) {
  const time = Date.parse(record.time);
  if (intent === undefined || intent === record) return { time };
  const start = Date.parse(intent.time);
  return { time, start_time: start, end_time: time, duration: Math.max(0, time - start) };
}

function messageOf(record: AuditRecord): string {
  const { outcome, phase, reads, run } = record;
  const { id } = runOf(record);
  const found = reads.filter((read) => read.outcome === 'found').length;
  const end = phase === 'intent' ? 'no result' : outcome;
  return `Load of ${reads.length} secrets by ${run.repository ?? run.platform}, run ${id ?? UNKNOWN}: ${end}, ${found} read`;
}

function metadataOf(record: AuditRecord, version: OcsfVersion) {
  return {
    version,
    product: { name: 'Keytrail', uid: 'keytrail', vendor_name: 'Keytrail', version: record.tool.version },
    profiles: version === '1.8.0' ? ['cloud'] : ['cloud', 'record_integrity'],
    uid: record.id,
    correlation_uid: record.load,
    event_code: `${record.phase}.${record.outcome}`,
    log_name: 'keytrail.audit',
    log_version: record.schema,
    original_time: record.time,
  };
}

/** Who the CI says that started the run, by a token that STS accepted; and the session that read. */
function actorOf({ run, sessions }: AuditRecord) {
  const name = run.actor === null ? {} : { name: run.actor };
  const uid = run.actor_id === null ? {} : { uid: run.actor_id };
  const isKnown = run.actor !== null || run.actor_id !== null;
  const session = sessions.find(({ purpose }) => purpose === 'read');
  return {
    user: isKnown ? { ...USER, ...name, ...uid } : { type_id: 0, type: 'Unknown', name: UNKNOWN },
    ...(session === undefined ? {} : { session: sessionOf(session, run.issuer) }),
  };
}

function sessionOf(session: AuditRecord['sessions'][number], issuer: string | null) {
  const uid = session.arn ?? session.name;
  return {
    ...(uid === null ? {} : { uid }),
    ...(session.access_key_id === null ? {} : { credential_uid: session.access_key_id }),
    ...(session.expires === null ? {} : { expiration_time: Date.parse(session.expires) }),
    ...(issuer === null ? {} : { issuer }),
  };
}

function responseOf({ calls, error }: AuditRecord) {
  const status = calls.at(-1)?.http_status ?? null;
  const code = status === null ? {} : { code: status };
  if (error === null) return status === null ? {} : { response: code };
  return { response: { ...code, error: error.code, error_message: error.message } };
}

function resourceOf(read: AuditRecord['reads'][number]) {
  const { arn, last_modified, name, owner, reference, version } = read;
  const region = arn?.split(':')[3] ?? '';
  return {
    uid: arn ?? reference,
    name,
    type: reference.startsWith('kms:') ? 'KMS ciphertext' : 'SSM parameter',
    ...(version === null ? {} : { version: String(version) }),
    ...(region === '' ? {} : { region }),
    ...(owner === null ? {} : { owner: { name: owner } }),
    ...(last_modified === null ? {} : { modified_time: Date.parse(last_modified) }),
    data: read,
  };
}

function cloudOf({ calls, sessions }: AuditRecord) {
  const { account, arn } = sessions[0] ?? { account: null, arn: null };
  const region = calls[0]?.region;
  const partition = arn?.split(':')[1];
  return {
    provider: 'AWS',
    ...(region === undefined ? {} : { region }),
    ...(partition === undefined ? {} : { cloud_partition: partition }),
    ...(account === null ? {} : { account: { ...AWS_ACCOUNT, uid: account } }),
  };
}

/** What OCSF has no place for. */
function unmappedOf({ isIntact, record }: Load) {
  const { calls, digest, environment, manifest, run, signature, unverified } = record;
  return { run, unverified, environment, manifest, calls, digest, signature, intact: isIntact };
}

/**
 * The event with an attestation over itself: the SHA-256 of its RFC 8785 form without the fingerprint, as the profile
 * `record_integrity` defines it. KMS's signature is over the record, not over the event: it stays beside the record.
 */
function attested(event: OcsfEvent, { id, load }: AuditRecord): OcsfEvent {
  const open = { uid: id, authority_uid: 'keytrail', chain_uid: load };
  const value = hash('sha256', canonicalOf({ ...event, attestation_list: [open] }), 'hex');
  const serialization = { serialization_id: 2, serialization: 'JCS' };
  return { ...event, attestation_list: [{ ...open, fingerprint: { ...SHA_256, ...serialization, value } }] };
}
