"use strict";
exports.id = 8874;
exports.ids = [8874];
exports.modules = {

/***/ 8874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCiphertexts: () => (/* binding */ readCiphertexts)
/* harmony export */ });
/* harmony import */ var _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7952);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(717);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(261);





// src/manifest/ciphertext-files.ts
var FILES_AT_ONCE = 24;
async function readCiphertexts(declarations, readFile, mistakes) {
  const found = await findAll(declarations.flatMap(pathOf), readFile);
  return declarations.map((declaration) => {
    const { name, reference } = declaration;
    const ciphertext = pathOf(declaration).map((path) => found.get(path))[0];
    if (reference.scheme !== "kms" || ciphertext === void 0) {
      return declaration;
    }
    if (typeof ciphertext === "string") {
      mistakes.add("mistake", reference.position, `${name}: ${ciphertext}`);
      return declaration;
    }
    const complete = { ...reference, ciphertext, selector: (0,_chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorOf */ .Bk)(ciphertext) };
    return { ...declaration, reference: complete };
  });
}
function pathOf({ reference }) {
  return reference.scheme === "kms" && reference.path !== void 0 ? [reference.path] : [];
}
async function findAll(paths, readFile) {
  const found = /* @__PURE__ */ new Map();
  const waiting = new Set(paths).values();
  const work = async () => {
    for (const path of waiting) {
      found.set(path, await findCiphertext(path, readFile));
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  return found;
}
async function findCiphertext(path, readFile) {
  const file = (0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .plainOrQuoted */ .E)(path);
  try {
    const bytes = await readFile(path);
    if (bytes === void 0) {
      return `the file ${file} does not exist; its path counts from the top of the repository`;
    }
    const result = (0,_chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_0__/* .readCiphertext */ .Ru)(bytes);
    return result.ok ? result.bytes : `the file ${file}: ${result.message}`;
  } catch (error) {
    if (error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_2__/* .KeytrailError */ .E_ && error.code === "KT106") {
      return error.message;
    }
    throw error;
  }
}



/***/ })

};
;