import type { Automaton } from './automaton.ts';
import { ESC } from './colour-code.ts';
import type { OnMatch } from './text-reader.ts';

/**
 * Finds the forms that hold bytes of colour codes: those of a secret that begins with `m`, say, printed behind ESC
 * and `[`. It reads the codes, and the text behind each until no match can reach back into the code. Only when a form
 * holds ESC itself, so that it may begin in the text before a code, it reads all.
 */
export class LiteralReader {
  readonly #automaton: Automaton;
  readonly #readsAll: boolean;
  #isReading: boolean;
  #state = 0;

  constructor(automaton: Automaton, forms: readonly Uint8Array[]) {
    this.#automaton = automaton;
    this.#readsAll = forms.some((form) => form.includes(ESC));
    this.#isReading = this.#readsAll;
  }

  /** How many bytes at the end of what was read may begin a form that holds bytes of a code. */
  get depth(): number {
    return this.#isReading ? this.#automaton.depth(this.#state) : 0;
  }

  /** Forgets what was read. */
  restart(): void {
    this.#state = 0;
    this.#isReading = this.#readsAll;
  }

  /** Reads a code, which stands from index `start` to `end`. Where it was asleep, no form goes on with ESC. */
  readCode(bytes: Uint8Array, start: number, end: number, onMatch: OnMatch): void {
    this.#isReading = true;
    for (let at = start; at < end; at += 1) {
      this.#state = this.#automaton.step(this.#state, bytes[at] ?? 0);
      const length = this.#automaton.longest(this.#state);
      if (length > 0) onMatch(length, at + 1);
    }
  }

  /** Reads text behind a code that ended at `codeEnd`. */
  readText(bytes: Uint8Array, from: number, end: number, codeEnd: number, onMatch: OnMatch): void {
    for (let at = from; this.#isReading; at += 1) {
      const isInText = this.#automaton.depth(this.#state) <= at - codeEnd;
      if (isInText && !this.#readsAll) this.#isReading = false;
      if (!this.#isReading || at >= end) return;
      this.#state = this.#automaton.step(this.#state, bytes[at] ?? 0);
      const length = this.#automaton.longest(this.#state);
      if (length > at + 1 - codeEnd) onMatch(length, at + 1);
    }
  }
}
