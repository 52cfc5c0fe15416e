export const id = 726;
export const ids = [726];
export const modules = {

/***/ 3726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromNodeProviderChain: () => (/* binding */ fromNodeProviderChain)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// node_modules/@aws-sdk/credential-providers/dist-es/fromNodeProviderChain.js
var fromNodeProviderChain = (init = {}) => {
  let chain;
  return async (args) => {
    if (!chain) {
      const { defaultProvider } = await Promise.all(/* import() */[__webpack_require__.e(675), __webpack_require__.e(839)]).then(__webpack_require__.bind(__webpack_require__, 2839));
      chain = defaultProvider({ ...init });
    }
    return chain(args);
  };
};



/***/ })

};
