"use strict";
exports.id = 1607;
exports.ids = [1607];
exports.modules = {

/***/ 5890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ deliveryOf),
/* harmony export */   NM: () => (/* binding */ setsVariables),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   cF: () => (/* binding */ pairOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
// src/stops/delivery.ts

function deliveryOf({ delivery }, to) {
  if (delivery.as === "file") {
    return "file";
  }
  return to === "none" ? null : to;
}
function setsVariables(to) {
  return to === "env" || to === "run";
}
function fileOf({ declaration, secret }) {
  const { delivery, name } = declaration;
  return delivery.as === "file" && secret !== void 0 ? [{ name, value: secret, mode: delivery.mode }] : [];
}
function pairOf({ declaration, secret }, filesDir) {
  if (secret === void 0) {
    return [];
  }
  const { delivery, name } = declaration;
  return delivery.as === "file" ? [{ name, value: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(filesDir ?? "", name) }] : [{ name, value: secret }];
}




/***/ }),

/***/ 8317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal),
/* harmony export */   x: () => (/* binding */ readInside)
/* harmony export */ });
/* harmony import */ var _chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7141);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9887);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);



// src/platforms/read-inside.ts


var Refusal = class extends Error {
  name = "Refusal";
};
function readInside(root, path, maxBytes) {
  const top = resolveLinks(root);
  const file = top === void 0 ? void 0 : resolveLinks((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path));
  if (top === void 0 || file === void 0) {
    return void 0;
  }
  if (!isBelow(top, file)) {
    throw new Refusal("is a link that leads out of the repository");
  }
  const handle = openFile(file);
  try {
    confirmSame(handle, file, top);
    return readAtMost(handle, maxBytes);
  } finally {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(handle);
  }
}
function openFile(file) {
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(file).isFile()) {
    throw new Refusal("is no regular file");
  }
  try {
    return _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.openRegular(file, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY);
  } catch (thrown) {
    throw thrown instanceof _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .NotAFileError */ .ZJ ? new Refusal("is no regular file") : thrown;
  }
}
function resolveLinks(path) {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync.native(path);
  } catch (thrown) {
    const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown);
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw thrown;
    }
    if (isLink(path)) {
      throw new Refusal("is a link that leads nowhere");
    }
    return void 0;
  }
}
function isLink(path) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(path).isSymbolicLink();
  } catch {
    return false;
  }
}
function isBelow(top, path) {
  const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(top, path).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep);
  return !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(top, path)) && parts[0] !== ".." && !parts.some(_chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitFolder */ .Z);
}
function confirmSame(handle, file, top) {
  const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync)(handle, { bigint: true });
  const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(file, { bigint: true });
  if (opened.dev !== found.dev || opened.ino !== found.ino || !isBelow(top, placeOf(handle, file))) {
    throw new Refusal("was exchanged while it was opened");
  }
}
function placeOf(handle, file) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readlinkSync)(`/proc/self/fd/${handle}`);
  } catch {
    return node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync.native(file);
  }
}
function readAtMost(handle, maxBytes) {
  const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync)(handle);
  const buffer = Buffer.allocUnsafe(size > maxBytes ? 0 : maxBytes + 1);
  let length = 0;
  for (let count = -1; count !== 0 && length < buffer.length; length += count) {
    count = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync)(handle, buffer, length, buffer.length - length, null);
  }
  if (size > maxBytes || length > maxBytes) {
    throw new Refusal(`has ${Math.max(size, length)} bytes; at most ${maxBytes} are allowed`);
  }
  return buffer.subarray(0, length);
}




/***/ }),

/***/ 620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ POLICY_LIMIT_CHARACTERS),
/* harmony export */   MJ: () => (/* binding */ policyText),
/* harmony export */   RR: () => (/* binding */ planSessions),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   cC: () => (/* binding */ assumeSessions),
/* harmony export */   g4: () => (/* binding */ checkAccount),
/* harmony export */   wR: () => (/* binding */ openSessions)
/* harmony export */ });
/* harmony import */ var _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5971);
/* harmony import */ var _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2111);
/* harmony import */ var _chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(187);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(717);






// src/session/policy.ts
var POLICY_LIMIT_CHARACTERS = 2048;
function policyText(statements) {
  const merged = /* @__PURE__ */ new Map();
  for (const statement of statements) {
    const key = JSON.stringify([statement.Action, statement.Condition ?? null]);
    const before = merged.get(key);
    merged.set(key, before === void 0 ? statement : { ...statement, Resource: union(before, statement) });
  }
  return JSON.stringify({ Version: "2012-10-17", Statement: [...merged.values()].map(compact) });
}
function compact(statement) {
  const { Resource } = statement;
  const only = typeof Resource !== "string" && Resource.length === 1 ? Resource[0] : void 0;
  return only === void 0 ? statement : { ...statement, Resource: only };
}
function union(left, right) {
  return [...new Set([left.Resource, right.Resource].flat())];
}

// src/session/plan.ts
var NAMES_PER_CALL = 10;
function planSessions(targets) {
  const ordered = [...targets].sort(byPlace);
  const fitting = createFitting(ordered);
  let best = splitBy(ordered, fitting, Number.POSITIVE_INFINITY);
  const widest = Math.max(0, ...best.groups.map((group) => group.length));
  for (const limit of tensBelow(widest)) {
    if (isLess(leastCost(ordered.length, limit), best.cost)) {
      const split = splitBy(ordered, fitting, limit);
      best = isLess(split.cost, best.cost) ? split : best;
    }
  }
  return best.groups.map(planOf);
}
function tensBelow(widest) {
  const tens = Math.ceil(widest / NAMES_PER_CALL) - 1;
  return Array.from({ length: Math.max(0, tens) }, (_, index) => (tens - index) * NAMES_PER_CALL);
}
function planOf(targets) {
  return { targets, policy: policyText(statementsOf(targets)), batches: batchesOf(targets) };
}
function halve(plan) {
  const middle = Math.ceil(plan.targets.length / 2);
  if (plan.targets.length < 2) {
    return void 0;
  }
  return [planOf(plan.targets.slice(0, middle)), planOf(plan.targets.slice(middle))];
}
function costOf(sessions, calls) {
  return [Math.ceil(calls / _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_0__/* .CALLS_AT_ONCE */ .wM), sessions + calls, calls];
}
function leastCost(names, limit) {
  return costOf(Math.ceil(names / limit), Math.ceil(names / NAMES_PER_CALL));
}
function isLess(left, right) {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
function createFitting(targets) {
  const longest = /* @__PURE__ */ new Map();
  let guess = guessAt(targets);
  const search = (start) => {
    let end = Math.min(targets.length, start + guess);
    while (end < targets.length && fits(targets.slice(start, end + 1))) {
      end += 1;
    }
    while (end > start + 1 && !fits(targets.slice(start, end))) {
      end -= 1;
    }
    guess = end - start;
    longest.set(start, end);
    return end;
  };
  return (start, limit) => {
    const wanted = Math.min(targets.length, start + limit);
    const known = longest.get(start);
    if (known === void 0 && wanted - start < guess && fits(targets.slice(start, wanted))) {
      return wanted;
    }
    return Math.min(wanted, known ?? search(start));
  };
}
function guessAt(targets) {
  const [one, two] = [1, 2].map((count) => policySize(targets.slice(0, count)));
  return one === void 0 || two === void 0 || two <= one ? targets.length : 1 + Math.max(0, Math.floor((POLICY_LIMIT_CHARACTERS - one) / (two - one)));
}
function fits(targets) {
  return policySize(targets) <= POLICY_LIMIT_CHARACTERS;
}
function policySize(targets) {
  return policyText(statementsOf(targets)).length;
}
function splitBy(targets, fitting, limit) {
  const groups = [];
  let calls = 0;
  for (let start = 0; start < targets.length; ) {
    const end = fitting(start, limit);
    const group = targets.slice(start, end);
    groups.push(group);
    calls += batchesOf(group).length;
    start = end;
  }
  return { groups, cost: costOf(groups.length, calls) };
}
function statementsOf(targets) {
  return bySource(targets).flatMap(([scheme, own]) => (0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(scheme).statements(own));
}
function batchesOf(targets) {
  return bySource(targets).flatMap(([scheme, own]) => (0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(scheme).batches(own));
}
function bySource(targets) {
  return [...Map.groupBy(targets, ({ scheme }) => scheme)];
}
function byPlace(left, right) {
  const place = ({ scheme, account, region }) => `${scheme} ${account} ${region}`;
  return place(left) < place(right) ? -1 : place(left) > place(right) ? 1 : 0;
}

// src/session/assume.ts
async function assumeSessions(plans, options) {
  return await openSessions(plans, options, { halve, tooLarge });
}
async function openSessions(plans, options, splitting) {
  const single = plans.length === 1;
  const tokens = new Tokens(options);
  let numbers = single ? 0 : plans.length;
  const assume = async (plan, name) => {
    const opened = await assumeOne(plan, name, tokens, options);
    if (opened !== "too large") {
      return [opened];
    }
    const halves = splitting.halve(plan);
    if (halves === void 0) {
      throw splitting.tooLarge(plan);
    }
    const names = halves.map(() => (0,_chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .numberedName */ .Ys)(options.sessionName, ++numbers));
    return (await Promise.all(halves.map((half, index) => assume(half, names[index] ?? name)))).flat();
  };
  const all = plans.map(
    (plan, index) => assume(plan, single ? options.sessionName : (0,_chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .numberedName */ .Ys)(options.sessionName, index + 1))
  );
  return (await Promise.all(all)).flat();
}
async function assumeOne(plan, name, tokens, options) {
  const { aws, role, region, durationSeconds, signal } = options;
  if (plan.policy.length > POLICY_LIMIT_CHARACTERS) {
    return "too large";
  }
  const { isRenewed } = tokens;
  const token = await tokens.current;
  const request = { roleArn: role.arn, sessionName: name, token, durationSeconds, policy: plan.policy };
  try {
    const assumed = await aws.assumeRole(region, request, signal);
    options.onAccepted?.(token);
    return sessionOf(plan, name, options, assumed);
  } catch (error) {
    if (!(error instanceof _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_1__/* .AwsError */ .Gy)) {
      throw error;
    }
    if (error.code === "PackedPolicyTooLarge") {
      return "too large";
    }
    if (isTokenRefused(error) && !isRenewed) {
      tokens.renew();
      return await assumeOne(plan, name, tokens, options);
    }
    throw await options.explain(error, token);
  }
}
function isTokenRefused({ code }) {
  return code === "InvalidIdentityToken" || code === "ExpiredToken";
}
var Tokens = class {
  #options;
  #renewed;
  constructor(options) {
    this.#options = options;
  }
  get isRenewed() {
    return this.#renewed !== void 0;
  }
  get current() {
    return this.#renewed ?? Promise.resolve(this.#options.token);
  }
  /** The first session that is refused asks for the new token, all use it. */
  renew() {
    this.#renewed ??= this.#options.renewToken();
  }
};
function sessionOf(plan, name, { purpose = "read", role }, assumed) {
  return {
    plan,
    credentials: assumed.credentials,
    facts: {
      purpose,
      account: /^arn:[^:]*:sts::(\d{12}):/.exec(assumed.arn)?.[1] ?? role.account,
      role: role.arn,
      arn: assumed.arn,
      name,
      accessKeyId: assumed.credentials.accessKeyId,
      policy: plan.policy,
      packedPolicyPercent: assumed.packedPolicyPercent,
      expires: assumed.expires
    }
  };
}
function tooLarge(plan) {
  const name = plan.targets[0]?.declarations[0]?.name ?? "";
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .KeytrailError */ .E_(
    "KT303",
    `the session policy for ${name} alone is larger than STS accepts; nothing was read.`
  );
}

// src/stops/check-account.ts
function checkAccount({ allowedAccounts }, whose, arn) {
  if (allowedAccounts === void 0) {
    return;
  }
  const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];
  if (account !== void 0 && allowedAccounts.includes(account)) {
    return;
  }
  const where = account === void 0 ? `${whose} ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(arn)} names no account` : `${whose} ${arn} is in account ${account}`;
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_4__/* .KeytrailError */ .E_(
    "KT310",
    `${where}, but allowed-account-ids names only ${allowedAccounts.join(", ")}; nothing was read.`
  );
}




/***/ }),

/***/ 7141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isGitFolder),
/* harmony export */   y: () => (/* binding */ insidePath)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);


// src/repository-path.ts
var MAX_PATH_CHARACTERS = 4096;
var WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i;
function insidePath(text, isWindows) {
  if (text.includes("\0") || !text.isWellFormed()) {
    return { refusal: "is no path: it holds a character that no path can" };
  }
  if (text.length > MAX_PATH_CHARACTERS) {
    return { refusal: `is no path: it has more than ${MAX_PATH_CHARACTERS} characters` };
  }
  if (isAbsolute(text, isWindows)) {
    return { refusal: 'is no path from the top of the repository: it begins with "/" or a drive' };
  }
  const parts = [];
  for (const part of text.split(isWindows ? /[\\/]/ : "/")) {
    if (part === ".." && parts.pop() === void 0) {
      return { refusal: "leads out of the repository" };
    }
    if (part !== "" && part !== "." && part !== "..") {
      parts.push(part);
    }
  }
  const refusal = parts.map((part) => refusePart(part, isWindows)).find((found) => found !== void 0);
  if (refusal !== void 0) {
    return { refusal };
  }
  return parts.length === 0 ? { refusal: "is no regular file" } : { path: parts.join("/") };
}
function isGitFolder(part) {
  return part.toLowerCase() === ".git";
}
function isAbsolute(text, isWindows) {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(text) || isWindows && /^(?:\\|[A-Za-z]:)/.test(text);
}
function refusePart(part, isWindows) {
  if (isGitFolder(part)) {
    return 'lies in ".git", which is no part of the repository';
  }
  const isAnother = isWindows && (/[. ]$/.test(part) || part.includes(":") || WINDOWS_DEVICE.test(part));
  return isAnother ? `is no path on Windows: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .plainOrQuoted */ .E)(part)} stands for something else there` : void 0;
}




/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ ADD_CHECKOUT),
/* harmony export */   bI: () => (/* binding */ isEmptyWorkspace),
/* harmony export */   si: () => (/* binding */ workspaceRepository)
/* harmony export */ });
/* harmony import */ var _chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8317);
/* harmony import */ var _chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2226);
/* harmony import */ var _chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7141);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9887);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);





// src/platforms/workspace.ts

var ADD_CHECKOUT = "The workspace is empty: add actions/checkout before this step.";
function workspaceRepository(workspace) {
  return {
    origin: "workspace",
    read: async (path, options) => {
      const inside = (0,_chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_2__/* .insidePath */ .y)(path, _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM */ .IJ.hasDrives);
      if ("refusal" in inside) {
        throw (0,_chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseFile */ .l)(path, options, inside.refusal);
      }
      try {
        return (0,_chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_0__/* .readInside */ .x)(workspace, inside.path, options.maxBytes);
      } catch (thrown) {
        const reason = thrown instanceof _chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P ? thrown.message : `could not be read (${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(thrown) ?? "unknown reason"})`;
        throw (0,_chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseFile */ .l)(path, options, reason, thrown);
      }
    }
  };
}
function isEmptyWorkspace(workspace) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)(workspace).length === 0;
  } catch {
    return true;
  }
}




/***/ }),

/***/ 5971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ Limit),
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   bH: () => (/* binding */ formatArn),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   wM: () => (/* binding */ CALLS_AT_ONCE)
/* harmony export */ });
/* harmony import */ var _chunk_UGSMD7XO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3940);
/* harmony import */ var _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2111);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1357);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4102);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4907);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6250);







// src/aws/limit.ts
var CALLS_AT_ONCE = 24;
var Limit = class {
  #max;
  #outer;
  #waiting = [];
  #size;
  #running = 0;
  #shrinks = 0;
  constructor(max, outer) {
    this.#max = max;
    this.#outer = outer;
    this.#size = max;
  }
  /** How many may be under way now. */
  get size() {
    return Math.floor(this.#size);
  }
  /** Resolves when there is room; rejects with the signal's reason when it comes first. */
  async acquire(signal) {
    const permit = await this.#enter(signal);
    if (this.#outer === void 0) {
      return permit;
    }
    try {
      return { ...permit, outer: await this.#outer.acquire(signal) };
    } catch (error) {
      this.release(permit, "failed");
      throw error;
    }
  }
  #enter(signal) {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      const enter = (permit) => {
        signal?.removeEventListener("abort", leave);
        resolve(permit);
      };
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.push(enter);
      this.#admit();
    });
  }
  /** To be called once for each permit. Requests that failed together shrink the limit once. */
  release({ shrinks, outer }, ended) {
    if (outer !== void 0) {
      this.#outer?.release(outer, "failed");
    }
    this.#running -= 1;
    if (ended === "answered") {
      this.#size = Math.min(this.#max, this.#size + 1 / this.#size);
    } else if (ended === "overloaded" && shrinks === this.#shrinks) {
      this.#size = Math.max(1, this.#size / 2);
      this.#shrinks += 1;
    }
    this.#admit();
  }
  #admit() {
    while (this.#running < this.size) {
      const enter = this.#waiting.shift();
      if (enter === void 0) {
        return;
      }
      this.#running += 1;
      enter({ shrinks: this.#shrinks });
    }
  }
};

// src/manifest/arn.ts
var SHAPE = "arn:PARTITION:ssm:REGION:ACCOUNT:parameter/NAME";
function formatArn({ partition, region, account, name }) {
  return `arn:${partition}:ssm:${region}:${account}:parameter/${name.startsWith("/") ? name.slice(1) : name}`;
}
function parseArn(text) {
  const [, partition = "", service = "", region = "", account = "", resource = "", selector, ...more] = text.split(":");
  if (service === "secretsmanager") {
    const message = "Secrets Manager is not supported yet; this version reads SSM parameters only";
    return { ok: false, kind: "unsupported", message };
  }
  const reason = refuseParts({ partition, service, region, account }) ?? refuseResource(resource) ?? refuseMore(more);
  if (reason !== void 0) {
    return { ok: false, kind: "mistake", message: `${reason}; the form is ${SHAPE}` };
  }
  const path = resource.slice("parameter".length);
  const name = path.lastIndexOf("/") === 0 ? path.slice(1) : path;
  return { ok: true, arn: { partition, region, account, name }, selector };
}
function refuseParts({ partition, service, region, account }) {
  if (!/^aws(-[a-z]+)*$/.test(partition)) {
    return `the ARN's partition ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(partition)} is none of AWS`;
  }
  if (service !== "ssm") {
    return `the ARN's service ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(service)} is not "ssm"`;
  }
  if (!(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_4__/* .isRegion */ .Dp)(region)) {
    return `the ARN's Region ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(region)} is no Region`;
  }
  if ((0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_4__/* .partitionOf */ .iQ)(region) !== partition) {
    return `the ARN's Region ${region} lies in the partition "${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_4__/* .partitionOf */ .iQ)(region)}", not in ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(partition)}`;
  }
  return /^[0-9]{12}$/.test(account) ? void 0 : `the ARN's account ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(account)} is not 12 digits`;
}
function refuseResource(resource) {
  return resource.startsWith("parameter/") && resource.length > "parameter/".length ? void 0 : `the ARN's resource ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(resource)} is not "parameter/" and a name`;
}
function refuseMore(more) {
  return more.length === 0 ? void 0 : 'the ARN has more than one ":" after the name';
}

// src/sources/get-parameters.ts
var GET_PARAMETERS = "ssm:GetParameters";
async function getParameters(targets, names, decrypt, options) {
  const { aws, credentials, signal } = options;
  const region = targets[0]?.region ?? "";
  return await (0,_chunk_UGSMD7XO_js__WEBPACK_IMPORTED_MODULE_0__/* .observeCall */ .Lm)(
    { region, api: GET_PARAMETERS, names: names.length },
    options,
    (onAttempt) => aws.getParameters(region, credentials, { names, decrypt, onAttempt }, signal)
  );
}

// src/sources/ssm-reading.ts
function readParameters(batch, options) {
  return readPart(batch, options, true);
}
async function readPart(batch, options, isFirst) {
  const answer = await getParameters(
    batch,
    batch.map(({ request }) => request),
    true,
    options
  );
  if ("error" in answer) {
    await readFailed(batch, answer, options, isFirst);
    return;
  }
  const { call } = answer;
  const { parameters, invalid } = answer.answer;
  const doubtful = [];
  for (const target of batch) {
    const parameter = parameters.find((candidate) => isAnswerTo(candidate, target));
    if (parameter !== void 0) {
      options.onRead({ target, outcome: found(target, parameter), call });
    } else if (!isInvalid(target, invalid)) {
      options.onRead({ target, outcome: unread("AWS answered without it"), call });
    } else if (target.selector === void 0) {
      options.onRead({ target, outcome: missing(), call });
    } else {
      doubtful.push(target);
    }
  }
  if (doubtful.length > 0) {
    await tellSelectors(doubtful, call, options);
  }
}
async function tellSelectors(doubtful, first, options) {
  const answer = await getParameters(doubtful, doubtful.map(withoutSelector), false, options);
  for (const target of doubtful) {
    options.onRead({
      target,
      outcome: "error" in answer ? unread(tellError(answer.error)) : tell(target, answer.answer),
      call: first
    });
  }
}
function tell(target, { parameters }) {
  return parameters.some(({ arn }) => arn === target.arn) ? noSelector(target) : missing();
}
function tellError({ code, message }) {
  return `${code}: ${message}`;
}
async function readFailed(batch, answer, options, isFirst) {
  const { call, error } = answer;
  const keyRefused = error.code === "InvalidKeyId" || /perform: kms:|customer master key/.test(error.message);
  const aboutOne = (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_1__/* .isDenied */ .GZ)(error) || keyRefused;
  if (aboutOne && batch.length > 1) {
    const parts = splitAfter(error, batch, isFirst);
    await Promise.all(parts.map((part) => readPart(part, options, false)));
    return;
  }
  const outcome = aboutOne ? { kind: keyRefused ? "undecryptable" : "denied", reason: error.message } : unread(tellError(error));
  for (const target of batch) {
    options.onRead({ target, outcome, call });
  }
}
function splitAfter({ message }, batch, isFirst) {
  const words = new Set(message.split(/[\s,;"']+/));
  const [suspect, ...more] = batch.filter(({ arn }) => words.has(arn) || words.has(`${arn}.`));
  if (!isFirst || suspect === void 0 || more.length > 0) {
    return batch.map((target) => [target]);
  }
  return [[suspect], batch.filter((target) => target !== suspect)];
}
function isAnswerTo(parameter, target) {
  if (parameter.arn !== target.arn) {
    return false;
  }
  if (target.selector === void 0) {
    return true;
  }
  const isVersion = /^:\d/.test(target.selector);
  return isVersion ? target.selector === `:${parameter.version}` : (parameter.selector ?? target.selector) === target.selector;
}
function isInvalid(target, invalid) {
  return invalid.includes(target.request) || invalid.includes(withoutSelector(target));
}
function found(target, parameter) {
  if (parameter.value === void 0) {
    return unread("AWS answered without a value");
  }
  return {
    kind: "found",
    value: new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(target.declarations[0]?.name ?? "", parameter.value),
    version: parameter.version ?? null,
    type: parameter.type ?? null,
    lastModified: parameter.lastModified ?? null
  };
}
function missing() {
  return { kind: "missing", reason: "does not exist" };
}
function noSelector(target) {
  const selector = target.selector ?? "";
  const what = /^:\d/.test(selector) ? `version ${selector.slice(1)}` : `label "${selector.slice(1)}"`;
  return { kind: "unknown_selector", reason: `${what} not found` };
}
function unread(reason) {
  return { kind: "unread", reason };
}
function withoutSelector(target) {
  return target.request.slice(0, target.request.length - (target.selector?.length ?? 0));
}

// src/sources/ssm.ts
var NAMES_PER_CALL = 10;
var ssm = {
  scheme: "ssm",
  service: "SSM",
  api: GET_PARAMETERS,
  title: "Parameter Store",
  prepare: (aws, region) => aws.rehearseGetParameters(region),
  locate,
  statements,
  batches,
  read: readParameters
};
function locate(declaration, home) {
  const { reference } = declaration;
  const { region } = home;
  if (reference.scheme !== "ssm") {
    throw new RangeError(`${reference.text} is no parameter`);
  }
  const account = reference.account ?? (reference.name.startsWith("/aws/service/") ? "" : home.account);
  const partition = reference.partition ?? home.partition;
  const arn = formatArn({ partition, region, account, name: reference.name });
  const name = account === home.account || account === "" ? reference.name : arn;
  const { selector } = reference;
  return {
    scheme: "ssm",
    arn,
    region,
    account,
    selector,
    request: `${name}${selector ?? ""}`,
    declarations: [declaration]
  };
}
function statements(targets) {
  const services = unique(targets.flatMap(viaServices));
  return [
    { Effect: "Allow", Action: GET_PARAMETERS, Resource: unique(targets.map(({ arn }) => arn)) },
    {
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: "*",
      Condition: { StringEquals: { "kms:ViaService": services } }
    }
  ];
}
function viaServices({ arn, region }) {
  const suffix = _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_2__/* .DNS_SUFFIXES */ .gf[arn.split(":")[1] ?? ""];
  return ["amazonaws.com", ...suffix === void 0 ? [] : [suffix]].map((end) => `ssm.${region}.${end}`);
}
function batches(targets) {
  const open = /* @__PURE__ */ new Map();
  for (const target of targets) {
    const place = `${target.account} ${target.region}`;
    const groups = open.get(place) ?? [];
    open.set(place, groups);
    const group = groups.find(
      (held) => held.length < NAMES_PER_CALL && held.every(({ arn }) => arn !== target.arn)
    );
    if (group === void 0) {
      groups.push([target]);
    } else {
      group.push(target);
    }
  }
  return [...open.values()].flat();
}
function unique(texts) {
  return [...new Set(texts)];
}

// src/sources/registry.ts
var SOURCES = { ssm, kms: _chunk_UGSMD7XO_js__WEBPACK_IMPORTED_MODULE_0__/* .kms */ .iv };
function sourceOf(scheme) {
  const source = SOURCES[scheme];
  if (source === void 0) {
    throw new RangeError(`no source for the scheme ${scheme}`);
  }
  return source;
}




/***/ }),

/***/ 3940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   Lm: () => (/* binding */ observeCall),
/* harmony export */   iv: () => (/* binding */ kms)
/* harmony export */ });
/* harmony import */ var _chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3124);
/* harmony import */ var _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2111);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(717);




// src/sources/observe.ts
async function observeCall(what, { onCall }, send) {
  const told = (facts, error) => {
    const call = { ...what, error, ...facts };
    onCall(call);
    return call;
  };
  let attempts = 0;
  const onAttempt = () => {
    attempts += 1;
  };
  try {
    const answer = await send(onAttempt);
    return { answer, call: told(answer.facts, null) };
  } catch (error) {
    if (!(error instanceof _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy)) {
      if (attempts > 0) {
        told({ requestId: null, httpStatus: null, attempts }, nameOf(error));
      }
      throw error;
    }
    return { error, call: told(error.facts, error.code) };
  }
}
function nameOf(error) {
  if (error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_) {
    return error.code;
  }
  return error instanceof Error ? error.name : "Error";
}

// src/sources/kms.ts
var DECRYPT = "kms:Decrypt";
var kms = {
  scheme: "kms",
  service: "KMS",
  api: DECRYPT,
  title: "KMS",
  prepare: () => Promise.all([(0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_2__/* .loadKms */ .MA)(), loadDecryption()]),
  locate,
  statements,
  batches: (targets) => targets.map((target) => [target]),
  read: async (batch, options) => {
    const { decryptTarget } = await loadDecryption();
    await Promise.all(batch.map((target) => decryptTarget(target, options)));
  }
};
function loadDecryption() {
  return __webpack_require__.e(/* import() */ 6354).then(__webpack_require__.bind(__webpack_require__, 6354));
}
function referenceOf(declaration) {
  if (declaration?.reference.scheme !== "kms") {
    throw new RangeError(`${declaration?.reference.text} is no ciphertext`);
  }
  return declaration.reference;
}
function locate(declaration, { region }) {
  const { account, context, key, selector } = referenceOf(declaration);
  return {
    scheme: "kms",
    arn: key,
    region,
    account,
    selector: JSON.stringify([selector, ...pairsOf(context)]),
    request: key,
    declarations: [declaration]
  };
}
function statements(targets) {
  const wanted = targets.map(({ arn, declarations }) => ({
    arn,
    pairs: pairsOf(referenceOf(declarations[0]).context)
  }));
  const alike = Map.groupBy(wanted, ({ arn, pairs }) => JSON.stringify([arn, pairs.map(([key]) => key)]));
  return [...alike.values()].flatMap((group) => {
    const contexts = group.map(({ pairs }) => new Map(pairs));
    const varying = mostVaried(contexts);
    const fixed = Map.groupBy(
      contexts,
      (context) => JSON.stringify([...context].filter(([key]) => key !== varying))
    );
    return [...fixed.values()].map((together) => allow(group[0]?.arn ?? "", together));
  });
}
function pairsOf(context) {
  return [...context].sort(([left], [right]) => left < right ? -1 : 1);
}
function mostVaried(contexts) {
  const values = (key) => new Set(contexts.map((context) => context.get(key))).size;
  return [...contexts[0]?.keys() ?? []].toSorted((left, right) => values(right) - values(left))[0];
}
function allow(arn, contexts) {
  const keys = [...contexts[0]?.keys() ?? []];
  const values = keys.map((key) => {
    const own = [...new Set(contexts.map((context) => context.get(key) ?? ""))];
    return [`kms:EncryptionContext:${key}`, one(own)];
  });
  return {
    Effect: "Allow",
    Action: DECRYPT,
    Resource: arn,
    Condition: keys.length === 0 ? { Null: { "kms:EncryptionContextKeys": "true" } } : {
      StringEquals: Object.fromEntries(values),
      "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": one(keys) }
    }
  };
}
function one(texts) {
  return texts.length === 1 ? texts[0] ?? "" : texts;
}




/***/ }),

/***/ 8395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ parseKeyArn),
/* harmony export */   UG: () => (/* binding */ parseSigningKey),
/* harmony export */   Vn: () => (/* binding */ parseSinkUri),
/* harmony export */   hk: () => (/* binding */ KEY_ARN_PATTERN),
/* harmony export */   rq: () => (/* binding */ KEY_ARN_RULE)
/* harmony export */ });
/* harmony import */ var _chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3001);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4907);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6250);




// src/manifest/kms-key.ts
var KEY_ID = "mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
var KEY_ARN_PATTERN = `^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/(${KEY_ID})$`;
var KEY_ARN_RULE = 'the form is arn:PARTITION:kms:REGION:ACCOUNT:key/ID; a policy cannot name an alias or a bare id: "aws kms describe-key --key-id alias/NAME" prints the ARN';
function parseKeyArn(arn) {
  const [, partition = "", , region = "", account = ""] = arn.split(":");
  if (!(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegion */ .Dp)(region)) {
    return `the ARN's Region "${region}" is no Region`;
  }
  return (0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .iQ)(region) === partition ? { partition, region, account } : `the ARN's Region ${region} lies in the partition "${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .iQ)(region)}", not in "${partition}"`;
}

// src/manifest/signing-key.ts
var ALIAS = /^alias\/(?!aws\/)[\w/-]{1,250}$/;
var ARN = new RegExp(KEY_ARN_PATTERN);
function parseSigningKey(text) {
  if (ALIAS.test(text)) {
    return { id: text, region: void 0 };
  }
  const place = ARN.test(text) ? parseKeyArn(text) : "";
  return typeof place === "string" ? void 0 : { id: text, region: place.region };
}

// src/manifest/sink-uri.ts
var SCHEMES = ["file", "cloudwatch-logs", "s3"];
var PARAMETERS = ["region", "optional"];
var GROUP = /^[\w./#-]{1,512}$/;
var BUCKET = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
var RESERVED_BUCKET = /^(?:xn--|sthree-)|(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;
var PREFIX = /^(?:(?!\.{1,2}(?:\/|$))[\w!.'()=-]+(?:\/|$))*$/;
var MAX_PREFIX_CHARACTERS = 256;
var FORMS = "file, cloudwatch-logs://GROUP or s3://BUCKET/PREFIX, each with ?region=REGION&optional=true if need be";
function parseSinkUri(uri) {
  const mark = uri.indexOf("?");
  const [place, query] = mark < 0 ? [uri, void 0] : [uri.slice(0, mark), uri.slice(mark + 1)];
  const [, scheme = "", rest] = /^([^:/]*)(?::\/\/(.*))?$/s.exec(place) ?? [];
  const known = SCHEMES.find((each) => each === scheme);
  if (known === void 0 || known === "file" !== (rest === void 0)) {
    return [mistakeInScheme(uri, known)];
  }
  const mistakes = [];
  const { region, isOptional } = readParameters(known, query, mistakes);
  const sink = locate(known, rest ?? "", region, mistakes);
  const shown = region === void 0 ? place : `${place}?region=${region}`;
  return mistakes.length > 0 ? mistakes : { ...sink, text: shown, isRequired: !isOptional };
}
function locate(scheme, rest, region, mistakes) {
  if (scheme === "file") {
    return { scheme };
  }
  if (scheme === "cloudwatch-logs") {
    if (!GROUP.test(rest)) {
      mistakes.push(
        `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(rest)} is no log group: 1 to 512 letters, digits and "_-/.#" (a group /a/b is written cloudwatch-logs:///a/b)`
      );
    }
    return { scheme, group: rest, region };
  }
  const slash = rest.indexOf("/");
  const [bucket, path] = slash < 0 ? [rest, ""] : [rest.slice(0, slash), rest.slice(slash + 1)];
  mistakes.push(...mistakesInBucket(bucket), ...mistakesInPrefix(path));
  return { scheme, bucket, prefix: path === "" || path.endsWith("/") ? path : `${path}/`, region };
}
function mistakesInBucket(bucket) {
  if (!BUCKET.test(bucket)) {
    return [`${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(bucket)} is no bucket: 3 to 63 lower-case letters, digits, "-" and single "."`];
  }
  return RESERVED_BUCKET.test(bucket) ? [`${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(bucket)} is a name that S3 keeps for other things than buckets (access points, directories)`] : [];
}
function mistakesInPrefix(path) {
  if (path.length > MAX_PREFIX_CHARACTERS) {
    return [`the prefix has ${path.length} characters; allowed are ${MAX_PREFIX_CHARACTERS}`];
  }
  return PREFIX.test(path) ? [] : [
    `the prefix ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(path)} is not allowed: letters, digits and "_-.!'()=", with single slashes between`
  ];
}
function readParameters(scheme, query, mistakes) {
  const given = /* @__PURE__ */ new Map();
  for (const pair of query === void 0 ? [] : query.split("&")) {
    const [name = "", ...value] = pair.split("=");
    if (!PARAMETERS.some((known) => known === name)) {
      mistakes.push(
        `unknown parameter ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(name)}${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(name, PARAMETERS)}; allowed: ${PARAMETERS.join(", ")}`
      );
    } else if (given.has(name)) {
      mistakes.push(`${name} is given twice`);
    }
    given.set(name, value.join("="));
  }
  const region = given.get("region");
  const optional = given.get("optional") ?? "false";
  if (region !== void 0 && scheme === "file") {
    mistakes.push("a file has no region");
  } else if (region !== void 0 && !(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegion */ .Dp)(region)) {
    mistakes.push(`region: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(region)} is no Region; it is written as us-east-1`);
  }
  if (optional !== "true" && optional !== "false") {
    mistakes.push(`optional: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(optional)} is not allowed; true or false`);
  }
  return { region, isOptional: optional === "true" };
}
function mistakeInScheme(uri, known) {
  if (known === "file") {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(uri)} is no sink: "file" stands alone, Keytrail chooses the path`;
  }
  const word = /^[^:/?]*/.exec(uri)?.[0] ?? "";
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(uri)} is no sink${known === void 0 ? (0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(word, SCHEMES) : ""}; allowed: ${FORMS}`;
}




/***/ }),

/***/ 2111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ toAwsError),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6759);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9887);




// src/aws/trouble.ts
var THROTTLING = /^(?:(?:Request)?(?:Throttling|Throttled)|EC2Throttled|BandwidthLimitExceeded|(?:Request)?LimitExceeded|PriorRequestNotComplete|ProvisionedThroughputExceeded|SlowDown|TooManyRequests|TransactionInProgress)$/;
var UNAVAILABLE = /^(?:ServiceUnavailable|Unavailable)$/;
var CONFLICT = /^(?:ConditionalRequestConflict|OperationAborted)$/;
var NO_CODE = "Unknown";
var CONFLICT_STATUS = 409;
var FAILED = /^(?:Internal(?:Error|Failure|ServerError|ServiceError)|IDPCommunicationError)$/;
var LATE = /^(?:RequestTimeout|TimeoutError)$/;
var SKEWED = /^(?:AuthFailure|InvalidSignature|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed|SignatureDoesNotMatch)$/;
var FINAL = /^(?:AbortError|AccessDenied.*|MalformedPolicyDocument|PackedPolicyTooLarge|Validation.*)$/;
function troubleOf(thrown) {
  const error = thrown ?? {};
  const code = typeof error.name === "string" ? error.name.replace(/Exception$/, "") : "";
  if (FINAL.test(code)) {
    return void 0;
  }
  if (SKEWED.test(code) && error.$metadata?.clockSkewCorrected === true) {
    return "skewed";
  }
  const message = typeof error.message === "string" ? error.message : "";
  const status = error.$metadata?.httpStatusCode ?? 0;
  return troubleOfCode(code, message) ?? (0,_chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOfError */ .RQ)(thrown) ?? (0,_chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOfStatus */ .J9)(status) ?? (status === CONFLICT_STATUS && code === NO_CODE ? "failed" : void 0) ?? (isUnreadable(thrown) ? "unreadable" : void 0);
}
function troubleOfCode(code, message) {
  if (THROTTLING.test(code)) return "throttled";
  if (UNAVAILABLE.test(code)) return "unavailable";
  if (FAILED.test(code) || CONFLICT.test(code)) return "failed";
  if (LATE.test(code)) return "silent";
  if (code === "InvalidIdentityToken" && /verification key/i.test(message)) return "failed";
  return code === "InvalidSignature" && message.includes("Signature expired") ? "skewed" : void 0;
}
function isUnreadable(thrown) {
  const { name, message } = thrown ?? {};
  const isXml = typeof message === "string" && message.startsWith("@aws-sdk XML parse error");
  return isXml || name === "SyntaxError" || name === "UnreadableAnswer" || isOfParser(thrown);
}
function isOfParser(thrown) {
  const isNoted = typeof thrown === "object" && thrown !== null && "$response" in thrown;
  const { name } = thrown ?? {};
  const isEnd = name === "TimeoutError" || name === "AbortError";
  return isNoted && !("$fault" in thrown) && !isEnd && (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(thrown) === void 0;
}

// src/aws/call.ts
var AwsError = class extends Error {
  name = "AwsError";
  code;
  facts;
  constructor(code, message, facts, cause) {
    super(message, { cause });
    this.code = code;
    this.facts = facts;
  }
};
function factsOf(metadata) {
  return {
    requestId: metadata?.requestId ?? null,
    httpStatus: metadata?.httpStatusCode ?? null,
    attempts: metadata?.attempts ?? 1
  };
}
var MESSAGE_CHARACTERS = 2e3;
var NAMELESS = /^Unknown(?:Error)?$/;
var SDK_HINT = /\n {2}Deserialization error: [\s\S]*$/;
function toAwsError(thrown) {
  if (thrown instanceof AwsError) {
    return thrown;
  }
  const { name, code, message, $metadata } = thrown ?? {};
  if (isUnreadable(thrown)) {
    return unreadable(thrown, $metadata);
  }
  const raw = typeof code === "string" ? code : typeof name === "string" ? name : "UnknownError";
  const text = typeof message === "string" && message !== "" ? message.replace(SDK_HINT, "") : raw;
  if ($metadata?.httpStatusCode !== void 0 && NAMELESS.test(raw) && NAMELESS.test(text)) {
    return unreadable(thrown, $metadata);
  }
  return new AwsError(raw.replace(/Exception$/, ""), cut(text), factsOf($metadata), thrown);
}
function unreadable(thrown, metadata) {
  const text = thrown instanceof _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableAnswer */ .ym ? thrown.message.replace(SDK_HINT, "") : `the answer (status ${metadata?.httpStatusCode ?? "unknown"}) is none of AWS, or a part of one`;
  return new AwsError("UnreadableAnswer", text, factsOf(metadata), void 0);
}
function cut(text) {
  return text.length <= MESSAGE_CHARACTERS ? text : `${text.slice(0, MESSAGE_CHARACTERS - 1).toWellFormed()}\u2026`;
}
function isDenied(error) {
  return error.code === "AccessDenied" || error.code === "AccessDeniedException";
}
async function settle(call, signal) {
  const aborted = new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) {
      stop();
    } else {
      signal.addEventListener("abort", stop, { once: true });
      const off = () => signal.removeEventListener("abort", stop);
      call.then(off, off);
    }
  });
  try {
    return await Promise.race([call, aborted]);
  } catch (error) {
    const told = error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_ ? error : toAwsError(error);
    throw signal.aborted ? signal.reason : told;
  }
}




/***/ }),

/***/ 2226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ refuseFile)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(717);



// src/repository.ts
function refuseFile(path, { what }, reason, cause) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT106", `${what} ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .plainOrQuoted */ .E)(path)} ${reason}.`, { cause });
}




/***/ }),

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ selectorOf),
/* harmony export */   NI: () => (/* binding */ MAX_CIPHERTEXT_FILE_BYTES),
/* harmony export */   Ru: () => (/* binding */ readCiphertext),
/* harmony export */   TU: () => (/* binding */ decodeCiphertext),
/* harmony export */   k0: () => (/* binding */ MAX_BASE64_CHARACTERS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
// src/manifest/ciphertext.ts

var MAX_CIPHERTEXT_BYTES = 6144;
var MAX_BASE64_CHARACTERS = MAX_CIPHERTEXT_BYTES / 3 * 4;
var MAX_CIPHERTEXT_FILE_BYTES = 2 * MAX_BASE64_CHARACTERS;
var NO_BASE64 = 'the ciphertext is no base64, or a part of it is missing; "aws kms encrypt \u2026 --output text --query CiphertextBlob" prints it';
function decodeCiphertext(base64) {
  const text = base64.replaceAll(" ", "");
  const bytes = Buffer.from(text, "base64");
  if (text === "") {
    return refuse("there is no ciphertext");
  }
  return bytes.toString("base64") === text ? checkSize(bytes) : refuse(NO_BASE64);
}
function readCiphertext(file) {
  if (file[0] === 255 && file[1] === 254 || file[0] === 254 && file[1] === 255) {
    return refuse("it is UTF-16, as PowerShell writes it; save it as UTF-8");
  }
  const text = textOf(file);
  if (text === void 0) {
    return checkSize(file);
  }
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.some((line) => line.includes(" ")) ? refuse(NO_BASE64) : decodeCiphertext(lines.join(""));
}
function selectorOf(ciphertext) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(ciphertext).digest("hex")}`;
}
function textOf(file) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(file);
    return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) ? void 0 : text;
  } catch {
    return void 0;
  }
}
function checkSize(bytes) {
  return bytes.byteLength > MAX_CIPHERTEXT_BYTES ? refuse(`the ciphertext has ${bytes.byteLength} bytes; KMS takes ${MAX_CIPHERTEXT_BYTES}`) : { ok: true, bytes };
}
function refuse(message) {
  return { ok: false, message };
}




/***/ }),

/***/ 3124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ loadLogs),
/* harmony export */   MA: () => (/* binding */ loadKms),
/* harmony export */   OK: () => (/* binding */ loadSigning),
/* harmony export */   S7: () => (/* binding */ loadChain),
/* harmony export */   Y0: () => (/* binding */ loadSsm),
/* harmony export */   p5: () => (/* binding */ loadSts),
/* harmony export */   pF: () => (/* binding */ loadEquipment),
/* harmony export */   xR: () => (/* binding */ loadBucket)
/* harmony export */ });
// src/aws/sdk.ts
var loadSts = () => __webpack_require__.e(/* import() */ 3229).then(__webpack_require__.bind(__webpack_require__, 3229));
var loadEquipment = async () => (await loadSts()).equipment();
var loadChain = async () => (await loadSts()).chain();
var loadSsm = async () => (await loadSts()).ssm();
var loadKms = async () => (await loadSts()).kms();
var loadSigning = async () => (await loadSts()).sign();
var loadBucket = async () => (await loadSts()).s3();
var loadLogs = async () => (await loadSts()).logs();




/***/ }),

/***/ 1607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   load: () => (/* binding */ load),
/* harmony export */   refuse: () => (/* binding */ refuse4)
/* harmony export */ });
/* harmony import */ var _chunk_JD6OQXEW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(620);
/* harmony import */ var _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5971);
/* harmony import */ var _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7952);
/* harmony import */ var _chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5890);
/* harmony import */ var _chunk_UGSMD7XO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3940);
/* harmony import */ var _chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(3124);
/* harmony import */ var _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2111);
/* harmony import */ var _chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3059);
/* harmony import */ var _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(8300);
/* harmony import */ var _chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(187);
/* harmony import */ var _chunk_QU53U7JB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(640);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1357);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4102);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6519);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4813);
/* harmony import */ var _chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8395);
/* harmony import */ var _chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3001);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4907);
/* harmony import */ var _chunk_SV3ENFUV_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7870);
/* harmony import */ var _chunk_TAQBSBOS_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1283);
/* harmony import */ var _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6759);
/* harmony import */ var _chunk_MLMIW743_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8056);
/* harmony import */ var _chunk_BJC2TZMU_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(8317);
/* harmony import */ var _chunk_YDDGKAAE_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(2226);
/* harmony import */ var _chunk_JZ4S34LM_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(7141);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(261);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(7598);
































// src/aws/answer.ts
function textIn(field) {
  return typeof field === "string" ? field : void 0;
}
function numberIn(field) {
  return typeof field === "number" && Number.isFinite(field) ? field : void 0;
}
function dateIn(field) {
  return field instanceof Date && !Number.isNaN(field.getTime()) ? field : void 0;
}
function bytesIn(field) {
  return field instanceof Uint8Array ? field : void 0;
}
function textsIn(field) {
  return Array.isArray(field) ? field.filter((each) => typeof each === "string") : [];
}
function objectsIn(field) {
  const elements = Array.isArray(field) ? field : [];
  return elements.filter((each) => typeof each === "object" && each !== null);
}

// src/aws/assume-role.ts
async function assumeRole({ AssumeRoleWithWebIdentityCommand }, client, request, signal) {
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: request.roleArn,
    RoleSessionName: request.sessionName,
    WebIdentityToken: request.token,
    DurationSeconds: request.durationSeconds,
    Policy: request.policy
  });
  const answer = await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .toAwsError */ .DZ)(new _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_18__/* .UnreadableAnswer */ .ym("STS answered without credentials"));
  }
  return {
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    arn: answer.AssumedRoleUser?.Arn ?? "",
    expires: dateIn(Expiration) ?? new Date(Date.now() + request.durationSeconds * 1e3),
    packedPolicyPercent: numberIn(answer.PackedPolicySize) ?? null,
    facts: (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .factsOf */ .xS)(answer.$metadata)
  };
}
async function callerIdentity({ GetCallerIdentityCommand }, client, signal) {
  const answer = await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)(client.send(new GetCallerIdentityCommand({}), { abortSignal: signal }), signal);
  return { account: answer.Account ?? "", arn: answer.Arn ?? "" };
}

// src/aws/client-config.ts
async function clientConfig({ attemptMs, connections, env, onRetry, userAgent }, { service, api, region, onSent }, credentials) {
  const { AttemptHandler, collectAnswer, RetryByClass } = await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadEquipment */ .pF)();
  const endpoint = (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_9__/* .endpointOverride */ .Ku)(service, env);
  return {
    region,
    ...endpoint === void 0 ? {} : { endpoint },
    ...credentials === void 0 ? {} : { credentials },
    ignoreConfiguredEndpointUrls: true,
    useFipsEndpoint: env["AWS_USE_FIPS_ENDPOINT"] === "true",
    useDualstackEndpoint: env["AWS_USE_DUALSTACK_ENDPOINT"] === "true",
    defaultsMode: "standard",
    userAgentAppId: "",
    authSchemePreference: [],
    sigv4aSigningRegionSet: [],
    disableClockSkewCorrection: false,
    streamCollector: collectAnswer,
    retryStrategy: new RetryByClass(api, onRetry),
    // Given so that no file is read for them; the strategy uses neither.
    maxAttempts: Number.MAX_SAFE_INTEGER,
    retryMode: "standard",
    requestHandler: new AttemptHandler({ connections, attemptMs, userAgent, onSent })
  };
}

// src/aws/clients.ts
function remember(made, key, make) {
  const before = made.get(key) ?? make();
  made.set(key, before);
  return before;
}

// src/aws/decrypt.ts
async function decrypt({ DecryptCommand }, client, { key, ciphertext, context, onAttempt }, signal) {
  const command = new DecryptCommand({
    KeyId: key,
    CiphertextBlob: ciphertext,
    ...context.size === 0 ? {} : { EncryptionContext: Object.fromEntries(context) }
  });
  const options = { abortSignal: signal, onAttempt };
  const answer = await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)(client.send(command, options), signal);
  return {
    plaintext: bytesIn(answer.Plaintext),
    key: textIn(answer.KeyId),
    algorithm: textIn(answer.EncryptionAlgorithm),
    facts: (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .factsOf */ .xS)(answer.$metadata)
  };
}

// src/aws/parameters.ts
async function getParameters({ GetParametersCommand }, client, { names, decrypt: decrypt2, onAttempt }, signal) {
  const command = new GetParametersCommand({ Names: [...names], WithDecryption: decrypt2 });
  const options = { abortSignal: signal, ...onAttempt === void 0 ? {} : { onAttempt } };
  return toParameters(await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)(client.send(command, options), signal));
}
function toParameters(answer) {
  return {
    parameters: objectsIn(answer.Parameters).map((parameter) => ({
      arn: textIn(parameter.ARN),
      name: textIn(parameter.Name),
      type: textIn(parameter.Type),
      value: textIn(parameter.Value),
      version: numberIn(parameter.Version),
      selector: textIn(parameter.Selector),
      lastModified: dateIn(parameter.LastModifiedDate)
    })),
    invalid: textsIn(answer.InvalidParameters),
    facts: (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .factsOf */ .xS)(answer.$metadata)
  };
}

// src/aws/sending.ts
var Sending = class {
  #sent = /* @__PURE__ */ new Map();
  #waiting = /* @__PURE__ */ new Map();
  add(api) {
    const sent = (this.#sent.get(api) ?? 0) + 1;
    this.#sent.set(api, sent);
    for (const { requests, resolve } of this.#waiting.get(api) ?? []) {
      if (sent >= requests) {
        resolve();
      }
    }
  }
  /** Resolves when so many requests of a kind have left. */
  whenSent(api, requests) {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(api) ?? [];
      this.#waiting.set(api, [...waiting, { requests, resolve }]);
      if ((this.#sent.get(api) ?? 0) >= requests) {
        resolve();
      }
    });
  }
  /** Resolves a turn of the event loop after the first request of a kind has left: most of the others have, too. */
  async afterFirst(api) {
    await this.whenSent(api, 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

// src/aws/aws.ts
var READING = /* @__PURE__ */ new Set(["SSM", "KMS"]);
var Aws = class {
  #options;
  #stsClients = /* @__PURE__ */ new Map();
  #ssmClients = /* @__PURE__ */ new Map();
  #kmsClients = /* @__PURE__ */ new Map();
  /** By service and Region: that is what AWS throttles, whatever session asks. */
  #limits = /* @__PURE__ */ new Map();
  /** Of the calls that read, wherever. */
  #reads = new _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I$(_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM);
  #sending = new Sending();
  #credentialChain;
  #rehearsal;
  constructor(options) {
    this.#options = options;
  }
  /** Has the client that asks for sessions ready. */
  async prepareAssumeRole(region) {
    await this.#sts(region, "sts:AssumeRoleWithWebIdentity");
  }
  /**
   * Takes AssumeRoleWithWebIdentity through the SDK, once for the load, against an answer from memory: the SDK's code is
   * compiled as it is first run. The answer is held back until a real request has left: the way to a request is compiled
   * while the token is waited for, the way from an answer while STS is. Resolves when the answer is waited for. Nothing
   * of it reaches the network, and what goes wrong in it is told by the real call.
   */
  async rehearseAssumeRole(region) {
    this.#rehearsal ??= this.#rehearseAssumeRole(region);
    await this.#rehearsal;
  }
  async #rehearseAssumeRole(region) {
    const api = "sts:AssumeRoleWithWebIdentity";
    const { AssumeRoleWithWebIdentityCommand, STSClient } = await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadSts */ .p5)();
    const { ASSUMED, CannedAnswer, WORD } = await __webpack_require__.e(/* import() */ 2948).then(__webpack_require__.bind(__webpack_require__, 2948));
    const config = await this.#config("STS", api, region, void 0);
    const requestHandler = new CannedAnswer("text/xml", ASSUMED, this.#sending.afterFirst(api));
    const client = await this.#equip(new STSClient({ ...config, requestHandler }), new _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I$(1));
    const names = { RoleArn: WORD, RoleSessionName: WORD, WebIdentityToken: WORD };
    const answered = client.send(new AssumeRoleWithWebIdentityCommand(names));
    await Promise.race([requestHandler.asked, answered]).catch(() => {
    });
  }
  /** The same for GetParameters (15 ms), while STS is waited for, with credentials that are none. */
  async rehearseGetParameters(region) {
    const api = "ssm:GetParameters";
    const { GetParametersCommand, SSMClient } = await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadSsm */ .Y0)();
    const { CannedAnswer, PARAMETERS, WORD } = await __webpack_require__.e(/* import() */ 2948).then(__webpack_require__.bind(__webpack_require__, 2948));
    const credentials = { accessKeyId: WORD, secretAccessKey: WORD, sessionToken: WORD };
    const config = await this.#config("SSM", api, region, credentials);
    const type = "application/x-amz-json-1.1";
    const requestHandler = new CannedAnswer(type, PARAMETERS, this.#sending.afterFirst(api));
    const client = await this.#equip(new SSMClient({ ...config, requestHandler }), new _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I$(1));
    const answered = client.send(new GetParametersCommand({ Names: [WORD], WithDecryption: true }));
    await Promise.race([requestHandler.asked, answered]).catch(() => {
    });
  }
  /** AssumeRoleWithWebIdentity: unsigned, the token is the proof. */
  async assumeRole(region, request, signal) {
    return await assumeRole(
      await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadSts */ .p5)(),
      await this.#sts(region, "sts:AssumeRoleWithWebIdentity"),
      request,
      signal
    );
  }
  /** GetCallerIdentity with the SDK's own chain; it needs no permission. */
  async callerIdentity(region, credentials, signal) {
    return await callerIdentity(
      await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadSts */ .p5)(),
      await this.#sts(region, "sts:GetCallerIdentity", credentials),
      signal
    );
  }
  /** The first credentials that the SDK's own chain finds: environment, profile, SSO, container, instance role. */
  async chainCredentials(signal) {
    this.#credentialChain ??= this.#openChain();
    const provide = await this.#credentialChain;
    const found = await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)(provide(), signal);
    const { chainSourceOf } = await __webpack_require__.e(/* import() */ 7679).then(__webpack_require__.bind(__webpack_require__, 7679));
    return { ...found, source: chainSourceOf(found) };
  }
  /** The clients of the chain (STS, SSO) take the same way as ours; where machines keep credentials, no proxy is asked. */
  async #openChain() {
    const [{ fromNodeProviderChain }, { AttemptHandler }] = await Promise.all([(0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadChain */ .S7)(), (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadEquipment */ .pF)()]);
    const { attemptMs, connections, userAgent } = this.#options;
    const requestHandler = new AttemptHandler({ connections, attemptMs, userAgent, onSent: () => void 0 });
    return fromNodeProviderChain({ clientConfig: { requestHandler } });
  }
  /** GetParameters with decryption. A missing name is no error: it stands in `invalid`. */
  async getParameters(region, credentials, request, signal) {
    return await getParameters(await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadSsm */ .Y0)(), await this.#ssm(region, credentials), request, signal);
  }
  /** Decrypt, by the key that is named and no other. */
  async decrypt(region, credentials, request, signal) {
    const kms = await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadKms */ .MA)();
    const client = await remember(this.#kmsClients, `${region} ${credentials.accessKeyId}`, async () => {
      const made = new kms.KMSClient(await this.#config("KMS", "kms:Decrypt", region, credentials));
      return await this.#equip(made, this.#limit("KMS", region));
    });
    return await decrypt(kms, client, request, signal);
  }
  /**
   * A new client, equipped as all others are. `isAnswer` tells an answer of the service from one that only looks like
   * it; by default one with nothing in it is none.
   */
  async equip({ service, api, region, credentials }, make, isAnswer) {
    const config = await this.#config(service, api, region, credentials);
    const client = make({ ...config, credentials });
    return await this.#equip(client, this.#limit(service, region), isAnswer);
  }
  /** Resolves when so many requests of a kind are on their way. */
  whenSent(api, requests) {
    return this.#sending.whenSent(api, requests);
  }
  #sts(region, api, credentials) {
    return remember(this.#stsClients, `${region} ${credentials?.accessKeyId}`, async () => {
      const { STSClient } = await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadSts */ .p5)();
      const client = new STSClient(await this.#config("STS", api, region, credentials));
      return await this.#equip(client, this.#limit("STS", region));
    });
  }
  #ssm(region, credentials) {
    return remember(this.#ssmClients, `${region} ${credentials.accessKeyId}`, async () => {
      const { SSMClient } = await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadSsm */ .Y0)();
      const client = new SSMClient(await this.#config("SSM", "ssm:GetParameters", region, credentials));
      return await this.#equip(client, this.#limit("SSM", region));
    });
  }
  /**
   * Every client's requests pass a gate. The SDK copies each request and answer for a logger that nobody set: values
   * have no business there, so that step is taken out.
   */
  async #equip(client, limit, isAnswer) {
    const { GATE, gateOf } = await (0,_chunk_ZXMKDCN7_js__WEBPACK_IMPORTED_MODULE_27__/* .loadEquipment */ .pF)();
    client.middlewareStack.remove("loggerMiddleware");
    client.middlewareStack.addRelativeTo(gateOf(limit, isAnswer), GATE);
    return client;
  }
  #limit(service, region) {
    const key = `${service} ${region}`;
    const outer = READING.has(service) ? this.#reads : void 0;
    const limit = this.#limits.get(key) ?? new _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I$(_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM, outer);
    this.#limits.set(key, limit);
    return limit;
  }
  #config(service, api, region, credentials) {
    const onSent = () => this.#sending.add(api);
    return clientConfig(this.#options, { service, api, region, onSent }, credentials);
  }
};

// src/recorder.ts


// src/failure.ts
var STAGES = {
  declare: "reading the declarations",
  identify: "waiting for the OIDC token, or for AWS credentials",
  assume: "waiting for STS",
  record: "writing the audit record",
  fetch: "reading the secrets",
  mask: "registering masks",
  hand_over: "handing over"
};
async function explainFailure(thrown, job) {
  const { work } = job.budget;
  const isCancelled = work.reason instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_29__/* .Cancelled */ .cJ;
  if (thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_ && !(isCancelled && (thrown.code === "KT601" || thrown.code === "KT603"))) {
    return thrown;
  }
  const ended = thrown instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_29__/* .BudgetSpent */ .KI || thrown instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_29__/* .Cancelled */ .cJ ? thrown : work.aborted ? work.reason : null;
  if (ended instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_29__/* .Cancelled */ .cJ) {
    const stage = STAGES[job.ledger.stage];
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_(
      "KT404",
      `the load was cancelled (${ended.message}) while ${stage}; nothing was exported.`
    );
  }
  if (ended !== null) {
    const { budgetFailure } = await __webpack_require__.e(/* import() */ 9793).then(__webpack_require__.bind(__webpack_require__, 9793));
    return budgetFailure(job.budget.totalMs, job.ledger, STAGES[job.ledger.stage], thrown);
  }
  return (0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .unexpected */ .os)(thrown);
}

// src/recorder.ts
function isTrailRemote({ sinks, signingKey }) {
  return signingKey !== void 0 || sinks.some(({ scheme }) => scheme !== "file");
}
var Recorder = class {
  #job;
  #opened;
  #isLenienceTold = false;
  constructor(job) {
    this.#job = job;
  }
  /** Opens the trail, and makes the intent once with what is known so far. Nothing is written yet. */
  async rehearse() {
    const { ledger, now } = this.#job;
    (await this.#open()).trail.rehearse(ledger.facts("intent", now()));
  }
  /** What of the trail needs a session; undefined when it is kept in the file alone. */
  async remote() {
    return isTrailRemote(this.#job.ledger) ? (await this.#open()).remote : void 0;
  }
  /** Nothing is read before this resolves. */
  async intent() {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = "record";
    platform.setOutput("audit-file", platform.auditFile);
    await this.#tellLenience();
    const { trail } = await this.#open();
    const receipt = trail.intent(ledger.facts("intent", now()), budget.work);
    await this.#tell(await report.waiting("the audit sinks", receipt));
  }
  /** Nothing is handed over before this resolves. */
  async result() {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = "record";
    ledger.ending = "released";
    const { trail } = await this.#open();
    const receipt = trail.result(ledger.facts("result", now()), null, budget.end, budget.work);
    receipt.catch((error) => {
      ledger.ending = error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_ && error.code === "KT603" ? void 0 : "released";
    });
    await this.#tell(await report.waiting("the audit sinks", receipt));
    platform.setOutput("audit-digest", (await receipt).record.digest);
  }
  /**
   * Puts the failure on record and tells it. A load that failed with its result, or after it, has had its say: there
   * is no third record. The outputs come last, because a failure can be that they cannot be written.
   */
  async failure(thrown) {
    const { ledger, platform, budget, report, now } = this.#job;
    const error = await explainFailure(thrown, this.#job);
    await platform.prepare();
    await this.#tellLenience();
    if (ledger.ending === void 0) {
      ledger.ending = "failed";
      const failure = { code: error.code, stage: ledger.stage, message: error.message };
      const { trail } = await this.#open();
      const signBy = this.#signBy();
      const receipt = await trail.result(ledger.facts("result", now()), failure, budget.end, signBy);
      report.recorded(receipt);
      await this.#note(receipt);
      this.#tellOutputs(receipt.record.digest);
    }
    await report.failed(error);
  }
  /** A signature may take what is left of the load's own time, or a part of the reserve: the record must be written. */
  #signBy() {
    const { work, end, reserveMs } = this.#job.budget;
    return work.aborted ? AbortSignal.any([end, AbortSignal.timeout(Math.floor(reserveMs / 3))]) : work;
  }
  /** Tells of a record that ended nothing, though not every sink confirmed it. */
  async #tell(receipt) {
    const { ledger, report } = this.#job;
    report.recorded(receipt);
    if (await this.#note(receipt)) {
      const { warningOf } = await __webpack_require__.e(/* import() */ 4627).then(__webpack_require__.bind(__webpack_require__, 4627));
      await report.warnOfTrail(warningOf(receipt, ledger.isLenient));
    }
  }
  /** Notes for the summary which sinks did not confirm; true when there are any. */
  async #note(receipt) {
    if (receipt.missed.length === 0 && receipt.unsigned === void 0) {
      return false;
    }
    const { missedBy } = await __webpack_require__.e(/* import() */ 4627).then(__webpack_require__.bind(__webpack_require__, 4627));
    this.#job.ledger.unconfirmed.push(...missedBy(receipt));
    return true;
  }
  /** A load that does not wait for its records says so, whatever comes of it. */
  async #tellLenience() {
    if (this.#job.ledger.isLenient && !this.#isLenienceTold) {
      this.#isLenienceTold = true;
      const { LENIENT } = await __webpack_require__.e(/* import() */ 4627).then(__webpack_require__.bind(__webpack_require__, 4627));
      await this.#job.report.warnOfTrail(LENIENT);
    }
  }
  #tellOutputs(digest) {
    const { platform, report } = this.#job;
    try {
      platform.setOutput("audit-file", platform.auditFile);
      platform.setOutput("audit-digest", digest);
    } catch (error) {
      report.untold(error);
    }
  }
  #open() {
    this.#opened ??= this.#openTrail();
    return this.#opened;
  }
  /** The job's audit file, what it holds already, and the sinks that will be reached later. Nothing is written yet. */
  async #openTrail() {
    const { fileSink, LateSigner, LateSink, newestDigest, openTrail } = await __webpack_require__.e(/* import() */ 5335).then(__webpack_require__.bind(__webpack_require__, 5335));
    const { budget, ledger, platform, now } = this.#job;
    const named = ledger.sinks;
    const file = named.find(({ scheme }) => scheme === "file");
    const sinks = named.filter(({ scheme }) => scheme !== "file").map((uri) => ({ uri, late: new LateSink(uri.text, uri.isRequired) }));
    const signer = ledger.signingKey === void 0 ? void 0 : new LateSigner(ledger.signingKey);
    const trail = openTrail({
      tool: { name: "keytrail", version: _chunk_SV3ENFUV_js__WEBPACK_IMPORTED_MODULE_16__/* .VERSION */ .x },
      sinks: [fileSink(platform.auditFile, file?.isRequired), ...sinks.map(({ late }) => late)],
      previous: newestDigest(platform.auditFile),
      chance: { now, randomBytes: node_crypto__WEBPACK_IMPORTED_MODULE_28__.randomBytes },
      failure: ledger.isLenient ? "warn" : "block",
      patienceMs: budget.attemptMs,
      signer
    });
    return { trail, remote: { load: trail.load, sinks, signer } };
  }
};

// src/session/chain.ts
async function identifyChain(aws, region, signal) {
  const credentials = await guard(
    "KT304",
    "no AWS credentials were found",
    () => aws.chainCredentials(signal)
  );
  const caller = await guard(
    "KT302",
    "STS did not say whose the AWS credentials are",
    () => aws.callerIdentity(region, credentials, signal)
  );
  return { credentials, caller, partition: caller.arn.split(":")[1] ?? "aws" };
}
async function guard(code, message, ask) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_5__/* .AwsError */ .Gy)) {
      throw error;
    }
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_(code, `${message}; nothing was read.`, {
      details: [`${error.code}: ${error.message}`],
      cause: error
    });
  }
}
function chainSession(plan, identity) {
  const { caller, credentials } = identity;
  const assumed = /:assumed-role\/([^/]+)\/([^/]+)$/.exec(caller.arn);
  return {
    plan,
    credentials,
    facts: {
      purpose: "read",
      account: caller.account,
      role: null,
      arn: caller.arn,
      name: assumed?.[2] ?? null,
      accessKeyId: credentials.accessKeyId,
      policy: null,
      packedPolicyPercent: null,
      expires: null
    }
  };
}

// src/stops/assume.ts
async function assume(job, identity, remote, meanwhile) {
  const { inputs, ledger, report } = job;
  ledger.stage = "assume";
  const sinks = remote === void 0 ? void 0 : await planRemote(job, identity, remote);
  const { sessions, opened } = identity.kind === "role" ? await assumeRole2(job, identity, sinks, meanwhile) : await useChain(identity, sinks);
  ledger.sessions.push(...sessions.map(({ facts }) => facts), ...opened.sessions.map(({ facts }) => facts));
  for (const { facts } of sessions) {
    (0,_chunk_JD6OQXEW_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAccount */ .g4)(inputs, "the session", facts.arn);
  }
  report.assumed(sessions, inputs.durationSeconds);
  report.sinksOpened(opened.sessions, opened.durationSeconds);
  if (opened.failure !== void 0) {
    throw opened.failure;
  }
  return sessions;
}
var NO_SINKS = { sessions: [], durationSeconds: 0, failure: void 0 };
async function planRemote(job, identity, remote) {
  const { planSinks } = await __webpack_require__.e(/* import() */ 2536).then(__webpack_require__.bind(__webpack_require__, 2536));
  return await planSinks(job, identity, remote);
}
async function useChain({ chain, plan }, sinks) {
  await sinks?.openBy(chain.credentials);
  return { sessions: [chainSession(plan, chain)], opened: NO_SINKS };
}
async function assumeRole2(job, identity, sinks, meanwhile) {
  const { aws, ledger, platform, report } = job;
  const { plans } = identity;
  const options = optionsOf(job, identity);
  const lost = new AbortController();
  const reads = (0,_chunk_JD6OQXEW_js__WEBPACK_IMPORTED_MODULE_0__/* .assumeSessions */ .cC)(plans, options);
  reads.catch((reason) => lost.abort(reason));
  const writes = sinks?.open(options, (role) => explainer(job, { ...identity, role }), lost.signal) ?? NO_SINKS;
  const requests = Math.min(plans.length + (sinks?.requests ?? 0), _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM);
  const prepared = aws.whenSent("sts:AssumeRoleWithWebIdentity", requests).then(
    () => Promise.all([
      aws.rehearseAssumeRole(identity.stsRegion),
      meanwhile(),
      platform.prepare(),
      sinks?.prepare(),
      ...prepareSources(aws, plans)
    ])
  );
  prepared.catch(() => {
  });
  const [read, opened] = await report.waiting("STS", Promise.all([settled(reads), writes]));
  if (read.status === "rejected") {
    ledger.sessions.push(...opened.sessions.map(({ facts }) => facts));
    throw read.reason;
  }
  await prepared;
  return { sessions: read.value, opened };
}
async function settled(work) {
  const [result] = await Promise.allSettled([work]);
  return result;
}
function optionsOf(job, identity) {
  const { aws, budget, inputs, ledger } = job;
  const { role, sessionName, stsRegion } = identity;
  let { token } = identity;
  let renewed;
  return {
    aws,
    role,
    region: stsRegion,
    token,
    durationSeconds: inputs.durationSeconds,
    sessionName,
    renewToken: () => {
      renewed ??= renewToken(job).then((renewal) => {
        token = renewal;
        return renewal;
      });
      return renewed;
    },
    explain: explainer(job, identity),
    signal: budget.work,
    onAccepted: (accepted) => {
      if (ledger.claims !== null && accepted === token) {
        ledger.claims = { ...ledger.claims, verified: true };
      }
    }
  };
}
function prepareSources(aws, plans) {
  const regions = new Map(
    plans.flatMap(({ targets }) => targets).map(({ scheme, region }) => [scheme, region])
  );
  return [...regions].map(([scheme, region]) => (0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(scheme).prepare(aws, region));
}
async function renewToken(job) {
  const { ledger, platform, report } = job;
  report.renewing(platform.readToken !== void 0);
  const token = await (0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .fetchToken */ .eY)(job);
  ledger.claims = { of: platform.runClaims((0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_11__/* .readClaims */ .I)(token)), verified: false };
  return token;
}
function explainer({ inputs, platform }, { role, stsRegion }) {
  return async (refusal, token) => {
    const { explainRefusal } = await __webpack_require__.e(/* import() */ 7437).then(__webpack_require__.bind(__webpack_require__, 7437));
    const claims = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_11__/* .readClaims */ .I)(token);
    const subjects = await platform.subjects(claims);
    const { durationSeconds } = inputs;
    return explainRefusal(refusal, { role, region: stsRegion, durationSeconds, token, claims, subjects });
  };
}

// src/manifest/document.ts

var MAX_MANIFEST_BYTES = 256 * 1024;
function childOf(node, key) {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key)?.value : void 0;
}
function textOf(node) {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : void 0;
}
function hashManifest(bytes) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_28__.createHash)("sha256").update(bytes).digest("hex");
}
function decodeManifest({ path, bytes }) {
  const file = (0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .plainOrQuoted */ .E)(path);
  if (bytes.byteLength > MAX_MANIFEST_BYTES) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_(
      "KT106",
      `the manifest ${file} has ${bytes.byteLength} bytes; allowed are ${MAX_MANIFEST_BYTES} (256 KiB)`,
      {
        fix: "Look whether the input `manifest` names the right file; else split the secrets over several manifests."
      }
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_("KT106", `the manifest ${file} is not UTF-8`, {
      fix: "Save the file as UTF-8.",
      cause
    });
  }
}
async function readDocument(file, text, mistakes) {
  const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(5500), __webpack_require__.e(8848)]).then(__webpack_require__.bind(__webpack_require__, 8848));
  return parseYaml(file, text, mistakes);
}

// src/manifest/age-limit.ts
var ON_STALE = ["ignore", "warn", "fail"];
var AGE_PATTERN = "^[1-9][0-9]{0,4}[mhdw]$";
var AGE_RULE = 'an age is a whole number from 1 to 99999 and a unit, m (minutes), h, d or w, as "12h" or "90d"';
var UNIT_SECONDS = { m: 60, h: 3600, d: 86400, w: 604800 };
function parseAge(text) {
  const unit = UNIT_SECONDS[text.slice(-1)];
  return unit !== void 0 && new RegExp(AGE_PATTERN, "u").test(text) ? { text, seconds: Number(text.slice(0, -1)) * unit } : void 0;
}
var ANY_AGE = { text: "", seconds: 0 };
function readAgeDefaults(defaults) {
  const node = childOf(defaults, "max_age");
  return {
    maxAge: node === void 0 ? void 0 : parseAge(textOf(node) ?? "") ?? ANY_AGE,
    onStale: readOnStale(defaults)
  };
}
function readAgeLimit(name, value, { defaults, isDated: isDated2 }, mistakes) {
  const own = childOf(value, "max_age");
  const rule = childOf(value, "on_stale");
  if (!isDated2) {
    for (const node of [own, rule].flatMap((each) => each ?? [])) {
      mistakes.add(
        "mistake",
        node.position,
        `${name}: its source gives no date, so it has no age; leave it out`
      );
    }
    return { maxAge: void 0, onStale: "warn" };
  }
  if (rule !== void 0 && own === void 0 && defaults.maxAge === void 0) {
    mistakes.add(
      "mistake",
      rule.position,
      `${name}: "on_stale" goes only with "max_age", here or in "defaults"`
    );
  }
  return {
    maxAge: own === void 0 ? defaults.maxAge : parseAge(textOf(own) ?? ""),
    onStale: readOnStale(value) ?? defaults.onStale ?? "warn"
  };
}
function readOnStale(node) {
  const word = textOf(childOf(node, "on_stale"));
  return ON_STALE.find((known) => known === word);
}

// src/manifest/kms-path.ts
var FOREIGN = /[*?$\\:"<>|]/;
function refusePath(path) {
  const foreign = FOREIGN.exec(path)?.[0];
  if (foreign !== void 0) {
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(path)} holds ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(foreign)}${FOREIGN_WHY[foreign] ?? ", which no path may"}`;
  }
  if (path.startsWith("/")) {
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(path)} begins with "/"; it counts from the top of the repository, so leave that out`;
  }
  const levels = path.split("/");
  if (levels.includes("..") || levels.includes(".")) {
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(path)} has a level "." or ".."; write it from the top of the repository, without them`;
  }
  if (levels.includes("")) {
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(path)} has an empty level: a slash at its end, or two in a row`;
  }
  return levels.some((level) => level.trim() !== level || level.endsWith(".")) ? `in the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(path)} a level begins or ends with a blank, or ends with ".", which Windows drops` : void 0;
}
var FOREIGN_WHY = {
  "*": " (there are no wildcards and no variables)",
  "?": " (there are no wildcards and no variables)",
  $: " (there are no wildcards and no variables)",
  "\\": '; write "/" between the levels'
};

// src/manifest/kms-reference.ts
var INLINE = "base64,";
var MAX_KMS_REFERENCE_CHARACTERS = 2048 + _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BASE64_CHARACTERS */ .k0;
var NOTHING = new Uint8Array();
function parseKms(body) {
  if (body === "") {
    return 'nothing follows "kms:"; write the path of a file, or "base64," and the ciphertext';
  }
  if (!body.startsWith(INLINE)) {
    return refusePath(body) ?? { path: body, ciphertext: NOTHING };
  }
  const decoded = (0,_chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCiphertext */ .TU)(body.slice(INLINE.length));
  return decoded.ok ? { path: void 0, ciphertext: decoded.bytes } : decoded.message;
}
function formatKms(path, fragment) {
  return `kms:${path ?? `${INLINE}\u2026`}${fragment}`;
}
var NO_KEY = { partition: "", account: "", key: "" };
function completeKms(parts, mistakes) {
  const { name, text, value, position } = parts;
  refuseDefaults(name, value, mistakes);
  return {
    ...text,
    ...readKey(parts, mistakes) ?? { ...NO_KEY, region: textOf(childOf(value, "region")) ?? "" },
    context: readContext(name, childOf(value, "context"), mistakes),
    selector: (0,_chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_2__/* .selectorOf */ .Bk)(text.ciphertext),
    position
  };
}
function refuseKmsOptions(name, value, mistakes) {
  for (const option of ["key", "context"]) {
    const node = childOf(value, option);
    if (node !== void 0) {
      mistakes.add("mistake", node.position, `${name}: "${option}" goes only with "kms:"`);
    }
  }
}
function readKey({ name, text, value, position }, mistakes) {
  const node = childOf(value, "key");
  const key = textOf(node);
  if (node === void 0) {
    mistakes.add("mistake", position, `${name}: ${askForKey(name, text, value, position)}`);
  }
  if (node === void 0 || key === void 0 || mistakes.isNotedAt(node.position)) {
    return void 0;
  }
  const place = (0,_chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_13__/* .parseKeyArn */ .Ol)(key);
  if (typeof place === "string") {
    mistakes.add("mistake", node.position, `${name}: ${place}`);
    return void 0;
  }
  return { ...place, key };
}
function askForKey(name, { text }, value, { file }) {
  const needed = '"kms:" needs "key", the ARN of the KMS key, to which the session is limited';
  if (value.kind === "map") {
    return needed;
  }
  const place = file.startsWith("input ") ? `${file} has no place for it; declare it in the manifest` : "write";
  return `${needed}; ${place}: ${name}: { from: "${text}", key: "arn:aws:kms:REGION:ACCOUNT:key/ID" }`;
}
function refuseDefaults(name, value, mistakes) {
  const optional = childOf(value, "optional");
  const isOptional = optional?.kind === "scalar" && optional.value === true;
  for (const [option, node] of [
    ["optional", isOptional ? optional : void 0],
    ["default", childOf(value, "default")]
  ]) {
    if (node !== void 0) {
      const message = `${name}: "${option}" is for parameters that may be missing; a ciphertext is part of the repository`;
      mistakes.add("mistake", node.position, message);
    }
  }
}
function readContext(name, node, mistakes) {
  const context = /* @__PURE__ */ new Map();
  const folded = /* @__PURE__ */ new Set();
  for (const { key, position, value } of node?.kind === "map" ? node.entries : []) {
    if (folded.has(key.toLowerCase())) {
      const message = `${name}: two keys of "context" differ only in case, which no policy can tell apart`;
      mistakes.add("mistake", position, message);
    }
    folded.add(key.toLowerCase());
    context.set(key, textOf(value) ?? "");
  }
  return context;
}

// src/manifest/fragment.ts
function parseFragment(fragment) {
  if (fragment === "") {
    return refuse(
      'nothing follows the "#"; for the whole value leave the "#" out, else write "#key" or "#/pointer"'
    );
  }
  if (fragment.startsWith("/")) {
    return parsePointer(fragment);
  }
  if (/[/~]/.test(fragment)) {
    return refuse(
      `the key ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(fragment)} holds "/" or "~", which the short form cannot; write ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(`#/${escapeSegment(fragment)}`)} for that one key${stepsHint(fragment)}`
    );
  }
  return { ok: true, pointer: `/${fragment}` };
}
function parsePointer(pointer) {
  return /~(?![01])/.test(pointer) ? refuse(
    `in the pointer ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(pointer)} a "~" is followed by neither 0 nor 1; "~0" stands for "~", "~1" for "/"`
  ) : { ok: true, pointer };
}
function stepsHint(fragment) {
  return fragment.includes("/") && !/~(?![01])/.test(fragment) ? `, ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(`#/${fragment}`)} for one step a key` : "";
}
function escapeSegment(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
function refuse(message) {
  return { ok: false, message };
}

// src/manifest/printable.ts
var UNPRINTABLE = "\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff";
var PRINTABLE_PATTERN = `^[^${UNPRINTABLE}]*$`;
var PRINTABLE = new RegExp(PRINTABLE_PATTERN, "u");
function isPrintable(text) {
  return PRINTABLE.test(text);
}

// src/manifest/ssm-name.ts
var MAX_LEVELS = 15;
var MAX_ARN_CHARACTERS = 1011;
var MAX_LABEL_CHARACTERS = 100;
var SHORTEST_ARN_PREFIX = "arn:aws:ssm:us-east-1:111122223333:parameter/";
var NAME_CHARACTERS = "a-zA-Z0-9_.-";
var PREFIX_PATTERN = `^/([${NAME_CHARACTERS}]+/)*$`;
var MAX_PREFIX_CHARACTERS = MAX_ARN_CHARACTERS - SHORTEST_ARN_PREFIX.length;
var SECRETS_MANAGER = "/aws/reference/secretsmanager";
function refuseName(name, arnPrefix = SHORTEST_ARN_PREFIX) {
  const path = name.startsWith("/") ? name.slice(1) : name;
  const segments = path.split("/");
  if (path === "") {
    return "the name of the parameter is missing";
  }
  const foreign = /[^a-zA-Z0-9_.\-/]/u.exec(path);
  if (foreign !== null) {
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(name)} holds ${describe(foreign[0])}; allowed are letters, digits and "_.-/"`;
  }
  if (segments.includes("")) {
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(name)} has an empty level: a slash at its end, or two in a row`;
  }
  if (segments.length > MAX_LEVELS) {
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(name)} has ${segments.length} levels; allowed are ${MAX_LEVELS}`;
  }
  const characters = arnPrefix.length + path.length;
  if (characters > MAX_ARN_CHARACTERS) {
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(name)} has ${characters} characters with its ARN; allowed are ${MAX_ARN_CHARACTERS}`;
  }
  return void 0;
}
function describe(character) {
  if ("*?$".includes(character)) {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(character)} (there are no wildcards and no variables)`;
  }
  return character === " " ? "a blank" : (0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(character);
}
function isSecretsManagerName(name) {
  const folded = name.toLowerCase();
  return folded === SECRETS_MANAGER || folded.startsWith(`${SECRETS_MANAGER}/`);
}
function refuseSelector(selector) {
  if (selector === "") {
    return 'nothing follows the ":"; write a version (":3") or a label (":prod"), or leave the ":" out';
  }
  if (/^[0-9]/.test(selector)) {
    return /^[1-9][0-9]{0,14}$/.test(selector) ? void 0 : `the version ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(selector)} is no whole number from 1 without zeros in front; labels do not begin with a digit`;
  }
  if (!/^[a-zA-Z0-9_.-]+$/.test(selector)) {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(selector)} is neither a version (digits) nor a label (letters, digits and "_.-")`;
  }
  if (/^(aws|ssm)/i.test(selector)) {
    return `the label ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(selector)} begins with "aws" or "ssm", which no label does`;
  }
  return selector.length > MAX_LABEL_CHARACTERS ? `the label ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(selector)} has ${selector.length} characters; allowed are ${MAX_LABEL_CHARACTERS}` : void 0;
}

// src/manifest/reference.ts
var MAX_REFERENCE_CHARACTERS = 2048;
var KMS = "kms:";
var KNOWN_SCHEMES = ["ssm", "kms"];
var LATER_SCHEMES = ["s3", "secretsmanager"];
function parseReference(text, prefix) {
  const unreadable = refuseText(text);
  if (unreadable !== void 0) {
    return refuse2(unreadable);
  }
  const hash = text.indexOf("#");
  const head = hash === -1 ? text : text.slice(0, hash);
  const place = head.startsWith(KMS) ? parseKms(head.slice(KMS.length)) : parseParameter(head, prefix);
  if (typeof place === "string") {
    return refuse2(place);
  }
  if ("ok" in place && !place.ok) {
    return place;
  }
  const suffix = hash === -1 ? "" : text.slice(hash);
  const fragment = hash === -1 ? void 0 : parseFragment(suffix.slice(1));
  if (fragment?.ok === false) {
    return refuse2(fragment.message);
  }
  const pointer = fragment?.pointer;
  return "ok" in place ? { ok: true, reference: toReference(place, pointer, suffix) } : { ok: true, reference: { scheme: "kms", text: formatKms(place.path, suffix), ...place, pointer } };
}
function toReference(parameter, pointer, suffix) {
  const { name, arn } = parameter;
  const selector = parameter.selector === void 0 ? void 0 : `:${parameter.selector}`;
  return {
    scheme: "ssm",
    text: `ssm:${arn === void 0 ? name : (0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .formatArn */ .bH)(arn)}${selector ?? ""}${suffix}`,
    partition: arn?.partition,
    region: arn?.region,
    account: arn?.account,
    name,
    selector,
    pointer
  };
}
function refuseText(text) {
  if (text === "") {
    return 'the reference is empty; write the name of a parameter, as "ssm:/acme/prod/db_url"';
  }
  const allowed = text.startsWith(KMS) ? MAX_KMS_REFERENCE_CHARACTERS : MAX_REFERENCE_CHARACTERS;
  if (text.length > allowed) {
    return `the reference has ${text.length} characters; allowed are ${allowed}`;
  }
  if (!isPrintable(text)) {
    return `the reference ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(text)} holds a control character; allowed are printable characters on one line`;
  }
  if (text.trim() !== text) {
    return `the reference ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(text)} begins or ends with a blank; remove it`;
  }
  return void 0;
}
function parseParameter(head, prefix) {
  const colon = head.indexOf(":");
  const word = colon === -1 ? "" : head.slice(0, colon);
  const rest = head.slice(colon + 1);
  if (word === "ssm") {
    return rest.startsWith("arn:") ? parseArnParameter(rest) : parseNamedParameter(rest, prefix);
  }
  if (word === "arn") {
    return parseArnParameter(head);
  }
  if (LATER_SCHEMES.includes(word)) {
    return refuse2(
      `the scheme "${word}:" is not supported yet; this version reads "ssm:" and "kms:"`,
      "unsupported"
    );
  }
  return isScheme(word, rest) ? refuse2(refuseScheme(word, rest)) : parseNamedParameter(head, prefix);
}
function isScheme(word, rest) {
  return /^[a-zA-Z][a-zA-Z0-9_.+-]*$/.test(word) && !/^[a-zA-Z0-9_.-]*$/.test(rest);
}
function refuseScheme(word, rest) {
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(word)} is no known scheme (known: ${KNOWN_SCHEMES.map((scheme) => `"${scheme}:"`).join(", ")}), and ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(rest)} is neither a version nor a label of a parameter${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(word, [...KNOWN_SCHEMES, ...LATER_SCHEMES])}`;
}
function parseNamedParameter(body, prefix) {
  const colon = body.indexOf(":");
  const written = colon === -1 ? body : body.slice(0, colon);
  const selector = colon === -1 ? void 0 : body.slice(colon + 1);
  if (/^[^/]+\//.test(written) && prefix === void 0) {
    const fix = `write ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(`/${written}`)}, or set "prefix" under "defaults" in the manifest`;
    return refuse2(refuseName(written) ?? `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(written)} has no slash in front; ${fix}`);
  }
  const name = written === "" || written.startsWith("/") ? written : `${prefix ?? ""}${written}`;
  return checkParameter({ ok: true, name, arn: void 0, selector });
}
function parseArnParameter(text) {
  const result = (0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArn */ .Lw)(text);
  return result.ok ? checkParameter({ ok: true, name: result.arn.name, arn: result.arn, selector: result.selector }) : result;
}
function checkParameter(parameter) {
  const { name, arn, selector } = parameter;
  if (isSecretsManagerName(name)) {
    return refuse2(
      `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(name)} is a secret of Secrets Manager, which is not supported yet; this version reads parameters only`,
      "unsupported"
    );
  }
  const refused = refuseName(name, arn === void 0 ? void 0 : (0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .formatArn */ .bH)({ ...arn, name: "" })) ?? (selector === void 0 ? void 0 : refuseSelector(selector));
  return refused === void 0 ? parameter : refuse2(refused);
}
function refuse2(message, kind = "mistake") {
  return { ok: false, kind, message };
}

// src/manifest/secrets.ts
var NO_DEFAULTS = {
  prefix: void 0,
  region: void 0,
  maxAge: void 0,
  onStale: void 0
};
var DEFAULT_FILE_MODE = 384;
function readSecret(entry, defaults, mistakes) {
  const { key: name, position, value } = entry;
  const from = value.kind === "map" ? childOf(value, "from") : value;
  checkOptions(name, value, mistakes);
  const reference = readReference(name, value, from, defaults, mistakes);
  if (reference === void 0 || !(0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .isEnvName */ .Xc)(name)) {
    return void 0;
  }
  const fallback = textOf(childOf(value, "default"));
  return {
    name,
    reference,
    region: chooseRegion(name, reference, childOf(value, "region"), defaults, mistakes),
    delivery: readDelivery(value),
    decode: readEncoding(value),
    mask: flagOf(childOf(value, "mask")) ?? true,
    optional: fallback !== void 0 || flagOf(childOf(value, "optional")) === true,
    default: fallback,
    ...readAgeLimit(name, value, { defaults, isDated: isDated(reference) }, mistakes),
    reason: textOf(childOf(value, "reason")),
    owner: textOf(childOf(value, "owner")),
    position
  };
}
function declareShort(name, text, at, defaults, mistakes) {
  const value = { kind: "scalar", value: text, position: at.reference };
  return readSecret({ key: name, position: at.name, value }, defaults, mistakes);
}
function readReference(name, value, from, defaults, mistakes) {
  const text = textOf(from);
  if (from === void 0 || text === void 0 || mistakes.isNotedAt(from.position)) {
    return void 0;
  }
  const result = parseReference(text, defaults.prefix);
  if (!result.ok) {
    mistakes.add(result.kind, from.position, `${name}: ${result.message}`);
    return void 0;
  }
  if (result.reference.scheme === "kms") {
    return completeKms({ name, text: result.reference, value, position: from.position }, mistakes);
  }
  refuseKmsOptions(name, value, mistakes);
  return result.reference;
}
function checkOptions(name, value, mistakes) {
  const mode = childOf(value, "mode");
  if (mode !== void 0 && (textOf(childOf(value, "as")) ?? "env") === "env") {
    mistakes.add("mistake", mode.position, `${name}: "mode" goes only with "as: file"`);
  }
  const optional = childOf(value, "optional");
  if (optional !== void 0 && flagOf(optional) === false && childOf(value, "default") !== void 0) {
    mistakes.add(
      "mistake",
      optional.position,
      `${name}: "optional: false" contradicts "default"; leave one of them out`
    );
  }
}
function chooseRegion(name, reference, node, defaults, mistakes) {
  const declared = textOf(node);
  if (reference.region !== void 0) {
    if (node !== void 0 && declared !== void 0 && declared !== reference.region) {
      const message = `${name}: "region" contradicts the ARN, which says ${reference.region}; leave it out`;
      mistakes.add("mistake", node.position, message);
    }
    return { value: reference.region, source: "arn" };
  }
  if (declared !== void 0) {
    return { value: declared, source: "declaration" };
  }
  return defaults.region === void 0 ? void 0 : { value: defaults.region, source: "manifest" };
}
function readDelivery(value) {
  if (textOf(childOf(value, "as")) !== "file") {
    return { as: "env" };
  }
  const mode = textOf(childOf(value, "mode"));
  return { as: "file", mode: mode === void 0 ? DEFAULT_FILE_MODE : Number.parseInt(mode, 8) };
}
var ENCODINGS = ["base64", "hex"];
function readEncoding(value) {
  const word = textOf(childOf(value, "decode"));
  return ENCODINGS.find((known) => known === word);
}
function isDated({ scheme }) {
  return scheme === "ssm";
}
function flagOf(node) {
  return node?.kind === "scalar" && typeof node.value === "boolean" ? node.value : void 0;
}

// src/manifest/inline.ts
var INPUT = "input secrets";
function readInline(text, defaults, mistakes) {
  const declarations = [];
  const names = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const parts = splitLine(line, index + 1, mistakes);
    if (parts === void 0) {
      continue;
    }
    names.push({ name: parts.name.text, position: parts.name.position });
    const at = { name: parts.name.position, reference: parts.reference.position };
    const declaration = declareShort(parts.name.text, parts.reference.text, at, defaults, mistakes);
    if (declaration !== void 0) {
      declarations.push(declaration);
    }
  }
  return { declarations, names };
}
function splitLine(line, number, mistakes) {
  const content = line.replace(/(^|[ \t])#.*$/s, "$1");
  if (/^[ \t]*$/.test(content)) {
    return void 0;
  }
  const equals = content.indexOf("=");
  const name = cutWord(content, 0, equals === -1 ? content.length : equals, number);
  if (equals === -1) {
    mistakes.add(
      "mistake",
      name.position,
      'there is no "="; a line is NAME = reference, as "DB_URL = ssm:/acme/prod/db_url"'
    );
    return void 0;
  }
  if (!(0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .isEnvName */ .Xc)(name.text)) {
    mistakes.add("mistake", name.position, `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(name.text)} is not allowed: ${_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .ENV_NAME_RULE */ .Dr}`);
    return void 0;
  }
  return { name, reference: cutWord(content, equals + 1, content.length, number) };
}
function cutWord(content, start, end, line) {
  let first = start;
  let last = end;
  while (first < last && isBlank(content[first])) {
    first += 1;
  }
  while (last > first && isBlank(content[last - 1])) {
    last -= 1;
  }
  return { text: content.slice(first, last), position: { file: INPUT, line, column: first + 1 } };
}
function isBlank(character) {
  return character === " " || character === "	";
}

// src/manifest/audit.ts
function readAudit(node, mistakes) {
  const items = node?.kind === "list" ? node.items : [];
  return items.flatMap((item) => {
    if (item.kind !== "scalar" || typeof item.value !== "string" || mistakes.isNotedAt(item.position)) {
      return [];
    }
    const parsed = (0,_chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_13__/* .parseSinkUri */ .Vn)(item.value);
    if ("scheme" in parsed) {
      return [parsed];
    }
    for (const mistake of parsed) {
      mistakes.add("mistake", item.position, `audit: ${mistake}`);
    }
    return [];
  });
}

// src/manifest/schema.ts
var MAX_SECRETS = 500;
var MAX_FREE_TEXT_CHARACTERS = 256;
var MAX_SINK_CHARACTERS = 1e3;
var REGION = {
  type: "string",
  description: "An AWS Region.",
  pattern: _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__/* .REGION_PATTERN */ .aY,
  patternErrorMessage: 'a Region is written as "us-east-1"',
  examples: ["us-east-1", "eu-central-1"]
};
var REFERENCE = {
  type: "string",
  description: "Where the value is: ssm:/path/of/parameter, a name that the prefix completes, or an ARN; then :version or :label, then #key or #/json/pointer. Or a ciphertext of KMS: kms:path/of/file, or kms:base64,\u2026 Grammar: docs/references.md.",
  minLength: 1,
  maxLength: MAX_KMS_REFERENCE_CHARACTERS,
  examples: [
    "ssm:/acme/prod/db_url",
    "ssm:/acme/prod/stripe:prod",
    "ssm:/acme/prod/db#/host",
    "db_url",
    "kms:ci/license.enc"
  ]
};
var NAME = {
  type: "string",
  description: "The name of an environment variable.",
  pattern: _chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .ENV_NAME_PATTERN */ .jg,
  patternErrorMessage: _chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .ENV_NAME_RULE */ .Dr
};
var SCOPE_NAME = {
  type: "string",
  pattern: "^[A-Za-z0-9_][A-Za-z0-9_.:/-]{0,99}$",
  patternErrorMessage: 'the name of a scope is up to 100 letters, digits and "_.:/-" and begins with a letter, digit or "_"'
};
var MAX_AGE = {
  type: "string",
  description: "How old the value may be, counted from the last change of the version that is read.",
  pattern: AGE_PATTERN,
  patternErrorMessage: AGE_RULE,
  examples: ["90d", "12h", "2w", "30m"]
};
var ON_STALE_WORD = {
  type: "string",
  description: "What becomes of an older value. warn (default): it is handed over with a warning. fail: nothing is handed over. ignore: only the audit record says so.",
  enum: ON_STALE
};
var CONTEXT_TEXT = {
  type: "string",
  pattern: "^(?!.*\\$\\{)[ -~\\u00a1-\\u00ac\\u00ae-\\u00ff]*$",
  patternErrorMessage: 'allowed are printable characters of Latin-1, because a policy holds no others, and no "${" (there are no variables)'
};
function freeText(description) {
  return {
    type: "string",
    description,
    minLength: 1,
    maxLength: MAX_FREE_TEXT_CHARACTERS,
    pattern: PRINTABLE_PATTERN,
    patternErrorMessage: "allowed are printable characters on one line"
  };
}
var SECRET = {
  type: "object",
  properties: {
    from: REFERENCE,
    reason: freeText("Why the job needs it. Goes into the audit record."),
    owner: freeText("Who answers for it. Goes into the audit record."),
    as: {
      type: "string",
      description: "env (default): the variable holds the value. file: it holds the path of a file with the value.",
      enum: ["env", "file"]
    },
    mode: {
      type: "string",
      description: 'The mode of the file, in octal digits and quotes; only with "as: file". Default "0600".',
      pattern: "^0?[4-7][0-7][0145]$",
      patternErrorMessage: 'a mode is octal digits in quotes, as "0400": the owner may read, not everybody may write, no special bits',
      examples: ["0400", "0600", "0440"]
    },
    decode: {
      type: "string",
      description: 'What the value is written in, after the pointer: it is decoded before it is handed over. Bytes that are no text need "as: file".',
      enum: ["base64", "hex"]
    },
    mask: {
      type: "boolean",
      description: 'false: the value is no secret and is not masked in the log. Of a SecureString only with a pointer, or when the input "allow-unmasked" names it.',
      default: true
    },
    optional: { type: "boolean", description: "true: a missing parameter is no failure.", default: false },
    default: {
      type: "string",
      description: "Stands in for a missing parameter; implies optional. It is not decoded."
    },
    max_age: MAX_AGE,
    on_stale: ON_STALE_WORD,
    region: REGION,
    key: {
      type: "string",
      description: 'The ARN of the KMS key; with "kms:" only, and required there. The session is limited to it.',
      pattern: _chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_13__/* .KEY_ARN_PATTERN */ .hk,
      patternErrorMessage: _chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_13__/* .KEY_ARN_RULE */ .rq,
      examples: ["arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"]
    },
    context: {
      type: "object",
      description: 'The encryption context that the ciphertext was made with; with "kms:" only.',
      propertyNames: { ...CONTEXT_TEXT, minLength: 1 },
      additionalProperties: CONTEXT_TEXT,
      minProperties: 1
    }
  },
  required: ["from"],
  additionalProperties: false
};
var DEFAULTS = {
  type: "object",
  description: "What holds for all secrets that do not say otherwise.",
  properties: {
    region: REGION,
    prefix: {
      type: "string",
      description: "Completes the name of a parameter that has no slash in front.",
      maxLength: MAX_PREFIX_CHARACTERS,
      pattern: PREFIX_PATTERN,
      patternErrorMessage: 'a prefix begins and ends with "/", as "/acme/prod/"; allowed are letters, digits and "_.-/"',
      examples: ["/acme/prod/"]
    },
    max_age: MAX_AGE,
    on_stale: ON_STALE_WORD
  },
  additionalProperties: false
};
var AUDIT = {
  type: "array",
  description: 'Where the audit records go, beside the file on the runner and what the input "audit" names: cloudwatch-logs://GROUP or s3://BUCKET/PREFIX, each with ?region=REGION&optional=true if need be. docs/audit.md.',
  items: {
    type: "string",
    minLength: 1,
    maxLength: MAX_SINK_CHARACTERS,
    examples: ["s3://acme-audit/keytrail", "cloudwatch-logs:///keytrail/ci?region=us-east-1"]
  },
  minItems: 1,
  uniqueItems: true
};
var MANIFEST = {
  type: "object",
  title: "Keytrail manifest",
  description: "The secrets that the jobs of this repository load from AWS.",
  properties: {
    version: { const: 1, description: "The version of this format." },
    defaults: DEFAULTS,
    secrets: {
      type: "object",
      description: "Each key is the environment variable that a job gets.",
      propertyNames: NAME,
      additionalProperties: { oneOf: [REFERENCE, SECRET] },
      maxProperties: MAX_SECRETS
    },
    scopes: {
      type: "object",
      description: 'Named selections. When there are any, each step must ask for one by its input "scope" (* for all).',
      propertyNames: SCOPE_NAME,
      additionalProperties: {
        type: "array",
        description: 'Keys of "secrets".',
        items: NAME,
        minItems: 1,
        uniqueItems: true
      },
      minProperties: 1
    },
    audit: AUDIT
  },
  required: ["version"],
  additionalProperties: false
};

// src/manifest/scopes.ts
var ALL = "*";
var MAX_LISTED_SCOPES = 50;
function readScopes(node, secrets, mistakes) {
  if (node?.kind !== "map") {
    return void 0;
  }
  const scopes = /* @__PURE__ */ new Map();
  for (const { key, value } of node.entries) {
    const names = /* @__PURE__ */ new Set();
    for (const item of value.kind === "list" ? value.items : []) {
      const name = textOf(item);
      if (name === void 0 || !(0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .isEnvName */ .Xc)(name)) {
        continue;
      }
      names.add(name);
      if (!secrets.has(name)) {
        mistakes.add(
          "mistake",
          item.position,
          () => `scope ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(key)}: ${name} is not declared under "secrets"${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(name, secrets)}`
        );
      }
    }
    scopes.set(key, names);
  }
  return scopes;
}
var INPUT2 = { file: "input scope", line: 1, column: 1 };
function selectScope(scopes, input, mistakes) {
  const scope = input === "" ? void 0 : input;
  if (scopes === void 0) {
    if (scope !== void 0 && scope !== ALL) {
      mistakes.add(
        "scope",
        INPUT2,
        `the scope ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(scope)} does not exist: no manifest with "scopes" is there; leave the input "scope" out`
      );
    }
    return { scope: null, includes: () => true };
  }
  if (scope === ALL) {
    return { scope, includes: () => true };
  }
  const names = scope === void 0 ? void 0 : scopes.get(scope);
  if (scope === void 0 || names === void 0) {
    mistakes.add("scope", INPUT2, refuseScope(scopes, scope));
    return { scope: null, includes: () => false };
  }
  return { scope, includes: (name) => names.has(name) };
}
function refuseScope(scopes, scope) {
  const known = [...scopes.keys()];
  const listed = known.slice(0, MAX_LISTED_SCOPES).join(", ");
  const more = known.length > MAX_LISTED_SCOPES ? ` and ${known.length - MAX_LISTED_SCOPES} more` : "";
  const problem = scope === void 0 ? 'the manifest has scopes, so the input "scope" is required' : `the scope ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(scope)} does not exist${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(scope, known)}`;
  return `${problem}; allowed: ${listed}${more}, or ${ALL} for all`;
}

// src/manifest/shape.ts
function checkShape(node, schema, path, mistakes) {
  if (node.kind === "refused") {
    return;
  }
  if ("oneOf" in schema) {
    const [text, map] = schema.oneOf;
    checkShape(node, node.kind === "map" ? map : text, path, mistakes);
  } else if ("const" in schema) {
    checkConst(node, schema.const, path, mistakes);
  } else if (schema.type === "object") {
    checkMap(node, schema, path, mistakes);
  } else if (schema.type === "array") {
    checkList(node, schema, path, mistakes);
  } else if (schema.type === "string") {
    checkText(node, schema, path, mistakes);
  } else if (node.kind !== "scalar" || typeof node.value !== "boolean") {
    refuse3(node, path, `must be true or false; this is ${describe2(node)}`, mistakes);
  }
}
function checkConst(node, expected, path, mistakes) {
  const value = node.kind === "scalar" ? node.value : void 0;
  if (value !== expected) {
    const given = typeof value === "number" ? value : describe2(node);
    refuse3(node, path, `must be ${expected}; this is ${given}`, mistakes);
  }
}
function checkMap(map, schema, path, mistakes) {
  if (map.kind !== "map") {
    refuse3(map, path, `must be a map (keys and values); this is ${describe2(map)}`, mistakes);
    return;
  }
  for (const entry of map.entries) {
    checkEntry(entry, schema, path, mistakes);
  }
  const missing = (schema.required ?? []).filter((key) => !map.entries.some((entry) => entry.key === key));
  if (missing.length > 0) {
    refuse3(map, path, `the key ${missing.map((key) => `"${key}"`).join(", ")} is missing`, mistakes);
  }
  if (map.entries.length < (schema.minProperties ?? 0)) {
    refuse3(map, path, "must not be empty; leave the key out", mistakes);
  }
  const surplus = map.entries[schema.maxProperties ?? Number.POSITIVE_INFINITY];
  if (surplus !== void 0) {
    const message = `there are ${map.entries.length} keys; allowed are ${schema.maxProperties}`;
    mistakes.add("mistake", surplus.position, `${label(path)}${message}`);
  }
}
function checkEntry({ key, position, value }, schema, path, mistakes) {
  const properties = schema.properties ?? {};
  const inner = path === "" ? (0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .plainOrQuoted */ .E)(key) : `${path}.${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .plainOrQuoted */ .E)(key)}`;
  if (Object.hasOwn(properties, key)) {
    const property = properties[key];
    if (property !== void 0) {
      checkShape(value, property, inner, mistakes);
    }
  } else if (schema.additionalProperties === false) {
    mistakes.add("mistake", position, () => refuseKey(key, properties, path));
  } else {
    const refused = schema.propertyNames === void 0 ? void 0 : refuseText2(key, schema.propertyNames);
    if (refused !== void 0) {
      mistakes.add("mistake", position, `${label(path)}${refused}`);
    }
    checkShape(value, schema.additionalProperties, inner, mistakes);
  }
}
function refuseKey(key, properties, path) {
  const known = Object.keys(properties);
  return `${label(path)}unknown key ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(key)}${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(key, known)}; allowed: ${known.join(", ")}`;
}
function checkList(list, schema, path, mistakes) {
  if (list.kind !== "list") {
    refuse3(list, path, `must be a list; this is ${describe2(list)}`, mistakes);
    return;
  }
  if (list.items.length < (schema.minItems ?? 0)) {
    refuse3(list, path, "must not be empty", mistakes);
  }
  const seen = /* @__PURE__ */ new Set();
  for (const item of list.items) {
    checkShape(item, schema.items, path, mistakes);
    const value = item.kind === "scalar" ? item.value : item;
    if (schema.uniqueItems === true && seen.has(value)) {
      refuse3(item, path, `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(String(value))} is listed twice`, mistakes);
    }
    seen.add(value);
  }
}
function checkText(node, schema, path, mistakes) {
  if (node.kind !== "scalar" || typeof node.value !== "string") {
    const isPlain = node.kind === "scalar" && node.value !== null;
    const fix = isPlain ? ": put it in quotes to make it text" : "";
    refuse3(node, path, `must be text; this is ${describe2(node)}${fix}`, mistakes);
    return;
  }
  const refused = refuseText2(node.value, schema);
  if (refused !== void 0) {
    refuse3(node, path, refused, mistakes);
  }
}
function refuseText2(text, schema) {
  if (schema.enum !== void 0 && !schema.enum.includes(text)) {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(text)} is not allowed${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(text, schema.enum)}; allowed: ${schema.enum.join(", ")}`;
  }
  const characters = Array.from(text).length;
  if (characters < (schema.minLength ?? 0)) {
    return "must not be empty";
  }
  if (characters > (schema.maxLength ?? Number.POSITIVE_INFINITY)) {
    return `has ${characters} characters; allowed are ${schema.maxLength}`;
  }
  if (schema.pattern !== void 0 && !compile(schema.pattern).test(text)) {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_23__/* .quote */ .h)(text)} is not allowed: ${schema.patternErrorMessage ?? schema.pattern}`;
  }
  return void 0;
}
var COMPILED = /* @__PURE__ */ new Map();
function compile(pattern) {
  const compiled = COMPILED.get(pattern) ?? new RegExp(pattern, "u");
  COMPILED.set(pattern, compiled);
  return compiled;
}
function refuse3(node, path, message, mistakes) {
  mistakes.add("mistake", node.position, `${label(path)}${message}`);
}
function label(path) {
  return path === "" ? "" : `${path}: `;
}
function describe2(node) {
  if (node.kind !== "scalar") {
    return `a ${node.kind}`;
  }
  if (node.value === null) {
    return "empty";
  }
  return typeof node.value === "string" ? "text" : `a ${typeof node.value}`;
}

// src/manifest/manifest.ts
var ANY_PREFIX = "/";
async function readManifest(file, mistakes) {
  const found = new _chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .Mistakes */ .So();
  const document = await readDocument(file.path, decodeManifest(file), found);
  if (document?.kind === "map" && !isManifest(document)) {
    const message = 'this is no Keytrail manifest; it begins with "version: 1" and has "secrets"';
    mistakes.add("mistake", document.position, message);
    return "unreadable";
  }
  if (document === void 0 || document.kind === "map" || document.kind === "refused") {
    mistakes.addAll(found);
  }
  if (document === void 0) {
    return "unreadable";
  }
  checkShape(document, MANIFEST, "", mistakes);
  return document.kind === "map" ? readMap(document, mistakes) : "unreadable";
}
var UNKNOWN_DEFAULTS = { ...NO_DEFAULTS, prefix: ANY_PREFIX };
function isManifest(document) {
  const known = Object.keys(MANIFEST.properties ?? {});
  return document.entries.some(({ key }) => known.includes(key));
}
function readMap(document, mistakes) {
  const defaults = readDefaults(childOf(document, "defaults"), mistakes);
  const secrets = childOf(document, "secrets");
  const entries = secrets?.kind === "map" ? secrets.entries : [];
  const declarations = entries.flatMap((entry) => readSecret(entry, defaults, mistakes) ?? []);
  const names = entries.filter(({ key }) => (0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .isEnvName */ .Xc)(key)).map(({ key, position }) => ({ name: key, position }));
  const scopes = readScopes(childOf(document, "scopes"), new Set(names.map(({ name }) => name)), mistakes);
  const audit = readAudit(childOf(document, "audit"), mistakes);
  return { defaults, declarations, names, scopes, audit };
}
function readDefaults(node, mistakes) {
  const prefix = childOf(node, "prefix");
  const region = childOf(node, "region");
  return {
    prefix: prefix !== void 0 && mistakes.isNotedAt(prefix.position) ? ANY_PREFIX : textOf(prefix),
    region: textOf(region),
    ...readAgeDefaults(node)
  };
}

// src/manifest/index.ts
async function declare(request) {
  const mistakes = new _chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .Mistakes */ .So();
  const manifest = request.manifest === void 0 ? void 0 : await readManifest(request.manifest, mistakes);
  const isUnreadable = manifest === "unreadable";
  const known = isUnreadable ? void 0 : manifest;
  const defaults = isUnreadable ? UNKNOWN_DEFAULTS : known?.defaults ?? NO_DEFAULTS;
  const inline = readInline(request.inlineSecrets ?? "", defaults, mistakes);
  checkTogether(known, inline, mistakes);
  const guardNames = await (0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .openNameGuard */ .Jn)(request.allowedNames ?? []);
  guardNames(inline.names, mistakes);
  if (isUnreadable) {
    throw refuseDeclarations(mistakes);
  }
  const selection = selectScope(known?.scopes, request.scope, mistakes);
  const names = known?.names.filter(({ name }) => selection.includes(name)) ?? [];
  guardNames(names, mistakes);
  const selected = known?.declarations.filter(({ name }) => selection.includes(name)) ?? [];
  const declarations = await withCiphertexts([...selected, ...inline.declarations], request, mistakes);
  if (mistakes.count > 0) {
    throw refuseDeclarations(mistakes);
  }
  return {
    declarations: requireAny(declarations),
    manifest: identityOf(request.manifest),
    scope: selection.scope,
    audit: known?.audit ?? []
  };
}
function identityOf(file) {
  return file === void 0 ? null : { path: file.path, sha256: hashManifest(file.bytes) };
}
async function withCiphertexts(declarations, { readFile = async () => void 0 }, mistakes) {
  if (declarations.every(({ reference }) => reference.scheme !== "kms")) {
    return declarations;
  }
  const { readCiphertexts } = await __webpack_require__.e(/* import() */ 8874).then(__webpack_require__.bind(__webpack_require__, 8874));
  return await readCiphertexts(declarations, readFile, mistakes);
}
function checkTogether(manifest, inline, mistakes) {
  const names = manifest?.names ?? [];
  (0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseRepeatedNames */ .RW)([...names, ...inline.names], mistakes);
  const surplus = inline.names[Math.max(0, MAX_SECRETS - names.length)];
  if (surplus !== void 0) {
    const total = names.length + inline.names.length;
    mistakes.add("mistake", surplus.position, `there are ${total} secrets; allowed are ${MAX_SECRETS}`);
  }
}
function refuseDeclarations(mistakes) {
  const { listed, count } = mistakes;
  const details = mistakes.lines();
  if (listed.every(({ kind }) => kind === "unsupported")) {
    const what = count === 1 ? "one thing that is" : `${count} things that are`;
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_("KT105", `the declarations use ${what} not supported yet; nothing was read`, {
      details
    });
  }
  if (listed.every(({ kind }) => kind === "scope")) {
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_("KT104", listed.map(({ message }) => message).join("; "));
  }
  if (listed.every(({ kind }) => kind === "name")) {
    const what = count === 1 ? "a variable that is" : `${count} variables that are`;
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_("KT110", `the declarations name ${what} refused; nothing was read`, { details });
  }
  const found = count === 1 ? "a mistake" : `${count} mistakes`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_("KT103", `the declarations have ${found}; nothing was read`, { details });
}
function requireAny(declarations) {
  if (declarations.length === 0) {
    throw nothingDeclared("neither the manifest nor the input `secrets` declares a secret");
  }
  return declarations;
}
var WRITE_THREE_LINES = "Write these three lines into `.keytrail.yml`, or one line `DATABASE_URL = ssm:/acme/prod/db_url` into the input `secrets`.";
function nothingDeclared(reason, fix = WRITE_THREE_LINES) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_("KT102", `nothing is declared: ${reason}; write for example`, {
    details: ["version: 1", "secrets:", "  DATABASE_URL: ssm:/acme/prod/db_url"],
    fix
  });
}

// src/stops/declare.ts
var CIPHERTEXT = { what: "the ciphertext", maxBytes: _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CIPHERTEXT_FILE_BYTES */ .NI };
async function declareSecrets(job) {
  const { budget, inputs, ledger, report, repository } = job;
  ledger.stage = "declare";
  ledger.repository = repository;
  const misfit = (0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .misfitOf */ .U8)(job);
  if (misfit !== void 0) {
    throw misfit;
  }
  if (inputs.command !== void 0) {
    const { planCommand } = await __webpack_require__.e(/* import() */ 1806).then(__webpack_require__.bind(__webpack_require__, 1806));
    planCommand(job, inputs.command);
  }
  const manifest = await readManifest2(job);
  const declared = await declare({
    ...manifest === void 0 ? {} : { manifest },
    ...inputs.secrets === void 0 ? {} : { inlineSecrets: inputs.secrets },
    ...inputs.scope === void 0 ? {} : { scope: inputs.scope },
    // An output, or a file whose path goes nowhere, is no variable: any name will do.
    allowedNames: (0,_chunk_ADD5JDWK_js__WEBPACK_IMPORTED_MODULE_3__/* .setsVariables */ .NM)(inputs.export) ? inputs.allowEnvNames : "all",
    readFile: (path) => repository.read(path, { ...CIPHERTEXT, signal: budget.work })
  });
  ledger.declared = declared;
  if (inputs.audit.signingKey !== void 0 || declared.audit.length > 0 || isAnyRemote(inputs.audit.sinks)) {
    const { settleSinks } = await __webpack_require__.e(/* import() */ 6152).then(__webpack_require__.bind(__webpack_require__, 6152));
    settleSinks(job, declared.audit);
  }
  report.declared(declared);
  return declared;
}
function isAnyRemote(sinks) {
  return sinks.some(({ scheme }) => scheme !== "file");
}
async function readManifest2(job) {
  const { inputs, repository, budget, report } = job;
  const path = inputs.manifest;
  const options = { what: "the manifest", maxBytes: MAX_MANIFEST_BYTES, signal: budget.work };
  const bytes = await report.waiting("the manifest", repository.read(path, options));
  (0,_chunk_QU53U7JB_js__WEBPACK_IMPORTED_MODULE_8__/* .wakeCompilers */ .R)(bytes?.byteLength ?? 0);
  if (bytes !== void 0) {
    return { path, bytes };
  }
  const place = repository.commit === void 0 ? "the workspace" : `the commit ${repository.commit}`;
  if (path !== _chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_MANIFEST */ .mj) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_("KT106", `the manifest ${path} does not exist in ${place}.`, {
      fix: checkoutFix(job) ?? "Correct the input `manifest`: a path from the top of the repository."
    });
  }
  if (isBlank2(inputs.secrets)) {
    const reason = `there is no manifest ${path} in ${place}, and the input \`secrets\` is empty`;
    throw nothingDeclared(reason, checkoutFix(job));
  }
  return void 0;
}
function checkoutFix({ platform, repository }) {
  if (repository.origin !== "workspace" || !(0,_chunk_MLMIW743_js__WEBPACK_IMPORTED_MODULE_19__/* .isEmptyWorkspace */ .bI)(platform.workspace)) return void 0;
  return platform.kind === "github" ? _chunk_MLMIW743_js__WEBPACK_IMPORTED_MODULE_19__/* .ADD_CHECKOUT */ .DB : `The folder ${platform.workspace} is empty.`;
}
function isBlank2(text) {
  return text === void 0 || text.trim() === "";
}

// src/sources/locate.ts
function locateTargets(declarations, home) {
  refuseMisplaced(declarations, home);
  const targets = /* @__PURE__ */ new Map();
  for (const declaration of declarations) {
    const region = regionOf(declaration, home) ?? "";
    const target = (0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(declaration.reference.scheme).locate(declaration, { ...home, region });
    const key = JSON.stringify([target.scheme, target.arn, target.selector]);
    const before = targets.get(key);
    const together = before === void 0 ? target : { ...before, declarations: [...before.declarations, declaration] };
    targets.set(key, together);
  }
  return [...targets.values()];
}
function regionOf({ region }, home) {
  return region?.value ?? home.region;
}
function refuseMisplaced(declarations, home) {
  const nowhere = declarations.filter((each) => regionOf(each, home) === void 0);
  const misplaced = declarations.filter((each) => partitionAt(each, home) !== home.partition);
  if (misplaced.length === 0) {
    return;
  }
  const unknown = nowhere.length > 0 ? ["is not known"] : [];
  const unfit = misplaced.length > nowhere.length ? ["does not fit"] : [];
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_24__/* .KeytrailError */ .E_(
    "KT107",
    `the Region of ${misplaced.length} of ${declarations.length} secrets ${[...unknown, ...unfit].join(", or ")}.`,
    {
      details: (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_12__/* .table */ .tp)(
        misplaced.map((each) => [
          (0,_chunk_SIPF5T57_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPosition */ .Ld)(each.position),
          each.name,
          each.reference.text,
          tellPlace(each, home)
        ])
      )
    }
  );
}
function partitionAt(declaration, home) {
  const region = regionOf(declaration, home);
  return region === void 0 ? void 0 : declaration.reference.partition ?? (0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__/* .partitionOf */ .iQ)(region);
}
function tellPlace(declaration, home) {
  const region = regionOf(declaration, home);
  return region === void 0 ? "no Region" : `Region ${region} of ${partitionAt(declaration, home)}, but the credentials are of ${home.partition}`;
}

// src/stops/identify.ts
var DEFAULT_CHAIN_REGION = "us-east-1";
async function identify(job, declared, underWay) {
  const { inputs, ledger } = job;
  if (inputs.role === void 0 || underWay === void 0) {
    return await identifyByChain(job, declared);
  }
  const { partition, account } = inputs.role;
  const region = (0,_chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_7__/* .findRegion */ .g6)(job.inputs.region, job.env);
  const targets = locate(job, declared, { partition, account, region: region?.value });
  const plans = (0,_chunk_JD6OQXEW_js__WEBPACK_IMPORTED_MODULE_0__/* .planSessions */ .RR)(targets);
  const stsRegion = region?.value ?? targets[0]?.region ?? "";
  ledger.stage = "identify";
  (0,_chunk_JD6OQXEW_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAccount */ .g4)(inputs, "the role", inputs.role.arn);
  openConnections(job, plans, { stsRegion, partition });
  if (isTrailRemote(ledger)) {
    const { openSinkConnections } = await __webpack_require__.e(/* import() */ 9242).then(__webpack_require__.bind(__webpack_require__, 9242));
    openSinkConnections(job, { partition, region: stsRegion });
  }
  await job.aws.prepareAssumeRole(stsRegion);
  if (!await underWay.hasEnded()) {
    await job.aws.rehearseAssumeRole(stsRegion);
  }
  const jwt = await job.report.waiting("the OIDC token", underWay.token);
  const claims = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_11__/* .readClaims */ .I)(jwt);
  tellClaims(job, claims);
  const sessionName = inputs.sessionName ?? job.platform.sessionName(claims);
  return { kind: "role", role: inputs.role, token: jwt, sessionName, stsRegion, plans };
}
async function identifyByChain(job, declared) {
  const { aws, budget, inputs, ledger, platform, report } = job;
  ledger.stage = "identify";
  const region = (0,_chunk_AUKHQSQQ_js__WEBPACK_IMPORTED_MODULE_7__/* .findRegion */ .g6)(job.inputs.region, job.env);
  const stsRegion = region?.value ?? declared.declarations[0]?.region?.value ?? DEFAULT_CHAIN_REGION;
  await Promise.all([report.unnarrowed(), platform.prepare()]);
  const chain = await report.waiting("AWS credentials", identifyChain(aws, stsRegion, budget.work));
  const { partition, caller, credentials } = chain;
  report.identified(credentials.source === void 0 ? caller.arn : `${caller.arn}, ${credentials.source}`);
  (0,_chunk_JD6OQXEW_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAccount */ .g4)(inputs, "the caller", caller.arn);
  const targets = locate(job, declared, { partition, account: caller.account, region: region?.value });
  return { kind: "chain", chain, plan: (0,_chunk_JD6OQXEW_js__WEBPACK_IMPORTED_MODULE_0__/* .planOf */ .XC)(targets) };
}
function locate({ ledger }, declared, home) {
  const targets = locateTargets(declared.declarations, home);
  for (const target of targets) {
    for (const declaration of target.declarations) {
      ledger.targets.set(declaration, target);
    }
  }
  return targets;
}
function openConnections({ connections, env }, plans, { stsRegion, partition }) {
  const open = (service, region, calls2) => {
    const url = (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_9__/* .guessEndpoint */ .r_)(service, region, partition, env);
    if (url !== void 0) {
      connections.open(url, calls2);
    }
  };
  open("STS", stsRegion, Math.min(plans.length, _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM));
  const calls = plans.flatMap(({ batches }) => batches.flatMap(([first]) => first ?? []));
  const alike = Map.groupBy(calls.slice(0, _chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM), ({ scheme, region }) => `${scheme} ${region}`);
  for (const group of alike.values()) {
    const { scheme = "", region = "" } = group[0] ?? {};
    open((0,_chunk_SRK4PPUH_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(scheme).service, region, group.length);
  }
}
function tellClaims({ ledger, platform, report }, claims) {
  ledger.claims = { of: platform.runClaims(claims), verified: false };
  ledger.isPublic = platform.isPublic(claims);
  report.identified(ledger.claims.of.oidc.sub ?? "");
}

// src/load.ts
async function load(started, token) {
  const record = new Recorder(started);
  const loadLater = () => __webpack_require__.e(/* import() */ 9236).then(__webpack_require__.bind(__webpack_require__, 9236));
  try {
    const job = await connect(started);
    const declared = await declareSecrets(job);
    const identity = await identify(job, declared, token);
    const remote = await record.remote();
    const meanwhile = () => Promise.all([record.rehearse(), loadLater()]);
    const sessions = await assume(job, identity, remote, meanwhile);
    const { fetchSecrets, handOver, maskSecrets } = await loadLater();
    await record.intent();
    const values = await fetchSecrets(job, sessions);
    await maskSecrets(job, values);
    (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_29__/* .throwIfOver */ .W3)(job.budget);
    await record.result();
    (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_29__/* .throwIfOver */ .W3)(job.budget);
    return await handOver(job, values);
  } catch (thrown) {
    await record.failure(thrown);
    return 1;
  } finally {
    started.budget.stop();
    started.connections.close();
  }
}
async function connect(started) {
  const { budget, connections, env, inputs, ledger, platform, report } = started;
  const onRetry = (retry) => {
    ledger.retries.push(retry);
    report.retrying(retry);
  };
  const aws = new Aws({
    env,
    connections,
    attemptMs: budget.attemptMs,
    userAgent: `keytrail/${_chunk_SV3ENFUV_js__WEBPACK_IMPORTED_MODULE_16__/* .VERSION */ .x} (${platform.kind === "terminal" ? "cli" : platform.kind})`,
    onRetry
  });
  const repository = await platform.repository({
    trust: inputs.manifestTrust,
    token: inputs.githubToken,
    attemptMs: budget.attemptMs,
    agentFor: (url) => connections.agentFor(url),
    onRetry: (trouble, reason) => onRetry({ what: "GitHub's API", trouble, reason })
  });
  return { ...started, repository, aws };
}
async function refuse4(job, thrown) {
  await new Recorder(job).failure(thrown);
  job.budget.stop();
}



/***/ })

};
;