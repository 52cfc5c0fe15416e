/** The SDK's own credential chain; loaded only without `role-to-assume`. */
export { fromNodeProviderChain } from '@aws-sdk/credential-providers';
