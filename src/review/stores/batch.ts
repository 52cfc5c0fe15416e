import type { Finding } from '../finding.ts';

/** What the name of a place says of the record in it; what it does not say is undefined. */
export interface NameSays {
  readonly load: string;
  readonly platform: string;
  readonly day?: string;
  readonly seq?: number;
  /** 64 hex digits. */
  readonly digest?: string;
}

/** Some of what a store holds, as it lies there: whole lines. */
export interface Batch {
  /** The file, the object's URI, or the stream: what findings call it. */
  readonly place: string;
  /** The number of the first line; 0: the place is one record. */
  readonly firstLine: number;
  readonly bytes: Uint8Array;
  /** True for a file, in which each record stands behind those that were there when it was made. */
  readonly isOrdered: boolean;
  readonly says?: NameSays;
  /** For an object of S3: what a seal calls it, the key below the store's prefix. */
  readonly key?: string;
  /** When the store got it, by the store's clock. */
  readonly modified?: Date;
}

/** What a store gives: records, or what is wrong with the store itself. */
export type Given = Batch | { readonly finding: Finding };

/** A seal as it lies in a store. */
export interface Sealed {
  readonly place: string;
  /** Below the store's prefix. */
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** A place where records are kept. */
export interface Store {
  /** As it was asked for. */
  readonly uri: string;
  /** What its seals must say they are of; undefined: a copy, whose seals name the original. */
  readonly sealedAs: string | undefined;
  /** Reads all of it, in the store's own order. Throws KT801. */
  read(): AsyncIterable<Given>;
  /** Its seals, in the order of their keys; none where there can be none. Throws KT801. */
  seals(): AsyncIterable<Sealed>;
  /** How many files `read` passed over because they are links, or have other names than files of records. */
  passedOver(): number;
  /** What findings call an object of this key below the store's prefix. */
  placeOf(key: string): string;
}
