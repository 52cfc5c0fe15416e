import { createHash } from 'node:crypto';
import { type Caller, denial, describe } from './access.ts';
import { ServiceError } from './answer.ts';
import { decide, isDenied } from './authorize.ts';
import { fieldsOf, type Moto, MotoError } from './moto.ts';
import type { ParameterRequest } from './parameter-name.ts';

const DEFAULT_KEY = 'alias/aws/ssm';
const BY_DENIAL = 'with an explicit deny in an identity-based policy';

/** How SSM words a key that may not be used; AWS shows all three forms. */
export type KmsDenial = 'ciphertext' | 'named' | 'invalidKeyId';

/** What decryption needs beside the caller. */
export interface DecryptionWorld {
  readonly moto: Moto;
  readonly kmsDenial: KmsDenial;
}

/** moto stores `kms:KEYID:VALUE`, in clear; only an ARN as key id holds colons, five of them. */
export function splitMotoCiphertext(stored: string): { keyId: string; plaintext: string } {
  const [, keyId = '', plaintext = ''] = /^kms:(arn(?::[^:]*){5}|[^:]*):(.*)$/s.exec(stored) ?? [];
  return { keyId, plaintext };
}

/** Text that looks like SSM's ciphertext, stable for a version; nothing of the value goes in. */
export function ciphertextOf(request: ParameterRequest, version: unknown): string {
  return `AQICAHh${createHash('sha512').update(`${request.arn}:${version}`).digest('base64')}`;
}

/** The kms:Decrypt that SSM makes in the caller's name; throws AccessDeniedException or InvalidKeyId. */
export async function requireDecryption(
  keyId: string,
  request: ParameterRequest,
  caller: Caller,
  world: DecryptionWorld,
): Promise<void> {
  const { partition, account, permissions } = caller.principal;
  const extra = {
    'kms:viaservice': `ssm.${caller.region}.amazonaws.com`,
    'kms:calleraccount': account,
    'kms:encryptioncontext:parameter_arn': request.arn,
    'aws:viaawsservice': 'true',
  };
  if (keyId === DEFAULT_KEY) {
    // The key policy of aws/ssm lets its own account decrypt through SSM: only a denial can stop that.
    const keyArn = `arn:${partition}:kms:${caller.region}:${request.account}:${DEFAULT_KEY}`;
    const isStopped = isDenied(permissions, describe(caller, 'kms:Decrypt', keyArn, extra));
    if (isStopped || request.account !== account) throw refuseKey(keyArn, caller, world, BY_DENIAL);
    return;
  }
  const key = await describeKey(keyId, request, caller, world.moto);
  if (key.state !== 'Enabled')
    throw new ServiceError('InvalidKeyId', `${key.arn} is in the state ${key.state}.`);
  const decision = decide(permissions, describe(caller, 'kms:Decrypt', key.arn, extra));
  if (!decision.allowed) throw refuseKey(key.arn, caller, world, decision.reason);
}

function refuseKey(keyArn: string, caller: Caller, world: DecryptionWorld, reason: string): ServiceError {
  if (world.kmsDenial === 'named') return denial(caller, 'kms:Decrypt', keyArn, reason);
  return new ServiceError(
    world.kmsDenial === 'invalidKeyId' ? 'InvalidKeyId' : 'AccessDeniedException',
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, ' +
      'or you are not allowed to access.',
  );
}

async function describeKey(
  keyId: string,
  request: ParameterRequest,
  caller: Caller,
  moto: Moto,
): Promise<{ arn: string; state: string }> {
  const target = { service: 'kms', region: caller.region, account: request.account };
  try {
    const { KeyMetadata } = await moto.call(target, 'TrentService.DescribeKey', { KeyId: keyId });
    const { Arn, KeyState } = fieldsOf(KeyMetadata);
    return { arn: String(Arn), state: String(KeyState) };
  } catch (error) {
    if (!(error instanceof MotoError)) throw error;
    throw new ServiceError('InvalidKeyId', `Invalid keyId ${keyId}`);
  }
}
