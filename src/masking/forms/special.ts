/**
 * Which special characters a text holds, as a set of bits: a form that changes none of them gives nothing that is not
 * looked for already, and is not made.
 */
export const SPECIAL = {
  quote: 1,
  apostrophe: 2,
  backslash: 4,
  /** `&`, `<`, `>`. */
  markup: 8,
  slash: 16,
  /** Line ends, escape, delete, … */
  control: 32,
  /** Beyond ASCII. */
  wide: 64,
  /** `$`, a backtick: what shells replace in double quotes. */
  expansion: 128,
  /** `!`, `(`, `)`, `*`, `~`: what some percent-encodings leave. */
  mark: 256,
  blank: 512,
  other: 1024,
  any: 2047,
} as const;

const BY_CHARACTER: Readonly<Record<string, number>> = {
  '"': SPECIAL.quote,
  "'": SPECIAL.apostrophe,
  '\\': SPECIAL.backslash,
  '/': SPECIAL.slash,
  ' ': SPECIAL.blank,
  ...setOf('&<>', SPECIAL.markup),
  ...setOf('$`', SPECIAL.expansion),
  ...setOf('!()*~', SPECIAL.mark),
};

const ASCII = 128;
const BY_CODE = Uint16Array.from({ length: ASCII }, (_, code) => bitOf(String.fromCharCode(code)));

/** The bits of all special characters; 0 when no escaping changes the text. */
export function specialsOf(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found |= BY_CODE[text.charCodeAt(at)] ?? SPECIAL.wide;
  return found;
}

function bitOf(character: string): number {
  if (/[\w.-]/.test(character)) return 0;
  return BY_CHARACTER[character] ?? (/[\0-\x1f\x7f]/.test(character) ? SPECIAL.control : SPECIAL.other);
}

function setOf(characters: string, bit: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from(characters, (character) => [character, bit]));
}
