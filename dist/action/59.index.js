"use strict";
exports.id = 59;
exports.ids = [59];
exports.modules = {

/***/ 7059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileSink: () => (/* binding */ fileSink),
/* harmony export */   newestDigest: () => (/* binding */ newestDigest),
/* harmony export */   openTrail: () => (/* binding */ openTrail),
/* harmony export */   releasedIn: () => (/* binding */ releasedIn)
/* harmony export */ });
/* unused harmony exports RECORD_LIMIT_BYTES, SinkError, digestOf */
/* harmony import */ var _chunk_LCDPLRVO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9728);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8500);




// src/audit/digest.ts


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

// src/audit/digest.ts
function digestOf(record) {
  const canonical = canonicalize({ ...record, digest: void 0, signature: void 0 });
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.hash)("sha256", canonical ?? "", "hex")}`;
}

// src/audit/newest-digest.ts


// src/audit/record.ts
var RECORD_SCHEMA = "keytrail.audit/v1";
var RECORD_LIMIT_BYTES = 9e5;

// src/audit/newest-digest.ts
var TAILS_BYTES = [65536, 2 * (RECORD_LIMIT_BYTES + 2)];
var RECORD_START = '{"schema":"keytrail.audit/';
var DIGEST = /^sha256:[0-9a-f]{64}$/;
function newestDigest(path) {
  try {
    const file = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.openRegular(path, node_fs__WEBPACK_IMPORTED_MODULE_4__.constants.O_RDONLY);
    try {
      return newestIn(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.fstatSync)(file).size);
    } finally {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.closeSync)(file);
    }
  } catch {
    return null;
  }
}
function newestIn(file, size) {
  for (const bytes of TAILS_BYTES) {
    const start = Math.max(0, size - bytes);
    const tail = Buffer.alloc(size - start);
    const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readSync)(file, tail, 0, tail.length, start);
    const digest = newestLine(tail.toString("utf8", 0, bytesRead));
    if (digest !== null || start === 0) {
      return digest;
    }
  }
  return null;
}
function newestLine(tail) {
  const lines = tail.split("\n").filter((line) => line.startsWith(RECORD_START));
  return lines.reduceRight((found, line) => found ?? digestIn(line), null);
}
function digestIn(line) {
  try {
    const record = JSON.parse(line);
    const digest = typeof record === "object" && record !== null && "digest" in record ? record.digest : null;
    return typeof digest === "string" && DIGEST.test(digest) ? digest : null;
  } catch {
    return null;
  }
}

// src/audit/released.ts

var READ_AT_MOST_BYTES = 32 * 1024 * 1024;
function releasedIn(path) {
  try {
    return tailOf(path).split("\n").flatMap(releasedBy);
  } catch {
    return [];
  }
}
function tailOf(path) {
  const file = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.openRegular(path, node_fs__WEBPACK_IMPORTED_MODULE_4__.constants.O_RDONLY);
  try {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.fstatSync)(file);
    const tail = Buffer.alloc(Math.min(size, READ_AT_MOST_BYTES));
    return tail.toString("utf8", 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readSync)(file, tail, 0, tail.length, size - tail.length));
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.closeSync)(file);
  }
}
function releasedBy(line) {
  const record = parse(line);
  const isRelease = isObject(record) && record["schema"] === RECORD_SCHEMA && record["outcome"] === "ok";
  const reads = isRelease ? record["reads"] : void 0;
  return Array.isArray(reads) ? reads.flatMap(releaseOf) : [];
}
function releaseOf(read) {
  if (!isObject(read) || typeof read["name"] !== "string") {
    return [];
  }
  const { name, delivered } = read;
  return delivered === "env" || delivered === "outputs" || delivered === "file" ? [{ name, delivered }] : [];
}
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return void 0;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}

// src/audit/sink.ts
var SinkError = class extends Error {
  name = "SinkError";
  fix;
  constructor(message, fix, cause) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.fix = fix;
  }
};

// src/audit/sinks/file.ts



// src/audit/lock.ts




var STALE_MS = 300;
var STALE_LOOKS = 5;
var LONGEST_PAUSE_MS = 50;
var TOKEN = /^\d+-[0-9a-f]{24}$/;
var LockLostError = class extends Error {
  name = "LockLostError";
};
async function withLock(path, signal, section) {
  const token = `${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomBytes)(12).toString("hex")}`;
  const watch = new Watch(path);
  for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const outcome = take(path, token) ? runHeld(path, token, section) : "waits";
    if (outcome !== "waits") {
      return outcome.value;
    }
    watch.look();
    if (signal.aborted) {
      throw stillHeld(path, watch.holder());
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_6__.setTimeout)(pause * (0.5 + Math.random()), void 0, { signal }).catch(() => void 0);
  }
}
function take(path, token) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.mkdirSync)(path, 448);
  } catch (thrown) {
    if (_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.isTaken(thrown)) {
      return false;
    }
    throw thrown;
  }
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(path, token), 448);
    const tokens = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)(path);
    if (tokens.length === 1 && tokens[0] === token) {
      return true;
    }
  } catch (thrown) {
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown) !== "ENOENT") {
      leave(path, [token]);
      throw thrown;
    }
  }
  leave(path, [token]);
  return false;
}
function runHeld(path, token, section) {
  const own = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(path, token);
  try {
    const value = section(() => {
      if ((0,node_fs__WEBPACK_IMPORTED_MODULE_4__.lstatSync)(own, { throwIfNoEntry: false }) === void 0) {
        throw new LockLostError(`${path} was taken over`);
      }
    });
    return { value };
  } catch (thrown) {
    if (thrown instanceof LockLostError) {
      return "waits";
    }
    throw thrown;
  } finally {
    leave(path, [token]);
  }
}
function leave(path, tokens) {
  for (const folder of [...tokens.map((token) => (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(path, token)), path]) {
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.rmdirSync)(folder);
    } catch {
    }
  }
}
var Watch = class {
  #path;
  #tokens;
  #since = 0;
  #looks = 0;
  constructor(path) {
    this.#path = path;
  }
  /** Looks once; removes what has not changed for too long. */
  look() {
    const tokens = tokensIn(this.#path);
    if (tokens?.join() !== this.#tokens?.join()) {
      this.#since = performance.now();
      this.#looks = 0;
    }
    this.#tokens = tokens;
    this.#looks += 1;
    const isStale = this.#looks >= STALE_LOOKS && performance.now() - this.#since >= STALE_MS;
    if (tokens !== void 0 && isStale) {
      leave(this.#path, tokens);
    }
  }
  /** The process id of the holder last seen, as the holder itself knows it. */
  holder() {
    return this.#tokens?.[0]?.split("-")[0];
  }
};
function tokensIn(path) {
  try {
    const tokens = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.lstatSync)(path).isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)(path).sort() : [path];
    if (tokens.every((token) => TOKEN.test(token))) {
      return tokens;
    }
  } catch (thrown) {
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown) === "ENOENT") {
      return void 0;
    }
    throw thrown;
  }
  throw new SinkError(`${path} is no lock of Keytrail's`, `Remove ${path}.`);
}
function stillHeld(path, holder) {
  const by = holder === void 0 ? "other processes" : `process ${holder}`;
  return new SinkError(
    `its lock ${path} was held by ${by} until the time for the record was over`,
    "Start fewer loads at once on this file, or raise `timeout-seconds`."
  );
}

// src/audit/sinks/file-reasons.ts
var MAKE_ROOM = (path) => `Make room on the disk that holds ${path}.`;
var ALLOW_WRITING = (path) => `Let this job write to ${path} and its folder.`;
var REMOVE_IT = (path) => `Remove what stands at ${path}.`;
var MAKE_A_FOLDER = (path) => `Every part of ${path} before the last must be a folder: rename what is none.`;
var REASONS = {
  ENOSPC: { says: "the disk is full", fix: MAKE_ROOM },
  EDQUOT: { says: "the disk quota is used up", fix: MAKE_ROOM },
  EFBIG: {
    says: "the file is larger than the system lets it be",
    fix: (path) => `Raise the limit (ulimit -f), or move ${path} away.`
  },
  EROFS: { says: "the file system is read-only", fix: ALLOW_WRITING },
  EACCES: { says: "permission denied", fix: ALLOW_WRITING },
  EPERM: { says: "permission denied", fix: ALLOW_WRITING },
  EISDIR: { says: "a folder is in its place", fix: REMOVE_IT },
  ELOOP: { says: "a symbolic link is in its place", fix: REMOVE_IT },
  ENXIO: { says: "something else than a regular file is in its place", fix: REMOVE_IT },
  ENOTDIR: { says: "a part of its path is no folder", fix: MAKE_A_FOLDER },
  EEXIST: { says: "a part of its path is no folder", fix: MAKE_A_FOLDER },
  ENOENT: {
    says: "its folder cannot be made, or was removed meanwhile",
    fix: (path) => `Let a folder be made for ${path}, and nobody remove it.`
  },
  EIO: { says: "the disk failed", fix: () => "Use another runner." }
};
function explainFileError(path, thrown) {
  if (thrown instanceof SinkError) {
    return thrown;
  }
  if (thrown instanceof _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .NotAFileError */ .ZJ) {
    return new SinkError(`${path}: ${thrown.message}`, REMOVE_IT(path), thrown);
  }
  const reason = REASONS[(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown) ?? ""];
  if (reason === void 0) {
    return new SinkError(`${path}: ${(0,_chunk_LCDPLRVO_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`, `Look why ${path} cannot be written.`, thrown);
  }
  return new SinkError(`${path}: ${reason.says} (${(0,_chunk_LCDPLRVO_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)})`, reason.fix(path), thrown);
}

// src/audit/sinks/folders.ts


var PRIVATE_FOLDER = 448;
function makeFolders(folder) {
  try {
    return makeFolder(folder);
  } catch (thrown) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(folder);
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown) !== "ENOENT" || above === folder) {
      throw thrown;
    }
    const top = makeFolders(above);
    const made = makeFolder(folder);
    return top ?? made;
  }
}
function makeFolder(folder) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.mkdirSync)(folder, { mode: PRIVATE_FOLDER });
    return folder;
  } catch (thrown) {
    if (isFolder(folder)) {
      return void 0;
    }
    throw thrown;
  }
}
function isFolder(path) {
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// src/audit/sinks/file.ts
var NEWLINE = 10;
var APPENDING = node_fs__WEBPACK_IMPORTED_MODULE_4__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_4__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_4__.constants.O_CREAT;
function fileSink(path) {
  return {
    uri: "file",
    required: true,
    append: async (line, _record, signal) => {
      try {
        await append(path, line, signal);
      } catch (thrown) {
        throw explainFileError(path, thrown);
      }
    }
  };
}
async function append(path, line, signal) {
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(path);
  const made = makeFolders(folder);
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.lstatSync)(folder).isDirectory()) {
    throw new _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .NotAFileError */ .ZJ("its folder is a symbolic link");
  }
  const { file, isNew } = await withLock(`${path}.lock`, signal, (confirm) => write(path, line, confirm));
  try {
    const top = made === void 0 ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(made);
    await Promise.all([(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .syncFile */ .gD)(file), isNew ? _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.syncFolders(folder, top) : void 0]);
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.closeSync)(file);
  }
}
function write(path, line, confirm) {
  const file = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.openRegular(path, APPENDING);
  try {
    const { size, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.fstatSync)(file);
    _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.makePrivate(file, mode);
    const bytes = Buffer.concat([beforeLine(file, size), line, Buffer.of(NEWLINE)]);
    confirm();
    const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.writeSync)(file, bytes);
    if (written < bytes.length) {
      throw cutShort(path, written, bytes.length);
    }
    return { file, isNew: size === 0 };
  } catch (thrown) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.closeSync)(file);
    throw thrown;
  }
}
function beforeLine(file, size) {
  const last = Buffer.of(NEWLINE);
  if (size > 0) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readSync)(file, last, 0, 1, size - 1);
  }
  return last[0] === NEWLINE ? Buffer.of() : Buffer.of(NEWLINE);
}
function cutShort(path, written, length) {
  return new SinkError(
    `${path}: only ${written} of ${length} bytes could be written`,
    `Make room on the disk that holds ${path}, or raise the limit on the size of files (ulimit -f).`
  );
}

// src/audit/deliver.ts
var LAST_WORD_MS = 50;
async function deliver(sinks, record, line, signal) {
  const answers = await Promise.all(sinks.map((sink) => ask(sink, record, line, signal)));
  return {
    record,
    confirmed: sinks.filter((_, index) => answers[index] === void 0).map((sink) => sink.uri),
    missed: answers.filter((answer) => answer !== void 0)
  };
}
async function ask(sink, record, line, signal) {
  try {
    await within(sink.append(line, record, signal), signal);
    return void 0;
  } catch (thrown) {
    const fix = thrown instanceof SinkError ? thrown.fix : `Look why ${sink.uri} does not take records.`;
    return { uri: sink.uri, required: sink.required, reason: (0,_chunk_LCDPLRVO_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown), fix };
  }
}
async function within(work, signal) {
  const { promise: expired, reject } = Promise.withResolvers();
  let timer;
  const expire = () => {
    timer = setTimeout(() => reject(timeIsOver()), LAST_WORD_MS);
  };
  signal.addEventListener("abort", expire, { once: true });
  if (signal.aborted) {
    expire();
  }
  try {
    await Promise.race([work, expired]);
  } finally {
    signal.removeEventListener("abort", expire);
    clearTimeout(timer);
  }
}
function timeIsOver() {
  return new SinkError(
    "it did not confirm before the time for the record was over",
    "Look why it is slow, or raise `timeout-seconds`."
  );
}

// src/audit/facts.ts
var MESSAGE_CHARACTERS = 2e3;
var CODE_CHARACTERS = 128;
function recordFacts(facts) {
  const claims = facts.claims === null ? null : claimsOf(facts.claims.of);
  const verified = facts.claims?.verified === true ? claims : null;
  return {
    run: { platform: facts.platform, ...verified ?? NO_CLAIMS },
    unverified: unverifiedOf(facts.unverified, verified === null ? claims : null),
    environment: environmentOf(facts.environment),
    sessions: facts.sessions.map(sessionOf),
    manifest: {
      path: text(facts.manifest.path),
      sha256: text(facts.manifest.sha256),
      scope: text(facts.manifest.scope),
      source: facts.manifest.source,
      commit: text(facts.manifest.commit)
    },
    calls: facts.calls.map(callOf),
    reads: facts.reads.map(readOf)
  };
}
function failureOf(failure) {
  return {
    code: failure.code,
    stage: failure.stage,
    message: text(cut(failure.message, MESSAGE_CHARACTERS))
  };
}
var NO_CLAIMS = {
  issuer: null,
  repository: null,
  repository_id: null,
  ref: null,
  sha: null,
  event: null,
  environment: null,
  workflow_ref: null,
  run_id: null,
  attempt: null,
  check_run_id: null,
  actor: null,
  actor_id: null,
  oidc: { sub: null, aud: null, jti: null }
};
function claimsOf(claims) {
  return {
    issuer: text(claims.issuer),
    repository: text(claims.repository),
    repository_id: text(claims.repository_id),
    ref: text(claims.ref),
    sha: text(claims.sha),
    event: text(claims.event),
    environment: text(claims.environment),
    workflow_ref: text(claims.workflow_ref),
    run_id: text(claims.run_id),
    attempt: integer(claims.attempt),
    check_run_id: text(claims.check_run_id),
    actor: text(claims.actor),
    actor_id: text(claims.actor_id),
    oidc: { sub: text(claims.oidc.sub), aud: text(claims.oidc.aud), jti: text(claims.oidc.jti) }
  };
}
function unverifiedOf(variables, claims) {
  const said = { job: text(variables.job), step: text(variables.step), runner: text(variables.runner) };
  return claims === null ? said : { ...said, ...claims };
}
function environmentOf(environment) {
  const endpoints = Object.entries(environment.endpoints).map(([service, url]) => [text(service), text(url)]);
  return {
    endpoints: Object.fromEntries(endpoints),
    proxy: environment.proxy,
    custom_ca: environment.custom_ca,
    audit_failure: environment.audit_failure
  };
}
function sessionOf(session) {
  return {
    purpose: session.purpose,
    account: text(session.account),
    role: text(session.role),
    arn: text(session.arn),
    name: text(session.name),
    access_key_id: text(session.access_key_id),
    policy_sha256: text(session.policy_sha256),
    packed_policy_percent: integer(session.packed_policy_percent),
    expires: text(session.expires)
  };
}
function callOf(call) {
  return {
    session: integer(call.session) ?? 0,
    region: text(call.region),
    api: text(call.api),
    request_id: text(cut(call.request_id, CODE_CHARACTERS)),
    http_status: integer(call.http_status),
    names: integer(call.names) ?? 0,
    attempts: integer(call.attempts) ?? 0,
    error: text(cut(call.error, CODE_CHARACTERS))
  };
}
function readOf(read) {
  return {
    name: text(read.name),
    reference: text(read.reference),
    arn: text(read.arn),
    version: integer(read.version),
    selector: text(read.selector),
    type: text(read.type),
    last_modified: text(read.last_modified),
    age_seconds: integer(read.age_seconds),
    max_age_seconds: integer(read.max_age_seconds),
    delivered: read.delivered,
    masked: read.masked,
    outcome: read.outcome,
    reason: text(read.reason),
    owner: text(read.owner),
    call: integer(read.call)
  };
}
function text(given) {
  return given === null ? null : given.toWellFormed();
}
function integer(given) {
  const whole = given === null ? Number.NaN : Math.trunc(given);
  return Number.isSafeInteger(whole) ? whole + 0 : null;
}
function cut(given, characters) {
  return given === null || given.length <= characters ? given : `${given.slice(0, characters - 1)}\u2026`;
}

// src/audit/line.ts
var ACTING_TEXT = /[\u007f-\u009f\u2028\u2029]|##\[/g;
function lineOf(record) {
  return Buffer.from(JSON.stringify(record).replace(ACTING_TEXT, escapeLast), "utf8");
}
function escapeLast(matched) {
  const last = matched.charCodeAt(matched.length - 1);
  return `${matched.slice(0, -1)}\\u${last.toString(16).padStart(4, "0")}`;
}

// src/audit/size.ts
var CALL_BYTES = 420;
var CALLS_PER_READ = 1.1;
var ANSWER_BYTES = 160;
var ARN_BYTES = 80;
var ERROR_BYTES = 8e3;
function largestResultBytes(intent, intentBytes) {
  const reads = intent.reads.reduce((sum, read) => sum + growthOf(read), 0);
  return Math.ceil(intentBytes + reads + ERROR_BYTES);
}
function growthOf(read) {
  const arn = read.arn === null ? ARN_BYTES + Buffer.byteLength(read.reference) : 0;
  return arn + ANSWER_BYTES + CALLS_PER_READ * CALL_BYTES;
}

// src/audit/ulid.ts
var ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
var ULID_CHARACTERS = 26;
var RANDOM_BYTES = 10;
function ulidSource(chance) {
  let last = -1n;
  return () => {
    const fresh = BigInt(chance.now()) << 80n | bigEndian(chance.randomBytes(RANDOM_BYTES));
    last = fresh >> 80n > last >> 80n ? fresh : last + 1n;
    return encode(last);
  };
}
function bigEndian(bytes) {
  return bytes.reduce((number, byte) => number << 8n | BigInt(byte), 0n);
}
function encode(number) {
  const digits = Array.from(
    { length: ULID_CHARACTERS },
    (_, index) => ALPHABET.charAt(Number(number >> BigInt(5 * (ULID_CHARACTERS - 1 - index)) & 31n))
  );
  return digits.join("");
}

// src/audit/trail.ts
function openTrail({ tool, sinks, previous, chance }) {
  const nextId = ulidSource(chance);
  const load = nextId();
  let intentDigest = null;
  const written = /* @__PURE__ */ new Set();
  const seal = (phase, facts, outcome, ending) => {
    const record = sealRecord({
      schema: RECORD_SCHEMA,
      id: nextId(),
      load,
      seq: intentDigest === null ? 0 : 1,
      phase,
      outcome,
      time: new Date(chance.now()).toISOString(),
      tool,
      prev: intentDigest ?? previous,
      ...recordFacts(facts),
      error: ending === null ? null : failureOf(ending)
    });
    return { record, line: lineOf(record) };
  };
  return {
    load,
    rehearse(facts) {
      seal("intent", facts, "pending", null);
    },
    async intent(facts, signal) {
      begin(written, "intent");
      const { record, line } = seal("intent", facts, "pending", null);
      const largest = largestResultBytes(record, line.length);
      if (largest > RECORD_LIMIT_BYTES) {
        throw tooLarge(largest, "Nothing was read.");
      }
      intentDigest = record.digest;
      return confirmedByAll(await deliver(sinks, record, line, signal), "Nothing was read.");
    },
    async result(facts, ending, signal) {
      begin(written, "result");
      const whole = seal("result", facts, ending === null ? "ok" : "failed", ending);
      if (whole.line.length <= RECORD_LIMIT_BYTES) {
        const receipt2 = await deliver(sinks, whole.record, whole.line, signal);
        return ending === null ? confirmedByAll(receipt2, "Nothing was handed over.") : receipt2;
      }
      const error = tooLarge(whole.line.length, "Nothing was handed over.");
      const failure = ending ?? { code: error.code, stage: "record", message: error.message };
      const shorter = seal("result", { ...facts, calls: [], reads: [] }, "failed", failure);
      const receipt = await deliver(sinks, shorter.record, shorter.line, signal);
      if (ending === null) {
        throw error;
      }
      return receipt;
    }
  };
}
function sealRecord(open) {
  return { ...open, digest: digestOf(open), signature: null };
}
function begin(written, phase) {
  if (written.has(phase) || written.has("result")) {
    throw new Error(`The trail of this load has its ${phase} already.`);
  }
  written.add(phase);
}
function confirmedByAll(receipt, consequence) {
  const missed = receipt.missed.filter((sink) => sink.required);
  if (missed.length > 0) {
    const names = missed.map((sink) => sink.uri).join(", ");
    throw new _chunk_LCDPLRVO_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_(
      "KT601",
      `The audit record (${receipt.record.phase}) was not confirmed by: ${names}. ${consequence}`,
      {
        details: missed.map((sink) => `${sink.uri}  ${sink.reason}`),
        fix: [...new Set(missed.map((sink) => sink.fix))]
      }
    );
  }
  return receipt;
}
function tooLarge(bytes, consequence) {
  const kilobytes = Math.ceil(bytes / 1e3);
  return new _chunk_LCDPLRVO_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_(
    "KT602",
    `The audit record of this load would hold up to ${kilobytes} kB; ${RECORD_LIMIT_BYTES / 1e3} kB are allowed. ${consequence}`
  );
}



/***/ })

};
;