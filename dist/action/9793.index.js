"use strict";
exports.id = 9793;
exports.ids = [9793];
exports.modules = {

/***/ 9793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   budgetFailure: () => (/* binding */ budgetFailure)
/* harmony export */ });
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4813);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(717);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);




// src/budget-failure.ts
var TROUBLES = {
  throttled: { words: "throttled", fix: "start fewer jobs at once" },
  unavailable: { words: "unavailable", fix: "run the job again; if it goes on, look at the status page" },
  failed: { words: "server error", fix: "run the job again; if it goes on, look at the status page" },
  disconnected: {
    words: "connection broken",
    fix: "look whether the runner reaches the service: firewall, proxy, DNS"
  },
  silent: { words: "no answer", fix: "look whether the runner reaches the service: firewall, proxy, DNS" },
  unreadable: { words: "unreadable answer", fix: "look whether a proxy changes answers" },
  unresolved: { words: "host not found", fix: "look at the Region and at the DNS of the runner" },
  skewed: { words: "clock wrong", fix: "set the clock of the runner" },
  blocked: { words: "no connection by the proxy", fix: "look whether the proxy runs, and what it allows" }
};
var RAISE = "Raise timeout-seconds only when that wait is normal.";
var HIGHER_THROUGHPUT = "Parameter Store answers 40 transactions a second by default, for all that read in the account and Region: turn on higher throughput (the setting /ssm/parameter-store/high-throughput-enabled of Systems Manager; it costs), or start fewer jobs at once.";
var THROUGHPUT = [
  ["ssm:", HIGHER_THROUGHPUT],
  [
    "kms:",
    "KMS has a request quota for the account and Region: start fewer jobs at once, or have it raised."
  ]
];
function budgetFailure(totalMs, ledger, stage, cause) {
  const retries = ledger.retries.filter(({ what }) => isOfStage(what, ledger.stage));
  const proxy = ledger.proxyFailure === void 0 ? [] : [ledger.proxyFailure];
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_(
    "KT403",
    `the time budget of ${totalMs / 1e3} s was spent while ${stage}; nothing was exported.`,
    {
      details: [...proxy, ...tellReads(ledger), ...tellRetries(retries, ledger)],
      ...fixOf(retries, ledger),
      cause
    }
  );
}
function tellReads(ledger) {
  const declarations = ledger.declared?.declarations ?? [];
  const unread = declarations.filter((declaration) => ledger.readFor(declaration)?.outcome.kind !== "found");
  if (declarations.length === 0) {
    return [];
  }
  return [
    `${declarations.length - unread.length} of ${declarations.length} secrets were read`,
    ...unread.length === 0 ? [] : [`not read: ${unread.map(({ name }) => name).join(", ")}`]
  ];
}
var NETWORK_STAGES = ["identify", "assume", "fetch"];
function tellRetries(retries, { stage }) {
  if (retries.length === 0) {
    return NETWORK_STAGES.includes(stage) ? ["no answer came"] : [];
  }
  return [...Map.groupBy(retries, ({ what }) => what)].map(([what, own]) => {
    const kinds = countsOf(own).map(([trouble, times]) => `${TROUBLES[trouble].words} ${times}`);
    const last = own.at(-1)?.reason ?? "";
    return `${what} was tried again ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(own.length, "time")}: ${kinds.join(", ")}; the last: ${last}`;
  });
}
function fixOf(retries, { stage }) {
  const [most] = countsOf(retries)[0] ?? ["silent"];
  if (retries.length === 0 && !NETWORK_STAGES.includes(stage)) {
    return {};
  }
  const throttled = most === "throttled" ? retries.map(({ what }) => what) : [];
  const helps = THROUGHPUT.flatMap(
    ([service, fix]) => throttled.some((what) => what.startsWith(service)) ? [fix] : []
  );
  return { fix: [...helps.length > 0 ? helps : [`${TROUBLES[most].fix}.`], RAISE] };
}
function countsOf(retries) {
  const groups = [...Map.groupBy(retries, ({ trouble }) => trouble)];
  return groups.map(([trouble, own]) => [trouble, own.length]).sort(([, left], [, right]) => right - left);
}
function isOfStage(what, stage) {
  const isDeclare = what === "GitHub's API";
  const isIdentity = what === "OIDC token" || what === "sts:GetCallerIdentity";
  const isAssume = what.startsWith("sts:Assume");
  if (stage === "identify") return isIdentity;
  if (what === "s3:PutObject" || what === "kms:Sign" || what.startsWith("logs:")) return false;
  if (stage === "assume") return isAssume || isIdentity;
  return stage === "declare" ? isDeclare : stage === "fetch" && !isAssume && !isIdentity && !isDeclare;
}



/***/ })

};
;