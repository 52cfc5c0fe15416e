"use strict";
exports.id = 719;
exports.ids = [719];
exports.modules = {

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditExamine: () => (/* binding */ auditExamine),
/* harmony export */   auditVerify: () => (/* binding */ auditVerify)
/* harmony export */ });
/* harmony import */ var _chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4463);
/* harmony import */ var _chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7328);
/* harmony import */ var _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(985);
/* harmony import */ var _chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8765);
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3319);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3845);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9156);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7741);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3373);
/* harmony import */ var _chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(2959);
/* harmony import */ var _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5406);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3024);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(5919);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8161);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(6760);






















// src/commands/audit-verify.ts



// src/review/verify/examiner.ts


var ENOUGH_BYTES = 8388608;
var MOST_THREADS = 4;
var LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
var BATCHES_PER_THREAD = 2;
function openExaminer(options, entry) {
  const strictness = { ...options, signatures: new _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .SignatureCheck */ .D(options.keys) };
  const threads = [];
  let bytes = 0;
  let turn = 0;
  const count2 = entry === void 0 ? 0 : Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_19__.availableParallelism)(), MOST_THREADS);
  return {
    width: Math.max(1, count2 * BATCHES_PER_THREAD),
    async examine(batch) {
      bytes += batch.bytes.length;
      const isSmall = bytes < ENOUGH_BYTES || batch.firstLine === 0;
      if (count2 === 0 || entry === void 0 || isSmall) return (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .examineBatch */ .gF)(batch, strictness);
      while (threads.length < count2) threads.push(new Thread(entry, options));
      turn += 1;
      return await (threads[turn % count2]?.examine(batch) ?? (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .examineBatch */ .gF)(batch, strictness));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    }
  };
}
var Thread = class {
  #worker;
  #waiting = [];
  constructor(entry, options) {
    this.#worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_18__.Worker(entry.file, {
      argv: [...entry.args],
      workerData: options,
      resourceLimits: LIMITS
    });
    this.#worker.on("message", (result) => this.#waiting.shift()?.resolve(result));
    const fail = (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    this.#worker.on("error", fail);
    this.#worker.on("exit", () => fail(new Error("a thread of the examination ended early")));
  }
  examine(batch) {
    const answer = Promise.withResolvers();
    this.#waiting.push(answer);
    const { buffer, byteLength } = batch.bytes;
    const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
    this.#worker.postMessage(batch, isOwn ? [buffer] : []);
    return answer.promise;
  }
  async close() {
    await this.#worker.terminate();
  }
};
function serveExaminer() {
  const options = node_worker_threads__WEBPACK_IMPORTED_MODULE_18__.workerData;
  const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_18__.parentPort;
  if (port === null) return;
  const strictness = { ...options, signatures: new _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .SignatureCheck */ .D(options.keys) };
  port.on("message", (batch) => port.postMessage((0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .examineBatch */ .gF)(batch, strictness)));
}

// src/review/verify/collect.ts


// src/review/seal/chain.ts
var EPOCH = "1970-01-01T00:00:00.000Z";
var SealChain = class {
  #signatures;
  #store;
  /** Stretches whose seals cannot be relied on: what is listed nowhere may stand in one of these. */
  #unknown = [];
  #previous;
  #closed;
  #count = 0;
  /** @param store what the seals must say they are of; undefined: it is not looked at */
  constructor(signatures, store) {
    this.#signatures = signatures;
    this.#store = store;
  }
  get count() {
    return this.#count;
  }
  /** The last seal that was read, and was in order. */
  get newest() {
    return this.#previous;
  }
  /** Up to when all is sealed; undefined: nothing is. */
  get until() {
    return this.#closed?.until;
  }
  /** True when a record of this time would have to be in a seal. */
  covers(time) {
    const until = Date.parse(this.until ?? "");
    const isUnknown = this.#unknown.some((gap) => time > gap.from && time <= gap.until);
    return time <= until && !isUnknown;
  }
  /** Takes the next seal, in the order of the keys; undefined instead of one that cannot be relied on. */
  add(sealed) {
    const read = this.#read(sealed);
    if (typeof read === "string") return { seal: void 0, findings: [findingOf(sealed, read)] };
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
  end(place) {
    const last = this.#previous;
    return last === void 0 || last.is_last ? [] : [findingOf({ place }, `the seals that go on with seal ${last.seq} are not here`)];
  }
  #read({ bytes }) {
    const read = (0,_chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_1__/* .readSeal */ .KI)(bytes);
    if (typeof read === "string") return read;
    const { seal, text } = read;
    return this.#signatures.hasKeys && !this.#signatures.holds(text, seal.signature.value) ? "its signature does not hold under any of the keys for seals" : seal;
  }
  #wrongIn(seal, key) {
    const before = this.#previous;
    const seq = before === void 0 ? 0 : before.seq + 1;
    const from = before === void 0 ? null : before.is_last ? before.until : before.from;
    const isMissing = seal.seq !== seq;
    return [
      key === (0,_chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_1__/* .sealKey */ .FD)(seal.seq) ? [] : [`it lies under a name that is not that of seal ${seal.seq}`],
      isMissing ? [`seal ${seq} should stand here: seals were removed or put in another order`] : [],
      !isMissing && seal.prev !== (before?.digest ?? null) ? ["it does not follow the seal before it"] : [],
      !isMissing && seal.from !== from ? ["its time does not begin where the seal before it ends"] : [],
      this.#store === void 0 || this.#store === seal.store ? [] : [`it is a seal of ${seal.store}`]
    ].flat();
  }
};
function findingOf({ place }, message) {
  return { kind: "seal", place, id: null, load: null, phase: null, message };
}

// src/review/seal/rows.ts
var HASH_BYTES = 32;
var AT = { key: 0, sha256: 32, place: 64, flags: 68 };
var SEALED = 1;
var DUE = 2;
var SEAL_FORM = { rowBytes: 72, keyBytes: HASH_BYTES };
function sealRow({ key, sha256, place, isSealed, isDue }) {
  const bytes = Buffer.alloc(SEAL_FORM.rowBytes);
  bytes.write(key, AT.key, "hex");
  bytes.write(sha256, AT.sha256, "hex");
  bytes.writeUInt32LE(place, AT.place);
  bytes[AT.flags] = (isSealed ? SEALED : 0) | (isDue ? DUE : 0);
  return bytes;
}
function readSealRow(bytes, at) {
  const flags = bytes[at + AT.flags] ?? 0;
  return {
    key: bytes.toString("hex", at, at + HASH_BYTES),
    sha256: bytes.toString("hex", at + AT.sha256, at + AT.sha256 + HASH_BYTES),
    place: bytes.readUInt32LE(at + AT.place),
    isSealed: (flags & SEALED) !== 0,
    isDue: (flags & DUE) !== 0
  };
}
function judgeSealed(rows) {
  const listed = rows.filter(({ isSealed }) => isSealed);
  const present = rows.filter(({ isSealed }) => !isSealed);
  const [entry] = listed;
  if (entry === void 0) {
    const added = present.filter(({ isDue }) => isDue);
    const message2 = "it is of a time that is sealed, and no seal lists it: it was added later";
    return {
      sealed: 0,
      unsealed: present.length - added.length,
      verdicts: added.map(({ place }) => ({ kind: "sealed_added", place, message: message2 }))
    };
  }
  if (present.length === 0) {
    const message2 = "a seal lists it, and it is not here: it was removed";
    return { sealed: 0, unsealed: 0, verdicts: [{ kind: "sealed_removed", place: entry.place, message: message2 }] };
  }
  const changed = present.filter(({ sha256 }) => !listed.some((each) => each.sha256 === sha256));
  const message = "it is not what its seal lists: it was changed";
  return {
    sealed: changed.length < present.length ? 1 : 0,
    unsealed: 0,
    verdicts: changed.map(({ place }) => ({ kind: "sealed_changed", place, message }))
  };
}

// src/review/verify/collect.ts
async function collectSeals(store, signatures, { evidence, tell }) {
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
async function collectRecords(store, chain, reading) {
  const { evidence, examiner, tell } = reading;
  const tally = (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTally */ .CK)();
  const examine = async (given) => {
    if ("finding" in given) return given;
    const sha256 = given.key === void 0 || chain.count === 0 ? void 0 : (0,node_crypto__WEBPACK_IMPORTED_MODULE_20__.hash)("sha256", given.bytes, "hex");
    return { given, sha256, result: await examiner.examine(given) };
  };
  for await (const examined of (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurn */ .lo)(numbered(store, evidence), examiner.width, examine)) {
    if ("finding" in examined) {
      await tell(examined.finding);
      continue;
    }
    const { given, result, sha256 } = examined;
    evidence.add(result);
    (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .addTally */ .c8)(tally, result.tally);
    for (const finding of result.findings) await tell(finding);
    if (sha256 !== void 0 && given.key !== void 0) {
      const time = result.time ?? given.modified?.getTime();
      const isDue = time !== void 0 && chain.covers(time);
      evidence.seals.add(presentRow(given, { key: keyHash(store, given.key), sha256 }, isDue));
    }
  }
  return tally;
}
async function* numbered(store, { places }) {
  for await (const given of store.read()) {
    yield "finding" in given ? given : { ...given, number: places.add(given.place) };
  }
}
function presentRow(given, facts, isDue) {
  return sealRow({ ...facts, place: given.number, isSealed: false, isDue });
}
function keyHash({ uri }, key) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_20__.hash)("sha256", `${uri}
${key}`, "hex");
}

// src/review/verify/places.ts


var OFFSET_BYTES = 8;
var Places = class {
  #names;
  #offsets;
  #count = 0;
  #end = 0;
  #last;
  /** @param folder of this process alone */
  constructor(folder) {
    this.#names = (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_21__.join)(folder, "names"), "wx+", 384);
    this.#offsets = (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_21__.join)(folder, "offsets"), "wx+", 384);
  }
  /** The number of a place, from 0. */
  add(name) {
    if (name !== this.#last) {
      const bytes = Buffer.from(name, "utf8");
      const offset = Buffer.alloc(OFFSET_BYTES);
      offset.writeDoubleLE(this.#end);
      (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.writeSync)(this.#names, bytes, 0, bytes.length, this.#end);
      (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.writeSync)(this.#offsets, offset, 0, OFFSET_BYTES, this.#count * OFFSET_BYTES);
      this.#end += bytes.length;
      this.#count += 1;
      this.#last = name;
    }
    return this.#count - 1;
  }
  name(number) {
    const start = this.#offset(number);
    const end = number + 1 < this.#count ? this.#offset(number + 1) : this.#end;
    const bytes = Buffer.alloc(end - start);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.readSync)(this.#names, bytes, 0, bytes.length, start);
    return bytes.toString("utf8");
  }
  close() {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.closeSync)(this.#names);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.closeSync)(this.#offsets);
  }
  #offset(number) {
    const bytes = Buffer.alloc(OFFSET_BYTES);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.readSync)(this.#offsets, bytes, 0, OFFSET_BYTES, number * OFFSET_BYTES);
    return bytes.readDoubleLE();
  }
};

// src/review/verify/spill.ts



// src/review/verify/key-hash.ts

var SALT = (0,node_crypto__WEBPACK_IMPORTED_MODULE_20__.randomBytes)(8);
var START = SALT.readInt32LE(0);
var FACTOR = SALT.readInt32LE(4) | 1;
var WORD_BYTES = 4;
function hashKey(bytes, at, keyBytes) {
  let hash2 = START;
  for (let next = at; next < at + keyBytes; next += WORD_BYTES) {
    hash2 = Math.imul(hash2 ^ bytes.readInt32LE(next), FACTOR);
    hash2 ^= hash2 >>> 15;
  }
  return hash2 >>> 0;
}

// src/review/verify/groups.ts
var NONE = -1;
function* groupByKey(bytes, { rowBytes, keyBytes }) {
  const rows = bytes.length / rowBytes;
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(rows + 1))).fill(NONE);
  const next = new Int32Array(rows).fill(NONE);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const head = hashKey(bytes, row * rowBytes, keyBytes) & heads.length - 1;
    next[row] = heads[head] ?? NONE;
    heads[head] = row;
  }
  const isTaken = new Uint8Array(rows);
  const hasKeyOf = (row, start) => bytes.compare(bytes, start, start + keyBytes, row * rowBytes, row * rowBytes + keyBytes) === 0;
  for (let row = 0; row < rows; row += 1) {
    if (isTaken[row] === 1) continue;
    const starts = [row * rowBytes];
    for (let other = next[row] ?? NONE; other !== NONE; other = next[other] ?? NONE) {
      if (isTaken[other] === 1 || !hasKeyOf(other, row * rowBytes)) continue;
      isTaken[other] = 1;
      starts.push(other * rowBytes);
    }
    yield starts;
  }
}

// src/review/verify/spill.ts
var PARTS = 256;
var PART_SHIFT = 24;
var BLOCK_BYTES = 16384;
var Spill = class {
  #file;
  #form;
  /** The block of each part that is not full yet, and how much of it is. */
  #open;
  /** Where the full blocks of each part stand in the file. */
  #blocks;
  #end = 0;
  /** @param folder of this process alone */
  constructor(folder, name, form) {
    this.#file = (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_21__.join)(folder, name), "wx+", 384);
    this.#form = form;
    const bytes = BLOCK_BYTES - BLOCK_BYTES % form.rowBytes;
    this.#open = Array.from({ length: PARTS }, () => ({ bytes: Buffer.alloc(bytes), used: 0 }));
    this.#blocks = Array.from({ length: PARTS }, () => []);
  }
  /** Takes all rows that stand in `rows`. */
  add(given) {
    const rows = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const { rowBytes, keyBytes } = this.#form;
    for (let at = 0; at < rows.length; at += rowBytes) {
      const part = hashKey(rows, at, keyBytes) >>> PART_SHIFT;
      const block = this.#open[part];
      if (block === void 0) continue;
      block.bytes.set(rows.subarray(at, at + rowBytes), block.used);
      block.used += rowBytes;
      if (block.used === block.bytes.length) this.#flush(part);
    }
  }
  /** The rows of each key: the bytes that they stand in, and where they begin there. */
  *groups() {
    for (let part = 0; part < PARTS; part += 1) {
      const bytes = this.#read(part);
      for (const starts of groupByKey(bytes, this.#form)) {
        yield { bytes, starts };
      }
    }
  }
  close() {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.closeSync)(this.#file);
  }
  #flush(part) {
    const block = this.#open[part];
    if (block === void 0 || block.used === 0) return;
    for (let done = 0; done < block.used; ) {
      done += (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.writeSync)(this.#file, block.bytes, done, block.used - done, this.#end + done);
    }
    this.#blocks[part]?.push({ at: this.#end, bytes: block.used });
    this.#end += block.used;
    block.used = 0;
  }
  #read(part) {
    this.#flush(part);
    const blocks = this.#blocks[part] ?? [];
    const all = Buffer.alloc(blocks.reduce((sum, { bytes }) => sum + bytes, 0));
    let used = 0;
    for (const { at, bytes } of blocks) {
      for (let done = 0; done < bytes; ) {
        const got = (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.readSync)(this.#file, all, used + done, bytes - done, at + done);
        if (got === 0) throw new Error("a file of this process became shorter");
        done += got;
      }
      used += bytes;
    }
    return all;
  }
};

// src/review/verify/evidence.ts
var Evidence = class {
  places;
  loads;
  ids;
  orders;
  seals;
  constructor(folder) {
    this.places = new Places(folder);
    this.loads = new Spill(folder, "loads", _chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .LOAD_FORM */ ._K);
    this.ids = new Spill(folder, "ids", _chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_FORM */ .VT);
    this.orders = new Spill(folder, "orders", _chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDER_FORM */ .ok);
    this.seals = new Spill(folder, "seals", SEAL_FORM);
  }
  add({ loads, ids, orders }) {
    this.loads.add(loads);
    this.ids.add(ids);
    this.orders.add(orders);
  }
  close() {
    for (const part of [this.places, this.loads, this.ids, this.orders, this.seals]) part.close();
  }
};

// src/review/verify/judge-loads.ts
function judgeLoad(rows) {
  const unique = [...new Map(rows.toReversed().map((row) => [row.identity, row])).values()].toReversed();
  const first = unique.filter(({ seq }) => seq === 0);
  const second = unique.filter(({ seq }) => seq === 1);
  const intents = first.filter(({ isResult }) => !isResult);
  return {
    copies: rows.length - unique.length,
    verdicts: [
      ...rivals(first),
      ...rivals(second),
      ...lonely(intents, second, first),
      ...second.flatMap((result) => intents.length > 0 ? misfits(result, intents) : []),
      ...reordered(rows)
    ]
  };
}
function rivals(rows) {
  const [original, ...others] = rows;
  return others.map((row) => ({
    kind: "conflict",
    row,
    message: row.id === original?.id ? "another record has its id, and is not the same" : "its load has another record in its place",
    ...original === void 0 ? {} : { beside: original }
  }));
}
function lonely(intents, results, first) {
  const [intent] = intents;
  if (intent !== void 0 && results.length === 0) {
    const message = "its load has no result: it was killed or is still under way, or the result was removed";
    return isIntact(intent) ? [{ kind: "result_missing", row: intent, message }] : [];
  }
  if (intents.length > 0) return [];
  const why = first.length > 0 ? "a result stands in its place" : "it was removed";
  return results.filter(isIntact).map((row) => ({ kind: "intent_missing", row, message: `the intent of its load is not here: ${why}` }));
}
function misfits(result, intents) {
  const isNamed = intents.some(({ digest, computed }) => result.prev === digest || result.prev === computed);
  const [beside] = intents;
  const message = "it names another intent than that of its load: one of the two was made anew";
  return isNamed || beside === void 0 || !isIntact(result) ? [] : [{ kind: "chain", row: result, message, beside }];
}
function reordered(rows) {
  const results = rows.filter(({ seq, line }) => seq === 1 && line > 0);
  return results.flatMap((row) => {
    const intents = rows.filter((each) => each.seq === 0 && !each.isResult && each.place === row.place);
    const [beside] = intents;
    return beside !== void 0 && intents.every(({ line }) => line > row.line) ? [{ kind: "reordered", row, message: "it stands before the intent of its load", beside }] : [];
  });
}
function isIntact({ digest, computed }) {
  return digest === computed;
}

// src/review/verify/judge-order.ts
function judgeOrder(rows) {
  const named = rows.filter(({ isReference }) => !isReference);
  const references = rows.filter(({ isReference }) => isReference);
  return {
    gaps: named.length === 0 ? references : [],
    reordered: references.flatMap((row) => {
      const here = named.filter(({ place }) => place === row.place);
      const [beside] = here;
      return beside !== void 0 && here.every(({ line }) => line > row.line) ? [{ row, beside }] : [];
    })
  };
}

// src/review/verify/judge.ts
async function judgeLoads({ loads, places }, until, tell) {
  const counts = { loads: 0, copies: 0, open: 0 };
  for (const { bytes, starts } of loads.groups()) {
    counts.loads += 1;
    if ((0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .isWholeLoad */ .Gm)(bytes, starts)) continue;
    const { copies, verdicts } = judgeLoad(starts.map((at) => (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .readLoadRow */ .Tm)(bytes, at)));
    counts.copies += copies;
    for (const { beside, kind, message, row } of verdicts) {
      if (kind === "result_missing" && timeOfUlid(row.load) > until) {
        counts.open += 1;
      } else {
        const other = beside === void 0 ? "" : ` (${placeOf(places, beside)})`;
        await tell({ kind, ...recordOf(row, places), message: message + other });
      }
    }
  }
  return counts;
}
async function judgeIds({ ids, places }, tell) {
  for (const { bytes, starts } of ids.groups()) {
    if (starts.length === 1) continue;
    const rows = starts.map((at) => (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .readIdRow */ .Ad)(bytes, at));
    const [original] = rows;
    const others = [...new Map(rows.toReversed().map((row) => [row.load, row])).values()];
    for (const row of others.filter(({ load }) => load !== original?.load)) {
      const other = original === void 0 ? "" : ` (${placeOf(places, original)})`;
      const message = `a record of another load has its id${other}`;
      await tell({
        kind: "conflict",
        place: placeOf(places, row),
        id: row.id,
        load: row.load,
        phase: null,
        message
      });
    }
  }
}
async function judgeOrders({ orders, places }, tell) {
  let gaps = 0;
  for (const { bytes, starts } of orders.groups()) {
    if (!starts.some((at) => (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .isReferenceAt */ .hH)(bytes, at))) continue;
    const judgement = judgeOrder(starts.map((at) => (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrderRow */ .Fy)(bytes, at)));
    gaps += judgement.gaps.length;
    for (const { beside, row } of judgement.reordered) {
      const message = `it was written after a record that now stands behind it (${placeOf(places, beside)})`;
      await tell({ kind: "reordered", ...recordOf(row, places), message });
    }
  }
  return gaps;
}
async function judgeSeals({ places, seals }, tell) {
  const counts = { sealed: 0, unsealed: 0 };
  for (const { bytes, starts } of seals.groups()) {
    const { sealed, unsealed, verdicts } = judgeSealed(starts.map((at) => readSealRow(bytes, at)));
    counts.sealed += sealed;
    counts.unsealed += unsealed;
    for (const { kind, message, place: number } of verdicts) {
      const place = places.name(number);
      await tell({ kind, place, id: null, load: (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .saidByKey */ .i0)(place)?.load ?? null, phase: null, message });
    }
  }
  return counts;
}
function recordOf(row, places) {
  const phase = row.isResult ? "result" : "intent";
  return { place: placeOf(places, row), id: row.id, load: row.load, phase };
}
function placeOf(places, { line, place }) {
  return line === 0 ? places.name(place) : `${places.name(place)}:${line}`;
}
var ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
var TIME_CHARACTERS = 10;
function timeOfUlid(ulid) {
  return Array.from(ulid.slice(0, TIME_CHARACTERS)).reduce(
    (time, digit) => time * 32 + ALPHABET.indexOf(digit),
    0
  );
}

// src/review/verify/report.ts
function limitsOf({ gaps, open, seals, signatures, sources }, hasKeys) {
  const passedOver = sources.reduce((sum, source) => sum + source.passedOver, 0);
  return [
    removalsIn(seals, sources),
    seals !== null && !seals.areSignaturesChecked ? "Who made the seals: give their public key with --seal-key." : [],
    hasKeys ? [] : "Who wrote a record: whoever can write to a store can write records whose digests are right. Signatures show more, with --public-key.",
    hasKeys && signatures.unsignedResults > 0 ? `Who wrote the ${signatures.unsignedResults} results without a signature.` : [],
    sources.length > 0 ? "The order of loads that ran at once." : [],
    gaps > 0 ? `Why ${gaps} ${gaps === 1 ? "record names a predecessor" : "records name predecessors"} that is not here: it lies in another file, was removed, or was changed together with its digest.` : [],
    passedOver > 0 ? `What ${passedOver} other ${passedOver === 1 ? "file holds" : "files hold"}: only files in .jsonl, .json and .ndjson are read, and no links.` : [],
    open > 0 ? `How the ${open} loads that began after the given time end.` : [],
    "That a value was used, or not used: a result means released."
  ].flat();
}
function removalsIn(seals, sources) {
  if (seals === null || seals.until === null) {
    return "A load that was removed as a whole: seals, Object Lock or CloudTrail show that.";
  }
  const open = sources.flatMap(({ sealedUntil, uri }) => sealedUntil === null ? uri : []);
  return [
    `A load that was removed as a whole after ${seals.until}, or seals that were removed after the last one: CloudTrail and Object Lock show these.`,
    open.length === 0 ? [] : `A load that was removed as a whole from what has no seals: ${open.join(", ")}.`
  ].flat();
}

// src/review/verify/temporary-folder.ts



var UNWRITABLE = /^(?:EACCES|EDQUOT|EFBIG|EIO|ENOENT|ENOSPC|ENOTDIR|EPERM|EROFS)$/;
async function withFolder(work) {
  let folder;
  try {
    folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_21__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_19__.tmpdir)(), "keytrail-audit-"));
    return await work(folder);
  } catch (thrown) {
    throw explain(thrown);
  } finally {
    if (folder !== void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.rmSync)(folder, { recursive: true, force: true });
  }
}
function explain(thrown) {
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_15__/* .codeOf */ .$N)(thrown);
  if (thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__/* .KeytrailError */ .E_ || code === void 0 || !UNWRITABLE.test(code)) return thrown;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__/* .KeytrailError */ .E_(
    "KT801",
    `the folder for temporary files, ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_10__/* .plainOrQuoted */ .E)((0,node_os__WEBPACK_IMPORTED_MODULE_19__.tmpdir)())}, cannot be written (${code}).`,
    {
      fix: "make room there, or let the variable TMPDIR (TEMP on Windows) name another folder",
      cause: thrown
    }
  );
}

// src/review/verify/verify.ts
async function verify(request, tell) {
  const findings = {};
  const count2 = async (finding) => {
    findings[finding.kind] = (findings[finding.kind] ?? 0) + 1;
    await tell(finding);
  };
  const { entry, isSignatureWanted, keys } = request;
  const examiner = openExaminer({ keys, isSignatureWanted }, entry);
  try {
    return await withFolder(async (folder) => {
      const evidence = new Evidence(folder);
      try {
        const counts = await weigh(request, { evidence, examiner, tell: count2 });
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
async function weigh(request, reading) {
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
      unsignedResults: tally.unsignedResults
    },
    seals: seals.count === 0 ? null : {
      seals: seals.count,
      until: seals.until,
      ...sealed,
      areSignaturesChecked: request.sealKeys.length > 0
    }
  };
}
async function readAll({ stores, sealKeys }, reading) {
  const signatures = new _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .SignatureCheck */ .D(sealKeys);
  const sources = [];
  let count2 = 0;
  const tally = (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTally */ .CK)();
  for (const store of stores) {
    const chain = await collectSeals(store, signatures, reading);
    count2 += chain.count;
    const own = await collectRecords(store, chain, reading);
    sources.push({
      uri: store.uri,
      records: own.records,
      sealedUntil: chain.until ?? null,
      passedOver: store.passedOver()
    });
    (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .addTally */ .c8)(tally, own);
    if (own.records === 0) await reading.tell(emptiness(store));
  }
  return { sources, tally, seals: { count: count2, until: earliestIn(sources) } };
}
function earliestIn(sources) {
  const times = sources.flatMap(({ sealedUntil }) => sealedUntil ?? []);
  return times.toSorted()[0] ?? null;
}
function emptiness({ uri }) {
  return {
    kind: "empty",
    place: uri,
    id: null,
    load: null,
    phase: null,
    message: "there is no record in it"
  };
}

// src/commands/audit-verify.ts
var FOUND = 1;
async function auditVerify(request) {
  return await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(async (output) => {
    const shown = request.format === "json" ? new JsonReport(output) : new TextReport(output);
    try {
      const report = await review(request, (finding) => shown.finding(finding));
      await shown.end(report);
      return isClean(report) ? 0 : FOUND;
    } catch (thrown) {
      await shown.fail(thrown);
      throw thrown;
    }
  });
}
async function review(request, tell) {
  const { isUnsignedAllowed, publicKeys, sealKeys, sources, until } = request;
  const [keys, keysOfSeals] = [(0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKeys */ .eK)(publicKeys), (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKeys */ .eK)(sealKeys)];
  const stores = await (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .openStores */ .j)(sources);
  const strictness = { keys, sealKeys: keysOfSeals, isSignatureWanted: !isUnsignedAllowed };
  return await verify({ stores, ...strictness, until, entry: entryOf() }, tell);
}
async function auditExamine() {
  if (node_worker_threads__WEBPACK_IMPORTED_MODULE_18__.isMainThread) throw (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_3__/* .notRight */ .E)(['"examine" is for threads of keytrail audit verify'], "keytrail audit");
  serveExaminer();
  return await new Promise(() => {
  });
}
function entryOf() {
  const [, file] = process.argv;
  return file === void 0 ? void 0 : { file: (0,node_fs__WEBPACK_IMPORTED_MODULE_17__.realpathSync)(file), args: ["audit", "examine"] };
}
function isClean({ findings }) {
  return Object.keys(findings).length === 0;
}
var JsonReport = class {
  #output;
  #before = '{"schema":"keytrail.verify/v1","findings":[\n';
  constructor(output) {
    this.#output = output;
  }
  async finding(finding) {
    await this.#output.raw(this.#before + (0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_22__/* .inertJson */ .n)(finding));
    this.#before = ",\n";
  }
  async end(report) {
    const { findings: counts, ...rest } = report;
    await this.#close({ ok: isClean(report), error: null, counts, ...rest });
  }
  /** A program that reads this gets a whole object in this case, too. */
  async fail(thrown) {
    await this.#close({ ok: false, error: (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .failureIn */ .Q6)(thrown) });
  }
  async #close(rest) {
    const opening = this.#before === ",\n" ? "\n" : this.#before;
    await this.#output.raw(`${opening}],${(0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_22__/* .inertJson */ .n)(rest).slice(1)}
`);
  }
};
var TextReport = class {
  #output;
  constructor(output) {
    this.#output = output;
  }
  async finding({ id, kind, load, message, phase, place }) {
    const record = id === null ? phase ?? "" : `${phase ?? "record"} ${id}`;
    const subject = [record, load === null ? "" : `of load ${load}`].join(" ").trim();
    await this.#output.line(`\u2717 ${kind}  ${place}  ${subject === "" ? "" : `${subject}: `}${message}`);
  }
  async end(report) {
    for (const line of linesOf(report)) await this.#output.line(line);
  }
  /** People read the error on standard error. */
  async fail() {
  }
};
function linesOf(report) {
  const { copies, loads, records, seals, signatures, sources } = report;
  const found = Object.values(report.findings).reduce((sum, count2) => sum + count2, 0);
  const what = `${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U9)(records, "record")} of ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U9)(loads, "load")} in ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U9)(sources.length, "source")}`;
  const { unchecked, unsignedResults, valid } = signatures;
  const isSigned = valid + unchecked > 0;
  return [
    found === 0 ? `\u2713 ${what}: nothing found` : `\u2717 ${what}: ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U9)(found, "finding")}`,
    ...isSigned ? [`  signatures: ${valid} valid, ${unchecked} not checked; ${unsignedResults} results without one`] : [],
    ...copies > 0 ? [`  copies: ${copies}`] : [],
    ...seals === null ? [] : [
      `  sealed: ${seals.sealed}, unsealed: ${seals.unsealed} (${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U9)(seals.seals, "seal")}, up to ${seals.until ?? "no time"})`
    ],
    "  This does not prove:",
    ...report.cannotProve.map((sentence) => `  - ${sentence}`)
  ];
}



/***/ }),

/***/ 7328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ sealKey),
/* harmony export */   KI: () => (/* binding */ readSeal),
/* harmony export */   Nv: () => (/* binding */ digestOfText),
/* harmony export */   w_: () => (/* binding */ SEAL_SCHEMA)
/* harmony export */ });
/* harmony import */ var _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(985);
/* harmony import */ var _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5406);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);



// src/review/seal/form.ts
var SEAL_SCHEMA = "keytrail.seal/v1";
var made = (about, pattern, nullable) => ({
  kind: "text",
  origin: "keytrail",
  about,
  ...pattern === void 0 ? {} : { pattern },
  ...nullable === void 0 ? {} : { nullable }
});
var RECORD = {
  kind: "group",
  about: "One record.",
  fields: {
    key: made("The object's key below the store's prefix."),
    sha256: made("64 hex digits over the object's bytes.", _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__/* .PATTERN */ .XF.hexSha256)
  }
};
var SEAL = {
  kind: "group",
  about: "A signed list of the records that a store held of one stretch of time.",
  fields: {
    schema: { kind: "text", origin: "keytrail", about: "The form of the seal.", words: [SEAL_SCHEMA] },
    store: made("`s3://BUCKET/PREFIX`."),
    seq: { kind: "integer", origin: "keytrail", about: "Counts from 0 without a gap.", minimum: 0 },
    from: made("Records have a time after this; null: whatever time.", _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__/* .PATTERN */ .XF.time, true),
    until: made("Records have a time up to this.", _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__/* .PATTERN */ .XF.time),
    is_last: {
      kind: "flag",
      origin: "keytrail",
      about: "False: the next seal goes on with the same stretch."
    },
    time: made("When the seal was made.", _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__/* .PATTERN */ .XF.time),
    prev: made("The digest of the seal before it; null for the first.", _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__/* .PATTERN */ .XF.digest, true),
    records: { kind: "list", about: "The records, in the order of their keys.", items: RECORD },
    digest: made(
      "`sha256:` and 64 hex digits over the RFC 8785 form of all other keys but `signature`.",
      _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__/* .PATTERN */ .XF.digest
    ),
    signature: {
      kind: "group",
      about: "A signature of KMS over the 32 bytes of the digest.",
      fields: {
        key: made("The ARN of the key that signed."),
        algorithm: made("`ECDSA_SHA_256`."),
        value: made("Base64 of its DER form.")
      }
    }
  }
};
var SEQ_DIGITS = 10;
function sealKey(seq) {
  return `seals/${String(seq).padStart(SEQ_DIGITS, "0")}.json`;
}

// src/review/seal/read-seal.ts

function readSeal(bytes) {
  try {
    const value = (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictly */ .ge)(Buffer.from(bytes).toString("utf8").trimEnd());
    const misfit = (0,_chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_1__/* .misfitOf */ .U8)(value, SEAL);
    if (misfit !== void 0) return `no seal: ${misfit}`;
    const seal = value;
    const { digest, signature: _, ...rest } = seal;
    const text = (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalOf */ .qe)(rest);
    return digest === digestOfText(text) ? { seal, text } : "its content is not what its digest says";
  } catch (thrown) {
    if (thrown instanceof _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .NotCanonical */ .Ej || thrown instanceof RangeError) return `no seal: ${thrown.message}`;
    throw thrown;
  }
}
function digestOfText(text) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.hash)("sha256", text, "hex")}`;
}




/***/ }),

/***/ 2959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lineOf),
/* harmony export */   n: () => (/* binding */ inertJson)
/* harmony export */ });
// src/audit/line.ts
var ACTING_TEXT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|#(?=#\w*\[)/gu;
function lineOf(record) {
  return Buffer.from(inertJson(record), "utf8");
}
function inertJson(value) {
  return JSON.stringify(value).replace(ACTING_TEXT, escapeUnits);
}
function escapeUnits(matched) {
  return matched.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}




/***/ }),

/***/ 7741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   XG: () => (/* binding */ ageText),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
// src/text.ts
var SECONDS = { day: 86400, hour: 3600, minute: 60 };
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function ageText(seconds) {
  if (seconds === null) {
    return "";
  }
  if (seconds >= SECONDS.day) {
    return `${Math.floor(seconds / SECONDS.day)} d`;
  }
  return seconds >= SECONDS.hour ? `${Math.floor(seconds / SECONDS.hour)} h` : `${Math.floor(seconds / SECONDS.minute)} min`;
}
function table(rows) {
  const widths = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(cell.length, widths[column] ?? 0);
    });
  }
  return rows.map(
    (row) => row.flatMap((cell, column) => widths[column] === 0 ? [] : [cell.padEnd(widths[column] ?? 0)]).join("  ").trimEnd()
  );
}




/***/ }),

/***/ 4463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ readIdRow),
/* harmony export */   CK: () => (/* binding */ emptyTally),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Fy: () => (/* binding */ readOrderRow),
/* harmony export */   Gm: () => (/* binding */ isWholeLoad),
/* harmony export */   Tm: () => (/* binding */ readLoadRow),
/* harmony export */   VT: () => (/* binding */ ID_FORM),
/* harmony export */   _K: () => (/* binding */ LOAD_FORM),
/* harmony export */   c8: () => (/* binding */ addTally),
/* harmony export */   gF: () => (/* binding */ examineBatch),
/* harmony export */   hH: () => (/* binding */ isReferenceAt),
/* harmony export */   j: () => (/* binding */ openStores),
/* harmony export */   ok: () => (/* binding */ ORDER_FORM),
/* harmony export */   wg: () => (/* binding */ EMPTY),
/* harmony export */   xr: () => (/* binding */ isEmptied)
/* harmony export */ });
/* harmony import */ var _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(985);
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9186);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9802);
/* harmony import */ var _chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8518);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8109);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6760);









// src/aws/read-logs.ts
var CALL_MS = 12e4;
var hasRequestId = ({ $metadata }) => $metadata?.requestId !== void 0;
async function* readLogGroup(aws, place) {
  const { CloudWatchLogsClient, FilterLogEventsCommand } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_7__/* .loadReview */ .DJ)();
  const { group, region, credentials } = place;
  const client = await aws.equip(
    { service: "CLOUDWATCH_LOGS", api: "logs:FilterLogEvents", region, credentials },
    (config) => new CloudWatchLogsClient(config),
    hasRequestId
  );
  for (let nextToken; ; ) {
    const signal = AbortSignal.timeout(CALL_MS);
    const command = new FilterLogEventsCommand({
      logGroupName: group,
      ...nextToken === void 0 ? {} : { nextToken }
    });
    const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
    yield (answer.events ?? []).map(({ logStreamName, message, timestamp }) => ({
      stream: (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(logStreamName) ?? "",
      message: (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(message) ?? "",
      timestamp: (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_1__/* .numberIn */ .Po)(timestamp) ?? 0
    }));
    nextToken = (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(answer.nextToken);
    if (nextToken === void 0) return;
  }
}

// src/review/stores/files.ts



// src/review/stores/lines.ts
var NEWLINE = 10;
var LONGEST_LINE_BYTES = 1e6;
async function* cutLines(pieces) {
  let rest = new Uint8Array(0);
  let firstLine = 1;
  let isSkipping = false;
  for await (const piece of pieces) {
    const from = isSkipping ? piece.indexOf(NEWLINE) + 1 : 0;
    if (isSkipping && from === 0) continue;
    firstLine += isSkipping ? 1 : 0;
    isSkipping = false;
    const end = Math.max(from, piece.lastIndexOf(NEWLINE) + 1);
    if (end > from) {
      yield { bytes: join(rest, piece.subarray(from, end)), firstLine };
      firstLine += countLines(piece.subarray(from, end));
      rest = new Uint8Array(0);
    }
    rest = join(rest, piece.subarray(end));
    if (rest.length > LONGEST_LINE_BYTES) {
      yield { bytes: rest, firstLine };
      rest = new Uint8Array(0);
      isSkipping = true;
    }
  }
  if (rest.length > 0) yield { bytes: rest, firstLine };
}
function join(start, end) {
  const bytes = new Uint8Array(start.length + end.length);
  bytes.set(start);
  bytes.set(end, start.length);
  return bytes;
}
function countLines(bytes) {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

// src/review/stores/files.ts
var PIECE_BYTES = 262144;
var GZIP = [31, 139];
var NOTHING = { bytes: new Uint8Array(0), firstLine: 1 };
var RECORD_FILE = /\.(?:jsonl|json|ndjson)$/i;
function fileStore(path) {
  const others = [];
  return {
    uri: path,
    sealedAs: void 0,
    passedOver: () => others.length,
    placeOf: (key) => (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(path, ...key.split("/")),
    read: () => readPath(path, others),
    seals: () => readSeals(path)
  };
}
async function* readPath(path, others) {
  const entry = await orRefuse(path, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.stat)(path));
  if (!entry.isDirectory()) {
    yield* readFile(path, void 0, refuseCompressed(path, piecesOf(path)));
    return;
  }
  for (const file of await filesIn(path, path, others)) {
    const key = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(path, file).split(node_path__WEBPACK_IMPORTED_MODULE_9__.sep).join("/");
    if (!key.startsWith(_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .SEALS */ .ho)) yield* readFile(file, key, piecesOf(file));
  }
}
async function filesIn(folder, top, others = []) {
  const search = async () => {
    const found = [];
    for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.opendir)(folder, { recursive: true })) {
      const list = entry.isFile() && RECORD_FILE.test(entry.name) ? found : others;
      if (!entry.isDirectory()) list.push((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(entry.parentPath, entry.name));
    }
    return found.sort();
  };
  return await orRefuse(top, search());
}
async function* readFile(path, key, pieces) {
  const says = key === void 0 ? void 0 : (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .saidByKey */ .i0)(key);
  const given = (lines) => ({
    place: path,
    isOrdered: says === void 0,
    ...lines,
    ...says === void 0 ? {} : { says, firstLine: 0 },
    ...key === void 0 ? {} : { key }
  });
  let isEmpty = true;
  for await (const lines of cutLines(pieces)) {
    isEmpty = false;
    yield given(lines);
  }
  if (isEmpty && says !== void 0) yield given(NOTHING);
}
async function* refuseCompressed(path, pieces) {
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst && GZIP.every((byte, index) => piece[index] === byte)) {
      const fix = "give what it holds: gunzip -c FILE | keytrail audit verify /dev/stdin";
      throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_6__/* .KeytrailError */ .E_("KT801", `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .plainOrQuoted */ .E)(path)} is compressed (gzip).`, { fix });
    }
    isFirst = false;
    yield piece;
  }
}
async function* piecesOf(path) {
  const file = await orRefuse(path, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.open)(path, "r"));
  try {
    for (; ; ) {
      const { bytesRead, buffer } = await orRefuse(path, file.read(new Uint8Array(PIECE_BYTES)));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
async function* readSeals(path) {
  const entry = await orRefuse(path, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.stat)(path));
  if (!entry.isDirectory()) return;
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(path, _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .SEALS */ .ho);
  if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.stat)(folder).catch(() => void 0) === void 0) return;
  for (const file of await filesIn(folder, path)) {
    const pieces = [];
    for await (const piece of piecesOf(file)) pieces.push(piece);
    yield { place: file, key: (0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(path, file).split(node_path__WEBPACK_IMPORTED_MODULE_9__.sep).join("/"), bytes: Buffer.concat(pieces) };
  }
}
async function orRefuse(path, work) {
  try {
    return await work;
  } catch (cause) {
    const reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(cause) ?? "unknown reason";
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_6__/* .KeytrailError */ .E_("KT801", `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .plainOrQuoted */ .E)(path)} cannot be read (${reason}).`, { cause });
  }
}

// src/review/stores/logs.ts
function logsStore(uri, open2) {
  return {
    uri,
    sealedAs: void 0,
    passedOver: () => 0,
    placeOf: (key) => key,
    async *read() {
      try {
        for await (const events of open2()) yield* events.map((event) => givenOf(event, uri));
      } catch (thrown) {
        throw (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .explainUnreadable */ .x5)(thrown, uri, "logs:FilterLogEvents");
      }
    },
    async *seals() {
    }
  };
}
function givenOf({ stream, message }, uri) {
  const place = `${uri} ${stream}`;
  const says = (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .saidByStream */ .rB)(stream);
  return says === void 0 ? {
    finding: {
      kind: "misplaced",
      place,
      id: null,
      load: null,
      phase: null,
      message: "its stream is not that of a load"
    }
  } : { place, firstLine: 0, isOrdered: false, bytes: Buffer.from(message, "utf8"), says };
}

// src/commands/audit-stores.ts
async function openStores(sources) {
  const schemes = new Set(sources.map(({ scheme }) => scheme));
  const services = [
    ...schemes.has("s3") ? ["S3"] : [],
    ...schemes.has("cloudwatch-logs") ? ["CLOUDWATCH_LOGS"] : []
  ];
  const aws = services.length === 0 ? void 0 : await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .openReviewAws */ .UU)(process.env, (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_2__/* .openTerminalLog */ .Lj)(), services);
  return await Promise.all(
    sources.map(
      async (source) => source.scheme === "path" || aws === void 0 ? fileStore(source.text) : await remoteStore(source, aws)
    )
  );
}
async function remoteStore(source, review) {
  const { aws } = review;
  const credentials = await review.credentials();
  const region = review.region(source.region);
  if (source.scheme === "s3") {
    const { bucket, prefix, text: text2 } = source;
    return (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .s3Store */ .yc)(
      { uri: text2, bucket, prefix },
      await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .openBucketReader */ ._)(aws, { bucket, region, credentials })
    );
  }
  const { group, text } = source;
  return logsStore(text, () => readLogGroup(aws, { group, region, credentials }));
}

// src/review/verify/tally.ts
function emptyTally() {
  return { records: 0, held: 0, unchecked: 0, unsignedResults: 0 };
}
function tallyOf(records) {
  const tally = emptyTally();
  for (const { phase, signature } of records) {
    tally.records += 1;
    if (signature === "holds") tally.held += 1;
    if (signature === "unchecked") tally.unchecked += 1;
    if (signature === "none" && phase === "result") tally.unsignedResults += 1;
  }
  return tally;
}
function addTally(sum, other) {
  sum.records += other.records;
  sum.held += other.held;
  sum.unchecked += other.unchecked;
  sum.unsignedResults += other.unsignedResults;
}

// src/review/ulid-bytes.ts
var ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
var CHARACTERS = 26;
var ULID_BYTES = 16;
var VALUES = new Uint8Array(128).map((_, code) => Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))));
function writeUlid(ulid, bytes, at) {
  let bits = 0;
  let held = 0;
  let next = at;
  for (let index = 0; index < CHARACTERS; index += 1) {
    held = held << 5 | (VALUES[ulid.charCodeAt(index)] ?? 0);
    bits += index === 0 ? 3 : 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[next] = held >> bits & 255;
      held &= (1 << bits) - 1;
      next += 1;
    }
  }
}
function readUlid(bytes, at) {
  let held = 0;
  let bits = 2;
  let ulid = "";
  for (let index = 0; index < ULID_BYTES; index += 1) {
    held = held << 8 | (bytes[at + index] ?? 0);
    for (bits += 8; bits >= 5; bits -= 5) {
      ulid += ALPHABET[held >> bits - 5 & 31];
    }
    held &= (1 << bits) - 1;
  }
  return ulid;
}

// src/review/verify/rows.ts
var HASH_BYTES = 32;
var LOAD = {
  load: 0,
  id: 16,
  digest: 32,
  computed: 64,
  prev: 96,
  identity: 128,
  place: 160,
  line: 164,
  flags: 168
};
var LOAD_FORM = { rowBytes: 172, keyBytes: ULID_BYTES };
var SEQ = 1;
var RESULT = 2;
var HAS_PREV = 4;
function writeLoadRow(bytes, at, row) {
  writeUlid(row.load, bytes, at + LOAD.load);
  writeUlid(row.id, bytes, at + LOAD.id);
  bytes.write(row.digest, at + LOAD.digest, HASH_BYTES, "hex");
  bytes.write(row.computed, at + LOAD.computed, HASH_BYTES, "hex");
  bytes.write(row.prev ?? "", at + LOAD.prev, HASH_BYTES, "hex");
  bytes.write(row.identity, at + LOAD.identity, HASH_BYTES, "hex");
  writeSpot(bytes, at + LOAD.place, row);
  bytes[at + LOAD.flags] = (row.seq === 1 ? SEQ : 0) | (row.isResult ? RESULT : 0) | (row.prev === null ? 0 : HAS_PREV);
}
function readLoadRow(bytes, at) {
  const flags = bytes[at + LOAD.flags] ?? 0;
  return {
    load: readUlid(bytes, at + LOAD.load),
    id: readUlid(bytes, at + LOAD.id),
    digest: readHash(bytes, at + LOAD.digest),
    computed: readHash(bytes, at + LOAD.computed),
    prev: (flags & HAS_PREV) === 0 ? null : readHash(bytes, at + LOAD.prev),
    identity: readHash(bytes, at + LOAD.identity),
    ...readSpot(bytes, at + LOAD.place),
    seq: flags & SEQ,
    isResult: (flags & RESULT) !== 0
  };
}
function isWholeLoad(bytes, starts) {
  const [intent = 0, result = 0] = starts;
  if (starts.length !== 2) return false;
  return ((bytes[intent + LOAD.flags] ?? 0) & (SEQ | RESULT)) === 0 && bytes[result + LOAD.flags] === (SEQ | RESULT | HAS_PREV) && isIntact(bytes, intent) && isIntact(bytes, result) && isSame(bytes, result + LOAD.prev, intent + LOAD.digest) && (bytes.readUInt32LE(intent + LOAD.place) !== bytes.readUInt32LE(result + LOAD.place) || bytes.readUInt32LE(intent + LOAD.line) <= bytes.readUInt32LE(result + LOAD.line)) && bytes.compare(bytes, intent + LOAD.id, intent + LOAD.digest, result + LOAD.id, result + LOAD.digest) !== 0;
}
function isIntact(bytes, at) {
  return isSame(bytes, at + LOAD.digest, at + LOAD.computed);
}
function isSame(bytes, one, other) {
  return bytes.compare(bytes, one, one + HASH_BYTES, other, other + HASH_BYTES) === 0;
}
var ID = { id: 0, load: 16, identity: 32, place: 64 };
var ID_FORM = { rowBytes: 72, keyBytes: ULID_BYTES };
function writeIdRow(bytes, at, row) {
  writeUlid(row.id, bytes, at + ID.id);
  writeUlid(row.load, bytes, at + ID.load);
  bytes.write(row.identity, at + ID.identity, HASH_BYTES, "hex");
  writeSpot(bytes, at + ID.place, row);
}
function readIdRow(bytes, at) {
  return {
    id: readUlid(bytes, at + ID.id),
    load: readUlid(bytes, at + ID.load),
    identity: readHash(bytes, at + ID.identity),
    ...readSpot(bytes, at + ID.place)
  };
}
var ORDER = { digest: 0, id: 32, load: 48, place: 64, flags: 72 };
var ORDER_FORM = { rowBytes: 76, keyBytes: HASH_BYTES };
var REFERENCE = 1;
function writeOrderRow(bytes, at, row) {
  bytes.write(row.digest, at, HASH_BYTES, "hex");
  writeUlid(row.id, bytes, at + ORDER.id);
  writeUlid(row.load, bytes, at + ORDER.load);
  writeSpot(bytes, at + ORDER.place, row);
  bytes[at + ORDER.flags] = (row.isReference ? REFERENCE : 0) | (row.isResult ? RESULT : 0);
}
function readOrderRow(bytes, at) {
  const flags = bytes[at + ORDER.flags] ?? 0;
  return {
    digest: readHash(bytes, at),
    id: readUlid(bytes, at + ORDER.id),
    load: readUlid(bytes, at + ORDER.load),
    ...readSpot(bytes, at + ORDER.place),
    isReference: isReferenceAt(bytes, at),
    isResult: (flags & RESULT) !== 0
  };
}
function isReferenceAt(bytes, at) {
  return ((bytes[at + ORDER.flags] ?? 0) & REFERENCE) !== 0;
}
function readHash(bytes, at) {
  return bytes.toString("hex", at, at + HASH_BYTES);
}
function writeSpot(bytes, at, { place, line }) {
  bytes.writeUInt32LE(place, at);
  bytes.writeUInt32LE(line, at + 4);
}
function readSpot(bytes, at) {
  return { place: bytes.readUInt32LE(at), line: bytes.readUInt32LE(at + 4) };
}

// src/review/verify/examine-batch.ts
var EMPTY = "no record: it is empty";
var NEWLINE2 = 10;
var CARRIAGE_RETURN = 13;
function examineBatch(batch, strictness) {
  const told = [];
  const findings = [];
  let line = batch.firstLine;
  if (isEmptied(batch)) findings.push(emptinessOf(batch));
  for (const bytes of linesOf(batch.bytes)) {
    if (bytes.length > 0) {
      const place = batch.firstLine === 0 ? batch.place : `${batch.place}:${line}`;
      const examined = (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_0__/* .examine */ .sb)(bytes, strictness, batch.says);
      const { id = null, load = null, phase = null } = examined.told ?? {};
      findings.push(...examined.flaws.map((flaw) => ({ ...flaw, place, id, load, phase })));
      if (examined.told !== void 0) told.push({ ...examined.told, place: batch.number, line });
    }
    line += batch.firstLine === 0 ? 0 : 1;
  }
  return { ...rowsOf(told, batch.isOrdered), findings, tally: tallyOf(told), time: timeOf(told[0]) };
}
function isEmptied({ bytes, firstLine }) {
  return firstLine === 0 && bytes.every((byte) => byte === NEWLINE2 || byte === CARRIAGE_RETURN);
}
function emptinessOf({ place, says }) {
  return { kind: "unreadable", place, id: null, load: says?.load ?? null, phase: null, message: EMPTY };
}
function* linesOf(bytes) {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE2, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, bytes[end - 1] === CARRIAGE_RETURN && end > start ? end - 1 : end);
    start = end + 1;
  }
}
function rowsOf(records, isOrdered) {
  const loads = Buffer.alloc(records.length * LOAD_FORM.rowBytes);
  const ids = Buffer.alloc(records.length * ID_FORM.rowBytes);
  const orders = { bytes: Buffer.alloc(records.length * 3 * ORDER_FORM.rowBytes), used: 0 };
  for (const [index, record] of records.entries()) {
    writeLoadRow(loads, index * LOAD_FORM.rowBytes, { ...record, isResult: record.phase === "result" });
    writeIdRow(ids, index * ID_FORM.rowBytes, record);
    if (isOrdered) addOrderRows(orders, record);
  }
  return { loads, ids, orders: orders.bytes.subarray(0, orders.used) };
}
function addOrderRows(rows, record) {
  const add = (digest, isReference) => {
    const isResult = record.phase === "result";
    writeOrderRow(rows.bytes, rows.used, { ...record, digest, isReference, isResult });
    rows.used += ORDER_FORM.rowBytes;
  };
  add(record.digest, false);
  if (record.computed !== record.digest) add(record.computed, false);
  if (record.seq === 0 && record.prev !== null) add(record.prev, true);
}
function timeOf(record) {
  const time = Date.parse(record?.time ?? "");
  return Number.isNaN(time) ? void 0 : time;
}




/***/ })

};
;