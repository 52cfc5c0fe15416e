export {
  type AssumedRole,
  Aws,
  type CallerIdentity,
  type ChainCredentials,
  type Credentials,
} from './aws.ts';
export { AwsError, type CallFacts, isDenied, toAwsError } from './call.ts';
export { Connections } from './connections.ts';
export type { Decrypted, DecryptRequest } from './decrypt.ts';
export { DNS_SUFFIXES, endpointOverrides, guessEndpoint, overrideOf, type Service } from './endpoints.ts';
export { CALLS_AT_ONCE } from './limit.ts';
export { type LogStream, loadLogs, openLogStream, type StreamPlace } from './log-stream.ts';
export type { Parameter, ParametersAnswer } from './parameters.ts';
export { type BucketPlace, loadBucket, openBucket, type PutObject } from './put-object.ts';
export { type BucketReader, type ObjectVersion, openBucketReader } from './read-bucket.ts';
export { type GroupPlace, type KeptEvent, readLogGroup } from './read-logs.ts';
export { findRegion } from './region.ts';
export { type KeyPlace, loadSigning, openSigningKey, type SignDigest } from './sign.ts';
