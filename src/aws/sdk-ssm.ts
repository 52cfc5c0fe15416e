/** What is bundled of the SSM client; loaded while STS is waited for. */
export { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
