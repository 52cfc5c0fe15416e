"use strict";
exports.id = 2619;
exports.ids = [2619];
exports.modules = {

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_KQX2257Z_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _chunk_KQX2257Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6610);
/* harmony import */ var _chunk_V3AZCBRN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9997);
/* harmony import */ var _chunk_OSJGKRRF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7432);
/* harmony import */ var _chunk_L6ESLUJK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8202);
/* harmony import */ var _chunk_FRBXQCD2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4112);
/* harmony import */ var _chunk_TGVDEP7W_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6340);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(261);










/***/ })

};
;