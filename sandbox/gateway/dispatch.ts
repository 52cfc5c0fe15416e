import { type Caller, denial, requireAccess } from './access.ts';
import { type Answer, ServiceError } from './answer.ts';
import type { IncomingCall } from './incoming.ts';
import { callKms } from './kms.ts';
import { MotoError } from './moto.ts';
import type { Principal } from './registry.ts';
import { demandOf, demandOfS3 } from './resources.ts';
import { headerText } from './signature.ts';
import { getParameter, getParameters, getParametersByPath, type SsmWorld } from './ssm.ts';
import { getCallerIdentity } from './sts.ts';

/** Carries out a call in the name of whoever signed it, or throws the ServiceError that AWS would answer with. */
export async function dispatch(
  call: IncomingCall,
  principal: Principal,
  world: SsmWorld,
  requestId: string,
): Promise<Answer> {
  const caller: Caller = {
    principal,
    protocol: call.protocol,
    region: call.authorization?.region ?? '',
  };
  try {
    return await route(call, caller, world, requestId);
  } catch (error) {
    if (error instanceof MotoError) throw new ServiceError(error.code, error.message, error.status);
    throw error;
  }
}

function route(
  call: IncomingCall,
  caller: Caller,
  world: SsmWorld,
  requestId: string,
): Promise<Answer> | Answer {
  const input = { ...call.input };
  const pass = (account = caller.principal.account): Promise<Answer> => forward(call, caller, world, account);
  switch (`${call.service}:${call.action}`) {
    case 'sts:GetCallerIdentity':
      return getCallerIdentity(caller.principal, requestId);
    case 'ssm:GetParameters':
      return getParameters(input, caller, world);
    case 'ssm:GetParameter':
      return getParameter(input, caller, world);
    case 'ssm:GetParametersByPath':
      return getParametersByPath(input, caller, world);
  }
  if (call.service === 'kms') return callKms(call, caller, world, pass);
  const { partition, account } = caller.principal;
  const demand =
    call.service === 's3'
      ? demandOfS3(call.method, call.place, call.form, call.headers)
      : demandOf(`${call.service}:${call.action}`, { partition, region: caller.region, account, input });
  if (demand === null) {
    const action = `${call.service}:${call.action}`;
    throw denial(caller, action, '*', `because no identity-based policy allows the ${action} action`);
  }
  requireAccess(caller, demand.action, demand.resource, demand.context);
  if (demand.action === 's3:PutObject') requireDataKey(demand.resource, caller, world);
  return pass();
}

/** A bucket that encrypts with a key of KMS asks for a data key in the caller's name (S3 documentation, SSE-KMS). */
function requireDataKey(objectArn: string, caller: Caller, { registry }: SsmWorld): void {
  const [, bucket = ''] = /^arn:[^:]+:s3:::([^/]+)/.exec(objectArn) ?? [];
  const key = registry.bucketKeys.get(bucket);
  if (key === undefined) return;
  requireAccess(caller, 'kms:GenerateDataKey', key, {
    'kms:viaservice': `s3.${caller.region}.amazonaws.com`,
    'kms:calleraccount': caller.principal.account,
    'kms:encryptioncontext:aws:s3:arn': objectArn,
    'aws:viaawsservice': 'true',
  });
}

function forward(call: IncomingCall, caller: Caller, world: SsmWorld, account: string): Promise<Answer> {
  const target = { service: call.service, region: caller.region, account };
  const headers = Object.fromEntries(
    Object.entries(call.headers).map(([name, value]) => [name, headerText(value)]),
  );
  const path = call.place + (call.query === '' ? '' : `?${call.query}`);
  return world.moto.forward(target, call.method, path, headers, call.body);
}
