import { type AwsError, isDenied, type Parameter, type ParametersAnswer } from '../aws/index.ts';
import { Secret } from '../secret.ts';
import { getParameters } from './get-parameters.ts';
import type { FailedCall } from './observe.ts';
import type { Call, Outcome, ReadOptions, Target } from './source.ts';

/** Reads one batch by GetParameters: each target gets exactly one outcome. Throws only when the load is over. */
export function readParameters(batch: readonly Target[], options: ReadOptions): Promise<void> {
  return readPart(batch, options, true);
}

async function readPart(batch: readonly Target[], options: ReadOptions, isFirst: boolean): Promise<void> {
  const answer = await getParameters(
    batch,
    batch.map(({ request }) => request),
    true,
    options,
  );
  if ('error' in answer) {
    await readFailed(batch, answer, options, isFirst);
    return;
  }
  const { call } = answer;
  const { parameters, invalid } = answer.answer;
  const doubtful: Target[] = [];
  for (const target of batch) {
    const parameter = parameters.find((candidate) => isAnswerTo(candidate, target));
    if (parameter !== undefined) {
      options.onRead({ target, outcome: found(target, parameter), call });
    } else if (!isInvalid(target, invalid)) {
      options.onRead({ target, outcome: unread('AWS answered without it'), call });
    } else if (target.selector === undefined) {
      options.onRead({ target, outcome: missing(), call });
    } else {
      doubtful.push(target);
    }
  }
  if (doubtful.length > 0) {
    await tellSelectors(doubtful, call, options);
  }
}

/**
 * AWS answers a missing parameter and a missing version or label alike. `optional` covers the first only, so the bare
 * names are asked for, without decryption, to tell them apart.
 */
async function tellSelectors(doubtful: readonly Target[], first: Call, options: ReadOptions): Promise<void> {
  const answer = await getParameters(doubtful, doubtful.map(withoutSelector), false, options);
  for (const target of doubtful) {
    options.onRead({
      target,
      outcome: 'error' in answer ? unread(tellError(answer.error)) : tell(target, answer.answer),
      call: first,
    });
  }
}

function tell(target: Target, { parameters }: ParametersAnswer): Outcome {
  return parameters.some(({ arn }) => arn === target.arn) ? noSelector(target) : missing();
}

function tellError({ code, message }: AwsError): string {
  return `${code}: ${message}`;
}

/** One denied name, or one refused key, fails a whole call: a smaller call tells which. */
async function readFailed(
  batch: readonly Target[],
  answer: FailedCall,
  options: ReadOptions,
  isFirst: boolean,
): Promise<void> {
  const { call, error } = answer;
  // A refused key comes as InvalidKeyId or as a denial whose message speaks of the key.
  const keyRefused = error.code === 'InvalidKeyId' || /perform: kms:|customer master key/.test(error.message);
  const aboutOne = isDenied(error) || keyRefused;
  if (aboutOne && batch.length > 1) {
    const parts = splitAfter(error, batch, isFirst);
    await Promise.all(parts.map((part) => readPart(part, options, false)));
    return;
  }
  const outcome: Outcome = aboutOne
    ? { kind: keyRefused ? 'undecryptable' : 'denied', reason: error.message }
    : unread(tellError(error));
  for (const target of batch) {
    options.onRead({ target, outcome, call });
  }
}

/**
 * AWS names one ARN, and not always the denied one, so it is never believed; but most often it is right, and then two
 * calls tell what ten would: that name alone, and the others. When these fail again, each is asked alone.
 */
function splitAfter(
  { message }: AwsError,
  batch: readonly Target[],
  isFirst: boolean,
): readonly (readonly Target[])[] {
  const words = new Set(message.split(/[\s,;"']+/));
  const [suspect, ...more] = batch.filter(({ arn }) => words.has(arn) || words.has(`${arn}.`));
  if (!isFirst || suspect === undefined || more.length > 0) {
    return batch.map((target) => [target]);
  }
  return [[suspect], batch.filter((target) => target !== suspect)];
}

/** Within a call each ARN stands once; a version that was asked for must be the version that came. */
function isAnswerTo(parameter: Parameter, target: Target): boolean {
  if (parameter.arn !== target.arn) {
    return false;
  }
  if (target.selector === undefined) {
    return true;
  }
  const isVersion = /^:\d/.test(target.selector);
  return isVersion
    ? target.selector === `:${parameter.version}`
    : (parameter.selector ?? target.selector) === target.selector;
}

/** A missing version or label is told by the name as it was asked for, or without its selector. */
function isInvalid(target: Target, invalid: readonly string[]): boolean {
  return invalid.includes(target.request) || invalid.includes(withoutSelector(target));
}

function found(target: Target, parameter: Parameter): Outcome {
  if (parameter.value === undefined) {
    return unread('AWS answered without a value');
  }
  return {
    kind: 'found',
    value: new Secret(target.declarations[0]?.name ?? '', parameter.value),
    version: parameter.version ?? null,
    type: parameter.type ?? null,
    lastModified: parameter.lastModified ?? null,
  };
}

function missing(): Outcome {
  return { kind: 'missing', reason: 'does not exist' };
}

function noSelector(target: Target): Outcome {
  const selector = target.selector ?? '';
  const what = /^:\d/.test(selector) ? `version ${selector.slice(1)}` : `label "${selector.slice(1)}"`;
  return { kind: 'unknown_selector', reason: `${what} not found` };
}

function unread(reason: string): Outcome {
  return { kind: 'unread', reason };
}

function withoutSelector(target: Target): string {
  return target.request.slice(0, target.request.length - (target.selector?.length ?? 0));
}
