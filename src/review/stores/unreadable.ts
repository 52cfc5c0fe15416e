import { AwsError, isDenied } from '../../aws/index.ts';
import { KeytrailError, messageOf } from '../../errors.ts';

/** Why a store of AWS cannot be read, as KT801, from what its client threw. */
export function explainUnreadable(thrown: unknown, uri: string, actions: string): KeytrailError {
  if (thrown instanceof KeytrailError) return thrown;
  const isAnswered = thrown instanceof AwsError;
  const reason =
    isAnswered && thrown.code !== thrown.message ? `${thrown.code}: ${messageOf(thrown)}` : messageOf(thrown);
  return new KeytrailError('KT801', `${uri} cannot be read: ${reason}.`, {
    fix:
      isAnswered && isDenied(thrown)
        ? `allow ${actions}, and kms:Decrypt where a key of KMS encrypts it`
        : [],
    cause: thrown,
  });
}
