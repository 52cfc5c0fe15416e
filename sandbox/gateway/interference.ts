import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, answerError, type Protocol, ServiceError } from './answer.ts';
import type { FaultEffect } from './faults.ts';

/** A fault that takes the place of the call: nothing is carried out. */
export function faultAnswer(effect: FaultEffect, protocol: Protocol, requestId: string): Answer | null {
  if (effect === 'throttle') return answerError(protocol, THROTTLED[protocol], requestId);
  if (effect === 'error5xx') return answerError(protocol, FAILED[protocol], requestId);
  if (effect === 'deny') return answerError(protocol, DENIED[protocol], requestId);
  if (typeof effect !== 'object') return null;
  if ('status' in effect) return { status: effect.status, headers: effect.headers ?? {}, body: effect.body };
  if (!('error' in effect)) return null;
  const { code, message, status } = effect.error;
  return answerError(protocol, new ServiceError(code, message, status), requestId);
}

const THROTTLED: Readonly<Record<Protocol, ServiceError>> = {
  json: new ServiceError('ThrottlingException', 'Rate exceeded'),
  query: new ServiceError('Throttling', 'Rate exceeded'),
  s3: new ServiceError('SlowDown', 'Please reduce your request rate.', 503),
};
const FAILED: Readonly<Record<Protocol, ServiceError>> = {
  json: new ServiceError('InternalServerError', 'An internal error occurred.', 500),
  query: new ServiceError('InternalFailure', 'We encountered an internal error. Please try again.', 500),
  s3: new ServiceError('InternalError', 'We encountered an internal error. Please try again.', 500),
};
const DENIED: Readonly<Record<Protocol, ServiceError>> = {
  json: new ServiceError('AccessDeniedException', 'Access denied by a fault of the sandbox'),
  query: new ServiceError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403),
  s3: new ServiceError('AccessDenied', 'Access Denied', 403),
};

/** Waits as long as the delays among the effects say, together. */
export async function waitDelays(effects: readonly FaultEffect[]): Promise<void> {
  for (const effect of effects) {
    if (typeof effect === 'object' && 'delayMs' in effect) await delay(effect.delayMs);
  }
}

/** Sends the head and half of the body, though the head promises all of it; then resets or closes the connection. */
export function sendHalf(response: ServerResponse, answer: Answer, ending: 'resetHalfway' | 'cut'): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Math.max(1, body.length) });
  response.flushHeaders();
  const half = body.subarray(0, Math.floor(body.length / 2));
  response.write(half, () => {
    if (ending === 'cut') response.socket?.end();
    else response.socket?.resetAndDestroy();
  });
}
