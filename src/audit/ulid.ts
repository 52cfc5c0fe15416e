/** Crockford's base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ULID_CHARACTERS = 26;
const RANDOM_BYTES = 10;

/** What gives time (milliseconds since 1970) and random bytes: the world in production, fixed in a test. */
export interface Chance {
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

/**
 * Makes ULIDs (https://github.com/ulid/spec): 48 bits of time, 80 random ones, as 26 characters that sort by time.
 * Each is greater than the one before it, also within a millisecond and when the clock goes back.
 */
export function ulidSource(chance: Chance): () => string {
  let last = -1n;
  return () => {
    const fresh = (BigInt(chance.now()) << 80n) | bigEndian(chance.randomBytes(RANDOM_BYTES));
    last = fresh >> 80n > last >> 80n ? fresh : last + 1n;
    return encode(last);
  };
}

function bigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function encode(number: bigint): string {
  const digits = Array.from({ length: ULID_CHARACTERS }, (_, index) =>
    ALPHABET.charAt(Number((number >> BigInt(5 * (ULID_CHARACTERS - 1 - index))) & 31n)),
  );
  return digits.join('');
}
