"use strict";
exports.id = 3054;
exports.ids = [3054];
exports.modules = {

/***/ 2647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openSigningKey),
/* harmony export */   x: () => (/* binding */ openBucket)
/* harmony export */ });
/* harmony import */ var _chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8518);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4253);



// src/aws/sign.ts
var SIGNING_ALGORITHM = "ECDSA_SHA_256";
async function openSigningKey(aws, { key, region, credentials }) {
  const { KMSClient, SignCommand } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSigning */ .OK)();
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
    const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
    const { KeyId, Signature, SigningAlgorithm } = answer;
    if (!(Signature instanceof Uint8Array) || typeof KeyId !== "string" || SigningAlgorithm !== SIGNING_ALGORITHM) {
      const facts = (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata);
      throw new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy("UnreadableAnswer", "KMS answered without a signature", facts, void 0);
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
async function openBucket(aws, { bucket, region, credentials }) {
  const { PutObjectCommand, S3Client } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_1__/* .loadBucket */ .xR)();
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
      const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
      requireChecksum(answer.ChecksumSHA256, sha256, (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata));
      return { kind: "stored", facts: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(answer.$metadata) };
    } catch (error) {
      if (error instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && error.facts.httpStatus === 412) {
        return { kind: "exists", facts: error.facts };
      }
      throw error;
    }
  };
}
function requireChecksum(stored, sent, facts) {
  if (stored !== void 0 && stored !== sent) {
    throw new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy("BadDigest", "S3 answered that it stored other bytes", facts, void 0);
  }
}




/***/ }),

/***/ 3054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logsStatements: () => (/* binding */ logsStatements),
/* harmony export */   openLogs: () => (/* binding */ openLogs),
/* harmony export */   openS3: () => (/* binding */ openS3),
/* harmony export */   openSigner: () => (/* binding */ openSigner),
/* harmony export */   s3Statements: () => (/* binding */ s3Statements),
/* harmony export */   signStatements: () => (/* binding */ signStatements)
/* harmony export */ });
/* harmony import */ var _chunk_JCKFH3JZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2647);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3373);
/* harmony import */ var _chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8518);
/* harmony import */ var _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2274);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4253);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8500);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7598);








// src/audit/sinks/cloudwatch-logs.ts


// src/aws/log-stream.ts
var isOfService = (output) => output.$metadata?.requestId !== void 0 || "nextSequenceToken" in output && output.nextSequenceToken !== void 0;
async function openLogStream(aws, place) {
  const { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_7__/* .loadLogs */ .Em)();
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
        await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G9)(sent, signal);
      } catch (error) {
        if (!(error instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsError */ .Gy && error.code === "ResourceAlreadyExists")) {
          throw error;
        }
      }
    },
    put: async (event, signal) => {
      const command = new PutLogEventsCommand({ ...names, logEvents: [{ ...event }] });
      const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G9)(writer.send(command, { abortSignal: signal }), signal);
      const rejected = answer.rejectedLogEventsInfo;
      return rejected === void 0 || rejected === null ? void 0 : JSON.stringify(rejected);
    }
  };
}

// src/audit/sinks/refusal.ts
var ELSEWHERE = /^(?:PermanentRedirect|TemporaryRedirect|Redirect|AuthorizationHeaderMalformed|IllegalLocationConstraint|30[1278])$/;
function explainRefusal(thrown, signal, actions, resource) {
  if (thrown instanceof _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_2__/* .SinkError */ .y) {
    return thrown;
  }
  if (signal.aborted) {
    return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_2__/* .SinkError */ .y(
      "it did not confirm before the time for the record was over",
      "Look whether the runner reaches it, or raise `timeout-seconds`.",
      thrown
    );
  }
  if (!(thrown instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsError */ .Gy)) {
    return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_2__/* .SinkError */ .y((0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(thrown), `Look whether the runner reaches ${resource}.`, thrown);
  }
  const { code, message, facts } = thrown;
  const reason = code === message ? code : `${code}: ${message}`;
  return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_2__/* .SinkError */ .y(reason, fixOf(thrown, facts.httpStatus ?? 0, actions, resource), thrown);
}
function fixOf(error, status, actions, resource) {
  if ((0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_3__/* .isDenied */ .GZ)(error) || error.code === "AllAccessDisabled") {
    return `Allow ${actions} on ${resource} in the policies of the role of the sinks, and in those of the store.`;
  }
  if (ELSEWHERE.test(error.code) || status >= 300 && status < 400) {
    const region = regionIn(error.cause);
    return `Name the Region of the bucket${region === void 0 ? "" : `, ${region},`} as ?region=\u2026 of the sink; redirects are not followed.`;
  }
  if (error.code === "NoSuchBucket" || error.code === "ResourceNotFound") {
    return `Create it, or correct the name, the account or the Region: ${resource}.`;
  }
  return `Look why ${resource} does not take records.`;
}
function regionIn(cause) {
  const { $response, Region } = Object(cause);
  const { headers } = Object($response);
  const named = Object(headers)["x-amz-bucket-region"] ?? Region;
  return typeof named === "string" && /^[a-z0-9-]{5,30}$/.test(named) ? named : void 0;
}

// src/audit/sinks/trail-name.ts
var MAX_PART_CHARACTERS = 40;
function trailName({ run, load }) {
  const parts = run.map((part) => (part ?? "0").replace(/[^\w.]/g, "_").slice(0, MAX_PART_CHARACTERS));
  return [...parts, load].join("-");
}

// src/audit/sinks/cloudwatch-logs.ts
var HEAD_START_MS = 15;
function streamOf(name) {
  return `${name.platform}/${trailName(name)}`;
}
function logsStatements({ partition, account, region, group }, name) {
  const Resource = `arn:${partition}:logs:${region}:${account}:log-group:${group}:log-stream:${streamOf(name)}`;
  return ["logs:CreateLogStream", "logs:PutLogEvents"].map((Action) => ({
    Effect: "Allow",
    Action,
    Resource
  }));
}
async function openLogs(aws, place, name) {
  const stream = await openLogStream(aws, { ...place, stream: streamOf(name) });
  let isMade = false;
  return async (line, record, signal) => {
    const event = { timestamp: Date.parse(record.time), message: Buffer.from(line).toString("utf8") };
    const put = () => stream.put(event, signal);
    try {
      const rejected = isMade ? await put() : await putFirst(stream, put, signal);
      isMade = true;
      if (rejected !== void 0) {
        throw rejection(rejected);
      }
    } catch (error) {
      throw explainRefusal(error, signal, "logs:CreateLogStream and logs:PutLogEvents", groupArn(place));
    }
  };
}
var LAG_MS = [0, 50, 100, 200, 400, 800];
async function putFirst(stream, put, signal) {
  const created = stream.create(signal);
  const early = Promise.race([(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_6__.setTimeout)(HEAD_START_MS), created]).then(put);
  early.catch(() => {
  });
  await created;
  let attempt = early;
  for (const pauseMs of LAG_MS) {
    try {
      return await attempt;
    } catch (error) {
      if (!(error instanceof _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsError */ .Gy && error.code === "ResourceNotFound")) {
        throw error;
      }
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_6__.setTimeout)(pauseMs, void 0, { signal });
    attempt = put();
  }
  return await attempt;
}
function groupArn({ partition, account, region, group }) {
  return `arn:${partition}:logs:${region}:${account}:log-group:${group}:*`;
}
function rejection(words) {
  return new _chunk_FLNVZ2EO_js__WEBPACK_IMPORTED_MODULE_2__/* .SinkError */ .y(
    `CloudWatch Logs answered, but rejected the record: ${words}`,
    "Set the clock of the runner, and let the log group keep events for more than a day."
  );
}

// src/audit/sinks/kms-signer.ts
function signStatements(key) {
  const statement = { Effect: "Allow", Action: "kms:Sign" };
  return key.startsWith("alias/") ? [{ ...statement, Resource: "*", Condition: { StringEquals: { "kms:RequestAlias": key } } }] : [{ ...statement, Resource: key }];
}
async function openSigner(aws, place) {
  const sign = await (0,_chunk_JCKFH3JZ_js__WEBPACK_IMPORTED_MODULE_0__/* .openSigningKey */ .b)(aws, place);
  return async (digest, signal) => {
    try {
      const { key, algorithm, value } = await sign(digest, signal);
      return { key, algorithm, value: Buffer.from(value).toString("base64") };
    } catch (error) {
      throw explainRefusal(error, signal, "kms:Sign", place.key);
    }
  };
}

// src/audit/sinks/s3.ts

var NEWLINE = Buffer.from("\n");
var DIGEST_START = "sha256:".length;
function keyOf(place, name, record) {
  const ending = `${record.seq}-${record.digest.slice(DIGEST_START)}.json`;
  return `${folderOf(place, name, record.time.slice(0, "YYYY-MM-DD".length))}${trailName(name)}-${ending}`;
}
function folderOf({ prefix }, { platform }, day) {
  return `${prefix}dt=${day}/platform=${platform}/`;
}
function s3Statements(place, name, days) {
  const { bucket, partition, region } = place;
  const arn = `arn:${partition}:s3:::${bucket}`;
  const objects = [...new Set(days)].map((day) => `${arn}/${folderOf(place, name, day)}${trailName(name)}-*`);
  const suffixes = /* @__PURE__ */ new Set(["amazonaws.com", _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_1__/* .DNS_SUFFIXES */ .gf[partition] ?? "amazonaws.com"]);
  return [
    { Effect: "Allow", Action: "s3:PutObject", Resource: objects },
    {
      Effect: "Allow",
      Action: "kms:GenerateDataKey",
      Resource: "*",
      Condition: {
        StringEquals: { "kms:ViaService": [...suffixes].map((suffix) => `s3.${region}.${suffix}`) },
        StringLike: { "kms:EncryptionContext:aws:s3:arn": [arn, `${arn}/*`] }
      }
    }
  ];
}
async function openS3(aws, place, name) {
  const put = await (0,_chunk_JCKFH3JZ_js__WEBPACK_IMPORTED_MODULE_0__/* .openBucket */ .x)(aws, place);
  return async (line, record, signal) => {
    const body = Buffer.concat([line, NEWLINE]);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)("sha256").update(body).digest("base64");
    try {
      await put({ key: keyOf(place, name, record), body, sha256 }, signal);
    } catch (error) {
      throw explainRefusal(
        error,
        signal,
        "s3:PutObject",
        `arn:${place.partition}:s3:::${place.bucket}/${place.prefix}*`
      );
    }
  };
}



/***/ })

};
;