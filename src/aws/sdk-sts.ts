/** What is bundled of the STS client; loaded while the OIDC token is on its way. */
export { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
export { assumeRole, callerIdentity } from './assume-role.ts';
