/** What is bundled of the STS client; loaded while the OIDC token is on its way. */
export { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
