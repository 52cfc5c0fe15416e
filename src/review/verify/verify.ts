import type { Finding, FindingKind } from '../finding.ts';
import { type KeyBytes, SignatureCheck } from '../public-keys.ts';
import type { Store } from '../stores/batch.ts';
import { collectRecords, collectSeals, type Reading } from './collect.ts';
import { Evidence } from './evidence.ts';
import { openExaminer, type ThreadEntry } from './examiner.ts';
import { judgeIds, judgeLoads, judgeOrders, judgeSeals, type Tell } from './judge.ts';
import { limitsOf, type Report } from './report.ts';
import { addTally, emptyTally } from './tally.ts';
import { withFolder } from './temporary-folder.ts';

export interface VerifyRequest {
  readonly stores: readonly Store[];
  /** Of records; none: signatures are not checked. */
  readonly keys: KeyBytes;
  /** Of seals; none: their signatures are not checked. */
  readonly sealKeys: KeyBytes;
  /** With keys: a result with outcome `ok` must have a signature. */
  readonly isSignatureWanted: boolean;
  /** Loads that began later need no result yet: milliseconds since 1970. */
  readonly until?: number | undefined;
  /** Threads that help; undefined: there are none. */
  readonly entry?: ThreadEntry | undefined;
}

/**
 * Reads all records of the stores once, and tells each finding as soon as it is one. Its memory does not grow with the
 * number of records. Throws KT801.
 */
export async function verify(request: VerifyRequest, tell: Tell): Promise<Report> {
  const findings: Partial<Record<FindingKind, number>> = {};
  const count = async (finding: Finding) => {
    findings[finding.kind] = (findings[finding.kind] ?? 0) + 1;
    await tell(finding);
  };
  const { entry, isSignatureWanted, keys } = request;
  const examiner = openExaminer({ keys, isSignatureWanted }, entry);
  try {
    return await withFolder(async (folder) => {
      const evidence = new Evidence(folder);
      try {
        const counts = await weigh(request, { evidence, examiner, tell: count });
        const report = { ...counts, findings };
        return { ...report, cannotProve: limitsOf(report, keys.length > 0) };
      } finally {
        evidence.close();
      }
    });
  } finally {
    await examiner.close();
  }
}

async function weigh(request: VerifyRequest, reading: Reading) {
  const { evidence, tell } = reading;
  const { sources, tally, seals } = await readAll(request, reading);
  const loads = await judgeLoads(evidence, request.until ?? Number.POSITIVE_INFINITY, tell);
  await judgeIds(evidence, tell);
  const gaps = await judgeOrders(evidence, tell);
  const sealed = await judgeSeals(evidence, tell);
  return {
    sources,
    records: tally.records,
    ...loads,
    gaps,
    signatures: {
      valid: tally.held,
      unchecked: tally.unchecked,
      unsignedResults: tally.unsignedResults,
    },
    seals:
      seals.count === 0
        ? null
        : {
            seals: seals.count,
            until: seals.until,
            ...sealed,
            areSignaturesChecked: request.sealKeys.length > 0,
          },
  } satisfies Omit<Report, 'findings' | 'cannotProve'>;
}

async function readAll({ stores, sealKeys }: VerifyRequest, reading: Reading) {
  const signatures = new SignatureCheck(sealKeys);
  const sources: Report['sources'][number][] = [];
  let count = 0;
  const tally = emptyTally();
  for (const store of stores) {
    const chain = await collectSeals(store, signatures, reading);
    count += chain.count;
    const own = await collectRecords(store, chain, reading);
    sources.push({
      uri: store.uri,
      records: own.records,
      sealedUntil: chain.until ?? null,
      passedOver: store.passedOver(),
    });
    addTally(tally, own);
    if (own.records === 0) await reading.tell(emptiness(store));
  }
  return { sources, tally, seals: { count, until: earliestIn(sources) } };
}

/** Up to when all sources that have seals are sealed; null: none of them is. */
function earliestIn(sources: Report['sources']): string | null {
  const times = sources.flatMap(({ sealedUntil }) => sealedUntil ?? []);
  return times.toSorted()[0] ?? null;
}

/** All records of a store may have been removed, or its name has a typing error: nobody should take that for "in order". */
function emptiness({ uri }: Store): Finding {
  return {
    kind: 'empty',
    place: uri,
    id: null,
    load: null,
    phase: null,
    message: 'there is no record in it',
  };
}
