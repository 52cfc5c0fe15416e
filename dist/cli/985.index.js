"use strict";
exports.id = 985;
exports.ids = [985];
exports.modules = {

/***/ 985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ oldestOfEach),
/* harmony export */   D: () => (/* binding */ SignatureCheck),
/* harmony export */   Ej: () => (/* binding */ NotCanonical),
/* harmony export */   Hz: () => (/* binding */ storeName),
/* harmony export */   LW: () => (/* binding */ LARGEST_BYTES),
/* harmony export */   Q6: () => (/* binding */ failureIn),
/* harmony export */   UU: () => (/* binding */ openReviewAws),
/* harmony export */   _: () => (/* binding */ openBucketReader),
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   eK: () => (/* binding */ readPublicKeys),
/* harmony export */   ge: () => (/* binding */ parseStrictly),
/* harmony export */   ho: () => (/* binding */ SEALS),
/* harmony export */   i0: () => (/* binding */ saidByKey),
/* harmony export */   l8: () => (/* binding */ readOrCode),
/* harmony export */   lY: () => (/* binding */ LARGEST_SEAL_BYTES),
/* harmony export */   lo: () => (/* binding */ inTurn),
/* harmony export */   qe: () => (/* binding */ canonicalOf),
/* harmony export */   rB: () => (/* binding */ saidByStream),
/* harmony export */   sb: () => (/* binding */ examine),
/* harmony export */   x5: () => (/* binding */ explainUnreadable),
/* harmony export */   yc: () => (/* binding */ s3Store)
/* harmony export */ });
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3319);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3845);
/* harmony import */ var _chunk_LIB56XP7_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9813);
/* harmony import */ var _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1883);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9802);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3373);
/* harmony import */ var _chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8518);
/* harmony import */ var _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5406);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3024);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4573);















// src/review/public-keys.ts


var CURVE = "prime256v1";
function readPublicKeys(files) {
  return files.flatMap((file) => {
    const keys = keysIn(readBytes(file), file);
    return keys.map((key) => {
      if (key.asymmetricKeyType !== "ec" || key.asymmetricKeyDetails?.namedCurve !== CURVE) {
        throw refuse(file, "holds no key of the curve P-256 (ECC_NIST_P256)");
      }
      return new Uint8Array(key.export({ type: "spki", format: "der" }));
    });
  });
}
var SignatureCheck = class {
  #keys;
  constructor(keys) {
    this.#keys = keys.map((key) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createPublicKey)({ key: Buffer.from(key), type: "spki", format: "der" }));
  }
  get hasKeys() {
    return this.#keys.length > 0;
  }
  /** True when one of the keys made this signature (base64) over what has this text's SHA-256. */
  holds(text, signature) {
    const bytes = Buffer.from(signature, "base64");
    return this.#keys.some((key) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.verify)("sha256", Buffer.from(text, "utf8"), key, bytes));
  }
};
function readBytes(file) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.readFileSync)(file);
  } catch (thrown) {
    throw refuse(file, `cannot be read (${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_9__/* .codeOf */ .$N)(thrown) ?? "unknown reason"})`);
  }
}
function keysIn(bytes, file) {
  const text = bytes.toString("latin1").trim();
  const blocks = text.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g);
  const isBase64 = /^[A-Za-z0-9+/=\s]+$/.test(text);
  try {
    if (blocks !== null) return blocks.map((block) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createPublicKey)(block));
    const der = isBase64 ? Buffer.from(text, "base64") : bytes;
    return [(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createPublicKey)({ key: der, type: "spki", format: "der" })];
  } catch (cause) {
    throw refuse(file, "holds no public key", cause);
  }
}
function refuse(file, reason, cause) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .KeytrailError */ .E_(
    "KT802",
    `the file ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .plainOrQuoted */ .E)(file)} ${reason}.`,
    cause === void 0 ? {} : { cause }
  );
}

// src/aws/read-bucket.ts
var ATTEMPTS = 3;
var CALL_MS = 12e4;
async function openBucketReader(aws, place) {
  const { GetObjectCommand, ListObjectVersionsCommand, S3Client } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_13__/* .loadReview */ .DJ)();
  const { bucket, region, credentials } = place;
  const open = (api) => aws.equip({ service: "S3", api, region, credentials }, (config) => {
    const forcePathStyle = "endpoint" in config;
    return new S3Client({ ...config, forcePathStyle, followRegionRedirects: false });
  });
  const lister = await open("s3:ListObjectVersions");
  const getter = await open("s3:GetObject");
  const page = async (prefix, marker) => {
    const signal = AbortSignal.timeout(CALL_MS);
    const command = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...marker });
    return await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .settle */ .G9)(lister.send(command, { abortSignal: signal }), signal);
  };
  const get = async (key, version) => {
    const signal = AbortSignal.timeout(CALL_MS);
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ...version === void 0 ? {} : { VersionId: version }
    });
    const { Body, $metadata } = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .settle */ .G9)(getter.send(command, { abortSignal: signal }), signal);
    if (Body === void 0)
      throw new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .AwsError */ .Gy("UnreadableAnswer", "no object in it", (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .factsOf */ .xS)($metadata), void 0);
    return await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .settle */ .G9)(bytesOf(Body), signal);
  };
  return {
    async *versions(prefix, after) {
      let marker = after === void 0 ? {} : { KeyMarker: after };
      for (; ; ) {
        const answer = await page(prefix, marker);
        yield* inOrder([...markersIn(answer.DeleteMarkers), ...versionsIn(answer.Versions)]);
        const next = (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(answer.NextKeyMarker);
        if (answer.IsTruncated !== true || next === void 0) return;
        const version = (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(answer.NextVersionIdMarker);
        marker = { KeyMarker: next, ...version === void 0 ? {} : { VersionIdMarker: version } };
      }
    },
    async object(key, version) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await get(key, version);
        } catch (thrown) {
          if (thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .KeytrailError */ .E_) throw thrown;
          const error = (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .toAwsError */ .DZ)(thrown);
          if (attempt === ATTEMPTS || (error.facts.httpStatus ?? 0) >= 300) throw error;
        }
      }
    }
  };
}
function versionsIn(list) {
  return listed(list).map((each) => toVersion(each, false));
}
function markersIn(list) {
  return listed(list).map((each) => toVersion(each, true));
}
function listed(list) {
  return Array.isArray(list) ? list : [];
}
function toVersion({ Key, VersionId, IsLatest, LastModified, Size }, isDeleteMarker) {
  return {
    key: (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(Key) ?? "",
    version: (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(VersionId) ?? "null",
    isDeleteMarker,
    isLatest: IsLatest === true,
    bytes: (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(Size) ?? 0,
    modified: (0,_chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .dateIn */ .m7)(LastModified) ?? null
  };
}
function inOrder(versions) {
  return versions.map((version) => ({ version, bytes: Buffer.from(version.key, "utf8") })).toSorted((a, b) => Buffer.compare(a.bytes, b.bytes)).map(({ version }) => version);
}
async function bytesOf(body) {
  const parts = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}

// src/review/stores/in-turn.ts
async function* inTurn(items, width, work) {
  const underWay = [];
  for await (const item of items) {
    const begun = work(item);
    begun.catch(() => {
    });
    underWay.push(begun);
    const next = underWay.length < width ? void 0 : underWay.shift();
    if (next !== void 0) yield await next;
  }
  for (const next of underWay) yield await next;
}

// src/review/stores/names.ts
var RECORD_KEY = /(?:^|\/)dt=(\d{4}-\d{2}-\d{2})\/platform=([a-z0-9_]+)\/[^/]+-([0-7][0-9A-HJKMNP-TV-Z]{25})-([01])-([0-9a-f]{64})\.json$/;
var STREAM = /^([a-z0-9_]+)\/[^/]+-([0-7][0-9A-HJKMNP-TV-Z]{25})$/;
var SEALS = "seals/";
function saidByKey(key) {
  const [, day, platform, load, seq, digest] = RECORD_KEY.exec(key) ?? [];
  return day === void 0 || platform === void 0 || load === void 0 || digest === void 0 ? void 0 : { day, platform, load, seq: Number(seq), digest };
}
function saidByStream(stream) {
  const [, platform, load] = STREAM.exec(stream) ?? [];
  return platform === void 0 || load === void 0 ? void 0 : { platform, load };
}

// src/review/stores/unreadable.ts
function explainUnreadable(thrown, uri, actions) {
  if (thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .KeytrailError */ .E_) return thrown;
  const isAnswered = thrown instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .AwsError */ .Gy;
  const reason = isAnswered && thrown.code !== thrown.message ? `${thrown.code}: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(thrown)}` : (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(thrown);
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .KeytrailError */ .E_("KT801", `${uri} cannot be read: ${reason}.`, {
    fix: isAnswered && (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .isDenied */ .GZ)(thrown) ? `allow ${actions}, and kms:Decrypt where a key of KMS encrypts it` : [],
    cause: thrown
  });
}

// src/review/stores/s3.ts
var LARGEST_BYTES = _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_LIMIT_BYTES */ .gX + 2;
function s3Store(source, reader) {
  const { prefix, uri } = source;
  return {
    uri,
    sealedAs: storeName(source),
    passedOver: () => 0,
    placeOf: (key) => `s3://${source.bucket}/${prefix}${key}`,
    async *read() {
      try {
        const wanted = withFindings(reader.versions(prefix), source);
        yield* inTurn(wanted, _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_14__/* .CALLS_AT_ONCE */ .w, (each) => fetchOf(each, source, reader));
      } catch (thrown) {
        throw explainUnreadable(thrown, uri, "s3:ListBucketVersions, s3:GetObject, s3:GetObjectVersion");
      }
    },
    async *seals() {
      try {
        yield* inTurn(
          oldestOfEach(reader.versions(prefix + SEALS)),
          _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_14__/* .CALLS_AT_ONCE */ .w,
          (version) => sealOf(version, source, reader)
        );
      } catch (thrown) {
        throw explainUnreadable(thrown, uri, "s3:ListBucketVersions, s3:GetObject, s3:GetObjectVersion");
      }
    }
  };
}
function storeName({ bucket, prefix }) {
  return `s3://${bucket}/${prefix.replace(/\/$/, "")}`;
}
var LARGEST_SEAL_BYTES = 64e6;
async function* withFindings(versions, source) {
  let newer;
  for await (const version of versions) {
    const { key, isDeleteMarker } = version;
    const isAgain = !isDeleteMarker && key === newer;
    if (!isDeleteMarker) newer = key;
    if (isDeleteMarker) {
      yield {
        finding: findingOf(
          "delete_marker",
          version,
          source,
          "somebody deleted it: a delete marker lies on it"
        )
      };
    } else if (isAgain) {
      yield {
        finding: findingOf("versions", version, source, "its key has several versions: this is an older one")
      };
    }
    if (!isDeleteMarker && !key.slice(source.prefix.length).startsWith(SEALS)) yield version;
  }
}
async function fetchOf(wanted, source, reader) {
  if ("finding" in wanted) return wanted;
  const { bytes, key, modified, version } = wanted;
  const own = key.slice(source.prefix.length);
  const says = saidByKey(own);
  if (says === void 0) {
    return { finding: findingOf("misplaced", wanted, source, "its key is not that of a record") };
  }
  if (bytes > LARGEST_BYTES) {
    return {
      finding: findingOf("unreadable", wanted, source, "no record: it is longer than a record can be")
    };
  }
  const read = await readOrCode(reader, key, version);
  if (typeof read === "string") {
    return { finding: findingOf("unreadable", wanted, source, `no record: S3 does not give it (${read})`) };
  }
  return {
    place: uriOf(wanted, source),
    firstLine: 0,
    isOrdered: false,
    bytes: read,
    says,
    key: own,
    ...modified === null ? {} : { modified }
  };
}
var OWN_TROUBLE = /^(?:InvalidRequest|InvalidObjectState|NoSuchKey|NoSuchVersion)$/;
async function readOrCode(reader, key, version) {
  try {
    return await reader.object(key, version);
  } catch (thrown) {
    if (thrown instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_8__/* .AwsError */ .Gy && OWN_TROUBLE.test(thrown.code)) return thrown.code;
    throw thrown;
  }
}
async function* oldestOfEach(versions) {
  let held;
  for await (const version of versions) {
    if (held !== void 0 && held.key !== version.key) yield held;
    held = version;
  }
  if (held !== void 0) yield held;
}
async function sealOf(version, source, reader) {
  const key = version.key.slice(source.prefix.length);
  const isSeal = !version.isDeleteMarker && version.bytes <= LARGEST_SEAL_BYTES;
  const read = isSeal ? await readOrCode(reader, version.key, version.version) : "";
  return { place: uriOf(version, source), key, bytes: typeof read === "string" ? new Uint8Array() : read };
}
function findingOf(kind, version, source, message) {
  const says = saidByKey(version.key);
  return {
    kind,
    place: uriOf(version, source),
    id: null,
    load: says?.load ?? null,
    phase: null,
    message
  };
}
function uriOf({ key, version, isLatest }, { bucket }) {
  return `s3://${bucket}/${key}${isLatest ? "" : `?versionId=${version}`}`;
}

// src/commands/audit-aws.ts
var ATTEMPT_MS = 3e4;
var CREDENTIALS_MS = 6e4;
async function openReviewAws(env, log, services) {
  const endpoints = endpointsOf(env, services);
  await (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNetwork */ .v8)({ env, endpoints });
  for (const [variable, address] of Object.entries(endpoints)) {
    log.line`! ${variable} names the endpoint ${(0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__/* .showAddress */ .mC)(address)}: it is not AWS that is asked`;
  }
  const tunnels = await (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__/* .openTunnels */ .kf)(env, {
    attemptMs: ATTEMPT_MS,
    onProxy: (proxy, variable) => log.line`\u2192 proxy     ${proxy} (${variable})`,
    onTried: () => {
    }
  });
  const aws = new _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .Aws */ .gY({
    env,
    connections: new _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .Connections */ .UQ(tunnels),
    attemptMs: ATTEMPT_MS,
    userAgent: `keytrail/${_chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .xv} (terminal)`,
    onRetry: ({ what, reason }) => log.line`! ${what} is tried again: ${reason}`
  });
  let found;
  return {
    aws,
    credentials: () => {
      found ??= findCredentials(aws);
      return found;
    },
    region: (named) => regionOf(named, env)
  };
}
async function findCredentials(aws) {
  try {
    return await aws.chainCredentials(AbortSignal.timeout(CREDENTIALS_MS));
  } catch (cause) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .KeytrailError */ .E_("KT304", "no AWS credentials were found; nothing was read.", { cause });
  }
}
function regionOf(named, env) {
  const region = named ?? (0,_chunk_LIB56XP7_js__WEBPACK_IMPORTED_MODULE_15__/* .findRegion */ .g)(void 0, env)?.value;
  if (region === void 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .KeytrailError */ .E_("KT903", "no Region is known.", {
      fix: "write ?region=REGION behind the source, or set AWS_REGION"
    });
  }
  return region;
}
function endpointsOf(env, services) {
  const found = services.flatMap((service) => (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_6__/* .overrideOf */ .Oe)(service, env) ?? []);
  return Object.fromEntries(found.map(({ variable, address }) => [variable, address]));
}

// src/commands/output.ts
var OutputClosed = class extends Error {
  name = "OutputClosed";
};
var Output = class {
  #failure;
  constructor() {
    process.stdout.on("error", (error) => {
      this.#failure ??= error;
    });
  }
  /** Writes a line for a person; what is no visible character in it is shown as an escape. */
  async line(text) {
    await this.raw(`${(0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_3__/* .defuseLine */ .BM)((0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(text))}
`);
  }
  /** Writes a text as it is. Rejects with KT705 when that cannot be. */
  async raw(text) {
    if (this.#failure === void 0 && !process.stdout.write(text)) {
      await new Promise((resolve) => {
        process.stdout.once("drain", resolve).once("error", () => resolve()).once("close", resolve);
      });
    }
    const failure = this.#failure;
    if (failure === void 0) return;
    const reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_9__/* .codeOf */ .$N)(failure) ?? failure.name;
    if (reason === "EPIPE") throw new OutputClosed(failure.message);
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_10__/* .KeytrailError */ .E_("KT705", `standard output cannot be written: ${reason}.`, { cause: failure });
  }
};
function failureIn(thrown) {
  const { code, message } = (0,_chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__/* .keytrailErrorOf */ .Rp)(thrown);
  return { code, message };
}
async function writing(work) {
  try {
    return await work(new Output());
  } catch (thrown) {
    if (thrown instanceof OutputClosed) return (0,_chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_4__/* .exitStatusOf */ .e)({ code: null, signal: "SIGPIPE" });
    throw thrown;
  }
}

// src/review/canonical.ts
var NotCanonical = class extends Error {
  name = "NotCanonical";
};
var INDEX = /^(?:0|[1-9]\d*)$/;
var NUMBERS = /-?\d[\d.eE+-]*/g;
var STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
function parseStrictly(text) {
  const value = parse(text);
  if (JSON.stringify(value) !== text) lookClosely(text.replace(STRINGS, '""'), value);
  return value;
}
function canonicalOf(value) {
  const isSortable = { holds: true };
  const text = JSON.stringify(sorted(value, isSortable));
  return isSortable.holds && !text.includes("\\ud") ? text : slowly(value);
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotCanonical("it is no JSON");
  }
}
function sorted(value, isSortable) {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new NotCanonical("a number in it is too large");
  }
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each) => sorted(each, isSortable));
  const map = value;
  const copy = {};
  for (const key of Object.keys(map).sort()) {
    if (key === "__proto__" || INDEX.test(key)) isSortable.holds = false;
    copy[key] = sorted(map[key] ?? null, isSortable);
  }
  return copy;
}
function slowly(value) {
  try {
    return (0,_chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalize */ .dw)(value) ?? "";
  } catch {
    throw new NotCanonical("a text in it has half a surrogate pair");
  }
}
function countMembers(value) {
  if (value === null || typeof value !== "object") return 0;
  const inner = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce((sum, each) => sum + countMembers(each), own);
}
function lookClosely(bare, value) {
  if (countMembers(value) !== bare.split(":").length - 1) {
    throw new NotCanonical("a key stands twice in it");
  }
  const inexact = bare.match(NUMBERS)?.find((text) => digitsOf(text) !== digitsOf(String(Number(text))));
  if (inexact !== void 0) {
    throw new NotCanonical("a number in it is too large, or has more digits than a double can hold");
  }
}
function digitsOf(text) {
  const digits = text.replace(/[eE].*$/, "").replace(/\D/g, "").replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

// src/review/verify/examine.ts


var LONGEST_BYTES = _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_LIMIT_BYTES */ .gX + 2;
var HEX_START = "sha256:".length;
var HAS_ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
var HAS_DIGEST = /^sha256:[0-9a-f]{64}$/;
function examine(bytes, { signatures, isSignatureWanted }, says) {
  const members = membersIn(bytes);
  if (typeof members === "string") {
    return { told: void 0, record: void 0, flaws: [{ kind: "unreadable", message: members }] };
  }
  const flaws = [];
  const misfit = (0,_chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_7__/* .misfitOf */ .U8)(members, _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD */ .gv) ?? contradictionIn(members);
  if (misfit !== void 0)
    flaws.push({ kind: "malformed", message: `not in the form of a record: ${misfit}` });
  const canonical = canonicalText(members, flaws);
  const told = canonical === void 0 ? void 0 : tell(members, canonical, signatures);
  if (told !== void 0) {
    flaws.push(
      ...flawsOf(told, members, isSignatureWanted && signatures.hasKeys),
      ...misplacement(told, members, says)
    );
  }
  return { told, flaws, record: misfit === void 0 ? members : void 0 };
}
function membersIn(bytes) {
  try {
    return fieldsOf(parseStrictly(textOf(bytes)));
  } catch (thrown) {
    return `no record: ${reasonOf(thrown)}`;
  }
}
function fieldsOf(record) {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new NotCanonical("it is no JSON object");
  }
  return record;
}
function textOf(bytes) {
  if (bytes.length > LONGEST_BYTES) throw new NotCanonical("it is longer than a record can be");
  if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_16__.isUtf8)(bytes)) throw new NotCanonical("it is no UTF-8");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
function reasonOf(thrown) {
  if (thrown instanceof NotCanonical) return thrown.message;
  if (thrown instanceof RangeError) return "it is nested too deeply";
  throw thrown;
}
function canonicalText(members, flaws) {
  const { digest: _, signature: __, ...rest } = members;
  try {
    return canonicalOf(rest);
  } catch (thrown) {
    flaws.push({ kind: "unreadable", message: `no record: ${reasonOf(thrown)}` });
    return void 0;
  }
}
function contradictionIn({ seq, phase, outcome, prev, error, signature }) {
  if (phase === "intent") {
    if (seq !== 0 || outcome !== "pending") return "an intent has seq 0 and is pending";
    return signature === null ? void 0 : "an intent is not signed";
  }
  if (outcome === "pending") return "a result is not pending";
  if (outcome === "ok" !== (error === null)) return "outcome and error contradict each other";
  if (outcome === "ok" && seq === 0) return "a result that is ok follows an intent";
  return seq === 1 && prev === null ? "a result with seq 1 names its intent" : void 0;
}
function tell(members, canonical, signatures) {
  const { id, load, seq, phase, prev, digest, time, signature } = members;
  if (typeof id !== "string" || typeof load !== "string" || !HAS_ID.test(id) || !HAS_ID.test(load))
    return void 0;
  if (typeof digest !== "string" || !HAS_DIGEST.test(digest)) return void 0;
  const isPrev = typeof prev === "string" && HAS_DIGEST.test(prev);
  const computed = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.hash)("sha256", canonical, "hex");
  const own = digest.slice(HEX_START);
  const value = signatureIn(signature);
  const isPlain = own === computed && signature === null;
  return {
    id,
    load,
    seq: seq === 1 ? 1 : 0,
    phase: phase === "intent" ? "intent" : "result",
    time: typeof time === "string" ? time : "",
    digest: own,
    computed,
    prev: isPrev ? prev.slice(HEX_START) : null,
    identity: isPlain ? computed : (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.hash)("sha256", `${own} ${computed} ${JSON.stringify(signature)}`, "hex"),
    signature: value === void 0 ? "none" : judge(canonical, value, signatures)
  };
}
function signatureIn(signature) {
  if (typeof signature !== "object" || signature === null) return void 0;
  const value = "value" in signature ? signature.value : "";
  return typeof value === "string" ? value : "";
}
function judge(canonical, value, signatures) {
  if (!signatures.hasKeys) return "unchecked";
  return signatures.holds(canonical, value) ? "holds" : "fails";
}
function flawsOf(told, { outcome }, isSignatureWanted) {
  const flaws = [];
  if (told.digest !== told.computed) {
    flaws.push({ kind: "changed", message: "its content is not what its digest says" });
  }
  if (told.signature === "fails") {
    flaws.push({ kind: "signature", message: "its signature does not hold under any of the public keys" });
  }
  if (told.signature === "none" && outcome === "ok" && isSignatureWanted) {
    flaws.push({ kind: "unsigned", message: "it has no signature" });
  }
  return flaws;
}
function misplacement(told, { run }, says) {
  if (says === void 0) return [];
  const platform = typeof run === "object" && run !== null && "platform" in run ? run.platform : void 0;
  const wrong = [
    says.load === told.load ? [] : ["load"],
    says.platform === platform ? [] : ["platform"],
    says.day === void 0 || told.time.startsWith(says.day) ? [] : ["day"],
    says.seq === void 0 || says.seq === told.seq ? [] : ["seq"],
    says.digest === void 0 || says.digest === told.digest ? [] : ["digest"]
  ].flat();
  return wrong.length === 0 ? [] : [{ kind: "misplaced", message: `it lies under a name that says another ${wrong.join(", ")}` }];
}




/***/ }),

/***/ 5406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U8: () => (/* binding */ misfitOf),
/* harmony export */   XF: () => (/* binding */ PATTERN),
/* harmony export */   dw: () => (/* binding */ canonicalize),
/* harmony export */   ep: () => (/* binding */ RECORD_SCHEMA),
/* harmony export */   gX: () => (/* binding */ RECORD_LIMIT_BYTES),
/* harmony export */   gv: () => (/* binding */ RECORD)
/* harmony export */ });
// src/audit/record.ts
var RECORD_SCHEMA = "keytrail.audit/v1";
var RECORD_LIMIT_BYTES = 9e5;

// src/audit/schema/field.ts
var OPEN_WORD = "^[a-z][a-z0-9_]*$";
var ULID = "^[0-7][0-9A-HJKMNP-TV-Z]{25}$";
var DIGEST = "^sha256:[0-9a-f]{64}$";
var TIME = "^(?:\\d{4}|[+-]\\d{6})-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";
var HEX_SHA256 = "^[0-9a-f]{64}$";
function maybe(origin, about, pattern) {
  return { kind: "text", origin, about, nullable: true, ...pattern === void 0 ? {} : { pattern } };
}
function text(origin, about, pattern) {
  return { kind: "text", origin, about, ...pattern === void 0 ? {} : { pattern } };
}
var PATTERN = { digest: DIGEST, hexSha256: HEX_SHA256, time: TIME };

// src/audit/schema/check.ts
var PATTERNS = /* @__PURE__ */ new Map();
function misfitOf(value, field) {
  const misfit = find(value, field);
  return misfit === void 0 ? void 0 : `${misfit.path || "the record"} ${misfit.why}`;
}
function find(value, field) {
  if (value === null) {
    return "nullable" in field && field.nullable === true ? void 0 : here("is null");
  }
  switch (field.kind) {
    case "text":
      return typeof value === "string" ? findInText(value, field) : here("is no text");
    case "integer":
      return fitsInteger(value, field) ? void 0 : here("is no number that it can be");
    case "flag":
      return typeof value === "boolean" ? void 0 : here("is neither true nor false");
    case "list":
      return Array.isArray(value) ? findInItems(value, field.items) : here("is no list");
    case "map":
      return isMap(value) && Object.values(value).every((each) => typeof each === "string") ? void 0 : here("is no map of texts");
    case "group":
      return isMap(value) ? findInGroup(value, field) : here("is no map");
  }
}
function findInGroup(value, { fields, optional }) {
  for (const key in fields) {
    const field = fields[key];
    const held = value[key];
    if (held === void 0) {
      if (optional?.has(key) !== true) return { path: key, why: "is missing" };
    } else if (field !== void 0) {
      const misfit = find(held, field);
      if (misfit !== void 0) return { path: join(key, misfit.path), why: misfit.why };
    }
  }
  return void 0;
}
function findInItems(items, field) {
  for (let index = 0; index < items.length; index += 1) {
    const misfit = find(items[index], field);
    if (misfit !== void 0) return { path: join(`[${index}]`, misfit.path), why: misfit.why };
  }
  return void 0;
}
function findInText(value, { pattern, words }) {
  if (words !== void 0 && !words.includes(value)) {
    return here(`is not one of ${words.join(", ")}`);
  }
  if (pattern !== void 0 && !compile(pattern).test(value)) {
    return here(`is not written as ${pattern}`);
  }
  return pattern === PATTERN.time && Number.isNaN(Date.parse(value)) ? here("is a time that never is") : void 0;
}
function fitsInteger(value, { minimum, maximum = Number.MAX_SAFE_INTEGER }) {
  return Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function compile(pattern) {
  const compiled = PATTERNS.get(pattern) ?? new RegExp(pattern, "u");
  PATTERNS.set(pattern, compiled);
  return compiled;
}
function here(why) {
  return { path: "", why };
}
function join(key, path) {
  return path === "" || path.startsWith("[") ? key + path : `${key}.${path}`;
}

// src/audit/schema/aws.ts
var SESSION = {
  kind: "group",
  about: "One set of credentials.",
  fields: {
    purpose: text("keytrail", "`read`: reads secrets. `audit`: writes and signs records.", OPEN_WORD),
    account: maybe("aws", "The account of the session, 12 digits."),
    role: maybe("sent", "The role's ARN, as it was asked for."),
    arn: maybe("aws", "The assumed role's ARN, or that of the caller of the SDK's own chain."),
    name: maybe(
      "sent",
      "The session's name, as it was asked for: a help for readers of CloudTrail, never proof."
    ),
    access_key_id: maybe(
      "aws",
      "The session's access key id: the join to CloudTrail's events. Not a secret."
    ),
    policy_sha256: maybe(
      "keytrail",
      "64 hex digits over exactly the bytes of the session policy that were sent; null: nothing narrowed the session.",
      HEX_SHA256
    ),
    packed_policy_percent: {
      kind: "integer",
      origin: "aws",
      about: "How much of STS's own limit the policy fills, in percent.",
      nullable: true,
      minimum: 0
    },
    expires: maybe("aws", "When the session ends: ISO 8601, UTC.", TIME)
  }
};
var CALL = {
  kind: "group",
  about: "One request that read secrets, its retries included.",
  fields: {
    session: {
      kind: "integer",
      origin: "keytrail",
      about: "The index of its session in `sessions`.",
      minimum: 0
    },
    region: text("sent", "The Region that was asked."),
    api: text("sent", "As IAM names the action: `ssm:GetParameters`."),
    request_id: maybe("aws", "AWS's id of the request; CloudTrail shows it as `requestID`."),
    http_status: {
      kind: "integer",
      origin: "aws",
      about: "The status of the last answer.",
      nullable: true,
      minimum: 0
    },
    names: { kind: "integer", origin: "sent", about: "How many names were asked for.", minimum: 0 },
    attempts: { kind: "integer", origin: "keytrail", about: "How often it was sent.", minimum: 0 },
    error: maybe(
      "aws",
      "The error's code, as AWS named it or as the network failed; `BudgetSpent`, `Cancelled`. Null: it was answered."
    )
  }
};
var OUTCOMES = "`pending`: in an intent. `found`: read and usable. `defaulted`: the name does not exist, its default stands in. `missing`: the name does not exist. `denied`: AWS refused the read. `undecryptable`: AWS refused or could not use the key. `unknown_selector`: not this version or label. `unknown_pointer`: `#\u2026` leads nowhere in the value. `undecodable`: not in the encoding of `decode`. `unusable`: read, but may not be handed over. `stale`: read, and held back for its age. `unread`: the load ended before AWS said anything. Later versions may know more.";
var READ = {
  kind: "group",
  about: "One declared secret. Never its value, the length of it, or a hash of it.",
  fields: {
    name: text("declared", "The environment variable's name."),
    reference: text("declared", "As declared, completed: `ssm:/shared/payments/stripe:prod`."),
    arn: maybe("sent", "As the session policy names it: the parameter's ARN, or the KMS key's."),
    version: {
      kind: "integer",
      origin: "aws",
      about: "The version that was read.",
      nullable: true,
      minimum: 0
    },
    selector: maybe(
      "declared",
      "As declared, `:3` or `:prod`; of a ciphertext `sha256:` and 64 hex digits over it."
    ),
    type: maybe("aws", "`String`, `StringList`, `SecureString`; of KMS the algorithm."),
    last_modified: maybe("aws", "When the version that was read was made: ISO 8601, UTC.", TIME),
    age_seconds: {
      kind: "integer",
      origin: "keytrail",
      about: "Whole seconds from `last_modified` to the read, by this machine's clock.",
      nullable: true,
      minimum: 0
    },
    max_age_seconds: {
      kind: "integer",
      origin: "declared",
      about: "`max_age`, whatever `on_stale` says.",
      nullable: true,
      minimum: 0
    },
    delivered: maybe(
      "keytrail",
      "Where the value goes: `env`, `outputs`, `file`, `run` (to one command only). Null in an intent, when it goes nowhere, and when the load failed. Later versions may know more.",
      OPEN_WORD
    ),
    masked: {
      kind: "flag",
      origin: "keytrail",
      about: "True: the log will not show it.",
      nullable: true
    },
    outcome: text("keytrail", OUTCOMES, OPEN_WORD),
    reason: maybe("declared", "Why the job needs it, as declared."),
    owner: maybe("declared", "Who answers for it, as declared."),
    call: {
      kind: "integer",
      origin: "keytrail",
      about: "The index of its call in `calls`; null when no call was made for it.",
      nullable: true,
      minimum: 0
    }
  }
};
var FAILURE = {
  kind: "group",
  about: "Why the load failed; null when it did not.",
  nullable: true,
  fields: {
    code: text("keytrail", "The code, as in [errors](errors.md).", "^KT[0-9]{3}$"),
    stage: text(
      "keytrail",
      "The stop at which it failed: `declare`, `identify`, `assume`, `record`, `fetch`, `mask`. (`hand_over` is the next: what fails there comes after the result, and is on no record.)",
      OPEN_WORD
    ),
    message: text("keytrail", "What a person was told, at most 2,000 characters. Never a value.")
  }
};
var SIGNATURE = {
  kind: "group",
  about: "A signature of KMS over the 32 bytes of the digest, with `audit-signing-key`; else, and of an intent, null.",
  nullable: true,
  fields: {
    key: text("aws", "The ARN of the key that signed."),
    algorithm: text("aws", "`ECDSA_SHA_256`.", "^[A-Z0-9_]+$"),
    value: text("aws", "Base64 of its DER form.", "^[A-Za-z0-9+/]+={0,2}$")
  }
};

// src/audit/schema/run.ts
var OIDC = {
  kind: "group",
  about: "What the OIDC token says of itself.",
  fields: {
    sub: maybe("token", "The claim `sub`: what the role trusts."),
    aud: maybe("token", "The claim `aud`."),
    jti: maybe("token", "The claim `jti`: the token's own id.")
  }
};
var CLAIMS = {
  issuer: maybe("token", "The claim `iss`."),
  repository: maybe("token", "`owner/name`; GitLab: `project_path`."),
  repository_id: maybe("token", "A number as text; GitLab: `project_id`."),
  ref: maybe("token", "The ref that the run is for."),
  sha: maybe("token", "The commit, 40 or 64 hex digits."),
  event: maybe("token", "`event_name`; GitLab: `pipeline_source`."),
  environment: maybe("token", "The deployment environment of the job."),
  workflow_ref: maybe("token", "The workflow and its ref; GitLab: `ci_config_ref_uri`."),
  run_id: maybe("token", "A number as text; GitLab: `pipeline_id`."),
  attempt: {
    kind: "integer",
    origin: "token",
    about: "Counts from 1; GitLab: always 1.",
    nullable: true,
    minimum: 0
  },
  check_run_id: maybe(
    "token",
    "A number as text, which tells the legs of a matrix apart; GitLab: `job_id`. Not on GitHub Enterprise Server."
  ),
  actor: maybe("token", "The account that started the run; GitLab: `user_login`."),
  actor_id: maybe("token", "A number as text; GitLab: `user_id`."),
  oidc: OIDC
};
var RUN = {
  kind: "group",
  about: "The run, as its OIDC token says. All but `platform` is null until STS accepted that very token in this load; with credentials of the SDK's own chain it stays so.",
  fields: {
    platform: text(
      "keytrail",
      "The door through which Keytrail was started: `github`, `gitlab` or `terminal`; later versions may know more.",
      OPEN_WORD
    ),
    ...CLAIMS
  }
};
var VARIABLES = {
  job: maybe("environment", "The job's id, as the workflow names it."),
  step: maybe("environment", "The step's id."),
  runner: maybe("environment", "The runner's name.")
};
var UNVERIFIED = {
  kind: "group",
  about: "What nobody vouches for: variables of the job; and the keys of `run`, from a token that STS has not accepted, while `run` has nothing.",
  fields: { ...VARIABLES, ...CLAIMS },
  optional: new Set(Object.keys(CLAIMS))
};
var ENVIRONMENT = {
  kind: "group",
  about: "What changes whom Keytrail talked to, and how strict it was.",
  fields: {
    endpoints: {
      kind: "map",
      origin: "environment",
      about: "The variables that move an endpoint of AWS, and the URLs that they hold, without user and password."
    },
    proxy: { kind: "flag", origin: "keytrail", about: "A request went through a proxy, or was to." },
    custom_ca: {
      kind: "flag",
      origin: "environment",
      about: "Other authorities than Node's own were to be trusted."
    },
    audit_failure: text(
      "declared",
      "The input `audit-failure`: `block`; or `warn`, when the load would go on without a required sink.",
      OPEN_WORD
    )
  }
};
var MANIFEST = {
  kind: "group",
  about: "What was declared, and where.",
  fields: {
    path: maybe("declared", "The manifest's path from the top of the repository."),
    sha256: maybe("keytrail", "64 hex digits over the manifest's bytes.", HEX_SHA256),
    scope: maybe("declared", "The scope that was asked for."),
    source: maybe(
      "keytrail",
      "Where the manifest was looked for: in the `workspace`, which earlier steps can change, or in a `commit`.",
      OPEN_WORD
    ),
    commit: maybe("environment", "The commit's id, 40 or 64 hex digits; null with `workspace`.")
  }
};

// src/audit/schema/record.ts
var RECORD = {
  kind: "group",
  about: "What Keytrail leaves of each load: an intent before anything is read, a result before anything is handed over.",
  fields: {
    schema: { kind: "text", origin: "keytrail", about: "The form of the record.", words: [RECORD_SCHEMA] },
    id: text("keytrail", "The record's own ULID.", ULID),
    load: text("keytrail", "The load's ULID, the same in intent and result.", ULID),
    seq: {
      kind: "integer",
      origin: "keytrail",
      about: "0: the first record of a load. 1: a result that follows an intent.",
      minimum: 0,
      maximum: 1
    },
    phase: {
      kind: "text",
      origin: "keytrail",
      about: "`intent`: before anything is read. `result`: before anything is handed over.",
      words: ["intent", "result"]
    },
    outcome: {
      kind: "text",
      origin: "keytrail",
      about: "`pending`: in an intent. `ok`: everything required was there and is released, which does not mean used. `failed`: nothing is released.",
      words: ["pending", "ok", "failed"]
    },
    time: text(
      "keytrail",
      "When the record was made: ISO 8601, UTC, milliseconds, by this machine's clock.",
      TIME
    ),
    tool: {
      kind: "group",
      about: "What wrote the record.",
      fields: {
        name: text("keytrail", "`keytrail`."),
        version: text("keytrail", "Its version.")
      }
    },
    prev: maybe(
      "keytrail",
      "With `seq` 1 the digest of the load's intent. With `seq` 0 a hint: the digest of the newest record in the audit file of the job, or null.",
      DIGEST
    ),
    run: RUN,
    unverified: UNVERIFIED,
    environment: ENVIRONMENT,
    sessions: { kind: "list", about: "The credentials of the load.", items: SESSION },
    manifest: MANIFEST,
    calls: { kind: "list", about: "The requests that read secrets; none in an intent.", items: CALL },
    reads: { kind: "list", about: "The declared secrets.", items: READ },
    error: FAILURE,
    digest: text(
      "keytrail",
      "`sha256:` and 64 hex digits over the RFC 8785 form of all other keys but `signature`, those too that a reader does not know.",
      DIGEST
    ),
    signature: SIGNATURE
  }
};

// node_modules/canonicalize/lib/canonicalize.js
function serializeString(value) {
  if (!value.isWellFormed()) {
    throw new Error("Lone surrogate is not allowed");
  }
  return JSON.stringify(value);
}
function serializePrimitive(value) {
  switch (typeof value) {
    case "number":
      if (isNaN(value)) {
        throw new Error("NaN is not allowed");
      }
      if (!isFinite(value)) {
        throw new Error("Infinity is not allowed");
      }
      return JSON.stringify(value);
    case "string":
      return serializeString(value);
    case "boolean":
      return value ? "true" : "false";
    default:
      return JSON.stringify(value);
  }
}
function enterValue(value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === "object" && typeof value.toJSON === "function") {
    if (seen.has(value)) {
      throw new Error("Circular reference detected");
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }
  if (value === null || typeof value !== "object") {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }
  if (seen.has(value)) {
    throw new Error("Circular reference detected");
  }
  seen.add(value);
  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}
function canonicalize(object) {
  if (object === null || typeof object !== "object") {
    return serializePrimitive(object);
  }
  const seen = /* @__PURE__ */ new Set();
  const root = enterValue(object, seen);
  if (typeof root !== "object") {
    return root;
  }
  let result = root.keys === null ? "[" : "{";
  const stack = [root];
  outer:
    while (stack.length > 0) {
      const frame = stack[stack.length - 1];
      const container = frame.container;
      if (frame.keys === null) {
        while (frame.index < container.length) {
          const i = frame.index++;
          if (i > 0) {
            result += ",";
          }
          const element = container[i];
          const value = element === void 0 || typeof element === "symbol" || typeof element === "function" ? null : element;
          if (value === null || typeof value !== "object") {
            result += serializePrimitive(value);
            continue;
          }
          const child = enterValue(value, seen);
          if (typeof child !== "object") {
            result += child === void 0 ? "null" : child;
            continue;
          }
          result += child.keys === null ? "[" : "{";
          stack.push(child);
          continue outer;
        }
        result += "]";
      } else {
        const keys = frame.keys;
        while (frame.index < keys.length) {
          const key = keys[frame.index++];
          const value = container[key];
          if (value === void 0 || typeof value === "symbol" || typeof value === "function") {
            continue;
          }
          if (value === null || typeof value !== "object") {
            if (frame.first) {
              frame.first = false;
            } else {
              result += ",";
            }
            result += serializeString(key) + ":" + serializePrimitive(value);
            continue;
          }
          const child = enterValue(value, seen);
          if (child === void 0) {
            continue;
          }
          if (frame.first) {
            frame.first = false;
          } else {
            result += ",";
          }
          result += serializeString(key) + ":";
          if (typeof child !== "object") {
            result += child;
            continue;
          }
          result += child.keys === null ? "[" : "{";
          stack.push(child);
          continue outer;
        }
        result += "}";
      }
      seen.delete(container);
      if (frame.wrappers !== null) {
        for (const wrapper of frame.wrappers) seen.delete(wrapper);
      }
      stack.pop();
    }
  return result;
}




/***/ })

};
;