import type { Automaton } from './automaton.ts';
import { BLOCK_BYTES, type Prefilter } from './prefilter.ts';

/** Told of each match: its length, and the index behind its last byte. */
export type OnMatch = (length: number, end: number) => void;

/** Reads text piece by piece, as if the pieces were one text. */
export class TextReader {
  readonly #automaton: Automaton;
  readonly #prefilter: Prefilter;
  #state = 0;

  constructor(automaton: Automaton, prefilter: Prefilter) {
    this.#automaton = automaton;
    this.#prefilter = prefilter;
  }

  /** How many bytes at the end of what was read may begin a form. */
  get depth(): number {
    return this.#automaton.depth(this.#state);
  }

  /** Forgets what was read. */
  restart(): void {
    this.#state = 0;
  }

  /**
   * Reads `bytes` from index `from` to `end`. While little can become a match, the prefilter looks ahead, from where
   * that little begins. It looks at the same beginning once only (`unfiltered`), so the work stays in proportion to the
   * text; what is read a second time (up to `told`) is not told again.
   */
  read(bytes: Uint8Array, from: number, end: number, onMatch: OnMatch): void {
    const automaton = this.#automaton;
    let state = this.#state;
    let at = from;
    let unfiltered = from;
    let told = from;
    while (at < end) {
      const depth = automaton.depth(state);
      const begin = at - depth;
      if (depth < BLOCK_BYTES && begin >= unfiltered && begin + BLOCK_BYTES <= end) {
        told = Math.max(told, at);
        at = this.#prefilter.next(bytes, begin, end);
        unfiltered = at + 1;
        state = 0;
      }
      state = automaton.step(state, bytes[at] ?? 0);
      at += 1;
      const length = automaton.longest(state);
      if (length > 0 && at > told) onMatch(length, at);
      const straight = automaton.straightSteps(state, bytes, at, end);
      state += straight;
      at += straight;
    }
    this.#state = state;
  }
}
