"use strict";
exports.id = 1342;
exports.ids = [1342];
exports.modules = {

/***/ 1342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   subjectForms: () => (/* binding */ subjectForms)
/* harmony export */ });
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6519);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(717);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);




// src/platforms/github/subject.ts
function subjectForms(claims) {
  const subject = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_0__/* .claimText */ .Q)(claims, "sub");
  const [classic, immutable] = repositoryForms(claims);
  if (subject === null || classic === void 0 || immutable === void 0) {
    return subject === null ? [] : [subject];
  }
  for (const [own, other] of [
    [classic, immutable],
    [immutable, classic]
  ]) {
    if (subject.startsWith(own)) {
      return [subject, other + subject.slice(own.length)];
    }
  }
  return [subject];
}
function repositoryForms(claims) {
  const repository = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_0__/* .claimText */ .Q)(claims, "repository");
  const [owner, name, ...more] = repository?.split("/") ?? [];
  const ownerId = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_0__/* .claimText */ .Q)(claims, "repository_owner_id");
  const id = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_0__/* .claimText */ .Q)(claims, "repository_id");
  if (!owner || !name || more.length > 0 || ownerId === null || id === null) {
    return [];
  }
  return [`repo:${owner}/${name}:`, `repo:${owner}@${ownerId}/${name}@${id}:`];
}



/***/ })

};
;