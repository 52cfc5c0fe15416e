"use strict";
exports.id = 136;
exports.ids = [136];
exports.modules = {

/***/ 9136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_N5NXA7IK_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _chunk_N5NXA7IK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4739);
/* harmony import */ var _chunk_3FFUVRNW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4771);
/* harmony import */ var _chunk_NKPD22GT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6980);
/* harmony import */ var _chunk_KJOZHYHA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(144);
/* harmony import */ var _chunk_DOIRAMYV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6839);
/* harmony import */ var _chunk_TGVDEP7W_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1940);









/***/ })

};
;