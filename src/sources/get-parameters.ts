import type { ParametersAnswer } from '../aws/index.ts';
import { type AnsweredCall, type FailedCall, observeCall } from './observe.ts';
import type { ReadOptions, Target } from './source.ts';

export const GET_PARAMETERS = 'ssm:GetParameters';

/** One call of GetParameters for targets of one account and Region, all its attempts included. Throws as `observeCall`. */
export async function getParameters(
  targets: readonly Target[],
  names: readonly string[],
  decrypt: boolean,
  options: ReadOptions,
): Promise<AnsweredCall<ParametersAnswer> | FailedCall> {
  const { aws, credentials, signal } = options;
  const region = targets[0]?.region ?? '';
  return await observeCall({ region, api: GET_PARAMETERS, names: names.length }, options, (onAttempt) =>
    aws.getParameters(region, credentials, { names, decrypt, onAttempt }, signal),
  );
}
