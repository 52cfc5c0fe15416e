import type { AwsOptions } from './aws.ts';
import type { Credentials } from './credentials.ts';
import { endpointOverride, type Service } from './endpoints.ts';
import { loadEquipment } from './sdk.ts';

interface Place {
  readonly service: Service;
  /** What log and budget call the client's requests. */
  readonly api: string;
  readonly region: string;
  readonly onSent: () => void;
}

export type ClientConfig = Awaited<ReturnType<typeof clientConfig>>;

/**
 * What every client is made with. What the SDK would otherwise look up in AWS's configuration file is given: it is one
 * file less to read, and one less that an earlier step could have written.
 */
export async function clientConfig(
  { attemptMs, connections, env, onRetry, userAgent }: AwsOptions,
  { service, api, region, onSent }: Place,
  credentials: Credentials | undefined,
) {
  const { AttemptHandler, collectAnswer, RetryByClass } = await loadEquipment();
  const endpoint = endpointOverride(service, env);
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    ignoreConfiguredEndpointUrls: true,
    useFipsEndpoint: env['AWS_USE_FIPS_ENDPOINT'] === 'true',
    useDualstackEndpoint: env['AWS_USE_DUALSTACK_ENDPOINT'] === 'true',
    defaultsMode: 'standard' as const,
    userAgentAppId: '',
    authSchemePreference: [],
    sigv4aSigningRegionSet: [],
    disableClockSkewCorrection: false,
    streamCollector: collectAnswer,
    retryStrategy: new RetryByClass(api, onRetry),
    // Given so that no file is read for them; the strategy uses neither.
    maxAttempts: Number.MAX_SAFE_INTEGER,
    retryMode: 'standard',
    requestHandler: new AttemptHandler({ connections, attemptMs, userAgent, onSent }),
  };
}
