/** What of ours every client of the SDK is given: a chunk of its own, because it needs the SDK's handler. */
export { AttemptHandler } from './attempts.ts';
export { collectAnswer } from './collect-answer.ts';
export { GATE, gateOf } from './gate.ts';
export { RetryByClass } from './retry-strategy.ts';
