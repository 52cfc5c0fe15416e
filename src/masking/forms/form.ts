import type { PartKind } from '../part.ts';

/** `must`: what tools print every day, and a handful of strings catches; on GitHub registered always. `should`: the rest. */
export type FormClass = 'must' | 'should';

/** What forms are made of. */
export interface FormSource {
  readonly kind: PartKind;
  /** Without blanks at its ends; undefined for bytes that are no text. */
  readonly text: string | undefined;
  /** The bytes of `text`, or those that are no text. */
  readonly bytes: Buffer;
  /** Two bytes, then `bytes`: base64 of what stands one or two bytes behind the start of a group. */
  readonly shifted: Buffer;
  /** The bytes with the blanks before the text, which move the line breaks of an encoding. */
  readonly led: Buffer;
  /** Which special characters the text holds: bits of `SPECIAL`. */
  readonly specials: number;
}

/** One way in which programs write a value. */
export interface Form {
  readonly id: string;
  /** For the published table: what the form is, and which tools print it. */
  readonly title: string;
  readonly class: FormClass;
  /** The strings that stand in a log when a program prints the source so; none for a source that it does not change. */
  readonly strings: (source: FormSource) => readonly string[];
}

const NONE: readonly string[] = [];

/** A form that only texts with one of these characters (bits of `SPECIAL`) have: others are written as they are, or as another form writes them. */
export function ofSpecialText(
  specials: number,
  write: (text: string) => string | readonly string[],
): Form['strings'] {
  return ({ text, specials: held }) => {
    if (text === undefined || (held & specials) === 0) return NONE;
    const written = write(text);
    return typeof written === 'string' ? [written] : written;
  };
}
