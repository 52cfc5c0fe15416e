import { type Field, type FieldsOf, type GroupField, PATTERN, type Signature } from '../../audit/index.ts';

export const SEAL_SCHEMA = 'keytrail.seal/v1';

/** A record as a seal names it. */
export interface SealedRecord {
  /** The object's key below the store's prefix. */
  readonly key: string;
  /** 64 hex digits over the object's bytes. */
  readonly sha256: string;
}

/** A signed list of the records that a store held of one stretch of time; each seal names the one before it. */
export interface Seal {
  readonly schema: typeof SEAL_SCHEMA;
  /** `s3://BUCKET/PREFIX`. */
  readonly store: string;
  /** Counts from 0 without a gap; stands in the seal's key. */
  readonly seq: number;
  /** The records are those with a time after this (null: of all times) … */
  readonly from: string | null;
  /** … and up to this. */
  readonly until: string;
  /** False: the next seal goes on with the same stretch, because one would have been too long. */
  readonly is_last: boolean;
  /** When it was made. */
  readonly time: string;
  /** The digest of the seal before it. */
  readonly prev: string | null;
  readonly records: readonly SealedRecord[];
  /** Over the RFC 8785 form of all other keys but `signature`. */
  readonly digest: string;
  readonly signature: Signature;
}

const made = (about: string, pattern?: string, nullable?: true): Field => ({
  kind: 'text',
  origin: 'keytrail',
  about,
  ...(pattern === undefined ? {} : { pattern }),
  ...(nullable === undefined ? {} : { nullable }),
});

const RECORD: GroupField = {
  kind: 'group',
  about: 'One record.',
  fields: {
    key: made("The object's key below the store's prefix."),
    sha256: made("64 hex digits over the object's bytes.", PATTERN.hexSha256),
  } satisfies FieldsOf<SealedRecord>,
};

/** The form of a seal, `keytrail.seal/v1`. */
export const SEAL: GroupField = {
  kind: 'group',
  about: 'A signed list of the records that a store held of one stretch of time.',
  fields: {
    schema: { kind: 'text', origin: 'keytrail', about: 'The form of the seal.', words: [SEAL_SCHEMA] },
    store: made('`s3://BUCKET/PREFIX`.'),
    seq: { kind: 'integer', origin: 'keytrail', about: 'Counts from 0 without a gap.', minimum: 0 },
    from: made('Records have a time after this; null: whatever time.', PATTERN.time, true),
    until: made('Records have a time up to this.', PATTERN.time),
    is_last: {
      kind: 'flag',
      origin: 'keytrail',
      about: 'False: the next seal goes on with the same stretch.',
    },
    time: made('When the seal was made.', PATTERN.time),
    prev: made('The digest of the seal before it; null for the first.', PATTERN.digest, true),
    records: { kind: 'list', about: 'The records, in the order of their keys.', items: RECORD },
    digest: made(
      '`sha256:` and 64 hex digits over the RFC 8785 form of all other keys but `signature`.',
      PATTERN.digest,
    ),
    signature: {
      kind: 'group',
      about: 'A signature of KMS over the 32 bytes of the digest.',
      fields: {
        key: made('The ARN of the key that signed.'),
        algorithm: made('`ECDSA_SHA_256`.'),
        value: made('Base64 of its DER form.'),
      } satisfies FieldsOf<Signature>,
    },
  } satisfies FieldsOf<Seal>,
};

const SEQ_DIGITS = 10;

/** A seal's key below the store's prefix: keys sort as seals follow each other. */
export function sealKey(seq: number): string {
  return `seals/${String(seq).padStart(SEQ_DIGITS, '0')}.json`;
}
