"use strict";
exports.id = 2767;
exports.ids = [2767];
exports.modules = {

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

/***/ 2767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* reexport safe */ _chunk_CDONB54K_js__WEBPACK_IMPORTED_MODULE_0__.VV)
/* harmony export */ });
/* harmony import */ var _chunk_CDONB54K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5742);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9802);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);







/***/ })

};
;