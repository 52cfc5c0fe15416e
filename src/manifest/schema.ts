import { AGE_PATTERN, AGE_RULE, ON_STALE } from './age-limit.ts';
import { ENV_NAME_PATTERN, ENV_NAME_RULE } from './env-names.ts';
import type { ListSchema, ObjectSchema, TextSchema } from './json-schema.ts';
import { KEY_ARN_PATTERN, KEY_ARN_RULE } from './kms-key.ts';
import { MAX_KMS_REFERENCE_CHARACTERS } from './kms-reference.ts';
import { PRINTABLE_PATTERN } from './printable.ts';
import { REGION_PATTERN } from './region.ts';
import { MAX_PREFIX_CHARACTERS, PREFIX_PATTERN } from './ssm-name.ts';

/** Manifest and inline lines together. */
export const MAX_SECRETS = 500;
const MAX_FREE_TEXT_CHARACTERS = 256;
const MAX_SINK_CHARACTERS = 1_000;

const REGION: TextSchema = {
  type: 'string',
  description: 'An AWS Region.',
  pattern: REGION_PATTERN,
  patternErrorMessage: 'a Region is written as "us-east-1"',
  examples: ['us-east-1', 'eu-central-1'],
};

const REFERENCE: TextSchema = {
  type: 'string',
  description:
    'Where the value is: ssm:/path/of/parameter, a name that the prefix completes, or an ARN; then :version or ' +
    ':label, then #key or #/json/pointer. Or a ciphertext of KMS: kms:path/of/file, or kms:base64,… Grammar: ' +
    'docs/references.md.',
  minLength: 1,
  maxLength: MAX_KMS_REFERENCE_CHARACTERS,
  examples: [
    'ssm:/acme/prod/db_url',
    'ssm:/acme/prod/stripe:prod',
    'ssm:/acme/prod/db#/host',
    'db_url',
    'kms:ci/license.enc',
  ],
};

const NAME: TextSchema = {
  type: 'string',
  description: 'The name of an environment variable.',
  pattern: ENV_NAME_PATTERN,
  patternErrorMessage: ENV_NAME_RULE,
};

const SCOPE_NAME: TextSchema = {
  type: 'string',
  pattern: '^[A-Za-z0-9_][A-Za-z0-9_.:/-]{0,99}$',
  patternErrorMessage:
    'the name of a scope is up to 100 letters, digits and "_.:/-" and begins with a letter, digit or "_"',
};

const MAX_AGE: TextSchema = {
  type: 'string',
  description: 'How old the value may be, counted from the last change of the version that is read.',
  pattern: AGE_PATTERN,
  patternErrorMessage: AGE_RULE,
  examples: ['90d', '12h', '2w', '30m'],
};

const ON_STALE_WORD: TextSchema = {
  type: 'string',
  description:
    'What becomes of an older value. warn (default): it is handed over with a warning. fail: nothing is handed ' +
    'over. ignore: only the audit record says so.',
  enum: ON_STALE,
};

/** What a policy can name in a condition: Latin-1 (the character set of STS's `Policy`), and no variable. */
const CONTEXT_TEXT: TextSchema = {
  type: 'string',
  pattern: '^(?!.*\\$\\{)[ -~\\u00a1-\\u00ac\\u00ae-\\u00ff]*$',
  patternErrorMessage:
    'allowed are printable characters of Latin-1, because a policy holds no others, and no "${" (there are no variables)',
};

function freeText(description: string): TextSchema {
  return {
    type: 'string',
    description,
    minLength: 1,
    maxLength: MAX_FREE_TEXT_CHARACTERS,
    pattern: PRINTABLE_PATTERN,
    patternErrorMessage: 'allowed are printable characters on one line',
  };
}

/** One secret in its long form. */
const SECRET: ObjectSchema = {
  type: 'object',
  properties: {
    from: REFERENCE,
    reason: freeText('Why the job needs it. Goes into the audit record.'),
    owner: freeText('Who answers for it. Goes into the audit record.'),
    as: {
      type: 'string',
      description:
        'env (default): the variable holds the value. file: it holds the path of a file with the value.',
      enum: ['env', 'file'],
    },
    mode: {
      type: 'string',
      description: 'The mode of the file, in octal digits and quotes; only with "as: file". Default "0600".',
      pattern: '^0?[4-7][0-7][0145]$',
      patternErrorMessage:
        'a mode is octal digits in quotes, as "0400": the owner may read, not everybody may write, no special bits',
      examples: ['0400', '0600', '0440'],
    },
    decode: {
      type: 'string',
      description:
        'What the value is written in, after the pointer: it is decoded before it is handed over. Bytes that are ' +
        'no text need "as: file".',
      enum: ['base64', 'hex'],
    },
    mask: {
      type: 'boolean',
      description:
        'false: the value is no secret and is not masked in the log. Of a SecureString only with a pointer, or ' +
        'when the input "allow-unmasked" names it.',
      default: true,
    },
    optional: { type: 'boolean', description: 'true: a missing parameter is no failure.', default: false },
    default: {
      type: 'string',
      description: 'Stands in for a missing parameter; implies optional. It is not decoded.',
    },
    max_age: MAX_AGE,
    on_stale: ON_STALE_WORD,
    region: REGION,
    key: {
      type: 'string',
      description:
        'The ARN of the KMS key; with "kms:" only, and required there. The session is limited to it.',
      pattern: KEY_ARN_PATTERN,
      patternErrorMessage: KEY_ARN_RULE,
      examples: ['arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    },
    context: {
      type: 'object',
      description: 'The encryption context that the ciphertext was made with; with "kms:" only.',
      propertyNames: { ...CONTEXT_TEXT, minLength: 1 },
      additionalProperties: CONTEXT_TEXT,
      minProperties: 1,
    },
  },
  required: ['from'],
  additionalProperties: false,
};

const DEFAULTS: ObjectSchema = {
  type: 'object',
  description: 'What holds for all secrets that do not say otherwise.',
  properties: {
    region: REGION,
    prefix: {
      type: 'string',
      description: 'Completes the name of a parameter that has no slash in front.',
      maxLength: MAX_PREFIX_CHARACTERS,
      pattern: PREFIX_PATTERN,
      patternErrorMessage:
        'a prefix begins and ends with "/", as "/acme/prod/"; allowed are letters, digits and "_.-/"',
      examples: ['/acme/prod/'],
    },
    max_age: MAX_AGE,
    on_stale: ON_STALE_WORD,
  },
  additionalProperties: false,
};

const AUDIT: ListSchema = {
  type: 'array',
  description:
    'Where the audit records go, beside the file on the runner and what the input "audit" names: ' +
    'cloudwatch-logs://GROUP or s3://BUCKET/PREFIX, each with ?region=REGION&optional=true if need be. docs/audit.md.',
  items: {
    type: 'string',
    minLength: 1,
    maxLength: MAX_SINK_CHARACTERS,
    examples: ['s3://acme-audit/keytrail', 'cloudwatch-logs:///keytrail/ci?region=us-east-1'],
  },
  minItems: 1,
  uniqueItems: true,
};

/** The shape of `.keytrail.yml`: checked by `checkShape`, published as `schema/keytrail.schema.json`. */
export const MANIFEST: ObjectSchema = {
  type: 'object',
  title: 'Keytrail manifest',
  description: 'The secrets that the jobs of this repository load from AWS.',
  properties: {
    version: { const: 1, description: 'The version of this format.' },
    defaults: DEFAULTS,
    secrets: {
      type: 'object',
      description: 'Each key is the environment variable that a job gets.',
      propertyNames: NAME,
      additionalProperties: { oneOf: [REFERENCE, SECRET] },
      maxProperties: MAX_SECRETS,
    },
    scopes: {
      type: 'object',
      description:
        'Named selections. When there are any, each step must ask for one by its input "scope" (* for all).',
      propertyNames: SCOPE_NAME,
      additionalProperties: {
        type: 'array',
        description: 'Keys of "secrets".',
        items: NAME,
        minItems: 1,
        uniqueItems: true,
      },
      minProperties: 1,
    },
    audit: AUDIT,
  },
  required: ['version'],
  additionalProperties: false,
};
