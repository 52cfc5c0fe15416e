/** The services that Keytrail calls, as the SDK's variables `AWS_ENDPOINT_URL_<SERVICE>` name them. */
export type Service = 'STS' | 'SSM' | 'KMS' | 'S3' | 'CLOUDWATCH_LOGS';

type Env = Readonly<Record<string, string | undefined>>;

/** The DNS suffix of a partition's endpoints (botocore's `partitions.json`). */
export const DNS_SUFFIXES: Readonly<Record<string, string>> = {
  aws: 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
  'aws-us-gov': 'amazonaws.com',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
  'aws-iso-e': 'cloud.adc-e.uk',
  'aws-iso-f': 'csp.hci.ic.gov',
  'aws-eusc': 'amazonaws.eu',
};

/** The first part of a service's host name. */
const HOST_NAMES: Readonly<Record<Service, string>> = {
  STS: 'sts',
  SSM: 'ssm',
  KMS: 'kms',
  S3: 's3',
  CLOUDWATCH_LOGS: 'logs',
};

/**
 * The variables that move an endpoint away from AWS's own, with their values; the SDK honours the service's own variable
 * first. The `endpoint_url` of AWS's configuration file is not honoured: an earlier step could point there unseen.
 */
export function endpointOverrides(env: Env): Readonly<Record<string, string>> {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') {
    return {};
  }
  const names = ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL_SSM', 'AWS_ENDPOINT_URL_KMS'];
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

/** The address that a variable sets for a service; undefined: AWS's own. */
export function endpointOverride(service: Service, env: Env): string | undefined {
  return overrideOf(service, env)?.address;
}

/** The variable that moves a service's endpoint, and the address that it sets; undefined: none does. */
export function overrideOf(
  service: Service,
  env: Env,
): { readonly variable: string; readonly address: string } | undefined {
  const variable = [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL'].find((name) => env[name]);
  const address = variable === undefined ? undefined : env[variable];
  const isIgnored = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true';
  return variable === undefined || address === undefined || isIgnored ? undefined : { variable, address };
}

/**
 * The address that the SDK will most likely call, so that a connection to it can be opened before the SDK is there.
 * The SDK resolves the address of the request itself: a wrong guess costs an unused connection and nothing else. FIPS
 * and dual-stack endpoints are not guessed: who asked for them wants no connection to the others.
 */
export function guessEndpoint(
  service: Service,
  region: string,
  partition: string,
  env: Env,
): URL | undefined {
  if (env['AWS_USE_FIPS_ENDPOINT'] === 'true' || env['AWS_USE_DUALSTACK_ENDPOINT'] === 'true') {
    return undefined;
  }
  const override = endpointOverride(service, env);
  const suffix = DNS_SUFFIXES[partition];
  if (override === undefined && suffix === undefined) {
    return undefined;
  }
  const text = override ?? `https://${HOST_NAMES[service]}.${region}.${suffix}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}
