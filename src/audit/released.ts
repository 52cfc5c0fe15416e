import { closeSync, constants, fstatSync, readSync } from 'node:fs';
import { SYSTEM } from '../system.ts';
import { RECORD_SCHEMA, type Read } from './record.ts';

/** More is not read: somebody else may have written into the file. What stands before it counts as not there. */
const READ_AT_MOST_BYTES = 32 * 1024 * 1024;

/** A name, and the way in which its value went to the job. */
export type Released = Pick<Read, 'name' | 'delivered'>;

/**
 * What the results in a job's audit file say was released to the job, so far. It names secrets, so no value can add a
 * line to it. Empty when the file is not there or cannot be read; lines that are no record are passed over.
 */
export function releasedIn(path: string): readonly Released[] {
  try {
    return tailOf(path).split('\n').flatMap(releasedBy);
  } catch {
    return [];
  }
}

function tailOf(path: string): string {
  const file = SYSTEM.openRegular(path, constants.O_RDONLY);
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, READ_AT_MOST_BYTES));
    return tail.toString('utf8', 0, readSync(file, tail, 0, tail.length, size - tail.length));
  } finally {
    closeSync(file);
  }
}

function releasedBy(line: string): readonly Released[] {
  const record = parse(line);
  const isRelease = isObject(record) && record['schema'] === RECORD_SCHEMA && record['outcome'] === 'ok';
  const reads: unknown = isRelease ? record['reads'] : undefined;
  return Array.isArray(reads) ? reads.flatMap(releaseOf) : [];
}

function releaseOf(read: unknown): readonly Released[] {
  if (!isObject(read) || typeof read['name'] !== 'string') {
    return [];
  }
  const { name, delivered } = read;
  return delivered === 'env' || delivered === 'outputs' || delivered === 'file' ? [{ name, delivered }] : [];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
