import { closeSync, constants, fstatSync, readSync } from 'node:fs';
import { SYSTEM } from '../system.ts';
import { RECORD_LIMIT_BYTES } from './record.ts';

/** Enough for most records; then enough for half a record after a whole one. */
const TAILS_BYTES = [65_536, 2 * (RECORD_LIMIT_BYTES + 2)] as const;

const RECORD_START = '{"schema":"keytrail.audit/';
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * The digest, as written, of the newest whole record in an audit file; null when there is no file, no record or no way
 * to read it. Only a hint for `prev`: it is not recomputed, reads the file's end only, and never throws.
 */
export function newestDigest(path: string): string | null {
  try {
    const file = SYSTEM.openRegular(path, constants.O_RDONLY);
    try {
      return newestIn(file, fstatSync(file).size);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function newestIn(file: number, size: number): string | null {
  for (const bytes of TAILS_BYTES) {
    const start = Math.max(0, size - bytes);
    const tail = Buffer.alloc(size - start);
    const bytesRead = readSync(file, tail, 0, tail.length, start);
    const digest = newestLine(tail.toString('utf8', 0, bytesRead));
    if (digest !== null || start === 0) {
      return digest;
    }
  }
  return null;
}

/** Half lines at both ends are passed over: the first does not begin as a record, the last does not parse. */
function newestLine(tail: string): string | null {
  const lines = tail.split('\n').filter((line) => line.startsWith(RECORD_START));
  return lines.reduceRight<string | null>((found, line) => found ?? digestIn(line), null);
}

function digestIn(line: string): string | null {
  try {
    const record: unknown = JSON.parse(line);
    const digest = typeof record === 'object' && record !== null && 'digest' in record ? record.digest : null;
    return typeof digest === 'string' && DIGEST.test(digest) ? digest : null;
  } catch {
    return null;
  }
}
