import { AwsError, type CallFacts } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import type { Call, ReadOptions } from './source.ts';

export interface AnsweredCall<T> {
  readonly answer: T;
  readonly call: Call;
}

export interface FailedCall {
  readonly error: AwsError;
  readonly call: Call;
}

/**
 * Makes a call, and tells of it once it has ended. Throws only when the load is over: its budget is spent, it was
 * cancelled, or a proxy or a certificate is in the way.
 */
export async function observeCall<T extends { readonly facts: CallFacts }>(
  what: Pick<Call, 'region' | 'api' | 'names'>,
  { onCall }: ReadOptions,
  send: (onAttempt: () => void) => Promise<T>,
): Promise<AnsweredCall<T> | FailedCall> {
  const told = (facts: CallFacts, error: string | null): Call => {
    const call: Call = { ...what, error, ...facts };
    onCall(call);
    return call;
  };
  let attempts = 0;
  const onAttempt = () => {
    attempts += 1;
  };
  try {
    const answer = await send(onAttempt);
    return { answer, call: told(answer.facts, null) };
  } catch (error) {
    if (!(error instanceof AwsError)) {
      // What never left this process is no call.
      if (attempts > 0) {
        told({ requestId: null, httpStatus: null, attempts }, nameOf(error));
      }
      throw error;
    }
    return { error, call: told(error.facts, error.code) };
  }
}

function nameOf(error: unknown): string {
  if (error instanceof KeytrailError) {
    return error.code;
  }
  return error instanceof Error ? error.name : 'Error';
}
