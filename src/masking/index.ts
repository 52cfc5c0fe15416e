/** The door of the room: which strings the log must not show, and which secrets have none. Pure. */
import type { Secret } from '../secret.ts';
import { partsOf } from './parts.ts';
import { judge, type Verdict } from './structure.ts';

/** Where a value was taken from, so that `mask: false` on a leaf is known when another secret holds the whole. */
export interface MaskOrigin {
  /** The same text for two secrets means: read from the same version of the same parameter. */
  readonly source: string;
  /** RFC 6901; undefined: the whole parameter. */
  readonly pointer: string | undefined;
}

export interface MaskEntry {
  readonly secret: Secret;
  readonly mask: boolean;
  readonly origin: MaskOrigin;
}

/** `spared`: `mask: false`; else what the whole value is. */
export type UnmaskedReason = 'spared' | Exclude<Verdict, 'worthy'>;

export interface MaskPlan {
  /** Single lines, none twice, longest first; to be registered as they are. */
  readonly masks: readonly string[];
  /** The secrets that no mask stands for, in the order given. All but `spared` deserve a warning. */
  readonly unmasked: readonly { readonly name: string; readonly reason: UnmaskedReason }[];
}

/**
 * The masks of a load. `mask: false` spares the very place that it names inside a value that another secret holds
 * whole, not its siblings, and not the same text elsewhere: where two secrets disagree, the one that masks wins.
 */
export function masksForAll(entries: readonly MaskEntry[]): MaskPlan {
  const masks = new Set<string>();
  const sparing = entries.filter(({ mask }) => !mask);
  const unmasked: { readonly name: string; readonly reason: UnmaskedReason }[] = [];
  for (const entry of entries) {
    const found = entry.mask ? masksOf(entry, sparing) : 'spared';
    if (typeof found === 'string') unmasked.push({ name: entry.secret.name, reason: found });
    else for (const mask of found) masks.add(mask);
  }
  return { masks: [...masks].sort((a, b) => b.length - a.length), unmasked };
}

/** The masks of one secret, or why it has none. */
function masksOf(entry: MaskEntry, sparing: readonly MaskEntry[]): readonly string[] | UnmaskedReason {
  const text = entry.secret.isBinary ? undefined : entry.secret.reveal();
  const spared = sparedInside(entry.origin, sparing);
  const isSpared = (pointer: string) => spared.some((place) => `${pointer}/`.startsWith(`${place}/`));
  const parts = text === undefined ? textsOfBytes(entry.secret.revealBytes()) : partsOf(text, isSpared);
  const worthy = parts.filter((part) => judge(part) === 'worthy');
  if (worthy.length > 0) return worthy;
  if (text !== undefined && judge(text) === 'blank') return 'blank';
  return parts.some((part) => judge(part) === 'short') ? 'short' : 'structure';
}

/** Bytes that are no text are seen in a log only as a program writes them down. */
function textsOfBytes(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('base64'), buffer.toString('hex')];
}

/** The places strictly inside what `origin` took, as pointers from there, that entries with `mask: false` name. */
function sparedInside(origin: MaskOrigin, sparing: readonly MaskEntry[]): readonly string[] {
  const base = origin.pointer ?? '';
  return sparing.flatMap((other) => {
    if (other.origin.source !== origin.source) return [];
    const pointer = other.origin.pointer ?? '';
    return pointer.startsWith(`${base}/`) ? [pointer.slice(base.length)] : [];
  });
}
