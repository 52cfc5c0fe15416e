import { inspect } from 'node:util';

/** Keeps a byte order mark: a value is handed over byte for byte. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A secret's value. However it is printed, serialised or inspected it shows as `[secret NAME]`; the value is
 * reached by `reveal()` and `bytes()` only, which are called where a pointer is followed, and where a value is checked,
 * masked or handed over.
 */
export class Secret {
  readonly name: string;
  readonly #text: string | undefined;
  readonly #bytes: Uint8Array | undefined;

  /** Bytes that are UTF-8 are text. */
  constructor(name: string, value: string | Uint8Array) {
    this.name = name;
    this.#text = typeof value === 'string' ? value : textOf(value);
    this.#bytes = this.#text === undefined && typeof value !== 'string' ? value : undefined;
  }

  /** False for bytes that are no UTF-8: only a file can carry them. */
  get isText(): boolean {
    return this.#text !== undefined;
  }

  /** The value itself, as text. Throws a TypeError when it is none. */
  reveal(): string {
    if (this.#text === undefined) {
      throw new TypeError(`${this} is no text`);
    }
    return this.#text;
  }

  /** The value itself, as bytes. */
  bytes(): Uint8Array {
    return this.#bytes ?? Buffer.from(this.#text ?? '', 'utf8');
  }

  /** The same value under another name. */
  named(name: string): Secret {
    return new Secret(name, this.#text ?? this.bytes());
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

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
