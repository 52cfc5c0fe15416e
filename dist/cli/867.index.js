"use strict";
exports.id = 867;
exports.ids = [867];
exports.modules = {

/***/ 7808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a9: () => (/* binding */ withSecrets),
/* harmony export */   g3: () => (/* binding */ hiddenForms),
/* harmony export */   qM: () => (/* binding */ commandFilter)
/* harmony export */ });
/* harmony import */ var _chunk_STV4YQPR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4477);
/* harmony import */ var _chunk_XS5DMJCU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6823);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4124);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6287);





// src/stops/command-env.ts
function withSecrets(env, pairs, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ) {
  const taken = new Set(pairs.map(({ name }) => system.variableName(name)));
  const others = Object.entries(env).filter(([name]) => !taken.has(system.variableName(name)));
  const own = pairs.map(({ name, value }) => [name, value instanceof _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z ? value.reveal() : value]);
  return Object.fromEntries([...others, ...own]);
}

// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new _chunk_XS5DMJCU_js__WEBPACK_IMPORTED_MODULE_1__/* .Redactor */ .pO(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_XS5DMJCU_js__WEBPACK_IMPORTED_MODULE_1__/* .allFormsOf */ .SX)(values.flatMap(_chunk_STV4YQPR_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
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

/***/ 5867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handToExec: () => (/* binding */ handToExec)
/* harmony export */ });
/* harmony import */ var _chunk_FQD4UR2L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7808);
/* harmony import */ var _chunk_FM3A2ZY2_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6542);
/* harmony import */ var _chunk_UL4AMJSE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8325);
/* harmony import */ var _chunk_STV4YQPR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4477);
/* harmony import */ var _chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4530);
/* harmony import */ var _chunk_XS5DMJCU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6823);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7741);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4124);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6287);
/* harmony import */ var _chunk_37AE7ZI4_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8420);
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
    this.path = (0,_chunk_STV4YQPR_js__WEBPACK_IMPORTED_MODULE_2__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  }
  get count() {
    return this.#count;
  }
  /** Makes the folder and the files in it; no folder for no files. Throws KT702. */
  write(files) {
    if (files.length === 0) return;
    (0,_chunk_STV4YQPR_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFiles */ .hV)(this.path, files);
    this.#count = files.length;
    this.#timer = setInterval(() => touch(this.path), TOUCH_EACH_MS).unref();
  }
  /** Removes the folder, if there is one. */
  async remove() {
    clearInterval(this.#timer);
    if (this.#count === 0) return;
    const removal = (0,_chunk_STV4YQPR_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot);
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
    files.write(values.flatMap(_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_3__/* .fileOf */ .W7));
    const end = await run(job, values, exec, files);
    return statusOf(end);
  } catch (thrown) {
    if (!(thrown instanceof _chunk_UL4AMJSE_js__WEBPACK_IMPORTED_MODULE_1__/* .NotStarted */ .R9)) throw thrown;
    const { explainNotStarted } = await __webpack_require__.e(/* import() */ 541).then(__webpack_require__.bind(__webpack_require__, 541));
    await job.report.failed(explainNotStarted(exec.file, thrown));
    return thrown.status;
  } finally {
    await files.remove();
  }
}
async function run(job, values, { file, args, redact }, files) {
  const { budget, connections, platform, report } = job;
  const pairs = values.flatMap((value) => (0,_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_3__/* .pairOf */ .cF)(value, files.path));
  const { env, withheld } = await platform.commandEnv({ idToken: true });
  (0,_chunk_FM3A2ZY2_js__WEBPACK_IMPORTED_MODULE_10__/* .throwIfCancelled */ .dZ)(budget);
  budget.stop();
  connections.close();
  report.running({ shell: file, variables: pairs.length, files: files.count, withheld });
  const output = outputOf(redact, () => new _chunk_XS5DMJCU_js__WEBPACK_IMPORTED_MODULE_4__/* .Redactor */ .pO((0,_chunk_FQD4UR2L_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenForms */ .g3)(job, values)));
  if (redact === "auto" && output.stdout === "inherit") report.unfiltered();
  return await (0,_chunk_UL4AMJSE_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d1)({
    file,
    args,
    env: (0,_chunk_FQD4UR2L_js__WEBPACK_IMPORTED_MODULE_0__/* .withSecrets */ .a9)(env, pairs),
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
  const status = (0,_chunk_UL4AMJSE_js__WEBPACK_IMPORTED_MODULE_1__/* .exitStatusOf */ .et)(end);
  const lost = end.outputFailures.find((failure) => !("code" in failure && failure.code === "EPIPE"));
  if (lost === void 0 || status !== 0) return status;
  const reason = "code" in lost ? String(lost.code) : lost.name;
  throw new _chunk_37AE7ZI4_js__WEBPACK_IMPORTED_MODULE_8__/* .KeytrailError */ .E_("KT705", `the output of the command could not be written: ${reason}.`, {
    cause: lost
  });
}



/***/ })

};
;