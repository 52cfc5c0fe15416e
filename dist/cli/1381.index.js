"use strict";
exports.id = 1381;
exports.ids = [1381];
exports.modules = {

/***/ 1381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditExport: () => (/* binding */ auditExport)
/* harmony export */ });
/* harmony import */ var _chunk_HMWVRCM2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2662);
/* harmony import */ var _chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4463);
/* harmony import */ var _chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(985);
/* harmony import */ var _chunk_FJXAZ5XL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9186);
/* harmony import */ var _chunk_GTLOKSIQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8402);
/* harmony import */ var _chunk_QLMMHHKM_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3319);
/* harmony import */ var _chunk_JL7TRWY7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8038);
/* harmony import */ var _chunk_7WWVOM7G_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3845);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9802);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3373);
/* harmony import */ var _chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2959);
/* harmony import */ var _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5406);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8109);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7598);



















// src/review/ocsf/event.ts

var CATEGORY = { category_uid: 6, category_name: "Application Activity" };
var CLASS = { class_uid: 6003, class_name: "API Activity" };
var READ = { activity_id: 2, activity_name: "Read", type_uid: 600302, type_name: "API Activity: Read" };
var SHA_256 = { algorithm_id: 3, algorithm: "SHA-256" };
var AWS_ACCOUNT = { type_id: 10, type: "AWS Account" };
var USER = { type_id: 1, type: "User" };
var UNKNOWN = "unknown";
function eventOf(load, version) {
  const { record } = load;
  const raw = JSON.stringify(record);
  const event = {
    ...CATEGORY,
    ...CLASS,
    ...READ,
    ...severityOf(record),
    ...statusOf(record),
    ...timesOf(load),
    message: messageOf(record),
    metadata: metadataOf(record, version),
    actor: actorOf(record),
    api: {
      operation: "LoadSecrets",
      service: { name: "Keytrail", uid: "keytrail", version: record.tool.version },
      request: { uid: record.load },
      ...responseOf(record)
    },
    src_endpoint: { name: record.unverified.runner ?? UNKNOWN, svc_name: record.run.platform },
    resources: record.reads.map(resourceOf),
    cloud: cloudOf(record),
    raw_data: raw,
    raw_data_hash: { ...SHA_256, value: (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.hash)("sha256", raw, "hex") },
    raw_data_size: Buffer.byteLength(raw),
    unmapped: unmappedOf(load)
  };
  return version === "1.8.0" ? event : attested(event, record);
}
function severityOf({ outcome, phase }) {
  return phase === "result" && outcome === "ok" ? { severity_id: 1, severity: "Informational" } : { severity_id: 2, severity: "Low" };
}
function statusOf({ error, outcome, phase }) {
  if (phase === "intent")
    return { status_id: 0, status: "Unknown", status_detail: "The load has no result." };
  if (outcome === "ok") return { status_id: 1, status: "Success" };
  return {
    status_id: 2,
    status: "Failure",
    status_code: error?.code ?? UNKNOWN,
    status_detail: error?.message ?? ""
  };
}
function timesOf({ intent, record }) {
  const time = Date.parse(record.time);
  if (intent === void 0 || intent === record) return { time };
  const start = Date.parse(intent.time);
  return { time, start_time: start, end_time: time, duration: Math.max(0, time - start) };
}
function messageOf(record) {
  const { outcome, phase, reads, run } = record;
  const { id } = (0,_chunk_HMWVRCM2_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(record);
  const found = reads.filter((read) => read.outcome === "found").length;
  const end = phase === "intent" ? "no result" : outcome;
  return `Load of ${reads.length} secrets by ${run.repository ?? run.platform}, run ${id ?? UNKNOWN}: ${end}, ${found} read`;
}
function metadataOf(record, version) {
  return {
    version,
    product: { name: "Keytrail", uid: "keytrail", vendor_name: "Keytrail", version: record.tool.version },
    profiles: version === "1.8.0" ? ["cloud"] : ["cloud", "record_integrity"],
    uid: record.id,
    correlation_uid: record.load,
    event_code: `${record.phase}.${record.outcome}`,
    log_name: "keytrail.audit",
    log_version: record.schema,
    original_time: record.time
  };
}
function actorOf({ run, sessions }) {
  const name = run.actor === null ? {} : { name: run.actor };
  const uid = run.actor_id === null ? {} : { uid: run.actor_id };
  const isKnown = run.actor !== null || run.actor_id !== null;
  const session = sessions.find(({ purpose }) => purpose === "read");
  return {
    user: isKnown ? { ...USER, ...name, ...uid } : { type_id: 0, type: "Unknown", name: UNKNOWN },
    ...session === void 0 ? {} : { session: sessionOf(session, run.issuer) }
  };
}
function sessionOf(session, issuer) {
  const uid = session.arn ?? session.name;
  return {
    ...uid === null ? {} : { uid },
    ...session.access_key_id === null ? {} : { credential_uid: session.access_key_id },
    ...session.expires === null ? {} : { expiration_time: Date.parse(session.expires) },
    ...issuer === null ? {} : { issuer }
  };
}
function responseOf({ calls, error }) {
  const status = calls.at(-1)?.http_status ?? null;
  const code = status === null ? {} : { code: status };
  if (error === null) return status === null ? {} : { response: code };
  return { response: { ...code, error: error.code, error_message: error.message } };
}
function resourceOf(read) {
  const { arn, last_modified, name, owner, reference, version } = read;
  const region = arn?.split(":")[3] ?? "";
  return {
    uid: arn ?? reference,
    name,
    type: reference.startsWith("kms:") ? "KMS ciphertext" : "SSM parameter",
    ...version === null ? {} : { version: String(version) },
    ...region === "" ? {} : { region },
    ...owner === null ? {} : { owner: { name: owner } },
    ...last_modified === null ? {} : { modified_time: Date.parse(last_modified) },
    data: read
  };
}
function cloudOf({ calls, sessions }) {
  const { account, arn } = sessions[0] ?? { account: null, arn: null };
  const region = calls[0]?.region;
  const partition = arn?.split(":")[1];
  return {
    provider: "AWS",
    ...region === void 0 ? {} : { region },
    ...partition === void 0 ? {} : { cloud_partition: partition },
    ...account === null ? {} : { account: { ...AWS_ACCOUNT, uid: account } }
  };
}
function unmappedOf({ isIntact, record }) {
  const { calls, digest, environment, manifest, run, signature, unverified } = record;
  return { run, unverified, environment, manifest, calls, digest, signature, intact: isIntact };
}
function attested(event, { id, load }) {
  const open = { uid: id, authority_uid: "keytrail", chain_uid: load };
  const value = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.hash)("sha256", (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalOf */ .qe)({ ...event, attestation_list: [open] }), "hex");
  const serialization = { serialization_id: 2, serialization: "JCS" };
  return { ...event, attestation_list: [{ ...open, fingerprint: { ...SHA_256, ...serialization, value } }] };
}

// src/commands/audit-export.ts
async function auditExport({ ocsfVersion, run, sources }) {
  const stores = await (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_1__/* .openStores */ .j)(sources);
  return await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(async (output) => {
    const complaints = new _chunk_HMWVRCM2_js__WEBPACK_IMPORTED_MODULE_0__/* .Complaints */ .V7();
    for await (const load of (0,_chunk_HMWVRCM2_js__WEBPACK_IMPORTED_MODULE_0__/* .readLoads */ .QO)(stores, run)) {
      if ("problem" in load) complaints.add(load);
      else await output.raw(`${(0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_15__/* .inertJson */ .n)(eventOf(load, ocsfVersion))}
`);
    }
    return complaints.end();
  });
}



/***/ })

};
;