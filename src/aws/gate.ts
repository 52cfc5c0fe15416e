import { type FinalizeRequestMiddleware, type MetadataBearer, SMITHY_CONTEXT_KEY } from '@smithy/types';
import { isOverload, UnreadableAnswer } from '../retry.ts';
import type { Ended, Limit } from './limit.ts';
import { troubleOf } from './trouble.ts';

/** Where the gate stands: within the retries, so that a call which sleeps holds no place, and before the signature. */
export const GATE = { name: 'gate', relation: 'after', toMiddleware: 'retryMiddleware' } as const;

/**
 * Lets an attempt through when the limit has room, and tells the limit what came of it. An answer with nothing in it
 * (a proxy's page with status 200 passes for one) fails here, so that it is asked for again.
 */
export function gateOf<Input extends object, Output extends object>(
  limit: Limit,
  isAnswer: IsAnswer = hasContent,
): FinalizeRequestMiddleware<Input, Output> {
  return (next, context) => async (args) => {
    const signal: unknown = context[SMITHY_CONTEXT_KEY]?.['abortSignal'];
    const permit = await limit.acquire(signal instanceof AbortSignal ? signal : undefined);
    let ended: Ended = 'failed';
    try {
      const result = await next(args);
      requireAnswer(result.output, isAnswer);
      ended = 'answered';
      return result;
    } catch (error) {
      const trouble = troubleOf(error);
      ended = trouble !== undefined && isOverload(trouble) ? 'overloaded' : 'failed';
      throw error;
    } finally {
      limit.release(permit, ended);
    }
  };
}

/** Tells an answer of the service from what only looks like one. */
export type IsAnswer = (output: object & Partial<MetadataBearer>) => boolean;

function hasContent({ $metadata: _, ...content }: object & Partial<MetadataBearer>): boolean {
  return Object.values(content).some((field) => field !== undefined);
}

function requireAnswer(output: object & Partial<MetadataBearer>, isAnswer: IsAnswer): void {
  if (!isAnswer(output)) {
    const { $metadata } = output;
    throw Object.assign(new UnreadableAnswer('the answer is empty'), { $metadata });
  }
}
