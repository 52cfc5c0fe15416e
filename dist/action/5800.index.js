"use strict";
exports.id = 5800;
exports.ids = [5800];
exports.modules = {

/***/ 5800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCertificate: () => (/* reexport safe */ _chunk_VNYW74NU_js__WEBPACK_IMPORTED_MODULE_0__.J)
/* harmony export */ });
/* harmony import */ var _chunk_VNYW74NU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9702);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(261);







/***/ }),

/***/ 9702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ explainCertificate)
/* harmony export */ });
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9887);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);



// src/network/certificate.ts

var UNKNOWN_AUTHORITY = /* @__PURE__ */ new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
  // An authority of that name is known, with another key.
  "CERT_SIGNATURE_FAILURE"
]);
var DATES = {
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet"
};
var OTHERS = /* @__PURE__ */ new Set([
  "CERT_CHAIN_TOO_LONG",
  "CERT_REVOKED",
  "CERT_REJECTED",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED"
]);
function explainCertificate(thrown, host) {
  const found = findMistake((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown) ?? "", thrown);
  if (found === void 0) {
    return void 0;
  }
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_("KT208", `the certificate of ${host} does not hold: ${found.why}.`, {
    details: [`${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown)}: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`],
    fix: found.fix,
    cause: thrown
  });
}
function findMistake(code, thrown) {
  if (UNKNOWN_AUTHORITY.has(code)) {
    return { why: "it was signed by an authority that is not known here", fix: fixForAuthority() };
  }
  const date = DATES[code];
  if (date !== void 0) {
    return { why: date, fix: "renew the certificate of the server, or correct the clock of the runner" };
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const fix = "correct the host name in the address, or have a certificate issued that names it";
    return { why: "it was issued for other names", fix };
  }
  return OTHERS.has(code) ? { why: (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown), fix: "have the certificate of the server issued anew" } : void 0;
}
function fixForAuthority() {
  const file = process.env["NODE_EXTRA_CA_CERTS"];
  if (!file) {
    return "set NODE_EXTRA_CA_CERTS, in the job's or the step's env or on the runner, to a PEM file of that authority";
  }
  return canRead(file) ? "add that authority to the PEM file that NODE_EXTRA_CA_CERTS names; Node accepts what is in it so far" : "NODE_EXTRA_CA_CERTS names a file that cannot be read: correct the path, or the rights of the file";
}
function canRead(file) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.R_OK);
    return true;
  } catch {
    return false;
  }
}




/***/ })

};
;