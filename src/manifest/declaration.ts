import type { AgeLimit, OnStale } from './age-limit.ts';
import type { SinkUri } from './sink-uri.ts';

/** Where a word stands: lines and columns count from 1; `file` is a path as the user wrote it, or `input secrets`. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A parsed `ssm:` reference. Partition, account and Region are known only when it was written as an ARN. */
export interface SsmReference {
  readonly scheme: 'ssm';
  /** The normal form that logs and records show: scheme, completed name or ARN, selector and `#…` as written. */
  readonly text: string;
  readonly partition: string | undefined;
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** The parameter's name, prefix completed: `/acme/prod/db_url`, or a root name without a slash. */
  readonly name: string;
  /** As AWS writes it: `:3` (a version), `:prod` (a label). */
  readonly selector: string | undefined;
  /** RFC 6901 in its string form (`/host`, `/a~1b/0`); undefined: the whole value. */
  readonly pointer: string | undefined;
}

/** What the text of a `kms:` reference says. */
export interface KmsText {
  readonly scheme: 'kms';
  /** What logs and records show: the reference as written, but of a ciphertext in it only that it is there. */
  readonly text: string;
  /** The ciphertext's file, relative to the repository's top; undefined: it stands in the reference. */
  readonly path: string | undefined;
  /** The ciphertext that stands in the reference; of a file nothing until it is read. */
  readonly ciphertext: Uint8Array;
  readonly pointer: string | undefined;
}

/** A `kms:` reference with the keys `key` and `context` of its declaration. */
export interface KmsReference extends KmsText {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** The ARN of the KMS key. */
  readonly key: string;
  /** The encryption context; empty: there is none. */
  readonly context: ReadonlyMap<string, string>;
  /** Which ciphertext it is: `sha256:` and 64 hex digits over it. */
  readonly selector: string;
  /** Of the reference, so that a mistake in its file is told there. */
  readonly position: Position;
}

/** A union with one member a scheme. */
export type Reference = SsmReference | KmsReference;

export type Delivery = { readonly as: 'env' } | { readonly as: 'file'; readonly mode: number };

/** What the text of a value is written in. */
export type Encoding = 'base64' | 'hex';

/** One secret that the job asked for. */
export interface Declaration {
  /** The environment variable's name. */
  readonly name: string;
  readonly reference: Reference;
  /** Region from the ARN, the declaration or the manifest's defaults, with where it came from; else undefined. */
  readonly region:
    | { readonly value: string; readonly source: 'arn' | 'declaration' | 'manifest' }
    | undefined;
  readonly delivery: Delivery;
  /** What is decoded, after the pointer; undefined: nothing. */
  readonly decode: Encoding | undefined;
  readonly mask: boolean;
  /** True: a missing name is no failure. */
  readonly optional: boolean;
  /** Stands in for a missing name; implies optional. */
  readonly default: string | undefined;
  /** How old the value may be, and what becomes of an older one; undefined: any age. */
  readonly maxAge: AgeLimit | undefined;
  readonly onStale: OnStale;
  readonly reason: string | undefined;
  readonly owner: string | undefined;
  readonly position: Position;
}

/** What the job asked for, checked. */
export interface Declared {
  /** In the order of the manifest, then the inline lines. */
  readonly declarations: readonly Declaration[];
  /** Null when there is none (inline secrets only). `sha256` is 64 hex digits over the file's bytes. */
  readonly manifest: { readonly path: string; readonly sha256: string } | null;
  /** The scope asked for, null when the manifest has none. */
  readonly scope: string | null;
  /** The sinks that the manifest adds. */
  readonly audit: readonly SinkUri[];
}
