import type { Field, GroupField, IntegerField, TextField } from './field.ts';

const PATTERNS = new Map<string, RegExp>();

/**
 * What keeps a value from having this form: the path of the first place and why; undefined when it fits. Keys that
 * nobody described are passed over. `path` is where the value stands, empty for the whole.
 */
export function misfitOf(value: unknown, field: Field, path = ''): string | undefined {
  if (value === null) {
    return 'nullable' in field && field.nullable === true ? undefined : `${label(path)} is null`;
  }
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? misfitOfText(value, field, path) : isNo(path, 'text');
    case 'integer':
      return fitsInteger(value, field) ? undefined : isNo(path, 'number that it can be');
    case 'flag':
      return typeof value === 'boolean' ? undefined : isNo(path, 'true or false');
    case 'list':
      return Array.isArray(value) ? misfitOfItems(value, field.items, path) : isNo(path, 'list');
    case 'map':
      return isMap(value) && Object.values(value).every((each) => typeof each === 'string')
        ? undefined
        : isNo(path, 'map of texts');
    case 'group':
      return isMap(value) ? misfitOfGroup(value, field, path) : isNo(path, 'map');
  }
}

function misfitOfGroup(
  value: Readonly<Record<string, unknown>>,
  { fields, optional }: GroupField,
  path: string,
): string | undefined {
  for (const key in fields) {
    const field = fields[key];
    const inner = path === '' ? key : `${path}.${key}`;
    if (!Object.hasOwn(value, key)) {
      if (optional?.has(key) !== true) return `${inner} is missing`;
    } else if (field !== undefined) {
      const misfit = misfitOf(value[key], field, inner);
      if (misfit !== undefined) return misfit;
    }
  }
  return undefined;
}

function misfitOfItems(items: readonly unknown[], field: Field, path: string): string | undefined {
  for (const [index, item] of items.entries()) {
    const misfit = misfitOf(item, field, `${path}[${index}]`);
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}

function misfitOfText(value: string, { pattern, words }: TextField, path: string): string | undefined {
  if (words !== undefined && !words.includes(value)) {
    return `${label(path)} is not one of ${words.join(', ')}`;
  }
  return pattern === undefined || compile(pattern).test(value)
    ? undefined
    : `${label(path)} is not written as ${pattern}`;
}

function fitsInteger(value: unknown, { minimum, maximum = Number.MAX_SAFE_INTEGER }: IntegerField): boolean {
  return Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compile(pattern: string): RegExp {
  const compiled = PATTERNS.get(pattern) ?? new RegExp(pattern, 'u');
  PATTERNS.set(pattern, compiled);
  return compiled;
}

function isNo(path: string, what: string): string {
  return `${label(path)} is no ${what}`;
}

function label(path: string): string {
  return path === '' ? 'the record' : path;
}
