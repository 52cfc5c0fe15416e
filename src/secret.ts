import { inspect } from 'node:util';

/**
 * A secret's value. However it is printed, serialised or inspected it shows as `[secret NAME]`; the text is
 * reached by `reveal()` only, which is called where a pointer is followed, and where a value is checked, masked or
 * handed over.
 */
export class Secret {
  readonly name: string;
  readonly #text: string;

  constructor(name: string, text: string) {
    this.name = name;
    this.#text = text;
  }

  /** The value itself, as text. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return `[secret ${this.name}]`;
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
