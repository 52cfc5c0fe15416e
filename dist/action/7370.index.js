"use strict";
exports.id = 7370;
exports.ids = [7370];
exports.modules = {

/***/ 4960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ loadLogs),
/* harmony export */   OK: () => (/* binding */ loadSigning),
/* harmony export */   bc: () => (/* binding */ openSigningKey),
/* harmony export */   dk: () => (/* binding */ openLogStream),
/* harmony export */   xB: () => (/* binding */ openBucket),
/* harmony export */   xR: () => (/* binding */ loadBucket)
/* harmony export */ });
/* harmony import */ var _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2111);


// src/aws/log-stream.ts
var isOfService = (output) => output.$metadata?.requestId !== void 0 || "nextSequenceToken" in output && output.nextSequenceToken !== void 0;
function loadLogs() {
  return Promise.all(/* import() */[__webpack_require__.e(593), __webpack_require__.e(8202), __webpack_require__.e(9997), __webpack_require__.e(3136), __webpack_require__.e(2026)]).then(__webpack_require__.bind(__webpack_require__, 2026));
}
async function openLogStream(aws, place) {
  const { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } = await loadLogs();
  const { region, credentials } = place;
  const open = (api) => aws.equip(
    { service: "CLOUDWATCH_LOGS", api, region, credentials },
    (config) => new CloudWatchLogsClient(config),
    isOfService
  );
  const creator = await open("logs:CreateLogStream");
  const writer = await open("logs:PutLogEvents");
  const names = { logGroupName: place.group, logStreamName: place.stream };
  return {
    create: async (signal) => {
      const sent = creator.send(new CreateLogStreamCommand(names), { abortSignal: signal });
      try {
        await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(sent, signal);
      } catch (error) {
        if (!(error instanceof _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && error.code === "ResourceAlreadyExists")) {
          throw error;
        }
      }
    },
    put: async (event, signal) => {
      const command = new PutLogEventsCommand({ ...names, logEvents: [{ ...event }] });
      const answer = await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(writer.send(command, { abortSignal: signal }), signal);
      const rejected = answer.rejectedLogEventsInfo;
      return rejected === void 0 || rejected === null ? void 0 : JSON.stringify(rejected);
    }
  };
}

// src/aws/sign.ts
var SIGNING_ALGORITHM = "ECDSA_SHA_256";
function loadSigning() {
  return Promise.all(/* import() */[__webpack_require__.e(593), __webpack_require__.e(8202), __webpack_require__.e(9997), __webpack_require__.e(9958), __webpack_require__.e(1227)]).then(__webpack_require__.bind(__webpack_require__, 1227));
}
async function openSigningKey(aws, { key, region, credentials }) {
  const { KMSClient, SignCommand } = await loadSigning();
  const client = await aws.equip(
    { service: "KMS", api: "kms:Sign", region, credentials },
    (config) => new KMSClient(config)
  );
  return async (digest, signal) => {
    const command = new SignCommand({
      KeyId: key,
      Message: digest,
      MessageType: "DIGEST",
      SigningAlgorithm: SIGNING_ALGORITHM
    });
    const answer = await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
    const { KeyId, Signature, SigningAlgorithm } = answer;
    if (!(Signature instanceof Uint8Array) || typeof KeyId !== "string" || SigningAlgorithm !== SIGNING_ALGORITHM) {
      const facts = (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata);
      throw new _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy("UnreadableAnswer", "KMS answered without a signature", facts, void 0);
    }
    return { key: KeyId, algorithm: SIGNING_ALGORITHM, value: Signature };
  };
}

// src/aws/put-object.ts
var FIXED = {
  disableS3ExpressSessionAuth: true,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
  useArnRegion: false
};
function loadBucket() {
  return Promise.all(/* import() */[__webpack_require__.e(593), __webpack_require__.e(8202), __webpack_require__.e(9997), __webpack_require__.e(3136), __webpack_require__.e(2934)]).then(__webpack_require__.bind(__webpack_require__, 2934));
}
async function openBucket(aws, { bucket, region, credentials }) {
  const { PutObjectCommand, S3Client } = await loadBucket();
  const client = await aws.equip({ service: "S3", api: "s3:PutObject", region, credentials }, (config) => {
    const forcePathStyle = "endpoint" in config;
    return new S3Client({ ...config, ...FIXED, forcePathStyle, followRegionRedirects: false });
  });
  return async ({ key, body, sha256 }, signal) => {
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType: "application/json",
      ChecksumAlgorithm: "SHA256",
      ChecksumSHA256: sha256,
      IfNoneMatch: "*"
    });
    try {
      const answer = await (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
      requireChecksum(answer.ChecksumSHA256, sha256, (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata));
      return { kind: "stored", facts: (0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata) };
    } catch (error) {
      if (error instanceof _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && error.facts.httpStatus === 412) {
        return { kind: "exists", facts: error.facts };
      }
      throw error;
    }
  };
}
function requireChecksum(stored, sent, facts) {
  if (stored !== void 0 && stored !== sent) {
    throw new _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy("BadDigest", "S3 answered that it stored other bytes", facts, void 0);
  }
}




/***/ }),

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

/***/ 7370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planSinks: () => (/* binding */ planSinks)
});

// EXTERNAL MODULE: ./lib/action/chunk-DH2KXL5H.js
var chunk_DH2KXL5H = __webpack_require__(2702);
// EXTERNAL MODULE: ./lib/action/chunk-HY74K7FY.js
var chunk_HY74K7FY = __webpack_require__(3183);
// EXTERNAL MODULE: ./lib/action/chunk-77ADTVVE.js
var chunk_77ADTVVE = __webpack_require__(4960);
;// CONCATENATED MODULE: ./lib/action/chunk-OZGAMTZH.js
// src/audit/load-remote.ts
function loadRemoteSinks() {
  return __webpack_require__.e(/* import() */ 8746).then(__webpack_require__.bind(__webpack_require__, 8746));
}



// EXTERNAL MODULE: ./lib/action/chunk-FLNVZ2EO.js
var chunk_FLNVZ2EO = __webpack_require__(6706);
// EXTERNAL MODULE: ./lib/action/chunk-Y3AJ2LAO.js
var chunk_Y3AJ2LAO = __webpack_require__(2073);
// EXTERNAL MODULE: ./lib/action/chunk-XKP3LSKC.js
var chunk_XKP3LSKC = __webpack_require__(2111);
// EXTERNAL MODULE: ./lib/action/chunk-AUKHQSQQ.js
var chunk_AUKHQSQQ = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/action/chunk-LU526KHN.js
var chunk_LU526KHN = __webpack_require__(1357);
// EXTERNAL MODULE: ./lib/action/chunk-3NLQN5ST.js
var chunk_3NLQN5ST = __webpack_require__(2876);
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
;// CONCATENATED MODULE: ./lib/action/open-sinks-6HZV2VJI.js

















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
    prepare: chunk_77ADTVVE/* loadBucket */.xR,
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
    prepare: chunk_77ADTVVE/* loadLogs */.Em,
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
      prepare: chunk_77ADTVVE/* loadSigning */.OK,
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
    (0,chunk_DH2KXL5H/* checkAccount */.g4)(inputs, "the role of the audit sinks", role.arn);
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
    sessions = await (0,chunk_DH2KXL5H/* openSessions */.wR)([plan], { ...options, signal }, { halve, tooLarge });
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
    (0,chunk_DH2KXL5H/* checkAccount */.g4)(job.inputs, "the session of the audit sinks", facts.arn);
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
  return { members, policy: (0,chunk_DH2KXL5H/* policyText */.MJ)(members.flatMap(({ statements }) => statements)) };
}
function splitToFit(plan) {
  const halves = plan.policy.length > chunk_DH2KXL5H/* POLICY_LIMIT_CHARACTERS */.C6 ? halve(plan) : void 0;
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