/**
 * What tools print of a value, written without a line of `src/masking`: most of these were compared with the tool itself
 * (see test/e2e/leaks.test.ts for those that a machine has).
 */
import { inspect } from 'node:util';

export interface Printer {
  /** The form that hides it; `itself` for what needs none. */
  readonly form: string;
  /** So many characters, blanks aside, tell four bytes of the value: fewer in a row are no leak. */
  readonly window: number;
  readonly print: (value: Buffer) => string;
  /** Does not print bytes that are no text. */
  readonly isText: boolean;
}

type Print = (text: string) => string;
type PrintBytes = (bytes: Buffer) => string;

const RAW = 4;
const BASE64 = 7;
const HEX = 8;

const text = (form: string, ...prints: readonly Print[]): readonly Printer[] =>
  prints.map((print) => ({
    form,
    window: RAW,
    print: (value) => `x ${print(value.toString())} y`,
    isText: true,
  }));
const bytes = (form: string, window: number, ...prints: readonly PrintBytes[]): readonly Printer[] =>
  prints.map((print) => ({ form, window, print, isText: false }));

const b64 = (value: Buffer | string): string => Buffer.from(value).toString('base64');
const fold = (all: string, width: number): string => all.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
const around = (before: string, value: Buffer, after: string): Buffer =>
  Buffer.concat([Buffer.from(before), value, Buffer.from(after)]);
const withNewline = (value: Buffer): Buffer => around('', value, '\n');
const utf16 = (value: string): Buffer => Buffer.from(value, 'utf16le');

const hexOf = (code: number, width: number): string => code.toString(16).padStart(width, '0');
const eachUnit = (value: string, pattern: RegExp, print: (code: number) => string): string =>
  value.replace(pattern, (unit) => print(unit.charCodeAt(0)));
const json = (value: string): string => JSON.stringify(value);
const asciiJson = (value: string): string =>
  eachUnit(json(value), /[\x7f-\uffff]/g, (code) => `\\u${hexOf(code, 4)}`);
const percentAll = (value: string, keep: RegExp, isLower = false): string =>
  [...Buffer.from(value)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      const digits = hexOf(byte, 2);
      return keep.test(character) && byte < 0x80 ? character : `%${isLower ? digits : digits.toUpperCase()}`;
    })
    .join('');
const entity = (value: string, quote: string, apostrophe: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);
const octal = (value: string): string =>
  [...Buffer.from(value)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`))
    .join('');
const bashAnsi = (value: string): string => `$${controls(escaped(value, "'"), { del: '\\177', esc: '\\E' })}`;
/** Escapes of controls, of DEL and of what is no blank to a terminal; the last is printed as it is where it has none. */
interface Controls {
  readonly del: string;
  readonly esc: string;
  readonly separator?: string;
}
const controls = (value: string, { del, esc, separator = '\u2028' }: Controls): string =>
  value
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\x7f', del)
    .replaceAll('\x1b', esc)
    .replaceAll('\u2028', separator);
const SEGMENTS = new Map(
  Object.entries({ '\n': '\\n', '\t': '\\t', '\x7f': '\\177', '\x1b': '\\033' }).map(([control, shown]) => [
    control,
    `'$'${shown}''`,
  ]),
);
const escaped = (value: string, quote: string): string =>
  quote + value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
const pythonQuote = (value: string): string => (value.includes("'") && !value.includes('"') ? '"' : "'");
const python = (value: string): string =>
  controls(escaped(value, pythonQuote(value)), { del: '\\x7f', esc: '\\x1b', separator: '\\u2028' });
const go = (value: string): string =>
  controls(escaped(value, '"'), { del: '\\x7f', esc: '\\x1b', separator: '\\u2028' });
const cString = (value: string): string => controls(escaped(value, '"'), { del: '\\177', esc: '\\033' });

/** A dump: rows of 16 bytes, each printed by `row`. The addresses that stand before them are nobody's secret. */
const dump = (value: Buffer, row: (bytes: readonly number[]) => string): string =>
  Array.from({ length: Math.ceil(value.length / 16) }, (_, index) =>
    row([...value.subarray(index * 16, index * 16 + 16)]),
  ).join('\n');
const pairs = (row: readonly number[], separator: string): string =>
  row.map((byte, index) => (index % 2 === 1 ? hexOf(byte, 2) + separator : hexOf(byte, 2))).join('');
const seen = (row: readonly number[]): string =>
  row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
const words = (row: readonly number[], print: (word: number) => string): string =>
  Array.from({ length: Math.ceil(row.length / 2) }, (_, index) =>
    print((row[2 * index] ?? 0) + 256 * (row[2 * index + 1] ?? 0)),
  ).join(' ');
const odCharacter = (byte: number): string => {
  const letter = new Map([
    [0, '\\0'],
    [7, '\\a'],
    [8, '\\b'],
    [9, '\\t'],
    [10, '\\n'],
    [11, '\\v'],
    [12, '\\f'],
    [13, '\\r'],
  ]).get(byte);
  return (
    letter ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0'))
  ).padStart(4);
};

export const PRINTERS: readonly Printer[] = [
  ...text('itself', (value) => value),
  ...bytes(
    'base64',
    BASE64,
    (value) => fold(b64(value), 76),
    (value) => fold(b64(withNewline(value)), 76),
    (value) => b64(value),
    (value) => b64(value).replace(/=+$/, ''),
    (value) => b64(around('', value, 'z')),
  ),
  ...bytes(
    'base64-inside',
    BASE64,
    (value) => b64(around('u:', value, '')),
    (value) => b64(around('ab', value, '\n')),
    (value) => b64(around('', value, ':x')),
    (value) => b64(around('a', value, 'z')),
    (value) => b64(around('abc', value, 'z')),
  ),
  ...bytes(
    'base64url',
    BASE64,
    (value) => value.toString('base64url'),
    (value) => around('u:', value, '\n').toString('base64url'),
    (value) => around('u', value, '\n').toString('base64url'),
  ),
  ...text(
    'base64-utf16',
    (value) => b64(utf16(value)),
    (value) => b64(utf16(`${value}\r\n`)),
  ),
  ...bytes('base64-narrow', BASE64, (value) => fold(b64(withNewline(value)), 64)),
  ...text(
    'base64-utf16-inside',
    (value) => b64(utf16(`u ${value};`)),
    (value) => b64(utf16(`u${value};`)),
  ),
  ...bytes(
    'base64-json',
    BASE64,
    (value) => b64(json(value.toString())),
    (value) => b64(JSON.stringify([value.toString()])),
    (value) => b64(JSON.stringify({ a: value.toString() })),
  ).map((printer) => ({ ...printer, isText: true })),
  ...bytes(
    'hex',
    HEX,
    (value) => value.toString('hex'),
    (value) => (value.length <= 120 ? fold(value.toString('hex'), 60) : ''),
  ),
  ...bytes('hex-upper', HEX, (value) => value.toString('hex').toUpperCase()),
  ...bytes('hex-upper-lines', HEX, (value) => fold(withNewline(value).toString('hex').toUpperCase(), 60)),
  ...bytes(
    'hex-colons',
    HEX + 3,
    (value) => [...value].map((byte) => hexOf(byte, 2)).join(':'),
    (value) => [...withNewline(value)].map((byte) => hexOf(byte, 2).toUpperCase()).join(':'),
  ),
  ...bytes('hex-lines', HEX, (value) => fold(withNewline(value).toString('hex'), 60)),
  ...bytes(
    'xxd',
    RAW + 1,
    (value) => dump(value, (row) => `${pairs(row, ' ').padEnd(40)} ${seen(row)}`),
    (value) => dump(withNewline(value), (row) => `${pairs(row, ' ').padEnd(40)} ${seen(row)}`),
  ),
  ...bytes('hexdump', RAW + 1, (value) =>
    dump(value, (row) => {
      const digits = row
        .map((byte, index) => (index === 8 ? ` ${hexOf(byte, 2)}` : hexOf(byte, 2)))
        .join(' ');
      return `${digits.padEnd(48)}  |${seen(row)}|`;
    }),
  ),
  ...bytes('od-bytes', HEX, (value) =>
    dump(withNewline(value), (row) => row.map((byte) => hexOf(byte, 2)).join(' ')),
  ),
  ...bytes('od-characters', RAW + 1, (value) =>
    dump(withNewline(value), (row) => row.map(odCharacter).join('')),
  ),
  ...bytes('od-hex-words', HEX, (value) => dump(value, (row) => words(row, (word) => hexOf(word, 4)))),
  ...bytes('od-octal-words', 14, (value) =>
    dump(value, (row) => words(row, (word) => word.toString(8).padStart(6, '0'))),
  ),
  ...bytes('xxd-upper', RAW + 1, (value) =>
    dump(withNewline(value), (row) => `${pairs(row, ' ').toUpperCase().padEnd(40)} ${seen(row)}`),
  ),
  ...bytes('xxd-bytes', RAW + 1, (value) =>
    dump(
      withNewline(value),
      (row) =>
        `${row
          .map((byte) => `${hexOf(byte, 2)} `)
          .join('')
          .padEnd(48)} ${seen(row)}`,
    ),
  ),
  ...bytes('od-text', RAW + 1, (value) =>
    dump(
      withNewline(value),
      (row) =>
        `${row
          .map((byte) => ` ${hexOf(byte, 2)}`)
          .join('')
          .padEnd(48)}  >${seen(row)}<`,
    ),
  ),
  ...bytes('c-array', 22, (value) =>
    fold(`${[...value].map((byte) => ` 0x${hexOf(byte, 2)}`).join(',')}`, 72).replace(/^ /gm, '  '),
  ),
  ...text('percent-lower', (value) => percentAll(value, /[\w.~-]/, true)),
  ...text('percent-component', (value) => percentAll(value, /[\w.~!'()*-]/)),
  ...text('percent-path', (value) => percentAll(value, /[\w.~/-]/)),
  ...text(
    'form',
    (value) => new URLSearchParams({ k: value }).toString(),
    (value) => percentAll(value, /[\w.~ -]/).replaceAll(' ', '+'),
  ),
  ...text('percent-user-info', (value) => {
    const url = new URL('https://u@acme.test');
    url.password = value;
    return url.href;
  }),
  ...text('percent-uri', (value) => encodeURI(value)),
  ...text(
    'percent-lower-variants',
    (value) => percentAll(value, /[\w.~!'()*-]/, true),
    (value) => percentAll(value, /[\w.~/-]/, true),
    (value) => percentAll(value, /[\w.~ -]/, true).replaceAll(' ', '+'),
    (value) => percentAll(value, /[\w.* -]/, true).replaceAll(' ', '+'),
  ),
  ...text('percent-twice', (value) => percentAll(percentAll(value, /[\w.~-]/), /[\w.~-]/)),
  ...text('json', json, (value) => json(value).replaceAll('\x7f', '\\u007f')),
  ...text(
    'json-slash',
    (value) => json(value).replaceAll('/', '\\/'),
    (value) => asciiJson(value).replaceAll('/', '\\/'),
  ),
  ...text('json-ascii', asciiJson, (value) => asciiJson(value).replaceAll('\\u007f', '\x7f')),
  ...text('json-html', (value) =>
    eachUnit(json(value), /[&<>]/g, (code) => `\\u${hexOf(code, 4)}`).replaceAll('\u2028', '\\u2028'),
  ),
  ...text(
    'json-twice',
    (value) => json(json(value)),
    (value) => json(asciiJson(value)),
  ),
  ...text('json-dotnet', (value) =>
    eachUnit(
      json(value).replaceAll('\\"', '\\u0022'),
      /[&<>'+`\x7f-\uffff]/g,
      (code) => `\\u${hexOf(code, 4).toUpperCase()}`,
    ),
  ),
  ...text(
    'json-html-quotes',
    (value) => eachUnit(json(value), /[&<>']/g, (code) => `\\u${hexOf(code, 4)}`),
    (value) =>
      eachUnit(json(value), /[&<>'=]/g, (code) => `\\u${hexOf(code, 4)}`).replaceAll('\u2028', '\\u2028'),
  ),
  ...text('shell-quoted', (value) => `'${value.split("'").join("'\\''")}'`),
  ...text('shell-backslashes', (value) =>
    /[\0-\x1f\x7f]/.test(value) ? '' : value.replace(/[^\w.@%+/:=#~\u0080-\uffff-]/g, '\\$&'),
  ),
  ...text('shell-ansi', bashAnsi, (value) => octal(bashAnsi(value))),
  ...text('shell-double', (value) => `"${value.replace(/["$`\\]/g, '\\$&')}"`),
  ...text('shell-quoted-double', (value) => `'${value.split("'").join(`'"'"'`)}'`),
  ...text('shell-segments', (value) =>
    `'${value.split("'").join("'\\''")}'`
      .split(/([\n\t\x7f\x1b])/)
      .map((piece) => SEGMENTS.get(piece) ?? piece)
      .join(''),
  ),
  ...text('powershell-backticks', (value) => `"${value.replace(/["$`]/g, '`$&')}"`),
  ...text('python', python, (value) =>
    python(value).replace(/[\u0080-\u00ff]/g, (unit) => `\\x${hexOf(unit.charCodeAt(0), 2)}`),
  ),
  ...text('node', (value) =>
    inspect({ value }, { breakLength: Number.POSITIVE_INFINITY, maxStringLength: null }),
  ),
  ...text('python-bytes', (value) =>
    [...controls(escaped(value, pythonQuote(value)), { del: '\\x7f', esc: '\\x1b' })]
      .map((character) =>
        character < '\x80'
          ? character
          : [...Buffer.from(character)].map((byte) => `\\x${hexOf(byte, 2)}`).join(''),
      )
      .join(''),
  ),
  ...text('go', go, (value) => eachUnit(go(value), /[\x80-\uffff]/g, (code) => `\\u${hexOf(code, 4)}`)),
  ...text('ruby', (value) =>
    controls(escaped(value, '"').replace(/#(?=[{$@])/g, '\\#'), {
      del: '\\x7F',
      esc: '\\e',
      separator: '\\u2028',
    }),
  ),
  ...text('rust', (value) =>
    controls(escaped(value, '"'), { del: '\\u{7f}', esc: '\\u{1b}', separator: '\\u{2028}' }),
  ),
  ...text('c', cString, (value) => octal(cString(value))),
  ...text(
    'markup-text',
    (value) => `<v>${entity(value, '"', "'")}</v>`,
    (value) => `<v k="${entity(value, '&quot;', "'")}"/>`,
  ),
  ...text(
    'markup-html',
    (value) => entity(value, '&quot;', '&#39;'),
    (value) => entity(value, '&quot;', '&#x27;'),
    (value) => entity(value, '&#34;', '&#39;'),
  ),
  ...text(
    'markup-numeric',
    (value) => eachUnit(entity(value, '&quot;', '&apos;'), /[\x80-\uffff]/g, (code) => `&#${code};`),
    (value) =>
      eachUnit(entity(value, '"', "'"), /[\x80-\uffff]/g, (code) => `&#x${code.toString(16).toUpperCase()};`),
    (value) => eachUnit(entity(value, '&quot;', '&#39;'), /[\x80-\uffff]/g, (code) => `&#${code};`),
    (value) => eachUnit(value, /[\x80-\uffff]/g, (code) => `&#${code};`),
  ),
];
