import {
  Aws,
  type ChainCredentials,
  Connections,
  findRegion,
  overrideOf,
  type Service,
} from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import type { Log } from '../log.ts';
import { checkNetwork, openTunnels, showAddress } from '../network/index.ts';
import { VERSION } from '../version.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** One attempt of a call; a page of a store is at most a few megabytes. */
const ATTEMPT_MS = 30_000;
const CREDENTIALS_MS = 60_000;

/** AWS for the review: with the credentials that the SDK's own chain finds, which are asked for once. */
export interface ReviewAws {
  readonly aws: Aws;
  credentials(): Promise<ChainCredentials>;
  /** The Region of a store. Throws KT903 when nothing names one. */
  region(named: string | undefined): string;
}

/** Opens AWS. Nothing is sent yet. Throws KT108 and KT109. */
export async function openReviewAws(env: Env, log: Log, services: readonly Service[]): Promise<ReviewAws> {
  const endpoints = endpointsOf(env, services);
  await checkNetwork({ env, endpoints });
  for (const [variable, address] of Object.entries(endpoints)) {
    log.line`! ${variable} names the endpoint ${showAddress(address)}: it is not AWS that is asked`;
  }
  const tunnels = await openTunnels(env, {
    attemptMs: ATTEMPT_MS,
    onProxy: (proxy, variable) => log.line`→ proxy     ${proxy} (${variable})`,
    onTried: () => {},
  });
  const aws = new Aws({
    env,
    connections: new Connections(tunnels),
    attemptMs: ATTEMPT_MS,
    userAgent: `keytrail/${VERSION} (terminal)`,
    onRetry: ({ what, reason }) => log.line`! ${what} is tried again: ${reason}`,
  });
  let found: Promise<ChainCredentials> | undefined;
  return {
    aws,
    credentials: () => {
      found ??= findCredentials(aws);
      return found;
    },
    region: (named) => regionOf(named, env),
  };
}

async function findCredentials(aws: Aws): Promise<ChainCredentials> {
  try {
    return await aws.chainCredentials(AbortSignal.timeout(CREDENTIALS_MS));
  } catch (cause) {
    throw new KeytrailError('KT304', 'no AWS credentials were found; nothing was read.', { cause });
  }
}

function regionOf(named: string | undefined, env: Env): string {
  const region = named ?? findRegion(undefined, env)?.value;
  if (region === undefined) {
    throw new KeytrailError('KT903', 'no Region is known.', {
      fix: 'write ?region=REGION behind the source, or set AWS_REGION',
    });
  }
  return region;
}

function endpointsOf(env: Env, services: readonly Service[]): Readonly<Record<string, string>> {
  const found = services.flatMap((service) => overrideOf(service, env) ?? []);
  return Object.fromEntries(found.map(({ variable, address }) => [variable, address]));
}
