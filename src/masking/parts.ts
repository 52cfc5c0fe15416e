import { basicPassword, decodedText } from './formats/base64-text.ts';
import { connectionSecrets } from './formats/connection-string.ts';
import { type JsonLeaf, jsonLeaves } from './formats/json.ts';
import { readKeys } from './formats/keys.ts';
import { isMultiline, linesOf, trimBlanks } from './formats/lines.ts';
import { multilineScalars } from './formats/scalars.ts';
import { isSection, readSetting, splitSetting } from './formats/settings.ts';
import { urlSecrets, withDecoded } from './formats/url.ts';
import type { Part, PartKind } from './part.ts';

/** Says whether a leaf of a JSON text is left out. */
export type IsSpared = (leaf: JsonLeaf) => boolean;

export const SPARE_NONE: IsSpared = () => false;

/** A text inside a text inside a text … is followed so far. */
const MAXIMUM_DEPTH = 6;
/** The parts together are so many times as long as the value, at most, and more in a short one: a hostile value could repeat itself. */
const MAXIMUM_REPEATS = 3;
const MINIMUM_CHARACTERS_IN_PARTS = 16_384;
/** Header, payload and signature: without its signature a token opens nothing. */
const JWT = /^eyJ[\w-]+\.[\w-]*\.([\w-]{20,})$/;
/** A text of these characters alone is no format that holds another value, base64 and JWT aside. */
const PLAIN = /^[\w.+/~-]*={0,2}$/;

/**
 * What a value consists of, judged by nobody yet: the value, its lines, the leaves of JSON (as printed and as written;
 * also of JSON inside a JSON string, and of a line that is JSON), the values of settings, the passwords of URLs and
 * connection strings, the body of keys, and what a base64 text stands for. Lines of a JSON text are keys and structure
 * around leaves, so they are none; nor are lines of settings, whose values are listed.
 */
export function partsOf(text: string, isSpared: IsSpared = SPARE_NONE): readonly Part[] {
  const parts = new Parts(text.length);
  parts.addText(text, 'whole', isSpared, 0);
  return parts.list();
}

const RANK: Readonly<Record<PartKind, number>> = { whole: 0, leaf: 1, line: 2 };

/** The parts found so far, none twice. A text that is found in two ways has the more important kind. */
class Parts {
  readonly #kinds = new Map<string, PartKind>();
  #charactersLeft: number;

  constructor(length: number) {
    this.#charactersLeft = MAXIMUM_REPEATS * length + MINIMUM_CHARACTERS_IN_PARTS;
  }

  list(): readonly Part[] {
    return [...this.#kinds].map(([text, kind]) => ({ text, kind }));
  }

  addText(text: string, kind: PartKind, isSpared: IsSpared, depth: number): void {
    if (text === '' || !this.#add(text, kind)) return;
    const core = trimBlanks(text);
    if (core !== text && !isMultiline(core)) this.#add(core, kind);
    if (depth < MAXIMUM_DEPTH) this.#addInner(core, isSpared, depth + 1);
  }

  /** Whether it was not known yet, or only as something less. */
  #add(text: string, kind: PartKind): boolean {
    const known = this.#kinds.get(text);
    if (known !== undefined && RANK[known] <= RANK[kind]) return false;
    if (known === undefined) this.#charactersLeft -= text.length;
    if (this.#charactersLeft < 0) return false;
    this.#kinds.set(text, kind);
    return true;
  }

  #addInner(text: string, isSpared: IsSpared, depth: number): void {
    const leaf = (inner: string) => this.addText(inner, 'leaf', SPARE_NONE, depth);
    if (PLAIN.test(text)) {
      this.#addDecoded(text, leaf);
      return;
    }
    const leaves = jsonLeaves(text);
    if (leaves !== undefined) {
      for (const each of leaves) {
        if (isSpared(each)) continue;
        leaf(each.text);
        if (each.written !== each.text) this.#add(each.written, 'line');
      }
      return;
    }
    this.#addDecoded(text, leaf);
    if (isMultiline(text) || linesOf(text).length > 1 || text.includes('-----BEGIN ')) {
      this.#addLines(text, depth);
    } else {
      this.#addPairs(text, leaf);
    }
  }

  #addDecoded(text: string, leaf: (inner: string) => void): void {
    const signature = JWT.exec(text)?.[1];
    if (signature !== undefined) this.#add(signature, 'line');
    const decoded = decodedText(text);
    if (decoded === undefined) return;
    leaf(decoded);
    for (const password of basicPassword(decoded)) leaf(password);
  }

  #addLines(text: string, depth: number): void {
    for (const scalar of multilineScalars(linesOf(text))) this.addText(scalar, 'leaf', SPARE_NONE, depth);
    const keys = readKeys(text);
    for (const piece of keys?.pieces ?? []) this.#add(piece, 'line');
    const lines = [...new Set(linesOf(keys?.around ?? text).map(trimBlanks))].map((core) => ({
      core,
      setting: jsonLeaves(core) === undefined ? readSetting(core) : undefined,
    }));
    const hasSettings = lines.some(({ core }) => splitSetting(core) !== undefined);
    for (const { core, setting } of lines) {
      if (hasSettings && isSection(core)) continue;
      if (!setting?.isPlain) this.addText(core, 'line', SPARE_NONE, depth);
      for (const value of setting?.values ?? []) this.addText(value, 'leaf', SPARE_NONE, depth);
    }
  }

  /** A text of one line: a URL, a connection string, a setting. */
  #addPairs(text: string, leaf: (inner: string) => void): void {
    const secrets = [...urlSecrets(text), ...connectionSecrets(text).flatMap(withDecoded)];
    for (const secret of secrets) leaf(secret);
    if (secrets.length > 0) return;
    const setting = readSetting(text);
    if (setting?.isPlain) for (const value of setting.values) leaf(value);
  }
}
