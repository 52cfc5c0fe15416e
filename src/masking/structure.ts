import { trimBlanks } from './formats/lines.ts';

/** Why a text is not given to the runner as a mask; `worthy` when it is. */
export type Verdict = 'worthy' | 'blank' | 'structure' | 'short';

/** A shorter text stands in innocent words by chance: masking it damages the log and hides nothing useful. */
const MINIMUM_CHARACTERS = 4;

/** A number with fewer digits is a port, a count, a year. */
const MINIMUM_DIGITS = 6;

const KEYWORD = /^(?:true|false|null)$/i;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const PEM_BOUNDARY = /^-{4,5} ?(?:BEGIN|END) [A-Z0-9 ]+-{4,5}$/;
/** Brackets, quotes and separators of JSON and YAML; or one mark over and over, as in rules and frames. */
const PUNCTUATION = /^(?:[\s{}[\]:,"'-]+|([^\p{L}\p{N}])\1*)$/u;

/**
 * Judges a text, blanks at its ends aside: the runner trims what it is told to mask, so ` { ` would mask each brace of
 * the log. Structure goes before shortness; a text of punctuation that could be a password is no structure.
 */
export function judge(text: string): Verdict {
  const core = trimBlanks(text);
  if (core === '') return 'blank';
  if (isStructure(core)) return 'structure';
  return isShort(core) ? 'short' : 'worthy';
}

/** Whether a text that is not blank has fewer characters (code points, blanks at its ends aside) than a mask needs. */
export function isShort(text: string): boolean {
  const core = trimBlanks(text);
  // A code point has one or two units: only a text that could be short is counted.
  return core !== '' && core.length < 2 * MINIMUM_CHARACTERS && [...core].length < MINIMUM_CHARACTERS;
}

function isStructure(core: string): boolean {
  if (NUMBER.test(core)) return core.replace(/\D/g, '').length < MINIMUM_DIGITS;
  return KEYWORD.test(core) || PEM_BOUNDARY.test(core) || PUNCTUATION.test(core);
}
