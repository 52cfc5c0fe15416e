import type { FindingKind } from '../finding.ts';

/** What `verify` counted. */
export interface Report {
  readonly sources: readonly {
    readonly uri: string;
    readonly records: number;
    /** Null: it has no seal that holds. */
    readonly sealedUntil: string | null;
    /** Files of a folder that were not read: links, and those with other names than files of records. */
    readonly passedOver: number;
  }[];
  readonly records: number;
  readonly loads: number;
  /** Copies of records that were read before: a retried write leaves them, and they prove nothing. */
  readonly copies: number;
  /** Loads without a result that began after the time that was asked for. */
  readonly open: number;
  /** Records that name, as the newest that they saw, one that is nowhere. */
  readonly gaps: number;
  readonly signatures: {
    readonly valid: number;
    /** There was no key to check them with. */
    readonly unchecked: number;
    readonly unsignedResults: number;
  };
  /** Null: nothing that was read has seals. */
  readonly seals: SealReport | null;
  /** How many there are of each kind; the findings themselves are told one by one. */
  readonly findings: Readonly<Partial<Record<FindingKind, number>>>;
  /** Sentences: what this run of `verify` cannot know. */
  readonly cannotProve: readonly string[];
}

export interface SealReport {
  readonly seals: number;
  /** Up to when all that has seals is sealed, ISO 8601; null when no seal holds. */
  readonly until: string | null;
  readonly sealed: number;
  readonly unsealed: number;
  readonly areSignaturesChecked: boolean;
}

type Counts = Omit<Report, 'cannotProve'>;

/** What nobody can tell from what was read. */
export function limitsOf(
  { gaps, open, seals, signatures, sources }: Counts,
  hasKeys: boolean,
): readonly string[] {
  const passedOver = sources.reduce((sum, source) => sum + source.passedOver, 0);
  return [
    removalsIn(seals, sources),
    seals !== null && !seals.areSignaturesChecked
      ? 'Who made the seals: give their public key with --seal-key.'
      : [],
    hasKeys
      ? []
      : 'Who wrote a record: whoever can write to a store can write records whose digests are right. Signatures show more, with --public-key.',
    hasKeys && signatures.unsignedResults > 0
      ? `Who wrote the ${signatures.unsignedResults} results without a signature.`
      : [],
    sources.length > 0 ? 'The order of loads that ran at once.' : [],
    gaps > 0
      ? `Why ${gaps} ${gaps === 1 ? 'record names a predecessor' : 'records name predecessors'} that is not here: it lies in another file, was removed, or was changed together with its digest.`
      : [],
    passedOver > 0
      ? `What ${passedOver} other ${passedOver === 1 ? 'file holds' : 'files hold'}: only files in .jsonl, .json and .ndjson are read, and no links.`
      : [],
    open > 0 ? `How the ${open} loads that began after the given time end.` : [],
    'That a value was used, or not used: a result means released.',
  ].flat();
}

function removalsIn(seals: SealReport | null, sources: Report['sources']): string | readonly string[] {
  if (seals === null || seals.until === null) {
    return 'A load that was removed as a whole: seals, Object Lock or CloudTrail show that.';
  }
  const open = sources.flatMap(({ sealedUntil, uri }) => (sealedUntil === null ? uri : []));
  return [
    `A load that was removed as a whole after ${seals.until}, or seals that were removed after the last one: CloudTrail and Object Lock show these.`,
    open.length === 0 ? [] : `A load that was removed as a whole from what has no seals: ${open.join(', ')}.`,
  ].flat();
}
