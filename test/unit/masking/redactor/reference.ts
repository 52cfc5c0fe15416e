/** What the redactor must print, worked out in the plainest way: the whole text at once, each form at each place. */

const CODE = /\x1b\[[0-?]*[ -/]*[mK]/g;

/** Latin-1 stands for bytes: one character, one byte. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
export const textOf = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).toString('latin1');

/** Marks the places in `hidden` that the forms cover; `places` says where each character of `text` stands. */
function cover(text: string, places: readonly number[], forms: readonly string[], hidden: Set<number>): void {
  for (const form of forms.filter((each) => each !== '')) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      for (let index = at; index < at + form.length; index += 1) hidden.add(places[index] ?? -1);
    }
  }
}

/**
 * All matches in the bytes as they are and in the text without codes, united. Codes do not part a stretch of text; what
 * is hidden of a code has stars of its own when visible bytes of codes are before it.
 */
export function redacted(text: string, forms: readonly string[]): string {
  const inCode = new Set<number>();
  for (const { 0: code, index } of text.matchAll(CODE)) {
    for (let at = index; at < index + code.length; at += 1) inCode.add(at);
  }
  const all = [...text].map((_, place) => place);
  const plain = all.filter((place) => !inCode.has(place));
  const hidden = new Set<number>();
  cover(text, all, forms, hidden);
  cover(plain.map((place) => text[place]).join(''), plain, forms, hidden);
  let [out, isHiding] = ['', false];
  for (const place of all) {
    const isBehindCode = inCode.has(place - 1) && !hidden.has(place - 1);
    if (hidden.has(place)) {
      out += isHiding && !(isBehindCode && inCode.has(place)) ? '' : '***';
      isHiding = true;
    } else {
      out += text[place];
      isHiding &&= inCode.has(place);
    }
  }
  return out;
}
