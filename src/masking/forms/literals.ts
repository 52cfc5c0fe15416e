/** String literals of programming languages, as their debugging output prints them, without the quotes around. */
import { type Form, ofSpecialText } from './form.ts';
import { octal } from './shell.ts';
import { SPECIAL } from './special.ts';

export const LITERALS: readonly Form[] = [
  {
    id: 'python',
    title: '`repr` and `ascii` of Python',
    class: 'must',
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      (text) => [pythonRepr(text), pythonAscii(text)],
    ),
  },
  {
    id: 'node',
    title: '`util.inspect` and `console.log` of objects of Node',
    class: 'must',
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      nodeInspect,
    ),
  },
  {
    id: 'python-bytes',
    title: '`repr` of Python’s bytes',
    class: 'should',
    strings: ofSpecialText(
      SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide,
      pythonBytes,
    ),
  },
  {
    id: 'go',
    title: '`%q` of Go, `%+q` beyond ASCII',
    class: 'should',
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide, (text) => {
      const escaped = goQuote(text);
      return [escaped, escaped.replace(/[^\0-\x7f]/gu, (each) => hexOrUnicode(each.codePointAt(0) ?? 0, 0))];
    }),
  },
  {
    id: 'ruby',
    title: '`inspect` of Ruby',
    class: 'should',
    strings: ofSpecialText(SPECIAL.any, rubyInspect),
  },
  {
    id: 'rust',
    title: '`{:?}` of Rust',
    class: 'should',
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide, (text) =>
      withLetters(quoted(text, '"'), RUST_LETTERS, UNPRINTABLE, rustUnicode),
    ),
  },
  {
    id: 'c',
    title: 'string of C, also with octal numbers beyond ASCII (`strace`, `gdb`)',
    class: 'should',
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.backslash | SPECIAL.control | SPECIAL.wide, (text) => [
      cString(text),
      octal(cString(text)),
    ]),
  },
];

const LETTERS: Letters = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const MORE_LETTERS: Letters = { ...LETTERS, '\x07': '\\a', '\b': '\\b', '\v': '\\v', '\f': '\\f' };
const NODE_LETTERS: Letters = { ...LETTERS, '\b': '\\b', '\f': '\\f' };
const RUBY_LETTERS: Letters = { ...MORE_LETTERS, '\x1b': '\\e' };
const RUST_LETTERS: Letters = { ...LETTERS, '\0': '\\0' };

type Letters = Readonly<Record<string, string>>;

/** What Python, Go and Ruby do not print as it is: controls, formats, and blanks but the common one. */
const UNPRINTABLE = /(?! )[\p{C}\p{Z}]/gu;
const CONTROLS = /[\0-\x1f\x7f]/g;
const CONTROLS_OF_NODE = /[\0-\x1f\x7f-\x9f]/g;

/** Python takes `'` unless the text holds one, and no `"`. */
function pythonQuoted(text: string): string {
  return quoted(text, text.includes("'") && !text.includes('"') ? '"' : "'");
}

function pythonRepr(text: string): string {
  return withLetters(pythonQuoted(text), LETTERS, UNPRINTABLE, (code) => hexOrUnicode(code, 0xff));
}

function pythonAscii(text: string): string {
  return withLetters(pythonQuoted(text), LETTERS, /[^ -~]/gu, (code) => hexOrUnicode(code, 0xff));
}

/** Node takes the first of `'`, `"` and a backtick that the text does not hold. */
function nodeInspect(text: string): string {
  const quotes = ["'", '"', '`'].filter((quote) => !text.includes(quote));
  const quote = quotes.find((each) => each !== '`' || !text.includes('${')) ?? "'";
  return withLetters(quoted(text, quote), NODE_LETTERS, CONTROLS_OF_NODE, upperHex);
}

function goQuote(text: string): string {
  return withLetters(quoted(text, '"'), MORE_LETTERS, UNPRINTABLE, (code) => hexOrUnicode(code, 0x7f));
}

function rubyInspect(text: string): string {
  const marked = quoted(text, '"').replace(/#(?=[{$@])/g, '\\#');
  return withLetters(marked, RUBY_LETTERS, UNPRINTABLE, (code) =>
    code <= 0x7f ? upperHex(code) : hexOrUnicode(code, 0),
  );
}

function cString(text: string): string {
  return withLetters(
    quoted(text, '"'),
    MORE_LETTERS,
    CONTROLS,
    (code) => `\\${code.toString(8).padStart(3, '0')}`,
  );
}

function quoted(text: string, quote: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}

function withLetters(
  text: string,
  letters: Letters,
  pattern: RegExp,
  numeric: (code: number) => string,
): string {
  return text.replace(pattern, (character) => letters[character] ?? numeric(character.codePointAt(0) ?? 0));
}

/** `\xNN` up to `lastShort`, then `\uNNNN` and `\UNNNNNNNN`. */
function hexOrUnicode(code: number, lastShort: number): string {
  const digits = code.toString(16);
  if (code <= lastShort) return `\\x${digits.padStart(2, '0')}`;
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

function rustUnicode(code: number): string {
  return `\\u{${code.toString(16)}}`;
}

function upperHex(code: number): string {
  return `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Characters beyond ASCII are shown as the bytes of UTF-8. */
function pythonBytes(text: string): string {
  const escaped = withLetters(pythonQuoted(text), LETTERS, CONTROLS, (code) => hexOrUnicode(code, 0xff));
  return escaped.replace(/[^\0-\x7f]+/g, (characters) =>
    [...Buffer.from(characters)].map((byte) => `\\x${byte.toString(16)}`).join(''),
  );
}
