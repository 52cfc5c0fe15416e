import { hash } from 'node:crypto';
import type { Finding } from '../finding.ts';
import type { SignatureCheck } from '../public-keys.ts';
import { SealChain } from '../seal/chain.ts';
import { type SealRow, sealRow } from '../seal/rows.ts';
import type { Batch, Store } from '../stores/batch.ts';
import { inTurn } from '../stores/in-turn.ts';
import type { Evidence } from './evidence.ts';
import type { Examiner } from './examiner.ts';
import type { Tell } from './judge.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** What reading needs beside the store. */
export interface Reading {
  readonly evidence: Evidence;
  readonly examiner: Examiner;
  readonly tell: Tell;
}

/** Reads the seals of a store: what they list is kept as evidence. */
export async function collectSeals(
  store: Store,
  signatures: SignatureCheck,
  { evidence, tell }: Reading,
): Promise<SealChain> {
  const chain = new SealChain(signatures, store.sealedAs);
  for await (const sealed of store.seals()) {
    const { findings, seal } = chain.add(sealed);
    for (const finding of findings) await tell(finding);
    for (const { key, sha256 } of seal?.records ?? []) {
      const place = evidence.places.add(store.placeOf(key));
      evidence.seals.add(sealRow({ key: keyHash(store, key), sha256, place, isSealed: true, isDue: false }));
    }
  }
  for (const finding of chain.end(store.uri)) await tell(finding);
  return chain;
}

/** Reads the records of a store; returns how many there are of which kind. */
export async function collectRecords(store: Store, chain: SealChain, reading: Reading): Promise<Tally> {
  const { evidence, examiner, tell } = reading;
  const tally = emptyTally();
  const examine = async (given: Examinable) => {
    if ('finding' in given) return given;
    // Before the bytes go to another thread.
    const sha256 =
      given.key === undefined || chain.count === 0 ? undefined : hash('sha256', given.bytes, 'hex');
    return { given, sha256, result: await examiner.examine(given) };
  };
  for await (const examined of inTurn(numbered(store, evidence), examiner.width, examine)) {
    if ('finding' in examined) {
      await tell(examined.finding);
      continue;
    }
    const { given, result, sha256 } = examined;
    evidence.add(result);
    addTally(tally, result.tally);
    for (const finding of result.findings) await tell(finding);
    if (sha256 !== undefined && given.key !== undefined) {
      const time = result.time ?? given.modified?.getTime();
      const isDue = time !== undefined && chain.covers(time);
      evidence.seals.add(presentRow(given, { key: keyHash(store, given.key), sha256 }, isDue));
    }
  }
  return tally;
}

type NumberedBatch = Batch & { readonly number: number };
type Examinable = NumberedBatch | { readonly finding: Finding };

async function* numbered(store: Store, { places }: Evidence): AsyncGenerator<Examinable> {
  for await (const given of store.read()) {
    yield 'finding' in given ? given : { ...given, number: places.add(given.place) };
  }
}

function presentRow(
  given: NumberedBatch,
  facts: Omit<SealRow, 'place' | 'isSealed' | 'isDue'>,
  isDue: boolean,
) {
  return sealRow({ ...facts, place: given.number, isSealed: false, isDue });
}

/** Keys of different stores are different keys. */
function keyHash({ uri }: Store, key: string): string {
  return hash('sha256', `${uri}\n${key}`, 'hex');
}
