"use strict";
exports.id = 4013;
exports.ids = [4013];
exports.modules = {

/***/ 4013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditSeal: () => (/* binding */ auditSeal)
/* harmony export */ });
/* harmony import */ var _chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7328);
/* harmony import */ var _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(985);
/* harmony import */ var _chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8765);
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3319);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3845);
/* harmony import */ var _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(1883);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9156);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7741);
/* harmony import */ var _chunk_JCKFH3JZ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2647);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3373);
/* harmony import */ var _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5406);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8500);





















// src/commands/audit-seal.ts



// src/review/seal/earlier-seals.ts
var SKEW_MS = 3e5;
async function readEarlierSeals(source, reader, now) {
  const versions = await sealVersions(source, reader);
  const listed = /* @__PURE__ */ new Set();
  let newest;
  let later;
  for (let seq = versions.length - 1; seq >= 0; seq -= 1) {
    const version = versions[seq];
    if (version === void 0) continue;
    const seal = await readOne(version, reader);
    if (seal.seq !== seq || later !== void 0 && later.prev !== seal.digest) {
      throw outOfOrder(`seal ${seq} and the next do not follow each other`);
    }
    const wrong = strangenessOf(seal, source, now);
    if (wrong !== void 0) throw outOfOrder(wrong);
    newest ??= seal;
    later = seal;
    if (dayOf(seal.until) < dayOf(newest.from ?? newest.until)) break;
    for (const { key } of seal.records) listed.add(key);
  }
  return { newest, listed };
}
function strangenessOf(seal, source, now) {
  if (seal.store !== (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(source)) return `seal ${seal.seq} is one of ${seal.store}`;
  return Date.parse(seal.until) > now + SKEW_MS ? `seal ${seal.seq} is of a time to come, ${seal.until}` : void 0;
}
function dayOf(time) {
  return time.slice(0, "YYYY-MM-DD".length);
}
async function sealVersions(source, reader) {
  const versions = [];
  for await (const version of reader.versions(source.prefix + _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .SEALS */ .ho)) {
    const expected = source.prefix + (0,_chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_0__/* .sealKey */ .FD)(versions.length);
    if (version.key !== expected || version.isDeleteMarker) {
      throw outOfOrder(`${version.key} stands where ${expected} should be, once`);
    }
    versions.push(version);
  }
  return versions;
}
async function readOne({ bytes, key, version }, reader) {
  if (bytes > _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_SEAL_BYTES */ .lY) throw outOfOrder(`${key}: no seal: it is longer than one can be`);
  const given = await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrCode */ .l8)(reader, key, version);
  if (typeof given === "string") throw outOfOrder(`${key}: S3 does not give it (${given})`);
  const read = (0,_chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_0__/* .readSeal */ .KI)(given);
  if (typeof read === "string") throw outOfOrder(`${key}: ${read}`);
  return read.seal;
}
function outOfOrder(reason) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__/* .KeytrailError */ .E_("KT803", "the seals of the store are not in order; nothing was sealed.", {
    details: [reason]
  });
}

// src/review/seal/unsealed.ts

var STRICTNESS = { signatures: new _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .SignatureCheck */ .D([]), isSignatureWanted: false };
var LAST = "\uFFFF";
async function* findUnsealed(source, reader, { from, until }, listed) {
  const found = (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .inTurn */ .lo)(
    candidates(source, reader, { from, until }, listed),
    _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_19__/* .CALLS_AT_ONCE */ .w,
    async (version) => {
      const bytes = await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrCode */ .l8)(reader, version.key, version.version);
      return { version, bytes };
    }
  );
  for await (const { bytes, version } of found) {
    if (typeof bytes === "string") continue;
    const time = timeOf(bytes, version);
    if (time > Date.parse(until)) continue;
    const isLate = from !== null && time <= Date.parse(from);
    yield { key: version.key.slice(source.prefix.length), sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_17__.hash)("sha256", bytes, "hex"), isLate };
  }
}
async function* candidates(source, reader, { from, until }, listed) {
  const days = `${source.prefix}dt=`;
  const after = from === null ? void 0 : days + dayOf(from);
  const last = `${days}${dayOf(until)}${LAST}`;
  for await (const version of (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .oldestOfEach */ .AC)(reader.versions(days, after))) {
    if (version.key > last) return;
    const own = version.key.slice(source.prefix.length);
    if (!version.isDeleteMarker && !listed.has(own) && isSealable(own, version)) yield version;
  }
}
function isSealable(own, { bytes }) {
  return (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .saidByKey */ .i0)(own) !== void 0 && bytes <= _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_BYTES */ .LW;
}
function timeOf(bytes, { modified }) {
  const time = Date.parse((0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .examine */ .sb)(trimmed(bytes), STRICTNESS).told?.time ?? "");
  return Number.isNaN(time) ? modified?.getTime() ?? 0 : time;
}
function trimmed(bytes) {
  return bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
}

// src/review/seal/make.ts
var MOST_RECORDS = 5e4;
async function makeSeals(options, until) {
  const { now, reader, source } = options;
  let earlier = await readEarlierSeals(source, reader, now());
  const seals = [];
  const late = [];
  for (let stretch = nextStretch(earlier.newest, until); stretch !== void 0; ) {
    const writer = new SealWriter(options, stretch, earlier.newest);
    for await (const { isLate, key, sha256 } of findUnsealed(source, reader, stretch, earlier.listed)) {
      if (isLate) late.push(key);
      else await writer.add({ key, sha256 });
    }
    const newest = await writer.end();
    seals.push(...writer.written);
    earlier = { newest, listed: union(earlier.listed, writer.listed) };
    stretch = nextStretch(newest, until);
  }
  return { seals, late: [...new Set(late)], until: earlier.newest?.until ?? until };
}
function nextStretch(newest, until) {
  if (newest === void 0) return { from: null, until };
  if (!newest.is_last) return { from: newest.from, until: newest.until };
  return until > newest.until ? { from: newest.until, until } : void 0;
}
function union(one, other) {
  return /* @__PURE__ */ new Set([...one, ...other]);
}
var SealWriter = class {
  #options;
  #stretch;
  #newest;
  #records = [];
  written = [];
  listed = /* @__PURE__ */ new Set();
  constructor(options, stretch, newest) {
    this.#options = options;
    this.#stretch = stretch;
    this.#newest = newest;
  }
  async add(record) {
    if (this.#records.length === (this.#options.mostRecords ?? MOST_RECORDS)) await this.#write(false);
    this.#records.push(record);
    this.listed.add(record.key);
  }
  /** Writes the last seal of the stretch, and gives it. */
  async end() {
    return await this.#write(true);
  }
  async #write(isLast) {
    const { now, put, sign, source } = this.#options;
    const open = {
      schema: _chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_SCHEMA */ .w_,
      store: (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(source),
      seq: this.#newest === void 0 ? 0 : this.#newest.seq + 1,
      ...this.#stretch,
      is_last: isLast,
      time: new Date(now()).toISOString(),
      prev: this.#newest?.digest ?? null,
      records: this.#records
    };
    const digest = (0,_chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOfText */ .Nv)((0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalOf */ .qe)(open));
    const seal = { ...open, digest, signature: await sign(digest) };
    const key = (0,_chunk_2BK2X3ZB_js__WEBPACK_IMPORTED_MODULE_0__/* .sealKey */ .FD)(seal.seq);
    if (!await put(key, Buffer.from(`${JSON.stringify(seal)}
`))) {
      throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__/* .KeytrailError */ .E_("KT803", `somebody else wrote ${key} at the same time; nothing was sealed.`);
    }
    this.written.push({ key, records: this.#records.length });
    this.#newest = seal;
    this.#records = [];
    return seal;
  }
};

// src/commands/audit-seal.ts
var SETTLED_MS = 2e3;
var SAFE_MS = 3e5;
var CALL_MS = 12e4;
async function auditSeal(request) {
  const log = (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_6__/* .openTerminalLog */ .Lj)();
  const age = Date.now() - request.until;
  if (age < 0)
    throw (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_2__/* .notRight */ .E)(["--until lies in the future: a seal is of time that is over"], "keytrail audit seal");
  if (age < SAFE_MS) {
    log.line`! --until is less than ${SAFE_MS / 6e4} minutes ago: a record that is still on its way would be found by verify as added later`;
  }
  await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_18__.setTimeout)(Math.max(0, SETTLED_MS - age));
  const review = await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .openReviewAws */ .UU)(process.env, log, ["S3", "KMS"]);
  const options = await openOptions(request, review);
  const made = await makeSeals(options, new Date(request.until).toISOString());
  for (const key of made.late) {
    log.line`! ${key} is of a time that was sealed before: verify names it as added later`;
  }
  return await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .writing */ .dV)(async (output) => {
    for (const line of linesOf(made, (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(options.source))) await output.line(line);
    return 0;
  });
}
function linesOf({ seals, until }, store) {
  return seals.length === 0 ? [`\u2713 ${store} is sealed up to ${until} already`] : seals.map(({ key, records }) => `\u2713 ${store}/${key}  ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_10__/* .count */ .U9)(records, "record")} up to ${until}`);
}
async function openOptions({ signingKey, store }, review) {
  const { aws } = review;
  const { bucket, prefix, text } = store;
  const region = review.region(store.region);
  const credentials = await review.credentials();
  const place = { bucket, region, credentials };
  const reader = await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_1__/* .openBucketReader */ ._)(aws, place);
  return {
    source: { uri: text, bucket, prefix },
    reader,
    now: Date.now,
    put: await openPut(aws, place, prefix, reader),
    sign: await openSign(aws, { key: signingKey, region: regionOfKey(signingKey) ?? region, credentials })
  };
}
async function openPut(aws, place, prefix, reader) {
  const put = await (0,_chunk_JCKFH3JZ_js__WEBPACK_IMPORTED_MODULE_11__/* .openBucket */ .x)(aws, place);
  return async (key, bytes) => {
    const body = Buffer.from(bytes);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_17__.createHash)("sha256").update(body).digest("base64");
    const work = put({ key: prefix + key, body, sha256 }, AbortSignal.timeout(CALL_MS));
    const { kind } = await orRefuse(`s3://${place.bucket}/${prefix}${key} was not written`, work);
    return kind === "stored" || body.equals(await reader.object(prefix + key));
  };
}
async function openSign(aws, place) {
  const sign = await (0,_chunk_JCKFH3JZ_js__WEBPACK_IMPORTED_MODULE_11__/* .openSigningKey */ .b)(aws, place);
  return async (digest) => {
    const bytes = Buffer.from(digest.slice("sha256:".length), "hex");
    const { algorithm, key, value } = await orRefuse(
      `${place.key} did not sign`,
      sign(bytes, AbortSignal.timeout(CALL_MS))
    );
    return { key, algorithm, value: Buffer.from(value).toString("base64") };
  };
}
async function orRefuse(what, work) {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__/* .KeytrailError */ .E_) throw cause;
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__/* .KeytrailError */ .E_("KT804", `${what}: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_16__/* .messageOf */ .bD)(cause)}.`, { cause });
  }
}
function regionOfKey(key) {
  return /^arn:[^:]+:kms:([^:]+):/.exec(key)?.[1];
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

/***/ 2647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openSigningKey),
/* harmony export */   x: () => (/* binding */ openBucket)
/* harmony export */ });
/* harmony import */ var _chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8518);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4253);



// src/aws/sign.ts
var SIGNING_ALGORITHM = "ECDSA_SHA_256";
async function openSigningKey(aws, { key, region, credentials }) {
  const { KMSClient, SignCommand } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSigning */ .OK)();
  const client = await aws.equip(
    { service: "KMS", api: "kms:Sign", region, credentials },
    (config) => new KMSClient(config)
  );
  return async (digest, signal) => {
    const command = new SignCommand({
      KeyId: key,
      Message: digest,
      MessageType: "DIGEST",
      SigningAlgorithm: SIGNING_ALGORITHM
    });
    const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
    const { KeyId, Signature, SigningAlgorithm } = answer;
    if (!(Signature instanceof Uint8Array) || typeof KeyId !== "string" || SigningAlgorithm !== SIGNING_ALGORITHM) {
      const facts = (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata);
      throw new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy("UnreadableAnswer", "KMS answered without a signature", facts, void 0);
    }
    return { key: KeyId, algorithm: SIGNING_ALGORITHM, value: Signature };
  };
}

// src/aws/put-object.ts
var FIXED = {
  disableS3ExpressSessionAuth: true,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
  useArnRegion: false
};
async function openBucket(aws, { bucket, region, credentials }) {
  const { PutObjectCommand, S3Client } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_1__/* .loadBucket */ .xR)();
  const client = await aws.equip({ service: "S3", api: "s3:PutObject", region, credentials }, (config) => {
    const forcePathStyle = "endpoint" in config;
    return new S3Client({ ...config, ...FIXED, forcePathStyle, followRegionRedirects: false });
  });
  return async ({ key, body, sha256 }, signal) => {
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType: "application/json",
      ChecksumAlgorithm: "SHA256",
      ChecksumSHA256: sha256,
      IfNoneMatch: "*"
    });
    try {
      const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
      requireChecksum(answer.ChecksumSHA256, sha256, (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata));
      return { kind: "stored", facts: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata) };
    } catch (error) {
      if (error instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && error.facts.httpStatus === 412) {
        return { kind: "exists", facts: error.facts };
      }
      throw error;
    }
  };
}
function requireChecksum(stored, sent, facts) {
  if (stored !== void 0 && stored !== sent) {
    throw new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy("BadDigest", "S3 answered that it stored other bytes", facts, void 0);
  }
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




/***/ })

};
;