/**
 * A stand-in for GitHub's token endpoint, STS and Parameter Store that answers after a settable round trip and checks
 * nothing: for timing only. With `--connect N` a new connection costs N more round trips, counted from its opening, as
 * TCP and TLS handshakes do; with `--deny` STS refuses the role. Prints `{"url":…}` when it listens; each answer's bytes are made before the wait.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rtt: { type: 'string' }, connect: { type: 'string' }, deny: { type: 'boolean' } },
});
const RTT_MS = Number(values.rtt ?? '50');
const CONNECT_MS = Number(values.connect ?? '0') * RTT_MS;

const opened = new WeakMap<Socket, number>();
const counts: Record<string, number> = {};

const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:acme/api:ref:refs/heads/main',
  jti: 'bench',
  repository: 'acme/api',
  repository_id: '1',
  repository_visibility: 'private',
  run_id: '9',
  run_attempt: '1',
  check_run_id: '77',
};
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const TOKEN = `${encode({ alg: 'RS256' })}.${encode(claims)}.${'s'.repeat(342)}`;

function sts(form: URLSearchParams): string {
  const name = form.get('RoleSessionName');
  return `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Audience>sts.amazonaws.com</Audience><AssumedRoleUser><AssumedRoleId>AROA:${name}</AssumedRoleId><Arn>arn:aws:sts::111122223333:assumed-role/ci-api/${name}</Arn></AssumedRoleUser><Provider>arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com</Provider><Credentials><AccessKeyId>ASIABENCHBENCHBENCH0</AccessKeyId><SecretAccessKey>bench/secret/access/key</SecretAccessKey><SessionToken>${'t'.repeat(400)}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials><PackedPolicySize>31</PackedPolicySize><SubjectFromWebIdentityToken>${claims.sub}</SubjectFromWebIdentityToken></AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>`;
}

const DENIED =
  '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error><RequestId>bench</RequestId></ErrorResponse>';

function ssm(names: readonly string[]): string {
  const parameters = names.map((name) => ({
    ARN: `arn:aws:ssm:us-east-1:111122223333:parameter${name}`,
    DataType: 'text',
    LastModifiedDate: 1_790_000_000.123,
    Name: name,
    Type: 'SecureString',
    Value: `bench-value-of-${name}`,
    Version: 1,
  }));
  return JSON.stringify({ InvalidParameters: [], Parameters: parameters });
}

function answer(
  request: IncomingMessage,
  body: string,
): { readonly kind: string; readonly type: string; readonly text: string; readonly status?: number } {
  if (request.method === 'GET') {
    return { kind: 'token', type: 'application/json', text: JSON.stringify({ count: 1, value: TOKEN }) };
  }
  if (request.headers['x-amz-target'] === 'AmazonSSM.GetParameters') {
    const { Names } = JSON.parse(body) as { Names: readonly string[] };
    return { kind: 'ssm', type: 'application/x-amz-json-1.1', text: ssm(Names) };
  }
  if (values.deny === true) {
    return { kind: 'sts', type: 'text/xml', text: DENIED, status: 403 };
  }
  return { kind: 'sts', type: 'text/xml', text: sts(new URLSearchParams(body)) };
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const arrived = performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  if (request.url === '/counts') {
    response.end(JSON.stringify(counts));
    return;
  }
  const { kind, type, text, status = 200 } = answer(request, Buffer.concat(chunks).toString('utf8'));
  counts[kind] = (counts[kind] ?? 0) + 1;
  const ready = (opened.get(request.socket) ?? arrived) + CONNECT_MS;
  const due = Math.max(arrived, ready) + RTT_MS;
  setTimeout(
    () => response.writeHead(status, { 'content-type': type, 'x-amzn-requestid': 'bench' }).end(text),
    due - performance.now(),
  );
}

const server = createServer((request, response) => void respond(request, response));
server.on('connection', (socket) => opened.set(socket, performance.now()));
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
});
process.stdin.resume().on('end', () => process.exit(0));
