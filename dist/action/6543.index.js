"use strict";
exports.id = 6543;
exports.ids = [6543];
exports.modules = {

/***/ 8293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ uniteSinks)
/* harmony export */ });
// src/unite-sinks.ts
function uniteSinks(input, manifest) {
  const all = [...input, ...manifest];
  const files = all.filter(({ scheme }) => scheme === "file");
  const isLoosened = input.some(({ scheme, isRequired }) => scheme === "file" && !isRequired);
  const isFileRequired = !isLoosened || files.some(({ isRequired }) => isRequired);
  const remote = all.filter(({ scheme }) => scheme !== "file");
  const alike = Map.groupBy(remote, placeOf);
  const united = [...alike.values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [{ ...named(first, others), isRequired: [first, ...others].some(({ isRequired }) => isRequired) }]
  );
  return [{ scheme: "file", text: "file", isRequired: isFileRequired }, ...united];
}
function named(first, others) {
  return [first, ...others].find((sink) => sink.scheme === "s3" && sink.region !== void 0) ?? first;
}
function placeOf(sink) {
  if (sink.scheme === "s3") {
    return `s3 ${sink.bucket} ${sink.prefix}`;
  }
  return sink.scheme === "file" ? "file" : `${sink.scheme} ${sink.region ?? ""} ${sink.group}`;
}




/***/ }),

/***/ 8395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ parseKeyArn),
/* harmony export */   UG: () => (/* binding */ parseSigningKey),
/* harmony export */   Vn: () => (/* binding */ parseSinkUri),
/* harmony export */   hk: () => (/* binding */ KEY_ARN_PATTERN),
/* harmony export */   rq: () => (/* binding */ KEY_ARN_RULE)
/* harmony export */ });
/* harmony import */ var _chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3001);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4907);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6250);




// src/manifest/kms-key.ts
var KEY_ID = "mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
var KEY_ARN_PATTERN = `^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/(${KEY_ID})$`;
var KEY_ARN_RULE = 'the form is arn:PARTITION:kms:REGION:ACCOUNT:key/ID; a policy cannot name an alias or a bare id: "aws kms describe-key --key-id alias/NAME" prints the ARN';
function parseKeyArn(arn) {
  const [, partition = "", , region = "", account = ""] = arn.split(":");
  if (!(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegion */ .Dp)(region)) {
    return `the ARN's Region "${region}" is no Region`;
  }
  return (0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .iQ)(region) === partition ? { partition, region, account } : `the ARN's Region ${region} lies in the partition "${(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .iQ)(region)}", not in "${partition}"`;
}

// src/manifest/signing-key.ts
var ALIAS = /^alias\/(?!aws\/)[\w/-]{1,250}$/;
var ARN = new RegExp(KEY_ARN_PATTERN);
function parseSigningKey(text) {
  if (ALIAS.test(text)) {
    return { id: text, region: void 0 };
  }
  const place = ARN.test(text) ? parseKeyArn(text) : "";
  return typeof place === "string" ? void 0 : { id: text, region: place.region };
}

// src/manifest/sink-uri.ts
var SCHEMES = ["file", "cloudwatch-logs", "s3"];
var PARAMETERS = ["region", "optional"];
var GROUP = /^[\w./#-]{1,512}$/;
var BUCKET = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
var RESERVED_BUCKET = /^(?:xn--|sthree-)|(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;
var PREFIX = /^(?:(?!\.{1,2}(?:\/|$))[\w!.'()=-]+(?:\/|$))*$/;
var MAX_PREFIX_CHARACTERS = 256;
var FORMS = "file, cloudwatch-logs://GROUP or s3://BUCKET/PREFIX, each with ?region=REGION&optional=true if need be";
function parseSinkUri(uri) {
  const mark = uri.indexOf("?");
  const [place, query] = mark < 0 ? [uri, void 0] : [uri.slice(0, mark), uri.slice(mark + 1)];
  const [, scheme = "", rest] = /^([^:/]*)(?::\/\/(.*))?$/s.exec(place) ?? [];
  const known = SCHEMES.find((each) => each === scheme);
  if (known === void 0 || known === "file" !== (rest === void 0)) {
    return [mistakeInScheme(uri, known)];
  }
  const mistakes = [];
  const { region, isOptional } = readParameters(known, query, mistakes);
  const sink = locate(known, rest ?? "", region, mistakes);
  const shown = region === void 0 ? place : `${place}?region=${region}`;
  return mistakes.length > 0 ? mistakes : { ...sink, text: shown, isRequired: !isOptional };
}
function locate(scheme, rest, region, mistakes) {
  if (scheme === "file") {
    return { scheme };
  }
  if (scheme === "cloudwatch-logs") {
    if (!GROUP.test(rest)) {
      mistakes.push(
        `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(rest)} is no log group: 1 to 512 letters, digits and "_-/.#" (a group /a/b is written cloudwatch-logs:///a/b)`
      );
    }
    return { scheme, group: rest, region };
  }
  const slash = rest.indexOf("/");
  const [bucket, path] = slash < 0 ? [rest, ""] : [rest.slice(0, slash), rest.slice(slash + 1)];
  mistakes.push(...mistakesInBucket(bucket), ...mistakesInPrefix(path));
  return { scheme, bucket, prefix: path === "" || path.endsWith("/") ? path : `${path}/`, region };
}
function mistakesInBucket(bucket) {
  if (!BUCKET.test(bucket)) {
    return [`${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(bucket)} is no bucket: 3 to 63 lower-case letters, digits, "-" and single "."`];
  }
  return RESERVED_BUCKET.test(bucket) ? [`${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(bucket)} is a name that S3 keeps for other things than buckets (access points, directories)`] : [];
}
function mistakesInPrefix(path) {
  if (path.length > MAX_PREFIX_CHARACTERS) {
    return [`the prefix has ${path.length} characters; allowed are ${MAX_PREFIX_CHARACTERS}`];
  }
  return PREFIX.test(path) ? [] : [
    `the prefix ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(path)} is not allowed: letters, digits and "_-.!'()=", with single slashes between`
  ];
}
function readParameters(scheme, query, mistakes) {
  const given = /* @__PURE__ */ new Map();
  for (const pair of query === void 0 ? [] : query.split("&")) {
    const [name = "", ...value] = pair.split("=");
    if (!PARAMETERS.some((known) => known === name)) {
      mistakes.push(
        `unknown parameter ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(name)}${(0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(name, PARAMETERS)}; allowed: ${PARAMETERS.join(", ")}`
      );
    } else if (given.has(name)) {
      mistakes.push(`${name} is given twice`);
    }
    given.set(name, value.join("="));
  }
  const region = given.get("region");
  const optional = given.get("optional") ?? "false";
  if (region !== void 0 && scheme === "file") {
    mistakes.push("a file has no region");
  } else if (region !== void 0 && !(0,_chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegion */ .Dp)(region)) {
    mistakes.push(`region: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(region)} is no Region; it is written as us-east-1`);
  }
  if (optional !== "true" && optional !== "false") {
    mistakes.push(`optional: ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(optional)} is not allowed; true or false`);
  }
  return { region, isOptional: optional === "true" };
}
function mistakeInScheme(uri, known) {
  if (known === "file") {
    return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(uri)} is no sink: "file" stands alone, Keytrail chooses the path`;
  }
  const word = /^[^:/?]*/.exec(uri)?.[0] ?? "";
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(uri)} is no sink${known === void 0 ? (0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(word, SCHEMES) : ""}; allowed: ${FORMS}`;
}




/***/ }),

/***/ 6543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAudit: () => (/* binding */ readAudit)
/* harmony export */ });
/* harmony import */ var _chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);
/* harmony import */ var _chunk_CWD4VOOQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8293);
/* harmony import */ var _chunk_6YKLP2DV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2142);
/* harmony import */ var _chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3001);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4907);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(261);








// src/read-audit.ts
var KEYS = "alias/NAME, or the ARN of a KMS key as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
function readAudit(given, { uris, reader, mistakes }) {
  const role = (text) => auditRole(text, reader);
  const roles = "the ARN of a role in the partition of role-to-assume, which must be given as well";
  const override = given.take("allow-endpoint-override", parseSwitch, "true or false");
  return {
    sinks: (0,_chunk_CWD4VOOQ_js__WEBPACK_IMPORTED_MODULE_6__/* .uniteSinks */ .Q)(readSinks(uris ?? "", mistakes), []),
    role: given.take("audit-role-to-assume", role, roles),
    failure: given.take("audit-failure", _chunk_6YKLP2DV_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAuditFailure */ .$Y, "block or warn") ?? "block",
    signingKey: given.take("audit-signing-key", _chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSigningKey */ .UG, KEYS),
    allowEndpointOverride: override === "true"
  };
}
function parseSwitch(text) {
  return text === "true" || text === "false" ? text : void 0;
}
function auditRole(text, reader) {
  const role = (0,_chunk_ZVNZ4OT4_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRole */ .g)(text);
  return role !== void 0 && role.partition === reader?.partition ? role : void 0;
}
function readSinks(text, mistakes) {
  const sinks = text.split("\n").flatMap((line, index) => {
    const uri = line.trim();
    const parsed = uri === "" || uri.startsWith("#") ? [] : (0,_chunk_W5CVTBAO_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSinkUri */ .Vn)(uri);
    if ("scheme" in parsed) {
      return [parsed];
    }
    mistakes.push(...parsed.map((mistake) => `audit, line ${index + 1}: ${mistake}`));
    return [];
  });
  if (sinks.some(({ scheme, isRequired }) => scheme === "file" && !isRequired)) {
    requireAny(sinks, mistakes);
  }
  return sinks;
}
function requireAny(sinks, mistakes) {
  if (!sinks.some(({ isRequired }) => isRequired)) {
    mistakes.push("audit: file?optional=true needs a sink beside it that is not optional");
  }
}



/***/ })

};
;