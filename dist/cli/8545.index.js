"use strict";
exports.id = 8545;
exports.ids = [8545];
exports.modules = {

/***/ 8545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainNotStarted: () => (/* binding */ explainNotStarted)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);



// src/stops/not-started.ts
var REASONS = {
  E2BIG: "its arguments and its environment are larger than the system allows",
  EACCES: "it is no program, or may not be executed",
  EAGAIN: "the system has no room for another process",
  EINVAL: "it is no program that this system starts without a shell",
  ENOENT: "there is no such program, or what it is to be run by is not there",
  ENOMEM: "no memory"
};
function explainNotStarted(file, { reason, cause }) {
  const words = REASONS[reason];
  const why = words === void 0 ? reason : `${words} (${reason})`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT703", `the command ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(file)} could not be started: ${why}.`, {
    fix: 'correct the name of the command, or PATH; what a shell would read needs one: keytrail exec -- sh -c "\u2026"',
    cause
  });
}



/***/ })

};
;