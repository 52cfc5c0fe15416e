import type { Encoding } from '../manifest/index.ts';

/** The bytes that a text stands for, or why it stands for none. The reason holds nothing of the text. */
export type Decoded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };

/**
 * Decodes base64 (RFC 4648, either alphabet, padded or not) or hex, whole or not at all. Line ends, and blanks around
 * a line, may be there: `base64`, `xxd -p` and `openssl` print them. Anything else that has more than one reading, or
 * looks cut off, is refused: Node's own decoder leaves out what it does not know and stops where it likes.
 */
export function decode(text: string, encoding: Encoding): Decoded {
  const digits = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');
  return encoding === 'hex' ? decodeHex(digits) : decodeBase64(digits);
}

function decodeHex(digits: string): Decoded {
  if (/[^0-9A-Fa-f]/.test(digits)) {
    return refuse('is not valid hex: it holds a character that is no hex digit');
  }
  return digits.length % 2 === 0
    ? { ok: true, bytes: Buffer.from(digits, 'hex') }
    : refuse('is not valid hex: it is cut off, the last byte has one digit');
}

function decodeBase64(text: string): Decoded {
  const end = text.indexOf('=');
  const digits = end < 0 ? text : text.slice(0, end);
  const padding = text.slice(digits.length);
  if (/[^A-Za-z0-9+/_-]/.test(digits) || /[^=]/.test(padding)) {
    return refuse('is not valid base64: it holds a character that base64 does not have there');
  }
  if (/[+/]/.test(digits) && /[-_]/.test(digits)) {
    return refuse('is not valid base64: it mixes the alphabets of base64 and base64url');
  }
  const bytes = Buffer.from(digits, 'base64url');
  const isWhole = bytes.toString('base64url') === digits.replaceAll('+', '-').replaceAll('/', '_');
  const isPadded = padding === '' || (padding.length < 3 && text.length % 4 === 0);
  return isWhole && isPadded
    ? { ok: true, bytes }
    : refuse('is not valid base64: it is cut off, or its end is wrong');
}

function refuse(reason: string): Decoded {
  return { ok: false, reason };
}
