import { readUlid, ULID_BYTES, writeUlid } from '../ulid-bytes.ts';

/**
 * What is kept of each record until all are read: rows of a fixed length, so that a million of them are a file and no
 * million objects. The first bytes of a row are its key: rows of one key are judged together.
 */

const HASH_BYTES = 32;

/** Where a record stands: the number of its place (a file, an object), and its line there; 0: the place is the record. */
export interface Spot {
  readonly place: number;
  readonly line: number;
}

/** A record as its load is judged by. Digests are hex. */
export interface LoadRow extends Spot {
  readonly load: string;
  readonly id: string;
  readonly seq: number;
  readonly isResult: boolean;
  /** As it stands in the record. */
  readonly digest: string;
  /** As its content has it; the same, unless it was changed. */
  readonly computed: string;
  readonly prev: string | null;
  /** The same for copies of a record, and for nothing else. */
  readonly identity: string;
}

const LOAD = {
  load: 0,
  id: 16,
  digest: 32,
  computed: 64,
  prev: 96,
  identity: 128,
  place: 160,
  line: 164,
  flags: 168,
};
export const LOAD_FORM = { rowBytes: 172, keyBytes: ULID_BYTES };

const SEQ = 1;
const RESULT = 2;
const HAS_PREV = 4;

export function writeLoadRow(bytes: Buffer, at: number, row: LoadRow): void {
  writeUlid(row.load, bytes, at + LOAD.load);
  writeUlid(row.id, bytes, at + LOAD.id);
  bytes.write(row.digest, at + LOAD.digest, HASH_BYTES, 'hex');
  bytes.write(row.computed, at + LOAD.computed, HASH_BYTES, 'hex');
  bytes.write(row.prev ?? '', at + LOAD.prev, HASH_BYTES, 'hex');
  bytes.write(row.identity, at + LOAD.identity, HASH_BYTES, 'hex');
  writeSpot(bytes, at + LOAD.place, row);
  bytes[at + LOAD.flags] =
    (row.seq === 1 ? SEQ : 0) | (row.isResult ? RESULT : 0) | (row.prev === null ? 0 : HAS_PREV);
}

export function readLoadRow(bytes: Buffer, at: number): LoadRow {
  const flags = bytes[at + LOAD.flags] ?? 0;
  return {
    load: readUlid(bytes, at + LOAD.load),
    id: readUlid(bytes, at + LOAD.id),
    digest: readHash(bytes, at + LOAD.digest),
    computed: readHash(bytes, at + LOAD.computed),
    prev: (flags & HAS_PREV) === 0 ? null : readHash(bytes, at + LOAD.prev),
    identity: readHash(bytes, at + LOAD.identity),
    ...readSpot(bytes, at + LOAD.place),
    seq: flags & SEQ,
    isResult: (flags & RESULT) !== 0,
  };
}

/**
 * True for two rows that are a load as it should be: an intent, then its result, which names it, both as their digests say.
 * Nothing of them has to be read for that.
 */
export function isWholeLoad(bytes: Buffer, starts: readonly number[]): boolean {
  const [intent = 0, result = 0] = starts;
  if (starts.length !== 2) return false;
  return (
    ((bytes[intent + LOAD.flags] ?? 0) & (SEQ | RESULT)) === 0 &&
    bytes[result + LOAD.flags] === (SEQ | RESULT | HAS_PREV) &&
    isIntact(bytes, intent) &&
    isIntact(bytes, result) &&
    isSame(bytes, result + LOAD.prev, intent + LOAD.digest) &&
    (bytes.readUInt32LE(intent + LOAD.place) !== bytes.readUInt32LE(result + LOAD.place) ||
      bytes.readUInt32LE(intent + LOAD.line) <= bytes.readUInt32LE(result + LOAD.line)) &&
    bytes.compare(bytes, intent + LOAD.id, intent + LOAD.digest, result + LOAD.id, result + LOAD.digest) !== 0
  );
}

function isIntact(bytes: Buffer, at: number): boolean {
  return isSame(bytes, at + LOAD.digest, at + LOAD.computed);
}

function isSame(bytes: Buffer, one: number, other: number): boolean {
  return bytes.compare(bytes, one, one + HASH_BYTES, other, other + HASH_BYTES) === 0;
}

/** A record by its id. */
export interface IdRow extends Spot {
  readonly id: string;
  readonly load: string;
  readonly identity: string;
}

const ID = { id: 0, load: 16, identity: 32, place: 64 };
export const ID_FORM = { rowBytes: 72, keyBytes: ULID_BYTES };

export function writeIdRow(bytes: Buffer, at: number, row: IdRow): void {
  writeUlid(row.id, bytes, at + ID.id);
  writeUlid(row.load, bytes, at + ID.load);
  bytes.write(row.identity, at + ID.identity, HASH_BYTES, 'hex');
  writeSpot(bytes, at + ID.place, row);
}

export function readIdRow(bytes: Buffer, at: number): IdRow {
  return {
    id: readUlid(bytes, at + ID.id),
    load: readUlid(bytes, at + ID.load),
    identity: readHash(bytes, at + ID.identity),
    ...readSpot(bytes, at + ID.place),
  };
}

/** A digest in a file of lines: a record that has it, or one that names it as the newest that it saw. */
export interface OrderRow extends Spot {
  readonly digest: string;
  readonly isReference: boolean;
  readonly id: string;
  readonly load: string;
  readonly isResult: boolean;
}

const ORDER = { digest: 0, id: 32, load: 48, place: 64, flags: 72 };
export const ORDER_FORM = { rowBytes: 76, keyBytes: HASH_BYTES };

const REFERENCE = 1;

export function writeOrderRow(bytes: Buffer, at: number, row: OrderRow): void {
  bytes.write(row.digest, at, HASH_BYTES, 'hex');
  writeUlid(row.id, bytes, at + ORDER.id);
  writeUlid(row.load, bytes, at + ORDER.load);
  writeSpot(bytes, at + ORDER.place, row);
  bytes[at + ORDER.flags] = (row.isReference ? REFERENCE : 0) | (row.isResult ? RESULT : 0);
}

export function readOrderRow(bytes: Buffer, at: number): OrderRow {
  const flags = bytes[at + ORDER.flags] ?? 0;
  return {
    digest: readHash(bytes, at),
    id: readUlid(bytes, at + ORDER.id),
    load: readUlid(bytes, at + ORDER.load),
    ...readSpot(bytes, at + ORDER.place),
    isReference: isReferenceAt(bytes, at),
    isResult: (flags & RESULT) !== 0,
  };
}

/** True for a row that names a digest, and has none itself. */
export function isReferenceAt(bytes: Buffer, at: number): boolean {
  return ((bytes[at + ORDER.flags] ?? 0) & REFERENCE) !== 0;
}

function readHash(bytes: Buffer, at: number): string {
  return bytes.toString('hex', at, at + HASH_BYTES);
}

function writeSpot(bytes: Buffer, at: number, { place, line }: Spot): void {
  bytes.writeUInt32LE(place, at);
  bytes.writeUInt32LE(line, at + 4);
}

function readSpot(bytes: Buffer, at: number): Spot {
  return { place: bytes.readUInt32LE(at), line: bytes.readUInt32LE(at + 4) };
}
