/**
 * The part of JSON Schema (draft 7) in which the manifest's shape is written. `patternErrorMessage` is no word of
 * the standard: editors and our own check show it when a pattern does not match.
 */
export type JsonSchema = ObjectSchema | ListSchema | TextSchema | BooleanSchema | ConstSchema | ChoiceSchema;

interface Annotated {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

export interface ObjectSchema extends Annotated {
  readonly type: 'object';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: TextSchema;
  /** False: only `properties`. */
  readonly additionalProperties: false | JsonSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

export interface ListSchema extends Annotated {
  readonly type: 'array';
  readonly items: TextSchema;
  readonly minItems?: number;
  readonly uniqueItems?: true;
}

/** Lengths count characters (code points), patterns have the flag `u`, both as the standard has it. */
export interface TextSchema extends Annotated {
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
}

export interface BooleanSchema extends Annotated {
  readonly type: 'boolean';
  readonly default?: boolean;
}

export interface ConstSchema extends Annotated {
  readonly const: number;
}

/** Text, or a map. */
export interface ChoiceSchema extends Annotated {
  readonly oneOf: readonly [TextSchema, ObjectSchema];
}
