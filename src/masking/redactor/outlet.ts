import { ByteQueue } from './byte-queue.ts';
import type { Codes } from './codes.ts';
import type { Stretches } from './stretches.ts';

/** What was found in the bytes. Positions count from the first byte of the piece that is being read. */
export interface Findings {
  /** Matches. Codes in them are visible. */
  readonly hidden: Stretches;
  /** Matches that hold bytes of codes; they are in `hidden`, too. */
  readonly literal: Stretches;
  readonly codes: Codes;
}

const STARS = /* @__PURE__ */ new Uint8Array([0x2a, 0x2a, 0x2a]);
/** Room for `***` in place of less than three bytes; there may be more. */
const SPARE_BYTES = 64;
/** Up to here bytes are copied, so that they come out in one piece; more would cost memory. */
const COPIED_BYTES = 8192;

/** Keeps the bytes that are not decided, and lets out what is: as it came, or as one `***` a stretch. */
export class Outlet {
  readonly #found: Findings;
  /** Bytes before position 0 that are not out. */
  readonly #held = new ByteQueue();
  /** The first position that is not out. */
  #front = 0;
  /** Whether `***` stands for the last text that is out. */
  #isHiding = false;
  /** Whether the last byte that is out, or hidden, is that of a code and visible. */
  #isBehindCode = false;
  #output = new ByteQueue();

  constructor(found: Findings) {
    this.#found = found;
  }

  /**
   * Lets out all before both positions, and hidden bytes that follow. From `textBegin` on text may yet be hidden, from
   * `literalBegin` on codes may, too. The pieces may be views of `bytes`.
   */
  release(bytes: Uint8Array, textBegin: number, literalBegin: number): readonly Uint8Array[] {
    const { hidden, literal, codes } = this.#found;
    const begin = Math.min(textBegin, literalBegin);
    const to = Math.max(
      Math.min(hidden.endAround(textBegin), literalBegin),
      Math.min(hidden.endAround(begin), Math.max(codes.nextBegin(begin), begin)),
    );
    const from = this.#front;
    if (to <= from) return [];
    const isUnchanged = !this.#isHiding && hidden.isEmpty && literal.isEmpty;
    if (isUnchanged && (from >= 0 || to > COPIED_BYTES)) return this.#pieces(bytes, to);
    this.#output = new ByteQueue(to - from + SPARE_BYTES);
    if (isUnchanged) this.#copy(bytes, to);
    else this.#redact(bytes, to);
    return [this.#output.view()];
  }

  /** Counts from `origin` from now on, and keeps what is before it and not out. */
  moveOn(bytes: Uint8Array, origin: number): void {
    const from = Math.max(this.#front, 0);
    if (from < origin) this.#held.append(bytes, from, origin);
    this.#front -= origin;
  }

  /** The bytes before `end` as they came: what was held, and a view of the rest. */
  #pieces(bytes: Uint8Array, end: number): readonly Uint8Array[] {
    const rest = bytes.subarray(Math.max(this.#front, 0), end);
    const pieces = this.#front < 0 ? [this.#held.view().slice(), rest] : [rest];
    this.#pass(end);
    return pieces;
  }

  #redact(bytes: Uint8Array, to: number): void {
    const { hidden, codes } = this.#found;
    const stretches = hidden.list.values();
    let stretch = stretches.next().value;
    const redactText = (end: number): void => {
      while (this.#front < end) {
        while (stretch !== undefined && stretch.end <= this.#front) stretch = stretches.next().value;
        this.#copyText(bytes, Math.min(stretch?.start ?? end, end));
        if (this.#front < end) this.#hide(Math.min(stretch?.end ?? end, end));
      }
    };
    for (const code of codes.list) {
      if (code.start >= to) break;
      redactText(code.start);
      this.#redactCode(bytes, Math.min(code.end, to));
    }
    redactText(to);
  }

  /** Codes do not end a stretch of text. Hidden bytes in codes have stars of their own: what is left must not join. */
  #redactCode(bytes: Uint8Array, end: number): void {
    if (this.#front >= end) return;
    for (const stretch of this.#found.literal.list) {
      if (stretch.start >= end) break;
      if (stretch.end <= this.#front) continue;
      this.#copyCode(bytes, stretch.start);
      if (this.#isBehindCode) this.#isHiding = false;
      this.#hide(Math.min(stretch.end, end));
    }
    this.#copyCode(bytes, end);
  }

  #copyCode(bytes: Uint8Array, end: number): void {
    if (this.#front >= end) return;
    this.#isBehindCode = true;
    this.#copy(bytes, end);
  }

  #copyText(bytes: Uint8Array, end: number): void {
    if (this.#front >= end) return;
    this.#isHiding = false;
    this.#isBehindCode = false;
    this.#copy(bytes, end);
  }

  #hide(end: number): void {
    if (!this.#isHiding) this.#output.append(STARS);
    this.#isHiding = true;
    this.#isBehindCode = false;
    this.#pass(end);
  }

  /** Puts out the bytes before `end` as they came. */
  #copy(bytes: Uint8Array, end: number): void {
    if (this.#front >= end) return;
    if (this.#front < 0) {
      this.#output.append(this.#held.view(0, Math.min(end, 0) - this.#front));
    }
    if (end > 0) this.#output.append(bytes, Math.max(this.#front, 0), end);
    this.#pass(end);
  }

  /** Moves the front, and forgets the held bytes before it. */
  #pass(end: number): void {
    if (this.#front < 0) this.#held.drop(Math.min(end, 0) - this.#front);
    this.#front = end;
  }
}
