"use strict";
exports.id = 7437;
exports.ids = [7437];
exports.modules = {

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fixOfDenial),
/* harmony export */   o: () => (/* binding */ readDenial)
/* harmony export */ });
// src/stops/denial.ts
var REASON = /\b(?:because no ([\w -]+?(?:policy|policies|boundary)) allows?\b|with an explicit deny in an? ([\w -]+?(?:policy|boundary))\b)/;
function readDenial(message) {
  const [, lacking, denying] = REASON.exec(message) ?? [];
  const policy = lacking ?? denying;
  return policy === void 0 ? void 0 : { isExplicit: lacking === void 0, policy };
}
var PLACES = [
  [/^service control/, "in the organization's service control policies (SCP) for the account"],
  [/^resource control/, "in the organization's resource control policies (RCP) for the account that owns it"],
  [/boundary$/, "in the permissions boundary of the role or user"],
  [/^VPC endpoint/i, "in the policy of the VPC endpoint that the runner's requests pass"],
  [/^resource-based/, "in the owner's resource-based policy: a share of AWS RAM, or the key's policy"],
  [/^session/, "in the session policy of the credentials"],
  [/^role trust/, "in the trust policy of the role"]
];
function fixOfDenial(denial, action, what) {
  if (denial?.isExplicit) {
    return `remove the explicit deny of ${action} for ${what} ${placeOf(denial.policy)}`;
  }
  return `allow ${action} on ${what} ${placeOf(denial?.policy ?? "")}`.trim();
}
function placeOf(policy) {
  return PLACES.find(([kind]) => kind.test(policy))?.[1] ?? "in an identity-based policy of the role or user";
}




/***/ }),

/***/ 7437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainRefusal: () => (/* binding */ explainRefusal)
/* harmony export */ });
/* harmony import */ var _chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(394);
/* harmony import */ var _chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2111);
/* harmony import */ var _chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6519);
/* harmony import */ var _chunk_E2LLLMIF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6759);
/* harmony import */ var _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(717);
/* harmony import */ var _chunk_KA7UTLVW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9887);
/* harmony import */ var _chunk_PIRHQTI4_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(261);








// src/stops/trust-statement.ts
var DOLLAR = `$${"{$}"}`;
function providerName(issuer) {
  return issuer.replace(/^https:\/\//, "");
}
function providerArn({ partition, account }, issuer) {
  return `arn:${partition}:iam::${account}:oidc-provider/${providerName(issuer)}`;
}
function trustStatement({ role, issuer, audience, subjects }) {
  const name = providerName(issuer);
  const values = subjects.map(literal);
  const statement = {
    Effect: "Allow",
    Principal: { Federated: providerArn(role, issuer) },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: {
        [`${name}:aud`]: literal(audience),
        [`${name}:sub`]: values.length === 1 ? values[0] : values
      }
    }
  };
  return toPlainJson(statement).split("\n");
}
function literal(text) {
  return text.replace(/\$(?=\{)/g, () => DOLLAR);
}
function toPlainJson(value) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2).replace(/[^\n\x20-\x7e]|`|#(?=#)/g, escaped);
}

// src/stops/refusal.ts
var HIDDEN = "[OIDC token]";
var SHOWN_CLAIMS = ["iss", "aud", "sub", "environment", "ref"];
function explainRefusal(error, asked) {
  const { code, what, ...parts } = refusalOf(error, asked);
  return new _chunk_PNOTGYCA_js__WEBPACK_IMPORTED_MODULE_3__/* .KeytrailError */ .E_(code, `${what}; nothing was read.`, {
    ...parts,
    details: [
      `${error.code}: ${hideToken(error.message, asked.token)}`,
      "The token of this job says:",
      ...SHOWN_CLAIMS.map((name) => `  ${name}: ${claimAsItStands(asked.claims[name])}`)
    ],
    cause: error
  });
}
function hideToken(message, token) {
  const isPart = (word) => token.includes(word);
  return message.replaceAll(token, HIDDEN).replace(/[\w-]{12,}/g, (word) => isPart(word) ? HIDDEN : word).replaceAll(/\[OIDC token\](?:\.\[OIDC token\])+/g, HIDDEN);
}
function claimAsItStands(value) {
  return value === void 0 ? "(not in the token)" : typeof value === "string" ? value : JSON.stringify(value);
}
function refusalOf(error, asked) {
  const { role, region } = asked;
  if ((0,_chunk_XKP3LSKC_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenied */ .GZ)(error)) {
    return { code: "KT301", what: `role ${role.arn} was refused`, ...trustFix(error, asked) };
  }
  const what = `STS opened no session on role ${role.arn}`;
  switch (error.code) {
    case "InvalidIdentityToken":
    case "ExpiredToken":
    case "IDPRejectedClaim":
      return { code: "KT307", what, ...fixOf(tokenFix(error, asked)) };
    case "RegionDisabled":
      return {
        code: "KT309",
        what,
        fix: `activate STS in ${region} for account ${role.account} (IAM, account settings), or set aws-region to another Region`
      };
    case "ValidationError":
      return /DurationSeconds/i.test(error.message) ? { code: "KT308", what, fix: durationFix(asked) } : { code: "KT302", what };
    default:
      return { code: "KT302", what };
  }
}
function fixOf(fix) {
  return fix === void 0 ? {} : { fix };
}
function trustFix(error, { role, claims, subjects }) {
  const denial = (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_6__/* .readDenial */ .o)(error.message);
  const issuer = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_1__/* .claimText */ .Q)(claims, "iss");
  const audience = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_1__/* .claimText */ .Q)(claims, "aud");
  if (denial?.isExplicit) {
    return { fix: (0,_chunk_BLPUE3HQ_js__WEBPACK_IMPORTED_MODULE_6__/* .fixOfDenial */ .K)(denial, "sts:AssumeRoleWithWebIdentity", role.arn) };
  }
  if (issuer === null || audience === null || subjects.length === 0) {
    return {};
  }
  return {
    fix: `look whether the role exists in account ${role.account}; its trust policy lets this job in with the statement below${subjects.length > 1 ? " (the same subject in both forms of GitHub; this token has the first)" : ""}:`,
    paste: trustStatement({ role, issuer, audience, subjects })
  };
}
function tokenFix(error, { role, claims }) {
  const issuer = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_1__/* .claimText */ .Q)(claims, "iss");
  const audience = (0,_chunk_ZD2LL73G_js__WEBPACK_IMPORTED_MODULE_1__/* .claimText */ .Q)(claims, "aud");
  if (issuer === null || audience === null) {
    return void 0;
  }
  const provider = providerArn(role, issuer);
  if (/No OpenIDConnect provider/i.test(error.message)) {
    return `create the OIDC provider of ${issuer} in account ${role.account} (IAM, identity providers; its ARN will be ${provider}), with the audience ${audience}`;
  }
  if (/audience/i.test(error.message)) {
    return `add the audience ${audience} to the provider ${provider}, or set the input audience to one that it lists`;
  }
  return error.code === "ExpiredToken" ? `run the job again; if it goes on, look at the clock of ${issuer}: a second token was refused as well` : `look whether ${provider} is the provider of this issuer, and whether AWS can read the keys of ${issuer}`;
}
function durationFix({ durationSeconds, role }) {
  return `set role-duration-seconds (now ${durationSeconds}) to at most the maximum session duration of role ${role.name} (3600 unless it was changed), or raise that maximum`;
}



/***/ })

};
;