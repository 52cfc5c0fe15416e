import type { OutputStream } from './log.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Whether to print colours: only on a terminal, unless FORCE_COLOR says so (`0` and `false` say no); never with NO_COLOR
 * (no-color.org: present and not empty) or on a dumb terminal. FORCE_COLOR outweighs NO_COLOR, as in Node.
 */
export function hasColour({ isTTY }: { readonly isTTY?: boolean }, env: Env): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

const CODES = { green: 32, red: 31, yellow: 33 };

/** The begin of a line of ours, and its colour. */
const SIGNS: readonly (readonly [RegExp, keyof typeof CODES])[] = [
  [/^✓/gm, 'green'],
  [/^✗/gm, 'red'],
  [/^Error KT\d+:/gm, 'red'],
  [/^!/gm, 'yellow'],
];

/** A stream on which our own lines have a coloured begin. Text from outside never begins a line. */
export function coloured(stream: OutputStream): OutputStream {
  return {
    on: (event, listener) => stream.on(event, listener),
    write: (text, done) => stream.write(paint(text), done),
  };
}

function paint(text: string): string {
  return SIGNS.reduce(
    (painted, [sign, colour]) => painted.replace(sign, `\x1b[${CODES[colour]}m$&\x1b[39m`),
    text,
  );
}
