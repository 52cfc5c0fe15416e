"use strict";
exports.id = 9152;
exports.ids = [9152];
exports.modules = {

/***/ 9152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditShow: () => (/* binding */ auditShow)
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
/* harmony import */ var _chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7741);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3373);
/* harmony import */ var _chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2959);
/* harmony import */ var _chunk_OY5NXF3D_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5406);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8109);




















// src/review/show/table.ts
function tableOf(load) {
  const { record } = load;
  return [
    `${signOf(load)} ${record.time}  ${endOf(record)}  ${runText(record)}  load ${load.load}`,
    ...warningsOf(load).map((warning) => `    ! ${warning}`),
    ...record.error === null ? [] : [`    ${record.error.code} at ${record.error.stage}: ${record.error.message}`],
    ...record.sessions.map(sessionText),
    ...(0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_9__/* .table */ .tp)(record.reads.map(rowOf)).map((row) => `    ${row}`)
  ];
}
function signOf({ record }) {
  if (record.phase === "intent") return "?";
  return record.outcome === "ok" ? "\u2713" : "\u2717";
}
function endOf({ outcome, phase }) {
  return phase === "intent" ? "no result" : outcome;
}
function warningsOf({ isIntact, record }) {
  const { audit_failure, custom_ca, endpoints } = record.environment;
  return [
    ...isIntact ? [] : ["its content is not what its digest says: run keytrail audit verify"],
    ...record.phase === "intent" ? ["it was killed, is under way, or its result was removed"] : [],
    ...audit_failure === "block" ? [] : [`audit-failure: ${audit_failure}`],
    ...Object.entries(endpoints).map(([variable, address]) => `endpoint ${address} (${variable})`),
    ...custom_ca ? ["other certificate authorities than usual"] : []
  ];
}
function runText(record) {
  const { run, unverified } = record;
  const { id, isVerified } = (0,_chunk_HMWVRCM2_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(record);
  const claims = "repository" in unverified ? unverified : run;
  const parts = [
    claims.repository ?? "",
    id === null ? "" : `run ${id}${claims.attempt === null ? "" : `.${claims.attempt}`}`,
    unverified.job === null ? "" : `job ${unverified.job}`,
    claims.ref ?? "",
    claims.actor === null ? "" : `by ${claims.actor}`
  ].filter((part) => part !== "");
  const text = parts.length === 0 ? run.platform : parts.join(" ");
  return isVerified || id === null ? text : `${text} (unverified)`;
}
function sessionText({ account, arn, name, purpose, role }) {
  const who = arn ?? role ?? name ?? account ?? "unknown";
  return `    ${purpose === "read" ? "as" : `${purpose} as`} ${who}`;
}
function rowOf(read) {
  return [
    read.name,
    read.reference,
    read.version === null ? "" : `v${read.version}`,
    (0,_chunk_MXBWM6N6_js__WEBPACK_IMPORTED_MODULE_9__/* .ageText */ .XG)(read.age_seconds),
    read.outcome,
    read.delivered === null ? "" : `\u2192 ${read.delivered}`,
    read.masked === false && read.delivered !== null ? "not masked" : "",
    read.reason === null ? "" : `"${read.reason}"`
  ];
}

// src/commands/audit-show.ts
async function auditShow({ format, run, sources }) {
  const form = FORMS[format];
  return await (0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(async (output) => {
    const complaints = new _chunk_HMWVRCM2_js__WEBPACK_IMPORTED_MODULE_0__/* .Complaints */ .V7();
    await output.raw(form.begin);
    try {
      const loads = await showLoads((0,_chunk_HMWVRCM2_js__WEBPACK_IMPORTED_MODULE_0__/* .readLoads */ .QO)(await (0,_chunk_O3XAWRBW_js__WEBPACK_IMPORTED_MODULE_1__/* .openStores */ .j)(sources), run), form, output, complaints);
      await output.raw(form.end(null));
      if (loads === 0 && format === "table") await output.line(nothing(run));
    } catch (thrown) {
      await output.raw(form.end((0,_chunk_EJHQG3VC_js__WEBPACK_IMPORTED_MODULE_2__/* .failureIn */ .Q6)(thrown)));
      throw thrown;
    }
    return complaints.end();
  });
}
async function showLoads(all, form, output, complaints) {
  let loads = 0;
  for await (const load of all) {
    if (isNoRecord(load)) {
      complaints.add(load);
      continue;
    }
    if (loads > 0) await output.raw(form.between);
    loads += 1;
    await form.load(load, output);
  }
  return loads;
}
var FORMS = {
  table: {
    begin: "",
    between: "\n",
    end: () => "",
    load: async (load, output) => {
      for (const line of tableOf(load)) await output.line(line);
    }
  },
  json: {
    begin: '{"schema":"keytrail.loads/v1","loads":[\n',
    between: ",\n",
    end: (error) => `
],${(0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_15__/* .inertJson */ .n)({ error }).slice(1)}
`,
    load: async ({ intent, isIntact, load, places, record }, output) => {
      const result = record.phase === "result" ? record : null;
      await output.raw((0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_15__/* .inertJson */ .n)({ load, intact: isIntact, places, intent: intent ?? null, result }));
    }
  },
  jsonl: {
    begin: "",
    between: "",
    end: () => "",
    load: async ({ intent, record }, output) => {
      const records = intent === void 0 || intent === record ? [record] : [intent, record];
      await output.raw(records.map((each) => `${(0,_chunk_JFN5AE35_js__WEBPACK_IMPORTED_MODULE_15__/* .inertJson */ .n)(each)}
`).join(""));
    }
  }
};
function isNoRecord(load) {
  return "problem" in load;
}
function nothing(run) {
  return run === void 0 ? "There is no load." : `There is no load of run ${run}.`;
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




/***/ })

};
;