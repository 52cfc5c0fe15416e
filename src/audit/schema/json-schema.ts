import type { Field, GroupField } from './field.ts';

/** A field as JSON Schema (draft 7). Keys that are not described are allowed, as every reader allows them. */
export function toJsonSchema(field: Field): object {
  switch (field.kind) {
    case 'text':
      return {
        ...typed('string', field),
        ...(field.words === undefined ? {} : { enum: field.words }),
        ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
      };
    case 'integer':
      return {
        ...typed('integer', field),
        minimum: field.minimum,
        maximum: field.maximum ?? Number.MAX_SAFE_INTEGER,
      };
    case 'flag':
      return typed('boolean', field);
    case 'map':
      return { ...typed('object', field), additionalProperties: { type: 'string' } };
    case 'list':
      return { ...typed('array', field), items: toJsonSchema(field.items) };
    case 'group':
      return { ...typed('object', field), ...members(field) };
  }
}

function typed(type: string, field: Field): object {
  const nullable = 'nullable' in field && field.nullable === true;
  return { type: nullable ? [type, 'null'] : type, description: field.about };
}

function members({ fields, optional }: GroupField): object {
  const entries = Object.entries(fields);
  return {
    properties: Object.fromEntries(entries.map(([key, field]) => [key, toJsonSchema(field)])),
    required: entries.map(([key]) => key).filter((key) => optional?.has(key) !== true),
    additionalProperties: true,
  };
}
