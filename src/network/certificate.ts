import { accessSync, constants } from 'node:fs';
import { KeytrailError, messageOf } from '../errors.ts';
import { codeOf } from '../system.ts';

/** Node's documentation, TLS, "X.509 certificate error codes": those that a further authority can mend. */
const UNKNOWN_AUTHORITY = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
  // An authority of that name is known, with another key.
  'CERT_SIGNATURE_FAILURE',
]);

const DATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
};

const OTHERS = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
]);

/** KT208 for a server whose certificate does not hold; undefined when that is not what failed. */
export function explainCertificate(thrown: unknown, host: string): KeytrailError | undefined {
  const found = findMistake(codeOf(thrown) ?? '', thrown);
  if (found === undefined) {
    return undefined;
  }
  return new KeytrailError('KT208', `the certificate of ${host} does not hold: ${found.why}.`, {
    details: [`${codeOf(thrown)}: ${messageOf(thrown)}`],
    fix: found.fix,
    cause: thrown,
  });
}

interface Mistake {
  readonly why: string;
  readonly fix: string;
}

function findMistake(code: string, thrown: unknown): Mistake | undefined {
  if (UNKNOWN_AUTHORITY.has(code)) {
    return { why: 'it was signed by an authority that is not known here', fix: fixForAuthority() };
  }
  const date = DATES[code];
  if (date !== undefined) {
    return { why: date, fix: 'renew the certificate of the server, or correct the clock of the runner' };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const fix = 'correct the host name in the address, or have a certificate issued that names it';
    return { why: 'it was issued for other names', fix };
  }
  return OTHERS.has(code)
    ? { why: messageOf(thrown), fix: 'have the certificate of the server issued anew' }
    : undefined;
}

/** Node reads the variable once, when it starts, and goes on without a file that it cannot read. */
function fixForAuthority(): string {
  const file = process.env['NODE_EXTRA_CA_CERTS'];
  if (!file) {
    return "set NODE_EXTRA_CA_CERTS, in the job's or the step's env or on the runner, to a PEM file of that authority";
  }
  return canRead(file)
    ? 'add that authority to the PEM file that NODE_EXTRA_CA_CERTS names; Node accepts what is in it so far'
    : 'NODE_EXTRA_CA_CERTS names a file that cannot be read: correct the path, or the rights of the file';
}

function canRead(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
