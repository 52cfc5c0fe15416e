/** The form of a record as data: published, documented, and checked by readers. Writers have it in their types. */
export { misfitOf } from './check.ts';
export { type Field, type FieldsOf, type GroupField, type Origin, PATTERN } from './field.ts';
export { toJsonSchema } from './json-schema.ts';
export { RECORD } from './record.ts';
