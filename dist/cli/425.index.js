"use strict";
exports.id = 425;
exports.ids = [425];
exports.modules = {

/***/ 9601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ CommandReport),
/* harmony export */   a: () => (/* binding */ withSecrets)
/* harmony export */ });
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4124);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7741);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);





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
    const parts = [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(variables, "variable"), ...files === 0 ? [] : [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, "file")]];
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
    const error = new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT704", `the command ${how}.`);
    this.#log.error(error);
    await this.#platform.fail(error);
  }
  /** The command's output goes to a terminal as it is. */
  unfiltered() {
    this.#log.line`\u2192 output    goes to the terminal as it is, secrets are not hidden in it; --redact always hides them`;
  }
};

// src/stops/command-env.ts
function withSecrets(env, pairs, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ) {
  const taken = new Set(pairs.map(({ name }) => system.variableName(name)));
  const others = Object.entries(env).filter(([name]) => !taken.has(system.variableName(name)));
  const own = pairs.map(({ name, value }) => [name, value instanceof _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z ? value.reveal() : value]);
  return Object.fromEntries([...others, ...own]);
}




/***/ }),

/***/ 4741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hiddenForms),
/* harmony export */   q: () => (/* binding */ commandFilter)
/* harmony export */ });
/* harmony import */ var _chunk_4PQ3FNAU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6378);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9769);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4340);




// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_1__/* .Redactor */ .p(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_2__/* .allFormsOf */ .S)(values.flatMap(_chunk_4PQ3FNAU_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
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

/***/ 2603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VV: () => (/* binding */ planCommand),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   r7: () => (/* binding */ scriptText)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);




// src/stops/plan-command.ts



// src/handover/shell/find-program.ts


function findProgram(name, env, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM */ .IJ) {
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
function shellOf(input, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM */ .IJ) {
  const [name = "", ...words] = (input ?? system.defaultShells.at(-1) ?? "").split(" ");
  const builtIn = BUILT_IN[name];
  if (builtIn !== void 0 && words.length === 0) {
    const own = name === "node" ? [name, process.execPath] : [name];
    return { programs: input === void 0 ? system.defaultShells : own, ...builtIn };
  }
  return { extension: "", ...builtIn, programs: [name], template: words.join(" ").trimStart() };
}
function scriptText({ before, behind }, script, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM */ .IJ) {
  const text = [before, script, behind].filter((part) => part !== void 0).join("\n");
  return system.lineEnd === "\n" ? text : text.replaceAll("\r\n", "\n").replaceAll("\n", system.lineEnd);
}
function argumentsOf({ template }, path, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM */ .IJ) {
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
    ...file === void 0 ? [`shell: ${shell.programs.map(_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h).join(" or ")} is not in PATH`] : [],
    ...isFolder(cwd) ? [] : [`working-directory: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(command.workingDirectory)} is no folder`]
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

/***/ 425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handToCommand: () => (/* binding */ handToCommand)
/* harmony export */ });
/* harmony import */ var _chunk_GSBA27KV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9601);
/* harmony import */ var _chunk_QUNPSQXI_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6347);
/* harmony import */ var _chunk_SFDDORM6_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9887);
/* harmony import */ var _chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9723);
/* harmony import */ var _chunk_VYUOUN7B_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2603);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4124);
/* harmony import */ var _chunk_MRKV63DP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4741);
/* harmony import */ var _chunk_4PQ3FNAU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6378);
/* harmony import */ var _chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4530);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9769);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4340);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7741);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6287);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8109);
















// src/stops/command-folder.ts
var OUTLIVE_SIGNAL_MS = 1500;
var CommandFolder = class {
  path;
  #platform;
  #timer;
  constructor(platform) {
    this.#platform = platform;
    this.path = (0,_chunk_QUNPSQXI_js__WEBPACK_IMPORTED_MODULE_1__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  }
  /** Makes the folder and all that is in it; returns the script's path. Throws KT702. */
  write(files, shell, script) {
    (0,_chunk_QUNPSQXI_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .hV)(this.path, files);
    return (0,_chunk_QUNPSQXI_js__WEBPACK_IMPORTED_MODULE_1__/* .writeScript */ .lF)(this.path, shell.extension, (0,_chunk_VYUOUN7B_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptText */ .r7)(shell, script));
  }
  /** To be told of each signal: after the last one the folder is not left to a command that does not end. */
  signalled(signal) {
    if (signal === _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__/* .SYSTEM */ .IJ.cancelSignals.at(-1)) {
      this.#timer ??= setTimeout(
        () => (0,_chunk_4PQ3FNAU_js__WEBPACK_IMPORTED_MODULE_6__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot),
        OUTLIVE_SIGNAL_MS
      );
    }
  }
  /** Removes the folder, if it is there. */
  async remove() {
    clearTimeout(this.#timer);
    const removal = (0,_chunk_4PQ3FNAU_js__WEBPACK_IMPORTED_MODULE_6__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot);
    if ("reason" in removal) {
      await this.#platform.warn(`the files of the command could not be removed: ${removal.reason}`);
    }
  }
};

// src/stops/run.ts
var HOLDERS_MS = 2e3;
async function handToCommand(job, values, command) {
  const plan = (0,_chunk_VYUOUN7B_js__WEBPACK_IMPORTED_MODULE_3__/* .planCommand */ .VV)(job, command);
  const folder = new CommandFolder(job.platform);
  let isCancelled = false;
  const onSignal = (signal) => {
    isCancelled ||= _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__/* .SYSTEM */ .IJ.cancelSignals.includes(signal);
    folder.signalled(signal);
  };
  let end;
  try {
    end = await start({ job, values, command, plan, folder, onSignal });
  } finally {
    await folder.remove();
  }
  const exitCode = (0,_chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_2__/* .exitStatusOf */ .et)(end);
  await new _chunk_GSBA27KV_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandReport */ .Y(job.report.log, job.platform).ran({ exitCode, signal: end.signal, isCancelled });
  return exitCode;
}
async function start({ job, values, command, plan, folder, onSignal }) {
  const { platform, report } = job;
  const files = values.flatMap(_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_7__/* .fileOf */ .W7);
  const script = folder.write(files, plan.shell, command.script);
  const pairs = values.flatMap((value) => (0,_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_7__/* .pairOf */ .cF)(value, folder.path));
  const { env, withheld } = await platform.commandEnv({ idToken: command.idToken });
  await report.summarised();
  (0,_chunk_SFDDORM6_js__WEBPACK_IMPORTED_MODULE_14__/* .throwIfCancelled */ .dZ)(job.budget);
  leaveAlone(job);
  const shell = `${plan.file} ${plan.shell.template}`;
  new _chunk_GSBA27KV_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandReport */ .Y(report.log, platform).running({
    shell,
    variables: pairs.length,
    files: files.length,
    withheld
  });
  return await (0,_chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)({
    file: plan.file,
    args: (0,_chunk_VYUOUN7B_js__WEBPACK_IMPORTED_MODULE_3__/* .argumentsOf */ .aX)(plan.shell, script),
    isLine: !_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__/* .SYSTEM */ .IJ.dividesArguments,
    env: (0,_chunk_GSBA27KV_js__WEBPACK_IMPORTED_MODULE_0__/* .withSecrets */ .a)(env, pairs),
    cwd: plan.cwd,
    stdin: "ignore",
    output: { both: { to: process.stdout, filter: (0,_chunk_MRKV63DP_js__WEBPACK_IMPORTED_MODULE_5__/* .commandFilter */ .q)(job, values) } },
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
  if (!(thrown instanceof _chunk_NHTQMV7Z_js__WEBPACK_IMPORTED_MODULE_2__/* .NotStarted */ .R9)) {
    throw thrown;
  }
  const { cause, reason } = thrown;
  const words = REASONS[reason];
  const why = words === void 0 ? reason : `${words} (${reason})`;
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_13__/* .KeytrailError */ .E_("KT703", `the command could not be started: ${why}; nothing was handed over.`, {
    cause
  });
}



/***/ })

};
;