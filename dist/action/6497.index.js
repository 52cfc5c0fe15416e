"use strict";
exports.id = 6497;
exports.ids = [6497];
exports.modules = {

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hiddenForms),
/* harmony export */   q: () => (/* binding */ commandFilter)
/* harmony export */ });
/* harmony import */ var _chunk_PCIKWEIP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7604);


// src/masking/redactor/trie.ts
var ROW_START = 256;
var SLOTS_A_BRANCH = 4;
var Trie = class {
  /** One more than the greatest node. */
  size;
  /** The byte that leads to each node, `ROW_START` added where a row begins. */
  units;
  #rootChildren = new Int32Array(256);
  #slotParents;
  #slotChildren;
  /** Empty forms are ignored, equal ones count once. */
  constructor(forms) {
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
  child(node, byte) {
    if (this.units[node + 1] === byte) return node + 1;
    return node === 0 ? this.#rootChildren[byte] ?? 0 : this.#branch(node, byte);
  }
  /** Whether a node's prefix is a whole form. */
  isForm(node) {
    return (this.units[node + 1] ?? 0) >= ROW_START;
  }
  #addRows(sorted) {
    const path = [];
    let previous = new Uint8Array(0);
    let next = 1;
    for (const form of sorted) {
      const shared = sharedLength(previous, form);
      if (shared === form.length) continue;
      while ((path.at(-1)?.depth ?? -1) >= shared) path.pop();
      const above = path.at(-1);
      const parent = above === void 0 ? 0 : above.first + shared - above.depth - 1;
      this.#addBranch(parent, form[shared] ?? 0, next);
      this.units.set(form.subarray(shared), next);
      this.units[next] = ROW_START | (form[shared] ?? 0);
      path.push({ first: next, depth: shared });
      next += form.length - shared;
      previous = form;
    }
    return next;
  }
  #addBranch(parent, byte, child) {
    if (parent === 0) {
      this.#rootChildren[byte] = child;
      return;
    }
    let slot = this.#slotOf(parent, byte);
    while (this.#slotChildren[slot] !== 0) slot = this.#slotAfter(slot);
    this.#slotParents[slot] = parent;
    this.#slotChildren[slot] = child;
  }
  #branch(parent, byte) {
    let slot = this.#slotOf(parent, byte);
    for (; ; ) {
      const child = this.#slotChildren[slot] ?? 0;
      if (child === 0) return 0;
      if (this.#slotParents[slot] === parent && ((this.units[child] ?? 0) & 255) === byte) return child;
      slot = this.#slotAfter(slot);
    }
  }
  #slotOf(parent, byte) {
    const mixed = Math.imul(Math.imul(parent, 2654435761) + byte, 2246822507);
    return (mixed ^ mixed >>> 15) & this.#slotChildren.length - 1;
  }
  #slotAfter(slot) {
    return slot + 1 & this.#slotChildren.length - 1;
  }
};
function sharedLength(left, right) {
  const end = Math.min(left.length, right.length);
  let length = 0;
  while (length < end && left[length] === right[length]) length += 1;
  return length;
}

// src/masking/redactor/automaton.ts
var FIELDS = 3;
var FALLBACK = 0;
var DEPTH = 1;
var LONGEST = 2;
var Automaton = class {
  #trie;
  /** Three numbers a node, zero until its first visit. The memory of parts that nobody visits is never touched. */
  #links;
  constructor(forms) {
    this.#trie = new Trie(forms);
    this.#links = new Int32Array(this.#trie.size * FIELDS);
  }
  /** The state after one more byte. States are nodes of the trie; 0 is the state before any text. */
  step(state, byte) {
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
  straightSteps(state, bytes, from, end) {
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
  depth(state) {
    return this.#links[state * FIELDS + DEPTH] ?? 0;
  }
  /** The length of the longest form that ends at the end of the text; 0 when none does. */
  longest(state) {
    return this.#links[state * FIELDS + LONGEST] ?? 0;
  }
  /** The state of the longest shorter end of the text that begins a form. */
  #fallback(state) {
    return this.#links[state * FIELDS + FALLBACK] ?? 0;
  }
  /** Fills in a state whose parent is known, and the states that it falls back to. */
  #settle(state, parent, byte) {
    const fresh = [];
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
      this.#links[each * FIELDS + LONGEST] = this.#trie.isForm(each) ? this.depth(each) : this.longest(this.#fallback(each));
    }
  }
};

// src/masking/redactor/codes.ts
var LONG_AGO = -1e9;
var Codes = class {
  #all = [];
  #bytes = 0;
  #lastEnd = LONG_AGO;
  get list() {
    return this.#all;
  }
  /** Where the text after the last code begins. */
  get lastEnd() {
    return this.#lastEnd;
  }
  /** Where the first code begins that ends behind `position`; infinite when there is none. */
  nextBegin(position) {
    return this.#all.find(({ end }) => end > position)?.start ?? Number.POSITIVE_INFINITY;
  }
  add(start, end) {
    this.#all.push({ start, end, before: this.#bytes });
    this.#bytes += end - start;
    this.#lastEnd = end;
  }
  /** Where the last `length` bytes of text before `end` begin; `end` must not be before the last code. */
  beginOf(length, end) {
    return length <= end - this.#lastEnd ? end - length : end - length - this.bytesWithin(length, end);
  }
  /** How many bytes of codes stand among the last `length` bytes of text before `end`. */
  bytesWithin(length, end) {
    const textBegin = end - length - this.#bytes;
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = low + high >>> 1;
      const code = this.#all[middle];
      if (code !== void 0 && code.start - code.before <= textBegin) low = middle + 1;
      else high = middle;
    }
    return this.#bytes - (this.#all[low]?.before ?? this.#bytes);
  }
  /** Forgets the codes that end at `position` or before it, and counts the rest from `origin`. */
  moveOn(position, origin) {
    this.#all = this.#all.filter(({ end }) => end > position);
    for (const code of this.#all) {
      code.start -= origin;
      code.end -= origin;
    }
    if (this.#all.length === 0) this.#bytes = 0;
    this.#lastEnd = Math.max(this.#lastEnd - origin, LONG_AGO);
  }
};

// src/masking/redactor/colour-code.ts
var ESC = 27;
var BRACKET = 91;
var FINALS = /* @__PURE__ */ new Set([75, 109]);
var MAX_CODE_BYTES = 256;
function findCode(bytes, from) {
  let start = bytes.indexOf(ESC, from);
  while (start !== -1) {
    const stop = endOfBody(bytes, start);
    if (stop - start < MAX_CODE_BYTES) {
      if (stop === bytes.length) return { start, end: void 0 };
      if (stop > start + 1 && FINALS.has(bytes[stop] ?? 0)) return { start, end: stop + 1 };
    }
    start = bytes.indexOf(ESC, start + 1);
  }
  return void 0;
}
function endOfBody(bytes, start) {
  const limit = Math.min(bytes.length, start + MAX_CODE_BYTES);
  let at = start + 1;
  if (at < limit && bytes[at] !== BRACKET) return at;
  at += 1;
  while (at < limit && isWithin(bytes[at], 48, 63)) at += 1;
  while (at < limit && isWithin(bytes[at], 32, 47)) at += 1;
  return Math.min(at, limit);
}
function isWithin(byte, low, high) {
  return byte !== void 0 && byte >= low && byte <= high;
}

// src/masking/redactor/literal-reader.ts
var LiteralReader = class {
  #automaton;
  #readsAll;
  #isReading;
  #state = 0;
  constructor(automaton, forms) {
    this.#automaton = automaton;
    this.#readsAll = forms.some((form) => form.includes(ESC));
    this.#isReading = this.#readsAll;
  }
  /** How many bytes at the end of what was read may begin a form that holds bytes of a code. */
  get depth() {
    return this.#isReading ? this.#automaton.depth(this.#state) : 0;
  }
  /** Forgets what was read. */
  restart() {
    this.#state = 0;
    this.#isReading = this.#readsAll;
  }
  /** Reads a code, which stands from index `start` to `end`. Where it was asleep, no form goes on with ESC. */
  readCode(bytes, start, end, onMatch) {
    this.#isReading = true;
    for (let at = start; at < end; at += 1) {
      this.#state = this.#automaton.step(this.#state, bytes[at] ?? 0);
      const length = this.#automaton.longest(this.#state);
      if (length > 0) onMatch(length, at + 1);
    }
  }
  /** Reads text behind a code that ended at `codeEnd`. */
  readText(bytes, from, end, codeEnd, onMatch) {
    for (let at = from; this.#isReading; at += 1) {
      const isInText = this.#automaton.depth(this.#state) <= at - codeEnd;
      if (isInText && !this.#readsAll) this.#isReading = false;
      if (!this.#isReading || at >= end) return;
      this.#state = this.#automaton.step(this.#state, bytes[at] ?? 0);
      const length = this.#automaton.longest(this.#state);
      if (length > at + 1 - codeEnd) onMatch(length, at + 1);
    }
  }
};

// src/masking/redactor/byte-queue.ts
var FEWEST_BYTES = 64;
var LOOP_BYTES = 48;
var ByteQueue = class {
  #bytes;
  #start = 0;
  #end = 0;
  constructor(expectedBytes = 0) {
    this.#bytes = new Uint8Array(expectedBytes);
  }
  get length() {
    return this.#end - this.#start;
  }
  /** Copies `source` from index `from` to `end`. */
  append(source, from = 0, end = source.length) {
    const count = end - from;
    if (this.#end + count > this.#bytes.length) this.#makeRoom(count);
    if (count > LOOP_BYTES) {
      this.#bytes.set(source.subarray(from, end), this.#end);
    } else {
      for (let at = 0; at < count; at += 1) this.#bytes[this.#end + at] = source[from + at] ?? 0;
    }
    this.#end += count;
  }
  drop(count) {
    this.#start += count;
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
    }
  }
  /** What is in the queue, from index `from` to `end`: a view until the next change. */
  view(from = 0, end = this.length) {
    return this.#bytes.subarray(this.#start + from, this.#start + end);
  }
  #makeRoom(count) {
    const kept = this.view();
    const needed = kept.length + count;
    const isRoomy = needed * 2 <= this.#bytes.length;
    const target = isRoomy ? this.#bytes : new Uint8Array(Math.max(needed * 2, FEWEST_BYTES));
    target.set(kept);
    this.#bytes = target;
    this.#start = 0;
    this.#end = kept.length;
  }
};

// src/masking/redactor/outlet.ts
var STARS = /* @__PURE__ */ new Uint8Array([42, 42, 42]);
var SPARE_BYTES = 64;
var COPIED_BYTES = 8192;
var Outlet = class {
  #found;
  /** Bytes before position 0 that are not out. */
  #held = new ByteQueue();
  /** The first position that is not out. */
  #front = 0;
  /** Whether `***` stands for the last text that is out. */
  #isHiding = false;
  /** Whether the last byte that is out, or hidden, is that of a code and visible. */
  #isBehindCode = false;
  #output = new ByteQueue();
  constructor(found) {
    this.#found = found;
  }
  /**
   * Lets out all before both positions, and hidden bytes that follow. From `textBegin` on text may yet be hidden, from
   * `literalBegin` on codes may, too. The pieces may be views of `bytes`.
   */
  release(bytes, textBegin, literalBegin) {
    const { hidden, literal, codes } = this.#found;
    const begin = Math.min(textBegin, literalBegin);
    const to = Math.max(
      Math.min(hidden.endAround(textBegin), literalBegin),
      Math.min(hidden.endAround(begin), Math.max(codes.nextBegin(begin), begin))
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
  moveOn(bytes, origin) {
    const from = Math.max(this.#front, 0);
    if (from < origin) this.#held.append(bytes, from, origin);
    this.#front -= origin;
  }
  /** The bytes before `end` as they came: what was held, and a view of the rest. */
  #pieces(bytes, end) {
    const rest = bytes.subarray(Math.max(this.#front, 0), end);
    const pieces = this.#front < 0 ? [this.#held.view().slice(), rest] : [rest];
    this.#pass(end);
    return pieces;
  }
  #redact(bytes, to) {
    const { hidden, codes } = this.#found;
    const stretches = hidden.list.values();
    let stretch = stretches.next().value;
    const redactText = (end) => {
      while (this.#front < end) {
        while (stretch !== void 0 && stretch.end <= this.#front) stretch = stretches.next().value;
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
  #redactCode(bytes, end) {
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
  #copyCode(bytes, end) {
    if (this.#front >= end) return;
    this.#isBehindCode = true;
    this.#copy(bytes, end);
  }
  #copyText(bytes, end) {
    if (this.#front >= end) return;
    this.#isHiding = false;
    this.#isBehindCode = false;
    this.#copy(bytes, end);
  }
  #hide(end) {
    if (!this.#isHiding) this.#output.append(STARS);
    this.#isHiding = true;
    this.#isBehindCode = false;
    this.#pass(end);
  }
  /** Puts out the bytes before `end` as they came. */
  #copy(bytes, end) {
    if (this.#front >= end) return;
    if (this.#front < 0) {
      this.#output.append(this.#held.view(0, Math.min(end, 0) - this.#front));
    }
    if (end > 0) this.#output.append(bytes, Math.max(this.#front, 0), end);
    this.#pass(end);
  }
  /** Moves the front, and forgets the held bytes before it. */
  #pass(end) {
    if (this.#front < 0) this.#held.drop(Math.min(end, 0) - this.#front);
    this.#front = end;
  }
};

// src/masking/redactor/prefilter.ts
var BLOCK_BYTES = 4;
var LONGEST_STEP = 16;
var BITS_A_BLOCK = 16;
var FEWEST_BITS = 32768;
var MOST_BITS = 8388608;
var BlockSet = class {
  #words;
  #shift;
  constructor(expected) {
    const wanted = Math.min(Math.max(expected * BITS_A_BLOCK, FEWEST_BITS), MOST_BITS);
    const log = Math.ceil(Math.log2(wanted));
    this.#words = new Int32Array(2 ** (log - 5));
    this.#shift = 32 - log;
  }
  add(bytes, at) {
    const hash = this.#hash(bytes, at);
    this.#words[hash >>> 5] = (this.#words[hash >>> 5] ?? 0) | 1 << (hash & 31);
  }
  has(bytes, at) {
    const hash = this.#hash(bytes, at);
    return ((this.#words[hash >>> 5] ?? 0) & 1 << (hash & 31)) !== 0;
  }
  #hash(bytes, at) {
    const block = (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0) << 16 | (bytes[at + 3] ?? 0) << 24;
    return Math.imul(block, 2654435761) >>> this.#shift;
  }
};
var Prefilter = class {
  /** How many beginnings one block rules out. */
  #step;
  /** The blocks of each form that a step can meet. */
  #blocks;
  #firstBlocks;
  /** The first bytes of forms that are shorter than a block. Undefined: there are none. */
  #shortBegins;
  constructor(forms) {
    const short = forms.filter((form) => form.length > 0 && form.length < BLOCK_BYTES);
    const long = forms.filter((form) => form.length >= BLOCK_BYTES);
    const shortest = long.reduce((length, form) => Math.min(length, form.length), BLOCK_BYTES + LONGEST_STEP);
    this.#step = Math.min(shortest - BLOCK_BYTES + 1, LONGEST_STEP);
    this.#blocks = new BlockSet(long.length * this.#step);
    this.#firstBlocks = new BlockSet(long.length);
    for (const form of long) {
      this.#firstBlocks.add(form, 0);
      for (let at = 0; at < this.#step; at += 1) this.#blocks.add(form, at);
    }
    if (short.length === 0) return;
    this.#shortBegins = new Uint8Array(256);
    for (const form of short) this.#shortBegins[form[0] ?? 0] = 1;
  }
  /** The first index from `from` at which a form may begin; too near to `end` for a block, each index is one. */
  next(bytes, from, end) {
    if (this.#shortBegins !== void 0) return this.#nextOfAny(this.#shortBegins, bytes, from, end);
    const step = this.#step;
    const last = end - BLOCK_BYTES;
    let at = from + step - 1;
    for (; at <= last; at += step) {
      if (!this.#blocks.has(bytes, at)) continue;
      for (let begin2 = at - step + 1; begin2 <= at; begin2 += 1) {
        if (this.#firstBlocks.has(bytes, begin2)) return begin2;
      }
    }
    let begin = at - step + 1;
    while (begin <= last && !this.#firstBlocks.has(bytes, begin)) begin += 1;
    return begin;
  }
  #nextOfAny(shortBegins, bytes, from, end) {
    const last = end - BLOCK_BYTES;
    let at = from;
    while (at <= last && shortBegins[bytes[at] ?? 0] === 0 && !this.#firstBlocks.has(bytes, at)) at += 1;
    return at;
  }
};

// src/masking/redactor/stretches.ts
var Stretches = class {
  #all = [];
  get list() {
    return this.#all;
  }
  get isEmpty() {
    return this.#all.length === 0;
  }
  /** The end of the range that `position` is in; the position itself when it is in none. */
  endAround(position) {
    const found = this.#all.findLast(({ start }) => start <= position);
    return Math.max(found?.end ?? position, position);
  }
  /** Adds a range. It may begin before ranges that are there, and takes them in when it reaches them. */
  add(start, end) {
    let last = this.#all.at(-1);
    if (last === void 0 || last.end < start) {
      this.#all.push({ start, end });
      return;
    }
    const stop = Math.max(end, last.end);
    let begin = start;
    while (last !== void 0 && last.end >= begin) {
      begin = Math.min(begin, last.start);
      this.#all.pop();
      last = this.#all.at(-1);
    }
    this.#all.push({ start: begin, end: stop });
  }
  /** Forgets what ends at `position` or before it, and counts the rest from `origin`. */
  moveOn(position, origin) {
    this.#all = this.#all.filter(({ end }) => end > position);
    for (const stretch of this.#all) {
      stretch.start -= origin;
      stretch.end -= origin;
    }
  }
};

// src/masking/redactor/text-reader.ts
var TextReader = class {
  #automaton;
  #prefilter;
  #state = 0;
  constructor(automaton, prefilter) {
    this.#automaton = automaton;
    this.#prefilter = prefilter;
  }
  /** How many bytes at the end of what was read may begin a form. */
  get depth() {
    return this.#automaton.depth(this.#state);
  }
  /** Forgets what was read. */
  restart() {
    this.#state = 0;
  }
  /**
   * Reads `bytes` from index `from` to `end`. While little can become a match, the prefilter looks ahead, from where
   * that little begins. It looks at the same beginning once only (`unfiltered`), so the work stays in proportion to the
   * text; what is read a second time (up to `told`) is not told again.
   */
  read(bytes, from, end, onMatch) {
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
};

// src/masking/redactor/redactor.ts
var MIN_HELD_BYTES = 4;
var MAX_CODE_BYTES_INSIDE = 65536;
var NOTHING = /* @__PURE__ */ new Uint8Array(0);
var Redactor = class {
  #text;
  #literal;
  #found = { hidden: new Stretches(), literal: new Stretches(), codes: new Codes() };
  #outlet = new Outlet(this.#found);
  /** The beginning of what may become a colour code; not read yet. */
  #pending = NOTHING;
  /** @param forms The byte strings to hide, in any order and number. Empty ones are ignored. */
  constructor(forms) {
    const automaton = new Automaton(forms);
    this.#text = new TextReader(automaton, new Prefilter(forms));
    this.#literal = new LiteralReader(automaton, forms);
  }
  /** Takes the next bytes and returns those that are decided, in pieces that may be views of `chunk`. */
  write(chunk) {
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
  pause() {
    const undecided = Math.max(this.#text.depth, this.#literal.depth);
    return undecided < MIN_HELD_BYTES ? this.#outlet.release(NOTHING, 0, 0) : [];
  }
  /** The rest, when no more bytes will come. */
  end() {
    const bytes = this.#pending;
    this.#pending = NOTHING;
    this.#readText(bytes, 0, bytes.length);
    this.#text.restart();
    this.#literal.restart();
    return this.#release(bytes, bytes.length);
  }
  /** Reads text and codes; returns where a code begins whose end has not arrived. */
  #read(bytes) {
    let at = 0;
    for (; ; ) {
      const code = findCode(bytes, at);
      const stop = code?.start ?? bytes.length;
      this.#readText(bytes, at, stop);
      if (code?.end === void 0) return stop;
      this.#readCode(bytes, code.start, code.end);
      at = code.end;
    }
  }
  #readText(bytes, from, end) {
    this.#literal.readText(bytes, from, end, this.#found.codes.lastEnd, this.#onLiteralMatch);
    this.#text.read(bytes, from, end, this.#onMatch);
  }
  #readCode(bytes, start, end) {
    const { codes } = this.#found;
    this.#literal.readCode(bytes, start, end, this.#onLiteralMatch);
    codes.add(start, end);
    if (codes.bytesWithin(this.#text.depth, end) > MAX_CODE_BYTES_INSIDE) this.#text.restart();
  }
  #onMatch = (length, end) => {
    this.#found.hidden.add(this.#found.codes.beginOf(length, end), end);
  };
  #onLiteralMatch = (length, end) => {
    this.#found.hidden.add(end - length, end);
    this.#found.literal.add(end - length, end);
  };
  /** Lets out what no later byte can change, of what is read up to `read`, and counts from there. */
  #release(bytes, read) {
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
};
function joined(first, second) {
  if (first.length === 0) return new Uint8Array(second.buffer, second.byteOffset, second.length);
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new Redactor(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_PCIKWEIP_js__WEBPACK_IMPORTED_MODULE_0__/* .allFormsOf */ .SX)(values.flatMap(_chunk_PCIKWEIP_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
}
var LineEnding = class {
  #filter;
  #last = LINE_FEED;
  constructor(filter) {
    this.#filter = filter;
  }
  write(chunk) {
    return this.#seen(this.#filter.write(chunk));
  }
  pause() {
    return this.#seen(this.#filter.pause());
  }
  end() {
    const rest = this.#seen(this.#filter.end());
    return this.#last === LINE_FEED ? rest : [...rest, Buffer.of(LINE_FEED)];
  }
  #seen(pieces) {
    this.#last = pieces.findLast(({ length }) => length > 0)?.at(-1) ?? this.#last;
    return pieces;
  }
};




/***/ })

};
;