import type { InputName, InputValues } from './inputs.ts';
import { isEnvName } from './manifest/index.ts';
import { quote } from './quote.ts';
import { Secret } from './secret.ts';

/** What a number may be, and what it is when the input does not say. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly fallback: number;
}

/** The inputs that were given, each checked when it is taken; what is not allowed is noted, and counts as not given. */
export class Checked {
  readonly #values: InputValues;
  readonly #mistakes: string[];

  constructor(values: InputValues, mistakes: string[]) {
    this.#values = values;
    this.#mistakes = mistakes;
  }

  text(name: InputName): string | undefined {
    return this.#values.get(name)?.trim();
  }

  take<T>(name: InputName, parse: (text: string) => T | undefined, allowed: string): T | undefined {
    const text = this.text(name);
    const parsed = text === undefined ? undefined : parse(text);
    if (text !== undefined && parsed === undefined) {
      this.#mistakes.push(`${name}: ${quote(text)} is not allowed; ${allowed}`);
    }
    return parsed;
  }

  /** A token for a header. What is wrong with it is said without showing it. */
  token(name: InputName): Secret | undefined {
    const text = this.text(name);
    if (text !== undefined && !/^[\x21-\x7e]+$/.test(text)) {
      this.#mistakes.push(`${name}: holds a blank or a character that no token has; give the token alone`);
      return undefined;
    }
    return text === undefined ? undefined : new Secret(name, text);
  }

  /** A list of names, with commas, blanks or line ends between them. Patterns are none: each name is meant. */
  names(name: InputName): readonly string[] {
    const words = (this.text(name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
    for (const word of words.filter((each) => !isEnvName(each))) {
      const allowed = 'names of variables, with commas, blanks or line ends between them, and no patterns';
      this.#mistakes.push(`${name}: ${quote(word)} is not allowed; ${allowed}`);
    }
    return words;
  }

  mistake(text: string): void {
    this.#mistakes.push(text);
  }

  seconds(name: InputName, { min, max, fallback }: Range): number {
    const allowed = `a whole number from ${min} to ${max}`;
    return this.take(name, (text) => wholeNumber(text, min, max), allowed) ?? fallback;
  }
}

function wholeNumber(text: string, min: number, max: number): number | undefined {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

/** Ids as `configure-aws-credentials` takes them, with commas between; blanks and line ends do as well. */
export function accountIds(text: string): readonly string[] | undefined {
  const ids = text.split(/[\s,]+/).filter((id) => id !== '');
  return ids.length > 0 && ids.every((id) => /^\d{12}$/.test(id)) ? ids : undefined;
}

export function matching(text: string, isAllowed: (text: string) => boolean): string | undefined {
  return isAllowed(text) ? text : undefined;
}

export function oneOf<T extends string>(text: string, allowed: readonly T[]): T | undefined {
  return allowed.find((word) => word === text);
}
