import { fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { KeytrailError } from '../errors.ts';

/** Standard input. Throws KT904 when it is a folder: Node takes that for an input that is empty. */
export function openStandardInput(): Readable {
  if (fstatSync(process.stdin.fd).isDirectory()) {
    throw new KeytrailError('KT904', 'standard input is a folder; nothing was passed on.');
  }
  return process.stdin;
}
