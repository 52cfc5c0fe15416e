import { hash } from 'node:crypto';
import { misfitOf } from '../../audit/index.ts';
import { canonicalOf, NotCanonical, parseStrictly } from '../canonical.ts';
import { SEAL, type Seal } from './form.ts';

/** A seal that was read, and the text that its digest and signature are over. */
export interface ReadSeal {
  readonly seal: Seal;
  readonly text: string;
}

/** Reads a seal: its form and its digest are right, or a text says why not. Its signature is not looked at. */
export function readSeal(bytes: Uint8Array): ReadSeal | string {
  try {
    const value = parseStrictly(Buffer.from(bytes).toString('utf8').trimEnd());
    const misfit = misfitOf(value, SEAL);
    if (misfit !== undefined) return `no seal: ${misfit}`;
    const seal = value as Seal;
    const { digest, signature: _, ...rest } = seal;
    const text = canonicalOf(rest);
    return digest === digestOfText(text) ? { seal, text } : 'its content is not what its digest says';
  } catch (thrown) {
    if (thrown instanceof NotCanonical || thrown instanceof RangeError) return `no seal: ${thrown.message}`;
    throw thrown;
  }
}

/** `sha256:` and the digest of an RFC 8785 form. */
export function digestOfText(text: string): string {
  return `sha256:${hash('sha256', text, 'hex')}`;
}
