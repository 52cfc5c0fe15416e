import type { FaultEffect } from '../../sandbox/gateway/faults.ts';
import type { IssuerFault } from '../../sandbox/issuer.ts';
import { Random } from './random.ts';

/** One fault of the network: which call, what becomes of it, and how often (undefined: each time). */
export type CallFault = { readonly action: string; readonly nth: number | undefined } & (
  | { readonly service: 'issuer'; readonly effect: IssuerFault }
  | { readonly service: Service; readonly effect: FaultEffect }
);

type Service = 'sts' | 'ssm' | 's3' | 'logs' | 'kms';

/** How the process is killed: so many milliseconds after its start, or at the n-th step of its files or requests. */
export type Kill =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'files' | 'requests'; readonly at: number };

/** What the disk does to the audit file, from the n-th call of the system on. */
export interface DiskFault {
  readonly kind: 'full' | 'short' | 'read-only' | 'no-sync';
  readonly from: number;
}

/** What befalls one load. */
export interface Plan {
  readonly calls: readonly CallFault[];
  readonly kill: Kill | undefined;
  readonly disk: DiskFault | undefined;
  readonly isSigned: boolean;
}

const CALLS = [
  ['issuer', 'token'],
  ['sts', 'AssumeRoleWithWebIdentity'],
  ['ssm', 'GetParameters'],
  ['s3', 'PUT'],
  ['s3', 'PUT'],
  ['logs', 'CreateLogStream'],
  ['logs', 'PutLogEvents'],
  ['logs', 'PutLogEvents'],
  ['kms', 'Sign'],
] as const;

const EFFECTS = [
  'throttle',
  'error5xx',
  'deny',
  'reset',
  'resetHalfway',
  'cut',
  'hang',
  'slow',
  'page',
  'odd',
] as const;

/** What a sink answers is final more often: a load that only runs out of time shows little of what it would do next. */
const SINK_EFFECTS = [...EFFECTS, 'deny', 'deny', 'odd', 'odd'] as const;
const SINKS: readonly string[] = ['s3', 'logs', 'kms'];

const MAX_STEPS = { files: 60, requests: 32 };
/** The life of a load that nothing holds up, and of one that a fault does until its time is over. */
const LIFE_MS = { short: 900, long: 2_600 };

/** What befalls the n-th load of a seed: one to three faults, or a kill, or both. */
export function planOf(seed: number, load: number): Plan {
  const random = new Random(seed * 1_000_003 + load);
  const isKilled = random.next() < 0.45;
  const isDiskBad = random.next() < 0.15;
  const faults = random.below(isKilled || isDiskBad ? 3 : 4);
  return {
    calls: Array.from({ length: isKilled || isDiskBad ? faults : Math.max(1, faults) }, () =>
      callFault(random),
    ),
    kill: isKilled ? killOf(random) : undefined,
    disk: isDiskBad
      ? { kind: random.pick(['full', 'short', 'read-only', 'no-sync']), from: 1 + random.below(3) }
      : undefined,
    isSigned: random.next() < 0.3,
  };
}

/** How many faults a plan holds, a kill and a bad disk among them. */
export function countFaults({ calls, disk, kill }: Plan): number {
  return calls.length + (kill === undefined ? 0 : 1) + (disk === undefined ? 0 : 1);
}

function callFault(random: Random): CallFault {
  const [service, action] = random.pick(CALLS);
  const name = SINKS.includes(service) ? random.pick(SINK_EFFECTS) : random.pick(EFFECTS);
  const nth = random.next() < 0.6 ? 1 + random.below(3) : undefined;
  if (service === 'issuer') {
    return { service, action, nth, effect: issuerFault(name, random) };
  }
  return { service, action, nth, effect: callEffect(name, service, random) };
}

function issuerFault(name: (typeof EFFECTS)[number], random: Random): IssuerFault {
  switch (name) {
    case 'slow':
      return { delayMs: 1 + random.below(400) };
    case 'deny':
      return { status: 403, body: 'forbidden' };
    case 'page':
      return 'garbage';
    case 'odd':
      return random.pick(['noValue', 'expired', 'wrongKey']);
    default:
      return name;
  }
}

function callEffect(name: (typeof EFFECTS)[number], service: Service, random: Random): FaultEffect {
  switch (name) {
    case 'slow':
      return { delayMs: 1 + random.below(400) };
    case 'page':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
    case 'odd':
      return oddAnswer(service, random);
    default:
      return name;
  }
}

/** What only this service answers with when it does not do what it was asked for. */
function oddAnswer(service: Service, random: Random): FaultEffect {
  if (service === 'logs') {
    const body = '{"rejectedLogEventsInfo":{"tooNewLogEventStartIndex":0}}';
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body };
  }
  if (service === 's3') {
    return random.pick([
      { error: { code: 'ConditionalRequestConflict', message: 'Try again.', status: 409 } },
      { error: { code: 'PermanentRedirect', message: 'It is elsewhere.', status: 301 } },
      { error: { code: 'NoSuchBucket', message: 'It does not exist.', status: 404 } },
    ]);
  }
  return { status: 403, headers: { 'content-type': 'text/plain' }, body: 'forbidden' };
}

function killOf(random: Random): Kill {
  const kind = random.pick(['time', 'files', 'requests']);
  return kind === 'time'
    ? { kind, ms: random.below(random.next() < 0.8 ? LIFE_MS.short : LIFE_MS.long) }
    : { kind, at: 1 + random.below(MAX_STEPS[kind]) };
}
