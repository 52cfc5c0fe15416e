/** Hexadecimal digits in one piece, or in lines. */
import type { Form } from './form.ts';
import { piecesOf } from './pieces.ts';

/** `xxd -p` prints so many bytes a line. */
const PLAIN_DUMP_BYTES = 30;
/** The lines of `xxd -p` for a longer value are no handful. */
const LONGEST_IN_LINES_BYTES = 4 * PLAIN_DUMP_BYTES;
const BITS = 4;

export const HEX: readonly Form[] = [
  {
    id: 'hex',
    title: 'hex in lower case (`bytes.hex()`, `Buffer.toString("hex")`, `xxd -p`)',
    class: 'must',
    strings: ({ bytes }) =>
      bytes.length <= LONGEST_IN_LINES_BYTES ? plainDump(bytes) : [bytes.toString('hex')],
  },
  {
    id: 'hex-upper',
    title: 'hex in upper case (`printf %X`, .NET’s `Convert.ToHexString`)',
    class: 'must',
    strings: ({ bytes }) => [bytes.toString('hex').toUpperCase()],
  },
  {
    id: 'hex-lines',
    title: 'hex of a value of more than 120 bytes, 30 a line (`xxd -p`)',
    class: 'should',
    strings: ({ led }) => (led.length > LONGEST_IN_LINES_BYTES ? plainDump(led) : []),
  },
];

/** Digits that few people print. */
export const RARE_HEX: readonly Form[] = [
  {
    id: 'hex-upper-lines',
    title: 'hex in upper case, 30 bytes a line (`xxd -p -u`)',
    class: 'should',
    strings: ({ led }) =>
      led.length > PLAIN_DUMP_BYTES ? plainDump(led).map((line) => line.toUpperCase()) : [],
  },
  {
    id: 'hex-colons',
    title: 'hex with a colon between bytes (`openssl`, Python’s `hex(":")`)',
    class: 'should',
    strings: ({ bytes }) => {
      const text = bytes.toString('hex').replace(/..(?=.)/g, '$&:');
      return [text, text.toUpperCase()];
    },
  },
];

/** The lines of `xxd -p`, or the digits in one piece for what fits on one. */
function plainDump(bytes: Buffer): readonly string[] {
  return piecesOf(bytes.toString('hex'), PLAIN_DUMP_BYTES * 2, BITS);
}
