import { messageOf } from '../errors.ts';
import type { Sealed } from './deliver.ts';
import { lineOf } from './line.ts';
import type { LateSigner } from './signer.ts';
import { SinkError } from './sink.ts';

/** The record with its signature; without one, where there is to be one, the reason stands beside it. */
export async function sign(
  sealed: Sealed,
  signer: LateSigner | undefined,
  signal: AbortSignal,
): Promise<Sealed> {
  if (signer === undefined) {
    return sealed;
  }
  try {
    const record = { ...sealed.record, signature: await signer.sign(sealed.record.digest, signal) };
    return { record, line: lineOf(record) };
  } catch (thrown) {
    const fix = thrown instanceof SinkError ? thrown.fix : `Look why ${signer.key} does not sign.`;
    return { ...sealed, unsigned: { key: signer.key, reason: messageOf(thrown), fix } };
  }
}
