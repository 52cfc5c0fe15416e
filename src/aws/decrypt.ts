import type { KMSClient } from '@aws-sdk/client-kms';
import { bytesIn, textIn } from './answer.ts';
import type { CallOptions } from './attempts.ts';
import { type CallFacts, factsOf, settle } from './call.ts';

export interface DecryptRequest {
  /** The ARN of the key: KMS refuses a ciphertext of any other. */
  readonly key: string;
  readonly ciphertext: Uint8Array;
  /** The encryption context; empty: none. */
  readonly context: ReadonlyMap<string, string>;
  /** Told of each attempt as it begins. */
  readonly onAttempt: () => void;
}

export interface Decrypted {
  readonly plaintext: Uint8Array | undefined;
  /** The ARN of the key that was used. */
  readonly key: string | undefined;
  readonly algorithm: string | undefined;
  readonly facts: CallFacts;
}

/** One call of Decrypt. */
export async function decrypt(
  { DecryptCommand }: typeof import('./sdk-kms.ts'),
  client: KMSClient,
  { key, ciphertext, context, onAttempt }: DecryptRequest,
  signal: AbortSignal,
): Promise<Decrypted> {
  const command = new DecryptCommand({
    KeyId: key,
    CiphertextBlob: ciphertext,
    ...(context.size === 0 ? {} : { EncryptionContext: Object.fromEntries(context) }),
  });
  const options: CallOptions = { abortSignal: signal, onAttempt };
  const answer = await settle(client.send(command, options), signal);
  return {
    plaintext: bytesIn(answer.Plaintext),
    key: textIn(answer.KeyId),
    algorithm: textIn(answer.EncryptionAlgorithm),
    facts: factsOf(answer.$metadata),
  };
}
