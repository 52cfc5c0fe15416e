import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { plainOrQuoted } from '../quote.ts';
import type { Position } from './declaration.ts';
import type { Entry, Node } from './document.ts';
import type { Mistakes } from './mistakes.ts';

/** Turns the library's nodes into ours, and collects what YAML allows and a manifest does not. */
export class YamlTree {
  readonly #positionAt: (offset: number) => Position;
  readonly #mistakes: Mistakes;

  constructor(positionAt: (offset: number) => Position, mistakes: Mistakes) {
    this.#positionAt = positionAt;
    this.#mistakes = mistakes;
  }

  read(node: ParsedNode): Node {
    const position = this.#positionAt(node.range[0]);
    if (this.#refuseProperties(node, position)) {
      return { kind: 'refused', position };
    }
    if (isMap(node)) {
      return { kind: 'map', entries: this.#readEntries(node), position };
    }
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => this.read(item)), position };
    }
    return isScalar(node) ? this.#readScalar(node, position) : { kind: 'refused', position };
  }

  /** True when the node has what only YAML allows; the mistake is noted then. */
  #refuseProperties(node: ParsedNode, position: Position): boolean {
    const message = refuseProperties(node);
    if (message !== undefined) {
      this.#mistakes.add('mistake', position, message);
    }
    return message !== undefined;
  }

  #readScalar({ value }: Scalar.Parsed, position: Position): Node {
    if (typeof value === 'string') {
      return this.#refuseText(value, position)
        ? { kind: 'refused', position }
        : { kind: 'scalar', value, position };
    }
    const isKnown = typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', value: isKnown ? value : null, position };
  }

  /** True when the text holds what no environment and no UTF-8 can; the mistake is noted then. */
  #refuseText(text: string, position: Position): boolean {
    if (text.includes('\0')) {
      this.#mistakes.add('mistake', position, 'the text holds a NUL character, which is not allowed');
      return true;
    }
    if (!text.isWellFormed()) {
      this.#mistakes.add(
        'mistake',
        position,
        'the text holds half of a surrogate pair ("\\ud800" to "\\udfff")',
      );
      return true;
    }
    return false;
  }

  #readEntries(map: YAMLMap.Parsed): readonly Entry[] {
    const seen = new Map<string, Position>();
    const entries: Entry[] = [];
    for (const { key: keyNode, value } of map.items) {
      const position = this.#positionAt(keyNode.range[0]);
      const key = this.#readKey(keyNode, position);
      const first = key === undefined ? undefined : seen.get(key);
      if (key === undefined || first !== undefined) {
        this.#refuseRepeated(key, position, first);
        continue;
      }
      seen.set(key, position);
      entries.push({
        key,
        position,
        value: value === null ? { kind: 'scalar', value: null, position } : this.read(value),
      });
    }
    return entries;
  }

  #refuseRepeated(key: string | undefined, position: Position, first: Position | undefined): void {
    if (key !== undefined && first !== undefined) {
      const place = `line ${first.line}, column ${first.column}`;
      this.#mistakes.add(
        'mistake',
        position,
        () => `the key ${plainOrQuoted(key)} is there twice; first in ${place}`,
      );
    }
  }

  /** Undefined when it is no key of a manifest: the mistake is noted then. */
  #readKey(node: ParsedNode, position: Position): string | undefined {
    if (this.#refuseProperties(node, position)) {
      return undefined;
    }
    if (!isScalar(node) || typeof node.value !== 'string') {
      this.#mistakes.add('mistake', position, 'a key must be text; put it in quotes');
      return undefined;
    }
    if (node.value === '<<') {
      this.#mistakes.add('mistake', position, 'merge keys ("<<") are not allowed; write the keys out');
      return undefined;
    }
    return this.#refuseText(node.value, position) ? undefined : node.value;
  }
}

function refuseProperties(node: ParsedNode): string | undefined {
  if (isAlias(node)) {
    return 'aliases ("*…") are not allowed; write the value out';
  }
  if (node.anchor !== undefined) {
    return 'anchors ("&…") are not allowed; write the value out where it is needed';
  }
  return node.tag === undefined ? undefined : 'tags ("!…") are not allowed; quotes make a value text';
}
