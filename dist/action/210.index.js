"use strict";
exports.id = 210;
exports.ids = [210];
exports.modules = {

/***/ 2210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromNodeProviderChain: () => (/* binding */ fromNodeProviderChain)
/* harmony export */ });
// node_modules/@aws-sdk/credential-providers/dist-es/fromNodeProviderChain.js
var fromNodeProviderChain = (init = {}) => {
  let chain;
  return async (args) => {
    if (!chain) {
      const { defaultProvider } = await Promise.all(/* import() */[__webpack_require__.e(961), __webpack_require__.e(350)]).then(__webpack_require__.bind(__webpack_require__, 8969));
      chain = defaultProvider({ ...init });
    }
    return chain(args);
  };
};



/***/ })

};
;