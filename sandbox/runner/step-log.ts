import type { SecretMasker } from './masker.ts';

export type AnnotationLevel = 'notice' | 'warning' | 'error';

/** What a person sees beside the log: the message is masked, the properties are as the command gave them. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** The runner shows at most so many annotations of each level for a step, and cuts their texts. */
const MAX_ANNOTATIONS_PER_LEVEL = 10;
const MAX_ANNOTATION_CHARACTERS = 4096;

/** The log of one step as the runner writes it: each written text masked in one piece, without the time stamps. */
export class StepLog {
  readonly #masker: SecretMasker;
  readonly #isDebug: boolean;
  readonly #written: string[] = [];
  readonly #annotations: Annotation[] = [];

  constructor(masker: SecretMasker, isDebug: boolean) {
    this.#masker = masker;
    this.#isDebug = isDebug;
  }

  get annotations(): readonly Annotation[] {
    return this.#annotations;
  }

  /** All that was written, each text with a newline behind it. */
  get text(): string {
    return this.#written.map((text) => `${text}\n`).join('');
  }

  write(text: string): void {
    this.#written.push(this.#masker.mask(text));
  }

  /** Shown only when the job was started with debug logging; then each of its lines. */
  debug(text: string): void {
    if (this.#isDebug) {
      for (const line of text.split(/\r?\n/)) {
        this.write(`##[debug]${line}`);
      }
    }
  }

  annotate(level: AnnotationLevel, text: string, properties: ReadonlyMap<string, string> = new Map()): void {
    const message = this.#masker.mask(text).slice(0, MAX_ANNOTATION_CHARACTERS);
    if (this.#annotations.filter((other) => other.level === level).length < MAX_ANNOTATIONS_PER_LEVEL) {
      this.#annotations.push({ level, message, properties });
    }
    if (message !== '') {
      this.write(`##[${level}]${message}`);
    }
  }
}
