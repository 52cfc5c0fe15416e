import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a signature covers; `path` and `query` are raw, as they stood in the request line. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** The parts of an `Authorization: AWS4-HMAC-SHA256 …` header. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([A-Z0-9]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
const UNHASHED_PAYLOADS = new Set(['UNSIGNED-PAYLOAD', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER']);

/** The parsed header, or null where there is none or it is not Signature Version 4. */
export function parseAuthorization(header: string | undefined): Authorization | null {
  const [, accessKeyId, date, region, service, signedHeaders, signature] =
    AUTHORIZATION.exec(header ?? '') ?? [];
  if (!accessKeyId || !date || !region || !service || !signedHeaders || !signature) return null;
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(';'), signature };
}

/**
 * Recomputes the signature from the request as it arrived and compares. Written from the documentation of Signature
 * Version 4 rather than with the SDK's signer, so that a client cannot be right merely by agreeing with itself.
 */
export function isSignatureValid(
  request: SignedRequest,
  authorization: Authorization,
  secret: string,
): boolean {
  const { date, region, service, signedHeaders } = authorization;
  const timestamp = headerText(request.headers['x-amz-date']);
  const required = [
    'host',
    'x-amz-date',
    ...('x-amz-security-token' in request.headers ? ['x-amz-security-token'] : []),
  ];
  if (!timestamp.startsWith(date) || required.some((name) => !signedHeaders.includes(name))) return false;
  const payloadHash = hashPayload(request, service);
  if (payloadHash === null) return false;
  const canonical = [
    request.method,
    service === 's3' ? request.path : request.path.split('/').map(encodeUri).join('/'),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${headerText(request.headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const expected = hmac(
    signingKey(secret, date, region, service),
    `AWS4-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`,
  );
  return timingSafeEqual(expected, Buffer.from(authorization.signature, 'hex'));
}

/** Milliseconds since 1970 of `x-amz-date` (`20261123T041000Z`); NaN when it is not one. */
export function readSigningTime(headers: IncomingHttpHeaders): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headerText(headers['x-amz-date']));
  return match === null
    ? Number.NaN
    : Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`);
}

/** The header's value as one line; empty when it is absent. */
export function headerText(value: string | readonly string[] | undefined): string {
  return typeof value === 'object' ? value.join(',') : (value ?? '');
}

/** The hash to sign, or null when the client's own claim about the body is wrong. Only S3 may leave a body unsigned. */
function hashPayload(request: SignedRequest, service: string): string | null {
  const actual = sha256(request.body);
  const claimed = headerText(request.headers['x-amz-content-sha256']);
  if (claimed === '' || claimed === actual) return actual;
  return service === 's3' && UNHASHED_PAYLOADS.has(claimed) ? claimed : null;
}

function signingKey(secret: string, date: string, region: string, service: string): Buffer {
  return [date, region, service, 'aws4_request'].reduce<Buffer>(
    (key, part) => hmac(key, part),
    Buffer.from(`AWS4${secret}`),
  );
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return `${encodeUri(decodeUri(name))}=${encodeUri(decodeUri(value.join('=')))}`;
    })
    .sort()
    .join('&');
}

/** What is no valid escape stands for itself: nobody signs it so, and the comparison fails. */
function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encodeUri(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
