"use strict";
exports.id = 5170;
exports.ids = [5170];
exports.modules = {

/***/ 4124:
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

/***/ 9723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ NotStarted),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   et: () => (/* binding */ exitStatusOf),
/* harmony export */   i3: () => (/* binding */ Patience),
/* harmony export */   ri: () => (/* binding */ pump)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8474);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7030);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6466);


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
      this.#since = performance.now();
      this.#timer = setTimeout(() => this.giveUp(), this.#leftMs);
    } else if (!counts && this.#timer !== void 0) {
      clearTimeout(this.#timer);
      this.#timer = void 0;
      this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - this.#since));
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

// src/handover/command/status.ts

var BY_SIGNAL = 128;
var NOT_FOUND = 127;
var NOT_EXECUTABLE = 126;
function exitStatusOf({ code, signal }) {
  return code ?? BY_SIGNAL + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal]);
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

// src/handover/command/command.ts


// src/handover/command/signals.ts
var FORWARDED = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGUSR1", "SIGUSR2"];
var DEADLY = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGBREAK"];
var OF_TERMINALS = ["SIGINT", "SIGQUIT"];
var OF_CONSOLES = ["SIGHUP", "SIGINT", "SIGBREAK"];
var IS_WINDOWS = process.platform === "win32";
var SignalForwarder = class {
  #forwarding;
  #signals = IS_WINDOWS ? OF_CONSOLES : FORWARDED;
  #pid;
  #wasAskedToEnd = false;
  #grace;
  constructor(forwarding) {
    this.#forwarding = forwarding;
  }
  /** Whether a signal came that asks for an end. */
  get wasAskedToEnd() {
    return this.#wasAskedToEnd;
  }
  start(pid) {
    this.#pid = pid;
    for (const signal of this.#signals) process.on(signal, this.#forward);
  }
  /** The command has ended: nothing is sent to it any more. */
  ended() {
    this.#pid = void 0;
    clearTimeout(this.#grace);
  }
  stop() {
    for (const signal of this.#signals) process.off(signal, this.#forward);
  }
  #forward = (signal) => {
    const { graceMs, onLate, onSignal, ownGroup } = this.#forwarding;
    this.#wasAskedToEnd ||= DEADLY.includes(signal);
    onSignal?.(signal);
    if (this.#pid === void 0) {
      onLate();
    } else if (!IS_WINDOWS && (ownGroup || !OF_TERMINALS.includes(signal))) {
      this.#send(signal);
      if (signal === "SIGTERM" && graceMs !== void 0) {
        this.#grace ??= setTimeout(() => this.#send("SIGKILL"), graceMs);
      }
    }
  };
  /** A command that ends at this very moment is none to signal. */
  #send(signal) {
    if (this.#pid === void 0) return;
    try {
      process.kill(this.#forwarding.ownGroup ? -this.#pid : this.#pid, signal);
    } catch {
    }
  }
};

// src/handover/command/start.ts


// src/handover/command/pipes.ts







var PRIVATE_FILE = "600";
function openPipes(count) {
  const folder = process.platform === "win32" ? void 0 : makeFolder();
  if (folder === void 0) return void 0;
  try {
    const paths = Array.from({ length: count }, (_, index) => (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(folder, String(index)));
    const made = (0,node_child_process__WEBPACK_IMPORTED_MODULE_4__.spawnSync)("mkfifo", ["-m", PRIVATE_FILE, ...paths], { stdio: "ignore", env: PLAIN_ENV });
    return made.status === 0 ? paths.map(openBothEnds) : void 0;
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmSync)(folder, { recursive: true, force: true });
  }
}
var PLAIN_ENV = { PATH: process.env["PATH"] };
function makeFolder() {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), "keytrail-"));
  } catch {
    return void 0;
  }
}
function openBothEnds(path) {
  const end = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_NONBLOCK);
  const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_WRONLY);
  return { input, output: new node_net__WEBPACK_IMPORTED_MODULE_6__.Socket({ fd: end, readable: true, writable: false }) };
}
function closeInputs(pipes) {
  for (const { input } of pipes) (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(input);
}
function mergeOutputs({ stdout, stderr }) {
  const sources = [stdout, stderr].filter((source) => source !== null);
  const both = new node_stream__WEBPACK_IMPORTED_MODULE_1__.PassThrough();
  for (const source of sources) source.pipe(both, { end: false });
  const ends = sources.map((source) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_8__.finished)(source, { writable: false }).catch(() => {
  }));
  void Promise.all(ends).then(() => both.end());
  both.on("close", () => {
    for (const source of sources) source.destroy();
  });
  return both;
}

// src/handover/command/start.ts
async function startCommand(command) {
  const outputs = filteredOf(command);
  const pipes = outputs.length === 0 ? [] : openPipes(outputs.length);
  const child = spawnChild(command, stdioOf(command, pipes), pipes ?? []);
  if (child.pid === void 0) {
    for (const { output } of pipes ?? []) output.destroy();
    throw new NotStarted(await new Promise((resolve) => child.once("error", resolve)));
  }
  const readables = pipes?.map(({ output }) => output) ?? readablesOf(command, child);
  const sources = outputs.flatMap((output, index) => {
    const source = readables[index];
    return source === void 0 ? [] : [{ source, output }];
  });
  return { child, pid: child.pid, sources };
}
function spawnChild(command, stdio, pipes) {
  const { file, args, cwd, env, isLine, sharesTerminal } = command;
  const options = {
    stdio,
    env,
    detached: !sharesTerminal && process.platform !== "win32",
    // Node then quotes nothing, not even the program's own path, which is the line's first word.
    ...isLine === true ? { windowsVerbatimArguments: true, argv0: `"${file}"` } : {}
  };
  try {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_4__.spawn)(file, args, cwd === void 0 ? options : { ...options, cwd });
  } catch (thrown) {
    for (const { output } of pipes) output.destroy();
    throw new NotStarted(thrown);
  } finally {
    closeInputs(pipes);
  }
}
function filteredOf({ output }) {
  if ("both" in output) return [output.both];
  return [output.stdout, output.stderr].filter((each) => each !== "inherit");
}
function stdioOf({ output, stdin }, pipes) {
  const inputs = pipes?.map(({ input }) => input);
  if ("both" in output) return [stdin, inputs?.[0] ?? "pipe", inputs?.[0] ?? "pipe"];
  const rest = [...inputs ?? []];
  const take = (each) => each === "inherit" ? each : rest.shift() ?? "pipe";
  return [stdin, take(output.stdout), take(output.stderr)];
}
function readablesOf({ output }, child) {
  if ("both" in output) return [mergeOutputs(child)];
  return [child.stdout, child.stderr].filter((stream) => stream !== null);
}

// src/handover/command/command.ts
async function runCommand(command) {
  const { child, pid, sources } = await startCommand(command);
  const exit = (0,node_events__WEBPACK_IMPORTED_MODULE_3__.once)(child, "exit");
  const patience = new Patience(command.holdersMs, () => closeAll(sources.map(({ source }) => source)));
  const signals = new SignalForwarder({
    ownGroup: !command.sharesTerminal,
    graceMs: command.graceMs,
    onSignal: command.onSignal,
    onLate: () => patience.giveUp()
  });
  signals.start(pid);
  try {
    const pumps = sources.map(({ source, output }) => pump(source, output, patience));
    const [code, signal] = await exit;
    signals.ended();
    patience.start({ evenBlocked: signals.wasAskedToEnd && signal !== null });
    const failures = await Promise.all(pumps);
    return { code, signal, outputFailures: failures.filter((failure) => failure !== void 0) };
  } finally {
    patience.stop();
    signals.stop();
  }
}
function closeAll(streams) {
  for (const stream of streams) stream.destroy();
}




/***/ }),

/***/ 5170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redact: () => (/* binding */ redact)
/* harmony export */ });
/* harmony import */ var _chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9723);
/* harmony import */ var _chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1430);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4124);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9769);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4340);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6287);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3024);










// src/commands/values-file.ts

var VALUES_DESCRIPTOR = 3;
function readValues(file) {
  const what = file === "-" ? "file descriptor 3" : `the file ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_7__/* .plainOrQuoted */ .E)(file)}`;
  return parse(readText(file, what), what);
}
function readText(file, what) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.readFileSync)(file === "-" ? VALUES_DESCRIPTOR : file, "utf8");
  } catch (thrown) {
    throw refuse(what, `could not be read (${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(thrown) ?? "unknown reason"})`);
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
    return new _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(id, value);
  });
}
function parseJson(text, what) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (thrown) {
    const [place] = /\(line \d+ column \d+\)/.exec((0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(thrown)) ?? ["(it ends too early)"];
    throw refuse(what, `holds no valid JSON ${place}`);
  }
}
function refuse(what, reason) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_8__/* .KeytrailError */ .E_("KT904", `${what} ${reason}; nothing was passed on.`);
}

// src/commands/redact.ts
async function redact({ values, shortValues }) {
  const entries = readValues(values).map((secret, index) => ({
    secret,
    mask: true,
    origin: { source: String(index), pointer: void 0 }
  }));
  const options = { maskShort: shortValues === "mask" };
  (0,_chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .tellUnmasked */ .e)((0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_5__/* .masksForAll */ .K)(entries, options).unmasked, shortValues);
  const filter = new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_4__/* .Redactor */ .p((0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_5__/* .allFormsOf */ .S)(entries, options));
  const failure = await (0,_chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_0__/* .pump */ .ri)((0,_chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .openStandardInput */ .c)(), { to: process.stdout, filter }, new _chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_0__/* .Patience */ .i3(0, () => {
  }));
  if (failure === void 0) {
    return 0;
  }
  const reason = "code" in failure ? String(failure.code) : failure.name;
  if (reason === "EPIPE") {
    return (0,_chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_0__/* .exitStatusOf */ .et)({ code: null, signal: "SIGPIPE" });
  }
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_8__/* .KeytrailError */ .E_("KT705", `not all of standard input could be passed on: ${reason}.`, {
    cause: failure
  });
}



/***/ })

};
;