/** Values that are themselves base64 of a text: `auth` in Docker's config, `…-data` in a kubeconfig, keys in variables. */
import { isUtf8 } from 'node:buffer';

/** Shorter texts decode to something printable by chance. */
const MINIMUM_CHARACTERS = 12;

/**
 * The text that a base64 text (either alphabet, with or without padding, with line ends) stands for; undefined when it
 * is none, or holds characters that no printed text has.
 */
export function decodedText(text: string): string | undefined {
  if (text.length < MINIMUM_CHARACTERS || !/^[\w+/-]{4}/.test(text)) return undefined;
  const source = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z\d+/]+|[\w-]+)={0,2}$/.test(source)) return undefined;
  const bytes = Buffer.from(source, 'base64');
  const decoded = isUtf8(bytes) ? bytes.toString('utf8') : '';
  const isWhole = bytes.length === Math.floor((source.replace(/=+$/, '').length * 3) / 4);
  return isWhole && decoded !== '' && !/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]/.test(decoded)
    ? decoded
    : undefined;
}

/** The password of `user:password`. */
export function basicPassword(decoded: string): readonly string[] {
  const password = /^[^:\s]{1,200}:(\S+)\s*$/.exec(decoded)?.[1];
  return password === undefined ? [] : [password];
}
