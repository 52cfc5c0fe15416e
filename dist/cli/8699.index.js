"use strict";
exports.id = 8699;
exports.ids = [8699];
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

/***/ 8699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleSinks: () => (/* binding */ settleSinks)
/* harmony export */ });
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3319);
/* harmony import */ var _chunk_CWD4VOOQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8261);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9802);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3373);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);






// src/stops/settle-sinks.ts
var SERVICES = { s3: "S3", "cloudwatch-logs": "CLOUDWATCH_LOGS" };
function settleSinks({ env, inputs, ledger, report }, manifest) {
  const { audit } = inputs;
  ledger.sinks = (0,_chunk_CWD4VOOQ_js__WEBPACK_IMPORTED_MODULE_4__/* .uniteSinks */ .Q)(audit.sinks, manifest);
  ledger.signingKey = audit.signingKey?.id;
  const services = ledger.sinks.flatMap(
    ({ scheme, text }) => scheme === "file" ? [] : [[text, SERVICES[scheme]]]
  );
  const signing = ledger.signingKey === void 0 ? [] : [[ledger.signingKey, "KMS"]];
  const moved = [...services, ...signing].flatMap(([what, service]) => {
    const override = (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_2__/* .overrideOf */ .Oe)(service, env);
    return override === void 0 ? [] : [{ what, ...override }];
  });
  if (moved.length > 0 && !audit.allowEndpointOverride) {
    throw refusal(moved);
  }
  requireSafe(env, moved);
  for (const { variable, address } of moved) {
    if (!ledger.isEndpointKnown(variable)) {
      ledger.sinkEndpoints.set(variable, (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_0__/* .showAddress */ .mC)(address));
      report.routed("endpoint", (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_0__/* .showAddress */ .mC)(address), variable);
    }
  }
}
function refusal(moved) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT604", "a variable moves the endpoint of an audit sink; nothing was read.", {
    details: moved.map(
      ({ what, variable, address }) => `${what}: ${variable} sends it to ${(0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_0__/* .showAddress */ .mC)(address)}`
    )
  });
}
function requireSafe(env, moved) {
  const addresses = new Map(moved.map(({ variable, address }) => [variable, address]));
  const mistakes = [
    ...[...addresses].flatMap(([variable, address]) => {
      const mistake = (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_0__/* .mistakeInEndpoint */ .dG)(address);
      return mistake === void 0 ? [] : [`${variable} ${mistake}`];
    }),
    ...(0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_0__/* .mistakesInChoice */ .oH)(env, [...addresses.keys()])
  ];
  if (mistakes.length > 0) {
    const message = "a variable of the network is not valid; nothing was read.";
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT109", message, { details: mistakes });
  }
}



/***/ })

};
;