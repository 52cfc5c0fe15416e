import { childOf, type Node, textOf } from './document.ts';
import type { Mistakes } from './mistakes.ts';

/** How old a value may be: as it was written (`90d`), and in seconds. */
export interface AgeLimit {
  readonly text: string;
  readonly seconds: number;
}

/** What becomes of a value that is older. */
export type OnStale = 'ignore' | 'warn' | 'fail';

export const ON_STALE: readonly OnStale[] = ['ignore', 'warn', 'fail'];

/** At most five digits: the seconds of any such age are a whole number that JSON can hold. */
export const AGE_PATTERN = '^[1-9][0-9]{0,4}[mhdw]$';
export const AGE_RULE =
  'an age is a whole number from 1 to 99999 and a unit, m (minutes), h, d or w, as "12h" or "90d"';

const UNIT_SECONDS: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400, w: 604_800 };

/** What the manifest's `defaults` say of ages. */
export interface AgeDefaults {
  readonly maxAge: AgeLimit | undefined;
  readonly onStale: OnStale | undefined;
}

/** Undefined for what is no age; the check of the shape has noted that. */
export function parseAge(text: string): AgeLimit | undefined {
  const unit = UNIT_SECONDS[text.slice(-1)];
  return unit !== undefined && new RegExp(AGE_PATTERN, 'u').test(text)
    ? { text, seconds: Number(text.slice(0, -1)) * unit }
    : undefined;
}

/** Stands in for an age with a mistake, so that what goes with it is not refused as well. */
const ANY_AGE: AgeLimit = { text: '', seconds: 0 };

/** Reads `max_age` and `on_stale` of the defaults. */
export function readAgeDefaults(defaults: Node | undefined): AgeDefaults {
  const node = childOf(defaults, 'max_age');
  return {
    maxAge: node === undefined ? undefined : (parseAge(textOf(node) ?? '') ?? ANY_AGE),
    onStale: readOnStale(defaults),
  };
}

/**
 * The age limit of one secret, its own or that of the defaults. `isDated`: its source says when a value was last
 * changed; where none does, a limit of the secret's own is a mistake, and that of the defaults does not apply.
 */
export function readAgeLimit(
  name: string,
  value: Node,
  { defaults, isDated }: { readonly defaults: AgeDefaults; readonly isDated: boolean },
  mistakes: Mistakes,
): { readonly maxAge: AgeLimit | undefined; readonly onStale: OnStale } {
  const own = childOf(value, 'max_age');
  const rule = childOf(value, 'on_stale');
  if (!isDated) {
    for (const node of [own, rule].flatMap((each) => each ?? [])) {
      mistakes.add(
        'mistake',
        node.position,
        `${name}: its source gives no date, so it has no age; leave it out`,
      );
    }
    return { maxAge: undefined, onStale: 'warn' };
  }
  if (rule !== undefined && own === undefined && defaults.maxAge === undefined) {
    mistakes.add(
      'mistake',
      rule.position,
      `${name}: "on_stale" goes only with "max_age", here or in "defaults"`,
    );
  }
  return {
    maxAge: own === undefined ? defaults.maxAge : parseAge(textOf(own) ?? ''),
    onStale: readOnStale(value) ?? defaults.onStale ?? 'warn',
  };
}

function readOnStale(node: Node | undefined): OnStale | undefined {
  const word = textOf(childOf(node, 'on_stale'));
  return ON_STALE.find((known) => known === word);
}
