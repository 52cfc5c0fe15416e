"use strict";
exports.id = 516;
exports.ids = [516];
exports.modules = {

/***/ 7516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_JDAVF4JB_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _chunk_JDAVF4JB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _chunk_DTXBPPEQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _chunk_EZK6YJQW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7429);
/* harmony import */ var _chunk_VEWAXIY4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8539);
/* harmony import */ var _chunk_EC2UKJB3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2175);
/* harmony import */ var _chunk_WQUD7CTT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4439);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(261);










/***/ })

};
;