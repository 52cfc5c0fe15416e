"use strict";
exports.id = 839;
exports.ids = [839];
exports.modules = {

/***/ 5839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainMissingToken: () => (/* binding */ explainMissingToken)
/* harmony export */ });
/* harmony import */ var _chunk_YJJIRJJV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3766);
/* harmony import */ var _chunk_YBCDZZMJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4223);
/* harmony import */ var _chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7141);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6250);
/* harmony import */ var _chunk_3NXRMPJ2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1386);
/* harmony import */ var _chunk_IKYX225F_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(690);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(261);








// src/platforms/github/missing-token.ts
var MAX_WORKFLOW_BYTES = 1024 * 1024;
var PERMISSIONS = "permissions: { id-token: write, contents: read }";
async function explainMissingToken(env) {
  const because = (details, fix) => new _chunk_IKYX225F_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT201", `this job has no OIDC token, so it cannot assume a role: ${details}`, { fix });
  if (env["GITHUB_ACTOR"] === "dependabot[bot]") {
    return because(
      "the run was started by Dependabot, whose runs get no `id-token: write` on pull requests.",
      "let a workflow that Dependabot does not start load the secrets, or skip this step: `if: github.actor != 'dependabot[bot]'`"
    );
  }
  if ((0,_chunk_YJJIRJJV_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(env).fromFork) {
    return because(
      "the run comes from a fork, and GitHub gives such runs no `id-token: write`.",
      "skip this step for forks: `if: github.event.pull_request.head.repo.full_name == github.repository`"
    );
  }
  if (await isReusable(env)) {
    return because(
      "it runs in a reusable workflow, and the caller did not give `id-token: write`.",
      `add to the calling job (in ${callerPath(env) ?? "the calling workflow"}): ${PERMISSIONS}`
    );
  }
  return because(
    "the job lacks the permission `id-token: write`.",
    `add to the job: ${PERMISSIONS} (in a reusable workflow: to the calling job as well)`
  );
}
function callerPath(env) {
  return /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
}
async function isReusable(env) {
  const path = callerPath(env);
  const job = env["GITHUB_JOB"];
  if (path === void 0 || job === void 0) {
    return false;
  }
  try {
    const { lacksJob } = await Promise.all(/* import() */[__webpack_require__.e(500), __webpack_require__.e(853)]).then(__webpack_require__.bind(__webpack_require__, 7853));
    const workflow = (0,_chunk_YBCDZZMJ_js__WEBPACK_IMPORTED_MODULE_1__/* .readInside */ .x)(env["GITHUB_WORKSPACE"] ?? "", path, MAX_WORKFLOW_BYTES);
    return workflow !== void 0 && lacksJob(workflow.toString("utf8"), job);
  } catch {
    return false;
  }
}



/***/ })

};
;