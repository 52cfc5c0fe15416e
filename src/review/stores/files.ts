import { open, opendir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { KeytrailError } from '../../errors.ts';
import { plainOrQuoted } from '../../quote.ts';
import { codeOf } from '../../system.ts';
import type { Given, Sealed, Store } from './batch.ts';
import { cutLines, type Lines } from './lines.ts';
import { SEALS, saidByKey } from './names.ts';

const PIECE_BYTES = 262_144;
/** RFC 1952, 2.3.1. */
const GZIP = [0x1f, 0x8b];
const NOTHING: Lines = { bytes: new Uint8Array(0), firstLine: 1 };
const RECORD_FILE = /\.(?:jsonl|json|ndjson)$/i;

/** A file of records, or a folder of such files (`.jsonl`, `.json`, `.ndjson`), as deep as it goes. */
export function fileStore(path: string): Store {
  const others: string[] = [];
  return {
    uri: path,
    sealedAs: undefined,
    passedOver: () => others.length,
    placeOf: (key) => join(path, ...key.split('/')),
    read: () => readPath(path, others),
    seals: () => readSeals(path),
  };
}

/** @param others gets the files that are passed over */
async function* readPath(path: string, others: string[]): AsyncGenerator<Given> {
  const entry = await orRefuse(path, stat(path));
  if (!entry.isDirectory()) {
    yield* readFile(path, undefined, refuseCompressed(path, piecesOf(path)));
    return;
  }
  for (const file of await filesIn(path, path, others)) {
    const key = relative(path, file).split(sep).join('/');
    if (!key.startsWith(SEALS)) yield* readFile(file, key, piecesOf(file));
  }
}

/** The files below a folder, in the order of their names. Links are not followed: they could lead anywhere, and round. */
async function filesIn(folder: string, top: string, others: string[] = []): Promise<readonly string[]> {
  const search = async () => {
    const found: string[] = [];
    for await (const entry of await opendir(folder, { recursive: true })) {
      const list = entry.isFile() && RECORD_FILE.test(entry.name) ? found : others;
      if (!entry.isDirectory()) list.push(join(entry.parentPath, entry.name));
    }
    return found.sort();
  };
  return await orRefuse(top, search());
}

async function* readFile(
  path: string,
  key: string | undefined,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Given> {
  const says = key === undefined ? undefined : saidByKey(key);
  const given = (lines: Lines): Given => ({
    place: path,
    isOrdered: says === undefined,
    ...lines,
    ...(says === undefined ? {} : { says, firstLine: 0 }),
    ...(key === undefined ? {} : { key }),
  });
  let isEmpty = true;
  for await (const lines of cutLines(pieces)) {
    isEmpty = false;
    yield given(lines);
  }
  // Where one record should be, there being none has to be told.
  if (isEmpty && says !== undefined) yield given(NOTHING);
}

/** A file that somebody names and that is compressed is a mistake: each of its lines would be a finding. */
async function* refuseCompressed(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst && GZIP.every((byte, index) => piece[index] === byte)) {
      const fix = 'give what it holds: gunzip -c FILE | keytrail audit verify /dev/stdin';
      throw new KeytrailError('KT801', `${plainOrQuoted(path)} is compressed (gzip).`, { fix });
    }
    isFirst = false;
    yield piece;
  }
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await orRefuse(path, open(path, 'r'));
  try {
    for (;;) {
      const { bytesRead, buffer } = await orRefuse(path, file.read(new Uint8Array(PIECE_BYTES)));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* readSeals(path: string): AsyncGenerator<Sealed> {
  const entry = await orRefuse(path, stat(path));
  if (!entry.isDirectory()) return;
  const folder = join(path, SEALS);
  if ((await stat(folder).catch(() => undefined)) === undefined) return;
  for (const file of await filesIn(folder, path)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of piecesOf(file)) pieces.push(piece);
    yield { place: file, key: relative(path, file).split(sep).join('/'), bytes: Buffer.concat(pieces) };
  }
}

async function orRefuse<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const reason = codeOf(cause) ?? 'unknown reason';
    throw new KeytrailError('KT801', `${plainOrQuoted(path)} cannot be read (${reason}).`, { cause });
  }
}
