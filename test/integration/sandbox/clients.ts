import { createHash, createHmac } from 'node:crypto';
import { SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { SignatureV4 } from '@smithy/signature-v4';
import type { GithubJob } from '../../../sandbox/github-claims.ts';
import type { Sandbox } from '../../../sandbox/index.ts';

/** Keys as the SDK's clients take them. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

interface Wanted {
  readonly role?: string;
  readonly policy?: object | string;
  readonly name?: string;
  readonly seconds?: number;
  readonly token?: string;
  readonly job?: GithubJob;
}

/** A token of the sandbox's issuer, over its real endpoint. */
export async function requestToken(sandbox: Sandbox, job: GithubJob = {}): Promise<string> {
  const env = sandbox.envOf(job);
  const response = await fetch(`${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
  });
  const { value }: { value?: unknown } = Object(await response.json());
  return String(value);
}

export function stsClient(sandbox: Sandbox, credentials?: Keys): STSClient {
  const region = sandbox.account.region;
  return new STSClient({
    endpoint: sandbox.gateway.url,
    region,
    maxAttempts: 1,
    ...(credentials ? { credentials } : {}),
  });
}

/** The whole answer of AssumeRoleWithWebIdentity. */
export async function assume(
  sandbox: Sandbox,
  { role = 'ci-api', policy, name = 'gh-1-9-1-77', seconds, token, job }: Wanted = {},
) {
  const client = stsClient(sandbox);
  const text = typeof policy === 'object' ? JSON.stringify(policy) : policy;
  try {
    return await client.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: sandbox.account.roles[role] ?? role,
        RoleSessionName: name,
        WebIdentityToken: token ?? (await requestToken(sandbox, job)),
        ...(seconds === undefined ? {} : { DurationSeconds: seconds }),
        ...(text === undefined ? {} : { Policy: text }),
      }),
    );
  } finally {
    client.destroy();
  }
}

/** The credentials of a new session. */
export async function openSession(sandbox: Sandbox, wanted: Wanted = {}): Promise<Keys> {
  const { Credentials } = await assume(sandbox, wanted);
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
}

/** An SSM client that does not retry, unless told to. */
export function ssmClient(
  sandbox: Sandbox,
  credentials: Keys,
  { region = sandbox.account.region, maxAttempts = 1 } = {},
): SSMClient {
  return new SSMClient({ endpoint: sandbox.gateway.url, region, credentials, maxAttempts });
}

/** A policy with one Allow. */
export function allow(
  action: string | readonly string[],
  resource: string | readonly string[],
  condition?: object,
) {
  const statement = { Effect: 'Allow', Action: action, Resource: resource };
  return {
    Version: '2012-10-17',
    Statement: [condition === undefined ? statement : { ...statement, Condition: condition }],
  };
}

/** The name, message and status of what a promise fails with; throws when it does not fail. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ name: string; message: string; status: unknown }> {
  try {
    await promise;
  } catch (error) {
    const { name, message, $metadata } = Object(error);
    return { name, message, status: Object($metadata).httpStatusCode };
  }
  throw new Error('it did not fail');
}

interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** What is sent in place of what was signed. */
  readonly sentBody?: string;
  readonly sentHeaders?: Record<string, string>;
  readonly sentQuery?: string;
}

/** A request that the SDK's own signer signs: for services whose client is not installed, and to send what was not signed. */
export async function sendSigned(
  sandbox: Sandbox,
  credentials: Keys,
  service: string,
  {
    method = 'POST',
    path = '/',
    query = {},
    headers = {},
    body = '',
    sentBody = body,
    sentHeaders = {},
    sentQuery,
  }: RawRequest,
): Promise<{ status: number; text: string; headers: Headers }> {
  const { hostname, port } = new URL(sandbox.gateway.url);
  const isS3 = service === 's3';
  const signer = new SignatureV4({
    service,
    region: sandbox.account.region,
    credentials,
    sha256: NodeSha256,
    uriEscapePath: !isS3,
    applyChecksum: isS3,
  });
  const host = `${hostname}:${port}`;
  const request = {
    method,
    protocol: 'http:',
    hostname,
    port: Number(port),
    path,
    query,
    body,
    headers: { host, ...headers },
  };
  const signed = await signer.sign(request);
  const search = new URLSearchParams(query).toString();
  const response = await fetch(
    sandbox.gateway.url + path + (sentQuery ?? (search === '' ? '' : `?${search}`)),
    {
      method,
      headers: { ...signed.headers, ...sentHeaders },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: sentBody }),
    },
  );
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** A JSON 1.1 call by that signer. */
export async function callJson(
  sandbox: Sandbox,
  credentials: Keys,
  service: string,
  target: string,
  input: object,
) {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  const { status, text } = await sendSigned(sandbox, credentials, service, {
    headers,
    body: JSON.stringify(input),
  });
  const output: Record<string, unknown> = Object(JSON.parse(text === '' ? '{}' : text));
  return { status, output };
}

class NodeSha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', toBytes(secret));
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    throw new Error('a hash is used once');
  }
}

function toBytes(source: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof source === 'string') return Buffer.from(source);
  return source instanceof ArrayBuffer
    ? Buffer.from(source)
    : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
}
