"use strict";
exports.id = 609;
exports.ids = [609];
exports.modules = {

/***/ 4525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hiddenForms),
/* harmony export */   q: () => (/* binding */ commandFilter)
/* harmony export */ });
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4871);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9769);




// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_2__/* .Redactor */ .p(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__/* .allFormsOf */ .S)(values.flatMap(_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
}
var LineEnding = class {
  #filter;
  #last = LINE_FEED;
  constructor(filter) {
    this.#filter = filter;
  }
  write(chunk) {
    return this.#seen(this.#filter.write(chunk));
  }
  pause() {
    return this.#seen(this.#filter.pause());
  }
  end() {
    const rest = this.#seen(this.#filter.end());
    return this.#last === LINE_FEED ? rest : [...rest, Buffer.of(LINE_FEED)];
  }
  #seen(pieces) {
    this.#last = pieces.findLast(({ length }) => length > 0)?.at(-1) ?? this.#last;
    return pieces;
  }
};




/***/ }),

/***/ 609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hideAll: () => (/* binding */ hideAll)
/* harmony export */ });
/* harmony import */ var _chunk_OAEHZP4R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4525);
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4871);
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5340);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9769);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7741);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8109);









// src/stops/hide.ts
function hideAll(job, values) {
  const forms = (0,_chunk_OAEHZP4R_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenForms */ .g)(job, values);
  job.platform.hide?.(forms);
  job.report.log.line`\u2713 filtered  what the job prints, for ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(forms.length, "string")}`;
}



/***/ })

};
;