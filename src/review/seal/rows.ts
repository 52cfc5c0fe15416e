/** A record's object as a seal, or the store, has it. Hashes are 64 hex digits. */
export interface SealRow {
  /** Over the key, below the store's prefix, and the number of the store. */
  readonly key: string;
  readonly sha256: string;
  readonly place: number;
  readonly isSealed: boolean;
  /** The object's record is of a time that is sealed. */
  readonly isDue: boolean;
}

const HASH_BYTES = 32;
const AT = { key: 0, sha256: 32, place: 64, flags: 68 };
const SEALED = 1;
const DUE = 2;

export const SEAL_FORM = { rowBytes: 72, keyBytes: HASH_BYTES };

export function sealRow({ key, sha256, place, isSealed, isDue }: SealRow): Buffer {
  const bytes = Buffer.alloc(SEAL_FORM.rowBytes);
  bytes.write(key, AT.key, 'hex');
  bytes.write(sha256, AT.sha256, 'hex');
  bytes.writeUInt32LE(place, AT.place);
  bytes[AT.flags] = (isSealed ? SEALED : 0) | (isDue ? DUE : 0);
  return bytes;
}

export function readSealRow(bytes: Buffer, at: number): SealRow {
  const flags = bytes[at + AT.flags] ?? 0;
  return {
    key: bytes.toString('hex', at, at + HASH_BYTES),
    sha256: bytes.toString('hex', at + AT.sha256, at + AT.sha256 + HASH_BYTES),
    place: bytes.readUInt32LE(at + AT.place),
    isSealed: (flags & SEALED) !== 0,
    isDue: (flags & DUE) !== 0,
  };
}

/** What came of all rows of one key. */
export interface SealJudgement {
  readonly sealed: number;
  readonly unsealed: number;
  readonly verdicts: readonly {
    readonly kind: 'sealed_changed' | 'sealed_removed' | 'sealed_added';
    readonly place: number;
    readonly message: string;
  }[];
}

export function judgeSealed(rows: readonly SealRow[]): SealJudgement {
  const listed = rows.filter(({ isSealed }) => isSealed);
  const present = rows.filter(({ isSealed }) => !isSealed);
  const [entry] = listed;
  if (entry === undefined) {
    const added = present.filter(({ isDue }) => isDue);
    const message = 'it is of a time that is sealed, and no seal lists it: it was added later';
    return {
      sealed: 0,
      unsealed: present.length - added.length,
      verdicts: added.map(({ place }) => ({ kind: 'sealed_added', place, message })),
    };
  }
  if (present.length === 0) {
    const message = 'a seal lists it, and it is not here: it was removed';
    return { sealed: 0, unsealed: 0, verdicts: [{ kind: 'sealed_removed', place: entry.place, message }] };
  }
  const changed = present.filter(({ sha256 }) => !listed.some((each) => each.sha256 === sha256));
  const message = 'it is not what its seal lists: it was changed';
  return {
    sealed: changed.length < present.length ? 1 : 0,
    unsealed: 0,
    verdicts: changed.map(({ place }) => ({ kind: 'sealed_changed', place, message })),
  };
}
