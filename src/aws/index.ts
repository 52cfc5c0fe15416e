export type { AssumedRole, CallerIdentity } from './assume-role.ts';
export { Aws, type ChainCredentials, type Credentials } from './aws.ts';
export { AwsError, type CallFacts, isDenied, toAwsError } from './call.ts';
export { Connections } from './connections.ts';
export type { Decrypted, DecryptRequest } from './decrypt.ts';
export { DNS_SUFFIXES, endpointOverrides, guessEndpoint, type Service } from './endpoints.ts';
export { CALLS_AT_ONCE } from './limit.ts';
export type { Parameter, ParametersAnswer } from './parameters.ts';
export { findRegion } from './region.ts';
