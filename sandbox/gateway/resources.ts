import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError } from './answer.ts';
import { fieldsOf } from './moto.ts';
import { headerText } from './signature.ts';

/** What one call asks permission for. */
export interface Demand {
  readonly action: string;
  readonly resource: string;
  readonly context?: DemandContext;
}

/** Condition keys with their values, single ones and lists. */
export type DemandContext = Readonly<Record<string, string | readonly string[]>>;

/** The caller's home and the call's input, enough to name the resource. */
export interface DemandInput {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type Rule = (call: DemandInput) => {
  readonly resource: string;
  readonly context?: DemandContext;
};

const parameter: Rule = ({ partition, region, account, input }) => ({
  resource: `arn:${partition}:ssm:${region}:${account}:parameter/${text(input['Name']).replace(/^\//, '')}`,
});
/** CloudWatch Logs names a group's own actions by the group and an empty stream. */
const logs: Rule = ({ partition, region, account, input }) => ({
  resource: `arn:${partition}:logs:${region}:${account}:log-group:${text(input['logGroupName'])}:log-stream:${text(input['logStreamName'])}`,
});
/** `KeyId` holds the key's ARN here: the gateway has resolved aliases and ids before. */
const key: Rule = ({ input, account }) => {
  const context = Object.entries(fieldsOf(input['EncryptionContext'])).map(([name, value]) => [
    `kms:encryptioncontext:${name}`,
    text(value),
  ]);
  const alias = text(input['RequestAlias']);
  const keys = Object.keys(fieldsOf(input['EncryptionContext']));
  return {
    resource: text(input['KeyId']),
    context: {
      ...Object.fromEntries(context),
      ...(keys.length === 0 ? {} : { 'kms:encryptioncontextkeys': keys }),
      'kms:calleraccount': account,
      ...(alias === '' ? {} : { 'kms:requestalias': alias }),
    },
  };
};
const everything: Rule = () => ({ resource: '*' });

/** Which resource each action is checked on. An action that does not stand here is denied. */
const RULES: Readonly<Record<string, Rule>> = {
  'ssm:PutParameter': parameter,
  'ssm:DeleteParameter': parameter,
  'ssm:GetParameterHistory': parameter,
  'ssm:LabelParameterVersion': parameter,
  'ssm:DescribeParameters': everything,
  'logs:CreateLogGroup': logs,
  'logs:CreateLogStream': logs,
  'logs:DescribeLogStreams': logs,
  'logs:FilterLogEvents': logs,
  'logs:GetLogEvents': logs,
  'logs:PutLogEvents': logs,
  'kms:Decrypt': key,
  'kms:DescribeKey': key,
  'kms:Encrypt': key,
  'kms:GenerateDataKey': key,
  'kms:GenerateMac': key,
  'kms:GetPublicKey': key,
  'kms:Sign': key,
  'kms:Verify': key,
  'kms:VerifyMac': key,
  'kms:ListAliases': everything,
};

/** The permission that a JSON call needs, or null when the gateway does not model the action. */
export function demandOf(action: string, call: DemandInput): Demand | null {
  const rule = Object.hasOwn(RULES, action) ? RULES[action] : undefined;
  return rule === undefined ? null : { action, ...rule(call) };
}

/** The permission that an S3 call on `/BUCKET/KEY` needs, or null when it is not modelled. */
export function demandOfS3(
  method: string,
  path: string,
  query: URLSearchParams,
  headers: IncomingHttpHeaders,
): Demand | null {
  const [bucket = '', ...rest] = decodePath(path).slice(1).split('/');
  const objectKey = rest.join('/');
  const action = objectKey === '' ? bucketAction(method, query) : objectAction(method, query);
  // A copy reads another object too, which is not modelled.
  if (bucket === '' || action === null || headers['x-amz-copy-source'] !== undefined) return null;
  const condition = headerText(headers['if-none-match']);
  const prefix = query.get('prefix');
  return {
    action,
    resource: `arn:aws:s3:::${bucket}${objectKey === '' ? '' : `/${objectKey}`}`,
    context: {
      ...(condition === '' ? {} : { 's3:if-none-match': condition }),
      ...(prefix === null ? {} : { 's3:prefix': prefix }),
    },
  };
}

function bucketAction(method: string, query: URLSearchParams): string | null {
  if (method === 'HEAD') return 's3:ListBucket';
  if (method !== 'GET') return null;
  if (query.has('versions')) return 's3:ListBucketVersions';
  if (query.has('versioning')) return 's3:GetBucketVersioning';
  if (query.has('object-lock')) return 's3:GetBucketObjectLockConfiguration';
  return query.get('list-type') === '2' || query.size === 0 || query.has('prefix') ? 's3:ListBucket' : null;
}

function objectAction(method: string, query: URLSearchParams): string | null {
  const version = query.has('versionId') ? 'Version' : '';
  const isPlain = [...query.keys()].every((name) => name === 'versionId' || name === 'x-id');
  if (!isPlain) return null;
  if (method === 'PUT') return 's3:PutObject';
  if (method === 'GET' || method === 'HEAD') return `s3:GetObject${version}`;
  return method === 'DELETE' ? `s3:DeleteObject${version}` : null;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
