import { KeytrailError } from '../errors.ts';
import type { Missed, Unsigned } from './deliver.ts';
import { type Phase, RECORD_LIMIT_BYTES } from './record.ts';

/** KT601: these sinks, which the load requires, have not confirmed its record. */
export function notConfirmed(phase: Phase, missed: readonly Missed[], consequence: string): KeytrailError {
  const names = missed.map((sink) => sink.uri).join(', ');
  return new KeytrailError(
    'KT601',
    `The audit record (${phase}) was not confirmed by: ${names}. ${consequence}`,
    {
      details: missed.map((sink) => `${sink.uri}  ${sink.reason}`),
      fix: [...new Set(missed.map((sink) => sink.fix))],
    },
  );
}

/** KT602: a record of so many bytes is none. */
export function tooLarge(bytes: number, consequence: string): KeytrailError {
  const kilobytes = Math.ceil(bytes / 1000);
  return new KeytrailError(
    'KT602',
    `The audit record of this load would hold up to ${kilobytes} kB; ${RECORD_LIMIT_BYTES / 1000} kB are allowed. ${consequence}`,
  );
}

/** KT603: the result has no signature. */
export function notSigned({ key, reason, fix }: Unsigned): KeytrailError {
  return new KeytrailError(
    'KT603',
    `The audit record (result) was not signed by ${key}. Nothing was handed over.`,
    { details: [reason], fix },
  );
}
