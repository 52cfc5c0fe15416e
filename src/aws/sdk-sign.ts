/** What is bundled of the KMS client for signing; loaded only with `audit-signing-key`. */
export { KMSClient, SignCommand } from '@aws-sdk/client-kms';
