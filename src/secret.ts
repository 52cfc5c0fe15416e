import { isUtf8 } from 'node:buffer';
import { inspect } from 'node:util';

/**
 * A secret's value: text, or bytes that are no UTF-8 text. However it is printed, serialised or inspected it shows as
 * `[secret NAME]`; the value is reached by `reveal()` and `revealBytes()` only, which are called where a pointer is
 * followed, and where a value is decoded, checked, masked or handed over.
 */
export class Secret {
  readonly name: string;
  readonly #content: string | Uint8Array;

  constructor(name: string, content: string | Uint8Array) {
    this.name = name;
    this.#content = typeof content === 'string' ? content : textOrCopy(content);
  }

  /** True for bytes that are no UTF-8 text: they can go into a file, and nowhere else. */
  get isBinary(): boolean {
    return typeof this.#content !== 'string';
  }

  /** The characters of a text, the bytes of what is none. */
  get size(): number {
    return this.#content.length;
  }

  /** The value itself, as text. Throws TypeError when it is binary. */
  reveal(): string {
    if (typeof this.#content !== 'string') {
      throw new TypeError(`${this} is binary`);
    }
    return this.#content;
  }

  /** The value itself, as bytes; of a text, its UTF-8 form. */
  revealBytes(): Uint8Array {
    return Buffer.from(this.#content);
  }

  /** The same value under another name. */
  named(name: string): Secret {
    return new Secret(name, this.#content);
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

/** Bytes that are UTF-8 are a text with the same bytes, a byte order mark included. */
function textOrCopy(bytes: Uint8Array): string | Uint8Array {
  return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : Buffer.from(bytes);
}
