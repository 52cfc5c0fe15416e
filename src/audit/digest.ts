import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The digest of a record: `sha256:` and 64 hex digits over its RFC 8785 form (UTF-8), the keys `digest` and
 * `signature` left out. It is the same for a record that was written and read again.
 *
 * @throws {Error} when the record holds what RFC 8785 has no form for: a lone surrogate, a number that is not finite
 */
export function digestOf(record: object): string {
  const canonical = canonicalize({ ...record, digest: undefined, signature: undefined });
  return `sha256:${hash('sha256', canonical ?? '', 'hex')}`;
}
