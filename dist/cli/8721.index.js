"use strict";
exports.id = 8721;
exports.ids = [8721];
exports.modules = {

/***/ 8721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decryptTarget: () => (/* binding */ decryptTarget)
/* harmony export */ });
/* harmony import */ var _chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1059);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(934);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8109);







// src/sources/kms-decryption.ts
var API = "kms:Decrypt";
async function decryptTarget(target, options) {
  const { aws, credentials, signal } = options;
  const { ciphertext, context, key } = (0,_chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceOf */ .Bz)(target.declarations[0]);
  const what = { region: target.region, api: API, names: 1 };
  const observed = await (0,_chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__/* .observeCall */ .Lm)(
    what,
    options,
    (onAttempt) => aws.decrypt(target.region, credentials, { key, ciphertext, context, onAttempt }, signal)
  );
  const outcome = "error" in observed ? explain(observed.error, target) : found(target, observed.answer);
  options.onRead({ target, outcome, call: observed.call });
}
function found(target, { algorithm, key, plaintext }) {
  if (plaintext === void 0 || key !== target.arn) {
    return unread(`KMS answered ${plaintext === void 0 ? "without a value" : `for another key, ${key}`}`);
  }
  return {
    kind: "found",
    value: new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(target.declarations[0]?.name ?? "", plaintext),
    version: null,
    type: algorithm ?? null,
    lastModified: null
  };
}
var REFUSALS = new Map(
  Object.entries({
    AccessDenied: (target, message) => refused("denied", message, "KT413", denialFix(message, target)),
    InvalidCiphertext: invalidCiphertext,
    IncorrectKey: ({ arn }) => undecryptable(
      'was encrypted with another key than "key" names',
      "KT412",
      `name the key that encrypted it under "key" in the manifest, or encrypt the value again with ${arn}`
    ),
    NotFound: ({ arn, region }) => undecryptable(
      `its key does not exist in ${region}`,
      "KT414",
      `correct "key" in the manifest; it names ${arn}`
    ),
    Disabled: ({ arn }) => undecryptable("its key is disabled", "KT414", `enable ${arn}`),
    KMSInvalidState: ({ arn }, message) => undecryptable(`its key cannot be used: ${message}`, "KT414", `look at the state of ${arn}`),
    InvalidKeyUsage: ({ arn }) => undecryptable(
      "its key is not for encryption, or not symmetric",
      "KT414",
      `encrypt the value again with a symmetric key, in place of ${arn}`
    )
  })
);
function explain(error, target) {
  const refusal = REFUSALS.get((0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_2__/* .isDenied */ .GZ)(error) ? "AccessDenied" : error.code);
  return refusal?.(target, error.message) ?? unread(`${error.code}: ${error.message}`);
}
function invalidCiphertext(target) {
  const { context } = (0,_chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceOf */ .Bz)(target.declarations[0]);
  const isBare = context.size === 0;
  const first = isBare ? "was encrypted with an encryption context, and none is declared" : `was encrypted with another encryption context than the declared one (${[...context.keys()].join(", ")})`;
  const fix = isBare ? 'declare the encryption context under "context"' : 'correct "context" (upper and lower case count)';
  return undecryptable(
    `${first}; or the ciphertext is damaged`,
    "KT411",
    `${fix}, or encrypt the value again`
  );
}
function denialFix(message, { arn, declarations }) {
  const { context } = (0,_chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceOf */ .Bz)(declarations[0]);
  if (message.includes("explicit deny")) {
    return `remove the explicit deny of kms:Decrypt for ${arn}`;
  }
  if (message.includes("no session policy")) {
    return `the session did not cover ${arn}: allow it where the session is opened; one of Keytrail's own is a reason to open an issue`;
  }
  const where = message.includes("no resource-based policy") ? "in the key's own policy" : "to the role";
  const how = context.size === 0 ? "" : `, with the encryption context (${[...context.keys()].join(", ")})`;
  return `allow kms:Decrypt on ${arn} ${where}${how}`;
}
function undecryptable(reason, code, fix) {
  return refused("undecryptable", reason, code, fix);
}
function refused(kind, reason, code, fix) {
  return { kind, reason, advice: { code, fix } };
}
function unread(reason) {
  const fix = "run the job again; for throttling, start fewer jobs at once or raise KMS's request quota";
  return { kind: "unread", reason, advice: { code: "KT401", fix } };
}



/***/ })

};
;