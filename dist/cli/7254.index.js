"use strict";
exports.id = 7254;
exports.ids = [7254];
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

/***/ 7254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   env: () => (/* binding */ env)
/* harmony export */ });
/* harmony import */ var _chunk_27MCUX6Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3119);
/* harmony import */ var _chunk_L7CXVGJB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4425);
/* harmony import */ var _chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4503);
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3319);
/* harmony import */ var _chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2904);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3845);
/* harmony import */ var _chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1645);
/* harmony import */ var _chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2620);
/* harmony import */ var _chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1059);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(934);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6647);
/* harmony import */ var _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(672);
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5340);
/* harmony import */ var _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2688);
/* harmony import */ var _chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3399);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7741);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3373);
/* harmony import */ var _chunk_A5VIQU4M_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(82);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(8109);

































// src/commands/env.ts
async function env(request) {
  const { force, quiet, tokenFile } = request;
  if (process.stdout.isTTY && !force) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_26__/* .KeytrailError */ .E_("KT903", "standard output is a terminal, which would show the secrets.", {
      fix: [
        'write eval "$(keytrail env)", or start one command with the secrets: keytrail exec -- COMMAND',
        "or print them all the same: --force"
      ]
    });
  }
  const variables = { ...process.env };
  const loud = (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_7__/* .openTerminalLog */ .Lj)();
  const { inputs, workspace } = await (0,_chunk_27MCUX6Y_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(request.inputs);
  const platform = new _chunk_27MCUX6Y_js__WEBPACK_IMPORTED_MODULE_0__/* .Terminal */ .B(variables, {
    log: loud,
    workspace,
    tokenFile,
    pristine: false,
    handOver: (pairs) => void process.stdout.write((0,_chunk_L7CXVGJB_js__WEBPACK_IMPORTED_MODULE_1__/* .renderExports */ .M)(pairs))
  });
  const log = quiet ? (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_7__/* .quieted */ .cy)(loud) : loud;
  return await (0,_chunk_HTO44YNO_js__WEBPACK_IMPORTED_MODULE_2__/* .loadJob */ ._6)({ env: variables, log, platform, inputs, to: "env" });
}



/***/ })

};
;