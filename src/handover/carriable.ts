import { KeytrailError } from '../errors.ts';
import type { Secret } from '../secret.ts';

/** A value, the name that it is handed over under, and what carries it: only a file can hold a NUL, or bytes that are no text. */
export interface Carried {
  readonly name: string;
  readonly value: Secret;
  readonly carrier: 'variable' | 'file';
}

/**
 * Checks that every value can arrive byte for byte. To be called before the load is recorded as released. Throws KT701
 * with the names of all that cannot.
 */
export function checkCarriable(carried: readonly Carried[]): void {
  const details = carried.flatMap((each) => {
    const reason = obstacleOf(each);
    return reason === undefined ? [] : [`${each.name}  ${reason}`];
  });
  if (details.length === 0) return;
  const count = `${details.length} of ${carried.length} values`;
  throw new KeytrailError('KT701', `${count} cannot be handed over; nothing was.`, { details });
}

/** What the carrier cannot hold. Half a surrogate pair has no UTF-8 form: another character would arrive in its place. */
export function obstacleOf({ value, carrier }: Carried): string | undefined {
  if (value.isBinary) {
    return carrier === 'variable'
      ? 'is binary, which no variable and no output can hold; declare it with "as: file"'
      : undefined;
  }
  const text = value.reveal();
  if (carrier === 'variable' && text.includes('\0')) {
    return 'holds a NUL byte, which no variable and no output can hold; declare it with "as: file"';
  }
  return text.isWellFormed() ? undefined : 'holds half a surrogate pair, which has no UTF-8 form';
}
