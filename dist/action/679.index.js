"use strict";
exports.id = 679;
exports.ids = [679];
exports.modules = {

/***/ 7679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chainSourceOf: () => (/* binding */ chainSourceOf)
/* harmony export */ });
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(261);


// src/aws/chain-source.ts
var WAYS = [
  ["CREDENTIALS_IMDS", "the role of the instance"],
  ["CREDENTIALS_HTTP", "the container's role"],
  ["CREDENTIALS_SSO", "IAM Identity Center (SSO)"],
  ["CREDENTIALS_LOGIN", "aws login"],
  ["CREDENTIALS_PROCESS", "a credential_process"],
  ["CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN", "a web identity token"],
  ["CREDENTIALS_PROFILE_STS_WEB_ID_TOKEN", "a web identity token"],
  ["CREDENTIALS_PROFILE_SOURCE_PROFILE", "a role with a source profile"],
  ["CREDENTIALS_PROFILE_NAMED_PROVIDER", "a role with a credential source"],
  ["CREDENTIALS_PROFILE", "keys of a profile"],
  ["CREDENTIALS_ENV_VARS", "keys in the environment"]
];
function chainSourceOf(credentials) {
  const noted = Object.keys(credentials.$source ?? {}).map((key) => key.replace(/_LEGACY$/, ""));
  const way = WAYS.find(([key]) => noted.includes(key))?.[1];
  const profile = noted.some((key) => key.startsWith("CREDENTIALS_PROFILE")) ? "profile" : void 0;
  return way === void 0 || profile === void 0 || way.includes(profile) ? way : `${way}, by a profile`;
}



/***/ })

};
;