"use strict";
exports.id = 9646;
exports.ids = [9646];
exports.modules = {

/***/ 9646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KMSClient: () => (/* reexport safe */ _chunk_I5V4TLLS_js__WEBPACK_IMPORTED_MODULE_0__.pg),
/* harmony export */   decrypt: () => (/* binding */ decrypt)
/* harmony export */ });
/* harmony import */ var _chunk_I5V4TLLS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(933);
/* harmony import */ var _chunk_P5XBLVNW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4312);
/* harmony import */ var _chunk_R7NIFZK6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3735);
/* harmony import */ var _chunk_QLANSMMF_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5969);
/* harmony import */ var _chunk_4IBZ3BK6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4591);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6287);
/* harmony import */ var _chunk_QTUPMGLQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4991);
/* harmony import */ var _chunk_EQFMJWNG_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9191);
/* harmony import */ var _chunk_NKPD22GT_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6980);
/* harmony import */ var _chunk_WTDHDNRJ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4105);
/* harmony import */ var _chunk_FRBXQCD2_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8944);
/* harmony import */ var _chunk_TGVDEP7W_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1940);














// node_modules/@aws-sdk/client-kms/dist-es/commands/DecryptCommand.js
var DecryptCommand = class extends (0,_chunk_I5V4TLLS_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_chunk_I5V4TLLS_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _chunk_I5V4TLLS_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "Decrypt", _chunk_I5V4TLLS_js__WEBPACK_IMPORTED_MODULE_0__/* .Decrypt$ */ .Aw) {
};

// src/aws/decrypt.ts
async function decrypt(client, { key, ciphertext, context, onAttempt }, signal) {
  const command2 = new DecryptCommand({
    KeyId: key,
    CiphertextBlob: ciphertext,
    ...context.size === 0 ? {} : { EncryptionContext: Object.fromEntries(context) }
  });
  const options = { abortSignal: signal, onAttempt };
  const answer = await (0,_chunk_QLANSMMF_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G9)(client.send(command2, options), signal);
  return {
    plaintext: answer.Plaintext,
    key: answer.KeyId,
    algorithm: answer.EncryptionAlgorithm,
    facts: (0,_chunk_QLANSMMF_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .xS)(answer.$metadata)
  };
}



/***/ })

};
;