"use strict";
exports.id = 1141;
exports.ids = [1141];
exports.modules = {

/***/ 1141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KMSClient: () => (/* reexport safe */ _chunk_ALUJT4M5_js__WEBPACK_IMPORTED_MODULE_0__.pg),
/* harmony export */   decrypt: () => (/* binding */ decrypt)
/* harmony export */ });
/* harmony import */ var _chunk_ALUJT4M5_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6120);
/* harmony import */ var _chunk_JRGXTFBD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2707);
/* harmony import */ var _chunk_PWEE4E2U_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5109);
/* harmony import */ var _chunk_NKPD22GT_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8180);
/* harmony import */ var _chunk_R7NIFZK6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6919);
/* harmony import */ var _chunk_AH375WDW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1846);
/* harmony import */ var _chunk_FUDBKFDV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8896);
/* harmony import */ var _chunk_B2O3FTZQ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2173);
/* harmony import */ var _chunk_FRBXQCD2_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4112);
/* harmony import */ var _chunk_TGVDEP7W_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6340);
/* harmony import */ var _chunk_HY56LCYQ_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6303);
/* harmony import */ var _chunk_QTUPMGLQ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(767);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(261);
















// node_modules/@aws-sdk/client-kms/dist-es/commands/DecryptCommand.js
var DecryptCommand = class extends (0,_chunk_ALUJT4M5_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_chunk_ALUJT4M5_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _chunk_ALUJT4M5_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "Decrypt", _chunk_ALUJT4M5_js__WEBPACK_IMPORTED_MODULE_0__/* .Decrypt$ */ .Aw) {
};

// src/aws/decrypt.ts
async function decrypt(client, { key, ciphertext, context, onAttempt }, signal) {
  const command2 = new DecryptCommand({
    KeyId: key,
    CiphertextBlob: ciphertext,
    ...context.size === 0 ? {} : { EncryptionContext: Object.fromEntries(context) }
  });
  const options = { abortSignal: signal, onAttempt };
  const answer = await (0,_chunk_AH375WDW_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)(client.send(command2, options), signal);
  return {
    plaintext: answer.Plaintext,
    key: answer.KeyId,
    algorithm: answer.EncryptionAlgorithm,
    facts: (0,_chunk_AH375WDW_js__WEBPACK_IMPORTED_MODULE_5__/* .factsOf */ .xS)(answer.$metadata)
  };
}



/***/ })

};
;