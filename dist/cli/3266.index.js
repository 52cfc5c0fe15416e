"use strict";
exports.id = 3266;
exports.ids = [3266];
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

/***/ 3266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchSecrets: () => (/* binding */ fetchSecrets),
/* harmony export */   handOver: () => (/* binding */ handOver),
/* harmony export */   maskSecrets: () => (/* reexport safe */ _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_5__.QU)
/* harmony export */ });
/* harmony import */ var _chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);
/* harmony import */ var _chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2904);
/* harmony import */ var _chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2620);
/* harmony import */ var _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1883);
/* harmony import */ var _chunk_5LKK32CZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1059);
/* harmony import */ var _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(934);
/* harmony import */ var _chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1978);
/* harmony import */ var _chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4871);
/* harmony import */ var _chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5340);
/* harmony import */ var _chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4340);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9802);
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7741);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3373);
/* harmony import */ var _chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9303);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8109);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(6760);




















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
    const age = (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_1__/* .ageSeconds */ .Ru)(outcome.lastModified, now);
    const isStale = declaration.onStale === "fail" && (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_1__/* .isOverdue */ .Jv)(declaration, age);
    const content2 = isStale ? without("stale", (0,_chunk_3KPJWJLC_js__WEBPACK_IMPORTED_MODULE_1__/* .tellOverdue */ .kg)(declaration, age)) : contentOf(declaration, outcome.value);
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
  return part.ok ? decoded(new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(name, part.text), encoding) : without("unknown_pointer", part.reason);
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
    secret: new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(secret.name, result.bytes),
    encoded: secret,
    reason: void 0
  } : without("undecodable", result.reason);
}
function defaulted(name, text, reason) {
  return { outcome: "defaulted", secret: new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(name, text), encoded: void 0, reason };
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
    const secret = new _chunk_E3OE3RIR_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z("REHEARSAL", text + index);
    (0,_chunk_7FJRBMMK_js__WEBPACK_IMPORTED_MODULE_7__/* .masksForAll */ .K)([{ secret, mask: true, origin: { source: "", pointer: void 0 } }]);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_15__.setImmediate)();
  }
}

// src/stops/fetch.ts
async function fetchSecrets(job, sessions) {
  const { ledger, report } = job;
  ledger.stage = "fetch";
  const begun = (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_16__/* .sinceStartMs */ .X)();
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
  ledger.readMs = (0,_chunk_MMFEOZVU_js__WEBPACK_IMPORTED_MODULE_16__/* .sinceStartMs */ .X)() - begun;
  return values;
}
async function readAll({ aws, budget, ledger }, sessions) {
  const reads = sessions.flatMap(
    ({ plan, credentials }, index) => plan.batches.map(
      (batch) => (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)(batch[0]?.scheme ?? "").read(batch, {
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
  const apis = sessions.flatMap(({ plan }) => plan.batches).map((batch) => (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)(batch[0]?.scheme ?? "").api);
  const sent = [...new Set(apis)].map(
    (api) => aws.whenSent(api, Math.min(apis.filter((each) => each === api).length, _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_17__/* .CALLS_AT_ONCE */ .w))
  );
  Promise.all(sent).then(() => rehearseMasks(() => isAnswered)).catch(() => {
  });
}
function titlesOf(sessions) {
  const schemes = sessions.flatMap(({ plan }) => plan.targets.map(({ scheme }) => scheme));
  return [...new Set(schemes)].map((scheme) => (0,_chunk_KLD646ZO_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)(scheme).title).join(" and ");
}
function explainUnsettled({ inputs }, unsettled, all) {
  const role = inputs.role?.name;
  const code = codeFor(unsettled);
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_14__/* .KeytrailError */ .E_(
    code,
    code === "KT410" ? `${unsettled.length} of ${all} secrets exceeded their max_age; nothing was exported.` : `${unsettled.length} of ${all} secrets could not be read; nothing was exported.`,
    {
      details: (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_10__/* .table */ .tp)(
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
  const denial = (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_18__/* .readDenial */ .o)(reason ?? "");
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
  const denial = (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_18__/* .readDenial */ .o)(reason ?? "");
  switch (outcome) {
    case "denied":
      if (denial?.policy === "session policy" && !denial.isExplicit && role !== void 0) {
        return (arns) => `run this version again; if it goes on, open an issue: the session did not cover ${arns}`;
      }
      return (arns) => (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_18__/* .fixOfDenial */ .K)(denial, "ssm:GetParameters", arns);
    case "undecryptable":
      if (/\bis (?:in the state|disabled|pending)/.test(reason ?? "")) {
        return (arns) => `enable the KMS key of ${arns}`;
      }
      return (arns) => (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_18__/* .fixOfDenial */ .K)(denial, "kms:Decrypt", `the KMS key of ${arns}`);
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
  const foreign = (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_5__/* .namesOfFolders */ .P0)(runnerTemp).filter((name) => (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_5__/* .jobKeyIn */ .YP)(name) !== ownJobKey);
  if (foreign.length === 0 || !isOnlyOurs((0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_5__/* .keytrailFolder */ .WQ)(runnerTemp))) return 0;
  const removed = foreign.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_20__.join)((0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_5__/* .keytrailFolder */ .WQ)(runnerTemp), name)).filter((path) => isDead(path, now)).filter((path) => (0,_chunk_MW6HW2PX_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFilesDir */ .xb)(path, runnerTemp).outcome === "removed");
  return removed.length;
}
function isOnlyOurs(folder) {
  const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_19__.lstatSync)(folder, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__/* .SYSTEM */ .IJ.isOwn(entry) && !_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__/* .SYSTEM */ .IJ.isShared(entry);
}
function isDead(path, now) {
  const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_19__.lstatSync)(path, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__/* .SYSTEM */ .IJ.isOwn(entry) && now - entry.mtimeMs > DEAD_AFTER_MS;
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
  return inputs.command === void 0 ? await handToJob(job, values, inputs.export) : await (await Promise.all(/* import() */[__webpack_require__.e(9769), __webpack_require__.e(9868)]).then(__webpack_require__.bind(__webpack_require__, 9868))).handToCommand(job, values, inputs.command);
}
async function handToJob(job, values, to) {
  const { platform, report } = job;
  const files = values.flatMap(_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_6__/* .fileOf */ .W7);
  const filesDir = files.length === 0 ? void 0 : writeSecretFiles(job, files);
  const pairs = to === "none" ? [] : values.flatMap((value) => (0,_chunk_QH5FTHJP_js__WEBPACK_IMPORTED_MODULE_6__/* .pairOf */ .cF)(value, filesDir));
  await report.summarised();
  if ((to === "env" || to === "outputs") && pairs.length > 0) {
    platform.handOver(pairs, to);
  }
  report.handedOver(pairs.length, files.length, to);
  return 0;
}
function writeSecretFiles({ platform }, files) {
  const filesDir = (0,_chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_0__/* .planFilesDir */ .Ip)(platform.filesRoot, platform.jobKey);
  platform.announceFiles(filesDir);
  (0,_chunk_WCHUI6VW_js__WEBPACK_IMPORTED_MODULE_0__/* .writeFiles */ .hV)(filesDir, files);
  platform.setOutput("files-dir", filesDir);
  return filesDir;
}



/***/ })

};
;