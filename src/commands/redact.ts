import { KeytrailError } from '../errors.ts';
import { exitStatusOf, Patience, pump } from '../handover/index.ts';
import { allFormsOf, masksForAll, Redactor } from '../masking/index.ts';
import type { ShortRule } from './program.ts';
import { openStandardInput } from './standard-input.ts';
import { tellUnmasked } from './unmasked.ts';
import { readValues } from './values-file.ts';

export interface RedactRequest {
  /** A path, or `-` for file descriptor 3. */
  readonly values: string;
  readonly shortValues: ShortRule;
}

/**
 * Passes standard input to standard output, without the values. Returns 0 at its end; what a shell says of SIGPIPE when
 * nobody reads any more. Throws KT904, KT503, and KT705 when the output cannot be written.
 */
export async function redact({ values, shortValues }: RedactRequest): Promise<number> {
  const entries = readValues(values).map((secret, index) => ({
    secret,
    mask: true,
    origin: { source: String(index), pointer: undefined },
  }));
  const options = { maskShort: shortValues === 'mask' };
  tellUnmasked(masksForAll(entries, options).unmasked, shortValues);
  const filter = new Redactor(allFormsOf(entries, options));
  const failure = await pump(openStandardInput(), { to: process.stdout, filter }, new Patience(0, () => {}));
  if (failure === undefined) {
    return 0;
  }
  const reason = 'code' in failure ? String(failure.code) : failure.name;
  if (reason === 'EPIPE') {
    return exitStatusOf({ code: null, signal: 'SIGPIPE' });
  }
  throw new KeytrailError('KT705', `not all of standard input could be passed on: ${reason}.`, {
    cause: failure,
  });
}
