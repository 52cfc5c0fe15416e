/**
 * The eleven encoders from which GitHub's runner derives further masks, each a function of its own and in the
 * runner's order. Source: `ValueEncoders` of actions/runner, August 2026. An empty result adds no mask.
 */
export type ValueEncoder = (value: string) => string;

/** Below this length the runner keeps quotes and PowerShell parts as they are, so as not to mask short text. */
const MIN_POWERSHELL_PART_LENGTH = 6;
const MIN_QUOTED_LENGTH = 9;

/** Newtonsoft escapes these with a letter, the other controls as `\u00xx` with lower-case digits. */
const JSON_SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

export function base64StringEscape(value: string): string {
  return Buffer.from(value).toString('base64');
}

export function base64StringEscapeShift1(value: string): string {
  return base64WithoutFirstBytes(value, 1);
}

export function base64StringEscapeShift2(value: string): string {
  return base64WithoutFirstBytes(value, 2);
}

export function commandLineArgumentEscape(value: string): string {
  return value.replaceAll('"', '\\"');
}

export function expressionStringEscape(value: string): string {
  return value.replaceAll("'", "''");
}

export function jsonStringEscape(value: string): string {
  return value.replace(/[\u0000-\u001f"\\\u0085\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return JSON_SHORT_ESCAPES[character] ?? `\\u${code}`;
  });
}

/** RFC 3986: only letters, digits and `-._~` stay; half a surrogate pair becomes U+FFFD, as .NET does. */
export function uriDataEscape(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export function xmlDataEscape(value: string): string {
  return value.replace(/[<>"'&]/g, (character) => XML_ENTITIES[character] ?? character);
}

export function trimDoubleQuotes(value: string): string {
  const isQuoted = value.length >= MIN_QUOTED_LENGTH && value.startsWith('"') && value.endsWith('"');
  return isQuoted ? value.slice(1, -1) : '';
}

/** The part up to the first `&+`, or else up to the last `&`: what PowerShell prints in one colour. */
export function powerShellPreAmpersandEscape(value: string): string {
  const colored = value.indexOf('&+');
  const part = colored >= 0 ? value.slice(0, colored + 2) : value.slice(0, value.lastIndexOf('&') + 1);
  return part.length >= MIN_POWERSHELL_PART_LENGTH ? part : '';
}

/** The part behind it; behind `&+` one more character is left out, which PowerShell colours on its own. */
export function powerShellPostAmpersandEscape(value: string): string {
  if (!value.includes('&')) {
    return '';
  }
  const colored = value.indexOf('&+');
  const part = colored >= 0 ? value.slice(colored + 3) : value.slice(value.lastIndexOf('&') + 1);
  return part.length >= MIN_POWERSHELL_PART_LENGTH ? part : '';
}

function base64WithoutFirstBytes(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

export const VALUE_ENCODERS: readonly ValueEncoder[] = [
  base64StringEscape,
  base64StringEscapeShift1,
  base64StringEscapeShift2,
  commandLineArgumentEscape,
  expressionStringEscape,
  jsonStringEscape,
  uriDataEscape,
  xmlDataEscape,
  trimDoubleQuotes,
  powerShellPreAmpersandEscape,
  powerShellPostAmpersandEscape,
];
