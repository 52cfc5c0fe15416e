/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 5768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ isOverdue),
/* harmony export */   Ru: () => (/* binding */ ageSeconds),
/* harmony export */   kg: () => (/* binding */ tellOverdue)
/* harmony export */ });
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4813);


// src/sources/age.ts
var MINUTE_SECONDS = 60;
function ageSeconds(lastModified, now) {
  return lastModified === null ? null : Math.max(0, Math.floor((now - lastModified.getTime()) / 1e3));
}
function isOverdue({ maxAge }, age) {
  return maxAge !== void 0 && (age === null || age > maxAge.seconds);
}
function tellOverdue({ maxAge }, age) {
  if (age === null) {
    return `has no known age: AWS gave no date, and its max_age is ${maxAge?.text}`;
  }
  const excess = age - (maxAge?.seconds ?? 0);
  const more = excess < MINUTE_SECONDS ? "less than a minute" : (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__/* .ageText */ .XG)(excess);
  return `is ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__/* .ageText */ .XG)(age)} old, ${more} more than its max_age ${maxAge?.text}`;
}




/***/ }),

/***/ 8342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dG: () => (/* binding */ mistakeInEndpoint),
/* harmony export */   mC: () => (/* binding */ showAddress),
/* harmony export */   w$: () => (/* binding */ mistakeInAddress)
/* harmony export */ });
// src/network/address.ts
var LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;
function isLoopback(url) {
  return LOOPBACK.test(url.hostname);
}
function mistakeInAddress(text) {
  const url = URL.parse(text);
  if (url === null || url.protocol !== "https:" && url.protocol !== "http:") {
    return "is no URL that begins with https://";
  }
  if (url.protocol === "http:" && !isLoopback(url)) {
    return `is plain http to ${url.host}, which is allowed for this machine only (localhost, 127.0.0.0/8, ::1)`;
  }
  return void 0;
}
function mistakeInEndpoint(text) {
  const url = URL.parse(text);
  if (url !== null && (url.username !== "" || url.password !== "")) {
    return "holds a user or a password, which AWS knows no use for";
  }
  if (url !== null && (url.search !== "" || url.hash !== "")) {
    return "has a query or a fragment; an endpoint is scheme, host, port and path";
  }
  return mistakeInAddress(text);
}
function showAddress(text) {
  const url = URL.parse(text);
  if (url === null) {
    return "(no URL)";
  }
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.search = "";
  bare.hash = "";
  return bare.href === url.href ? text : bare.href;
}




/***/ }),

/***/ 6248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ handoverError)
/* harmony export */ });
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9887);



// src/handover/failure.ts
function handoverError(what, reason) {
  if (typeof reason === "string") return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_("KT702", `${what}: ${reason}.`);
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(reason) ?? nameOf(reason);
  const words = REASONS[code];
  const text = words === void 0 ? code : `${words} (${code})`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_("KT702", `${what}: ${text}.`, { cause: reason });
}
function nameOf(thrown) {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
var REASONS = {
  EACCES: "no permission",
  EDQUOT: "the disk quota is used up",
  EEXIST: "something stands there already",
  EISDIR: "it is a folder",
  ELOOP: "it is a symbolic link",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EROFS: "the file system is read-only",
  ICACLS: "icacls.exe could not take the rights of others away"
};




/***/ }),

/***/ 2142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ parseAuditFailure),
/* harmony export */   Zt: () => (/* binding */ loadAuditReader),
/* harmony export */   l5: () => (/* binding */ auditFailureOf)
/* harmony export */ });
// src/audit-inputs.ts
var SAY_NOTHING = {
  audit: "file",
  "audit-role-to-assume": void 0,
  "audit-failure": "block",
  "audit-signing-key": void 0,
  "allow-endpoint-override": "false"
};
var BY_DEFAULT = {
  sinks: [{ scheme: "file", text: "file", isRequired: true }],
  role: void 0,
  failure: "block",
  signingKey: void 0,
  allowEndpointOverride: false
};
async function loadAuditReader(values) {
  const saysNothing = Object.entries(SAY_NOTHING).every(([name, nothing]) => {
    const text = values.get(name)?.trim();
    return text === void 0 || text === nothing;
  });
  return saysNothing ? () => BY_DEFAULT : (await __nccwpck_require__.e(/* import() */ 6543).then(__nccwpck_require__.bind(__nccwpck_require__, 6543))).readAudit;
}
function auditFailureOf(values) {
  return parseAuditFailure(values.get("audit-failure")?.trim() ?? "") ?? "block";
}
function parseAuditFailure(text) {
  return text === "block" || text === "warn" ? text : void 0;
}




/***/ }),

/***/ 187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ githubSessionName),
/* harmony export */   Ys: () => (/* binding */ numberedName),
/* harmony export */   eY: () => (/* binding */ endedName),
/* harmony export */   g6: () => (/* binding */ findRegion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
// src/session/name.ts

var NAME_LIMIT_CHARACTERS = 64;
var KEY_DIGITS = 12;
function githubSessionName(job) {
  const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(job.jobKey)).digest("hex").slice(0, KEY_DIGITS);
  const parts = [job.repositoryId, job.runId, job.attempt, job.checkRunId ?? key];
  return cleanSessionName(`gh-${parts.map((part) => part ?? "0").join("-")}`);
}
function cleanSessionName(text) {
  return text.replace(/[^\w+=,.@-]/g, "-").slice(0, NAME_LIMIT_CHARACTERS);
}
function numberedName(name, number) {
  return endedName(name, `-${number}`);
}
function endedName(name, ending) {
  return `${name.slice(0, NAME_LIMIT_CHARACTERS - ending.length)}${ending}`;
}

// src/aws/region.ts
function findRegion(input, env) {
  const resolvers = [
    { source: "input aws-region", value: input },
    { source: "AWS_REGION", value: env["AWS_REGION"] },
    { source: "AWS_DEFAULT_REGION", value: env["AWS_DEFAULT_REGION"] }
  ];
  const first = resolvers.find(({ value }) => value !== void 0 && value !== "");
  return first?.value === void 0 ? void 0 : { value: first.value, source: first.source };
}




/***/ }),

/***/ 6759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ troubleOfStatus),
/* harmony export */   RQ: () => (/* binding */ troubleOfError),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   nO: () => (/* binding */ Backoff),
/* harmony export */   vi: () => (/* binding */ isOverload),
/* harmony export */   ym: () => (/* binding */ UnreadableAnswer)
/* harmony export */ });
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9887);



// src/retry.ts
var RULES = {
  throttled: { baseMs: 500, isOverload: true, isDoubtful: false },
  unavailable: { baseMs: 500, isOverload: true, isDoubtful: false },
  failed: { baseMs: 100, isOverload: false, isDoubtful: false },
  disconnected: { baseMs: 100, isOverload: false, isDoubtful: false },
  silent: { baseMs: 100, isOverload: false, isDoubtful: false },
  unreadable: { baseMs: 50, isOverload: false, isDoubtful: true },
  unresolved: { baseMs: 50, isOverload: false, isDoubtful: true },
  skewed: { baseMs: 50, isOverload: false, isDoubtful: true },
  blocked: { baseMs: 100, isOverload: false, isDoubtful: true }
};
var UnreadableAnswer = class extends Error {
  name = "UnreadableAnswer";
};
var PAUSE_LIMIT_MS = 5e3;
var ATTEMPTS_IN_DOUBT = 8;
var HINT_LIMIT_MS = 36e5;
function isOverload(trouble) {
  return RULES[trouble].isOverload;
}
var Backoff = class {
  #retries = 0;
  #doubts = 0;
  /** Milliseconds to wait before the next attempt; undefined when there should be none. `hintMs`: what the answer asks for. */
  next(trouble, hintMs = 0) {
    const { baseMs, isDoubtful } = RULES[trouble];
    this.#doubts += isDoubtful ? 1 : 0;
    if (isDoubtful && this.#doubts >= ATTEMPTS_IN_DOUBT) {
      return void 0;
    }
    const pauseMs = Math.random() * Math.min(PAUSE_LIMIT_MS, baseMs * 2 ** this.#retries);
    this.#retries += 1;
    return Math.min(HINT_LIMIT_MS, Math.max(0, hintMs)) + pauseMs;
  }
  /** How many attempts were made again so far. */
  get retries() {
    return this.#retries;
  }
};
function troubleOfStatus(status) {
  if (status === 429) return "throttled";
  if (status === 503) return "unavailable";
  return status >= 500 ? "failed" : status === 408 ? "silent" : void 0;
}
var TROUBLES_OF_CODES = /* @__PURE__ */ new Map([
  ["EAI_AGAIN", "disconnected"],
  ["ECONNABORTED", "disconnected"],
  ["ECONNREFUSED", "disconnected"],
  ["ECONNRESET", "disconnected"],
  ["EHOSTDOWN", "disconnected"],
  ["EHOSTUNREACH", "disconnected"],
  ["ENETDOWN", "disconnected"],
  ["ENETRESET", "disconnected"],
  ["ENETUNREACH", "disconnected"],
  ["ENOTFOUND", "unresolved"],
  ["EPIPE", "disconnected"],
  ["ERR_STREAM_PREMATURE_CLOSE", "disconnected"],
  ["ETIMEDOUT", "disconnected"]
]);
function troubleOfError(thrown, depth = 0) {
  if (typeof thrown !== "object" || thrown === null || depth > 5) {
    return void 0;
  }
  if (thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_) {
    return "$retryable" in thrown && thrown.$retryable !== void 0 ? "blocked" : void 0;
  }
  const { name, cause } = thrown;
  if (name === "TimeoutError" || name === "UnreadableAnswer") {
    return name === "TimeoutError" ? "silent" : "unreadable";
  }
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown) ?? "";
  const trouble = code.startsWith("HPE_") ? "unreadable" : TROUBLES_OF_CODES.get(code);
  return trouble ?? troubleOfError(cause, depth + 1) ?? troubleOfParts(thrown, depth);
}
function troubleOfParts(thrown, depth) {
  const errors = "errors" in thrown && Array.isArray(thrown.errors) ? thrown.errors : [];
  return errors.map((error) => troubleOfError(error, depth + 1)).find((trouble) => trouble !== void 0);
}
function retryAfterMs(header, now) {
  if (header === void 0 || header.trim() === "") {
    return 0;
  }
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1e3 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}




/***/ }),

/***/ 4102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
// src/secret.ts


var Secret = class _Secret {
  name;
  #content;
  constructor(name, content) {
    this.name = name;
    this.#content = typeof content === "string" ? content : textOrCopy(content);
  }
  /** True for bytes that are no UTF-8 text: they can go into a file, and nowhere else. */
  get isBinary() {
    return typeof this.#content !== "string";
  }
  /** The characters of a text, the bytes of what is none. */
  get size() {
    return this.#content.length;
  }
  /** The value itself, as text. Throws TypeError when it is binary. */
  reveal() {
    if (typeof this.#content !== "string") {
      throw new TypeError(`${this} is binary`);
    }
    return this.#content;
  }
  /** The value itself, as bytes; of a text, its UTF-8 form. */
  revealBytes() {
    return Buffer.from(this.#content);
  }
  /** The same value under another name. */
  named(name) {
    return new _Secret(name, this.#content);
  }
  toString() {
    return `[secret ${this.name}]`;
  }
  toJSON() {
    return this.toString();
  }
  [Symbol.toPrimitive]() {
    return this.toString();
  }
  [node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
    return this.toString();
  }
};
function textOrCopy(bytes) {
  return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? Buffer.from(bytes).toString("utf8") : Buffer.from(bytes);
}




/***/ }),

/***/ 7480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9887);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);


// src/platforms/github/event.ts

var MAX_PAYLOAD_BYTES = 32 * 1024 * 1024;
function readEvent(env) {
  const payload = readPayload(env["GITHUB_EVENT_PATH"]);
  const head = text(at(payload, "pull_request", "head", "repo", "full_name"));
  const base = text(at(payload, "repository", "full_name")) ?? env["GITHUB_REPOSITORY"];
  const visibility = text(at(payload, "repository", "visibility"));
  const isPrivate = at(payload, "repository", "private");
  return {
    fromFork: at(payload, "pull_request", "head", "repo") === null || head !== void 0 && head !== base,
    isPublic: visibility !== void 0 ? visibility === "public" : isPrivate === void 0 ? void 0 : isPrivate === false
  };
}
function readPayload(path) {
  try {
    const file = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM */ .IJ.openRegular(path ?? "", node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
    try {
      const isTooLarge = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file).size > MAX_PAYLOAD_BYTES;
      return isTooLarge ? void 0 : JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "utf8"));
    } finally {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
  } catch {
    return void 0;
  }
}
function at(value, ...path) {
  let here = value;
  for (const key of path) {
    here = typeof here === "object" && here !== null ? here[key] : void 0;
  }
  return here;
}
function text(value) {
  return typeof value === "string" ? value : void 0;
}




/***/ }),

/***/ 4907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ isRegion),
/* harmony export */   aY: () => (/* binding */ REGION_PATTERN),
/* harmony export */   iQ: () => (/* binding */ partitionOf)
/* harmony export */ });
// src/manifest/region.ts
var REGION_PATTERN = "^[a-z]{2,4}(-[a-z]{2,4})?-(central|north|south|east|west|northeast|northwest|southeast|southwest)-[1-9][0-9]?$";
var REGION = new RegExp(REGION_PATTERN);
function isRegion(text) {
  return REGION.test(text);
}
function partitionOf(region) {
  const isolated = /^[a-z]{2}-iso([a-z]?)-/.exec(region);
  if (isolated !== null) {
    return isolated[1] === "" ? "aws-iso" : `aws-iso-${isolated[1]}`;
  }
  if (region.startsWith("us-gov-")) {
    return "aws-us-gov";
  }
  if (region.startsWith("cn-")) {
    return "aws-cn";
  }
  return region.startsWith("eusc-") ? "aws-eusc" : "aws";
}




/***/ }),

/***/ 9887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   IJ: () => (/* binding */ SYSTEM),
/* harmony export */   ZJ: () => (/* binding */ NotAFileError),
/* harmony export */   gD: () => (/* binding */ syncFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);
// src/system-posix.ts



var NotAFileError = class extends Error {
  name = "NotAFileError";
};
function codeOf(thrown) {
  const hasCode = typeof thrown === "object" && thrown !== null && "code" in thrown;
  return hasCode && typeof thrown.code === "string" ? thrown.code : void 0;
}
var syncFile = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fsync);
var PRIVATE_FOLDER = 448;
var OTHERS_RIGHTS = 63;
var OTHERS_MAY_WRITE = 18;
var Posix = class {
  lineEnd = "\n";
  noFollow = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
  hasDrives = false;
  defaultShells = ["bash", "sh"];
  dividesArguments = true;
  cancelSignals = ["SIGINT", "SIGTERM"];
  hasTerminal() {
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)("/dev/tty", node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY));
      return true;
    } catch {
      return false;
    }
  }
  variableName(name) {
    return name;
  }
  programNames(name, _extensions) {
    return [name];
  }
  openRegular(path, flags) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags | this.noFollow | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0), 384);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile()) {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
      throw new NotAFileError("something else than a regular file is in its place");
    }
    return file;
  }
  makePrivateFolder(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: PRIVATE_FOLDER });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, PRIVATE_FOLDER);
  }
  makePrivate(file, mode) {
    if ((mode & OTHERS_RIGHTS) !== 0) {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(file, 384);
    }
  }
  isOwn(entry) {
    return entry.uid === process.getuid?.();
  }
  isShared(entry) {
    return (entry.mode & OTHERS_MAY_WRITE) !== 0;
  }
  allowRemoval(path, entry) {
    if (entry.isDirectory()) {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, PRIVATE_FOLDER);
    }
  }
  whileBusy(act) {
    return act();
  }
  isTaken(thrown) {
    return codeOf(thrown) === "EEXIST";
  }
  async syncFolders(folder, top) {
    for (let current = folder; ; current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
      await syncFolder(current);
      if (current === top || current === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
        return;
      }
    }
  }
};
var CANNOT_SYNC = /* @__PURE__ */ new Set(["EINVAL", "ENOTSUP", "EACCES", "EPERM"]);
async function syncFolder(folder) {
  try {
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
    await syncFile(handle).finally(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle));
  } catch (thrown) {
    if (!CANNOT_SYNC.has(codeOf(thrown) ?? "")) {
      throw thrown;
    }
  }
}

// src/system-windows.ts

var AccessListError = class extends Error {
  name = "AccessListError";
  code = "ICACLS";
};
function runProgram(file, args) {
  const { execFileSync } = process.getBuiltinModule("node:child_process");
  execFileSync(file, [...args], { stdio: "ignore", windowsHide: true });
}
var OWNERS_ONLY = ["*S-1-3-4", "*S-1-5-18", "*S-1-5-32-544"].map((who) => `${who}:(OI)(CI)F`);
var DEFAULT_EXTENSIONS = ".com;.exe;.bat;.cmd";
var HELD = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY", "ENOTEMPTY"]);
var PAUSES_MS = [10, 20, 40, 80, 160, 320];
var Windows = class extends Posix {
  lineEnd = "\r\n";
  noFollow = 0;
  hasDrives = true;
  defaultShells = ["pwsh", "powershell"];
  dividesArguments = false;
  cancelSignals = ["SIGINT", "SIGBREAK"];
  #run;
  constructor(run = runProgram) {
    super();
    this.#run = run;
  }
  hasTerminal() {
    return true;
  }
  variableName(name) {
    return name.toUpperCase();
  }
  programNames(name, extensions) {
    const known = (extensions || DEFAULT_EXTENSIONS).toLowerCase().split(";");
    const isComplete = known.some((extension) => extension !== "" && name.toLowerCase().endsWith(extension));
    return isComplete ? [name] : known.map((extension) => name + extension);
  }
  /** Without a flag a link is looked for before the file is opened. To lay one takes a privilege. */
  openRegular(path, flags) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      throw new NotAFileError("a symbolic link is in its place");
    }
    return super.openRegular(path, flags);
  }
  makePrivateFolder(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    const icacls = `${process.env["SystemRoot"] ?? "C:\\Windows"}\\System32\\icacls.exe`;
    try {
      this.#run(icacls, [path, "/inheritance:r", "/grant:r", ...OWNERS_ONLY, "/q"]);
    } catch (cause) {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
      throw new AccessListError("icacls.exe failed", { cause });
    }
  }
  /** A mode is no more than the mark "read-only" here; the file has its folder's access list. */
  makePrivate() {
  }
  /** Owner and mode are made up by Node: the access list decides, and what it forbids fails. */
  isOwn() {
    return true;
  }
  isShared() {
    return false;
  }
  /** A file that is marked read-only cannot be removed. */
  allowRemoval(path, entry) {
    if (entry.isFile()) {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 384);
    }
  }
  whileBusy(act) {
    for (const pause of PAUSES_MS) {
      try {
        return act();
      } catch (thrown) {
        if (!HELD.has(codeOf(thrown) ?? "")) {
          throw thrown;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      }
    }
    return act();
  }
  isTaken(thrown) {
    return super.isTaken(thrown) || HELD.has(codeOf(thrown) ?? "");
  }
  /** There is no such call, nor the need. */
  async syncFolders() {
  }
};

// src/system.ts
function systemOf(platform, run) {
  return platform === "win32" ? new Windows(run) : new Posix();
}
var SYSTEM = systemOf(process.platform);




/***/ }),

/***/ 1357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ endpointOverride),
/* harmony export */   Oe: () => (/* binding */ overrideOf),
/* harmony export */   PX: () => (/* binding */ endpointOverrides),
/* harmony export */   gf: () => (/* binding */ DNS_SUFFIXES),
/* harmony export */   r_: () => (/* binding */ guessEndpoint)
/* harmony export */ });
// src/aws/endpoints.ts
var DNS_SUFFIXES = {
  aws: "amazonaws.com",
  "aws-cn": "amazonaws.com.cn",
  "aws-us-gov": "amazonaws.com",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov",
  "aws-iso-e": "cloud.adc-e.uk",
  "aws-iso-f": "csp.hci.ic.gov",
  "aws-eusc": "amazonaws.eu"
};
var HOST_NAMES = {
  STS: "sts",
  SSM: "ssm",
  KMS: "kms",
  S3: "s3",
  CLOUDWATCH_LOGS: "logs"
};
function endpointOverrides(env) {
  if (env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true") {
    return {};
  }
  const names = ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSM", "AWS_ENDPOINT_URL_KMS"];
  return Object.fromEntries(names.flatMap((name) => env[name] ? [[name, env[name]]] : []));
}
function endpointOverride(service, env) {
  return overrideOf(service, env)?.address;
}
function overrideOf(service, env) {
  const variable = [`AWS_ENDPOINT_URL_${service}`, "AWS_ENDPOINT_URL"].find((name) => env[name]);
  const address = variable === void 0 ? void 0 : env[variable];
  const isIgnored = env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true";
  return variable === void 0 || address === void 0 || isIgnored ? void 0 : { variable, address };
}
function guessEndpoint(service, region, partition, env) {
  if (env["AWS_USE_FIPS_ENDPOINT"] === "true" || env["AWS_USE_DUALSTACK_ENDPOINT"] === "true") {
    return void 0;
  }
  const override = endpointOverride(service, env);
  const suffix = DNS_SUFFIXES[partition];
  if (override === void 0 && suffix === void 0) {
    return void 0;
  }
  const text = override ?? `https://${HOST_NAMES[service]}.${region}.${suffix}`;
  return URL.canParse(text) ? new URL(text) : void 0;
}




/***/ }),

/***/ 5751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sinceStartMs)
/* harmony export */ });
// src/clock.ts
function sinceStartMs() {
  return process.uptime() * 1e3;
}




/***/ }),

/***/ 4813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ __commonJS),
/* harmony export */   f1: () => (/* binding */ __toESM),
/* harmony export */   ki: () => (/* binding */ __require)
/* harmony export */ });
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));




/***/ }),

/***/ 717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ KeytrailError),
/* harmony export */   Wr: () => (/* binding */ errorPage),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   yh: () => (/* binding */ CATALOGUE)
/* harmony export */ });
// src/error-catalogue.ts
var CATALOGUE = {
  KT101: {
    title: "An input is not valid",
    exit: 2,
    cause: "An input of the step has a value that is not allowed, or a name that Keytrail does not know.",
    fix: "Correct the input that the message names; the message says what is allowed."
  },
  KT102: {
    title: "Nothing is declared",
    exit: 2,
    cause: "There is neither a manifest (`.keytrail.yml`) nor a line in the input `secrets`, so there is nothing to load. On GitHub an empty workspace means that no checkout ran before this step.",
    fix: "Write the three lines that the message shows, or add `actions/checkout` before this step."
  },
  KT103: {
    title: "The declarations have mistakes",
    exit: 2,
    cause: "The manifest or the inline lines have mistakes, or a file that a `kms:` reference names is missing or holds no ciphertext. All of them are listed, each with file, line and column.",
    fix: "Correct each place that is listed. The editor finds most of them when the manifest names the schema in its first line."
  },
  KT104: {
    title: "The scope is missing or unknown",
    exit: 2,
    cause: "The manifest has `scopes:`, so the input `scope` must name one of them (`*` takes all); or it names one that is not there.",
    fix: "Set the input `scope` to one of the scopes that the message lists."
  },
  KT105: {
    title: "Not supported yet",
    exit: 2,
    cause: "A key, input, scheme or sink is part of the design but not of this version. It is refused, never ignored.",
    fix: "Remove it, or use a version that has it: see CHANGELOG.md."
  },
  KT106: {
    title: "The manifest, or a file that it names, cannot be read",
    exit: 2,
    cause: "The file does not exist, is no regular file, is too large (a manifest: more than 256 KiB) or is not UTF-8; or its path is absolute, leads out of the repository (also by a link) or into `.git`.",
    fix: "Correct the path, or the file. A path begins at the top of the repository."
  },
  KT107: {
    title: "The Region is not known, or does not fit",
    exit: 2,
    cause: "No ARN, declaration, manifest default, input `aws-region`, `AWS_REGION` or `AWS_DEFAULT_REGION` gives a Region; or what a variable gives is no Region; or the Region lies in another partition (`aws`, `aws-cn`, \u2026) than the role, which cannot read there.",
    fix: "Set the input `aws-region`, or `defaults: region:` in the manifest, to a Region of the role's partition."
  },
  KT108: {
    title: "Certificates would not be checked",
    exit: 2,
    cause: "NODE_TLS_REJECT_UNAUTHORIZED is 0 in the environment of the step. Node then takes any certificate, and the OIDC token and the secrets would go to whoever stands between.",
    fix: "Remove NODE_TLS_REJECT_UNAUTHORIZED. For an authority of your own set NODE_EXTRA_CA_CERTS to its PEM file."
  },
  KT109: {
    title: "A variable of the network is not valid",
    exit: 2,
    cause: "A variable that says where requests go cannot be obeyed: an endpoint (AWS_ENDPOINT_URL and its like) that is no URL, is plain http to another machine, or holds a password; a proxy that is none; a switch that is neither true nor false.",
    fix: "Correct or remove the variables that the message names. They are set in the workflow, by an earlier step, or on the runner."
  },
  KT110: {
    title: "A name is refused",
    exit: 2,
    cause: "A declared name is that of a variable which changes how later programs load, run or trust, or which the CI itself sets. Whoever edits the manifest could take over the later steps with it. `docs/env-names.md` lists all such names.",
    fix: "Choose another name. If that very variable is meant, name it in the input `allow-env-names` of the step."
  },
  KT111: {
    title: "A variable is set already",
    exit: 2,
    cause: "A variable of a declared name is set with another value, and not by Keytrail in this job: by `env:` in the workflow, by an earlier step, or on the machine. Nothing was handed over.",
    fix: "Choose another name, remove the other setting, or name the variable in the input `overwrite` of the step."
  },
  KT112: {
    title: "The commit may not be read",
    exit: 2,
    cause: "In `pull_request_target`, `workflow_run` and `issue_comment` runs the manifest, and each file that it names, is read from the commit `GITHUB_SHA` by GitHub's API, and the token of the input `github-token` may not read that commit. GitHub answers 401, 403 or 404.",
    fix: "Add `permissions: contents: read` to the job, beside `id-token: write`. docs/manifest-trust.md says more."
  },
  KT113: {
    title: "GitHub's API failed",
    exit: 2,
    cause: "The manifest, or a file that it names, had to be read from the commit, and GitHub's API answered with an error or with something else, also after retries, or its rate limit is used up. The workspace is never read in its place.",
    fix: "Run the job again. If it goes on, look at the status page of GitHub, or at the proxy between the runner and the API."
  },
  KT201: {
    title: "The job has no OIDC token",
    exit: 3,
    cause: "The runner gave this step no token endpoint. Four reasons: the job lacks `permissions: id-token: write`; the caller of a reusable workflow did not give it; the run comes from a fork; the run was started by Dependabot. In a GitLab job the variable that `token-name` names holds no token; on the command line no token file was named.",
    fix: "The message says which of the four fits. For the first two: add `permissions: { id-token: write, contents: read }`."
  },
  KT202: {
    title: "The token endpoint failed",
    exit: 3,
    cause: "The endpoint that issues the OIDC token answered with an error that does not pass, or was not found.",
    fix: "Run the job again. If it goes on, look at the status page of the CI, or at the proxy between the runner and the endpoint."
  },
  KT203: {
    title: "The OIDC token is not usable",
    exit: 3,
    cause: "What the token endpoint answered, or what the file or variable of the token holds, is no token that can be read.",
    fix: "Look whether something between the job and the token endpoint (a proxy) changes answers; on GitLab, whether a variable of the project has the name that the input `token-name` gives to the token."
  },
  KT206: {
    title: "The token endpoint is not safe to ask",
    exit: 3,
    cause: "ACTIONS_ID_TOKEN_REQUEST_URL is no URL, or is plain http to another machine. The request for the token carries a credential.",
    fix: "The runner sets this variable: look whether a step or the workflow overwrites it. On GitHub Enterprise Server, turn TLS on."
  },
  KT207: {
    title: "The proxy made no connection",
    exit: 3,
    cause: "A request had to go through the proxy that a variable names, and the proxy refused it, did not answer, or cannot be reached.",
    fix: "Correct the proxy, the variable, or NO_PROXY: the message says which."
  },
  KT208: {
    title: "A certificate does not hold",
    exit: 3,
    cause: "The server that answered could not prove that it is the one that was asked: its authority is unknown, its certificate has expired, or is for another name. Often it is a proxy that opens TLS, or an authority of your own. Nothing was sent to it.",
    fix: "Set NODE_EXTRA_CA_CERTS to a PEM file of the authority, or correct the certificate: the message says which."
  },
  KT301: {
    title: "The role was refused",
    exit: 3,
    cause: "STS did not let this job assume the role: the role's trust policy does not match the token, the role does not exist, or a policy of the organization denies it. STS does not say which.",
    fix: "Compare the trust policy of the role with the claims that the message prints, or add the statement below them: it lets exactly this job in. Of the two forms of the subject only that of your tokens (the first) is needed."
  },
  KT302: {
    title: "No session could be opened",
    exit: 3,
    cause: "STS refused the request for a reason other than the trust policy, the token, the duration or the Region; or the address that was asked is not that of STS.",
    fix: "Read the reason in the message. For a host that is not found: correct the Region, or look at the network of the runner."
  },
  KT303: {
    title: "The session policy is too large",
    exit: 3,
    cause: "Even the policy for a single secret is larger than what STS accepts: 2,048 characters, and less when packed.",
    fix: "Shorten the name of the parameter, or the encryption context, of the secret that the message names."
  },
  KT304: {
    title: "No AWS credentials were found",
    exit: 3,
    cause: "Without `role-to-assume` the credential chain of the AWS SDK is used, and it found nothing.",
    fix: "Set the input `role-to-assume`, or sign in (`aws sso login`, a profile, an instance role)."
  },
  KT307: {
    title: "The OIDC token was not accepted",
    exit: 3,
    cause: "STS did not take the token, and no second one either: the account has no OIDC provider for its issuer, the provider does not list its audience, it has expired, or its signature does not fit the keys of the issuer.",
    fix: "The message says which. Create the provider, add the audience to it, or set the input `audience`."
  },
  KT308: {
    title: "The session is longer than the role allows",
    exit: 3,
    cause: "The input `role-duration-seconds` is above the maximum session duration of the role.",
    fix: "Lower `role-duration-seconds` (900 is enough for a load), or raise the maximum of the role."
  },
  KT309: {
    title: "STS is not active in the Region",
    exit: 3,
    cause: "The account has not activated STS in the Region of this load.",
    fix: "Activate the Region in the account's settings (IAM, account settings), or set `aws-region` to another."
  },
  KT310: {
    title: "The account is not allowed",
    exit: 3,
    cause: "The input `allowed-account-ids` does not name the AWS account of the role, the account of the session that STS opened, or the account of the credentials that were found. The account of a role is looked at before its token is sent.",
    fix: "Correct `role-to-assume` or the credentials, or add the account to `allowed-account-ids`."
  },
  KT401: {
    title: "The secrets could not be read",
    exit: 3,
    cause: "Parameter Store, or KMS, answered with an error that is not about one secret and does not pass, or something else answered.",
    fix: "Read the reason in the message. For a host that is not found: correct the Region, or look at the network of the runner."
  },
  KT402: {
    title: "Some secrets could not be read",
    exit: 4,
    cause: "A declared secret does not exist, has no such version or label, is denied, cannot be decrypted, its pointer leads nowhere, or it is not in the encoding that `decode` names. Beside such secrets those that are too old are listed, too.",
    fix: "Each secret is listed with its reason. Create it, correct its reference, or allow the role to read it."
  },
  KT403: {
    title: "The time budget is spent",
    exit: 3,
    cause: "The load took longer than `timeout-seconds`. What may pass (throttling, server errors, broken connections, calls without an answer) is tried again until then. Nothing was handed over.",
    fix: "The message says which stage waited and for what, what was read and what not. For throttling: turn on higher throughput of Parameter Store, or start fewer jobs at once. Raise `timeout-seconds` only when the wait is normal."
  },
  KT404: {
    title: "The load was cancelled",
    exit: 3,
    cause: "The CI, or a person, ended the step before the secrets were handed over. Nothing was handed over.",
    fix: "Run the job again when it was not meant to end."
  },
  KT410: {
    title: "A secret is too old",
    exit: 4,
    cause: "The version that was read is older than its `max_age`, and its `on_stale` is `fail`. Nothing was handed over.",
    fix: "Rotate each secret that is listed (a new version counts from its own date), raise its `max_age`, or set `on_stale: warn`."
  },
  KT411: {
    title: "A ciphertext could not be decrypted",
    exit: 4,
    cause: "KMS refused the ciphertext of a `kms:` secret as invalid. KMS says no more than that: it was encrypted with another encryption context than the one that the manifest declares under `context`, or it is damaged. The key and the permissions are right: KMS looks at them first.",
    fix: "Compare `context` with the encryption context of the encryption, key for key and value for value (upper and lower case count); else encrypt the value again, as docs/recipes/kms.md shows."
  },
  KT412: {
    title: "A ciphertext belongs to another KMS key",
    exit: 4,
    cause: "The ciphertext of a `kms:` secret was encrypted with another key than the one that the manifest names under `key`.",
    fix: "Name the right key under `key`, or encrypt the value again with the key that is named."
  },
  KT413: {
    title: "A KMS key is denied",
    exit: 3,
    cause: "AWS did not let the role decrypt with the key of a `kms:` secret: the role's policy, the key's own policy or an explicit deny. A condition on the encryption context in one of them counts, too. It says nothing about the ciphertext.",
    fix: "The message says which policy. Allow `kms:Decrypt` on the ARN of the key; compare conditions with `context` in the manifest."
  },
  KT414: {
    title: "A KMS key cannot be used",
    exit: 4,
    cause: "The key of a `kms:` secret does not exist in the Region of its ARN, is disabled, waits for its deletion, or is not a symmetric key for encryption.",
    fix: "The message says which. Correct `key`, enable the key or cancel its deletion, or encrypt the value again with another key."
  },
  KT501: {
    title: "The masks could not be written",
    exit: 3,
    cause: "Writing to standard output failed, so the runner does not know what to mask. Nothing was handed over.",
    fix: "Look whether something closed the output of the step."
  },
  KT502: {
    title: "A SecureString would be shown",
    exit: 2,
    cause: "A declaration has `mask: false`, names a whole value, and AWS says that the parameter is a SecureString. Only the workflow may allow that, not the manifest.",
    fix: "Leave `mask: false` out, point to the place in the value that is no secret (`#/host`), or name the secret in the input `allow-unmasked`."
  },
  KT503: {
    title: "A value is too short to be masked",
    exit: 3,
    cause: "A value has fewer than 4 characters, or nothing but lines or JSON leaves as short as that, and the input `short-values` is `fail`. Such a mask would stand in innocent words all over the log.",
    fix: "Make the secret longer; or set `short-values` to `warn` (not masked) or `mask` (masked, whatever it does to the log)."
  },
  KT601: {
    title: "The audit record could not be written",
    exit: 5,
    cause: "A required sink did not confirm the record. Without a record there is no access: nothing was handed over.",
    fix: "Read the reason in the message: a full disk, a missing folder, a lock that is held; of a sink in AWS a denial, a name, a Region."
  },
  KT602: {
    title: "The audit record is too large",
    exit: 5,
    cause: "The record of this load would be larger than 900 kB.",
    fix: "Declare fewer secrets in one step, or shorten `reason` and `owner`."
  },
  KT603: {
    title: "The audit record could not be signed",
    exit: 5,
    cause: "The input `audit-signing-key` names a key of KMS, and KMS did not sign the result with it. Nothing was handed over.",
    fix: "Read the reason in the message: the role of the sinks lacks `kms:Sign`, or the key is no ECC_NIST_P256 key for SIGN_VERIFY."
  },
  KT604: {
    title: "The endpoint of an audit sink is moved",
    exit: 5,
    cause: "A variable (`AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL_CLOUDWATCH_LOGS`, `AWS_ENDPOINT_URL_KMS` or `AWS_ENDPOINT_URL`) sends the audit records, or what signs them, to another address than that of AWS. An earlier step could have set it. Nothing was read.",
    fix: "Remove the variable; or set the input `allow-endpoint-override: true` when that address is meant."
  },
  KT605: {
    title: "The audit sinks have no session",
    exit: 5,
    cause: "STS opened no session with the permissions of the audit sinks: on the role of `audit-role-to-assume`, or on `role-to-assume` when there is none. Nothing was read.",
    fix: "Let the job assume that role, as the message says. The provider of the tokens must be in the account of the role."
  },
  KT701: {
    title: "A value cannot be handed over",
    exit: 3,
    cause: "A value holds what its way of hand-over cannot carry: a NUL byte, or bytes that are no UTF-8 text, cannot be in a variable or an output; half a surrogate pair has no UTF-8 form. Or its name is no name of a variable, an output or a file.",
    fix: "Hand the secret over as a file (`as: file`), or correct its value."
  },
  KT702: {
    title: "The hand-over failed",
    exit: 3,
    cause: "A file of the runner (`GITHUB_ENV`, `GITHUB_OUTPUT`), in a GitLab job that for the shell, or the folder for secrets as files could not be written.",
    fix: "Read the reason in the message: a full disk, a missing variable of the runner."
  },
  KT703: {
    title: "The command cannot be started",
    exit: 3,
    cause: "The command of the input `run` has no shell (the program is not in `PATH`), its `working-directory` is no folder, or the system refused to start it; or that of `keytrail exec` is not found or cannot be executed. It did not run, and nothing was handed over.",
    fix: "Correct `shell` or `working-directory`, install the shell on the runner, or correct the name of the command."
  },
  KT704: {
    title: "The command failed",
    exit: 1,
    cause: "The command of the input `run` ended with another exit code than 0. The load itself went well: its result is on record as `ok`, and the command had the secrets. The step ends with the exit code of the command.",
    fix: "Read what the command printed."
  },
  KT705: {
    title: "The output of the command was lost",
    exit: 1,
    cause: "Standard output or standard error could not be written while the command ran, as on a full disk. The command itself went well, or does not know of it.",
    fix: "Read the reason in the message, and make room."
  },
  KT801: {
    title: "A store of records cannot be read",
    exit: 3,
    cause: "A file, folder, bucket or log group that `keytrail audit` was given does not exist, or may not be read with these credentials; or `verify` has no room for what it keeps until its end.",
    fix: "Correct the name, the Region (`?region=`) or the permissions, as the message says."
  },
  KT802: {
    title: "A public key cannot be used",
    exit: 2,
    cause: "A file that should hold a public key cannot be read, or holds something else than a key of the curve P-256.",
    fix: "Save the key with `aws kms get-public-key --key-id KEY --output text --query PublicKey > FILE`. PEM and DER are taken as well."
  },
  KT803: {
    title: "The seals cannot go on",
    exit: 1,
    cause: "The seals of a store are not in order, or somebody else wrote a seal at the same time. Nothing was sealed: a new seal would vouch for what is broken.",
    fix: "Run `keytrail audit verify` on the store and clear up what it finds; run one `keytrail audit seal` of a store at a time."
  },
  KT804: {
    title: "A seal could not be made",
    exit: 5,
    cause: "KMS did not sign the seal, or S3 did not take it.",
    fix: "Allow `kms:Sign` on the key and `s3:PutObject` on `PREFIX/seals/*`, as the message says, and run the command again."
  },
  KT805: {
    title: "A record cannot be shown",
    exit: 1,
    cause: "A store holds something that is no record of Keytrail, so it was left out. Everything else was shown or exported.",
    fix: "Run `keytrail audit verify` on the store: it names each."
  },
  KT901: {
    title: "Keytrail itself failed",
    exit: 1,
    cause: "Something that Keytrail did not expect. Nothing was handed over.",
    fix: "Run the job again. When it fails again, open an issue with the log of the step and the version; debug logging adds nothing to it."
  },
  KT902: {
    title: "This is no place to run in",
    exit: 2,
    cause: "A variable that the runner sets for each step is missing.",
    fix: "Run the action as a step of a GitHub workflow."
  },
  KT903: {
    title: "The command line is not right",
    exit: 2,
    cause: "A command or an option is not known, is given twice, lacks its value, or its value is not allowed.",
    fix: "Look at `keytrail --help`, or `keytrail COMMAND --help`."
  },
  KT904: {
    title: "The values cannot be read",
    exit: 2,
    cause: "What `keytrail redact --values` names cannot be read, or is not a JSON list of objects with the texts `id` and `value`; or standard input is a folder. Nothing of the input was passed on.",
    fix: "Correct the file; the message says where it is wrong, and shows nothing of what it holds."
  },
  KT905: {
    title: "The token file cannot be used",
    exit: 3,
    cause: "The file that `--web-identity-token-file` or AWS_WEB_IDENTITY_TOKEN_FILE names cannot be read, or holds no OIDC token.",
    fix: "Correct the path, or have the token written to the file again."
  },
  KT906: {
    title: "Node is too old",
    exit: 2,
    cause: "The command line runs on Node 22.12 and newer.",
    fix: "Install a newer Node; `node --version` says which one is started."
  }
};

// src/errors.ts
var ERRORS_PAGE = "https://github.com/keytrail/keytrail/blob/v1/docs/errors.md";
function errorPage(code) {
  return `${ERRORS_PAGE}#${code.toLowerCase()}`;
}
var KeytrailError = class extends Error {
  name = "KeytrailError";
  code;
  details;
  fix;
  paste;
  constructor(code, message, parts = {}) {
    super(message, parts.cause === void 0 ? void 0 : { cause: parts.cause });
    this.code = code;
    this.details = parts.details ?? [];
    this.paste = parts.paste ?? [];
    const fix = parts.fix ?? CATALOGUE[code].fix;
    this.fix = typeof fix === "string" ? [fix] : fix;
  }
};
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}




/***/ }),

/***/ 640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ restCompilers),
  R: () => (/* binding */ wakeCompilers)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = require("node:v8");
;// CONCATENATED MODULE: ./lib/action/chunk-QU53U7JB.js
// src/compilers.ts

var MANY_CHARACTERS = 32 * 1024;
var areResting = false;
function restCompilers() {
  if (!("WebAssembly" in globalThis)) {
    return;
  }
  areResting = true;
  (0,external_node_v8_namespaceObject.setFlagsFromString)("--no-opt");
  (0,external_node_v8_namespaceObject.setFlagsFromString)("--no-maglev");
}
function wakeCompilers(characters = Number.POSITIVE_INFINITY) {
  if (areResting && characters >= MANY_CHARACTERS) {
    areResting = false;
    (0,external_node_v8_namespaceObject.setFlagsFromString)("--opt");
    (0,external_node_v8_namespaceObject.setFlagsFromString)("--maglev");
  }
}




/***/ }),

/***/ 3059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ ENV_NAME_RULE),
/* harmony export */   GR: () => (/* binding */ askForToken),
/* harmony export */   Jn: () => (/* binding */ openNameGuard),
/* harmony export */   KU: () => (/* binding */ DEFAULT_TIMEOUT_SECONDS),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Ld: () => (/* binding */ formatPosition),
/* harmony export */   RW: () => (/* binding */ refuseRepeatedNames),
/* harmony export */   So: () => (/* binding */ Mistakes),
/* harmony export */   U8: () => (/* binding */ misfitOf),
/* harmony export */   WK: () => (/* binding */ inputsFrom),
/* harmony export */   Xc: () => (/* binding */ isEnvName),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   az: () => (/* binding */ hidesAccounts),
/* harmony export */   eY: () => (/* binding */ fetchToken),
/* harmony export */   jg: () => (/* binding */ ENV_NAME_PATTERN),
/* harmony export */   mj: () => (/* binding */ DEFAULT_MANIFEST),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* harmony import */ var _chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(187);
/* harmony import */ var _chunk_4V5D5YVK_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(8342);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4102);
/* harmony import */ var _chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3001);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4907);
/* harmony import */ var _chunk_TAQBSBOS_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1283);
/* harmony import */ var _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6759);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9887);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4708);











// src/manifest/mistakes.ts
var MAX_LISTED = 500;
var Mistakes = class {
  #listed = [];
  #places = /* @__PURE__ */ new Set();
  #unlisted = 0;
  /** Notes a mistake. The message is a function where finding the nearest word costs time. */
  add(kind, position, message) {
    if (this.#listed.length >= MAX_LISTED) {
      this.#unlisted += 1;
      return;
    }
    this.#places.add(keyOf(position));
    this.#listed.push({ kind, position, message: typeof message === "string" ? message : message() });
  }
  /** Takes over what was noted elsewhere. */
  addAll(others) {
    for (const { kind, position, message } of others.#listed) {
      this.add(kind, position, message);
    }
    this.#unlisted += others.#unlisted;
  }
  get count() {
    return this.#listed.length + this.#unlisted;
  }
  /** True when a mistake is noted at this very place: what else is wrong there only follows from it. */
  isNotedAt(position) {
    return this.#places.has(keyOf(position));
  }
  get listed() {
    return this.#listed;
  }
  /** One line each, `FILE:LINE:COLUMN  message`, sorted by place; files in the order of their first mistake. */
  lines() {
    const files = [...new Set(this.#listed.map(({ position }) => position.file))];
    const sorted = this.#listed.toSorted(
      (a, b) => files.indexOf(a.position.file) - files.indexOf(b.position.file) || a.position.line - b.position.line || a.position.column - b.position.column
    );
    const lines = sorted.map(({ position, message }) => `${formatPosition(position)}  ${message}`);
    return this.#unlisted === 0 ? lines : [...lines, `and ${this.#unlisted} more: correct these first`];
  }
};
function keyOf({ file, line, column }) {
  return `${line}:${column} ${file}`;
}
function formatPosition({ file, line, column }) {
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_6__/* .plainOrQuoted */ .E)(file)}:${line}:${column}`;
}

// src/manifest/env-names.ts
var MAX_NAME_CHARACTERS = 255;
var ENV_NAME_PATTERN = `^[A-Za-z_][A-Za-z0-9_]{0,${MAX_NAME_CHARACTERS - 1}}$`;
var ENV_NAME_RULE = `the name of an environment variable is letters, digits and "_", does not begin with a digit and has at most ${MAX_NAME_CHARACTERS} characters`;
var ENV_NAME = new RegExp(ENV_NAME_PATTERN);
function isEnvName(text) {
  return ENV_NAME.test(text);
}
function refuseRepeatedNames(places, mistakes) {
  const firsts = /* @__PURE__ */ new Map();
  for (const place of places) {
    const first = firsts.get(place.name.toUpperCase());
    if (first === void 0) {
      firsts.set(place.name.toUpperCase(), place);
      continue;
    }
    mistakes.add("mistake", place.position, () => explainRepeated(place, first));
  }
}
async function openNameGuard(allowed) {
  if (allowed === "all") {
    return () => {
    };
  }
  const { createRefusals } = await __nccwpck_require__.e(/* import() */ 9657).then(__nccwpck_require__.bind(__nccwpck_require__, 9657));
  const refusalOf = createRefusals();
  const passing = new Set(allowed.map((name) => name.toUpperCase()));
  return (places, mistakes) => {
    for (const { name, position } of places) {
      const refusal = refusalOf(name);
      if (refusal !== void 0 && !(refusal.isAllowable && passing.has(name.toUpperCase()))) {
        mistakes.add("name", position, explainRefused(name, refusal));
      }
    }
  };
}
function explainRefused(name, { does, isAllowable }) {
  const exception = isAllowable ? `, or set the input "allow-env-names: ${name}" in the step` : "";
  return `the variable ${name} is refused: it ${does}; choose another name${exception}`;
}
function explainRepeated(place, first) {
  const where = formatPosition(first.position);
  return first.name === place.name ? `${place.name} is declared twice; first at ${where}` : `${place.name} and ${first.name} (${where}) differ only in case, which is one variable on Windows`;
}

// src/checked-inputs.ts
var Checked = class {
  #values;
  #mistakes;
  constructor(values, mistakes) {
    this.#values = values;
    this.#mistakes = mistakes;
  }
  text(name) {
    return this.#values.get(name)?.trim();
  }
  take(name, parse, allowed) {
    const text = this.text(name);
    const parsed = text === void 0 ? void 0 : parse(text);
    if (text !== void 0 && parsed === void 0) {
      this.#mistakes.push(`${name}: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(text)} is not allowed; ${allowed}`);
    }
    return parsed;
  }
  /** A token for a header. What is wrong with it is said without showing it. */
  token(name) {
    const text = this.text(name);
    if (text !== void 0 && !/^[\x21-\x7e]+$/.test(text)) {
      this.#mistakes.push(`${name}: holds a blank or a character that no token has; give the token alone`);
      return void 0;
    }
    return text === void 0 ? void 0 : new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(name, text);
  }
  /** A list of names, with commas, blanks or line ends between them. Patterns are none: each name is meant. */
  names(name) {
    const words = (this.text(name) ?? "").split(/[\s,]+/).filter((word) => word !== "");
    for (const word of words.filter((each) => !isEnvName(each))) {
      const allowed = "names of variables, with commas, blanks or line ends between them, and no patterns";
      this.#mistakes.push(`${name}: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(word)} is not allowed; ${allowed}`);
    }
    return words;
  }
  mistake(text) {
    this.#mistakes.push(text);
  }
  seconds(name, { min, max, fallback }) {
    const allowed = `a whole number from ${min} to ${max}`;
    return this.take(name, (text) => wholeNumber(text, min, max), allowed) ?? fallback;
  }
};
function wholeNumber(text, min, max) {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : void 0;
}
function accountIds(text) {
  const ids = text.split(/[\s,]+/).filter((id) => id !== "");
  return ids.length > 0 && ids.every((id) => /^\d{12}$/.test(id)) ? ids : void 0;
}
function matching(text, isAllowed) {
  return isAllowed(text) ? text : void 0;
}
function oneOf(text, allowed) {
  return allowed.find((word) => word === text);
}

// src/command-inputs.ts
var SHELL = /^(?:bash|sh|pwsh|powershell|cmd|python|node|\S+ (?:[^{}]|\{\{|\}\})*\{0\}(?:[^{}]|\{\{|\}\}|\{0\})*)$/;
var SHELLS = "bash, sh, pwsh, powershell, cmd, python, node, or a program and its arguments with {0} where the script goes";
var YES_OR_NO = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false]
]);
function commandInputs(given, script) {
  const shell = given.take("shell", (text) => SHELL.test(text) ? text : void 0, SHELLS);
  const workingDirectory = given.text("working-directory");
  const idToken = given.take("id-token", (text) => YES_OR_NO.get(text), "true or false") ?? false;
  if (script !== void 0) {
    if (given.text("export") !== void 0) {
      given.mistake("export: not together with run: the secrets go to that command only");
    }
    return { script, shell, workingDirectory: workingDirectory ?? "", idToken };
  }
  const lonely = { shell, "working-directory": workingDirectory, "id-token": idToken || void 0 };
  for (const [name, value] of Object.entries(lonely)) {
    if (value !== void 0) {
      given.mistake(`${name}: says how the command of the input run is run, and there is none`);
    }
  }
  return void 0;
}

// src/inputs.ts
var EXPORTS = ["env", "outputs", "none"];
var SHORT_VALUES = ["warn", "fail", "mask"];
var SUMMARIES = ["full", "counts", "off"];
var TRUSTS = ["commit", "workspace"];
var DEFAULT_MANIFEST = ".keytrail.yml";
var KNOWN = [
  "role-to-assume",
  "aws-region",
  "audience",
  "role-duration-seconds",
  "role-session-name",
  "allowed-account-ids",
  "mask-aws-account-id",
  "manifest",
  "scope",
  "secrets",
  "export",
  "run",
  "shell",
  "working-directory",
  "id-token",
  "allow-unmasked",
  "short-values",
  "allow-env-names",
  "overwrite",
  "audit",
  "audit-role-to-assume",
  "audit-failure",
  "audit-signing-key",
  "allow-endpoint-override",
  "summary",
  "timeout-seconds",
  "github-token",
  "manifest-trust"
];
var LATER = ["dry-run"];
var SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
var ACCOUNT_IDS = "account ids of 12 digits each (in quotes, so that YAML keeps zeros at the start), commas between";
var DURATION_SECONDS = { min: 900, max: 43200, fallback: 900 };
var DEFAULT_TIMEOUT_SECONDS = 60;
var TIMEOUT_SECONDS = { min: 1, max: 3600, fallback: DEFAULT_TIMEOUT_SECONDS };
function inputsFrom(env, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__/* .SYSTEM */ .IJ) {
  const given = Object.entries(env).flatMap(([key, value]) => {
    const name = system.variableName(key);
    const isInput = name.startsWith("INPUT_") && name === name.toUpperCase();
    return isInput && value !== void 0 && value.trim() !== "" ? [[name.slice("INPUT_".length).toLowerCase(), value]] : [];
  });
  return new Map(given);
}
function hidesAccounts(values) {
  return (values.get("mask-aws-account-id")?.trim() ?? "false") !== "false";
}
function summaryOf(values) {
  return SUMMARIES.find((word) => word === values.get("summary")?.trim());
}
function readInputs(values, readAudit) {
  const mistakes = [];
  const later = refuseUnknown(values, mistakes);
  const given = new Checked(values, mistakes);
  const role = given.take(
    "role-to-assume",
    _chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRole */ .g,
    "the ARN of a role, as arn:aws:iam::111122223333:role/ci-api"
  );
  const exported = given.take("export", (text) => oneOf(text, EXPORTS), "env, outputs or none");
  const command = commandInputs(given, values.get("run"));
  const inputs = {
    role,
    region: given.take(
      "aws-region",
      (text) => matching(text, _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__/* .isRegion */ .Dp),
      "the name of a Region, as us-east-1"
    ),
    audience: given.text("audience") ?? defaultAudience(role),
    durationSeconds: given.seconds("role-duration-seconds", DURATION_SECONDS),
    sessionName: given.take(
      "role-session-name",
      (text) => matching(text, (name) => SESSION_NAME.test(name)),
      "2 to 64 of the characters A-Z a-z 0-9 _ + = , . @ -"
    ),
    allowedAccounts: given.take("allowed-account-ids", accountIds, ACCOUNT_IDS),
    manifest: given.text("manifest") ?? DEFAULT_MANIFEST,
    scope: given.text("scope"),
    secrets: values.get("secrets"),
    export: exported ?? (command === void 0 ? "env" : "run"),
    command,
    allowUnmasked: given.names("allow-unmasked"),
    shortValues: given.take("short-values", (text) => oneOf(text, SHORT_VALUES), "warn, fail or mask") ?? "warn",
    allowEnvNames: given.names("allow-env-names"),
    overwrite: given.names("overwrite"),
    audit: readAudit(given, { uris: values.get("audit"), reader: role, mistakes }),
    summary: given.take("summary", (text) => oneOf(text, SUMMARIES), "full, counts or off"),
    timeoutSeconds: given.seconds("timeout-seconds", TIMEOUT_SECONDS),
    githubToken: given.token("github-token"),
    manifestTrust: given.take("manifest-trust", (text) => oneOf(text, TRUSTS), "commit or workspace") ?? "commit"
  };
  given.take("mask-aws-account-id", (text) => oneOf(text, ["true", "false"]), "true or false");
  refuseMistakes(mistakes, later);
  return inputs;
}
function refuseMistakes(mistakes, later) {
  if (mistakes.length > 0) {
    const what = mistakes.length === 1 ? "an input is" : `${mistakes.length} inputs are`;
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT101", `${what} not valid; nothing was read.`, {
      details: [...mistakes, ...later]
    });
  }
  if (later.length > 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT105", "this version does not have what the step asks for; nothing was read.", {
      details: later
    });
  }
}
function refuseUnknown(values, mistakes) {
  const later = [];
  for (const name of values.keys()) {
    if (LATER.includes(name)) {
      later.push(`${name}: not supported yet`);
    } else if (!KNOWN.some((known) => known === name)) {
      mistakes.push(
        `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(name)} is no input${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_2__/* .hint */ .a)(name, [...KNOWN, ...LATER])}; the inputs are ${KNOWN.join(", ")}`
      );
    }
  }
  return later;
}
function defaultAudience(role) {
  return role?.partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}

// src/identity/token-request.ts


var ANSWER_LIMIT_BYTES = 64 * 1024;
async function requestToken(request) {
  const mistake = (0,_chunk_4V5D5YVK_js__WEBPACK_IMPORTED_MODULE_11__/* .mistakeInAddress */ .w$)(request.endpoint.url);
  if (mistake !== void 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT206", `ACTIONS_ID_TOKEN_REQUEST_URL ${mistake}; the token was not asked for.`);
  }
  const backoff = new _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_5__/* .Backoff */ .nO();
  for (; ; ) {
    request.signal.throwIfAborted();
    const outcome = await tryOnce(request);
    if ("token" in outcome) {
      return outcome.token;
    }
    request.signal.throwIfAborted();
    const { failure, trouble, hintMs } = outcome;
    const pauseMs = trouble === void 0 ? void 0 : backoff.next(trouble, hintMs);
    if (trouble === void 0 || pauseMs === void 0) {
      throw noToken(request, outcome);
    }
    request.onRetry(trouble, failure);
    await pause(pauseMs, request.signal);
  }
}
function noToken({ endpoint }, { code, failure, refusal }) {
  const { host } = new URL(endpoint.url);
  return refusal ?? new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_(code, `the token endpoint ${host} gave no token: ${failure}`);
}
async function tryOnce(request) {
  try {
    const { status, body, retryAfter } = await get(request);
    if (status !== 200) {
      return {
        failure: `it answered with status ${status}`,
        trouble: (0,_chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_5__/* .troubleOfStatus */ .J9)(status),
        code: "KT202",
        hintMs: (0,_chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_5__/* .retryAfterMs */ .Vs)(retryAfter, Date.now())
      };
    }
    const token = tokenOf(body);
    return token === void 0 ? { failure: "its answer holds no token", trouble: "unreadable", code: "KT203" } : { token };
  } catch (thrown) {
    const error = await (0,_chunk_TAQBSBOS_js__WEBPACK_IMPORTED_MODULE_4__/* .explainRefusal */ .G)(thrown, tokenUrl(request).hostname);
    const failed = { failure: (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error), trouble: (0,_chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_5__/* .troubleOfError */ .RQ)(error), code: "KT202" };
    return error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_ ? { ...failed, refusal: error } : failed;
  }
}
function tokenOf(body) {
  try {
    const answer = JSON.parse(body);
    const value = typeof answer === "object" && answer !== null && "value" in answer ? answer.value : void 0;
    return typeof value === "string" && value !== "" ? value : void 0;
  } catch {
    return void 0;
  }
}
function tokenUrl({ endpoint, audience }) {
  const separator = endpoint.url.includes("?") ? "&" : "?";
  return new URL(`${endpoint.url}${separator}audience=${encodeURIComponent(audience)}`);
}
async function get(request) {
  const url = tokenUrl(request);
  const send = url.protocol === "http:" ? node_http__WEBPACK_IMPORTED_MODULE_9__.get : node_https__WEBPACK_IMPORTED_MODULE_10__.get;
  const attempt = new AbortController();
  const late = setTimeout(() => attempt.abort(), request.attemptMs);
  const options = {
    signal: AbortSignal.any([attempt.signal, request.signal]),
    headers: {
      authorization: `Bearer ${request.endpoint.bearer}`,
      accept: "application/json; api-version=2.0"
    },
    agent: request.agentFor?.(url) ?? false
  };
  try {
    return await new Promise((resolve, reject) => {
      send(url, options, (answer) => resolve(readAnswer(answer))).on("error", reject).on("finish", request.onSent);
    });
  } catch (error) {
    throw attempt.signal.aborted ? timeout(request.attemptMs) : error;
  } finally {
    clearTimeout(late);
  }
}
function timeout(ms) {
  return Object.assign(new Error(`no answer within ${ms} ms`), { name: "TimeoutError" });
}
async function readAnswer(answer) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_5__/* .UnreadableAnswer */ .ym(`its answer is larger than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  const { statusCode: status = 0, headers } = answer;
  return { status, body: Buffer.concat(chunks).toString("utf8"), retryAfter: headers["retry-after"] };
}
function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

// src/stops/ask-for-token.ts
var LEAVE_MS = 10;
async function askForToken(job) {
  if (job.inputs.role === void 0 || misfitOf(job) !== void 0) {
    return void 0;
  }
  const left = Promise.withResolvers();
  const token = fetchToken(job, left.resolve);
  let ended = false;
  const end = () => {
    ended = true;
    left.resolve();
  };
  token.then(end, end);
  const late = setTimeout(left.resolve, LEAVE_MS);
  await left.promise;
  clearTimeout(late);
  const hasEnded = async () => {
    await nextTurn();
    return ended;
  };
  return { token, hasEnded };
}
async function nextTurn() {
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
async function fetchToken(job, onSent = () => {
}) {
  const { connections, inputs, platform, budget, ledger, report } = job;
  if (platform.readToken !== void 0) {
    onSent();
    return await platform.readToken();
  }
  const endpoint = platform.tokenEndpoint;
  if (endpoint === void 0) {
    throw await platform.explainMissingToken();
  }
  return await requestToken({
    endpoint,
    audience: inputs.audience,
    attemptMs: budget.attemptMs,
    signal: budget.work,
    agentFor: (url) => connections.agentFor(url),
    onRetry: (trouble, reason) => {
      const retry = { what: "OIDC token", trouble, reason };
      ledger.retries.push(retry);
      report.retrying(retry);
    },
    onSent
  });
}
function misfitOf({ env, inputs }) {
  const region = (0,_chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_0__/* .findRegion */ .g6)(inputs.region, env);
  const { role } = inputs;
  if (region !== void 0 && !(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__/* .isRegion */ .Dp)(region.value)) {
    const what = `${region.source} holds ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(region.value)}, which is no Region; nothing was asked for.`;
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT107", what, {
      fix: `set ${region.source} to the name of a Region, as us-east-1, or remove it and set the input \`aws-region\``
    });
  }
  if (region === void 0 || role === void 0 || (0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .iQ)(region.value) === role.partition) {
    return void 0;
  }
  const lies = `Region ${region.value} (${region.source}) lies in ${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .iQ)(region.value)}`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT107", `${lies}, but the role is of ${role.partition}; nothing was asked for.`, {
    fix: `name a Region of ${role.partition}, or a role of ${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .iQ)(region.value)}`
  });
}

// src/unexpected.ts
var PLACE = /\bat [^\n]*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)/;
function unexpected(thrown) {
  const { message, name, stack = "" } = thrown instanceof Error ? thrown : new Error("no error was thrown");
  const place = PLACE.exec(stack.replace(message, ""))?.[1];
  const where = place === void 0 ? "" : ` at ${place}`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_(
    "KT901",
    `Keytrail failed unexpectedly: ${name}${where}. Its message is left out: it could quote a secret.`,
    { cause: thrown }
  );
}




/***/ }),

/***/ 7870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// package.json
var package_default = { version: "0.1.0" };

// src/version.ts
var VERSION = package_default.version;




/***/ }),

/***/ 1283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9887);


// src/network/refusal.ts
async function explainRefusal(thrown, host) {
  const { explainCertificate } = await __nccwpck_require__.e(/* import() */ 5800).then(__nccwpck_require__.bind(__nccwpck_require__, 5800));
  return explainCertificate(thrown, host) ?? explainTls(thrown, host) ?? thrown;
}
function explainTls(thrown, host) {
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown) ?? "";
  if (!/^(?:ERR_SSL_|EPROTO$)/.test(code)) {
    return void 0;
  }
  const { reason } = Object(thrown);
  const why = typeof reason === "string" ? `${reason}, ${code}` : code;
  return Object.assign(new Error(`no TLS could be spoken with ${host} (${why})`, { cause: thrown }), {
    code
  });
}




/***/ }),

/***/ 6250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ plainOrQuoted),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
// src/quote.ts
var SHOWN_CHARACTERS = 80;
var UNSEEN = new RegExp("[\\p{C}\\p{Zl}\\p{Zp}]|(?! )\\p{Zs}", "gu");
function quote(text) {
  return JSON.stringify(cut(text)).replace(UNSEEN, escapeCharacter);
}
function escapeCharacter(character) {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
function plainOrQuoted(text) {
  return /^[A-Za-z0-9_.\-/\\:@+~ ]{1,200}$/.test(text) && text.trim() === text ? text : quote(text);
}
function cut(text) {
  const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2));
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join("")}\u2026` : text;
}




/***/ }),

/***/ 2524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kf: () => (/* binding */ openTunnels),
/* harmony export */   oH: () => (/* binding */ mistakesInChoice),
/* harmony export */   v8: () => (/* binding */ checkNetwork)
/* harmony export */ });
/* harmony import */ var _chunk_4V5D5YVK_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8342);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(717);




// src/network/route.ts
var VARIABLES = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
function proxyVariable(env) {
  const variable = VARIABLES.find((name) => env[name]);
  const except = env["no_proxy"] || env["NO_PROXY"];
  return variable === void 0 || except === "*" ? void 0 : { variable, text: env[variable] ?? "" };
}
async function openTunnels(env, options) {
  const given = proxyVariable(env);
  if (given === void 0) {
    return void 0;
  }
  const { createTunnels } = await __nccwpck_require__.e(/* import() */ 9011).then(__nccwpck_require__.bind(__nccwpck_require__, 9011));
  return createTunnels(given, options);
}

// src/network/check.ts
var FIPS = "AWS_USE_FIPS_ENDPOINT";
var DUAL_STACK = "AWS_USE_DUALSTACK_ENDPOINT";
var SWITCHES = [FIPS, DUAL_STACK, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"];
async function checkNetwork(settings) {
  const mistakes = [
    ...mistakesInSwitches(settings.env),
    ...mistakesInEndpoints(settings),
    ...await mistakesInProxy(settings.env)
  ];
  if (settings.env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_(
      "KT108",
      "NODE_TLS_REJECT_UNAUTHORIZED=0 turns the check of certificates off; nothing was asked for.",
      { details: mistakes }
    );
  }
  if (mistakes.length > 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT109", "a variable of the network is not valid; nothing was asked for.", {
      details: mistakes
    });
  }
}
function mistakesInSwitches(env) {
  return SWITCHES.flatMap((name) => {
    const text = env[name];
    return text === void 0 || text === "" || text === "true" || text === "false" ? [] : [`${name}: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is not allowed; true or false`];
  });
}
function mistakesInEndpoints({ env, endpoints }) {
  return [
    ...Object.entries(endpoints).flatMap(([name, text]) => {
      const mistake = (0,_chunk_4V5D5YVK_js__WEBPACK_IMPORTED_MODULE_2__/* .mistakeInEndpoint */ .dG)(text);
      return mistake === void 0 ? [] : [`${name} ${mistake}`];
    }),
    ...mistakesInChoice(env, Object.keys(endpoints))
  ];
}
function mistakesInChoice(env, variables) {
  const chosen = [FIPS, DUAL_STACK].filter((name) => env[name] === "true" && variables.length > 0);
  return chosen.map(
    (name) => `${name}=true chooses an endpoint of AWS, but ${variables.join(", ")} names another`
  );
}
async function mistakesInProxy(env) {
  const given = proxyVariable(env);
  if (given === void 0) {
    return [];
  }
  const { parseProxy } = await __nccwpck_require__.e(/* import() */ 2234).then(__nccwpck_require__.bind(__nccwpck_require__, 2234));
  const proxy = parseProxy(given);
  return typeof proxy === "string" ? [`${given.variable} ${proxy}`] : [];
}




/***/ }),

/***/ 7477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ obstacleOf),
/* harmony export */   S: () => (/* binding */ checkCarriable)
/* harmony export */ });
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(717);


// src/handover/carriable.ts
function checkCarriable(carried) {
  const details = carried.flatMap((each) => {
    const reason = obstacleOf(each);
    return reason === void 0 ? [] : [`${each.name}  ${reason}`];
  });
  if (details.length === 0) return;
  const count = `${details.length} of ${carried.length} values`;
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_("KT701", `${count} cannot be handed over; nothing was.`, { details });
}
function obstacleOf({ value, carrier }) {
  if (value.isBinary) {
    return carrier === "variable" ? 'is binary, which no variable and no output can hold; declare it with "as: file"' : void 0;
  }
  const text = value.reveal();
  if (carrier === "variable" && text.includes("\0")) {
    return 'holds a NUL byte, which no variable and no output can hold; declare it with "as: file"';
  }
  return text.isWellFormed() ? void 0 : "holds half a surrogate pair, which has no UTF-8 form";
}




/***/ }),

/***/ 8300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ BudgetSpent),
/* harmony export */   W3: () => (/* binding */ throwIfOver),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   cg: () => (/* binding */ startBudget)
/* harmony export */ });
/* harmony import */ var _chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5751);


// src/budget.ts
var RESERVE_SHARE = 0.1;
var RESERVE_MIN_MS = 700;
var RESERVE_MAX_SHARE = 0.5;
var RESERVE_MAX_MS = 3e3;
var ATTEMPT_SHARE = 0.25;
var ATTEMPT_MIN_MS = 200;
var ATTEMPT_MAX_MS = 1e4;
var CANCELLED_MS = 5e3;
var SPENT = "the time budget is spent";
var BudgetSpent = class extends Error {
  name = "BudgetSpent";
};
var Cancelled = class extends Error {
  name = "Cancelled";
};
function startBudget(seconds, usedMs) {
  const totalMs = seconds * 1e3;
  const deadlineMs = (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)() - usedMs + totalMs;
  const reserveMs = Math.min(
    RESERVE_MAX_MS,
    totalMs * RESERVE_MAX_SHARE,
    Math.max(RESERVE_MIN_MS, totalMs * RESERVE_SHARE)
  );
  const work = new AbortController();
  const end = new AbortController();
  const timers = [abortAfter(work, totalMs - reserveMs - usedMs), abortAfter(end, totalMs - usedMs)];
  return {
    totalMs,
    reserveMs,
    attemptMs: Math.min(ATTEMPT_MAX_MS, Math.max(ATTEMPT_MIN_MS, totalMs * ATTEMPT_SHARE)),
    work: work.signal,
    end: end.signal,
    isSpent: () => (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)() >= deadlineMs,
    cancel: (reason) => {
      work.abort(new Cancelled(reason));
      setTimeout(() => end.abort(new Cancelled(reason)), CANCELLED_MS).unref();
    },
    stop: () => {
      timers.forEach(clearTimeout);
      work.abort(new Error("the load is over"));
      end.abort(new Error("the load is over"));
    }
  };
}
function throwIfOver({ work, isSpent }) {
  if (work.reason instanceof Cancelled) {
    throw work.reason;
  }
  if (isSpent()) {
    throw new BudgetSpent(SPENT);
  }
}
function abortAfter(controller, ms) {
  return setTimeout(() => controller.abort(new BudgetSpent(SPENT)), Math.max(0, ms));
}




/***/ }),

/***/ 6519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims),
/* harmony export */   Q: () => (/* binding */ claimText)
/* harmony export */ });
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(717);


// src/identity/claims.ts
function readClaims(token) {
  const payload = token.split(".")[1];
  try {
    const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString("utf8"));
    if (typeof claims === "object" && claims !== null && !Array.isArray(claims)) {
      return claims;
    }
  } catch {
  }
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_("KT203", "what came as the OIDC token has no readable claims");
}
function claimText(claims, name) {
  const value = claims[name];
  if (typeof value === "number") {
    return String(value);
  }
  return typeof value === "string" && value !== "" ? value : null;
}




/***/ }),

/***/ 3001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hint),
/* harmony export */   g: () => (/* binding */ parseRole)
/* harmony export */ });
// src/session/role.ts
var ROLE_ARN = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/([\x21-\x7e]{1,576})$/;
function parseRole(arn) {
  const [, partition, account, path] = ROLE_ARN.exec(arn) ?? [];
  if (partition === void 0 || account === void 0 || path === void 0 || !/^[\w+=,.@/-]*[\w+=,.@-]$/.test(path)) {
    return void 0;
  }
  return { arn, partition, account, name: path.slice(path.lastIndexOf("/") + 1) };
}

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};

// src/nearest.ts
var LONGEST_WORD = 64;
function nearest(word, known) {
  if (word.length > LONGEST_WORD) {
    return void 0;
  }
  const folded = word.toLowerCase();
  let best;
  let bestDistance = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) {
      continue;
    }
    const found = distance(folded, candidate.toLowerCase());
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
function hint(word, known) {
  const found = nearest(word, known);
  return found === void 0 ? "" : ` (did you mean "${found}"?)`;
}




/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./lib/action/chunk-3KPJWJLC.js
var chunk_3KPJWJLC = __nccwpck_require__(5768);
// EXTERNAL MODULE: ./lib/action/chunk-5M7VCWM4.js
var chunk_5M7VCWM4 = __nccwpck_require__(6248);
// EXTERNAL MODULE: ./lib/action/chunk-SIPF5T57.js
var chunk_SIPF5T57 = __nccwpck_require__(3059);
// EXTERNAL MODULE: ./lib/action/chunk-WMDDEVGD.js
var chunk_WMDDEVGD = __nccwpck_require__(8300);
// EXTERNAL MODULE: ./lib/action/chunk-AUKHQSQQ.js
var chunk_AUKHQSQQ = __nccwpck_require__(187);
// EXTERNAL MODULE: ./lib/action/chunk-UFMD4GFS.js
var chunk_UFMD4GFS = __nccwpck_require__(2524);
// EXTERNAL MODULE: ./lib/action/chunk-4V5D5YVK.js
var chunk_4V5D5YVK = __nccwpck_require__(8342);
// EXTERNAL MODULE: ./lib/action/chunk-VE4EC5FK.js
var chunk_VE4EC5FK = __nccwpck_require__(7477);
// EXTERNAL MODULE: ./lib/action/chunk-QU53U7JB.js + 1 modules
var chunk_QU53U7JB = __nccwpck_require__(640);
// EXTERNAL MODULE: ./lib/action/chunk-LU526KHN.js
var chunk_LU526KHN = __nccwpck_require__(1357);
// EXTERNAL MODULE: ./lib/action/chunk-MMFEOZVU.js
var chunk_MMFEOZVU = __nccwpck_require__(5751);
// EXTERNAL MODULE: ./lib/action/chunk-E3OE3RIR.js
var chunk_E3OE3RIR = __nccwpck_require__(4102);
// EXTERNAL MODULE: ./lib/action/chunk-F4PIVETP.js
var chunk_F4PIVETP = __nccwpck_require__(7480);
// EXTERNAL MODULE: ./lib/action/chunk-ZD2LL73G.js
var chunk_ZD2LL73G = __nccwpck_require__(6519);
// EXTERNAL MODULE: ./lib/action/chunk-MXBWM6N6.js
var chunk_MXBWM6N6 = __nccwpck_require__(4813);
// EXTERNAL MODULE: ./lib/action/chunk-6YKLP2DV.js
var chunk_6YKLP2DV = __nccwpck_require__(2142);
// EXTERNAL MODULE: ./lib/action/chunk-ZVNZ4OT4.js
var chunk_ZVNZ4OT4 = __nccwpck_require__(3001);
// EXTERNAL MODULE: ./lib/action/chunk-F6STO37O.js
var chunk_F6STO37O = __nccwpck_require__(4907);
// EXTERNAL MODULE: ./lib/action/chunk-SV3ENFUV.js
var chunk_SV3ENFUV = __nccwpck_require__(7870);
// EXTERNAL MODULE: ./lib/action/chunk-TAQBSBOS.js
var chunk_TAQBSBOS = __nccwpck_require__(1283);
// EXTERNAL MODULE: ./lib/action/chunk-E2LLLMIF.js
var chunk_E2LLLMIF = __nccwpck_require__(6759);
// EXTERNAL MODULE: ./lib/action/chunk-TT4Y6A3Y.js
var chunk_TT4Y6A3Y = __nccwpck_require__(6250);
// EXTERNAL MODULE: ./lib/action/chunk-PNOTGYCA.js
var chunk_PNOTGYCA = __nccwpck_require__(717);
// EXTERNAL MODULE: ./lib/action/chunk-KA7UTLVW.js
var chunk_KA7UTLVW = __nccwpck_require__(9887);
// EXTERNAL MODULE: ./lib/action/chunk-PIRHQTI4.js
var chunk_PIRHQTI4 = __nccwpck_require__(261);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./lib/action/action.js


























// src/ledger.ts

var Ledger = class {
  stage = "declare";
  claims = null;
  /** Where the manifest is read; undefined before it was looked for. */
  repository;
  declared;
  /** What the result record says, once it is written: a load has one result. */
  ending;
  /** True when everybody can read the log and the summary. */
  isPublic;
  /** True as soon as a request goes through a proxy. */
  isProxied = false;
  /** What the last try to get through a proxy failed with; undefined when it did not. */
  proxyFailure;
  /** The sinks of the load, as input and manifest name them together; empty: the file alone, and required. */
  sinks = [];
  /** The key that signs the result, as the input names it; undefined: it is not signed. */
  signingKey;
  /** What sinks and signature failed with, a line each. */
  unconfirmed = [];
  /** Variables that move endpoints of sinks, and the addresses, beside those that every load obeys. */
  sinkEndpoints = /* @__PURE__ */ new Map();
  /** How long reading took, in milliseconds. */
  readMs = 0;
  sessions = [];
  /** Every attempt that was made again, in order. */
  retries = [];
  /** The targets by declaration, once they are located. */
  targets = /* @__PURE__ */ new Map();
  reads = /* @__PURE__ */ new Map();
  values = /* @__PURE__ */ new Map();
  #calls = [];
  #fixed;
  constructor(platform, unverified, environment) {
    this.#fixed = { platform, unverified, environment };
  }
  addCall(session, call) {
    this.#calls.push({ call, session });
  }
  /** Notes what became of a declaration, without the value. */
  tell({ secret: _, encoded: __, ...facts }, { delivered, masked }) {
    this.values.set(facts.declaration, { ...facts, delivered, masked });
  }
  /** Notes that a value which was read cannot be handed over as its declaration, or the step, wants it. */
  tellUnusable(declaration) {
    const told = this.values.get(declaration);
    if (told !== void 0) {
      this.values.set(declaration, { ...told, outcome: "unusable" });
    }
  }
  /** True for a value that is older than allowed, and whose declaration wants to be warned of it. */
  isStale({ age, declaration, outcome }) {
    return outcome === "found" && declaration.onStale === "warn" && (0,chunk_3KPJWJLC/* isOverdue */.Jv)(declaration, age);
  }
  /** True: what is not confirmed does not end the load. */
  get isLenient() {
    return this.#fixed.environment.audit_failure === "warn";
  }
  /** False when there is something about its trail that a reader of the load must know. */
  get isTrailWhole() {
    return !this.isLenient && this.unconfirmed.length === 0;
  }
  /** True for a variable that every load obeys, and has on record. */
  isEndpointKnown(variable) {
    return variable in this.#fixed.environment.endpoints;
  }
  get calls() {
    return this.#calls.map(({ call }) => call);
  }
  /** What came of reading a declaration's target; undefined while nothing did. */
  readFor(declaration) {
    const target = this.targets.get(declaration);
    return target === void 0 ? void 0 : this.reads.get(target);
  }
  /** The facts as a record takes them: `intent` before anything is read, `result` after, whatever came of it. */
  facts(phase, now) {
    const declarations = this.declared?.declarations ?? [];
    return {
      ...this.#fixed,
      environment: {
        ...this.#fixed.environment,
        endpoints: { ...this.#fixed.environment.endpoints, ...Object.fromEntries(this.sinkEndpoints) },
        proxy: this.isProxied
      },
      claims: this.claims,
      sessions: this.sessions.map(sessionOf),
      manifest: {
        path: this.declared?.manifest?.path ?? null,
        sha256: this.declared?.manifest?.sha256 ?? null,
        scope: this.declared?.scope ?? null,
        source: this.repository?.origin ?? null,
        commit: this.repository?.commit ?? null
      },
      calls: this.#calls.map(callOf),
      reads: declarations.map((declaration) => this.#readOf(declaration, phase, now))
    };
  }
  #readOf(declaration, phase, now) {
    const { maxAge, name, reference, reason, owner } = declaration;
    const value = this.values.get(declaration);
    const read = this.readFor(declaration);
    const found = read?.outcome.kind === "found" ? read.outcome : void 0;
    const call = this.#calls.findIndex((held) => held.call === read?.call);
    return {
      name,
      reference: reference.text,
      arn: this.targets.get(declaration)?.arn ?? null,
      version: found?.version ?? null,
      selector: reference.selector ?? null,
      type: found?.type ?? null,
      last_modified: found?.lastModified?.toISOString() ?? null,
      age_seconds: value === void 0 ? (0,chunk_3KPJWJLC/* ageSeconds */.Ru)(found?.lastModified ?? null, now) : value.age,
      max_age_seconds: maxAge?.seconds ?? null,
      delivered: this.ending === "released" ? value?.delivered ?? null : null,
      masked: value === void 0 ? null : value.masked,
      outcome: value?.outcome ?? (phase === "intent" ? "pending" : read?.outcome.kind ?? "unread"),
      reason: reason ?? null,
      owner: owner ?? null,
      call: call < 0 ? null : call
    };
  }
};
function sessionOf(session) {
  return {
    purpose: session.purpose,
    account: session.account,
    role: session.role,
    arn: session.arn,
    name: session.name,
    access_key_id: session.accessKeyId,
    policy_sha256: session.policy === null ? null : (0,external_node_crypto_.createHash)("sha256").update(session.policy).digest("hex"),
    packed_policy_percent: session.packedPolicyPercent,
    expires: session.expires?.toISOString() ?? null
  };
}
function callOf({ call, session }) {
  return {
    session,
    region: call.region,
    api: call.api,
    request_id: call.requestId,
    http_status: call.httpStatus,
    names: call.names,
    attempts: call.attempts,
    error: call.error
  };
}

// src/escape.ts
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;
var SHORT_ESCAPES = { "\r": "\\r", "\n": "\\n", "	": "\\t" };
function escapeText(text) {
  return text.replace(UNPRINTABLE, showEscaped);
}
function showEscaped(character) {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 255) return SHORT_ESCAPES[character] ?? `\\x${hex.padStart(2, "0")}`;
  return code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
function defuseLine(line) {
  return line.replace(/^(\s*):(?=:)/, "$1\\x3a").replace(/#(?=#\w*\[)/g, "\\x23");
}
function escapeMarkdown(text) {
  const shown = escapeText(text).replace(/[`|]/g, showEscaped);
  return shown === "" ? "" : `\`${shown}\``;
}
function renderCommand({ name, properties = {}, data }) {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const head = pairs.length === 0 ? name : `${name} ${pairs.join(",")}`;
  return `::${head}::${detach(data)}${escapeData(data)}`;
}
function detach(data) {
  return /^[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/u.test(data) ? "%0A" : "";
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/log.ts
function createLog(stream) {
  let failure2;
  const fail = (error) => {
    failure2 ??= error ?? void 0;
  };
  stream.on("error", fail);
  const print = (line) => void stream.write(`${defuseLine(line)}
`, fail);
  const send = (text) => new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      fail(error);
      if (failure2 === void 0) resolve();
      else reject(brokenOutput(failure2));
    });
  });
  return {
    line: (literals, ...outside) => print(buildLine(literals, outside)),
    error: (error) => renderError(error).forEach(print),
    commands: (commands) => send(commands.map((command) => `${renderCommand(command)}
`).join(""))
  };
}
function buildLine(literals, outside) {
  const margin = literals[0] === "" && outside.length > 0 ? "  " : "";
  return margin + String.raw({ raw: literals }, ...outside.map((text) => escapeText(String(text))));
}
function brokenOutput(cause) {
  const reason = (0,chunk_KA7UTLVW/* codeOf */.$N)(cause) ?? cause.name;
  return new chunk_PNOTGYCA/* KeytrailError */.E_("KT501", `standard output cannot be written (${reason}).`, { cause });
}
function renderError(error) {
  const [firstFix, ...otherFixes] = error.fix;
  return [
    `Error ${error.code}: ${escapeText(error.message)}`,
    ...error.details.map((detail) => `  ${escapeText(detail)}`),
    ...firstFix === void 0 ? [] : [`  Fix: ${escapeText(firstFix)}`],
    ...otherFixes.map((fix) => `       ${escapeText(fix)}`),
    ...error.paste.map((line) => `  ${escapeText(line)}`),
    `  ${(0,chunk_PNOTGYCA/* errorPage */.Wr)(error.code)}`
  ];
}

// src/platforms/github/github.ts


// src/handover/append.ts

var LINE_FEED = 10;
var PAGE_BYTES = 4096;
var GUARD = "!";
function appendToRunnerFile(variable, path, text) {
  if (path === void 0 || path === "") throw new chunk_PNOTGYCA/* KeytrailError */.E_("KT902", `${variable} is not set.`);
  if (text === "") return;
  const file = openRunnerFile(variable, path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND);
  try {
    const { size } = (0,external_node_fs_.fstatSync)(file);
    const start = endsInLine(file, size) ? "" : chunk_KA7UTLVW/* SYSTEM */.IJ.lineEnd;
    const failed = `The runner's file ${variable} could not be written`;
    if (isWithinPage(size, Buffer.byteLength(start + text))) {
      appendWhole(file, size, start + text, failed);
    } else {
      const direct = openRunnerFile(variable, path, external_node_fs_.constants.O_RDWR);
      try {
        appendWhole(file, size, `${start}${GUARD}${chunk_KA7UTLVW/* SYSTEM */.IJ.lineEnd}${text}`, failed);
        liftGuard(direct, size, start.length, failed);
      } finally {
        (0,external_node_fs_.closeSync)(direct);
      }
    }
  } finally {
    (0,external_node_fs_.closeSync)(file);
  }
}
function requireRunnerFile(variable, path) {
  const entry = path ? (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) : void 0;
  if (entry !== void 0 && !entry.isFile()) {
    const what = entry.isSymbolicLink() ? "it is a symbolic link" : "it is no regular file";
    throw (0,chunk_5M7VCWM4/* handoverError */.k)(`The runner's file ${variable} could not be opened`, what);
  }
}
function isWithinPage(position, bytes) {
  return Math.floor(position / PAGE_BYTES) === Math.floor((position + bytes - 1) / PAGE_BYTES);
}
function openRunnerFile(variable, path, flags) {
  const what = `The runner's file ${variable} could not be opened`;
  let file;
  try {
    file = (0,external_node_fs_.openSync)(path, flags | chunk_KA7UTLVW/* SYSTEM */.IJ.noFollow);
  } catch (error) {
    throw (0,chunk_5M7VCWM4/* handoverError */.k)(what, error);
  }
  if ((0,external_node_fs_.fstatSync)(file).isFile()) return file;
  (0,external_node_fs_.closeSync)(file);
  throw (0,chunk_5M7VCWM4/* handoverError */.k)(what, "it is no regular file");
}
function appendWhole(file, size, text, failed) {
  const bytes = Buffer.from(text, "utf8");
  let reason = "the system took only a part of it";
  try {
    if ((0,external_node_fs_.writeSync)(file, bytes) === bytes.length) return;
  } catch (error) {
    reason = error;
  }
  (0,external_node_fs_.ftruncateSync)(file, size);
  throw (0,chunk_5M7VCWM4/* handoverError */.k)(failed, reason);
}
function liftGuard(file, size, offset, failed) {
  const found = Buffer.alloc(1);
  let reason = "another program wrote to it at the same time";
  try {
    (0,external_node_fs_.readSync)(file, found, 0, 1, size + offset);
    if (found.toString() === GUARD) {
      (0,external_node_fs_.writeSync)(file, Buffer.of(LINE_FEED), 0, 1, size + offset);
      return;
    }
  } catch (error) {
    reason = error;
  }
  (0,external_node_fs_.ftruncateSync)(file, size);
  throw (0,chunk_5M7VCWM4/* handoverError */.k)(failed, reason);
}
function endsInLine(file, size) {
  const last = Buffer.alloc(1);
  return size === 0 || (0,external_node_fs_.readSync)(file, last, 0, 1, size - 1) === 1 && last[0] === LINE_FEED;
}

// src/handover/env-file.ts

var NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
function renderPairs(pairs, lineEnd = chunk_KA7UTLVW/* SYSTEM */.IJ.lineEnd) {
  const secrets = pairs.map(
    ({ name, value }) => value instanceof chunk_E3OE3RIR/* Secret */.z ? value.named(name) : new chunk_E3OE3RIR/* Secret */.z(name, value)
  );
  for (const { name } of secrets) checkName(name);
  (0,chunk_VE4EC5FK/* checkCarriable */.S)(secrets.map((value) => ({ name: value.name, value, carrier: "variable" })));
  const delimiter = delimiterOutside(secrets);
  const line = (text) => `${text}${lineEnd}`;
  return secrets.map((secret) => line(`${secret.name}<<${delimiter}`) + line(secret.reveal()) + line(delimiter)).join("");
}
function checkName(name) {
  if (NAME.test(name)) return;
  throw new chunk_PNOTGYCA/* KeytrailError */.E_("KT701", `"${name}" is no name of a variable or an output.`, {
    fix: "Use letters, digits and underscores; begin with a letter or an underscore."
  });
}
function delimiterOutside(secrets) {
  for (; ; ) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    if (!secrets.some((secret) => secret.reveal().includes(delimiter))) return delimiter;
  }
}

// src/platforms/github/claims.ts

var JOB_KEY_DIGITS = 12;
function githubRunClaims(claims) {
  const text = (name) => (0,chunk_ZD2LL73G/* claimText */.Q)(claims, name);
  const attempt = Number(text("run_attempt"));
  return {
    issuer: text("iss"),
    repository: text("repository"),
    repository_id: text("repository_id"),
    ref: text("ref"),
    sha: text("sha"),
    event: text("event_name"),
    environment: text("environment"),
    workflow_ref: text("workflow_ref"),
    run_id: text("run_id"),
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null,
    check_run_id: text("check_run_id"),
    actor: text("actor"),
    actor_id: text("actor_id"),
    oidc: { sub: text("sub"), aud: text("aud"), jti: text("jti") }
  };
}
function githubRecordName(claims, env) {
  const { repository_id, run_id, attempt } = claims ?? { repository_id: null, run_id: null, attempt: null };
  return [
    repository_id ?? (env["GITHUB_REPOSITORY_ID"] || null),
    run_id ?? (env["GITHUB_RUN_ID"] || null),
    attempt === null ? env["GITHUB_RUN_ATTEMPT"] || null : `${attempt}`
  ];
}
function githubVariables(env) {
  return {
    job: env["GITHUB_JOB"] || null,
    step: env["GITHUB_ACTION"] || null,
    runner: env["RUNNER_NAME"] || null
  };
}
function githubSession(claims, env) {
  const text = (name) => (0,chunk_ZD2LL73G/* claimText */.Q)(claims, name);
  return (0,chunk_AUKHQSQQ/* githubSessionName */.JQ)({
    repositoryId: text("repository_id"),
    runId: text("run_id"),
    attempt: text("run_attempt"),
    checkRunId: text("check_run_id"),
    jobKey: [env["GITHUB_JOB"] ?? "", env["RUNNER_NAME"] ?? "", env["RUNNER_TRACKING_ID"] ?? ""]
  });
}
function githubJobKey(env) {
  const names = ["GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB", "RUNNER_NAME"];
  const facts = [...names, "RUNNER_TRACKING_ID"].map((name) => env[name] ?? "");
  return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, JOB_KEY_DIGITS);
}

// src/platforms/github/github.ts
var POST_LINE = `KEYTRAIL_POST=1${chunk_KA7UTLVW/* SYSTEM */.IJ.lineEnd}`;
var FILES_DIR_STATE = "files-dir";
var FIRST_STATE = "first-with-files";
function createGithub(env, log) {
  const temp = need(env, "RUNNER_TEMP");
  const workspace = env["GITHUB_WORKSPACE"] || process.cwd();
  for (const name of ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_STATE"]) {
    need(env, name);
  }
  const run = `${need(env, "GITHUB_RUN_ID")}-${env["GITHUB_RUN_ATTEMPT"] || "1"}`;
  const url = env["ACTIONS_ID_TOKEN_REQUEST_URL"];
  const bearer = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
  let core;
  const loaded = () => {
    if (core === void 0) {
      throw new Error("@actions/core is used before prepare()");
    }
    return core;
  };
  const append = (variable, pairs) => appendToRunnerFile(variable, env[variable], renderPairs(pairs));
  const annotate = (level, title, message) => log.commands([{ name: level, properties: { title: escapeText(title) }, data: escapeText(message) }]);
  return {
    kind: "github",
    workspace,
    repository: async (access) => (await __nccwpck_require__.e(/* import() */ 7636).then(__nccwpck_require__.bind(__nccwpck_require__, 7636))).githubRepository(env, workspace, access),
    auditFile: (0,external_node_path_.join)(temp, "keytrail", `audit-${run.replace(/[^\w.-]/g, "_")}.jsonl`),
    filesRoot: temp,
    jobKey: githubJobKey(env),
    tokenEndpoint: url && bearer ? { url, bearer } : void 0,
    explainMissingToken: async () => (await __nccwpck_require__.e(/* import() */ 7068).then(__nccwpck_require__.bind(__nccwpck_require__, 7068))).explainMissingToken(env),
    unverified: githubVariables(env),
    runClaims: githubRunClaims,
    recordName: (claims) => githubRecordName(claims, env),
    subjects: async (claims) => (await __nccwpck_require__.e(/* import() */ 1342).then(__nccwpck_require__.bind(__nccwpck_require__, 1342))).subjectForms(claims),
    sessionName: (claims) => githubSession(claims, env),
    isPublic: (claims) => {
      const visibility = claims === void 0 ? null : (0,chunk_ZD2LL73G/* claimText */.Q)(claims, "repository_visibility");
      return visibility === null ? (0,chunk_F4PIVETP/* readEvent */.j)(env).isPublic !== false : visibility === "public";
    },
    prepare: async () => {
      core = await __nccwpck_require__.e(/* import() */ 6131).then(__nccwpck_require__.bind(__nccwpck_require__, 6131));
    },
    mask: (strings) => log.commands(strings.map((data) => ({ name: "add-mask", data }))),
    setOutput: (name, value) => written("GITHUB_OUTPUT", env, () => loaded().setOutput(name, value)),
    announceFiles: (dir) => {
      written("GITHUB_STATE", env, () => loaded().saveState(FILES_DIR_STATE, dir));
      if (env["KEYTRAIL_POST"] !== "1") {
        written("GITHUB_STATE", env, () => loaded().saveState(FIRST_STATE, "true"));
      }
      appendToRunnerFile("GITHUB_ENV", env["GITHUB_ENV"], POST_LINE);
    },
    handOver: (pairs, to) => append(to === "env" ? "GITHUB_ENV" : "GITHUB_OUTPUT", pairs),
    commandEnv: async (options) => (await __nccwpck_require__.e(/* import() */ 4733).then(__nccwpck_require__.bind(__nccwpck_require__, 4733))).commandEnv(env, options),
    writeSummary: async (markdown) => {
      requireRunnerFile("GITHUB_STEP_SUMMARY", env["GITHUB_STEP_SUMMARY"]);
      await loaded().summary.addRaw(markdown, true).write({ overwrite: true });
    },
    warn: (message) => annotate("warning", "Keytrail", message),
    fail: (error) => annotate("error", `Keytrail ${error.code}: ${chunk_PNOTGYCA/* CATALOGUE */.yh[error.code].title}`, error.message)
  };
}
function written(variable, env, write) {
  requireRunnerFile(variable, env[variable]);
  try {
    write();
  } catch (error) {
    const reason = (0,chunk_KA7UTLVW/* codeOf */.$N)(error) ?? (0,chunk_PNOTGYCA/* messageOf */.bD)(error);
    throw new chunk_PNOTGYCA/* KeytrailError */.E_("KT702", `The runner's file ${variable} could not be written: ${reason}.`, {
      cause: error
    });
  }
}
function need(env, name) {
  const value = env[name];
  if (!value) {
    throw new chunk_PNOTGYCA/* KeytrailError */.E_("KT902", `the variable ${name} is not set, so this is no step of a GitHub job.`);
  }
  return value;
}

// src/read-row.ts
function readRow(value, ledger) {
  const { declaration, read, outcome } = value;
  const facts = read?.outcome.kind === "found" ? read.outcome : void 0;
  const where = value.delivered ?? "nowhere";
  const stale = ledger.isStale(value) ? `, older than ${declaration.maxAge?.text}` : "";
  return [
    declaration.name,
    declaration.reference.text,
    facts?.version == null ? "" : `v${facts.version}`,
    (0,chunk_MXBWM6N6/* ageText */.XG)(value.age),
    outcome === "found" ? `\u2192 ${where}${stale}` : `\u2192 ${outcome === "defaulted" ? `default, ${where}` : "not there, not set"}`
  ];
}

// src/retry-lines.ts
var GATHER_MS = 2e3;
var RetryLines = class {
  #log;
  #now;
  #kinds = /* @__PURE__ */ new Map();
  constructor(log, now) {
    this.#log = log;
    this.#now = now;
  }
  add(retry) {
    const key = `${retry.what} ${retry.trouble}`;
    const kind = this.#kinds.get(key);
    if (kind === void 0) {
      this.#kinds.set(key, { toldAt: this.#now(), untold: 0, last: retry });
      this.#log.line`\u2026 ${retry.what} is tried again: ${retry.reason}`;
      return;
    }
    kind.untold += 1;
    kind.last = retry;
    if (this.#now() - kind.toldAt >= GATHER_MS) {
      this.#tell(kind);
    }
  }
  /** Tells what was gathered; at the end of a wait. */
  flush() {
    for (const kind of this.#kinds.values()) {
      if (kind.untold > 0) {
        this.#tell(kind);
      }
    }
  }
  #tell(kind) {
    const { what, reason } = kind.last;
    this.#log.line`\u2026 ${what} is tried again: ${reason} (${(0,chunk_MXBWM6N6/* count */.U9)(kind.untold, "more time")})`;
    kind.untold = 0;
    kind.toldAt = this.#now();
  }
};

// src/sources/words.ts
var NOUNS = { ssm: "parameter", kms: "ciphertext" };
function countTargets(targets) {
  const counts = Object.entries(NOUNS).flatMap(([scheme, noun]) => {
    const own = targets.filter((target) => target.scheme === scheme).length;
    return own === 0 ? [] : [(0,chunk_MXBWM6N6/* count */.U9)(own, noun)];
  });
  return counts.length === 0 ? (0,chunk_MXBWM6N6/* count */.U9)(0, "parameter") : counts.join(" and ");
}

// src/summary.ts
var LIST_LIMIT_BYTES = 45e4;
function renderSummary(options) {
  const { detail, ledger, error, digest } = options;
  const parts = [heading(ledger, error), ...error === void 0 ? [] : [failure(error, detail)]];
  if (detail === "full") {
    parts.push(
      ...secretsTable(options),
      ...sessionLines(ledger),
      `Record: ${escapeMarkdown(options.auditFile)}`
    );
  }
  parts.push(...trailLines(options));
  if (digest !== void 0) {
    parts.push(`Digest of the record: ${escapeMarkdown(digest)}`);
  }
  return `${parts.join("\n\n")}
`;
}
function heading(ledger, error) {
  const all = ledger.declared?.declarations.length ?? 0;
  const read = [...ledger.reads.values()].filter(({ outcome }) => outcome.kind === "found");
  const stale = [...ledger.values.values()].filter((value) => ledger.isStale(value)).length;
  const older = stale === 0 ? "" : `, ${stale} older than allowed`;
  const reads = `${(0,chunk_MXBWM6N6/* count */.U9)(all, "secret")} declared, ${countTargets(read.map(({ target }) => target))} read in ${(0,chunk_MXBWM6N6/* count */.U9)(ledger.calls.length, "call")}${older}`;
  return `### Keytrail: ${error === void 0 ? "loaded" : "failed, nothing was exported"}

${reads}`;
}
function failure(error, detail) {
  const page = `[${error.code}](${(0,chunk_PNOTGYCA/* errorPage */.Wr)(error.code)})`;
  if (detail === "counts") {
    return page;
  }
  const lines = [error.message, ...error.details, ...error.fix.map((fix) => `Fix: ${fix}`)];
  const items = lines.filter((line) => line.trim() !== "").map((line) => `- ${escapeMarkdown(line.trim())}`);
  return [page, ...fitting(items, (left) => `- and ${left} more`), ...pasteBlock(error)].join("\n");
}
function pasteBlock({ paste }) {
  const lines = paste.map((line) => escapeText(line).replaceAll("`", "\\x60"));
  return lines.length === 0 ? [] : ["", "```json", ...lines, "```"];
}
function secretsTable({ error, ledger, now }) {
  const declarations = ledger.declared?.declarations ?? [];
  if (declarations.length === 0) {
    return [];
  }
  const rows = declarations.map((declaration) => {
    const value = ledger.values.get(declaration);
    const read = ledger.readFor(declaration);
    const found = read?.outcome.kind === "found" ? read.outcome : void 0;
    const cells = [
      escapeMarkdown(declaration.name),
      escapeMarkdown(declaration.reference.text),
      found?.version == null ? "" : `${found.version}`,
      (0,chunk_MXBWM6N6/* ageText */.XG)(value === void 0 ? (0,chunk_3KPJWJLC/* ageSeconds */.Ru)(found?.lastModified ?? null, now) : value.age) + (value !== void 0 && ledger.isStale(value) ? `, allowed ${declaration.maxAge?.text}` : ""),
      value?.outcome ?? read?.outcome.kind ?? "unread",
      error === void 0 ? value?.delivered ?? "" : "",
      escapeMarkdown(declaration.owner ?? "")
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    [
      "| Secret | Reference | Version | Age | Outcome | Goes to | Owner |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...fitting(rows, (left) => `| and ${left} more | | | | | | |`)
    ].join("\n")
  ];
}
function sessionLines(ledger) {
  return ledger.sessions.map(
    ({ arn, accessKeyId }) => `Session: ${escapeMarkdown(arn)}, access key ${escapeMarkdown(accessKeyId)}`
  );
}
function trailLines({ detail, trail }) {
  const [heading2, ...lines] = detail === "full" ? trail : trail.slice(0, 1);
  if (heading2 === void 0) {
    return [];
  }
  const items = lines.map((line) => `- ${escapeMarkdown(line)}`);
  return [[heading2, ...items.length > 0 ? ["", ...items] : []].join("\n")];
}
function fitting(lines, tellRest) {
  let bytes = 0;
  const end = lines.findIndex((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > LIST_LIMIT_BYTES;
  });
  return end < 0 ? lines : [...lines.slice(0, end), tellRest(lines.length - end)];
}

// src/report.ts
var TELL_AFTER_MS = 2e3;
var DIGEST_START = "sha256:".length;
var SHOWN_DIGEST_DIGITS = 6;
var SHOWN_COMMIT_DIGITS = 12;
var Report = class {
  #options;
  #retries;
  #digest;
  /** What was told of the way before the line that begins a log. */
  #early = [];
  constructor(options) {
    this.#options = options;
    this.#retries = new RetryLines(options.log, options.now);
  }
  /** For what is told of one way of hand-over only, in a file of its own. */
  get log() {
    return this.#options.log;
  }
  /** Waits for what is under way, and says so when it takes long. */
  async waiting(what, work) {
    const tell = () => this.log.line`\u2026 waiting for ${what} for more than ${TELL_AFTER_MS / 1e3} s`;
    const timer = setTimeout(tell, TELL_AFTER_MS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.#retries.flush();
    }
  }
  retrying(retry) {
    this.#retries.add(retry);
  }
  /** STS did not take the token. */
  renewing(isReadAgain) {
    const next = isReadAgain ? "it is read again" : "another one is asked for";
    this.log.line`\u2026 STS did not accept the OIDC token: ${next}`;
  }
  /** Says where requests go when a variable sends them elsewhere: an endpoint, or a proxy. */
  routed(what, where, variable) {
    if (this.#early !== void 0) {
      this.#early.push([what, where, variable]);
      return;
    }
    this.log.line`\u2192 ${what.padEnd(8)}  ${where}, from ${variable}`;
  }
  declared({ declarations, manifest, scope }) {
    const commit = this.#options.ledger.repository?.commit?.slice(0, SHOWN_COMMIT_DIGITS);
    const file = commit === void 0 ? manifest?.path : manifest && `${manifest.path} of commit ${commit}`;
    const from = [file ?? "inline", ...scope === null ? [] : [`scope ${scope}`]].join(", ");
    this.log.line`Keytrail ${chunk_SV3ENFUV/* VERSION */.x} \u00b7 ${from} \u00b7 ${(0,chunk_MXBWM6N6/* count */.U9)(declarations.length, "secret")}`;
    this.#tellRoutes();
  }
  identified(who) {
    this.log.line`\u2713 identity  ${who}`;
  }
  /** Credentials of the SDK's own chain reach as far as their owner's: whoever reviews the run should know. */
  async unnarrowed() {
    await this.#options.platform.warn(
      "no role-to-assume: the credentials of the AWS SDK's own chain are used, and nothing narrows them to the declared secrets."
    );
  }
  assumed(sessions, durationSeconds) {
    for (const { facts, plan } of sessions) {
      const limit = facts.policy === null ? "not limited" : `limited to ${countTargets(plan.targets)}`;
      this.#tellSession(facts, durationSeconds, limit);
    }
  }
  /** The sessions of the audit sinks, beside those that read. */
  sinksOpened(sessions, durationSeconds) {
    for (const { facts } of sessions) {
      this.#tellSession(facts, durationSeconds, "limited to writing records");
    }
  }
  #tellSession({ arn, name, role }, durationSeconds, limit) {
    const who = role === null ? arn : `role ${role.slice(role.lastIndexOf("/") + 1)}, ${durationSeconds} s`;
    this.log.line`\u2713 session   ${name ?? "the AWS SDK"} on ${who}, ${limit}`;
  }
  recorded({ record, confirmed, missed, unsigned }) {
    const digest = record.digest.slice(DIGEST_START, DIGEST_START + SHOWN_DIGEST_DIGITS);
    this.#digest = record.digest;
    if (confirmed.length > 0) {
      this.log.line`\u2713 recorded  ${record.phase} ${digest}\u2026  \u2192 ${confirmed.join(", ")}`;
    }
    for (const { uri, reason } of missed) {
      this.log.line`\u2717 recorded  ${record.phase} not confirmed by ${uri}: ${reason}`;
    }
    if (unsigned !== void 0) {
      this.log.line`\u2717 signed    ${record.phase} not signed by ${unsigned.key}: ${unsigned.reason}`;
    } else if (record.signature !== null) {
      this.log.line`\u2713 signed    ${record.phase} by ${record.signature.key}`;
    }
  }
  /** What of the trail whoever reviews the run should know. */
  async warnOfTrail(message) {
    await this.#options.platform.warn(message);
  }
  /** The outputs of a load that failed could not be written: its record says the same. */
  untold(thrown) {
    this.log.line`\u2717 outputs   could not be written: ${(0,chunk_PNOTGYCA/* messageOf */.bD)(thrown)}`;
  }
  read(elapsedMs) {
    const { ledger } = this.#options;
    const values = [...ledger.values.values()];
    const found = values.filter(({ read }) => read?.outcome.kind === "found").length;
    const calls = (0,chunk_MXBWM6N6/* count */.U9)(ledger.calls.length, "call");
    this.log.line`\u2713 read      ${found} of ${values.length} in ${calls} (${Math.round(elapsedMs)} ms)`;
    for (const row of (0,chunk_MXBWM6N6/* table */.tp)(values.map((value) => readRow(value, ledger)))) {
      this.log.line`    ${row}`;
    }
  }
  /** How many strings the CI was told to mask, and of which secrets a budget left rare forms out. */
  masked({ masks, cut }) {
    const rare = cut.length === 0 ? "" : `; rare forms (docs/masking.md) are left out for ${cut.join(", ")}`;
    this.log.line`\u2713 masked    ${(0,chunk_MXBWM6N6/* count */.U9)(masks.length, "string")}${rare}`;
  }
  /** A value that no mask stands for will be seen in the log by whoever prints it. */
  async unmasked(unmasked) {
    const why = {
      blank: "is empty or blank",
      short: "is too short",
      binary: "is binary",
      structure: "is no text that a mask could stand for (as true or 8080)"
    };
    for (const { name, reason } of unmasked) {
      if (reason !== "spared") {
        await this.#options.platform.warn(
          `${name} ${why[reason]}: it is handed over as it is, and not masked.`
        );
      }
    }
  }
  /** What is older than allowed and is handed over all the same, all in one warning: a step shows ten at most. */
  async stale() {
    const { ledger, platform } = this.#options;
    const stale = [...ledger.values.values()].filter((value) => ledger.isStale(value));
    if (stale.length > 0) {
      const each = stale.map(
        ({ age, declaration }) => `${declaration.name} ${(0,chunk_3KPJWJLC/* tellOverdue */.kg)(declaration, age)}`
      );
      await platform.warn(`${each.join("; ")}. Rotate what is too old, or raise its max_age.`);
    }
  }
  handedOver(variables, files, to) {
    if (variables > 0) {
      const what = to === "outputs" ? `${(0,chunk_MXBWM6N6/* count */.U9)(variables, "output")} of this step` : `${(0,chunk_MXBWM6N6/* count */.U9)(variables, "variable")} ${this.#options.platform.reach ?? "to the later steps of this job"}`;
      this.log.line`\u2713 exported  ${what}`;
    }
    if (files > 0) {
      this.log.line`\u2713 written   ${(0,chunk_MXBWM6N6/* count */.U9)(files, "file")}, removed ${this.#options.platform.filesEnd ?? "at the end of the job"}`;
    }
    if (variables === 0 && files === 0) {
      this.log.line`\u2713 exported  nothing`;
    }
  }
  /** Folders of files that other jobs left behind. */
  swept(folders) {
    if (folders > 0) {
      this.log.line`\u2713 removed   ${(0,chunk_MXBWM6N6/* count */.U9)(folders, "folder")} with secrets that earlier jobs left behind`;
    }
  }
  /** The failed load: the error with its fix, the CI's annotation, the summary. */
  async failed(error) {
    this.#tellRoutes();
    this.log.error(error);
    await this.#options.platform.fail(error);
    await this.summarised(error);
  }
  /** Writes the summary. It is a convenience: when it cannot be written, a warning says so and the load goes on. */
  async summarised(error) {
    const { ledger, platform, summary, now } = this.#options;
    const isPublic = ledger.isPublic ?? platform.isPublic(void 0);
    const detail = summary ?? (isPublic ? "counts" : "full");
    if (detail === "off") {
      return;
    }
    const digest = this.#digest;
    const { auditFile } = platform;
    try {
      const trail = ledger.isTrailWhole ? [] : (await __nccwpck_require__.e(/* import() */ 4627).then(__nccwpck_require__.bind(__nccwpck_require__, 4627))).summaryOf(ledger);
      await platform.writeSummary(
        renderSummary({ detail, ledger, error, digest, auditFile, trail, now: now() })
      );
    } catch (thrown) {
      await platform.warn(`the job summary could not be written: ${(0,chunk_PNOTGYCA/* messageOf */.bD)(thrown)}`);
    }
  }
  #tellRoutes() {
    const early = this.#early ?? [];
    this.#early = void 0;
    for (const route of early) {
      this.routed(...route);
    }
  }
};

// src/aws/connections.ts




var Connections = class {
  #waiting = /* @__PURE__ */ new Map();
  #tunnelled = /* @__PURE__ */ new Map();
  #tunnels;
  http;
  https;
  constructor(tunnels) {
    const take = (host, port) => this.#take(keyOf(host, port));
    this.#tunnels = tunnels;
    this.http = new WarmHttpAgent(take);
    this.https = new WarmHttpsAgent(
      take,
      (host, port) => this.#isTunnelled(host, port) ? this.#takeTunnel(host, port) : void 0
    );
  }
  /** The agent for one request to this URL; false, Node's word for a connection of its own, when no proxy is on the way. */
  agentFor(url) {
    const isTunnelled = url.protocol === "https:" && this.#isTunnelled(bare(url.hostname), portOf(url));
    return isTunnelled ? this.https : false;
  }
  /** Opens `count` connections to the origin of `url` and returns at once; a failure is silent. */
  open(url, count2) {
    const secure = url.protocol === "https:";
    const port = portOf(url);
    const key = keyOf(url.hostname, port);
    if (secure && this.#isTunnelled(bare(url.hostname), port)) {
      this.#openTunnels(bare(url.hostname), port, count2);
      return;
    }
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, waiting);
    for (let opened = 0; opened < count2; opened += 1) {
      const socket = secure ? openTls(url.hostname, port) : (0,external_node_net_.connect)({ host: bare(url.hostname), port });
      socket.setNoDelay(true);
      socket.on("error", ignore);
      waiting.push(socket);
    }
  }
  /** Closes whatever is open, used or not. */
  close() {
    for (const socket of [...this.#waiting.values()].flat()) {
      socket.destroy();
    }
    this.#waiting.clear();
    for (const pending of [...this.#tunnelled.values()].flat()) {
      pending.then((socket) => socket.destroy(), ignore);
    }
    this.#tunnels?.close();
    this.http.destroy();
    this.https.destroy();
  }
  #take(key) {
    const waiting = this.#waiting.get(key) ?? [];
    for (let socket = waiting.shift(); socket !== void 0; socket = waiting.shift()) {
      if (isFresh(socket)) {
        socket.off("error", ignore);
        return socket;
      }
      socket.destroy();
    }
    return void 0;
  }
  #isTunnelled(host, port) {
    return this.#tunnels?.covers({ host, port }) === true;
  }
  #openTunnels(host, port, count2) {
    const key = keyOf(host, port);
    const opened = Array.from({ length: count2 }, () => this.#secure(host, port));
    for (const pending of opened) {
      pending.catch(ignore);
    }
    this.#tunnelled.set(key, [...this.#tunnelled.get(key) ?? [], ...opened]);
  }
  /** One that was opened ahead, when it is still good; else a new one, whose failure is told. */
  async #takeTunnel(host, port) {
    const pending = this.#tunnelled.get(keyOf(host, port))?.shift();
    const socket = await pending?.catch(() => void 0);
    if (socket === void 0 || !isFresh(socket)) {
      socket?.destroy();
      return await this.#secure(host, port);
    }
    return socket;
  }
  /** TLS to the server, begun inside a tunnel. */
  async #secure(host, port) {
    const tunnel = await this.#tunnels?.connect({ host, port });
    const socket = openTls(host, port, tunnel);
    socket.on("error", ignore);
    return socket;
  }
};
function isFresh(socket) {
  return !socket.destroyed && socket.errored === null && !socket.readableEnded && socket.readableLength === 0;
}
var WarmHttpAgent = class extends external_node_http_.Agent {
  #take;
  constructor(take) {
    super({ keepAlive: true });
    this.#take = take;
  }
  createConnection(options, done) {
    const { host, port } = addressOf(options);
    return this.#take(host, port) ?? super.createConnection(options, done);
  }
};
var WarmHttpsAgent = class extends external_node_https_.Agent {
  #take;
  #takeTunnel;
  constructor(take, takeTunnel) {
    super({ keepAlive: true });
    this.#take = take;
    this.#takeTunnel = takeTunnel;
  }
  createConnection(options, done) {
    const { host, port } = addressOf(options);
    const tunnelled = this.#takeTunnel(host, port);
    if (tunnelled === void 0) {
      return this.#take(host, port) ?? super.createConnection(options, done);
    }
    const give = (socket) => {
      socket.off("error", ignore);
      done?.(null, socket);
    };
    tunnelled.then(give, (error) => done?.(error));
    return void 0;
  }
};
function openTls(hostname, port, socket) {
  const host = bare(hostname);
  const servername = (0,external_node_net_.isIP)(host) === 0 ? host : "";
  const ALPNProtocols = ["http/1.1"];
  return (0,external_node_tls_namespaceObject.connect)({ host, port, servername, ALPNProtocols, ...socket === void 0 ? {} : { socket } });
}
function portOf(url) {
  return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
}
function addressOf(options) {
  return { host: String(options.host), port: Number(options.port) };
}
function keyOf(host, port) {
  return `${bare(host)} ${port}`;
}
function bare(host) {
  return host.startsWith("[") ? host.slice(1, -1) : host;
}
function ignore() {
}

// src/surroundings.ts
function runtimeOf(env, values) {
  return {
    endpoints: shownEndpoints(env),
    custom_ca: trustsOthers(env),
    audit_failure: (0,chunk_6YKLP2DV/* auditFailureOf */.l5)(values)
  };
}
function tellEndpoints(env, report) {
  for (const [variable, address] of Object.entries(shownEndpoints(env))) {
    report.routed("endpoint", address, variable);
  }
}
async function openConnections(env, { attemptMs }, { ledger, report }) {
  const tunnels = await (0,chunk_UFMD4GFS/* openTunnels */.kf)(env, {
    attemptMs,
    onProxy: (proxy, variable) => {
      ledger.isProxied = true;
      report.routed("proxy", proxy, variable);
    },
    onTried: (failure2) => {
      ledger.proxyFailure = failure2;
    }
  });
  return new Connections(tunnels);
}
function shownEndpoints(env) {
  const entries = Object.entries((0,chunk_LU526KHN/* endpointOverrides */.PX)(env));
  return Object.fromEntries(entries.map(([variable, address]) => [variable, (0,chunk_4V5D5YVK/* showAddress */.mC)(address)]));
}
function trustsOthers(env) {
  const stores = /--use-(openssl|system)-ca/.test(env["NODE_OPTIONS"] ?? "");
  return Boolean(env["NODE_EXTRA_CA_CERTS"]) || env["NODE_USE_SYSTEM_CA"] === "1" || stores;
}

// src/action.ts
async function runStep(env, values, output) {
  const { log, masks } = output;
  const github = createGithub(env, log);
  const platform = masks?.guard(github) ?? github;
  const ledger = new Ledger(platform.kind, platform.unverified, runtimeOf(env, values));
  const report = new Report({ log, platform, ledger, summary: (0,chunk_SIPF5T57/* summaryOf */.YG)(values), now: Date.now });
  const recorded = { platform, ledger, report, now: Date.now };
  let inputs;
  tellEndpoints(env, report);
  try {
    inputs = (0,chunk_SIPF5T57/* readInputs */.Ko)(values, await (0,chunk_6YKLP2DV/* loadAuditReader */.Zt)(values));
    ledger.sinks = inputs.audit.sinks;
    await (0,chunk_UFMD4GFS/* checkNetwork */.v8)({ env, endpoints: (0,chunk_LU526KHN/* endpointOverrides */.PX)(env) });
  } catch (thrown) {
    const budget2 = (0,chunk_WMDDEVGD/* startBudget */.cg)(chunk_SIPF5T57/* DEFAULT_TIMEOUT_SECONDS */.KU, (0,chunk_MMFEOZVU/* sinceStartMs */.X)());
    const { refuse } = await __nccwpck_require__.e(/* import() */ 1607).then(__nccwpck_require__.bind(__nccwpck_require__, 1607));
    await refuse({ ...recorded, budget: budget2 }, thrown);
    return 1;
  }
  const budget = (0,chunk_WMDDEVGD/* startBudget */.cg)(inputs.timeoutSeconds, (0,chunk_MMFEOZVU/* sinceStartMs */.X)());
  cancelOnSignals(budget);
  const connections = await openConnections(env, budget, { ledger, report });
  const started = { ...recorded, budget, inputs, env, connections };
  const token = await (0,chunk_SIPF5T57/* askForToken */.GR)(started);
  (0,chunk_QU53U7JB/* restCompilers */.T)();
  const { load } = await __nccwpck_require__.e(/* import() */ 1607).then(__nccwpck_require__.bind(__nccwpck_require__, 1607));
  return await load(started, token);
}
function cancelOnSignals(budget) {
  for (const signal of chunk_KA7UTLVW/* SYSTEM */.IJ.cancelSignals) {
    process.on(signal, () => budget.cancel(signal));
  }
}
async function openOutput(values) {
  if (!(0,chunk_SIPF5T57/* hidesAccounts */.az)(values)) {
    return { log: createLog(process.stdout) };
  }
  const { AccountMasks } = await __nccwpck_require__.e(/* import() */ 7500).then(__nccwpck_require__.bind(__nccwpck_require__, 7500));
  const masks = new AccountMasks(process.stdout, values);
  return { log: createLog(masks.stream), masks };
}
async function main() {
  const env = { ...process.env };
  delete process.env["INPUT_GITHUB-TOKEN"];
  const values = (0,chunk_SIPF5T57/* inputsFrom */.WK)(env);
  const output = await openOutput(values);
  const { log } = output;
  let exitCode = 1;
  try {
    exitCode = await runStep(env, values, output);
  } catch (thrown) {
    log.error(thrown instanceof chunk_PNOTGYCA/* KeytrailError */.E_ ? thrown : (0,chunk_SIPF5T57/* unexpected */.os)(thrown));
  }
  await log.commands([]).catch(() => {
  });
  process.exit(exitCode);
}
void main();

module.exports = __webpack_exports__;
/******/ })()
;