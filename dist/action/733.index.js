"use strict";
exports.id = 733;
exports.ids = [733];
exports.modules = {

/***/ 4733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandEnv: () => (/* binding */ commandEnv)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);



// src/platforms/github/command-env.ts
var OF_ACTIONS = /^(?:INPUT_.*|STATE_.*|ACTIONS_RUNTIME_.*|ACTIONS_RESULTS_.*|ACTIONS_CACHE_.*|GITHUB_ACTION_(?:PATH|REF|REPOSITORY)|GITHUB_STATE)$/s;
var TOKEN_PAIR = /^ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)$/;
var CREDENTIALS = /^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|WEB_IDENTITY_TOKEN_FILE|CONTAINER_CREDENTIALS_(?:FULL|RELATIVE)_URI|CONTAINER_AUTHORIZATION_TOKEN(?:_FILE)?)$/;
function commandEnv(env, { idToken }, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM */ .IJ) {
  const left = {};
  const withheld = [];
  for (const [given, value] of Object.entries(env)) {
    const name = system.variableName(given);
    if (value === void 0 || OF_ACTIONS.test(name) || !idToken && TOKEN_PAIR.test(name)) {
      continue;
    }
    if (CREDENTIALS.test(name)) {
      withheld.push(given);
    } else {
      left[given] = value;
    }
  }
  return { env: left, withheld };
}



/***/ })

};
;