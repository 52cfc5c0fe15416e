/** How much of a word from outside a message shows. */
const SHOWN_CHARACTERS = 80;

/** What JSON leaves as it is though it does not show, turns the direction of text, or passes for a plain blank. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/**
 * A word from outside as a message shows it: in double quotes, cut after 80 characters, with every character
 * escaped that does not show or that could act on a terminal or a log.
 */
export function quote(text: string): string {
  return JSON.stringify(cut(text)).replace(UNSEEN, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** A key, a name or a path as a message shows it: bare when it is plain, else as `quote` shows it. */
export function plainOrQuoted(text: string): string {
  return /^[A-Za-z0-9_.\-/\\:@+~ ]{1,200}$/.test(text) && text.trim() === text ? text : quote(text);
}

/** Cut by characters, not by UTF-16 units, so that no pair is torn. */
function cut(text: string): string {
  const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2));
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
}
