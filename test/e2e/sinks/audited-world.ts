import type { AccountSpec } from '../../../sandbox/account.ts';
import type { SandboxOptions } from '../../../sandbox/index.ts';
import { type Load, READER, ROLE, World } from '../support/world.ts';

export const BUCKET = 'acme-audit';
export const GROUP = '/keytrail/ci';
export const S3 = `s3://${BUCKET}/keytrail`;
export const LOGS = `cloudwatch-logs://${GROUP}`;
export const KEY = 'alias/keytrail-audit';

/** May write every record and sign, so that what narrows a load is the load's own doing. */
export const WRITER = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::*' },
    { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' },
    { Effect: 'Allow', Action: ['kms:Sign', 'kms:GenerateDataKey'], Resource: '*' },
  ],
};

/** The sandbox's endpoints are variables. */
export const ALLOWED = { 'allow-endpoint-override': 'true' };

/** A world with a bucket that has Object Lock, one that encrypts, a log group, a key that signs, and a role for records. */
export function startAuditedWorld(spec: AccountSpec = {}, options: SandboxOptions = {}): Promise<World> {
  return World.start(
    {
      ...spec,
      parameters: { '/app/one': 'canary-of-one', '/app/two': 'canary-of-two', ...spec.parameters },
      keys: ['alias/bucket', ...(spec.keys ?? [])],
      signingKeys: [KEY, ...(spec.signingKeys ?? [])],
      buckets: { [BUCKET]: { objectLock: true }, 'sse-audit': { key: 'alias/bucket' } },
      logGroups: [GROUP],
      roles: {
        [ROLE]: { policies: [READER, WRITER] },
        'ci-reader': { policies: [READER] },
        'ci-long': { policies: [READER], maxSessionSeconds: 43_200 },
        'ci-audit': { policies: [WRITER] },
        'ci-nobody': { policies: [READER, WRITER], repository: 'somebody/else' },
        ...spec.roles,
      },
    },
    options,
  );
}

/** What a load of two secrets with these sinks came to. */
export function auditedLoad(
  world: World,
  sinks: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<Load> {
  const secrets = 'ONE = ssm:/app/one\nTWO = ssm:/app/two';
  return world.load(secrets, { audit: sinks.join('\n'), ...ALLOWED, ...inputs });
}
