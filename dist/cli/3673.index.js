"use strict";
exports.id = 3673;
exports.ids = [3673];
exports.modules = {

/***/ 1816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Patience),
/* harmony export */   r: () => (/* binding */ pump)
/* harmony export */ });
/* harmony import */ var _chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9303);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);


// src/handover/command/patience.ts
var GivenUp = class extends Error {
  name = "GivenUp";
};
var Patience = class {
  #onSpent;
  #blocked = /* @__PURE__ */ new Set();
  #leftMs;
  #counts = "never";
  #timer;
  #since = 0;
  /** `onSpent` closes what is read. */
  constructor(ms, onSpent) {
    this.#leftMs = ms;
    this.#onSpent = onSpent;
  }
  /** The command has ended. `evenBlocked`: somebody wants an end, so a reader that does not read is not waited for. */
  start({ evenBlocked }) {
    this.#counts = evenBlocked ? "always" : "unless blocked";
    this.#update();
  }
  /** All is over. */
  stop() {
    this.#counts = "never";
    this.#update();
  }
  /** Nobody is waited for any more: what is blocked fails. */
  giveUp() {
    this.stop();
    this.#onSpent();
    for (const reject of this.#blocked) reject(new GivenUp("the rest of the output is not waited for"));
  }
  /** Waits for our own output to go on. */
  async whileBlocked(work) {
    const { promise, resolve, reject } = Promise.withResolvers();
    work.then(resolve, reject);
    this.#blocked.add(reject);
    this.#update();
    try {
      await promise;
    } finally {
      this.#blocked.delete(reject);
      this.#update();
    }
  }
  #update() {
    const counts = this.#counts === "always" || this.#counts === "unless blocked" && this.#blocked.size === 0;
    if (counts && this.#timer === void 0) {
      this.#since = (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)();
      this.#timer = setTimeout(() => this.giveUp(), this.#leftMs);
    } else if (!counts && this.#timer !== void 0) {
      clearTimeout(this.#timer);
      this.#timer = void 0;
      this.#leftMs = Math.max(0, this.#leftMs - ((0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)() - this.#since));
    }
  }
};

// src/handover/filter-stream.ts

var PAUSE_MS = 50;
var FilterStream = class extends node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform {
  #filter;
  #timer;
  constructor(filter) {
    super();
    this.#filter = filter;
  }
  _transform(chunk, _encoding, done) {
    this.#pushAll(this.#filter.write(chunk));
    if (this.#timer === void 0)
      this.#timer = setTimeout(() => this.#pushAll(this.#filter.pause()), PAUSE_MS);
    else this.#timer.refresh();
    done();
  }
  _flush(done) {
    clearTimeout(this.#timer);
    this.#pushAll(this.#filter.end());
    done();
  }
  _destroy(error, done) {
    clearTimeout(this.#timer);
    done(error);
  }
  #pushAll(pieces) {
    for (const piece of pieces) this.push(piece);
  }
};

// src/handover/command/pump.ts
async function pump(source, { to, filter }, patience) {
  if (!to.listeners("error").includes(ignore)) to.on("error", ignore);
  const filtered = source.pipe(new FilterStream(filter));
  source.once("error", (error) => filtered.destroy(error));
  source.once("close", () => filtered.end());
  try {
    for await (const chunk of filtered) {
      await patience.whileBlocked(write(to, chunk));
    }
    return void 0;
  } catch (thrown) {
    return thrown instanceof GivenUp ? void 0 : asError(thrown);
  } finally {
    source.destroy();
  }
}
function write(to, bytes) {
  return new Promise((resolve, reject) => {
    to.write(bytes, (error) => error ? reject(error) : resolve());
  });
}
function asError(thrown) {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
function ignore() {
}




/***/ }),

/***/ 3845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ NotStarted),
/* harmony export */   e: () => (/* binding */ exitStatusOf)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);


// src/handover/command/status.ts

var BY_SIGNAL = 128;
var NOT_FOUND = 127;
var NOT_EXECUTABLE = 126;
function exitStatusOf({ code, signal }) {
  return code ?? BY_SIGNAL + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal]);
}
var NotStarted = class extends Error {
  name = "NotStarted";
  /** As a shell: 127 when there is no such command, 126 when it cannot be executed. */
  status;
  /** The system's code, as `ENOENT`. */
  reason;
  constructor(cause) {
    super("the command could not be started", { cause });
    this.reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(cause) ?? "unknown reason";
    this.status = this.reason === "ENOENT" ? NOT_FOUND : NOT_EXECUTABLE;
  }
};




/***/ }),

/***/ 1430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openStandardInput),
/* harmony export */   e: () => (/* binding */ tellUnmasked)
/* harmony export */ });
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);



// src/commands/standard-input.ts

function openStandardInput() {
  if ((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync)(process.stdin.fd).isDirectory()) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT904", "standard input is a folder; nothing was passed on.");
  }
  return process.stdin;
}

// src/commands/unmasked.ts
function tellUnmasked(unmasked, rule) {
  const short = unmasked.filter(({ reason }) => reason === "short").map(({ name }) => name);
  if (rule === "fail" && short.length > 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT503", "some values are too short to be masked; nothing was passed on.", {
      details: short
    });
  }
  const log = (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_0__/* .openTerminalLog */ .Lj)();
  for (const { name, reason } of unmasked) {
    log.line`! the value ${name} is not masked: ${REASONS[reason]}`;
  }
}
var REASONS = {
  blank: "it is empty or blank",
  short: "it is too short (--short-values mask masks it)",
  binary: "it is binary",
  structure: "it is no text that a mask could stand for (as true or 8080)",
  spared: "it is spared"
};




/***/ }),

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
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

/***/ 9303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sinceStartMs)
/* harmony export */ });
// src/clock.ts
function sinceStartMs() {
  return process.uptime() * 1e3;
}




/***/ }),

/***/ 3673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redact: () => (/* binding */ redact)
/* harmony export */ });
/* harmony import */ var _chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1430);
/* harmony import */ var _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1816);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3845);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(934);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9769);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9802);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3024);












// src/commands/values-file.ts

var VALUES_DESCRIPTOR = 3;
function readValues(file) {
  const what = file === "-" ? "file descriptor 3" : `the file ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_7__/* .plainOrQuoted */ .E)(file)}`;
  return parse(readText(file, what), what);
}
function readText(file, what) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(file === "-" ? VALUES_DESCRIPTOR : file, "utf8");
  } catch (thrown) {
    throw refuse(what, `could not be read (${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__/* .codeOf */ .$N)(thrown) ?? "unknown reason"})`);
  }
}
function parse(text, what) {
  const list = parseJson(text, what);
  if (!Array.isArray(list)) {
    throw refuse(what, "holds no JSON list");
  }
  const entries = list;
  return entries.map((entry, index) => {
    const { id, value } = Object(entry);
    if (typeof id !== "string" || typeof value !== "string") {
      const key = typeof id === "string" ? "value" : "id";
      throw refuse(what, `has no text "${key}" in its entry ${index + 1} of ${entries.length}`);
    }
    return new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(id, value);
  });
}
function parseJson(text, what) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (thrown) {
    const [place] = /\(line \d+ column \d+\)/.exec((0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(thrown)) ?? ["(it ends too early)"];
    throw refuse(what, `holds no valid JSON ${place}`);
  }
}
function refuse(what, reason) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_9__/* .KeytrailError */ .E_("KT904", `${what} ${reason}; nothing was passed on.`);
}

// src/commands/redact.ts
async function redact({ values, shortValues }) {
  const entries = readValues(values).map((secret, index) => ({
    secret,
    mask: true,
    origin: { source: String(index), pointer: void 0 }
  }));
  const options = { maskShort: shortValues === "mask" };
  (0,_chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .tellUnmasked */ .e)((0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_5__/* .masksForAll */ .K)(entries, options).unmasked, shortValues);
  const filter = new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_6__/* .Redactor */ .p((0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_5__/* .allFormsOf */ .S)(entries, options));
  const failure = await (0,_chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_1__/* .pump */ .r)((0,_chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .openStandardInput */ .c)(), { to: process.stdout, filter }, new _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_1__/* .Patience */ .i(0, () => {
  }));
  if (failure === void 0) {
    return 0;
  }
  const reason = "code" in failure ? String(failure.code) : failure.name;
  if (reason === "EPIPE") {
    return (0,_chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_3__/* .exitStatusOf */ .e)({ code: null, signal: "SIGPIPE" });
  }
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_9__/* .KeytrailError */ .E_("KT705", `not all of standard input could be passed on: ${reason}.`, {
    cause: failure
  });
}



/***/ })

};
;