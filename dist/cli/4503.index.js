"use strict";
exports.id = 4503;
exports.ids = [4503];
exports.modules = {

/***/ 2688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ parseAuditFailure),
/* harmony export */   Ol: () => (/* binding */ parseKeyArn),
/* harmony export */   UG: () => (/* binding */ parseSigningKey),
/* harmony export */   Zt: () => (/* binding */ loadAuditReader),
/* harmony export */   gP: () => (/* binding */ parseRole),
/* harmony export */   hk: () => (/* binding */ KEY_ARN_PATTERN),
/* harmony export */   l5: () => (/* binding */ auditFailureOf),
/* harmony export */   rq: () => (/* binding */ KEY_ARN_RULE)
/* harmony export */ });
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5835);


// src/manifest/kms-key.ts
var KEY_ID = "mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
var KEY_ARN_PATTERN = `^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/(${KEY_ID})$`;
var KEY_ARN_RULE = 'the form is arn:PARTITION:kms:REGION:ACCOUNT:key/ID; a policy cannot name an alias or a bare id: "aws kms describe-key --key-id alias/NAME" prints the ARN';
function parseKeyArn(arn) {
  const [, partition = "", , region = "", account = ""] = arn.split(":");
  if (!(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_0__/* .isRegion */ .Dp)(region)) {
    return `the ARN's Region "${region}" is no Region`;
  }
  return (0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(region) === partition ? { partition, region, account } : `the ARN's Region ${region} lies in the partition "${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(region)}", not in "${partition}"`;
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

// src/session/role.ts
var ROLE_ARN = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/([\x21-\x7e]{1,576})$/;
function parseRole(arn) {
  const [, partition, account, path] = ROLE_ARN.exec(arn) ?? [];
  if (partition === void 0 || account === void 0 || path === void 0 || !/^[\w+=,.@/-]*[\w+=,.@-]$/.test(path)) {
    return void 0;
  }
  return { arn, partition, account, name: path.slice(path.lastIndexOf("/") + 1) };
}

// src/audit-inputs.ts
var SAY_NOTHING = {
  audit: "file",
  "audit-role-to-assume": void 0,
  "audit-failure": "block",
  "audit-signing-key": void 0,
  "allow-endpoint-override": "false"
};
var BY_DEFAULT = {
  sinks: [{ scheme: "file", text: "file", isRequired: true }],
  role: void 0,
  failure: "block",
  signingKey: void 0,
  allowEndpointOverride: false
};
async function loadAuditReader(values) {
  const saysNothing = Object.entries(SAY_NOTHING).every(([name, nothing]) => {
    const text = values.get(name)?.trim();
    return text === void 0 || text === nothing;
  });
  return saysNothing ? () => BY_DEFAULT : (await __webpack_require__.e(/* import() */ 725).then(__webpack_require__.bind(__webpack_require__, 725))).readAudit;
}
function auditFailureOf(values) {
  return parseAuditFailure(values.get("audit-failure")?.trim() ?? "") ?? "block";
}
function parseAuditFailure(text) {
  return text === "block" || text === "warn" ? text : void 0;
}




/***/ }),

/***/ 2904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ isOverdue),
/* harmony export */   Ru: () => (/* binding */ ageSeconds),
/* harmony export */   kg: () => (/* binding */ tellOverdue)
/* harmony export */ });
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7741);


// src/sources/age.ts
var MINUTE_SECONDS = 60;
function ageSeconds(lastModified, now) {
  return lastModified === null ? null : Math.max(0, Math.floor((now - lastModified.getTime()) / 1e3));
}
function isOverdue({ maxAge }, age) {
  return maxAge !== void 0 && (age === null || age > maxAge.seconds);
}
function tellOverdue({ maxAge }, age) {
  if (age === null) {
    return `has no known age: AWS gave no date, and its max_age is ${maxAge?.text}`;
  }
  const excess = age - (maxAge?.seconds ?? 0);
  const more = excess < MINUTE_SECONDS ? "less than a minute" : (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__/* .ageText */ .XG)(excess);
  return `is ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_0__/* .ageText */ .XG)(age)} old, ${more} more than its max_age ${maxAge?.text}`;
}




/***/ }),

/***/ 1059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   Lm: () => (/* binding */ observeCall),
/* harmony export */   iv: () => (/* binding */ kms)
/* harmony export */ });
/* harmony import */ var _chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8518);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4253);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);




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
    if (!(error instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy)) {
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
  prepare: () => Promise.all([(0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadKms */ .MA)(), loadDecryption()]),
  locate,
  statements,
  batches: (targets) => targets.map((target) => [target]),
  read: async (batch, options) => {
    const { decryptTarget } = await loadDecryption();
    await Promise.all(batch.map((target) => decryptTarget(target, options)));
  }
};
function loadDecryption() {
  return __webpack_require__.e(/* import() */ 8721).then(__webpack_require__.bind(__webpack_require__, 8721));
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

/***/ 82:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);


// src/network/refusal.ts
async function explainRefusal(thrown, host) {
  const { explainCertificate } = await __webpack_require__.e(/* import() */ 7815).then(__webpack_require__.bind(__webpack_require__, 7815));
  return explainCertificate(thrown, host) ?? explainTls(thrown, host) ?? thrown;
}
function explainTls(thrown, host) {
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown) ?? "";
  if (!/^(?:ERR_SSL_|EPROTO$)/.test(code)) {
    return void 0;
  }
  const { reason } = Object(thrown);
  const why = typeof reason === "string" ? `${reason}, ${code}` : code;
  return Object.assign(new Error(`no TLS could be spoken with ${host} (${why})`, { cause: thrown }), {
    code
  });
}




/***/ }),

/***/ 1645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ POLICY_LIMIT_CHARACTERS),
/* harmony export */   JQ: () => (/* binding */ githubSessionName),
/* harmony export */   MJ: () => (/* binding */ policyText),
/* harmony export */   RR: () => (/* binding */ planSessions),
/* harmony export */   Vk: () => (/* binding */ cleanSessionName),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   ZU: () => (/* binding */ gitlabSessionName),
/* harmony export */   cC: () => (/* binding */ assumeSessions),
/* harmony export */   eY: () => (/* binding */ endedName),
/* harmony export */   g4: () => (/* binding */ checkAccount),
/* harmony export */   wR: () => (/* binding */ openSessions)
/* harmony export */ });
/* harmony import */ var _chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2620);
/* harmony import */ var _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1883);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9802);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4253);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);






// src/session/name.ts

var NAME_LIMIT_CHARACTERS = 64;
var KEY_DIGITS = 12;
function githubSessionName(job) {
  const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(JSON.stringify(job.jobKey)).digest("hex").slice(0, KEY_DIGITS);
  const parts = [job.repositoryId, job.runId, job.attempt, job.checkRunId ?? key];
  return cleanSessionName(`gh-${parts.map((part) => part ?? "0").join("-")}`);
}
function gitlabSessionName({ jobId, projectId, host }) {
  return cleanSessionName([jobId, projectId, host].map((part) => part ?? "0").join("-"));
}
function cleanSessionName(text) {
  return text.replace(/[^\w+=,.@-]/g, "-").slice(0, NAME_LIMIT_CHARACTERS);
}
function numberedName(name, number) {
  return endedName(name, `-${number}`);
}
function endedName(name, ending) {
  return `${name.slice(0, NAME_LIMIT_CHARACTERS - ending.length)}${ending}`;
}

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
  return [Math.ceil(calls / _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_5__/* .CALLS_AT_ONCE */ .w), sessions + calls, calls];
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
  return bySource(targets).flatMap(([scheme, own]) => (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(scheme).statements(own));
}
function batchesOf(targets) {
  return bySource(targets).flatMap(([scheme, own]) => (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(scheme).batches(own));
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
    const names = halves.map(() => numberedName(options.sessionName, ++numbers));
    return (await Promise.all(halves.map((half, index) => assume(half, names[index] ?? name)))).flat();
  };
  const all = plans.map(
    (plan, index) => assume(plan, single ? options.sessionName : numberedName(options.sessionName, index + 1))
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
    if (!(error instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_2__/* .AwsError */ .Gy)) {
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
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
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
  const where = account === void 0 ? `${whose} ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(arn)} names no account` : `${whose} ${arn} is in account ${account}`;
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
    "KT310",
    `${where}, but allowed-account-ids names only ${allowedAccounts.join(", ")}; nothing was read.`
  );
}




/***/ }),

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
// src/secret.ts


var Secret = class _Secret {
  name;
  #content;
  constructor(name, content) {
    this.name = name;
    this.#content = typeof content === "string" ? content : textOrCopy(content);
  }
  /** True for bytes that are no UTF-8 text: they can go into a file, and nowhere else. */
  get isBinary() {
    return typeof this.#content !== "string";
  }
  /** The characters of a text, the bytes of what is none. */
  get size() {
    return this.#content.length;
  }
  /** The value itself, as text. Throws TypeError when it is binary. */
  reveal() {
    if (typeof this.#content !== "string") {
      throw new TypeError(`${this} is binary`);
    }
    return this.#content;
  }
  /** The value itself, as bytes; of a text, its UTF-8 form. */
  revealBytes() {
    return Buffer.from(this.#content);
  }
  /** The same value under another name. */
  named(name) {
    return new _Secret(name, this.#content);
  }
  toString() {
    return `[secret ${this.name}]`;
  }
  toJSON() {
    return this.toString();
  }
  [Symbol.toPrimitive]() {
    return this.toString();
  }
  [node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
    return this.toString();
  }
};
function textOrCopy(bytes) {
  return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? Buffer.from(bytes).toString("utf8") : Buffer.from(bytes);
}




/***/ }),

/***/ 5835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ isRegion),
/* harmony export */   aY: () => (/* binding */ REGION_PATTERN),
/* harmony export */   iQ: () => (/* binding */ partitionOf)
/* harmony export */ });
// src/manifest/region.ts
var REGION_PATTERN = "^[a-z]{2,4}(-[a-z]{2,4})?-(central|north|south|east|west|northeast|northwest|southeast|southwest)-[1-9][0-9]?$";
var REGION = new RegExp(REGION_PATTERN);
function isRegion(text) {
  return REGION.test(text);
}
function partitionOf(region) {
  const isolated = /^[a-z]{2}-iso([a-z]?)-/.exec(region);
  if (isolated !== null) {
    return isolated[1] === "" ? "aws-iso" : `aws-iso-${isolated[1]}`;
  }
  if (region.startsWith("us-gov-")) {
    return "aws-us-gov";
  }
  if (region.startsWith("cn-")) {
    return "aws-cn";
  }
  return region.startsWith("eusc-") ? "aws-eusc" : "aws";
}




/***/ }),

/***/ 4503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ minimalEnv),
/* harmony export */   _6: () => (/* binding */ loadJob),
/* harmony export */   mj: () => (/* binding */ DEFAULT_MANIFEST),
/* harmony export */   q5: () => (/* binding */ ownEnv),
/* harmony export */   si: () => (/* binding */ workspaceRepository)
/* harmony export */ });
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3319);
/* harmony import */ var _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(1628);
/* harmony import */ var _chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2904);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3845);
/* harmony import */ var _chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1645);
/* harmony import */ var _chunk_LIB56XP7_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(9813);
/* harmony import */ var _chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2620);
/* harmony import */ var _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(1883);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(934);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6647);
/* harmony import */ var _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(672);
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5340);
/* harmony import */ var _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2688);
/* harmony import */ var _chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3399);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7741);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3373);
/* harmony import */ var _chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(9303);
/* harmony import */ var _chunk_A5VIQU4M_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(82);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(7598);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(4708);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(6760);




























// src/manifest/mistakes.ts
var MAX_LISTED = 500;
var Mistakes = class {
  #listed = [];
  #places = /* @__PURE__ */ new Set();
  #unlisted = 0;
  /** Notes a mistake. The message is a function where finding the nearest word costs time. */
  add(kind, position, message) {
    if (this.#listed.length >= MAX_LISTED) {
      this.#unlisted += 1;
      return;
    }
    this.#places.add(keyOf(position));
    this.#listed.push({ kind, position, message: typeof message === "string" ? message : message() });
  }
  /** Takes over what was noted elsewhere. */
  addAll(others) {
    for (const { kind, position, message } of others.#listed) {
      this.add(kind, position, message);
    }
    this.#unlisted += others.#unlisted;
  }
  get count() {
    return this.#listed.length + this.#unlisted;
  }
  /** True when a mistake is noted at this very place: what else is wrong there only follows from it. */
  isNotedAt(position) {
    return this.#places.has(keyOf(position));
  }
  get listed() {
    return this.#listed;
  }
  /** One line each, `FILE:LINE:COLUMN  message`, sorted by place; files in the order of their first mistake. */
  lines() {
    const files = [...new Set(this.#listed.map(({ position }) => position.file))];
    const sorted = this.#listed.toSorted(
      (a, b) => files.indexOf(a.position.file) - files.indexOf(b.position.file) || a.position.line - b.position.line || a.position.column - b.position.column
    );
    const lines = sorted.map(({ position, message }) => `${formatPosition(position)}  ${message}`);
    return this.#unlisted === 0 ? lines : [...lines, `and ${this.#unlisted} more: correct these first`];
  }
};
function keyOf({ file, line, column }) {
  return `${line}:${column} ${file}`;
}
function formatPosition({ file, line, column }) {
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .plainOrQuoted */ .E)(file)}:${line}:${column}`;
}

// src/manifest/env-names.ts
var MAX_NAME_CHARACTERS = 255;
var ENV_NAME_PATTERN = `^[A-Za-z_][A-Za-z0-9_]{0,${MAX_NAME_CHARACTERS - 1}}$`;
var ENV_NAME_RULE = `the name of an environment variable is letters, digits and "_", does not begin with a digit and has at most ${MAX_NAME_CHARACTERS} characters`;
var ENV_NAME = new RegExp(ENV_NAME_PATTERN);
function isEnvName(text) {
  return ENV_NAME.test(text);
}
function refuseRepeatedNames(places, mistakes) {
  const firsts = /* @__PURE__ */ new Map();
  for (const place of places) {
    const first = firsts.get(place.name.toUpperCase());
    if (first === void 0) {
      firsts.set(place.name.toUpperCase(), place);
      continue;
    }
    mistakes.add("mistake", place.position, () => explainRepeated(place, first));
  }
}
async function openNameGuard(allowed) {
  if (allowed === "all") {
    return () => {
    };
  }
  const { createRefusals } = await __webpack_require__.e(/* import() */ 431).then(__webpack_require__.bind(__webpack_require__, 431));
  const refusalOf = createRefusals();
  const passing = new Set(allowed.map((name) => name.toUpperCase()));
  return (places, mistakes) => {
    for (const { name, position } of places) {
      const refusal = refusalOf(name);
      if (refusal !== void 0 && !(refusal.isAllowable && passing.has(name.toUpperCase()))) {
        mistakes.add("name", position, explainRefused(name, refusal));
      }
    }
  };
}
function explainRefused(name, { does, isAllowable }) {
  const exception = isAllowable ? `, or set the input "allow-env-names: ${name}" in the step` : "";
  return `the variable ${name} is refused: it ${does}; choose another name${exception}`;
}
function explainRepeated(place, first) {
  const where = formatPosition(first.position);
  return first.name === place.name ? `${place.name} is declared twice; first at ${where}` : `${place.name} and ${first.name} (${where}) differ only in case, which is one variable on Windows`;
}

// src/checked-inputs.ts
var Checked = class {
  #values;
  #mistakes;
  constructor(values, mistakes) {
    this.#values = values;
    this.#mistakes = mistakes;
  }
  text(name) {
    return this.#values.get(name)?.trim();
  }
  take(name, parse, allowed) {
    const text = this.text(name);
    const parsed = text === void 0 ? void 0 : parse(text);
    if (text !== void 0 && parsed === void 0) {
      this.#mistakes.push(`${name}: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(text)} is not allowed; ${allowed}`);
    }
    return parsed;
  }
  /** A token for a header. What is wrong with it is said without showing it. */
  token(name) {
    const text = this.text(name);
    if (text !== void 0 && !/^[\x21-\x7e]+$/.test(text)) {
      this.#mistakes.push(`${name}: holds a blank or a character that no token has; give the token alone`);
      return void 0;
    }
    return text === void 0 ? void 0 : new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_8__/* .Secret */ .z(name, text);
  }
  /** A list of names, with commas, blanks or line ends between them. Patterns are none: each name is meant. */
  names(name) {
    const words = (this.text(name) ?? "").split(/[\s,]+/).filter((word) => word !== "");
    for (const word of words.filter((each) => !isEnvName(each))) {
      const allowed = "names of variables, with commas, blanks or line ends between them, and no patterns";
      this.#mistakes.push(`${name}: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(word)} is not allowed; ${allowed}`);
    }
    return words;
  }
  mistake(text) {
    this.#mistakes.push(text);
  }
  seconds(name, { min, max, fallback }) {
    const allowed = `a whole number from ${min} to ${max}`;
    return this.take(name, (text) => wholeNumber(text, min, max), allowed) ?? fallback;
  }
};
function wholeNumber(text, min, max) {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : void 0;
}
function accountIds(text) {
  const ids = text.split(/[\s,]+/).filter((id) => id !== "");
  return ids.length > 0 && ids.every((id) => /^\d{12}$/.test(id)) ? ids : void 0;
}
function matching(text, isAllowed) {
  return isAllowed(text) ? text : void 0;
}
function oneOf(text, allowed) {
  return allowed.find((word) => word === text);
}

// src/command-inputs.ts
var SHELL = /^(?:bash|sh|pwsh|powershell|cmd|python|node|\S+ (?:[^{}]|\{\{|\}\})*\{0\}(?:[^{}]|\{\{|\}\}|\{0\})*)$/;
var SHELLS = "bash, sh, pwsh, powershell, cmd, python, node, or a program and its arguments with {0} where the script goes";
var YES_OR_NO = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false]
]);
function commandInputs(given, script) {
  const shell = given.take("shell", (text) => SHELL.test(text) ? text : void 0, SHELLS);
  const workingDirectory = given.text("working-directory");
  const idToken = given.take("id-token", (text) => YES_OR_NO.get(text), "true or false") ?? false;
  if (script !== void 0) {
    if (given.text("export") !== void 0) {
      given.mistake("export: not together with run: the secrets go to that command only");
    }
    return { script, shell, workingDirectory: workingDirectory ?? "", idToken };
  }
  const lonely = { shell, "working-directory": workingDirectory, "id-token": idToken || void 0 };
  for (const [name, value] of Object.entries(lonely)) {
    if (value !== void 0) {
      given.mistake(`${name}: says how the command of the input run is run, and there is none`);
    }
  }
  return void 0;
}

// src/inputs.ts
var EXPORTS = ["env", "outputs", "none"];
var SHORT_VALUES = ["warn", "fail", "mask"];
var SUMMARIES = ["full", "counts", "off"];
var TRUSTS = ["commit", "workspace"];
var DEFAULT_MANIFEST = ".keytrail.yml";
var KNOWN = [
  "role-to-assume",
  "aws-region",
  "audience",
  "role-duration-seconds",
  "role-session-name",
  "allowed-account-ids",
  "mask-aws-account-id",
  "manifest",
  "scope",
  "secrets",
  "export",
  "run",
  "shell",
  "working-directory",
  "id-token",
  "allow-unmasked",
  "short-values",
  "allow-env-names",
  "overwrite",
  "audit",
  "audit-role-to-assume",
  "audit-failure",
  "audit-signing-key",
  "allow-endpoint-override",
  "summary",
  "timeout-seconds",
  "github-token",
  "manifest-trust"
];
var LATER = ["dry-run"];
var SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
var ACCOUNT_IDS = "account ids of 12 digits each (in quotes, so that YAML keeps zeros at the start), commas between";
var DURATION_SECONDS = { min: 900, max: 43200, fallback: 900 };
var DEFAULT_TIMEOUT_SECONDS = 60;
var TIMEOUT_SECONDS = { min: 1, max: 3600, fallback: DEFAULT_TIMEOUT_SECONDS };
function readInputs(values, readAudit2) {
  const mistakes = [];
  const later = refuseUnknown(values, mistakes);
  const given = new Checked(values, mistakes);
  const role = given.take(
    "role-to-assume",
    _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_12__/* .parseRole */ .gP,
    "the ARN of a role, as arn:aws:iam::111122223333:role/ci-api"
  );
  const exported = given.take("export", (text) => oneOf(text, EXPORTS), "env, outputs or none");
  const command = commandInputs(given, values.get("run"));
  const inputs = {
    role,
    region: given.take(
      "aws-region",
      (text) => matching(text, _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__/* .isRegion */ .Dp),
      "the name of a Region, as us-east-1"
    ),
    audience: given.text("audience") ?? defaultAudience(role),
    durationSeconds: given.seconds("role-duration-seconds", DURATION_SECONDS),
    sessionName: given.take(
      "role-session-name",
      (text) => matching(text, (name) => SESSION_NAME.test(name)),
      "2 to 64 of the characters A-Z a-z 0-9 _ + = , . @ -"
    ),
    allowedAccounts: given.take("allowed-account-ids", accountIds, ACCOUNT_IDS),
    manifest: given.text("manifest") ?? DEFAULT_MANIFEST,
    scope: given.text("scope"),
    secrets: values.get("secrets"),
    export: exported ?? (command === void 0 ? "env" : "run"),
    command,
    allowUnmasked: given.names("allow-unmasked"),
    shortValues: given.take("short-values", (text) => oneOf(text, SHORT_VALUES), "warn, fail or mask") ?? "warn",
    allowEnvNames: given.names("allow-env-names"),
    overwrite: given.names("overwrite"),
    audit: readAudit2(given, { uris: values.get("audit"), reader: role, mistakes }),
    summary: given.take("summary", (text) => oneOf(text, SUMMARIES), "full, counts or off"),
    timeoutSeconds: given.seconds("timeout-seconds", TIMEOUT_SECONDS),
    githubToken: given.token("github-token"),
    manifestTrust: given.take("manifest-trust", (text) => oneOf(text, TRUSTS), "commit or workspace") ?? "commit"
  };
  given.take("mask-aws-account-id", (text) => oneOf(text, ["true", "false"]), "true or false");
  refuseMistakes(mistakes, later);
  return inputs;
}
function refuseMistakes(mistakes, later) {
  if (mistakes.length > 0) {
    const what = mistakes.length === 1 ? "an input is" : `${mistakes.length} inputs are`;
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT101", `${what} not valid; nothing was read.`, {
      details: [...mistakes, ...later]
    });
  }
  if (later.length > 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT105", "this version does not have what the step asks for; nothing was read.", {
      details: later
    });
  }
}
function refuseUnknown(values, mistakes) {
  const later = [];
  for (const name of values.keys()) {
    if (LATER.includes(name)) {
      later.push(`${name}: not supported yet`);
    } else if (!KNOWN.some((known) => known === name)) {
      mistakes.push(
        `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(name)} is no input${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(name, [...KNOWN, ...LATER])}; the inputs are ${KNOWN.join(", ")}`
      );
    }
  }
  return later;
}
function defaultAudience(role) {
  return role?.partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}

// src/ledger.ts

var Ledger = class {
  stage = "declare";
  claims = null;
  /** Where the manifest is read; undefined before it was looked for. */
  repository;
  declared;
  /** What the result record says, once it is written: a load has one result. */
  ending;
  /** True when everybody can read the log and the summary. */
  isPublic;
  /** True as soon as a request goes through a proxy. */
  isProxied = false;
  /** What the last try to get through a proxy failed with; undefined when it did not. */
  proxyFailure;
  /** The sinks of the load, as input and manifest name them together; empty: the file alone, and required. */
  sinks = [];
  /** The key that signs the result, as the input names it; undefined: it is not signed. */
  signingKey;
  /** What sinks and signature failed with, a line each. */
  unconfirmed = [];
  /** Variables that move endpoints of sinks, and the addresses, beside those that every load obeys. */
  sinkEndpoints = /* @__PURE__ */ new Map();
  /** How long reading took, in milliseconds. */
  readMs = 0;
  sessions = [];
  /** Every attempt that was made again, in order. */
  retries = [];
  /** The targets by declaration, once they are located. */
  targets = /* @__PURE__ */ new Map();
  reads = /* @__PURE__ */ new Map();
  values = /* @__PURE__ */ new Map();
  #calls = [];
  #fixed;
  constructor(platform, unverified, environment) {
    this.#fixed = { platform, unverified, environment };
  }
  addCall(session, call) {
    this.#calls.push({ call, session });
  }
  /** Notes what became of a declaration, without the value. */
  tell({ secret: _, encoded: __, ...facts }, { delivered, masked }) {
    this.values.set(facts.declaration, { ...facts, delivered, masked });
  }
  /** Notes that a value which was read cannot be handed over as its declaration, or the step, wants it. */
  tellUnusable(declaration) {
    const told = this.values.get(declaration);
    if (told !== void 0) {
      this.values.set(declaration, { ...told, outcome: "unusable" });
    }
  }
  /** True for a value that is older than allowed, and whose declaration wants to be warned of it. */
  isStale({ age, declaration, outcome }) {
    return outcome === "found" && declaration.onStale === "warn" && (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_3__/* .isOverdue */ .Jv)(declaration, age);
  }
  /** True: what is not confirmed does not end the load. */
  get isLenient() {
    return this.#fixed.environment.audit_failure === "warn";
  }
  /** False when there is something about its trail that a reader of the load must know. */
  get isTrailWhole() {
    return !this.isLenient && this.unconfirmed.length === 0;
  }
  /** True for a variable that every load obeys, and has on record. */
  isEndpointKnown(variable) {
    return variable in this.#fixed.environment.endpoints;
  }
  get calls() {
    return this.#calls.map(({ call }) => call);
  }
  /** What came of reading a declaration's target; undefined while nothing did. */
  readFor(declaration) {
    const target = this.targets.get(declaration);
    return target === void 0 ? void 0 : this.reads.get(target);
  }
  /** The facts as a record takes them: `intent` before anything is read, `result` after, whatever came of it. */
  facts(phase, now) {
    const declarations = this.declared?.declarations ?? [];
    return {
      ...this.#fixed,
      environment: {
        ...this.#fixed.environment,
        endpoints: { ...this.#fixed.environment.endpoints, ...Object.fromEntries(this.sinkEndpoints) },
        proxy: this.isProxied
      },
      claims: this.claims,
      sessions: this.sessions.map(sessionOf),
      manifest: {
        path: this.declared?.manifest?.path ?? null,
        sha256: this.declared?.manifest?.sha256 ?? null,
        scope: this.declared?.scope ?? null,
        source: this.repository?.origin ?? null,
        commit: this.repository?.commit ?? null
      },
      calls: this.#calls.map(callOf),
      reads: declarations.map((declaration) => this.#readOf(declaration, phase, now))
    };
  }
  #readOf(declaration, phase, now) {
    const { maxAge, name, reference, reason, owner } = declaration;
    const value = this.values.get(declaration);
    const read = this.readFor(declaration);
    const found = read?.outcome.kind === "found" ? read.outcome : void 0;
    const call = this.#calls.findIndex((held) => held.call === read?.call);
    return {
      name,
      reference: reference.text,
      arn: this.targets.get(declaration)?.arn ?? null,
      version: found?.version ?? null,
      selector: reference.selector ?? null,
      type: found?.type ?? null,
      last_modified: found?.lastModified?.toISOString() ?? null,
      age_seconds: value === void 0 ? (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_3__/* .ageSeconds */ .Ru)(found?.lastModified ?? null, now) : value.age,
      max_age_seconds: maxAge?.seconds ?? null,
      delivered: this.ending === "released" ? value?.delivered ?? null : null,
      masked: value === void 0 ? null : value.masked,
      outcome: value?.outcome ?? (phase === "intent" ? "pending" : read?.outcome.kind ?? "unread"),
      reason: reason ?? null,
      owner: owner ?? null,
      call: call < 0 ? null : call
    };
  }
};
function sessionOf(session) {
  return {
    purpose: session.purpose,
    account: session.account,
    role: session.role,
    arn: session.arn,
    name: session.name,
    access_key_id: session.accessKeyId,
    policy_sha256: session.policy === null ? null : (0,node_crypto__WEBPACK_IMPORTED_MODULE_23__.createHash)("sha256").update(session.policy).digest("hex"),
    packed_policy_percent: session.packedPolicyPercent,
    expires: session.expires?.toISOString() ?? null
  };
}
function callOf({ call, session }) {
  return {
    session,
    region: call.region,
    api: call.api,
    request_id: call.requestId,
    http_status: call.httpStatus,
    names: call.names,
    attempts: call.attempts,
    error: call.error
  };
}

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
  const isCancelled = work.reason instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .Cancelled */ .cJ;
  if (thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_ && !(isCancelled && (thrown.code === "KT601" || thrown.code === "KT603"))) {
    return thrown;
  }
  const ended = thrown instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .BudgetSpent */ .KI || thrown instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .Cancelled */ .cJ ? thrown : work.aborted ? work.reason : null;
  if (ended instanceof _chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .Cancelled */ .cJ) {
    const stage = STAGES[job.ledger.stage];
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_(
      "KT404",
      `the load was cancelled (${ended.message}) while ${stage}; nothing was exported.`
    );
  }
  if (ended !== null) {
    const { budgetFailure } = await __webpack_require__.e(/* import() */ 4070).then(__webpack_require__.bind(__webpack_require__, 4070));
    return budgetFailure(job.budget.totalMs, job.ledger, STAGES[job.ledger.stage], thrown);
  }
  return (0,_chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(thrown);
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
      ledger.ending = error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_ && error.code === "KT603" ? void 0 : "released";
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
      const failure2 = { code: error.code, stage: ledger.stage, message: error.message };
      const { trail } = await this.#open();
      const signBy = this.#signBy();
      const receipt = await trail.result(ledger.facts("result", now()), failure2, budget.end, signBy);
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
      const { warningOf } = await __webpack_require__.e(/* import() */ 2656).then(__webpack_require__.bind(__webpack_require__, 2656));
      await report.warnOfTrail(warningOf(receipt, ledger.isLenient));
    }
  }
  /** Notes for the summary which sinks did not confirm; true when there are any. */
  async #note(receipt) {
    if (receipt.missed.length === 0 && receipt.unsigned === void 0) {
      return false;
    }
    const { missedBy } = await __webpack_require__.e(/* import() */ 2656).then(__webpack_require__.bind(__webpack_require__, 2656));
    this.#job.ledger.unconfirmed.push(...missedBy(receipt));
    return true;
  }
  /** A load that does not wait for its records says so, whatever comes of it. */
  async #tellLenience() {
    if (this.#job.ledger.isLenient && !this.#isLenienceTold) {
      this.#isLenienceTold = true;
      const { LENIENT } = await __webpack_require__.e(/* import() */ 2656).then(__webpack_require__.bind(__webpack_require__, 2656));
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
    const { fileSink, LateSigner, LateSink, newestDigest, openTrail } = await __webpack_require__.e(/* import() */ 5172).then(__webpack_require__.bind(__webpack_require__, 5172));
    const { budget, ledger, platform, now } = this.#job;
    const named = ledger.sinks;
    const file = named.find(({ scheme }) => scheme === "file");
    const sinks = named.filter(({ scheme }) => scheme !== "file").map((uri) => ({ uri, late: new LateSink(uri.text, uri.isRequired) }));
    const signer = ledger.signingKey === void 0 ? void 0 : new LateSigner(ledger.signingKey);
    const trail = openTrail({
      tool: { name: "keytrail", version: _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .xv },
      sinks: [fileSink(platform.auditFile, file?.isRequired), ...sinks.map(({ late }) => late)],
      previous: newestDigest(platform.auditFile),
      chance: { now, randomBytes: node_crypto__WEBPACK_IMPORTED_MODULE_23__.randomBytes },
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
    if (!(error instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_20__/* .AwsError */ .Gy)) {
      throw error;
    }
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_(code, `${message}; nothing was read.`, {
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

// src/identity/token-request.ts


var ANSWER_LIMIT_BYTES = 64 * 1024;
async function requestToken(request) {
  const mistake = (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__/* .mistakeInAddress */ .w$)(request.endpoint.url);
  if (mistake !== void 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT206", `ACTIONS_ID_TOKEN_REQUEST_URL ${mistake}; the token was not asked for.`);
  }
  const backoff = new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_20__/* .Backoff */ .nO();
  for (; ; ) {
    request.signal.throwIfAborted();
    const outcome = await tryOnce(request);
    if ("token" in outcome) {
      return outcome.token;
    }
    request.signal.throwIfAborted();
    const { failure: failure2, trouble, hintMs } = outcome;
    const pauseMs = trouble === void 0 ? void 0 : backoff.next(trouble, hintMs);
    if (trouble === void 0 || pauseMs === void 0) {
      throw noToken(request, outcome);
    }
    request.onRetry(trouble, failure2);
    await pause(pauseMs, request.signal);
  }
}
function noToken({ endpoint }, { code, failure: failure2, refusal }) {
  const { host } = new URL(endpoint.url);
  return refusal ?? new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_(code, `the token endpoint ${host} gave no token: ${failure2}`);
}
async function tryOnce(request) {
  try {
    const { status, body, retryAfter } = await get(request);
    if (status !== 200) {
      return {
        failure: `it answered with status ${status}`,
        trouble: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_20__/* .troubleOfStatus */ .J9)(status),
        code: "KT202",
        hintMs: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_20__/* .retryAfterMs */ .Vs)(retryAfter, Date.now())
      };
    }
    const token = tokenOf(body);
    return token === void 0 ? { failure: "its answer holds no token", trouble: "unreadable", code: "KT203" } : { token };
  } catch (thrown) {
    const error = await (0,_chunk_A5VIQU4M_js__WEBPACK_IMPORTED_MODULE_19__/* .explainRefusal */ .G)(thrown, tokenUrl(request).hostname);
    const failed = { failure: (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .messageOf */ .bD)(error), trouble: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_20__/* .troubleOfError */ .RQ)(error), code: "KT202" };
    return error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_ ? { ...failed, refusal: error } : failed;
  }
}
function tokenOf(body) {
  try {
    const answer = JSON.parse(body);
    const value = typeof answer === "object" && answer !== null && "value" in answer ? answer.value : void 0;
    return typeof value === "string" && value !== "" ? value : void 0;
  } catch {
    return void 0;
  }
}
function tokenUrl({ endpoint, audience }) {
  const separator = endpoint.url.includes("?") ? "&" : "?";
  return new URL(`${endpoint.url}${separator}audience=${encodeURIComponent(audience)}`);
}
async function get(request) {
  const url = tokenUrl(request);
  const send = url.protocol === "http:" ? node_http__WEBPACK_IMPORTED_MODULE_25__.get : node_https__WEBPACK_IMPORTED_MODULE_26__.get;
  const attempt = new AbortController();
  const late = setTimeout(() => attempt.abort(), request.attemptMs);
  const options = {
    signal: AbortSignal.any([attempt.signal, request.signal]),
    headers: {
      authorization: `Bearer ${request.endpoint.bearer}`,
      accept: "application/json; api-version=2.0"
    },
    agent: request.agentFor?.(url) ?? false
  };
  try {
    return await new Promise((resolve, reject) => {
      send(url, options, (answer) => resolve(readAnswer(answer))).on("error", reject).on("finish", request.onSent);
    });
  } catch (error) {
    throw attempt.signal.aborted ? timeout(request.attemptMs) : error;
  } finally {
    clearTimeout(late);
  }
}
function timeout(ms) {
  return Object.assign(new Error(`no answer within ${ms} ms`), { name: "TimeoutError" });
}
async function readAnswer(answer) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_20__/* .UnreadableAnswer */ .ym(`its answer is larger than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  const { statusCode: status = 0, headers } = answer;
  return { status, body: Buffer.concat(chunks).toString("utf8"), retryAfter: headers["retry-after"] };
}
function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

// src/stops/ask-for-token.ts
var LEAVE_MS = 10;
async function askForToken(job) {
  if (job.inputs.role === void 0 || misfitOf(job) !== void 0) {
    return void 0;
  }
  const left = Promise.withResolvers();
  const token = fetchToken(job, left.resolve);
  let ended = false;
  const end = () => {
    ended = true;
    left.resolve();
  };
  token.then(end, end);
  const late = setTimeout(left.resolve, LEAVE_MS);
  await left.promise;
  clearTimeout(late);
  const hasEnded = async () => {
    await nextTurn();
    return ended;
  };
  return { token, hasEnded };
}
async function nextTurn() {
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
async function fetchToken(job, onSent = () => {
}) {
  const { connections, inputs, platform, budget, ledger, report } = job;
  if (platform.readToken !== void 0) {
    onSent();
    return await platform.readToken();
  }
  const endpoint = platform.tokenEndpoint;
  if (endpoint === void 0) {
    throw await platform.explainMissingToken();
  }
  return await requestToken({
    endpoint,
    audience: inputs.audience,
    attemptMs: budget.attemptMs,
    signal: budget.work,
    agentFor: (url) => connections.agentFor(url),
    onRetry: (trouble, reason) => {
      const retry = { what: "OIDC token", trouble, reason };
      ledger.retries.push(retry);
      report.retrying(retry);
    },
    onSent
  });
}
function misfitOf({ env, inputs }) {
  const region = (0,_chunk_LIB56XP7_js__WEBPACK_IMPORTED_MODULE_27__/* .findRegion */ .g)(inputs.region, env);
  const { role } = inputs;
  if (region !== void 0 && !(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__/* .isRegion */ .Dp)(region.value)) {
    const what = `${region.source} holds ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(region.value)}, which is no Region; nothing was asked for.`;
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT107", what, {
      fix: `set ${region.source} to the name of a Region, as us-east-1, or remove it and set the input \`aws-region\``
    });
  }
  if (region === void 0 || role === void 0 || (0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__/* .partitionOf */ .iQ)(region.value) === role.partition) {
    return void 0;
  }
  const lies = `Region ${region.value} (${region.source}) lies in ${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__/* .partitionOf */ .iQ)(region.value)}`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT107", `${lies}, but the role is of ${role.partition}; nothing was asked for.`, {
    fix: `name a Region of ${role.partition}, or a role of ${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_15__/* .partitionOf */ .iQ)(region.value)}`
  });
}

// src/stops/assume.ts
async function assume(job, identity, remote, meanwhile) {
  const { inputs, ledger, report } = job;
  ledger.stage = "assume";
  const sinks = remote === void 0 ? void 0 : await planRemote(job, identity, remote);
  const { sessions, opened } = identity.kind === "role" ? await assumeRole(job, identity, sinks, meanwhile) : await useChain(identity, sinks);
  ledger.sessions.push(...sessions.map(({ facts }) => facts), ...opened.sessions.map(({ facts }) => facts));
  for (const { facts } of sessions) {
    (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_6__/* .checkAccount */ .g4)(inputs, "the session", facts.arn);
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
  const { planSinks } = await __webpack_require__.e(/* import() */ 9565).then(__webpack_require__.bind(__webpack_require__, 9565));
  return await planSinks(job, identity, remote);
}
async function useChain({ chain, plan }, sinks) {
  await sinks?.openBy(chain.credentials);
  return { sessions: [chainSession(plan, chain)], opened: NO_SINKS };
}
async function assumeRole(job, identity, sinks, meanwhile) {
  const { aws, ledger, platform, report } = job;
  const { plans } = identity;
  const options = optionsOf(job, identity);
  const lost = new AbortController();
  const reads = (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_6__/* .assumeSessions */ .cC)(plans, options);
  reads.catch((reason) => lost.abort(reason));
  const writes = sinks?.open(options, (role) => explainer(job, { ...identity, role }), lost.signal) ?? NO_SINKS;
  const requests = Math.min(plans.length + (sinks?.requests ?? 0), _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_28__/* .CALLS_AT_ONCE */ .w);
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
  return [...regions].map(([scheme, region]) => (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceOf */ .vz)(scheme).prepare(aws, region));
}
async function renewToken(job) {
  const { ledger, platform, report } = job;
  report.renewing(platform.readToken !== void 0);
  const token = await fetchToken(job);
  ledger.claims = { of: platform.runClaims((0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_9__/* .readClaims */ .I)(token)), verified: false };
  return token;
}
function explainer({ inputs, platform }, { role, stsRegion }) {
  return async (refusal, token) => {
    const { explainRefusal: explainRefusal2 } = await __webpack_require__.e(/* import() */ 7244).then(__webpack_require__.bind(__webpack_require__, 7244));
    const claims = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_9__/* .readClaims */ .I)(token);
    const subjects = await platform.subjects(claims);
    const { durationSeconds } = inputs;
    return explainRefusal2(refusal, { role, region: stsRegion, durationSeconds, token, claims, subjects });
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
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_23__.createHash)("sha256").update(bytes).digest("hex");
}
function decodeManifest({ path, bytes }) {
  const file = (0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .plainOrQuoted */ .E)(path);
  if (bytes.byteLength > MAX_MANIFEST_BYTES) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_(
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
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT106", `the manifest ${file} is not UTF-8`, {
      fix: "Save the file as UTF-8.",
      cause
    });
  }
}
async function readDocument(file, text, mistakes) {
  const { parseYaml } = await __webpack_require__.e(/* import() */ 4526).then(__webpack_require__.bind(__webpack_require__, 4526));
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
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(path)} holds ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(foreign)}${FOREIGN_WHY[foreign] ?? ", which no path may"}`;
  }
  if (path.startsWith("/")) {
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(path)} begins with "/"; it counts from the top of the repository, so leave that out`;
  }
  const levels = path.split("/");
  if (levels.includes("..") || levels.includes(".")) {
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(path)} has a level "." or ".."; write it from the top of the repository, without them`;
  }
  if (levels.includes("")) {
    return `the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(path)} has an empty level: a slash at its end, or two in a row`;
  }
  return levels.some((level) => level.trim() !== level || level.endsWith(".")) ? `in the path ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(path)} a level begins or ends with a blank, or ends with ".", which Windows drops` : void 0;
}
var FOREIGN_WHY = {
  "*": " (there are no wildcards and no variables)",
  "?": " (there are no wildcards and no variables)",
  $: " (there are no wildcards and no variables)",
  "\\": '; write "/" between the levels'
};

// src/manifest/kms-reference.ts
var INLINE = "base64,";
var MAX_KMS_REFERENCE_CHARACTERS = 2048 + _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BASE64_CHARACTERS */ .k0;
var NOTHING = new Uint8Array();
function parseKms(body) {
  if (body === "") {
    return 'nothing follows "kms:"; write the path of a file, or "base64," and the ciphertext';
  }
  if (!body.startsWith(INLINE)) {
    return refusePath(body) ?? { path: body, ciphertext: NOTHING };
  }
  const decoded = (0,_chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_10__/* .decodeCiphertext */ .TU)(body.slice(INLINE.length));
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
    selector: (0,_chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_10__/* .selectorOf */ .Bk)(text.ciphertext),
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
  const place = (0,_chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_12__/* .parseKeyArn */ .Ol)(key);
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
      `the key ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(fragment)} holds "/" or "~", which the short form cannot; write ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(`#/${escapeSegment(fragment)}`)} for that one key${stepsHint(fragment)}`
    );
  }
  return { ok: true, pointer: `/${fragment}` };
}
function parsePointer(pointer) {
  return /~(?![01])/.test(pointer) ? refuse(
    `in the pointer ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(pointer)} a "~" is followed by neither 0 nor 1; "~0" stands for "~", "~1" for "/"`
  ) : { ok: true, pointer };
}
function stepsHint(fragment) {
  return fragment.includes("/") && !/~(?![01])/.test(fragment) ? `, ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(`#/${fragment}`)} for one step a key` : "";
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
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(name)} holds ${describe(foreign[0])}; allowed are letters, digits and "_.-/"`;
  }
  if (segments.includes("")) {
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(name)} has an empty level: a slash at its end, or two in a row`;
  }
  if (segments.length > MAX_LEVELS) {
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(name)} has ${segments.length} levels; allowed are ${MAX_LEVELS}`;
  }
  const characters = arnPrefix.length + path.length;
  if (characters > MAX_ARN_CHARACTERS) {
    return `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(name)} has ${characters} characters with its ARN; allowed are ${MAX_ARN_CHARACTERS}`;
  }
  return void 0;
}
function describe(character) {
  if ("*?$".includes(character)) {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(character)} (there are no wildcards and no variables)`;
  }
  return character === " " ? "a blank" : (0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(character);
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
    return /^[1-9][0-9]{0,14}$/.test(selector) ? void 0 : `the version ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(selector)} is no whole number from 1 without zeros in front; labels do not begin with a digit`;
  }
  if (!/^[a-zA-Z0-9_.-]+$/.test(selector)) {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(selector)} is neither a version (digits) nor a label (letters, digits and "_.-")`;
  }
  if (/^(aws|ssm)/i.test(selector)) {
    return `the label ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(selector)} begins with "aws" or "ssm", which no label does`;
  }
  return selector.length > MAX_LABEL_CHARACTERS ? `the label ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(selector)} has ${selector.length} characters; allowed are ${MAX_LABEL_CHARACTERS}` : void 0;
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
    text: `ssm:${arn === void 0 ? name : (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_7__/* .formatArn */ .bH)(arn)}${selector ?? ""}${suffix}`,
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
    return `the reference ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(text)} holds a control character; allowed are printable characters on one line`;
  }
  if (text.trim() !== text) {
    return `the reference ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(text)} begins or ends with a blank; remove it`;
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
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(word)} is no known scheme (known: ${KNOWN_SCHEMES.map((scheme) => `"${scheme}:"`).join(", ")}), and ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(rest)} is neither a version nor a label of a parameter${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(word, [...KNOWN_SCHEMES, ...LATER_SCHEMES])}`;
}
function parseNamedParameter(body, prefix) {
  const colon = body.indexOf(":");
  const written = colon === -1 ? body : body.slice(0, colon);
  const selector = colon === -1 ? void 0 : body.slice(colon + 1);
  if (/^[^/]+\//.test(written) && prefix === void 0) {
    const fix = `write ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(`/${written}`)}, or set "prefix" under "defaults" in the manifest`;
    return refuse2(refuseName(written) ?? `the name ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(written)} has no slash in front; ${fix}`);
  }
  const name = written === "" || written.startsWith("/") ? written : `${prefix ?? ""}${written}`;
  return checkParameter({ ok: true, name, arn: void 0, selector });
}
function parseArnParameter(text) {
  const result = (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_7__/* .parseArn */ .Lw)(text);
  return result.ok ? checkParameter({ ok: true, name: result.arn.name, arn: result.arn, selector: result.selector }) : result;
}
function checkParameter(parameter) {
  const { name, arn, selector } = parameter;
  if (isSecretsManagerName(name)) {
    return refuse2(
      `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(name)} is a secret of Secrets Manager, which is not supported yet; this version reads parameters only`,
      "unsupported"
    );
  }
  const refused = refuseName(name, arn === void 0 ? void 0 : (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_7__/* .formatArn */ .bH)({ ...arn, name: "" })) ?? (selector === void 0 ? void 0 : refuseSelector(selector));
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
  if (reference === void 0 || !isEnvName(name)) {
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
  if (!isEnvName(name.text)) {
    mistakes.add("mistake", name.position, `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(name.text)} is not allowed: ${ENV_NAME_RULE}`);
    return void 0;
  }
  return { name, reference: cutWord(content, equals + 1, content.length, number) };
}
function cutWord(content, start2, end, line) {
  let first = start2;
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
    const parsed = (0,_chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_13__/* .parseSinkUri */ .V)(item.value);
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
  pattern: ENV_NAME_PATTERN,
  patternErrorMessage: ENV_NAME_RULE
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
      pattern: _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_12__/* .KEY_ARN_PATTERN */ .hk,
      patternErrorMessage: _chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_12__/* .KEY_ARN_RULE */ .rq,
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
      if (name === void 0 || !isEnvName(name)) {
        continue;
      }
      names.add(name);
      if (!secrets.has(name)) {
        mistakes.add(
          "mistake",
          item.position,
          () => `scope ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(key)}: ${name} is not declared under "secrets"${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(name, secrets)}`
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
        `the scope ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(scope)} does not exist: no manifest with "scopes" is there; leave the input "scope" out`
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
  const problem = scope === void 0 ? 'the manifest has scopes, so the input "scope" is required' : `the scope ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(scope)} does not exist${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(scope, known)}`;
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
  const inner = path === "" ? (0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .plainOrQuoted */ .E)(key) : `${path}.${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .plainOrQuoted */ .E)(key)}`;
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
  return `${label(path)}unknown key ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(key)}${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(key, known)}; allowed: ${known.join(", ")}`;
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
      refuse3(item, path, `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(String(value))} is listed twice`, mistakes);
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
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(text)} is not allowed${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_14__/* .hint */ .a)(text, schema.enum)}; allowed: ${schema.enum.join(", ")}`;
  }
  const characters = Array.from(text).length;
  if (characters < (schema.minLength ?? 0)) {
    return "must not be empty";
  }
  if (characters > (schema.maxLength ?? Number.POSITIVE_INFINITY)) {
    return `has ${characters} characters; allowed are ${schema.maxLength}`;
  }
  if (schema.pattern !== void 0 && !compile(schema.pattern).test(text)) {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .quote */ .h)(text)} is not allowed: ${schema.patternErrorMessage ?? schema.pattern}`;
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
  const found = new Mistakes();
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
  const names = entries.filter(({ key }) => isEnvName(key)).map(({ key, position }) => ({ name: key, position }));
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
  const mistakes = new Mistakes();
  const manifest = request.manifest === void 0 ? void 0 : await readManifest(request.manifest, mistakes);
  const isUnreadable = manifest === "unreadable";
  const known = isUnreadable ? void 0 : manifest;
  const defaults = isUnreadable ? UNKNOWN_DEFAULTS : known?.defaults ?? NO_DEFAULTS;
  const inline = readInline(request.inlineSecrets ?? "", defaults, mistakes);
  checkTogether(known, inline, mistakes);
  const guardNames = await openNameGuard(request.allowedNames ?? []);
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
  const { readCiphertexts } = await __webpack_require__.e(/* import() */ 3397).then(__webpack_require__.bind(__webpack_require__, 3397));
  return await readCiphertexts(declarations, readFile, mistakes);
}
function checkTogether(manifest, inline, mistakes) {
  const names = manifest?.names ?? [];
  refuseRepeatedNames([...names, ...inline.names], mistakes);
  const surplus = inline.names[Math.max(0, MAX_SECRETS - names.length)];
  if (surplus !== void 0) {
    const total = names.length + inline.names.length;
    mistakes.add("mistake", surplus.position, `there are ${total} secrets; allowed are ${MAX_SECRETS}`);
  }
}
function refuseDeclarations(mistakes) {
  const { listed, count: count2 } = mistakes;
  const details = mistakes.lines();
  if (listed.every(({ kind }) => kind === "unsupported")) {
    const what = count2 === 1 ? "one thing that is" : `${count2} things that are`;
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT105", `the declarations use ${what} not supported yet; nothing was read`, {
      details
    });
  }
  if (listed.every(({ kind }) => kind === "scope")) {
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT104", listed.map(({ message }) => message).join("; "));
  }
  if (listed.every(({ kind }) => kind === "name")) {
    const what = count2 === 1 ? "a variable that is" : `${count2} variables that are`;
    return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT110", `the declarations name ${what} refused; nothing was read`, { details });
  }
  const found = count2 === 1 ? "a mistake" : `${count2} mistakes`;
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT103", `the declarations have ${found}; nothing was read`, { details });
}
function requireAny(declarations) {
  if (declarations.length === 0) {
    throw nothingDeclared("neither the manifest nor the input `secrets` declares a secret");
  }
  return declarations;
}
var WRITE_THREE_LINES = "Write these three lines into `.keytrail.yml`, or one line `DATABASE_URL = ssm:/acme/prod/db_url` into the input `secrets`.";
function nothingDeclared(reason, fix = WRITE_THREE_LINES) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT102", `nothing is declared: ${reason}; write for example`, {
    details: ["version: 1", "secrets:", "  DATABASE_URL: ssm:/acme/prod/db_url"],
    fix
  });
}

// src/platforms/workspace.ts


// src/repository.ts
function refuseFile(path, { what }, reason, cause) {
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT106", `${what} ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .plainOrQuoted */ .E)(path)} ${reason}.`, { cause });
}

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
  return isAnother ? `is no path on Windows: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_16__/* .plainOrQuoted */ .E)(part)} stands for something else there` : void 0;
}

// src/platforms/read-inside.ts


var Refusal = class extends Error {
  name = "Refusal";
};
function readInside(root, path, maxBytes) {
  const top = resolveLinks(root);
  const file = top === void 0 ? void 0 : resolveLinks((0,node_path__WEBPACK_IMPORTED_MODULE_30__.join)(root, path));
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
    (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.closeSync)(handle);
  }
}
function openFile(file) {
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_29__.lstatSync)(file).isFile()) {
    throw new Refusal("is no regular file");
  }
  try {
    return _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_21__/* .SYSTEM */ .IJ.openRegular(file, node_fs__WEBPACK_IMPORTED_MODULE_29__.constants.O_RDONLY);
  } catch (thrown) {
    throw thrown instanceof _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_21__/* .NotAFileError */ .ZJ ? new Refusal("is no regular file") : thrown;
  }
}
function resolveLinks(path) {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_29__.realpathSync.native(path);
  } catch (thrown) {
    const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_21__/* .codeOf */ .$N)(thrown);
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
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.lstatSync)(path).isSymbolicLink();
  } catch {
    return false;
  }
}
function isBelow(top, path) {
  const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_30__.relative)(top, path).split(node_path__WEBPACK_IMPORTED_MODULE_30__.sep);
  return !(0,node_path__WEBPACK_IMPORTED_MODULE_30__.isAbsolute)((0,node_path__WEBPACK_IMPORTED_MODULE_30__.relative)(top, path)) && parts[0] !== ".." && !parts.some(isGitFolder);
}
function confirmSame(handle, file, top) {
  const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.fstatSync)(handle, { bigint: true });
  const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.lstatSync)(file, { bigint: true });
  if (opened.dev !== found.dev || opened.ino !== found.ino || !isBelow(top, placeOf(handle, file))) {
    throw new Refusal("was exchanged while it was opened");
  }
}
function placeOf(handle, file) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.readlinkSync)(`/proc/self/fd/${handle}`);
  } catch {
    return node_fs__WEBPACK_IMPORTED_MODULE_29__.realpathSync.native(file);
  }
}
function readAtMost(handle, maxBytes) {
  const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.fstatSync)(handle);
  const buffer = Buffer.allocUnsafe(size > maxBytes ? 0 : maxBytes + 1);
  let length = 0;
  for (let count2 = -1; count2 !== 0 && length < buffer.length; length += count2) {
    count2 = (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.readSync)(handle, buffer, length, buffer.length - length, null);
  }
  if (size > maxBytes || length > maxBytes) {
    throw new Refusal(`has ${Math.max(size, length)} bytes; at most ${maxBytes} are allowed`);
  }
  return buffer.subarray(0, length);
}

// src/platforms/workspace.ts
var ADD_CHECKOUT = "The workspace is empty: add actions/checkout before this step.";
function workspaceRepository(workspace) {
  return {
    origin: "workspace",
    read: async (path, options) => {
      const inside = insidePath(path, _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_21__/* .SYSTEM */ .IJ.hasDrives);
      if ("refusal" in inside) {
        throw refuseFile(path, options, inside.refusal);
      }
      try {
        return readInside(workspace, inside.path, options.maxBytes);
      } catch (thrown) {
        const reason = thrown instanceof Refusal ? thrown.message : `could not be read (${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_21__/* .codeOf */ .$N)(thrown) ?? "unknown reason"})`;
        throw refuseFile(path, options, reason, thrown);
      }
    }
  };
}
function isEmptyWorkspace(workspace) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_29__.readdirSync)(workspace).length === 0;
  } catch {
    return true;
  }
}

// src/stops/declare.ts
var CIPHERTEXT = { what: "the ciphertext", maxBytes: _chunk_YPCRYQX6_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_CIPHERTEXT_FILE_BYTES */ .NI };
async function declareSecrets(job) {
  const { budget, inputs, ledger, report, repository } = job;
  ledger.stage = "declare";
  ledger.repository = repository;
  const misfit = misfitOf(job);
  if (misfit !== void 0) {
    throw misfit;
  }
  if (inputs.command !== void 0) {
    const { planCommand } = await __webpack_require__.e(/* import() */ 2767).then(__webpack_require__.bind(__webpack_require__, 2767));
    planCommand(job, inputs.command);
  }
  const manifest = await readManifest2(job);
  const declared = await declare({
    ...manifest === void 0 ? {} : { manifest },
    ...inputs.secrets === void 0 ? {} : { inlineSecrets: inputs.secrets },
    ...inputs.scope === void 0 ? {} : { scope: inputs.scope },
    // An output, or a file whose path goes nowhere, is no variable: any name will do.
    allowedNames: (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_11__/* .setsVariables */ .NM)(inputs.export) ? inputs.allowEnvNames : "all",
    readFile: (path) => repository.read(path, { ...CIPHERTEXT, signal: budget.work })
  });
  ledger.declared = declared;
  if (inputs.audit.signingKey !== void 0 || declared.audit.length > 0 || isAnyRemote(inputs.audit.sinks)) {
    const { settleSinks } = await __webpack_require__.e(/* import() */ 8699).then(__webpack_require__.bind(__webpack_require__, 8699));
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
  (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_11__/* .wakeCompilers */ .Rk)(bytes?.byteLength ?? 0);
  if (bytes !== void 0) {
    return { path, bytes };
  }
  const place = repository.commit === void 0 ? "the workspace" : `the commit ${repository.commit}`;
  if (path !== DEFAULT_MANIFEST) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_("KT106", `the manifest ${path} does not exist in ${place}.`, {
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
  if (repository.origin !== "workspace" || !isEmptyWorkspace(platform.workspace)) return void 0;
  return platform.kind === "github" ? ADD_CHECKOUT : `The folder ${platform.workspace} is empty.`;
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
    const target = (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceOf */ .vz)(declaration.reference.scheme).locate(declaration, { ...home, region });
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
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_(
    "KT107",
    `the Region of ${misplaced.length} of ${declarations.length} secrets ${[...unknown, ...unfit].join(", or ")}.`,
    {
      details: (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .table */ .tp)(
        misplaced.map((each) => [
          formatPosition(each.position),
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
  const region = (0,_chunk_LIB56XP7_js__WEBPACK_IMPORTED_MODULE_27__/* .findRegion */ .g)(job.inputs.region, job.env);
  const targets = locate(job, declared, { partition, account, region: region?.value });
  const plans = (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_6__/* .planSessions */ .RR)(targets);
  const stsRegion = region?.value ?? targets[0]?.region ?? "";
  ledger.stage = "identify";
  (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_6__/* .checkAccount */ .g4)(inputs, "the role", inputs.role.arn);
  openConnections(job, plans, { stsRegion, partition });
  if (isTrailRemote(ledger)) {
    const { openSinkConnections } = await __webpack_require__.e(/* import() */ 1792).then(__webpack_require__.bind(__webpack_require__, 1792));
    openSinkConnections(job, { partition, region: stsRegion });
  }
  await job.aws.prepareAssumeRole(stsRegion);
  if (!await underWay.hasEnded()) {
    await job.aws.rehearseAssumeRole(stsRegion);
  }
  const jwt = await job.report.waiting("the OIDC token", underWay.token);
  const claims = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_9__/* .readClaims */ .I)(jwt);
  tellClaims(job, claims);
  const sessionName = inputs.sessionName ?? job.platform.sessionName(claims);
  return { kind: "role", role: inputs.role, token: jwt, sessionName, stsRegion, plans };
}
async function identifyByChain(job, declared) {
  const { aws, budget, inputs, ledger, platform, report } = job;
  ledger.stage = "identify";
  const region = (0,_chunk_LIB56XP7_js__WEBPACK_IMPORTED_MODULE_27__/* .findRegion */ .g)(job.inputs.region, job.env);
  const stsRegion = region?.value ?? declared.declarations[0]?.region?.value ?? DEFAULT_CHAIN_REGION;
  await Promise.all([report.unnarrowed(), platform.prepare()]);
  const chain = await report.waiting("AWS credentials", identifyChain(aws, stsRegion, budget.work));
  const { partition, caller, credentials } = chain;
  report.identified(credentials.source === void 0 ? caller.arn : `${caller.arn}, ${credentials.source}`);
  (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_6__/* .checkAccount */ .g4)(inputs, "the caller", caller.arn);
  const targets = locate(job, declared, { partition, account: caller.account, region: region?.value });
  return { kind: "chain", chain, plan: (0,_chunk_DPDYGFPE_js__WEBPACK_IMPORTED_MODULE_6__/* .planOf */ .XC)(targets) };
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
    const url = (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_18__/* .guessEndpoint */ .r_)(service, region, partition, env);
    if (url !== void 0) {
      connections.open(url, calls2);
    }
  };
  open("STS", stsRegion, Math.min(plans.length, _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_28__/* .CALLS_AT_ONCE */ .w));
  const calls = plans.flatMap(({ batches }) => batches.flatMap(([first]) => first ?? []));
  const alike = Map.groupBy(calls.slice(0, _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_28__/* .CALLS_AT_ONCE */ .w), ({ scheme, region }) => `${scheme} ${region}`);
  for (const group of alike.values()) {
    const { scheme = "", region = "" } = group[0] ?? {};
    open((0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceOf */ .vz)(scheme).service, region, group.length);
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
  const loadLater = () => Promise.all(/* import() */[__webpack_require__.e(4340), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 3266));
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
    (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .throwIfOver */ .W3)(job.budget);
    await record.result();
    (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .throwIfOver */ .W3)(job.budget);
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
  const aws = new _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .Aws */ .gY({
    env,
    connections,
    attemptMs: budget.attemptMs,
    userAgent: `keytrail/${_chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .xv} (${platform.kind === "terminal" ? "cli" : platform.kind})`,
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

// src/read-row.ts
function readRow(value, ledger) {
  const { declaration, read, outcome } = value;
  const facts = read?.outcome.kind === "found" ? read.outcome : void 0;
  const where = value.delivered ?? "nowhere";
  const stale = ledger.isStale(value) ? `, older than ${declaration.maxAge?.text}` : "";
  return [
    declaration.name,
    declaration.reference.text,
    facts?.version == null ? "" : `v${facts.version}`,
    (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .ageText */ .XG)(value.age),
    outcome === "found" ? `\u2192 ${where}${stale}` : `\u2192 ${outcome === "defaulted" ? `default, ${where}` : "not there, not set"}`
  ];
}

// src/retry-lines.ts
var GATHER_MS = 2e3;
var RetryLines = class {
  #log;
  #now;
  #kinds = /* @__PURE__ */ new Map();
  constructor(log, now) {
    this.#log = log;
    this.#now = now;
  }
  add(retry) {
    const key = `${retry.what} ${retry.trouble}`;
    const kind = this.#kinds.get(key);
    if (kind === void 0) {
      this.#kinds.set(key, { toldAt: this.#now(), untold: 0, last: retry });
      this.#log.line`\u2026 ${retry.what} is tried again: ${retry.reason}`;
      return;
    }
    kind.untold += 1;
    kind.last = retry;
    if (this.#now() - kind.toldAt >= GATHER_MS) {
      this.#tell(kind);
    }
  }
  /** Tells what was gathered; at the end of a wait. */
  flush() {
    for (const kind of this.#kinds.values()) {
      if (kind.untold > 0) {
        this.#tell(kind);
      }
    }
  }
  #tell(kind) {
    const { what, reason } = kind.last;
    this.#log.line`\u2026 ${what} is tried again: ${reason} (${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(kind.untold, "more time")})`;
    kind.untold = 0;
    kind.toldAt = this.#now();
  }
};

// src/sources/words.ts
var NOUNS = { ssm: "parameter", kms: "ciphertext" };
function countTargets(targets) {
  const counts = Object.entries(NOUNS).flatMap(([scheme, noun]) => {
    const own = targets.filter((target) => target.scheme === scheme).length;
    return own === 0 ? [] : [(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(own, noun)];
  });
  return counts.length === 0 ? (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(0, "parameter") : counts.join(" and ");
}

// src/summary.ts
var LIST_LIMIT_BYTES = 45e4;
function renderSummary(options) {
  const { detail, ledger, error, digest } = options;
  const parts = [heading(ledger, error), ...error === void 0 ? [] : [failure(error, detail)]];
  if (detail === "full") {
    parts.push(
      ...secretsTable(options),
      ...sessionLines(ledger),
      `Record: ${(0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(options.auditFile)}`
    );
  }
  parts.push(...trailLines(options));
  if (digest !== void 0) {
    parts.push(`Digest of the record: ${(0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(digest)}`);
  }
  return `${parts.join("\n\n")}
`;
}
function heading(ledger, error) {
  const all = ledger.declared?.declarations.length ?? 0;
  const read = [...ledger.reads.values()].filter(({ outcome }) => outcome.kind === "found");
  const stale = [...ledger.values.values()].filter((value) => ledger.isStale(value)).length;
  const older = stale === 0 ? "" : `, ${stale} older than allowed`;
  const reads = `${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(all, "secret")} declared, ${countTargets(read.map(({ target }) => target))} read in ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(ledger.calls.length, "call")}${older}`;
  return `### Keytrail: ${error === void 0 ? "loaded" : "failed, nothing was exported"}

${reads}`;
}
function failure(error, detail) {
  const page = `[${error.code}](${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .errorPage */ .Wr)(error.code)})`;
  if (detail === "counts") {
    return page;
  }
  const lines = [error.message, ...error.details, ...error.fix.map((fix) => `Fix: ${fix}`)];
  const items = lines.filter((line) => line.trim() !== "").map((line) => `- ${(0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(line.trim())}`);
  return [page, ...fitting(items, (left) => `- and ${left} more`), ...pasteBlock(error)].join("\n");
}
function pasteBlock({ paste }) {
  const lines = paste.map((line) => (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(line).replaceAll("`", "\\x60"));
  return lines.length === 0 ? [] : ["", "```json", ...lines, "```"];
}
function secretsTable({ error, ledger, now }) {
  const declarations = ledger.declared?.declarations ?? [];
  if (declarations.length === 0) {
    return [];
  }
  const rows = declarations.map((declaration) => {
    const value = ledger.values.get(declaration);
    const read = ledger.readFor(declaration);
    const found = read?.outcome.kind === "found" ? read.outcome : void 0;
    const cells = [
      (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(declaration.name),
      (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(declaration.reference.text),
      found?.version == null ? "" : `${found.version}`,
      (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .ageText */ .XG)(value === void 0 ? (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_3__/* .ageSeconds */ .Ru)(found?.lastModified ?? null, now) : value.age) + (value !== void 0 && ledger.isStale(value) ? `, allowed ${declaration.maxAge?.text}` : ""),
      value?.outcome ?? read?.outcome.kind ?? "unread",
      error === void 0 ? value?.delivered ?? "" : "",
      (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(declaration.owner ?? "")
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    [
      "| Secret | Reference | Version | Age | Outcome | Goes to | Owner |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...fitting(rows, (left) => `| and ${left} more | | | | | | |`)
    ].join("\n")
  ];
}
function sessionLines(ledger) {
  return ledger.sessions.map(
    ({ arn, accessKeyId }) => `Session: ${(0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(arn)}, access key ${(0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(accessKeyId)}`
  );
}
function trailLines({ detail, trail }) {
  const [heading2, ...lines] = detail === "full" ? trail : trail.slice(0, 1);
  if (heading2 === void 0) {
    return [];
  }
  const items = lines.map((line) => `- ${(0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(line)}`);
  return [[heading2, ...items.length > 0 ? ["", ...items] : []].join("\n")];
}
function fitting(lines, tellRest) {
  let bytes = 0;
  const end = lines.findIndex((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > LIST_LIMIT_BYTES;
  });
  return end < 0 ? lines : [...lines.slice(0, end), tellRest(lines.length - end)];
}

// src/report.ts
var TELL_AFTER_MS = 2e3;
var DIGEST_START = "sha256:".length;
var SHOWN_DIGEST_DIGITS = 6;
var SHOWN_COMMIT_DIGITS = 12;
var Report = class {
  #options;
  #retries;
  #digest;
  /** What was told of the way before the line that begins a log. */
  #early = [];
  constructor(options) {
    this.#options = options;
    this.#retries = new RetryLines(options.log, options.now);
  }
  /** For what is told of one way of hand-over only, in a file of its own. */
  get log() {
    return this.#options.log;
  }
  /** Waits for what is under way, and says so when it takes long. */
  async waiting(what, work) {
    const tell = () => this.log.line`\u2026 waiting for ${what} for more than ${TELL_AFTER_MS / 1e3} s`;
    const timer = setTimeout(tell, TELL_AFTER_MS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.#retries.flush();
    }
  }
  retrying(retry) {
    this.#retries.add(retry);
  }
  /** STS did not take the token. */
  renewing(isReadAgain) {
    const next = isReadAgain ? "it is read again" : "another one is asked for";
    this.log.line`\u2026 STS did not accept the OIDC token: ${next}`;
  }
  /** Says where requests go when a variable sends them elsewhere: an endpoint, or a proxy. */
  routed(what, where, variable) {
    if (this.#early !== void 0) {
      this.#early.push([what, where, variable]);
      return;
    }
    this.log.line`\u2192 ${what.padEnd(8)}  ${where}, from ${variable}`;
  }
  declared({ declarations, manifest, scope }) {
    const commit = this.#options.ledger.repository?.commit?.slice(0, SHOWN_COMMIT_DIGITS);
    const file = commit === void 0 ? manifest?.path : manifest && `${manifest.path} of commit ${commit}`;
    const from = [file ?? "inline", ...scope === null ? [] : [`scope ${scope}`]].join(", ");
    this.log.line`Keytrail ${_chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .xv} \u00b7 ${from} \u00b7 ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(declarations.length, "secret")}`;
    this.#tellRoutes();
  }
  identified(who) {
    this.log.line`\u2713 identity  ${who}`;
  }
  /** Credentials of the SDK's own chain reach as far as their owner's: whoever reviews the run should know. */
  async unnarrowed() {
    await this.#options.platform.warn(
      "no role-to-assume: the credentials of the AWS SDK's own chain are used, and nothing narrows them to the declared secrets."
    );
  }
  assumed(sessions, durationSeconds) {
    for (const { facts, plan } of sessions) {
      const limit = facts.policy === null ? "not limited" : `limited to ${countTargets(plan.targets)}`;
      this.#tellSession(facts, durationSeconds, limit);
    }
  }
  /** The sessions of the audit sinks, beside those that read. */
  sinksOpened(sessions, durationSeconds) {
    for (const { facts } of sessions) {
      this.#tellSession(facts, durationSeconds, "limited to writing records");
    }
  }
  #tellSession({ arn, name, role }, durationSeconds, limit) {
    const who = role === null ? arn : `role ${role.slice(role.lastIndexOf("/") + 1)}, ${durationSeconds} s`;
    this.log.line`\u2713 session   ${name ?? "the AWS SDK"} on ${who}, ${limit}`;
  }
  recorded({ record, confirmed, missed, unsigned }) {
    const digest = record.digest.slice(DIGEST_START, DIGEST_START + SHOWN_DIGEST_DIGITS);
    this.#digest = record.digest;
    if (confirmed.length > 0) {
      this.log.line`\u2713 recorded  ${record.phase} ${digest}\u2026  \u2192 ${confirmed.join(", ")}`;
    }
    for (const { uri, reason } of missed) {
      this.log.line`\u2717 recorded  ${record.phase} not confirmed by ${uri}: ${reason}`;
    }
    if (unsigned !== void 0) {
      this.log.line`\u2717 signed    ${record.phase} not signed by ${unsigned.key}: ${unsigned.reason}`;
    } else if (record.signature !== null) {
      this.log.line`\u2713 signed    ${record.phase} by ${record.signature.key}`;
    }
  }
  /** What of the trail whoever reviews the run should know. */
  async warnOfTrail(message) {
    await this.#options.platform.warn(message);
  }
  /** The outputs of a load that failed could not be written: its record says the same. */
  untold(thrown) {
    this.log.line`\u2717 outputs   could not be written: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .messageOf */ .bD)(thrown)}`;
  }
  read(elapsedMs) {
    const { ledger } = this.#options;
    const values = [...ledger.values.values()];
    const found = values.filter(({ read }) => read?.outcome.kind === "found").length;
    const calls = (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(ledger.calls.length, "call");
    this.log.line`\u2713 read      ${found} of ${values.length} in ${calls} (${Math.round(elapsedMs)} ms)`;
    for (const row of (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .table */ .tp)(values.map((value) => readRow(value, ledger)))) {
      this.log.line`    ${row}`;
    }
  }
  /** How many strings the CI was told to mask, and of which secrets a budget left rare forms out. */
  masked({ masks, cut }) {
    const rare = cut.length === 0 ? "" : `; rare forms (docs/masking.md) are left out for ${cut.join(", ")}`;
    this.log.line`\u2713 masked    ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(masks.length, "string")}${rare}`;
  }
  /** A value that no mask stands for will be seen in the log by whoever prints it. */
  async unmasked(unmasked) {
    const why = {
      blank: "is empty or blank",
      short: "is too short",
      binary: "is binary",
      structure: "is no text that a mask could stand for (as true or 8080)"
    };
    for (const { name, reason } of unmasked) {
      if (reason !== "spared") {
        await this.#options.platform.warn(
          `${name} ${why[reason]}: it is handed over as it is, and not masked.`
        );
      }
    }
  }
  /** What is older than allowed and is handed over all the same, all in one warning: a step shows ten at most. */
  async stale() {
    const { ledger, platform } = this.#options;
    const stale = [...ledger.values.values()].filter((value) => ledger.isStale(value));
    if (stale.length > 0) {
      const each = stale.map(
        ({ age, declaration }) => `${declaration.name} ${(0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_3__/* .tellOverdue */ .kg)(declaration, age)}`
      );
      await platform.warn(`${each.join("; ")}. Rotate what is too old, or raise its max_age.`);
    }
  }
  handedOver(variables, files, to) {
    if (variables > 0) {
      const what = to === "outputs" ? `${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(variables, "output")} of this step` : `${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(variables, "variable")} ${this.#options.platform.reach ?? "to the later steps of this job"}`;
      this.log.line`\u2713 exported  ${what}`;
    }
    if (files > 0) {
      this.log.line`\u2713 written   ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(files, "file")}, removed ${this.#options.platform.filesEnd ?? "at the end of the job"}`;
    }
    if (variables === 0 && files === 0) {
      this.log.line`\u2713 exported  nothing`;
    }
  }
  /** Folders of files that other jobs left behind. */
  swept(folders) {
    if (folders > 0) {
      this.log.line`\u2713 removed   ${(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_17__/* .count */ .U9)(folders, "folder")} with secrets that earlier jobs left behind`;
    }
  }
  /** The failed load: the error with its fix, the CI's annotation, the summary. */
  async failed(error) {
    this.#tellRoutes();
    this.log.error(error);
    await this.#options.platform.fail(error);
    await this.summarised(error);
  }
  /** Writes the summary. It is a convenience: when it cannot be written, a warning says so and the load goes on. */
  async summarised(error) {
    const { ledger, platform, summary, now } = this.#options;
    const isPublic = ledger.isPublic ?? platform.isPublic(void 0);
    const detail = summary ?? (isPublic ? "counts" : "full");
    if (detail === "off") {
      return;
    }
    const digest = this.#digest;
    const { auditFile } = platform;
    try {
      const trail = ledger.isTrailWhole ? [] : (await __webpack_require__.e(/* import() */ 2656).then(__webpack_require__.bind(__webpack_require__, 2656))).summaryOf(ledger);
      await platform.writeSummary(
        renderSummary({ detail, ledger, error, digest, auditFile, trail, now: now() })
      );
    } catch (thrown) {
      await platform.warn(`the job summary could not be written: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .messageOf */ .bD)(thrown)}`);
    }
  }
  #tellRoutes() {
    const early = this.#early ?? [];
    this.#early = void 0;
    for (const route of early) {
      this.routed(...route);
    }
  }
};

// src/surroundings.ts
function runtimeOf(env, values) {
  return {
    endpoints: shownEndpoints(env),
    custom_ca: trustsOthers(env),
    audit_failure: (0,_chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_12__/* .auditFailureOf */ .l5)(values)
  };
}
function tellEndpoints(env, report) {
  for (const [variable, address] of Object.entries(shownEndpoints(env))) {
    report.routed("endpoint", address, variable);
  }
}
async function openConnections2(env, { attemptMs }, { ledger, report }) {
  const tunnels = await (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__/* .openTunnels */ .kf)(env, {
    attemptMs,
    onProxy: (proxy, variable) => {
      ledger.isProxied = true;
      report.routed("proxy", proxy, variable);
    },
    onTried: (failure2) => {
      ledger.proxyFailure = failure2;
    }
  });
  return new _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_0__/* .Connections */ .UQ(tunnels);
}
function shownEndpoints(env) {
  const entries = Object.entries((0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_18__/* .endpointOverrides */ .PX)(env));
  return Object.fromEntries(entries.map(([variable, address]) => [variable, (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__/* .showAddress */ .mC)(address)]));
}
function trustsOthers(env) {
  const stores = /--use-(openssl|system)-ca/.test(env["NODE_OPTIONS"] ?? "");
  return Boolean(env["NODE_EXTRA_CA_CERTS"]) || env["NODE_USE_SYSTEM_CA"] === "1" || stores;
}

// src/commands/load-job.ts
async function loadJob({ env, exec, inputs: given, log, platform, to }) {
  const ledger = new Ledger(platform.kind, platform.unverified, runtimeOf(env, given));
  const report = new Report({ log, platform, ledger, summary: "off", now: Date.now });
  const recorded = { platform, ledger, report, now: Date.now };
  tellEndpoints(env, report);
  let inputs;
  try {
    inputs = { ...readInputs(given, await (0,_chunk_2IPL2RBU_js__WEBPACK_IMPORTED_MODULE_12__/* .loadAuditReader */ .Zt)(given)), export: to };
    ledger.sinks = inputs.audit.sinks;
    await (0,_chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNetwork */ .v8)({ env, endpoints: (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_18__/* .endpointOverrides */ .PX)(env) });
  } catch (thrown) {
    return await refuseToStart(recorded, thrown);
  }
  const budget = (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .startBudget */ .cg)(inputs.timeoutSeconds, (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_31__/* .sinceStartMs */ .X)());
  const connections = await openConnections2(env, budget, { ledger, report });
  const started = { ...recorded, budget, inputs, env, connections };
  return await start(exec === void 0 ? started : { ...started, exec }, platform);
}
async function start(started, platform) {
  const signals = cancelOnSignals(started.budget);
  const exitCode = await load(started, await askForToken(started));
  const { failure: failure2 } = platform;
  if (failure2?.code === "KT404") {
    return (0,_chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_5__/* .exitStatusOf */ .e)({ code: null, signal: signals[0] ?? "SIGTERM" });
  }
  if (failure2 === void 0 || failure2.code === "KT703") {
    return exitCode;
  }
  explainInputs(platform, failure2);
  return _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .CATALOGUE */ .yh[failure2.code].exit;
}
async function refuseToStart(recorded, thrown) {
  const budget = (0,_chunk_WMDDEVGD_js__WEBPACK_IMPORTED_MODULE_24__/* .startBudget */ .cg)(DEFAULT_TIMEOUT_SECONDS, (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_31__/* .sinceStartMs */ .X)());
  await refuse4({ ...recorded, budget }, thrown);
  explainInputs(recorded.platform, thrown);
  return thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_ ? _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .CATALOGUE */ .yh[thrown.code].exit : _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .CATALOGUE */ .yh.KT901.exit;
}
function explainInputs({ kind }, failure2) {
  const isOfInputs = failure2 instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_22__/* .KeytrailError */ .E_ && /^KT1(?!11)/.test(failure2.code);
  if (kind === "terminal" && isOfInputs) {
    (0,_chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_4__/* .openTerminalLog */ .Lj)().line`  An input that is named here is the option of that name: --scope, --secret, --manifest, \u2026`;
  }
}
function cancelOnSignals(budget) {
  const received = [];
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      received.push(signal);
      budget.cancel(signal);
    });
  }
  return received;
}

// src/platforms/inherited-env.ts
var MINIMAL = /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TERM|COLORTERM|NO_COLOR|TMPDIR|PWD)$/;
var MINIMAL_ON_WINDOWS = /^(?:PATHEXT|COMSPEC|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TEMP|TMP|USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(?:\(X86\))?|PROCESSOR_ARCHITECTURE|NUMBER_OF_PROCESSORS)$/;
function ownEnv(env) {
  return pick(env, () => true);
}
function minimalEnv(env, system = _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_21__/* .SYSTEM */ .IJ) {
  return pick(env, (given) => {
    const name = system.variableName(given);
    return MINIMAL.test(name) || system.hasDrives && MINIMAL_ON_WINDOWS.test(name);
  });
}
function pick(env, isKept) {
  return Object.fromEntries(
    Object.entries(env).flatMap(
      ([name, value]) => value !== void 0 && isKept(name) ? [[name, value]] : []
    )
  );
}




/***/ }),

/***/ 3399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseSinkUri)
/* harmony export */ });
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9802);




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
        `unknown parameter ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(name)}${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(name, PARAMETERS)}; allowed: ${PARAMETERS.join(", ")}`
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
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(uri)} is no sink${known === void 0 ? (0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(word, SCHEMES) : ""}; allowed: ${FORMS}`;
}




/***/ }),

/***/ 2620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   bH: () => (/* binding */ formatArn),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1059);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(934);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9802);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3373);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4253);







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
    return `the ARN's partition ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(partition)} is none of AWS`;
  }
  if (service !== "ssm") {
    return `the ARN's service ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(service)} is not "ssm"`;
  }
  if (!(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegion */ .Dp)(region)) {
    return `the ARN's Region ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(region)} is no Region`;
  }
  if ((0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(region) !== partition) {
    return `the ARN's Region ${region} lies in the partition "${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(region)}", not in ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(partition)}`;
  }
  return /^[0-9]{12}$/.test(account) ? void 0 : `the ARN's account ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(account)} is not 12 digits`;
}
function refuseResource(resource) {
  return resource.startsWith("parameter/") && resource.length > "parameter/".length ? void 0 : `the ARN's resource ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(resource)} is not "parameter/" and a name`;
}
function refuseMore(more) {
  return more.length === 0 ? void 0 : 'the ARN has more than one ":" after the name';
}

// src/sources/get-parameters.ts
var GET_PARAMETERS = "ssm:GetParameters";
async function getParameters(targets, names, decrypt, options) {
  const { aws, credentials, signal } = options;
  const region = targets[0]?.region ?? "";
  return await (0,_chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__/* .observeCall */ .Lm)(
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
  const aboutOne = (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_5__/* .isDenied */ .GZ)(error) || keyRefused;
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
    value: new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(target.declarations[0]?.name ?? "", parameter.value),
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
  const suffix = _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_4__/* .DNS_SUFFIXES */ .gf[arn.split(":")[1] ?? ""];
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
var SOURCES = { ssm, kms: _chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_0__/* .kms */ .iv };
function sourceOf(scheme) {
  const source = SOURCES[scheme];
  if (source === void 0) {
    throw new RangeError(`no source for the scheme ${scheme}`);
  }
  return source;
}




/***/ }),

/***/ 9303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sinceStartMs)
/* harmony export */ });
// src/clock.ts
function sinceStartMs() {
  return process.uptime() * 1e3;
}




/***/ }),

/***/ 7741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   XG: () => (/* binding */ ageText),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
// src/text.ts
var SECONDS = { day: 86400, hour: 3600, minute: 60 };
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function ageText(seconds) {
  if (seconds === null) {
    return "";
  }
  if (seconds >= SECONDS.day) {
    return `${Math.floor(seconds / SECONDS.day)} d`;
  }
  return seconds >= SECONDS.hour ? `${Math.floor(seconds / SECONDS.hour)} h` : `${Math.floor(seconds / SECONDS.minute)} min`;
}
function table(rows) {
  const widths = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(cell.length, widths[column] ?? 0);
    });
  }
  return rows.map(
    (row) => row.flatMap((cell, column) => widths[column] === 0 ? [] : [cell.padEnd(widths[column] ?? 0)]).join("  ").trimEnd()
  );
}




/***/ }),

/***/ 5340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ deliveryOf),
/* harmony export */   NM: () => (/* binding */ setsVariables),
/* harmony export */   Rk: () => (/* binding */ wakeCompilers),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   cF: () => (/* binding */ pairOf)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
// src/compilers.ts

var MANY_CHARACTERS = 32 * 1024;
var areResting = false;
function wakeCompilers(characters = Number.POSITIVE_INFINITY) {
  if (areResting && characters >= MANY_CHARACTERS) {
    areResting = false;
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--opt");
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--maglev");
  }
}

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
  return delivery.as === "file" ? [{ name, value: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(filesDir ?? "", name) }] : [{ name, value: secret }];
}




/***/ }),

/***/ 1628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ BudgetSpent),
/* harmony export */   W3: () => (/* binding */ throwIfOver),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   cg: () => (/* binding */ startBudget)
/* harmony export */ });
/* harmony import */ var _chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9303);


// src/budget.ts
var RESERVE_SHARE = 0.1;
var RESERVE_MIN_MS = 700;
var RESERVE_MAX_SHARE = 0.5;
var RESERVE_MAX_MS = 3e3;
var ATTEMPT_SHARE = 0.25;
var ATTEMPT_MIN_MS = 200;
var ATTEMPT_MAX_MS = 1e4;
var CANCELLED_MS = 5e3;
var SPENT = "the time budget is spent";
var BudgetSpent = class extends Error {
  name = "BudgetSpent";
};
var Cancelled = class extends Error {
  name = "Cancelled";
};
function startBudget(seconds, usedMs) {
  const totalMs = seconds * 1e3;
  const deadlineMs = (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)() - usedMs + totalMs;
  const reserveMs = Math.min(
    RESERVE_MAX_MS,
    totalMs * RESERVE_MAX_SHARE,
    Math.max(RESERVE_MIN_MS, totalMs * RESERVE_SHARE)
  );
  const work = new AbortController();
  const end = new AbortController();
  const timers = [abortAfter(work, totalMs - reserveMs - usedMs), abortAfter(end, totalMs - usedMs)];
  return {
    totalMs,
    reserveMs,
    attemptMs: Math.min(ATTEMPT_MAX_MS, Math.max(ATTEMPT_MIN_MS, totalMs * ATTEMPT_SHARE)),
    work: work.signal,
    end: end.signal,
    isSpent: () => (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceStartMs */ .X)() >= deadlineMs,
    cancel: (reason) => {
      work.abort(new Cancelled(reason));
      setTimeout(() => end.abort(new Cancelled(reason)), CANCELLED_MS).unref();
    },
    stop: () => {
      timers.forEach(clearTimeout);
      work.abort(new Error("the load is over"));
      end.abort(new Error("the load is over"));
    }
  };
}
function throwIfOver({ work, isSpent }) {
  if (work.reason instanceof Cancelled) {
    throw work.reason;
  }
  if (isSpent()) {
    throw new BudgetSpent(SPENT);
  }
}
function abortAfter(controller, ms) {
  return setTimeout(() => controller.abort(new BudgetSpent(SPENT)), Math.max(0, ms));
}




/***/ }),

/***/ 672:
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

/***/ 6647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims),
/* harmony export */   Q: () => (/* binding */ claimText)
/* harmony export */ });
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);


// src/identity/claims.ts
function readClaims(token) {
  const payload = token.split(".")[1];
  try {
    const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString("utf8"));
    if (typeof claims === "object" && claims !== null && !Array.isArray(claims)) {
      return claims;
    }
  } catch {
  }
  throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_0__/* .KeytrailError */ .E_("KT203", "what came as the OIDC token has no readable claims");
}
function claimText(claims, name) {
  const value = claims[name];
  if (typeof value === "number") {
    return String(value);
  }
  return typeof value === "string" && value !== "" ? value : null;
}




/***/ })

};
;