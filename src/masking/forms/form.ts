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
  /** Whether the text has a character that some escaping changes. */
  readonly isSpecial: boolean;
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

/** A form of texts that hold a special character: no other text is changed by it. */
export function ofSpecialText(write: (text: string) => string | readonly string[]): Form['strings'] {
  return ({ text, isSpecial }) => (text === undefined || !isSpecial ? NONE : [write(text)].flat());
}
