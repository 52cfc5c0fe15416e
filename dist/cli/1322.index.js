"use strict";
exports.id = 1322;
exports.ids = [1322];
exports.modules = {

/***/ 1322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_W2IO52A7_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _chunk_W2IO52A7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9754);
/* harmony import */ var _chunk_7LIC3XRT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8614);
/* harmony import */ var _chunk_OSJGKRRF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(488);
/* harmony import */ var _chunk_UDAHXPCZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8441);
/* harmony import */ var _chunk_FRBXQCD2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8944);
/* harmony import */ var _chunk_TGVDEP7W_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1940);









/***/ })

};
;