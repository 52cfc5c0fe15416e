import { plainOrQuoted } from '../quote.ts';
import type { Position } from './declaration.ts';

/**
 * `mistake`: something to correct; `scope`: the input `scope` does not fit the manifest; `name`: a variable of this
 * name is refused; `unsupported`: part of the design, not of this version.
 */
export type MistakeKind = 'mistake' | 'scope' | 'name' | 'unsupported';

export interface Mistake {
  readonly kind: MistakeKind;
  readonly position: Position;
  readonly message: string;
}

/** Nobody reads more at once, and a hostile manifest must not fill the log. */
const MAX_LISTED = 500;

/** Collects what is wrong with the declarations, so that all of it is reported at once. */
export class Mistakes {
  readonly #listed: Mistake[] = [];
  readonly #places = new Set<string>();
  #unlisted = 0;

  /** Notes a mistake. The message is a function where finding the nearest word costs time. */
  add(kind: MistakeKind, position: Position, message: string | (() => string)): void {
    if (this.#listed.length >= MAX_LISTED) {
      this.#unlisted += 1;
      return;
    }
    this.#places.add(keyOf(position));
    this.#listed.push({ kind, position, message: typeof message === 'string' ? message : message() });
  }

  /** Takes over what was noted elsewhere. */
  addAll(others: Mistakes): void {
    for (const { kind, position, message } of others.#listed) {
      this.add(kind, position, message);
    }
    this.#unlisted += others.#unlisted;
  }

  get count(): number {
    return this.#listed.length + this.#unlisted;
  }

  /** True when a mistake is noted at this very place: what else is wrong there only follows from it. */
  isNotedAt(position: Position): boolean {
    return this.#places.has(keyOf(position));
  }

  get listed(): readonly Mistake[] {
    return this.#listed;
  }

  /** One line each, `FILE:LINE:COLUMN  message`, sorted by place; files in the order of their first mistake. */
  lines(): readonly string[] {
    const files = [...new Set(this.#listed.map(({ position }) => position.file))];
    const sorted = this.#listed.toSorted(
      (a, b) =>
        files.indexOf(a.position.file) - files.indexOf(b.position.file) ||
        a.position.line - b.position.line ||
        a.position.column - b.position.column,
    );
    const lines = sorted.map(({ position, message }) => `${formatPosition(position)}  ${message}`);
    return this.#unlisted === 0 ? lines : [...lines, `and ${this.#unlisted} more: correct these first`];
  }
}

/** Cheaper than `formatPosition`: each node of a manifest is looked up. */
function keyOf({ file, line, column }: Position): string {
  return `${line}:${column} ${file}`;
}

/** `FILE:LINE:COLUMN`, as editors and terminals link it. */
export function formatPosition({ file, line, column }: Position): string {
  return `${plainOrQuoted(file)}:${line}:${column}`;
}
