"use strict";
exports.id = 5172;
exports.ids = [5172];
exports.modules = {

/***/ 5172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LateSigner: () => (/* binding */ LateSigner),
/* harmony export */   LateSink: () => (/* binding */ LateSink),
/* harmony export */   fileSink: () => (/* binding */ fileSink),
/* harmony export */   newestDigest: () => (/* binding */ newestDigest),
/* harmony export */   openTrail: () => (/* binding */ openTrail),
/* harmony export */   releasedIn: () => (/* binding */ releasedIn)
/* harmony export */ });
/* unused harmony export digestOf */
/* harmony import */ var _chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2959);
/* harmony import */ var _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5406);
/* harmony import */ var _chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9303);
/* harmony import */ var _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2274);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8500);








// src/audit/digest.ts

function digestOf(record) {
  const canonical = (0,_chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .dw)({ ...record, digest: void 0, signature: void 0 });
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.hash)("sha256", canonical ?? "", "hex")}`;
}

// src/audit/newest-digest.ts

var TAILS_BYTES = [65536, 2 * (_chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_LIMIT_BYTES */ .gX + 2)];
var RECORD_START = '{"schema":"keytrail.audit/';
var DIGEST = /^sha256:[0-9a-f]{64}$/;
function newestDigest(path) {
  try {
    const file = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.openRegular(path, node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_RDONLY);
    try {
      return newestIn(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(file).size);
    } finally {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(file);
    }
  } catch {
    return null;
  }
}
function newestIn(file, size) {
  for (const bytes of TAILS_BYTES) {
    const start = Math.max(0, size - bytes);
    const tail = Buffer.alloc(size - start);
    const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readSync)(file, tail, 0, tail.length, start);
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
  const file = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.openRegular(path, node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_RDONLY);
  try {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(file);
    const tail = Buffer.alloc(Math.min(size, READ_AT_MOST_BYTES));
    return tail.toString("utf8", 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readSync)(file, tail, 0, tail.length, size - tail.length));
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(file);
  }
}
function releasedBy(line) {
  const record = parse(line);
  const isRelease = isObject(record) && record["schema"] === _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_SCHEMA */ .ep && record["outcome"] === "ok";
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

// src/audit/signer.ts
var LateSigner = class {
  /** As the input names it. */
  key;
  #sign;
  #reason = new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(
    "the load ended before a session for it was open",
    "Correct what ended the load; results of such loads are not signed."
  );
  constructor(key) {
    this.key = key;
  }
  open(sign2) {
    this.#sign = sign2;
  }
  /** Says why there will be no signature. */
  refuse(reason) {
    this.#sign = void 0;
    this.#reason = reason;
  }
  /** @param digest `sha256:` and 64 hex digits */
  async sign(digest, signal) {
    if (this.#sign === void 0) {
      throw this.#reason;
    }
    try {
      return await this.#sign(Buffer.from(digest.slice("sha256:".length), "hex"), signal);
    } catch (thrown) {
      const reason = thrown instanceof _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y ? thrown : new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(String(thrown), "Run the job again.");
      this.refuse(reason);
      throw reason;
    }
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
  const token = `${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomBytes)(12).toString("hex")}`;
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
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_7__.setTimeout)(pause * (0.5 + Math.random()), void 0, { signal }).catch(() => void 0);
  }
}
function take(path, token) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)(path, 448);
  } catch (thrown) {
    if (_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.isTaken(thrown)) {
      return false;
    }
    throw thrown;
  }
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(path, token), 448);
    const tokens = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readdirSync)(path);
    if (tokens.length === 1 && tokens[0] === token) {
      return true;
    }
  } catch (thrown) {
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(thrown) !== "ENOENT") {
      leave(path, [token]);
      throw thrown;
    }
  }
  leave(path, [token]);
  return false;
}
function runHeld(path, token, section) {
  const own = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(path, token);
  try {
    const value = section(() => {
      if ((0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(own, { throwIfNoEntry: false }) === void 0) {
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
  for (const folder of [...tokens.map((token) => (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(path, token)), path]) {
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmdirSync)(folder);
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
      this.#since = (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_8__/* .sinceStartMs */ .X)();
      this.#looks = 0;
    }
    this.#tokens = tokens;
    this.#looks += 1;
    const isStale = this.#looks >= STALE_LOOKS && (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_8__/* .sinceStartMs */ .X)() - this.#since >= STALE_MS;
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
    const tokens = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(path).isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readdirSync)(path).sort() : [path];
    if (tokens.every((token) => TOKEN.test(token))) {
      return tokens;
    }
  } catch (thrown) {
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(thrown) === "ENOENT") {
      return void 0;
    }
    throw thrown;
  }
  throw new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(`${path} is no lock of Keytrail's`, `Remove ${path}.`);
}
function stillHeld(path, holder) {
  const by = holder === void 0 ? "other processes" : `process ${holder}`;
  return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(
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
  if (thrown instanceof _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y) {
    return thrown;
  }
  if (thrown instanceof _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .NotAFileError */ .ZJ) {
    return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(`${path}: ${thrown.message}`, REMOVE_IT(path), thrown);
  }
  const reason = REASONS[(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(thrown) ?? ""];
  if (reason === void 0) {
    return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(`${path}: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)}`, `Look why ${path} cannot be written.`, thrown);
  }
  return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(`${path}: ${reason.says} (${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)})`, reason.fix(path), thrown);
}

// src/audit/sinks/folders.ts


var PRIVATE_FOLDER = 448;
function makeFolders(folder) {
  try {
    return makeFolder(folder);
  } catch (thrown) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(folder);
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(thrown) !== "ENOENT" || above === folder) {
      throw thrown;
    }
    const top = makeFolders(above);
    const made = makeFolder(folder);
    return top ?? made;
  }
}
function makeFolder(folder) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)(folder, { mode: PRIVATE_FOLDER });
    return folder;
  } catch (thrown) {
    if (isFolder(folder)) {
      return void 0;
    }
    throw thrown;
  }
}
function isFolder(path) {
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// src/audit/sinks/file.ts
var NEWLINE = 10;
var APPENDING = node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_CREAT;
function fileSink(path, required = true) {
  return {
    uri: "file",
    required,
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
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(path);
  const made = makeFolders(folder);
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(folder).isDirectory()) {
    throw new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(`${folder} is a symbolic link, or no folder`, `Remove what stands at ${folder}.`);
  }
  const { file, isNew } = await withLock(`${path}.lock`, signal, (confirm) => write(path, line, confirm));
  try {
    const top = made === void 0 ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(made);
    await Promise.all([(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .syncFile */ .gD)(file), isNew ? _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.syncFolders(folder, top) : void 0]);
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(file);
  }
}
function write(path, line, confirm) {
  const file = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.openRegular(path, APPENDING);
  try {
    const { size, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(file);
    _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.makePrivate(file, mode);
    const bytes = Buffer.concat([beforeLine(file, size), line, Buffer.of(NEWLINE)]);
    confirm();
    const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeSync)(file, bytes);
    if (written < bytes.length) {
      throw cutShort(path, written, bytes.length);
    }
    return { file, isNew: size === 0 };
  } catch (thrown) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(file);
    throw thrown;
  }
}
function beforeLine(file, size) {
  const last = Buffer.of(NEWLINE);
  if (size > 0) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readSync)(file, last, 0, 1, size - 1);
  }
  return last[0] === NEWLINE ? Buffer.of() : Buffer.of(NEWLINE);
}
function cutShort(path, written, length) {
  return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(
    `${path}: only ${written} of ${length} bytes could be written`,
    `Make room on the disk that holds ${path}, or raise the limit on the size of files (ulimit -f).`
  );
}

// src/audit/sinks/late.ts
var LateSink = class {
  uri;
  required;
  #write;
  #reason = new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(
    "the load ended before a session for it was open",
    "Correct what ended the load; records of such loads are in the file only."
  );
  constructor(uri, required) {
    this.uri = uri;
    this.required = required;
  }
  open(write2) {
    this.#write = write2;
  }
  /** Says why there will be no session. */
  refuse(reason) {
    this.#reason = reason;
  }
  async append(line, record, signal) {
    if (this.#write === void 0) {
      throw this.#reason;
    }
    await this.#write(line, record, signal);
  }
};

// src/audit/deliver.ts
var PATIENCE_MS = 1e4;
var LAST_WORD_MS = 50;
async function deliver({ sinks, failure = "block", patienceMs = PATIENCE_MS }, { record, line, unsigned }, signal) {
  const give = async (sink) => {
    if (sink.required && failure === "block") {
      return await ask(sink, record, line, signal);
    }
    const shorter = new AbortController();
    const timer = setTimeout(() => shorter.abort(timeIsOver()), patienceMs);
    try {
      return await ask(sink, record, line, AbortSignal.any([signal, shorter.signal]));
    } finally {
      clearTimeout(timer);
    }
  };
  const answers = await Promise.all(sinks.map(give));
  return {
    ...unsigned === void 0 ? {} : { unsigned },
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
    const fix = thrown instanceof _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y ? thrown.fix : `Look why ${sink.uri} does not take records.`;
    return { uri: sink.uri, required: sink.required, reason: (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown), fix };
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
  return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y(
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

// src/audit/signing.ts
async function sign(sealed, signer, signal) {
  if (signer === void 0) {
    return sealed;
  }
  try {
    const record = { ...sealed.record, signature: await signer.sign(sealed.record.digest, signal) };
    return { record, line: (0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_9__/* .lineOf */ .c)(record) };
  } catch (thrown) {
    const fix = thrown instanceof _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_1__/* .SinkError */ .y ? thrown.fix : `Look why ${signer.key} does not sign.`;
    return { ...sealed, unsigned: { key: signer.key, reason: (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown), fix } };
  }
}

// src/audit/size.ts
var CALL_BYTES = 420;
var CALLS_PER_READ = 1.1;
var ANSWER_BYTES = 160;
var ARN_BYTES = 80;
var ERROR_BYTES = 13200;
function largestResultBytes(intent, intentBytes) {
  const reads = intent.reads.reduce((sum, read) => sum + growthOf(read), 0);
  return Math.ceil(intentBytes + reads + ERROR_BYTES);
}
function growthOf(read) {
  const arn = read.arn === null ? ARN_BYTES + Buffer.byteLength(read.reference) : 0;
  return arn + ANSWER_BYTES + CALLS_PER_READ * CALL_BYTES;
}

// src/audit/trail-errors.ts
function notConfirmed(phase, missed, consequence) {
  const names = missed.map((sink) => sink.uri).join(", ");
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
    "KT601",
    `The audit record (${phase}) was not confirmed by: ${names}. ${consequence}`,
    {
      details: missed.map((sink) => `${sink.uri}  ${sink.reason}`),
      fix: [...new Set(missed.map((sink) => sink.fix))]
    }
  );
}
function tooLarge(bytes, consequence) {
  const kilobytes = Math.ceil(bytes / 1e3);
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
    "KT602",
    `The audit record of this load would hold up to ${kilobytes} kB; ${_chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_LIMIT_BYTES */ .gX / 1e3} kB are allowed. ${consequence}`
  );
}
function notSigned({ key, reason, fix }) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
    "KT603",
    `The audit record (result) was not signed by ${key}. Nothing was handed over.`,
    { details: [reason], fix }
  );
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
var SIGNATURE_BYTES = 1e3;
var NOTHING_READ = "Nothing was read.";
var NOTHING_HANDED_OVER = "Nothing was handed over.";
function openTrail(options) {
  return new LoadTrail(options);
}
var LoadTrail = class {
  load;
  #options;
  #nextId;
  #written = /* @__PURE__ */ new Set();
  /** Set when an intent went out, confirmed or not: some sink may have it. */
  #intentDigest = null;
  constructor(options) {
    this.#options = options;
    this.#nextId = ulidSource(options.chance);
    this.load = this.#nextId();
  }
  rehearse(facts) {
    this.#seal("intent", facts, "pending", null);
  }
  async intent(facts, signal) {
    this.#begin("intent");
    const { record, line } = this.#seal("intent", facts, "pending", null);
    const largest = largestResultBytes(record, line.length);
    if (largest > _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_LIMIT_BYTES */ .gX) {
      throw tooLarge(largest, NOTHING_READ);
    }
    this.#intentDigest = record.digest;
    const receipt = await deliver(this.#options, { record, line }, signal);
    return this.#confirmed(receipt, NOTHING_READ);
  }
  async result(facts, ending, signal, signBy = signal) {
    this.#begin("result");
    const whole = this.#seal("result", facts, ending === null ? "ok" : "failed", ending);
    const { failure, signer } = this.#options;
    const bytes = whole.line.length + (signer === void 0 ? 0 : SIGNATURE_BYTES);
    if (bytes > _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_LIMIT_BYTES */ .gX) {
      return await this.#shorter(bytes, facts, ending, signal, signBy);
    }
    const signed = await sign(whole, signer, signBy);
    if (signed.unsigned !== void 0 && ending === null && failure !== "warn") {
      this.#written.delete("result");
      throw notSigned(signed.unsigned);
    }
    const receipt = await deliver(this.#options, signed, signal);
    return ending === null ? this.#confirmed(receipt, NOTHING_HANDED_OVER) : receipt;
  }
  /** Writes, in place of a result that is too large, one that says so. */
  async #shorter(bytes, facts, ending, signal, signBy) {
    const error = tooLarge(bytes, NOTHING_HANDED_OVER);
    const failure = ending ?? { code: error.code, stage: "record", message: error.message };
    const shorter = this.#seal("result", { ...facts, calls: [], reads: [] }, "failed", failure);
    const receipt = await deliver(this.#options, await sign(shorter, this.#options.signer, signBy), signal);
    if (ending === null) {
      throw error;
    }
    return receipt;
  }
  /** A second intent, or an intent after the result, would be a mistake of ours. */
  #begin(phase) {
    if (this.#written.has(phase) || this.#written.has("result")) {
      throw new Error(`The trail of this load has its ${phase} already.`);
    }
    this.#written.add(phase);
  }
  #seal(phase, facts, outcome, ending) {
    const { chance, previous, tool } = this.#options;
    const open = {
      schema: _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_SCHEMA */ .ep,
      id: this.#nextId(),
      load: this.load,
      seq: this.#intentDigest === null ? 0 : 1,
      phase,
      outcome,
      time: new Date(chance.now()).toISOString(),
      tool,
      prev: this.#intentDigest ?? previous,
      ...recordFacts(facts),
      error: ending === null ? null : failureOf(ending)
    };
    const record = { ...open, digest: digestOf(open), signature: null };
    return { record, line: (0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_9__/* .lineOf */ .c)(record) };
  }
  /** @throws {KeytrailError} KT601 when a required sink did not confirm, unless that ends nothing */
  #confirmed(receipt, consequence) {
    const missed = receipt.missed.filter((sink) => sink.required);
    if (missed.length > 0 && this.#options.failure !== "warn") {
      throw notConfirmed(receipt.record.phase, missed, consequence);
    }
    return receipt;
  }
};



/***/ }),

/***/ 2274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SinkError)
/* harmony export */ });
// src/audit/sink.ts
var SinkError = class extends Error {
  name = "SinkError";
  fix;
  constructor(message, fix, cause) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.fix = fix;
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