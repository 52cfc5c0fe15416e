"use strict";
exports.id = 2089;
exports.ids = [2089];
exports.modules = {

/***/ 2089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_QAOPWIOI_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _chunk_QAOPWIOI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6445);
/* harmony import */ var _chunk_WUMTQ53E_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4767);






/***/ })

};
;