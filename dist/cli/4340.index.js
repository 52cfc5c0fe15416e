"use strict";
exports.id = 4340;
exports.ids = [4340];
exports.modules = {

/***/ 4340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ masksForAll),
/* harmony export */   S: () => (/* binding */ allFormsOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
// src/masking/runner-encoders.ts
var UNCHANGED = /^[\w.~-]*$/;
var SHORTEST_AMPERSAND_PART = 6;
var SHORTEST_QUOTED = 9;
var JSON_ESCAPES = {
  "\b": "\\b",
  "	": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\"
};
var XML_ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;"
};
function derivedByRunner(text) {
  const bytes = Buffer.from(text);
  const encoded = [0, 1, 2].map((shift) => bytes.toString("base64", bytes.length > shift ? shift : 0));
  if (UNCHANGED.test(text)) return encoded;
  const others = [
    text.replaceAll('"', '\\"'),
    text.replaceAll("'", "''"),
    escapeJson(text),
    escapeData(text),
    text.replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? character),
    /^".*"$/s.test(text) && text.length >= SHORTEST_QUOTED ? text.slice(1, -1) : "",
    ...aroundAmpersand(text)
  ];
  return [...encoded, ...others].filter((other) => other !== "" && other !== text);
}
function escapeData(text) {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, percentOf);
}
function percentOf(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function escapeJson(text) {
  return text.replace(
    /[\0-\x1f"\\\x85\u2028\u2029]/g,
    (character) => JSON_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function aroundAmpersand(text) {
  const colored = text.indexOf("&+");
  const end = colored >= 0 ? colored + 2 : text.lastIndexOf("&") + 1;
  if (end === 0) return [];
  const parts = [text.slice(0, end), text.slice(colored >= 0 ? end + 1 : end)];
  return parts.filter((part) => part.length >= SHORTEST_AMPERSAND_PART);
}

// src/masking/common-words.ts
var COMMON_WORDS = {
  Environments: "production prod development develop devel staging stage stag preprod pre-prod preproduction preview test tests testing sandbox demo local localdev integration acceptance quality performance load-test canary-env hotfix nightly stable edge beta alpha live default shared common global internal external public private primary secondary replica standby active inactive blue green",
  "AWS Regions": "us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 af-south-1 ap-east-1 ap-east-2 ap-south-1 ap-south-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 mx-central-1 me-central-1 me-south-1 sa-east-1 aws-global",
  "Other Regions": "eastus eastus2 westus westus2 westus3 centralus northeurope westeurope uksouth ukwest francecentral germanywestcentral switzerlandnorth us-central1 us-east1 us-east4 us-west1 us-west2 europe-west1 europe-west2 europe-west3 europe-west4 europe-north1 asia-east1 asia-northeast1 asia-south1 asia-southeast1 frankfurt ireland london virginia oregon ohio",
  "Engines and services": "postgres postgresql postgis mysql mariadb aurora aurora-mysql aurora-postgresql sqlserver mssql sqlserver-ex sqlserver-se oracle oracle-ee oracle-se2 sqlite sqlite3 mongo mongodb docdb documentdb dynamodb redis rediss valkey memcached elasticache rabbitmq amqp amqps kafka zookeeper nats elasticsearch opensearch solr cassandra scylla clickhouse cockroachdb snowflake redshift bigquery athena neptune influxdb prometheus grafana datadog sentry newrelic splunk cloudwatch nginx apache httpd traefik envoy haproxy consul vault nomad docker dockerhub containerd kubernetes kubectl helm terraform pulumi ansible jenkins github gitlab bitbucket artifactory nexus sonarqube slack stripe twilio sendgrid mailgun mailchimp smtp smtps imap lambda fargate firebase auth0 okta cognito keycloak azure google amazon heroku vercel netlify cloudflare supabase",
  Hosts: "localhost localhost.localdomain 127.0.0.1 0.0.0.0 host.docker.internal example.com example.org example.net kubernetes.default kubernetes.default.svc cluster.local database db-host redis-host mysql-host github.com gitlab.com amazonaws.com googleapis.com docker.io registry.npmjs.org",
  "Users and roles": "root admin administrator superuser user username users owner guest anonymous nobody service svc-account system daemon operator developer deploy deployer deployment builder runner reader writer editor viewer member manager master slave leader follower readonly read-only readwrite read-write app-user appuser application postgres-user ubuntu debian centos ec2-user bitnami www-data daemon-user oauth2 x-access-token gitlab-ci-token ci-user jenkins-user sysadmin dbadmin dbuser rdsadmin rds_superuser mysqladmin pgadmin",
  "Switches and levels": "true false null none undefined enabled disabled enable disable always never auto automatic manual optional required unlimited debug info information notice warn warning error fatal critical trace verbose quiet silent high medium normal high-priority low-priority strict lenient prefer require allow deny verify-ca verify-full",
  "Formats and protocols": "http https http/1.1 http/2 grpc tcp4 udp4 ipv4 ipv6 ssl/tls tlsv1 tlsv1.2 tlsv1.3 json jsonl yaml toml text plain html text/plain text/html application/json utf8 utf-8 utf8mb4 ascii iso-8859-1 latin1 base64 hex-encoded gzip zstd sha1 sha256 sha512 md5sum hs256 rs256 es256 rs512 bearer basic digest oauth oidc saml service_account authorized_user client_credentials authorization_code refresh_token access_token id_token password passphrase secret token api_key apikey code_challenge",
  "Kubernetes and AWS words": "service-account configmap secrets ingress namespace namespaces kube-system kube-public cluster clusters context contexts config apps/v1 batch/v1 rbac.authorization.k8s.io/v1 opaque kubernetes.io/tls client.authentication.k8s.io/v1beta1 client.authentication.k8s.io/v1 securestring standard advanced aws-cn aws-us-gov arn:aws",
  "Words of builds": "main master-branch trunk release releases version latest current previous build builds built install installed installing compile compiled compiling package packages module modules test-suite passed failed skipped success successful succeeded failure complete completed done finished starting started running stopped pending queued created updated deleted removed added changed node nodejs npm-run yarn pnpm python python3 pip3 java javac gradle maven rust cargo golang ruby bundler php-fpm composer dotnet linux windows macos darwin amd64 arm64 x86_64 aarch64 x64-build checkout artifact artifacts cache cached restore upload download branch commit merge pull push tags name names type types value values file files path paths home temp data logs date time timezone europe/berlin europe/london america/new_york etc/utc"
};
var WORDS = new Set(Object.values(COMMON_WORDS).flatMap((words2) => words2.split(" ")));
var LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length));
function isCommonWord(text) {
  return text.length <= LONGEST_WORD && WORDS.has(text.toLowerCase());
}

// src/masking/formats/json.ts
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

// src/masking/formats/base64-text.ts

var MINIMUM_CHARACTERS = 12;
function decodedText(text) {
  if (text.length < MINIMUM_CHARACTERS || !/^[\w+/-]{4}/.test(text)) return void 0;
  const source = text.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z\d+/]+|[\w-]+)={0,2}$/.test(source)) return void 0;
  const bytes = Buffer.from(source, "base64");
  const decoded = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString("utf8") : "";
  const isWhole = bytes.length === Math.floor(source.replace(/=+$/, "").length * 3 / 4);
  return isWhole && decoded !== "" && !/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]/.test(decoded) ? decoded : void 0;
}
function basicPassword(decoded) {
  const password = /^[^:\s]{1,200}:(\S+)\s*$/.exec(decoded)?.[1];
  return password === void 0 ? [] : [password];
}

// src/masking/formats/connection-string.ts
var SECRET_NAME = /(?:password|passwd|passphrase|pwd|secret|token|accesskey|accountkey|apikey|privatekey|sharedkey|signature|credential|sig|pass)$|^(?:key|code|auth|sas)$/;
var NAME = /(?:^|[;&?,{\s])\s{0,4}([a-z][\w .-]{0,40}?)\s{0,4}=\s{0,4}/gi;
var MAXIMUM_NAMES = 200;
function connectionSecrets(text) {
  if (!text.includes("=") && !text.includes("@")) return [];
  const found = [...driverSecrets(text)];
  let seen = 0;
  for (const match of text.matchAll(NAME)) {
    if (++seen > MAXIMUM_NAMES) break;
    if (isSecretName(match[1] ?? ""))
      found.push(...valuesAt(text.slice(match.index + match[0].length), text));
  }
  return [...new Set(found.filter((value) => value !== ""))];
}
function isSecretName(name) {
  return SECRET_NAME.test(name.toLowerCase().replace(/[\s_.-]/g, ""));
}
function valuesAt(rest, text) {
  const quoted2 = /^"((?:[^"]|"")*)"/.exec(rest) ?? /^'((?:[^'\\]|''|\\.)*)'/.exec(rest) ?? /^\{((?:[^}]|\}\})*)\}/.exec(rest);
  if (quoted2 !== null) return unquoted(quoted2[0].charAt(0), quoted2[1] ?? "");
  return endsFor(text).map((end) => (rest.split(end, 1)[0] ?? "").trim());
}
function unquoted(quote, inner2) {
  const close = quote === "{" ? "}" : quote;
  return [inner2, inner2.replaceAll(close + close, close), inner2.replace(/\\(.)/g, "$1")];
}
function endsFor(text) {
  const isQuery = /[?&]/.test(text);
  const hasPairs = text.includes(";");
  if (hasPairs) return isQuery ? [/;/, /[&#;\s]/] : [/;/];
  return isQuery ? [/[&#\s]/, /\s/] : [/\s/];
}
function driverSecrets(text) {
  const at = text.lastIndexOf("@");
  if (at < 0) return [];
  const before = text.slice(0, at);
  const oracle = /^jdbc:oracle:\w+:[^/\s]*\/(.*)$/.exec(before);
  if (oracle !== null) return [oracle[1] ?? ""];
  const isDriver = /^[a-z]+\([^)]*\)\/|^\/|^[\w.-]+:\d+(?:\/|$)/i.test(text.slice(at + 1));
  const driver = isDriver ? /^[^:/\s]+:(?!\/\/)(.*)$/.exec(before) : null;
  return driver === null ? [] : [driver[1] ?? ""];
}

// src/masking/formats/keys.ts
var BEGIN = "-----BEGIN ";
var END = "-----END ";
var DASHES = "-----";
var HEADER = /^[A-Za-z][A-Za-z-]{0,30}:$/;
function readKeys(text) {
  let begin = text.indexOf(BEGIN);
  if (begin < 0) return void 0;
  const pieces = [];
  const around = [];
  let from = 0;
  while (begin >= 0) {
    around.push(text.slice(from, begin));
    const body = endOf(text, DASHES, begin + BEGIN.length);
    const end = positionOf(text, END, body);
    pieces.push(...piecesOf(text.slice(body, end)));
    from = endOf(text, DASHES, end + END.length);
    begin = text.indexOf(BEGIN, from);
  }
  around.push(text.slice(from));
  return { pieces, around: around.join("\n") };
}
function positionOf(text, word, from) {
  const at = text.indexOf(word, from);
  return at < 0 ? text.length : at;
}
function endOf(text, word, from) {
  return Math.min(positionOf(text, word, from) + word.length, text.length);
}
function piecesOf(body) {
  return body.split(/\\r|\\n|[\r\n]/).flatMap((line) => {
    const words2 = line.trim().split(/\s+/);
    return HEADER.test(words2[0] ?? "") ? [] : words2.filter((word) => word !== "");
  });
}

// src/masking/formats/lines.ts
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

// src/masking/formats/settings.ts
var NAMED = /^(?:export\s{1,4}|set\s{1,4}|\$env:)?(["']?)([A-Za-z_/][\w.\-/: @]{0,100}?)\1\s{0,20}(?:=|:(?=\s|$))\s*(.*)$/;
var UNSPACED = /^["']?([A-Za-z][\w.-]{0,60})["']?\s{0,20}:([^\s:/].*)$/;
var PLAIN_NAME = /^(?:[A-Z][A-Z\d_]*|[a-z][a-z\d_.-]*|_?[A-Za-z][a-z]+(?:[A-Z][a-z]+)*|\/\/[a-z\d./:-]+:_[A-Za-z]+)$/;
var LONGEST_PLAIN_NAME = 60;
var NETRC_LINE = /^(?:machine\s|default\s|login\s|password\s|account\s)/;
var NETRC_SECRET = /(?:^|\s)(?:login|password|account)\s{1,20}([^\s=:]\S*)/g;
var PGPASS = /^(?:[^:\\]|\\.)+:(?:\d{1,5}|\*):(?:[^:\\]|\\.)+:(?:[^:\\]|\\.)+:(.+)$/;
var SECTION = /^\[[A-Za-z][A-Za-z _.:/@-]{0,60}(?:"[^"]{0,60}")?\d{0,2}\]$/;
var COMMENT = /^[#;][#;\s]*/;
var MAXIMUM_FLOW_PARTS = 200;
function isSection(line) {
  return SECTION.test(line);
}
function readSetting(line) {
  if (COMMENT.test(line)) return readComment(line.replace(COMMENT, ""));
  if (NETRC_LINE.test(line)) {
    const values = [...line.matchAll(NETRC_SECRET)].map((match) => match[1] ?? "");
    if (values.length > 0) return { values, isPlain: true };
  }
  const pgpass = PGPASS.exec(line)?.[1];
  if (pgpass !== void 0) return { values: [pgpass, pgpass.replace(/\\(.)/g, "$1")], isPlain: true };
  const item = line.replace(/^(?:[-?]\s+)+/, "");
  const setting = splitSetting(item);
  if (setting !== void 0) {
    const { name, value } = setting;
    return { values: readings(value), isPlain: name.length <= LONGEST_PLAIN_NAME && PLAIN_NAME.test(name) };
  }
  const [, other = "", secret = ""] = UNSPACED.exec(item) ?? [];
  if (isSecretName(other)) return { values: readings(secret), isPlain: false };
  return item === line && !/["'\\\]},]$|^["'[{]/.test(line) ? void 0 : { values: readings(item), isPlain: true };
}
function splitSetting(line) {
  const [, , name = "", value = ""] = NAMED.exec(line) ?? [];
  return name === "" ? void 0 : { name, value };
}
function readComment(line) {
  const setting = readSetting(line);
  return setting === void 0 ? void 0 : { ...setting, isPlain: setting.isPlain && NAMED.test(line) };
}
function readings(value) {
  const untagged = value.replace(/^(?:[!&][^\s,[\]{}]*\s+)+/, "");
  const bare = untagged.replace(/\s[#;].*$/, "").trim().replace(/[;,]$/, "");
  const found = [
    value,
    untagged,
    bare,
    ...withoutQuotes(untagged),
    ...withoutQuotes(bare),
    ...schemeless(bare),
    ...asNumber(bare),
    // dotenv begins a comment at any `#` of a text without quotes.
    value.split("#", 1)[0] ?? ""
  ];
  return [.../* @__PURE__ */ new Set([...found, ...flowParts(untagged)])].filter((text) => text !== "");
}
function withoutQuotes(text) {
  const quote = /^["'`]/.exec(text)?.[0] ?? /["'`]$/.exec(text)?.[0];
  const isContinued = text.endsWith("\\") || text.startsWith("\\");
  if (quote === void 0 && !isContinued) return [];
  const start = quote !== void 0 && text.startsWith(quote) ? 1 : 0;
  const end = quote !== void 0 && text.length > start && text.endsWith(quote) ? -1 : void 0;
  const inner2 = text.slice(start, end);
  const whole = inner2.replace(/\\$/, "").replace(/^\\(?=\s)/, "");
  return (whole === inner2 ? [inner2] : [inner2, whole]).flatMap((each) => decodeQuoted(quote ?? "", each));
}
function decodeQuoted(quote, inner2) {
  return quote === "'" ? [inner2, inner2.replaceAll("'\\''", "'"), inner2.replaceAll("''", "'")] : [inner2, unescapeYaml(inner2)];
}
function schemeless(text) {
  const token = /^(?:Bearer|Basic|Token|ApiKey)\s+(\S+)$/i.exec(text)?.[1];
  return token === void 0 ? [] : [token];
}
function asNumber(text) {
  const isWritten = /^(?:0x[\da-f]{1,40}|0o[0-7]{1,40}|[-+]?\d{1,40}(?:\.\d{0,40})?(?:e[-+]?\d{1,2})?)$/i.test(text);
  return isWritten ? [String(Number(text))] : [];
}
var FLOW_SCALAR = /("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s,[\]{}:"']|:(?!\s))(?:[^,[\]{}:]|:(?!\s))*)\s*(:(?=[\s"'[{]|$))?/g;
function flowParts(text) {
  if (!/^[[{]|[\]},]$/.test(text)) return [];
  const scalars = [];
  for (const [, scalar = "", colon] of text.matchAll(FLOW_SCALAR)) {
    if (scalars.length === MAXIMUM_FLOW_PARTS) break;
    if (colon === void 0) scalars.push(scalar.trim());
  }
  return scalars.flatMap((scalar) => [scalar, ...withoutQuotes(scalar)]);
}
var ESCAPES = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "	",
  "	": "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029"
};
function unescapeYaml(text) {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gis, (all, x, u, long, one) => {
    const code = Number.parseInt(x ?? u ?? long ?? "", 16);
    if (Number.isNaN(code)) return ESCAPES[one] ?? one;
    return code <= 1114111 ? String.fromCodePoint(code) : all;
  });
}

// src/masking/formats/scalars.ts
var LIST_MARKS = /^(?:[-?]\s+)*/;
var PROPERTIES = /^(?:[!&]\S*\s+)*/;
var BLOCK = /^([|>])[+-]?([1-9])?[+-]?(?:\s+#.*)?$/;
var QUOTED = {
  '"': /"((?:[^"\\]|\\.)*)"/sy,
  "'": /'((?:[^']|'')*)'(?!')/y
};
function multilineScalars(lines) {
  const texts = [];
  const quotes = new Quotes(lines);
  for (let at = 0; at < lines.length; ) {
    const start = startAt(lines, at);
    const found = start === void 0 ? void 0 : scalarAt(lines, start, quotes);
    texts.push(...found?.texts ?? []);
    at = found?.next ?? at + 1;
  }
  return texts;
}
function scalarAt(lines, start, quotes) {
  const block = BLOCK.exec(start.value);
  if (block !== null) return blockAt(lines, start, block[1] === ">", Number(block[2] ?? 0));
  const isQuoted = start.value.startsWith('"') || start.value.startsWith("'");
  return isQuoted ? quotes.read(start) : plainAt(lines, start);
}
var Quotes = class {
  #text;
  /** Where each line ends in the text. */
  #ends;
  /** Kinds of quotes that nothing closes any more: what has no end is looked for only once. */
  #unclosed = /* @__PURE__ */ new Set();
  constructor(lines) {
    let end = -1;
    this.#text = lines.join("\n");
    this.#ends = lines.map((line) => end += line.length + 1);
  }
  /** Undefined when the quote is not closed. */
  read({ at, value }) {
    const quote = value.charAt(0);
    const pattern = QUOTED[quote];
    if (pattern === void 0 || this.#unclosed.has(quote)) return void 0;
    pattern.lastIndex = (this.#ends[at] ?? 0) - value.length;
    const inner2 = pattern.exec(this.#text)?.[1];
    if (inner2 === void 0) {
      this.#unclosed.add(quote);
      return void 0;
    }
    const next = at + inner2.split("\n").length;
    return next === at + 1 ? { texts: [], next } : { texts: [inner2, foldQuoted(inner2, quote)].flatMap((text) => decodeQuoted(quote, text)), next };
  }
};
function startAt(lines, at) {
  const line = lines[at] ?? "";
  const blanks = indentOf(line);
  const marks = LIST_MARKS.exec(line.slice(blanks))?.[0] ?? "";
  const item = line.slice(blanks + marks.length);
  const setting = splitSetting(item);
  if (setting === void 0 && marks === "" && !/^["']/.test(item)) return void 0;
  const last = marks.trimEnd().length;
  const indent = blanks + (setting === void 0 ? last - 1 : marks.length);
  return { at, indent, value: (setting?.value ?? item).replace(PROPERTIES, "") };
}
function blockAt(lines, { at, indent }, isFolded, depth) {
  const next = endOf2(lines, at + 1, (line) => isBlank2(line) || indentOf(line) > indent);
  const content = lines.slice(at + 1, next);
  const own = depth > 0 ? indent + depth : indentOf(content.find((line) => !isBlank2(line)) ?? "");
  const text = content.map((line) => line.slice(own));
  return { texts: [text.join("\n"), ...isFolded ? [fold(text, (line) => /^\s/.test(line))] : []], next };
}
function foldQuoted(inner2, quote) {
  const lines = [];
  let isJoined = false;
  for (const [index, line] of inner2.split("\n").entries()) {
    const start = index === 0 ? line : line.trimStart();
    const bare = start.trimEnd();
    const isEscape = quote === '"' && /(?:^|[^\\])(?:\\\\)*\\$/.test(bare);
    const own = isEscape ? bare.slice(0, -1) : bare;
    const kept = isEscape && bare !== start ? `${own} ` : own;
    if (isJoined) lines.push((lines.pop() ?? "") + kept);
    else lines.push(kept);
    isJoined = isEscape && bare === start;
  }
  return fold(lines, () => false);
}
function plainAt(lines, { at, indent, value }) {
  if (value === "" && /^\s*["']/.test(lines[at + 1] ?? "")) return void 0;
  const next = endOf2(
    lines,
    at + 1,
    (line) => isBlank2(line) || indentOf(line) > indent && !/^\s*#/.test(line) && splitSetting(line.trim().replace(LIST_MARKS, "")) === void 0
  );
  const text = [value, ...lines.slice(at + 1, next)].map((line) => line.trim());
  const folded = fold(value === "" ? text.slice(1) : text, () => false).trim();
  return { texts: folded === value.trim() ? [] : [folded], next: at + 1 };
}
function fold(lines, isDeep) {
  let text = lines[0] ?? "";
  let last = text;
  let ends = 0;
  for (const line of lines.slice(1)) {
    ends += 1;
    if (line === "") continue;
    const isKept = isDeep(line) || isDeep(last);
    text += (isKept ? "\n".repeat(ends) : ends === 1 ? " " : "\n".repeat(ends - 1)) + line;
    last = line;
    ends = 0;
  }
  return text;
}
function endOf2(lines, from, belongs) {
  let at = from;
  while (at < lines.length && belongs(lines[at] ?? "")) at += 1;
  return at;
}
function indentOf(line) {
  return line.length - line.trimStart().length;
}
function isBlank2(line) {
  return line.trim() === "";
}

// src/masking/formats/url.ts
var MAXIMUM_URLS = 20;
var WEB = /^(?:https?|wss?|ftp)$/i;
function urlSecrets(text) {
  const found = [];
  let at = text.indexOf("://");
  for (let seen = 0; at >= 0 && seen < MAXIMUM_URLS; seen += 1) {
    const scheme = /[a-z][a-z\d+.-]{0,40}$/i.exec(text.slice(Math.max(0, at - 41), at))?.[0];
    const next = text.indexOf("://", at + 3);
    const rest = /^[^\s"<>]*/.exec(text.slice(at + 3))?.[0] ?? "";
    if (scheme !== void 0) found.push(...userInfos(scheme, rest).flatMap(secretOf));
    at = next;
  }
  return [...new Set(found.flatMap(withDecoded))];
}
function withDecoded(text) {
  if (!text.includes("%")) return [text];
  const decoded = text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
  return decoded === text ? [text] : [text, decoded];
}
function userInfos(scheme, rest) {
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const end = authority.lastIndexOf("@");
  if (end >= 0) return [authority.slice(0, end)];
  const last = WEB.test(scheme) ? -1 : rest.lastIndexOf("@");
  const userInfo = rest.slice(0, Math.max(last, 0));
  return userInfo.includes(":") ? [userInfo] : [];
}
function secretOf(userInfo) {
  const colon = userInfo.indexOf(":");
  const password = userInfo.slice(colon + 1);
  return password === "" ? [userInfo.slice(0, Math.max(colon, 0))] : [password];
}

// src/masking/parts.ts
var SPARE_NONE = () => false;
var MAXIMUM_DEPTH = 6;
var MAXIMUM_REPEATS = 3;
var MINIMUM_CHARACTERS_IN_PARTS = 16384;
var JWT = /^eyJ[\w-]+\.[\w-]*\.([\w-]{20,})$/;
var PLAIN = /^[\w.+/~-]*={0,2}$/;
function partsOf(text, isSpared = SPARE_NONE) {
  const parts = new Parts(text.length);
  parts.addText(text, "whole", isSpared, 0);
  return parts.list();
}
var RANK = { whole: 0, leaf: 1, line: 2 };
var Parts = class {
  #kinds = /* @__PURE__ */ new Map();
  #charactersLeft;
  constructor(length) {
    this.#charactersLeft = MAXIMUM_REPEATS * length + MINIMUM_CHARACTERS_IN_PARTS;
  }
  list() {
    return [...this.#kinds].map(([text, kind]) => ({ text, kind }));
  }
  addText(text, kind, isSpared, depth) {
    if (text === "" || !this.#add(text, kind)) return;
    const core = trimBlanks(text);
    if (core !== text && !isMultiline(core)) this.#add(core, kind);
    if (depth < MAXIMUM_DEPTH) this.#addInner(core, isSpared, depth + 1);
  }
  /** Whether it was not known yet, or only as something less. */
  #add(text, kind) {
    const known = this.#kinds.get(text);
    if (known !== void 0 && RANK[known] <= RANK[kind]) return false;
    if (known === void 0) this.#charactersLeft -= text.length;
    if (this.#charactersLeft < 0) return false;
    this.#kinds.set(text, kind);
    return true;
  }
  #addInner(text, isSpared, depth) {
    const leaf = (inner2) => this.addText(inner2, "leaf", SPARE_NONE, depth);
    if (PLAIN.test(text)) {
      this.#addDecoded(text, leaf);
      return;
    }
    const leaves = jsonLeaves(text);
    if (leaves !== void 0) {
      for (const each of leaves) {
        if (isSpared(each)) continue;
        leaf(each.text);
        if (each.written !== each.text) this.#add(each.written, "line");
      }
      return;
    }
    this.#addDecoded(text, leaf);
    if (isMultiline(text) || linesOf(text).length > 1 || text.includes("-----BEGIN ")) {
      this.#addLines(text, depth);
    } else {
      this.#addPairs(text, leaf);
    }
  }
  #addDecoded(text, leaf) {
    const signature = JWT.exec(text)?.[1];
    if (signature !== void 0) this.#add(signature, "line");
    const decoded = decodedText(text);
    if (decoded === void 0) return;
    leaf(decoded);
    for (const password of basicPassword(decoded)) leaf(password);
  }
  #addLines(text, depth) {
    for (const scalar of multilineScalars(linesOf(text))) this.addText(scalar, "leaf", SPARE_NONE, depth);
    const keys = readKeys(text);
    for (const piece of keys?.pieces ?? []) this.#add(piece, "line");
    const lines = [...new Set(linesOf(keys?.around ?? text).map(trimBlanks))].map((core) => ({
      core,
      setting: jsonLeaves(core) === void 0 ? readSetting(core) : void 0
    }));
    const hasSettings = lines.some(({ core }) => splitSetting(core) !== void 0);
    for (const { core, setting } of lines) {
      if (hasSettings && isSection(core)) continue;
      if (!setting?.isPlain) this.addText(core, "line", SPARE_NONE, depth);
      for (const value of setting?.values ?? []) this.addText(value, "leaf", SPARE_NONE, depth);
    }
  }
  /** A text of one line: a URL, a connection string, a setting. */
  #addPairs(text, leaf) {
    const secrets = [...urlSecrets(text), ...connectionSecrets(text).flatMap(withDecoded)];
    for (const secret of secrets) leaf(secret);
    if (secrets.length > 0) return;
    const setting = readSetting(text);
    if (setting?.isPlain) for (const value of setting.values) leaf(value);
  }
};

// src/masking/entry.ts
function textsOf({ secret, encoded, origin }, sparing) {
  const spared = sparedInside(origin, sparing);
  const isSpared = (leaf) => spared.some(
    ({ pointer, texts: texts2 }) => `${leaf.pointer}/`.startsWith(`${pointer}/`) && (texts2.has(leaf.text) || texts2.has(leaf.written))
  );
  const stored = encoded ?? secret;
  const texts = encoded === void 0 ? [] : [{ held: secret, isSpared: SPARE_NONE }];
  return [...texts, { held: stored, isSpared }].filter(({ held }) => !held.isBinary).map(({ held, isSpared: isSpared2 }) => ({ text: held.reveal(), isSpared: isSpared2 }));
}
function sparedInside(origin, sparing) {
  const base = origin.pointer ?? "";
  return sparing.flatMap((other) => {
    const pointer = other.origin.pointer ?? "";
    return other.origin.source === origin.source && pointer.startsWith(`${base}/`) ? [{ pointer: pointer.slice(base.length), texts: storedTexts(other) }] : [];
  });
}
function storedTexts({ secret, encoded }) {
  const stored = encoded ?? secret;
  if (stored.isBinary) return /* @__PURE__ */ new Set();
  const text = stored.reveal();
  const leaves = jsonLeaves(text) ?? [];
  return /* @__PURE__ */ new Set([text, ...leaves.flatMap((leaf) => [leaf.text, leaf.written])]);
}

// src/masking/forms/special.ts
var SPECIAL = {
  quote: 1,
  apostrophe: 2,
  backslash: 4,
  /** `&`, `<`, `>`. */
  markup: 8,
  slash: 16,
  /** Line ends, escape, delete, \u2026 */
  control: 32,
  /** Beyond ASCII. */
  wide: 64,
  /** `$`, a backtick: what shells replace in double quotes. */
  expansion: 128,
  /** `!`, `(`, `)`, `*`, `~`: what some percent-encodings leave. */
  mark: 256,
  blank: 512,
  other: 1024,
  any: 2047
};
var BY_CHARACTER = {
  '"': SPECIAL.quote,
  "'": SPECIAL.apostrophe,
  "\\": SPECIAL.backslash,
  "/": SPECIAL.slash,
  " ": SPECIAL.blank,
  ...setOf("&<>", SPECIAL.markup),
  ...setOf("$`", SPECIAL.expansion),
  ...setOf("!()*~", SPECIAL.mark)
};
var ASCII = 128;
var BY_CODE = Uint16Array.from({ length: ASCII }, (_, code) => bitOf(String.fromCharCode(code)));
function specialsOf(text) {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found |= BY_CODE[text.charCodeAt(at)] ?? SPECIAL.wide;
  return found;
}
function bitOf(character) {
  if (/[\w.-]/.test(character)) return 0;
  return BY_CHARACTER[character] ?? (/[\0-\x1f\x7f]/.test(character) ? SPECIAL.control : SPECIAL.other);
}
function setOf(characters2, bit) {
  return Object.fromEntries(Array.from(characters2, (character) => [character, bit]));
}

// src/masking/structure.ts
var MINIMUM_CHARACTERS2 = 4;
var MINIMUM_DIGITS = 6;
var KEYWORD = /^(?:true|false|null)$/i;
var NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
var PEM_BOUNDARY = /^-{4,5} ?(?:BEGIN|END) [A-Z0-9 ]+-{4,5}$/;
var PUNCTUATION = /^(?:[\s{}[\]:,"'-]+|([^\p{L}\p{N}])\1*)$/u;
function judge(text) {
  const core = trimBlanks(text);
  if (core === "") return "blank";
  if (isStructure(core)) return "structure";
  return isShort(core) ? "short" : "worthy";
}
function isShort(text) {
  const core = trimBlanks(text);
  return core !== "" && core.length < 2 * MINIMUM_CHARACTERS2 && [...core].length < MINIMUM_CHARACTERS2;
}
function isStructure(core) {
  if (NUMBER.test(core)) return core.replace(/\D/g, "").length < MINIMUM_DIGITS;
  return KEYWORD.test(core) || PEM_BOUNDARY.test(core) || PUNCTUATION.test(core);
}

// src/masking/source.ts
var LOWER_CASE = 32;
var LONGEST_KEYWORD = 5;
var SHORTEST_BINARY_BYTES = 3;
function wantedOf(entries, maskShort) {
  const sparing = entries.filter(({ mask }) => !mask);
  return entries.map((entry) => {
    const { name } = entry.secret;
    if (!entry.mask) return { name, texts: [], sources: [], reason: "spared" };
    const found = textsOf(entry, sparing).map((text) => wantedOfText(text, maskShort));
    const binary = [entry.secret, entry.encoded].flatMap(
      (held) => held?.isBinary ? binarySources(held.revealBytes()) : []
    );
    return {
      name,
      texts: found.flatMap(({ texts }) => texts),
      sources: [...found.flatMap(({ sources }) => sources), ...binary],
      reason: entry.secret.isBinary ? binary.length === 0 ? "binary" : void 0 : found[0]?.reason
    };
  });
}
function isWorthy(text) {
  const begin = text.charCodeAt(0) | LOWER_CASE;
  const isPlain = begin >= 97 && begin <= 122 && text.length > LONGEST_KEYWORD;
  return (isPlain || judge(text) === "worthy") && !isCommonWord(text);
}
function wantedOfText({ text, isSpared }, maskShort) {
  const parts = partsOf(text, isSpared);
  const singles = parts.filter((part) => !isMultiline(part.text));
  const worthy = singles.filter(isWorthyPart);
  if (worthy.length > 0) {
    const multiline = parts.filter((part) => isMultiline(part.text) && judge(part.text) === "worthy");
    const kept = [...worthy, ...multiline];
    return { texts: kept.map((part) => part.text), sources: sourcesOf(kept), reason: void 0 };
  }
  if (judge(text) === "blank") return { texts: [], sources: [], reason: "blank" };
  const short = singles.map((part) => part.text).filter((part) => isShort(text) ? isShort(part) : judge(part) === "short");
  if (short.length === 0) return { texts: [], sources: [], reason: "structure" };
  return { texts: maskShort ? short : [], sources: [], reason: maskShort ? void 0 : "short" };
}
function isWorthyPart({ text, kind }) {
  return judge(text) === "worthy" && (kind === "whole" || !isCommonWord(trimBlanks(text)));
}
function sourcesOf(parts) {
  const cores = /* @__PURE__ */ new Map();
  for (const { text, kind } of parts) {
    const core = trimBlanks(text);
    if (cores.has(core)) continue;
    const shifted = Buffer.from(`\0\0${core}`);
    const bytes = shifted.subarray(2);
    cores.set(core, {
      kind,
      text: core,
      bytes,
      shifted,
      led: text.startsWith(core) ? bytes : Buffer.from(text.slice(0, text.indexOf(core) + core.length)),
      specials: specialsOf(core)
    });
  }
  return [...cores.values()];
}
function binarySources(bytes) {
  if (bytes.length < SHORTEST_BINARY_BYTES) return [];
  const shifted = Buffer.concat([Buffer.alloc(2), bytes]);
  const own = shifted.subarray(2);
  return [{ kind: "whole", text: void 0, bytes: own, shifted, led: own, specials: 0 }];
}

// src/masking/all-forms.ts
var SHORTEST_FORM_BYTES = 4;
var MANY_SOURCES = 100;
var LONGEST_IN_JSON_BYTES = 16384;
function collectForms(entries, maskShort, forms) {
  const strings = /* @__PURE__ */ new Set();
  const bytes = [];
  for (const { texts, sources } of wantedOf(entries, maskShort)) {
    for (const text of texts) strings.add(text);
    const isFew = sources.length <= MANY_SOURCES;
    for (const source of sources) {
      const isInJson = isFew && source.specials !== 0 && source.bytes.length <= LONGEST_IN_JSON_BYTES;
      for (const text of formsOf(source, forms, isInJson)) if (isWorthy(text)) strings.add(text);
      const raw = source.text === void 0 ? source.bytes : Buffer.from(source.text, "utf16le");
      if (raw.length >= SHORTEST_FORM_BYTES) bytes.push(raw);
    }
  }
  return [...[...strings].map((text) => Buffer.from(text)), ...bytes];
}
function* formsOf(source, forms, isInJson) {
  for (const form of forms) {
    const written = form.strings(source);
    yield* written;
    if (isInJson && form.class === "must") yield* written.map(escapeJson);
  }
  if (source.text === void 0) return;
  const derived = derivedByRunner(source.text);
  yield* derived;
  if (isInJson) yield* derived.map(escapeJson);
}

// src/masking/forms/pieces.ts
var MINIMUM_PIECE_BYTES = 4;
function piecesOf2(text, columns, bits) {
  const pieces = [];
  for (let at = 0; at < text.length; at += columns) pieces.push(text.slice(at, at + columns));
  const last = pieces.at(-1) ?? "";
  return last.length * bits >= MINIMUM_PIECE_BYTES * 8 ? pieces : [...pieces.slice(0, -1), text];
}

// src/masking/forms/base64.ts
var COLUMNS = 76;
var NARROW_COLUMNS = 64;
var BITS = 6;
var SHIFTS = [0, 1, 2];
var BASE64 = [
  {
    id: "base64",
    title: "base64, also unpadded, with a newline behind it, and wrapped at 76 columns (`base64`, `btoa`)",
    class: "must",
    strings: ({ bytes, led, shifted, text }) => [
      ...led.length <= wrapBytes(COLUMNS) ? [innerBase64(shifted, 0)] : wrapped(led, COLUMNS),
      // The runner derives it from a text of one line, and knows nothing of bytes.
      ...led.length <= wrapBytes(COLUMNS) || text === void 0 ? [bytes.toString("base64")] : []
    ]
  },
  {
    id: "base64-inside",
    title: "base64 of a text around it, as `user:secret` (`curl -u`, `.docker/config.json`)",
    class: "must",
    strings: ({ bytes, led, shifted }) => [
      innerBase64(shifted, 1),
      innerBase64(shifted, 2),
      ...led.length === bytes.length ? [] : [innerBase64(shifted, 0)]
    ]
  },
  {
    id: "base64url",
    title: 'base64url (JWT, `Buffer.toString("base64url")`)',
    class: "must",
    strings: ({ shifted }) => SHIFTS.map((shift) => innerBase64(shifted, shift)).filter(isChanged).map(forUrls)
  },
  {
    id: "base64-utf16",
    title: "base64 of UTF-16LE (PowerShell\u2019s `-EncodedCommand`, `[Text.Encoding]::Unicode`)",
    class: "must",
    strings: (source) => ofUtf16(source, [0])
  },
  {
    id: "base64-narrow",
    title: "base64 wrapped at 64 columns (`openssl base64`)",
    class: "should",
    strings: ({ led }) => led.length <= wrapBytes(NARROW_COLUMNS) ? [] : wrapped(led, NARROW_COLUMNS)
  }
];
var ESCAPED_IN_JSON = SPECIAL.quote | SPECIAL.backslash | SPECIAL.control;
var BASE64_INSIDE_UTF16 = [
  {
    id: "base64-utf16-inside",
    title: "base64 of a UTF-16LE text around it",
    class: "should",
    strings: (source) => ofUtf16(source, [1, 2])
  },
  {
    id: "base64-json",
    title: "base64 of JSON that holds the value (`.dockerconfigjson`)",
    class: "should",
    strings: ({ specials, text }) => text === void 0 || (specials & ESCAPED_IN_JSON) === 0 ? [] : ofJson(text)
  }
];
function innerBase64(shifted, shift) {
  const encoded = shifted.toString("base64", 2 - shift);
  const bits = (shifted.length - 2 + shift) * 8;
  return encoded.slice(Math.ceil(shift * 8 / BITS), Math.floor(bits / BITS));
}
function wrapBytes(columns) {
  return columns / 4 * 3;
}
function wrapped(bytes, columns) {
  const encoded = bytes.toString("base64");
  const inner2 = encoded.slice(0, Math.floor(bytes.length * 8 / BITS));
  return [inner2, encoded].flatMap((text) => piecesOf2(text, columns, BITS));
}
function ofUtf16({ text }, shifts) {
  if (text === void 0) return [];
  const shifted = Buffer.from(`\0${text}`, "utf16le");
  return shifts.map((shift) => innerBase64(shifted, shift));
}
function ofJson(text) {
  const shifted = Buffer.from(`\0\0${JSON.stringify(text).slice(1, -1)}`);
  return SHIFTS.map((shift) => innerBase64(shifted, shift));
}
function isChanged(encoded) {
  return /[+/]/.test(encoded);
}
function forUrls(encoded) {
  return encoded.replaceAll("+", "-").replaceAll("/", "_");
}

// src/masking/forms/dumps.ts
var ROW_BYTES = 16;
var XXD_COLUMNS = 39;
var HEXDUMP_COLUMNS = 48;
var ARRAY_BYTES = 12;
var BYTE_COLUMNS = 47;
var LINE_FEED = Buffer.from("\n");
var DUMPS = [
  {
    id: "xxd",
    title: "rows of pairs of bytes with the text beside them (`xxd`)",
    class: "should",
    strings: ofDoubleRows(
      (dump, start, end) => `${grouped(dump, start, end, 2).padEnd(XXD_COLUMNS)}  ${dump.shown.slice(start, end)}`
    )
  },
  {
    id: "od-bytes",
    title: "bytes one by one (`od -tx1`)",
    class: "should",
    strings: ofRows((dump, start, end) => grouped(dump, start, end, 1))
  },
  {
    id: "hexdump",
    title: "rows of bytes with the text beside them (`hexdump -C`)",
    class: "should",
    strings: ofDoubleRows(hexdumpRow)
  },
  {
    id: "od-characters",
    title: "characters one by one (`od -c`)",
    class: "should",
    strings: ofRows(characters)
  },
  {
    id: "od-hex-words",
    title: "words of two bytes in hex (`od -x`, `hexdump`)",
    class: "should",
    strings: ofRows((dump, start, end) => words(dump.bytes, start, end, 16, 4))
  },
  {
    id: "od-octal-words",
    title: "words of two bytes in octal (`od`)",
    class: "should",
    strings: ofRows((dump, start, end) => words(dump.bytes, start, end, 8, 6))
  }
];
var RARE_DUMPS = [
  {
    id: "xxd-bytes",
    title: "rows of bytes with the text beside them (`xxd -g1`)",
    class: "should",
    strings: ofDoubleRows(
      (dump, start, end) => `${byteColumns(dump, start, end)}  ${dump.shown.slice(start, end)}`
    )
  },
  {
    id: "od-text",
    title: "rows of bytes with the text beside them (`od -tx1z`)",
    class: "should",
    strings: ofDoubleRows(
      (dump, start, end) => `${byteColumns(dump, start, end)}  >${dump.shown.slice(start, end)}<`
    )
  },
  {
    id: "xxd-upper",
    title: "rows of pairs of bytes in upper case with the text beside them (`xxd -u`)",
    class: "should",
    strings: ofDoubleRows(
      (dump, start, end) => `${grouped(dump, start, end, 2).toUpperCase().padEnd(XXD_COLUMNS)}  ${dump.shown.slice(start, end)}`
    )
  },
  {
    id: "c-array",
    title: "an array of C, twelve bytes a line (`xxd -i`)",
    class: "should",
    strings: ofRows(arrayRow, ARRAY_BYTES)
  }
];
function ofRows(print, width = ROW_BYTES) {
  return ({ kind, led }) => kind === "line" ? [] : rowsOf(dumpOf(led), width, MINIMUM_PIECE_BYTES, print);
}
function ofDoubleRows(print) {
  return ({ kind, led }) => {
    if (kind === "line") return [];
    const dump = dumpOf(Buffer.concat([led, LINE_FEED]));
    const start = led.length - led.length % ROW_BYTES;
    const isOpen = start < led.length;
    const rows = rowsOf(dumpOf(led), ROW_BYTES, 1, print);
    return isOpen ? [...rows, print(dump, start, led.length + 1)] : rows;
  };
}
function dumpOf(bytes) {
  const shown = bytes.toString("latin1").replace(/[^ -~]/g, ".");
  return { bytes, digits: bytes.toString("hex"), shown };
}
function rowsOf(dump, width, shortest, print) {
  const { length } = dump.bytes;
  const rows = [];
  for (let start = 0; start + shortest <= length; start += width) {
    rows.push(print(dump, start, Math.min(start + width, length)));
  }
  return rows;
}
function hexdumpRow(dump, start, end) {
  const middle = Math.min(start + ROW_BYTES / 2, end);
  const halves = `${grouped(dump, start, middle, 1)}  ${grouped(dump, middle, end, 1)}`;
  return `${halves.trimEnd().padEnd(HEXDUMP_COLUMNS)}  |${dump.shown.slice(start, end)}|`;
}
function byteColumns(dump, start, end) {
  return grouped(dump, start, end, 1).padEnd(BYTE_COLUMNS);
}
function grouped({ digits }, start, end, bytes) {
  let text = digits.slice(2 * start, 2 * Math.min(start + bytes, end));
  for (let at = start + bytes; at < end; at += bytes) {
    text += ` ${digits.slice(2 * at, 2 * Math.min(at + bytes, end))}`;
  }
  return text;
}
function arrayRow({ digits }, start, end) {
  let text = `0x${digits.slice(2 * start, 2 * start + 2)}`;
  for (let at = start + 1; at < end; at += 1) text += `, 0x${digits.slice(2 * at, 2 * at + 2)}`;
  return text;
}
var OD_ESCAPES = {
  0: "\\0",
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r"
};
var OD_CHARACTERS = Array.from({ length: 256 }, (_, byte) => {
  const isPrintable = byte >= 32 && byte < 127;
  const other = OD_ESCAPES[byte] ?? byte.toString(8).padStart(3, "0");
  return (isPrintable ? String.fromCharCode(byte) : other).padStart(4);
});
function characters({ bytes }, start, end) {
  let text = "";
  for (let at = start; at < end; at += 1) text += OD_CHARACTERS[bytes[at] ?? 0];
  return text;
}
function words(bytes, start, end, radix, width) {
  const found = [];
  for (let at = start; at + 1 < end; at += 2) {
    found.push(bytes.readUInt16LE(at).toString(radix).padStart(width, "0"));
  }
  return found.join(" ");
}

// src/masking/forms/hex.ts
var PLAIN_DUMP_BYTES = 30;
var LONGEST_IN_LINES_BYTES = 4 * PLAIN_DUMP_BYTES;
var BITS2 = 4;
var HEX = [
  {
    id: "hex",
    title: 'hex in lower case (`bytes.hex()`, `Buffer.toString("hex")`, `xxd -p`)',
    class: "must",
    strings: ({ bytes }) => bytes.length <= LONGEST_IN_LINES_BYTES ? plainDump(bytes) : [bytes.toString("hex")]
  },
  {
    id: "hex-upper",
    title: "hex in upper case (`printf %X`, .NET\u2019s `Convert.ToHexString`)",
    class: "must",
    strings: ({ bytes }) => [bytes.toString("hex").toUpperCase()]
  },
  {
    id: "hex-lines",
    title: "hex of a value of more than 120 bytes, 30 a line (`xxd -p`)",
    class: "should",
    strings: ({ led }) => led.length > LONGEST_IN_LINES_BYTES ? plainDump(led) : []
  }
];
var RARE_HEX = [
  {
    id: "hex-upper-lines",
    title: "hex in upper case, 30 bytes a line (`xxd -p -u`)",
    class: "should",
    strings: ({ led }) => led.length > PLAIN_DUMP_BYTES ? plainDump(led).map((line) => line.toUpperCase()) : []
  },
  {
    id: "hex-colons",
    title: 'hex with a colon between bytes (`openssl`, Python\u2019s `hex(":")`)',
    class: "should",
    strings: ({ bytes }) => {
      const text = bytes.toString("hex").replace(/..(?=.)/g, "$&:");
      return [text, text.toUpperCase()];
    }
  }
];
function plainDump(bytes) {
  return piecesOf2(bytes.toString("hex"), PLAIN_DUMP_BYTES * 2, BITS2);
}

// src/masking/forms/form.ts
var NONE = [];
function ofSpecialText(specials, write) {
  return ({ text, specials: held }) => {
    if (text === void 0 || (held & specials) === 0) return NONE;
    const written = write(text);
    return typeof written === "string" ? [written] : written;
  };
}

// src/masking/forms/json-escapes.ts
var JSON_ESCAPES2 = [
  {
    id: "json",
    title: "JSON as JavaScript and `jq` write it",
    class: "must",
    strings: ofSpecialText(SPECIAL.control | SPECIAL.wide, (text) => withoutDel(inner(text)))
  },
  {
    id: "json-slash",
    title: "JSON with `\\/` (PHP), also with `\\u00fc`",
    class: "must",
    strings: ofSpecialText(SPECIAL.slash | SPECIAL.wide, (text) => {
      const escaped = inner(text).replaceAll("/", "\\/");
      return [escaped, ascii(escaped)];
    })
  },
  {
    id: "json-ascii",
    title: "JSON with `\\u00fc` (Python\u2019s `json.dumps`, `jq -a`)",
    class: "must",
    strings: ofSpecialText(SPECIAL.wide, (text) => withoutDel(ascii(inner(text))))
  },
  {
    id: "json-html",
    title: "JSON with `\\u0026`, `\\u003c` and `\\u003e` (Go: `kubectl`, `docker`, `terraform`)",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.markup | SPECIAL.wide,
      (text) => escapeCharacters(inner(text), /[&<>\u2028\u2029]/g)
    )
  },
  {
    id: "json-twice",
    title: "JSON inside a JSON string",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      (text) => inner(inner(text))
    )
  },
  {
    id: "json-dotnet",
    title: "JSON with upper-case digits (.NET\u2019s `System.Text.Json`)",
    class: "should",
    strings: ofSpecialText(
      SPECIAL.any,
      (text) => escapeCharacters(inner(text).replaceAll('\\"', "\\u0022"), /[&<>'+`\x7f-\uffff]/g, true)
    )
  },
  {
    id: "json-html-quotes",
    title: "JSON with `\\u0027`, too (Jinja\u2019s `tojson`), and with `\\u003d` (Gson)",
    class: "should",
    strings: ofSpecialText(
      SPECIAL.any,
      (text) => [/[&<>']/g, /[&<>'=\u2028\u2029]/g].map((pattern) => escapeCharacters(inner(text), pattern))
    )
  }
];
function withoutDel(escaped) {
  return [escaped, escaped.replaceAll("\x7F", "\\u007f")];
}
function inner(text) {
  return JSON.stringify(text).slice(1, -1);
}
function ascii(escaped) {
  return escapeCharacters(escaped, /[\x80-\uffff]/g);
}
function escapeCharacters(text, pattern, isUpper = false) {
  return text.replace(pattern, (character) => {
    const digits = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${isUpper ? digits.toUpperCase() : digits}`;
  });
}

// src/masking/forms/shell.ts
var BACKSLASHED = /[ !"$&'()*,;<>?[\\\]^`{|}]|^[~#]|(?<=[:=])~/g;
var CONTROL = /[\0-\x1f\x7f]/;
var SHELL = [
  {
    id: "shell-quoted",
    title: "`'\\''` inside single quotes (`set -x` and `@Q` of bash, coreutils)",
    class: "must",
    strings: ofSpecialText(SPECIAL.apostrophe, (text) => text.replaceAll("'", "'\\''"))
  },
  {
    id: "shell-backslashes",
    title: "a backslash before each special character (`printf %q` of bash)",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.any,
      (text) => CONTROL.test(text) ? [] : text.replace(BACKSLASHED, "\\$&")
    )
  },
  {
    id: "shell-ansi",
    title: "`$'\u2026'` for text with control characters or, in the C locale, beyond ASCII (bash)",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      (text) => [ansi(text), octal(ansi(text))]
    )
  },
  {
    id: "shell-double",
    title: "double quotes of a shell (`declare -p`, `export -p` of bash)",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.quote | SPECIAL.backslash | SPECIAL.expansion,
      (text) => text.replace(/["$\\`]/g, "\\$&")
    )
  },
  {
    id: "shell-segments",
    title: "`'\u2026'$'\\t''\u2026'`: control characters between quoted pieces (`printf %q` and `ls` of coreutils)",
    class: "should",
    strings: ofSpecialText(
      SPECIAL.control,
      (text) => CONTROL.test(text) ? text.replace(/[\0-\x1f\x7f]+'?|'/g, (piece) => segment(piece)) : []
    )
  },
  {
    id: "powershell-backticks",
    title: "double quotes of PowerShell",
    class: "should",
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.expansion, (text) => text.replace(/["$`]/g, "`$&"))
  },
  {
    id: "shell-quoted-double",
    title: "`'\"'\"'` inside single quotes (Python's `shlex.quote`)",
    class: "must",
    strings: ofSpecialText(SPECIAL.apostrophe, (text) => text.replaceAll("'", `'"'"'`))
  }
];
var ANSI_ESCAPES = {
  "\x07": "\\a",
  "\b": "\\b",
  "	": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
  "\x1B": "\\E",
  "'": "\\'",
  "\\": "\\\\"
};
function ansi(text) {
  return text.replace(
    /[\0-\x1f\x7f'\\]/g,
    (character) => ANSI_ESCAPES[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`
  );
}
function segment(piece) {
  const controls = piece.replace("'", "");
  const end = piece.endsWith("'") ? "\\''" : "'";
  return controls === "" ? `'${end}` : `'$'${ansi(controls).replaceAll("\\E", "\\033")}'${end}`;
}
function octal(text) {
  return text.replace(
    /[^\0-\x7f]+/g,
    (characters2) => [...Buffer.from(characters2)].map((byte) => `\\${byte.toString(8)}`).join("")
  );
}

// src/masking/forms/literals.ts
var LITERALS = [
  {
    id: "python",
    title: "`repr` and `ascii` of Python",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      (text) => [pythonRepr(text), pythonAscii(text)]
    )
  },
  {
    id: "node",
    title: "`util.inspect` and `console.log` of objects of Node",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      nodeInspect
    )
  },
  {
    id: "python-bytes",
    title: "`repr` of Python\u2019s bytes",
    class: "should",
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      pythonBytes
    )
  },
  {
    id: "go",
    title: "`%q` of Go, `%+q` beyond ASCII",
    class: "should",
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide, (text) => {
      const escaped = goQuote(text);
      return [escaped, escaped.replace(/[^\0-\x7f]/gu, (each) => hexOrUnicode(each.codePointAt(0) ?? 0, 0))];
    })
  },
  {
    id: "ruby",
    title: "`inspect` of Ruby",
    class: "should",
    strings: ofSpecialText(SPECIAL.any, rubyInspect)
  },
  {
    id: "rust",
    title: "`{:?}` of Rust",
    class: "should",
    strings: ofSpecialText(
      SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      (text) => withLetters(quoted(text, '"'), RUST_LETTERS, UNPRINTABLE, rustUnicode)
    )
  },
  {
    id: "c",
    title: "string of C, also with octal numbers beyond ASCII (`strace`, `gdb`)",
    class: "should",
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide, (text) => [
      cString(text),
      octal(cString(text))
    ])
  }
];
var LETTERS = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
var MORE_LETTERS = { ...LETTERS, "\x07": "\\a", "\b": "\\b", "\v": "\\v", "\f": "\\f" };
var NODE_LETTERS = { ...LETTERS, "\b": "\\b", "\f": "\\f" };
var RUBY_LETTERS = { ...MORE_LETTERS, "\x1B": "\\e" };
var RUST_LETTERS = { ...LETTERS, "\0": "\\0" };
var UNPRINTABLE = /(?! )[\p{C}\p{Z}]/gu;
var CONTROLS = /[\0-\x1f\x7f]/g;
var CONTROLS_OF_NODE = /[\0-\x1f\x7f-\x9f]/g;
function pythonQuoted(text) {
  return quoted(text, text.includes("'") && !text.includes('"') ? '"' : "'");
}
function pythonRepr(text) {
  return withLetters(pythonQuoted(text), LETTERS, UNPRINTABLE, (code) => hexOrUnicode(code, 255));
}
function pythonAscii(text) {
  return withLetters(pythonQuoted(text), LETTERS, /[^ -~]/gu, (code) => hexOrUnicode(code, 255));
}
function nodeInspect(text) {
  const quotes = ["'", '"', "`"].filter((quote2) => !text.includes(quote2));
  const quote = quotes.find((each) => each !== "`" || !text.includes("${")) ?? "'";
  return withLetters(quoted(text, quote), NODE_LETTERS, CONTROLS_OF_NODE, upperHex);
}
function goQuote(text) {
  return withLetters(quoted(text, '"'), MORE_LETTERS, UNPRINTABLE, (code) => hexOrUnicode(code, 127));
}
function rubyInspect(text) {
  const marked = quoted(text, '"').replace(/#(?=[{$@])/g, "\\#");
  return withLetters(
    marked,
    RUBY_LETTERS,
    UNPRINTABLE,
    (code) => code <= 127 ? upperHex(code) : hexOrUnicode(code, 0)
  );
}
function cString(text) {
  return withLetters(
    quoted(text, '"'),
    MORE_LETTERS,
    CONTROLS,
    (code) => `\\${code.toString(8).padStart(3, "0")}`
  );
}
function quoted(text, quote) {
  return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
}
function withLetters(text, letters, pattern, numeric2) {
  return text.replace(pattern, (character) => letters[character] ?? numeric2(character.codePointAt(0) ?? 0));
}
function hexOrUnicode(code, lastShort) {
  const digits = code.toString(16);
  if (code <= lastShort) return `\\x${digits.padStart(2, "0")}`;
  return code > 65535 ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}
function rustUnicode(code) {
  return `\\u{${code.toString(16)}}`;
}
function upperHex(code) {
  return `\\x${code.toString(16).toUpperCase().padStart(2, "0")}`;
}
function pythonBytes(text) {
  const escaped = withLetters(pythonQuoted(text), LETTERS, CONTROLS, (code) => hexOrUnicode(code, 255));
  return escaped.replace(
    /[^\0-\x7f]+/g,
    (characters2) => [...Buffer.from(characters2)].map((byte) => `\\x${byte.toString(16)}`).join("")
  );
}

// src/masking/forms/markup.ts
var MARKUP = [
  {
    id: "markup-text",
    title: "XML and HTML between tags: `&amp;`, `&lt;`, `&gt;`; quotes stay",
    class: "must",
    strings: ofSpecialText(SPECIAL.markup | SPECIAL.quote, (text) => [
      withEntities(text, {}),
      withEntities(text, { '"': "&quot;" })
    ])
  },
  {
    id: "markup-html",
    title: "HTML with `&quot;` and `&#39;` (PHP, Ruby, lodash), `&#x27;` (Python) or `&#34;` (Go, Jinja)",
    class: "must",
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.apostrophe, (text) => [
      withEntities(text, { '"': "&quot;", "'": "&#39;" }),
      withEntities(text, { '"': "&quot;", "'": "&#x27;" }),
      withEntities(text, { '"': "&#34;", "'": "&#39;" })
    ])
  },
  {
    id: "markup-numeric",
    title: "XML and HTML with numbers for all that is not ASCII (`&#252;`, `&#xFC;`)",
    class: "should",
    strings: ofSpecialText(SPECIAL.wide, (text) => {
      const quotes = [
        {},
        ...["'", "&apos;", "&#39;"].map((apostrophe) => ({ '"': "&quot;", "'": apostrophe }))
      ];
      const escaped = [text, ...quotes.map((each) => withEntities(text, each))];
      return escaped.flatMap((each) => [numeric(each, 10, ""), numeric(each, 16, "x")]);
    })
  }
];
function withEntities(text, quotes) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", ...quotes };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
function numeric(text, radix, mark) {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(radix).toUpperCase();
    return `&#${mark}${digits};`;
  });
}

// src/masking/forms/percent.ts
var PERCENT = [
  {
    id: "percent-lower",
    title: "percent-encoding with lower-case digits (.NET\u2019s `UrlEncode`, older `curl`)",
    class: "must",
    strings: ofSpecialText(SPECIAL.any, lowerEscapes)
  },
  {
    id: "percent-component",
    title: "`encodeURIComponent`, which leaves `!'()*` (JavaScript)",
    class: "must",
    strings: ofSpecialText(SPECIAL.mark | SPECIAL.apostrophe | SPECIAL.control, component)
  },
  {
    id: "percent-path",
    title: "percent-encoding that leaves `/` (Python\u2019s `quote`)",
    class: "must",
    strings: ofSpecialText(
      SPECIAL.slash | SPECIAL.control,
      (text) => escapeData(text).replaceAll("%2F", "/")
    )
  },
  {
    id: "form",
    title: "form encoding: a blank is `+` (`URLSearchParams`, Python\u2019s `urlencode`, Java\u2019s `URLEncoder`)",
    class: "must",
    strings: ofSpecialText(SPECIAL.blank | SPECIAL.mark | SPECIAL.control, (text) => [
      searchParameter(text),
      plusForBlank(text)
    ])
  },
  {
    id: "percent-user-info",
    title: "what `new URL()` makes of a password",
    class: "should",
    strings: ofSpecialText(
      SPECIAL.any,
      (text) => component(text).replace(/%(?:24|26|2B|2C)/g, decodeURIComponent)
    )
  },
  {
    id: "percent-uri",
    title: "`encodeURI`, which leaves the separators of a URL (JavaScript)",
    class: "should",
    strings: ofSpecialText(SPECIAL.any, (text) => encodeURI(text.toWellFormed()))
  },
  {
    id: "percent-lower-variants",
    title: "`encodeURIComponent`, paths and forms with lower-case digits",
    class: "should",
    strings: ofSpecialText(SPECIAL.any, (text) => {
      const escaped = lowerEscapes(text);
      const plus = escaped.replaceAll("%20", "+");
      return [
        escaped.replace(/%(?:21|27|28|29|2a)/g, decodeURIComponent),
        escaped.replaceAll("%2f", "/"),
        plus,
        plus.replaceAll("~", "%7e").replaceAll("%2a", "*")
      ];
    })
  },
  {
    id: "percent-twice",
    title: "percent-encoding done twice",
    class: "should",
    strings: ofSpecialText(SPECIAL.any, (text) => escapeData(text).replaceAll("%", "%25"))
  }
];
function component(text) {
  return encodeURIComponent(text.toWellFormed());
}
var LOWER_ESCAPES = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z\d_.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, "0")}`;
});
function lowerEscapes(text) {
  let escaped = "";
  for (const byte of Buffer.from(text)) escaped += LOWER_ESCAPES[byte];
  return escaped;
}
function plusForBlank(text) {
  return escapeData(text).replaceAll("%20", "+");
}
function searchParameter(text) {
  return plusForBlank(text).replaceAll("~", "%7E").replaceAll("%2A", "*");
}

// src/masking/forms/catalogue.ts
var FORMS = [
  ...BASE64,
  ...HEX,
  ...DUMPS,
  ...PERCENT,
  ...JSON_ESCAPES2,
  ...SHELL,
  ...LITERALS,
  ...MARKUP,
  ...BASE64_INSIDE_UTF16,
  ...RARE_HEX,
  ...RARE_DUMPS
];

// src/masking/plan.ts
var JOB_BUDGET = 1500;
var PART_BUDGETS = { whole: 12, leaf: 8, line: 4 };
var BUDGET_BYTES = 64;
var BYTES_A_STRING = 16;
var LONGEST_WRITTEN_BYTES = 16384;
var MANY_LEAVES = 100;
function planMasks(entries, maskShort, forms) {
  const wanted = wantedOf(entries, maskShort);
  const masks = new Masks();
  const spending = wanted.flatMap((each) => masks.addMust(each, forms));
  masks.addShould(spending, forms);
  return {
    masks: masks.list(),
    unmasked: wanted.flatMap(({ name, reason }) => reason === void 0 ? [] : [{ name, reason }]),
    cut: [...new Set(spending.filter(({ isCut }) => isCut).map(({ name }) => name))]
  };
}
var Masks = class {
  #masks = /* @__PURE__ */ new Set();
  list() {
    return [...this.#masks].sort((a, b) => b.length - a.length);
  }
  /** Adds what must be masked, whatever it costs. */
  addMust({ name, texts, sources }, forms) {
    for (const text of texts) if (!isMultiline(text)) this.#masks.add(text);
    const isOneOfMany = sources.filter(({ kind }) => kind === "leaf").length > MANY_LEAVES;
    const spending = sources.map((source) => startSpending(name, source, isOneOfMany));
    for (const each of spending) {
      for (const form of forms) if (isMust(form, each)) this.#add(this.#missing(form, each), each);
    }
    return spending;
  }
  /**
   * Spends what is left of the budgets, form by form, so that each secret has the common ones before one has the rare.
   * Where nothing is left, or a form is too much, the secret is cut: some rarer form always follows.
   */
  addShould(spending, forms) {
    for (const form of forms) {
      for (const each of spending) {
        if (each.isCut || isMust(form, each)) continue;
        const left = Math.min(each.left, JOB_BUDGET - this.#masks.size);
        if (left <= 0) {
          each.isCut = true;
          continue;
        }
        const missing = this.#missing(form, each);
        each.isCut = missing.size > left;
        if (!each.isCut) this.#add(missing, each);
      }
    }
  }
  #add(strings, spending) {
    for (const each of strings) this.#masks.add(each);
    spending.left -= strings.size;
  }
  /** The strings of a form that nobody masks yet, and that may be masked. */
  #missing(form, spending) {
    const { source } = spending;
    spending.derived ??= derivedOf(source);
    const { derived } = spending;
    const missing = /* @__PURE__ */ new Set();
    for (const text of form.strings(source)) {
      const isMasked = this.#masks.has(text) || derived.has(text);
      if (!isMasked && !isMultiline(text) && isWorthy(text)) missing.add(text);
    }
    return missing;
  }
};
function isMust(form, { source, isOneOfMany }) {
  return form.class === "must" && source.kind !== "line" && !(isOneOfMany && source.kind === "leaf");
}
function derivedOf({ text }) {
  return new Set(text === void 0 || isMultiline(text) ? [] : derivedByRunner(text));
}
function startSpending(name, source, isOneOfMany) {
  const { bytes, kind, text } = source;
  const beyond = Math.max(0, Math.ceil((bytes.length - BUDGET_BYTES) / BYTES_A_STRING));
  const isMasked = text !== void 0 && !isMultiline(text);
  const isLong = bytes.length > LONGEST_WRITTEN_BYTES;
  return {
    name,
    source: isLong ? { ...source, specials: 0 } : source,
    derived: void 0,
    isOneOfMany,
    left: PART_BUDGETS[kind] + beyond - (isMasked ? 1 : 0),
    isCut: isLong
  };
}

// src/masking/masks.ts
function masksForAll(entries, { maskShort = false } = {}) {
  return planMasks(entries, maskShort, FORMS);
}
function allFormsOf(entries, { maskShort = false } = {}) {
  return collectForms(entries, maskShort, FORMS);
}




/***/ })

};
;