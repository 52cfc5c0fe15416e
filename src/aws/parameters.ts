import type { GetParametersCommandOutput, SSMClient } from '@aws-sdk/client-ssm';
import { dateIn, numberIn, objectsIn, textIn, textsIn } from './answer.ts';
import type { CallOptions } from './attempts.ts';
import { type CallFacts, factsOf, settle } from './call.ts';

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

/** One call of GetParameters. */
export async function getParameters(
  { GetParametersCommand }: typeof import('./sdk-ssm.ts'),
  client: SSMClient,
  { names, decrypt, onAttempt }: ParametersRequest,
  signal: AbortSignal,
): Promise<ParametersAnswer> {
  const command = new GetParametersCommand({ Names: [...names], WithDecryption: decrypt });
  const options: CallOptions = { abortSignal: signal, ...(onAttempt === undefined ? {} : { onAttempt }) };
  return toParameters(await settle(client.send(command, options), signal));
}

/** The answer without what it must not keep, and the facts of the call. */
function toParameters(answer: GetParametersCommandOutput): ParametersAnswer {
  return {
    parameters: objectsIn(answer.Parameters).map((parameter) => ({
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
