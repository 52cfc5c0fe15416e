/** Bytes as tools that dump them print them, row by row. The first row begins with the value. */
import type { Form, FormSource } from './form.ts';
import { MINIMUM_PIECE_BYTES, rowsOf } from './pieces.ts';

const ROW_BYTES = 16;
/** Both columns of bytes are padded in the last row. */
const XXD_COLUMNS = 39;
const HEXDUMP_COLUMNS = 48;
/** What `echo` puts behind a value. */
const LINE_FEED = Buffer.from('\n');

export const DUMPS: readonly Form[] = [
  {
    id: 'xxd',
    title: 'rows of pairs of bytes with the text beside them (`xxd`)',
    class: 'should',
    strings: ofDoubleRows((row) => `${grouped(row, 4).padEnd(XXD_COLUMNS)}  ${shown(row)}`),
  },
  {
    id: 'od-bytes',
    title: 'bytes one by one (`od -tx1`)',
    class: 'should',
    strings: ofRows((row) => grouped(row, 2)),
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
    strings: ofRows((row) => [...row].map(odCharacter).join('')),
  },
  {
    id: 'od-hex-words',
    title: 'words of two bytes in hex (`od -x`, `hexdump`)',
    class: 'should',
    strings: ofRows((row) => words(row, 16, 4)),
  },
  {
    id: 'od-octal-words',
    title: 'words of two bytes in octal (`od`)',
    class: 'should',
    strings: ofRows((row) => words(row, 8, 6)),
  },
];

/** The rows of a dump. A line of a value is dumped with the lines around it, its rows begin anywhere. */
function ofRows(print: (row: Buffer) => string): Form['strings'] {
  return ({ kind, led }: FormSource) =>
    kind === 'line' ? [] : rowsOf(led, ROW_BYTES, MINIMUM_PIECE_BYTES).map(print);
}

/**
 * Rows with the text beside the bytes: nothing innocent looks like one, so that a short last row is looked for as well;
 * by itself, and with the line feed that `echo` puts behind it.
 */
function ofDoubleRows(print: (row: Buffer) => string): Form['strings'] {
  return ({ kind, led }: FormSource) => {
    if (kind === 'line') return [];
    const rows = rowsOf(led, ROW_BYTES, 1);
    const last = rows.at(-1);
    const isOpen = last !== undefined && last.length < ROW_BYTES;
    return [...rows, ...(isOpen ? [Buffer.concat([last, LINE_FEED])] : [])].map(print);
  };
}

function hexdumpRow(row: Buffer): string {
  const halves = [row.subarray(0, ROW_BYTES / 2), row.subarray(ROW_BYTES / 2)].map((half) =>
    grouped(half, 2),
  );
  return `${halves.join('  ').trimEnd().padEnd(HEXDUMP_COLUMNS)}  |${shown(row)}|`;
}

/** The digits with a blank behind each group of `digits`. */
function grouped(row: Buffer, digits: number): string {
  return row.toString('hex').replace(new RegExp(`.{${digits}}(?=.)`, 'g'), '$& ');
}

/** The column of text: what is not ASCII is a dot. */
function shown(row: Buffer): string {
  return row.toString('latin1').replace(/[^ -~]/g, '.');
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

function odCharacter(byte: number): string {
  const isPrintable = byte >= 0x20 && byte < 0x7f;
  const shown = isPrintable
    ? String.fromCharCode(byte)
    : (OD_ESCAPES[byte] ?? byte.toString(8).padStart(3, '0'));
  return shown.padStart(4);
}

/** Little-endian words, as on all machines of today's CIs. A last byte without its pair is left out. */
function words(row: Buffer, radix: number, width: number): string {
  const found: string[] = [];
  for (let at = 0; at + 1 < row.length; at += 2) {
    found.push(row.readUInt16LE(at).toString(radix).padStart(width, '0'));
  }
  return found.join(' ');
}
