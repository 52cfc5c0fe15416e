import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { KeytrailError } from '../errors.ts';
import { plainOrQuoted } from '../quote.ts';
import { codeOf } from '../system.ts';

/** Public keys in a form that a worker can be given: DER of SubjectPublicKeyInfo. */
export type KeyBytes = readonly Uint8Array[];

const CURVE = 'prime256v1';

/**
 * Reads the public keys of files: PEM (one or several), DER, or base64 of DER as `aws kms get-public-key` prints it.
 * Throws KT802.
 */
export function readPublicKeys(files: readonly string[]): KeyBytes {
  return files.flatMap((file) => {
    const keys = keysIn(readBytes(file), file);
    return keys.map((key) => {
      if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== CURVE) {
        throw refuse(file, 'holds no key of the curve P-256 (ECC_NIST_P256)');
      }
      return new Uint8Array(key.export({ type: 'spki', format: 'der' }));
    });
  });
}

/** Checks signatures of KMS (ECDSA_SHA_256 over a digest, DER) with these keys. */
export class SignatureCheck {
  readonly #keys: readonly KeyObject[];

  constructor(keys: KeyBytes) {
    this.#keys = keys.map((key) => createPublicKey({ key: Buffer.from(key), type: 'spki', format: 'der' }));
  }

  get hasKeys(): boolean {
    return this.#keys.length > 0;
  }

  /** True when one of the keys made this signature (base64) over what has this text's SHA-256. */
  holds(text: string, signature: string): boolean {
    const bytes = Buffer.from(signature, 'base64');
    return this.#keys.some((key) => verify('sha256', Buffer.from(text, 'utf8'), key, bytes));
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (thrown) {
    throw refuse(file, `cannot be read (${codeOf(thrown) ?? 'unknown reason'})`);
  }
}

function keysIn(bytes: Buffer, file: string): readonly KeyObject[] {
  const text = bytes.toString('latin1').trim();
  const blocks = text.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g);
  const isBase64 = /^[A-Za-z0-9+/=\s]+$/.test(text);
  try {
    if (blocks !== null) return blocks.map((block) => createPublicKey(block));
    const der = isBase64 ? Buffer.from(text, 'base64') : bytes;
    return [createPublicKey({ key: der, type: 'spki', format: 'der' })];
  } catch (cause) {
    throw refuse(file, 'holds no public key', cause);
  }
}

function refuse(file: string, reason: string, cause?: unknown): KeytrailError {
  return new KeytrailError(
    'KT802',
    `the file ${plainOrQuoted(file)} ${reason}.`,
    cause === undefined ? {} : { cause },
  );
}
