export {
  type AssumedRole,
  Aws,
  type CallerIdentity,
  type Credentials,
  type Parameter,
  type ParametersAnswer,
} from './aws.ts';
export { AwsError, type CallFacts, isDenied, isThrottled, toAwsError } from './call.ts';
export { Connections } from './connections.ts';
export { endpointOverrides, guessEndpoint } from './endpoints.ts';
export { createLimit } from './limit.ts';
export { type FoundRegion, findRegion } from './region.ts';
