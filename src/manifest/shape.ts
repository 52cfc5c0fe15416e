import { hint } from '../nearest.ts';
import { plainOrQuoted, quote } from '../quote.ts';
import type { Entry, Node } from './document.ts';
import type { JsonSchema, ListSchema, ObjectSchema, TextSchema } from './json-schema.ts';
import type { Mistakes } from './mistakes.ts';

/**
 * Holds a document to a schema and notes every difference, each at its own place. It decides as JSON Schema does;
 * a test compares it with ajv. `path` is where the node stands, as `secrets.DB_URL`; empty for the document.
 */
export function checkShape(node: Node, schema: JsonSchema, path: string, mistakes: Mistakes): void {
  if (node.kind === 'refused') {
    return;
  }
  if ('oneOf' in schema) {
    const [text, map] = schema.oneOf;
    checkShape(node, node.kind === 'map' ? map : text, path, mistakes);
  } else if ('const' in schema) {
    checkConst(node, schema.const, path, mistakes);
  } else if (schema.type === 'object') {
    checkMap(node, schema, path, mistakes);
  } else if (schema.type === 'array') {
    checkList(node, schema, path, mistakes);
  } else if (schema.type === 'string') {
    checkText(node, schema, path, mistakes);
  } else if (node.kind !== 'scalar' || typeof node.value !== 'boolean') {
    refuse(node, path, `must be true or false; this is ${describe(node)}`, mistakes);
  }
}

function checkConst(node: Node, expected: number, path: string, mistakes: Mistakes): void {
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (value !== expected) {
    const given = typeof value === 'number' ? value : describe(node);
    refuse(node, path, `must be ${expected}; this is ${given}`, mistakes);
  }
}

function checkMap(map: Node, schema: ObjectSchema, path: string, mistakes: Mistakes): void {
  if (map.kind !== 'map') {
    refuse(map, path, `must be a map (keys and values); this is ${describe(map)}`, mistakes);
    return;
  }
  for (const entry of map.entries) {
    checkEntry(entry, schema, path, mistakes);
  }
  const missing = (schema.required ?? []).filter((key) => !map.entries.some((entry) => entry.key === key));
  if (missing.length > 0) {
    refuse(map, path, `the key ${missing.map((key) => `"${key}"`).join(', ')} is missing`, mistakes);
  }
  if (map.entries.length < (schema.minProperties ?? 0)) {
    refuse(map, path, 'must not be empty; leave the key out', mistakes);
  }
  const surplus = map.entries[schema.maxProperties ?? Number.POSITIVE_INFINITY];
  if (surplus !== undefined) {
    const message = `there are ${map.entries.length} keys; allowed are ${schema.maxProperties}`;
    mistakes.add('mistake', surplus.position, `${label(path)}${message}`);
  }
}

function checkEntry(
  { key, position, value }: Entry,
  schema: ObjectSchema,
  path: string,
  mistakes: Mistakes,
): void {
  const properties = schema.properties ?? {};
  const inner = path === '' ? plainOrQuoted(key) : `${path}.${plainOrQuoted(key)}`;
  if (Object.hasOwn(properties, key)) {
    const property = properties[key];
    if (property !== undefined) {
      checkShape(value, property, inner, mistakes);
    }
  } else if (schema.additionalProperties === false) {
    mistakes.add('mistake', position, () => refuseKey(key, properties, path));
  } else {
    const refused = schema.propertyNames === undefined ? undefined : refuseText(key, schema.propertyNames);
    if (refused !== undefined) {
      mistakes.add('mistake', position, `${label(path)}${refused}`);
    }
    checkShape(value, schema.additionalProperties, inner, mistakes);
  }
}

function refuseKey(key: string, properties: object, path: string): string {
  const known = Object.keys(properties);
  return `${label(path)}unknown key ${quote(key)}${hint(key, known)}; allowed: ${known.join(', ')}`;
}

function checkList(list: Node, schema: ListSchema, path: string, mistakes: Mistakes): void {
  if (list.kind !== 'list') {
    refuse(list, path, `must be a list; this is ${describe(list)}`, mistakes);
    return;
  }
  if (list.items.length < (schema.minItems ?? 0)) {
    refuse(list, path, 'must not be empty', mistakes);
  }
  const seen = new Set<unknown>();
  for (const item of list.items) {
    checkShape(item, schema.items, path, mistakes);
    const value = item.kind === 'scalar' ? item.value : item;
    if (schema.uniqueItems === true && seen.has(value)) {
      refuse(item, path, `${quote(String(value))} is listed twice`, mistakes);
    }
    seen.add(value);
  }
}

function checkText(node: Node, schema: TextSchema, path: string, mistakes: Mistakes): void {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    const isPlain = node.kind === 'scalar' && node.value !== null;
    const fix = isPlain ? ': put it in quotes to make it text' : '';
    refuse(node, path, `must be text; this is ${describe(node)}${fix}`, mistakes);
    return;
  }
  const refused = refuseText(node.value, schema);
  if (refused !== undefined) {
    refuse(node, path, refused, mistakes);
  }
}

/** Why a text does not fit; undefined: it fits. */
function refuseText(text: string, schema: TextSchema): string | undefined {
  if (schema.enum !== undefined && !schema.enum.includes(text)) {
    return `${quote(text)} is not allowed${hint(text, schema.enum)}; allowed: ${schema.enum.join(', ')}`;
  }
  const characters = Array.from(text).length;
  if (characters < (schema.minLength ?? 0)) {
    return 'must not be empty';
  }
  if (characters > (schema.maxLength ?? Number.POSITIVE_INFINITY)) {
    return `has ${characters} characters; allowed are ${schema.maxLength}`;
  }
  if (schema.pattern !== undefined && !compile(schema.pattern).test(text)) {
    return `${quote(text)} is not allowed: ${schema.patternErrorMessage ?? schema.pattern}`;
  }
  return undefined;
}

const COMPILED = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  const compiled = COMPILED.get(pattern) ?? new RegExp(pattern, 'u');
  COMPILED.set(pattern, compiled);
  return compiled;
}

function refuse(node: Node, path: string, message: string, mistakes: Mistakes): void {
  mistakes.add('mistake', node.position, `${label(path)}${message}`);
}

function label(path: string): string {
  return path === '' ? '' : `${path}: `;
}

/** What stands there instead, without showing it: it may be a value in the wrong place. */
function describe(node: Node): string {
  if (node.kind !== 'scalar') {
    return `a ${node.kind}`;
  }
  if (node.value === null) {
    return 'empty';
  }
  return typeof node.value === 'string' ? 'text' : `a ${typeof node.value}`;
}
