import { type AwsError, type Decrypted, isDenied } from '../aws/index.ts';
import type { ErrorCode } from '../errors.ts';
import { Secret } from '../secret.ts';
import { referenceOf } from './kms.ts';
import { observeCall } from './observe.ts';
import type { Outcome, ReadOptions, Target } from './source.ts';

const API = 'kms:Decrypt';

/** Decrypts one ciphertext. Throws only when the load is over. */
export async function decryptTarget(target: Target, options: ReadOptions): Promise<void> {
  const { aws, credentials, signal } = options;
  const { ciphertext, context, key } = referenceOf(target.declarations[0]);
  const what = { region: target.region, api: API, names: 1 };
  const observed = await observeCall(what, options, (onAttempt) =>
    aws.decrypt(target.region, credentials, { key, ciphertext, context, onAttempt }, signal),
  );
  const outcome = 'error' in observed ? explain(observed.error, target) : found(target, observed.answer);
  options.onRead({ target, outcome, call: observed.call });
}

/** The key that is on record is the one that KMS says it used. */
function found(target: Target, { algorithm, key, plaintext }: Decrypted): Outcome {
  if (plaintext === undefined || key !== target.arn) {
    return unread(`KMS answered ${plaintext === undefined ? 'without a value' : `for another key, ${key}`}`);
  }
  return {
    kind: 'found',
    value: new Secret(target.declarations[0]?.name ?? '', plaintext),
    version: null,
    type: algorithm ?? null,
    lastModified: null,
  };
}

type Explain = (target: Target, message: string) => Outcome;

/** Errors of Decrypt (KMS API reference) that are about one secret, by their codes. */
const REFUSALS: ReadonlyMap<string, Explain> = new Map(
  Object.entries<Explain>({
    AccessDenied: (target, message) => refused('denied', message, 'KT413', denialFix(message, target)),
    InvalidCiphertext: invalidCiphertext,
    IncorrectKey: ({ arn }) =>
      undecryptable(
        'was encrypted with another key than "key" names',
        'KT412',
        `name the key that encrypted it under "key" in the manifest, or encrypt the value again with ${arn}`,
      ),
    NotFound: ({ arn, region }) =>
      undecryptable(
        `its key does not exist in ${region}`,
        'KT414',
        `correct "key" in the manifest; it names ${arn}`,
      ),
    Disabled: ({ arn }) => undecryptable('its key is disabled', 'KT414', `enable ${arn}`),
    KMSInvalidState: ({ arn }, message) =>
      undecryptable(`its key cannot be used: ${message}`, 'KT414', `look at the state of ${arn}`),
    InvalidKeyUsage: ({ arn }) =>
      undecryptable(
        'its key is not for encryption, or not symmetric',
        'KT414',
        `encrypt the value again with a symmetric key, in place of ${arn}`,
      ),
  }),
);

function explain(error: AwsError, target: Target): Outcome {
  const refusal = REFUSALS.get(isDenied(error) ? 'AccessDenied' : error.code);
  return refusal?.(target, error.message) ?? unread(`${error.code}: ${error.message}`);
}

/**
 * KMS says no more than "invalid" of a wrong encryption context and of a damaged ciphertext. That the session or the
 * role did not allow the context would have been a denial: KMS looks at permissions first.
 */
function invalidCiphertext(target: Target): Outcome {
  const { context } = referenceOf(target.declarations[0]);
  const isBare = context.size === 0;
  const first = isBare
    ? 'was encrypted with an encryption context, and none is declared'
    : `was encrypted with another encryption context than the declared one (${[...context.keys()].join(', ')})`;
  const fix = isBare
    ? 'declare the encryption context under "context"'
    : 'correct "context" (upper and lower case count)';
  return undecryptable(
    `${first}; or the ciphertext is damaged`,
    'KT411',
    `${fix}, or encrypt the value again`,
  );
}

function denialFix(message: string, { arn, declarations }: Target): string {
  const { context } = referenceOf(declarations[0]);
  if (message.includes('explicit deny')) {
    return `remove the explicit deny of kms:Decrypt for ${arn}`;
  }
  if (message.includes('no session policy')) {
    return `the session did not cover ${arn}: allow it where the session is opened; one of Keytrail's own is a reason to open an issue`;
  }
  const where = message.includes('no resource-based policy') ? "in the key's own policy" : 'to the role';
  const how = context.size === 0 ? '' : `, with the encryption context (${[...context.keys()].join(', ')})`;
  return `allow kms:Decrypt on ${arn} ${where}${how}`;
}

function undecryptable(reason: string, code: ErrorCode, fix: string): Outcome {
  return refused('undecryptable', reason, code, fix);
}

function refused(kind: 'denied' | 'undecryptable', reason: string, code: ErrorCode, fix: string): Outcome {
  return { kind, reason, advice: { code, fix } };
}

function unread(reason: string): Outcome {
  const fix = "run the job again; for throttling, start fewer jobs at once or raise KMS's request quota";
  return { kind: 'unread', reason, advice: { code: 'KT401', fix } };
}
