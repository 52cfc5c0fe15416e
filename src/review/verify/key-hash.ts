import { randomBytes } from 'node:crypto';

/** Whoever writes ids cannot know it, and so cannot choose ids that all come to the same place. */
const SALT = randomBytes(8);
const START = SALT.readInt32LE(0);
const FACTOR = SALT.readInt32LE(4) | 1;
const WORD_BYTES = 4;

/** A number of 32 bits for a key; its length is a multiple of 4. Another process has other numbers. */
export function hashKey(bytes: Buffer, at: number, keyBytes: number): number {
  let hash = START;
  for (let next = at; next < at + keyBytes; next += WORD_BYTES) {
    hash = Math.imul(hash ^ bytes.readInt32LE(next), FACTOR);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
