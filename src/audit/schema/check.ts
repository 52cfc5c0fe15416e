import { type Field, type GroupField, type IntegerField, PATTERN, type TextField } from './field.ts';

/** The first place where a value has not its form. */
interface Misfit {
  /** `reads[0].version`, empty for the whole. */
  readonly path: string;
  readonly why: string;
}

const PATTERNS = new Map<string, RegExp>();

/**
 * What keeps a value from having this form, as a part of a sentence: the first place, and why; undefined when it fits. Keys
 * that nobody described are passed over.
 */
export function misfitOf(value: unknown, field: Field): string | undefined {
  const misfit = find(value, field);
  return misfit === undefined ? undefined : `${misfit.path || 'the record'} ${misfit.why}`;
}

function find(value: unknown, field: Field): Misfit | undefined {
  if (value === null) {
    return 'nullable' in field && field.nullable === true ? undefined : here('is null');
  }
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? findInText(value, field) : here('is no text');
    case 'integer':
      return fitsInteger(value, field) ? undefined : here('is no number that it can be');
    case 'flag':
      return typeof value === 'boolean' ? undefined : here('is neither true nor false');
    case 'list':
      return Array.isArray(value) ? findInItems(value, field.items) : here('is no list');
    case 'map':
      return isMap(value) && Object.values(value).every((each) => typeof each === 'string')
        ? undefined
        : here('is no map of texts');
    case 'group':
      return isMap(value) ? findInGroup(value, field) : here('is no map');
  }
}

function findInGroup(
  value: Readonly<Record<string, unknown>>,
  { fields, optional }: GroupField,
): Misfit | undefined {
  for (const key in fields) {
    const field = fields[key];
    const held = value[key];
    if (held === undefined) {
      if (optional?.has(key) !== true) return { path: key, why: 'is missing' };
    } else if (field !== undefined) {
      const misfit = find(held, field);
      if (misfit !== undefined) return { path: join(key, misfit.path), why: misfit.why };
    }
  }
  return undefined;
}

function findInItems(items: readonly unknown[], field: Field): Misfit | undefined {
  for (let index = 0; index < items.length; index += 1) {
    const misfit = find(items[index], field);
    if (misfit !== undefined) return { path: join(`[${index}]`, misfit.path), why: misfit.why };
  }
  return undefined;
}

function findInText(value: string, { pattern, words }: TextField): Misfit | undefined {
  if (words !== undefined && !words.includes(value)) {
    return here(`is not one of ${words.join(', ')}`);
  }
  if (pattern !== undefined && !compile(pattern).test(value)) {
    return here(`is not written as ${pattern}`);
  }
  return pattern === PATTERN.time && Number.isNaN(Date.parse(value))
    ? here('is a time that never is')
    : undefined;
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

function here(why: string): Misfit {
  return { path: '', why };
}

function join(key: string, path: string): string {
  return path === '' || path.startsWith('[') ? key + path : `${key}.${path}`;
}
