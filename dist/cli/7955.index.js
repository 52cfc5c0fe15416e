"use strict";
exports.id = 7955;
exports.ids = [7955];
exports.modules = {

/***/ 7955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ASSUMED: () => (/* binding */ ASSUMED),
/* harmony export */   CannedAnswer: () => (/* binding */ CannedAnswer),
/* harmony export */   PARAMETERS: () => (/* binding */ PARAMETERS),
/* harmony export */   WORD: () => (/* binding */ WORD)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
// src/aws/rehearsal.ts

var WORD = "rehearsal";
var CannedAnswer = class {
  metadata = { handlerProtocol: "http/1.1" };
  /** Over when the request would have been sent. */
  asked;
  #ask;
  #type;
  #body;
  #released;
  constructor(type, body, released) {
    ({ promise: this.asked, resolve: this.#ask } = Promise.withResolvers());
    this.#type = type;
    this.#body = body;
    this.#released = released;
  }
  async handle() {
    this.#ask();
    await this.#released;
    const headers = { "content-type": this.#type };
    return { response: { statusCode: 200, headers, body: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([Buffer.from(this.#body)]) } };
  }
  updateHttpClientConfig() {
  }
  httpHandlerConfigs() {
    return {};
  }
};
var ASSUMED = `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>a</AccessKeyId><SecretAccessKey>b</SecretAccessKey><SessionToken>c</SessionToken><Expiration>2000-01-01T00:00:00Z</Expiration></Credentials><AssumedRoleUser><Arn>d</Arn></AssumedRoleUser><PackedPolicySize>1</PackedPolicySize></AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>e</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>`;
var PARAMETERS = JSON.stringify({
  InvalidParameters: [],
  Parameters: [{ ARN: "a", LastModifiedDate: 1, Name: "b", Type: "String", Value: "c", Version: 1 }]
});



/***/ })

};
;