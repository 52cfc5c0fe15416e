"use strict";
exports.id = 7340;
exports.ids = [7340];
exports.modules = {

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ readLoads),
/* harmony export */   V7: () => (/* binding */ Complaints),
/* harmony export */   ng: () => (/* binding */ runOf)
/* harmony export */ });
/* harmony import */ var _chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4463);
/* harmony import */ var _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(985);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);





// src/review/show/read-records.ts
var STRICTNESS = { signatures: new _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .SignatureCheck */ .D([]), isSignatureWanted: false };
async function* readRecords(stores) {
  for (const store of stores) {
    for await (const given of store.read()) {
      if (!("finding" in given)) {
        yield* recordsIn(given);
      } else if (given.finding.kind === "unreadable") {
        yield { place: given.finding.place, problem: given.finding.message };
      }
    }
  }
}
function* recordsIn(batch) {
  if ((0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptied */ .xr)(batch)) yield { place: batch.place, problem: _chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg };
  let line = batch.firstLine;
  for (const bytes of (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(batch.bytes)) {
    const place = batch.firstLine === 0 ? batch.place : `${batch.place}:${line}`;
    if (bytes.length > 0) yield readBack((0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .examine */ .sb)(bytes, STRICTNESS), place);
    line += 1;
  }
}
function readBack({ flaws, record, told }, place) {
  return record === void 0 || told === void 0 ? { place, problem: flaws[0]?.message ?? "no record" } : { record, place, isIntact: told.digest === told.computed };
}

// src/review/show/loads.ts
async function* readLoads(stores, run) {
  const open = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Set();
  for await (const read of readRecords(stores)) {
    if ("problem" in read) {
      yield read;
      continue;
    }
    const { load, phase } = read.record;
    if (done.has(load) || run !== void 0 && runOf(read.record).id !== run) continue;
    if (phase === "intent") {
      open.set(load, open.get(load) ?? read);
    } else {
      yield loadOf(read, open.get(load));
      open.delete(load);
      done.add(load);
    }
  }
  for (const intent of open.values()) yield loadOf(intent, void 0);
}
function runOf({ run, unverified }) {
  if (run.run_id !== null) return { id: run.run_id, isVerified: true };
  const id = "run_id" in unverified ? unverified.run_id : null;
  return { id: id ?? null, isVerified: false };
}
function loadOf(last, intent) {
  const reads = intent === void 0 ? [last] : [intent, last];
  return {
    load: last.record.load,
    record: last.record,
    intent: last.record.phase === "intent" ? last.record : intent?.record,
    places: reads.map(({ place }) => place),
    isIntact: reads.every(({ isIntact }) => isIntact)
  };
}

// src/commands/audit-complaints.ts
var TOLD = 20;
var Complaints = class {
  #log = (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_2__/* .openTerminalLog */ .Lj)();
  #count = 0;
  add({ place, problem }) {
    this.#count += 1;
    if (this.#count <= TOLD) this.#log.line`! ${place} is left out: ${problem}`;
  }
  /** The exit code 0. Throws KT805 when anything was left out. */
  end() {
    if (this.#count === 0) return 0;
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT805", `${this.#count} that should be records are none; they were left out.`);
  }
};




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