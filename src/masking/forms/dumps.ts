/** Bytes as tools that dump them print them, row by row. The first row begins with the value. */
import type { Form } from './form.ts';
import { MINIMUM_PIECE_BYTES } from './pieces.ts';

const ROW_BYTES = 16;
/** Both columns of bytes are padded in the last row. */
const XXD_COLUMNS = 39;
const HEXDUMP_COLUMNS = 48;
/** `xxd -i` prints so many bytes a line. */
const ARRAY_BYTES = 12;
const BYTE_COLUMNS = 47;
/** What `echo` puts behind a value. */
const LINE_FEED = Buffer.from('\n');

/** Some bytes, and how they are shown: two hex digits, and one character, for each. */
interface Dump {
  readonly bytes: Buffer;
  readonly digits: string;
  readonly shown: string;
}

/** Prints the bytes from `start` to before `end` as one row. */
type PrintRow = (dump: Dump, start: number, end: number) => string;

export const DUMPS: readonly Form[] = [
  {
    id: 'xxd',
    title: 'rows of pairs of bytes with the text beside them (`xxd`)',
    class: 'should',
    strings: ofDoubleRows(
      (dump, start, end) =>
        `${grouped(dump, start, end, 2).padEnd(XXD_COLUMNS)}  ${dump.shown.slice(start, end)}`,
    ),
  },
  {
    id: 'od-bytes',
    title: 'bytes one by one (`od -tx1`)',
    class: 'should',
    strings: ofRows((dump, start, end) => grouped(dump, start, end, 1)),
  },
  {
    id: 'hexdump',
    title: 'rows of bytes with the text beside them (`hexdump -C`)',
    class: 'should',
    strings: ofDoubleRows(hexdumpRow),
  },
  {
    id: 'od-characters',
    title: 'characters one by one (`od -c`)',
    class: 'should',
    strings: ofRows(characters),
  },
  {
    id: 'od-hex-words',
    title: 'words of two bytes in hex (`od -x`, `hexdump`)',
    class: 'should',
    strings: ofRows((dump, start, end) => words(dump.bytes, start, end, 16, 4)),
  },
  {
    id: 'od-octal-words',
    title: 'words of two bytes in octal (`od`)',
    class: 'should',
    strings: ofRows((dump, start, end) => words(dump.bytes, start, end, 8, 6)),
  },
];

/** Dumps that few people make. */
export const RARE_DUMPS: readonly Form[] = [
  {
    id: 'xxd-bytes',
    title: 'rows of bytes with the text beside them (`xxd -g1`)',
    class: 'should',
    strings: ofDoubleRows(
      (dump, start, end) => `${byteColumns(dump, start, end)}  ${dump.shown.slice(start, end)}`,
    ),
  },
  {
    id: 'od-text',
    title: 'rows of bytes with the text beside them (`od -tx1z`)',
    class: 'should',
    strings: ofDoubleRows(
      (dump, start, end) => `${byteColumns(dump, start, end)}  >${dump.shown.slice(start, end)}<`,
    ),
  },
  {
    id: 'xxd-upper',
    title: 'rows of pairs of bytes in upper case with the text beside them (`xxd -u`)',
    class: 'should',
    strings: ofDoubleRows(
      (dump, start, end) =>
        `${grouped(dump, start, end, 2).toUpperCase().padEnd(XXD_COLUMNS)}  ${dump.shown.slice(start, end)}`,
    ),
  },
  {
    id: 'c-array',
    title: 'an array of C, twelve bytes a line (`xxd -i`)',
    class: 'should',
    strings: ofRows(arrayRow, ARRAY_BYTES),
  },
];

/** The rows of a dump. A line of a value is dumped with the lines around it, its rows begin anywhere. */
function ofRows(print: PrintRow, width = ROW_BYTES): Form['strings'] {
  return ({ kind, led }) => (kind === 'line' ? [] : rowsOf(dumpOf(led), width, MINIMUM_PIECE_BYTES, print));
}

/**
 * Rows with the text beside the bytes: nothing innocent looks like one, so that a short last row is looked for as well;
 * by itself, and with the line feed that `echo` puts behind it.
 */
function ofDoubleRows(print: PrintRow): Form['strings'] {
  return ({ kind, led }) => {
    if (kind === 'line') return [];
    const dump = dumpOf(Buffer.concat([led, LINE_FEED]));
    const start = led.length - (led.length % ROW_BYTES);
    const isOpen = start < led.length;
    const rows = rowsOf(dumpOf(led), ROW_BYTES, 1, print);
    return isOpen ? [...rows, print(dump, start, led.length + 1)] : rows;
  };
}

function dumpOf(bytes: Buffer): Dump {
  const shown = bytes.toString('latin1').replace(/[^ -~]/g, '.');
  return { bytes, digits: bytes.toString('hex'), shown };
}

/** All rows of `width` bytes, without a last one of fewer than `shortest`. */
function rowsOf(dump: Dump, width: number, shortest: number, print: PrintRow): readonly string[] {
  const { length } = dump.bytes;
  const rows: string[] = [];
  for (let start = 0; start + shortest <= length; start += width) {
    rows.push(print(dump, start, Math.min(start + width, length)));
  }
  return rows;
}

function hexdumpRow(dump: Dump, start: number, end: number): string {
  const middle = Math.min(start + ROW_BYTES / 2, end);
  const halves = `${grouped(dump, start, middle, 1)}  ${grouped(dump, middle, end, 1)}`;
  return `${halves.trimEnd().padEnd(HEXDUMP_COLUMNS)}  |${dump.shown.slice(start, end)}|`;
}

function byteColumns(dump: Dump, start: number, end: number): string {
  return grouped(dump, start, end, 1).padEnd(BYTE_COLUMNS);
}

/** The digits with a blank behind each group of so many bytes. */
function grouped({ digits }: Dump, start: number, end: number, bytes: number): string {
  let text = digits.slice(2 * start, 2 * Math.min(start + bytes, end));
  for (let at = start + bytes; at < end; at += bytes) {
    text += ` ${digits.slice(2 * at, 2 * Math.min(at + bytes, end))}`;
  }
  return text;
}

function arrayRow({ digits }: Dump, start: number, end: number): string {
  let text = `0x${digits.slice(2 * start, 2 * start + 2)}`;
  for (let at = start + 1; at < end; at += 1) text += `, 0x${digits.slice(2 * at, 2 * at + 2)}`;
  return text;
}

const OD_ESCAPES: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
};

const OD_CHARACTERS = Array.from({ length: 256 }, (_, byte) => {
  const isPrintable = byte >= 0x20 && byte < 0x7f;
  const other = OD_ESCAPES[byte] ?? byte.toString(8).padStart(3, '0');
  return (isPrintable ? String.fromCharCode(byte) : other).padStart(4);
});

function characters({ bytes }: Dump, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += OD_CHARACTERS[bytes[at] ?? 0];
  return text;
}

/** Little-endian words, as on all machines of today's CIs. A last byte without its pair is left out. */
function words(bytes: Buffer, start: number, end: number, radix: number, width: number): string {
  const found: string[] = [];
  for (let at = start; at + 1 < end; at += 2) {
    found.push(bytes.readUInt16LE(at).toString(radix).padStart(width, '0'));
  }
  return found.join(' ');
}
