"use strict";
exports.id = 3833;
exports.ids = [3833];
exports.modules = {

/***/ 1850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ NotStarted),
/* harmony export */   a9: () => (/* binding */ withSecrets),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   et: () => (/* binding */ exitStatusOf),
/* harmony export */   g3: () => (/* binding */ hiddenForms),
/* harmony export */   qM: () => (/* binding */ commandFilter)
/* harmony export */ });
/* harmony import */ var _chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7856);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2876);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9887);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8474);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7075);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7030);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6466);




// src/handover/command/status.ts

var BY_SIGNAL = 128;
var NOT_FOUND = 127;
var NOT_EXECUTABLE = 126;
function exitStatusOf({ code, signal }) {
  return code ?? BY_SIGNAL + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_3__.constants.signals[signal]);
}
var NotStarted = class extends Error {
  name = "NotStarted";
  /** As a shell: 127 when there is no such command, 126 when it cannot be executed. */
  status;
  /** The system's code, as `ENOENT`. */
  reason;
  constructor(cause) {
    super("the command could not be started", { cause });
    this.reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(cause) ?? "unknown reason";
    this.status = this.reason === "ENOENT" ? NOT_FOUND : NOT_EXECUTABLE;
  }
};

// src/handover/command/command.ts


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
var FilterStream = class extends node_stream__WEBPACK_IMPORTED_MODULE_5__.Transform {
  #filter;
  #timer;
  constructor(filter) {
    super();
    this.#filter = filter;
  }
  _transform(chunk, _encoding, done) {
    this.#pushSome(this.#filter.write(chunk));
    if (this.#timer === void 0)
      this.#timer = setTimeout(() => this.#pushSome(this.#filter.pause()), PAUSE_MS);
    else this.#timer.refresh();
    done();
  }
  _flush(done) {
    clearTimeout(this.#timer);
    this.#pushSome(this.#filter.end());
    done();
  }
  _destroy(error, done) {
    clearTimeout(this.#timer);
    done(error);
  }
  #pushSome(bytes) {
    if (bytes.length > 0) this.push(bytes);
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
    const paths = Array.from({ length: count }, (_, index) => (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder, String(index)));
    const made = (0,node_child_process__WEBPACK_IMPORTED_MODULE_6__.spawnSync)("mkfifo", ["-m", PRIVATE_FILE, ...paths], { stdio: "ignore", env: PLAIN_ENV });
    return made.status === 0 ? paths.map(openBothEnds) : void 0;
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.rmSync)(folder, { recursive: true, force: true });
  }
}
var PLAIN_ENV = { PATH: process.env["PATH"] };
function makeFolder() {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), "keytrail-"));
  } catch {
    return void 0;
  }
}
function openBothEnds(path) {
  const end = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_7__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_7__.constants.O_NONBLOCK);
  const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_7__.constants.O_WRONLY);
  return { input, output: new node_net__WEBPACK_IMPORTED_MODULE_8__.Socket({ fd: end, readable: true, writable: false }) };
}
function closeInputs(pipes) {
  for (const { input } of pipes) (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.closeSync)(input);
}
function mergeOutputs({ stdout, stderr }) {
  const sources = [stdout, stderr].filter((source) => source !== null);
  const both = new node_stream__WEBPACK_IMPORTED_MODULE_5__.PassThrough();
  for (const source of sources) source.pipe(both, { end: false });
  const ends = sources.map((source) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_10__.finished)(source, { writable: false }).catch(() => {
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
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_6__.spawn)(file, args, cwd === void 0 ? options : { ...options, cwd });
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
  const exit = (0,node_events__WEBPACK_IMPORTED_MODULE_4__.once)(child, "exit");
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

// src/stops/command-env.ts
function withSecrets(env, pairs, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ) {
  const taken = new Set(pairs.map(({ name }) => system.variableName(name)));
  const others = Object.entries(env).filter(([name]) => !taken.has(system.variableName(name)));
  const own = pairs.map(({ name, value }) => [name, value instanceof _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z ? value.reveal() : value]);
  return Object.fromEntries([...others, ...own]);
}

// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new _chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_0__/* .Redactor */ .pO(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_0__/* .allFormsOf */ .SX)(values.flatMap(_chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
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
    return this.#last === LINE_FEED ? rest : Buffer.concat([rest, Buffer.of(LINE_FEED)]);
  }
  #seen(bytes) {
    this.#last = bytes.at(-1) ?? this.#last;
    return bytes;
  }
};




/***/ }),

/***/ 3833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handToExec: () => (/* binding */ handToExec)
/* harmony export */ });
/* harmony import */ var _chunk_I7CM4NP4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1850);
/* harmony import */ var _chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7856);
/* harmony import */ var _chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5890);
/* harmony import */ var _chunk_WVSM4MR6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9734);
/* harmony import */ var _chunk_FM3A2ZY2_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1726);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2876);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4813);
/* harmony import */ var _chunk_37AE7ZI4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8356);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(261);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3024);











// src/stops/files-of-command.ts

var TOUCH_EACH_MS = 10 * 60 * 1e3;
var FilesOfCommand = class {
  path;
  #platform;
  #count = 0;
  #timer;
  constructor(platform) {
    this.#platform = platform;
    this.path = (0,_chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_1__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  }
  get count() {
    return this.#count;
  }
  /** Makes the folder and the files in it; no folder for no files. Throws KT702. */
  write(files) {
    if (files.length === 0) return;
    (0,_chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .hV)(this.path, files);
    this.#count = files.length;
    this.#timer = setInterval(() => touch(this.path), TOUCH_EACH_MS).unref();
  }
  /** Removes the folder, if there is one. */
  async remove() {
    clearInterval(this.#timer);
    if (this.#count === 0) return;
    const removal = (0,_chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot);
    if ("reason" in removal) {
      await this.#platform.warn(`the files of the command could not be removed: ${removal.reason}`);
    }
  }
};
function touch(path) {
  try {
    const now = /* @__PURE__ */ new Date();
    (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.utimesSync)(path, now, now);
  } catch {
  }
}

// src/stops/exec.ts
var GRACE_MS = 1e4;
var HOLDERS_MS = 2e3;
async function handToExec(job, values, exec) {
  const files = new FilesOfCommand(job.platform);
  try {
    files.write(values.flatMap(_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOf */ .W7));
    const end = await run(job, values, exec, files);
    return statusOf(end);
  } catch (thrown) {
    if (!(thrown instanceof _chunk_I7CM4NP4_js__WEBPACK_IMPORTED_MODULE_0__/* .NotStarted */ .R9)) throw thrown;
    const { explainNotStarted } = await __webpack_require__.e(/* import() */ 3162).then(__webpack_require__.bind(__webpack_require__, 3162));
    await job.report.failed(explainNotStarted(exec.file, thrown));
    return thrown.status;
  } finally {
    await files.remove();
  }
}
async function run(job, values, { file, args, redact }, files) {
  const { budget, connections, platform, report } = job;
  const pairs = values.flatMap((value) => (0,_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(value, files.path));
  const { env, withheld } = await platform.commandEnv({ idToken: true });
  (0,_chunk_FM3A2ZY2_js__WEBPACK_IMPORTED_MODULE_10__/* .throwIfCancelled */ .dZ)(budget);
  budget.stop();
  connections.close();
  report.running({ shell: file, variables: pairs.length, files: files.count, withheld });
  const output = outputOf(redact, () => new _chunk_RPKZLK73_js__WEBPACK_IMPORTED_MODULE_1__/* .Redactor */ .pO((0,_chunk_I7CM4NP4_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenForms */ .g3)(job, values)));
  if (redact === "auto" && output.stdout === "inherit") report.unfiltered();
  return await (0,_chunk_I7CM4NP4_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d1)({
    file,
    args,
    env: (0,_chunk_I7CM4NP4_js__WEBPACK_IMPORTED_MODULE_0__/* .withSecrets */ .a9)(env, pairs),
    stdin: "inherit",
    output,
    sharesTerminal: _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_7__/* .SYSTEM */ .IJ.hasTerminal(),
    graceMs: GRACE_MS,
    holdersMs: HOLDERS_MS
  });
}
function outputOf(redact, makeFilter) {
  const { stdout, stderr } = process;
  const isOpen = (stream) => redact === "never" || redact === "auto" && stdout.isTTY && stream.isTTY;
  const filtered = (to) => isOpen(to) ? "inherit" : { to, filter: makeFilter() };
  return { stdout: filtered(stdout), stderr: filtered(stderr) };
}
function statusOf(end) {
  const status = (0,_chunk_I7CM4NP4_js__WEBPACK_IMPORTED_MODULE_0__/* .exitStatusOf */ .et)(end);
  const lost = end.outputFailures.find((failure) => !("code" in failure && failure.code === "EPIPE"));
  if (lost === void 0 || status !== 0) return status;
  const reason = "code" in lost ? String(lost.code) : lost.name;
  throw new _chunk_37AE7ZI4_js__WEBPACK_IMPORTED_MODULE_6__/* .KeytrailError */ .E_("KT705", `the output of the command could not be written: ${reason}.`, {
    cause: lost
  });
}



/***/ })

};
;