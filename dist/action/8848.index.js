"use strict";
exports.id = 8848;
exports.ids = [8848];
exports.modules = {

/***/ 8848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var _chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5500);
/* harmony import */ var _chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6250);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);




// src/manifest/yaml-errors.ts
var MEANINGS = {
  ALIAS_PROPS: "an alias has a tag or an anchor",
  BAD_ALIAS: "this alias is not valid",
  BAD_COLLECTION_TYPE: "a map or list has a tag of another type",
  BAD_DIRECTIVE: 'directives ("%\u2026") are not allowed',
  BAD_DQ_ESCAPE: 'this escape does not exist in double quotes; use single quotes, or "\\\\" for a backslash',
  BAD_INDENT: "the indentation does not fit the lines above",
  BAD_PROP_ORDER: "a tag or an anchor stands in the wrong place",
  BAD_SCALAR_START: "a value cannot begin with this character; put the value in quotes",
  BLOCK_AS_IMPLICIT_KEY: 'a second ":" followed by a blank stands on this line; put the value in quotes',
  BLOCK_IN_FLOW: "a block stands inside of {\u2026} or [\u2026]",
  DUPLICATE_KEY: "this key is there twice",
  IMPOSSIBLE: "this is not valid YAML",
  KEY_OVER_1024_CHARS: "a key has more than 1,024 characters",
  MISSING_CHAR: 'a character is missing: a ":" with a blank after a key, or a closing quote or bracket',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines; look for a missing ":" or quote',
  MULTIPLE_ANCHORS: "a value has several anchors",
  MULTIPLE_DOCS: "a second document begins; a manifest is one document",
  MULTIPLE_TAGS: "a value has several tags",
  NON_STRING_KEY: "a key is no text; put it in quotes",
  RESOURCE_EXHAUSTION: "the document is nested too deeply",
  TAB_AS_INDENT: "a tab is used for indentation; use blanks",
  TAG_RESOLVE_FAILED: 'tags ("!\u2026") are not allowed',
  UNEXPECTED_TOKEN: "something stands here that is not expected; look for a missing quote, comma or bracket"
};
function explainYamlError(code) {
  return `not valid YAML: ${MEANINGS[code]}`;
}

// src/manifest/yaml-tree.ts
var YamlTree = class {
  #positionAt;
  #mistakes;
  constructor(positionAt, mistakes) {
    this.#positionAt = positionAt;
    this.#mistakes = mistakes;
  }
  read(node) {
    const position = this.#positionAt(node.range[0]);
    if (this.#refuseProperties(node, position)) {
      return { kind: "refused", position };
    }
    if ((0,_chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
      return { kind: "map", entries: this.#readEntries(node), position };
    }
    if ((0,_chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
      return { kind: "list", items: node.items.map((item) => this.read(item)), position };
    }
    return (0,_chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? this.#readScalar(node, position) : { kind: "refused", position };
  }
  /** True when the node has what only YAML allows; the mistake is noted then. */
  #refuseProperties(node, position) {
    const message = refuseProperties(node);
    if (message !== void 0) {
      this.#mistakes.add("mistake", position, message);
    }
    return message !== void 0;
  }
  #readScalar({ value }, position) {
    if (typeof value === "string") {
      return this.#refuseText(value, position) ? { kind: "refused", position } : { kind: "scalar", value, position };
    }
    const isKnown = typeof value === "number" || typeof value === "boolean";
    return { kind: "scalar", value: isKnown ? value : null, position };
  }
  /** True when the text holds what no environment and no UTF-8 can; the mistake is noted then. */
  #refuseText(text, position) {
    if (text.includes("\0")) {
      this.#mistakes.add("mistake", position, "the text holds a NUL character, which is not allowed");
      return true;
    }
    if (!text.isWellFormed()) {
      this.#mistakes.add(
        "mistake",
        position,
        'the text holds half of a surrogate pair ("\\ud800" to "\\udfff")'
      );
      return true;
    }
    return false;
  }
  #readEntries(map) {
    const seen = /* @__PURE__ */ new Map();
    const entries = [];
    for (const { key: keyNode, value } of map.items) {
      const position = this.#positionAt(keyNode.range[0]);
      const key = this.#readKey(keyNode, position);
      const first = key === void 0 ? void 0 : seen.get(key);
      if (key === void 0 || first !== void 0) {
        this.#refuseRepeated(key, position, first);
        continue;
      }
      seen.set(key, position);
      entries.push({
        key,
        position,
        value: value === null ? { kind: "scalar", value: null, position } : this.read(value)
      });
    }
    return entries;
  }
  #refuseRepeated(key, position, first) {
    if (key !== void 0 && first !== void 0) {
      const place = `line ${first.line}, column ${first.column}`;
      this.#mistakes.add(
        "mistake",
        position,
        () => `the key ${(0,_chunk_TT4Y6A3Y_js__WEBPACK_IMPORTED_MODULE_1__/* .plainOrQuoted */ .E)(key)} is there twice; first in ${place}`
      );
    }
  }
  /** Undefined when it is no key of a manifest: the mistake is noted then. */
  #readKey(node, position) {
    if (this.#refuseProperties(node, position)) {
      return void 0;
    }
    if (!(0,_chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || typeof node.value !== "string") {
      this.#mistakes.add("mistake", position, "a key must be text; put it in quotes");
      return void 0;
    }
    if (node.value === "<<") {
      this.#mistakes.add("mistake", position, 'merge keys ("<<") are not allowed; write the keys out');
      return void 0;
    }
    return this.#refuseText(node.value, position) ? void 0 : node.value;
  }
};
function refuseProperties(node) {
  if ((0,_chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
    return 'aliases ("*\u2026") are not allowed; write the value out';
  }
  if (node.anchor !== void 0) {
    return 'anchors ("&\u2026") are not allowed; write the value out where it is needed';
  }
  return node.tag === void 0 ? void 0 : 'tags ("!\u2026") are not allowed; quotes make a value text';
}

// src/manifest/yaml.ts
var MAXIMA = { lines: 1e4, levels: 20, lexemes: 45e3, indicators: 15e3 };
var EXCESSES = ["levels", "lexemes", "indicators"];
var INDICATORS = "-?:,[]{}";
var MAX_DOCUMENTS = 2;
var FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
var TOO_MANY = {
  lines: `more than ${MAXIMA.lines} lines; a manifest has at most 500 secrets`,
  levels: `nested deeper than ${MAXIMA.levels} levels; a manifest needs four`,
  lexemes: `more than ${MAXIMA.lexemes} words and signs; a manifest has at most 500 secrets`,
  indicators: `more than ${MAXIMA.indicators} of the signs - ? : , [ ] { }; a manifest has at most 500 secrets`
};
function parseYaml(file, text, mistakes) {
  const lines = countLines(text);
  const positionAt = locate(file, lines);
  const end = lines.lineStarts[MAXIMA.lines];
  if (end !== void 0) {
    mistakes.add("mistake", positionAt(end), TOO_MANY.lines);
    return void 0;
  }
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) {
    const code = (text.codePointAt(forbidden.index) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const message = `not valid YAML: the control character U+${code} is not allowed`;
    mistakes.add("mistake", positionAt(forbidden.index), message);
    return void 0;
  }
  const { tokens, excess, offset } = tokenize(text);
  if (excess !== void 0) {
    mistakes.add("mistake", positionAt(offset), TOO_MANY[excess]);
    return void 0;
  }
  return compose(text, tokens, positionAt, mistakes);
}
function countLines(text) {
  const lines = new _chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
  lines.addNewLine(0);
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
    lines.addNewLine(end + 1);
  }
  return lines;
}
function locate(file, lines) {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
}
function tokenize(text) {
  const parser = new _chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
  const tokens = [];
  const seen = { levels: 0, lexemes: 0, indicators: 0 };
  for (const lexeme of new _chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
    }
    seen.levels = parser.stack.length - 2;
    seen.lexemes += 1;
    seen.indicators += lexeme.length === 1 && INDICATORS.includes(lexeme) ? 1 : 0;
    for (const each of EXCESSES) {
      if (seen[each] > MAXIMA[each]) {
        return { tokens, excess: each, offset: parser.offset };
      }
    }
  }
  tokens.push(...parser.end());
  return { tokens, excess: void 0, offset: parser.offset };
}
function compose(text, tokens, positionAt, mistakes) {
  const before = mistakes.count;
  for (const token of tokens) {
    if (token.type === "directive") {
      mistakes.add("mistake", positionAt(token.offset), explainYamlError("BAD_DIRECTIVE"));
    }
  }
  const options = {
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent"
  };
  const documents = withoutStacks(
    () => firstOf(new _chunk_FBRKQE3Z_js__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk(options).compose(tokens, true, text.length), MAX_DOCUMENTS)
  );
  for (const [index, document] of documents.entries()) {
    for (const error of document.errors) {
      mistakes.add("mistake", positionAt(error.pos[0]), explainYamlError(error.code));
    }
    if (index === 1) {
      mistakes.add("mistake", positionAt(document.range[0]), explainYamlError("MULTIPLE_DOCS"));
    }
  }
  const contents = documents[0]?.contents;
  if (mistakes.count > before) {
    return void 0;
  }
  if (contents === null || contents === void 0) {
    mistakes.add("mistake", positionAt(0), 'the manifest is empty; it begins with "version: 1"');
    return void 0;
  }
  return new YamlTree(positionAt, mistakes).read(contents);
}
function firstOf(all, count) {
  const first = [];
  for (const each of all) {
    first.push(each);
    if (first.length === count) {
      break;
    }
  }
  return first;
}
function withoutStacks(work) {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}



/***/ })

};
;