import { type AuditRecord, RECORD_SCHEMA } from '../record.ts';
import { CALL, FAILURE, READ, SESSION, SIGNATURE } from './aws.ts';
import { DIGEST, type FieldsOf, type GroupField, maybe, TIME, text, ULID } from './field.ts';
import { ENVIRONMENT, MANIFEST, RUN, UNVERIFIED } from './run.ts';

/**
 * The form of a record, `keytrail.audit/v1`: what `verify` holds records to, `schema/audit-record.schema.json` and
 * docs/record.md. It is frozen: fields may be added, none may be removed or get another meaning. A reader takes keys that
 * it does not know.
 */
export const RECORD: GroupField = {
  kind: 'group',
  about:
    'What Keytrail leaves of each load: an intent before anything is read, a result before anything is handed over.',
  fields: {
    schema: { kind: 'text', origin: 'keytrail', about: 'The form of the record.', words: [RECORD_SCHEMA] },
    id: text('keytrail', "The record's own ULID.", ULID),
    load: text('keytrail', "The load's ULID, the same in intent and result.", ULID),
    seq: {
      kind: 'integer',
      origin: 'keytrail',
      about: '0: the first record of a load. 1: a result that follows an intent.',
      minimum: 0,
      maximum: 1,
    },
    phase: {
      kind: 'text',
      origin: 'keytrail',
      about: '`intent`: before anything is read. `result`: before anything is handed over.',
      words: ['intent', 'result'],
    },
    outcome: {
      kind: 'text',
      origin: 'keytrail',
      about:
        '`pending`: in an intent. `ok`: everything required was there and is released, which does not mean used. `failed`: nothing is ' +
        'released.',
      words: ['pending', 'ok', 'failed'],
    },
    time: text(
      'keytrail',
      "When the record was made: ISO 8601, UTC, milliseconds, by this machine's clock.",
      TIME,
    ),
    tool: {
      kind: 'group',
      about: 'What wrote the record.',
      fields: {
        name: text('keytrail', '`keytrail`.'),
        version: text('keytrail', 'Its version.'),
      } satisfies FieldsOf<AuditRecord['tool']>,
    },
    prev: maybe(
      'keytrail',
      "With `seq` 1 the digest of the load's intent. With `seq` 0 a hint: the digest of the newest record in the audit file of the " +
        'job, or null.',
      DIGEST,
    ),
    run: RUN,
    unverified: UNVERIFIED,
    environment: ENVIRONMENT,
    sessions: { kind: 'list', about: 'The credentials of the load.', items: SESSION },
    manifest: MANIFEST,
    calls: { kind: 'list', about: 'The requests that read secrets; none in an intent.', items: CALL },
    reads: { kind: 'list', about: 'The declared secrets.', items: READ },
    error: FAILURE,
    digest: text(
      'keytrail',
      '`sha256:` and 64 hex digits over the RFC 8785 form of all other keys but `signature`, those too that a reader does not know.',
      DIGEST,
    ),
    signature: SIGNATURE,
  } satisfies FieldsOf<AuditRecord>,
};
