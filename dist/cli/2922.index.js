"use strict";
exports.id = 2922;
exports.ids = [2922];
exports.modules = {

/***/ 2922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportRequest: () => (/* binding */ exportRequest),
/* harmony export */   sealRequest: () => (/* binding */ sealRequest),
/* harmony export */   showRequest: () => (/* binding */ showRequest),
/* harmony export */   verifyRequest: () => (/* binding */ verifyRequest)
/* harmony export */ });
/* harmony import */ var _chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7095);
/* harmony import */ var _chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8765);
/* harmony import */ var _chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3399);
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9802);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8109);








// src/review/ocsf/versions.ts
var OCSF_VERSIONS = ["1.9.0", "1.8.0"];

// src/commands/audit-requests.ts
var INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
function verifyRequest(given, options) {
  return whole("keytrail audit verify", (mistakes) => ({
    sources: sourcesOf(given, mistakes),
    publicKeys: (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(options, "public-key"),
    sealKeys: (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(options, "seal-key"),
    isUnsignedAllowed: options["allowUnsigned"] === true,
    until: instantOf(options, mistakes),
    format: formatOf(options, ["text", "json"], mistakes)
  }));
}
function showRequest(given, options) {
  return whole("keytrail audit show", (mistakes) => ({
    sources: sourcesOf(given, mistakes),
    run: one(options, "run", mistakes),
    format: formatOf(options, ["table", "json", "jsonl"], mistakes)
  }));
}
function exportRequest(given, options) {
  return whole("keytrail audit export", (mistakes) => {
    if ((0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(options, "format").length === 0)
      mistakes.push("the option --format is missing; ocsf is the one");
    return {
      sources: sourcesOf(given, mistakes),
      run: one(options, "run", mistakes),
      format: formatOf(options, ["ocsf"], mistakes),
      ocsfVersion: (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(
        "--ocsf-version",
        one(options, "ocsf-version", mistakes) ?? OCSF_VERSIONS[0],
        OCSF_VERSIONS,
        mistakes
      )
    };
  });
}
function sealRequest(options) {
  return whole("keytrail audit seal", (mistakes) => {
    const needed = (name) => {
      const value = one(options, name, mistakes);
      if (value === void 0) mistakes.push(`the option --${name} is missing`);
      return value ?? "";
    };
    const store = needed("store");
    needed("until");
    return {
      store: store === "" ? NOWHERE : storeOf(store, mistakes),
      until: instantOf(options, mistakes) ?? 0,
      signingKey: needed("signing-key")
    };
  });
}
function whole(path, read) {
  const mistakes = [];
  const request = read(mistakes);
  if (mistakes.length > 0) throw (0,_chunk_LAG3KKMM_js__WEBPACK_IMPORTED_MODULE_1__/* .notRight */ .E)(mistakes, path);
  return request;
}
function one(options, name, mistakes) {
  return (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .single */ .J0)(name, (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(options, name), mistakes) || void 0;
}
function formatOf(options, formats, mistakes) {
  return (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)("--format", one(options, "format", mistakes) ?? formats[0], formats, mistakes);
}
function instantOf(options, mistakes) {
  const text = (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .single */ .J0)("until", (0,_chunk_UZQMLDS3_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(options, "until"), []);
  if (text === void 0) return void 0;
  const time = INSTANT.test(text) && isDay(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    mistakes.push(`--until ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(text)} is no time; it is written as 2026-11-23T10:00:00Z`);
  return time;
}
function isDay(text) {
  const day = text.slice(0, "YYYY-MM-DD".length);
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
function sourcesOf(given, mistakes) {
  return given.flatMap((text) => {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { scheme: "path", text };
    const source = (0,_chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSinkUri */ .V)(text);
    if (!("scheme" in source)) mistakes.push(...source.map((mistake) => `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(text)}: ${mistake}`));
    else if (source.scheme === "file") mistakes.push(`${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(text)}: give the path of the file`);
    else return source;
    return [];
  });
}
var NOWHERE = {
  scheme: "s3",
  text: "",
  bucket: "",
  prefix: "",
  region: void 0,
  isRequired: true
};
function storeOf(text, mistakes) {
  const store = (0,_chunk_IDLP6ET5_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSinkUri */ .V)(text);
  if ("scheme" in store && store.scheme === "s3") return store;
  mistakes.push(`--store ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(text)} is no bucket; it is written as s3://BUCKET/PREFIX`);
  return NOWHERE;
}



/***/ }),

/***/ 5835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ isRegion),
/* harmony export */   aY: () => (/* binding */ REGION_PATTERN),
/* harmony export */   iQ: () => (/* binding */ partitionOf)
/* harmony export */ });
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




/***/ }),

/***/ 3399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseSinkUri)
/* harmony export */ });
/* harmony import */ var _chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9156);
/* harmony import */ var _chunk_F6STO37O_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5835);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9802);




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
        `unknown parameter ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(name)}${(0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(name, PARAMETERS)}; allowed: ${PARAMETERS.join(", ")}`
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
  return `${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(uri)} is no sink${known === void 0 ? (0,_chunk_3Q47EZ4J_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(word, SCHEMES) : ""}; allowed: ${FORMS}`;
}




/***/ })

};
;