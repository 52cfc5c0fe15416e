"use strict";
exports.id = 4780;
exports.ids = [4780];
exports.modules = {

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   B: () => (/* binding */ Terminal)
/* harmony export */ });
/* harmony import */ var _chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4503);
/* harmony import */ var _chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1645);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6647);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9802);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1455);







// src/platforms/terminal/terminal.ts



// src/platforms/github/claims.ts
function githubRunClaims(claims) {
  const text = (name) => (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, name);
  const attempt = Number(text("run_attempt"));
  return {
    issuer: text("iss"),
    repository: text("repository"),
    repository_id: text("repository_id"),
    ref: text("ref"),
    sha: text("sha"),
    event: text("event_name"),
    environment: text("environment"),
    workflow_ref: text("workflow_ref"),
    run_id: text("run_id"),
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null,
    check_run_id: text("check_run_id"),
    actor: text("actor"),
    actor_id: text("actor_id"),
    oidc: { sub: text("sub"), aud: text("aud"), jti: text("jti") }
  };
}
function githubRecordName(claims, env) {
  const { repository_id, run_id, attempt } = claims ?? { repository_id: null, run_id: null, attempt: null };
  return [
    repository_id ?? (env["GITHUB_REPOSITORY_ID"] || null),
    run_id ?? (env["GITHUB_RUN_ID"] || null),
    attempt === null ? env["GITHUB_RUN_ATTEMPT"] || null : `${attempt}`
  ];
}
function githubSession(claims, env) {
  const text = (name) => (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, name);
  return (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_1__/* .githubSessionName */ .JQ)({
    repositoryId: text("repository_id"),
    runId: text("run_id"),
    attempt: text("run_attempt"),
    checkRunId: text("check_run_id"),
    jobKey: [env["GITHUB_JOB"] ?? "", env["RUNNER_NAME"] ?? "", env["RUNNER_TRACKING_ID"] ?? ""]
  });
}

// src/platforms/terminal/folders.ts



function stateFolder(env, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM */ .IJ) {
  const given = env[system.hasDrives ? "LOCALAPPDATA" : "XDG_STATE_HOME"] ?? "";
  const usual = system.hasDrives ? ["AppData", "Local"] : [".local", "state"];
  return (0,node_path__WEBPACK_IMPORTED_MODULE_7__.isAbsolute)(given) ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_9__.homedir)(), ...usual);
}
function filesRoot(env) {
  const runtime = env["XDG_RUNTIME_DIR"] ?? "";
  return (0,node_path__WEBPACK_IMPORTED_MODULE_7__.isAbsolute)(runtime) && isPrivateFolder(runtime) ? runtime : stateFolder(env);
}
function isPrivateFolder(path) {
  try {
    const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.lstatSync)(path);
    return entry.isDirectory() && _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM */ .IJ.isOwn(entry) && !_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM */ .IJ.isShared(entry);
  } catch (thrown) {
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(thrown) === void 0) throw thrown;
    return false;
  }
}

// src/platforms/terminal/token-file.ts

var MAX_TOKEN_BYTES = 2e4;
var TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
function readTokenFile(path) {
  const token = readStart(path).trim();
  if (token.length > MAX_TOKEN_BYTES || !TOKEN.test(token)) {
    throw refuse(path, "holds no OIDC token (three parts of base64url with dots between)");
  }
  return token;
}
function readStart(path) {
  const buffer = Buffer.alloc(MAX_TOKEN_BYTES + 1);
  let length = 0;
  try {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, "r");
    try {
      for (let count = -1; count !== 0 && length < buffer.length; length += count) {
        count = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(file, buffer, length, buffer.length - length, null);
      }
      return buffer.toString("latin1", 0, length);
    } finally {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.closeSync)(file);
    }
  } catch (thrown) {
    throw refuse(path, `could not be read (${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(thrown) ?? "unknown reason"})`, thrown);
  }
}
function refuse(path, reason, cause) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT905", `the token file ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .plainOrQuoted */ .E)(path)} ${reason}.`, { cause });
}

// src/platforms/terminal/user.ts

function userAtHost() {
  return `${userName()}@${(0,node_os__WEBPACK_IMPORTED_MODULE_9__.hostname)()}`;
}
function userName() {
  try {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_9__.userInfo)().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}

// src/platforms/terminal/terminal.ts
var JOB_KEY_BYTES = 6;
var Terminal = class {
  kind = "terminal";
  reach = "to the shell";
  filesEnd = "by you, or by a load that finds them a day later";
  workspace;
  auditFile;
  filesRoot;
  jobKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomBytes)(JOB_KEY_BYTES).toString("hex");
  tokenEndpoint;
  readToken;
  unverified = { job: null, step: null, runner: userAtHost() };
  /** What the load failed with; undefined when it did not. */
  failure;
  #env;
  #log;
  #pristine;
  #handOver;
  constructor(env, { handOver, log, pristine, tokenFile, workspace }) {
    this.#env = env;
    this.#log = log;
    this.#pristine = pristine;
    this.#handOver = handOver;
    this.workspace = workspace;
    this.auditFile = (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(stateFolder(env), "keytrail", "audit.jsonl");
    this.filesRoot = filesRoot(env);
    const path = tokenFile ?? env["AWS_WEB_IDENTITY_TOKEN_FILE"];
    const url = env["ACTIONS_ID_TOKEN_REQUEST_URL"];
    const bearer = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
    this.readToken = path ? async () => readTokenFile((0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(path)) : void 0;
    this.tokenEndpoint = url && bearer ? { url, bearer } : void 0;
  }
  async repository() {
    return (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceRepository */ .si)(this.workspace);
  }
  async explainMissingToken() {
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT201", "there is no OIDC token here, so no role can be assumed with one.", {
      fix: [
        "name the file that holds a token: --web-identity-token-file FILE, or AWS_WEB_IDENTITY_TOKEN_FILE",
        "or leave --role-to-assume out: then the credentials of the AWS SDK are used (profile, SSO, instance role)"
      ]
    });
  }
  /** A job of GitHub that runs this in a step has GitHub's claims; of others only what all tokens have is known. */
  runClaims(claims) {
    const text = (name) => (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, name);
    return this.#isGithub ? githubRunClaims(claims) : { ...NO_RUN, issuer: text("iss"), oidc: oidcOf(claims) };
  }
  /** Outside GitHub nothing names a run: the load's id alone tells its records from others. */
  recordName(claims) {
    return this.#isGithub ? githubRecordName(claims, this.#env) : [null, null, null];
  }
  async subjects(claims) {
    const subject = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, "sub");
    return subject === null ? [] : [subject];
  }
  sessionName(claims) {
    return this.#isGithub ? githubSession(claims, this.#env) : (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanSessionName */ .Vk)(`cli-${userAtHost()}`);
  }
  isPublic() {
    return false;
  }
  async prepare() {
  }
  async mask() {
  }
  setOutput() {
  }
  /** Nobody knows when a shell needs its files no more; a later load removes them when a day has passed. */
  announceFiles(dir) {
    this.#log.line`! the files lie in ${dir}`;
  }
  handOver(pairs) {
    if (this.#handOver === void 0) {
      throw new TypeError("at a terminal there is no later step to hand over to");
    }
    this.#handOver(pairs);
  }
  async commandEnv() {
    return { env: this.#pristine ? (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__/* .minimalEnv */ .DW)(this.#env) : (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__/* .ownEnv */ .q5)(this.#env), withheld: [] };
  }
  async writeSummary() {
  }
  async warn(message) {
    this.#log.line`! ${message}`;
  }
  async fail(error) {
    this.failure = error;
  }
  get #isGithub() {
    return this.readToken === void 0 && this.tokenEndpoint !== void 0;
  }
};
function oidcOf(claims) {
  const text = (name) => (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_2__/* .claimText */ .Q)(claims, name);
  return { sub: text("sub"), aud: text("aud"), jti: text("jti") };
}
var NO_RUN = {
  repository: null,
  repository_id: null,
  ref: null,
  sha: null,
  event: null,
  environment: null,
  workflow_ref: null,
  run_id: null,
  attempt: null,
  check_run_id: null,
  actor: null,
  actor_id: null
};

// src/commands/place.ts


async function placeOf(given) {
  const workspace = currentFolder();
  const path = given.get("manifest")?.trim() || _chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MANIFEST */ .mj;
  const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_7__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(workspace, path));
  if (!(0,node_path__WEBPACK_IMPORTED_MODULE_7__.isAbsolute)(path) && !inside.startsWith("..")) {
    return { workspace, inputs: new Map([...given, ["manifest", path]]) };
  }
  const file = (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(workspace, path);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)(file).catch((cause) => {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT106", `the manifest ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .plainOrQuoted */ .E)(file)} cannot be found.`, { cause });
  });
  return { workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.dirname)(file), inputs: new Map([...given, ["manifest", (0,node_path__WEBPACK_IMPORTED_MODULE_7__.basename)(file)]]) };
}
function currentFolder() {
  try {
    return process.cwd();
  } catch (cause) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT903", "the current folder is no longer there.", {
      fix: "change to a folder that is",
      cause
    });
  }
}




/***/ }),

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

/***/ 4871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   P0: () => (/* binding */ namesOfFolders),
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   S9: () => (/* binding */ checkCarriable),
/* harmony export */   WQ: () => (/* binding */ keytrailFolder),
/* harmony export */   Ws: () => (/* binding */ filesDirName),
/* harmony export */   YP: () => (/* binding */ jobKeyIn),
/* harmony export */   xb: () => (/* binding */ removeFilesDir)
/* harmony export */ });
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5340);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4340);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7741);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8109);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);






// src/handover/carriable.ts
function checkCarriable(carried) {
  const details = carried.flatMap((each) => {
    const reason = obstacleOf(each);
    return reason === void 0 ? [] : [`${each.name}  ${reason}`];
  });
  if (details.length === 0) return;
  const count2 = `${details.length} of ${carried.length} values`;
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .KeytrailError */ .E_("KT701", `${count2} cannot be handed over; nothing was.`, { details });
}
function obstacleOf({ value, carrier }) {
  if (value.isBinary) {
    return carrier === "variable" ? 'is binary, which no variable and no output can hold; declare it with "as: file"' : void 0;
  }
  const text = value.reveal();
  if (carrier === "variable" && text.includes("\0")) {
    return 'holds a NUL byte, which no variable and no output can hold; declare it with "as: file"';
  }
  return text.isWellFormed() ? void 0 : "holds half a surrogate pair, which has no UTF-8 form";
}

// src/stops/mask-rules.ts
function refuseShownSecrets({ inputs, ledger }, values) {
  const shown = values.filter((value) => isWholeSecretShown(value, inputs.allowUnmasked));
  if (shown.length === 0) {
    return;
  }
  for (const { declaration } of shown) {
    ledger.tellUnusable(declaration);
  }
  const names = shown.map(({ declaration }) => declaration.name);
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .KeytrailError */ .E_(
    "KT502",
    `"mask: false" would show ${shown.length} of ${values.length} secrets whole; nothing was exported.`,
    {
      details: (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(
        shown.map(({ declaration: { name, reference }, read }) => [
          name,
          reference.text,
          `${typeOf(read) ?? "of no known type"}, "mask: false" without a pointer`
        ])
      ),
      fix: [
        'leave "mask: false" out, or point to the place in the value that is no secret ("#/host")',
        `or let the workflow allow it: allow-unmasked: ${names.join(", ")}`
      ]
    }
  );
}
function isWholeSecretShown({ declaration, outcome, read }, allowed) {
  const isOpen = ["String", "StringList"].includes(typeOf(read) ?? "");
  return outcome === "found" && !declaration.mask && declaration.reference.pointer === void 0 && !isOpen && !allowed.includes(declaration.name);
}
function typeOf(read) {
  return read?.outcome.kind === "found" ? read.outcome.type : null;
}
function refuseShortValues({ inputs, ledger }, { unmasked }) {
  const short = unmasked.filter(({ reason }) => reason === "short").map(({ name }) => name);
  if (inputs.shortValues !== "fail" || short.length === 0) {
    return;
  }
  const declarations = [...ledger.values.keys()].filter(({ name }) => short.includes(name));
  for (const declaration of declarations) {
    ledger.tellUnusable(declaration);
  }
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .KeytrailError */ .E_(
    "KT503",
    `${short.length} of ${ledger.values.size} values are too short to be masked; nothing was exported.`,
    { details: (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(declarations.map(({ name, reference }) => [name, reference.text, "is too short"])) }
  );
}

// src/handover/own-path.ts


// src/handover/removal.ts


var FOLDER_NAME = /^files-([0-9a-f]{12})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function keytrailFolder(runnerTemp) {
  return (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(runnerTemp), "keytrail");
}
function filesDirName(jobKey, uuid) {
  return `files-${jobKey}-${uuid}`;
}
function jobKeyIn(name) {
  return FOLDER_NAME.exec(name)?.[1];
}
function removeFilesDir(filesDir, runnerTemp) {
  const folder = keytrailFolder(runnerTemp);
  const name = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.basename)(filesDir);
  if (filesDir !== (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, name) || jobKeyIn(name) === void 0) {
    return { outcome: "refused", reason: "it does not stand where Keytrail makes its folders" };
  }
  try {
    for (const path of [folder, filesDir]) {
      const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.lstatSync)(path, { throwIfNoEntry: false });
      if (entry === void 0) return { outcome: "absent" };
      if (!entry.isDirectory())
        return { outcome: "refused", reason: "it, or what it stands in, is no folder" };
    }
    removeEntry(filesDir);
    return { outcome: "removed" };
  } catch (error) {
    return { outcome: "failed", reason: String(error) };
  }
}
function namesOfFolders(runnerTemp) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readdirSync)(keytrailFolder(runnerTemp)).filter((name) => jobKeyIn(name) !== void 0);
  } catch {
    return [];
  }
}
function removeEntry(path) {
  const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.lstatSync)(path);
  _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ.allowRemoval(path, entry);
  if (!entry.isDirectory()) {
    _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ.whileBusy(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.unlinkSync)(path));
    return;
  }
  for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readdirSync)(path)) removeEntry((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(path, name));
  _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ.whileBusy(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.rmdirSync)(path));
}

// src/handover/own-path.ts
function isPathOfSecret(path, name, runnerTemp) {
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(path);
  return (0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(folder) === keytrailFolder(runnerTemp) && jobKeyIn((0,node_path__WEBPACK_IMPORTED_MODULE_5__.basename)(folder)) !== void 0 && (0,node_path__WEBPACK_IMPORTED_MODULE_5__.basename)(path) === name;
}

// src/stops/overwrite.ts
async function refuseOverwriting(job, values) {
  const { env, exec, inputs, platform } = job;
  if (!(0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_0__/* .setsVariables */ .NM)(inputs.export)) {
    return;
  }
  const currentOf = variablesOf(env);
  const differing = values.flatMap((value) => differingFrom(value, currentOf));
  const asked = differing.filter(({ declaration }) => !includesName(inputs.overwrite, declaration.name));
  if (asked.length === 0) {
    return;
  }
  const { releasedIn } = await __webpack_require__.e(/* import() */ 5172).then(__webpack_require__.bind(__webpack_require__, 5172));
  const released = releasedIn(platform.auditFile);
  const refused = asked.filter((present) => !isOwn(present, released, platform.filesRoot));
  if (refused.length > 0) {
    throw explainRefused(
      refused.map(({ declaration }) => declaration),
      exec === void 0 ? IN_A_JOB : AT_A_TERMINAL
    );
  }
}
function differingFrom({ declaration, secret }, currentOf) {
  const current = secret === void 0 ? void 0 : currentOf(declaration.name);
  if (current === void 0 || declaration.delivery.as === "env" && current === secret?.reveal()) {
    return [];
  }
  return [{ declaration, current }];
}
function variablesOf(env, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ) {
  const values = new Map(Object.entries(env).map(([name, value]) => [system.variableName(name), value]));
  return (name) => values.get(system.variableName(name));
}
function includesName(names, name) {
  return names.some((each) => each.toUpperCase() === name.toUpperCase());
}
function isOwn({ declaration, current }, released, filesRoot) {
  return released.some(
    ({ name, delivered }) => _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ.variableName(name) === _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ.variableName(declaration.name) && (delivered === "env" || delivered === "file" && isPathOfSecret(current, name, filesRoot))
  );
}
var IN_A_JOB = {
  setBy: "the workflow, an earlier step or the machine",
  allow: (names) => `set the input "overwrite: ${names.join(", ")}" in the step`
};
var AT_A_TERMINAL = {
  setBy: "the environment of this command",
  allow: (names) => `add --overwrite ${names.join(",")}`
};
function explainRefused(declarations, { allow, setBy }) {
  const names = declarations.map(({ name }) => name);
  const are = names.length === 1 ? "is" : "are";
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .KeytrailError */ .E_(
    "KT111",
    `${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(names.length, "variable")} ${are} set already with another value; nothing was exported.`,
    {
      details: declarations.map(({ name, reference }) => `${name}  ${reference.text}  is set by ${setBy}`),
      fix: `choose other names, remove the other setting, or ${allow(names)}`
    }
  );
}

// src/stops/mask.ts
async function maskSecrets(job, values) {
  const { inputs, ledger, platform, report } = job;
  ledger.stage = "mask";
  refuseShownSecrets(job, values);
  (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_0__/* .wakeCompilers */ .Rk)(values.reduce((sum, { secret }) => sum + (secret?.size ?? 0), 0));
  const plan = (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__/* .masksForAll */ .K)(values.flatMap(entryOf), { maskShort: inputs.shortValues === "mask" });
  await platform.mask(plan.masks);
  if (platform.hide !== void 0) {
    (await Promise.all(/* import() */[__webpack_require__.e(9769), __webpack_require__.e(609)]).then(__webpack_require__.bind(__webpack_require__, 609))).hideAll(job, values);
  }
  const bare = new Set(plan.unmasked.map(({ name }) => name));
  for (const value of values) {
    const { declaration, secret } = value;
    ledger.tell(value, {
      delivered: secret === void 0 ? null : (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryOf */ .A9)(declaration, inputs.export),
      masked: secret !== void 0 && !bare.has(secret.name) && job.exec?.isFiltered !== false
    });
  }
  refuseShortValues(job, plan);
  checkUsable(job, values);
  await refuseOverwriting(job, values);
  if (job.exec === void 0 && platform.hide === void 0) {
    report.masked(plan);
  }
  report.read(ledger.readMs);
  await report.unmasked(plan.unmasked);
  await report.stale();
}
function checkUsable({ ledger }, values) {
  const carried = values.flatMap(carriedOf);
  for (const { declaration } of values.filter((value) => carriedOf(value).some(obstacleOf))) {
    ledger.tellUnusable(declaration);
  }
  checkCarriable(carried);
}
function carriedOf({ declaration, secret }) {
  const { delivery, name } = declaration;
  return secret === void 0 ? [] : [{ name, value: secret, carrier: delivery.as === "file" ? "file" : "variable" }];
}
function entryOf({ declaration, encoded, outcome, read, secret }) {
  if (secret === void 0) {
    return [];
  }
  const { arn = "", selector = "" } = read?.target ?? {};
  const isDefault = outcome === "defaulted";
  return [
    {
      secret,
      encoded,
      mask: declaration.mask && !isDefault,
      origin: {
        source: isDefault ? `default ${declaration.name}` : JSON.stringify([arn, selector]),
        pointer: isDefault ? void 0 : declaration.reference.pointer
      }
    }
  ];
}




/***/ }),

/***/ 4525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hiddenForms),
/* harmony export */   q: () => (/* binding */ commandFilter)
/* harmony export */ });
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4871);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9769);




// src/stops/command-filter.ts
var LINE_FEED = 10;
function commandFilter(job, values) {
  return new LineEnding(new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_2__/* .Redactor */ .p(hiddenForms(job, values)));
}
function hiddenForms({ inputs }, values) {
  return (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_1__/* .allFormsOf */ .S)(values.flatMap(_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms), { maskShort: inputs.shortValues === "mask" });
}
var LineEnding = class {
  #filter;
  #last = LINE_FEED;
  constructor(filter) {
    this.#filter = filter;
  }
  write(chunk) {
    return this.#seen(this.#filter.write(chunk));
  }
  pause() {
    return this.#seen(this.#filter.pause());
  }
  end() {
    const rest = this.#seen(this.#filter.end());
    return this.#last === LINE_FEED ? rest : [...rest, Buffer.of(LINE_FEED)];
  }
  #seen(pieces) {
    this.#last = pieces.findLast(({ length }) => length > 0)?.at(-1) ?? this.#last;
    return pieces;
  }
};




/***/ }),

/***/ 5289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yr: () => (/* binding */ CommandReport),
/* harmony export */   a9: () => (/* binding */ withSecrets),
/* harmony export */   d1: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1816);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3845);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(934);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7741);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8474);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7030);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6466);







// src/command-report.ts
var CommandReport = class {
  #log;
  #platform;
  constructor(log, platform) {
    this.#log = log;
    this.#platform = platform;
  }
  /** What is about to be started, and with what. `withheld`: variables that the command does not get. */
  running({ shell, variables, files, withheld }) {
    const parts = [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(variables, "variable"), ...files === 0 ? [] : [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(files, "file")]];
    this.#log.line`\u2192 running   ${shell}, with ${parts.join(" and ")}`;
    if (withheld.length > 0) {
      this.#log.line`    without ${withheld.join(", ")}: credentials of AWS are not passed on`;
    }
  }
  /** How the command ended: its exit code, and the signal that ended it. Whoever cancels it knows what that does. */
  async ran({ exitCode, signal, isCancelled }) {
    const how = signal === null ? `ended with exit code ${exitCode}` : `was ended by ${signal} (${exitCode})`;
    if (exitCode === 0) {
      this.#log.line`\u2713 command   ${how}`;
      return;
    }
    if (isCancelled) {
      this.#log.line`\u2717 command   ${how}`;
      return;
    }
    const error = new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .KeytrailError */ .E_("KT704", `the command ${how}.`);
    this.#log.error(error);
    await this.#platform.fail(error);
  }
  /** The command's output goes to a terminal as it is. */
  unfiltered() {
    this.#log.line`\u2192 output    goes to the terminal as it is, secrets are not hidden in it; --redact always hides them`;
  }
};

// src/handover/command/command.ts


// src/handover/command/signals.ts
var FORWARDED = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGUSR1", "SIGUSR2"];
var DEADLY = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGBREAK"];
var OF_TERMINALS = ["SIGINT", "SIGQUIT"];
var OF_CONSOLES = ["SIGHUP", "SIGINT", "SIGBREAK"];
var IS_WINDOWS = process.platform === "win32";
var SignalForwarder = class {
  #forwarding;
  #signals = IS_WINDOWS ? OF_CONSOLES : FORWARDED;
  #pid;
  #wasAskedToEnd = false;
  #grace;
  constructor(forwarding) {
    this.#forwarding = forwarding;
  }
  /** Whether a signal came that asks for an end. */
  get wasAskedToEnd() {
    return this.#wasAskedToEnd;
  }
  start(pid) {
    this.#pid = pid;
    for (const signal of this.#signals) process.on(signal, this.#forward);
  }
  /** The command has ended: nothing is sent to it any more. */
  ended() {
    this.#pid = void 0;
    clearTimeout(this.#grace);
  }
  stop() {
    for (const signal of this.#signals) process.off(signal, this.#forward);
  }
  #forward = (signal) => {
    const { graceMs, onLate, onSignal, ownGroup } = this.#forwarding;
    this.#wasAskedToEnd ||= DEADLY.includes(signal);
    onSignal?.(signal);
    if (this.#pid === void 0) {
      onLate();
    } else if (!IS_WINDOWS && (ownGroup || !OF_TERMINALS.includes(signal))) {
      this.#send(signal);
      if (signal === "SIGTERM" && graceMs !== void 0) {
        this.#grace ??= setTimeout(() => this.#send("SIGKILL"), graceMs);
      }
    }
  };
  /** A command that ends at this very moment is none to signal. */
  #send(signal) {
    if (this.#pid === void 0) return;
    try {
      process.kill(this.#forwarding.ownGroup ? -this.#pid : this.#pid, signal);
    } catch {
    }
  }
};

// src/handover/command/start.ts


// src/handover/command/pipes.ts







var PRIVATE_FILE = "600";
function openPipes(count2) {
  const folder = process.platform === "win32" ? void 0 : makeFolder();
  if (folder === void 0) return void 0;
  try {
    const paths = Array.from({ length: count2 }, (_, index) => (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(folder, String(index)));
    const made = (0,node_child_process__WEBPACK_IMPORTED_MODULE_7__.spawnSync)("mkfifo", ["-m", PRIVATE_FILE, ...paths], { stdio: "ignore", env: PLAIN_ENV });
    return made.status === 0 ? paths.map(openBothEnds) : void 0;
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.rmSync)(folder, { recursive: true, force: true });
  }
}
var PLAIN_ENV = { PATH: process.env["PATH"] };
function makeFolder() {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_10__.tmpdir)(), "keytrail-"));
  } catch {
    return void 0;
  }
}
function openBothEnds(path) {
  const end = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_8__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_8__.constants.O_NONBLOCK);
  const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_8__.constants.O_WRONLY);
  return { input, output: new node_net__WEBPACK_IMPORTED_MODULE_9__.Socket({ fd: end, readable: true, writable: false }) };
}
function closeInputs(pipes) {
  for (const { input } of pipes) (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.closeSync)(input);
}
function mergeOutputs({ stdout, stderr }) {
  const sources = [stdout, stderr].filter((source) => source !== null);
  const both = new node_stream__WEBPACK_IMPORTED_MODULE_12__.PassThrough();
  for (const source of sources) source.pipe(both, { end: false });
  const ends = sources.map((source) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_13__.finished)(source, { writable: false }).catch(() => {
  }));
  void Promise.all(ends).then(() => both.end());
  both.on("close", () => {
    for (const source of sources) source.destroy();
  });
  return both;
}

// src/handover/command/start.ts
async function startCommand(command) {
  const outputs = filteredOf(command);
  const pipes = outputs.length === 0 ? [] : openPipes(outputs.length);
  const child = spawnChild(command, stdioOf(command, pipes), pipes ?? []);
  if (child.pid === void 0) {
    for (const { output } of pipes ?? []) output.destroy();
    throw new _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_1__/* .NotStarted */ .R(await new Promise((resolve) => child.once("error", resolve)));
  }
  const readables = pipes?.map(({ output }) => output) ?? readablesOf(command, child);
  const sources = outputs.flatMap((output, index) => {
    const source = readables[index];
    return source === void 0 ? [] : [{ source, output }];
  });
  return { child, pid: child.pid, sources };
}
function spawnChild(command, stdio, pipes) {
  const { file, args, cwd, env, isLine, sharesTerminal } = command;
  const options = {
    stdio,
    env,
    detached: !sharesTerminal && process.platform !== "win32",
    // Node then quotes nothing, not even the program's own path, which is the line's first word.
    ...isLine === true ? { windowsVerbatimArguments: true, argv0: `"${file}"` } : {}
  };
  try {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_7__.spawn)(file, args, cwd === void 0 ? options : { ...options, cwd });
  } catch (thrown) {
    for (const { output } of pipes) output.destroy();
    throw new _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_1__/* .NotStarted */ .R(thrown);
  } finally {
    closeInputs(pipes);
  }
}
function filteredOf({ output }) {
  if ("both" in output) return [output.both];
  return [output.stdout, output.stderr].filter((each) => each !== "inherit");
}
function stdioOf({ output, stdin }, pipes) {
  const inputs = pipes?.map(({ input }) => input);
  if ("both" in output) return [stdin, inputs?.[0] ?? "pipe", inputs?.[0] ?? "pipe"];
  const rest = [...inputs ?? []];
  const take = (each) => each === "inherit" ? each : rest.shift() ?? "pipe";
  return [stdin, take(output.stdout), take(output.stderr)];
}
function readablesOf({ output }, child) {
  if ("both" in output) return [mergeOutputs(child)];
  return [child.stdout, child.stderr].filter((stream) => stream !== null);
}

// src/handover/command/command.ts
async function runCommand(command) {
  const { child, pid, sources } = await startCommand(command);
  const exit = (0,node_events__WEBPACK_IMPORTED_MODULE_6__.once)(child, "exit");
  const patience = new _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_0__/* .Patience */ .i(command.holdersMs, () => closeAll(sources.map(({ source }) => source)));
  const signals = new SignalForwarder({
    ownGroup: !command.sharesTerminal,
    graceMs: command.graceMs,
    onSignal: command.onSignal,
    onLate: () => patience.giveUp()
  });
  signals.start(pid);
  try {
    const pumps = sources.map(({ source, output }) => (0,_chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_0__/* .pump */ .r)(source, output, patience));
    const [code, signal] = await exit;
    signals.ended();
    patience.start({ evenBlocked: signals.wasAskedToEnd && signal !== null });
    const failures = await Promise.all(pumps);
    return { code, signal, outputFailures: failures.filter((failure) => failure !== void 0) };
  } finally {
    patience.stop();
    signals.stop();
  }
}
function closeAll(streams) {
  for (const stream of streams) stream.destroy();
}

// src/stops/command-env.ts
function withSecrets(env, pairs, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM */ .IJ) {
  const taken = new Set(pairs.map(({ name }) => system.variableName(name)));
  const others = Object.entries(env).filter(([name]) => !taken.has(system.variableName(name)));
  const own = pairs.map(({ name, value }) => [name, value instanceof _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z ? value.reveal() : value]);
  return Object.fromEntries([...others, ...own]);
}




/***/ }),

/***/ 2961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ planFilesDir),
/* harmony export */   hV: () => (/* binding */ writeFiles),
/* harmony export */   lF: () => (/* binding */ writeScript)
/* harmony export */ });
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(934);
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4871);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);





// src/handover/files.ts




// src/handover/failure.ts
function handoverError(what, reason) {
  if (typeof reason === "string") return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT702", `${what}: ${reason}.`);
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(reason) ?? nameOf(reason);
  const words = REASONS[code];
  const text = words === void 0 ? code : `${words} (${code})`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT702", `${what}: ${text}.`, { cause: reason });
}
function nameOf(thrown) {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
var REASONS = {
  EACCES: "no permission",
  EDQUOT: "the disk quota is used up",
  EEXIST: "something stands there already",
  EISDIR: "it is a folder",
  ELOOP: "it is a symbolic link",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EROFS: "the file system is read-only",
  ICACLS: "icacls.exe could not take the rights of others away"
};

// src/handover/files.ts
var FILE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
var PRIVATE_FOLDER = 448;
var PRIVATE_FILE = 384;
function planFilesDir(runnerTemp, jobKey) {
  if (!(0,node_path__WEBPACK_IMPORTED_MODULE_6__.isAbsolute)(runnerTemp)) throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT902", "RUNNER_TEMP is no absolute path.");
  return (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)((0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_1__/* .keytrailFolder */ .WQ)(runnerTemp), (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_1__/* .filesDirName */ .Ws)(jobKey, (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID)()));
}
function writeFiles(filesDir, entries) {
  (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_1__/* .checkCarriable */ .S9)(entries.map(({ name, value }) => ({ name, value, carrier: "file" })));
  for (const { name } of entries) {
    if (!FILE_NAME.test(name)) throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT701", `"${name}" is no name for a file.`);
  }
  makeFolders(filesDir);
  try {
    for (const entry of entries) writeEntry(filesDir, entry);
  } catch (error) {
    (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFilesDir */ .xb)(filesDir, (0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(filesDir)));
    throw error;
  }
}
function writeScript(filesDir, extension, text) {
  const name = `run-script${extension}`;
  writeEntry(filesDir, { name, value: new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(name, text), mode: PRIVATE_FILE });
  return (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(filesDir, name);
}
function makeFolders(filesDir) {
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(filesDir);
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)(folder, { mode: PRIVATE_FOLDER });
  } catch (error) {
    if ((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== "EEXIST")
      throw handoverError("The folder keytrail under RUNNER_TEMP could not be made", error);
  }
  checkFolder(folder);
  try {
    _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.makePrivateFolder(filesDir);
  } catch (error) {
    throw handoverError("The folder for secrets as files could not be made", error);
  }
}
function checkFolder(folder) {
  const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(folder);
  const what = "The folder keytrail under RUNNER_TEMP cannot be used";
  if (!entry.isDirectory()) throw handoverError(what, "it is no folder, or a link");
  if (!_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.isOwn(entry)) throw handoverError(what, "it belongs to another user");
}
function writeEntry(filesDir, { name, value, mode }) {
  const unfinished = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(filesDir, `.${name}.part`);
  const flags = node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_EXCL | _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.noFollow;
  try {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.openSync)(unfinished, flags, PRIVATE_FILE);
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeFileSync)(file, value.revealBytes());
      (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fchmodSync)(file, mode);
    } finally {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(file);
    }
    _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM */ .IJ.whileBusy(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.renameSync)(unfinished, (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(filesDir, name)));
  } catch (error) {
    throw handoverError(`${name} could not be written as a file`, error);
  }
}




/***/ }),

/***/ 4780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exec: () => (/* binding */ exec)
/* harmony export */ });
/* harmony import */ var _chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5289);
/* harmony import */ var _chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2961);
/* harmony import */ var _chunk_27MCUX6Y_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3119);
/* harmony import */ var _chunk_ED5KFJSI_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7953);
/* harmony import */ var _chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4503);
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3319);
/* harmony import */ var _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(1628);
/* harmony import */ var _chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2904);
/* harmony import */ var _chunk_4KBUEEAY_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1816);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3845);
/* harmony import */ var _chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1645);
/* harmony import */ var _chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2620);
/* harmony import */ var _chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1059);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(934);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6647);
/* harmony import */ var _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(672);
/* harmony import */ var _chunk_OAEHZP4R_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4525);
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4871);
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(5340);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4340);
/* harmony import */ var _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(9769);
/* harmony import */ var _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(2688);
/* harmony import */ var _chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(3399);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(7741);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(3373);
/* harmony import */ var _chunk_A5VIQU4M_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(82);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(3024);








































// src/stops/files-of-command.ts

var TOUCH_EACH_MS = 10 * 60 * 1e3;
var FilesOfCommand = class {
  path;
  #platform;
  #count = 0;
  #timer;
  constructor(platform) {
    this.#platform = platform;
    this.path = (0,_chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_1__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  }
  get count() {
    return this.#count;
  }
  /** Makes the folder and the files in it; no folder for no files. Throws KT702. */
  write(files) {
    if (files.length === 0) return;
    (0,_chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .hV)(this.path, files);
    this.#count = files.length;
    this.#timer = setInterval(() => touch(this.path), TOUCH_EACH_MS).unref();
  }
  /** Removes the folder, if there is one. */
  async remove() {
    clearInterval(this.#timer);
    if (this.#count === 0) return;
    const removal = (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_19__/* .removeFilesDir */ .xb)(this.path, this.#platform.filesRoot);
    if ("reason" in removal) {
      await this.#platform.warn(`the files of the command could not be removed: ${removal.reason}`);
    }
  }
};
function touch(path) {
  try {
    const now = /* @__PURE__ */ new Date();
    (0,node_fs__WEBPACK_IMPORTED_MODULE_34__.utimesSync)(path, now, now);
  } catch {
  }
}

// src/stops/exec.ts
var GRACE_MS = 1e4;
var HOLDERS_MS = 2e3;
function filtersFor(redact, isTerminal) {
  const isOpenTerminal = redact === "auto" && isTerminal.stdout;
  return {
    stdout: redact !== "never" && !isOpenTerminal,
    stderr: redact !== "never" && !(isOpenTerminal && isTerminal.stderr),
    isOpenTerminal
  };
}
async function handToExec(job, values, exec2) {
  const files = new FilesOfCommand(job.platform);
  try {
    files.write(values.flatMap(_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_20__/* .fileOf */ .W7));
    const end = await run(job, values, exec2, files);
    return statusOf(end);
  } catch (thrown) {
    if (!(thrown instanceof _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_11__/* .NotStarted */ .R)) throw thrown;
    const { explainNotStarted } = await __webpack_require__.e(/* import() */ 8545).then(__webpack_require__.bind(__webpack_require__, 8545));
    await job.report.failed(explainNotStarted(exec2.file, thrown));
    return thrown.status;
  } finally {
    await files.remove();
  }
}
async function run(job, values, { file, args, filters }, files) {
  const { budget, connections, platform, report } = job;
  const pairs = values.flatMap((value) => (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_20__/* .pairOf */ .cF)(value, files.path));
  const { env, withheld } = await platform.commandEnv({ idToken: true });
  (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_35__/* .throwIfOver */ .W3)(budget);
  budget.stop();
  connections.close();
  const told = new _chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandReport */ .Yr(report.log, platform);
  told.running({ shell: file, variables: pairs.length, files: files.count, withheld });
  if (filters.isOpenTerminal) told.unfiltered();
  return await (0,_chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d1)({
    file,
    args,
    env: (0,_chunk_USWRWW46_js__WEBPACK_IMPORTED_MODULE_0__/* .withSecrets */ .a9)(env, pairs),
    stdin: "inherit",
    output: outputOf(filters, () => new _chunk_AVWLEDRJ_js__WEBPACK_IMPORTED_MODULE_22__/* .Redactor */ .p((0,_chunk_OAEHZP4R_js__WEBPACK_IMPORTED_MODULE_18__/* .hiddenForms */ .g)(job, values))),
    sharesTerminal: _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_32__/* .SYSTEM */ .IJ.hasTerminal(),
    graceMs: GRACE_MS,
    holdersMs: HOLDERS_MS
  });
}
function outputOf(filters, makeFilter) {
  const filtered = (name) => filters[name] ? { to: process[name], filter: makeFilter() } : "inherit";
  return { stdout: filtered("stdout"), stderr: filtered("stderr") };
}
function statusOf(end) {
  const status = (0,_chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_11__/* .exitStatusOf */ .e)(end);
  const lost = end.outputFailures.find((failure) => !("code" in failure && failure.code === "EPIPE"));
  if (lost === void 0 || status !== 0) return status;
  const reason = "code" in lost ? String(lost.code) : lost.name;
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_33__/* .KeytrailError */ .E_("KT705", `the output of the command could not be written: ${reason}.`, {
    cause: lost
  });
}

// src/commands/exec.ts
async function exec(request) {
  const env = { ...process.env };
  const { pristine, quiet, tokenFile } = request;
  const loud = (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_10__/* .openTerminalLog */ .Lj)();
  const log = quiet ? (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_10__/* .quieted */ .cy)(loud) : loud;
  const component = (0,_chunk_ED5KFJSI_js__WEBPACK_IMPORTED_MODULE_3__/* .componentOf */ .D)(env);
  const command = { env, log, to: "run", exec: commandOf(request, component === void 0) };
  if (component !== void 0) {
    if (tokenFile !== void 0) {
      throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_33__/* .KeytrailError */ .E_("KT903", "in a job of the GitLab component the token is that of the job.", {
        fix: "leave --web-identity-token-file out"
      });
    }
    const platform2 = (0,_chunk_ED5KFJSI_js__WEBPACK_IMPORTED_MODULE_3__/* .platformOf */ .t)(env, component, { log: loud, pristine });
    const inputs2 = new Map([...component.inputs, ...request.inputs]);
    const exitCode = await (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_4__/* .loadJob */ ._6)({ ...command, platform: platform2, inputs: inputs2 });
    await platform2.keepRecord();
    return exitCode;
  }
  const { inputs, workspace } = await (0,_chunk_27MCUX6Y_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(request.inputs);
  const platform = new _chunk_27MCUX6Y_js__WEBPACK_IMPORTED_MODULE_2__/* .Terminal */ .B(env, { log: loud, workspace, tokenFile, pristine });
  return await (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_4__/* .loadJob */ ._6)({ ...command, platform, inputs });
}
function commandOf({ file, args, redact }, byPerson) {
  const isTerminal = ({ isTTY }) => byPerson && isTTY === true;
  const filters = filtersFor(redact, {
    stdout: isTerminal(process.stdout),
    stderr: isTerminal(process.stderr)
  });
  return {
    isFiltered: filters.stdout && filters.stderr,
    start: (job, values) => handToExec(job, values, { file, args, filters })
  };
}



/***/ })

};
;