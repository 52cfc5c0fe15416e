import { DNS_SUFFIXES } from '../aws/index.ts';
import { type Declaration, formatArn } from '../manifest/index.ts';
import { GET_PARAMETERS } from './get-parameters.ts';
import type { Home, Source, Statement, Target } from './source.ts';
import { readParameters } from './ssm-reading.ts';

/** GetParameters takes at most ten names (SSM's service model). */
const NAMES_PER_CALL = 10;

/** SSM Parameter Store, by GetParameters: exact names, never a path. */
export const ssm: Source = {
  scheme: 'ssm',
  service: 'SSM',
  api: GET_PARAMETERS,
  title: 'Parameter Store',
  prepare: (aws, region) => aws.rehearseGetParameters(region),
  locate,
  statements,
  batches,
  read: readParameters,
};

function locate(declaration: Declaration, home: Home & { readonly region: string }): Target {
  const { reference } = declaration;
  const { region } = home;
  if (reference.scheme !== 'ssm') {
    throw new RangeError(`${reference.text} is no parameter`);
  }
  // AWS's own public parameters belong to no account (Parameter Store documentation, public parameters).
  const account = reference.account ?? (reference.name.startsWith('/aws/service/') ? '' : home.account);
  const partition = reference.partition ?? home.partition;
  const arn = formatArn({ partition, region, account, name: reference.name });
  // Another account's parameter is found by its full ARN only (Parameter Store documentation, shared parameters).
  const name = account === home.account || account === '' ? reference.name : arn;
  const { selector } = reference;
  return {
    scheme: 'ssm',
    arn,
    region,
    account,
    selector,
    request: `${name}${selector ?? ''}`,
    declarations: [declaration],
  };
}

/**
 * GetParameters on exactly these ARNs, without selectors, which IAM does not know; and decryption through Parameter
 * Store in exactly these Regions, on any key, because a SecureString's key is not known before it is read.
 */
function statements(targets: readonly Target[]): readonly Statement[] {
  const services = unique(targets.flatMap(viaServices));
  return [
    { Effect: 'Allow', Action: GET_PARAMETERS, Resource: unique(targets.map(({ arn }) => arn)) },
    {
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': services } },
    },
  ];
}

/**
 * The names of Parameter Store in `kms:ViaService`. AWS documents `amazonaws.com` and says nothing of other partitions,
 * where the suffix of the endpoints is seen as well: both are allowed there, and both name the same service.
 */
function viaServices({ arn, region }: Target): readonly string[] {
  const suffix = DNS_SUFFIXES[arn.split(':')[1] ?? ''];
  return ['amazonaws.com', ...(suffix === undefined ? [] : [suffix])].map((end) => `ssm.${region}.${end}`);
}

/**
 * Ten names a call, each call in one account and Region. Two selectors of one parameter never share a call: how AWS
 * answers those is not documented, and so an answer is matched by its ARN alone.
 */
function batches(targets: readonly Target[]): readonly (readonly Target[])[] {
  const open = new Map<string, Target[][]>();
  for (const target of targets) {
    const place = `${target.account} ${target.region}`;
    const groups = open.get(place) ?? [];
    open.set(place, groups);
    const group = groups.find(
      (held) => held.length < NAMES_PER_CALL && held.every(({ arn }) => arn !== target.arn),
    );
    if (group === undefined) {
      groups.push([target]);
    } else {
      group.push(target);
    }
  }
  return [...open.values()].flat();
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
