import type { STSClient } from '@aws-sdk/client-sts';
import { UnreadableAnswer } from '../retry.ts';
import { dateIn, numberIn } from './answer.ts';
import { type CallFacts, factsOf, settle, toAwsError } from './call.ts';
import type { Credentials } from './credentials.ts';

export interface AssumeRoleRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly token: string;
  readonly durationSeconds: number;
  /** The inline session policy, exactly as it is sent. */
  readonly policy: string;
}

export interface AssumedRole {
  readonly credentials: Credentials;
  readonly arn: string;
  readonly expires: Date;
  readonly packedPolicyPercent: number | null;
  readonly facts: CallFacts;
}

export interface CallerIdentity {
  readonly account: string;
  readonly arn: string;
}

/** One call of AssumeRoleWithWebIdentity. */
export async function assumeRole(
  { AssumeRoleWithWebIdentityCommand }: typeof import('./sdk-sts.ts'),
  client: STSClient,
  request: AssumeRoleRequest,
  signal: AbortSignal,
): Promise<AssumedRole> {
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: request.roleArn,
    RoleSessionName: request.sessionName,
    WebIdentityToken: request.token,
    DurationSeconds: request.durationSeconds,
    Policy: request.policy,
  });
  const answer = await settle(client.send(command, { abortSignal: signal }), signal);
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw toAwsError(new UnreadableAnswer('STS answered without credentials'));
  }
  return {
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    arn: answer.AssumedRoleUser?.Arn ?? '',
    expires: dateIn(Expiration) ?? new Date(Date.now() + request.durationSeconds * 1000),
    packedPolicyPercent: numberIn(answer.PackedPolicySize) ?? null,
    facts: factsOf(answer.$metadata),
  };
}

/** One call of GetCallerIdentity. */
export async function callerIdentity(
  { GetCallerIdentityCommand }: typeof import('./sdk-sts.ts'),
  client: STSClient,
  signal: AbortSignal,
): Promise<CallerIdentity> {
  const answer = await settle(client.send(new GetCallerIdentityCommand({}), { abortSignal: signal }), signal);
  return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
}
