"use strict";
exports.id = 9868;
exports.ids = [9868];
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

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VV: () => (/* binding */ planCommand),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   r7: () => (/* binding */ scriptText)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9802);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);




// src/stops/plan-command.ts



// src/handover/shell/find-program.ts


function findProgram(name, env, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ) {
  if ((0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(name)) {
    return isProgram(name) ? name : void 0;
  }
  const variable = (wanted) => Object.entries(env).find(([given]) => system.variableName(given) === wanted)?.[1] ?? "";
  const folders = variable("PATH").split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute);
  const names = system.programNames(name, variable("PATHEXT"));
  const isName = !/[\\/]/.test(name);
  return isName ? folders.flatMap((folder) => names.map((each) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, each))).find(isProgram) : void 0;
}
function isProgram(path) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_3__.constants.X_OK);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path).isFile();
  } catch {
    return false;
  }
}

// src/handover/shell/arguments.ts
function splitArguments(line) {
  const found = [];
  let current;
  let isQuoted = false;
  for (let at = 0; at < line.length; ) {
    const { length, text, isBlank, isQuote } = pieceAt(line, at, isQuoted);
    at += length;
    if (isBlank) {
      found.push(...current === void 0 ? [] : [current]);
      current = void 0;
    } else {
      isQuoted = isQuote ? !isQuoted : isQuoted;
      current = (current ?? "") + text;
    }
  }
  return current === void 0 ? found : [...found, current];
}
function pieceAt(line, at, isQuoted) {
  const rest = line.slice(at);
  const [slashes = ""] = /^\\*/.exec(rest) ?? [];
  if (slashes !== "") {
    const isBeforeQuote = rest[slashes.length] === '"';
    const isEscape = isBeforeQuote && slashes.length % 2 === 1;
    const text = isBeforeQuote ? slashes.slice(0, Math.floor(slashes.length / 2)) : slashes;
    return { length: slashes.length + (isEscape ? 1 : 0), text: text + (isEscape ? '"' : "") };
  }
  if (isQuoted && rest.startsWith('""')) {
    return { length: 2, text: '"' };
  }
  const [first = ""] = rest;
  if (first === '"') {
    return { length: 1, text: "", isQuote: true };
  }
  return !isQuoted && /[ \t]/.test(first) ? { length: 1, text: "", isBlank: true } : { length: first.length, text: first };
}

// src/handover/shell/shell.ts
var POWERSHELL = {
  template: `-command ". '{0}'"`,
  extension: ".ps1",
  before: "$ErrorActionPreference = 'stop'",
  behind: "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }"
};
var BUILT_IN = {
  bash: { template: "--noprofile --norc -e -o pipefail {0}", extension: ".sh" },
  sh: { template: "-e {0}", extension: ".sh" },
  pwsh: POWERSHELL,
  powershell: POWERSHELL,
  cmd: { template: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: ".cmd", before: "@echo off" },
  python: { template: "{0}", extension: ".py" },
  node: { template: "{0}", extension: ".js" }
};
function shellOf(input, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ) {
  const [name = "", ...words] = (input ?? system.defaultShells.at(-1) ?? "").split(" ");
  const builtIn = BUILT_IN[name];
  if (builtIn !== void 0 && words.length === 0) {
    const own = name === "node" ? [name, process.execPath] : [name];
    return { programs: input === void 0 ? system.defaultShells : own, ...builtIn };
  }
  return { extension: "", ...builtIn, programs: [name], template: words.join(" ").trimStart() };
}
function scriptText({ before, behind }, script, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ) {
  const text = [before, script, behind].filter((part) => part !== void 0).join("\n");
  return system.lineEnd === "\n" ? text : text.replaceAll("\r\n", "\n").replaceAll("\n", system.lineEnd);
}
function argumentsOf({ template }, path, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ) {
  const fill = (text) => text.replace(/\{\{|\}\}|'\{0\}'|\{0\}/g, (found) => {
    if (found === "{0}") return path;
    return found.startsWith("'") ? `'${path.replaceAll("'", "''")}'` : found[0] ?? "";
  });
  return system.dividesArguments ? splitArguments(template).map(fill) : [fill(template)];
}

// src/stops/plan-command.ts
function planCommand({ env, platform }, command) {
  const shell = shellOf(command.shell);
  const file = shell.programs.map((program) => findProgram(program, env)).find((found) => found !== void 0);
  const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(platform.workspace, command.workingDirectory);
  const missing = [
    ...file === void 0 ? [`shell: ${shell.programs.map(_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h).join(" or ")} is not in PATH`] : [],
    ...isFolder(cwd) ? [] : [`working-directory: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(command.workingDirectory)} is no folder`]
  ];
  if (file === void 0 || missing.length > 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__/* .KeytrailError */ .E_("KT703", "the command cannot be started; nothing was read.", {
      details: missing
    });
  }
  return { shell, file, cwd };
}
function isFolder(path) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path).isDirectory();
  } catch {
    return false;
  }
}




/***/ }),

/***/ 4525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hiddenForms),
/* harmony export */   q: () => (/* binding */ commandFilter)
/* harmony export */ });
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4871);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9769);




// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_2__/* .Redactor */ .p(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__/* .allFormsOf */ .S)(values.flatMap(_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
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
    return this.#last === LINE_FEED ? rest : [...rest, Buffer.of(LINE_FEED)];
  }
  #seen(pieces) {
    this.#last = pieces.findLast(({ length }) => length > 0)?.at(-1) ?? this.#last;
    return pieces;
  }
};




/***/ }),

/***/ 5289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yr: () => (/* binding */ CommandReport),
/* harmony export */   a9: () => (/* binding */ withSecrets),
/* harmony export */   d1: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1816);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3845);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(934);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7741);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8474);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7030);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6466);







// src/command-report.ts
var CommandReport = class {
  #log;
  #platform;
  constructor(log, platform) {
    this.#log = log;
    this.#platform = platform;
  }
  /** What is about to be started, and with what. `withheld`: variables that the command does not get. */
  running({ shell, variables, files, withheld }) {
    const parts = [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(variables, "variable"), ...files === 0 ? [] : [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(files, "file")]];
    this.#log.line`\u2192 running   ${shell}, with ${parts.join(" and ")}`;
    if (withheld.length > 0) {
      this.#log.line`    without ${withheld.join(", ")}: credentials of AWS are not passed on`;
    }
  }
  /** How the command ended: its exit code, and the signal that ended it. Whoever cancels it knows what that does. */
  async ran({ exitCode, signal, isCancelled }) {
    const how = signal === null ? `ended with exit code ${exitCode}` : `was ended by ${signal} (${exitCode})`;
    if (exitCode === 0) {
      this.#log.line`\u2713 command   ${how}`;
      return;
    }
    if (isCancelled) {
      this.#log.line`\u2717 command   ${how}`;
      return;
    }
    const error = new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT704", `the command ${how}.`);
    this.#log.error(error);
    await this.#platform.fail(error);
  }
  /** The command's output goes to a terminal as it is. */
  unfiltered() {
    this.#log.line`\u2192 output    goes to the terminal as it is, secrets are not hidden in it; --redact always hides them`;
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
function openPipes(count2) {
  const folder = process.platform === "win32" ? void 0 : makeFolder();
  if (folder === void 0) return void 0;
  try {
    const paths = Array.from({ length: count2 }, (_, index) => (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(folder, String(index)));
    const made = (0,node_child_process__WEBPACK_IMPORTED_MODULE_7__.spawnSync)("mkfifo", ["-m", PRIVATE_FILE, ...paths], { stdio: "ignore", env: PLAIN_ENV });
    return made.status === 0 ? paths.map(openBothEnds) : void 0;
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.rmSync)(folder, { recursive: true, force: true });
  }
}
var PLAIN_ENV = { PATH: process.env["PATH"] };
function makeFolder() {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_10__.tmpdir)(), "keytrail-"));
  } catch {
    return void 0;
  }
}
function openBothEnds(path) {
  const end = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_8__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_8__.constants.O_NONBLOCK);
  const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_8__.constants.O_WRONLY);
  return { input, output: new node_net__WEBPACK_IMPORTED_MODULE_9__.Socket({ fd: end, readable: true, writable: false }) };
}
function closeInputs(pipes) {
  for (const { input } of pipes) (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.closeSync)(input);
}
function mergeOutputs({ stdout, stderr }) {
  const sources = [stdout, stderr].filter((source) => source !== null);
  const both = new node_stream__WEBPACK_IMPORTED_MODULE_12__.PassThrough();
  for (const source of sources) source.pipe(both, { end: false });
  const ends = sources.map((source) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_13__.finished)(source, { writable: false }).catch(() => {
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
    throw new _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_1__/* .NotStarted */ .R(await new Promise((resolve) => child.once("error", resolve)));
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
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_7__.spawn)(file, args, cwd === void 0 ? options : { ...options, cwd });
  } catch (thrown) {
    for (const { output } of pipes) output.destroy();
    throw new _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_1__/* .NotStarted */ .R(thrown);
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
  const exit = (0,node_events__WEBPACK_IMPORTED_MODULE_6__.once)(child, "exit");
  const patience = new _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_0__/* .Patience */ .i(command.holdersMs, () => closeAll(sources.map(({ source }) => source)));
  const signals = new SignalForwarder({
    ownGroup: !command.sharesTerminal,
    graceMs: command.graceMs,
    onSignal: command.onSignal,
    onLate: () => patience.giveUp()
  });
  signals.start(pid);
  try {
    const pumps = sources.map(({ source, output }) => (0,_chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_0__/* .pump */ .r)(source, output, patience));
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
function withSecrets(env, pairs, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM */ .IJ) {
  const taken = new Set(pairs.map(({ name }) => system.variableName(name)));
  const others = Object.entries(env).filter(([name]) => !taken.has(system.variableName(name)));
  const own = pairs.map(({ name, value }) => [name, value instanceof _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z ? value.reveal() : value]);
  return Object.fromEntries([...others, ...own]);
}




/***/ }),

/***/ 9868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handToCommand: () => (/* binding */ handToCommand)
/* harmony export */ });
/* harmony import */ var _chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5289);
/* harmony import */ var _chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2961);
/* harmony import */ var _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1628);
/* harmony import */ var _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1816);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3845);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(934);
/* harmony import */ var _chunk_CDONB54K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5742);
/* harmony import */ var _chunk_OAEHZP4R_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4525);
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4871);
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5340);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9769);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7741);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8109);


















// src/stops/command-folder.ts
var OUTLIVE_SIGNAL_MS = 1500;
var CommandFolder = class {
  path;
  #platform;
  #timer;
  constructor(platform) {
    this.#platform = platform;
    this.path = (0,_chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_1__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  }
  /** Makes the folder and all that is in it; returns the script's path. Throws KT702. */
  write(files, shell, script) {
    (0,_chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .hV)(this.path, files);
    return (0,_chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_1__/* .writeScript */ .lF)(this.path, shell.extension, (0,_chunk_CDONB54K_js__WEBPACK_IMPORTED_MODULE_5__/* .scriptText */ .r7)(shell, script));
  }
  /** To be told of each signal: after the last one the folder is not left to a command that does not end. */
  signalled(signal) {
    if (signal === _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__/* .SYSTEM */ .IJ.cancelSignals.at(-1)) {
      this.#timer ??= setTimeout(
        () => (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_7__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot),
        OUTLIVE_SIGNAL_MS
      );
    }
  }
  /** Removes the folder, if it is there. */
  async remove() {
    clearTimeout(this.#timer);
    const removal = (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_7__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot);
    if ("reason" in removal) {
      await this.#platform.warn(`the files of the command could not be removed: ${removal.reason}`);
    }
  }
};

// src/stops/run.ts
var HOLDERS_MS = 2e3;
async function handToCommand(job, values, command) {
  (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_8__/* .wakeCompilers */ .Rk)();
  const plan = (0,_chunk_CDONB54K_js__WEBPACK_IMPORTED_MODULE_5__/* .planCommand */ .VV)(job, command);
  const folder = new CommandFolder(job.platform);
  let isCancelled = false;
  const onSignal = (signal) => {
    isCancelled ||= _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__/* .SYSTEM */ .IJ.cancelSignals.includes(signal);
    folder.signalled(signal);
  };
  let end;
  try {
    end = await start({ job, values, command, plan, folder, onSignal });
  } finally {
    await folder.remove();
  }
  const exitCode = (0,_chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_3__/* .exitStatusOf */ .e)(end);
  await new _chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandReport */ .Yr(job.report.log, job.platform).ran({ exitCode, signal: end.signal, isCancelled });
  return exitCode;
}
async function start({ job, values, command, plan, folder, onSignal }) {
  const { platform, report } = job;
  const files = values.flatMap(_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_8__/* .fileOf */ .W7);
  const script = folder.write(files, plan.shell, command.script);
  const pairs = values.flatMap((value) => (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_8__/* .pairOf */ .cF)(value, folder.path));
  const { env, withheld } = await platform.commandEnv({ idToken: command.idToken });
  await report.summarised();
  (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_15__/* .throwIfOver */ .W3)(job.budget);
  leaveAlone(job);
  const shell = `${plan.file} ${plan.shell.template}`;
  new _chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandReport */ .Yr(report.log, platform).running({
    shell,
    variables: pairs.length,
    files: files.length,
    withheld
  });
  return await (0,_chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d1)({
    file: plan.file,
    args: (0,_chunk_CDONB54K_js__WEBPACK_IMPORTED_MODULE_5__/* .argumentsOf */ .aX)(plan.shell, script),
    isLine: !_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__/* .SYSTEM */ .IJ.dividesArguments,
    env: (0,_chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__/* .withSecrets */ .a9)(env, pairs),
    cwd: plan.cwd,
    stdin: "ignore",
    output: { both: { to: process.stdout, filter: (0,_chunk_OAEHZP4R_js__WEBPACK_IMPORTED_MODULE_6__/* .commandFilter */ .q)(job, values) } },
    sharesTerminal: false,
    graceMs: void 0,
    holdersMs: HOLDERS_MS,
    onSignal
  }).catch(refuseToStart);
}
function leaveAlone({ budget, connections }) {
  budget.stop();
  connections.close();
}
var REASONS = {
  E2BIG: "its environment is larger than the system allows",
  EACCES: "no permission",
  EAGAIN: "the system has no room for another process",
  ENOENT: "the shell is not there",
  ENOMEM: "no memory"
};
function refuseToStart(thrown) {
  if (!(thrown instanceof _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_3__/* .NotStarted */ .R)) {
    throw thrown;
  }
  const { cause, reason } = thrown;
  const words = REASONS[reason];
  const why = words === void 0 ? reason : `${words} (${reason})`;
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_14__/* .KeytrailError */ .E_("KT703", `the command could not be started: ${why}; nothing was handed over.`, {
    cause
  });
}



/***/ })

};
;