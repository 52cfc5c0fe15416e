/** What is bundled of the KMS client; loaded only when a `kms:` secret is declared. */
export { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
