import { type Protocol, ServiceError } from './answer.ts';
import type { IncomingCall } from './incoming.ts';
import type { Principal, Registry } from './registry.ts';
import { headerText, isSignatureValid, readSigningTime } from './signature.ts';

const MAX_SKEW_MS = { s3: 15 * 60_000, other: 5 * 60_000 };
const WRONG_SIGNATURE =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

type Failure = 'missing' | 'unknownKey' | 'wrongToken' | 'expired' | 'signature' | 'skew';

/** The codes, statuses and texts of each protocol: the same failure has three names on AWS. */
const FAILURES: Readonly<Record<Failure, Readonly<Record<Protocol, readonly [string, number, string]>>>> = {
  missing: {
    json: ['MissingAuthenticationTokenException', 400, 'Missing Authentication Token'],
    query: ['MissingAuthenticationToken', 403, 'Request is missing Authentication Token'],
    s3: ['AccessDenied', 403, 'Access Denied'],
  },
  unknownKey: {
    json: ['UnrecognizedClientException', 400, 'The security token included in the request is invalid.'],
    query: ['InvalidClientTokenId', 403, 'The security token included in the request is invalid'],
    s3: ['InvalidAccessKeyId', 403, 'The AWS Access Key Id you provided does not exist in our records.'],
  },
  wrongToken: {
    json: ['UnrecognizedClientException', 400, 'The security token included in the request is invalid.'],
    query: ['InvalidClientTokenId', 403, 'The security token included in the request is invalid'],
    s3: ['InvalidToken', 400, 'The provided token is malformed or otherwise invalid.'],
  },
  expired: {
    json: ['ExpiredTokenException', 400, 'The security token included in the request is expired'],
    query: ['ExpiredToken', 403, 'The security token included in the request is expired'],
    s3: ['ExpiredToken', 400, 'The provided token has expired.'],
  },
  signature: {
    json: ['InvalidSignatureException', 400, WRONG_SIGNATURE],
    query: ['SignatureDoesNotMatch', 403, WRONG_SIGNATURE],
    s3: ['SignatureDoesNotMatch', 403, WRONG_SIGNATURE],
  },
  skew: {
    json: ['InvalidSignatureException', 400, 'Signature expired or not yet current'],
    query: ['SignatureDoesNotMatch', 403, 'Signature expired or not yet current'],
    s3: [
      'RequestTimeTooSkewed',
      403,
      'The difference between the request time and the current time is too large.',
    ],
  },
};

/** Who signed the call; throws the ServiceError that its service gives for a call that nobody valid signed. */
export function authenticate(call: IncomingCall, registry: Registry, now: number): Principal {
  const { authorization, protocol } = call;
  const fail = (failure: Failure): ServiceError => {
    const [code, status, message] = FAILURES[failure][protocol];
    return new ServiceError(code, message, status);
  };
  if (authorization === null) throw fail('missing');
  const principal = registry.principals.get(authorization.accessKeyId);
  if (principal === undefined) throw fail('unknownKey');
  const token = headerText(call.headers['x-amz-security-token']);
  if (token !== (principal.sessionToken ?? '')) throw fail('wrongToken');
  if (authorization.service !== call.service) throw fail('signature');
  if (!isSignatureValid(call, authorization, principal.secretAccessKey)) throw fail('signature');
  const limit = protocol === 's3' ? MAX_SKEW_MS.s3 : MAX_SKEW_MS.other;
  // Written so that a date that is none (NaN) fails, too.
  if (!(Math.abs(readSigningTime(call.headers) - now) <= limit)) throw fail('skew');
  if (now >= principal.expiresAt) throw fail('expired');
  return principal;
}
