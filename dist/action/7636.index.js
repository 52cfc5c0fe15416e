"use strict";
exports.id = 7636;
exports.ids = [7636];
exports.modules = {

/***/ 8317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal),
/* harmony export */   x: () => (/* binding */ readInside)
/* harmony export */ });
/* harmony import */ var _chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7141);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9887);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);



// src/platforms/read-inside.ts


var Refusal = class extends Error {
  name = "Refusal";
};
function readInside(root, path, maxBytes) {
  const top = resolveLinks(root);
  const file = top === void 0 ? void 0 : resolveLinks((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path));
  if (top === void 0 || file === void 0) {
    return void 0;
  }
  if (!isBelow(top, file)) {
    throw new Refusal("is a link that leads out of the repository");
  }
  const handle = openFile(file);
  try {
    confirmSame(handle, file, top);
    return readAtMost(handle, maxBytes);
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(handle);
  }
}
function openFile(file) {
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(file).isFile()) {
    throw new Refusal("is no regular file");
  }
  try {
    return _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.openRegular(file, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY);
  } catch (thrown) {
    throw thrown instanceof _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .NotAFileError */ .ZJ ? new Refusal("is no regular file") : thrown;
  }
}
function resolveLinks(path) {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync.native(path);
  } catch (thrown) {
    const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown);
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw thrown;
    }
    if (isLink(path)) {
      throw new Refusal("is a link that leads nowhere");
    }
    return void 0;
  }
}
function isLink(path) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(path).isSymbolicLink();
  } catch {
    return false;
  }
}
function isBelow(top, path) {
  const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(top, path).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep);
  return !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(top, path)) && parts[0] !== ".." && !parts.some(_chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitFolder */ .Z);
}
function confirmSame(handle, file, top) {
  const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync)(handle, { bigint: true });
  const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(file, { bigint: true });
  if (opened.dev !== found.dev || opened.ino !== found.ino || !isBelow(top, placeOf(handle, file))) {
    throw new Refusal("was exchanged while it was opened");
  }
}
function placeOf(handle, file) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readlinkSync)(`/proc/self/fd/${handle}`);
  } catch {
    return node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync.native(file);
  }
}
function readAtMost(handle, maxBytes) {
  const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync)(handle);
  const buffer = Buffer.allocUnsafe(size > maxBytes ? 0 : maxBytes + 1);
  let length = 0;
  for (let count = -1; count !== 0 && length < buffer.length; length += count) {
    count = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync)(handle, buffer, length, buffer.length - length, null);
  }
  if (size > maxBytes || length > maxBytes) {
    throw new Refusal(`has ${Math.max(size, length)} bytes; at most ${maxBytes} are allowed`);
  }
  return buffer.subarray(0, length);
}




/***/ }),

/***/ 7141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isGitFolder),
/* harmony export */   y: () => (/* binding */ insidePath)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);


// src/repository-path.ts
var MAX_PATH_CHARACTERS = 4096;
var WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i;
function insidePath(text, isWindows) {
  if (text.includes("\0") || !text.isWellFormed()) {
    return { refusal: "is no path: it holds a character that no path can" };
  }
  if (text.length > MAX_PATH_CHARACTERS) {
    return { refusal: `is no path: it has more than ${MAX_PATH_CHARACTERS} characters` };
  }
  if (isAbsolute(text, isWindows)) {
    return { refusal: 'is no path from the top of the repository: it begins with "/" or a drive' };
  }
  const parts = [];
  for (const part of text.split(isWindows ? /[\\/]/ : "/")) {
    if (part === ".." && parts.pop() === void 0) {
      return { refusal: "leads out of the repository" };
    }
    if (part !== "" && part !== "." && part !== "..") {
      parts.push(part);
    }
  }
  const refusal = parts.map((part) => refusePart(part, isWindows)).find((found) => found !== void 0);
  if (refusal !== void 0) {
    return { refusal };
  }
  return parts.length === 0 ? { refusal: "is no regular file" } : { path: parts.join("/") };
}
function isGitFolder(part) {
  return part.toLowerCase() === ".git";
}
function isAbsolute(text, isWindows) {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(text) || isWindows && /^(?:\\|[A-Za-z]:)/.test(text);
}
function refusePart(part, isWindows) {
  if (isGitFolder(part)) {
    return 'lies in ".git", which is no part of the repository';
  }
  const isAnother = isWindows && (/[. ]$/.test(part) || part.includes(":") || WINDOWS_DEVICE.test(part));
  return isAnother ? `is no path on Windows: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .plainOrQuoted */ .E)(part)} stands for something else there` : void 0;
}




/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ ADD_CHECKOUT),
/* harmony export */   bI: () => (/* binding */ isEmptyWorkspace),
/* harmony export */   si: () => (/* binding */ workspaceRepository)
/* harmony export */ });
/* harmony import */ var _chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8317);
/* harmony import */ var _chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2226);
/* harmony import */ var _chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7141);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9887);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);





// src/platforms/workspace.ts

var ADD_CHECKOUT = "The workspace is empty: add actions/checkout before this step.";
function workspaceRepository(workspace) {
  return {
    origin: "workspace",
    read: async (path, options) => {
      const inside = (0,_chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_2__/* .insidePath */ .y)(path, _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ.hasDrives);
      if ("refusal" in inside) {
        throw (0,_chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseFile */ .l)(path, options, inside.refusal);
      }
      try {
        return (0,_chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_0__/* .readInside */ .x)(workspace, inside.path, options.maxBytes);
      } catch (thrown) {
        const reason = thrown instanceof _chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P ? thrown.message : `could not be read (${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(thrown) ?? "unknown reason"})`;
        throw (0,_chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseFile */ .l)(path, options, reason, thrown);
      }
    }
  };
}
function isEmptyWorkspace(workspace) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)(workspace).length === 0;
  } catch {
    return true;
  }
}




/***/ }),

/***/ 2226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ refuseFile)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(717);



// src/repository.ts
function refuseFile(path, { what }, reason, cause) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT106", `${what} ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .plainOrQuoted */ .E)(path)} ${reason}.`, { cause });
}




/***/ }),

/***/ 7636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubRepository: () => (/* binding */ githubRepository)
/* harmony export */ });
/* harmony import */ var _chunk_MLMIW743_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);
/* harmony import */ var _chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8317);
/* harmony import */ var _chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2226);
/* harmony import */ var _chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7141);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(261);









// src/platforms/github/repository.ts
var EVENTS_WITH_STRANGERS = /* @__PURE__ */ new Set(["pull_request_target", "workflow_run", "issue_comment"]);
function githubRepository(env, workspace, access) {
  if (access.trust === "workspace" || !EVENTS_WITH_STRANGERS.has(env["GITHUB_EVENT_NAME"] ?? "")) {
    return (0,_chunk_MLMIW743_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceRepository */ .si)(workspace);
  }
  const opened = async () => {
    delete process.env["GITHUB_EVENT_PATH"];
    const { openCommit } = await __webpack_require__.e(/* import() */ 7496).then(__webpack_require__.bind(__webpack_require__, 7496)).catch(refuseToStart);
    return openCommit(env, access);
  };
  let commit;
  return {
    origin: "commit",
    commit: env["GITHUB_SHA"] ?? "",
    read: async (path, options) => {
      commit ??= opened();
      return (await commit).read(path, options);
    }
  };
}
function refuseToStart(cause) {
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT113", "the client of GitHub's API does not start.", {
    fix: "Look whether HTTPS_PROXY holds an address.",
    cause
  });
}



/***/ })

};
;