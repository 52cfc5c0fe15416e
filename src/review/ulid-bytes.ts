const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 26;
export const ULID_BYTES = 16;

const VALUES = new Uint8Array(128).map((_, code) => Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))));

/** Writes a ULID as its 128 bits into `bytes` at `at`. */
export function writeUlid(ulid: string, bytes: Uint8Array, at: number): void {
  let bits = 0;
  let held = 0;
  let next = at;
  // 26 digits have 130 bits; the first digit is at most 7, so its two upper bits are none.
  for (let index = 0; index < CHARACTERS; index += 1) {
    held = (held << 5) | (VALUES[ulid.charCodeAt(index)] ?? 0);
    bits += index === 0 ? 3 : 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[next] = (held >> bits) & 0xff;
      held &= (1 << bits) - 1;
      next += 1;
    }
  }
}

/** The ULID that `writeUlid` wrote. */
export function readUlid(bytes: Uint8Array, at: number): string {
  let held = 0;
  // The two bits that 26 digits have and 16 bytes have not.
  let bits = 2;
  let ulid = '';
  for (let index = 0; index < ULID_BYTES; index += 1) {
    held = (held << 8) | (bytes[at + index] ?? 0);
    for (bits += 8; bits >= 5; bits -= 5) {
      ulid += ALPHABET[(held >> (bits - 5)) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return ulid;
}
