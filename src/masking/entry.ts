import type { Secret } from '../secret.ts';
import { jsonLeaves } from './formats/json.ts';
import { type IsSpared, SPARE_NONE } from './parts.ts';

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

/** A text that a log could show, and the places in it that are spared. */
export interface LogText {
  readonly text: string;
  readonly isSpared: IsSpared;
}

/** The texts of a secret, that which stands for the value first. Pointers lead into what was stored, not into what is decoded. */
export function textsOf(
  { secret, encoded, origin }: MaskEntry,
  sparing: readonly MaskEntry[],
): readonly LogText[] {
  const spared = sparedInside(origin, sparing);
  const isSpared: IsSpared = (leaf) =>
    spared.some(
      ({ pointer, texts }) =>
        `${leaf.pointer}/`.startsWith(`${pointer}/`) && (texts.has(leaf.text) || texts.has(leaf.written)),
    );
  const stored = encoded ?? secret;
  const texts = encoded === undefined ? [] : [{ held: secret, isSpared: SPARE_NONE }];
  return [...texts, { held: stored, isSpared }]
    .filter(({ held }) => !held.isBinary)
    .map(({ held, isSpared }) => ({ text: held.reveal(), isSpared }));
}

/** A place in a value that is not masked, and the texts that stand there. */
interface SparedPlace {
  readonly pointer: string;
  readonly texts: ReadonlySet<string>;
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
