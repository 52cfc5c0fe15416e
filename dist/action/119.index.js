"use strict";
exports.id = 119;
exports.ids = [119];
exports.modules = {

/***/ 7500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AccountMasks: () => (/* binding */ AccountMasks)
/* harmony export */ });
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(261);


// src/account-masks.ts
var ARN_ACCOUNT = /\barn:[a-z-]+:[a-z0-9-]*:[a-z0-9-]*:(\d{12})(?!\d)/g;
var TWELVE_DIGITS = /(?<!\d)\d{12}(?!\d)/g;
var INPUTS_WITH_IDS = ["role-to-assume", "allowed-account-ids"];
var AccountMasks = class {
  #told = /* @__PURE__ */ new Set();
  #stream;
  constructor(stream, inputs) {
    this.#stream = stream;
    const texts = INPUTS_WITH_IDS.map((name) => inputs.get(name) ?? "");
    this.#tell(texts.flatMap((text) => text.match(TWELVE_DIGITS) ?? []));
  }
  /** The stream to print on. */
  get stream() {
    return {
      on: (event, listener) => this.#stream.on(event, listener),
      write: (text, done) => this.#stream.write(this.#masksFor(accountsIn(text)) + text, done)
    };
  }
  /** The platform, its summary guarded alike: the runner masks that when the step has ended. */
  guard(platform) {
    return {
      ...platform,
      writeSummary: async (markdown) => {
        this.#tell(accountsIn(markdown));
        await platform.writeSummary(markdown);
      }
    };
  }
  #tell(accounts) {
    const masks = this.#masksFor(accounts);
    if (masks !== "") {
      this.#stream.write(masks, () => {
      });
    }
  }
  #masksFor(accounts) {
    const fresh = [...new Set(accounts)].filter((account) => !this.#told.has(account));
    for (const account of fresh) {
      this.#told.add(account);
    }
    return fresh.map((account) => `::add-mask::${account}
`).join("");
  }
};
function accountsIn(text) {
  return [...text.matchAll(ARN_ACCOUNT)].map(([, account]) => account ?? "");
}



/***/ })

};
;