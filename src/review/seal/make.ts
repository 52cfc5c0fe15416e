import type { Signature } from '../../audit/index.ts';
import type { BucketReader } from '../../aws/index.ts';
import { KeytrailError } from '../../errors.ts';
import { canonicalOf } from '../canonical.ts';
import { type S3Source, storeName } from '../stores/s3.ts';
import { type EarlierSeals, readEarlierSeals } from './earlier-seals.ts';
import { SEAL_SCHEMA, type Seal, type SealedRecord, sealKey } from './form.ts';
import { digestOfText } from './read-seal.ts';
import { findUnsealed, type StretchOf } from './unsealed.ts';

/** So many records make a seal of about 12 MB; what is more goes into the next one. */
const MOST_RECORDS = 50_000;

export interface SealOptions {
  readonly source: S3Source;
  readonly reader: BucketReader;
  /** Signs `sha256:…`. */
  readonly sign: (digest: string) => Promise<Signature>;
  /** Puts an object that is not there yet, below the store's prefix; false: there is one. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<boolean>;
  readonly now: () => number;
  readonly mostRecords?: number;
}

/** What was sealed. */
export interface Made {
  readonly seals: readonly { readonly key: string; readonly records: number }[];
  /** Records of a time that was sealed before: `verify` names them. They are in no seal. */
  readonly late: readonly string[];
  /** Up to when all is sealed now. */
  readonly until: string;
}

/**
 * Seals a store up to a time, ISO 8601 with milliseconds: one seal, also when there is nothing to list, or several when
 * there is much. A stretch that somebody began to seal is ended first. Throws KT803, and what the options throw.
 */
export async function makeSeals(options: SealOptions, until: string): Promise<Made> {
  const { now, reader, source } = options;
  let earlier = await readEarlierSeals(source, reader, now());
  const seals: { key: string; records: number }[] = [];
  const late: string[] = [];
  for (let stretch = nextStretch(earlier.newest, until); stretch !== undefined; ) {
    const writer = new SealWriter(options, stretch, earlier.newest);
    for await (const { isLate, key, sha256 } of findUnsealed(source, reader, stretch, earlier.listed)) {
      if (isLate) late.push(key);
      else await writer.add({ key, sha256 });
    }
    const newest = await writer.end();
    seals.push(...writer.written);
    earlier = { newest, listed: union(earlier.listed, writer.listed) };
    stretch = nextStretch(newest, until);
  }
  return { seals, late: [...new Set(late)], until: earlier.newest?.until ?? until };
}

function nextStretch(newest: Seal | undefined, until: string): StretchOf | undefined {
  if (newest === undefined) return { from: null, until };
  if (!newest.is_last) return { from: newest.from, until: newest.until };
  return until > newest.until ? { from: newest.until, until } : undefined;
}

function union(one: EarlierSeals['listed'], other: EarlierSeals['listed']): EarlierSeals['listed'] {
  return new Set([...one, ...other]);
}

/** Writes the seals of one stretch. */
class SealWriter {
  readonly #options: SealOptions;
  readonly #stretch: StretchOf;
  #newest: Seal | undefined;
  #records: SealedRecord[] = [];
  readonly written: { key: string; records: number }[] = [];
  readonly listed = new Set<string>();

  constructor(options: SealOptions, stretch: StretchOf, newest: Seal | undefined) {
    this.#options = options;
    this.#stretch = stretch;
    this.#newest = newest;
  }

  async add(record: SealedRecord): Promise<void> {
    if (this.#records.length === (this.#options.mostRecords ?? MOST_RECORDS)) await this.#write(false);
    this.#records.push(record);
    this.listed.add(record.key);
  }

  /** Writes the last seal of the stretch, and gives it. */
  async end(): Promise<Seal> {
    return await this.#write(true);
  }

  async #write(isLast: boolean): Promise<Seal> {
    const { now, put, sign, source } = this.#options;
    const open = {
      schema: SEAL_SCHEMA,
      store: storeName(source),
      seq: this.#newest === undefined ? 0 : this.#newest.seq + 1,
      ...this.#stretch,
      is_last: isLast,
      time: new Date(now()).toISOString(),
      prev: this.#newest?.digest ?? null,
      records: this.#records,
    } as const;
    const digest = digestOfText(canonicalOf(open));
    const seal: Seal = { ...open, digest, signature: await sign(digest) };
    const key = sealKey(seal.seq);
    if (!(await put(key, Buffer.from(`${JSON.stringify(seal)}\n`)))) {
      throw new KeytrailError('KT803', `somebody else wrote ${key} at the same time; nothing was sealed.`);
    }
    this.written.push({ key, records: this.#records.length });
    this.#newest = seal;
    this.#records = [];
    return seal;
  }
}
