/** Quoting of shells. The runner derives `''` for `'`, which is PowerShell's, and `\"` for `"`. */
import { type Form, ofSpecialText } from './form.ts';
import { SPECIAL } from './special.ts';

/** What bash's `printf %q` puts a backslash before (`sh_backslash_quote`); `~` and `#` only where they would mean something. */
const BACKSLASHED = /[ !"$&'()*,;<>?[\\\]^`{|}]|^[~#]|(?<=[:=])~/g;
const CONTROL = /[\0-\x1f\x7f]/;

export const SHELL: readonly Form[] = [
  {
    id: 'shell-quoted',
    title: "`'\\''` inside single quotes (`set -x` and `@Q` of bash, coreutils)",
    class: 'must',
    strings: ofSpecialText(SPECIAL.apostrophe, (text) => text.replaceAll("'", "'\\''")),
  },
  {
    id: 'shell-backslashes',
    title: 'a backslash before each special character (`printf %q` of bash)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.any, (text) =>
      CONTROL.test(text) ? [] : text.replace(BACKSLASHED, '\\$&'),
    ),
  },
  {
    id: 'shell-ansi',
    title: "`$'…'` for text with control characters or, in the C locale, beyond ASCII (bash)",
    class: 'must',
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      (text) => [ansi(text), octal(ansi(text))],
    ),
  },
  {
    id: 'shell-double',
    title: 'double quotes of a shell (`declare -p`, `export -p` of bash)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.backslash | SPECIAL.expansion, (text) =>
      text.replace(/["$\\`]/g, '\\$&'),
    ),
  },
  {
    id: 'shell-segments',
    title: "`'…'$'\\t''…'`: control characters between quoted pieces (`printf %q` and `ls` of coreutils)",
    class: 'should',
    strings: ofSpecialText(SPECIAL.control, (text) =>
      CONTROL.test(text) ? text.replace(/[\0-\x1f\x7f]+'?|'/g, (piece) => segment(piece)) : [],
    ),
  },
  {
    id: 'powershell-backticks',
    title: 'double quotes of PowerShell',
    class: 'should',
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.expansion, (text) => text.replace(/["$`]/g, '`$&')),
  },
  {
    id: 'shell-quoted-double',
    title: "`'\"'\"'` inside single quotes (Python's `shlex.quote`)",
    class: 'must',
    strings: ofSpecialText(SPECIAL.apostrophe, (text) => text.replaceAll("'", `'"'"'`)),
  },
];

const ANSI_ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\E',
  "'": "\\'",
  '\\': '\\\\',
};

function ansi(text: string): string {
  return text.replace(
    /[\0-\x1f\x7f'\\]/g,
    (character) => ANSI_ESCAPES[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
}

/** An apostrophe, or controls and the apostrophe behind them. coreutils has no `\E`. */
function segment(piece: string): string {
  const controls = piece.replace("'", '');
  const end = piece.endsWith("'") ? "\\''" : "'";
  return controls === '' ? `'${end}` : `'$'${ansi(controls).replaceAll('\\E', '\\033')}'${end}`;
}

/** Bytes beyond ASCII by their octal numbers. */
export function octal(text: string): string {
  return text.replace(/[^\0-\x7f]+/g, (characters) =>
    [...Buffer.from(characters)].map((byte) => `\\${byte.toString(8)}`).join(''),
  );
}
