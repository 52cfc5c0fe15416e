"use strict";
exports.id = 7088;
exports.ids = [7088];
exports.modules = {

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

/***/ 934:
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
  /** The characters of a text, the bytes of what is none. */
  get size() {
    return this.#content.length;
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

/***/ 7088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   masks: () => (/* binding */ masks)
/* harmony export */ });
/* harmony import */ var _chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1430);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8038);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(934);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4340);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8321);







// src/commands/masks.ts

async function masks({ shortValues }) {
  const secret = new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z("on standard input", await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_6__.buffer)((0,_chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .openStandardInput */ .c)()));
  const entry = { secret, mask: true, origin: { source: "stdin", pointer: void 0 } };
  const plan = (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_3__/* .masksForAll */ .K)([entry], { maskShort: shortValues === "mask" });
  (0,_chunk_ASWDHO3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .tellUnmasked */ .e)(plan.unmasked, shortValues);
  await (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_1__/* .createLog */ .hM)(process.stdout).commands(plan.masks.map((data) => ({ name: "add-mask", data })));
  return 0;
}



/***/ })

};
;