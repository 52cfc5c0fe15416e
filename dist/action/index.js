/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ KeytrailError),
/* harmony export */   Wr: () => (/* binding */ errorPage),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   yh: () => (/* binding */ CATALOGUE)
/* harmony export */ });
// src/errors.ts
var CATALOGUE = {
  KT101: {
    title: "An input is not valid",
    exit: 2,
    cause: "An input of the step has a value that is not allowed, or a name that Keytrail does not know.",
    fix: "Correct the input that the message names; the message says what is allowed."
  },
  KT102: {
    title: "Nothing is declared",
    exit: 2,
    cause: "There is neither a manifest (`.keytrail.yml`) nor a line in the input `secrets`, so there is nothing to load. On GitHub an empty workspace means that no checkout ran before this step.",
    fix: "Write the three lines that the message shows, or add `actions/checkout` before this step."
  },
  KT103: {
    title: "The declarations have mistakes",
    exit: 2,
    cause: "The manifest or the inline lines have mistakes. All of them are listed, each with file, line and column.",
    fix: "Correct each place that is listed. The editor finds most of them when the manifest names the schema in its first line."
  },
  KT104: {
    title: "The scope is missing or unknown",
    exit: 2,
    cause: "The manifest has `scopes:`, so the input `scope` must name one of them (`*` takes all); or it names one that is not there.",
    fix: "Set the input `scope` to one of the scopes that the message lists."
  },
  KT105: {
    title: "Not supported yet",
    exit: 2,
    cause: "A key, input, scheme or sink is part of the design but not of this version. It is refused, never ignored.",
    fix: "Remove it, or use a version that has it: see CHANGELOG.md."
  },
  KT106: {
    title: "The manifest cannot be read",
    exit: 2,
    cause: "The file that the input `manifest` names does not exist, is no regular file, is larger than 256 KiB or is not UTF-8.",
    fix: "Correct the path, or the file. The path is relative to the workspace."
  },
  KT107: {
    title: "The Region is not known, or does not fit",
    exit: 2,
    cause: "No ARN, declaration, manifest default, input `aws-region`, `AWS_REGION` or `AWS_DEFAULT_REGION` gives a Region; or the Region lies in another partition (`aws`, `aws-cn`, \u2026) than the role, which cannot read there.",
    fix: "Set the input `aws-region`, or `defaults: region:` in the manifest, to a Region of the role's partition."
  },
  KT201: {
    title: "The job has no OIDC token",
    exit: 3,
    cause: "The runner gave this step no token endpoint. Four reasons: the job lacks `permissions: id-token: write`; the caller of a reusable workflow did not give it; the run comes from a fork; the run was started by Dependabot.",
    fix: "The message says which of the four fits. For the first two: add `permissions: { id-token: write, contents: read }`."
  },
  KT202: {
    title: "The token endpoint failed",
    exit: 3,
    cause: "The endpoint that issues the OIDC token did not answer, or answered with an error, also after retries.",
    fix: "Run the job again. If it goes on, look at the status page of the CI."
  },
  KT203: {
    title: "The OIDC token is not usable",
    exit: 3,
    cause: "The token endpoint answered, but not with a token that can be read.",
    fix: "Look whether something between the job and the token endpoint (a proxy) changes answers."
  },
  KT301: {
    title: "The role was refused",
    exit: 3,
    cause: "STS did not let this job assume the role: the role's trust policy does not match the token, or the role does not exist.",
    fix: "Compare the trust policy of the role with the claims that the message prints."
  },
  KT302: {
    title: "No session could be opened",
    exit: 3,
    cause: "STS refused the request for a reason other than the trust policy, or could not be reached.",
    fix: "Read the reason in the message: an unknown identity provider, a duration above the role's maximum, or the network."
  },
  KT303: {
    title: "The session policy is too large",
    exit: 3,
    cause: "Even the policy for a single parameter is larger than what STS accepts.",
    fix: "Shorten the name of the parameter that the message names."
  },
  KT304: {
    title: "No AWS credentials were found",
    exit: 3,
    cause: "Without `role-to-assume` the credential chain of the AWS SDK is used, and it found nothing.",
    fix: "Set the input `role-to-assume`, or sign in (`aws sso login`, a profile, an instance role)."
  },
  KT401: {
    title: "The secrets could not be read",
    exit: 3,
    cause: "Parameter Store did not answer, or answered with an error that is not about one secret, also after retries.",
    fix: "Read the reason in the message. For throttling: raise the throughput of Parameter Store or start fewer jobs at once."
  },
  KT402: {
    title: "Some secrets could not be read",
    exit: 4,
    cause: "A declared secret does not exist, has no such version or label, is denied, cannot be decrypted, or its pointer leads nowhere.",
    fix: "Each secret is listed with its reason. Create it, correct its reference, or allow the role to read it."
  },
  KT403: {
    title: "The time budget is spent",
    exit: 3,
    cause: "The load took longer than `timeout-seconds`. Nothing was handed over.",
    fix: "The message says which stage waited and for what. Raise `timeout-seconds` only when that wait is normal."
  },
  KT404: {
    title: "The load was cancelled",
    exit: 3,
    cause: "The CI, or a person, ended the step before the secrets were handed over. Nothing was handed over.",
    fix: "Run the job again when it was not meant to end."
  },
  KT501: {
    title: "The masks could not be written",
    exit: 3,
    cause: "Writing to standard output failed, so the runner does not know what to mask. Nothing was handed over.",
    fix: "Look whether something closed the output of the step."
  },
  KT601: {
    title: "The audit record could not be written",
    exit: 5,
    cause: "A required sink did not confirm the record. Without a record there is no access: nothing was handed over.",
    fix: "Read the reason in the message: a full disk, a missing folder, a lock that is held."
  },
  KT602: {
    title: "The audit record is too large",
    exit: 5,
    cause: "The record of this load would be larger than 900 kB.",
    fix: "Declare fewer secrets in one step, or shorten `reason` and `owner`."
  },
  KT701: {
    title: "A value cannot be handed over",
    exit: 3,
    cause: "A value holds what its way of hand-over cannot carry: a NUL byte cannot be in a variable or an output, half a surrogate pair has no UTF-8 form. Or its name is no name of a variable, an output or a file.",
    fix: "Hand the secret over as a file (`as: file`), or correct its value."
  },
  KT702: {
    title: "The hand-over failed",
    exit: 3,
    cause: "A file of the runner (`GITHUB_ENV`, `GITHUB_OUTPUT`) or the folder for secrets as files could not be written.",
    fix: "Read the reason in the message: a full disk, a missing variable of the runner."
  },
  KT901: {
    title: "Keytrail itself failed",
    exit: 1,
    cause: "Something that Keytrail did not expect. Nothing was handed over.",
    fix: "Run the job again with debug logging and open an issue with the lines that it prints."
  },
  KT902: {
    title: "This is no place to run in",
    exit: 2,
    cause: "A variable that the runner sets for each step is missing.",
    fix: "Run the action as a step of a GitHub workflow."
  }
};
var ERRORS_PAGE = "https://github.com/keytrail/keytrail/blob/v1/docs/errors.md";
function errorPage(code) {
  return `${ERRORS_PAGE}#${code.toLowerCase()}`;
}
var KeytrailError = class extends Error {
  name = "KeytrailError";
  code;
  details;
  fix;
  constructor(code, message, parts = {}) {
    super(message, parts.cause === void 0 ? void 0 : { cause: parts.cause });
    this.code = code;
    this.details = parts.details ?? [];
    const fix = parts.fix ?? CATALOGUE[code].fix;
    this.fix = typeof fix === "string" ? [fix] : fix;
  }
};
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}




/***/ }),

/***/ 3025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gY: () => (/* binding */ Aws),
  wM: () => (/* binding */ CALLS_AT_ONCE),
  UQ: () => (/* binding */ Connections),
  ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
  XG: () => (/* binding */ ageText),
  CS: () => (/* binding */ appendToRunnerFile),
  cC: () => (/* binding */ assumeSessions),
  U: () => (/* binding */ chainSession),
  S9: () => (/* binding */ checkCarriable),
  U9: () => (/* binding */ count),
  KG: () => (/* binding */ createLimit),
  xe: () => (/* binding */ declare),
  PX: () => (/* binding */ endpointOverrides),
  g6: () => (/* binding */ findRegion),
  JQ: () => (/* binding */ githubSessionName),
  r_: () => (/* binding */ guessEndpoint),
  aK: () => (/* binding */ hint),
  aN: () => (/* binding */ identifyChain),
  Dp: () => (/* binding */ isRegion),
  Is: () => (/* binding */ isSettled),
  ZH: () => (/* binding */ locateTargets),
  eM: () => (/* binding */ nothingDeclared),
  HD: () => (/* binding */ obstacleOf),
  gP: () => (/* binding */ parseRole),
  Ip: () => (/* binding */ planFilesDir),
  XC: () => (/* binding */ planOf),
  RR: () => (/* binding */ planSessions),
  a3: () => (/* binding */ renderPairs),
  g$: () => (/* binding */ resolveValue),
  vz: () => (/* binding */ sourceOf),
  tp: () => (/* binding */ table),
  hV: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: ./lib/action/chunk-BQJLGZDJ.js
var chunk_BQJLGZDJ = __nccwpck_require__(7128);
// EXTERNAL MODULE: ./lib/action/chunk-4B6AYQAD.js
var chunk_4B6AYQAD = __nccwpck_require__(2800);
// EXTERNAL MODULE: ./lib/action/chunk-TT4Y6A3Y.js
var chunk_TT4Y6A3Y = __nccwpck_require__(6250);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/action/chunk-BPECFZYZ.js




// src/aws/endpoints.ts
var DNS_SUFFIXES = {
  aws: "amazonaws.com",
  "aws-cn": "amazonaws.com.cn",
  "aws-us-gov": "amazonaws.com",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov",
  "aws-eusc": "amazonaws.eu"
};
function endpointOverrides(env) {
  if (env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true") {
    return {};
  }
  const names = ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSM"];
  return Object.fromEntries(names.flatMap((name) => env[name] ? [[name, env[name]]] : []));
}
function endpointOverride(service, env) {
  const overrides = endpointOverrides(env);
  return overrides[`AWS_ENDPOINT_URL_${service}`] ?? overrides["AWS_ENDPOINT_URL"];
}
function guessEndpoint(service, region, partition, env) {
  const override = endpointOverride(service, env);
  const suffix = DNS_SUFFIXES[partition];
  if (override === void 0 && suffix === void 0) {
    return void 0;
  }
  const text = override ?? `https://${service.toLowerCase()}.${region}.${suffix}`;
  return URL.canParse(text) ? new URL(text) : void 0;
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
var SDK_HINT = /\n {2}Deserialization error: [\s\S]*$/;
function toAwsError(thrown) {
  if (thrown instanceof AwsError) {
    return thrown;
  }
  const { name, code, message, $metadata } = thrown ?? {};
  const raw = typeof code === "string" ? code : typeof name === "string" ? name : "UnknownError";
  const text = typeof message === "string" && message !== "" ? message.replace(SDK_HINT, "") : raw;
  return new AwsError(raw.replace(/Exception$/, ""), text, factsOf($metadata), thrown);
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
    throw signal.aborted ? signal.reason : toAwsError(error);
  }
}

// src/aws/sending.ts
var Sending = class {
  #sent = /* @__PURE__ */ new Map();
  #waiting = /* @__PURE__ */ new Map();
  add(api) {
    const sent = (this.#sent.get(api) ?? 0) + 1;
    this.#sent.set(api, sent);
    for (const { requests, resolve: resolve2 } of this.#waiting.get(api) ?? []) {
      if (sent >= requests) {
        resolve2();
      }
    }
  }
  /** Resolves when so many requests of a kind have left. */
  whenSent(api, requests) {
    return new Promise((resolve2) => {
      const waiting = this.#waiting.get(api) ?? [];
      this.#waiting.set(api, [...waiting, { requests, resolve: resolve2 }]);
      if ((this.#sent.get(api) ?? 0) >= requests) {
        resolve2();
      }
    });
  }
};

// src/aws/aws.ts
var MAX_ATTEMPTS = 4;
var Aws = class {
  #options;
  #stsClients = /* @__PURE__ */ new Map();
  #ssmClients = /* @__PURE__ */ new Map();
  #sending = new Sending();
  #credentialChain;
  constructor(options) {
    this.#options = options;
  }
  /** Evaluates the STS client (about 35 ms), so that this happens while something else is waited for. */
  async loadSts() {
    return await Promise.all(/* import() */[__nccwpck_require__.e(35), __nccwpck_require__.e(961), __nccwpck_require__.e(226)]).then(__nccwpck_require__.bind(__nccwpck_require__, 226));
  }
  /** Evaluates the SSM client (about 7 ms once STS's is there). */
  async loadSsm() {
    return await Promise.all(/* import() */[__nccwpck_require__.e(35), __nccwpck_require__.e(961), __nccwpck_require__.e(356)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4356));
  }
  /**
   * Takes GetParameters through the SDK once, against an answer from memory: the SDK's code is compiled as it is first
   * run (15 ms), and so that happens while STS is waited for. Nothing of it reaches the network.
   */
  async rehearseGetParameters(region) {
    const { EmptyAnswer, GetParametersCommand, SSMClient } = await this.loadSsm();
    const credentials = { accessKeyId: "rehearsal", secretAccessKey: "rehearsal", sessionToken: "rehearsal" };
    const config = await this.#config("SSM", "ssm:GetParameters", region, credentials);
    const client = unlogged(new SSMClient({ ...config, requestHandler: new EmptyAnswer() }));
    await client.send(new GetParametersCommand({ Names: ["rehearsal"], WithDecryption: true }));
  }
  /** AssumeRoleWithWebIdentity: unsigned, the token is the proof. */
  async assumeRole(region, request, signal) {
    const { AssumeRoleWithWebIdentityCommand } = await this.loadSts();
    const client = await this.#sts(region, "sts:AssumeRoleWithWebIdentity");
    const command = new AssumeRoleWithWebIdentityCommand({
      RoleArn: request.roleArn,
      RoleSessionName: request.sessionName,
      WebIdentityToken: request.token,
      DurationSeconds: request.durationSeconds,
      Policy: request.policy
    });
    const answer = await settle(client.send(command, { abortSignal: signal }), signal);
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
      throw toAwsError(new Error("STS answered without credentials"));
    }
    return {
      credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
      arn: answer.AssumedRoleUser?.Arn ?? "",
      expires: Expiration ?? new Date(Date.now() + request.durationSeconds * 1e3),
      packedPolicyPercent: answer.PackedPolicySize ?? null,
      facts: factsOf(answer.$metadata)
    };
  }
  /** GetCallerIdentity with the SDK's own chain; it needs no permission. */
  async callerIdentity(region, credentials, signal) {
    const { GetCallerIdentityCommand } = await this.loadSts();
    const client = await this.#sts(region, "sts:GetCallerIdentity", credentials);
    const answer = await settle(
      client.send(new GetCallerIdentityCommand({}), { abortSignal: signal }),
      signal
    );
    return { account: answer.Account ?? "", arn: answer.Arn ?? "" };
  }
  /** The first credentials that the SDK's own chain finds: environment, profile, SSO, container, instance role. */
  async chainCredentials(signal) {
    this.#credentialChain ??= __nccwpck_require__.e(/* import() */ 210).then(__nccwpck_require__.bind(__nccwpck_require__, 2210)).then(
      ({ fromNodeProviderChain }) => fromNodeProviderChain()
    );
    const provide = await this.#credentialChain;
    return await settle(provide(), signal);
  }
  /** GetParameters with decryption. A missing name is no error: it stands in `invalid`. */
  async getParameters(region, credentials, request, signal) {
    const { GetParametersCommand } = await this.loadSsm();
    const client = await this.#ssm(region, credentials);
    const command = new GetParametersCommand({ Names: [...request.names], WithDecryption: request.decrypt });
    const answer = await settle(client.send(command, { abortSignal: signal }), signal);
    return {
      parameters: (answer.Parameters ?? []).map((parameter) => ({
        arn: parameter.ARN,
        name: parameter.Name,
        type: parameter.Type,
        value: parameter.Value,
        version: parameter.Version,
        selector: parameter.Selector,
        lastModified: parameter.LastModifiedDate
      })),
      invalid: answer.InvalidParameters ?? [],
      facts: factsOf(answer.$metadata)
    };
  }
  /** Resolves when so many requests of a kind are on their way. */
  whenSent(api, requests) {
    return this.#sending.whenSent(api, requests);
  }
  #sts(region, api, credentials) {
    return remember(this.#stsClients, `${region} ${credentials?.accessKeyId}`, async () => {
      const { STSClient } = await this.loadSts();
      return unlogged(new STSClient(await this.#config("STS", api, region, credentials)));
    });
  }
  #ssm(region, credentials) {
    return remember(this.#ssmClients, `${region} ${credentials.accessKeyId}`, async () => {
      const { SSMClient } = await this.loadSsm();
      return unlogged(new SSMClient(await this.#config("SSM", "ssm:GetParameters", region, credentials)));
    });
  }
  /**
   * What the SDK would otherwise look up in AWS's configuration file is given: it is one file less to read, and one
   * less that an earlier step could have written.
   */
  async #config(service, api, region, credentials) {
    const { AttemptHandler } = await this.loadSts();
    const { attemptMs, connections, env, onRetry, userAgent } = this.#options;
    const endpoint = endpointOverride(service, env);
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
      maxAttempts: MAX_ATTEMPTS,
      retryMode: "standard",
      requestHandler: new AttemptHandler({
        connections,
        attemptMs,
        userAgent,
        onRetry: (reason) => onRetry(api, reason),
        onSent: () => this.#sending.add(api)
      })
    };
  }
};
function unlogged(client) {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}
function remember(made, key, make) {
  const before = made.get(key) ?? make();
  made.set(key, before);
  return before;
}

// src/aws/connections.ts




var Connections = class {
  #waiting = /* @__PURE__ */ new Map();
  http;
  https;
  constructor() {
    const take = (host, port) => this.#take(keyOf(host, port));
    this.http = new WarmHttpAgent(take);
    this.https = new WarmHttpsAgent(take);
  }
  /** Opens `count` connections to the origin of `url` and returns at once; a failure is silent. */
  open(url, count2) {
    const secure = url.protocol === "https:";
    const port = Number(url.port) || (secure ? 443 : 80);
    const key = keyOf(url.hostname, port);
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, waiting);
    for (let opened = 0; opened < count2; opened += 1) {
      const socket = secure ? openTls(url.hostname, port) : (0,external_node_net_namespaceObject.connect)({ host: bare(url.hostname), port });
      socket.setNoDelay(true);
      socket.on("error", ignore);
      waiting.push(socket);
    }
  }
  /** Closes whatever is open, used or not. */
  close() {
    for (const socket of [...this.#waiting.values()].flat()) {
      socket.destroy();
    }
    this.#waiting.clear();
    this.http.destroy();
    this.https.destroy();
  }
  #take(key) {
    const waiting = this.#waiting.get(key) ?? [];
    for (let socket = waiting.shift(); socket !== void 0; socket = waiting.shift()) {
      const isFresh = !socket.readableEnded && socket.readableLength === 0;
      if (!socket.destroyed && isFresh && socket.errored === null) {
        socket.off("error", ignore);
        return socket;
      }
      socket.destroy();
    }
    return void 0;
  }
};
var WarmHttpAgent = class extends external_node_http_.Agent {
  #take;
  constructor(take) {
    super({ keepAlive: true });
    this.#take = take;
  }
  createConnection(options, done) {
    const { host, port } = addressOf(options);
    return this.#take(host, port) ?? super.createConnection(options, done);
  }
};
var WarmHttpsAgent = class extends external_node_https_.Agent {
  #take;
  constructor(take) {
    super({ keepAlive: true });
    this.#take = take;
  }
  createConnection(options, done) {
    const { host, port } = addressOf(options);
    return this.#take(host, port) ?? super.createConnection(options, done);
  }
};
function openTls(hostname, port) {
  const host = bare(hostname);
  const servername = (0,external_node_net_namespaceObject.isIP)(host) === 0 ? host : "";
  return (0,external_node_tls_namespaceObject.connect)({ host, port, servername, ALPNProtocols: ["http/1.1"] });
}
function addressOf(options) {
  return { host: String(options.host), port: Number(options.port) };
}
function keyOf(host, port) {
  return `${bare(host)} ${port}`;
}
function bare(host) {
  return host.startsWith("[") ? host.slice(1, -1) : host;
}
function ignore() {
}

// src/aws/limit.ts
function createLimit(size) {
  const waiting = [];
  let running = 0;
  return async (task) => {
    if (running >= size) {
      await new Promise((resolve2) => waiting.push(resolve2));
    } else {
      running += 1;
    }
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === void 0) {
        running -= 1;
      } else {
        next();
      }
    }
  };
}

// src/aws/region.ts
function findRegion(input, env) {
  const resolvers = [
    { source: "input aws-region", value: input },
    { source: "AWS_REGION", value: env["AWS_REGION"] },
    { source: "AWS_DEFAULT_REGION", value: env["AWS_DEFAULT_REGION"] }
  ];
  const first = resolvers.find(({ value }) => value !== void 0 && value !== "");
  return first?.value === void 0 ? void 0 : { value: first.value, source: first.source };
}

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};

// src/nearest.ts
var LONGEST_WORD = 64;
function nearest(word, known) {
  if (word.length > LONGEST_WORD) {
    return void 0;
  }
  const folded = word.toLowerCase();
  let best;
  let bestDistance = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) {
      continue;
    }
    const found2 = distance(folded, candidate.toLowerCase());
    if (found2 < bestDistance) {
      best = candidate;
      bestDistance = found2;
    }
  }
  return best;
}
function hint(word, known) {
  const found2 = nearest(word, known);
  return found2 === void 0 ? "" : ` (did you mean "${found2}"?)`;
}

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

// src/manifest/document.ts

var MAX_MANIFEST_BYTES = 256 * 1024;
function childOf(node, key) {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key)?.value : void 0;
}
function textOf(node) {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : void 0;
}
function hashManifest(bytes) {
  return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}
function decodeManifest({ path, bytes }) {
  const file = (0,chunk_TT4Y6A3Y/* plainOrQuoted */.E)(path);
  if (bytes.byteLength > MAX_MANIFEST_BYTES) {
    throw new chunk_4B6AYQAD/* KeytrailError */.E_(
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
    throw new chunk_4B6AYQAD/* KeytrailError */.E_("KT106", `the manifest ${file} is not UTF-8`, {
      fix: "Save the file as UTF-8.",
      cause
    });
  }
}
async function readDocument(file, text, mistakes) {
  const { parseYaml } = await Promise.all(/* import() */[__nccwpck_require__.e(500), __nccwpck_require__.e(283)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1283));
  return parseYaml(file, text, mistakes);
}

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
    this.#places.add(formatPosition(position));
    this.#listed.push({ kind, position, message: typeof message === "string" ? message : message() });
  }
  get count() {
    return this.#listed.length + this.#unlisted;
  }
  /** True when a mistake is noted at this very place: what else is wrong there only follows from it. */
  isNotedAt(position) {
    return this.#places.has(formatPosition(position));
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
function formatPosition({ file, line, column }) {
  return `${(0,chunk_TT4Y6A3Y/* plainOrQuoted */.E)(file)}:${line}:${column}`;
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
function explainRepeated(place, first) {
  const where = formatPosition(first.position);
  return first.name === place.name ? `${place.name} is declared twice; first at ${where}` : `${place.name} and ${first.name} (${where}) differ only in case, which is one variable on Windows`;
}

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
    return `the ARN's partition ${(0,chunk_TT4Y6A3Y/* quote */.h)(partition)} is none of AWS`;
  }
  if (service !== "ssm") {
    return `the ARN's service ${(0,chunk_TT4Y6A3Y/* quote */.h)(service)} is not "ssm"`;
  }
  if (!isRegion(region)) {
    return `the ARN's Region ${(0,chunk_TT4Y6A3Y/* quote */.h)(region)} is no Region`;
  }
  if (partitionOf(region) !== partition) {
    return `the ARN's Region ${region} lies in the partition "${partitionOf(region)}", not in ${(0,chunk_TT4Y6A3Y/* quote */.h)(partition)}`;
  }
  return /^[0-9]{12}$/.test(account) ? void 0 : `the ARN's account ${(0,chunk_TT4Y6A3Y/* quote */.h)(account)} is not 12 digits`;
}
function refuseResource(resource) {
  return resource.startsWith("parameter/") && resource.length > "parameter/".length ? void 0 : `the ARN's resource ${(0,chunk_TT4Y6A3Y/* quote */.h)(resource)} is not "parameter/" and a name`;
}
function refuseMore(more) {
  return more.length === 0 ? void 0 : 'the ARN has more than one ":" after the name';
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
      `the key ${(0,chunk_TT4Y6A3Y/* quote */.h)(fragment)} holds "/" or "~", which the short form cannot; write ${(0,chunk_TT4Y6A3Y/* quote */.h)(`#/${escapeSegment(fragment)}`)} for that one key${stepsHint(fragment)}`
    );
  }
  return { ok: true, pointer: `/${fragment}` };
}
function parsePointer(pointer) {
  return /~(?![01])/.test(pointer) ? refuse(
    `in the pointer ${(0,chunk_TT4Y6A3Y/* quote */.h)(pointer)} a "~" is followed by neither 0 nor 1; "~0" stands for "~", "~1" for "/"`
  ) : { ok: true, pointer };
}
function stepsHint(fragment) {
  return fragment.includes("/") && !/~(?![01])/.test(fragment) ? `, ${(0,chunk_TT4Y6A3Y/* quote */.h)(`#/${fragment}`)} for one step a key` : "";
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
    return `the name ${(0,chunk_TT4Y6A3Y/* quote */.h)(name)} holds ${describe(foreign[0])}; allowed are letters, digits and "_.-/"`;
  }
  if (segments.includes("")) {
    return `the name ${(0,chunk_TT4Y6A3Y/* quote */.h)(name)} has an empty level: a slash at its end, or two in a row`;
  }
  if (segments.length > MAX_LEVELS) {
    return `the name ${(0,chunk_TT4Y6A3Y/* quote */.h)(name)} has ${segments.length} levels; allowed are ${MAX_LEVELS}`;
  }
  const characters = arnPrefix.length + path.length;
  if (characters > MAX_ARN_CHARACTERS) {
    return `the name ${(0,chunk_TT4Y6A3Y/* quote */.h)(name)} has ${characters} characters with its ARN; allowed are ${MAX_ARN_CHARACTERS}`;
  }
  return void 0;
}
function describe(character) {
  if ("*?$".includes(character)) {
    return `${(0,chunk_TT4Y6A3Y/* quote */.h)(character)} (there are no wildcards and no variables)`;
  }
  return character === " " ? "a blank" : (0,chunk_TT4Y6A3Y/* quote */.h)(character);
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
    return /^[1-9][0-9]{0,14}$/.test(selector) ? void 0 : `the version ${(0,chunk_TT4Y6A3Y/* quote */.h)(selector)} is no whole number from 1 without zeros in front; labels do not begin with a digit`;
  }
  if (!/^[a-zA-Z0-9_.-]+$/.test(selector)) {
    return `${(0,chunk_TT4Y6A3Y/* quote */.h)(selector)} is neither a version (digits) nor a label (letters, digits and "_.-")`;
  }
  if (/^(aws|ssm)/i.test(selector)) {
    return `the label ${(0,chunk_TT4Y6A3Y/* quote */.h)(selector)} begins with "aws" or "ssm", which no label does`;
  }
  return selector.length > MAX_LABEL_CHARACTERS ? `the label ${(0,chunk_TT4Y6A3Y/* quote */.h)(selector)} has ${selector.length} characters; allowed are ${MAX_LABEL_CHARACTERS}` : void 0;
}

// src/manifest/reference.ts
var MAX_REFERENCE_CHARACTERS = 2048;
var KNOWN_SCHEMES = ["ssm"];
var LATER_SCHEMES = ["kms", "s3", "secretsmanager"];
function parseReference(text, prefix) {
  const unreadable = refuseText(text);
  if (unreadable !== void 0) {
    return refuse2(unreadable);
  }
  const hash = text.indexOf("#");
  const parameter = parseParameter(hash === -1 ? text : text.slice(0, hash), prefix);
  if (!parameter.ok) {
    return parameter;
  }
  const suffix = hash === -1 ? "" : text.slice(hash);
  const fragment = hash === -1 ? void 0 : parseFragment(suffix.slice(1));
  if (fragment?.ok === false) {
    return refuse2(fragment.message);
  }
  return { ok: true, reference: toReference(parameter, fragment?.pointer, suffix) };
}
function toReference(parameter, pointer, suffix) {
  const { name, arn } = parameter;
  const selector = parameter.selector === void 0 ? void 0 : `:${parameter.selector}`;
  return {
    scheme: "ssm",
    text: `ssm:${arn === void 0 ? name : formatArn(arn)}${selector ?? ""}${suffix}`,
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
  if (text.length > MAX_REFERENCE_CHARACTERS) {
    return `the reference has ${text.length} characters; allowed are ${MAX_REFERENCE_CHARACTERS}`;
  }
  if (!isPrintable(text)) {
    return `the reference ${(0,chunk_TT4Y6A3Y/* quote */.h)(text)} holds a control character; allowed are printable characters on one line`;
  }
  if (text.trim() !== text) {
    return `the reference ${(0,chunk_TT4Y6A3Y/* quote */.h)(text)} begins or ends with a blank; remove it`;
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
    return refuse2(`the scheme "${word}:" is not supported yet; this version reads "ssm:"`, "unsupported");
  }
  return isScheme(word, rest) ? refuse2(refuseScheme(word, rest)) : parseNamedParameter(head, prefix);
}
function isScheme(word, rest) {
  return /^[a-zA-Z][a-zA-Z0-9_.+-]*$/.test(word) && !/^[a-zA-Z0-9_.-]*$/.test(rest);
}
function refuseScheme(word, rest) {
  return `${(0,chunk_TT4Y6A3Y/* quote */.h)(word)} is no known scheme (known: ${KNOWN_SCHEMES.map((scheme) => `"${scheme}:"`).join(", ")}), and ${(0,chunk_TT4Y6A3Y/* quote */.h)(rest)} is neither a version nor a label of a parameter${hint(word, [...KNOWN_SCHEMES, ...LATER_SCHEMES])}`;
}
function parseNamedParameter(body, prefix) {
  const colon = body.indexOf(":");
  const written = colon === -1 ? body : body.slice(0, colon);
  const selector = colon === -1 ? void 0 : body.slice(colon + 1);
  if (/^[^/]+\//.test(written) && prefix === void 0) {
    const fix = `write ${(0,chunk_TT4Y6A3Y/* quote */.h)(`/${written}`)}, or set "prefix" under "defaults" in the manifest`;
    return refuse2(refuseName(written) ?? `the name ${(0,chunk_TT4Y6A3Y/* quote */.h)(written)} has no slash in front; ${fix}`);
  }
  const name = written === "" || written.startsWith("/") ? written : `${prefix ?? ""}${written}`;
  return checkParameter({ ok: true, name, arn: void 0, selector });
}
function parseArnParameter(text) {
  const result = parseArn(text);
  return result.ok ? checkParameter({ ok: true, name: result.arn.name, arn: result.arn, selector: result.selector }) : result;
}
function checkParameter(parameter) {
  const { name, arn, selector } = parameter;
  if (isSecretsManagerName(name)) {
    return refuse2(
      `${(0,chunk_TT4Y6A3Y/* quote */.h)(name)} is a secret of Secrets Manager, which is not supported yet; this version reads parameters only`,
      "unsupported"
    );
  }
  const refused = refuseName(name, arn === void 0 ? void 0 : formatArn({ ...arn, name: "" })) ?? (selector === void 0 ? void 0 : refuseSelector(selector));
  return refused === void 0 ? parameter : refuse2(refused);
}
function refuse2(message, kind = "mistake") {
  return { ok: false, kind, message };
}

// src/manifest/secrets.ts
var NO_DEFAULTS = { prefix: void 0, region: void 0 };
var DEFAULT_FILE_MODE = 384;
function readSecret(entry, defaults, mistakes) {
  const { key: name, position, value } = entry;
  const from = value.kind === "map" ? childOf(value, "from") : value;
  checkOptions(name, value, mistakes);
  const reference = readReference(name, from, defaults, mistakes);
  if (reference === void 0 || !isEnvName(name)) {
    return void 0;
  }
  const fallback = textOf(childOf(value, "default"));
  return {
    name,
    reference,
    region: chooseRegion(name, reference, childOf(value, "region"), defaults, mistakes),
    delivery: readDelivery(value),
    mask: flagOf(childOf(value, "mask")) ?? true,
    optional: fallback !== void 0 || flagOf(childOf(value, "optional")) === true,
    default: fallback,
    reason: textOf(childOf(value, "reason")),
    owner: textOf(childOf(value, "owner")),
    position
  };
}
function declareShort(name, text, at, defaults, mistakes) {
  const value = { kind: "scalar", value: text, position: at.reference };
  return readSecret({ key: name, position: at.name, value }, defaults, mistakes);
}
function readReference(name, from, defaults, mistakes) {
  const text = textOf(from);
  if (from === void 0 || text === void 0 || mistakes.isNotedAt(from.position)) {
    return void 0;
  }
  const result = parseReference(text, defaults.prefix);
  if (!result.ok) {
    mistakes.add(result.kind, from.position, `${name}: ${result.message}`);
    return void 0;
  }
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
    mistakes.add("mistake", name.position, `${(0,chunk_TT4Y6A3Y/* quote */.h)(name.text)} is not allowed: ${ENV_NAME_RULE}`);
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

// src/manifest/schema.ts
var MAX_SECRETS = 500;
var MAX_FREE_TEXT_CHARACTERS = 256;
var REGION2 = {
  type: "string",
  description: "An AWS Region.",
  pattern: REGION_PATTERN,
  patternErrorMessage: 'a Region is written as "us-east-1"',
  examples: ["us-east-1", "eu-central-1"]
};
var REFERENCE = {
  type: "string",
  description: "Where the value is: ssm:/path/of/parameter, a name that the prefix completes, or an ARN; then :version or :label, then #key or #/json/pointer. Grammar: docs/references.md.",
  minLength: 1,
  maxLength: MAX_REFERENCE_CHARACTERS,
  examples: ["ssm:/acme/prod/db_url", "ssm:/acme/prod/stripe:prod", "ssm:/acme/prod/db#/host", "db_url"]
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
    mask: {
      type: "boolean",
      description: "false: the value is no secret and is not masked in the log.",
      default: true
    },
    optional: { type: "boolean", description: "true: a missing parameter is no failure.", default: false },
    default: { type: "string", description: "Stands in for a missing parameter; implies optional." },
    region: REGION2
  },
  required: ["from"],
  additionalProperties: false
};
var DEFAULTS = {
  type: "object",
  description: "What holds for all secrets that do not say otherwise.",
  properties: {
    region: REGION2,
    prefix: {
      type: "string",
      description: "Completes the name of a parameter that has no slash in front.",
      maxLength: MAX_PREFIX_CHARACTERS,
      pattern: PREFIX_PATTERN,
      patternErrorMessage: 'a prefix begins and ends with "/", as "/acme/prod/"; allowed are letters, digits and "_.-/"',
      examples: ["/acme/prod/"]
    }
  },
  additionalProperties: false
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
    }
  },
  required: ["version"],
  additionalProperties: false
};
var LATER_KEYS = /* @__PURE__ */ new Map([
  [MANIFEST, ["audit"]],
  [DEFAULTS, ["max_age", "on_stale"]],
  [SECRET, ["max_age", "on_stale", "decode", "context", "key"]]
]);

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
          () => `scope ${(0,chunk_TT4Y6A3Y/* quote */.h)(key)}: ${name} is not declared under "secrets"${hint(name, secrets)}`
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
        `the scope ${(0,chunk_TT4Y6A3Y/* quote */.h)(scope)} does not exist: no manifest with "scopes" is there; leave the input "scope" out`
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
  const problem = scope === void 0 ? 'the manifest has scopes, so the input "scope" is required' : `the scope ${(0,chunk_TT4Y6A3Y/* quote */.h)(scope)} does not exist${hint(scope, known)}`;
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
  const missing2 = (schema.required ?? []).filter((key) => !map.entries.some((entry) => entry.key === key));
  if (missing2.length > 0) {
    refuse3(map, path, `the key ${missing2.map((key) => `"${key}"`).join(", ")} is missing`, mistakes);
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
  const inner = path === "" ? (0,chunk_TT4Y6A3Y/* plainOrQuoted */.E)(key) : `${path}.${(0,chunk_TT4Y6A3Y/* plainOrQuoted */.E)(key)}`;
  if (Object.hasOwn(properties, key)) {
    const property = properties[key];
    if (property !== void 0) {
      checkShape(value, property, inner, mistakes);
    }
  } else if (schema.additionalProperties === false) {
    const isLater = LATER_KEYS.get(schema)?.includes(key) === true;
    mistakes.add(
      isLater ? "unsupported" : "mistake",
      position,
      () => isLater ? `${inner}: the key "${key}" is not supported yet` : refuseKey(key, properties, schema, path)
    );
  } else {
    const refused = schema.propertyNames === void 0 ? void 0 : refuseText2(key, schema.propertyNames);
    if (refused !== void 0) {
      mistakes.add("mistake", position, `${label(path)}${refused}`);
    }
    checkShape(value, schema.additionalProperties, inner, mistakes);
  }
}
function refuseKey(key, properties, schema, path) {
  const known = Object.keys(properties);
  const candidates = [...known, ...LATER_KEYS.get(schema) ?? []];
  return `${label(path)}unknown key ${(0,chunk_TT4Y6A3Y/* quote */.h)(key)}${hint(key, candidates)}; allowed: ${known.join(", ")}`;
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
      refuse3(item, path, `${(0,chunk_TT4Y6A3Y/* quote */.h)(String(value))} is listed twice`, mistakes);
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
    return `${(0,chunk_TT4Y6A3Y/* quote */.h)(text)} is not allowed${hint(text, schema.enum)}; allowed: ${schema.enum.join(", ")}`;
  }
  const characters = Array.from(text).length;
  if (characters < (schema.minLength ?? 0)) {
    return "must not be empty";
  }
  if (characters > (schema.maxLength ?? Number.POSITIVE_INFINITY)) {
    return `has ${characters} characters; allowed are ${schema.maxLength}`;
  }
  if (schema.pattern !== void 0 && !compile(schema.pattern).test(text)) {
    return `${(0,chunk_TT4Y6A3Y/* quote */.h)(text)} is not allowed: ${schema.patternErrorMessage ?? schema.pattern}`;
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
  const document = await readDocument(file.path, decodeManifest(file), mistakes);
  if (document === void 0) {
    return "unreadable";
  }
  if (document.kind === "map" && !isManifest(document)) {
    const message = 'this is no Keytrail manifest; it begins with "version: 1" and has "secrets"';
    mistakes.add("mistake", document.position, message);
    return "unreadable";
  }
  checkShape(document, MANIFEST, "", mistakes);
  return document.kind === "map" ? readMap(document, mistakes) : "unreadable";
}
var UNKNOWN_DEFAULTS = { prefix: ANY_PREFIX, region: void 0 };
function isManifest(document) {
  const known = [...Object.keys(MANIFEST.properties ?? {}), ...LATER_KEYS.get(MANIFEST) ?? []];
  return document.entries.some(({ key }) => known.includes(key));
}
function readMap(document, mistakes) {
  const defaults = readDefaults(childOf(document, "defaults"), mistakes);
  const secrets = childOf(document, "secrets");
  const entries = secrets?.kind === "map" ? secrets.entries : [];
  const declarations = entries.flatMap((entry) => readSecret(entry, defaults, mistakes) ?? []);
  const names = entries.filter(({ key }) => isEnvName(key)).map(({ key, position }) => ({ name: key, position }));
  const scopes = readScopes(childOf(document, "scopes"), new Set(names.map(({ name }) => name)), mistakes);
  return { defaults, declarations, names, scopes };
}
function readDefaults(node, mistakes) {
  const prefix = childOf(node, "prefix");
  const region = childOf(node, "region");
  return {
    prefix: prefix !== void 0 && mistakes.isNotedAt(prefix.position) ? ANY_PREFIX : textOf(prefix),
    region: textOf(region)
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
  if (isUnreadable) {
    throw refuseDeclarations(mistakes);
  }
  const selection = selectScope(known?.scopes, request.scope, mistakes);
  if (mistakes.count > 0) {
    throw refuseDeclarations(mistakes);
  }
  const selected = (known?.declarations ?? []).filter(({ name }) => selection.includes(name));
  return {
    declarations: requireAny([...selected, ...inline.declarations]),
    manifest: request.manifest === void 0 ? null : { path: request.manifest.path, sha256: hashManifest(request.manifest.bytes) },
    scope: selection.scope
  };
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
    return new chunk_4B6AYQAD/* KeytrailError */.E_("KT105", `the declarations use ${what} not supported yet; nothing was read`, {
      details
    });
  }
  if (listed.every(({ kind }) => kind === "scope")) {
    return new chunk_4B6AYQAD/* KeytrailError */.E_("KT104", listed.map(({ message }) => message).join("; "));
  }
  const found2 = count2 === 1 ? "a mistake" : `${count2} mistakes`;
  return new chunk_4B6AYQAD/* KeytrailError */.E_("KT103", `the declarations have ${found2}; nothing was read`, { details });
}
function requireAny(declarations) {
  if (declarations.length === 0) {
    throw nothingDeclared("neither the manifest nor the input `secrets` declares a secret");
  }
  return declarations;
}
var WRITE_THREE_LINES = "Write these three lines into `.keytrail.yml`, or one line `DATABASE_URL = ssm:/acme/prod/db_url` into the input `secrets`.";
function nothingDeclared(reason, fix = WRITE_THREE_LINES) {
  return new chunk_4B6AYQAD/* KeytrailError */.E_("KT102", `nothing is declared: ${reason}; write for example`, {
    details: ["version: 1", "secrets:", "  DATABASE_URL: ssm:/acme/prod/db_url"],
    fix
  });
}

// src/secret.ts

var Secret = class {
  name;
  #text;
  constructor(name, text) {
    this.name = name;
    this.#text = text;
  }
  /** The value itself, as text. */
  reveal() {
    return this.#text;
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
  [external_node_util_.inspect.custom]() {
    return this.toString();
  }
};

// src/sources/ssm.ts
var NAMES_PER_CALL = 10;
var API = "ssm:GetParameters";
var ssm = {
  scheme: "ssm",
  locate,
  statements,
  batches,
  read
};
function locate(declaration, home) {
  const { reference } = declaration;
  const { region } = home;
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
    { Effect: "Allow", Action: API, Resource: unique(targets.map(({ arn }) => arn)) },
    {
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: "*",
      Condition: { StringEquals: { "kms:ViaService": services } }
    }
  ];
}
function viaServices({ arn, region }) {
  const service = `ssm.${region}.amazonaws.com`;
  return arn.startsWith("arn:aws-cn:") ? [service, `${service}.cn`] : [service];
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
async function read(batch, options) {
  const answer = await getParameters(
    batch,
    batch.map(({ request }) => request),
    true,
    options
  );
  if ("error" in answer) {
    await readFailed(batch, answer, options);
    return;
  }
  const { parameters, invalid, call } = answer;
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
      outcome: "error" in answer ? unread(tellError(answer.error)) : tell(target, answer),
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
async function readFailed(batch, answer, options) {
  const { call, error } = answer;
  const keyRefused = error.code === "InvalidKeyId" || /perform: kms:|customer master key/.test(error.message);
  const aboutOne = isDenied(error) || keyRefused;
  if (aboutOne && batch.length > 1) {
    await Promise.all(batch.map((target) => read([target], options)));
    return;
  }
  const outcome = aboutOne ? { kind: keyRefused ? "undecryptable" : "denied", reason: error.message } : unread(tellError(error));
  for (const target of batch) {
    options.onRead({ target, outcome, call });
  }
}
async function getParameters(targets, names, decrypt, options) {
  const { aws, credentials, signal, limit, onCall } = options;
  const region = targets[0]?.region ?? "";
  const told = (facts, error) => {
    const call = { region, api: API, names: names.length, error, ...facts };
    onCall(call);
    return call;
  };
  try {
    const answer = await limit(() => aws.getParameters(region, credentials, { names, decrypt }, signal));
    return { parameters: answer.parameters, invalid: answer.invalid, call: told(answer.facts, null) };
  } catch (error) {
    if (!(error instanceof AwsError)) {
      told({ requestId: null, httpStatus: null, attempts: 1 }, error instanceof Error ? error.name : "Error");
      throw error;
    }
    return { error, call: told(error.facts, error.code) };
  }
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
    value: new Secret(target.declarations[0]?.name ?? "", parameter.value),
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
function unique(texts) {
  return [...new Set(texts)];
}

// src/sources/registry.ts
var SOURCES = { ssm };
function sourceOf(scheme) {
  const source = SOURCES[scheme];
  if (source === void 0) {
    throw new RangeError(`no source for the scheme ${scheme}`);
  }
  return source;
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
    return isIndex && Object.hasOwn(value, segment) ? { ok: true, value: value[Number(segment)] } : { ok: false, reason: `the list has no item ${(0,chunk_TT4Y6A3Y/* quote */.h)(segment)}` };
  }
  if (isObject(value)) {
    return Object.hasOwn(value, segment) ? { ok: true, value: value[segment] } : { ok: false, reason: `there is no key ${(0,chunk_TT4Y6A3Y/* quote */.h)(segment)}` };
  }
  return { ok: false, reason: `${(0,chunk_TT4Y6A3Y/* quote */.h)(segment)} leads into what is neither an object nor a list` };
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
function resolveValue(declaration, read2) {
  const outcome = read2?.outcome ?? { kind: "unread", reason: "was not read" };
  if (outcome.kind === "found") {
    return foundValue(declaration, read2, outcome.value);
  }
  if (outcome.kind === "missing" && declaration.default !== void 0) {
    const secret = new Secret(declaration.name, declaration.default);
    return { declaration, read: read2, outcome: "defaulted", secret, reason: outcome.reason };
  }
  return { declaration, read: read2, outcome: outcome.kind, secret: void 0, reason: outcome.reason };
}
function foundValue(declaration, read2, whole) {
  const { name, reference } = declaration;
  if (reference.pointer === void 0) {
    return {
      declaration,
      read: read2,
      outcome: "found",
      secret: new Secret(name, whole.reveal()),
      reason: void 0
    };
  }
  const part = extract(whole.reveal(), reference.pointer);
  return part.ok ? { declaration, read: read2, outcome: "found", secret: new Secret(name, part.text), reason: void 0 } : { declaration, read: read2, outcome: "unknown_pointer", secret: void 0, reason: part.reason };
}
function isSettled({ declaration, outcome }) {
  return outcome === "found" || outcome === "defaulted" || outcome === "missing" && declaration.optional;
}

// src/sources/locate.ts
function locateTargets(declarations, home) {
  const nowhere = declarations.filter(({ region }) => region === void 0 && home.region === void 0);
  if (nowhere.length > 0) {
    throw new chunk_4B6AYQAD/* KeytrailError */.E_(
      "KT107",
      `the Region of ${nowhere.length} of ${declarations.length} secrets is not known.`,
      {
        details: nowhere.map(({ name, reference }) => `${name}  ${reference.text}`)
      }
    );
  }
  const targets = /* @__PURE__ */ new Map();
  for (const declaration of declarations) {
    const region = declaration.region?.value ?? home.region ?? "";
    checkPartition(declaration, region, home);
    const target = sourceOf(declaration.reference.scheme).locate(declaration, { ...home, region });
    const key = JSON.stringify([target.scheme, target.arn, target.selector]);
    const before = targets.get(key);
    const together = before === void 0 ? target : { ...before, declarations: [...before.declarations, declaration] };
    targets.set(key, together);
  }
  return [...targets.values()];
}
function checkPartition({ name, reference }, region, { partition }) {
  const given = reference.partition ?? partitionOf(region);
  if (given !== partition) {
    throw new chunk_4B6AYQAD/* KeytrailError */.E_(
      "KT107",
      `${name} lies in Region ${region} of ${given}, but the credentials are of ${partition}.`,
      {
        fix: `Name a Region of ${partition}, or a role of ${given}.`
      }
    );
  }
}

// src/session/policy.ts
var POLICY_LIMIT_CHARACTERS = 2048;
function policyText(statements2) {
  const merged = /* @__PURE__ */ new Map();
  for (const statement of statements2) {
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
var CALLS_AT_ONCE = 24;
var NAMES_PER_CALL2 = 10;
function planSessions(targets) {
  const ordered = [...targets].sort(byPlace);
  const fitting = createFitting(ordered);
  let best = splitBy(ordered, fitting, Number.POSITIVE_INFINITY);
  const widest = Math.max(0, ...best.groups.map((group) => group.length));
  for (const limit of tensBelow(widest)) {
    const split = splitBy(ordered, fitting, limit);
    best = isBetter(split, best) ? split : best;
  }
  return best.groups.map(planOf);
}
function tensBelow(widest) {
  const tens = Math.ceil(widest / NAMES_PER_CALL2) - 1;
  return Array.from({ length: Math.max(0, tens) }, (_, index) => (tens - index) * NAMES_PER_CALL2);
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
var FIRST_GUESS = 20;
function createFitting(targets) {
  const known = /* @__PURE__ */ new Map();
  let guess = FIRST_GUESS;
  const search = (start) => {
    let end = Math.min(targets.length, start + guess);
    while (end < targets.length && fits(targets.slice(start, end + 1))) {
      end += 1;
    }
    while (end > start + 1 && !fits(targets.slice(start, end))) {
      end -= 1;
    }
    guess = end - start;
    return end;
  };
  return (start) => {
    const end = known.get(start) ?? search(start);
    known.set(start, end);
    return end;
  };
}
function fits(targets) {
  return policyText(statementsOf(targets)).length <= POLICY_LIMIT_CHARACTERS;
}
function splitBy(targets, fitting, limit) {
  const groups = [];
  let calls = 0;
  for (let start = 0; start < targets.length; ) {
    const end = Math.min(start + limit, fitting(start));
    const group = targets.slice(start, end);
    groups.push(group);
    calls += batchesOf(group).length;
    start = end;
  }
  return { groups, calls };
}
function isBetter(split, than) {
  const cost = ({ groups, calls }) => [Math.ceil(calls / CALLS_AT_ONCE), groups.length + calls, calls];
  const [left, right] = [cost(split), cost(than)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
function statementsOf(targets) {
  return bySource(targets).flatMap(([scheme, own]) => sourceOf(scheme).statements(own));
}
function batchesOf(targets) {
  return bySource(targets).flatMap(([scheme, own]) => sourceOf(scheme).batches(own));
}
function bySource(targets) {
  return [...Map.groupBy(targets, ({ scheme }) => scheme)];
}
function byPlace(left, right) {
  const place = ({ scheme, account, region }) => `${scheme} ${account} ${region}`;
  return place(left) < place(right) ? -1 : place(left) > place(right) ? 1 : 0;
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

// src/session/name.ts

var NAME_LIMIT_CHARACTERS = 64;
var KEY_DIGITS = 12;
function githubSessionName(job) {
  const key = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(job.jobKey)).digest("hex").slice(0, KEY_DIGITS);
  const parts = [job.repositoryId, job.runId, job.attempt, job.checkRunId ?? key];
  return cleanSessionName(`gh-${parts.map((part) => part ?? "0").join("-")}`);
}
function cleanSessionName(text) {
  return text.replace(/[^\w+=,.@-]/g, "-").slice(0, NAME_LIMIT_CHARACTERS);
}
function numberedName(name, number) {
  const ending = `-${number}`;
  return `${name.slice(0, NAME_LIMIT_CHARACTERS - ending.length)}${ending}`;
}

// src/session/assume.ts
async function assumeSessions(plans, options) {
  const single = plans.length === 1;
  const limit = createLimit(CALLS_AT_ONCE);
  let numbers = single ? 0 : plans.length;
  const assume = async (plan, name) => {
    const opened = await limit(() => assumeOne(plan, name, options));
    if (opened !== "too large") {
      return [opened];
    }
    const halves = halve(plan);
    if (halves === void 0) {
      throw tooLarge(plan);
    }
    const names = halves.map(() => numberedName(options.sessionName, ++numbers));
    return (await Promise.all(halves.map((half, index) => assume(half, names[index] ?? name)))).flat();
  };
  const all = plans.map(
    (plan, index) => assume(plan, single ? options.sessionName : numberedName(options.sessionName, index + 1))
  );
  return (await Promise.all(all)).flat();
}
async function assumeOne(plan, name, options) {
  const { aws, role, region, token, durationSeconds, signal } = options;
  const request = { roleArn: role.arn, sessionName: name, token, durationSeconds, policy: plan.policy };
  try {
    return sessionOf(plan, name, role, await aws.assumeRole(region, request, signal));
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    if (error.code === "PackedPolicyTooLarge") {
      return "too large";
    }
    throw refusal(error, options);
  }
}
function sessionOf(plan, name, role, assumed) {
  return {
    plan,
    credentials: assumed.credentials,
    facts: {
      account: role.account,
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
function refusal(error, { claims, role, token }) {
  const isRefused = isDenied(error);
  const what = isRefused ? `role ${role.arn} was refused` : `STS opened no session on role ${role.arn}`;
  const told = Object.entries(claims).flatMap(
    ([name, value]) => value === null ? [] : [`${name}: ${value}`]
  );
  return new chunk_4B6AYQAD/* KeytrailError */.E_(isRefused ? "KT301" : "KT302", `${what}; nothing was read.`, {
    details: [
      `${error.code}: ${error.message.replaceAll(token, "[OIDC token]")}`,
      "The token of this job says:",
      ...told.map((claim) => `  ${claim}`)
    ],
    cause: error
  });
}
function tooLarge(plan) {
  const name = plan.targets[0]?.declarations[0]?.name ?? "";
  return new chunk_4B6AYQAD/* KeytrailError */.E_(
    "KT303",
    `the session policy for ${name} alone is larger than STS accepts; nothing was read.`
  );
}

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
    if (!(error instanceof AwsError)) {
      throw error;
    }
    throw new chunk_4B6AYQAD/* KeytrailError */.E_(code, `${message}; nothing was read.`, {
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

// src/handover/append.ts


// src/handover/failure.ts
function handoverError(what, reason) {
  if (typeof reason === "string") return new chunk_4B6AYQAD/* KeytrailError */.E_("KT702", `${what}: ${reason}.`);
  const code = (0,chunk_BQJLGZDJ/* codeOf */.$N)(reason) ?? nameOf(reason);
  const words = REASONS[code];
  const text = words === void 0 ? code : `${words} (${code})`;
  return new chunk_4B6AYQAD/* KeytrailError */.E_("KT702", `${what}: ${text}.`, { cause: reason });
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
  EROFS: "the file system is read-only"
};

// src/handover/system.ts


var RUNNER_LINE_END = external_node_os_.EOL;
var OWN_USER = process.getuid?.();
function allowRemoval(path, entry) {
  if (entry.isDirectory()) (0,external_node_fs_.chmodSync)(path, 448);
  else if (chunk_BQJLGZDJ/* IS_WINDOWS */.H8 && entry.isFile()) (0,external_node_fs_.chmodSync)(path, 384);
}

// src/handover/append.ts
var LINE_FEED = 10;
function appendToRunnerFile(variable, path, text) {
  if (path === void 0 || path === "") throw new chunk_4B6AYQAD/* KeytrailError */.E_("KT902", `${variable} is not set.`);
  if (text === "") return;
  const file = openRunnerFile(variable, path);
  try {
    appendWhole(file, text, `The runner's file ${variable} could not be written`);
  } finally {
    (0,external_node_fs_.closeSync)(file);
  }
}
function openRunnerFile(variable, path) {
  const what = `The runner's file ${variable} could not be opened`;
  let file;
  try {
    file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | chunk_BQJLGZDJ/* NO_FOLLOW */.qP);
  } catch (error) {
    throw handoverError(what, error);
  }
  if ((0,external_node_fs_.fstatSync)(file).isFile()) return file;
  (0,external_node_fs_.closeSync)(file);
  throw handoverError(what, "it is no regular file");
}
function appendWhole(file, text, failed) {
  const { size } = (0,external_node_fs_.fstatSync)(file);
  const bytes = Buffer.from(endsInLine(file, size) ? text : `${RUNNER_LINE_END}${text}`, "utf8");
  let reason = "the system took only a part of it";
  try {
    if ((0,external_node_fs_.writeSync)(file, bytes) === bytes.length) return;
  } catch (error) {
    reason = error;
  }
  (0,external_node_fs_.ftruncateSync)(file, size);
  throw handoverError(failed, reason);
}
function endsInLine(file, size) {
  const last = Buffer.alloc(1);
  return size === 0 || (0,external_node_fs_.readSync)(file, last, 0, 1, size - 1) === 1 && last[0] === LINE_FEED;
}

// src/handover/carriable.ts
function checkCarriable(carried) {
  const details = carried.flatMap((each) => {
    const reason = obstacleOf(each);
    return reason === void 0 ? [] : [`${each.name}  ${reason}`];
  });
  if (details.length === 0) return;
  const count2 = `${details.length} of ${carried.length} values`;
  throw new chunk_4B6AYQAD/* KeytrailError */.E_("KT701", `${count2} cannot be handed over; nothing was.`, { details });
}
function obstacleOf({ value, carrier }) {
  const text = value.reveal();
  if (carrier === "variable" && text.includes("\0")) {
    return "holds a NUL byte, which no variable and no output can hold";
  }
  return text.isWellFormed() ? void 0 : "holds half a surrogate pair, which has no UTF-8 form";
}

// src/handover/env-file.ts

var NAME2 = /^[A-Za-z_][A-Za-z0-9_-]*$/;
function renderPairs(pairs, lineEnd = RUNNER_LINE_END) {
  const secrets = pairs.map(
    ({ name, value }) => new Secret(name, value instanceof Secret ? value.reveal() : value)
  );
  for (const { name } of secrets) checkName(name);
  checkCarriable(secrets.map((value) => ({ name: value.name, value, carrier: "variable" })));
  const delimiter = delimiterOutside(secrets);
  const line = (text) => `${text}${lineEnd}`;
  return secrets.map((secret) => line(`${secret.name}<<${delimiter}`) + line(secret.reveal()) + line(delimiter)).join("");
}
function checkName(name) {
  if (NAME2.test(name)) return;
  throw new chunk_4B6AYQAD/* KeytrailError */.E_("KT701", `"${name}" is no name of a variable or an output.`, {
    fix: "Use letters, digits and underscores; begin with a letter or an underscore."
  });
}
function delimiterOutside(secrets) {
  for (; ; ) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    if (!secrets.some((secret) => secret.reveal().includes(delimiter))) return delimiter;
  }
}

// src/handover/files.ts




// src/handover/removal.ts


var FOLDER_NAME = /^files-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function keytrailFolder(runnerTemp) {
  return (0,external_node_path_.join)((0,external_node_path_.resolve)(runnerTemp), "keytrail");
}
function removeFilesDir(filesDir, runnerTemp) {
  const folder = keytrailFolder(runnerTemp);
  const name = (0,external_node_path_.basename)(filesDir);
  if (filesDir !== (0,external_node_path_.join)(folder, name) || !FOLDER_NAME.test(name)) {
    return { outcome: "refused", reason: "it does not stand where Keytrail makes its folders" };
  }
  try {
    for (const path of [folder, filesDir]) {
      const entry = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
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
function removeEntry(path) {
  const entry = (0,external_node_fs_.lstatSync)(path);
  allowRemoval(path, entry);
  if (!entry.isDirectory()) {
    (0,external_node_fs_.unlinkSync)(path);
    return;
  }
  for (const name of (0,external_node_fs_.readdirSync)(path)) removeEntry((0,external_node_path_.join)(path, name));
  (0,external_node_fs_.rmdirSync)(path);
}

// src/handover/files.ts
var FILE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
var PRIVATE_FOLDER = 448;
var PRIVATE_FILE = 384;
function planFilesDir(runnerTemp) {
  if (!(0,external_node_path_.isAbsolute)(runnerTemp)) throw new chunk_4B6AYQAD/* KeytrailError */.E_("KT902", "RUNNER_TEMP is no absolute path.");
  return (0,external_node_path_.join)(keytrailFolder(runnerTemp), `files-${(0,external_node_crypto_.randomUUID)()}`);
}
function writeFiles(filesDir, entries) {
  checkCarriable(entries.map(({ name, value }) => ({ name, value, carrier: "file" })));
  for (const { name } of entries) {
    if (!FILE_NAME.test(name)) throw new chunk_4B6AYQAD/* KeytrailError */.E_("KT701", `"${name}" is no name for a file.`);
  }
  makeFolders(filesDir);
  try {
    for (const entry of entries) writeEntry(filesDir, entry);
  } catch (error) {
    removeFilesDir(filesDir, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(filesDir)));
    throw error;
  }
}
function makeFolders(filesDir) {
  const folder = (0,external_node_path_.dirname)(filesDir);
  try {
    (0,external_node_fs_.mkdirSync)(folder, { mode: PRIVATE_FOLDER });
  } catch (error) {
    if ((0,chunk_BQJLGZDJ/* codeOf */.$N)(error) !== "EEXIST")
      throw handoverError("The folder keytrail under RUNNER_TEMP could not be made", error);
  }
  checkFolder(folder);
  try {
    (0,external_node_fs_.mkdirSync)(filesDir, { mode: PRIVATE_FOLDER });
    (0,external_node_fs_.chmodSync)(filesDir, PRIVATE_FOLDER);
  } catch (error) {
    throw handoverError("The folder for secrets as files could not be made", error);
  }
}
function checkFolder(folder) {
  const entry = (0,external_node_fs_.lstatSync)(folder);
  const what = "The folder keytrail under RUNNER_TEMP cannot be used";
  if (!entry.isDirectory()) throw handoverError(what, "it is no folder, or a link");
  if (OWN_USER !== void 0 && entry.uid !== OWN_USER)
    throw handoverError(what, "it belongs to another user");
}
function writeEntry(filesDir, { name, value, mode }) {
  const unfinished = (0,external_node_path_.join)(filesDir, `.${name}.part`);
  const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | chunk_BQJLGZDJ/* NO_FOLLOW */.qP;
  try {
    const file = (0,external_node_fs_.openSync)(unfinished, flags, PRIVATE_FILE);
    try {
      (0,external_node_fs_.writeFileSync)(file, value.reveal(), "utf8");
      (0,external_node_fs_.fchmodSync)(file, mode);
    } finally {
      (0,external_node_fs_.closeSync)(file);
    }
    (0,external_node_fs_.renameSync)(unfinished, (0,external_node_path_.join)(filesDir, name));
  } catch (error) {
    throw handoverError(`${name} could not be written as a file`, error);
  }
}

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

/***/ 7128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   qP: () => (/* binding */ NO_FOLLOW)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
// src/system.ts

var IS_WINDOWS = process.platform === "win32";
var NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
function codeOf(thrown) {
  const hasCode = typeof thrown === "object" && thrown !== null && "code" in thrown;
  return hasCode && typeof thrown.code === "string" ? thrown.code : void 0;
}




/***/ }),

/***/ 6250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ plainOrQuoted),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
// src/quote.ts
var SHOWN_CHARACTERS = 80;
var UNSEEN = new RegExp("[\\p{C}\\p{Zl}\\p{Zp}]|(?! )\\p{Zs}", "gu");
function quote(text) {
  return JSON.stringify(cut(text)).replace(UNSEEN, escapeCharacter);
}
function escapeCharacter(character) {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
function plainOrQuoted(text) {
  return /^[A-Za-z0-9_.\-/\\:@+~ ]{1,200}$/.test(text) && text.trim() === text ? text : quote(text);
}
function cut(text) {
  const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2));
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join("")}\u2026` : text;
}




/***/ }),

/***/ 3766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
// src/platforms/github/event.ts

function readEvent(env) {
  const payload = readPayload(env["GITHUB_EVENT_PATH"]);
  const head = text(at(payload, "pull_request", "head", "repo", "full_name"));
  const base = text(at(payload, "repository", "full_name")) ?? env["GITHUB_REPOSITORY"];
  const visibility = text(at(payload, "repository", "visibility"));
  const isPrivate = at(payload, "repository", "private");
  return {
    fromFork: at(payload, "pull_request", "head", "repo") === null || head !== void 0 && head !== base,
    isPublic: visibility !== void 0 ? visibility === "public" : isPrivate === void 0 ? void 0 : isPrivate === false
  };
}
function readPayload(path) {
  try {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path ?? "", "utf8"));
  } catch {
    return void 0;
  }
}
function at(value, ...path) {
  let here = value;
  for (const key of path) {
    here = typeof here === "object" && here !== null ? here[key] : void 0;
  }
  return here;
}
function text(value) {
  return typeof value === "string" ? value : void 0;
}




/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _chunk_YJJIRJJV_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3766);
/* harmony import */ var _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3025);
/* harmony import */ var _chunk_BQJLGZDJ_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7128);
/* harmony import */ var _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2800);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6250);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6760);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4708);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(3024);






// src/budget.ts
var RESERVE_SHARE = 0.1;
var RESERVE_MIN_MS = 700;
var RESERVE_MAX_SHARE = 0.5;
var RESERVE_MAX_MS = 3e3;
var ATTEMPT_SHARE = 0.25;
var ATTEMPT_MIN_MS = 200;
var ATTEMPT_MAX_MS = 1e4;
var CANCELLED_MS = 5e3;
var BudgetSpent = class extends Error {
  name = "BudgetSpent";
};
var Cancelled = class extends Error {
  name = "Cancelled";
};
function startBudget(seconds, sinceStartMs) {
  const totalMs = seconds * 1e3;
  const reserveMs = Math.min(
    RESERVE_MAX_MS,
    totalMs * RESERVE_MAX_SHARE,
    Math.max(RESERVE_MIN_MS, totalMs * RESERVE_SHARE)
  );
  const work = new AbortController();
  const end = new AbortController();
  const timers = [
    abortAfter(work, totalMs - reserveMs - sinceStartMs),
    abortAfter(end, totalMs - sinceStartMs)
  ];
  return {
    totalMs,
    attemptMs: Math.min(ATTEMPT_MAX_MS, Math.max(ATTEMPT_MIN_MS, totalMs * ATTEMPT_SHARE)),
    work: work.signal,
    end: end.signal,
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
function throwIfCancelled({ work }) {
  if (work.reason instanceof Cancelled) {
    throw work.reason;
  }
}
function abortAfter(controller, ms) {
  return setTimeout(() => controller.abort(new BudgetSpent("the time budget is spent")), Math.max(0, ms));
}

// src/inputs.ts
var EXPORTS = ["env", "outputs", "none"];
var SUMMARIES = ["full", "counts", "off"];
var DEFAULT_MANIFEST = ".keytrail.yml";
var KNOWN = [
  "role-to-assume",
  "aws-region",
  "audience",
  "role-duration-seconds",
  "role-session-name",
  "manifest",
  "scope",
  "secrets",
  "export",
  "summary",
  "timeout-seconds"
];
var LATER = [
  "allowed-account-ids",
  "run",
  "shell",
  "working-directory",
  "allow-env-names",
  "allow-unmasked",
  "overwrite",
  "short-values",
  "audit",
  "audit-role-to-assume",
  "audit-failure",
  "audit-signing-key",
  "allow-endpoint-override",
  "dry-run",
  "github-token",
  "manifest-trust",
  "mask-aws-account-id",
  "id-token"
];
var SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
var DURATION_SECONDS = { min: 900, max: 43200, fallback: 900 };
var DEFAULT_TIMEOUT_SECONDS = 60;
var TIMEOUT_SECONDS = { min: 1, max: 3600, fallback: DEFAULT_TIMEOUT_SECONDS };
function inputsFrom(env) {
  const given = Object.entries(env).flatMap(
    ([key, value]) => /^INPUT_/i.test(key) && value !== void 0 && value.trim() !== "" ? [[key.slice("INPUT_".length).toLowerCase(), value]] : []
  );
  return new Map(given);
}
function summaryOf(values) {
  return SUMMARIES.find((word) => word === values.get("summary")?.trim());
}
function readInputs(values) {
  const mistakes = [];
  const later = refuseUnknown(values, mistakes);
  const given = new Checked(values, mistakes);
  const role = given.take(
    "role-to-assume",
    _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRole */ .gP,
    "the ARN of a role, as arn:aws:iam::111122223333:role/ci-api"
  );
  const inputs = {
    role,
    region: given.take(
      "aws-region",
      (text) => matching(text, _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegion */ .Dp),
      "the name of a Region, as us-east-1"
    ),
    audience: given.text("audience") ?? defaultAudience(role),
    durationSeconds: given.seconds("role-duration-seconds", DURATION_SECONDS),
    sessionName: given.take(
      "role-session-name",
      (text) => matching(text, (name) => SESSION_NAME.test(name)),
      "2 to 64 of the characters A-Z a-z 0-9 _ + = , . @ -"
    ),
    manifest: given.text("manifest") ?? DEFAULT_MANIFEST,
    scope: given.text("scope"),
    secrets: values.get("secrets"),
    export: given.take("export", (text) => oneOf(text, EXPORTS), "env, outputs or none") ?? "env",
    summary: given.take("summary", (text) => oneOf(text, SUMMARIES), "full, counts or off"),
    timeoutSeconds: given.seconds("timeout-seconds", TIMEOUT_SECONDS)
  };
  refuseMistakes(mistakes, later);
  return inputs;
}
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
      this.#mistakes.push(`${name}: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .h)(text)} is not allowed; ${allowed}`);
    }
    return parsed;
  }
  seconds(name, { min, max, fallback }) {
    const allowed = `a whole number from ${min} to ${max}`;
    return this.take(name, (text) => wholeNumber(text, min, max), allowed) ?? fallback;
  }
};
function refuseMistakes(mistakes, later) {
  if (mistakes.length > 0) {
    const what = mistakes.length === 1 ? "an input is" : `${mistakes.length} inputs are`;
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT101", `${what} not valid; nothing was read.`, {
      details: [...mistakes, ...later]
    });
  }
  if (later.length > 0) {
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT105", "this version does not have what the step asks for; nothing was read.", {
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
        `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .h)(name)} is no input${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .hint */ .aK)(name, [...KNOWN, ...LATER])}; the inputs are ${KNOWN.join(", ")}`
      );
    }
  }
  return later;
}
function defaultAudience(role) {
  return role?.partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}
function wholeNumber(text, min, max) {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : void 0;
}
function matching(text, isAllowed) {
  return isAllowed(text) ? text : void 0;
}
function oneOf(text, allowed) {
  return allowed.find((word) => word === text);
}

// src/ledger.ts

var Ledger = class {
  stage = "declare";
  claims = null;
  declared;
  /** What the result record says, once it is written: a load has one result. */
  ending;
  /** True when everybody can read the log and the summary. */
  isPublic;
  /** How long reading took, in milliseconds. */
  readMs = 0;
  sessions = [];
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
      claims: this.claims,
      sessions: this.sessions.map(sessionOf),
      manifest: {
        path: this.declared?.manifest?.path ?? null,
        sha256: this.declared?.manifest?.sha256 ?? null,
        scope: this.declared?.scope ?? null
      },
      calls: this.#calls.map(callOf),
      reads: declarations.map((declaration) => this.#readOf(declaration, phase, now))
    };
  }
  #readOf(declaration, phase, now) {
    const { name, reference, reason, owner } = declaration;
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
      age_seconds: ageSeconds(found?.lastModified ?? null, now),
      max_age_seconds: null,
      delivered: this.ending === "released" ? value?.delivered ?? null : null,
      masked: value === void 0 ? null : value.masked,
      outcome: value?.outcome ?? (phase === "intent" ? "pending" : read?.outcome.kind ?? "unread"),
      reason: reason ?? null,
      owner: owner ?? null,
      call: call < 0 ? null : call
    };
  }
};
function ageSeconds(lastModified, now) {
  return lastModified === null ? null : Math.max(0, Math.floor((now - lastModified.getTime()) / 1e3));
}
function sessionOf(session) {
  return {
    purpose: "read",
    account: session.account,
    role: session.role,
    arn: session.arn,
    name: session.name,
    access_key_id: session.accessKeyId,
    policy_sha256: session.policy === null ? null : (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256").update(session.policy).digest("hex"),
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
  fetch: "waiting for Parameter Store",
  mask: "registering masks",
  hand_over: "handing over"
};
function explainFailure(thrown, job) {
  const { work } = job.budget;
  const isCancelled = work.reason instanceof Cancelled;
  if (thrown instanceof _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_ && !(isCancelled && thrown.code === "KT601")) {
    return thrown;
  }
  const ended = thrown instanceof BudgetSpent || thrown instanceof Cancelled ? thrown : work.aborted ? work.reason : null;
  if (ended instanceof Cancelled) {
    const stage = STAGES[job.ledger.stage];
    return new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
      "KT404",
      `the load was cancelled (${ended.message}) while ${stage}; nothing was exported.`
    );
  }
  if (ended !== null) {
    return explainBudget(job, thrown);
  }
  return new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT901", `Keytrail failed unexpectedly: ${(0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)}`, { cause: thrown });
}
function explainBudget({ budget, ledger }, cause) {
  const declarations = ledger.declared?.declarations ?? [];
  const unread = declarations.filter((declaration) => ledger.readFor(declaration) === void 0);
  return new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
    "KT403",
    `the time budget of ${budget.totalMs / 1e3} s was spent while ${STAGES[ledger.stage]}; nothing was exported.`,
    {
      details: declarations.length === 0 ? [] : [
        `${declarations.length - unread.length} of ${declarations.length} secrets were read`,
        ...unread.length === 0 ? [] : [`not read: ${unread.map(({ name }) => name).join(", ")}`]
      ],
      cause
    }
  );
}

// package.json
var package_default = {
  name: "keytrail",
  version: "0.1.0",
  private: true,
  description: "Loads the secrets that a CI job declares from AWS, and leaves a trail of who read what",
  license: "Apache-2.0",
  type: "module",
  engines: {
    node: ">=22.12"
  },
  scripts: {
    test: "node scripts/start.mjs test",
    demo: "node scripts/start.mjs demo",
    build: "node scripts/build.ts",
    generate: "node scripts/generate.ts",
    lint: "biome check",
    format: "biome check --write",
    types: "tsc -p tsconfig.json",
    bench: "node bench/load.ts"
  },
  overrides: {
    "unrs-resolver": "1.12.2"
  },
  devDependencies: {
    "@actions/core": "3.0.1",
    "@actions/github": "9.1.1",
    "@aws-sdk/client-ssm": "3.1169.0",
    "@aws-sdk/client-sts": "3.1169.0",
    "@aws-sdk/credential-providers": "3.1169.0",
    "@biomejs/biome": "2.5.15",
    "@smithy/node-http-handler": "4.14.2",
    "@smithy/signature-v4": "5.7.5",
    "@smithy/types": "4.20.0",
    "@types/node": "24.19.2",
    "@vercel/ncc": "0.45.0",
    ajv: "8.20.0",
    canonicalize: "5.1.0",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    "fastest-levenshtein": "1.0.16",
    jest: "30.5.2",
    jose: "6.2.17",
    node: "24.21.0",
    typescript: "7.0.2",
    yaml: "2.9.0"
  },
  allowScripts: {
    node: true,
    "@parcel/watcher": false,
    "unrs-resolver": false,
    esbuild: false
  }
};

// src/version.ts
var VERSION = package_default.version;

// src/recorder.ts
var Recorder = class {
  #job;
  #trail;
  constructor(job) {
    this.#job = job;
  }
  /** Opens the trail: the job's audit file, and what it holds already. Nothing is written yet. */
  open() {
    this.#trail ??= this.#openTrail();
    return this.#trail;
  }
  /** Nothing is read before this resolves. */
  async intent() {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = "record";
    platform.setOutput("audit-file", platform.auditFile);
    const trail = await this.open();
    report.recorded(await trail.intent(ledger.facts("intent", now()), budget.work));
  }
  /** Nothing is handed over before this resolves. */
  async result() {
    const { ledger, platform, budget, report, now } = this.#job;
    ledger.stage = "record";
    ledger.ending = "released";
    const trail = await this.open();
    const receipt = await trail.result(ledger.facts("result", now()), null, budget.end);
    report.recorded(receipt);
    platform.setOutput("audit-digest", receipt.record.digest);
  }
  /**
   * Puts the failure on record and tells it. A load that failed with its result, or after it, has had its say: there
   * is no third record. The outputs come last, because a failure can be that they cannot be written.
   */
  async failure(thrown) {
    const { ledger, platform, budget, report, now } = this.#job;
    const error = explainFailure(thrown, this.#job);
    await platform.prepare();
    if (ledger.ending === void 0) {
      ledger.ending = "failed";
      const failure2 = { code: error.code, stage: ledger.stage, message: error.message };
      const trail = await this.open();
      const receipt = await trail.result(ledger.facts("result", now()), failure2, budget.end);
      report.recorded(receipt);
      this.#tellOutputs(receipt.record.digest);
    }
    await report.failed(error);
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
  async #openTrail() {
    const { fileSink, newestDigest, openTrail } = await __nccwpck_require__.e(/* import() */ 306).then(__nccwpck_require__.bind(__nccwpck_require__, 2306));
    const { platform, now } = this.#job;
    return openTrail({
      tool: { name: "keytrail", version: VERSION },
      sinks: [fileSink(platform.auditFile)],
      previous: newestDigest(platform.auditFile),
      chance: { now, randomBytes: node_crypto__WEBPACK_IMPORTED_MODULE_5__.randomBytes }
    });
  }
};

// src/stops/assume.ts
async function assume(job, identity, meanwhile) {
  const { ledger, report } = job;
  ledger.stage = "assume";
  const sessions = identity.kind === "role" ? await assumeRole(job, identity, meanwhile) : [(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .chainSession */ .U)(identity.plan, identity.chain)];
  ledger.sessions.push(...sessions.map(({ facts }) => facts));
  report.assumed(sessions, job.inputs.durationSeconds);
  return sessions;
}
async function assumeRole(job, identity, meanwhile) {
  const { aws, budget, inputs, ledger, platform, report } = job;
  const { plans, role, sessionName, stsRegion, token } = identity;
  const opened = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .assumeSessions */ .cC)(plans, {
    aws,
    role,
    region: stsRegion,
    token,
    durationSeconds: inputs.durationSeconds,
    sessionName,
    claims: claimsToShow(ledger.claims?.of),
    signal: budget.work
  });
  const sent = aws.whenSent("sts:AssumeRoleWithWebIdentity", Math.min(plans.length, _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM));
  const region = plans[0]?.targets[0]?.region ?? stsRegion;
  const prepared = sent.then(
    () => Promise.all([meanwhile(), platform.prepare(), aws.rehearseGetParameters(region)])
  );
  prepared.catch(() => {
  });
  const sessions = await report.waiting("STS", opened);
  if (ledger.claims !== null) {
    ledger.claims = { ...ledger.claims, verified: true };
  }
  await prepared;
  return sessions;
}
function claimsToShow(claims) {
  return {
    iss: claims?.issuer ?? null,
    aud: claims?.oidc.aud ?? null,
    sub: claims?.oidc.sub ?? null,
    environment: claims?.environment ?? null,
    ref: claims?.ref ?? null
  };
}

// src/platforms/github/github.ts



// src/escape.ts
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;
var SHORT_ESCAPES = { "\r": "\\r", "\n": "\\n", "	": "\\t" };
function escapeText(text) {
  return text.replace(UNPRINTABLE, showEscaped);
}
function showEscaped(character) {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 255) return SHORT_ESCAPES[character] ?? `\\x${hex.padStart(2, "0")}`;
  return code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
function defuseLine(line) {
  return line.replace(/^(\s*):(?=:)/, "$1\\x3a").replace(/#(?=#\w*\[)/g, "\\x23");
}
function escapeMarkdown(text) {
  const shown = escapeText(text).replace(/[`|]/g, showEscaped);
  return shown === "" ? "" : `\`${shown}\``;
}
function renderCommand({ name, properties = {}, data }) {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const head = pairs.length === 0 ? name : `${name} ${pairs.join(",")}`;
  return `::${head}::${detach(data)}${escapeData(data)}`;
}
function detach(data) {
  return /^[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/u.test(data) ? "%0A" : "";
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

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
  throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT203", "the OIDC token that the token endpoint gave has no readable claims");
}
function claimText(claims, name) {
  const value = claims[name];
  if (typeof value === "number") {
    return String(value);
  }
  return typeof value === "string" && value !== "" ? value : null;
}

// src/identity/token-request.ts


var MAX_ATTEMPTS = 5;
var BACKOFF_BASE_MS = 100;
var BACKOFF_MAX_MS = 4e3;
var ANSWER_LIMIT_BYTES = 64 * 1024;
async function requestToken(request) {
  let failure2 = "";
  let code = "KT202";
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    request.signal.throwIfAborted();
    const outcome = await tryOnce(request);
    if ("token" in outcome) {
      return outcome.token;
    }
    request.signal.throwIfAborted();
    ({ failure: failure2, code } = outcome);
    if (!outcome.retry) {
      break;
    }
    if (attempt < MAX_ATTEMPTS) {
      request.onRetry(failure2);
      await pause(Math.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** attempt), request.signal);
    }
  }
  throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
    code,
    `the token endpoint ${new URL(request.endpoint.url).host} gave no token: ${failure2}`
  );
}
async function tryOnce(request) {
  try {
    const { status, body } = await get(request);
    if (status !== 200) {
      return {
        failure: `it answered with status ${status}`,
        retry: status === 429 || status >= 500,
        code: "KT202"
      };
    }
    const token = tokenOf(body);
    return token === void 0 ? { failure: "its answer holds no token", retry: true, code: "KT203" } : { token };
  } catch (error) {
    return { failure: (0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), retry: true, code: "KT202" };
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
  const send = url.protocol === "http:" ? node_http__WEBPACK_IMPORTED_MODULE_8__.get : node_https__WEBPACK_IMPORTED_MODULE_9__.get;
  const attempt = new AbortController();
  const late = setTimeout(() => attempt.abort(), request.attemptMs);
  const options = {
    signal: AbortSignal.any([attempt.signal, request.signal]),
    headers: {
      authorization: `Bearer ${request.endpoint.bearer}`,
      accept: "application/json; api-version=2.0"
    },
    agent: false
  };
  try {
    return await new Promise((resolve2, reject) => {
      send(url, options, (answer) => resolve2(readAnswer(answer))).on("error", reject).on("finish", request.onSent);
    });
  } catch (error) {
    throw attempt.signal.aborted ? new Error(`no answer within ${request.attemptMs} ms`) : error;
  } finally {
    clearTimeout(late);
  }
}
async function readAnswer(answer) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new Error(`its answer is larger than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return { status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") };
}
function pause(ms, signal) {
  return new Promise((resolve2, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve2();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

// src/platforms/github/claims.ts
function githubRunClaims(claims) {
  const text = (name) => claimText(claims, name);
  const attempt = Number(text("run_attempt"));
  return {
    issuer: text("iss"),
    repository: text("repository"),
    repository_id: text("repository_id"),
    ref: text("ref"),
    sha: text("sha"),
    event: text("event_name"),
    environment: text("environment"),
    workflow_ref: text("workflow_ref"),
    run_id: text("run_id"),
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null,
    check_run_id: text("check_run_id"),
    actor: text("actor"),
    actor_id: text("actor_id"),
    oidc: { sub: text("sub"), aud: text("aud"), jti: text("jti") }
  };
}
function githubVariables(env) {
  return {
    job: env["GITHUB_JOB"] || null,
    step: env["GITHUB_ACTION"] || null,
    runner: env["RUNNER_NAME"] || null
  };
}
function githubSession(claims, env) {
  const text = (name) => claimText(claims, name);
  return (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .githubSessionName */ .JQ)({
    repositoryId: text("repository_id"),
    runId: text("run_id"),
    attempt: text("run_attempt"),
    checkRunId: text("check_run_id"),
    jobKey: [env["GITHUB_JOB"] ?? "", env["RUNNER_NAME"] ?? "", env["RUNNER_TRACKING_ID"] ?? ""]
  });
}

// src/platforms/github/github.ts
var POST_LINE = `KEYTRAIL_POST=1${node_os__WEBPACK_IMPORTED_MODULE_6__.EOL}`;
var FILES_DIR_STATE = "files-dir";
function createGithub(env, log) {
  const temp = need(env, "RUNNER_TEMP");
  for (const name of ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_STATE"]) {
    need(env, name);
  }
  const run = `${need(env, "GITHUB_RUN_ID")}-${env["GITHUB_RUN_ATTEMPT"] || "1"}`;
  const url = env["ACTIONS_ID_TOKEN_REQUEST_URL"];
  const bearer = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
  let core;
  const loaded = () => {
    if (core === void 0) {
      throw new Error("@actions/core is used before prepare()");
    }
    return core;
  };
  const append = (variable, pairs) => (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .appendToRunnerFile */ .CS)(variable, env[variable], (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPairs */ .a3)(pairs));
  const annotate = (level, title, message) => log.commands([{ name: level, properties: { title: escapeText(title) }, data: escapeText(message) }]);
  return {
    kind: "github",
    workspace: env["GITHUB_WORKSPACE"] || process.cwd(),
    auditFile: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(temp, "keytrail", `audit-${run.replace(/[^\w.-]/g, "_")}.jsonl`),
    filesRoot: temp,
    tokenEndpoint: url && bearer && URL.canParse(url) ? { url, bearer } : void 0,
    explainMissingToken: async () => (await __nccwpck_require__.e(/* import() */ 383).then(__nccwpck_require__.bind(__nccwpck_require__, 383))).explainMissingToken(env),
    unverified: githubVariables(env),
    runClaims: githubRunClaims,
    sessionName: (claims) => githubSession(claims, env),
    isPublic: (claims) => {
      const visibility = claims === void 0 ? null : claimText(claims, "repository_visibility");
      return visibility === null ? (0,_chunk_YJJIRJJV_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(env).isPublic !== false : visibility === "public";
    },
    prepare: async () => {
      core = await __nccwpck_require__.e(/* import() */ 208).then(__nccwpck_require__.bind(__nccwpck_require__, 208));
    },
    mask: (strings) => log.commands(strings.map((data) => ({ name: "add-mask", data }))),
    setOutput: (name, value) => written("GITHUB_OUTPUT", () => loaded().setOutput(name, value)),
    announceFiles: (dir) => {
      written("GITHUB_STATE", () => loaded().saveState(FILES_DIR_STATE, dir));
      (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .appendToRunnerFile */ .CS)("GITHUB_ENV", env["GITHUB_ENV"], POST_LINE);
    },
    handOver: (pairs, to) => append(to === "env" ? "GITHUB_ENV" : "GITHUB_OUTPUT", pairs),
    writeSummary: async (markdown) => {
      await loaded().summary.addRaw(markdown, true).write({ overwrite: true });
    },
    warn: (message) => annotate("warning", "Keytrail", message),
    fail: (error) => annotate("error", `Keytrail ${error.code}: ${_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOGUE */ .yh[error.code].title}`, error.message)
  };
}
function written(variable, write) {
  try {
    write();
  } catch (error) {
    const reason = (0,_chunk_BQJLGZDJ_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? (0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT702", `The runner's file ${variable} could not be written: ${reason}.`, {
      cause: error
    });
  }
}
function need(env, name) {
  const value = env[name];
  if (!value) {
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT902", `the variable ${name} is not set, so this is no step of a GitHub job.`);
  }
  return value;
}

// src/platforms/workspace.ts


var ADD_CHECKOUT = "The workspace is empty: add actions/checkout before this step.";
function readManifest(workspace, path, optional) {
  const file = (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(workspace, path);
  const found = guarded(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.statSync)(file, { throwIfNoEntry: false }));
  if (found === void 0) {
    if (optional) {
      return void 0;
    }
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT106", `the manifest ${path} does not exist in the workspace.`, {
      fix: missingFix(workspace)
    });
  }
  if (!found.isFile()) {
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT106", `the manifest ${path} is no regular file.`);
  }
  if (found.size > _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ) {
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(
      "KT106",
      `the manifest ${path} has ${found.size} bytes; at most ${_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ} are allowed.`
    );
  }
  return { path, bytes: guarded(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(file)) };
}
function guarded(path, touch) {
  try {
    return touch();
  } catch (error) {
    const reason = (0,_chunk_BQJLGZDJ_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? "unknown reason";
    throw new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT106", `the manifest ${path} could not be read (${reason}).`, { cause: error });
  }
}
function missingFix(workspace) {
  return isEmptyWorkspace(workspace) ? ADD_CHECKOUT : "Correct the input `manifest`: a path from the top of the repository.";
}
function isEmptyWorkspace(workspace) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readdirSync)(workspace).length === 0;
  } catch {
    return true;
  }
}

// src/stops/declare.ts
async function declareSecrets({ inputs, platform, ledger, report }) {
  ledger.stage = "declare";
  const manifest = readManifest(platform.workspace, inputs.manifest, inputs.manifest === DEFAULT_MANIFEST);
  if (manifest === void 0 && isBlank(inputs.secrets)) {
    const fix = isEmptyWorkspace(platform.workspace) ? ADD_CHECKOUT : void 0;
    throw (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingDeclared */ .eM)(`there is no manifest ${inputs.manifest}, and the input \`secrets\` is empty`, fix);
  }
  const declared = await (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .declare */ .xe)({
    ...manifest === void 0 ? {} : { manifest },
    ...inputs.secrets === void 0 ? {} : { inlineSecrets: inputs.secrets },
    ...inputs.scope === void 0 ? {} : { scope: inputs.scope }
  });
  ledger.declared = declared;
  report.declared(declared);
  return declared;
}
function isBlank(text) {
  return text === void 0 || text.trim() === "";
}

// src/stops/identify.ts
var DEFAULT_CHAIN_REGION = "us-east-1";
var LEAVE_MS = 10;
async function askForToken(job) {
  const { inputs, platform, budget, report } = job;
  if (inputs.role === void 0) {
    return void 0;
  }
  const endpoint = platform.tokenEndpoint;
  if (endpoint === void 0) {
    const refused = platform.explainMissingToken().then((error) => Promise.reject(error));
    refused.catch(() => {
    });
    return { token: refused };
  }
  const left = Promise.withResolvers();
  const token = requestToken({
    endpoint,
    audience: inputs.audience,
    attemptMs: budget.attemptMs,
    signal: budget.work,
    onRetry: (reason) => report.retrying("OIDC token", reason),
    onSent: left.resolve
  });
  token.catch(left.resolve);
  const late = setTimeout(left.resolve, LEAVE_MS);
  await left.promise;
  clearTimeout(late);
  return { token };
}
async function identify(job, declared, underWay) {
  const { inputs, ledger } = job;
  if (inputs.role === void 0 || underWay === void 0) {
    return await identifyByChain(job, declared);
  }
  const { partition, account } = inputs.role;
  const region = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .findRegion */ .g6)(job.inputs.region, job.env);
  const targets = locate(job, declared, { partition, account, region: region?.value });
  const plans = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .planSessions */ .RR)(targets);
  const stsRegion = region?.value ?? targets[0]?.region ?? "";
  ledger.stage = "identify";
  openConnections(job, plans, { stsRegion, partition });
  await job.aws.loadSts();
  const jwt = await job.report.waiting("the OIDC token", underWay.token);
  const claims = readClaims(jwt);
  tellClaims(job, claims);
  const sessionName = inputs.sessionName ?? job.platform.sessionName(claims);
  return { kind: "role", role: inputs.role, token: jwt, sessionName, stsRegion, plans };
}
async function identifyByChain(job, declared) {
  const { aws, budget, ledger, platform, report } = job;
  ledger.stage = "identify";
  const region = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .findRegion */ .g6)(job.inputs.region, job.env);
  const stsRegion = region?.value ?? declared.declarations[0]?.region?.value ?? DEFAULT_CHAIN_REGION;
  await Promise.all([report.unnarrowed(), platform.prepare()]);
  const chain = await report.waiting("AWS credentials", (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .identifyChain */ .aN)(aws, stsRegion, budget.work));
  const { partition, caller } = chain;
  const targets = locate(job, declared, { partition, account: caller.account, region: region?.value });
  return { kind: "chain", chain, plan: (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .planOf */ .XC)(targets) };
}
function locate({ ledger }, declared, home) {
  const targets = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .locateTargets */ .ZH)(declared.declarations, home);
  for (const target of targets) {
    for (const declaration of target.declarations) {
      ledger.targets.set(declaration, target);
    }
  }
  return targets;
}
function openConnections({ connections, env }, plans, { stsRegion, partition }) {
  const sts = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .guessEndpoint */ .r_)("STS", stsRegion, partition, env);
  if (sts !== void 0) {
    connections.open(sts, Math.min(plans.length, _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM));
  }
  const batches = plans.flatMap((plan) => plan.batches).slice(0, _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .CALLS_AT_ONCE */ .wM);
  for (const [region, calls] of Map.groupBy(batches, (batch) => batch[0]?.region ?? "")) {
    const ssm = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .guessEndpoint */ .r_)("SSM", region, partition, env);
    if (ssm !== void 0) {
      connections.open(ssm, calls.length);
    }
  }
}
function tellClaims({ ledger, platform, report }, claims) {
  ledger.claims = { of: platform.runClaims(claims), verified: false };
  ledger.isPublic = platform.isPublic(claims);
  report.identified(ledger.claims.of.oidc.sub ?? "");
}

// src/load.ts
async function load(job) {
  const record = new Recorder(job);
  const loadLater = () => __nccwpck_require__.e(/* import() */ 528).then(__nccwpck_require__.bind(__nccwpck_require__, 528));
  try {
    const token = await askForToken(job);
    const declared = await declareSecrets(job);
    const identity = await identify(job, declared, token);
    const sessions = await assume(job, identity, () => Promise.all([record.open(), loadLater()]));
    const { fetchSecrets, handOver, maskSecrets } = await loadLater();
    await record.intent();
    const values = await fetchSecrets(job, sessions);
    await maskSecrets(job, values);
    throwIfCancelled(job.budget);
    await record.result();
    throwIfCancelled(job.budget);
    await handOver(job, values);
    return "loaded";
  } catch (thrown) {
    await record.failure(thrown);
    return "refused";
  } finally {
    job.budget.stop();
    job.connections.close();
  }
}
async function refuse(job, thrown) {
  await new Recorder(job).failure(thrown);
  job.budget.stop();
}

// src/log.ts
function createLog(stream) {
  let failure2;
  const fail = (error) => {
    failure2 ??= error ?? void 0;
  };
  stream.on("error", fail);
  const print = (line) => void stream.write(`${defuseLine(line)}
`, fail);
  const send = (text) => new Promise((resolve2, reject) => {
    stream.write(text, (error) => {
      fail(error);
      if (failure2 === void 0) resolve2();
      else reject(brokenOutput(failure2));
    });
  });
  return {
    line: (literals, ...outside) => print(buildLine(literals, outside)),
    error: (error) => renderError(error).forEach(print),
    commands: (commands) => send(commands.map((command) => `${renderCommand(command)}
`).join(""))
  };
}
function buildLine(literals, outside) {
  const margin = literals[0] === "" && outside.length > 0 ? "  " : "";
  return margin + String.raw({ raw: literals }, ...outside.map((text) => escapeText(String(text))));
}
function brokenOutput(cause) {
  const reason = (0,_chunk_BQJLGZDJ_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(cause) ?? cause.name;
  return new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT501", `standard output cannot be written (${reason}).`, { cause });
}
function renderError(error) {
  const [firstFix, ...otherFixes] = error.fix;
  return [
    `Error ${error.code}: ${escapeText(error.message)}`,
    ...error.details.map((detail) => `  ${escapeText(detail)}`),
    ...firstFix === void 0 ? [] : [`  Fix: ${escapeText(firstFix)}`],
    ...otherFixes.map((fix) => `       ${escapeText(fix)}`),
    `  ${(0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .errorPage */ .Wr)(error.code)}`
  ];
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
      `Record: ${escapeMarkdown(options.auditFile)}`
    );
  }
  if (digest !== void 0) {
    parts.push(`Digest of the record: ${escapeMarkdown(digest)}`);
  }
  return `${parts.join("\n\n")}
`;
}
function heading(ledger, error) {
  const all = ledger.declared?.declarations.length ?? 0;
  const read = [...ledger.reads.values()].filter(({ outcome }) => outcome.kind === "found").length;
  const reads = `${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all, "secret")} declared, ${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(read, "parameter")} read in ${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(ledger.calls.length, "call")}`;
  return `### Keytrail: ${error === void 0 ? "loaded" : "failed, nothing was exported"}

${reads}`;
}
function failure(error, detail) {
  const page = `[${error.code}](${(0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .errorPage */ .Wr)(error.code)})`;
  if (detail === "counts") {
    return page;
  }
  const lines = [error.message, ...error.details, ...error.fix.map((fix) => `Fix: ${fix}`)];
  const items = lines.filter((line) => line.trim() !== "").map((line) => `- ${escapeMarkdown(line.trim())}`);
  return [page, ...fitting(items, (left) => `- and ${left} more`)].join("\n");
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
      escapeMarkdown(declaration.name),
      escapeMarkdown(declaration.reference.text),
      found?.version == null ? "" : `${found.version}`,
      (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .ageText */ .XG)(ageSeconds(found?.lastModified ?? null, now)),
      value?.outcome ?? read?.outcome.kind ?? "unread",
      error === void 0 ? value?.delivered ?? "" : "",
      escapeMarkdown(declaration.owner ?? "")
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
    ({ arn, accessKeyId }) => `Session: ${escapeMarkdown(arn)}, access key ${escapeMarkdown(accessKeyId)}`
  );
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
var Report = class {
  #options;
  #digest;
  constructor(options) {
    this.#options = options;
  }
  /** Waits for what is under way, and says so when it takes long. */
  async waiting(what, work) {
    const tell = () => this.#log.line`… waiting for ${what} for more than ${TELL_AFTER_MS / 1e3} s`;
    const timer = setTimeout(tell, TELL_AFTER_MS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  }
  retrying(what, reason) {
    this.#log.line`… ${what} is tried again: ${reason}`;
  }
  declared({ declarations, manifest, scope }) {
    const from = [manifest?.path ?? "inline", ...scope === null ? [] : [`scope ${scope}`]].join(", ");
    this.#log.line`Keytrail ${VERSION} · ${from} · ${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(declarations.length, "secret")}`;
  }
  identified(who) {
    this.#log.line`✓ identity  ${who}`;
  }
  /** Credentials of the SDK's own chain reach as far as their owner's: whoever reviews the run should know. */
  async unnarrowed() {
    await this.#options.platform.warn(
      "no role-to-assume: the credentials of the AWS SDK's own chain are used, and nothing narrows them to the declared secrets."
    );
  }
  assumed(sessions, durationSeconds) {
    for (const { facts, plan } of sessions) {
      const limit = facts.policy === null ? "not limited" : `limited to ${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(plan.targets.length, "parameter")}`;
      const role = facts.role === null ? facts.arn : `role ${facts.role.slice(facts.role.lastIndexOf("/") + 1)}, ${durationSeconds} s`;
      this.#log.line`✓ session   ${facts.name ?? "the AWS SDK"} on ${role}, ${limit}`;
    }
  }
  recorded({ record, confirmed, missed }) {
    const digest = record.digest.slice(DIGEST_START, DIGEST_START + SHOWN_DIGEST_DIGITS);
    this.#digest = record.digest;
    if (confirmed.length > 0) {
      this.#log.line`✓ recorded  ${record.phase} ${digest}…  → ${confirmed.join(", ")}`;
    }
    for (const { uri, reason } of missed) {
      this.#log.line`✗ recorded  ${record.phase} not confirmed by ${uri}: ${reason}`;
    }
  }
  /** The outputs of a load that failed could not be written: its record says the same. */
  untold(thrown) {
    this.#log.line`✗ outputs   could not be written: ${(0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)}`;
  }
  read(elapsedMs) {
    const { ledger, now } = this.#options;
    const values = [...ledger.values.values()];
    const found = values.filter(({ read }) => read?.outcome.kind === "found").length;
    const calls = (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(ledger.calls.length, "call");
    this.#log.line`✓ read      ${found} of ${values.length} in ${calls} (${Math.round(elapsedMs)} ms)`;
    const rows = values.map(({ declaration, read, outcome, delivered }) => {
      const facts = read?.outcome.kind === "found" ? read.outcome : void 0;
      return [
        declaration.name,
        declaration.reference.text,
        facts?.version == null ? "" : `v${facts.version}`,
        (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .ageText */ .XG)(ageSeconds(facts?.lastModified ?? null, now())),
        outcome === "found" ? `\u2192 ${delivered ?? "nowhere"}` : `\u2192 ${outcome === "defaulted" ? `default, ${delivered ?? "nowhere"}` : "not there, not set"}`
      ];
    });
    for (const row of (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(rows)) {
      this.#log.line`    ${row}`;
    }
  }
  /** A value that no mask stands for will be seen in the log by whoever prints it. */
  async unmasked(unmasked) {
    const why = {
      blank: "is empty or blank",
      short: "is too short",
      structure: "is no text that a mask could stand for (as true, 8080 or {})"
    };
    for (const { name, reason } of unmasked) {
      if (reason !== "spared") {
        await this.#options.platform.warn(
          `${name} ${why[reason]}: it is handed over as it is, and not masked.`
        );
      }
    }
  }
  handedOver(variables, files, to) {
    if (variables > 0) {
      const what = to === "outputs" ? `${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(variables, "output")} of this step` : `${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(variables, "variable")} to the later steps of this job`;
      this.#log.line`✓ exported  ${what}`;
    }
    if (files > 0) {
      this.#log.line`✓ written   ${(0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, "file")}, removed at the end of the job`;
    }
    if (variables === 0 && files === 0) {
      this.#log.line`✓ exported  nothing`;
    }
  }
  /** The failed load: the error with its fix, the CI's annotation, the summary. */
  async failed(error) {
    this.#log.error(error);
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
    try {
      await platform.writeSummary(
        renderSummary({ detail, ledger, error, digest, auditFile: platform.auditFile, now: now() })
      );
    } catch (thrown) {
      await platform.warn(`the job summary could not be written: ${(0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)}`);
    }
  }
  get #log() {
    return this.#options.log;
  }
};

// src/action.ts
async function runStep(env, log) {
  const platform = createGithub(env, log);
  const values = inputsFrom(env);
  const ledger = new Ledger(platform.kind, platform.unverified, runtimeOf(env));
  const report = new Report({ log, platform, ledger, summary: summaryOf(values), now: Date.now });
  const recorded = { platform, ledger, report, now: Date.now };
  let inputs;
  try {
    inputs = readInputs(values);
  } catch (thrown) {
    const budget2 = startBudget(DEFAULT_TIMEOUT_SECONDS, performance.now());
    await refuse({ ...recorded, budget: budget2 }, thrown);
    return "refused";
  }
  const budget = startBudget(inputs.timeoutSeconds, performance.now());
  cancelOnSignals(budget);
  const connections = new _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .Connections */ .UQ();
  const aws = new _chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .Aws */ .gY({
    env,
    connections,
    attemptMs: budget.attemptMs,
    userAgent: `keytrail/${VERSION} (github)`,
    onRetry: (api, reason) => report.retrying(api, reason)
  });
  return await load({ ...recorded, budget, inputs, aws, connections, env });
}
function cancelOnSignals(budget) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => budget.cancel(signal));
  }
}
function runtimeOf(env) {
  return {
    endpoints: (0,_chunk_BPECFZYZ_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointOverrides */ .PX)(env),
    proxy: false,
    custom_ca: Boolean(env["NODE_EXTRA_CA_CERTS"]),
    audit_failure: "block"
  };
}
async function main() {
  const log = createLog(process.stdout);
  try {
    if (await runStep(process.env, log) === "loaded") {
      return;
    }
  } catch (thrown) {
    log.error(thrown instanceof _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_ ? thrown : new _chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT901", (0,_chunk_4B6AYQAD_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)));
  }
  await log.commands([]).catch(() => {
  });
  process.exit(1);
}
void main();

module.exports = __webpack_exports__;
/******/ })()
;