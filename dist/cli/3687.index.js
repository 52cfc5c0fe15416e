"use strict";
exports.id = 3687;
exports.ids = [3687];
exports.modules = {

/***/ 9156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hint)
/* harmony export */ });
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




/***/ }),

/***/ 8402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rp: () => (/* binding */ keytrailErrorOf),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   xv: () => (/* binding */ VERSION)
/* harmony export */ });
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);


// src/unexpected.ts
var PLACE = /\bat [^\n]*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)/;
function unexpected(thrown) {
  const { message, name, stack = "" } = thrown instanceof Error ? thrown : new Error("no error was thrown");
  const place = PLACE.exec(stack.replace(message, ""))?.[1];
  const where = place === void 0 ? "" : ` at ${place}`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_(
    "KT901",
    `Keytrail failed unexpectedly: ${name}${where}. Its message is left out: it could quote a secret.`,
    { cause: thrown }
  );
}
function keytrailErrorOf(thrown) {
  return thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_ ? thrown : unexpected(thrown);
}

// package.json
var package_default = { version: "0.1.0" };

// src/version.ts
var VERSION = package_default.version;




/***/ }),

/***/ 8038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ defuseLine),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Lj: () => (/* binding */ openTerminalLog),
/* harmony export */   PG: () => (/* binding */ hasColour),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   cy: () => (/* binding */ quieted),
/* harmony export */   hM: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);



// src/colour.ts
function hasColour({ isTTY }, env) {
  const forced = env["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  return isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
var CODES = { green: 32, red: 31, yellow: 33 };
var SIGNS = [
  [/^\u2713/gm, "green"],
  [/^\u2717/gm, "red"],
  [/^Error KT\d+:/gm, "red"],
  [/^!/gm, "yellow"]
];
function coloured(stream) {
  return {
    on: (event, listener) => stream.on(event, listener),
    write: (text, done) => stream.write(paint(text), done)
  };
}
function paint(text) {
  return SIGNS.reduce(
    (painted, [sign, colour]) => painted.replace(sign, `\x1B[${CODES[colour]}m$&\x1B[39m`),
    text
  );
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
  let failure;
  const fail = (error) => {
    failure ??= error ?? void 0;
  };
  stream.on("error", fail);
  const print = (line) => void stream.write(`${defuseLine(line)}
`, fail);
  const send = (text) => new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      fail(error);
      if (failure === void 0) resolve();
      else reject(brokenOutput(failure));
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
  const reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(cause) ?? cause.name;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT501", `standard output cannot be written (${reason}).`, { cause });
}
function renderError(error) {
  const [firstFix, ...otherFixes] = error.fix;
  return [
    `Error ${error.code}: ${escapeText(error.message)}`,
    ...error.details.map((detail) => `  ${escapeText(detail)}`),
    ...firstFix === void 0 ? [] : [`  Fix: ${escapeText(firstFix)}`],
    ...otherFixes.map((fix) => `       ${escapeText(fix)}`),
    ...error.paste.map((line) => `  ${escapeText(line)}`),
    `  ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .errorPage */ .Wr)(error.code)}`
  ];
}

// src/terminal-log.ts
function openTerminalLog() {
  const { stderr, env } = process;
  return createLog(hasColour(stderr, env) ? coloured(stderr) : stderr);
}
function quieted(log) {
  return { ...log, line: () => {
  } };
}




/***/ }),

/***/ 6287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   IJ: () => (/* binding */ SYSTEM),
/* harmony export */   ZJ: () => (/* binding */ NotAFileError),
/* harmony export */   gD: () => (/* binding */ syncFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
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

/***/ 8765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ notRight),
/* harmony export */   W: () => (/* binding */ usageError)
/* harmony export */ });
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9156);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);




// src/commands/usage.ts
var NO_VALUE = "commander.optionMissingArgument";
function usageError({ code, message }, command) {
  const [, word = ""] = (code === NO_VALUE ? /'([^'\s]*)/ : /'([^=']*)/).exec(message) ?? [];
  return notRight([explain(code, word, command)], pathOf(command));
}
function notRight(mistakes, path) {
  const [only = "", ...more] = mistakes;
  const fix = `look at ${path} --help`;
  return more.length === 0 ? new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__/* .KeytrailError */ .E_("KT903", `${only}.`, { fix }) : new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__/* .KeytrailError */ .E_("KT903", `${path} has ${mistakes.length} mistakes.`, { details: mistakes, fix });
}
function explain(code, word, command) {
  const path = pathOf(command);
  switch (code) {
    case "commander.unknownOption": {
      const known = command.createHelp().visibleOptions(command);
      return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(word)} is no option of ${path}${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(
        word,
        known.flatMap(({ long }) => long ?? [])
      )}`;
    }
    case "commander.unknownCommand": {
      const known = namesOf(command);
      return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(word)} is no command${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(word, known)}; the commands are ${known.join(", ")}`;
    }
    case "commander.missingArgument":
      if (command.parent?.name() === "audit") {
        return `${path} needs a source: a file, a folder, s3://BUCKET/PREFIX or cloudwatch-logs://GROUP`;
      }
      return `${path} needs a command to start: ${path} [OPTIONS] -- COMMAND [ARGS]`;
    case NO_VALUE:
      return `the option ${word} needs a value`;
    case "commander.missingMandatoryOptionValue":
      return `${path} needs the option ${word}`;
    case "commander.excessArguments":
      return `${path} takes no arguments`;
    default:
      return `${path} needs a command: ${namesOf(command).join(", ")}`;
  }
}
function namesOf(command) {
  const visible = command.createHelp().visibleCommands(command);
  return command.commands.filter((each) => visible.includes(each)).map((each) => each.name());
}
function pathOf(command) {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}




/***/ }),

/***/ 8109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 9802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 7095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ single),
/* harmony export */   KZ: () => (/* binding */ INPUT_OPTIONS),
/* harmony export */   aV: () => (/* binding */ shortValuesOf),
/* harmony export */   fJ: () => (/* binding */ envRequest),
/* harmony export */   ht: () => (/* binding */ REDACT_MODES),
/* harmony export */   jP: () => (/* binding */ execRequest),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8765);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9802);



// src/commands/exec-options.ts
var INPUT_OPTIONS = [
  { input: "scope", value: "NAME", help: "the manifest's scope; * takes all" },
  { input: "manifest", value: "FILE", help: "default .keytrail.yml in this folder" },
  { input: "aws-region", value: "REGION", help: "default AWS_REGION, AWS_DEFAULT_REGION" },
  { input: "role-to-assume", value: "ARN", help: "the role to assume with an OIDC token" },
  { input: "audience", value: "TEXT", help: "of a token that GitHub's endpoint gives" },
  { input: "role-duration-seconds", value: "N", help: "life of the session, 900 to 43200; default 900" },
  { input: "role-session-name", value: "NAME", help: "default cli-USER@HOST" },
  { input: "allowed-account-ids", value: "IDS", help: "refuse sessions in other accounts", between: "," },
  { input: "allow-env-names", value: "NAMES", help: "names that may be set though refused", between: "," },
  { input: "overwrite", value: "NAMES", help: "variables that may get another value", between: "," },
  { input: "allow-unmasked", value: "NAMES", help: 'secrets that "mask: false" may show', between: "," },
  { input: "short-values", value: "RULE", help: "warn, fail or mask; default warn" },
  { input: "audit", value: "URI", help: "a sink for the records beside the file", between: "\n" },
  { input: "audit-role-to-assume", value: "ARN", help: "the role that writes the records" },
  { input: "audit-failure", value: "RULE", help: "block or warn; default block" },
  { input: "audit-signing-key", value: "KEY", help: "the KMS key that signs the result" },
  { input: "allow-endpoint-override", value: "BOOL", help: "true: sinks may have another endpoint" },
  { input: "timeout-seconds", value: "N", help: "time for the load, 1 to 3600; default 60" }
];
var REDACT_MODES = ["auto", "always", "never"];

// src/commands/read-options.ts
var SHORT_RULES = ["warn", "fail", "mask"];
var SECRET = /^\s*[^\s#=][^\r\n=]*=[^\r\n]*$/;
function execRequest(options, [file = "", ...args]) {
  const mistakes = [];
  const loading = loadOptions(options, mistakes);
  const given = single("redact", valuesOf(options, "redact"), mistakes) ?? "auto";
  const redact = oneOf("--redact", given, REDACT_MODES, mistakes);
  if (file === "") mistakes.push("the name of the command is empty");
  if (mistakes.length > 0) throw (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_0__/* .notRight */ .E)(mistakes, "keytrail exec");
  return { ...loading, redact, pristine: options["pristine"] === true, file, args };
}
function envRequest(options) {
  const mistakes = [];
  const loading = loadOptions(options, mistakes);
  if (mistakes.length > 0) throw (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_0__/* .notRight */ .E)(mistakes, "keytrail env");
  return { ...loading, force: options["force"] === true };
}
function loadOptions(options, mistakes) {
  const one = (name) => single(name, valuesOf(options, name), mistakes);
  const inputs = /* @__PURE__ */ new Map();
  for (const { input, between } of INPUT_OPTIONS) {
    const value = between === void 0 ? one(input) ?? "" : valuesOf(options, input).join(between);
    if (value.trim() !== "") inputs.set(input, value);
  }
  const secrets = valuesOf(options, "secret");
  for (const secret of secrets.filter((each) => !SECRET.test(each))) {
    mistakes.push(`--secret ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(secret)} is not NAME=REFERENCE`);
  }
  if (secrets.length > 0) inputs.set("secrets", secrets.join("\n"));
  const tokenFile = one("web-identity-token-file") || void 0;
  if (tokenFile !== void 0 && !inputs.has("role-to-assume")) {
    mistakes.push("--web-identity-token-file is for --role-to-assume, which is not given");
  }
  return { inputs, tokenFile, quiet: options["quiet"] === true };
}
function shortValuesOf({ shortValues = [] }, path) {
  const mistakes = [];
  const given = single("short-values", shortValues, mistakes) || "warn";
  const rule = oneOf("--short-values", given, SHORT_RULES, mistakes);
  if (mistakes.length > 0) throw (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_0__/* .notRight */ .E)(mistakes, path);
  return rule;
}
function valuesOf(options, name) {
  const values = options[name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())];
  return Array.isArray(values) ? values : [];
}
function single(name, values, mistakes) {
  if (values.length > 1) mistakes.push(`--${name} is given ${values.length} times; once is allowed`);
  return values[0];
}
function oneOf(option, given, allowed, mistakes) {
  const found = allowed.find((each) => each === given);
  if (found === void 0) mistakes.push(`${option} ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(given)} is not one of ${allowed.join(", ")}`);
  return found ?? given;
}




/***/ }),

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7095);
/* harmony import */ var _chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8765);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8402);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8038);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9156);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9802);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8109);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8474);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1708);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7975);









// node_modules/commander/lib/error.js
var CommanderError = class extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = void 0;
  }
};
var InvalidArgumentError = class extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, "commander.invalidArgument", message);
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
};

// node_modules/commander/lib/argument.js
var Argument = class {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */
  constructor(name, description) {
    this.description = description || "";
    this.variadic = false;
    this.parseArg = void 0;
    this.defaultValue = void 0;
    this.defaultValueDescription = void 0;
    this.argChoices = void 0;
    switch (name[0]) {
      case "<":
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case "[":
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }
    if (this._name.endsWith("...")) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }
  /**
   * Return argument name.
   *
   * @return {string}
   */
  name() {
    return this._name;
  }
  /**
   * @package
   */
  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }
    previous.push(value);
    return previous;
  }
  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */
  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }
  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */
  argParser(fn) {
    this.parseArg = fn;
    return this;
  }
  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */
  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(", ")}.`
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }
  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }
  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
};
function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
  return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
}

// node_modules/commander/lib/command.js







// node_modules/commander/lib/help.js

var Help = class {
  constructor() {
    this.helpWidth = void 0;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }
  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }
  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */
  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd2) => !cmd2._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }
  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }
  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */
  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption);
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description).helpGroup(helpOption.helpGroupHeading)
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description).helpGroup(helpOption.helpGroupHeading)
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }
  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */
  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];
    const globalOptions = [];
    for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }
  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */
  visibleArguments(cmd) {
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
      });
    }
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }
  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */
  subcommandTerm(cmd) {
    const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
    return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + // simplistic check for non-help option
    (args ? " " + args : "");
  }
  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */
  optionTerm(option) {
    return option.flags;
  }
  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */
  argumentTerm(argument) {
    return argument.name();
  }
  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */
  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command))
        )
      );
    }, 0);
  }
  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */
  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
      );
    }, 0);
  }
  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */
  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
      );
    }, 0);
  }
  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */
  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument))
        )
      );
    }, 0);
  }
  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */
  commandUsage(cmd) {
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + "|" + cmd._aliases[0];
    }
    let ancestorCmdNames = "";
    for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
      ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + " " + cmd.usage();
  }
  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */
  commandDescription(cmd) {
    return cmd.description();
  }
  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */
  subcommandDescription(cmd) {
    return cmd.summary() || cmd.description();
  }
  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */
  optionDescription(option) {
    const extraInfo = [];
    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
      );
    }
    if (option.defaultValue !== void 0) {
      const showDefault = option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean";
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`
        );
      }
    }
    if (option.presetArg !== void 0 && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== void 0) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(", ")})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return option.description;
  }
  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */
  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
      );
    }
    if (argument.defaultValue !== void 0) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(", ")})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }
  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];
    return [helper.styleTitle(heading), ...items, ""];
  }
  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = /* @__PURE__ */ new Map();
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }
  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */
  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80;
    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }
    let output = [
      `${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      ""
    ];
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth
        ),
        ""
      ]);
    }
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument))
      );
    });
    output = output.concat(
      this.formatItemList("Arguments:", argumentList, helper)
    );
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? "Options:"
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option))
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });
    if (helper.showGlobalOptions) {
      const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option))
        );
      });
      output = output.concat(
        this.formatItemList("Global Options:", globalOptionList, helper)
      );
    }
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || "Commands:"
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub))
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });
    return output.join("\n");
  }
  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_13__.stripVTControlCharacters)(str).length;
  }
  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }
  styleUsage(str) {
    return str.split(" ").map((word) => {
      if (word === "[options]") return this.styleOptionText(word);
      if (word === "[command]") return this.styleSubcommandText(word);
      if (word[0] === "[" || word[0] === "<")
        return this.styleArgumentText(word);
      return this.styleCommandText(word);
    }).join(" ");
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    return str.split(" ").map((word) => {
      if (word === "[options]") return this.styleOptionText(word);
      if (word[0] === "[" || word[0] === "<")
        return this.styleArgumentText(word);
      return this.styleSubcommandText(word);
    }).join(" ");
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }
  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */
  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper)
    );
  }
  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }
  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = " ".repeat(itemIndent);
    if (!description) return itemIndentStr + term;
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term)
    );
    const spacerWidth = 2;
    const helpWidth = this.helpWidth ?? 80;
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        "\n" + " ".repeat(termWidth + spacerWidth)
      );
    }
    return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `
${itemIndentStr}`);
  }
  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;
    const rawLines = str.split(/\r\n|\n/);
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push("");
        return;
      }
      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(""));
        const nextChunk = chunk.trimStart();
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(""));
    });
    return wrappedLines.join("\n");
  }
};

// node_modules/commander/lib/option.js
var Option = class {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */
  constructor(flags, description) {
    this.flags = flags;
    this.description = description || "";
    this.required = flags.includes("<");
    this.optional = flags.includes("[");
    this.variadic = new RegExp("\\p{ID_Continue}\\.\\.\\.[>\\]]$", "u").test(flags);
    this.mandatory = false;
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag;
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith("--no-");
    }
    this.defaultValue = void 0;
    this.defaultValueDescription = void 0;
    this.presetArg = void 0;
    this.envVar = void 0;
    this.parseArg = void 0;
    this.hidden = false;
    this.argChoices = void 0;
    this.conflictsWith = [];
    this.implied = void 0;
    this.helpGroupHeading = void 0;
  }
  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */
  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }
  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */
  preset(arg) {
    this.presetArg = arg;
    return this;
  }
  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */
  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }
  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === "string") {
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }
  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */
  env(name) {
    this.envVar = name;
    return this;
  }
  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */
  argParser(fn) {
    this.parseArg = fn;
    return this;
  }
  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */
  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }
  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */
  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }
  /**
   * @package
   */
  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }
    previous.push(value);
    return previous;
  }
  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */
  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(", ")}.`
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }
  /**
   * Return option name.
   *
   * @return {string}
   */
  name() {
    if (this.long) {
      return this.long.replace(/^--/, "");
    }
    return this.short.replace(/^-/, "");
  }
  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */
  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ""));
    }
    return camelcase(this.name());
  }
  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }
  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */
  is(arg) {
    return this.short === arg || this.long === arg;
  }
  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */
  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
};
var DualOptions = class {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = /* @__PURE__ */ new Map();
    this.negativeOptions = /* @__PURE__ */ new Map();
    this.dualOptions = /* @__PURE__ */ new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }
  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== void 0 ? preset : false;
    return option.negate === (negativeValue === value);
  }
};
function camelcase(str) {
  return str.split("-").reduce((str2, word) => {
    return str2 + word[0].toUpperCase() + word.slice(1);
  });
}
function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  const shortFlagExp = /^-[^-]$/;
  const longFlagExp = /^--[^-]/;
  const flagParts = flags.split(/[ |,]+/).concat("guard");
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }
  if (flagParts[0].startsWith("-")) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);
    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === void 0 && longFlag === void 0)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`
    );
  return { shortFlag, longFlag };
}

// node_modules/commander/lib/suggestSimilar.js
var maxDistance = 3;
function editDistance(a, b) {
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);
  const d = [];
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1,
        // deletion
        d[i][j - 1] + 1,
        // insertion
        d[i - 1][j - 1] + cost
        // substitution
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.length][b.length];
}
function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return "";
  candidates = Array.from(new Set(candidates));
  const searchingOptions = word.startsWith("--");
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }
  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return;
    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });
  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }
  if (similar.length > 1) {
    return `
(Did you mean one of ${similar.join(", ")}?)`;
  }
  if (similar.length === 1) {
    return `
(Did you mean ${similar[0]}?)`;
  }
  return "";
}

// node_modules/commander/lib/command.js
var Command = class _Command extends node_events__WEBPACK_IMPORTED_MODULE_8__.EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */
  constructor(name) {
    super();
    this.commands = [];
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    this.registeredArguments = [];
    this._args = this.registeredArguments;
    this.args = [];
    this.rawArgs = [];
    this.processedArgs = [];
    this._scriptPath = null;
    this._name = name || "";
    this._optionValues = {};
    this._optionValueSources = {};
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null;
    this._executableDir = null;
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = "";
    this._summary = "";
    this._argsDescription = void 0;
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {};
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null;
    this._outputConfiguration = {
      writeOut: (str) => node_process__WEBPACK_IMPORTED_MODULE_12__.stdout.write(str),
      writeErr: (str) => node_process__WEBPACK_IMPORTED_MODULE_12__.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () => node_process__WEBPACK_IMPORTED_MODULE_12__.stdout.isTTY ? node_process__WEBPACK_IMPORTED_MODULE_12__.stdout.columns : void 0,
      getErrHelpWidth: () => node_process__WEBPACK_IMPORTED_MODULE_12__.stderr.isTTY ? node_process__WEBPACK_IMPORTED_MODULE_12__.stderr.columns : void 0,
      getOutHasColors: () => useColor() ?? (node_process__WEBPACK_IMPORTED_MODULE_12__.stdout.isTTY && node_process__WEBPACK_IMPORTED_MODULE_12__.stdout.hasColors?.()),
      getErrHasColors: () => useColor() ?? (node_process__WEBPACK_IMPORTED_MODULE_12__.stderr.isTTY && node_process__WEBPACK_IMPORTED_MODULE_12__.stderr.hasColors?.()),
      stripColor: (str) => (0,node_util__WEBPACK_IMPORTED_MODULE_13__.stripVTControlCharacters)(str)
    };
    this._hidden = false;
    this._helpOption = void 0;
    this._addImplicitHelpCommand = void 0;
    this._helpCommand = void 0;
    this._helpConfiguration = {};
    this._helpGroupHeading = void 0;
    this._defaultCommandGroup = void 0;
    this._defaultOptionGroup = void 0;
  }
  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
    return this;
  }
  /**
   * @returns {Command[]}
   * @private
   */
  _getCommandAndAncestors() {
    const result = [];
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }
  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */
  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === "object" && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden);
    cmd._executableFile = opts.executableFile || null;
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);
    if (desc) return this;
    return cmd;
  }
  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */
  createCommand(name) {
    return new _Command(name);
  }
  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */
  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }
  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */
  configureHelp(configuration) {
    if (configuration === void 0) return this._helpConfiguration;
    this._helpConfiguration = configuration;
    return this;
  }
  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */
  configureOutput(configuration) {
    if (configuration === void 0) return this._outputConfiguration;
    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration
    };
    return this;
  }
  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }
  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }
  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */
  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }
    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true;
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();
    return this;
  }
  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */
  createArgument(name, description) {
    return new Argument(name, description);
  }
  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === "function") {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }
  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */
  arguments(names) {
    names.trim().split(/ +/).forEach((detail) => {
      this.argument(detail);
    });
    return this;
  }
  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`
      );
    }
    if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }
  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */
  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === "boolean") {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }
    const nameAndArgs = enableOrNameAndArgs ?? "help [command]";
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? "display help for command";
    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);
    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
    return this;
  }
  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    if (typeof helpCommand !== "object") {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }
    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }
  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand = this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"));
    if (hasImplicitHelpCommand) {
      if (this._helpCommand === void 0) {
        this.helpCommand(void 0, void 0);
      }
      return this._helpCommand;
    }
    return null;
  }
  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */
  hook(event, listener) {
    const allowedValues = ["preSubcommand", "preAction", "postAction"];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }
  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */
  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== "commander.executeSubCommandAsync") {
          throw err;
        } else {
        }
      };
    }
    return this;
  }
  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */
  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
    }
    node_process__WEBPACK_IMPORTED_MODULE_12__.exit(exitCode);
  }
  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */
  action(fn) {
    const listener = (args) => {
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this;
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);
      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }
  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */
  createOption(flags, description) {
    return new Option(flags, description);
  }
  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */
  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === "commander.invalidArgument") {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }
  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */
  _registerOption(option) {
    const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
    if (matchingOption) {
      const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }
    this._initOptionGroup(option);
    this.options.push(option);
  }
  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */
  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };
    const alreadyUsed = knownBy(command).find(
      (name) => this._findCommand(name)
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
      const newCmd = knownBy(command).join("|");
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`
      );
    }
    this._initCommandGroup(command);
    this.commands.push(command);
  }
  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);
    const oname = option.name();
    const name = option.attributeName();
    if (option.defaultValue !== void 0) {
      this.setOptionValueWithSource(name, option.defaultValue, "default");
    }
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      if (val == null && option.presetArg !== void 0) {
        val = option.presetArg;
      }
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = "";
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };
    this.on("option:" + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, "cli");
    });
    if (option.envVar) {
      this.on("optionEnv:" + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, "env");
      });
    }
    return this;
  }
  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === "object" && flags instanceof Option) {
      throw new Error(
        "To add an Option object use addOption() instead of option() or requiredOption()"
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === "function") {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }
    return this.addOption(option);
  }
  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }
  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue
    );
  }
  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }
  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }
  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }
  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }
  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }
  /**
   * @private
   */
  _checkForBrokenPassThrough() {
    if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`
      );
    }
  }
  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */
  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error("call .storeOptionsAsProperties() before adding options");
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        "call .storeOptionsAsProperties() before setting option values"
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }
  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */
  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }
  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */
  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, void 0);
  }
  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */
  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }
  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */
  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }
  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */
  getOptionValueSourceWithGlobals(key) {
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (Object.hasOwn(cmd._optionValueSources, key)) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }
  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */
  _prepareUserArgs(argv, parseOptions) {
    if (argv !== void 0 && !Array.isArray(argv)) {
      throw new Error("first parameter to parse must be array or undefined");
    }
    parseOptions = parseOptions || {};
    if (argv === void 0 && parseOptions.from === void 0) {
      if (node_process__WEBPACK_IMPORTED_MODULE_12__.versions?.electron) {
        parseOptions.from = "electron";
      }
      const execArgv = node_process__WEBPACK_IMPORTED_MODULE_12__.execArgv ?? [];
      if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) {
        parseOptions.from = "eval";
      }
    }
    if (argv === void 0) {
      argv = node_process__WEBPACK_IMPORTED_MODULE_12__.argv;
    }
    this.rawArgs = argv.slice();
    let userArgs;
    switch (parseOptions.from) {
      case void 0:
      case "node":
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case "electron":
        if (node_process__WEBPACK_IMPORTED_MODULE_12__.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case "user":
        userArgs = argv.slice(0);
        break;
      case "eval":
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`
        );
    }
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || "program";
    return userArgs;
  }
  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */
  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);
    return this;
  }
  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */
  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);
    return this;
  }
  _prepareForParse() {
    if (this._savedState === null) {
      this.options.filter(
        (option) => option.negate && option.defaultValue === void 0 && this.getOptionValue(option.attributeName()) === void 0
      ).forEach((option) => {
        const positiveLongFlag = option.long.replace(/^--no-/, "--");
        if (!this._findOption(positiveLongFlag)) {
          this.setOptionValueWithSource(
            option.attributeName(),
            true,
            "default"
          );
        }
      });
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }
  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources }
    };
  }
  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    this.args = [];
    this.processedArgs = [];
  }
  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync(executableFile)) return;
    const executableDirMessage = executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory";
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }
  /**
   * Execute a sub-command executable.
   *
   * @private
   */
  _executeSubCommand(subcommand, args) {
    args = args.slice();
    const sourceExt = [".js", ".ts", ".tsx", ".mjs", ".cjs"];
    function findFile(baseDir, baseName) {
      const localBin = node_path__WEBPACK_IMPORTED_MODULE_10__.resolve(baseDir, baseName);
      if (node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync(localBin)) return localBin;
      if (sourceExt.includes(node_path__WEBPACK_IMPORTED_MODULE_10__.extname(baseName))) return void 0;
      const foundExt = sourceExt.find(
        (ext) => node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync(`${localBin}${ext}`)
      );
      if (foundExt) return `${localBin}${foundExt}`;
      return void 0;
    }
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();
    let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || "";
    if (this._scriptPath) {
      let resolvedScriptPath;
      try {
        resolvedScriptPath = node_fs__WEBPACK_IMPORTED_MODULE_11__.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = node_path__WEBPACK_IMPORTED_MODULE_10__.resolve(
        node_path__WEBPACK_IMPORTED_MODULE_10__.dirname(resolvedScriptPath),
        executableDir
      );
    }
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = node_path__WEBPACK_IMPORTED_MODULE_10__.basename(
          this._scriptPath,
          node_path__WEBPACK_IMPORTED_MODULE_10__.extname(this._scriptPath)
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`
          );
        }
      }
      executableFile = localFile || executableFile;
    }
    const launchWithNode = sourceExt.includes(node_path__WEBPACK_IMPORTED_MODULE_10__.extname(executableFile));
    let proc;
    if (node_process__WEBPACK_IMPORTED_MODULE_12__.platform !== "win32") {
      if (launchWithNode) {
        args.unshift(executableFile);
        args = incrementNodeInspectorPort(node_process__WEBPACK_IMPORTED_MODULE_12__.execArgv).concat(args);
        proc = node_child_process__WEBPACK_IMPORTED_MODULE_9__.spawn(node_process__WEBPACK_IMPORTED_MODULE_12__.argv[0], args, { stdio: "inherit" });
      } else {
        proc = node_child_process__WEBPACK_IMPORTED_MODULE_9__.spawn(executableFile, args, { stdio: "inherit" });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name
      );
      args.unshift(executableFile);
      args = incrementNodeInspectorPort(node_process__WEBPACK_IMPORTED_MODULE_12__.execArgv).concat(args);
      proc = node_child_process__WEBPACK_IMPORTED_MODULE_9__.spawn(node_process__WEBPACK_IMPORTED_MODULE_12__.execPath, args, { stdio: "inherit" });
    }
    if (!proc.killed) {
      const signals = ["SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP"];
      signals.forEach((signal) => {
        node_process__WEBPACK_IMPORTED_MODULE_12__.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            proc.kill(signal);
          }
        });
      });
    }
    const exitCallback = this._exitCallback;
    proc.on("close", (code) => {
      code = code ?? 1;
      if (!exitCallback) {
        node_process__WEBPACK_IMPORTED_MODULE_12__.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            "commander.executeSubCommandAsync",
            "(close)"
          )
        );
      }
    });
    proc.on("error", (err) => {
      if (err.code === "ENOENT") {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name
        );
      } else if (err.code === "EACCES") {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        node_process__WEBPACK_IMPORTED_MODULE_12__.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          "commander.executeSubCommandAsync",
          "(error)"
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });
    this.runningCommand = proc;
  }
  /**
   * @private
   */
  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });
    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      "preSubcommand"
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }
  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */
  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]
    );
  }
  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */
  _checkNumberOfArguments() {
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }
  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */
  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage
        );
      }
      return parsedValue;
    };
    this._checkNumberOfArguments();
    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === void 0) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }
  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */
  _chainOrCall(promise, fn) {
    if (promise?.then && typeof promise.then === "function") {
      return promise.then(() => fn());
    }
    return fn();
  }
  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */
  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
      hookedCommand._lifeCycleHooks[event].forEach((callback) => {
        hooks.push({ hookedCommand, callback });
      });
    });
    if (event === "postAction") {
      hooks.reverse();
    }
    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }
  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */
  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== void 0) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }
  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */
  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv();
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);
    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown);
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown
      );
    }
    if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) {
      this.help({ error: true });
    }
    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };
    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();
      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
      promiseChain = this._chainOrCall(
        promiseChain,
        () => this._actionHandler(this.processedArgs)
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown);
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown);
    } else if (operands.length) {
      if (this._findCommand("*")) {
        return this._dispatchSubcommand("*", operands, unknown);
      }
      if (this.listenerCount("command:*")) {
        this.emit("command:*", operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
    }
  }
  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return void 0;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name)
    );
  }
  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */
  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }
  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForMissingMandatoryOptions() {
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }
  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === void 0) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== "default";
    });
    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0
    );
    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find(
        (defined) => option.conflictsWith.includes(defined.attributeName())
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }
  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }
  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */
  parseOptions(args) {
    const operands = [];
    const unknown = [];
    let dest = operands;
    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === "-";
    }
    const negativeNumberArg = (arg) => {
      if (!/^-(\d+|\d*\.\d+)([eE][+-]?\d+)?$/.test(arg)) return false;
      return !this._getCommandAndAncestors().some(
        (cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short))
      );
    };
    let activeVariadicOption = null;
    let activeGroup = null;
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;
      if (arg === "--") {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }
      if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;
      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === void 0) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }
      if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (option.required || option.optional && this._combineFlagAndOptionalValue) {
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            this.emit(`option:${option.name()}`);
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf("=");
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }
      if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) {
        dest = unknown;
      }
      if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }
      dest.push(arg);
    }
    return { operands, unknown };
  }
  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      const result = {};
      const len = this.options.length;
      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] = key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }
    return this._optionValues;
  }
  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {}
    );
  }
  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    this._outputConfiguration.outputError(
      `${message}
`,
      this._outputConfiguration.writeErr
    );
    if (typeof this._showHelpAfterError === "string") {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr("\n");
      this.outputHelp({ error: true });
    }
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || "commander.error";
    this._exit(exitCode, code, message);
  }
  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in node_process__WEBPACK_IMPORTED_MODULE_12__.env) {
        const optionKey = option.attributeName();
        if (this.getOptionValue(optionKey) === void 0 || ["default", "config", "env"].includes(
          this.getOptionValueSource(optionKey)
        )) {
          if (option.required || option.optional) {
            this.emit(`optionEnv:${option.name()}`, node_process__WEBPACK_IMPORTED_MODULE_12__.env[option.envVar]);
          } else {
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }
  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
    };
    this.options.filter(
      (option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(
        this.getOptionValue(option.attributeName()),
        option
      )
    ).forEach((option) => {
      Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
        this.setOptionValueWithSource(
          impliedKey,
          option.implied[impliedKey],
          "implied"
        );
      });
    });
  }
  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */
  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: "commander.missingArgument" });
  }
  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */
  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: "commander.optionMissingArgument" });
  }
  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */
  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: "commander.missingMandatoryOptionValue" });
  }
  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    const findBestOptionFromValue = (option2) => {
      const optionKey = option2.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName()
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName()
      );
      if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) {
        return negativeOption;
      }
      return positiveOption || option2;
    };
    const getErrorMessage = (option2) => {
      const bestOption = findBestOptionFromValue(option2);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === "env") {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };
    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: "commander.conflictingOption" });
  }
  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */
  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = "";
    if (flag.startsWith("--") && this._showSuggestionAfterError) {
      let candidateFlags = [];
      let command = this;
      do {
        const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }
    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: "commander.unknownOption" });
  }
  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */
  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;
    const expected = this.registeredArguments.length;
    const s = expected === 1 ? "" : "s";
    const received = receivedArgs.length;
    const forSubcommand = this.parent ? ` for '${this.name()}'` : "";
    const details = receivedArgs.join(", ");
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${received}: ${details}.`;
    this.error(message, { code: "commander.excessArguments" });
  }
  /**
   * Unknown command.
   *
   * @private
   */
  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = "";
    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp().visibleCommands(this).forEach((command) => {
        candidateNames.push(command.name());
        if (command.alias()) candidateNames.push(command.alias());
      });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }
    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: "commander.unknownCommand" });
  }
  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */
  version(str, flags, description) {
    if (str === void 0) return this._version;
    this._version = str;
    flags = flags || "-V, --version";
    description = description || "output the version number";
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);
    this.on("option:" + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}
`);
      this._exit(0, "commander.version", str);
    });
    return this;
  }
  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === void 0 && argsDescription === void 0)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }
  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === void 0) return this._summary;
    this._summary = str;
    return this;
  }
  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */
  alias(alias) {
    if (alias === void 0) return this._aliases[0];
    let command = this;
    if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) {
      command = this.commands[this.commands.length - 1];
    }
    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`
      );
    }
    command._aliases.push(alias);
    return this;
  }
  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */
  aliases(aliases) {
    if (aliases === void 0) return this._aliases;
    aliases.forEach((alias) => this.alias(alias));
    return this;
  }
  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  usage(str) {
    if (str === void 0) {
      if (this._usage) return this._usage;
      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return [].concat(
        this.options.length || this._helpOption !== null ? "[options]" : [],
        this.commands.length ? "[command]" : [],
        this.registeredArguments.length ? args : []
      ).join(" ");
    }
    this._usage = str;
    return this;
  }
  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  name(str) {
    if (str === void 0) return this._name;
    this._name = str;
    return this;
  }
  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */
  helpGroup(heading) {
    if (heading === void 0) return this._helpGroupHeading ?? "";
    this._helpGroupHeading = heading;
    return this;
  }
  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:');
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === void 0) return this._defaultCommandGroup ?? "";
    this._defaultCommandGroup = heading;
    return this;
  }
  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === void 0) return this._defaultOptionGroup ?? "";
    this._defaultOptionGroup = heading;
    return this;
  }
  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }
  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }
  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or import.meta.filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(import.meta.filename);
   *
   * @param {string} filename
   * @return {Command}
   */
  nameFromFilename(filename) {
    this._name = node_path__WEBPACK_IMPORTED_MODULE_10__.basename(filename, node_path__WEBPACK_IMPORTED_MODULE_10__.extname(filename));
    return this;
  }
  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(import.meta.dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */
  executableDir(path2) {
    if (path2 === void 0) return this._executableDir;
    this._executableDir = path2;
    return this;
  }
  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */
  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }
  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */
  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }
  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */
  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === "function") {
      deprecatedCallback = contextOptions;
      contextOptions = void 0;
    }
    const outputContext = this._getOutputContext(contextOptions);
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this
    };
    this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
    this.emit("beforeHelp", eventContext);
    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) {
        throw new Error("outputHelp callback must return a string or a Buffer");
      }
    }
    outputContext.write(helpInformation);
    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long);
    }
    this.emit("afterHelp", eventContext);
    this._getCommandAndAncestors().forEach(
      (command) => command.emit("afterAllHelp", eventContext)
    );
  }
  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help', 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */
  helpOption(flags, description) {
    if (typeof flags === "boolean") {
      if (flags) {
        if (this._helpOption === null) this._helpOption = void 0;
        if (this._defaultOptionGroup) {
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null;
      }
      return this;
    }
    this._helpOption = this.createOption(
      flags ?? "-h, --help",
      description ?? "display help for command"
    );
    if (flags || description) this._initOptionGroup(this._helpOption);
    return this;
  }
  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    if (this._helpOption === void 0) {
      this.helpOption(void 0, void 0);
    }
    return this._helpOption;
  }
  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }
  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */
  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(node_process__WEBPACK_IMPORTED_MODULE_12__.exitCode ?? 0);
    if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) {
      exitCode = 1;
    }
    this._exit(exitCode, "commander.help", "(outputHelp)");
  }
  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */
  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */
  addHelpText(position, text) {
    const allowedValues = ["beforeAll", "before", "after", "afterAll"];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    const helpEvent = `${position}Help`;
    this.on(helpEvent, (context) => {
      let helpStr;
      if (typeof text === "function") {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      if (helpStr) {
        context.write(`${helpStr}
`);
      }
    });
    return this;
  }
  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */
  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      this._exit(0, "commander.helpDisplayed", "(outputHelp)");
    }
  }
};
function incrementNodeInspectorPort(args) {
  return args.map((arg) => {
    if (!arg.startsWith("--inspect")) {
      return arg;
    }
    let debugOption;
    let debugHost = "127.0.0.1";
    let debugPort = "9229";
    let match;
    if ((match = arg.match(/^(--inspect(-brk|-wait)?)$/)) !== null) {
      debugOption = match[1];
    } else if ((match = arg.match(
      /^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+)$/
    )) !== null) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        debugPort = match[3];
      } else {
        debugHost = match[3];
      }
    } else if ((match = arg.match(
      /^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+):(\d+)$/
    )) !== null) {
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }
    if (debugOption && debugPort !== "0") {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}
function useColor() {
  if (node_process__WEBPACK_IMPORTED_MODULE_12__.env.NO_COLOR || node_process__WEBPACK_IMPORTED_MODULE_12__.env.FORCE_COLOR === "0" || node_process__WEBPACK_IMPORTED_MODULE_12__.env.FORCE_COLOR === "false")
    return false;
  if (node_process__WEBPACK_IMPORTED_MODULE_12__.env.FORCE_COLOR || node_process__WEBPACK_IMPORTED_MODULE_12__.env.CLICOLOR_FORCE !== void 0)
    return true;
  return void 0;
}

// node_modules/commander/index.js
var program = new Command();

// src/commands/registry.ts
var COMMANDS = {
  exec: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(9769), __webpack_require__.e(4340), __webpack_require__.e(4503), __webpack_require__.e(4780)]).then(__webpack_require__.bind(__webpack_require__, 4780))).exec(request),
  env: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(4503), __webpack_require__.e(7254)]).then(__webpack_require__.bind(__webpack_require__, 7254))).env(request),
  gitlabJob: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(9769), __webpack_require__.e(4503), __webpack_require__.e(8992)]).then(__webpack_require__.bind(__webpack_require__, 8992))).gitlabJob(request),
  redact: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(9769), __webpack_require__.e(4340), __webpack_require__.e(3673)]).then(__webpack_require__.bind(__webpack_require__, 3673))).redact(request),
  masks: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(4340), __webpack_require__.e(7088)]).then(__webpack_require__.bind(__webpack_require__, 7088))).masks(request),
  audit: {
    verify: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(985), __webpack_require__.e(719)]).then(__webpack_require__.bind(__webpack_require__, 719))).auditVerify(request),
    examine: async () => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(985), __webpack_require__.e(719)]).then(__webpack_require__.bind(__webpack_require__, 719))).auditExamine(),
    show: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(985), __webpack_require__.e(7340), __webpack_require__.e(9152)]).then(__webpack_require__.bind(__webpack_require__, 9152))).auditShow(request),
    export: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(985), __webpack_require__.e(7340), __webpack_require__.e(1381)]).then(__webpack_require__.bind(__webpack_require__, 1381))).auditExport(request),
    seal: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7488), __webpack_require__.e(985), __webpack_require__.e(4013)]).then(__webpack_require__.bind(__webpack_require__, 4013))).auditSeal(request)
  }
};

// src/commands/audit-examples.ts
var AUDIT_EXAMPLES = {
  audit: `Examples:
  keytrail audit verify s3://acme-audit/keytrail
  keytrail audit show audit-9-1.jsonl`,
  verify: `Examples:
  keytrail audit verify audit-9-1.jsonl
  keytrail audit verify --public-key records.pub --seal-key seals.pub 's3://acme-audit/keytrail?region=eu-west-1'
  keytrail audit verify --format json cloudwatch-logs:///keytrail/ci ./copy-of-the-bucket

Exit codes: 0 nothing found, 1 a finding, 2 usage, 3 a source cannot be read.`,
  show: `Examples:
  keytrail audit show audit-9-1.jsonl
  keytrail audit show --run 4711 --format json s3://acme-audit/keytrail`,
  export: `Example:
  keytrail audit export --format ocsf s3://acme-audit/keytrail > events.jsonl`,
  seal: `Example, of the hour that is over:
  keytrail audit seal --store s3://acme-audit/keytrail --until 2026-11-23T10:00:00Z --signing-key alias/keytrail-seals`
};

// src/commands/examples.ts
var EXAMPLES = {
  ...AUDIT_EXAMPLES,
  keytrail: `Examples:
  keytrail exec -- npm run deploy
  keytrail exec --scope deploy -- ./deploy.sh --verbose
  keytrail exec --help
  keytrail audit verify s3://acme-audit/keytrail

Exit codes: 0 all went well, 1 a finding, 2 usage or manifest, 3 identity or access, 4 a missing secret, 5 audit.`,
  exec: `Examples:
  keytrail exec -- npm run deploy
  keytrail exec --scope test --secret NPM_TOKEN=ssm:/ci/npm_token -- npm publish
  keytrail exec --pristine --redact always -- terraform apply
  keytrail exec --role-to-assume arn:aws:iam::111122223333:role/ci-api \\
    --web-identity-token-file /run/token --aws-region us-east-1 -- ./deploy.sh

Exit codes: that of COMMAND; 126 when it cannot be executed, 127 when it is not found, 128 and the number of the
signal that ended it. Before it starts: 2 usage or manifest, 3 identity or access, 4 a missing secret, 5 audit.`,
  env: `Examples:
  eval "$(keytrail env)"
  eval "$(keytrail env --scope test --secret NPM_TOKEN=ssm:/ci/npm_token)"

Exit codes: 2 usage or manifest, 3 identity or access, 4 a missing secret, 5 audit. eval drops them, so what is printed
then is code that ends with the same status: with set -e the script ends.`,
  redact: `Examples:
  ./deploy.sh 2>&1 | keytrail redact --values values.json
  ./deploy.sh 2>&1 | keytrail redact --values - 3< values.json`,
  masks: `Example:
  printf %s "$VALUE" | keytrail masks`
};

// src/commands/grammar.ts
var COMMANDS2 = "Commands:";
function collecting(flags, help) {
  return new Option(flags, help).argParser((value, before) => [
    ...before ?? [],
    value
  ]);
}
function prepare(command, { print, hasColour: hasColour2, columns }) {
  command.helpOption("-h, --help", "print help").configureOutput({
    writeOut: print,
    writeErr: () => {
    },
    getOutHasColors: () => hasColour2,
    getOutHelpWidth: () => columns
  }).configureHelp({
    subcommandTerm: (each) => each.name(),
    styleTitle: (title) => hasColour2 ? `\x1B[1m${title}\x1B[22m` : title
  }).addHelpText("after", `
${EXAMPLES[command.name()] ?? ""}`).allowExcessArguments(false).exitOverride((thrown) => {
    throw thrown.exitCode === 0 ? thrown : (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_1__/* .usageError */ .W)(thrown, command);
  });
  command.commandsGroup(COMMANDS2);
}

// src/commands/audit-program.ts
var SOURCES = "SOURCE: a file, a folder, s3://BUCKET/PREFIX or cloudwatch-logs://GROUP, with ?region=REGION if need be.";
function addAudit(program2, screen, commands, onExit) {
  const audit = program2.command("audit").summary("review audit records").description("Reads audit records back: checks them, shows them, exports them, seals them.").usage("COMMAND [OPTIONS]");
  prepare(audit, screen);
  const add = (grammar, act) => addCommand(audit, screen, grammar, async (sources, options) => onExit(await act(sources, options)));
  const reading = () => __webpack_require__.e(/* import() */ 2922).then(__webpack_require__.bind(__webpack_require__, 2922));
  add(VERIFY, async (...given) => commands.verify((await reading()).verifyRequest(...given)));
  add(SHOW, async (...given) => commands.show((await reading()).showRequest(...given)));
  add(EXPORT, async (...given) => commands.export((await reading()).exportRequest(...given)));
  add(SEAL, async (_, options) => commands.seal((await reading()).sealRequest(options)));
  audit.command("examine", { hidden: true }).action(async () => onExit(await commands.examine()));
}
function addCommand(audit, screen, grammar, act) {
  const command = audit.command(grammar.name).summary(grammar.summary).description(grammar.description).usage(grammar.usage);
  for (const [flags, help] of grammar.options) command.addOption(collecting(flags, help));
  for (const [flags, help] of grammar.flags ?? []) command.option(flags, help);
  if (grammar.usage.endsWith("SOURCE...")) {
    command.argument("<source...>").action(act);
  } else {
    command.action((options) => act([], options));
  }
  prepare(command, screen);
}
var VERIFY = {
  name: "verify",
  summary: "find records that were changed, reordered or removed",
  description: `Names every record that was changed, reordered, whose half was removed, that fails its signature or its seal, and says what it cannot prove. ${SOURCES}`,
  usage: "[OPTIONS] SOURCE...",
  options: [
    ["--public-key <FILE>", "check the signatures of results; can be given several times"],
    ["--seal-key <FILE>", "check the signatures of seals; can be given several times"],
    ["--until <TIME>", "loads that began later need no result yet"],
    ["--format <FORMAT>", "text or json; default text"]
  ],
  flags: [["--allow-unsigned", "with --public-key: a result without a signature is no finding"]]
};
var SHOW = {
  name: "show",
  summary: "show the loads of a run",
  description: `Shows loads as a person reads them: who read which version of what, when, and how it ended. ${SOURCES}`,
  usage: "[OPTIONS] SOURCE...",
  options: [
    ["--run <ID>", "only loads of the run with this id"],
    ["--format <FORMAT>", "table, json or jsonl (the records); default table"]
  ]
};
var EXPORT = {
  name: "export",
  summary: "write loads as events for a SIEM",
  description: `Writes one event a line for each load. ${SOURCES}`,
  usage: "[OPTIONS] SOURCE...",
  options: [
    ["--format <FORMAT>", "ocsf (API Activity, class 6003); required"],
    ["--ocsf-version <VERSION>", "1.9.0 or 1.8.0; default 1.9.0, which has the profile record_integrity"],
    ["--run <ID>", "only loads of the run with this id"]
  ]
};
var SEAL = {
  name: "seal",
  summary: "vouch for the records that a bucket holds",
  description: "Writes a signed list of all records of the time since the seal before it, up to TIME, below PREFIX/seals/. What is removed, changed or added later is then found by verify.",
  usage: "--store S3-URI --until TIME --signing-key KEY",
  options: [
    ["--store <URI>", "s3://BUCKET/PREFIX"],
    ["--until <TIME>", "ISO 8601, not in the future: 2026-11-23T10:00:00Z"],
    ["--signing-key <KEY>", "an ARN or alias/NAME of a KMS key, ECC_NIST_P256"]
  ]
};

// src/commands/program.ts
function createProgram(commands, screen, onExit) {
  const program2 = new Command("keytrail").description("Loads declared secrets from AWS for one command, and leaves a record of who read what.").version(_chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .xv, "-V, --version", "print the version").helpOption("-h, --help", "print help").helpCommand("help [COMMAND]", "print help").usage("COMMAND [OPTIONS]").enablePositionalOptions();
  prepare(program2, screen);
  addExec(program2, screen, async (request) => onExit(await commands.exec(request)));
  addEnv(program2, screen, async (request) => onExit(await commands.env(request)));
  addGitlabJob(program2, screen, async (shellPid) => onExit(await commands.gitlabJob({ shellPid })));
  addRedact(
    program2,
    screen,
    async (values, options) => onExit(await commands.redact({ values, shortValues: (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .shortValuesOf */ .aV)(options, "keytrail redact") }))
  );
  addMasks(
    program2,
    screen,
    async (options) => onExit(await commands.masks({ shortValues: (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .shortValuesOf */ .aV)(options, "keytrail masks") }))
  );
  addAudit(program2, screen, commands.audit, onExit);
  return program2;
}
function addExec(program2, screen, act) {
  const exec = program2.command("exec").summary("start a command that has the secrets in its environment").description(
    "Loads the declared secrets and starts COMMAND with them in its environment, and nowhere else. What it prints is filtered, unless it goes to a terminal (see --redact). Ends as the command ends."
  ).usage("[OPTIONS] -- COMMAND [ARGS]").argument("<command...>").passThroughOptions();
  addLoadOptions(exec).addOption(
    collecting("--redact <WHEN>", `${_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .REDACT_MODES */ .ht.join(", ")}; auto: not where stdout is a terminal`)
  ).option("--pristine", "give the command the secrets and a minimal environment only").action(async (words, options) => {
    await act((0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .execRequest */ .jP)(options, words));
  });
  prepare(exec, screen);
}
function addEnv(program2, screen, act) {
  const env = program2.command("env").summary("print code that exports the secrets to a shell").description(
    "Loads the declared secrets and prints code for eval in sh or bash. From then on the shell, and all that it starts, has the secrets, and nothing filters what they print: prefer exec."
  ).usage("[OPTIONS]");
  addLoadOptions(env).option("--force", "print the secrets at a terminal, too").action(async (options) => {
    await act((0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .envRequest */ .fJ)(options));
  });
  prepare(env, screen);
}
function addGitlabJob(program2, screen, act) {
  const job = program2.command("gitlab-job", { hidden: true }).description("Loads the secrets of a GitLab job and filters its output: the component's own command.").argument("<shell>", "the process of the job's shell").action(async (shell) => {
    if (!/^[1-9]\d{0,9}$/.test(shell)) {
      throw (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_1__/* .notRight */ .E)([`${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(shell)} is no process`], "keytrail gitlab-job");
    }
    await act(Number(shell));
  });
  prepare(job, screen);
}
function addLoadOptions(command) {
  command.addOption(
    collecting("--secret <NAME=REF>", "a secret beside the manifest; can be given several times")
  );
  for (const { input, value, help } of _chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_OPTIONS */ .KZ) {
    command.addOption(collecting(`--${input} <${value}>`, help));
  }
  return command.addOption(
    collecting("--web-identity-token-file <FILE>", "the OIDC token; default AWS_WEB_IDENTITY_TOKEN_FILE")
  ).option("--quiet", "print warnings and errors only");
}
function addRedact(program2, screen, act) {
  const redact = program2.command("redact").summary("hide values in what comes in").description(
    "Passes standard input to standard output, with *** in place of each value in each of its forms."
  ).usage("--values FILE").requiredOption("--values <FILE>", 'JSON, [{"id":"\u2026","value":"\u2026"}]; - is file descriptor 3').addOption(collecting("--short-values <RULE>", "warn, fail or mask; default warn")).action(async (options) => {
    await act(options.values, options);
  });
  prepare(redact, screen);
}
function addMasks(program2, screen, act) {
  const masks = program2.command("masks").summary("print what the GitHub Action would mask").description(
    "Reads a value from standard input and prints the ::add-mask:: lines of the GitHub Action for it."
  ).usage("< VALUE").addOption(collecting("--short-values <RULE>", "warn, fail or mask; default warn")).action(act);
  prepare(masks, screen);
}

// src/command-line.ts
var COLUMNS = 100;
var FLUSH_MS = 1e3;
async function run(args, log) {
  let exitCode = 0;
  const screen = {
    print: (text) => void process.stdout.write(text),
    hasColour: (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_3__/* .hasColour */ .PG)(process.stdout, process.env),
    columns: Math.min(process.stdout.columns ?? COLUMNS, COLUMNS)
  };
  const program2 = createProgram(COMMANDS, screen, (code) => {
    exitCode = code;
  });
  try {
    await program2.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode;
    const error = (0,_chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_2__/* .keytrailErrorOf */ .Rp)(thrown);
    log.error(error);
    return _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__/* .CATALOGUE */ .yh[error.code].exit;
  }
}
async function flushed(stream) {
  await new Promise((resolve) => {
    setTimeout(resolve, FLUSH_MS).unref();
    stream.on("error", () => resolve());
    stream.write("", () => resolve());
  });
}
async function main() {
  const log = (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_3__/* .openTerminalLog */ .Lj)();
  process.stdout.on("error", () => {
  });
  const args = process.argv.slice(2);
  const exitCode = await run(args, log);
  const command = args.find((word) => !word.startsWith("-"));
  if (command === "env" && exitCode !== 0) process.stdout.write(`(exit ${exitCode})
`);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(exitCode);
}



/***/ })

};
;