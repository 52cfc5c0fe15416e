import { type Aws, AwsError, type CallerIdentity, type ChainCredentials } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import type { SessionPlan } from './plan.ts';
import type { Session } from './session.ts';

/** Who the SDK's own chain says that we are. Nothing narrows these credentials. */
export interface ChainIdentity {
  readonly credentials: ChainCredentials;
  readonly caller: CallerIdentity;
  readonly partition: string;
}

/** Finds credentials as the SDK does, and asks STS whose they are. Throws KT304 and KT302. */
export async function identifyChain(aws: Aws, region: string, signal: AbortSignal): Promise<ChainIdentity> {
  const credentials = await guard('KT304', 'no AWS credentials were found', () =>
    aws.chainCredentials(signal),
  );
  const caller = await guard('KT302', 'STS did not say whose the AWS credentials are', () =>
    aws.callerIdentity(region, credentials, signal),
  );
  return { credentials, caller, partition: caller.arn.split(':')[1] ?? 'aws' };
}

async function guard<T>(code: 'KT302' | 'KT304', message: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    throw new KeytrailError(code, `${message}; nothing was read.`, {
      details: [`${error.code}: ${error.message}`],
      cause: error,
    });
  }
}

/** The one session that the chain's credentials are: all targets, no policy. */
export function chainSession(plan: SessionPlan, identity: ChainIdentity): Session {
  const { caller, credentials } = identity;
  const assumed = /:assumed-role\/([^/]+)\/([^/]+)$/.exec(caller.arn);
  return {
    plan,
    credentials,
    facts: {
      account: caller.account,
      role: null,
      arn: caller.arn,
      name: assumed?.[2] ?? null,
      accessKeyId: credentials.accessKeyId,
      policy: null,
      packedPolicyPercent: null,
      expires: null,
    },
  };
}
