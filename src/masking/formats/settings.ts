/**
 * The values of texts that have a setting a line: dotenv, INI, properties, YAML, AWS credentials, `.npmrc`, `.pypirc`,
 * netrc, `.pgpass`. Read line by line and generously: a value is listed in each way in which a program could read it.
 * So a YAML text with a mistake in it is read, too, and no parser has to be loaded.
 */

import { isSecretName } from './connection-string.ts';

/** What a line of settings is; undefined for any other line. */
export interface Setting {
  readonly values: readonly string[];
  /** Whether all but the values is no piece of a secret: then the line as a whole is none, either. */
  readonly isPlain: boolean;
}

/** `export NAME=`, `name: `, `- name: `, `"name": `, `//registry.npmjs.org/:_authToken=`. */
const NAMED =
  /^(?:export\s{1,4}|set\s{1,4}|\$env:)?(["']?)([A-Za-z_/][\w.\-/: @]{0,100}?)\1\s{0,20}(?:=|:(?=\s|$))\s*(.*)$/;
/** `password:value` of INI and properties. Without a blank behind it a colon can stand in anything else. */
const UNSPACED = /^["']?([A-Za-z][\w.-]{0,60})["']?\s{0,20}:([^\s:/].*)$/;
/** Words in one case, or camel case: `DB_PASSWORD`, `auth.token`, `clientSecret`. `xK9` could be a piece of a secret. */
const PLAIN_NAME =
  /^(?:[A-Z][A-Z\d_]*|[a-z][a-z\d_.-]*|_?[A-Za-z][a-z]+(?:[A-Z][a-z]+)*|\/\/[a-z\d./:-]+:_[A-Za-z]+)$/;
const LONGEST_PLAIN_NAME = 60;
const NETRC_LINE = /^(?:machine\s|default\s|login\s|password\s|account\s)/;
const NETRC_SECRET = /(?:^|\s)(?:login|password|account)\s{1,20}([^\s=:]\S*)/g;
/** `host:port:database:user:password`; a colon in a field is written `\:`. */
const PGPASS = /^(?:[^:\\]|\\.)+:(?:\d{1,5}|\*):(?:[^:\\]|\\.)+:(?:[^:\\]|\\.)+:(.+)$/;
const SECTION = /^\[[A-Za-z][A-Za-z _.:/@-]{0,60}(?:"[^"]{0,60}")?\d{0,2}\]$/;
const COMMENT = /^[#;][#;\s]*/;
const MAXIMUM_FLOW_PARTS = 200;

/** Whether a line is the head of a section, as INI has them: structure, where settings stand beside it. */
export function isSection(line: string): boolean {
  return SECTION.test(line);
}

/** Reads a line without blanks at its ends. A setting that is commented out is one that somebody uses elsewhere. */
export function readSetting(line: string): Setting | undefined {
  if (COMMENT.test(line)) return readComment(line.replace(COMMENT, ''));
  if (NETRC_LINE.test(line)) {
    const values = [...line.matchAll(NETRC_SECRET)].map((match) => match[1] ?? '');
    if (values.length > 0) return { values, isPlain: true };
  }
  const pgpass = PGPASS.exec(line)?.[1];
  if (pgpass !== undefined) return { values: [pgpass, pgpass.replace(/\\(.)/g, '$1')], isPlain: true };
  const item = line.replace(/^(?:[-?]\s+)+/, '');
  const setting = splitSetting(item);
  if (setting !== undefined) {
    const { name, value } = setting;
    return { values: readings(value), isPlain: name.length <= LONGEST_PLAIN_NAME && PLAIN_NAME.test(name) };
  }
  const [, other = '', secret = ''] = UNSPACED.exec(item) ?? [];
  if (isSecretName(other)) return { values: readings(secret), isPlain: false };
  return item === line && !/["'\\\]},]$|^["'[{]/.test(line)
    ? undefined
    : { values: readings(item), isPlain: true };
}

/** Name and value of `name: value` and `NAME=value`. */
export function splitSetting(line: string): { readonly name: string; readonly value: string } | undefined {
  const [, , name = '', value = ''] = NAMED.exec(line) ?? [];
  return name === '' ? undefined : { name, value };
}

/** Without a name it may be no comment at all, but a line of a secret that begins like one. */
function readComment(line: string): Setting | undefined {
  const setting = readSetting(line);
  return setting === undefined ? undefined : { ...setting, isPlain: setting.isPlain && NAMED.test(line) };
}

/** A value as it stands, and without comment, tag, quotes and escapes; the parts of `[…]` and `{…}`. */
export function readings(value: string): readonly string[] {
  const untagged = value.replace(/^(?:[!&][^\s,[\]{}]*\s+)+/, '');
  const bare = untagged
    .replace(/\s[#;].*$/, '')
    .trim()
    .replace(/[;,]$/, '');
  const found = [
    value,
    untagged,
    bare,
    ...withoutQuotes(untagged),
    ...withoutQuotes(bare),
    ...schemeless(bare),
    ...asNumber(bare),
    // dotenv begins a comment at any `#` of a text without quotes.
    value.split('#', 1)[0] ?? '',
  ];
  return [...new Set([...found, ...flowParts(untagged)])].filter((text) => text !== '');
}

/** Quotes need not come in pairs: a text in quotes may go on in the next line. */
function withoutQuotes(text: string): readonly string[] {
  const quote = /^["'`]/.exec(text)?.[0] ?? /["'`]$/.exec(text)?.[0];
  const isContinued = text.endsWith('\\') || text.startsWith('\\');
  if (quote === undefined && !isContinued) return [];
  const start = quote !== undefined && text.startsWith(quote) ? 1 : 0;
  const end = quote !== undefined && text.length > start && text.endsWith(quote) ? -1 : undefined;
  const inner = text.slice(start, end);
  const whole = inner.replace(/\\$/, '').replace(/^\\(?=\s)/, '');
  return (whole === inner ? [inner] : [inner, whole]).flatMap((each) => decodeQuoted(quote ?? '', each));
}

/** What stands between quotes, as it is and decoded: `''` for `'` (YAML), `'\''` (a shell's dotenv), backslashes. */
export function decodeQuoted(quote: string, inner: string): readonly string[] {
  return quote === "'"
    ? [inner, inner.replaceAll("'\\''", "'"), inner.replaceAll("''", "'")]
    : [inner, unescapeYaml(inner)];
}

/** `Bearer TOKEN` and the like: the token is sent and printed by itself, too. */
function schemeless(text: string): readonly string[] {
  const token = /^(?:Bearer|Basic|Token|ApiKey)\s+(\S+)$/i.exec(text)?.[1];
  return token === undefined ? [] : [token];
}

/** What a parser of YAML prints of an integer: decimal digits. */
function asNumber(text: string): readonly string[] {
  const isWritten =
    /^(?:0x[\da-f]{1,40}|0o[0-7]{1,40}|[-+]?\d{1,40}(?:\.\d{0,40})?(?:e[-+]?\d{1,2})?)$/i.test(text);
  return isWritten ? [String(Number(text))] : [];
}

/** A scalar of a flow, in quotes or plain, and the colon that makes it a key. */
const FLOW_SCALAR =
  /("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s,[\]{}:"']|:(?!\s))(?:[^,[\]{}:]|:(?!\s))*)\s*(:(?=[\s"'[{]|$))?/g;

/** The scalars of `[a, b]` and `{a: b}`, keys excepted. A flow may begin or end in another line. */
function flowParts(text: string): readonly string[] {
  if (!/^[[{]|[\]},]$/.test(text)) return [];
  const scalars: string[] = [];
  for (const [, scalar = '', colon] of text.matchAll(FLOW_SCALAR)) {
    if (scalars.length === MAXIMUM_FLOW_PARTS) break;
    if (colon === undefined) scalars.push(scalar.trim());
  }
  return scalars.flatMap((scalar) => [scalar, ...withoutQuotes(scalar)]);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** The escapes of a text in double quotes (YAML 1.2.2, 5.7, which has those of JSON). */
function unescapeYaml(text: string): string {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gis, (all, x, u, long, one) => {
    const code = Number.parseInt(x ?? u ?? long ?? '', 16);
    if (Number.isNaN(code)) return ESCAPES[one] ?? one;
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
