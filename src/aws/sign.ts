import type { Aws } from './aws.ts';
import { AwsError, factsOf, settle } from './call.ts';
import type { Credentials } from './credentials.ts';
import { loadSigning } from './sdk.ts';

/** A key for signatures, and in whose name it is used. */
export interface KeyPlace {
  /** A key's ARN, or `alias/NAME`. */
  readonly key: string;
  readonly region: string;
  readonly credentials: Credentials;
}

export const SIGNING_ALGORITHM = 'ECDSA_SHA_256';

export interface Signed {
  /** The ARN of the key that signed, also where it was asked for by an alias. */
  readonly key: string;
  readonly algorithm: typeof SIGNING_ALGORITHM;
  /** DER, as KMS answered. */
  readonly value: Uint8Array;
}

export type SignDigest = (digest: Uint8Array, signal: AbortSignal) => Promise<Signed>;

/**
 * Opens a key for signing. The function has KMS sign a SHA-256 digest as it is (32 bytes); it rejects with an `AwsError`,
 * or with the signal's reason.
 */
export async function openSigningKey(aws: Aws, { key, region, credentials }: KeyPlace): Promise<SignDigest> {
  const { KMSClient, SignCommand } = await loadSigning();
  const client = await aws.equip(
    { service: 'KMS', api: 'kms:Sign', region, credentials },
    (config) => new KMSClient(config),
  );
  return async (digest, signal) => {
    const command = new SignCommand({
      KeyId: key,
      Message: digest,
      MessageType: 'DIGEST',
      SigningAlgorithm: SIGNING_ALGORITHM,
    });
    const answer = await settle(client.send(command, { abortSignal: signal }), signal);
    const { KeyId, Signature, SigningAlgorithm } = answer;
    if (
      !(Signature instanceof Uint8Array) ||
      typeof KeyId !== 'string' ||
      SigningAlgorithm !== SIGNING_ALGORITHM
    ) {
      const facts = factsOf(answer.$metadata);
      throw new AwsError('UnreadableAnswer', 'KMS answered without a signature', facts, undefined);
    }
    return { key: KeyId, algorithm: SIGNING_ALGORITHM, value: Signature };
  };
}
