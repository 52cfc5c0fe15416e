/** The door of the room: which strings the log must not show, and which secrets have none. Pure. */
import type { Secret } from '../secret.ts';
import { jsonLeaves } from './forms/json.ts';
import { type IsSpared, partsOf, SPARE_NONE } from './parts.ts';
import { isShort, judge, type Verdict } from './structure.ts';

export { Redactor } from './redactor/redactor.ts';

/** Where a value was taken from, so that `mask: false` on a leaf is known when another secret holds the whole. */
export interface MaskOrigin {
  /** The same text for two secrets means: read from the same version of the same parameter. */
  readonly source: string;
  /** RFC 6901; undefined: the whole parameter. */
  readonly pointer: string | undefined;
}

export interface MaskEntry {
  readonly secret: Secret;
  /** The text that the secret was decoded from: it is masked beside the secret. */
  readonly encoded?: Secret | undefined;
  readonly mask: boolean;
  readonly origin: MaskOrigin;
}

/** `spared`: `mask: false`; `binary`: there is no text to mask; else what the whole value is. */
export type UnmaskedReason = 'spared' | 'binary' | Exclude<Verdict, 'worthy'>;

export interface MaskPlan {
  /** Single lines, none twice, longest first; to be registered as they are. */
  readonly masks: readonly string[];
  /** The secrets that no mask stands for, in the order given. All but `spared` deserve a warning. */
  readonly unmasked: readonly { readonly name: string; readonly reason: UnmaskedReason }[];
}

/**
 * The masks of a load. `mask: false` spares the very place that it names inside a value that another secret holds
 * whole, not its siblings, and not the same text elsewhere: where two secrets disagree, the one that masks wins. With
 * `maskShort` a value that is only too short is masked, whatever that does to the log.
 */
export function masksForAll(entries: readonly MaskEntry[], { maskShort = false } = {}): MaskPlan {
  const masks = new Set<string>();
  const sparing = entries.filter(({ mask }) => !mask);
  const unmasked: { readonly name: string; readonly reason: UnmaskedReason }[] = [];
  for (const entry of entries) {
    const [own, ...others] = entry.mask
      ? textsOf(entry, sparing).map((text) => masksOf(text, maskShort))
      : ['spared' as const];
    const reason = own ?? 'binary';
    if (typeof reason === 'string') unmasked.push({ name: entry.secret.name, reason });
    for (const found of [reason, ...others]) {
      if (typeof found !== 'string') for (const mask of found) masks.add(mask);
    }
  }
  return { masks: [...masks].sort((a, b) => b.length - a.length), unmasked };
}

/** A text that a log could show, and the places in it that are spared. */
interface LogText {
  readonly text: string;
  readonly isSpared: IsSpared;
}

/** The texts of a secret, that which stands for the value first. Pointers lead into what was stored, not into what is decoded. */
function textsOf({ secret, encoded, origin }: MaskEntry, sparing: readonly MaskEntry[]): readonly LogText[] {
  const spared = sparedInside(origin, sparing);
  const isSpared: IsSpared = (leaf) =>
    spared.some(
      ({ pointer, texts }) =>
        `${leaf.pointer}/`.startsWith(`${pointer}/`) && (texts.has(leaf.text) || texts.has(leaf.written)),
    );
  const stored = encoded ?? secret;
  const texts = encoded === undefined ? [] : [{ held: secret, isSpared: SPARE_NONE }];
  return [...texts, { held: stored, isSpared }].flatMap(({ held, isSpared }) =>
    held.isBinary
      ? textsOfBytes(held.revealBytes()).map((text) => ({ text, isSpared: SPARE_NONE }))
      : [{ text: held.reveal(), isSpared }],
  );
}

/** The masks of one text, or why it has none. */
function masksOf(
  { text, isSpared }: LogText,
  maskShort: boolean,
): readonly string[] | Exclude<Verdict, 'worthy'> {
  const parts = partsOf(text, isSpared);
  const worthy = parts.filter((part) => judge(part) === 'worthy');
  if (worthy.length > 0) return worthy;
  if (judge(text) === 'blank') return 'blank';
  const short = parts.filter((part) => (isShort(text) ? isShort(part) : judge(part) === 'short'));
  if (short.length === 0) return 'structure';
  return maskShort ? short : 'short';
}

/** A place in a value that is not masked, and the texts that stand there. */
interface SparedPlace {
  readonly pointer: string;
  readonly texts: ReadonlySet<string>;
}

/** Bytes that are no text are seen in a log only as a program writes them down. */
function textsOfBytes(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('base64'), buffer.toString('hex')];
}

/** The places strictly inside what `origin` took, as pointers from there, that entries with `mask: false` name. */
function sparedInside(origin: MaskOrigin, sparing: readonly MaskEntry[]): readonly SparedPlace[] {
  const base = origin.pointer ?? '';
  return sparing.flatMap((other) => {
    const pointer = other.origin.pointer ?? '';
    return other.origin.source === origin.source && pointer.startsWith(`${base}/`)
      ? [{ pointer: pointer.slice(base.length), texts: storedTexts(other) }]
      : [];
  });
}

/** What stands at an entry's place: of two equal keys the pointer leads to one only, and the other stays masked. */
function storedTexts({ secret, encoded }: MaskEntry): ReadonlySet<string> {
  const stored = encoded ?? secret;
  if (stored.isBinary) return new Set();
  const text = stored.reveal();
  const leaves = jsonLeaves(text) ?? [];
  return new Set([text, ...leaves.flatMap((leaf) => [leaf.text, leaf.written])]);
}
