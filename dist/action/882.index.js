"use strict";
exports.id = 882;
exports.ids = [882];
exports.modules = {

/***/ 4905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VV: () => (/* binding */ planCommand),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   r7: () => (/* binding */ scriptText)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);
/* harmony import */ var _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8449);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9887);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);




// src/stops/plan-command.ts



// src/handover/shell/find-program.ts


function findProgram(name, env, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ) {
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
function shellOf(input, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ) {
  const [name = "", ...words] = (input ?? system.defaultShells.at(-1) ?? "").split(" ");
  const builtIn = BUILT_IN[name];
  if (builtIn !== void 0 && words.length === 0) {
    const own = name === "node" ? [name, process.execPath] : [name];
    return { programs: input === void 0 ? system.defaultShells : own, ...builtIn };
  }
  return { extension: "", ...builtIn, programs: [name], template: words.join(" ").trimStart() };
}
function scriptText({ before, behind }, script, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ) {
  const text = [before, script, behind].filter((part) => part !== void 0).join("\n");
  return system.lineEnd === "\n" ? text : text.replaceAll("\r\n", "\n").replaceAll("\n", system.lineEnd);
}
function argumentsOf({ template }, path, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ) {
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
    throw new _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT703", "the command cannot be started; nothing was read.", {
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

/***/ 882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handToCommand: () => (/* binding */ handToCommand)
/* harmony export */ });
/* harmony import */ var _chunk_JUSCXHC3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4905);
/* harmony import */ var _chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2525);
/* harmony import */ var _chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5890);
/* harmony import */ var _chunk_SFDDORM6_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(7807);
/* harmony import */ var _chunk_JZDLRJLE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(375);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2876);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4813);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6250);
/* harmony import */ var _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8449);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(261);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8474);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7075);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7030);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6466);












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
    const parts = [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(variables, "variable"), ...files === 0 ? [] : [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(files, "file")]];
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
    const error = new _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT704", `the command ${how}.`);
    this.#log.error(error);
    await this.#platform.fail(error);
  }
  /** The command's output goes to a terminal as it is. */
  unfiltered() {
    this.#log.line`\u2192 output    goes to the terminal as it is, secrets are not hidden in it; --redact always hides them`;
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
var FilterStream = class extends node_stream__WEBPACK_IMPORTED_MODULE_11__.Transform {
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
    const paths = Array.from({ length: count2 }, (_, index) => (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, String(index)));
    const made = (0,node_child_process__WEBPACK_IMPORTED_MODULE_12__.spawnSync)("mkfifo", ["-m", PRIVATE_FILE, ...paths], { stdio: "ignore", env: PLAIN_ENV });
    return made.status === 0 ? paths.map(openBothEnds) : void 0;
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_13__.rmSync)(folder, { recursive: true, force: true });
  }
}
var PLAIN_ENV = { PATH: process.env["PATH"] };
function makeFolder() {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_13__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_15__.tmpdir)(), "keytrail-"));
  } catch {
    return void 0;
  }
}
function openBothEnds(path) {
  const end = (0,node_fs__WEBPACK_IMPORTED_MODULE_13__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_13__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_13__.constants.O_NONBLOCK);
  const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_13__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_13__.constants.O_WRONLY);
  return { input, output: new node_net__WEBPACK_IMPORTED_MODULE_14__.Socket({ fd: end, readable: true, writable: false }) };
}
function closeInputs(pipes) {
  for (const { input } of pipes) (0,node_fs__WEBPACK_IMPORTED_MODULE_13__.closeSync)(input);
}
function mergeOutputs({ stdout, stderr }) {
  const sources = [stdout, stderr].filter((source) => source !== null);
  const both = new node_stream__WEBPACK_IMPORTED_MODULE_11__.PassThrough();
  for (const source of sources) source.pipe(both, { end: false });
  const ends = sources.map((source) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_17__.finished)(source, { writable: false }).catch(() => {
  }));
  void Promise.all(ends).then(() => both.end());
  both.on("close", () => {
    for (const source of sources) source.destroy();
  });
  return both;
}

// src/handover/command/status.ts

var BY_SIGNAL = 128;
var NOT_FOUND = 127;
var NOT_EXECUTABLE = 126;
function exitStatusOf({ code, signal }) {
  return code ?? BY_SIGNAL + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_15__.constants.signals[signal]);
}
var NotStarted = class extends Error {
  name = "NotStarted";
  /** As a shell: 127 when there is no such command, 126 when it cannot be executed. */
  status;
  /** The system's code, as `ENOENT`. */
  reason;
  constructor(cause) {
    super("the command could not be started", { cause });
    this.reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__/* .codeOf */ .$N)(cause) ?? "unknown reason";
    this.status = this.reason === "ENOENT" ? NOT_FOUND : NOT_EXECUTABLE;
  }
};

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
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_12__.spawn)(file, args, cwd === void 0 ? options : { ...options, cwd });
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
  const exit = (0,node_events__WEBPACK_IMPORTED_MODULE_10__.once)(child, "exit");
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
function withSecrets(env, pairs, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__/* .SYSTEM */ .IJ) {
  const taken = new Set(pairs.map(({ name }) => system.variableName(name)));
  const others = Object.entries(env).filter(([name]) => !taken.has(system.variableName(name)));
  const own = pairs.map(({ name, value }) => [name, value instanceof _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z ? value.reveal() : value]);
  return Object.fromEntries([...others, ...own]);
}

// src/masking/redactor/trie.ts
var ROW_START = 256;
var SLOTS_A_BRANCH = 4;
var Trie = class {
  /** One more than the greatest node. */
  size;
  /** The byte that leads to each node, `ROW_START` added where a row begins. */
  units;
  #rootChildren = new Int32Array(256);
  #slotParents;
  #slotChildren;
  /** Empty forms are ignored, equal ones count once. */
  constructor(forms) {
    const sorted = [...forms].sort(Buffer.compare);
    const bytes = sorted.reduce((sum, form) => sum + form.length, 0);
    const slots = 2 ** Math.ceil(Math.log2(sorted.length * SLOTS_A_BRANCH + 1));
    this.#slotParents = new Int32Array(slots);
    this.#slotChildren = new Int32Array(slots);
    this.units = new Uint16Array(bytes + 2);
    this.size = this.#addRows(sorted);
    this.units[this.size] = ROW_START;
  }
  /** The node of the prefix that is one byte longer; 0 when no form begins so. */
  child(node, byte) {
    if (this.units[node + 1] === byte) return node + 1;
    return node === 0 ? this.#rootChildren[byte] ?? 0 : this.#branch(node, byte);
  }
  /** Whether a node's prefix is a whole form. */
  isForm(node) {
    return (this.units[node + 1] ?? 0) >= ROW_START;
  }
  #addRows(sorted) {
    const path = [];
    let previous = new Uint8Array(0);
    let next = 1;
    for (const form of sorted) {
      const shared = sharedLength(previous, form);
      if (shared === form.length) continue;
      while ((path.at(-1)?.depth ?? -1) >= shared) path.pop();
      const above = path.at(-1);
      const parent = above === void 0 ? 0 : above.first + shared - above.depth - 1;
      this.#addBranch(parent, form[shared] ?? 0, next);
      this.units.set(form.subarray(shared), next);
      this.units[next] = ROW_START | (form[shared] ?? 0);
      path.push({ first: next, depth: shared });
      next += form.length - shared;
      previous = form;
    }
    return next;
  }
  #addBranch(parent, byte, child) {
    if (parent === 0) {
      this.#rootChildren[byte] = child;
      return;
    }
    let slot = this.#slotOf(parent, byte);
    while (this.#slotChildren[slot] !== 0) slot = this.#slotAfter(slot);
    this.#slotParents[slot] = parent;
    this.#slotChildren[slot] = child;
  }
  #branch(parent, byte) {
    let slot = this.#slotOf(parent, byte);
    for (; ; ) {
      const child = this.#slotChildren[slot] ?? 0;
      if (child === 0) return 0;
      if (this.#slotParents[slot] === parent && ((this.units[child] ?? 0) & 255) === byte) return child;
      slot = this.#slotAfter(slot);
    }
  }
  #slotOf(parent, byte) {
    const mixed = Math.imul(Math.imul(parent, 2654435761) + byte, 2246822507);
    return (mixed ^ mixed >>> 15) & this.#slotChildren.length - 1;
  }
  #slotAfter(slot) {
    return slot + 1 & this.#slotChildren.length - 1;
  }
};
function sharedLength(left, right) {
  const end = Math.min(left.length, right.length);
  let length = 0;
  while (length < end && left[length] === right[length]) length += 1;
  return length;
}

// src/masking/redactor/automaton.ts
var FIELDS = 3;
var FALLBACK = 0;
var DEPTH = 1;
var LONGEST = 2;
var Automaton = class {
  #trie;
  /** Three numbers a node, zero until its first visit. The memory of parts that nobody visits is never touched. */
  #links;
  constructor(forms) {
    this.#trie = new Trie(forms);
    this.#links = new Int32Array(this.#trie.size * FIELDS);
  }
  /** The state after one more byte. States are nodes of the trie; 0 is the state before any text. */
  step(state, byte) {
    let parent = state;
    let next = this.#trie.child(parent, byte);
    while (next === 0 && parent !== 0) {
      parent = this.#fallback(parent);
      next = this.#trie.child(parent, byte);
    }
    if (next !== 0 && this.depth(next) === 0) this.#settle(next, parent, byte);
    return next;
  }
  /**
   * How many bytes from `from` on lead from child to child in one row, through states that were visited before and end
   * no form: each is one step to the next number. Far most steps inside a secret are of this kind.
   */
  straightSteps(state, bytes, from, end) {
    const links = this.#links;
    const units = this.#trie.units;
    let at = from;
    let node = state + 1;
    while (at < end && units[node] === bytes[at]) {
      const link = node * FIELDS;
      if (links[link + DEPTH] === 0 || links[link + LONGEST] !== 0) break;
      node += 1;
      at += 1;
    }
    return at - from;
  }
  /** How many bytes at the end of the text may begin a form. */
  depth(state) {
    return this.#links[state * FIELDS + DEPTH] ?? 0;
  }
  /** The length of the longest form that ends at the end of the text; 0 when none does. */
  longest(state) {
    return this.#links[state * FIELDS + LONGEST] ?? 0;
  }
  /** The state of the longest shorter end of the text that begins a form. */
  #fallback(state) {
    return this.#links[state * FIELDS + FALLBACK] ?? 0;
  }
  /** Fills in a state whose parent is known, and the states that it falls back to. */
  #settle(state, parent, byte) {
    const fresh = [];
    let [node, above] = [state, parent];
    while (node !== 0 && this.depth(node) === 0) {
      fresh.push(node);
      this.#links[node * FIELDS + DEPTH] = this.depth(above) + 1;
      const nodeOfFresh = node;
      node = 0;
      while (node === 0 && above !== 0) {
        above = this.#fallback(above);
        node = this.#trie.child(above, byte);
      }
      this.#links[nodeOfFresh * FIELDS + FALLBACK] = node;
    }
    for (const each of fresh.reverse()) {
      this.#links[each * FIELDS + LONGEST] = this.#trie.isForm(each) ? this.depth(each) : this.longest(this.#fallback(each));
    }
  }
};

// src/masking/redactor/codes.ts
var LONG_AGO = -1e9;
var Codes = class {
  #all = [];
  #bytes = 0;
  #lastEnd = LONG_AGO;
  get list() {
    return this.#all;
  }
  /** Where the text after the last code begins. */
  get lastEnd() {
    return this.#lastEnd;
  }
  /** Where the first code begins that ends behind `position`; infinite when there is none. */
  nextBegin(position) {
    return this.#all.find(({ end }) => end > position)?.start ?? Number.POSITIVE_INFINITY;
  }
  add(start2, end) {
    this.#all.push({ start: start2, end, before: this.#bytes });
    this.#bytes += end - start2;
    this.#lastEnd = end;
  }
  /** Where the last `length` bytes of text before `end` begin; `end` must not be before the last code. */
  beginOf(length, end) {
    return length <= end - this.#lastEnd ? end - length : end - length - this.bytesWithin(length, end);
  }
  /** How many bytes of codes stand among the last `length` bytes of text before `end`. */
  bytesWithin(length, end) {
    const textBegin = end - length - this.#bytes;
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = low + high >>> 1;
      const code = this.#all[middle];
      if (code !== void 0 && code.start - code.before <= textBegin) low = middle + 1;
      else high = middle;
    }
    return this.#bytes - (this.#all[low]?.before ?? this.#bytes);
  }
  /** Forgets the codes that end at `position` or before it, and counts the rest from `origin`. */
  moveOn(position, origin) {
    this.#all = this.#all.filter(({ end }) => end > position);
    for (const code of this.#all) {
      code.start -= origin;
      code.end -= origin;
    }
    if (this.#all.length === 0) this.#bytes = 0;
    this.#lastEnd = Math.max(this.#lastEnd - origin, LONG_AGO);
  }
};

// src/masking/redactor/colour-code.ts
var ESC = 27;
var BRACKET = 91;
var FINALS = /* @__PURE__ */ new Set([75, 109]);
var MAX_CODE_BYTES = 256;
function findCode(bytes, from) {
  let start2 = bytes.indexOf(ESC, from);
  while (start2 !== -1) {
    const stop = endOfBody(bytes, start2);
    if (stop - start2 < MAX_CODE_BYTES) {
      if (stop === bytes.length) return { start: start2, end: void 0 };
      if (stop > start2 + 1 && FINALS.has(bytes[stop] ?? 0)) return { start: start2, end: stop + 1 };
    }
    start2 = bytes.indexOf(ESC, start2 + 1);
  }
  return void 0;
}
function endOfBody(bytes, start2) {
  const limit = Math.min(bytes.length, start2 + MAX_CODE_BYTES);
  let at = start2 + 1;
  if (at < limit && bytes[at] !== BRACKET) return at;
  at += 1;
  while (at < limit && isWithin(bytes[at], 48, 63)) at += 1;
  while (at < limit && isWithin(bytes[at], 32, 47)) at += 1;
  return Math.min(at, limit);
}
function isWithin(byte, low, high) {
  return byte !== void 0 && byte >= low && byte <= high;
}

// src/masking/redactor/literal-reader.ts
var LiteralReader = class {
  #automaton;
  #readsAll;
  #isReading;
  #state = 0;
  constructor(automaton, forms) {
    this.#automaton = automaton;
    this.#readsAll = forms.some((form) => form.includes(ESC));
    this.#isReading = this.#readsAll;
  }
  /** How many bytes at the end of what was read may begin a form that holds bytes of a code. */
  get depth() {
    return this.#isReading ? this.#automaton.depth(this.#state) : 0;
  }
  /** Forgets what was read. */
  restart() {
    this.#state = 0;
    this.#isReading = this.#readsAll;
  }
  /** Reads a code, which stands from index `start` to `end`. Where it was asleep, no form goes on with ESC. */
  readCode(bytes, start2, end, onMatch) {
    this.#isReading = true;
    for (let at = start2; at < end; at += 1) {
      this.#state = this.#automaton.step(this.#state, bytes[at] ?? 0);
      const length = this.#automaton.longest(this.#state);
      if (length > 0) onMatch(length, at + 1);
    }
  }
  /** Reads text behind a code that ended at `codeEnd`. */
  readText(bytes, from, end, codeEnd, onMatch) {
    for (let at = from; this.#isReading; at += 1) {
      const isInText = this.#automaton.depth(this.#state) <= at - codeEnd;
      if (isInText && !this.#readsAll) this.#isReading = false;
      if (!this.#isReading || at >= end) return;
      this.#state = this.#automaton.step(this.#state, bytes[at] ?? 0);
      const length = this.#automaton.longest(this.#state);
      if (length > at + 1 - codeEnd) onMatch(length, at + 1);
    }
  }
};

// src/masking/redactor/byte-queue.ts
var FEWEST_BYTES = 64;
var LOOP_BYTES = 48;
var ByteQueue = class {
  #bytes;
  #start = 0;
  #end = 0;
  constructor(expectedBytes = 0) {
    this.#bytes = new Uint8Array(expectedBytes);
  }
  get length() {
    return this.#end - this.#start;
  }
  /** Copies `source` from index `from` to `end`. */
  append(source, from = 0, end = source.length) {
    const count2 = end - from;
    if (this.#end + count2 > this.#bytes.length) this.#makeRoom(count2);
    if (count2 > LOOP_BYTES) {
      this.#bytes.set(source.subarray(from, end), this.#end);
    } else {
      for (let at = 0; at < count2; at += 1) this.#bytes[this.#end + at] = source[from + at] ?? 0;
    }
    this.#end += count2;
  }
  drop(count2) {
    this.#start += count2;
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
    }
  }
  /** What is in the queue, from index `from` to `end`: a view until the next change. */
  view(from = 0, end = this.length) {
    return this.#bytes.subarray(this.#start + from, this.#start + end);
  }
  #makeRoom(count2) {
    const kept = this.view();
    const needed = kept.length + count2;
    const isRoomy = needed * 2 <= this.#bytes.length;
    const target = isRoomy ? this.#bytes : new Uint8Array(Math.max(needed * 2, FEWEST_BYTES));
    target.set(kept);
    this.#bytes = target;
    this.#start = 0;
    this.#end = kept.length;
  }
};

// src/masking/redactor/outlet.ts
var STARS = /* @__PURE__ */ new Uint8Array([42, 42, 42]);
var SPARE_BYTES = 64;
var COPIED_BYTES = 8192;
var Outlet = class {
  #found;
  /** Bytes before position 0 that are not out. */
  #held = new ByteQueue();
  /** The first position that is not out. */
  #front = 0;
  /** Whether `***` stands for the last text that is out. */
  #isHiding = false;
  /** Whether the last byte that is out, or hidden, is that of a code and visible. */
  #isBehindCode = false;
  #output = new ByteQueue();
  constructor(found) {
    this.#found = found;
  }
  /**
   * Lets out all before both positions, and hidden bytes that follow. From `textBegin` on text may yet be hidden, from
   * `literalBegin` on codes may, too. The pieces may be views of `bytes`.
   */
  release(bytes, textBegin, literalBegin) {
    const { hidden, literal, codes } = this.#found;
    const begin = Math.min(textBegin, literalBegin);
    const to = Math.max(
      Math.min(hidden.endAround(textBegin), literalBegin),
      Math.min(hidden.endAround(begin), Math.max(codes.nextBegin(begin), begin))
    );
    const from = this.#front;
    if (to <= from) return [];
    const isUnchanged = !this.#isHiding && hidden.isEmpty && literal.isEmpty;
    if (isUnchanged && (from >= 0 || to > COPIED_BYTES)) return this.#pieces(bytes, to);
    this.#output = new ByteQueue(to - from + SPARE_BYTES);
    if (isUnchanged) this.#copy(bytes, to);
    else this.#redact(bytes, to);
    return [this.#output.view()];
  }
  /** Counts from `origin` from now on, and keeps what is before it and not out. */
  moveOn(bytes, origin) {
    const from = Math.max(this.#front, 0);
    if (from < origin) this.#held.append(bytes, from, origin);
    this.#front -= origin;
  }
  /** The bytes before `end` as they came: what was held, and a view of the rest. */
  #pieces(bytes, end) {
    const rest = bytes.subarray(Math.max(this.#front, 0), end);
    const pieces = this.#front < 0 ? [this.#held.view().slice(), rest] : [rest];
    this.#pass(end);
    return pieces;
  }
  #redact(bytes, to) {
    const { hidden, codes } = this.#found;
    const stretches = hidden.list.values();
    let stretch = stretches.next().value;
    const redactText = (end) => {
      while (this.#front < end) {
        while (stretch !== void 0 && stretch.end <= this.#front) stretch = stretches.next().value;
        this.#copyText(bytes, Math.min(stretch?.start ?? end, end));
        if (this.#front < end) this.#hide(Math.min(stretch?.end ?? end, end));
      }
    };
    for (const code of codes.list) {
      if (code.start >= to) break;
      redactText(code.start);
      this.#redactCode(bytes, Math.min(code.end, to));
    }
    redactText(to);
  }
  /** Codes do not end a stretch of text. Hidden bytes in codes have stars of their own: what is left must not join. */
  #redactCode(bytes, end) {
    if (this.#front >= end) return;
    for (const stretch of this.#found.literal.list) {
      if (stretch.start >= end) break;
      if (stretch.end <= this.#front) continue;
      this.#copyCode(bytes, stretch.start);
      if (this.#isBehindCode) this.#isHiding = false;
      this.#hide(Math.min(stretch.end, end));
    }
    this.#copyCode(bytes, end);
  }
  #copyCode(bytes, end) {
    if (this.#front >= end) return;
    this.#isBehindCode = true;
    this.#copy(bytes, end);
  }
  #copyText(bytes, end) {
    if (this.#front >= end) return;
    this.#isHiding = false;
    this.#isBehindCode = false;
    this.#copy(bytes, end);
  }
  #hide(end) {
    if (!this.#isHiding) this.#output.append(STARS);
    this.#isHiding = true;
    this.#isBehindCode = false;
    this.#pass(end);
  }
  /** Puts out the bytes before `end` as they came. */
  #copy(bytes, end) {
    if (this.#front >= end) return;
    if (this.#front < 0) {
      this.#output.append(this.#held.view(0, Math.min(end, 0) - this.#front));
    }
    if (end > 0) this.#output.append(bytes, Math.max(this.#front, 0), end);
    this.#pass(end);
  }
  /** Moves the front, and forgets the held bytes before it. */
  #pass(end) {
    if (this.#front < 0) this.#held.drop(Math.min(end, 0) - this.#front);
    this.#front = end;
  }
};

// src/masking/redactor/prefilter.ts
var BLOCK_BYTES = 4;
var LONGEST_STEP = 16;
var BITS_A_BLOCK = 16;
var FEWEST_BITS = 32768;
var MOST_BITS = 8388608;
var BlockSet = class {
  #words;
  #shift;
  constructor(expected) {
    const wanted = Math.min(Math.max(expected * BITS_A_BLOCK, FEWEST_BITS), MOST_BITS);
    const log = Math.ceil(Math.log2(wanted));
    this.#words = new Int32Array(2 ** (log - 5));
    this.#shift = 32 - log;
  }
  add(bytes, at) {
    const hash = this.#hash(bytes, at);
    this.#words[hash >>> 5] = (this.#words[hash >>> 5] ?? 0) | 1 << (hash & 31);
  }
  has(bytes, at) {
    const hash = this.#hash(bytes, at);
    return ((this.#words[hash >>> 5] ?? 0) & 1 << (hash & 31)) !== 0;
  }
  #hash(bytes, at) {
    const block = (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0) << 16 | (bytes[at + 3] ?? 0) << 24;
    return Math.imul(block, 2654435761) >>> this.#shift;
  }
};
var Prefilter = class {
  /** How many beginnings one block rules out. */
  #step;
  /** The blocks of each form that a step can meet. */
  #blocks;
  #firstBlocks;
  /** The first bytes of forms that are shorter than a block. Undefined: there are none. */
  #shortBegins;
  constructor(forms) {
    const short = forms.filter((form) => form.length > 0 && form.length < BLOCK_BYTES);
    const long = forms.filter((form) => form.length >= BLOCK_BYTES);
    const shortest = long.reduce((length, form) => Math.min(length, form.length), BLOCK_BYTES + LONGEST_STEP);
    this.#step = Math.min(shortest - BLOCK_BYTES + 1, LONGEST_STEP);
    this.#blocks = new BlockSet(long.length * this.#step);
    this.#firstBlocks = new BlockSet(long.length);
    for (const form of long) {
      this.#firstBlocks.add(form, 0);
      for (let at = 0; at < this.#step; at += 1) this.#blocks.add(form, at);
    }
    if (short.length === 0) return;
    this.#shortBegins = new Uint8Array(256);
    for (const form of short) this.#shortBegins[form[0] ?? 0] = 1;
  }
  /** The first index from `from` at which a form may begin; too near to `end` for a block, each index is one. */
  next(bytes, from, end) {
    if (this.#shortBegins !== void 0) return this.#nextOfAny(this.#shortBegins, bytes, from, end);
    const step = this.#step;
    const last = end - BLOCK_BYTES;
    let at = from + step - 1;
    for (; at <= last; at += step) {
      if (!this.#blocks.has(bytes, at)) continue;
      for (let begin2 = at - step + 1; begin2 <= at; begin2 += 1) {
        if (this.#firstBlocks.has(bytes, begin2)) return begin2;
      }
    }
    let begin = at - step + 1;
    while (begin <= last && !this.#firstBlocks.has(bytes, begin)) begin += 1;
    return begin;
  }
  #nextOfAny(shortBegins, bytes, from, end) {
    const last = end - BLOCK_BYTES;
    let at = from;
    while (at <= last && shortBegins[bytes[at] ?? 0] === 0 && !this.#firstBlocks.has(bytes, at)) at += 1;
    return at;
  }
};

// src/masking/redactor/stretches.ts
var Stretches = class {
  #all = [];
  get list() {
    return this.#all;
  }
  get isEmpty() {
    return this.#all.length === 0;
  }
  /** The end of the range that `position` is in; the position itself when it is in none. */
  endAround(position) {
    const found = this.#all.findLast(({ start: start2 }) => start2 <= position);
    return Math.max(found?.end ?? position, position);
  }
  /** Adds a range. It may begin before ranges that are there, and takes them in when it reaches them. */
  add(start2, end) {
    let last = this.#all.at(-1);
    if (last === void 0 || last.end < start2) {
      this.#all.push({ start: start2, end });
      return;
    }
    const stop = Math.max(end, last.end);
    let begin = start2;
    while (last !== void 0 && last.end >= begin) {
      begin = Math.min(begin, last.start);
      this.#all.pop();
      last = this.#all.at(-1);
    }
    this.#all.push({ start: begin, end: stop });
  }
  /** Forgets what ends at `position` or before it, and counts the rest from `origin`. */
  moveOn(position, origin) {
    this.#all = this.#all.filter(({ end }) => end > position);
    for (const stretch of this.#all) {
      stretch.start -= origin;
      stretch.end -= origin;
    }
  }
};

// src/masking/redactor/text-reader.ts
var TextReader = class {
  #automaton;
  #prefilter;
  #state = 0;
  constructor(automaton, prefilter) {
    this.#automaton = automaton;
    this.#prefilter = prefilter;
  }
  /** How many bytes at the end of what was read may begin a form. */
  get depth() {
    return this.#automaton.depth(this.#state);
  }
  /** Forgets what was read. */
  restart() {
    this.#state = 0;
  }
  /**
   * Reads `bytes` from index `from` to `end`. While little can become a match, the prefilter looks ahead, from where
   * that little begins. It looks at the same beginning once only (`unfiltered`), so the work stays in proportion to the
   * text; what is read a second time (up to `told`) is not told again.
   */
  read(bytes, from, end, onMatch) {
    const automaton = this.#automaton;
    let state = this.#state;
    let at = from;
    let unfiltered = from;
    let told = from;
    while (at < end) {
      const depth = automaton.depth(state);
      const begin = at - depth;
      if (depth < BLOCK_BYTES && begin >= unfiltered && begin + BLOCK_BYTES <= end) {
        told = Math.max(told, at);
        at = this.#prefilter.next(bytes, begin, end);
        unfiltered = at + 1;
        state = 0;
      }
      state = automaton.step(state, bytes[at] ?? 0);
      at += 1;
      const length = automaton.longest(state);
      if (length > 0 && at > told) onMatch(length, at);
      const straight = automaton.straightSteps(state, bytes, at, end);
      state += straight;
      at += straight;
    }
    this.#state = state;
  }
};

// src/masking/redactor/redactor.ts
var MIN_HELD_BYTES = 4;
var MAX_CODE_BYTES_INSIDE = 65536;
var NOTHING = /* @__PURE__ */ new Uint8Array(0);
var Redactor = class {
  #text;
  #literal;
  #found = { hidden: new Stretches(), literal: new Stretches(), codes: new Codes() };
  #outlet = new Outlet(this.#found);
  /** The beginning of what may become a colour code; not read yet. */
  #pending = NOTHING;
  /** @param forms The byte strings to hide, in any order and number. Empty ones are ignored. */
  constructor(forms) {
    const automaton = new Automaton(forms);
    this.#text = new TextReader(automaton, new Prefilter(forms));
    this.#literal = new LiteralReader(automaton, forms);
  }
  /** Takes the next bytes and returns those that are decided, in pieces that may be views of `chunk`. */
  write(chunk) {
    const bytes = joined(this.#pending, chunk);
    const read = this.#read(bytes);
    this.#pending = bytes.slice(read);
    return this.#release(bytes, read);
  }
  /**
   * To be called when no byte came for a while. Lets out a tail that may begin a form when it is shorter than 4 bytes,
   * counted with those that were let out before. Should the form's rest come, that is hidden. The beginning of a colour
   * code stays: a terminal shows nothing of it.
   */
  pause() {
    const undecided = Math.max(this.#text.depth, this.#literal.depth);
    return undecided < MIN_HELD_BYTES ? this.#outlet.release(NOTHING, 0, 0) : [];
  }
  /** The rest, when no more bytes will come. */
  end() {
    const bytes = this.#pending;
    this.#pending = NOTHING;
    this.#readText(bytes, 0, bytes.length);
    this.#text.restart();
    this.#literal.restart();
    return this.#release(bytes, bytes.length);
  }
  /** Reads text and codes; returns where a code begins whose end has not arrived. */
  #read(bytes) {
    let at = 0;
    for (; ; ) {
      const code = findCode(bytes, at);
      const stop = code?.start ?? bytes.length;
      this.#readText(bytes, at, stop);
      if (code?.end === void 0) return stop;
      this.#readCode(bytes, code.start, code.end);
      at = code.end;
    }
  }
  #readText(bytes, from, end) {
    this.#literal.readText(bytes, from, end, this.#found.codes.lastEnd, this.#onLiteralMatch);
    this.#text.read(bytes, from, end, this.#onMatch);
  }
  #readCode(bytes, start2, end) {
    const { codes } = this.#found;
    this.#literal.readCode(bytes, start2, end, this.#onLiteralMatch);
    codes.add(start2, end);
    if (codes.bytesWithin(this.#text.depth, end) > MAX_CODE_BYTES_INSIDE) this.#text.restart();
  }
  #onMatch = (length, end) => {
    this.#found.hidden.add(this.#found.codes.beginOf(length, end), end);
  };
  #onLiteralMatch = (length, end) => {
    this.#found.hidden.add(end - length, end);
    this.#found.literal.add(end - length, end);
  };
  /** Lets out what no later byte can change, of what is read up to `read`, and counts from there. */
  #release(bytes, read) {
    const { hidden, literal, codes } = this.#found;
    const textBegin = codes.beginOf(this.#text.depth, read);
    const literalBegin = read - this.#literal.depth;
    const decided = Math.min(textBegin, literalBegin);
    const out = this.#outlet.release(bytes, textBegin, literalBegin);
    this.#outlet.moveOn(bytes, read);
    hidden.moveOn(decided, read);
    literal.moveOn(decided, read);
    codes.moveOn(decided, read);
    return out;
  }
};
function joined(first, second) {
  if (first.length === 0) return new Uint8Array(second.buffer, second.byteOffset, second.length);
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new Redactor(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__/* .allFormsOf */ .SX)(values.flatMap(_chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
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

// src/stops/command-folder.ts
var OUTLIVE_SIGNAL_MS = 1500;
var CommandFolder = class {
  path;
  #platform;
  #timer;
  constructor(platform) {
    this.#platform = platform;
    this.path = (0,_chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  }
  /** Makes the folder and all that is in it; returns the script's path. Throws KT702. */
  write(files, shell, script) {
    (0,_chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .hV)(this.path, files);
    return (0,_chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__/* .writeScript */ .lF)(this.path, shell.extension, (0,_chunk_JUSCXHC3_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptText */ .r7)(shell, script));
  }
  /** To be told of each signal: after the last one the folder is not left to a command that does not end. */
  signalled(signal) {
    if (signal === _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__/* .SYSTEM */ .IJ.cancelSignals.at(-1)) {
      this.#timer ??= setTimeout(
        () => (0,_chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot),
        OUTLIVE_SIGNAL_MS
      );
    }
  }
  /** Removes the folder, if it is there. */
  async remove() {
    clearTimeout(this.#timer);
    const removal = (0,_chunk_P37GZPA3_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot);
    if ("reason" in removal) {
      await this.#platform.warn(`the files of the command could not be removed: ${removal.reason}`);
    }
  }
};

// src/stops/run.ts
var HOLDERS_MS = 2e3;
async function handToCommand(job, values, command) {
  const plan = (0,_chunk_JUSCXHC3_js__WEBPACK_IMPORTED_MODULE_0__/* .planCommand */ .VV)(job, command);
  const folder = new CommandFolder(job.platform);
  let isCancelled = false;
  const onSignal = (signal) => {
    isCancelled ||= _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__/* .SYSTEM */ .IJ.cancelSignals.includes(signal);
    folder.signalled(signal);
  };
  let end;
  try {
    end = await start({ job, values, command, plan, folder, onSignal });
  } finally {
    await folder.remove();
  }
  const exitCode = exitStatusOf(end);
  await new CommandReport(job.report.log, job.platform).ran({ exitCode, signal: end.signal, isCancelled });
  return exitCode;
}
async function start({ job, values, command, plan, folder, onSignal }) {
  const { platform, report } = job;
  const files = values.flatMap(_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOf */ .W7);
  const script = folder.write(files, plan.shell, command.script);
  const pairs = values.flatMap((value) => (0,_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(value, folder.path));
  const { env, withheld } = await platform.commandEnv({ idToken: command.idToken });
  await report.summarised();
  (0,_chunk_SFDDORM6_js__WEBPACK_IMPORTED_MODULE_18__/* .throwIfCancelled */ .dZ)(job.budget);
  leaveAlone(job);
  const shell = `${plan.file} ${plan.shell.template}`;
  new CommandReport(report.log, platform).running({
    shell,
    variables: pairs.length,
    files: files.length,
    withheld
  });
  return await runCommand({
    file: plan.file,
    args: (0,_chunk_JUSCXHC3_js__WEBPACK_IMPORTED_MODULE_0__/* .argumentsOf */ .aX)(plan.shell, script),
    isLine: !_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_8__/* .SYSTEM */ .IJ.dividesArguments,
    env: withSecrets(env, pairs),
    cwd: plan.cwd,
    stdin: "ignore",
    output: { both: { to: process.stdout, filter: commandFilter(job, values) } },
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
  if (!(thrown instanceof NotStarted)) {
    throw thrown;
  }
  const { cause, reason } = thrown;
  const words = REASONS[reason];
  const why = words === void 0 ? reason : `${words} (${reason})`;
  throw new _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT703", `the command could not be started: ${why}; nothing was handed over.`, {
    cause
  });
}



/***/ })

};
;