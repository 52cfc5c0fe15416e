"use strict";
exports.id = 1086;
exports.ids = [1086];
exports.modules = {

/***/ 1086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AttemptHandler: () => (/* binding */ AttemptHandler),
/* harmony export */   GATE: () => (/* binding */ GATE),
/* harmony export */   RetryByClass: () => (/* binding */ RetryByClass),
/* harmony export */   collectAnswer: () => (/* binding */ collectAnswer),
/* harmony export */   gateOf: () => (/* binding */ gateOf)
/* harmony export */ });
/* harmony import */ var _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2111);
/* harmony import */ var _chunk_KH4ZB7QD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5807);
/* harmony import */ var _chunk_H3JS2QO5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6043);
/* harmony import */ var _chunk_6BTKG4AC_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3006);
/* harmony import */ var _chunk_KWAE3OPA_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7885);
/* harmony import */ var _chunk_WNIGW5NV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5905);
/* harmony import */ var _chunk_ZVQGDPGN_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(633);
/* harmony import */ var _chunk_AH4B47GJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9583);
/* harmony import */ var _chunk_TAQBSBOS_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1283);
/* harmony import */ var _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6759);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(261);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4573);

















// src/aws/attempts.ts
var AttemptHandler = class {
  metadata = { handlerProtocol: "http/1.1" };
  #inner;
  #options;
  constructor(options) {
    this.#options = options;
    this.#inner = new _chunk_ZVQGDPGN_js__WEBPACK_IMPORTED_MODULE_5__/* .NodeHttpHandler */ .$({
      httpAgent: options.connections.http,
      httpsAgent: options.connections.https
    });
  }
  async handle(request, { onAttempt, ...options } = {}) {
    onAttempt?.();
    request.headers["user-agent"] = `${this.#options.userAgent} ${request.headers["user-agent"] ?? ""}`.trim();
    const attempt = new AbortController();
    let body;
    const expire = () => {
      body?.destroy(timeout(this.#options.attemptMs));
      attempt.abort();
    };
    const timer = setTimeout(expire, this.#options.attemptMs);
    const forward = () => attempt.abort();
    const outer = options.abortSignal;
    outer?.addEventListener("abort", forward, { once: true });
    if (outer?.aborted === true) {
      forward();
    }
    const done = () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", forward);
    };
    try {
      const answering = this.#inner.handle(request, { ...options, abortSignal: attempt.signal });
      setImmediate(this.#options.onSent);
      const answer = await answering;
      const stream = answer.response.body;
      body = stream;
      stream.once("close", done);
      return answer;
    } catch (error) {
      done();
      if (outer?.aborted === true) {
        throw error;
      }
      throw attempt.signal.aborted ? timeout(this.#options.attemptMs) : await (0,_chunk_TAQBSBOS_js__WEBPACK_IMPORTED_MODULE_7__/* .explainRefusal */ .G)(error, request.hostname);
    }
  }
  updateHttpClientConfig(key, value) {
    this.#inner.updateHttpClientConfig(key, value);
  }
  httpHandlerConfigs() {
    return this.#inner.httpHandlerConfigs();
  }
  /** The agents belong to `Connections`, which closes them. */
  destroy() {
  }
};
function timeout(ms) {
  return Object.assign(new Error(`no whole answer within ${ms} ms`), { name: "TimeoutError" });
}

// src/aws/collect-answer.ts

var ANSWER_LIMIT_BYTES = 4 * 1024 * 1024;
async function collectAnswer(body) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_8__/* .UnreadableAnswer */ .ym(`the answer is larger than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  const answer = Buffer.concat(chunks);
  if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_12__.isUtf8)(answer)) {
    throw new _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_8__/* .UnreadableAnswer */ .ym("the answer is no UTF-8");
  }
  return answer;
}

// src/aws/gate.ts
var GATE = { name: "gate", relation: "after", toMiddleware: "retryMiddleware" };
function gateOf(limit, isAnswer = hasContent) {
  return (next, context) => async (args) => {
    const signal = context[_chunk_KWAE3OPA_js__WEBPACK_IMPORTED_MODULE_13__/* .SMITHY_CONTEXT_KEY */ .Vf]?.["abortSignal"];
    const permit = await limit.acquire(signal instanceof AbortSignal ? signal : void 0);
    let ended = "failed";
    try {
      const result = await next(args);
      requireAnswer(result.output, isAnswer);
      ended = "answered";
      return result;
    } catch (error) {
      const trouble = (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOf */ .LH)(error);
      ended = trouble !== void 0 && (0,_chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_8__/* .isOverload */ .vi)(trouble) ? "overloaded" : "failed";
      throw error;
    } finally {
      limit.release(permit, ended);
    }
  };
}
function hasContent({ $metadata: _, ...content }) {
  return Object.values(content).some((field) => field !== void 0);
}
function requireAnswer(output, isAnswer) {
  if (!isAnswer(output)) {
    const { $metadata } = output;
    throw Object.assign(new _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_8__/* .UnreadableAnswer */ .ym("the answer is empty"), { $metadata });
  }
}

// src/aws/retry-strategy.ts
var RetryByClass = class {
  #what;
  #onRetry;
  constructor(what, onRetry) {
    this.#what = what;
    this.#onRetry = onRetry;
  }
  async acquireInitialRetryToken() {
    return attemptsOf(new _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_8__/* .Backoff */ .nO(), 0);
  }
  /** The SDK takes a rejection for "no more" and throws what the attempt came to. */
  async refreshRetryTokenForRetry(token, failed) {
    const { backoff } = token;
    const trouble = (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOf */ .LH)(failed.error);
    const hintMs = failed.retryAfterHint === void 0 ? 0 : failed.retryAfterHint.getTime() - Date.now();
    const delayMs = trouble === void 0 ? void 0 : backoff.next(trouble, hintMs);
    if (trouble === void 0 || delayMs === void 0) {
      throw new Error("not to be tried again");
    }
    this.#onRetry({ what: this.#what, trouble, reason: reasonOf(failed.error, trouble) });
    return attemptsOf(backoff, delayMs);
  }
  recordSuccess() {
  }
};
function attemptsOf(backoff, delayMs) {
  const { retries } = backoff;
  return { backoff, getRetryCount: () => retries, getRetryDelay: () => delayMs };
}
function reasonOf(thrown, trouble) {
  const { code, message, facts } = (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .toAwsError */ .DZ)(thrown);
  if (facts.httpStatus === null || facts.httpStatus < 300 || trouble === "unreadable") {
    return message;
  }
  return `${trouble === "throttled" ? "throttled, " : ""}status ${facts.httpStatus} (${code})`;
}



/***/ })

};
;