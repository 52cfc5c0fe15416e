"use strict";
exports.id = 2536;
exports.ids = [2536];
exports.modules = {

/***/ 6706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SinkError)
/* harmony export */ });
// src/audit/sink.ts
var SinkError = class extends Error {
  name = "SinkError";
  fix;
  constructor(message, fix, cause) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.fix = fix;
  }
};




/***/ }),

/***/ 2536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planSinks: () => (/* binding */ planSinks)
});

// EXTERNAL MODULE: ./lib/action/chunk-JD6OQXEW.js
var chunk_JD6OQXEW = __webpack_require__(620);
// EXTERNAL MODULE: ./lib/action/chunk-SRK4PPUH.js
var chunk_SRK4PPUH = __webpack_require__(5971);
;// CONCATENATED MODULE: ./lib/action/chunk-HPH4FBZS.js
// src/audit/load-remote.ts
function loadRemoteSinks() {
  return __webpack_require__.e(/* import() */ 3854).then(__webpack_require__.bind(__webpack_require__, 3854));
}



// EXTERNAL MODULE: ./lib/action/chunk-FLNVZ2EO.js
var chunk_FLNVZ2EO = __webpack_require__(6706);
// EXTERNAL MODULE: ./lib/action/chunk-UGSMD7XO.js
var chunk_UGSMD7XO = __webpack_require__(3940);
// EXTERNAL MODULE: ./lib/action/chunk-ZXMKDCN7.js
var chunk_ZXMKDCN7 = __webpack_require__(3124);
// EXTERNAL MODULE: ./lib/action/chunk-XKP3LSKC.js
var chunk_XKP3LSKC = __webpack_require__(2111);
// EXTERNAL MODULE: ./lib/action/chunk-AUKHQSQQ.js
var chunk_AUKHQSQQ = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/action/chunk-LU526KHN.js
var chunk_LU526KHN = __webpack_require__(1357);
// EXTERNAL MODULE: ./lib/action/chunk-E3OE3RIR.js
var chunk_E3OE3RIR = __webpack_require__(4102);
// EXTERNAL MODULE: ./lib/action/chunk-F6STO37O.js
var chunk_F6STO37O = __webpack_require__(4907);
// EXTERNAL MODULE: ./lib/action/chunk-E2LLLMIF.js
var chunk_E2LLLMIF = __webpack_require__(6759);
// EXTERNAL MODULE: ./lib/action/chunk-TT4Y6A3Y.js
var chunk_TT4Y6A3Y = __webpack_require__(6250);
// EXTERNAL MODULE: ./lib/action/chunk-PNOTGYCA.js
var chunk_PNOTGYCA = __webpack_require__(717);
// EXTERNAL MODULE: ./lib/action/chunk-KA7UTLVW.js
var chunk_KA7UTLVW = __webpack_require__(9887);
// EXTERNAL MODULE: ./lib/action/chunk-PIRHQTI4.js
var chunk_PIRHQTI4 = __webpack_require__(261);
;// CONCATENATED MODULE: ./lib/action/open-sinks-ZTY4N2JE.js

















// src/stops/sink-members.ts
var DAY_CHARACTERS = "YYYY-MM-DD".length;
async function membersOf(job, home, remote) {
  const sinks = await Promise.all(
    remote.sinks.map(async ({ uri, late }) => ({
      text: uri.text,
      isRequired: uri.isRequired,
      ...await sinkMember(job, home, uri, late),
      refuse: late.refuse.bind(late)
    }))
  );
  return [...sinks, ...await signerMembers(job, home, remote)];
}
function sinkMember(job, home, uri, late) {
  return uri.scheme === "s3" ? bucketMember(job, home, uri, late) : groupMember(home, uri, late);
}
async function bucketMember({ budget, now }, home, uri, late) {
  const { openS3, s3Statements } = await loadRemoteSinks();
  const { bucket, prefix } = uri;
  const region = regionOf(uri, home);
  const place = { partition: home.partition, bucket, prefix, region };
  const days = [now(), now() + budget.totalMs].map(
    (ms) => new Date(ms).toISOString().slice(0, DAY_CHARACTERS)
  );
  return {
    statements: s3Statements(place, home.name, days),
    prepare: chunk_ZXMKDCN7/* loadBucket */.xR,
    open: async (aws, credentials) => late.open(await openS3(aws, { ...place, credentials }, home.name))
  };
}
async function groupMember(home, uri, late) {
  const { logsStatements, openLogs } = await loadRemoteSinks();
  const { partition, account, name } = home;
  const region = regionOf(uri, home);
  const place = { partition, account, region, group: uri.group };
  return {
    statements: logsStatements(place, name),
    prepare: chunk_ZXMKDCN7/* loadLogs */.Em,
    open: async (aws, credentials) => late.open(await openLogs(aws, { ...place, credentials }, name))
  };
}
async function signerMembers({ inputs }, home, { signer }) {
  const key = inputs.audit.signingKey;
  if (key === void 0 || signer === void 0) {
    return [];
  }
  const { openSigner, signStatements } = await loadRemoteSinks();
  const region = regionOf({ text: key.id, region: key.region }, home);
  return [
    {
      text: key.id,
      isRequired: true,
      statements: signStatements(key.id),
      prepare: chunk_ZXMKDCN7/* loadSigning */.OK,
      open: async (aws, credentials) => signer.open(await openSigner(aws, { key: key.id, region, credentials })),
      refuse: signer.refuse.bind(signer)
    }
  ];
}
function regionOf({ text, region }, home) {
  const found = region ?? home.region;
  if (found === void 0) {
    throw new chunk_PNOTGYCA/* KeytrailError */.E_("KT107", `no Region is known for the audit sink ${text}; nothing was read.`);
  }
  if ((0,chunk_F6STO37O/* partitionOf */.iQ)(found) !== home.partition) {
    const lies = `Region ${found} of the audit sink ${text} lies in ${(0,chunk_F6STO37O/* partitionOf */.iQ)(found)}`;
    throw new chunk_PNOTGYCA/* KeytrailError */.E_("KT107", `${lies}, but its role is of ${home.partition}; nothing was read.`);
  }
  return found;
}

// src/stops/sink-patience.ts
var SinkPatience = class {
  /** Aborted when it is over. */
  signal;
  #controller = new AbortController();
  #ms;
  #lost;
  #timer;
  /** @param lost aborted when there will be no reads: the time runs from then on, if it does not yet */
  constructor(ms, lost) {
    this.#ms = ms;
    this.#lost = lost;
    this.signal = this.#controller.signal;
    lost.addEventListener("abort", this.run, { once: true });
  }
  /** From now on the time runs. */
  run = () => {
    this.#timer ??= setTimeout(() => this.#controller.abort(silence()), this.#ms);
  };
  end() {
    this.#lost.removeEventListener("abort", this.run);
    clearTimeout(this.#timer);
  }
};
function silence() {
  return new chunk_FLNVZ2EO/* SinkError */.y("STS did not answer in time", "Look whether the runner reaches STS.");
}

// src/stops/open-sinks.ts
var MIN_SECONDS = 900;
var MAX_SECONDS = 3600;
async function planSinks(job, identity, remote) {
  const { aws, inputs, ledger, platform } = job;
  const role = identity.kind === "role" ? inputs.audit.role ?? identity.role : void 0;
  if (role !== void 0) {
    (0,chunk_JD6OQXEW/* checkAccount */.g4)(inputs, "the role of the audit sinks", role.arn);
  }
  const run = platform.recordName(ledger.claims?.of ?? null);
  const name = { platform: platform.kind, run, load: remote.load };
  const members = await membersOf(job, { ...homeOf(job, identity, role), name }, remote);
  const plans = splitToFit(planOf(members));
  return {
    requests: plans.length,
    prepare: () => Promise.all(members.map((member) => member.prepare())),
    open: async (options, explain2, lost) => {
      const own = role === void 0 ? options : { ...options, role, explain: explain2(role) };
      const opening = plans.map(
        (plan, index) => openOne(job, plan, optionsFor(job, own, { count: plans.length, index }), lost)
      );
      return joined(await Promise.all(opening), lifeSeconds(job));
    },
    openBy: async (credentials) => {
      await Promise.all(members.map((member) => member.open(aws, credentials)));
    }
  };
}
function homeOf(job, identity, role) {
  if (identity.kind === "role") {
    const { partition: partition2, account } = role ?? identity.role;
    return { partition: partition2, account, region: identity.stsRegion };
  }
  const { partition, caller } = identity.chain;
  return { partition, account: caller.account, region: (0,chunk_AUKHQSQQ/* findRegion */.g6)(job.inputs.region, job.env)?.value };
}
function lifeSeconds({ inputs }) {
  return Math.min(MAX_SECONDS, Math.max(MIN_SECONDS, inputs.timeoutSeconds));
}
function optionsFor(job, options, { count, index }) {
  const ending = count === 1 ? "-audit" : `-audit-${index + 1}`;
  return {
    ...options,
    sessionName: (0,chunk_AUKHQSQQ/* endedName */.eY)(options.sessionName, ending),
    durationSeconds: lifeSeconds(job),
    purpose: "audit"
  };
}
function joined(opened, durationSeconds) {
  return {
    durationSeconds,
    sessions: opened.flatMap(({ sessions }) => sessions),
    failure: opened.find(({ failure }) => failure !== void 0)?.failure
  };
}
async function openOne(job, plan, options, lost) {
  const isNeeded = !job.ledger.isLenient && plan.members.some(({ isRequired }) => isRequired);
  const patience = new SinkPatience(job.budget.attemptMs, lost);
  if (!isNeeded) {
    patience.run();
  }
  const signal = AbortSignal.any([options.signal, patience.signal]);
  let sessions = [];
  try {
    sessions = await (0,chunk_JD6OQXEW/* openSessions */.wR)([plan], { ...options, signal }, { halve, tooLarge });
    await openMembers(job, sessions);
    return { sessions, failure: void 0 };
  } catch (thrown) {
    const failure = explain(thrown, options.role.arn);
    refuseMembers(plan, thrown, failure);
    return { sessions, failure: isNeeded ? failure : void 0 };
  } finally {
    patience.end();
  }
}
async function openMembers(job, sessions) {
  for (const { facts } of sessions) {
    (0,chunk_JD6OQXEW/* checkAccount */.g4)(job.inputs, "the session of the audit sinks", facts.arn);
  }
  const opening = sessions.flatMap(
    ({ credentials, plan: { members } }) => members.map((member) => member.open(job.aws, credentials))
  );
  await Promise.all(opening);
}
function refuseMembers({ members }, thrown, failure) {
  const [fix = ""] = failure instanceof chunk_PNOTGYCA/* KeytrailError */.E_ ? failure.fix : [];
  const reason = new chunk_FLNVZ2EO/* SinkError */.y(`no session for it: ${(0,chunk_PNOTGYCA/* messageOf */.bD)(thrown)}`, fix, thrown);
  for (const member of members) {
    member.refuse(reason);
  }
}
function explain(thrown, role) {
  if (!(thrown instanceof chunk_PNOTGYCA/* KeytrailError */.E_) || thrown.code === "KT310") {
    return thrown;
  }
  const { message, details, fix, paste } = thrown;
  return new chunk_PNOTGYCA/* KeytrailError */.E_(
    "KT605",
    `no session for the audit sinks could be opened on role ${role}; nothing was read.`,
    {
      details: [message, ...details],
      fix,
      paste,
      cause: thrown
    }
  );
}
function planOf(members) {
  return { members, policy: (0,chunk_JD6OQXEW/* policyText */.MJ)(members.flatMap(({ statements }) => statements)) };
}
function splitToFit(plan) {
  const halves = plan.policy.length > chunk_JD6OQXEW/* POLICY_LIMIT_CHARACTERS */.C6 ? halve(plan) : void 0;
  return halves === void 0 ? [plan] : halves.flatMap(splitToFit);
}
function halve({ members }) {
  const middle = Math.ceil(members.length / 2);
  return members.length < 2 ? void 0 : [planOf(members.slice(0, middle)), planOf(members.slice(middle))];
}
function tooLarge({ members }) {
  const [only] = members;
  return new chunk_PNOTGYCA/* KeytrailError */.E_(
    "KT303",
    `the session policy for the audit sink ${only?.text ?? ""} alone is larger than STS accepts; nothing was read.`,
    {
      fix: "Shorten the name of the group, or the prefix in the bucket."
    }
  );
}



/***/ })

};
;