import { closeSync, openSync, readSync } from 'node:fs';
import { KeytrailError } from '../../errors.ts';
import { plainOrQuoted } from '../../quote.ts';
import { codeOf } from '../../system.ts';

/** AWS takes tokens of up to 20,000 characters (STS API reference, AssumeRoleWithWebIdentity). */
const MAX_TOKEN_BYTES = 20_000;

/** Three parts of base64url (RFC 7519). */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The OIDC token in a file, line ends and blanks around it left out. Links are followed: Kubernetes exchanges tokens by
 * them. Throws KT905, which shows nothing of what the file holds.
 */
export function readTokenFile(path: string): string {
  const token = readStart(path).trim();
  if (token.length > MAX_TOKEN_BYTES || !TOKEN.test(token)) {
    throw refuse(path, 'holds no OIDC token (three parts of base64url with dots between)');
  }
  return token;
}

function readStart(path: string): string {
  const buffer = Buffer.alloc(MAX_TOKEN_BYTES + 1);
  let length = 0;
  try {
    const file = openSync(path, 'r');
    try {
      for (let count = -1; count !== 0 && length < buffer.length; length += count) {
        count = readSync(file, buffer, length, buffer.length - length, null);
      }
      return buffer.toString('latin1', 0, length);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    throw refuse(path, `could not be read (${codeOf(thrown) ?? 'unknown reason'})`, thrown);
  }
}

function refuse(path: string, reason: string, cause?: unknown): KeytrailError {
  return new KeytrailError('KT905', `the token file ${plainOrQuoted(path)} ${reason}.`, { cause });
}
