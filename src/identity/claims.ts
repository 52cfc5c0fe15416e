import { KeytrailError } from '../errors.ts';

/** The claims of a token by name; values as the issuer wrote them. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads the claims of a JWT without checking its signature: AWS checks it, and what is shown before AWS has done so
 * is marked as unverified. Throws KT203; the message never holds a part of the token.
 */
export function readClaims(token: string): Claims {
  const payload = token.split('.')[1];
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
    if (typeof claims === 'object' && claims !== null && !Array.isArray(claims)) {
      return claims as Claims;
    }
  } catch {
    // Told below: the parser's own message would quote the token.
  }
  throw new KeytrailError('KT203', 'what came as the OIDC token has no readable claims');
}

/** A claim as text; numbers as their digits; null when it is missing or empty. */
export function claimText(claims: Claims, name: string): string | null {
  const value = claims[name];
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value : null;
}
