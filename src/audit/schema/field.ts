/** How the fields of a record are described: their form, what they hold, and where it comes from. */

/**
 * Where the content of a field comes from, which decides how far it can be trusted.
 * - `keytrail`: this process made it
 * - `sent`: what this process asked AWS for
 * - `aws`: what AWS answered
 * - `token`: a claim of the job's OIDC token
 * - `declared`: the manifest or an input
 * - `environment`: a variable
 */
export type Origin = 'keytrail' | 'sent' | 'aws' | 'token' | 'declared' | 'environment';

interface Described {
  /** What it holds, in sentences. Of a part of a record, what the part is. */
  readonly about: string;
}

interface Leaf extends Described {
  readonly origin: Origin;
  /** True: null when it is not known. */
  readonly nullable?: true;
}

export interface TextField extends Leaf {
  readonly kind: 'text';
  readonly pattern?: string;
  /** All words that there are and will be; where a later version may know more, `pattern` and `about` say so. */
  readonly words?: readonly string[];
}

export interface IntegerField extends Leaf {
  readonly kind: 'integer';
  readonly minimum: number;
  readonly maximum?: number;
}

export interface FlagField extends Leaf {
  readonly kind: 'flag';
}

/** A map of texts, whose keys are not known beforehand. */
export interface MapField extends Leaf {
  readonly kind: 'map';
}

export interface ListField extends Described {
  readonly kind: 'list';
  readonly items: GroupField;
}

export interface GroupField extends Described {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, Field>>;
  /** Keys that may be left out; all others are always there. */
  readonly optional?: ReadonlySet<string>;
  readonly nullable?: true;
}

export type Field = TextField | IntegerField | FlagField | MapField | ListField | GroupField;

/** One field for each key of a part of the record: the compiler finds one that is missing or too many. */
export type FieldsOf<Part> = { readonly [Key in keyof Part]-?: Field };

/** Words of a later version fit this, so that a reader of today takes them. */
export const OPEN_WORD = '^[a-z][a-z0-9_]*$';
export const ULID = '^[0-7][0-9A-HJKMNP-TV-Z]{25}$';
export const DIGEST = '^sha256:[0-9a-f]{64}$';
export const TIME = '^(?:\\d{4}|[+-]\\d{6})-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$';
export const HEX_SHA256 = '^[0-9a-f]{64}$';

/** A text that may not be known. */
export function maybe(origin: Origin, about: string, pattern?: string): TextField {
  return { kind: 'text', origin, about, nullable: true, ...(pattern === undefined ? {} : { pattern }) };
}

export function text(origin: Origin, about: string, pattern?: string): TextField {
  return { kind: 'text', origin, about, ...(pattern === undefined ? {} : { pattern }) };
}

/** The patterns that other forms share. */
export const PATTERN = { digest: DIGEST, hexSha256: HEX_SHA256, time: TIME } as const;
