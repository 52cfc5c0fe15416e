/**
 * What GitHub's runner derives by itself from each mask that it is told (`ValueEncoders` of actions/runner): to be left
 * out of what it is told, and to be added where nobody derives anything. The sandbox has its own model of the encoders;
 * a test compares the two.
 */

/** No encoder but base64 changes such a text. */
const UNCHANGED = /^[\w.~-]*$/;
const SHORTEST_AMPERSAND_PART = 6;
const SHORTEST_QUOTED = 9;

const JSON_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};
const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The strings that the runner masks beside the text itself; none is empty. */
export function derivedByRunner(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const encoded = [0, 1, 2].map((shift) => bytes.toString('base64', bytes.length > shift ? shift : 0));
  if (UNCHANGED.test(text)) return encoded;
  const others = [
    text.replaceAll('"', '\\"'),
    text.replaceAll("'", "''"),
    escapeJson(text),
    escapeData(text),
    text.replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? character),
    /^".*"$/s.test(text) && text.length >= SHORTEST_QUOTED ? text.slice(1, -1) : '',
    ...aroundAmpersand(text),
  ];
  return [...encoded, ...others].filter((other) => other !== '' && other !== text);
}

/** `Uri.EscapeDataString`: RFC 3986 with upper-case digits. */
export function escapeData(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, percentOf);
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** As Newtonsoft writes a string, without the quotes. */
export function escapeJson(text: string): string {
  return text.replace(
    /[\0-\x1f"\\\x85\u2028\u2029]/g,
    (character) => JSON_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What PowerShell prints in colours of its own: the part up to `&`, and that behind it. */
function aroundAmpersand(text: string): readonly string[] {
  const colored = text.indexOf('&+');
  const end = colored >= 0 ? colored + 2 : text.lastIndexOf('&') + 1;
  if (end === 0) return [];
  const parts = [text.slice(0, end), text.slice(colored >= 0 ? end + 1 : end)];
  return parts.filter((part) => part.length >= SHORTEST_AMPERSAND_PART);
}
