"use strict";
exports.id = 9242;
exports.ids = [9242];
exports.modules = {

/***/ 9242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSinkConnections: () => (/* binding */ openSinkConnections)
/* harmony export */ });
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1357);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);



// src/stops/sink-connections.ts
function openSinkConnections({ connections, env, inputs, ledger }, place) {
  const open = (service, region, count, bucket) => {
    const url = (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_0__/* .guessEndpoint */ .r_)(service, region, place.partition, env);
    if (url === void 0) {
      return;
    }
    if (bucket !== void 0 && !bucket.includes(".") && (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_0__/* .overrideOf */ .Oe)(service, env) === void 0) {
      url.hostname = `${bucket}.${url.hostname}`;
    }
    connections.open(url, count);
  };
  open("STS", place.region, 1);
  for (const sink of ledger.sinks) {
    openFor(sink, place, open);
  }
  const { signingKey } = inputs.audit;
  if (signingKey !== void 0) {
    open("KMS", signingKey.region ?? place.region, 1);
  }
}
function openFor(sink, { region }, open) {
  if (sink.scheme === "s3") {
    open("S3", sink.region ?? region, 1, sink.bucket);
  } else if (sink.scheme === "cloudwatch-logs") {
    open("CLOUDWATCH_LOGS", sink.region ?? region, 2);
  }
}



/***/ })

};
;