"use strict";
exports.id = 528;
exports.ids = [528];
exports.modules = {

/***/ 528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchSecrets: () => (/* binding */ fetchSecrets),
/* harmony export */   handOver: () => (/* binding */ handOver),
/* harmony export */   maskSecrets: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3025);
/* harmony import */ var _chunk_BQJLGZDJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7128);
/* harmony import */ var _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2800);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6250);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);





// src/stops/fetch.ts
async function fetchSecrets(job, sessions) {
  const { ledger, report } = job;
  ledger.stage = "fetch";
  const begun = performance.now();
  await report.waiting("Parameter Store", readAll(job, sessions));
  const values = (ledger.declared?.declarations ?? []).map(
    (declaration) => (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveValue */ .g$)(declaration, ledger.readFor(declaration))
  );
  for (const value of values) {
    const { secret: _, ...facts } = value;
    ledger.values.set(value.declaration, { ...facts, delivered: null, masked: false });
  }
  const unsettled = values.filter((value) => !(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .isSettled */ .Is)(value));
  if (unsettled.length > 0) {
    throw explainUnsettled(job, unsettled, values.length);
  }
  ledger.readMs = performance.now() - begun;
  return values;
}
async function readAll({ aws, budget, ledger }, sessions) {
  const limit = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .createLimit */ .KG)(_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .CALLS_AT_ONCE */ .wM);
  const reads = sessions.flatMap(
    ({ plan, credentials }, index) => plan.batches.map(
      (batch) => (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(batch[0]?.scheme ?? "").read(batch, {
        aws,
        credentials,
        signal: budget.work,
        limit,
        onCall: (call) => ledger.addCall(index, call),
        onRead: (read) => ledger.reads.set(read.target, read)
      })
    )
  );
  await Promise.all(reads);
}
function explainUnsettled({ inputs }, unsettled, all) {
  const failedCalls = unsettled.every(({ outcome }) => outcome === "unread");
  const role = inputs.role?.name;
  return new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_2__/* .KeytrailError */ .E_(
    failedCalls ? "KT401" : "KT402",
    `${unsettled.length} of ${all} secrets could not be read; nothing was exported.`,
    {
      details: (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(
        unsettled.map((value) => [
          value.declaration.name,
          value.declaration.reference.text,
          tellReason(value, role)
        ])
      ),
      fix: fixesFor(unsettled)
    }
  );
}
var DENIAL = /\b(?:because (no [\w -]+? policy) allows|with (an explicit deny in an? [\w -]+? policy))/;
function tellReason({ outcome, reason }, role) {
  if (outcome !== "denied") {
    return reason ?? outcome;
  }
  const [, lacking, deny] = DENIAL.exec(reason ?? "") ?? [];
  const why = lacking === void 0 ? deny ?? reason ?? "" : `${lacking} allows it`;
  return `denied${role === void 0 ? "" : ` to role ${role}`} (${why})`;
}
function fixesFor(unsettled) {
  const arnsOf = (values) => [...new Set(values.map(({ read }) => read?.target.arn ?? ""))].join(", ");
  return [...Map.groupBy(unsettled, fixKindOf)].map(([kind, values]) => FIXES[kind](arnsOf(values)));
}
var FIXES = {
  absent: () => "create what is missing, or correct its reference",
  deny: (arns) => `remove the explicit deny of ssm:GetParameters, or of kms:Decrypt, for ${arns}`,
  session: (arns) => `run this version again; if it goes on, open an issue: the session did not cover ${arns}`,
  allow: (arns) => `allow ssm:GetParameters on ${arns}`,
  key: (arns) => `allow kms:Decrypt on the key of ${arns}`,
  unread: () => "run the job again; for throttling, raise the throughput of Parameter Store"
};
function fixKindOf({ outcome, reason }) {
  const denial = DENIAL.exec(reason ?? "")?.[0] ?? "";
  switch (outcome) {
    case "undecryptable":
      return denial.includes("explicit deny") ? "deny" : "key";
    case "denied":
      return denial.includes("explicit deny") ? "deny" : denial.includes("session policy") ? "session" : "allow";
    case "unread":
      return "unread";
    default:
      return "absent";
  }
}

// src/stops/hand-over.ts

async function handOver(job, values) {
  const { inputs, ledger, platform, report } = job;
  ledger.stage = "hand_over";
  const files = values.flatMap(fileOf);
  const filesDir = files.length === 0 ? void 0 : writeSecretFiles(job, files);
  const pairs = inputs.export === "none" ? [] : values.flatMap((value) => pairOf(value, filesDir));
  await report.summarised();
  if (inputs.export !== "none" && pairs.length > 0) {
    platform.handOver(pairs, inputs.export);
  }
  report.handedOver(pairs.length, files.length, inputs.export);
}
function writeSecretFiles({ platform }, files) {
  const filesDir = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .planFilesDir */ .Ip)(platform.filesRoot);
  platform.announceFiles(filesDir);
  (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .writeFiles */ .hV)(filesDir, files);
  platform.setOutput("files-dir", filesDir);
  return filesDir;
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
  return delivery.as === "file" ? [{ name, value: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(filesDir ?? "", name) }] : [{ name, value: secret }];
}

// src/masking/forms/json.ts
var TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]/g;
function jsonLeaves(text) {
  const source = text.replace(/^\uFEFF/, "").trim();
  if (!/^[{["]/.test(source) || !isJson(source)) return void 0;
  const leaves = [];
  const stack = [];
  for (const [token] of source.matchAll(TOKEN)) {
    const frame = stack.at(-1);
    if (token === "{" || token === "[") {
      stack.push({ key: void 0, index: 0, isKeyNext: token === "{" });
    } else if (token === "}" || token === "]") {
      stack.pop();
    } else if (token === ",") {
      moveOn(frame);
    } else if (token !== ":") {
      readScalar(token, stack, leaves);
    }
  }
  return leaves;
}
function isJson(source) {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}
function moveOn(frame) {
  if (frame === void 0) return;
  if (frame.key === void 0) frame.index += 1;
  else frame.isKeyNext = true;
}
function readScalar(token, stack, leaves) {
  const frame = stack.at(-1);
  const isString = token.startsWith('"');
  const text = String(JSON.parse(token));
  if (isString && frame?.isKeyNext) {
    frame.key = text;
    frame.isKeyNext = false;
  } else {
    leaves.push({ pointer: pointerOf(stack), text, written: isString ? token.slice(1, -1) : token });
  }
}
function pointerOf(stack) {
  return stack.map((frame) => `/${escapeToken(frame.key ?? String(frame.index))}`).join("");
}
function escapeToken(token) {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

// src/masking/forms/lines.ts
var RUNNER_LINE_END = /\r\n|\r|\n/;
var OTHER_LINE_END = /[\v\f\x85\u2028\u2029]/;
function isMultiline(text) {
  return RUNNER_LINE_END.test(text);
}
function linesOf(text) {
  return text.split(isMultiline(text) ? RUNNER_LINE_END : OTHER_LINE_END);
}
function trimBlanks(text) {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}
function isBlank(character) {
  return character !== void 0 && /[\s\x85]/.test(character);
}

// src/masking/parts.ts
var SPARE_NONE = () => false;
function partsOf(text, isSpared = SPARE_NONE) {
  const whole = isMultiline(text) ? [] : [text, trimBlanks(text)];
  return [...whole, ...partsOfJson(text, isSpared) ?? partsOfLines(text)];
}
function partsOfJson(text, isSpared) {
  return jsonLeaves(text)?.filter((leaf) => !isSpared(leaf.pointer)).flatMap((leaf) => [leaf.written, ...partsOf(leaf.text)]);
}
function partsOfLines(text) {
  const lines = linesOf(text);
  return lines.length === 1 ? [] : lines.map(trimBlanks).flatMap((line) => partsOf(line));
}

// src/masking/structure.ts
var MINIMUM_CHARACTERS = 4;
var MINIMUM_DIGITS = 6;
var KEYWORD = /^(?:true|false|null)$/i;
var NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
var PEM_BOUNDARY = /^-{4,5} ?(?:BEGIN|END) [A-Z0-9 ]+-{4,5}$/;
var PUNCTUATION = /^(?:[\s{}[\]:,"'-]+|([^\p{L}\p{N}])\1*)$/u;
function judge(text) {
  const core = trimBlanks(text);
  if (core === "") return "blank";
  if (isStructure(core)) return "structure";
  return [...core].length < MINIMUM_CHARACTERS ? "short" : "worthy";
}
function isStructure(core) {
  if (NUMBER.test(core)) return core.replace(/\D/g, "").length < MINIMUM_DIGITS;
  return KEYWORD.test(core) || PEM_BOUNDARY.test(core) || PUNCTUATION.test(core);
}

// src/masking/index.ts
function masksForAll(entries) {
  const masks = /* @__PURE__ */ new Set();
  const sparing = entries.filter(({ mask }) => !mask);
  const unmasked = [];
  for (const entry of entries) {
    const found = entry.mask ? masksOf(entry, sparing) : "spared";
    if (typeof found === "string") unmasked.push({ name: entry.secret.name, reason: found });
    else for (const mask of found) masks.add(mask);
  }
  return { masks: [...masks].sort((a, b) => b.length - a.length), unmasked };
}
function masksOf(entry, sparing) {
  const text = entry.secret.reveal();
  const spared = sparedInside(entry.origin, sparing);
  const isSpared = (pointer) => spared.some((place) => `${pointer}/`.startsWith(`${place}/`));
  const parts = partsOf(text, isSpared);
  const worthy = parts.filter((part) => judge(part) === "worthy");
  if (worthy.length > 0) return worthy;
  if (judge(text) === "blank") return "blank";
  return parts.some((part) => judge(part) === "short") ? "short" : "structure";
}
function sparedInside(origin, sparing) {
  const base = origin.pointer ?? "";
  return sparing.flatMap((other) => {
    if (other.origin.source !== origin.source) return [];
    const pointer = other.origin.pointer ?? "";
    return pointer.startsWith(`${base}/`) ? [pointer.slice(base.length)] : [];
  });
}

// src/stops/delivery.ts
function deliveryOf({ delivery }, to) {
  if (delivery.as === "file") {
    return "file";
  }
  return to === "none" ? null : to;
}

// src/stops/mask.ts
async function maskSecrets(job, values) {
  const { inputs, ledger, platform, report } = job;
  ledger.stage = "mask";
  const plan = masksForAll(values.flatMap(entryOf));
  await platform.mask(plan.masks);
  const bare = new Set(plan.unmasked.map(({ name }) => name));
  for (const value of values) {
    const { secret, ...facts } = value;
    const delivered = secret === void 0 ? null : deliveryOf(value.declaration, inputs.export);
    ledger.values.set(value.declaration, {
      ...facts,
      delivered,
      masked: secret !== void 0 && !bare.has(secret.name)
    });
  }
  checkUsable(job, values);
  report.read(ledger.readMs);
  await report.unmasked(plan.unmasked);
}
function checkUsable({ ledger }, values) {
  const carried = values.flatMap(carriedOf);
  for (const { name } of carried.filter((each) => (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .obstacleOf */ .HD)(each) !== void 0)) {
    for (const [declaration, value] of ledger.values) {
      if (declaration.name === name) {
        ledger.values.set(declaration, { ...value, outcome: "unusable" });
      }
    }
  }
  (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_0__/* .checkCarriable */ .S9)(carried);
}
function carriedOf({ declaration, secret }) {
  const { delivery, name } = declaration;
  return secret === void 0 ? [] : [{ name, value: secret, carrier: delivery.as === "file" ? "file" : "variable" }];
}
function entryOf({ declaration, outcome, read, secret }) {
  if (secret === void 0) {
    return [];
  }
  const { arn = "", selector = "" } = read?.target ?? {};
  const isDefault = outcome === "defaulted";
  return [
    {
      secret,
      mask: declaration.mask && !isDefault,
      origin: {
        source: isDefault ? `default ${declaration.name}` : JSON.stringify([arn, selector]),
        pointer: isDefault ? void 0 : declaration.reference.pointer
      }
    }
  ];
}



/***/ })

};
;