export const id = 108;
export const ids = [108];
export const modules = {

/***/ 8108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lacksJob: () => (/* binding */ lacksJob)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_RCSVYF7F_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1460);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/platforms/github/workflow.ts
function lacksJob(workflow, job) {
  const parsed = (0,_chunk_RCSVYF7F_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(workflow);
  const jobs = parsed?.jobs ?? {};
  return Object.keys(jobs).length > 0 && jobs[job]?.steps === void 0;
}



/***/ })

};
