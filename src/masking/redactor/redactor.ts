import { Automaton } from './automaton.ts';
import { Codes } from './codes.ts';
import { findCode } from './colour-code.ts';
import { LiteralReader } from './literal-reader.ts';
import { type Findings, Outlet } from './outlet.ts';
import { Prefilter } from './prefilter.ts';
import { Stretches } from './stretches.ts';
import { TextReader } from './text-reader.ts';

/** What may begin a secret and is at least so long is not let out because of a pause. */
const MIN_HELD_BYTES = 4;
/** More bytes of colour codes inside one secret are not waited for: the memory has a bound. */
const MAX_CODE_BYTES_INSIDE = 65_536;

const NOTHING = /* @__PURE__ */ new Uint8Array(0);

/**
 * Filters bytes: no form of a secret comes out. All bytes inside any match of any form are hidden; stretches that
 * touch or overlap, however the bytes were cut into chunks, become one `***`. All else comes out byte for byte. A form
 * is found in the bytes as they are, and in the text without colour codes (CSI … m, CSI … K); codes inside a hidden
 * stretch come out behind its `***`. Work is in proportion to the bytes, memory to the forms. It holds no clock: whoever
 * feeds it calls `pause`.
 */
export class Redactor {
  readonly #text: TextReader;
  readonly #literal: LiteralReader;
  readonly #found: Findings = { hidden: new Stretches(), literal: new Stretches(), codes: new Codes() };
  readonly #outlet = new Outlet(this.#found);
  /** The beginning of what may become a colour code; not read yet. */
  #pending: Uint8Array = NOTHING;

  /** @param forms The byte strings to hide, in any order and number. Empty ones are ignored. */
  constructor(forms: readonly Uint8Array[]) {
    const automaton = new Automaton(forms);
    this.#text = new TextReader(automaton, new Prefilter(forms));
    this.#literal = new LiteralReader(automaton, forms);
  }

  /** Takes the next bytes and returns those that are decided, in pieces that may be views of `chunk`. */
  write(chunk: Uint8Array): readonly Uint8Array[] {
    const bytes = joined(this.#pending, chunk);
    const read = this.#read(bytes);
    this.#pending = bytes.slice(read);
    return this.#release(bytes, read);
  }

  /**
   * To be called when no byte came for a while. Lets out a tail that may begin a form when it is shorter than 4 bytes,
   * counted with those that were let out before. Should the form's rest come, that is hidden. The beginning of a colour
   * code stays: a terminal shows nothing of it.
   */
  pause(): readonly Uint8Array[] {
    const undecided = Math.max(this.#text.depth, this.#literal.depth);
    return undecided < MIN_HELD_BYTES ? this.#outlet.release(NOTHING, 0, 0) : [];
  }

  /** The rest, when no more bytes will come. */
  end(): readonly Uint8Array[] {
    const bytes = this.#pending;
    this.#pending = NOTHING;
    this.#readText(bytes, 0, bytes.length);
    this.#text.restart();
    this.#literal.restart();
    return this.#release(bytes, bytes.length);
  }

  /** Reads text and codes; returns where a code begins whose end has not arrived. */
  #read(bytes: Uint8Array): number {
    let at = 0;
    for (;;) {
      const code = findCode(bytes, at);
      const stop = code?.start ?? bytes.length;
      this.#readText(bytes, at, stop);
      if (code?.end === undefined) return stop;
      this.#readCode(bytes, code.start, code.end);
      at = code.end;
    }
  }

  #readText(bytes: Uint8Array, from: number, end: number): void {
    this.#literal.readText(bytes, from, end, this.#found.codes.lastEnd, this.#onLiteralMatch);
    this.#text.read(bytes, from, end, this.#onMatch);
  }

  #readCode(bytes: Uint8Array, start: number, end: number): void {
    const { codes } = this.#found;
    this.#literal.readCode(bytes, start, end, this.#onLiteralMatch);
    codes.add(start, end);
    if (codes.bytesWithin(this.#text.depth, end) > MAX_CODE_BYTES_INSIDE) this.#text.restart();
  }

  readonly #onMatch = (length: number, end: number): void => {
    this.#found.hidden.add(this.#found.codes.beginOf(length, end), end);
  };

  readonly #onLiteralMatch = (length: number, end: number): void => {
    this.#found.hidden.add(end - length, end);
    this.#found.literal.add(end - length, end);
  };

  /** Lets out what no later byte can change, of what is read up to `read`, and counts from there. */
  #release(bytes: Uint8Array, read: number): readonly Uint8Array[] {
    const { hidden, literal, codes } = this.#found;
    const textBegin = codes.beginOf(this.#text.depth, read);
    const literalBegin = read - this.#literal.depth;
    const decided = Math.min(textBegin, literalBegin);
    const out = this.#outlet.release(bytes, textBegin, literalBegin);
    this.#outlet.moveOn(bytes, read);
    hidden.moveOn(decided, read);
    literal.moveOn(decided, read);
    codes.moveOn(decided, read);
    return out;
  }
}

/** Both as one. Always a plain array, whatever came: code that meets one kind only is faster. */
function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return new Uint8Array(second.buffer, second.byteOffset, second.length);
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
