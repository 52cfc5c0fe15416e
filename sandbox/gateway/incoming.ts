import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Protocol, ServiceError } from './answer.ts';
import { type Authorization, headerText, parseAuthorization, type SignedRequest } from './signature.ts';

const MAX_BODY_BYTES = 32 * 1024 * 1024;
const JSON_SERVICES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AmazonSSM: 'ssm',
    TrentService: 'kms',
    Logs_20140328: 'logs',
    secretsmanager: 'secretsmanager',
  }),
);

/** A request, read whole and recognised, before anything of it is believed. */
export interface IncomingCall extends SignedRequest {
  readonly protocol: Protocol;
  readonly service: string;
  /** Without the service: `GetParameters`; for S3 the HTTP method. */
  readonly action: string;
  /** The path with the bucket in front, also where the host names it: `/BUCKET/KEY`, raw. */
  readonly place: string;
  readonly authorization: Authorization | null;
  /** The JSON input, or empty. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The form of a Query call, or the query string. */
  readonly form: URLSearchParams;
}

/** Reads the request to its end and recognises service and action from target, form or credential scope. */
export async function readCall(request: IncomingMessage): Promise<IncomingCall> {
  const body = await readBody(request);
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const [path, query] = mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
  const { method = 'GET', headers } = request;
  const authorization = parseAuthorization(headers.authorization);
  return {
    method,
    path,
    place: `${bucketInHost(headerText(headers.host))}${path}`,
    query,
    headers,
    body,
    authorization,
    ...recognise(method, query, headers, body, authorization?.service),
  };
}

/** `/BUCKET` of `BUCKET.s3.REGION.amazonaws.com` (S3 documentation, virtual hosting of buckets); else nothing. */
function bucketInHost(host: string): string {
  const [, bucket] = /^([a-z0-9.-]+)\.s3\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?(?::\d+)?$/.exec(host) ?? [];
  return bucket === undefined ? '' : `/${bucket}`;
}

type Recognised = Pick<IncomingCall, 'protocol' | 'service' | 'action' | 'input' | 'form'>;

function recognise(
  method: string,
  query: string,
  headers: IncomingHttpHeaders,
  body: Uint8Array,
  scope = 'sts',
): Recognised {
  const text = (): string => Buffer.from(body).toString('utf8');
  const [prefix = '', action] = headerText(headers['x-amz-target']).split('.');
  if (action !== undefined) {
    const form = new URLSearchParams();
    return {
      protocol: 'json',
      service: JSON_SERVICES.get(prefix) ?? prefix,
      action,
      input: parseInput(text()),
      form,
    };
  }
  if (headerText(headers['content-type']).startsWith('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(text());
    return { protocol: 'query', service: scope, action: form.get('Action') ?? '', input: {}, form };
  }
  return { protocol: 's3', service: 's3', action: method, input: {}, form: new URLSearchParams(query) };
}

/** What the call is about, for the log: never a value. */
export function namesOf({ service, input, form, place }: IncomingCall): readonly string[] {
  const pick = (...keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => (typeof input[key] === 'string' ? [input[key]] : []));
  if (service === 'sts') return form.has('RoleArn') ? [form.get('RoleArn') ?? ''] : [];
  if (service === 's3') return [place.slice(1)];
  if (service === 'ssm')
    return Array.isArray(input['Names']) ? input['Names'].map(String) : pick('Name', 'Path');
  return pick('KeyId', 'SecretId', 'logGroupName', 'logStreamName');
}

function parseInput(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value));
    }
  } catch {
    // What is no JSON falls through to the same answer as what is no object.
  }
  return {};
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new ServiceError('RequestEntityTooLarge', 'Request is too large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
