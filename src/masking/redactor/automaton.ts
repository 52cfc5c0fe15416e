import { Trie } from './trie.ts';

/** What is kept for each node: see the offsets. */
const FIELDS = 3;
const FALLBACK = 0;
const DEPTH = 1;
const LONGEST = 2;

/**
 * The automaton of Aho and Corasick ("Efficient string matching: an aid to bibliographic search", 1975): after any
 * text its state is the longest end of that text that begins a form, so one look at each byte finds every form,
 * however they overlap. The fallbacks of a state are worked out when it is entered for the first time: making all of
 * them ahead would cost time and memory for forms that never come.
 */
export class Automaton {
  readonly #trie: Trie;
  /** Three numbers a node, zero until its first visit. The memory of parts that nobody visits is never touched. */
  readonly #links: Int32Array;

  constructor(forms: readonly Uint8Array[]) {
    this.#trie = new Trie(forms);
    this.#links = new Int32Array(this.#trie.size * FIELDS);
  }

  /** The state after one more byte. States are nodes of the trie; 0 is the state before any text. */
  step(state: number, byte: number): number {
    let parent = state;
    let next = this.#trie.child(parent, byte);
    while (next === 0 && parent !== 0) {
      parent = this.#fallback(parent);
      next = this.#trie.child(parent, byte);
    }
    if (next !== 0 && this.depth(next) === 0) this.#settle(next, parent, byte);
    return next;
  }

  /**
   * How many bytes from `from` on lead from child to child in one row, through states that were visited before and end
   * no form: each is one step to the next number. Far most steps inside a secret are of this kind.
   */
  straightSteps(state: number, bytes: Uint8Array, from: number, end: number): number {
    const links = this.#links;
    const units = this.#trie.units;
    let at = from;
    let node = state + 1;
    while (at < end && units[node] === bytes[at]) {
      const link = node * FIELDS;
      if (links[link + DEPTH] === 0 || links[link + LONGEST] !== 0) break;
      node += 1;
      at += 1;
    }
    return at - from;
  }

  /** How many bytes at the end of the text may begin a form. */
  depth(state: number): number {
    return this.#links[state * FIELDS + DEPTH] ?? 0;
  }

  /** The length of the longest form that ends at the end of the text; 0 when none does. */
  longest(state: number): number {
    return this.#links[state * FIELDS + LONGEST] ?? 0;
  }

  /** The state of the longest shorter end of the text that begins a form. */
  #fallback(state: number): number {
    return this.#links[state * FIELDS + FALLBACK] ?? 0;
  }

  /** Fills in a state whose parent is known, and the states that it falls back to. */
  #settle(state: number, parent: number, byte: number): void {
    const fresh: number[] = [];
    let [node, above] = [state, parent];
    while (node !== 0 && this.depth(node) === 0) {
      fresh.push(node);
      this.#links[node * FIELDS + DEPTH] = this.depth(above) + 1;
      const nodeOfFresh = node;
      node = 0;
      while (node === 0 && above !== 0) {
        above = this.#fallback(above);
        node = this.#trie.child(above, byte);
      }
      this.#links[nodeOfFresh * FIELDS + FALLBACK] = node;
    }
    for (const each of fresh.reverse()) {
      this.#links[each * FIELDS + LONGEST] = this.#trie.isForm(each)
        ? this.depth(each)
        : this.longest(this.#fallback(each));
    }
  }
}
