import { createECDH, createHash, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';

/** The order of P-256's base point (SEC 2, secp256r1). */
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
const SCALAR_BYTES = 32;

/** A key pair of the sandbox, as KMS would keep it: ECC_NIST_P256. */
export interface SigningKeyPair {
  /** SubjectPublicKeyInfo in DER, as GetPublicKey answers. */
  readonly publicKey: Buffer;
  /** A DER signature over a digest of 32 bytes, as it is: Node's own API would hash it again, and so does moto. */
  sign(digest: Uint8Array): Buffer;
}

export function createSigningKeyPair(): SigningKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const d = toNumber(Buffer.from(String(privateKey.export({ format: 'jwk' }).d), 'base64url'));
  return {
    publicKey: createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({
      type: 'spki',
      format: 'der',
    }),
    sign: (digest) => signDigest(digest, d),
  };
}

/** ECDSA (FIPS 186-5, 6.4.1) with a random k; the point k·G is what ECDH calls the public key of k. */
function signDigest(digest: Uint8Array, d: bigint): Buffer {
  for (;;) {
    const k = toNumber(randomBytes(SCALAR_BYTES)) % ORDER;
    if (k === 0n) continue;
    const curve = createECDH('prime256v1');
    curve.setPrivateKey(toBytes(k));
    const r = toNumber(curve.getPublicKey().subarray(1, 1 + SCALAR_BYTES)) % ORDER;
    const s = (inverse(k) * (toNumber(digest) + r * d)) % ORDER;
    if (r !== 0n && s !== 0n) return sequence([integer(r), integer(s)]);
  }
}

export function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

/** By Fermat: the order is a prime. */
function inverse(number: bigint): bigint {
  let result = 1n;
  let base = number % ORDER;
  for (let exponent = ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % ORDER;
    base = (base * base) % ORDER;
  }
  return result;
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function toBytes(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex');
}

/** A DER integer: no zeros in front, but one where the first bit would say "negative". */
function integer(number: bigint): Buffer {
  const bytes = toBytes(number);
  const start = bytes.findIndex((byte) => byte !== 0);
  const short = bytes.subarray(start);
  const body = (short[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), short]) : short;
  return Buffer.concat([Buffer.of(0x02, body.length), body]);
}

function sequence(parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}
