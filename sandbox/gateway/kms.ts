import { type Caller, denial, requireAccess } from './access.ts';
import { type Answer, answerJson, ServiceError } from './answer.ts';
import { type SigningKeyPair, sha256 } from './ecdsa.ts';
import type { IncomingCall } from './incoming.ts';
import { fieldsOf, type Moto, MotoError } from './moto.ts';
import type { Registry } from './registry.ts';
import { demandOf } from './resources.ts';

/** moto's ciphertext begins with the id of its key (36 characters). */
const KEY_ID_BYTES = 36;
const KEYLESS = new Set(['ListAliases']);
/** What may be done with a key whatever its state is. */
const STATELESS = new Set(['DescribeKey', 'GetPublicKey', 'ListAliases']);
const KEY_ARN = /^arn:[^:]+:kms:[^:]+:(\d{12}):key\/(.+)$/;

/** What the KMS front needs beside the caller. */
export interface KmsWorld {
  readonly moto: Moto;
  readonly registry: Registry;
}

/**
 * A KMS call: the key is resolved to its ARN, permission is asked for it, then its state, and moto does the rest. Put
 * right on the way: moto ignores DryRun, states and the algorithm, answers a ciphertext of another key with a denial,
 * and signs the hash of a digest instead of the digest: keys that sign are the gateway's own.
 */
export async function callKms(
  call: IncomingCall,
  caller: Caller,
  world: KmsWorld,
  pass: (account: string) => Promise<Answer>,
): Promise<Answer> {
  const action = `kms:${call.action}`;
  const { partition, account } = caller.principal;
  const key = KEYLESS.has(call.action) ? null : await resolveKey(call, caller, world.moto);
  const asked = typeof call.input['KeyId'] === 'string' ? call.input['KeyId'] : '';
  const RequestAlias = /(?:^|:)(alias\/.+)$/.exec(asked)?.[1];
  const input = { ...call.input, KeyId: key?.arn ?? '', RequestAlias };
  const demand = demandOf(action, { partition, region: caller.region, account, input });
  if (demand === null)
    throw denial(
      caller,
      action,
      key?.arn ?? '*',
      `because no identity-based policy allows the ${action} action`,
    );
  requireAccess(caller, demand.action, demand.resource, demand.context);
  if (key !== null) requireKey(call, key, caller, world.registry);
  if (call.input['DryRun'] === true) {
    throw new ServiceError(
      'DryRunOperationException',
      'The request would have succeeded, but the DryRun option is set.',
    );
  }
  const pair = key === null ? undefined : world.registry.signingKeys.get(key.arn);
  if (pair !== undefined) return callSigningKey(call, key?.arn ?? '', pair);
  if (call.action === 'Sign' && call.input['MessageType'] === 'DIGEST') {
    throw new ServiceError(
      'UnsupportedOperationException',
      'The sandbox signs digests with keys of `signingKeys` only: moto hashes a digest again.',
    );
  }
  const answer = await pass(key?.account ?? account);
  return call.action === 'Decrypt' && answer.status === 200 ? withAlgorithm(answer) : answer;
}

const ALGORITHM = 'ECDSA_SHA_256';
const DIGEST_BYTES = 32;

/** Sign and GetPublicKey of an ECC_NIST_P256 key; whatever else is asked of it, it does not do. */
function callSigningKey(call: IncomingCall, arn: string, pair: SigningKeyPair): Answer {
  const { action, input } = call;
  if (action === 'GetPublicKey') {
    const facts = { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: [ALGORITHM] };
    return answerJson({ KeyId: arn, PublicKey: pair.publicKey.toString('base64'), ...facts });
  }
  if (action !== 'Sign' || input['SigningAlgorithm'] !== ALGORITHM) {
    throw new ServiceError('InvalidKeyUsageException', `${arn} key usage is SIGN_VERIFY with ${ALGORITHM}.`);
  }
  const message = Buffer.from(String(input['Message']), 'base64');
  const isDigest = input['MessageType'] === 'DIGEST';
  if (isDigest && message.length !== DIGEST_BYTES) {
    throw new ServiceError('ValidationException', `Digest is invalid length for algorithm ${ALGORITHM}.`);
  }
  const signature = pair.sign(isDigest ? message : sha256(message));
  return answerJson({ KeyId: arn, Signature: signature.toString('base64'), SigningAlgorithm: ALGORITHM });
}

interface Key {
  readonly arn: string;
  readonly account: string;
  readonly state: string;
}

/** Another account's key needs its own policy beside the caller's; then the state, then whose ciphertext it is. */
function requireKey(
  call: IncomingCall,
  { arn, account, state }: Key,
  caller: Caller,
  registry: Registry,
): void {
  const action = `kms:${call.action}`;
  const home = caller.principal.account;
  if (account !== home && registry.shares.get(arn)?.has(home) !== true) {
    throw denial(caller, action, arn, `because no resource-based policy allows the ${action} action`);
  }
  if (state === 'Disabled' && !STATELESS.has(call.action)) {
    throw new ServiceError('DisabledException', `${arn} is disabled.`);
  }
  if (state !== 'Enabled' && !STATELESS.has(call.action)) {
    const words = state.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
    throw new ServiceError('KMSInvalidStateException', `${arn} is ${words}.`);
  }
  if (call.action === 'Decrypt' && !arn.endsWith(`/${keyIdIn(call)}`)) {
    throw isKeyId(keyIdIn(call))
      ? new ServiceError(
          'IncorrectKeyException',
          'The key ID in the request does not identify a CMK that can perform this operation.',
        )
      : new ServiceError('InvalidCiphertextException', '');
  }
}

async function resolveKey(call: IncomingCall, caller: Caller, moto: Moto): Promise<Key> {
  const asked = call.input['KeyId'] ?? keyIdIn(call);
  const account = KEY_ARN.exec(String(asked))?.[1] ?? caller.principal.account;
  const target = { service: 'kms', region: caller.region, account };
  try {
    const { KeyMetadata } = await moto.call(target, 'TrentService.DescribeKey', { KeyId: String(asked) });
    const { Arn, KeyState } = fieldsOf(KeyMetadata);
    return { arn: String(Arn), account, state: String(KeyState) };
  } catch (error) {
    if (!(error instanceof MotoError)) throw error;
    // What names no key is somebody else's ciphertext, or nobody's.
    if (call.input['KeyId'] === undefined) throw new ServiceError('InvalidCiphertextException', '');
    throw new ServiceError('NotFoundException', `Key '${String(asked)}' does not exist`);
  }
}

/** The id of the key that the call's ciphertext begins with; any text when it is no ciphertext of moto's. */
function keyIdIn({ input }: IncomingCall): string {
  const blob = input['CiphertextBlob'];
  return typeof blob === 'string'
    ? Buffer.from(blob, 'base64').subarray(0, KEY_ID_BYTES).toString('latin1')
    : '';
}

function isKeyId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function withAlgorithm({ body }: Answer): Answer {
  const fields = fieldsOf(JSON.parse(Buffer.from(body).toString('utf8')));
  return answerJson({ ...fields, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
}
