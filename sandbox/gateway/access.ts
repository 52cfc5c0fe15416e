import type { Protocol } from './answer.ts';
import { ServiceError } from './answer.ts';
import { type AccessRequest, decide } from './authorize.ts';
import type { Context } from './conditions.ts';
import type { Principal } from './registry.ts';
import type { DemandContext } from './resources.ts';

/** Who calls, from where: what every permission question of one call shares. */
export interface Caller {
  readonly principal: Principal;
  readonly region: string;
  readonly protocol: Protocol;
}

/** Throws the service's own denial, worded as AWS words it, unless role and session allow the request. */
export function requireAccess(
  caller: Caller,
  action: string,
  resource: string,
  extra: DemandContext = {},
): void {
  const decision = decide(caller.principal.permissions, describe(caller, action, resource, extra));
  if (decision.allowed) return;
  throw denial(caller, action, resource, decision.reason);
}

/** The permission question with the caller's global condition keys and the action's own (`extra`). */
export function describe(
  caller: Caller,
  action: string,
  resource: string,
  extra: DemandContext = {},
): AccessRequest {
  const context: Context = new Map(
    Object.entries({
      'aws:principalarn': caller.principal.principalArn,
      'aws:principalaccount': caller.principal.account,
      'aws:requestedregion': caller.region,
      // The loopback stands for AWS's endpoints, which speak TLS only.
      'aws:securetransport': 'true',
      'aws:viaawsservice': 'false',
      ...extra,
    }).map(([key, value]) => [key.toLowerCase(), value]),
  );
  return { action, resource, context };
}

/** AWS's sentence for a denied call; the code is the protocol's. */
export function denial(caller: Caller, action: string, resource: string, reason: string): ServiceError {
  const message = `User: ${caller.principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
  return caller.protocol === 'json'
    ? new ServiceError('AccessDeniedException', message)
    : new ServiceError('AccessDenied', message, 403);
}
