"use strict";
exports.id = 1588;
exports.ids = [1588];
exports.modules = {

/***/ 1588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hideAll: () => (/* binding */ hideAll)
/* harmony export */ });
/* harmony import */ var _chunk_CSAIKNBJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6497);
/* harmony import */ var _chunk_PCIKWEIP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7604);
/* harmony import */ var _chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5890);
/* harmony import */ var _chunk_VE4EC5FK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7477);
/* harmony import */ var _chunk_QU53U7JB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(640);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4813);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(261);










// src/stops/hide.ts
function hideAll(job, values) {
  const forms = (0,_chunk_CSAIKNBJ_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenForms */ .g)(job, values);
  job.platform.hide?.(forms);
  job.report.log.line`\u2713 filtered  what the job prints, for ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(forms.length, "string")}`;
}



/***/ })

};
;