"use strict";
exports.id = 7372;
exports.ids = [7372];
exports.modules = {

/***/ 7559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ tellUnmasked)
/* harmony export */ });
/* harmony import */ var _chunk_SRQ245AR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8705);



// src/commands/unmasked.ts
function tellUnmasked(unmasked, rule) {
  const short = unmasked.filter(({ reason }) => reason === "short").map(({ name }) => name);
  if (rule === "fail" && short.length > 0) {
    throw new _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT503", "some values are too short to be masked; nothing was passed on.", {
      details: short
    });
  }
  const log = (0,_chunk_SRQ245AR_js__WEBPACK_IMPORTED_MODULE_0__/* .openTerminalLog */ .Lj)();
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

/***/ 7372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   masks: () => (/* binding */ masks)
/* harmony export */ });
/* harmony import */ var _chunk_RIJO7E7N_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7559);
/* harmony import */ var _chunk_SRQ245AR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4340);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4124);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6287);
/* harmony import */ var _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8705);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8321);







// src/commands/masks.ts

async function masks({ shortValues }) {
  const secret = new _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z("on standard input", await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_6__.buffer)(process.stdin));
  const entry = { secret, mask: true, origin: { source: "stdin", pointer: void 0 } };
  const plan = (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_2__/* .masksForAll */ .K)([entry], { maskShort: shortValues === "mask" });
  (0,_chunk_RIJO7E7N_js__WEBPACK_IMPORTED_MODULE_0__/* .tellUnmasked */ .e)(plan.unmasked, shortValues);
  await (0,_chunk_SRQ245AR_js__WEBPACK_IMPORTED_MODULE_1__/* .createLog */ .hM)(process.stdout).commands(plan.masks.map((data) => ({ name: "add-mask", data })));
  return 0;
}



/***/ })

};
;