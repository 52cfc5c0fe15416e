import type { Call, Failure, Read, Session, Signature } from '../record.ts';
import { type FieldsOf, type GroupField, HEX_SHA256, maybe, OPEN_WORD, TIME, text } from './field.ts';

export const SESSION: GroupField = {
  kind: 'group',
  about: 'One set of credentials.',
  fields: {
    purpose: text('keytrail', '`read`: reads secrets. `audit`: writes and signs records.', OPEN_WORD),
    account: maybe('aws', 'The account of the session, 12 digits.'),
    role: maybe('sent', "The role's ARN, as it was asked for."),
    arn: maybe('aws', "The assumed role's ARN, or that of the caller of the SDK's own chain."),
    name: maybe(
      'sent',
      "The session's name, as it was asked for: a help for readers of CloudTrail, never proof.",
    ),
    access_key_id: maybe(
      'aws',
      "The session's access key id: the join to CloudTrail's events. Not a secret.",
    ),
    policy_sha256: maybe(
      'keytrail',
      '64 hex digits over exactly the bytes of the session policy that were sent; null: nothing narrowed the session.',
      HEX_SHA256,
    ),
    packed_policy_percent: {
      kind: 'integer',
      origin: 'aws',
      about: "How much of STS's own limit the policy fills, in percent.",
      nullable: true,
      minimum: 0,
    },
    expires: maybe('aws', 'When the session ends: ISO 8601, UTC.', TIME),
  } satisfies FieldsOf<Session>,
};

export const CALL: GroupField = {
  kind: 'group',
  about: 'One request that read secrets, its retries included.',
  fields: {
    session: {
      kind: 'integer',
      origin: 'keytrail',
      about: 'The index of its session in `sessions`.',
      minimum: 0,
    },
    region: text('sent', 'The Region that was asked.'),
    api: text('sent', 'As IAM names the action: `ssm:GetParameters`.'),
    request_id: maybe('aws', "AWS's id of the request; CloudTrail shows it as `requestID`."),
    http_status: {
      kind: 'integer',
      origin: 'aws',
      about: 'The status of the last answer.',
      nullable: true,
      minimum: 0,
    },
    names: { kind: 'integer', origin: 'sent', about: 'How many names were asked for.', minimum: 0 },
    attempts: { kind: 'integer', origin: 'keytrail', about: 'How often it was sent.', minimum: 0 },
    error: maybe(
      'aws',
      "The error's code, as AWS named it or as the network failed; `BudgetSpent`, `Cancelled`. Null: it was answered.",
    ),
  } satisfies FieldsOf<Call>,
};

const OUTCOMES =
  '`pending`: in an intent. `found`: read and usable. `defaulted`: the name does not exist, its default stands in. `missing`: ' +
  'the name does not exist. `denied`: AWS refused the read. `undecryptable`: AWS refused or could not use the key. ' +
  '`unknown_selector`: not this version or label. `unknown_pointer`: `#…` leads nowhere in the value. `undecodable`: ' +
  'not in the encoding of `decode`. `unusable`: read, but may not be handed over. `stale`: read, and held back for its ' +
  'age. `unread`: the load ended before AWS said anything. Later versions may know more.';

export const READ: GroupField = {
  kind: 'group',
  about: 'One declared secret. Never its value, the length of it, or a hash of it.',
  fields: {
    name: text('declared', "The environment variable's name."),
    reference: text('declared', 'As declared, completed: `ssm:/shared/payments/stripe:prod`.'),
    arn: maybe('sent', "As the session policy names it: the parameter's ARN, or the KMS key's."),
    version: {
      kind: 'integer',
      origin: 'aws',
      about: 'The version that was read.',
      nullable: true,
      minimum: 0,
    },
    selector: maybe(
      'declared',
      'As declared, `:3` or `:prod`; of a ciphertext `sha256:` and 64 hex digits over it.',
    ),
    type: maybe('aws', '`String`, `StringList`, `SecureString`; of KMS the algorithm.'),
    last_modified: maybe('aws', 'When the version that was read was made: ISO 8601, UTC.', TIME),
    age_seconds: {
      kind: 'integer',
      origin: 'keytrail',
      about: "Whole seconds from `last_modified` to the read, by this machine's clock.",
      nullable: true,
      minimum: 0,
    },
    max_age_seconds: {
      kind: 'integer',
      origin: 'declared',
      about: '`max_age`, whatever `on_stale` says.',
      nullable: true,
      minimum: 0,
    },
    delivered: maybe(
      'keytrail',
      'Where the value goes: `env`, `outputs`, `file`, `run` (to one command only). Null in an intent, when it goes nowhere, and when ' +
        'the load failed. Later versions may know more.',
      OPEN_WORD,
    ),
    masked: {
      kind: 'flag',
      origin: 'keytrail',
      about: 'True: the log will not show it.',
      nullable: true,
    },
    outcome: text('keytrail', OUTCOMES, OPEN_WORD),
    reason: maybe('declared', 'Why the job needs it, as declared.'),
    owner: maybe('declared', 'Who answers for it, as declared.'),
    call: {
      kind: 'integer',
      origin: 'keytrail',
      about: 'The index of its call in `calls`; null when no call was made for it.',
      nullable: true,
      minimum: 0,
    },
  } satisfies FieldsOf<Read>,
};

export const FAILURE: GroupField = {
  kind: 'group',
  about: 'Why the load failed; null when it did not.',
  nullable: true,
  fields: {
    code: text('keytrail', 'The code, as in [errors](errors.md).', '^KT[0-9]{3}$'),
    stage: text(
      'keytrail',
      'The stop at which it failed: `declare`, `identify`, `assume`, `record`, `fetch`, `mask`. (`hand_over` is the next: what fails there comes after the result, and is on no record.)',
      OPEN_WORD,
    ),
    message: text('keytrail', 'What a person was told, at most 2,000 characters. Never a value.'),
  } satisfies FieldsOf<Failure>,
};

export const SIGNATURE: GroupField = {
  kind: 'group',
  about:
    'A signature of KMS over the 32 bytes of the digest, with `audit-signing-key`; else, and of an intent, null.',
  nullable: true,
  fields: {
    key: text('aws', 'The ARN of the key that signed.'),
    algorithm: text('aws', '`ECDSA_SHA_256`.', '^[A-Z0-9_]+$'),
    value: text('aws', 'Base64 of its DER form.', '^[A-Za-z0-9+/]+={0,2}$'),
  } satisfies FieldsOf<Signature>,
};
