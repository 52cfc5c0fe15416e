import { kms } from './kms.ts';
import type { Source } from './source.ts';
import { ssm } from './ssm.ts';

/** By scheme, in the order in which they are told. */
export const SOURCES: Readonly<Record<string, Source>> = { ssm, kms };

/** The source of a scheme. The manifest refuses unknown schemes, so that there is always one. */
export function sourceOf(scheme: string): Source {
  const source = SOURCES[scheme];
  if (source === undefined) {
    throw new RangeError(`no source for the scheme ${scheme}`);
  }
  return source;
}
