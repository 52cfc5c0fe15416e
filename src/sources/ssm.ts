import {
  type AwsError,
  DNS_SUFFIXES,
  isDenied,
  type Parameter,
  type ParametersAnswer,
} from '../aws/index.ts';
import { type Declaration, formatArn } from '../manifest/index.ts';
import { Secret } from '../secret.ts';
import { GET_PARAMETERS, getParameters } from './get-parameters.ts';
import type { FailedCall } from './observe.ts';
import type { Call, Home, Outcome, ReadOptions, Source, Statement, Target } from './source.ts';

/** GetParameters takes at most ten names (SSM's service model). */
const NAMES_PER_CALL = 10;

/** SSM Parameter Store, by GetParameters: exact names, never a path. */
export const ssm: Source = {
  scheme: 'ssm',
  service: 'SSM',
  api: GET_PARAMETERS,
  title: 'Parameter Store',
  prepare: (aws, region) => aws.rehearseGetParameters(region),
  locate,
  statements,
  batches,
  read,
};

function locate(declaration: Declaration, home: Home & { readonly region: string }): Target {
  const { reference } = declaration;
  const { region } = home;
  if (reference.scheme !== 'ssm') {
    throw new RangeError(`${reference.text} is no parameter`);
  }
  // AWS's own public parameters belong to no account (Parameter Store documentation, public parameters).
  const account = reference.account ?? (reference.name.startsWith('/aws/service/') ? '' : home.account);
  const partition = reference.partition ?? home.partition;
  const arn = formatArn({ partition, region, account, name: reference.name });
  // Another account's parameter is found by its full ARN only (Parameter Store documentation, shared parameters).
  const name = account === home.account || account === '' ? reference.name : arn;
  const { selector } = reference;
  return {
    scheme: 'ssm',
    arn,
    region,
    account,
    selector,
    request: `${name}${selector ?? ''}`,
    declarations: [declaration],
  };
}

/**
 * GetParameters on exactly these ARNs, without selectors, which IAM does not know; and decryption through Parameter
 * Store in exactly these Regions, on any key, because a SecureString's key is not known before it is read.
 */
function statements(targets: readonly Target[]): readonly Statement[] {
  const services = unique(targets.flatMap(viaServices));
  return [
    { Effect: 'Allow', Action: GET_PARAMETERS, Resource: unique(targets.map(({ arn }) => arn)) },
    {
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': services } },
    },
  ];
}

/**
 * The names of Parameter Store in `kms:ViaService`. AWS documents `amazonaws.com` and says nothing of other partitions,
 * where the suffix of the endpoints is seen as well: both are allowed there, and both name the same service.
 */
function viaServices({ arn, region }: Target): readonly string[] {
  const suffix = DNS_SUFFIXES[arn.split(':')[1] ?? ''];
  return ['amazonaws.com', ...(suffix === undefined ? [] : [suffix])].map((end) => `ssm.${region}.${end}`);
}

/**
 * Ten names a call, each call in one account and Region. Two selectors of one parameter never share a call: how AWS
 * answers those is not documented, and so an answer is matched by its ARN alone.
 */
function batches(targets: readonly Target[]): readonly (readonly Target[])[] {
  const open = new Map<string, Target[][]>();
  for (const target of targets) {
    const place = `${target.account} ${target.region}`;
    const groups = open.get(place) ?? [];
    open.set(place, groups);
    const group = groups.find(
      (held) => held.length < NAMES_PER_CALL && held.every(({ arn }) => arn !== target.arn),
    );
    if (group === undefined) {
      groups.push([target]);
    } else {
      group.push(target);
    }
  }
  return [...open.values()].flat();
}

function read(batch: readonly Target[], options: ReadOptions): Promise<void> {
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

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
