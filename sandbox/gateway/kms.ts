import { type Caller, denial, requireAccess } from './access.ts';
import { type Answer, ServiceError } from './answer.ts';
import type { IncomingCall } from './incoming.ts';
import { fieldsOf, type Moto, MotoError } from './moto.ts';
import { demandOf } from './resources.ts';

/** moto's ciphertext begins with the id of its key (36 characters). */
const KEY_ID_BYTES = 36;
const KEYLESS = new Set(['ListAliases']);

/**
 * A KMS call: the key is resolved to its ARN, permission is asked for it, and moto does the rest. Put right on the way:
 * moto ignores DryRun, and signs the hash of a digest instead of the digest, which is therefore refused.
 */
export async function callKms(
  call: IncomingCall,
  caller: Caller,
  moto: Moto,
  pass: () => Promise<Answer>,
): Promise<Answer> {
  const action = `kms:${call.action}`;
  const { partition, account } = caller.principal;
  const KeyId = KEYLESS.has(call.action) ? '' : await resolveKey(call, caller, moto);
  const asked = typeof call.input['KeyId'] === 'string' ? call.input['KeyId'] : '';
  const RequestAlias = /(?:^|:)(alias\/.+)$/.exec(asked)?.[1];
  const input = { ...call.input, KeyId, RequestAlias };
  const demand = demandOf(action, { partition, region: caller.region, account, input });
  if (demand === null)
    throw denial(
      caller,
      action,
      KeyId || '*',
      `because no identity-based policy allows the ${action} action`,
    );
  requireAccess(caller, demand.action, demand.resource, demand.context);
  if (call.action === 'Sign' && call.input['MessageType'] === 'DIGEST') {
    throw new ServiceError(
      'UnsupportedOperationException',
      'The sandbox signs MessageType RAW only: moto hashes a digest again.',
    );
  }
  if (call.input['DryRun'] === true) {
    throw new ServiceError(
      'DryRunOperationException',
      'The request would have succeeded, but the DryRun option is set.',
    );
  }
  return pass();
}

async function resolveKey(call: IncomingCall, caller: Caller, moto: Moto): Promise<string> {
  const blob = call.input['CiphertextBlob'];
  const keyId =
    call.input['KeyId'] ??
    (typeof blob === 'string'
      ? Buffer.from(blob, 'base64').subarray(0, KEY_ID_BYTES).toString('latin1')
      : '');
  const target = { service: 'kms', region: caller.region, account: caller.principal.account };
  try {
    const { KeyMetadata } = await moto.call(target, 'TrentService.DescribeKey', { KeyId: String(keyId) });
    return String(fieldsOf(KeyMetadata)['Arn']);
  } catch (error) {
    if (!(error instanceof MotoError)) throw error;
    // What names no key is somebody else's ciphertext, or nobody's.
    if (call.input['KeyId'] === undefined) throw new ServiceError('InvalidCiphertextException', '');
    throw new ServiceError('NotFoundException', `Key '${String(keyId)}' does not exist`);
  }
}
