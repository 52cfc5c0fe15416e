import type { Finding } from '../finding.ts';
import type { SignatureCheck } from '../public-keys.ts';
import type { Sealed } from '../stores/batch.ts';
import { type Seal, sealKey } from './form.ts';
import { readSeal } from './read-seal.ts';

const EPOCH = '1970-01-01T00:00:00.000Z';

/** A stretch of time, in milliseconds since 1970, its start not counted. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What the seals of a store say together. */
export class SealChain {
  readonly #signatures: SignatureCheck;
  readonly #store: string | undefined;
  /** Stretches whose seals cannot be relied on: what is listed nowhere may stand in one of these. */
  readonly #unknown: Stretch[] = [];
  #previous: Seal | undefined;
  #closed: Seal | undefined;
  #count = 0;

  /** @param store what the seals must say they are of; undefined: it is not looked at */
  constructor(signatures: SignatureCheck, store: string | undefined) {
    this.#signatures = signatures;
    this.#store = store;
  }

  get count(): number {
    return this.#count;
  }

  /** The last seal that was read, and was in order. */
  get newest(): Seal | undefined {
    return this.#previous;
  }

  /** Up to when all is sealed; undefined: nothing is. */
  get until(): string | undefined {
    return this.#closed?.until;
  }

  /** True when a record of this time would have to be in a seal. */
  covers(time: number): boolean {
    const until = Date.parse(this.until ?? '');
    const isUnknown = this.#unknown.some((gap) => time > gap.from && time <= gap.until);
    return time <= until && !isUnknown;
  }

  /** Takes the next seal, in the order of the keys; undefined instead of one that cannot be relied on. */
  add(sealed: Sealed): { readonly seal: Seal | undefined; readonly findings: readonly Finding[] } {
    const read = this.#read(sealed);
    if (typeof read === 'string') return { seal: undefined, findings: [findingOf(sealed, read)] };
    this.#count += 1;
    const wrong = this.#wrongIn(read, sealed.key);
    const before = this.#previous;
    if (wrong.length > 0) {
      const isGap = read.seq !== (before?.seq ?? -1) + 1 && read.from !== null;
      const until = isGap ? read.from : read.until;
      this.#unknown.push({ from: Date.parse(before?.until ?? EPOCH), until: Date.parse(until) });
    }
    this.#previous = read;
    if (read.is_last) this.#closed = read;
    return { seal: read, findings: wrong.map((message) => findingOf(sealed, message)) };
  }

  /** What is wrong with the end of the chain. */
  end(place: string): readonly Finding[] {
    const last = this.#previous;
    return last === undefined || last.is_last
      ? []
      : [findingOf({ place }, `the seals that go on with seal ${last.seq} are not here`)];
  }

  #read({ bytes }: Sealed): Seal | string {
    const read = readSeal(bytes);
    if (typeof read === 'string') return read;
    const { seal, text } = read;
    return this.#signatures.hasKeys && !this.#signatures.holds(text, seal.signature.value)
      ? 'its signature does not hold under any of the keys for seals'
      : seal;
  }

  #wrongIn(seal: Seal, key: string): readonly string[] {
    const before = this.#previous;
    const seq = before === undefined ? 0 : before.seq + 1;
    const from = before === undefined ? null : before.is_last ? before.until : before.from;
    const isMissing = seal.seq !== seq;
    return [
      key === sealKey(seal.seq) ? [] : [`it lies under a name that is not that of seal ${seal.seq}`],
      isMissing ? [`seal ${seq} should stand here: seals were removed or put in another order`] : [],
      !isMissing && seal.prev !== (before?.digest ?? null) ? ['it does not follow the seal before it'] : [],
      !isMissing && seal.from !== from ? ['its time does not begin where the seal before it ends'] : [],
      this.#store === undefined || this.#store === seal.store ? [] : [`it is a seal of ${seal.store}`],
    ].flat();
  }
}

function findingOf({ place }: Pick<Sealed, 'place'>, message: string): Finding {
  return { kind: 'seal', place, id: null, load: null, phase: null, message };
}
