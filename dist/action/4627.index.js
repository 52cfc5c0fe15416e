"use strict";
exports.id = 4627;
exports.ids = [4627];
exports.modules = {

/***/ 4627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LENIENT: () => (/* binding */ LENIENT),
/* harmony export */   missedBy: () => (/* binding */ missedBy),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf),
/* harmony export */   warningOf: () => (/* binding */ warningOf)
/* harmony export */ });
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4813);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);



// src/trail-notes.ts
var LENIENT = "audit-failure is warn: this load does not end when its audit records are not confirmed. Set it to block, the default, once the sinks work.";
function missedBy({ missed, record, unsigned }) {
  const { phase } = record;
  return [
    ...missed.map(({ uri, reason }) => `${phase} not confirmed by ${uri}: ${reason}`),
    ...unsigned === void 0 ? [] : [`${phase} not signed by ${unsigned.key}: ${unsigned.reason}`]
  ];
}
function warningOf({ missed, record, unsigned }, isLenient) {
  const lines = [
    ...missed.map(({ uri, reason, fix }) => `${uri} did not confirm it (${reason}). ${fix}`),
    ...unsigned === void 0 ? [] : [`${unsigned.key} did not sign it (${unsigned.reason}). ${unsigned.fix}`]
  ];
  const why = isLenient ? "audit-failure is warn" : "they are optional";
  return `the audit record (${record.phase}) is not everywhere it should be; the load goes on, because ${why}: ${lines.join(" ")}`;
}
function summaryOf({ isLenient, unconfirmed }) {
  const lenient = isLenient ? ["`audit-failure: warn`: records that are not confirmed do not end the load."] : [];
  const missed = unconfirmed.length === 0 ? [] : [`Records that are not everywhere they should be: ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(unconfirmed.length, "time")}.`];
  return [[...lenient, ...missed].join(" "), ...unconfirmed];
}



/***/ })

};
;