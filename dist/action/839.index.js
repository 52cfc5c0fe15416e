export const id = 839;
export const ids = [839];
export const modules = {

/***/ 2839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultProvider: () => (/* reexport safe */ _chunk_N3RLB4UZ_js__WEBPACK_IMPORTED_MODULE_1__.v6)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_N3RLB4UZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1659);
/* harmony import */ var _chunk_55GVGRZM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9487);
/* harmony import */ var _chunk_J2RK6NCW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3881);
/* harmony import */ var _chunk_32C5ZGN4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6208);
/* harmony import */ var _chunk_CFT6DFLQ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3410);
/* harmony import */ var _chunk_D7HBSPCO_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7526);
/* harmony import */ var _chunk_JTISWEY7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2030);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










/***/ })

};
