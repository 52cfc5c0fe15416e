import { quote } from '../quote.ts';
import { isRegion, partitionOf } from './region.ts';

export interface ParameterArn {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** With a leading slash, but for a name of one level: `parameter/db_url` is the parameter `db_url`. */
  readonly name: string;
}

/** An ARN cut at its colons, checked up to the name; `selector` is what follows one more colon. */
export type ArnResult =
  | { readonly ok: true; readonly arn: ParameterArn; readonly selector: string | undefined }
  | { readonly ok: false; readonly kind: 'mistake' | 'unsupported'; readonly message: string };

const SHAPE = 'arn:PARTITION:ssm:REGION:ACCOUNT:parameter/NAME';

/** The ARN of a parameter, or what stands in front of its name. */
export function formatArn({ partition, region, account, name }: ParameterArn): string {
  return `arn:${partition}:ssm:${region}:${account}:parameter/${name.startsWith('/') ? name.slice(1) : name}`;
}

/** Reads `arn:PARTITION:ssm:REGION:ACCOUNT:parameter/NAME[:SELECTOR]`. The name is not checked here. */
export function parseArn(text: string): ArnResult {
  const [, partition = '', service = '', region = '', account = '', resource = '', selector, ...more] =
    text.split(':');
  if (service === 'secretsmanager') {
    const message = 'Secrets Manager is not supported yet; this version reads SSM parameters only';
    return { ok: false, kind: 'unsupported', message };
  }
  const reason =
    refuseParts({ partition, service, region, account }) ?? refuseResource(resource) ?? refuseMore(more);
  if (reason !== undefined) {
    return { ok: false, kind: 'mistake', message: `${reason}; the form is ${SHAPE}` };
  }
  const path = resource.slice('parameter'.length);
  const name = path.lastIndexOf('/') === 0 ? path.slice(1) : path;
  return { ok: true, arn: { partition, region, account, name }, selector };
}

interface ArnParts {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
}

function refuseParts({ partition, service, region, account }: ArnParts): string | undefined {
  if (!/^aws(-[a-z]+)*$/.test(partition)) {
    return `the ARN's partition ${quote(partition)} is none of AWS`;
  }
  if (service !== 'ssm') {
    return `the ARN's service ${quote(service)} is not "ssm"`;
  }
  if (!isRegion(region)) {
    return `the ARN's Region ${quote(region)} is no Region`;
  }
  if (partitionOf(region) !== partition) {
    return `the ARN's Region ${region} lies in the partition "${partitionOf(region)}", not in ${quote(partition)}`;
  }
  return /^[0-9]{12}$/.test(account) ? undefined : `the ARN's account ${quote(account)} is not 12 digits`;
}

function refuseResource(resource: string): string | undefined {
  return resource.startsWith('parameter/') && resource.length > 'parameter/'.length
    ? undefined
    : `the ARN's resource ${quote(resource)} is not "parameter/" and a name`;
}

function refuseMore(more: readonly string[]): string | undefined {
  return more.length === 0 ? undefined : 'the ARN has more than one ":" after the name';
}
