import { createHash } from 'node:crypto';

/** The most that KMS's `Decrypt` takes (service model of KMS, `CiphertextType`). */
export const MAX_CIPHERTEXT_BYTES = 6_144;
/** A ciphertext as base64. */
export const MAX_BASE64_CHARACTERS = (MAX_CIPHERTEXT_BYTES / 3) * 4;
/** A file of base64 has line ends, too. */
export const MAX_CIPHERTEXT_FILE_BYTES = 2 * MAX_BASE64_CHARACTERS;

export type CiphertextResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

const NO_BASE64 =
  'the ciphertext is no base64, or a part of it is missing; ' +
  '"aws kms encrypt … --output text --query CiphertextBlob" prints it';

/**
 * The ciphertext that base64 stands for: the standard alphabet with its padding. Blanks count for nothing: YAML folds
 * lines so. A message shows nothing of it: a value that was pasted here by mistake must not be seen.
 */
export function decodeCiphertext(base64: string): CiphertextResult {
  const text = base64.replaceAll(' ', '');
  const bytes = Buffer.from(text, 'base64');
  if (text === '') {
    return refuse('there is no ciphertext');
  }
  // What does not come back the same was no base64, or was cut.
  return bytes.toString('base64') === text ? checkSize(bytes) : refuse(NO_BASE64);
}

/**
 * The ciphertext that a file holds: KMS's bytes as they are, or their base64. The two cannot be taken for each other:
 * KMS's bytes begin with control characters, which no text has.
 */
export function readCiphertext(file: Uint8Array): CiphertextResult {
  if ((file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff)) {
    return refuse('it is UTF-16, as PowerShell writes it; save it as UTF-8');
  }
  const text = textOf(file);
  if (text === undefined) {
    return checkSize(file);
  }
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.some((line) => line.includes(' ')) ? refuse(NO_BASE64) : decodeCiphertext(lines.join(''));
}

/**
 * `sha256:` and 64 hex digits: which ciphertext it is. It tells nothing of the value, of which KMS never makes the same
 * ciphertext twice.
 */
export function selectorOf(ciphertext: Uint8Array): string {
  return `sha256:${createHash('sha256').update(ciphertext).digest('hex')}`;
}

/** Undefined for what is no text: no UTF-8, or with control characters. */
function textOf(file: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function checkSize(bytes: Uint8Array): CiphertextResult {
  return bytes.byteLength > MAX_CIPHERTEXT_BYTES
    ? refuse(`the ciphertext has ${bytes.byteLength} bytes; KMS takes ${MAX_CIPHERTEXT_BYTES}`)
    : { ok: true, bytes };
}

function refuse(message: string): CiphertextResult {
  return { ok: false, message };
}
