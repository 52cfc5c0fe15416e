"use strict";
exports.id = 9347;
exports.ids = [9347];
exports.modules = {

/***/ 7304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isProxied),
/* harmony export */   Y: () => (/* binding */ parseProxy)
/* harmony export */ });
// node_modules/proxy-from-env/index.js
var DEFAULT_PORTS = {
  ftp: 21,
  gopher: 70,
  http: 80,
  https: 443,
  ws: 80,
  wss: 443
};
function parseUrl(urlString) {
  try {
    return new URL(urlString);
  } catch {
    return null;
  }
}
function getProxyForUrl(url) {
  var parsedUrl = (typeof url === "string" ? parseUrl(url) : url) || {};
  var proto = parsedUrl.protocol;
  var hostname = parsedUrl.host;
  var port = parsedUrl.port;
  if (typeof hostname !== "string" || !hostname || typeof proto !== "string") {
    return "";
  }
  proto = proto.split(":", 1)[0];
  hostname = hostname.replace(/:\d*$/, "");
  port = parseInt(port) || DEFAULT_PORTS[proto] || 0;
  if (!shouldProxy(hostname, port)) {
    return "";
  }
  var proxy = getEnv(proto + "_proxy") || getEnv("all_proxy");
  if (proxy && proxy.indexOf("://") === -1) {
    proxy = proto + "://" + proxy;
  }
  return proxy;
}
function shouldProxy(hostname, port) {
  var NO_PROXY = getEnv("no_proxy").toLowerCase();
  if (!NO_PROXY) {
    return true;
  }
  if (NO_PROXY === "*") {
    return false;
  }
  return NO_PROXY.split(/[,\s]/).every(function(proxy) {
    if (!proxy) {
      return true;
    }
    var parsedProxy = proxy.match(/^(.+):(\d+)$/);
    var parsedProxyHostname = parsedProxy ? parsedProxy[1] : proxy;
    var parsedProxyPort = parsedProxy ? parseInt(parsedProxy[2]) : 0;
    if (parsedProxyPort && parsedProxyPort !== port) {
      return true;
    }
    if (!/^[.*]/.test(parsedProxyHostname)) {
      return hostname !== parsedProxyHostname;
    }
    if (parsedProxyHostname.charAt(0) === "*") {
      parsedProxyHostname = parsedProxyHostname.slice(1);
    }
    return !hostname.endsWith(parsedProxyHostname);
  });
}
function getEnv(key) {
  return process.env[key.toLowerCase()] || process.env[key.toUpperCase()] || "";
}

// src/network/proxy.ts
var EXAMPLE = "as http://proxy.example:3128";
function parseProxy({ variable, text }) {
  const url = URL.parse(text.includes("://") ? text : `http://${text}`);
  if (url === null || url.hostname === "") {
    return `is no URL of a proxy; ${EXAMPLE}`;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return `names a proxy by ${url.protocol}//, which is not supported; ${EXAMPLE}`;
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    return `has more than scheme, user, host and port; ${EXAMPLE}`;
  }
  const authorization = authorizationOf(url);
  if (authorization === null) {
    return "holds a user or a password with a bad %-escape; write a % as %25";
  }
  const secure = url.protocol === "https:";
  const port = Number(url.port) || (secure ? 443 : 80);
  const name = `${url.hostname}:${port}`;
  return { secure, host: url.hostname, port, authorization, name, variable };
}
function authorizationOf({ username, password }) {
  if (username === "" && password === "") {
    return void 0;
  }
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(pair).toString("base64")}`;
  } catch {
    return null;
  }
}
function isProxied({ host, port }) {
  const name = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return getProxyForUrl(`https://${name}:${port}`) !== "";
}




/***/ }),

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ explainCertificate)
/* harmony export */ });
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);



// src/network/certificate.ts

var UNKNOWN_AUTHORITY = /* @__PURE__ */ new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
  // An authority of that name is known, with another key.
  "CERT_SIGNATURE_FAILURE"
]);
var DATES = {
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet"
};
var OTHERS = /* @__PURE__ */ new Set([
  "CERT_CHAIN_TOO_LONG",
  "CERT_REVOKED",
  "CERT_REJECTED",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED"
]);
function explainCertificate(thrown, host) {
  const found = findMistake((0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown) ?? "", thrown);
  if (found === void 0) {
    return void 0;
  }
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .KeytrailError */ .E_("KT208", `the certificate of ${host} does not hold: ${found.why}.`, {
    details: [`${(0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown)}: ${(0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`],
    fix: found.fix,
    cause: thrown
  });
}
function findMistake(code, thrown) {
  if (UNKNOWN_AUTHORITY.has(code)) {
    return { why: "it was signed by an authority that is not known here", fix: fixForAuthority() };
  }
  const date = DATES[code];
  if (date !== void 0) {
    return { why: date, fix: "renew the certificate of the server, or correct the clock of the runner" };
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const fix = "correct the host name in the address, or have a certificate issued that names it";
    return { why: "it was issued for other names", fix };
  }
  return OTHERS.has(code) ? { why: (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown), fix: "have the certificate of the server issued anew" } : void 0;
}
function fixForAuthority() {
  const file = process.env["NODE_EXTRA_CA_CERTS"];
  if (!file) {
    return "set NODE_EXTRA_CA_CERTS, in the job's or the step's env or on the runner, to a PEM file of that authority";
  }
  return canRead(file) ? "add that authority to the PEM file that NODE_EXTRA_CA_CERTS names; Node accepts what is in it so far" : "NODE_EXTRA_CA_CERTS names a file that cannot be read: correct the path, or the rights of the file";
}
function canRead(file) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.R_OK);
    return true;
  } catch {
    return false;
  }
}




/***/ }),

/***/ 9347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTunnels: () => (/* binding */ createTunnels)
/* harmony export */ });
/* harmony import */ var _chunk_OOSJ6IMQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7304);
/* harmony import */ var _chunk_TX5G6VZT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3654);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6287);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7030);





// src/network/tunnel.ts




// src/network/proxy-refusal.ts
var ProxyRefusal = class extends _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_ {
  $retryable;
  constructor(message, { passing, fix }, cause) {
    super("KT207", message, { fix, ...cause === void 0 ? {} : { cause } });
    this.$retryable = passing ? {} : void 0;
  }
};
function refusedWith(proxy, authority, status) {
  const passing = status >= 500 || status === 408 || status === 429;
  const message = `${named(proxy)} made no connection to ${authority}: it answered with status ${status}.`;
  return new ProxyRefusal(message, { passing, fix: fixForStatus(proxy, authority, status) });
}
function fixForStatus({ authorization, variable }, authority, status) {
  if (status === 407) {
    return authorization === void 0 ? `the proxy wants a user and a password: ${variable}=http://USER:PASSWORD@HOST:PORT` : `the proxy does not take the user and the password in ${variable}: correct them (a % is written as %25)`;
  }
  return status >= 500 ? `look whether the proxy can resolve and reach ${authority}; what it need not reach goes into NO_PROXY` : `allow ${authority} in the proxy, or name that host in NO_PROXY if it can be reached directly`;
}
function unreachable(proxy, thrown) {
  const certificate = (0,_chunk_TX5G6VZT_js__WEBPACK_IMPORTED_MODULE_1__/* .explainCertificate */ .J)(thrown, `the proxy ${proxy.name}`);
  if (certificate !== void 0) {
    const message = `${named(proxy)} cannot be trusted: ${certificate.message}`;
    return new ProxyRefusal(message, { passing: false, fix: certificate.fix.join(" ") }, thrown);
  }
  const code = (0,_chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(thrown) ?? "";
  const isOtherProtocol = /^(EPROTO|HPE_|ERR_SSL_)/.test(code);
  const what = isOtherProtocol ? `it does not speak ${proxy.secure ? "TLS" : "HTTP"} (${code})` : (0,_chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown);
  const fix = isOtherProtocol ? `write ${proxy.variable} with the scheme that the proxy itself speaks, which is nearly always http://` : `look whether the proxy that ${proxy.variable} names runs and can be reached from the runner`;
  return new ProxyRefusal(
    `${named(proxy)} made no connection: ${what}.`,
    { passing: !isOtherProtocol, fix },
    thrown
  );
}
function named({ name, variable }) {
  return `the proxy ${name} (${variable})`;
}

// src/network/tunnel.ts
var TUNNEL_SHARE = 0.75;
function createTunnels(given, options) {
  const proxy = (0,_chunk_OOSJ6IMQ_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxy */ .Y)(given);
  if (typeof proxy === "string") {
    throw new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_("KT109", `${given.variable} ${proxy}.`);
  }
  return new HttpTunnels(proxy, options);
}
var HttpTunnels = class {
  #proxy;
  #options;
  #underWay = /* @__PURE__ */ new Set();
  #isTold = false;
  constructor(proxy, options) {
    this.#proxy = proxy;
    this.#options = options;
  }
  covers(route) {
    return (0,_chunk_OOSJ6IMQ_js__WEBPACK_IMPORTED_MODULE_0__/* .isProxied */ .S)(route);
  }
  async connect(route) {
    const { onProxy, onTried } = this.#options;
    if (!this.#isTold) {
      this.#isTold = true;
      onProxy(this.#proxy.name, this.#proxy.variable);
    }
    try {
      const socket = await this.#ask(authorityOf(route));
      onTried(void 0);
      return socket;
    } catch (thrown) {
      const refusal = thrown instanceof ProxyRefusal ? thrown : unreachable(this.#proxy, thrown);
      onTried(refusal.message);
      throw refusal;
    }
  }
  close() {
    for (const request of this.#underWay) {
      request.destroy();
    }
  }
  /** Resolves with the socket as soon as the proxy has agreed; what it sends from then on comes from the server. */
  #ask(authority) {
    const limitMs = Math.round(this.#options.attemptMs * TUNNEL_SHARE);
    const request = requestTo(this.#proxy, authority);
    this.#underWay.add(request);
    const silent = () => request.destroy(new Error(`it did not answer within ${limitMs} ms`));
    const late = setTimeout(silent, limitMs);
    return new Promise((resolve, reject) => {
      request.once("connect", (answer, socket, head) => {
        const { statusCode = 0 } = answer;
        if (statusCode < 200 || statusCode > 299) {
          socket.destroy();
          reject(refusedWith(this.#proxy, authority, statusCode));
          return;
        }
        socket.unshift(head);
        socket.setNoDelay(true);
        resolve(socket);
      });
      request.on("error", reject).end();
    }).finally(() => {
      clearTimeout(late);
      this.#underWay.delete(request);
    });
  }
};
function requestTo(proxy, authority) {
  const { authorization, port, secure } = proxy;
  const host = proxy.host.replace(/^\[|\]$/g, "");
  const headers = {
    host: authority,
    ...authorization === void 0 ? {} : { "proxy-authorization": authorization }
  };
  const options = { host, port, method: "CONNECT", path: authority, headers, agent: false };
  return secure ? (0,node_https__WEBPACK_IMPORTED_MODULE_5__.request)({ ...options, servername: (0,node_net__WEBPACK_IMPORTED_MODULE_6__.isIP)(host) === 0 ? host : "" }) : (0,node_http__WEBPACK_IMPORTED_MODULE_4__.request)(options);
}
function authorityOf({ host, port }) {
  return `${(0,node_net__WEBPACK_IMPORTED_MODULE_6__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}



/***/ })

};
;