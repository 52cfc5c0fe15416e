import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Attribute {
  readonly type: string;
  readonly requirement: string;
  readonly profile?: string;
  readonly is_array?: true;
  readonly sibling?: string;
  readonly enum?: Readonly<Record<string, string>>;
}

interface Shape {
  readonly constraints: Readonly<Record<string, readonly string[]>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** A pinned part of a published schema: see scripts/pin-ocsf.py. */
export interface OcsfSchema {
  readonly version: string;
  readonly class: Shape;
  readonly objects: Readonly<Record<string, Shape>>;
  readonly types: Readonly<
    Record<
      string,
      { readonly type: string | null; readonly regex: string | null; readonly max_len: number | null }
    >
  >;
}

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'ocsf');
const FREE = new Set(['json_t', 'object']);

export function ocsfSchema(version: string): OcsfSchema {
  return JSON.parse(readFileSync(join(FOLDER, `${version}.json`), 'utf8'));
}

/** All that is wrong with an event of API Activity, as a strict validator of OCSF says it. */
export function mistakesIn(event: Readonly<Record<string, unknown>>, schema: OcsfSchema): readonly string[] {
  const { profiles = [] } = Object(event['metadata']) as { readonly profiles?: readonly string[] };
  const { activity_id: activity, class_uid: uid, type_uid: type } = event;
  return [
    ...mistakesInShape(event, schema.class, 'event', schema, new Set(profiles)),
    ...(type === Number(uid) * 100 + Number(activity)
      ? []
      : ['type_uid is not class_uid * 100 + activity_id']),
  ];
}

function mistakesInShape(
  value: unknown,
  { attributes, constraints }: Shape,
  path: string,
  schema: OcsfSchema,
  profiles: ReadonlySet<string>,
): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
  const keys = Object.keys(value);
  const isApplied = ({ profile }: Attribute) => profile === undefined || profiles.has(profile);
  const missing = Object.entries(attributes).filter(
    ([key, each]) => each.requirement === 'required' && isApplied(each) && !keys.includes(key),
  );
  const broken = (constraints['at_least_one'] ?? []).some((key) => keys.includes(key));
  return [
    ...missing.map(([key]) => `${path}.${key} is missing`),
    ...(constraints['at_least_one'] === undefined || broken ? [] : [`${path} has none of its constraint`]),
    ...Object.entries(value).flatMap(([key, each]) => {
      const attribute = attributes[key];
      const inner = `${path}.${key}`;
      if (attribute === undefined || !isApplied(attribute)) return [`${inner} is not in the schema`];
      return mistakesInAttribute(each, attribute, inner, schema, profiles).concat(
        siblingMistakes(value, key, attribute, inner),
      );
    }),
  ];
}

function mistakesInAttribute(
  value: unknown,
  attribute: Attribute,
  path: string,
  schema: OcsfSchema,
  profiles: ReadonlySet<string>,
): string[] {
  if (attribute.is_array) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    const { is_array: _, ...single } = attribute;
    return value.flatMap((each, index) =>
      mistakesInAttribute(each, single, `${path}[${index}]`, schema, profiles),
    );
  }
  const { enum: members, type } = attribute;
  if (FREE.has(type)) return [];
  const object = schema.objects[type];
  if (object !== undefined) return [...mistakesInShape(value, object, path, schema, profiles)];
  if (members !== undefined && !(String(value) in members)) return [`${path} is not in its enum`];
  return mistakesInScalar(value, type, path, schema);
}

function mistakesInScalar(value: unknown, type: string, path: string, { types }: OcsfSchema): string[] {
  const known = types[type];
  if (known === undefined) return [`${path} is of ${type}, which is not pinned`];
  const base = known.type ?? type;
  if (base === 'integer_t' || base === 'long_t')
    return Number.isSafeInteger(value) ? [] : [`${path} is no integer`];
  if (base === 'boolean_t') return typeof value === 'boolean' ? [] : [`${path} is no boolean`];
  if (typeof value !== 'string') return [`${path} is no string`];
  const isShort = known.max_len === null || value.length <= known.max_len;
  const isWritten = known.regex === null || new RegExp(known.regex).test(value);
  return isShort && isWritten ? [] : [`${path} is not written as a ${type}`];
}

/** The name beside a number is the name of that number. */
function siblingMistakes(
  value: object,
  key: string,
  { enum: members, sibling }: Attribute,
  path: string,
): string[] {
  if (sibling === undefined || members === undefined || !(sibling in value)) return [];
  const names = value as Readonly<Record<string, unknown>>;
  const caption = members[String(names[key])];
  return caption === names[sibling] ? [] : [`${path}: ${sibling} should be ${caption}`];
}
