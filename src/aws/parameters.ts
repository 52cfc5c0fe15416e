import type { CallFacts } from './call.ts';

/** One element of `Parameters` in the answer of GetParameters. `SourceResult` is left out: it can hold plain text. */
export interface Parameter {
  readonly arn: string | undefined;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly version: number | undefined;
  readonly selector: string | undefined;
  readonly lastModified: Date | undefined;
}

export interface ParametersAnswer {
  readonly parameters: readonly Parameter[];
  readonly invalid: readonly string[];
  readonly facts: CallFacts;
}
