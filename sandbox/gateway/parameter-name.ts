import { ServiceError } from './answer.ts';

/** A name or ARN of a GetParameters call, taken apart. */
export interface ParameterRequest {
  /** As the caller wrote it; InvalidParameters gives it back so. */
  readonly asked: string;
  readonly arn: string;
  readonly account: string;
  /** With a leading slash, however it was written. */
  readonly path: string;
  /** `:3`, `:label` or empty. */
  readonly selector: string;
}

interface Home {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

const NAME = /^\/?[a-zA-Z0-9_.-]+(?:\/[a-zA-Z0-9_.-]+)*$/;
const ARN = /^arn:(aws[a-z-]*):ssm:([a-z0-9-]+):(\d{12}):parameter\/(.+)$/;
const MAX_NAME_CHARS = 1011;
const MAX_LEVELS = 15;

/** Null for what is no parameter name at all; AWS then asks for permission on every resource of the account. */
export function parseParameterName(asked: string, home: Home): ParameterRequest | null {
  const [, partition = home.partition, region = home.region, account = home.account, rest = asked] =
    ARN.exec(asked) ?? [];
  const [name = '', selector, ...more] = rest.split(':');
  if (asked.startsWith('arn:') && rest === asked) return null;
  if (!NAME.test(name) || more.length > 0 || selector === '' || asked.length > MAX_NAME_CHARS) return null;
  if (name.split('/').length > MAX_LEVELS + 1) return null;
  if (region !== home.region) {
    throw new ServiceError(
      'ValidationException',
      `The parameter ARN ${asked} is not of the Region ${home.region}.`,
    );
  }
  const path = name.startsWith('/') ? name : `/${name}`;
  return {
    asked,
    // AWS's own public parameters belong to no account.
    arn: `arn:${partition}:ssm:${region}:${path.startsWith('/aws/service/') ? '' : account}:parameter${path}`,
    account,
    path,
    selector: selector === undefined ? '' : `:${selector}`,
  };
}
