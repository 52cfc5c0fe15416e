"use strict";
exports.id = 7488;
exports.ids = [7488];
exports.modules = {

/***/ 3845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ NotStarted),
/* harmony export */   e: () => (/* binding */ exitStatusOf)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);


// src/handover/command/status.ts

var BY_SIGNAL = 128;
var NOT_FOUND = 127;
var NOT_EXECUTABLE = 126;
function exitStatusOf({ code, signal }) {
  return code ?? BY_SIGNAL + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal]);
}
var NotStarted = class extends Error {
  name = "NotStarted";
  /** As a shell: 127 when there is no such command, 126 when it cannot be executed. */
  status;
  /** The system's code, as `ENOENT`. */
  reason;
  constructor(cause) {
    super("the command could not be started", { cause });
    this.reason = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(cause) ?? "unknown reason";
    this.status = this.reason === "ENOENT" ? NOT_FOUND : NOT_EXECUTABLE;
  }
};




/***/ }),

/***/ 1883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Limit),
/* harmony export */   w: () => (/* binding */ CALLS_AT_ONCE)
/* harmony export */ });
// src/aws/limit.ts
var CALLS_AT_ONCE = 24;
var Limit = class {
  #max;
  #outer;
  #waiting = [];
  #size;
  #running = 0;
  #shrinks = 0;
  constructor(max, outer) {
    this.#max = max;
    this.#outer = outer;
    this.#size = max;
  }
  /** How many may be under way now. */
  get size() {
    return Math.floor(this.#size);
  }
  /** Resolves when there is room; rejects with the signal's reason when it comes first. */
  async acquire(signal) {
    const permit = await this.#enter(signal);
    if (this.#outer === void 0) {
      return permit;
    }
    try {
      return { ...permit, outer: await this.#outer.acquire(signal) };
    } catch (error) {
      this.release(permit, "failed");
      throw error;
    }
  }
  #enter(signal) {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      const enter = (permit) => {
        signal?.removeEventListener("abort", leave);
        resolve(permit);
      };
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.push(enter);
      this.#admit();
    });
  }
  /** To be called once for each permit. Requests that failed together shrink the limit once. */
  release({ shrinks, outer }, ended) {
    if (outer !== void 0) {
      this.#outer?.release(outer, "failed");
    }
    this.#running -= 1;
    if (ended === "answered") {
      this.#size = Math.min(this.#max, this.#size + 1 / this.#size);
    } else if (ended === "overloaded" && shrinks === this.#shrinks) {
      this.#size = Math.max(1, this.#size / 2);
      this.#shrinks += 1;
    }
    this.#admit();
  }
  #admit() {
    while (this.#running < this.size) {
      const enter = this.#waiting.shift();
      if (enter === void 0) {
        return;
      }
      this.#running += 1;
      enter({ shrinks: this.#shrinks });
    }
  }
};




/***/ }),

/***/ 9186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   UQ: () => (/* binding */ Connections),
/* harmony export */   gY: () => (/* binding */ Aws),
/* harmony export */   m7: () => (/* binding */ dateIn),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1883);
/* harmony import */ var _chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3373);
/* harmony import */ var _chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8518);
/* harmony import */ var _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4253);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1692);





// src/aws/answer.ts
function textIn(field) {
  return typeof field === "string" ? field : void 0;
}
function numberIn(field) {
  return typeof field === "number" && Number.isFinite(field) ? field : void 0;
}
function dateIn(field) {
  return field instanceof Date && !Number.isNaN(field.getTime()) ? field : void 0;
}
function bytesIn(field) {
  return field instanceof Uint8Array ? field : void 0;
}
function textsIn(field) {
  return Array.isArray(field) ? field.filter((each) => typeof each === "string") : [];
}
function objectsIn(field) {
  const elements = Array.isArray(field) ? field : [];
  return elements.filter((each) => typeof each === "object" && each !== null);
}

// src/aws/assume-role.ts
async function assumeRole({ AssumeRoleWithWebIdentityCommand }, client, request, signal) {
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: request.roleArn,
    RoleSessionName: request.sessionName,
    WebIdentityToken: request.token,
    DurationSeconds: request.durationSeconds,
    Policy: request.policy
  });
  const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(client.send(command, { abortSignal: signal }), signal);
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsError */ .DZ)(new _chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym("STS answered without credentials"));
  }
  return {
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    arn: answer.AssumedRoleUser?.Arn ?? "",
    expires: dateIn(Expiration) ?? new Date(Date.now() + request.durationSeconds * 1e3),
    packedPolicyPercent: numberIn(answer.PackedPolicySize) ?? null,
    facts: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(answer.$metadata)
  };
}
async function callerIdentity({ GetCallerIdentityCommand }, client, signal) {
  const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(client.send(new GetCallerIdentityCommand({}), { abortSignal: signal }), signal);
  return { account: answer.Account ?? "", arn: answer.Arn ?? "" };
}

// src/aws/client-config.ts
async function clientConfig({ attemptMs, connections, env, onRetry, userAgent }, { service, api, region, onSent }, credentials) {
  const { AttemptHandler, collectAnswer, RetryByClass } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadEquipment */ .pF)();
  const endpoint = (0,_chunk_LU526KHN_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOverride */ .Ku)(service, env);
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
    streamCollector: collectAnswer,
    retryStrategy: new RetryByClass(api, onRetry),
    // Given so that no file is read for them; the strategy uses neither.
    maxAttempts: Number.MAX_SAFE_INTEGER,
    retryMode: "standard",
    requestHandler: new AttemptHandler({ connections, attemptMs, userAgent, onSent })
  };
}

// src/aws/clients.ts
function remember(made, key, make) {
  const before = made.get(key) ?? make();
  made.set(key, before);
  return before;
}

// src/aws/decrypt.ts
async function decrypt({ DecryptCommand }, client, { key, ciphertext, context, onAttempt }, signal) {
  const command = new DecryptCommand({
    KeyId: key,
    CiphertextBlob: ciphertext,
    ...context.size === 0 ? {} : { EncryptionContext: Object.fromEntries(context) }
  });
  const options = { abortSignal: signal, onAttempt };
  const answer = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(client.send(command, options), signal);
  return {
    plaintext: bytesIn(answer.Plaintext),
    key: textIn(answer.KeyId),
    algorithm: textIn(answer.EncryptionAlgorithm),
    facts: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(answer.$metadata)
  };
}

// src/aws/parameters.ts
async function getParameters({ GetParametersCommand }, client, { names, decrypt: decrypt2, onAttempt }, signal) {
  const command = new GetParametersCommand({ Names: [...names], WithDecryption: decrypt2 });
  const options = { abortSignal: signal, ...onAttempt === void 0 ? {} : { onAttempt } };
  return toParameters(await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(client.send(command, options), signal));
}
function toParameters(answer) {
  return {
    parameters: objectsIn(answer.Parameters).map((parameter) => ({
      arn: textIn(parameter.ARN),
      name: textIn(parameter.Name),
      type: textIn(parameter.Type),
      value: textIn(parameter.Value),
      version: numberIn(parameter.Version),
      selector: textIn(parameter.Selector),
      lastModified: dateIn(parameter.LastModifiedDate)
    })),
    invalid: textsIn(answer.InvalidParameters),
    facts: (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(answer.$metadata)
  };
}

// src/aws/sending.ts
var Sending = class {
  #sent = /* @__PURE__ */ new Map();
  #waiting = /* @__PURE__ */ new Map();
  add(api) {
    const sent = (this.#sent.get(api) ?? 0) + 1;
    this.#sent.set(api, sent);
    for (const { requests, resolve } of this.#waiting.get(api) ?? []) {
      if (sent >= requests) {
        resolve();
      }
    }
  }
  /** Resolves when so many requests of a kind have left. */
  whenSent(api, requests) {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(api) ?? [];
      this.#waiting.set(api, [...waiting, { requests, resolve }]);
      if ((this.#sent.get(api) ?? 0) >= requests) {
        resolve();
      }
    });
  }
  /** Resolves a turn of the event loop after the first request of a kind has left: most of the others have, too. */
  async afterFirst(api) {
    await this.whenSent(api, 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

// src/aws/aws.ts
var READING = /* @__PURE__ */ new Set(["SSM", "KMS"]);
var Aws = class {
  #options;
  #stsClients = /* @__PURE__ */ new Map();
  #ssmClients = /* @__PURE__ */ new Map();
  #kmsClients = /* @__PURE__ */ new Map();
  /** By service and Region: that is what AWS throttles, whatever session asks. */
  #limits = /* @__PURE__ */ new Map();
  /** Of the calls that read, wherever. */
  #reads = new _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_3__/* .Limit */ .I(_chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_3__/* .CALLS_AT_ONCE */ .w);
  #sending = new Sending();
  #credentialChain;
  #rehearsal;
  constructor(options) {
    this.#options = options;
  }
  /** Has the client that asks for sessions ready. */
  async prepareAssumeRole(region) {
    await this.#sts(region, "sts:AssumeRoleWithWebIdentity");
  }
  /**
   * Takes AssumeRoleWithWebIdentity through the SDK, once for the load, against an answer from memory: the SDK's code is
   * compiled as it is first run. The answer is held back until a real request has left: the way to a request is compiled
   * while the token is waited for, the way from an answer while STS is. Resolves when the answer is waited for. Nothing
   * of it reaches the network, and what goes wrong in it is told by the real call.
   */
  async rehearseAssumeRole(region) {
    this.#rehearsal ??= this.#rehearseAssumeRole(region);
    await this.#rehearsal;
  }
  async #rehearseAssumeRole(region) {
    const api = "sts:AssumeRoleWithWebIdentity";
    const { AssumeRoleWithWebIdentityCommand, STSClient } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSts */ .p5)();
    const { ASSUMED, CannedAnswer, WORD } = await __webpack_require__.e(/* import() */ 7955).then(__webpack_require__.bind(__webpack_require__, 7955));
    const config = await this.#config("STS", api, region, void 0);
    const requestHandler = new CannedAnswer("text/xml", ASSUMED, this.#sending.afterFirst(api));
    const client = await this.#equip(new STSClient({ ...config, requestHandler }), new _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_3__/* .Limit */ .I(1));
    const names = { RoleArn: WORD, RoleSessionName: WORD, WebIdentityToken: WORD };
    const answered = client.send(new AssumeRoleWithWebIdentityCommand(names));
    await Promise.race([requestHandler.asked, answered]).catch(() => {
    });
  }
  /** The same for GetParameters (15 ms), while STS is waited for, with credentials that are none. */
  async rehearseGetParameters(region) {
    const api = "ssm:GetParameters";
    const { GetParametersCommand, SSMClient } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSsm */ .Y0)();
    const { CannedAnswer, PARAMETERS, WORD } = await __webpack_require__.e(/* import() */ 7955).then(__webpack_require__.bind(__webpack_require__, 7955));
    const credentials = { accessKeyId: WORD, secretAccessKey: WORD, sessionToken: WORD };
    const config = await this.#config("SSM", api, region, credentials);
    const type = "application/x-amz-json-1.1";
    const requestHandler = new CannedAnswer(type, PARAMETERS, this.#sending.afterFirst(api));
    const client = await this.#equip(new SSMClient({ ...config, requestHandler }), new _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_3__/* .Limit */ .I(1));
    const answered = client.send(new GetParametersCommand({ Names: [WORD], WithDecryption: true }));
    await Promise.race([requestHandler.asked, answered]).catch(() => {
    });
  }
  /** AssumeRoleWithWebIdentity: unsigned, the token is the proof. */
  async assumeRole(region, request, signal) {
    return await assumeRole(
      await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSts */ .p5)(),
      await this.#sts(region, "sts:AssumeRoleWithWebIdentity"),
      request,
      signal
    );
  }
  /** GetCallerIdentity with the SDK's own chain; it needs no permission. */
  async callerIdentity(region, credentials, signal) {
    return await callerIdentity(
      await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSts */ .p5)(),
      await this.#sts(region, "sts:GetCallerIdentity", credentials),
      signal
    );
  }
  /** The first credentials that the SDK's own chain finds: environment, profile, SSO, container, instance role. */
  async chainCredentials(signal) {
    this.#credentialChain ??= this.#openChain();
    const provide = await this.#credentialChain;
    const found = await (0,_chunk_NNPKHGCB_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(provide(), signal);
    const { chainSourceOf } = await __webpack_require__.e(/* import() */ 4056).then(__webpack_require__.bind(__webpack_require__, 4056));
    return { ...found, source: chainSourceOf(found) };
  }
  /** The clients of the chain (STS, SSO) take the same way as ours; where machines keep credentials, no proxy is asked. */
  async #openChain() {
    const [{ fromNodeProviderChain }, { AttemptHandler }] = await Promise.all([(0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadChain */ .S7)(), (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadEquipment */ .pF)()]);
    const { attemptMs, connections, userAgent } = this.#options;
    const requestHandler = new AttemptHandler({ connections, attemptMs, userAgent, onSent: () => void 0 });
    return fromNodeProviderChain({ clientConfig: { requestHandler } });
  }
  /** GetParameters with decryption. A missing name is no error: it stands in `invalid`. */
  async getParameters(region, credentials, request, signal) {
    return await getParameters(await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSsm */ .Y0)(), await this.#ssm(region, credentials), request, signal);
  }
  /** Decrypt, by the key that is named and no other. */
  async decrypt(region, credentials, request, signal) {
    const kms = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadKms */ .MA)();
    const client = await remember(this.#kmsClients, `${region} ${credentials.accessKeyId}`, async () => {
      const made = new kms.KMSClient(await this.#config("KMS", "kms:Decrypt", region, credentials));
      return await this.#equip(made, this.#limit("KMS", region));
    });
    return await decrypt(kms, client, request, signal);
  }
  /**
   * A new client, equipped as all others are. `isAnswer` tells an answer of the service from one that only looks like
   * it; by default one with nothing in it is none.
   */
  async equip({ service, api, region, credentials }, make, isAnswer) {
    const config = await this.#config(service, api, region, credentials);
    const client = make({ ...config, credentials });
    return await this.#equip(client, this.#limit(service, region), isAnswer);
  }
  /** Resolves when so many requests of a kind are on their way. */
  whenSent(api, requests) {
    return this.#sending.whenSent(api, requests);
  }
  #sts(region, api, credentials) {
    return remember(this.#stsClients, `${region} ${credentials?.accessKeyId}`, async () => {
      const { STSClient } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSts */ .p5)();
      const client = new STSClient(await this.#config("STS", api, region, credentials));
      return await this.#equip(client, this.#limit("STS", region));
    });
  }
  #ssm(region, credentials) {
    return remember(this.#ssmClients, `${region} ${credentials.accessKeyId}`, async () => {
      const { SSMClient } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSsm */ .Y0)();
      const client = new SSMClient(await this.#config("SSM", "ssm:GetParameters", region, credentials));
      return await this.#equip(client, this.#limit("SSM", region));
    });
  }
  /**
   * Every client's requests pass a gate. The SDK copies each request and answer for a logger that nobody set: values
   * have no business there, so that step is taken out.
   */
  async #equip(client, limit, isAnswer) {
    const { GATE, gateOf } = await (0,_chunk_I2BGM65X_js__WEBPACK_IMPORTED_MODULE_2__/* .loadEquipment */ .pF)();
    client.middlewareStack.remove("loggerMiddleware");
    client.middlewareStack.addRelativeTo(gateOf(limit, isAnswer), GATE);
    return client;
  }
  #limit(service, region) {
    const key = `${service} ${region}`;
    const outer = READING.has(service) ? this.#reads : void 0;
    const limit = this.#limits.get(key) ?? new _chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_3__/* .Limit */ .I(_chunk_CCM7VDXU_js__WEBPACK_IMPORTED_MODULE_3__/* .CALLS_AT_ONCE */ .w, outer);
    this.#limits.set(key, limit);
    return limit;
  }
  #config(service, api, region, credentials) {
    const onSent = () => this.#sending.add(api);
    return clientConfig(this.#options, { service, api, region, onSent }, credentials);
  }
};

// src/aws/connections.ts




var Connections = class {
  #waiting = /* @__PURE__ */ new Map();
  #tunnelled = /* @__PURE__ */ new Map();
  #tunnels;
  http;
  https;
  constructor(tunnels) {
    const take = (host, port) => this.#take(keyOf(host, port));
    this.#tunnels = tunnels;
    this.http = new WarmHttpAgent(take);
    this.https = new WarmHttpsAgent(
      take,
      (host, port) => this.#isTunnelled(host, port) ? this.#takeTunnel(host, port) : void 0
    );
  }
  /** The agent for one request to this URL; false, Node's word for a connection of its own, when no proxy is on the way. */
  agentFor(url) {
    const isTunnelled = url.protocol === "https:" && this.#isTunnelled(bare(url.hostname), portOf(url));
    return isTunnelled ? this.https : false;
  }
  /** Opens `count` connections to the origin of `url` and returns at once; a failure is silent. */
  open(url, count) {
    const secure = url.protocol === "https:";
    const port = portOf(url);
    const key = keyOf(url.hostname, port);
    if (secure && this.#isTunnelled(bare(url.hostname), port)) {
      this.#openTunnels(bare(url.hostname), port, count);
      return;
    }
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, waiting);
    for (let opened = 0; opened < count; opened += 1) {
      const socket = secure ? openTls(url.hostname, port) : (0,node_net__WEBPACK_IMPORTED_MODULE_6__.connect)({ host: bare(url.hostname), port });
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
    for (const pending of [...this.#tunnelled.values()].flat()) {
      pending.then((socket) => socket.destroy(), ignore);
    }
    this.#tunnels?.close();
    this.http.destroy();
    this.https.destroy();
  }
  #take(key) {
    const waiting = this.#waiting.get(key) ?? [];
    for (let socket = waiting.shift(); socket !== void 0; socket = waiting.shift()) {
      if (isFresh(socket)) {
        socket.off("error", ignore);
        return socket;
      }
      socket.destroy();
    }
    return void 0;
  }
  #isTunnelled(host, port) {
    return this.#tunnels?.covers({ host, port }) === true;
  }
  #openTunnels(host, port, count) {
    const key = keyOf(host, port);
    const opened = Array.from({ length: count }, () => this.#secure(host, port));
    for (const pending of opened) {
      pending.catch(ignore);
    }
    this.#tunnelled.set(key, [...this.#tunnelled.get(key) ?? [], ...opened]);
  }
  /** One that was opened ahead, when it is still good; else a new one, whose failure is told. */
  async #takeTunnel(host, port) {
    const pending = this.#tunnelled.get(keyOf(host, port))?.shift();
    const socket = await pending?.catch(() => void 0);
    if (socket === void 0 || !isFresh(socket)) {
      socket?.destroy();
      return await this.#secure(host, port);
    }
    return socket;
  }
  /** TLS to the server, begun inside a tunnel. */
  async #secure(host, port) {
    const tunnel = await this.#tunnels?.connect({ host, port });
    const socket = openTls(host, port, tunnel);
    socket.on("error", ignore);
    return socket;
  }
};
function isFresh(socket) {
  return !socket.destroyed && socket.errored === null && !socket.readableEnded && socket.readableLength === 0;
}
var WarmHttpAgent = class extends node_http__WEBPACK_IMPORTED_MODULE_4__.Agent {
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
var WarmHttpsAgent = class extends node_https__WEBPACK_IMPORTED_MODULE_5__.Agent {
  #take;
  #takeTunnel;
  constructor(take, takeTunnel) {
    super({ keepAlive: true });
    this.#take = take;
    this.#takeTunnel = takeTunnel;
  }
  createConnection(options, done) {
    const { host, port } = addressOf(options);
    const tunnelled = this.#takeTunnel(host, port);
    if (tunnelled === void 0) {
      return this.#take(host, port) ?? super.createConnection(options, done);
    }
    const give = (socket) => {
      socket.off("error", ignore);
      done?.(null, socket);
    };
    tunnelled.then(give, (error) => done?.(error));
    return void 0;
  }
};
function openTls(hostname, port, socket) {
  const host = bare(hostname);
  const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_6__.isIP)(host) === 0 ? host : "";
  const ALPNProtocols = ["http/1.1"];
  return (0,node_tls__WEBPACK_IMPORTED_MODULE_7__.connect)({ host, port, servername, ALPNProtocols, ...socket === void 0 ? {} : { socket } });
}
function portOf(url) {
  return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
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




/***/ }),

/***/ 8518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ loadReview),
/* harmony export */   Em: () => (/* binding */ loadLogs),
/* harmony export */   MA: () => (/* binding */ loadKms),
/* harmony export */   OK: () => (/* binding */ loadSigning),
/* harmony export */   S7: () => (/* binding */ loadChain),
/* harmony export */   Y0: () => (/* binding */ loadSsm),
/* harmony export */   p5: () => (/* binding */ loadSts),
/* harmony export */   pF: () => (/* binding */ loadEquipment),
/* harmony export */   xR: () => (/* binding */ loadBucket)
/* harmony export */ });
// src/aws/sdk.ts
var loadSts = () => __webpack_require__.e(/* import() */ 4061).then(__webpack_require__.bind(__webpack_require__, 4061));
var loadEquipment = async () => (await loadSts()).equipment();
var loadChain = async () => (await loadSts()).chain();
var loadSsm = async () => (await loadSts()).ssm();
var loadKms = async () => (await loadSts()).kms();
var loadSigning = async () => (await loadSts()).sign();
var loadBucket = async () => (await loadSts()).s3();
var loadLogs = async () => (await loadSts()).logs();
var loadReview = async () => (await loadSts()).review();




/***/ }),

/***/ 9813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findRegion)
/* harmony export */ });
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




/***/ }),

/***/ 3373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ endpointOverride),
/* harmony export */   Oe: () => (/* binding */ overrideOf),
/* harmony export */   PX: () => (/* binding */ endpointOverrides),
/* harmony export */   gf: () => (/* binding */ DNS_SUFFIXES),
/* harmony export */   r_: () => (/* binding */ guessEndpoint)
/* harmony export */ });
// src/aws/endpoints.ts
var DNS_SUFFIXES = {
  aws: "amazonaws.com",
  "aws-cn": "amazonaws.com.cn",
  "aws-us-gov": "amazonaws.com",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov",
  "aws-iso-e": "cloud.adc-e.uk",
  "aws-iso-f": "csp.hci.ic.gov",
  "aws-eusc": "amazonaws.eu"
};
var HOST_NAMES = {
  STS: "sts",
  SSM: "ssm",
  KMS: "kms",
  S3: "s3",
  CLOUDWATCH_LOGS: "logs"
};
function endpointOverrides(env) {
  if (env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true") {
    return {};
  }
  const names = ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSM", "AWS_ENDPOINT_URL_KMS"];
  return Object.fromEntries(names.flatMap((name) => env[name] ? [[name, env[name]]] : []));
}
function endpointOverride(service, env) {
  return overrideOf(service, env)?.address;
}
function overrideOf(service, env) {
  const variable = [`AWS_ENDPOINT_URL_${service}`, "AWS_ENDPOINT_URL"].find((name) => env[name]);
  const address = variable === void 0 ? void 0 : env[variable];
  const isIgnored = env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true";
  return variable === void 0 || address === void 0 || isIgnored ? void 0 : { variable, address };
}
function guessEndpoint(service, region, partition, env) {
  if (env["AWS_USE_FIPS_ENDPOINT"] === "true" || env["AWS_USE_DUALSTACK_ENDPOINT"] === "true") {
    return void 0;
  }
  const override = endpointOverride(service, env);
  const suffix = DNS_SUFFIXES[partition];
  if (override === void 0 && suffix === void 0) {
    return void 0;
  }
  const text = override ?? `https://${HOST_NAMES[service]}.${region}.${suffix}`;
  return URL.canParse(text) ? new URL(text) : void 0;
}




/***/ }),

/***/ 4253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ toAwsError),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   J9: () => (/* binding */ troubleOfStatus),
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   RQ: () => (/* binding */ troubleOfError),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   nO: () => (/* binding */ Backoff),
/* harmony export */   vi: () => (/* binding */ isOverload),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   ym: () => (/* binding */ UnreadableAnswer)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);



// src/retry.ts
var RULES = {
  throttled: { baseMs: 500, isOverload: true, isDoubtful: false },
  unavailable: { baseMs: 500, isOverload: true, isDoubtful: false },
  failed: { baseMs: 100, isOverload: false, isDoubtful: false },
  disconnected: { baseMs: 100, isOverload: false, isDoubtful: false },
  silent: { baseMs: 100, isOverload: false, isDoubtful: false },
  unreadable: { baseMs: 50, isOverload: false, isDoubtful: true },
  unresolved: { baseMs: 50, isOverload: false, isDoubtful: true },
  skewed: { baseMs: 50, isOverload: false, isDoubtful: true },
  blocked: { baseMs: 100, isOverload: false, isDoubtful: true }
};
var UnreadableAnswer = class extends Error {
  name = "UnreadableAnswer";
};
var PAUSE_LIMIT_MS = 5e3;
var ATTEMPTS_IN_DOUBT = 8;
var HINT_LIMIT_MS = 36e5;
function isOverload(trouble) {
  return RULES[trouble].isOverload;
}
var Backoff = class {
  #retries = 0;
  #doubts = 0;
  /** Milliseconds to wait before the next attempt; undefined when there should be none. `hintMs`: what the answer asks for. */
  next(trouble, hintMs = 0) {
    const { baseMs, isDoubtful } = RULES[trouble];
    this.#doubts += isDoubtful ? 1 : 0;
    if (isDoubtful && this.#doubts >= ATTEMPTS_IN_DOUBT) {
      return void 0;
    }
    const pauseMs = Math.random() * Math.min(PAUSE_LIMIT_MS, baseMs * 2 ** this.#retries);
    this.#retries += 1;
    return Math.min(HINT_LIMIT_MS, Math.max(0, hintMs)) + pauseMs;
  }
  /** How many attempts were made again so far. */
  get retries() {
    return this.#retries;
  }
};
function troubleOfStatus(status) {
  if (status === 429) return "throttled";
  if (status === 503) return "unavailable";
  return status >= 500 ? "failed" : status === 408 ? "silent" : void 0;
}
var TROUBLES_OF_CODES = /* @__PURE__ */ new Map([
  ["EAI_AGAIN", "disconnected"],
  ["ECONNABORTED", "disconnected"],
  ["ECONNREFUSED", "disconnected"],
  ["ECONNRESET", "disconnected"],
  ["EHOSTDOWN", "disconnected"],
  ["EHOSTUNREACH", "disconnected"],
  ["ENETDOWN", "disconnected"],
  ["ENETRESET", "disconnected"],
  ["ENETUNREACH", "disconnected"],
  ["ENOTFOUND", "unresolved"],
  ["EPIPE", "disconnected"],
  ["ERR_STREAM_PREMATURE_CLOSE", "disconnected"],
  ["ETIMEDOUT", "disconnected"]
]);
function troubleOfError(thrown, depth = 0) {
  if (typeof thrown !== "object" || thrown === null || depth > 5) {
    return void 0;
  }
  if (thrown instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_) {
    return "$retryable" in thrown && thrown.$retryable !== void 0 ? "blocked" : void 0;
  }
  const { name, cause } = thrown;
  if (name === "TimeoutError" || name === "UnreadableAnswer") {
    return name === "TimeoutError" ? "silent" : "unreadable";
  }
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown) ?? "";
  const trouble = code.startsWith("HPE_") ? "unreadable" : TROUBLES_OF_CODES.get(code);
  return trouble ?? troubleOfError(cause, depth + 1) ?? troubleOfParts(thrown, depth);
}
function troubleOfParts(thrown, depth) {
  const errors = "errors" in thrown && Array.isArray(thrown.errors) ? thrown.errors : [];
  return errors.map((error) => troubleOfError(error, depth + 1)).find((trouble) => trouble !== void 0);
}
function retryAfterMs(header, now) {
  if (header === void 0 || header.trim() === "") {
    return 0;
  }
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1e3 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

// src/aws/trouble.ts
var THROTTLING = /^(?:(?:Request)?(?:Throttling|Throttled)|EC2Throttled|BandwidthLimitExceeded|(?:Request)?LimitExceeded|PriorRequestNotComplete|ProvisionedThroughputExceeded|SlowDown|TooManyRequests|TransactionInProgress)$/;
var UNAVAILABLE = /^(?:ServiceUnavailable|Unavailable)$/;
var CONFLICT = /^(?:ConditionalRequestConflict|OperationAborted)$/;
var NO_CODE = "Unknown";
var CONFLICT_STATUS = 409;
var FAILED = /^(?:Internal(?:Error|Failure|ServerError|ServiceError)|IDPCommunicationError)$/;
var LATE = /^(?:RequestTimeout|TimeoutError)$/;
var SKEWED = /^(?:AuthFailure|InvalidSignature|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed|SignatureDoesNotMatch)$/;
var FINAL = /^(?:AbortError|AccessDenied.*|MalformedPolicyDocument|PackedPolicyTooLarge|Validation.*)$/;
function troubleOf(thrown) {
  const error = thrown ?? {};
  const code = typeof error.name === "string" ? error.name.replace(/Exception$/, "") : "";
  if (FINAL.test(code)) {
    return void 0;
  }
  if (SKEWED.test(code) && error.$metadata?.clockSkewCorrected === true) {
    return "skewed";
  }
  const message = typeof error.message === "string" ? error.message : "";
  const status = error.$metadata?.httpStatusCode ?? 0;
  return troubleOfCode(code, message) ?? troubleOfError(thrown) ?? troubleOfStatus(status) ?? (status === CONFLICT_STATUS && code === NO_CODE ? "failed" : void 0) ?? (isUnreadable(thrown) ? "unreadable" : void 0);
}
function troubleOfCode(code, message) {
  if (THROTTLING.test(code)) return "throttled";
  if (UNAVAILABLE.test(code)) return "unavailable";
  if (FAILED.test(code) || CONFLICT.test(code)) return "failed";
  if (LATE.test(code)) return "silent";
  if (code === "InvalidIdentityToken" && /verification key/i.test(message)) return "failed";
  return code === "InvalidSignature" && message.includes("Signature expired") ? "skewed" : void 0;
}
function isUnreadable(thrown) {
  const { name, message } = thrown ?? {};
  const isXml = typeof message === "string" && message.startsWith("@aws-sdk XML parse error");
  return isXml || name === "SyntaxError" || name === "UnreadableAnswer" || isOfParser(thrown);
}
function isOfParser(thrown) {
  const isNoted = typeof thrown === "object" && thrown !== null && "$response" in thrown;
  const { name } = thrown ?? {};
  const isEnd = name === "TimeoutError" || name === "AbortError";
  return isNoted && !("$fault" in thrown) && !isEnd && (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown) === void 0;
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
var MESSAGE_CHARACTERS = 2e3;
var NAMELESS = /^Unknown(?:Error)?$/;
var SDK_HINT = /\n {2}Deserialization error: [\s\S]*$/;
function toAwsError(thrown) {
  if (thrown instanceof AwsError) {
    return thrown;
  }
  const { name, code, message, $metadata } = thrown ?? {};
  if (isUnreadable(thrown)) {
    return unreadable(thrown, $metadata);
  }
  const raw = typeof code === "string" ? code : typeof name === "string" ? name : "UnknownError";
  const text = typeof message === "string" && message !== "" ? message.replace(SDK_HINT, "") : raw;
  if ($metadata?.httpStatusCode !== void 0 && NAMELESS.test(raw) && NAMELESS.test(text)) {
    return unreadable(thrown, $metadata);
  }
  return new AwsError(raw.replace(/Exception$/, ""), cut(text), factsOf($metadata), thrown);
}
function unreadable(thrown, metadata) {
  const text = thrown instanceof UnreadableAnswer ? thrown.message.replace(SDK_HINT, "") : `the answer (status ${metadata?.httpStatusCode ?? "unknown"}) is none of AWS, or a part of one`;
  return new AwsError("UnreadableAnswer", text, factsOf(metadata), void 0);
}
function cut(text) {
  return text.length <= MESSAGE_CHARACTERS ? text : `${text.slice(0, MESSAGE_CHARACTERS - 1).toWellFormed()}\u2026`;
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
    const told = error instanceof _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_ ? error : toAwsError(error);
    throw signal.aborted ? signal.reason : told;
  }
}




/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dG: () => (/* binding */ mistakeInEndpoint),
/* harmony export */   kf: () => (/* binding */ openTunnels),
/* harmony export */   mC: () => (/* binding */ showAddress),
/* harmony export */   oH: () => (/* binding */ mistakesInChoice),
/* harmony export */   v8: () => (/* binding */ checkNetwork),
/* harmony export */   w$: () => (/* binding */ mistakeInAddress)
/* harmony export */ });
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);



// src/network/address.ts
var LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;
function isLoopback(url) {
  return LOOPBACK.test(url.hostname);
}
function mistakeInAddress(text) {
  const url = URL.parse(text);
  if (url === null || url.protocol !== "https:" && url.protocol !== "http:") {
    return "is no URL that begins with https://";
  }
  if (url.protocol === "http:" && !isLoopback(url)) {
    return `is plain http to ${url.host}, which is allowed for this machine only (localhost, 127.0.0.0/8, ::1)`;
  }
  return void 0;
}
function mistakeInEndpoint(text) {
  const url = URL.parse(text);
  if (url !== null && (url.username !== "" || url.password !== "")) {
    return "holds a user or a password, which AWS knows no use for";
  }
  if (url !== null && (url.search !== "" || url.hash !== "")) {
    return "has a query or a fragment; an endpoint is scheme, host, port and path";
  }
  return mistakeInAddress(text);
}
function showAddress(text) {
  const url = URL.parse(text);
  if (url === null) {
    return "(no URL)";
  }
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.search = "";
  bare.hash = "";
  return bare.href === url.href ? text : bare.href;
}

// src/network/route.ts
var VARIABLES = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
function proxyVariable(env) {
  const variable = VARIABLES.find((name) => env[name]);
  const except = env["no_proxy"] || env["NO_PROXY"];
  return variable === void 0 || except === "*" ? void 0 : { variable, text: env[variable] ?? "" };
}
async function openTunnels(env, options) {
  const given = proxyVariable(env);
  if (given === void 0) {
    return void 0;
  }
  const { createTunnels } = await __webpack_require__.e(/* import() */ 9347).then(__webpack_require__.bind(__webpack_require__, 9347));
  return createTunnels(given, options);
}

// src/network/check.ts
var FIPS = "AWS_USE_FIPS_ENDPOINT";
var DUAL_STACK = "AWS_USE_DUALSTACK_ENDPOINT";
var SWITCHES = [FIPS, DUAL_STACK, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"];
async function checkNetwork(settings) {
  const mistakes = [
    ...mistakesInSwitches(settings.env),
    ...mistakesInEndpoints(settings),
    ...await mistakesInProxy(settings.env)
  ];
  if (settings.env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_(
      "KT108",
      "NODE_TLS_REJECT_UNAUTHORIZED=0 turns the check of certificates off; nothing was asked for.",
      { details: mistakes }
    );
  }
  if (mistakes.length > 0) {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT109", "a variable of the network is not valid; nothing was asked for.", {
      details: mistakes
    });
  }
}
function mistakesInSwitches(env) {
  return SWITCHES.flatMap((name) => {
    const text = env[name];
    return text === void 0 || text === "" || text === "true" || text === "false" ? [] : [`${name}: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is not allowed; true or false`];
  });
}
function mistakesInEndpoints({ env, endpoints }) {
  return [
    ...Object.entries(endpoints).flatMap(([name, text]) => {
      const mistake = mistakeInEndpoint(text);
      return mistake === void 0 ? [] : [`${name} ${mistake}`];
    }),
    ...mistakesInChoice(env, Object.keys(endpoints))
  ];
}
function mistakesInChoice(env, variables) {
  const chosen = [FIPS, DUAL_STACK].filter((name) => env[name] === "true" && variables.length > 0);
  return chosen.map(
    (name) => `${name}=true chooses an endpoint of AWS, but ${variables.join(", ")} names another`
  );
}
async function mistakesInProxy(env) {
  const given = proxyVariable(env);
  if (given === void 0) {
    return [];
  }
  const { parseProxy } = await __webpack_require__.e(/* import() */ 2268).then(__webpack_require__.bind(__webpack_require__, 2268));
  const proxy = parseProxy(given);
  return typeof proxy === "string" ? [`${given.variable} ${proxy}`] : [];
}




/***/ })

};
;