"use strict";
exports.id = 725;
exports.ids = [725];
exports.modules = {

/***/ 8261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ uniteSinks)
/* harmony export */ });
// src/unite-sinks.ts
function uniteSinks(input, manifest) {
  const all = [...input, ...manifest];
  const files = all.filter(({ scheme }) => scheme === "file");
  const isLoosened = input.some(({ scheme, isRequired }) => scheme === "file" && !isRequired);
  const isFileRequired = !isLoosened || files.some(({ isRequired }) => isRequired);
  const remote = all.filter(({ scheme }) => scheme !== "file");
  const alike = Map.groupBy(remote, placeOf);
  const united = [...alike.values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [{ ...named(first, others), isRequired: [first, ...others].some(({ isRequired }) => isRequired) }]
  );
  return [{ scheme: "file", text: "file", isRequired: isFileRequired }, ...united];
}
function named(first, others) {
  return [first, ...others].find((sink) => sink.scheme === "s3" && sink.region !== void 0) ?? first;
}
function placeOf(sink) {
  if (sink.scheme === "s3") {
    return `s3 ${sink.bucket} ${sink.prefix}`;
  }
  return sink.scheme === "file" ? "file" : `${sink.scheme} ${sink.region ?? ""} ${sink.group}`;
}




/***/ }),

/***/ 725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAudit: () => (/* binding */ readAudit)
/* harmony export */ });
/* harmony import */ var _chunk_CWD4VOOQ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8261);
/* harmony import */ var _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2688);
/* harmony import */ var _chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3399);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9802);







// src/read-audit.ts
var KEYS = "alias/NAME, or the ARN of a KMS key as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
function readAudit(given, { uris, reader, mistakes }) {
  const role = (text) => auditRole(text, reader);
  const roles = "the ARN of a role in the partition of role-to-assume, which must be given as well";
  const override = given.take("allow-endpoint-override", parseSwitch, "true or false");
  return {
    sinks: (0,_chunk_CWD4VOOQ_js__WEBPACK_IMPORTED_MODULE_5__/* .uniteSinks */ .Q)(readSinks(uris ?? "", mistakes), []),
    role: given.take("audit-role-to-assume", role, roles),
    failure: given.take("audit-failure", _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAuditFailure */ .$Y, "block or warn") ?? "block",
    signingKey: given.take("audit-signing-key", _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSigningKey */ .UG, KEYS),
    allowEndpointOverride: override === "true"
  };
}
function parseSwitch(text) {
  return text === "true" || text === "false" ? text : void 0;
}
function auditRole(text, reader) {
  const role = (0,_chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRole */ .gP)(text);
  return role !== void 0 && role.partition === reader?.partition ? role : void 0;
}
function readSinks(text, mistakes) {
  const sinks = text.split("\n").flatMap((line, index) => {
    const uri = line.trim();
    const parsed = uri === "" || uri.startsWith("#") ? [] : (0,_chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSinkUri */ .V)(uri);
    if ("scheme" in parsed) {
      return [parsed];
    }
    mistakes.push(...parsed.map((mistake) => `audit, line ${index + 1}: ${mistake}`));
    return [];
  });
  if (sinks.some(({ scheme, isRequired }) => scheme === "file" && !isRequired)) {
    requireAny(sinks, mistakes);
  }
  return sinks;
}
function requireAny(sinks, mistakes) {
  if (!sinks.some(({ isRequired }) => isRequired)) {
    mistakes.push("audit: file?optional=true needs a sink beside it that is not optional");
  }
}



/***/ })

};
;