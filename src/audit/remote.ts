/** The sinks and the signature that AWS keeps and makes: a chunk of their own, for loads that have any. */
export { logsStatements, openLogs } from './sinks/cloudwatch-logs.ts';
export { openSigner, signStatements } from './sinks/kms-signer.ts';
export { openS3, s3Statements } from './sinks/s3.ts';
