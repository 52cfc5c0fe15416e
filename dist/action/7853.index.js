"use strict";
exports.id = 7853;
exports.ids = [7853];
exports.modules = {

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lacksJob: () => (/* binding */ lacksJob)
/* harmony export */ });
/* harmony import */ var _chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5500);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);



// src/platforms/github/workflow.ts
function lacksJob(workflow, job) {
  const parsed = (0,_chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(workflow);
  const jobs = parsed?.jobs ?? {};
  return Object.keys(jobs).length > 0 && jobs[job]?.steps === void 0;
}



/***/ })

};
;