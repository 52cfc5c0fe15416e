/** Names that are refused for one reason. */
export interface RefusedNames {
  /** The program or the part of the system that reads them. */
  readonly topic: string;
  /** What such a variable does, as a sentence without its subject: `decides which programs run`. */
  readonly does: string;
  /** Blanks between them, as their documentation writes them; `*` stands for any characters, also none. */
  readonly names: string;
  /** Names that pass though a pattern of `names` fits them: they hold nothing but a credential. */
  readonly passes?: string;
}

/** The single names and patterns of a text. */
export function namesIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}
