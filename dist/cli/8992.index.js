"use strict";
exports.id = 8992;
exports.ids = [8992];
exports.modules = {

/***/ 1816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Patience),
/* harmony export */   r: () => (/* binding */ pump)
/* harmony export */ });
/* harmony import */ var _chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9303);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);


// src/handover/command/patience.ts
var GivenUp = class extends Error {
  name = "GivenUp";
};
var Patience = class {
  #onSpent;
  #blocked = /* @__PURE__ */ new Set();
  #leftMs;
  #counts = "never";
  #timer;
  #since = 0;
  /** `onSpent` closes what is read. */
  constructor(ms, onSpent) {
    this.#leftMs = ms;
    this.#onSpent = onSpent;
  }
  /** The command has ended. `evenBlocked`: somebody wants an end, so a reader that does not read is not waited for. */
  start({ evenBlocked }) {
    this.#counts = evenBlocked ? "always" : "unless blocked";
    this.#update();
  }
  /** All is over. */
  stop() {
    this.#counts = "never";
    this.#update();
  }
  /** Nobody is waited for any more: what is blocked fails. */
  giveUp() {
    this.stop();
    this.#onSpent();
    for (const reject of this.#blocked) reject(new GivenUp("the rest of the output is not waited for"));
  }
  /** Waits for our own output to go on. */
  async whileBlocked(work) {
    const { promise, resolve, reject } = Promise.withResolvers();
    work.then(resolve, reject);
    this.#blocked.add(reject);
    this.#update();
    try {
      await promise;
    } finally {
      this.#blocked.delete(reject);
      this.#update();
    }
  }
  #update() {
    const counts = this.#counts === "always" || this.#counts === "unless blocked" && this.#blocked.size === 0;
    if (counts && this.#timer === void 0) {
      this.#since = (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)();
      this.#timer = setTimeout(() => this.giveUp(), this.#leftMs);
    } else if (!counts && this.#timer !== void 0) {
      clearTimeout(this.#timer);
      this.#timer = void 0;
      this.#leftMs = Math.max(0, this.#leftMs - ((0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)() - this.#since));
    }
  }
};

// src/handover/filter-stream.ts

var PAUSE_MS = 50;
var FilterStream = class extends node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform {
  #filter;
  #timer;
  constructor(filter) {
    super();
    this.#filter = filter;
  }
  _transform(chunk, _encoding, done) {
    this.#pushAll(this.#filter.write(chunk));
    if (this.#timer === void 0)
      this.#timer = setTimeout(() => this.#pushAll(this.#filter.pause()), PAUSE_MS);
    else this.#timer.refresh();
    done();
  }
  _flush(done) {
    clearTimeout(this.#timer);
    this.#pushAll(this.#filter.end());
    done();
  }
  _destroy(error, done) {
    clearTimeout(this.#timer);
    done(error);
  }
  #pushAll(pieces) {
    for (const piece of pieces) this.push(piece);
  }
};

// src/handover/command/pump.ts
async function pump(source, { to, filter }, patience) {
  if (!to.listeners("error").includes(ignore)) to.on("error", ignore);
  const filtered = source.pipe(new FilterStream(filter));
  source.once("error", (error) => filtered.destroy(error));
  source.once("close", () => filtered.end());
  try {
    for await (const chunk of filtered) {
      await patience.whileBlocked(write(to, chunk));
    }
    return void 0;
  } catch (thrown) {
    return thrown instanceof GivenUp ? void 0 : asError(thrown);
  } finally {
    source.destroy();
  }
}
function write(to, bytes) {
  return new Promise((resolve, reject) => {
    to.write(bytes, (error) => error ? reject(error) : resolve());
  });
}
function asError(thrown) {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
function ignore() {
}




/***/ }),

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ componentOf),
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4503);
/* harmony import */ var _chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1645);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6647);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8500);






// src/commands/component.ts



// src/platforms/gitlab/gitlab.ts


// src/platforms/gitlab/claims.ts

var JOB_KEY_DIGITS = 12;
var ATTEMPT = 1;
function gitlabRunClaims(claims) {
  const text = (name) => (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, name);
  return {
    issuer: text("iss"),
    repository: text("project_path"),
    repository_id: text("project_id"),
    ref: text("ref_path") ?? text("ref"),
    sha: text("sha"),
    event: text("pipeline_source"),
    environment: text("environment"),
    workflow_ref: text("ci_config_ref_uri"),
    run_id: text("pipeline_id"),
    attempt: ATTEMPT,
    check_run_id: text("job_id"),
    actor: text("user_login"),
    actor_id: text("user_id"),
    oidc: { sub: text("sub"), aud: text("aud"), jti: text("jti") }
  };
}
function gitlabRecordName(claims, env) {
  return [
    claims?.repository_id ?? (env["CI_PROJECT_ID"] || null),
    claims?.run_id ?? (env["CI_PIPELINE_ID"] || null),
    `${ATTEMPT}`
  ];
}
function gitlabVariables(env) {
  return {
    job: env["CI_JOB_NAME"] || null,
    step: null,
    runner: env["CI_RUNNER_DESCRIPTION"] || env["CI_RUNNER_ID"] || null
  };
}
function gitlabSession(claims) {
  const [jobId, projectId, issuer] = ["job_id", "project_id", "iss"].map((name) => (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, name));
  const host = URL.canParse(issuer ?? "") ? new URL(issuer ?? "").hostname : null;
  return (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabSessionName */ .ZU)({ jobId: jobId ?? null, projectId: projectId ?? null, host });
}
function gitlabJobKey(env) {
  const facts = ["CI_SERVER_URL", "CI_PROJECT_ID", "CI_JOB_ID"].map((name) => env[name] ?? "");
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, JOB_KEY_DIGITS);
}

// src/platforms/gitlab/record-artifact.ts


var FOLDER = ".keytrail";
var MODE = 384;
function earlierRecord(env, projectDir, auditFile) {
  const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(projectDir, FOLDER, recordFileName(env));
  if (!isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(projectDir, FOLDER)) || (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(copy, { throwIfNoEntry: false })?.isFile() !== true) {
    return "";
  }
  const own = new Set((0,node_fs__WEBPACK_IMPORTED_MODULE_5__.existsSync)(auditFile) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readFileSync)(auditFile, "utf8").split("\n") : []);
  const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readFileSync)(copy, "utf8").split("\n");
  return lines.flatMap((line) => line === "" || own.has(line) ? [] : [`${line}
`]).join("");
}
function keepRecord(env, projectDir, auditFile, earlier) {
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.existsSync)(auditFile)) return;
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(projectDir, FOLDER);
  if (!isFolder(folder)) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmSync)(folder, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)(folder);
  }
  const name = recordFileName(env);
  const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, name);
  (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmSync)(copy, { force: true });
  (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeFileSync)(copy, earlier + (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readFileSync)(auditFile, "utf8"), { flag: "wx", mode: MODE });
  const annotations = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, "annotations.json");
  (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmSync)(annotations, { force: true });
  (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeFileSync)(annotations, `${JSON.stringify(annotationsOf(env, name))}
`, { flag: "wx" });
}
function isFolder(path) {
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function recordFileName(env) {
  return `audit-${(env["CI_JOB_ID"] ?? "0").replace(/[^\w.-]/g, "_")}.jsonl`;
}
function annotationsOf(env, name) {
  const url = `${env["CI_JOB_URL"] ?? ""}/artifacts/file/${FOLDER}/${name}`;
  return { Keytrail: [{ external_link: { label: "Audit record", url } }] };
}

// src/platforms/gitlab/runner-masks.ts




var CANARY_BYTES = 24;
var WAIT_MS = 500;
var LOOK_EACH_MS = 10;
async function tellRunner(env, log, strings) {
  const folder = env["RUNNER_TEMP_PROJECT_DIR"];
  const list = folder ? (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, "masking.db") : void 0;
  if (list === void 0 || strings.length === 0 || sizeOf(list) === void 0) return false;
  const mask = (texts) => log.commands(texts.map((data) => ({ name: "add-mask", data })));
  const before = sizeOf(list) ?? 0;
  await mask([(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.randomBytes)(CANARY_BYTES).toString("hex")]);
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EACH_MS) {
    if ((sizeOf(list) ?? 0) > before) {
      await mask(strings);
      return true;
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_8__.setTimeout)(LOOK_EACH_MS);
  }
  return false;
}
function sizeOf(path) {
  const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.statSync)(path, { throwIfNoEntry: false });
  return entry?.isFile() ? entry.size : void 0;
}

// src/platforms/gitlab/gitlab.ts
var Gitlab = class {
  kind = "gitlab";
  reach = "to the rest of this job";
  workspace;
  auditFile;
  filesRoot;
  jobKey;
  unverified;
  tokenEndpoint = void 0;
  readToken;
  hide;
  /** What the load failed with; undefined when it did not. */
  failure;
  #env;
  #options;
  /** What stood in the copy of the record before this load. */
  #earlier;
  constructor(env, options) {
    const { folder, shell } = options;
    this.#env = env;
    this.#options = options;
    this.workspace = env["CI_PROJECT_DIR"] || process.cwd();
    this.auditFile = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, recordFileName(env));
    this.filesRoot = folder;
    this.jobKey = gitlabJobKey(env);
    this.unverified = gitlabVariables(env);
    const token = options.token?.trim();
    this.readToken = token ? async () => token : void 0;
    this.hide = shell === void 0 ? void 0 : (forms) => shell.hide(forms);
  }
  async repository() {
    return (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceRepository */ .si)(this.workspace);
  }
  async explainMissingToken() {
    const { tokenName } = this.#options;
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .KeytrailError */ .E_("KT201", `the variable ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(tokenName)} holds no OIDC token.`, {
      fix: [
        'let the job have "extends: .keytrail"; a job that has "id_tokens:" of its own needs this one among them, too',
        "an instance of GitLab that gives no token to the job says why on the page of the pipeline"
      ]
    });
  }
  runClaims(claims) {
    return gitlabRunClaims(claims);
  }
  recordName(claims) {
    return gitlabRecordName(claims, this.#env);
  }
  async subjects(claims) {
    const subject = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, "sub");
    return subject === null ? [] : [subject];
  }
  sessionName(claims) {
    return gitlabSession(claims);
  }
  isPublic(claims) {
    const visibility = claims === void 0 ? null : (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, "project_visibility");
    return (visibility ?? this.#env["CI_PROJECT_VISIBILITY"]) === "public";
  }
  async prepare() {
  }
  async mask(strings) {
    const { log, shell } = this.#options;
    if (shell !== void 0 && await tellRunner(this.#env, log, strings)) {
      log.line`\u2713 masked    by the runner as well`;
    }
  }
  setOutput() {
  }
  announceFiles() {
  }
  handOver(pairs) {
    this.#options.shell?.export(pairs);
  }
  async commandEnv() {
    const { keepsToken, pristine = false, tokenName } = this.#options;
    if (pristine) return { env: (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__/* .minimalEnv */ .DW)(this.#env), withheld: [] };
    const own = (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__/* .ownEnv */ .q5)(this.#env);
    const { [tokenName]: _, ...withoutToken } = own;
    return { env: keepsToken ? own : withoutToken, withheld: [] };
  }
  async writeSummary() {
  }
  async warn(message) {
    this.#options.log.line`! ${message}`;
  }
  async fail(error) {
    this.failure = error;
  }
  /** Copies the record to where artifacts are found, if the job asked for it. A warning says when it cannot be. */
  async keepRecord() {
    if (!this.#options.keepsRecord) return;
    try {
      this.#earlier ??= earlierRecord(this.#env, this.workspace, this.auditFile);
      keepRecord(this.#env, this.workspace, this.auditFile, this.#earlier);
    } catch (thrown) {
      await this.warn(`the audit record could not be copied into the project: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown)}`);
    }
  }
};

// src/commands/component.ts
var FOLDER2 = "KEYTRAIL_FOLDER";
var INPUTS = [
  "role-to-assume",
  "aws-region",
  "role-duration-seconds",
  "role-session-name",
  "allowed-account-ids",
  "manifest",
  "scope",
  "secrets",
  "allow-unmasked",
  "short-values",
  "allow-env-names",
  "overwrite",
  "audit",
  "audit-role-to-assume",
  "audit-failure",
  "audit-signing-key",
  "timeout-seconds"
];
var SWITCHED = ["allow-endpoint-override"];
function componentOf(env) {
  const folder = env[FOLDER2] ?? "";
  if (!(0,node_path__WEBPACK_IMPORTED_MODULE_6__.isAbsolute)(folder)) return void 0;
  const switches = (env["KEYTRAIL_SWITCHES"] ?? "").split(" ");
  const given = INPUTS.flatMap((name) => {
    const value = env[variableOf(name)];
    return value === void 0 || value.trim() === "" ? [] : [[name, value]];
  });
  const switched = SWITCHED.filter((name) => switches.includes(`${name}=true`));
  const tokenName = env["KEYTRAIL_TOKEN_NAME"] || "KEYTRAIL_ID_TOKEN";
  return {
    folder,
    tokenName,
    token: takeToken(folder) ?? env[tokenName],
    keepsToken: switches.includes("keep-token=true"),
    keepsRecord: env["KEYTRAIL_RECORD"] === "true",
    inputs: new Map([...given, ...switched.map((name) => [name, "true"])])
  };
}
function platformOf(env, { folder, keepsRecord, keepsToken, token, tokenName }, more) {
  return new Gitlab(env, { folder, token, tokenName, keepsToken, keepsRecord, ...more });
}
function takeToken(folder) {
  const file = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, "token");
  try {
    const token = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readFileSync)(file, "utf8");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmSync)(file, { force: true });
    return token;
  } catch {
    return void 0;
  }
}
function variableOf(input) {
  return `KEYTRAIL_${input.toUpperCase().replaceAll("-", "_")}`;
}




/***/ }),

/***/ 4425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderExports)
/* harmony export */ });
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(934);


// src/handover/shell-code.ts
var NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function renderExports(pairs) {
  return pairs.map(({ name, value }) => {
    if (!NAME.test(name)) throw new TypeError("a name that no shell can export");
    return `export ${name}=${quoted(value instanceof _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z ? value.reveal() : value)}
`;
  }).join("");
}
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}




/***/ }),

/***/ 8992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlabJob: () => (/* binding */ gitlabJob)
/* harmony export */ });
/* harmony import */ var _chunk_ED5KFJSI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7953);
/* harmony import */ var _chunk_L7CXVGJB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4425);
/* harmony import */ var _chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4503);
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3319);
/* harmony import */ var _chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2904);
/* harmony import */ var _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1816);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3845);
/* harmony import */ var _chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1645);
/* harmony import */ var _chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2620);
/* harmony import */ var _chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1059);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(934);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6647);
/* harmony import */ var _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(672);
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(5340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(9769);
/* harmony import */ var _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(2688);
/* harmony import */ var _chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3399);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(7741);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(3373);
/* harmony import */ var _chunk_A5VIQU4M_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(82);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(6760);



































// src/commands/gitlab-job.ts


// src/platforms/gitlab/dead-jobs.ts


var FOLDER = /^keytrail\.\w{8}$/;
var STARTED_MS = 60 * 60 * 1e3;
var LONGEST_JOB_MS = 31 * 24 * 60 * 60 * 1e3;
function sweepDeadGitlabJobs(own, now) {
  for (const path of siblingsOf(own).filter((each) => isDead(each, now))) {
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.rmSync)(path, { recursive: true, force: true });
    } catch {
    }
  }
}
function siblingsOf(own) {
  try {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_30__.dirname)(own)).filter((name) => FOLDER.test(name) && name !== (0,node_path__WEBPACK_IMPORTED_MODULE_30__.basename)(own));
    return names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_30__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_30__.dirname)(own), name));
  } catch {
    return [];
  }
}
function isDead(path, now) {
  try {
    const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.lstatSync)(path);
    if (!entry.isDirectory() || !_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_27__/* .SYSTEM */ .IJ.isOwn(entry) || _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_27__/* .SYSTEM */ .IJ.isShared(entry)) return false;
    const age = now - entry.mtimeMs;
    const answer = (0,node_path__WEBPACK_IMPORTED_MODULE_30__.join)(path, "answer");
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_29__.lstatSync)(answer, { throwIfNoEntry: false })?.isFIFO() !== true) return age > LONGEST_JOB_MS;
    return age > STARTED_MS && !isHeld(answer);
  } catch {
    return false;
  }
}
function isHeld(fifo) {
  const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.openSync)(fifo, node_fs__WEBPACK_IMPORTED_MODULE_29__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_29__.constants.O_NONBLOCK);
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.readSync)(file, Buffer.alloc(1)) > 0;
  } catch (thrown) {
    return (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_27__/* .codeOf */ .$N)(thrown) === "EAGAIN";
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.closeSync)(file);
  }
}

// src/commands/job-output.ts


var HOLDERS_MS = 2e3;
var LOOK_EACH_MS = 200;
var ANSWER_DESCRIPTOR = 3;
var ENDED = "SIGUSR2";
var JobOutput = class {
  #options;
  #shellEnded = Promise.withResolvers();
  #patience;
  #pumping;
  #isCut = false;
  #hasCode = false;
  #hasAnswered = false;
  constructor(options) {
    this.#options = options;
    this.#patience = new _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_7__/* .Patience */ .i(HOLDERS_MS, () => {
      this.#isCut = true;
      process.stdin.destroy();
    });
    const watch = setInterval(() => {
      if (!isAlive(options.shellPid)) this.#shellEnded.resolve();
    }, LOOK_EACH_MS);
    process.on(ENDED, () => this.#shellEnded.resolve());
    void this.#shellEnded.promise.then(() => {
      clearInterval(watch);
      if (!this.#hasAnswered) process.emit("SIGTERM", "SIGTERM");
      this.#patience.start({ evenBlocked: false });
    });
  }
  hide(forms) {
    if (this.#pumping !== void 0) throw new TypeError("the output is filtered already");
    const filter = waiting(new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_17__/* .Redactor */ .p(forms));
    this.#pumping = (0,_chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_7__/* .pump */ .r)(process.stdin, { to: process.stdout, filter }, this.#patience);
  }
  /** Writes the code that the shell reads, where nobody else can read it: the filter is armed by then. */
  export(pairs) {
    const { folder, forget } = this.#options;
    const lines = [...forget === void 0 ? [] : [`unset ${forget}`], ...pairs.map(exported)];
    const code = lines.map((line) => `${line} || return 1
`).join("");
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_30__.join)(folder, "code"), code, { flag: "wx", mode: 384 });
    } catch (cause) {
      const reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_27__/* .codeOf */ .$N)(cause) ?? "unknown reason";
      throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_28__/* .KeytrailError */ .E_("KT702", `the file for the job's shell could not be written: ${reason}.`, {
        cause
      });
    }
    this.#hasCode = true;
  }
  /** Lets the shell go on: to read the code after 0, else to end with this exit code. */
  answer(exitCode) {
    if (this.#pumping === void 0) this.hide([]);
    if (exitCode === 0 && !this.#hasCode) this.export([]);
    this.#hasAnswered = true;
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.writeSync)(ANSWER_DESCRIPTOR, `${exitCode} ${process.pid}
`);
    } catch (thrown) {
      if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_27__/* .codeOf */ .$N)(thrown) !== "EPIPE") throw thrown;
    }
  }
  /** Resolves when the script has ended and all that it printed is in the log. */
  async finished() {
    await this.#pumping;
    await this.#shellEnded.promise;
    this.#patience.stop();
    if (this.#isCut) {
      this.#options.log.line`! what background processes print from now on is lost: the script has ended`;
    }
  }
};
function exported(pair) {
  return (0,_chunk_L7CXVGJB_js__WEBPACK_IMPORTED_MODULE_1__/* .renderExports */ .M)([pair]).slice(0, -"\n".length);
}
function waiting(redactor) {
  return { write: (chunk) => redactor.write(chunk), pause: () => [], end: () => redactor.end() };
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (thrown) {
    return (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_27__/* .codeOf */ .$N)(thrown) === "EPERM";
  }
}
function isZombie(pid) {
  try {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.readFileSync)(`/proc/${pid}/stat`, "latin1");
    return "ZX".includes(stat.charAt(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}

// src/commands/gitlab-job.ts
async function gitlabJob({ shellPid }) {
  const env = { ...process.env };
  const component = (0,_chunk_ED5KFJSI_js__WEBPACK_IMPORTED_MODULE_0__/* .componentOf */ .D)(env);
  if (component === void 0 || process.stdin.isTTY) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_28__/* .KeytrailError */ .E_("KT903", "keytrail gitlab-job is started by the GitLab component only.");
  }
  const { folder, keepsToken, tokenName } = component;
  const log = (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_8__/* .createLog */ .hM)(process.stdout);
  const forget = keepsToken ? void 0 : tokenName;
  const output = new JobOutput({ folder, shellPid, forget, log });
  const platform = (0,_chunk_ED5KFJSI_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .t)(env, component, { log, shell: output });
  try {
    const exitCode = await loadFor(env, component, platform, log);
    await platform.keepRecord();
    output.answer(exitCode);
    sweepDeadGitlabJobs(folder, Date.now());
    await output.finished();
    await platform.keepRecord();
    return exitCode;
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.rmSync)(folder, { recursive: true, force: true });
  }
}
async function loadFor(env, { inputs }, platform, log) {
  try {
    return await (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_2__/* .loadJob */ ._6)({ env, log, platform, inputs, to: "env" });
  } catch (thrown) {
    const error = thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_28__/* .KeytrailError */ .E_ ? thrown : new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_28__/* .KeytrailError */ .E_("KT901", (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_28__/* .messageOf */ .bD)(thrown), { cause: thrown });
    log.error(error);
    return _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_28__/* .CATALOGUE */ .yh[error.code].exit;
  }
}



/***/ })

};
;