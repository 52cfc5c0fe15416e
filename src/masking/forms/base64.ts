/**
 * Base64. Where a value stands inside an encoded text (`user:secret`, `secret\n`), its first and last characters mix with
 * the neighbours' bits. What lies between is the same whatever stands around, for each of three byte shifts.
 */
import type { Form, FormSource } from './form.ts';
import { piecesOf } from './pieces.ts';
import { SPECIAL } from './special.ts';

/** GNU base64's and MIME's line; that of openssl and PEM. */
const COLUMNS = 76;
const NARROW_COLUMNS = 64;
const BITS = 6;

type Shift = 0 | 1 | 2;
const SHIFTS: readonly Shift[] = [0, 1, 2];

export const BASE64: readonly Form[] = [
  {
    id: 'base64',
    title: 'base64, also unpadded, with a newline behind it, and wrapped at 76 columns (`base64`, `btoa`)',
    class: 'must',
    strings: ({ bytes, led, shifted, text }) => [
      ...(led.length <= wrapBytes(COLUMNS) ? [innerBase64(shifted, 0)] : wrapped(led, COLUMNS)),
      // The runner derives it from a text of one line, and knows nothing of bytes.
      ...(led.length <= wrapBytes(COLUMNS) || text === undefined ? [bytes.toString('base64')] : []),
    ],
  },
  {
    id: 'base64-inside',
    title: 'base64 of a text around it, as `user:secret` (`curl -u`, `.docker/config.json`)',
    class: 'must',
    strings: ({ bytes, led, shifted }) => [
      innerBase64(shifted, 1),
      innerBase64(shifted, 2),
      ...(led.length === bytes.length ? [] : [innerBase64(shifted, 0)]),
    ],
  },
  {
    id: 'base64url',
    title: 'base64url (JWT, `Buffer.toString("base64url")`)',
    class: 'must',
    strings: ({ shifted }) =>
      SHIFTS.map((shift) => innerBase64(shifted, shift))
        .filter(isChanged)
        .map(forUrls),
  },
  {
    id: 'base64-utf16',
    title: 'base64 of UTF-16LE (PowerShell’s `-EncodedCommand`, `[Text.Encoding]::Unicode`)',
    class: 'must',
    strings: (source) => ofUtf16(source, [0]),
  },
  {
    id: 'base64-narrow',
    title: 'base64 wrapped at 64 columns (`openssl base64`)',
    class: 'should',
    strings: ({ led }) => (led.length <= wrapBytes(NARROW_COLUMNS) ? [] : wrapped(led, NARROW_COLUMNS)),
  },
];

/** Other characters stand in JSON as they are, and are found as the value's own base64. */
const ESCAPED_IN_JSON = SPECIAL.quote | SPECIAL.backslash | SPECIAL.control;

/** Few texts of UTF-16 stand inside others. */
export const BASE64_INSIDE_UTF16: readonly Form[] = [
  {
    id: 'base64-utf16-inside',
    title: 'base64 of a UTF-16LE text around it',
    class: 'should',
    strings: (source) => ofUtf16(source, [1, 2]),
  },
  {
    id: 'base64-json',
    title: 'base64 of JSON that holds the value (`.dockerconfigjson`)',
    class: 'should',
    strings: ({ specials, text }) =>
      text === undefined || (specials & ESCAPED_IN_JSON) === 0 ? [] : ofJson(text),
  },
];

/**
 * What base64 of a text makes of the bytes at this shift, whatever stands before and behind them. `shifted` are two
 * bytes, then the bytes.
 */
export function innerBase64(shifted: Buffer, shift: Shift): string {
  const encoded = shifted.toString('base64', 2 - shift);
  const bits = (shifted.length - 2 + shift) * 8;
  return encoded.slice(Math.ceil((shift * 8) / BITS), Math.floor(bits / BITS));
}

function wrapBytes(columns: number): number {
  return (columns / 4) * 3;
}

/**
 * The lines of the wrapped text, with what may stand behind it and with its padding; and the text in one piece when its
 * last line is too short to be looked for.
 */
function wrapped(bytes: Buffer, columns: number): readonly string[] {
  const encoded = bytes.toString('base64');
  const inner = encoded.slice(0, Math.floor((bytes.length * 8) / BITS));
  return [inner, encoded].flatMap((text) => piecesOf(text, columns, BITS));
}

function ofUtf16({ text }: FormSource, shifts: readonly Shift[]): readonly string[] {
  if (text === undefined) return [];
  // Two bytes of UTF-16 stand for the two that move the text.
  const shifted = Buffer.from(`\0${text}`, 'utf16le');
  return shifts.map((shift) => innerBase64(shifted, shift));
}

function ofJson(text: string): readonly string[] {
  const shifted = Buffer.from(`\0\0${JSON.stringify(text).slice(1, -1)}`);
  return SHIFTS.map((shift) => innerBase64(shifted, shift));
}

function isChanged(encoded: string): boolean {
  return /[+/]/.test(encoded);
}

function forUrls(encoded: string): string {
  return encoded.replaceAll('+', '-').replaceAll('/', '_');
}
