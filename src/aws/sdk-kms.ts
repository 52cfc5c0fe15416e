/** What is bundled of the KMS client; loaded only when a `kms:` secret is declared. */
export { KMSClient } from '@aws-sdk/client-kms';
export { decrypt } from './decrypt.ts';
