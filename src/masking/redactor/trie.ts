/** Marks the first unit of a row, so that no byte equals it: a row's last node has no child behind it. */
const ROW_START = 0x100;
/** Slots of the table of branches for each branch: few collisions, little memory. */
const SLOTS_A_BRANCH = 4;

/** A form's own nodes: the first, and how many bytes of the form come before it. */
interface Row {
  readonly first: number;
  readonly depth: number;
}

/**
 * The prefixes of all forms. A node stands for a prefix; 0, the root, for the empty one. Forms are sorted, and each
 * keeps only the nodes that the form before it has not, as a row of consecutive numbers. So the child of a node is the
 * next number, or a branch: the first node of a later row. There are no more branches than forms, which makes the trie
 * of ten thousand forms in milliseconds.
 */
export class Trie {
  /** One more than the greatest node. */
  readonly size: number;
  /** The byte that leads to each node, `ROW_START` added where a row begins. */
  readonly units: Uint16Array;
  readonly #rootChildren = new Int32Array(256);
  readonly #slotParents: Int32Array;
  readonly #slotChildren: Int32Array;

  /** Empty forms are ignored, equal ones count once. */
  constructor(forms: readonly Uint8Array[]) {
    const sorted = [...forms].sort(Buffer.compare);
    const bytes = sorted.reduce((sum, form) => sum + form.length, 0);
    const slots = 2 ** Math.ceil(Math.log2(sorted.length * SLOTS_A_BRANCH + 1));
    this.#slotParents = new Int32Array(slots);
    this.#slotChildren = new Int32Array(slots);
    this.units = new Uint16Array(bytes + 2);
    this.size = this.#addRows(sorted);
    this.units[this.size] = ROW_START;
  }

  /** The node of the prefix that is one byte longer; 0 when no form begins so. */
  child(node: number, byte: number): number {
    if (this.units[node + 1] === byte) return node + 1;
    return node === 0 ? (this.#rootChildren[byte] ?? 0) : this.#branch(node, byte);
  }

  /** Whether a node's prefix is a whole form. */
  isForm(node: number): boolean {
    return (this.units[node + 1] ?? 0) >= ROW_START;
  }

  #addRows(sorted: readonly Uint8Array[]): number {
    /** The rows that lead to the form before: their first nodes, and the depth that each branches off. */
    const path: Row[] = [];
    let previous: Uint8Array = new Uint8Array(0);
    let next = 1;
    for (const form of sorted) {
      const shared = sharedLength(previous, form);
      if (shared === form.length) continue;
      while ((path.at(-1)?.depth ?? -1) >= shared) path.pop();
      const above = path.at(-1);
      const parent = above === undefined ? 0 : above.first + shared - above.depth - 1;
      this.#addBranch(parent, form[shared] ?? 0, next);
      this.units.set(form.subarray(shared), next);
      this.units[next] = ROW_START | (form[shared] ?? 0);
      path.push({ first: next, depth: shared });
      next += form.length - shared;
      previous = form;
    }
    return next;
  }

  #addBranch(parent: number, byte: number, child: number): void {
    if (parent === 0) {
      this.#rootChildren[byte] = child;
      return;
    }
    let slot = this.#slotOf(parent, byte);
    while (this.#slotChildren[slot] !== 0) slot = this.#slotAfter(slot);
    this.#slotParents[slot] = parent;
    this.#slotChildren[slot] = child;
  }

  #branch(parent: number, byte: number): number {
    let slot = this.#slotOf(parent, byte);
    for (;;) {
      const child = this.#slotChildren[slot] ?? 0;
      if (child === 0) return 0;
      if (this.#slotParents[slot] === parent && ((this.units[child] ?? 0) & 0xff) === byte) return child;
      slot = this.#slotAfter(slot);
    }
  }

  #slotOf(parent: number, byte: number): number {
    const mixed = Math.imul(Math.imul(parent, 0x9e3779b1) + byte, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#slotChildren.length - 1);
  }

  #slotAfter(slot: number): number {
    return (slot + 1) & (this.#slotChildren.length - 1);
  }
}

function sharedLength(left: Uint8Array, right: Uint8Array): number {
  const end = Math.min(left.length, right.length);
  let length = 0;
  while (length < end && left[length] === right[length]) length += 1;
  return length;
}
