/** Strings of JSON. The runner derives that with the escapes that JSON demands, once. */
import { type Form, ofSpecialText } from './form.ts';
import { SPECIAL } from './special.ts';

export const JSON_ESCAPES: readonly Form[] = [
  {
    id: 'json',
    title: 'JSON as JavaScript and `jq` write it',
    class: 'must',
    strings: ofSpecialText(SPECIAL.control | SPECIAL.wide, (text) => withoutDel(inner(text))),
  },
  {
    id: 'json-slash',
    title: 'JSON with `\\/` (PHP), also with `\\u00fc`',
    class: 'must',
    strings: ofSpecialText(SPECIAL.slash | SPECIAL.wide, (text) => {
      const escaped = inner(text).replaceAll('/', '\\/');
      return [escaped, ascii(escaped)];
    }),
  },
  {
    id: 'json-ascii',
    title: 'JSON with `\\u00fc` (Python’s `json.dumps`, `jq -a`)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.wide, (text) => withoutDel(ascii(inner(text)))),
  },
  {
    id: 'json-html',
    title: 'JSON with `\\u0026`, `\\u003c` and `\\u003e` (Go: `kubectl`, `docker`, `terraform`)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.markup | SPECIAL.wide, (text) =>
      escapeCharacters(inner(text), /[&<>\u2028\u2029]/g),
    ),
  },
  {
    id: 'json-twice',
    title: 'JSON inside a JSON string',
    class: 'must',
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide, (text) =>
      inner(inner(text)),
    ),
  },
  {
    id: 'json-dotnet',
    title: 'JSON with upper-case digits (.NET’s `System.Text.Json`)',
    class: 'should',
    strings: ofSpecialText(SPECIAL.any, (text) =>
      escapeCharacters(inner(text).replaceAll('\\"', '\\u0022'), /[&<>'+`\x7f-\uffff]/g, true),
    ),
  },
  {
    id: 'json-html-quotes',
    title: 'JSON with `\\u0027`, too (Jinja’s `tojson`), and with `\\u003d` (Gson)',
    class: 'should',
    strings: ofSpecialText(SPECIAL.any, (text) =>
      [/[&<>']/g, /[&<>'=\u2028\u2029]/g].map((pattern) => escapeCharacters(inner(text), pattern)),
    ),
  },
];

/** `jq` escapes DEL, JavaScript and Python do not. */
function withoutDel(escaped: string): readonly string[] {
  return [escaped, escaped.replaceAll('\x7f', '\\u007f')];
}

function inner(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function ascii(escaped: string): string {
  return escapeCharacters(escaped, /[\x80-\uffff]/g);
}

function escapeCharacters(text: string, pattern: RegExp, isUpper = false): string {
  return text.replace(pattern, (character) => {
    const digits = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${isUpper ? digits.toUpperCase() : digits}`;
  });
}
