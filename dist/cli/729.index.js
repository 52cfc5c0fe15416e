"use strict";
exports.id = 729;
exports.ids = [729];
exports.modules = {

/***/ 2480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ tellUnmasked)
/* harmony export */ });
/* harmony import */ var _chunk_TYYGI32R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8987);
/* harmony import */ var _chunk_QQJC22I4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5792);



// src/commands/unmasked.ts
function tellUnmasked(unmasked, rule) {
  const short = unmasked.filter(({ reason }) => reason === "short").map(({ name }) => name);
  if (rule === "fail" && short.length > 0) {
    throw new _chunk_QQJC22I4_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT503", "some values are too short to be masked; nothing was passed on.", {
      details: short
    });
  }
  const log = (0,_chunk_TYYGI32R_js__WEBPACK_IMPORTED_MODULE_0__/* .openTerminalLog */ .Lj)();
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

/***/ 9729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redact: () => (/* binding */ redact)
/* harmony export */ });
/* harmony import */ var _chunk_G3BRRZPF_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2480);
/* harmony import */ var _chunk_TYYGI32R_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8987);
/* harmony import */ var _chunk_OYUFVSHW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4340);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9802);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4124);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6287);
/* harmony import */ var _chunk_QQJC22I4_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5792);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);









// src/commands/values-file.ts

var VALUES_DESCRIPTOR = 3;
function readValues(file) {
  const what = file === "-" ? "file descriptor 3" : `the file ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__/* .plainOrQuoted */ .E)(file)}`;
  return parse(readText(file, what), what);
}
function readText(file, what) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(file === "-" ? VALUES_DESCRIPTOR : file, "utf8");
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
    return new _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(id, value);
  });
}
function parseJson(text, what) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (thrown) {
    const [place] = /\(line \d+ column \d+\)/.exec((0,_chunk_QQJC22I4_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(thrown)) ?? ["(it ends too early)"];
    throw refuse(what, `holds no valid JSON ${place}`);
  }
}
function refuse(what, reason) {
  return new _chunk_QQJC22I4_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT904", `${what} ${reason}; nothing was passed on.`);
}

// src/commands/redact.ts
async function redact({ values, shortValues }) {
  const entries = readValues(values).map((secret, index) => ({
    secret,
    mask: true,
    origin: { source: String(index), pointer: void 0 }
  }));
  const options = { maskShort: shortValues === "mask" };
  (0,_chunk_G3BRRZPF_js__WEBPACK_IMPORTED_MODULE_0__/* .tellUnmasked */ .e)((0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_3__/* .masksForAll */ .K)(entries, options).unmasked, shortValues);
  const filter = new _chunk_OYUFVSHW_js__WEBPACK_IMPORTED_MODULE_2__/* .Redactor */ .pO((0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_3__/* .allFormsOf */ .S)(entries, options));
  const failure = await (0,_chunk_OYUFVSHW_js__WEBPACK_IMPORTED_MODULE_2__/* .pump */ .ri)(process.stdin, { to: process.stdout, filter }, new _chunk_OYUFVSHW_js__WEBPACK_IMPORTED_MODULE_2__/* .Patience */ .i3(0, () => {
  }));
  if (failure === void 0) {
    return 0;
  }
  const reason = "code" in failure ? String(failure.code) : failure.name;
  if (reason === "EPIPE") {
    return (0,_chunk_OYUFVSHW_js__WEBPACK_IMPORTED_MODULE_2__/* .exitStatusOf */ .et)({ code: null, signal: "SIGPIPE" });
  }
  throw new _chunk_QQJC22I4_js__WEBPACK_IMPORTED_MODULE_7__/* .KeytrailError */ .E_("KT705", `not all of standard input could be passed on: ${reason}.`, {
    cause: failure
  });
}



/***/ })

};
;