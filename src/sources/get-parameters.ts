import { AwsError, type CallFacts, type ParametersAnswer } from '../aws/index.ts';
import type { Call, ReadOptions, Target } from './source.ts';

export const GET_PARAMETERS = 'ssm:GetParameters';

/** A call that AWS answered. */
export interface AnsweredCall extends Omit<ParametersAnswer, 'facts'> {
  readonly call: Call;
}

/** A call that failed for good, as the record lists it, with what it failed with. */
export interface FailedCall {
  readonly call: Call;
  readonly error: AwsError;
}

/**
 * One call of GetParameters, all its attempts included; told to the load when it has ended. Rejects with the signal's
 * reason when the load is over first.
 */
export async function getParameters(
  targets: readonly Target[],
  names: readonly string[],
  decrypt: boolean,
  options: ReadOptions,
): Promise<AnsweredCall | FailedCall> {
  const { aws, credentials, signal, onCall } = options;
  const region = targets[0]?.region ?? '';
  const told = (facts: CallFacts, error: string | null): Call => {
    const call: Call = { region, api: GET_PARAMETERS, names: names.length, error, ...facts };
    onCall(call);
    return call;
  };
  let attempts = 0;
  const onAttempt = () => {
    attempts += 1;
  };
  try {
    const answer = await aws.getParameters(region, credentials, { names, decrypt, onAttempt }, signal);
    return { parameters: answer.parameters, invalid: answer.invalid, call: told(answer.facts, null) };
  } catch (error) {
    if (!(error instanceof AwsError)) {
      // The load is over: its budget is spent, or it was cancelled. What never left this process is no call.
      if (attempts > 0) {
        told({ requestId: null, httpStatus: null, attempts }, error instanceof Error ? error.name : 'Error');
      }
      throw error;
    }
    return { error, call: told(error.facts, error.code) };
  }
}
