"use strict";
exports.id = 5417;
exports.ids = [5417];
exports.modules = {

/***/ 1978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fixOfDenial),
/* harmony export */   o: () => (/* binding */ readDenial)
/* harmony export */ });
// src/stops/denial.ts
var REASON = /\b(?:because no ([\w -]+?(?:policy|policies|boundary)) allows?\b|with an explicit deny in an? ([\w -]+?(?:policy|boundary))\b)/;
function readDenial(message) {
  const [, lacking, denying] = REASON.exec(message) ?? [];
  const policy = lacking ?? denying;
  return policy === void 0 ? void 0 : { isExplicit: lacking === void 0, policy };
}
var PLACES = [
  [/^service control/, "in the organization's service control policies (SCP) for the account"],
  [/^resource control/, "in the organization's resource control policies (RCP) for the account that owns it"],
  [/boundary$/, "in the permissions boundary of the role or user"],
  [/^VPC endpoint/i, "in the policy of the VPC endpoint that the runner's requests pass"],
  [/^resource-based/, "in the owner's resource-based policy: a share of AWS RAM, or the key's policy"],
  [/^session/, "in the session policy of the credentials"],
  [/^role trust/, "in the trust policy of the role"]
];
function fixOfDenial(denial, action, what) {
  if (denial?.isExplicit) {
    return `remove the explicit deny of ${action} for ${what} ${placeOf(denial.policy)}`;
  }
  return `allow ${action} on ${what} ${placeOf(denial?.policy ?? "")}`.trim();
}
function placeOf(policy) {
  return PLACES.find(([kind]) => kind.test(policy))?.[1] ?? "in an identity-based policy of the role or user";
}




/***/ }),

/***/ 5417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchSecrets: () => (/* binding */ fetchSecrets),
/* harmony export */   handOver: () => (/* binding */ handOver),
/* harmony export */   maskSecrets: () => (/* reexport safe */ _chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__.QU)
/* harmony export */ });
/* harmony import */ var _chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2904);
/* harmony import */ var _chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9660);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4340);
/* harmony import */ var _chunk_QPRZ4RET_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(734);
/* harmony import */ var _chunk_H46XXZQF_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6687);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3373);
/* harmony import */ var _chunk_ILYFVQ6D_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9009);
/* harmony import */ var _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4124);
/* harmony import */ var _chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1978);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7741);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9802);
/* harmony import */ var _chunk_TEFWHWSY_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6173);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6287);
/* harmony import */ var _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8705);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6760);
















// src/sources/decode.ts
function decode(text, encoding) {
  const digits = text.split(/[\r\n]+/).map((line) => line.trim()).join("");
  return encoding === "hex" ? decodeHex(digits) : decodeBase64(digits);
}
function decodeHex(digits) {
  if (/[^0-9A-Fa-f]/.test(digits)) {
    return refuse("is not valid hex: it holds a character that is no hex digit");
  }
  return digits.length % 2 === 0 ? { ok: true, bytes: Buffer.from(digits, "hex") } : refuse("is not valid hex: it is cut off, the last byte has one digit");
}
function decodeBase64(text) {
  const end = text.indexOf("=");
  const digits = end < 0 ? text : text.slice(0, end);
  const padding = text.slice(digits.length);
  if (/[^A-Za-z0-9+/_-]/.test(digits) || /[^=]/.test(padding)) {
    return refuse("is not valid base64: it holds a character that base64 does not have there");
  }
  if (/[+/]/.test(digits) && /[-_]/.test(digits)) {
    return refuse("is not valid base64: it mixes the alphabets of base64 and base64url");
  }
  const bytes = Buffer.from(digits, "base64url");
  const isWhole = bytes.toString("base64url") === digits.replaceAll("+", "-").replaceAll("/", "_");
  const isPadded = padding === "" || padding.length < 3 && text.length % 4 === 0;
  return isWhole && isPadded ? { ok: true, bytes } : refuse("is not valid base64: it is cut off, or its end is wrong");
}
function refuse(reason) {
  return { ok: false, reason };
}

// src/sources/pointer.ts
var NumberText = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function extract(text, pointer) {
  const segments = splitPointer(pointer);
  if (segments === void 0) {
    return { ok: false, reason: "the pointer is not valid" };
  }
  try {
    return follow(parse(text), segments);
  } catch {
    return { ok: false, reason: "the value is not JSON, or nested too deeply" };
  }
}
function splitPointer(pointer) {
  if (pointer !== "" && !pointer.startsWith("/") || /~(?![01])/.test(pointer)) {
    return void 0;
  }
  return pointer.split("/").slice(1).map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function parse(text) {
  return JSON.parse(
    text,
    (_key, value, written) => typeof value === "number" ? new NumberText(written?.source ?? String(value)) : value
  );
}
function follow(document, segments) {
  let value = document;
  for (const [index, segment] of segments.entries()) {
    const step = descend(value, segment);
    if (!step.ok) {
      return { ok: false, reason: `${step.reason} (step ${index + 1} of the pointer)` };
    }
    value = step.value;
  }
  return render(value);
}
function descend(value, segment) {
  if (Array.isArray(value)) {
    const isIndex = /^(0|[1-9][0-9]*)$/.test(segment);
    return isIndex && Object.hasOwn(value, segment) ? { ok: true, value: value[Number(segment)] } : { ok: false, reason: `the list has no item ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .h)(segment)}` };
  }
  if (isObject(value)) {
    return Object.hasOwn(value, segment) ? { ok: true, value: value[segment] } : { ok: false, reason: `there is no key ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .h)(segment)}` };
  }
  return { ok: false, reason: `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .h)(segment)} leads into what is neither an object nor a list` };
}
function render(value) {
  if (value === null) {
    return { ok: false, reason: "the pointer leads to null" };
  }
  const text = typeof value === "string" ? value : stringify(value);
  return text.isWellFormed() ? { ok: true, text } : { ok: false, reason: "the text holds half of a surrogate pair, which has no bytes" };
}
function stringify(value) {
  if (value instanceof NumberText) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(stringify).join(",")}]`;
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => `${JSON.stringify(key)}:${stringify(member)}`
    );
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !(value instanceof NumberText);
}

// src/sources/value.ts
function resolveValue(declaration, read, now) {
  const outcome = read?.outcome ?? { kind: "unread", reason: "was not read" };
  if (outcome.kind === "found") {
    const age = (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_0__/* .ageSeconds */ .Ru)(outcome.lastModified, now);
    const isStale = declaration.onStale === "fail" && (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_0__/* .isOverdue */ .Jv)(declaration, age);
    const content2 = isStale ? without("stale", (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_0__/* .tellOverdue */ .kg)(declaration, age)) : contentOf(declaration, outcome.value);
    return { declaration, read, age, ...content2 };
  }
  const content = outcome.kind === "missing" && declaration.default !== void 0 ? defaulted(declaration.name, declaration.default, outcome.reason) : without(outcome.kind, outcome.reason);
  return { declaration, read, age: null, ...content };
}
function contentOf({ name, reference, decode: encoding }, whole) {
  if (reference.pointer === void 0) {
    return decoded(whole.named(name), encoding);
  }
  if (whole.isBinary) {
    return without("unknown_pointer", "the value is binary, not JSON");
  }
  const part = extract(whole.reveal(), reference.pointer);
  return part.ok ? decoded(new _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(name, part.text), encoding) : without("unknown_pointer", part.reason);
}
function decoded(secret, encoding) {
  if (encoding === void 0) {
    return { outcome: "found", secret, encoded: void 0, reason: void 0 };
  }
  if (secret.isBinary) {
    return without("undecodable", `is not valid ${encoding}: it is binary`);
  }
  const result = decode(secret.reveal(), encoding);
  return result.ok ? {
    outcome: "found",
    secret: new _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(secret.name, result.bytes),
    encoded: secret,
    reason: void 0
  } : without("undecodable", result.reason);
}
function defaulted(name, text, reason) {
  return { outcome: "defaulted", secret: new _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(name, text), encoded: void 0, reason };
}
function without(outcome, reason) {
  return { outcome, secret: void 0, encoded: void 0, reason };
}
function isSettled({ declaration, outcome }) {
  return outcome === "found" || outcome === "defaulted" || outcome === "missing" && declaration.optional;
}

// src/stops/rehearse-masks.ts

var SAMPLES = [
  "rehearsal_0aZ1bY2cX3dW4eV5fU6gT7hS8",
  "postgres://app:re%2Fhearsal@db.acme.test:5432/app?sslmode=require",
  `{"host":"db.acme.test","port":5432,"username":"app_user","password":"re'he/ar$al&1"}`,
  `r3/h+ea=r s"a'l\\$<1>!\xFC`,
  '[default]\nname = rehearsal\nsecret = "re/hear+sal"\n'
];
var TURNS = 5;
async function rehearseMasks(isAnswered) {
  for (const [index, text] of Array.from({ length: TURNS }, () => SAMPLES).flat().entries()) {
    if (isAnswered()) return;
    const secret = new _chunk_3NLQN5ST_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z("REHEARSAL", text + index);
    (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_2__/* .masksForAll */ .K)([{ secret, mask: true, origin: { source: "", pointer: void 0 } }]);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_13__.setImmediate)();
  }
}

// src/stops/fetch.ts
async function fetchSecrets(job, sessions) {
  const { ledger, report } = job;
  ledger.stage = "fetch";
  const begun = performance.now();
  const reading = readAll(job, sessions);
  rehearseMeanwhile(job, sessions, reading);
  await report.waiting(titlesOf(sessions), reading);
  const readAt = job.now();
  const values = (ledger.declared?.declarations ?? []).map(
    (declaration) => resolveValue(declaration, ledger.readFor(declaration), readAt)
  );
  for (const value of values) {
    ledger.tell(value, { delivered: null, masked: false });
  }
  const unsettled = values.filter((value) => !isSettled(value));
  if (unsettled.length > 0) {
    throw explainUnsettled(job, unsettled, values.length);
  }
  ledger.readMs = performance.now() - begun;
  return values;
}
async function readAll({ aws, budget, ledger }, sessions) {
  const reads = sessions.flatMap(
    ({ plan, credentials }, index) => plan.batches.map(
      (batch) => (0,_chunk_QPRZ4RET_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)(batch[0]?.scheme ?? "").read(batch, {
        aws,
        credentials,
        signal: budget.work,
        onCall: (call) => ledger.addCall(index, call),
        onRead: (read) => ledger.reads.set(read.target, read)
      })
    )
  );
  await Promise.all(reads);
}
function rehearseMeanwhile({ aws }, sessions, reading) {
  let isAnswered = false;
  const end = () => {
    isAnswered = true;
  };
  reading.then(end, end);
  const apis = sessions.flatMap(({ plan }) => plan.batches).map((batch) => (0,_chunk_QPRZ4RET_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)(batch[0]?.scheme ?? "").api);
  const sent = [...new Set(apis)].map(
    (api) => aws.whenSent(api, Math.min(apis.filter((each) => each === api).length, _chunk_H46XXZQF_js__WEBPACK_IMPORTED_MODULE_14__/* .CALLS_AT_ONCE */ .w))
  );
  Promise.all(sent).then(() => rehearseMasks(() => isAnswered)).catch(() => {
  });
}
function titlesOf(sessions) {
  const schemes = sessions.flatMap(({ plan }) => plan.targets.map(({ scheme }) => scheme));
  return [...new Set(schemes)].map((scheme) => (0,_chunk_QPRZ4RET_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)(scheme).title).join(" and ");
}
function explainUnsettled({ inputs }, unsettled, all) {
  const role = inputs.role?.name;
  const code = codeFor(unsettled);
  return new _chunk_GK2YSJLA_js__WEBPACK_IMPORTED_MODULE_12__/* .KeytrailError */ .E_(
    code,
    code === "KT410" ? `${unsettled.length} of ${all} secrets exceeded their max_age; nothing was exported.` : `${unsettled.length} of ${all} secrets could not be read; nothing was exported.`,
    {
      details: (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(
        unsettled.map((value) => [
          value.declaration.name,
          value.declaration.reference.text,
          tellReason(value, role)
        ])
      ),
      fix: fixesFor(unsettled, role)
    }
  );
}
function codeFor(unsettled) {
  const [advised, ...others] = new Set(unsettled.map((value) => adviceOf(value)?.code));
  if (advised !== void 0 && others.length === 0) {
    return advised;
  }
  const isOnly = (outcome) => unsettled.every((value) => value.outcome === outcome);
  return isOnly("unread") ? "KT401" : isOnly("stale") ? "KT410" : "KT402";
}
function tellReason({ outcome, reason }, role) {
  if (outcome !== "denied") {
    return reason ?? outcome;
  }
  const denial = (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_15__/* .readDenial */ .o)(reason ?? "");
  const why = denial?.isExplicit ? `an explicit deny in ${article(denial.policy)}` : `no ${denial?.policy} allows it`;
  return `denied${role === void 0 ? "" : ` to role ${role}`} (${denial === void 0 ? reason : why})`;
}
function article(noun) {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
function fixesFor(unsettled, role) {
  const fixes = unsettled.map((value) => ({ arn: value.read?.target.arn ?? "", fix: fixOf(value, role) }));
  return [...Map.groupBy(fixes, ({ fix }) => fix(""))].map(
    ([, same]) => (same[0]?.fix ?? String)([...new Set(same.map(({ arn }) => arn))].join(", "))
  );
}
function adviceOf({ read }) {
  return read === void 0 || read.outcome.kind === "found" ? void 0 : read.outcome.advice;
}
function fixOf(value, role) {
  const { outcome, reason } = value;
  const advice = adviceOf(value);
  if (advice !== void 0) {
    return () => advice.fix;
  }
  const denial = (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_15__/* .readDenial */ .o)(reason ?? "");
  switch (outcome) {
    case "denied":
      if (denial?.policy === "session policy" && !denial.isExplicit && role !== void 0) {
        return (arns) => `run this version again; if it goes on, open an issue: the session did not cover ${arns}`;
      }
      return (arns) => (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_15__/* .fixOfDenial */ .K)(denial, "ssm:GetParameters", arns);
    case "undecryptable":
      if (/\bis (?:in the state|disabled|pending)/.test(reason ?? "")) {
        return (arns) => `enable the KMS key of ${arns}`;
      }
      return (arns) => (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_15__/* .fixOfDenial */ .K)(denial, "kms:Decrypt", `the KMS key of ${arns}`);
    case "unread":
      return () => "run the job again; when the reason goes on, look whether the runner reaches Parameter Store";
    case "undecodable":
      return () => 'store the value in the encoding that its "decode" names, or correct "decode"';
    case "stale":
      return () => 'rotate what is too old (a new version counts from its own date), or raise its "max_age"';
    default:
      return () => "create what is missing, or correct its reference";
  }
}

// src/handover/sweep.ts


var DEAD_AFTER_MS = 24 * 60 * 60 * 1e3;
function sweepDeadJobs(runnerTemp, ownJobKey, now) {
  const foreign = (0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfFolders */ .P0)(runnerTemp).filter((name) => (0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .jobKeyIn */ .YP)(name) !== ownJobKey);
  if (foreign.length === 0 || !isOnlyOurs((0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .keytrailFolder */ .WQ)(runnerTemp))) return 0;
  const removed = foreign.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_17__.join)((0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .keytrailFolder */ .WQ)(runnerTemp), name)).filter((path) => isDead(path, now)).filter((path) => (0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFilesDir */ .xb)(path, runnerTemp).outcome === "removed");
  return removed.length;
}
function isOnlyOurs(folder) {
  const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_16__.lstatSync)(folder, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__/* .SYSTEM */ .IJ.isOwn(entry) && !_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__/* .SYSTEM */ .IJ.isShared(entry);
}
function isDead(path, now) {
  const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_16__.lstatSync)(path, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_11__/* .SYSTEM */ .IJ.isOwn(entry) && now - entry.mtimeMs > DEAD_AFTER_MS;
}

// src/stops/hand-over.ts
async function handOver(job, values) {
  const { ledger, platform, report } = job;
  ledger.stage = "hand_over";
  const exitCode = await deliver(job, values);
  report.swept(sweepDeadJobs(platform.filesRoot, platform.jobKey, job.now()));
  return exitCode;
}
async function deliver(job, values) {
  const { exec, inputs } = job;
  if (exec !== void 0) {
    return await exec.start(job, values);
  }
  return inputs.command === void 0 ? await handToJob(job, values, inputs.export) : await (await __webpack_require__.e(/* import() */ 5659).then(__webpack_require__.bind(__webpack_require__, 5659))).handToCommand(job, values, inputs.command);
}
async function handToJob(job, values, to) {
  const { platform, report } = job;
  const files = values.flatMap(_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOf */ .W7);
  const filesDir = files.length === 0 ? void 0 : writeSecretFiles(job, files);
  const pairs = to === "none" ? [] : values.flatMap((value) => (0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .pairOf */ .cF)(value, filesDir));
  await report.summarised();
  if ((to === "env" || to === "outputs") && pairs.length > 0) {
    platform.handOver(pairs, to);
  }
  report.handedOver(pairs.length, files.length, to);
  return 0;
}
function writeSecretFiles({ platform }, files) {
  const filesDir = (0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  platform.announceFiles(filesDir);
  (0,_chunk_LXU6VJX5_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .hV)(filesDir, files);
  platform.setOutput("files-dir", filesDir);
  return filesDir;
}



/***/ })

};
;