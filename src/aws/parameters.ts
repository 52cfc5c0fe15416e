import type { GetParametersCommandOutput } from '@aws-sdk/client-ssm';
import { dateIn, numberIn, textIn, textsIn } from './answer.ts';
import { type CallFacts, factsOf } from './call.ts';

export interface ParametersRequest {
  readonly names: readonly string[];
  readonly decrypt: boolean;
  /** Told of each attempt as it begins. */
  readonly onAttempt?: () => void;
}

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

/** The answer without what it must not keep, and the facts of the call. */
export function toParameters(answer: GetParametersCommandOutput): ParametersAnswer {
  return {
    parameters: (answer.Parameters ?? []).map((parameter) => ({
      arn: textIn(parameter.ARN),
      name: textIn(parameter.Name),
      type: textIn(parameter.Type),
      value: textIn(parameter.Value),
      version: numberIn(parameter.Version),
      selector: textIn(parameter.Selector),
      lastModified: dateIn(parameter.LastModifiedDate),
    })),
    invalid: textsIn(answer.InvalidParameters),
    facts: factsOf(answer.$metadata),
  };
}
