import { buffer } from 'node:stream/consumers';
import { createLog } from '../log.ts';
import { masksForAll } from '../masking/index.ts';
import { Secret } from '../secret.ts';
import type { ShortRule } from './program.ts';
import { openStandardInput } from './standard-input.ts';
import { tellUnmasked } from './unmasked.ts';

/**
 * Prints the lines by which the GitHub Action would have the runner mask the value on standard input, which is taken byte
 * for byte. Returns 0. Throws KT904, KT503 and KT501.
 */
export async function masks({ shortValues }: { readonly shortValues: ShortRule }): Promise<number> {
  const secret = new Secret('on standard input', await buffer(openStandardInput()));
  const entry = { secret, mask: true, origin: { source: 'stdin', pointer: undefined } };
  const plan = masksForAll([entry], { maskShort: shortValues === 'mask' });
  tellUnmasked(plan.unmasked, shortValues);
  await createLog(process.stdout).commands(plan.masks.map((data) => ({ name: 'add-mask', data })));
  return 0;
}
