export {
  type AssumedRole,
  Aws,
  type CallerIdentity,
  type Credentials,
  type Parameter,
  type ParametersAnswer,
} from './aws.ts';
export { AwsError, type CallFacts, isDenied, toAwsError } from './call.ts';
export { Connections } from './connections.ts';
export { endpointOverrides, guessEndpoint } from './endpoints.ts';
export { CALLS_AT_ONCE } from './limit.ts';
export { findRegion } from './region.ts';
