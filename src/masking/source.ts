import { isCommonWord } from './common-words.ts';
import { type LogText, type MaskEntry, textsOf } from './entry.ts';
import { isMultiline, trimBlanks } from './formats/lines.ts';
import type { FormSource } from './forms/form.ts';
import { specialsOf } from './forms/special.ts';
import type { Part } from './part.ts';
import { partsOf } from './parts.ts';
import { isShort, judge, type Verdict } from './structure.ts';

/** The bit by which letters of ASCII differ in their case. */
const LOWER_CASE = 0x20;
/** What begins with a letter and is longer is no structure: see `judge`. */
const LONGEST_KEYWORD = 5;
/** Fewer bytes are hidden by no form of them. */
const SHORTEST_BINARY_BYTES = 3;

/** `spared`: `mask: false`; `binary`: there is no text to mask; else what the whole value is. */
export type UnmaskedReason = 'spared' | 'binary' | Exclude<Verdict, 'worthy'>;

/** What of a secret is looked for. */
export interface Wanted {
  readonly name: string;
  /** The texts themselves, as they are. One with line ends can match only where nobody cuts the log into lines. */
  readonly texts: readonly string[];
  /** What forms are made of. */
  readonly sources: readonly FormSource[];
  /** Why the secret has no mask of its own. */
  readonly reason: UnmaskedReason | undefined;
}

/** What is looked for of each entry. With `maskShort` also a value that is only too short, as it is. */
export function wantedOf(entries: readonly MaskEntry[], maskShort: boolean): readonly Wanted[] {
  const sparing = entries.filter(({ mask }) => !mask);
  return entries.map((entry) => {
    const { name } = entry.secret;
    if (!entry.mask) return { name, texts: [], sources: [], reason: 'spared' };
    const found = textsOf(entry, sparing).map((text) => wantedOfText(text, maskShort));
    const binary = [entry.secret, entry.encoded].flatMap((held) =>
      held?.isBinary ? binarySources(held.revealBytes()) : [],
    );
    return {
      name,
      texts: found.flatMap(({ texts }) => texts),
      sources: [...found.flatMap(({ sources }) => sources), ...binary],
      reason: entry.secret.isBinary ? (binary.length === 0 ? 'binary' : undefined) : found[0]?.reason,
    };
  });
}

/** Whether a string may be looked for: structure, short texts and common words would hide what is no secret. */
export function isWorthy(text: string): boolean {
  const begin = text.charCodeAt(0) | LOWER_CASE;
  const isPlain = begin >= 0x61 && begin <= 0x7a && text.length > LONGEST_KEYWORD;
  return (isPlain || judge(text) === 'worthy') && !isCommonWord(text);
}

function wantedOfText({ text, isSpared }: LogText, maskShort: boolean): Omit<Wanted, 'name'> {
  const parts = partsOf(text, isSpared);
  const singles = parts.filter((part) => !isMultiline(part.text));
  const worthy = singles.filter(isWorthyPart);
  if (worthy.length > 0) {
    const multiline = parts.filter((part) => isMultiline(part.text) && judge(part.text) === 'worthy');
    const kept = [...worthy, ...multiline];
    return { texts: kept.map((part) => part.text), sources: sourcesOf(kept), reason: undefined };
  }
  if (judge(text) === 'blank') return { texts: [], sources: [], reason: 'blank' };
  const short = singles
    .map((part) => part.text)
    .filter((part) => (isShort(text) ? isShort(part) : judge(part) === 'short'));
  if (short.length === 0) return { texts: [], sources: [], reason: 'structure' };
  return { texts: maskShort ? short : [], sources: [], reason: maskShort ? undefined : 'short' };
}

/** A value that is declared by itself is masked though it is a common word: somebody said that it is a secret. */
function isWorthyPart({ text, kind }: Part): boolean {
  return judge(text) === 'worthy' && (kind === 'whole' || !isCommonWord(trimBlanks(text)));
}

/** One source for what differs by blanks at its ends only. */
function sourcesOf(parts: readonly Part[]): readonly FormSource[] {
  const cores = new Map<string, FormSource>();
  for (const { text, kind } of parts) {
    const core = trimBlanks(text);
    if (cores.has(core)) continue;
    const shifted = Buffer.from(`\0\0${core}`);
    const bytes = shifted.subarray(2);
    cores.set(core, {
      kind,
      text: core,
      bytes,
      shifted,
      led: text.startsWith(core) ? bytes : Buffer.from(text.slice(0, text.indexOf(core) + core.length)),
      specials: specialsOf(core),
    });
  }
  return [...cores.values()];
}

function binarySources(bytes: Uint8Array): readonly FormSource[] {
  if (bytes.length < SHORTEST_BINARY_BYTES) return [];
  const shifted = Buffer.concat([Buffer.alloc(2), bytes]);
  const own = shifted.subarray(2);
  return [{ kind: 'whole', text: undefined, bytes: own, shifted, led: own, specials: 0 }];
}
